//! The notation of figures: scores, shares, values in their units, and scales in words. Rounding happens only here.

use super::json;
use crate::locale::{Locale, number, number_with};
use crate::message;
use crate::message::{Message, Value};
use crate::model::rubric::{Band, Indicator, Measure, Scale};
use crate::model::terms::Letter;
use crate::model::{Money, Rubric, Text};

/// The sign for a missing figure.
pub(crate) const NO_FIGURE: &str = "—";

/// The sign for an upper bound.
pub(crate) const UPPER_BOUND: &str = "≤";

/// A score in [0, 1], for example `0.35`.
pub(crate) fn score(score: f64) -> String {
    number_with(score, 2)
}

/// A score, or the sign for a missing figure.
pub(crate) fn score_or_none(found: Option<f64>) -> String {
    found.map_or_else(|| NO_FIGURE.to_owned(), score)
}

/// A share in [0, 1] in percent, with one decimal where it is not whole: `35.2 %`, `99 %`.
pub(crate) fn percent(share: f64) -> String {
    format!("{} %", number(share * 100.0, 1))
}

/// Two shares in [0, 1] as an interval: `35.2 to 45.3 %`; one figure where both have the same notation.
pub(crate) fn percents(locale: &Locale, low: f64, high: f64) -> String {
    let (low, high) = (number(low * 100.0, 1), percent(high));
    if high == format!("{low} %") {
        return high;
    }
    locale.say(&message!("bounds", low = low, high = high))
}

/// Whether a unit is a percentage. Its values then have only the percent sign.
fn is_percent(unit: &Text) -> bool {
    unit.en.starts_with('%')
}

/// Whether the value counts levels or items. Its scale then makes the unit redundant.
pub(crate) fn is_stepped(indicator: &Indicator) -> bool {
    matches!(indicator.scale, Scale::Levels(_) | Scale::Checklist(_))
}

/// A number with the decimals that suit its unit.
fn plain(unit: &Text, value: f64) -> String {
    let decimals = match value.abs() {
        _ if is_percent(unit) => 1,
        small if small > 0.0 && small < 0.01 => 4,
        _ => 2,
    };
    number(value, decimals)
}

/// A formatted number as a quantity on a scale.
fn quantity(scale: Option<&Scale>, unit: &Text, number: String) -> Message {
    match scale {
        Some(Scale::Levels(_)) => message!("value-level", value = number),
        Some(Scale::Checklist(items)) => message!("value-items", value = number, items = items.len()),
        _ if is_percent(unit) => message!("value-percent", value = number),
        _ => message!("value-unit", value = number, unit = unit),
    }
}

