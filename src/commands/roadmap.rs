//! `gradus roadmap`: generates a roadmap, or reworks a plan into one.

mod given;
mod keep;
mod many;
mod pledges;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::Context as _;
use gradus::check::{self, changes};
use gradus::forecast::Forecast;
use gradus::format::{FileKind, limits};
use gradus::input::source::MAX_BYTES;
use gradus::input::{self, Style};
use gradus::message;
use gradus::message::Value;
use gradus::model::plan::Input;
use gradus::model::{Context, Plan, Quarter};
use gradus::report::document::Tone;
use gradus::report::format::{Layout, Report};
use gradus::report::provenance::InputFile;
use gradus::report::roadmap::{self as report, View, why::annotated};
use gradus::report::{json, plan_file};
use gradus::rework::from_plan;
use gradus::schedule::explain::prices;
use gradus::schedule::{
    self, Ask, Effort, Goal, NoObjective, Objective, Outlook, PriorityRule, Roadmap, ScheduleError, Watch,
};
use gradus::score::doubts;

use super::Caller;
use super::batch::Batch;
use super::read::{self, Standards};
use super::write::{self, Staged};
use crate::error::{Exit, UserError};

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The assessment of the jurisdiction that the roadmap is for; that which the given plan names where there is none.
    pub assessment: Option<PathBuf>,
    /// The plan that is to be reworked.
    pub from: Option<PathBuf>,
    /// The rubric to use instead of the one that is built in.
    pub rubric: Option<PathBuf>,
    /// The catalogue to use instead of the one that is built in.
    pub catalogue: Option<PathBuf>,
    /// The rules to use instead of those that are built in.
    pub rules: Option<PathBuf>,
    /// The settings to use instead of those that are found.
    pub settings: Option<PathBuf>,
    /// First quarter; where there is none, the one after the assessment.
    pub start: Option<Quarter>,
    /// Fiscal years that the roadmap spans, at least 1; where none are given, those of the given plan, else [`YEARS`].
    pub years: Option<u32>,
    /// What is to be attained.
    pub target: Option<Target>,
    /// Entries of the catalogue that were asked for.
    pub with: Vec<String>,
    /// What must be done, beside what the assessment says.
    pub must: Vec<Must>,
    /// What is contracted, beside what the assessment says.
    pub fix: Vec<Fix>,
    /// Where to write the roadmap as a plan file.
    pub out: Option<Out>,
    /// The seed of what is drawn by lot.
    pub seed: u64,
    /// What it is to be best at.
    pub objective: Vec<WantedGoal>,
    /// How much to search.
    pub effort: Effort,
    /// Whether all of the given plan is kept and only its starts move.
    pub keep: bool,
    /// Whether the price of what is scarce is asked for.
    pub prices: bool,
    /// The time after which the search ends; none where work alone counts.
    pub time: Option<Duration>,
    /// Further assessments and folders of them; only in a batch.
    pub others: Vec<PathBuf>,
    /// Whether each assessment is a row of one table, and folders are read.
    pub batch: Option<Batch>,
}

/// A goal as the user named it; stages by an identifier of the rubric, a title or a number from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WantedGoal {
    /// Most benefit.
    Benefit,
    /// This stage as soon as can be.
    Stage(String),
    /// Least cost of opening this stage.
    CostOf(String),
    /// Least cost of what the goals before it allow.
    Cost,
}

/// Fiscal years that a roadmap usually spans: as far as a county's budget can be seen, and two stages at most.
const YEARS: u32 = 5;

/// What is to be attained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The stage, as the user named it: an identifier of the rubric or a number from 1.
    pub stage: String,
    /// The quarter by whose end.
    pub by: Quarter,
}

/// Something that must be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Must {
    /// The initiative, as the user named it.
    pub initiative: String,
    /// The quarter by whose end; the last of the horizon where none.
    pub by: Option<Quarter>,
}

/// Something that is contracted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The initiative, as the user named it.
    pub initiative: String,
    /// Its first quarter of work.
    pub start: Quarter,
}

/// A file to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Out {
    /// The file.
    pub file: PathBuf,
    /// Whether a file that is there already may be replaced.
    pub replace: bool,
}

