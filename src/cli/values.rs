//! Parsers of argument values. Closed lists come from the tables of the program.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use gradus::compare::Perturbation;
use gradus::compare::uncertainty::WeightDraw;
use gradus::format::FileKind;
use gradus::input::BuiltIn;
use gradus::locale::detect;
use gradus::message;
use gradus::message::Severity;
use gradus::model::composite::{Imputation, Outliers};
use gradus::model::terms::{Centre, Relative};
use gradus::model::{Date, Lang, Quarter};
use gradus::report::format::{self, FORMATS, Format};
use gradus::report::kind::Kind as Report;
use gradus::report::sections;
use gradus::rework::Work;

use crate::commands::list::Kind;
use crate::commands::roadmap::{Fix, Must, WantedGoal};
use crate::error::UserError;
use crate::terminal::Colour;

/// Greatest span of a roadmap in years; the essay speaks of tens of years.
const MOST_YEARS: u32 = 25;

/// Greatest number of activity lists in a search: weeks of work.
pub(crate) const MOST_WORK: u64 = 1_000_000_000;

/// Greatest number of threads.
const MOST_THREADS: usize = 1_024;

/// Longest duration of a search: a week, in seconds.
const MOST_SECONDS: u64 = 604_800;

/// One of several names, each with its value.
fn one_of<T: Clone + Send + Sync + 'static>(
    names: impl IntoIterator<Item = &'static str>,
    value: impl Fn(&str) -> Option<T> + Clone + Send + Sync + 'static,
) -> impl TypedValueParser<Value = T> {
    // The names are checked before; a name without a value would be a fault of Gradus.
    PossibleValuesParser::new(names.into_iter().collect::<Vec<_>>())
        .try_map(move |name| value(&name).ok_or_else(|| UserError::new(message!("cli-value-unknown"))))
}

/// A format of the table of formats.
pub(crate) fn format() -> impl TypedValueParser<Value = &'static Format> {
    one_of(FORMATS.iter().map(|format| format.name), format::named)
}

/// A section of a report.
pub(crate) fn section(report: Report) -> impl TypedValueParser<Value = String> {
    one_of(sections::of(report), |name| Some(name.to_owned()))
}

/// A language.
pub(crate) fn lang() -> impl TypedValueParser<Value = Lang> {
    one_of([Lang::En.code(), Lang::Zh.code()], detect::named)
}

/// When to use colour.
pub(crate) fn colour() -> impl TypedValueParser<Value = Colour> {
    one_of(Colour::ALL.map(Colour::name), |name| Colour::ALL.into_iter().find(|colour| colour.name() == name))
}

/// A severity, the highest first.
pub(crate) fn severity() -> impl TypedValueParser<Value = Severity> {
    let named = |name: &str| Severity::ALL.into_iter().find(|severity| severity.word() == name);
    one_of(Severity::ALL.into_iter().rev().map(Severity::word), named)
}

/// The parts of a given plan to keep.
pub(crate) fn keep() -> impl TypedValueParser<Value = ()> {
    one_of(["all"], |name| (name == "all").then_some(()))
}

/// A kind of file.
pub(crate) fn file_kind() -> impl TypedValueParser<Value = FileKind> {
    one_of(FileKind::ALL.map(FileKind::name), FileKind::from_name)
}

/// A built-in file.
pub(crate) fn built_in() -> impl TypedValueParser<Value = BuiltIn> {
    one_of(BuiltIn::ALL.map(BuiltIn::name), |name| BuiltIn::ALL.into_iter().find(|file| file.name() == name))
}

/// A kind of list.
pub(crate) fn list_kind() -> impl TypedValueParser<Value = Kind> {
    one_of(Kind::ALL.map(Kind::name), |name| Kind::ALL.into_iter().find(|kind| kind.name() == name))
}

/// A quarter.
pub(crate) fn quarter(text: &str) -> Result<Quarter, UserError> {
    Quarter::parse(text).ok_or_else(|| UserError::new(message!("cli-value-quarter-form")))
}

