//! Plans from pieces of TOML, read against the assessment that they name (by default the Qingshui county), and
//! examinations by single rules.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use gradus::check::{Examination, Rule, rules};
use gradus::forecast::Forecast;
use gradus::input::{self, Source};
use gradus::model::{Assessment, Catalogue, Context, Plan, Rubric, RuleSet};

/// The documents of the examples.
struct World {
    rubric: Rubric,
    /// By the jurisdiction's identifier.
    assessments: BTreeMap<String, Assessment>,
    catalogue: Catalogue,
    rules: RuleSet,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let rubric = input::rubric(None).unwrap().value;
    let counties = std::fs::read_dir(file("assessments/yunling")).unwrap().map(|entry| entry.unwrap().path());
    let files = counties.chain([file("assessments/qingshui/county.toml")]);
    let assessments = files.filter(|path| path.extension().is_some_and(|extension| extension == "toml")).map(|path| {
        let assessment = input::assessment(&path, &rubric).unwrap().value;
        (assessment.jurisdiction.id.clone(), assessment)
    });
    let assessments = assessments.collect();
    let catalogue = input::catalogue(None, &rubric).unwrap().value;
    World { assessments, catalogue, rules: input::rules(None).unwrap().value, rubric }
});

/// The head of a plan for the county. It follows the initiatives, so that these may be an inline array.
pub const HEAD: &str = r#"
[plan]
id = "example"
title = "Example"
assessment = "qingshui@2026-01-01"
horizon = ["2026Q1", "2030Q4"]
currency = "CNY"
price_year = 2026
"#;

/// A file of the project.
pub fn file(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The Qingshui county with the embedded rubric, catalogue and rules.
pub fn context() -> Context<'static> {
    context_of("qingshui")
}

/// A jurisdiction with the embedded rubric, catalogue and rules.
pub fn context_of(jurisdiction: &str) -> Context<'static> {
    let world = &*WORLD;
    let assessment = world.assessments.get(jurisdiction).unwrap();
    Context { rubric: &world.rubric, assessment, catalogue: &world.catalogue, rules: &world.rules }
}

/// A plan: a whole file, or initiatives alone, which get the head of [`HEAD`].
pub fn plan_of(block: &str) -> Plan {
    plan_in(context_of(jurisdiction_of(block)), block)
}

/// The context of a block: with mandates, contracts or staff in the block, an assessment that contains them; cached.
pub fn context_for(block: &str) -> Context<'static> {
    let (_, pledges) = apart(block);
    if pledges.is_empty() {
        return context_of(jurisdiction_of(block));
    }
    let text = std::fs::read_to_string(file("assessments/qingshui/county.toml")).unwrap() + "\n" + &pledges;
    let source = Source::from_text("county.toml", &text).unwrap_or_else(|faults| panic!("{faults:?}\n{pledges}"));
    let assessment = input::assessment_from(source, &WORLD.rubric).unwrap_or_else(|faults| panic!("{faults:?}"));
    Context { assessment: Box::leak(Box::new(assessment.value)), ..context() }
}

/// Separates a block's lines for the plan from those for the assessment: mandates, contracts and staff.
fn apart(block: &str) -> (String, String) {
    let (mut plan, mut pledges, mut pledged) = (String::new(), String::new(), false);
    for line in block.lines() {
        if line.starts_with('[') {
            pledged = ["[[mandate]]", "[[contract]]", "[[staff]]"].contains(&line.trim());
        }
        let to = if pledged { &mut pledges } else { &mut plan };
        to.push_str(line);
        to.push('\n');
    }
    (plan, pledges)
}

fn jurisdiction_of(block: &str) -> &str {
    let named = block.lines().find_map(|line| line.strip_prefix("assessment = \"")?.split_once('@'));
    named.map_or("qingshui", |(jurisdiction, _)| jurisdiction)
}

/// A plan read against another context.
pub fn plan_in(context: Context<'_>, block: &str) -> Plan {
    let whole = block.lines().any(|line| line.trim() == "[plan]");
    let (plan, _) = apart(block);
    let text = if whole { plan } else { format!("{plan}{HEAD}") };
    let source = Source::from_text("example.toml", &text).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"));
    input::plan_from(source, &context).unwrap_or_else(|faults| panic!("{faults:?}\n{text}")).value
}

/// A rule's examination of a plan in the context of its assessment.
pub fn examine(rule: &'static Rule, plan: &Plan) -> Examination {
    let (jurisdiction, _) = plan.assessment.split_once('@').unwrap();
    examine_in(context_of(jurisdiction), rule, plan)
}

/// A rule's examination of a block in its context.
pub fn examine_block(rule: &'static Rule, block: &str) -> Examination {
    let context = context_for(block);
    examine_in(context, rule, &plan_in(context, block))
}

/// A rule's examination of a plan in another context.
pub fn examine_in(context: Context<'_>, rule: &'static Rule, plan: &Plan) -> Examination {
    let forecast = Forecast::of(context, plan);
    let mut exam = Examination::new(rule);
    (rule.check)(&forecast, &mut exam);
    exam
}

/// The examination of a block by rule `name`.
pub fn see(name: &str, block: &str) -> Examination {
    examine_block(rules::find(name).unwrap(), block)
}

/// The number of findings of rule `name` in a block.
pub fn count(name: &str, block: &str) -> usize {
    see(name, block).findings.len()
}

/// The variants of the findings of rule `name` in a block.
pub fn variants(name: &str, block: &str) -> Vec<Option<&'static str>> {
    see(name, block).findings.iter().map(|finding| finding.variant).collect()
}

/// The examination of a block by rule `name` with another assessment of the county.
pub fn see_with(assessment: &Assessment, name: &str, block: &str) -> Examination {
    let context = Context { assessment, ..context() };
    examine_in(context, rules::find(name).unwrap(), &plan_in(context, block))
}

/// An initiative of some quarters from a start, with more lines of TOML.
pub fn initiative(id: &str, start: &str, quarters: u32, more: &str) -> String {
    format!("[[initiative]]\nid = \"{id}\"\nstart = \"{start}\"\nquarters = {quarters}\n{more}\n")
}

/// A single cost line of an initiative.
pub fn cost(category: &str, fund: &str, amount: u64) -> String {
    format!("cost = [{{ category = \"{category}\", fund = \"{fund}\", amount = {amount} }}]")
}
