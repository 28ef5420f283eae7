//! `gradus compare`: ranks units on an index and shows the uncertainty of the ranks.

use std::collections::BTreeSet;
use std::path::PathBuf;

use gradus::compare::peers::NoPeers;
use gradus::compare::uncertainty::{NotDrawn, Request as Draws, counts};
use gradus::compare::{Comparison, Missed, NoFit, NotComparable, Peers, Perturbation, Uncertainty, missed};
use gradus::input::table::Rejected;
use gradus::input::{self, Loaded, Yardstick, table};
use gradus::message;
use gradus::message::{Message, Value};
use gradus::model::dataset::Unit;
use gradus::model::nearest::nearest;
use gradus::model::{Assessment, Composite, Rubric};
use gradus::report::comparison::{self, View};
use gradus::report::kind::Part;
use gradus::report::provenance::InputFile;
use gradus::report::{json, steps};

use super::folder::Input;
use super::write::{self, Staged};
use super::{Caller, folder, read};
use crate::error::{Exit, UserError};

/// The request.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Request {
    /// Assessments and folders of assessments, or tables.
    pub inputs: Vec<PathBuf>,
    /// The rubric; by default the built-in one.
    pub rubric: Option<PathBuf>,
    /// The mapping of table columns.
    pub mapping: Option<PathBuf>,
    /// The year to use from the tables; by default the one in the mapping.
    pub year: Option<i32>,
    /// The sheet of workbooks; by default the one in the mapping.
    pub sheet: Option<String>,
    /// A new folder for the tables of the steps between raw values and scores.
    pub steps: Option<PathBuf>,
    /// The perturbations.
    pub vary: Vec<Perturbation>,
    /// Number of draws.
    pub draws: usize,
    /// Seed of the draws.
    pub seed: u64,
    /// Number of rows of the sensitivity design; `None`: no sensitivity analysis.
    pub drivers: Option<usize>,
    /// Whether to report all pairs regardless of the number of units.
    pub pairs: bool,
    /// The unit whose peers are requested, and the number of peers.
    pub peers: Option<(String, usize)>,
    /// Number of threads; by default all that the machine has.
    pub threads: Option<usize>,
}

/// The results of a comparison and the data behind it.
struct Compared {
    composite: Composite,
    comparison: Comparison,
    tables: Option<table::Tables>,
    inputs: Vec<InputFile>,
}

/// Runs the command.
pub(crate) fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
    if let Some(folder) = &request.steps {
        write::ready_in(folder, steps::NAMES)?;
    }
    let yardstick =
        input::yardstick(request.rubric.as_deref()).map_err(|faults| read::faulty(&faults, &caller.locale))?;
    let source = read::named(&yardstick.source);
    let mut compared = match (files(&request.inputs)?, yardstick.value) {
        (Files::Assessments(files), Yardstick::Rubric(rubric)) => assessments(request, &files, &rubric, caller)?,
        (Files::Assessments(_), Yardstick::Composite(_)) => {
            let error = UserError::new(message!("compare-needs-rubric", rubric = source.name.as_str()));
            return Err(error.help(message!("compare-needs-rubric-help")).into());
        }
        (Files::Tables(files), Yardstick::Rubric(rubric)) => {
            tables(request, &files, Composite::from(rubric.as_ref()), caller)?
        }
        (Files::Tables(files), Yardstick::Composite(composite)) => tables(request, &files, *composite, caller)?,
    };
    compared.inputs.push(source);
    let among_peers = wanted(request, &compared.comparison)?;
    let pairs = caller.format.tells(Part::Pairs);
    let uncertainty = vary(request, &compared, among_peers.map(|(unit, _)| unit), pairs)?;
    let peers = peers(request, &compared, uncertainty.as_ref(), among_peers)?;
    let missed = missed(&compared);
    let view = View {
        composite: &compared.composite,
        comparison: &compared.comparison,
        uncertainty: uncertainty.as_ref(),
        peers: peers.as_ref(),
        tables: compared.tables.as_ref(),
        missed: &missed,
        inputs: &compared.inputs,
    };
    let mut staged = Staged::default();
    if let Some(folder) = &request.steps {
        staged.folder(folder)?;
        for (name, text) in steps::NAMES.into_iter().zip(steps::tables(&view)?) {
            staged.file(&folder.join(name), text.as_bytes(), false)?;
        }
    }
    caller.show(&json::comparison::envelope(&view), &[])?;
    staged.commit()?;
    Ok(Exit::Fine)
}