/// A mandate: `initiative` or `initiative=quarter`.
pub(crate) fn must(text: &str) -> Result<Must, UserError> {
    let (initiative, by) = text.split_once('=').map_or((text, None), |(name, by)| (name, Some(by)));
    let by = by.map(quarter).transpose()?;
    Ok(Must { initiative: initiative.to_owned(), by })
}

/// A contract: `initiative=quarter`.
pub(crate) fn fix(text: &str) -> Result<Fix, UserError> {
    let (initiative, start) = text.split_once('=').ok_or_else(|| UserError::new(message!("cli-value-fix-form")))?;
    Ok(Fix { initiative: initiative.to_owned(), start: quarter(start)? })
}

/// A date in the format of files.
pub(crate) fn date(text: &str) -> Result<Date, UserError> {
    let date = text.parse::<Date>().ok().filter(|date| date.to_string() == text);
    date.ok_or_else(|| UserError::new(message!("cli-value-date-form")))
}

/// A number of years.
pub(crate) fn years(text: &str) -> Result<u32, UserError> {
    let years = text.parse().ok().filter(|years| (1..=MOST_YEARS).contains(years));
    years.ok_or_else(|| UserError::new(message!("cli-value-between", least = 1, most = MOST_YEARS)))
}

/// A number of changes to make; the audit suggests three.
pub(crate) fn changes(text: &str) -> Result<usize, UserError> {
    let most = Work::USUAL.changes;
    let changes = text.parse().ok().filter(|changes| (1..=most).contains(changes));
    changes.ok_or_else(|| UserError::new(message!("cli-value-between", least = 1, most = most)))
}

/// A seed. The plan file stores it, and TOML has no larger integers.
pub(crate) fn seed(text: &str) -> Result<u64, UserError> {
    let seed = text.parse().ok().filter(|seed| i64::try_from(*seed).is_ok());
    seed.ok_or_else(|| UserError::new(message!("cli-value-between", least = 0, most = i64::MAX)))
}

/// A goal of a roadmap: a word, followed for some goals by a stage, which is resolved later.
pub(crate) fn goal(text: &str) -> Result<WantedGoal, UserError> {
    let (word, stage) =
        text.split_once('=').map_or((text, None), |(word, stage)| (word, Some(stage.trim().to_owned())));
    match (word.trim(), stage) {
        ("benefit", None) => Ok(WantedGoal::Benefit),
        ("stages", None) => Ok(WantedGoal::Stages),
        ("readiness", None) => Ok(WantedGoal::Readiness),
        ("stage", Some(stage)) => Ok(WantedGoal::Stage(stage)),
        ("cost", stage) => Ok(stage.map_or(WantedGoal::Cost, WantedGoal::CostOf)),
        ("benefit", Some(_)) => Err(UserError::new(message!("cli-value-goal-benefit"))),
        ("stage", None) => Err(UserError::new(message!("cli-value-goal-stage"))),
        _ => Err(UserError::new(message!("cli-value-goal"))),
    }
}

/// A number of activity lists to try; may be zero.
pub(crate) fn work(text: &str) -> Result<u64, UserError> {
    let work = text.parse().ok().filter(|work| *work <= MOST_WORK);
    work.ok_or_else(|| UserError::new(message!("cli-value-between", least = 0, most = MOST_WORK)))
}

/// A number of initiatives to audit for advice; may be zero.
pub(crate) fn advice_work(text: &str) -> Result<u64, UserError> {
    let work = text.parse().ok().filter(|work| *work <= MOST_WORK);
    work.ok_or_else(|| UserError::new(message!("cli-value-between", least = 0, most = MOST_WORK)))
}

/// Greatest number of draws; counts are stored in 32 bits, and more would take too long.
const MOST_DRAWS: usize = 10_000_000;

/// A number of draws.
pub(crate) fn draws(text: &str) -> Result<usize, UserError> {
    let draws = text.parse().ok().filter(|draws| (1..=MOST_DRAWS).contains(draws));
    draws.ok_or_else(|| UserError::new(message!("cli-value-between", least = 1, most = MOST_DRAWS)))
}

/// Greatest number of peers; more would be a ranking.
const MOST_PEERS: usize = 1_000;

