//! The edits of a change make in the file what the change makes in the model.

use gradus::check;
use gradus::input::{self, Loaded, Source};
use gradus::model::{Context, Fte, Money, Plan};
use gradus::report::plan_edit::{self, TextEdit, applied};
use gradus::rework::candidates;
use gradus::rework::{Change, Refused, Rework, Standing, Start, Work};

use super::plans::{Desk, damaged, vanity};

fn edits(desk: &Desk, plan: &Loaded<Plan>, change: &Change) -> Option<Vec<TextEdit>> {
    plan_edit::edits(change, &plan.value, &desk.context(), &plan.source, &desk.assessment.source)
}

/// Applies the edits and reads the file again: the same plan, including places.
fn assert_same(desk: &Desk, plan: &Loaded<Plan>, change: &Change) {
    let edits = edits(desk, plan, change).unwrap_or_else(|| panic!("no edits: {change:?}"));
    let text = applied(&plan.source, &edits);
    let read = desk.plan(&text).value;
    let made = change.in_plan(&plan.value).unwrap();
    let (read, made) = (format!("{read:#?}"), format!("{made:#?}"));
    if let Some((read, made)) = read.lines().zip(made.lines()).find(|(read, made)| read != made) {
        panic!("{change:?}\nread {read}\nmade {made}\n{text}");
    }
    assert_eq!(read.len(), made.len(), "{change:?}");
}

fn assert_all_same(desk: &Desk, plan: &Loaded<Plan>) -> usize {
    let audit = check::audit(desk.context(), &plan.value);
    let candidates = candidates::of(desk.context(), &plan.value, &audit);
    candidates.iter().for_each(|candidate| assert_same(desk, plan, &candidate.change));
    candidates.len()
}

#[test]
fn edits_of_the_vain_plan_equal_its_changes() {
    let desk = Desk::county();
    let plan = desk.plan(&vanity());
    assert!(assert_all_same(&desk, &plan) > 30);
    // Changes that no finding suggests.
    for initiative in &plan.value.initiatives {
        assert_same(&desk, &plan, &Change::Drop { initiative: initiative.id.clone() });
        for on in &initiative.depends_on {
            let on = plan.value.initiatives[on.on].id.clone();
            assert_same(&desk, &plan, &Change::Unlink { initiative: initiative.id.clone(), on });
        }
        let amount = Money::minor(1234567);
        assert_same(&desk, &plan, &Change::Reserve { initiative: initiative.id.clone(), fund: 2, amount });
    }
    assert_same(&desk, &plan, &Change::Total { amount: Money::major(3) });
}

#[test]
fn edits_of_damaged_roadmaps_equal_their_changes() {
    let count: usize = damaged(0..30).map(|(desk, plan)| assert_all_same(&desk, &plan)).sum();
    assert!(count > 100, "{count}");
}

#[test]
fn comments_and_layout_elsewhere_stay() {
    let desk = Desk::county();
    let plan = desk.plan(&vanity());
    let change = Change::Drop { initiative: "command-centre".into() };
    let text = applied(&plan.source, &edits(&desk, &plan, &change).unwrap());
    let lost: Vec<&str> = plan.source.text().lines().filter(|line| !text.contains(line)).collect();
    assert!(!text.contains("command-centre") && text.contains("# 2027: everything online by the anniversary"));
    assert!(lost.len() < 16 && lost.iter().all(|line| !line.starts_with('#')), "{lost:#?}");
    let change = Change::Move { starts: vec![Start { initiative: "terminals".into(), to: plan.value.last }] };
    let made = edits(&desk, &plan, &change).unwrap();
    assert_eq!(made.len(), 1);
    assert_eq!(&plan.source.text()[made[0].bytes.clone()], "\"2026Q3\"");
    assert_eq!(made[0].replacement, "\"2028Q4\"");
}

