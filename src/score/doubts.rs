//! Doubts: figures of an assessment that are possible but implausible, such as a share typed for a percentage, more
//! engineers than clerks, a budget in the wrong unit, or an outdated figure. Gradus asks about them and never changes
//! them.

use crate::message;
use crate::message::{Message, Value};
use crate::model::assessment::{Entry, Fund};
use crate::model::catalogue::Scope;
use crate::model::rubric::{Indicator, Scale};
use crate::model::rules::{Threshold, Thresholds};
use crate::model::terms::Per;
use crate::model::{Assessment, Catalogue, KeyPath, Money, Rubric, Text};

/// A question to the author of the assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// Kind of doubt, a word for programs.
    pub kind: &'static str,
    /// Place in the assessment file.
    pub place: KeyPath,
    /// The question.
    pub question: Message,
}

/// All doubts about an assessment, in the order of its parts. Budgets are compared with the cost of the catalogue,
/// unless there is no catalogue or no exchange rate for its currency.
pub fn of(
    rubric: &Rubric,
    assessment: &Assessment,
    catalogue: Option<&Catalogue>,
    thresholds: &Thresholds<Threshold>,
) -> Vec<Doubt> {
    let mut doubts = Vec::new();
    budget(assessment, catalogue, thresholds.budget_of_catalogue.value, &mut doubts);
    past_funds(assessment, &mut doubts);
    staff(assessment, thresholds, &mut doubts);
    shares_of_people(assessment, thresholds.share_as_percent.value, &mut doubts);
    for (indicator, entry) in rubric.indicators.iter().zip(&assessment.entries) {
        observation(indicator, entry, assessment, thresholds, &mut doubts);
    }
    let oldest = thresholds.observation_age_years.value;
    for (id, evidence) in &assessment.evidence {
        let years = f64::from(assessment.date.year() - evidence.date.year());
        if years > oldest {
            let place = KeyPath::root().key("evidence").key(id).key("date");
            let question = message!("doubt-old-evidence", evidence = id, date = evidence.date, years = years as i64);
            doubts.push(Doubt { kind: "old-evidence", place, question });
        }
    }
    doubts
}

/// Doubts about the value of an indicator: a share instead of a percentage, or an old year.
fn observation(
    indicator: &Indicator,
    entry: &Entry,
    assessment: &Assessment,
    thresholds: &Thresholds<Threshold>,
    doubts: &mut Vec<Doubt>,
) {
    let (value, year, place) = match entry {
        Entry::Observed(observation) => (observation.value, Some(observation.year), &observation.place),
        Entry::Assumed(assumption) => (Some(assumption.value), None, &assumption.place),
        Entry::Missing | Entry::NotApplicable(_) => return,
    };
    let below = thresholds.share_as_percent.value;
    if let Some(share) = value.filter(|value| is_share(*value, below) && in_percent_and_low_is_bad(indicator)) {
        let (value, percent) = (figure(share), figure(share * 100.0));
        let question =
            message!("doubt-share", title = &indicator.title, id = &indicator.id, value = value, percent = percent);
        doubts.push(Doubt { kind: "share-as-percent", place: place.key("value"), question });
    }
    let age = year.map(|year| i32::from(assessment.date.year()) - year).unwrap_or(0);
    if f64::from(age) > thresholds.observation_age_years.value {
        let question = message!(
            "doubt-old-observation",
            title = &indicator.title,
            id = &indicator.id,
            year = year.unwrap_or_default().to_string(),
            years = age
        );
        doubts.push(Doubt { kind: "old-observation", place: place.key("year"), question });
    }
}

/// Whether a figure is above 0 and below the limit (1 %), so that it may be a share.
fn is_share(value: f64, below: f64) -> bool {
    value > 0.0 && value < below
}

/// Whether an indicator runs from 0 to 100 % and a figure near 0 is among the worst. If low values are good, or the
/// scale distinguishes figures below 1 %, such a figure may be correct.
fn in_percent_and_low_is_bad(indicator: &Indicator) -> bool {
    const WHOLE: f64 = 100.0;
    // A scale that reaches its best within this number of per cent is made for small figures.
    const WIDE: f64 = 10.0;
    let in_percent =
        indicator.unit.en.trim_start().starts_with('%') && (indicator.domain.1 - WHOLE).abs() < f64::EPSILON;
    let low_is_bad = match &indicator.scale {
        Scale::Goalposts { worst, best } => worst < best && *best >= WIDE,
        Scale::LogGoalposts { worst, best } => *worst >= 1.0 && worst < best,
        Scale::Bands(bands) => {
            bands.iter().map(|band| band.from).find(|from| *from > 0.0).is_some_and(|from| from >= 1.0)
        }
        Scale::Levels(_) | Scale::Checklist(_) => false,
    };
    in_percent && low_is_bad
}