/// Answers the request. Whether the file can be written is asked first; it gets its name when the report has been shown.
pub fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
    let (locale, clock) = (&caller.locale, Clock::begun(request.time));
    if let Some(batch) = request.batch {
        return many::run(request, batch, caller);
    }
    if !request.others.is_empty() {
        return Err(UserError::new(message!("batch-error-several")).help(message!("batch-error-several-help")).into());
    }
    if let Some(out) = &request.out {
        let standards = [&request.rubric, &request.catalogue, &request.rules, &request.settings].into_iter().flatten();
        let own = [&request.assessment, &request.from].into_iter().flatten();
        write::apart(&out.file, standards.chain(own).map(PathBuf::as_path))?;
        write::ready(&out.file, out.replace)?;
    }
    let mut standards =
        Standards::read(request.rubric.as_deref(), request.catalogue.as_deref(), request.rules.as_deref(), locale)?;
    let settings =
        read::settings(request.settings.as_deref(), folder(request)).map_err(|of| read::faulty(&of, locale))?;
    standards.rules.value = read::with_settings(&standards.rules.value, settings.as_ref());
    let file = given::assessment(request, locale)?;
    if let Some(out) = &request.out {
        let found = settings.iter().map(|of| Path::new(of.source.name()));
        write::apart(&out.file, found.chain([file.as_path()]))?;
    }
    let mut assessment = read::assessment(&file, &standards.rubric.value, locale)?;
    let said = pledges::said(request, &mut assessment.value)?;
    let context = standards.context(&assessment.value);
    pledges::known(&assessment, said, &context, locale)?;
    let given = given::plan(request, &context, locale)?;
    let mut inputs = vec![read::named(&assessment.source)];
    inputs.extend(given.iter().map(|given| read::named(&given.source)));
    inputs.extend(standards.inputs());
    inputs.extend(settings.iter().map(|settings| read::named(&settings.source)));

    if request.keep
        && let Some(given) = &given
    {
        return keep::run(request, context, (&given.value, &file), &inputs, caller);
    }
    let wanted = wanted(request, given.as_ref().map(|given| &given.value), &context)?;
    // What follows the first search needs time as well: a second search and trials of a given plan, prices.
    let share = if request.prices { BEFORE_PRICES } else { 1.0 };
    let generate = |wanted: &schedule::Request, from: f64, to: f64| {
        let words = locale.word("roadmap-progress");
        let stop = clock.part(from * share, to * share);
        let generated = caller.terminal.progress(&words, |progress| {
            schedule::generate_watched(context, wanted, &PriorityRule::ALL, Watch { progress, stop: &stop })
        });
        generated.map_err(|error| match error {
            ScheduleError::Unmet { .. } => pledges::conflict(context, wanted, clock, caller),
            error => cannot(error, &context),
        })
    };
    let (mut roadmap, from) = match &given {
        None => (generate(&wanted, 0.0, 1.0)?, None),
        Some(given) => {
            let free = Ask { with: Vec::new(), ..wanted.ask.clone() };
            let free = schedule::Request { ask: free, ..wanted.clone() };
            let [first, second] = SEARCHES;
            let made = vec![generate(&wanted, 0.0, first)?, generate(&free, first, second)?];
            let stop = clock.part(0.0, share);
            let best = from_plan::best(context, made, &given.value, &|| stop(1.0));
            best.map(|(roadmap, from)| (roadmap, Some(from))).context("no roadmap to put the plan into")?
        }
    };
    sign(&mut roadmap, &inputs);
    let words = locale.word("roadmap-prices-progress");
    // Where a clock ended the search, each further one gets the usual work at most.
    let usual = Effort::usually(wanted.effort.threads);
    let counted = schedule::Request { effort: usual, ..wanted.clone() };
    let again = if request.time.is_some() { &counted } else { &wanted };
    let stop = clock.part(0.0, 1.0);
    let priced = |progress: &dyn Fn(u64, u64)| prices::of(&roadmap, again, &|| stop(1.0), progress);
    let prices = request.prices.then(|| caller.terminal.progress(&words, priced)).transpose();
    let prices = prices.map_err(|error| cannot(error, &context))?;
    let made = Made { roadmap: &roadmap, years: wanted.years, inputs: &inputs };
    made.viewed(|view| {
        let view = View { from: from.as_ref(), prices: prices.as_ref(), ..*view };
        let out = request.out.as_ref();
        let style = given.as_ref().map_or_else(Style::default, |given| given.source.style());
        let staged = out.map(|out| write_plan(&view, &file, &out.file, style, out.replace)).transpose()?;
        let exit = answer(&view, request, &file, caller)?;
        staged.map(Staged::commit).transpose()?;
        Ok(exit)
    })
}

