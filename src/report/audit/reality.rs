//! The design–reality gap: a bar for each dimension, their sum, and the initiatives that cause the gaps.

use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::model::terms::Itposmo;
use crate::report::bar::bar;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::audit::{AuditV1, DesignRealityV1, DimensionGapV1, GapCauseV1, GapV1};

/// Limit of the initiatives named under each dimension.
const NAMED: usize = 3;

/// Minimum contribution of an initiative that is named beside others. Smaller ones round to 0.0.
const SHOWS: f64 = 0.05;

/// Limit of the unknown assumptions named under each dimension.
const UNKNOWN: usize = 4;

/// Largest gap of a dimension.
const MOST: f64 = 10.0;

/// The bars with their sum and its band, then the gaps by dimension, then the things that could not be examined.
pub(super) fn section(audit: &AuditV1, locale: &Locale, document: &mut Document) {
    let gap = &audit.design_reality;
    document.heading(locale.word("reality-heading"));
    document.paragraph(locale.word("reality-meaning"));
    document.table(bars(gap, locale));
    let mut items: Vec<Vec<Span>> = Vec::new();
    let mut item = |message: Message| items.push(vec![Span::plain(locale.say(&message))]);
    summed(gap).map(&mut item);
    worst(gap).map(&mut item);
    item(message!("reality-presuming", count = gap.presuming, all = audit.plan.initiatives));
    untold(gap).map(&mut item);
    items.extend(gap.dimensions.iter().filter_map(|of| causes(of, locale)));
    items.extend(gap.dimensions.iter().filter_map(|of| unknown(of, locale)));
    document.items(items);
    document.paragraph_in(Tone::Faint, locale.word("reality-limits"));
}

fn bars(gap: &DesignRealityV1, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("reality-column-dimension")),
        Column::left(""),
        Column::right(locale.word("reality-column-figure")),
        Column::right(locale.word("reality-column-range")),
    ];
    let dimension = |of: &DimensionGapV1| row(locale.say(&called(of)), of.gap, MOST, locale);
    let most = MOST * gap.dimensions.len() as f64;
    let sum = row(locale.say(&message!("reality-sum", most = Value::short(most))), gap.sum, most, locale);
    Table { columns, rows: gap.dimensions.iter().map(dimension).chain([sum]).collect() }
}

fn row(name: String, gap: GapV1, most: f64, locale: &Locale) -> Vec<Span> {
    let range = message!("reality-range", least = tenths(gap.least), most = tenths(gap.most));
    let Some(figure) = gap.figure else {
        let (word, range) = match gap.most > 0.0 {
            true => ("reality-not-known", Span::new(locale.say(&range), Tone::Faint)),
            false => ("orientation-not-examined", Span::plain("")),
        };
        let none = Span::new(locale.word(word), Tone::Faint);
        return vec![Span::plain(name), none, Span::plain(figures::NO_FIGURE), range];
    };
    vec![
        Span::plain(name),
        Span::plain(bar(figure / most * 100.0)),
        Span::new(locale.value(&tenths(figure)), Tone::Strong),
        Span::new(locale.say(&range), Tone::Faint),
    ]
}

/// The letter of a dimension in ITPOSMO.
fn initial(dimension: Itposmo) -> &'static str {
    match dimension {
        Itposmo::Information => "I",
        Itposmo::Technology => "T",
        Itposmo::Processes => "P",
        Itposmo::Objectives | Itposmo::OtherResources => "O",
        Itposmo::Staffing => "S",
        Itposmo::Management => "M",
    }
}

fn tenths(figure: f64) -> Value {
    Value::Number(figure, 1)
}