/// Human layouts: separate tables for cost lines, a comment in a list, inline lists.
#[test]
fn edits_reach_other_layouts() {
    let desk = Desk::county();
    let head = "[plan]\nid = \"p\"\ntitle = \"p\"\nassessment = \"qingshui@2026-01-01\"\nhorizon = [\"2026Q1\", \"2028Q4\"]\n\
        currency = \"CNY\"\nprice_year = 2026\n";
    let text = format!(
        "{head}[[initiative]]\nid = \"a\"\nquarters = 2\n[[initiative.cost]]\ncategory = \"software\"\n\
         fund = \"county-capital\"\namount = 5 # five\n[[initiative]]\n# about b\nid = \"b\"\ndepends_on = [\n  \"a\", # first a\n  \
         \"c\",\n]\nquarters = 1\nstart = \"2026Q3\" # soon\n[[initiative]]\nid = \"c\"\nstart = \"2026Q1\"\nquarters = 1\n\
         depends_on = []"
    );
    let text = text.replace("id = \"a\"\n", "id = \"a\"\nstart = \"2026Q1\"\n");
    let plan = desk.plan(&text);
    let name = |id: &str| id.to_owned();
    for id in ["a", "b", "c"] {
        assert_same(&desk, &plan, &Change::Drop { initiative: name(id) });
        let amount = Money::major(7);
        assert_same(&desk, &plan, &Change::Reserve { initiative: name(id), fund: 0, amount });
    }
    assert_same(&desk, &plan, &Change::Unlink { initiative: name("b"), on: name("a") });
    let mut added = plan.value.initiatives[2].clone();
    added.id = name("d");
    let before = ["a", "b", "c"].map(|id| (name(id), 0)).into();
    assert_same(&desk, &plan, &Change::Add { added: vec![added], before, after: Vec::new(), starts: Vec::new() });
    // Initiatives in an inline list can be moved, but not changed otherwise.
    let plan = desk.plan(&format!("initiative = [{{ id = \"a\", start = \"2026Q1\", quarters = 1 }}]\n{head}"));
    let starts = vec![Start { initiative: name("a"), to: plan.value.last }];
    assert_same(&desk, &plan, &Change::Move { starts });
    assert_eq!(edits(&desk, &plan, &Change::Drop { initiative: name("a") }), None);
}

#[test]
fn edits_of_the_assessment_equal_its_changes() {
    let desk = Desk::county();
    let plan = desk.plan(&vanity());
    let source = &desk.assessment.source;
    let years = [2025, 2026, 2027, 2029, 2040].into_iter();
    let funds = years.flat_map(|year| (0..3).map(move |fund| Change::Fund { fund, year, amount: Money::minor(12345) }));
    let staff = ["engineer", "wizard"].map(|skill| Change::Staff { skill: skill.into(), fte: Fte::new(1.25) });
    for change in funds.chain(staff) {
        let edits = edits(&desk, &plan, &change).unwrap_or_else(|| panic!("{change:?}"));
        let source = Source::from_text("assessment.toml", &applied(source, &edits)).unwrap();
        let read = input::assessment_from(source, &desk.rubric).unwrap().value;
        let made = change.in_assessment(&desk.assessment.value).unwrap();
        assert_eq!(format!("{:?}{:?}", read.funds, read.staff), format!("{:?}{:?}", made.funds, made.staff));
    }
}

#[test]
fn a_change_without_effect_is_refused() {
    let desk = Desk::county();
    let plan = desk.plan(&vanity()).value;
    let name = || "terminals".to_owned();
    let start = plan.initiatives.iter().find(|initiative| initiative.id == "terminals").unwrap().start;
    let amount = Money::ZERO;
    for idle in [
        Change::Move { starts: vec![Start { initiative: name(), to: start }] },
        Change::Move { starts: Vec::new() },
        Change::Run { budgets: Vec::new() },
        Change::Reserve { initiative: name(), fund: 0, amount },
        Change::Total { amount: plan.total.unwrap() },
        Change::Unlink { initiative: name(), on: "data-centre".into() },
        Change::Add { added: Vec::new(), before: Vec::new(), after: Vec::new(), starts: Vec::new() },
        Change::Fund { fund: 0, year: 2026, amount: Money::major(1) },
    ] {
        assert_eq!(idle.in_plan(&plan).unwrap_err(), Refused::Idle, "{idle:?}");
    }
    let assessment = &desk.assessment.value;
    for idle in [Change::Fund { fund: 0, year: 2026, amount }, Change::Staff { skill: name(), fte: Fte::ZERO }] {
        assert_eq!(idle.in_assessment(assessment).unwrap_err(), Refused::Idle, "{idle:?}");
    }
    let unknown = Change::Drop { initiative: "nothing".into() };
    assert_eq!(unknown.in_plan(&plan).unwrap_err(), Refused::Unknown("nothing".into()));
}