/// Puts what a roadmap was made from into it.
fn sign(roadmap: &mut Roadmap<'_>, inputs: &[InputFile]) {
    let Some(provenance) = &mut roadmap.plan.provenance else { return };
    // The file's own name: where it lay on this machine is nobody's business, and the hash tells it from its like.
    let own = |name: &str| Path::new(name).file_name().map_or(name.into(), |name| name.to_string_lossy().into_owned());
    let input = |file: &InputFile| Input { name: own(&file.name), sha256: file.sha256.clone() };
    provenance.inputs = inputs.iter().map(input).collect();
}

/// A roadmap that was made.
struct Made<'m> {
    roadmap: &'m Roadmap<'m>,
    years: i32,
    inputs: &'m [InputFile],
}

impl Made<'_> {
    /// Does something with the view of it, which stands on what is worked out here.
    fn viewed<T>(&self, then: impl FnOnce(&View<'_>) -> T) -> T {
        let (roadmap, context) = (self.roadmap, self.roadmap.context);
        let forecast = Forecast::of(context, &roadmap.plan);
        let outlook = Outlook::of(roadmap, &forecast);
        let audit = check::audit(context, &roadmap.plan);
        let changes = changes::of(context, &roadmap.plan, None, &audit);
        let doubts = doubts::of(context.rubric, context.assessment, Some(context.catalogue), &context.rules.threshold);
        then(&View {
            roadmap,
            doubts: &doubts,
            forecast: &forecast,
            outlook: &outlook,
            audit: &audit,
            years: usize::try_from(self.years).unwrap_or(usize::MAX),
            inputs: self.inputs,
            changes: Some(&changes),
            from: None,
            prices: None,
        })
    }
}

/// Writes a roadmap as a plan file, which waits for its name, in the style of the plan that it was made from, if it was made
/// from one.
fn write_plan(
    view: &View<'_>,
    assessment: &Path,
    out: &Path,
    style: Style,
    replace: bool,
) -> Result<Staged, UserError> {
    let text = plan_file::text(&annotated(view), &view.roadmap.context, relative(assessment, out).as_deref());
    // What is written can be read again.
    let (count, most) = (view.roadmap.plan.initiatives.len(), limits::most(FileKind::Plan, "initiative"));
    if count > most || text.len() as u64 > MAX_BYTES {
        let bytes = text.len() as u64 / (1024 * 1024) + 1;
        let error = UserError::new(message!("roadmap-error-unreadable", count = count, megabytes = bytes.to_string()));
        let help = message!("roadmap-error-unreadable-help", most = most, megabytes = (MAX_BYTES >> 20).to_string());
        return Err(error.help(help));
    }
    Staged::one(out, style.whole(&text).as_bytes(), replace)
}

/// The folder whose settings hold: that of the file to be written, so that a check of it finds the same ones, else that of
/// the assessment, else that of the given plan.
fn folder(request: &Request) -> &Path {
    let out = request.out.as_ref().map(|out| &out.file);
    let file = out.or(request.assessment.as_ref()).or(request.from.as_ref());
    file.and_then(|file| file.parent()).unwrap_or(Path::new("."))
}

/// Shows the roadmap.
fn answer(view: &View<'_>, request: &Request, assessment: &Path, caller: &Caller) -> anyhow::Result<Exit> {
    match caller.format.layout {
        Layout::Json => caller.terminal.print(&json::roadmap::envelope(view).text()?)?,
        Layout::Document(render) => {
            let mut document = report::document(view, &caller.locale);
            if let Some(out) = &request.out {
                let file = out.file.display().to_string();
                let assessment = assessment.display().to_string();
                let written = message!("roadmap-written", file = file, assessment = assessment);
                document.paragraph_in(Tone::Strong, caller.locale.say(&written));
            }
            caller.show(&[document], render)?;
        }
        Layout::Audits(_) | Layout::Rows { .. } => return Err(caller.has_not(Report::Roadmap).into()),
    }
    // A goal that could not be had is an answer, and one that a script must be able to see.
    let attained = view.roadmap.certificates.iter().all(|certificate| certificate.value.is_some());
    Ok(if attained { Exit::Fine } else { Exit::Findings })
}