/// The measure of a figure: a score, or a value with a unit and perhaps a scale.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kind<'r> {
    /// A score in [0, 1].
    Score,
    /// An indicator's value.
    Indicator(&'r Indicator),
    /// A derived figure.
    Derived(&'r Text),
}

impl<'r> Kind<'r> {
    /// The kind of the element that a gate reads.
    pub(crate) fn of(rubric: &'r Rubric, measure: Measure) -> Self {
        match measure {
            Measure::Node(_) => Kind::Score,
            Measure::Indicator(i) => rubric.indicators.get(i).map_or(Kind::Score, Kind::Indicator),
            Measure::Derived(i) => rubric.derived.get(i).map_or(Kind::Score, |derived| Kind::Derived(&derived.unit)),
        }
    }

    /// The kind of the element that a reference names.
    pub(crate) fn of_reference(rubric: &'r Rubric, of: &json::Reference) -> Self {
        of.measure(rubric).map_or(Kind::Score, |measure| Kind::of(rubric, measure))
    }

    /// Whether a higher figure is worse.
    pub(crate) fn descends(self) -> bool {
        matches!(self, Kind::Indicator(indicator) if indicator.scale.descends())
    }

    /// A figure of this kind.
    pub(crate) fn write(self, locale: &Locale, figure: f64) -> String {
        self.clothe(locale, self.digits(figure))
    }

    /// A figure of this kind, as a message without a language.
    pub(crate) fn message(self, figure: f64) -> Message {
        let digits = self.digits(figure);
        match self {
            Kind::Score => message!("value-plain", value = digits),
            Kind::Indicator(indicator) => quantity(Some(&indicator.scale), &indicator.unit, digits),
            Kind::Derived(unit) => quantity(None, unit, digits),
        }
    }

    /// A figure next to another of the same kind that already shows the unit. The unit is left out.
    pub(crate) fn write_bare(self, locale: &Locale, figure: f64) -> String {
        match self {
            Kind::Indicator(indicator) if !is_percent(&indicator.unit) && !is_stepped(indicator) => self.digits(figure),
            Kind::Derived(unit) if !is_percent(unit) => self.digits(figure),
            _ => self.write(locale, figure),
        }
    }

    /// A figure that does not reach `threshold`, with enough decimals to differ from it.
    pub(crate) fn write_against(self, locale: &Locale, figure: f64, threshold: f64) -> String {
        let short = self.digits(figure);
        if short != self.digits(threshold) || (figure - threshold).abs() < 1e-6 {
            return self.clothe(locale, short);
        }
        let longer = (2..=7).map(|decimals| number(figure, decimals));
        let told_apart = longer.into_iter().find(|digits| digits.parse() != Ok(threshold));
        self.clothe(locale, told_apart.unwrap_or(short))
    }

    /// A required figure, rounded towards the stricter side, so that reaching the written figure is sufficient.
    pub(crate) fn write_needed(self, locale: &Locale, figure: f64) -> String {
        let decimals = match self {
            Kind::Score => 2,
            Kind::Indicator(indicator) if is_percent(&indicator.unit) => 1,
            Kind::Derived(unit) if is_percent(unit) => 1,
            Kind::Indicator(_) | Kind::Derived(_) => 2,
        };
        let unit = 10_f64.powi(decimals);
        let grain = 1e-6;
        let rounded = if self.descends() {
            (figure * unit + grain).floor() / unit
        } else {
            (figure * unit - grain).ceil() / unit
        };
        self.write(locale, rounded)
    }

    fn digits(self, figure: f64) -> String {
        match self {
            Kind::Score => score(figure),
            Kind::Indicator(indicator) => plain(&indicator.unit, figure),
            Kind::Derived(unit) => plain(unit, figure),
        }
    }

    fn clothe(self, locale: &Locale, digits: String) -> String {
        match self {
            Kind::Score => digits,
            Kind::Indicator(indicator) => locale.say(&quantity(Some(&indicator.scale), &indicator.unit, digits)),
            Kind::Derived(unit) => locale.say(&quantity(None, unit, digits)),
        }
    }
}

/// The title of the element that a gate reads.
pub(crate) fn measure_title(rubric: &Rubric, measure: Measure) -> Option<&Text> {
    match measure {
        Measure::Node(i) => rubric.nodes.get(i).map(|node| &node.title),
        Measure::Indicator(i) => rubric.indicators.get(i).map(|indicator| &indicator.title),
        Measure::Derived(i) => rubric.derived.get(i).map(|derived| &derived.title),
    }
}

/// The title of the element that a reference names.
pub(crate) fn reference_title<'r>(rubric: &'r Rubric, of: &json::Reference) -> Option<&'r Text> {
    measure_title(rubric, of.measure(rubric)?)
}

/// A count with thousands separators: `22,913`.
pub(crate) fn count(count: u64) -> String {
    Money::major(i64::try_from(count).unwrap_or(i64::MAX)).to_string()
}

/// An approximate quantity, to three significant figures: `22,900`.
pub(crate) fn about(quantity: f64) -> String {
    count(rough(quantity).max(0.0) as u64)
}

/// A quantity to three significant figures, and to whole units.
pub(crate) fn rough(quantity: f64) -> f64 {
    let grain = 10_f64.powf(quantity.abs().max(1.0).log10().floor() - 2.0).max(1.0);
    (quantity / grain).round() * grain
}

/// The meaning of the letters of the six vices, in one line.
pub(crate) fn letters() -> Message {
    let letter = |letter: &Letter| Value::Message(message!("letter-means", letter = letter.word(), means = *letter));
    message!("letters", letters = Letter::ALL.iter().map(letter).collect::<Vec<Value>>())
}

/// The scale from values to scores, in words: `0 at 40, 1 at 100`.
pub(crate) fn scale(scale: &Scale) -> Message {
    let plain = |value: f64| number(value, 3);
    match scale {
        Scale::Goalposts { worst, best } => {
            message!("scale-goalposts", worst = plain(*worst), best = plain(*best))
        }
        Scale::LogGoalposts { worst, best } => {
            message!("scale-log-goalposts", worst = plain(*worst), best = plain(*best))
        }
        Scale::Bands(bands) => {
            let step = |band: &Band| {
                Value::Message(message!("scale-band", score = plain(band.score), from = plain(band.from)))
            };
            message!("scale-bands", bands = bands.iter().map(step).collect::<Vec<Value>>())
        }
        Scale::Levels(levels) => message!("scale-levels", last = levels.len().saturating_sub(1)),
        Scale::Checklist(items) => message!("scale-checklist", items = items.len()),
    }
}