/// Applies the advised changes to the file one by one, and audits the result.
fn assert_effects_as_reported(desk: &Desk, plan: &Loaded<Plan>, work: Work) -> usize {
    let context: Context<'_> = desk.context();
    let audit = check::audit(context, &plan.value);
    let rework = Rework::of(context, &plan.value, &audit, work);
    let mut now = plan.clone();
    let mut standing = Standing::of(&audit);
    for step in &rework.advice.steps {
        assert_eq!(step.effect.before, standing);
        assert!(step.effect.after.order() < standing.order(), "{:?}", step.change);
        let edits = edits(desk, &now, &step.change).unwrap();
        now = desk.plan(&applied(&now.source, &edits));
        standing = Standing::of(&check::audit(context, &now.value));
        assert_eq!(step.effect.after, standing, "{:?}", step.change);
    }
    let script = plan_edit::script(
        rework
            .advice
            .steps
            .iter()
            .scan(&plan.value, |before, step| Some((&step.change, std::mem::replace(before, &step.plan)))),
        &context,
        &plan.source,
    );
    assert_eq!(script.unwrap().text, now.source.text().to_string());
    for conflict in &rework.conflicts {
        for repair in &conflict.repairs {
            let after = match repair.change.is_of_assessment() {
                true => {
                    let edits = edits(desk, plan, &repair.change).unwrap();
                    let source = Source::from_text("a.toml", &applied(&desk.assessment.source, &edits)).unwrap();
                    let assessment = input::assessment_from(source, &desk.rubric).unwrap().value;
                    check::audit(Context { assessment: &assessment, ..context }, &plan.value)
                }
                false => {
                    let edits = edits(desk, plan, &repair.change).unwrap();
                    check::audit(context, &desk.plan(&applied(&plan.source, &edits)).value)
                }
            };
            assert_eq!(Standing::of(&after), repair.effect.after, "{:?}", repair.change);
        }
    }
    rework.advice.steps.len()
}

#[test]
fn the_advice_on_the_vain_plan_has_the_reported_effects() {
    let desk = Desk::county();
    assert_eq!(assert_effects_as_reported(&desk, &desk.plan(&vanity()), Work::USUAL), 3);
}

/// An empty plan has no errors, but it must not be the advice while other changes resolve as much.
#[test]
fn the_vain_plan_is_mended_rather_than_emptied() {
    let desk = Desk::county();
    let plan = desk.plan(&vanity()).value;
    let audit = check::audit(desk.context(), &plan);
    let work = Work { conflicts: 0, ..Work::USUAL };
    let rework = Rework::of(desk.context(), &plan, &audit, work);
    let steps = &rework.advice.steps;
    assert!(steps.iter().all(|step| !matches!(step.change, Change::Drop { .. }) && !step.reaches_less));
    assert!(steps.iter().all(|step| step.plan.initiatives.len() >= plan.initiatives.len()));
    assert!(rework.conflicts.iter().all(|conflict| !conflict.looked && conflict.repairs.is_empty()));
    assert!(rework.tried <= work.audits_per_change * work.changes, "{}", rework.tried);
    let again = Rework::of(desk.context(), &plan, &audit, work);
    assert_eq!(format!("{rework:?}"), format!("{again:?}"));
}

#[test]
fn every_remedy_belongs_to_a_rule() {
    let names: Vec<&str> = candidates::mended_rules().collect();
    assert!(names.is_sorted());
    for name in names {
        assert!(check::rules::find(name).is_some(), "{name}");
    }
}

#[test]
fn the_advice_on_damaged_roadmaps_has_the_reported_effects() {
    let work = Work { audits_per_change: 16, changes: 3, conflicts: 4, audits_per_conflict: 6, ..Work::USUAL };
    let steps: usize = damaged(40..60).map(|(desk, plan)| assert_effects_as_reported(&desk, &plan, work)).sum();
    assert!(steps > 8, "{steps}");
}