/// The request with the names in it looked up, and with what a given plan asks for.
fn wanted(request: &Request, given: Option<&Plan>, context: &Context<'_>) -> Result<schedule::Request, UserError> {
    let of = context.assessment.quarter();
    if let Some(start) = request.start.filter(|start| *start < of) {
        let error = UserError::new(message!("roadmap-error-start", start = start, of = of));
        return Err(error.help(message!("roadmap-error-start-help", of = of)));
    }
    let target = request.target.as_ref().map(|target| Ok((stage(&target.stage, context)?, target.by))).transpose()?;
    let mut with = Vec::new();
    for name in &request.with {
        let entry = entry(name, context)?;
        if !with.contains(&entry) {
            with.push(entry);
        }
    }
    let years = i32::try_from(request.years.unwrap_or(YEARS)).unwrap_or(i32::MAX);
    let (ask, seed, effort) = (Ask { target, with }, request.seed, request.effort.clone());
    let objective = objective(&request.objective, context)?;
    let mut wanted = schedule::Request { first: request.start, years, ask, objective, seed, effort };
    if let Some(plan) = given {
        given::ask(request, plan, &mut wanted);
    }
    Ok(wanted)
}

/// The objective of some goals.
fn objective(wanted: &[WantedGoal], context: &Context<'_>) -> Result<Objective, UserError> {
    let goal = |wanted: &WantedGoal| match wanted {
        WantedGoal::Benefit => Ok(Goal::Benefit),
        WantedGoal::Stage(name) => stage(name, context).map(Goal::Stage),
        WantedGoal::CostOf(name) => stage(name, context).map(Goal::CostOf),
        WantedGoal::Cost => Ok(Goal::Cost),
    };
    let goals: Vec<Goal> = wanted.iter().map(goal).collect::<Result<_, _>>()?;
    let text = |place: usize| goals.get(place).map(|goal| goal.text(context.rubric)).unwrap_or_default();
    Objective::new(goals.clone()).map_err(|wrong| match wrong {
        NoObjective::Empty => UserError::new(message!("roadmap-error-objective-empty")),
        NoObjective::Twice(place) => UserError::new(message!("roadmap-error-objective-twice", goal = text(place))),
        NoObjective::CostFirst => {
            UserError::new(message!("roadmap-error-objective-cost")).help(message!("roadmap-error-objective-cost-help"))
        }
    })
}

/// The only clock that a roadmap ever sees: the time that the call may take, from its begin on.
#[derive(Clone, Copy, Debug)]
struct Clock(Option<(Instant, Duration)>);

impl Clock {
    fn begun(time: Option<Duration>) -> Clock {
        Clock(time.map(|time| (Instant::now(), time)))
    }

    /// What tells of a part of the time, between two shares of it, whether a share of that part is over.
    fn part(self, from: f64, to: f64) -> impl Fn(f64) -> bool + Sync {
        move |share| {
            let until = from + (to - from) * share.clamp(0.0, 1.0);
            self.0.is_some_and(|(begun, time)| begun.elapsed() >= time.mul_f64(until))
        }
    }
}

/// The share of the time after which prices are sought, where they are asked for.
const BEFORE_PRICES: f64 = 0.4;
/// The shares of the time, less that for prices, after which the two searches end where a given plan is reworked.
const SEARCHES: [f64; 2] = [0.35, 0.6];