/// The input files, all of one kind.
enum Files {
    Assessments(Vec<Input>),
    Tables(Vec<PathBuf>),
}

/// The files of the call. Each folder is replaced by the TOML files directly in it, sorted by name.
fn files(inputs: &[PathBuf]) -> Result<Files, UserError> {
    let (mut assessments, mut tables) = (Vec::new(), Vec::new());
    for path in inputs {
        if path.is_dir() {
            assessments.extend(folder::files(path)?);
        } else if path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("toml")) {
            assessments.push(Input::named(path));
        } else {
            tables.push(path.clone());
        }
    }
    match (assessments.first(), tables.first()) {
        (Some(one), Some(other)) => {
            let (one, other) = (one.file.display().to_string(), other.display().to_string());
            Err(UserError::new(message!("compare-mixed", assessment = one, table = other)))
        }
        (None, Some(_)) => Ok(Files::Tables(tables)),
        _ => Ok(Files::Assessments(assessments)),
    }
}

/// Compares assessments on a rubric.
fn assessments(request: &Request, files: &[Input], rubric: &Rubric, caller: &Caller) -> anyhow::Result<Compared> {
    let unused = [(request.mapping.is_some(), "--mapping"), (request.year.is_some(), "--year")];
    if let Some((_, option)) = unused.into_iter().find(|(given, _)| *given) {
        return Err(UserError::new(message!("compare-only-tables", option = option)).into());
    }
    let loaded: Vec<Loaded<Assessment>> =
        read::all(files, &caller.locale, |file| input::assessment(file.followed()?, rubric))?;
    let given: Vec<&Assessment> = loaded.iter().map(|assessment| &assessment.value).collect();
    for (i, assessment) in given.iter().enumerate() {
        let id = &assessment.jurisdiction.id;
        if given.iter().take(i).any(|other| other.jurisdiction.id == *id) {
            return Err(UserError::new(message!("compare-unit-twice", id = id)).into());
        }
    }
    let composite = Composite::from(rubric);
    Ok(Compared {
        comparison: Comparison::of_assessments(&composite, rubric, &given),
        composite,
        tables: None,
        inputs: loaded.iter().map(|assessment| read::named(&assessment.source)).collect(),
    })
}

/// Compares the units of tables on an index.
fn tables(request: &Request, files: &[PathBuf], composite: Composite, caller: &Caller) -> anyhow::Result<Compared> {
    let Some(mapping) = &request.mapping else {
        let error = UserError::new(message!("compare-needs-mapping"));
        return Err(error.help(message!("compare-needs-mapping-help")).into());
    };
    let faulty = |faults: input::Faults| read::faulty(&faults, &caller.locale);
    let mapping = input::mapping(mapping, &composite).map_err(faulty)?;
    let tables =
        table::read_sheet(files, &mapping, &composite, request.year, request.sheet.as_deref()).map_err(faulty)?;
    let comparison = Comparison::of(&composite, &tables.dataset)
        .map_err(|found| UserError::new(not_comparable(&composite, &tables.dataset.units, found, None)))?;
    let mut inputs: Vec<InputFile> =
        tables.files.iter().map(|file| InputFile { name: file.name.clone(), sha256: file.sha256.clone() }).collect();
    inputs.push(read::named(&mapping.source));
    Ok(Compared { composite, comparison, tables: Some(tables), inputs })
}

/// Largest number of units for which JSON reports all pairs by default: about half a megabyte.
const PAIRED: usize = 200;