/// A number of peers.
pub(crate) fn peers(text: &str) -> Result<usize, UserError> {
    let peers = text.parse().ok().filter(|peers| (1..=MOST_PEERS).contains(peers));
    peers.ok_or_else(|| UserError::new(message!("cli-value-between", least = 1, most = MOST_PEERS)))
}

/// A number of threads.
pub(crate) fn threads(text: &str) -> Result<usize, UserError> {
    let threads = text.parse().ok().filter(|threads| (1..=MOST_THREADS).contains(threads));
    threads.ok_or_else(|| UserError::new(message!("cli-value-between", least = 1, most = MOST_THREADS)))
}

/// A number of seconds.
pub(crate) fn seconds(text: &str) -> Result<u64, UserError> {
    let seconds = text.parse().ok().filter(|seconds| (1..=MOST_SECONDS).contains(seconds));
    seconds.ok_or_else(|| UserError::new(message!("cli-value-between", least = 1, most = MOST_SECONDS)))
}

/// A year.
pub(crate) fn year(text: &str) -> Result<i32, UserError> {
    let year = text.parse().ok().filter(|year| (0..=9999).contains(year));
    year.ok_or_else(|| UserError::new(message!("cli-value-between", least = 0, most = 9999)))
}

/// A perturbation: `observations`, `weights=0.25`, `weights=dirichlet:100`, `normalisation=z_score+borda`,
/// `exponent=0+minimum`, `imputation=none+nearest:5`, `treatment=none+log` or `removal`.
pub(crate) fn perturbation(text: &str) -> Result<Perturbation, UserError> {
    let (kind, value) = text.split_once('=').unwrap_or((text, ""));
    let several = || value.split('+').filter(|one| !one.is_empty());
    let found = match (kind, value) {
        ("observations", "") => Some(Perturbation::Observations),
        ("removal", "") => Some(Perturbation::Removal),
        ("weights", value) => weights(value).map(Perturbation::Weights),
        ("normalisation", value) if !value.is_empty() => {
            let method = |word: &str| Relative::ALL.iter().copied().find(|method| method.word() == word);
            several().map(method).collect::<Option<Vec<_>>>().map(Perturbation::Normalisation)
        }
        ("imputation", value) if !value.is_empty() => {
            several().map(imputation).collect::<Option<Vec<_>>>().map(Perturbation::Imputation)
        }
        ("treatment", value) if !value.is_empty() => {
            let outliers = |word: &str| Outliers::ALL.iter().copied().find(|outliers| outliers.word() == word);
            several().map(outliers).collect::<Option<Vec<_>>>().map(Perturbation::Treatment)
        }
        ("exponent", value) if !value.is_empty() => {
            several().map(exponent).collect::<Option<Vec<_>>>().map(Perturbation::Exponent)
        }
        _ => None,
    };
    found.ok_or_else(|| UserError::new(message!("cli-value-vary-form")))
}

/// An imputation: `none`, `mean`, `median`, or `nearest:5` for the mean of the five nearest units.
fn imputation(word: &str) -> Option<Imputation> {
    match word {
        "none" => Some(Imputation::None),
        "mean" => Some(Imputation::All(Centre::Mean)),
        "median" => Some(Imputation::All(Centre::Median)),
        _ => {
            let count: usize = word.strip_prefix("nearest:")?.parse().ok()?;
            (1..=1000).contains(&count).then_some(Imputation::Nearest(Centre::Mean, count))
        }
    }
}

/// The variation of weights.
fn weights(value: &str) -> Option<WeightDraw> {
    if let Some(concentration) = value.strip_prefix("dirichlet:") {
        let concentration: f64 = concentration.parse().ok()?;
        return (concentration > 0.0 && concentration.is_finite()).then_some(WeightDraw::Dirichlet(concentration));
    }
    let share: f64 = value.parse().ok()?;
    (0.0..=1.0).contains(&share).then_some(WeightDraw::Share(share))
}

/// An exponent of a power mean.
fn exponent(word: &str) -> Option<f64> {
    const MOST: f64 = 1000.0;
    if word == "minimum" {
        return Some(f64::NEG_INFINITY);
    }
    word.parse().ok().filter(|power: &f64| (-MOST..=MOST).contains(power))
}