/// The number of a stage, by its identifier, its title in either language or its number.
fn stage(name: &str, context: &Context<'_>) -> Result<usize, UserError> {
    let stages = &context.rubric.stages;
    let number = name.parse().ok().filter(|number| (1..=stages.len()).contains(number));
    let titled = || {
        let lower = name.to_lowercase();
        stages.iter().position(|stage| stage.title.en.to_lowercase() == lower || stage.title.zh == name).map(|i| i + 1)
    };
    number.or_else(|| context.rubric.stage(name)).or_else(titled).ok_or_else(|| {
        let known: Vec<&str> = stages.iter().map(|stage| stage.id.as_str()).collect();
        let stages: Vec<Value> = known.iter().map(|id| Value::from(*id)).collect();
        let error = UserError::new(message!("roadmap-error-stage", stage = name));
        meant(error, name, known).help(message!("roadmap-error-stages", stages = stages))
    })
}

/// The index of a catalogue entry.
fn entry(name: &str, context: &Context<'_>) -> Result<usize, UserError> {
    context.catalogue.entry(name).ok_or_else(|| {
        let known = context.catalogue.entries.iter().map(|entry| entry.id.as_str()).collect();
        let error = UserError::new(message!("roadmap-error-initiative", name = name));
        meant(error, name, known).help(message!("roadmap-error-initiatives"))
    })
}

/// The fault with what was probably meant, where something is near.
fn meant(error: UserError, name: &str, known: Vec<&str>) -> UserError {
    match input::nearest(name, known) {
        Some(meant) => error.help(message!("cli-error-meant", suggestions = format!("`{meant}`"))),
        None => error,
    }
}

/// Why no roadmap can be made, and what to do.
pub(super) fn cannot(error: ScheduleError, context: &Context<'_>) -> anyhow::Error {
    match &error {
        // Nobody's fault but ours: names are looked up before, and what is missed is explained.
        ScheduleError::Unsound(_) | ScheduleError::Unnamed(_) | ScheduleError::Unmet { .. } => error.into(),
        ScheduleError::NoConversion { from, to } => {
            let help = message!("roadmap-error-conversion-help", from = from, date = context.assessment.date);
            UserError::new(message!("roadmap-error-conversion", from = from, to = to)).help(help).into()
        }
        ScheduleError::TooLarge { activities, most } => {
            let error = UserError::new(message!("roadmap-error-too-large", activities = *activities, most = *most));
            error.help(message!("roadmap-error-too-large-help")).into()
        }
        ScheduleError::NoMoney { first } => {
            let help = message!("roadmap-error-no-money-help", year = first.year().to_string());
            UserError::new(message!("roadmap-error-no-money", first = *first)).help(help).into()
        }
    }
}

/// A file as seen from the folder of another, which need not be there yet; with forward slashes. None where the reader
/// would not follow it: it follows a plan to files under the plan's folder and under the current one.
fn relative(file: &Path, from: &Path) -> Option<String> {
    let folder = from.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let (file, folder) = (file.canonicalize().ok()?, folder.canonicalize().ok()?);
    let current = std::env::current_dir().ok().and_then(|current| current.canonicalize().ok());
    let followed = file.starts_with(&folder)
        || current.is_some_and(|current| file.starts_with(&current) && folder.starts_with(&current));
    if !followed {
        return None;
    }
    let shared = file.components().zip(folder.components()).take_while(|(a, b)| a == b).count();
    let up = folder.components().skip(shared).map(|_| Some(".."));
    let down = file.components().skip(shared).map(|part| part.as_os_str().to_str());
    up.chain(down).collect::<Option<Vec<&str>>>().map(|parts| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_as_seen_from_the_plan() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir_all(at("assessments/a")).unwrap();
        std::fs::write(at("assessments/a/county.toml"), "").unwrap();
        assert_eq!(
            relative(&at("assessments/a/county.toml"), &at("r.toml")).as_deref(),
            Some("assessments/a/county.toml")
        );
        // The current folder is another, so a reader would not go up.
        std::fs::create_dir(at("roadmaps")).unwrap();
        assert_eq!(relative(&at("assessments/a/county.toml"), &at("roadmaps/r.toml")), None);
        // From the project's own folder it may.
        let inside = relative(Path::new("assessments/template.toml"), Path::new("roadmaps/r.toml"));
        assert_eq!(inside.as_deref(), Some("../assessments/template.toml"));
        assert_eq!(relative(Path::new("assessments/missing.toml"), Path::new("r.toml")), None);
    }
}