/// Doubts about channels and groups whose share of people is below 1 %.
fn shares_of_people(assessment: &Assessment, below: f64, doubts: &mut Vec<Doubt>) {
    let ask = |name: &Text, id: &str, value: f64| {
        message!("doubt-share", title = name, id = id, value = figure(value), percent = figure(value * 100.0))
    };
    for channel in assessment.channels.iter().filter(|channel| is_share(channel.given, below)) {
        let question = ask(&channel.name, &channel.id, channel.given);
        doubts.push(Doubt { kind: "share-as-percent", place: channel.place.key("reach"), question });
    }
    for audience in &assessment.audiences {
        let share = audience.share * 100.0;
        if is_share(share, below) {
            let place = audience.place.key("share");
            doubts.push(Doubt { kind: "share-as-percent", place, question: ask(&audience.name, &audience.id, share) });
        }
    }
}

/// Doubts about more staff for change than the population, the front line or the offices suggest.
fn staff(assessment: &Assessment, thresholds: &Thresholds<Threshold>, doubts: &mut Vec<Doubt>) {
    let population = assessment.jurisdiction.population as f64;
    let heads: f64 = assessment.departments.iter().map(|department| f64::from(department.front_line)).sum();
    let offices = f64::from(assessment.jurisdiction.offices);
    for skill in &assessment.staff {
        let fte = skill.fte.as_f64();
        let limits = [
            (population * thresholds.staff_of_population.value / 100.0, "doubt-staff-population", population),
            (heads * thresholds.staff_per_front_line.value, "doubt-staff-heads", heads),
            (offices * thresholds.staff_per_office.value, "doubt-staff-offices", offices),
        ];
        // A figure of zero is unknown, so it sets no limit.
        let Some((_, words, beside)) = limits.into_iter().find(|(most, _, beside)| *beside > 0.0 && fte > *most) else {
            continue;
        };
        let question =
            Message::new(words).with("skill", &skill.name).with("fte", skill.fte).with("beside", beside as u64);
        doubts.push(Doubt { kind: "staff", place: skill.place.key("fte"), question });
    }
}

/// Doubts about a budget above a multiple of the cost of the whole catalogue.
fn budget(assessment: &Assessment, catalogue: Option<&Catalogue>, times: f64, doubts: &mut Vec<Doubt>) {
    let Some(everything) = catalogue.and_then(|catalogue| cost_of_everything(catalogue, assessment)) else { return };
    let money = |fund: &Fund| -> Money {
        let listed = fund.years.iter().filter(|year| !year.assumed);
        listed.map(|year| year.amount + year.committed).sum()
    };
    for fund in &assessment.funds {
        let amount = money(fund);
        if everything > Money::ZERO && amount.as_f64() > everything.as_f64() * times {
            let currency = || assessment.currency.clone();
            let population = assessment.jurisdiction.population.max(1);
            let question = message!(
                "doubt-budget",
                fund = &fund.id,
                amount = Value::Money(amount, currency()),
                head = Value::Money(amount.share(1, population), currency()),
                everything = Value::Money(everything, currency()),
            );
            doubts.push(Doubt { kind: "budget", place: fund.place.key("years"), question });
        }
    }
}

/// The one-off cost of every initiative of a catalogue, each in its first mode, in the assessment's currency; `None`
/// without an exchange rate.
fn cost_of_everything(catalogue: &Catalogue, assessment: &Assessment) -> Option<Money> {
    const NANO: u64 = 1_000_000_000;
    let rate = assessment.rate_nano(&catalogue.currency)?;
    let mut sum = Money::ZERO;
    for entry in &catalogue.entries {
        let scopes: Vec<Scope> = match entry.per {
            Per::Jurisdiction => vec![Scope::Jurisdiction],
            Per::Department => (0..assessment.departments.len()).map(Scope::Department).collect(),
            Per::Process => (0..assessment.processes.len()).map(Scope::Process).collect(),
        };
        for (scope, mode) in scopes.into_iter().filter_map(|scope| Some((scope, entry.modes.first()?))) {
            sum += mode.costs.iter().map(|cost| cost.amount.of(assessment, scope)).sum::<Money>();
        }
    }
    Some(sum.share(rate, NANO))
}

/// Doubts about funds all of whose years are over.
fn past_funds(assessment: &Assessment, doubts: &mut Vec<Doubt>) {
    let now = assessment.quarter().year();
    for fund in &assessment.funds {
        if let Some(last) = fund.years.iter().map(|year| year.year).max().filter(|last| *last < now) {
            let question = message!("doubt-past-fund", fund = &fund.id, year = last.to_string(), now = now.to_string());
            doubts.push(Doubt { kind: "past-fund", place: fund.place.key("years"), question });
        }
    }
}

/// A number with only the decimals it needs.
fn figure(number: f64) -> Value {
    Value::Name(crate::locale::number(number, 4))
}