/// The name of a power mean by its exponent.
pub(crate) fn mean(power: f64) -> Message {
    if power == 1.0 {
        message!("mean-arithmetic")
    } else if power == 0.0 {
        message!("mean-geometric")
    } else if power == -1.0 {
        message!("mean-harmonic")
    } else if power == f64::NEG_INFINITY {
        message!("mean-minimum")
    } else {
        message!("mean-power", power = number(power, 2))
    }
}

/// A list of texts that can contain commas.
pub(crate) fn listed<'t>(locale: &Locale, words: impl IntoIterator<Item = &'t str>) -> String {
    let words: Vec<&str> = words.into_iter().collect();
    words.join(&locale.word("list-separator"))
}

/// The title of a stage with its number, from 1; "no stage yet" for 0.
pub(crate) fn stage(rubric: &Rubric, stage: usize) -> Message {
    match stage.checked_sub(1).and_then(|i| rubric.stages.get(i)) {
        Some(found) => message!("stage-title", number = stage, title = &found.title),
        None => message!("stage-none"),
    }
}

/// The first values, at most `most`, and the number of further ones.
pub(crate) fn some(values: Vec<Value>, most: usize) -> Value {
    let more = values.len().saturating_sub(most);
    let mut values = values;
    values.truncate(most);
    if more > 0 {
        values.push(message!("rule-and-more", count = more).into());
    }
    Value::List(values)
}

/// A stage by its number and its title; "no stage yet" where it has no title.
pub(crate) fn stage_named(number: usize, title: Option<&json::Text>) -> Message {
    match title {
        Some(title) => message!("stage-title", number = number, title = title),
        None => message!("stage-none"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;
    use crate::model::terms::Itposmo;

    fn indicator(unit: &str, scale: Scale) -> Indicator {
        let text = Text::same("x");
        Indicator {
            id: "x".into(),
            title: text.clone(),
            unit: Text::same(unit),
            letter: Letter::A,
            itposmo: Itposmo::Technology,
            weight: 1.0,
            scale,
            domain: (0.0, 100.0),
            follows: None,
            why: text.clone(),
            usual_source: text.clone(),
            in_a_day: None,
            core: false,
            basis: text,
            parent: 0,
            place: crate::model::KeyPath::root(),
        }
    }

    #[test]
    fn percents_have_one_decimal_where_they_are_not_whole() {
        let en = Locale::new(Lang::En);
        assert_eq!(percent(0.352), "35.2 %");
        assert_eq!(percent(0.99), "99 %");
        assert_eq!(percents(&en, 0.352, 0.452_68), "35.2 to 45.3 %");
        assert_eq!(percents(&en, 0.101, 0.101), "10.1 %");
        assert_eq!(percents(&Locale::new(Lang::Zh), 0.352, 0.452_68), "35.2至45.3 %");
    }

    #[test]
    fn rough_quantities_have_three_figures() {
        assert_eq!([22_913.4, 999.6, 87.4, 0.0, 1_234_567.0].map(about), ["22,900", "1,000", "87", "0", "1,230,000"]);
        assert_eq!(count(204_400), "204,400");
    }

    #[test]
    fn values_carry_their_unit() {
        let en = Locale::new(Lang::En);
        let posts = Scale::Goalposts { worst: 0.0, best: 100.0 };
        let value = |indicator: &Indicator, figure: f64| Kind::Indicator(indicator).write(&en, figure);
        assert_eq!(value(&indicator("% of people", posts.clone()), 31.0), "31 %");
        assert_eq!(value(&indicator("per 100 staff", posts), 0.35), "0.35 per 100 staff");
        assert_eq!(value(&indicator("x", Scale::Levels(Vec::new())), 1.0), "level 1");
        assert_eq!(value(&indicator("x", Scale::Checklist(vec![Text::same("a"); 8])), 3.0), "3 of 8 items");
    }

    #[test]
    fn what_falls_short_does_not_look_like_enough() {
        let en = Locale::new(Lang::En);
        assert_eq!(Kind::Score.write_against(&en, 0.349, 0.35), "0.349");
        assert_eq!(Kind::Score.write_against(&en, 0.24, 0.35), "0.24");
        assert_eq!(Kind::Score.write_needed(&en, 0.351), "0.36");
        let share = indicator("% of people", Scale::Goalposts { worst: 0.0, best: 100.0 });
        assert_eq!(Kind::Indicator(&share).write_needed(&en, 77.04), "77.1 %");
        assert_eq!(Kind::Indicator(&share).write_needed(&en, 45.0), "45 %");
        let cuts = indicator("hours a month", Scale::Goalposts { worst: 40.0, best: 1.0 });
        assert_eq!(Kind::Indicator(&cuts).write_needed(&en, 8.448), "8.44 hours a month");
    }
}