/// Draws the perturbations, if any. Pairs are counted only if the format reports them.
fn vary(
    request: &Request,
    compared: &Compared,
    beside: Option<usize>,
    pairs: bool,
) -> Result<Option<Uncertainty>, UserError> {
    if request.vary.is_empty() {
        return Ok(None);
    }
    let ranked = compared.comparison.ranks.iter().flatten().count();
    let threads = || std::thread::available_parallelism().map_or(1, usize::from);
    let wanted = Draws {
        vary: request.vary.clone(),
        draws: request.draws,
        seed: request.seed,
        pairs: pairs && (request.pairs || ranked <= PAIRED),
        beside,
        drivers: request.drivers,
        threads: request.threads.unwrap_or_else(threads),
    };
    Uncertainty::of(&compared.composite, &compared.comparison, &wanted).map(Some).map_err(|why| {
        let units = &compared.comparison.units;
        UserError::new(match why {
            NotDrawn::ChangesNothing(what) => {
                message!("compare-changes-nothing", what = comparison::words(&what))
            }
            NotDrawn::Twice(what) => message!("compare-varied-twice", what = comparison::words(&what)),
            NotDrawn::NoFit(method, found) => {
                not_comparable(&compared.composite, units, found, method.map(Value::from))
            }
            NotDrawn::Negative(exponent) => {
                message!("compare-negative", exponent = Value::Number(exponent, 2))
            }
            NotDrawn::TooFew => message!("compare-too-few"),
            NotDrawn::TooMany(most) => {
                let (draws, ranks) = (request.draws, counts::MOST_RANKS);
                let error = UserError::new(message!("compare-too-many", units = ranked, draws = draws, ranks = ranks));
                return error.help(message!("compare-too-many-help", draws = most));
            }
            NotDrawn::TooManyPairs => {
                let most = counts::MOST_PAIRED;
                let error = UserError::new(message!("compare-too-many-pairs", units = ranked, most = most));
                return error.help(message!("compare-too-many-pairs-help"));
            }
        })
    })
}

/// Rejected table rows whose units would rank high. A unit that another row contains is not missed.
fn missed(Compared { composite, comparison, tables, .. }: &Compared) -> Vec<Missed> {
    let rejected = tables.as_ref().map(|tables| tables.rejected.as_slice()).unwrap_or_default();
    let there: BTreeSet<&str> = comparison.units.iter().map(|unit| unit.id.as_str()).collect();
    let is_lost = |of: &&Rejected| !of.unit.as_ref().is_some_and(|unit| there.contains(unit.id.as_str()));
    let values: Vec<&[(usize, f64)]> =
        rejected.iter().map(|of| if is_lost(&of) { of.values.as_slice() } else { &[] }).collect();
    missed::missed(composite, comparison, &values)
}

/// The index of the unit whose peers are requested, and the number of peers.
fn wanted(request: &Request, comparison: &Comparison) -> Result<Option<(usize, usize)>, UserError> {
    let Some((wanted, most)) = &request.peers else { return Ok(None) };
    let units = &comparison.units;
    let by_id = units.iter().position(|unit| unit.id == *wanted);
    let found = by_id.or_else(|| units.iter().position(|unit| [&unit.name.en, &unit.name.zh].contains(&wanted)));
    let Some(unit) = found else {
        let error = UserError::new(message!("compare-no-unit", unit = wanted));
        let names = units.iter().flat_map(|unit| [unit.id.as_str(), unit.name.en.as_str()]);
        return Err(match nearest(wanted, names) {
            Some(meant) => error.help(message!("input-did-you-mean", name = meant)),
            None => error,
        });
    };
    Ok(Some((unit, *most)))
}

/// The peers of the requested unit.
fn peers(
    request: &Request,
    Compared { composite, comparison, .. }: &Compared,
    uncertainty: Option<&Uncertainty>,
    among: Option<(usize, usize)>,
) -> Result<Option<Peers>, UserError> {
    let Some((unit, most)) = among else { return Ok(None) };
    let named = request.peers.as_ref().map_or("", |(wanted, _)| wanted.as_str());
    Peers::of(composite, comparison, uncertainty, unit, most).map(Some).map_err(|why| {
        UserError::new(match why {
            NoPeers::Unranked => message!("compare-peers-unranked", unit = named),
            NoPeers::Nobody => message!("compare-peers-nobody", unit = named),
        })
    })
}

/// Explains why a method cannot score an indicator. If no method is named, it is the indicator's own.
pub(crate) fn not_comparable(
    composite: &Composite,
    units: &[Unit],
    found: NotComparable,
    method: Option<Value>,
) -> Message {
    let id = composite.indicators.get(found.indicator).map_or("", |indicator| indicator.id.as_str());
    let method = method.unwrap_or_else(|| message!("compare-own-method").into());
    match found.reason {
        NoFit::NoSpread => message!("compare-no-spread"),
        NoFit::NotPositive => {
            let unit = found.unit.and_then(|unit| units.get(unit)).map_or("", |unit| unit.id.as_str());
            message!("compare-not-positive", indicator = id, method = method, unit = unit)
        }
    }
}