/// The band of the sum, or of its upper end where it is not known; none without bands. Where no gap is possible, the bands have no meaning: a
/// step-by-step roadmap has no gap, whatever its outcome.
fn summed(gap: &DesignRealityV1) -> Option<Message> {
    let Some(sum) = gap.sum.figure else {
        let (least, most) = (tenths(gap.sum.least), tenths(gap.sum.most));
        let worst = gap.band_at_most.as_ref()?;
        return Some(message!("reality-unknown-sum", least = least, most = most, means = &worst.means));
    };
    if gap.sum.most <= 0.0 {
        return Some(message!("reality-nothing"));
    }
    let band = gap.band.as_ref()?;
    let read = message!("reality-band", sum = tenths(sum), from = Value::short(band.from), means = &band.means);
    let examined = gap.dimensions.iter().filter(|of| of.gap.figure.is_some()).count();
    Some(match &gap.band_at_most {
        Some(upper) => message!("reality-band-or", read = read, most = tenths(gap.sum.most), means = &upper.means),
        None if examined < gap.dimensions.len() => message!("reality-band-partly", read = read, examined = examined),
        None => read,
    })
}

/// The initiative with the largest gap.
fn worst(gap: &DesignRealityV1) -> Option<Message> {
    let worst = gap.worst.as_ref()?;
    let (id, sum) = (&worst.initiative, tenths(worst.sum));
    Some(match &worst.means {
        Some(means) => message!("reality-worst-band", initiative = id, sum = sum, means = means),
        None => message!("reality-worst", initiative = id, sum = sum),
    })
}

/// The initiatives without known assumptions.
fn untold(gap: &DesignRealityV1) -> Option<Message> {
    let ids = &gap.untold;
    if ids.is_empty() {
        return None;
    }
    let mut named: Vec<Value> = ids.iter().take(NAMED).map(Value::from).collect();
    if ids.len() > NAMED {
        named.push(message!("audit-more-initiatives", count = ids.len() - NAMED).into());
    }
    Some(message!("reality-untold", count = ids.len(), initiatives = named))
}

/// The gaps in a dimension, and their initiatives; none without gaps.
fn causes(of: &DimensionGapV1, locale: &Locale) -> Option<Vec<Span>> {
    if of.causes.is_empty() {
        return None;
    }
    let mut before: Option<&GapCauseV1> = None;
    let mut told: Vec<Value> = Vec::new();
    for (place, cause) in of.causes.iter().take(NAMED).enumerate() {
        // Contributions that round to zero are only counted.
        if place > 0 && cause.points < SHOWS {
            break;
        }
        let same = before.is_some_and(|before| (&before.on, &before.through) == (&cause.on, &cause.through));
        told.push(self::told(cause, same).into());
        before = Some(cause);
    }
    let more = of.causes.len() - told.len();
    if more > 0 {
        told.push(message!("audit-more-initiatives", count = more).into());
    }
    let words = message!("reality-causes", causes = told);
    Some(vec![name(of, locale), Span::plain(locale.say(&words))])
}

/// A dimension by its full name, because two of them begin with O.
fn name(of: &DimensionGapV1, locale: &Locale) -> Span {
    Span::new(locale.say(&called(of)), Tone::Strong)
}

fn called(of: &DimensionGapV1) -> Message {
    match Itposmo::named(of.dimension) {
        Some(dimension) => message!("audit-family", letter = initial(dimension), name = Value::from(dimension)),
        None => message!("audit-family", letter = of.dimension, name = of.dimension),
    }
}

/// An initiative with a gap. The gap is described unless it is the `same` as in the previous one.
fn told(cause: &GapCauseV1, same: bool) -> Message {
    let id = &cause.initiative;
    let said = message!("reality-cause", initiative = id, points = tenths(cause.points), gap = tenths(cause.gap));
    if same { said } else { message!("reality-cause-lack", cause = said, lack = cause.lack.clone()) }
}

/// The unknown assumptions in a dimension.
fn unknown(of: &DimensionGapV1, locale: &Locale) -> Option<Vec<Span>> {
    if of.unknown.is_empty() {
        return None;
    }
    let mut titles: Vec<Value> = of.unknown.iter().take(UNKNOWN).map(|gap| Value::from(&gap.title)).collect();
    if of.unknown.len() > UNKNOWN {
        titles.push(message!("reality-more-unknown", count = of.unknown.len() - UNKNOWN).into());
    }
    Some(vec![name(of, locale), Span::plain(locale.say(&message!("reality-unknown", what = titles)))])
}
