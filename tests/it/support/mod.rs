//! Common helpers: the default documents, assessments built by hand.

pub mod big;
pub mod county;
pub mod latin;
pub mod layout;
pub mod order;
pub mod profiles;
pub mod programme;
pub mod project;
pub mod random;
pub mod roadmaps;
pub mod small;
pub mod standards;

use std::path::Path;
use std::sync::LazyLock;

use gradus::forecast::Forecast;
use gradus::forecast::burden::Burden;
use gradus::input;
use gradus::model::assessment::Mandate;
use gradus::model::{Assessment, Catalogue, Context, KeyPath, Plan, Rubric, RuleSet};
use gradus::report::provenance::InputFile;

/// How many cases a law tries: `few`, times `GRADUS_CASES` where the environment has that.
pub fn cases(few: u32) -> u32 {
    let times = std::env::var("GRADUS_CASES").ok();
    few * times.map_or(1, |times| times.parse().expect("GRADUS_CASES is a whole number")).max(1)
}

/// Drops the initiatives that are not kept, and dependencies on them.
pub fn keep_only(plan: &mut Plan, kept: &[bool]) {
    let place = |old: usize| kept[..old].iter().filter(|kept| **kept).count();
    let mut keep = kept.iter();
    plan.initiatives.retain(|_| *keep.next().unwrap());
    for initiative in &mut plan.initiatives {
        initiative.depends_on.retain(|dependency| kept[dependency.on]);
        initiative.depends_on.iter_mut().for_each(|dependency| dependency.on = place(dependency.on));
    }
    plan.total = Some(plan.cost());
}

/// A mandate without a deadline.
pub fn mandate(initiative: &str) -> Mandate {
    Mandate { initiative: initiative.into(), by: None, reason: None, place: KeyPath::root() }
}

/// The benefit of a plan, by its forecast.
pub fn benefit(context: Context<'_>, plan: &Plan) -> f64 {
    Burden::of(&Forecast::of(context, plan)).benefit()
}

/// The default rubric, read once.
pub fn rubric() -> Rubric {
    static RUBRIC: LazyLock<Rubric> = LazyLock::new(|| input::rubric(None).unwrap().value);
    RUBRIC.clone()
}

/// The default catalogue.
pub fn catalogue(rubric: &Rubric) -> Catalogue {
    input::catalogue(None, rubric).unwrap().value
}

/// The default thresholds of the audit.
pub fn rules() -> RuleSet {
    input::rules(None).unwrap().value
}

/// A shipped assessment, by its path in the project.
pub fn assessment(file: &str, rubric: &Rubric) -> Assessment {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    input::assessment(&path, rubric).unwrap().value
}

/// An input file with a fixed hash.
pub fn input_file(name: &str) -> Vec<InputFile> {
    vec![InputFile { name: name.into(), sha256: "0123456789abcdef".repeat(4) }]
}
