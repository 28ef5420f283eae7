//! The orientation of plans from their files: the vain plan compared with generated roadmaps.

use std::path::Path;

use gradus::check::orientation::LetterFigure;
use gradus::check::{self, Orientation};
use gradus::input::{self, Source};
use gradus::model::terms::{Category, Letter, Role};
use gradus::model::{Context, Money, Plan};
use gradus::report::plan_file;
use gradus::schedule::{Ask, Effort, Objective};

use crate::support::roadmaps::Desk;

const COUNTY: &str = "assessments/qingshui/county.toml";

/// The twelve other counties.
const OTHERS: [&str; 12] = [
    "baitang", "cangyan", "gutai", "huidu", "jianglan", "jinding", "maiyuan", "pingsha", "wuyan", "xingling", "xueya",
    "yunguan",
];

fn orientation(context: Context<'_>, plan: &Plan) -> Orientation {
    Orientation::of(&check::audit(context, plan), plan)
}

/// The orientation of a county's roadmap, read from its file.
fn of_roadmap(file: &str) -> Orientation {
    let desk = Desk::with(file);
    // A short search: the law holds for every roadmap.
    let roadmap = desk.roadmap_after(Effort::of(500), Objective::benefit(), Ask::default());
    let text = plan_file::text(&roadmap.plan, &desk.context(), None);
    let source = Source::from_text("roadmap.toml", &text).unwrap_or_else(|faults| panic!("{faults:?}"));
    let plan = input::plan_from(source, &desk.context()).unwrap_or_else(|faults| panic!("{faults:?}")).value;
    orientation(desk.context(), &plan)
}

/// The letters with their figures and losses, for a message.
fn described(name: &str, orientation: &Orientation) -> String {
    let letters = orientation.letters.iter().map(|letter| {
        let figure = letter.figure.map_or("none".to_owned(), |figure| format!("{figure:.1}"));
        let losses = letter.losses.iter().map(|loss| {
            format!(
                " {}-{:.1} ({} found, {} unexamined)",
                loss.rule.code(),
                loss.points,
                loss.findings,
                loss.unexamined
            )
        });
        format!("{} {figure}{}", letter.letter.word(), losses.collect::<String>())
    });
    format!("{name} {:.1}: {}", orientation.overall, letters.collect::<Vec<_>>().join("; "))
}

/// The examined letters that are not above 85.
fn wanting(orientation: &Orientation) -> Vec<&LetterFigure> {
    orientation.letters.iter().filter(|letter| letter.figure.is_some_and(|figure| figure <= 85.0)).collect()
}

#[test]
fn the_vain_plan_is_built_for_achievement_and_the_roadmap_for_service() {
    let desk = Desk::with(COUNTY);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("roadmaps/qingshui-vanity.toml");
    let vain = orientation(desk.context(), &input::plan(&file, &desk.context()).unwrap().value);
    assert!(
        vain.letters.iter().all(|letter| letter.figure.is_some_and(|figure| figure < 40.0)),
        "{}",
        described("vanity", &vain)
    );
    let roadmap = of_roadmap(COUNTY);
    let serves = roadmap.letters.iter().all(|letter| letter.figure.is_some_and(|figure| figure > 90.0));
    assert!(serves, "{}", described("county", &roadmap));
    assert!(vain.overall < 2.0 && roadmap.overall > 90.0);
}

#[test]
fn every_examined_letter_of_every_roadmap_is_above_eighty_five() {
    let others = OTHERS.map(|name| format!("assessments/yunling/{name}.toml"));
    let mut faults = Vec::new();
    for file in std::iter::once(COUNTY).chain(others.iter().map(String::as_str)) {
        let orientation = of_roadmap(file);
        // A letter that every plan must address scores 0 without work, not none.
        if !wanting(&orientation).is_empty() || orientation.overall <= 85.0 {
            faults.push(described(file, &orientation));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_roadmap_without_online_services_is_judged_by_its_work() {
    let desk = Desk::with("assessments/yunling/baitang.toml");
    let roadmap = desk.roadmap(Ask::default()).plan;
    let heard = |plan: &Plan, letter| orientation(desk.context(), plan).letter(letter).unwrap().figure;
    for (letter, cures) in [
        (Letter::P, [Role::Research, Role::Measure, Role::Feedback]),
        (Letter::F, [Role::Consult, Role::Trial, Role::Train]),
    ] {
        assert_eq!(heard(&roadmap, letter), Some(100.0));
        // Without this work the letter scores 0, and also with work of that name without substance.
        let mut deaf = roadmap.clone();
        deaf.initiatives.iter_mut().for_each(|initiative| initiative.does.retain(|role| !cures.contains(role)));
        assert_eq!(heard(&deaf, letter), Some(0.0));
        let mut token = roadmap.clone();
        token.initiatives.iter_mut().filter(|initiative| cures.iter().any(|role| initiative.does(*role))).for_each(
            |initiative| {
                initiative.staff.clear();
                initiative.mode = None;
            },
        );
        assert_eq!(heard(&token, letter), Some(0.0));
    }
}

/// One unit of the currency, in minor units.
const UNIT: i64 = 100;

#[test]
fn one_unit_of_money_moves_the_orientation_by_less_than_a_tenth() {
    let desk = Desk::with(COUNTY);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("roadmaps/qingshui-vanity.toml");
    let vain = input::plan(&file, &desk.context()).unwrap().value;
    for plan in [vain, desk.roadmap(Ask::default()).plan] {
        let before = orientation(desk.context(), &plan).overall;
        for (at, line) in
            (0..plan.initiatives.len()).flat_map(|at| (0..plan.initiatives[at].costs.len()).map(move |line| (at, line)))
        {
            for by in [UNIT, -UNIT] {
                let mut moved = plan.clone();
                let cost = &mut moved.initiatives[at].costs[line];
                cost.amount = Money::minor(cost.amount.as_minor() + by);
                let after = orientation(desk.context(), &moved).overall;
                assert!(
                    (after - before).abs() < 0.1,
                    "{} line {line} by {by}: {before} {after}",
                    plan.initiatives[at].id
                );
            }
        }
    }
}

#[test]
fn a_reserve_one_unit_below_its_limit_leaves_the_orientation_high() {
    let desk = Desk::with(COUNTY);
    let mut plan = desk.roadmap(Ask::default()).plan;
    let sum = |plan: &Plan, is_reserve: bool| -> i64 {
        let lines = plan.initiatives.iter().flat_map(|of| &of.costs);
        lines
            .filter(|line| (line.category == Category::Contingency) == is_reserve)
            .map(|line| line.amount.as_minor())
            .sum()
    };
    let before = orientation(desk.context(), &plan).overall;
    let percent = desk.context().rules.threshold.contingency_share.value;
    let limit = (sum(&plan, false) as f64 * percent / 100.0).floor() as i64;
    // Lower the reserve, line by line, to one unit below its limit.
    let mut surplus = sum(&plan, true) - (limit - UNIT);
    for line in plan.initiatives.iter_mut().flat_map(|of| &mut of.costs) {
        if line.category == Category::Contingency {
            let less = surplus.min(line.amount.as_minor());
            line.amount = Money::minor(line.amount.as_minor() - less);
            surplus -= less;
        }
    }
    assert_eq!((surplus, sum(&plan, true)), (0, limit - UNIT));
    let audit = check::audit(desk.context(), &plan);
    assert!(audit.findings().iter().any(|found| found.rule.name == "contingency-thin"));
    let after = Orientation::of(&audit, &plan).overall;
    assert!(after > 90.0 && before - after < 0.1, "{before} {after}");
}
