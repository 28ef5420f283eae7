//! The orientation of plans from their files: the vain plan compared with generated roadmaps.

use std::path::Path;

use gradus::check::orientation::LetterFigure;
use gradus::check::{self, Orientation};
use gradus::input::{self, Source};
use gradus::model::terms::{Letter, Role};
use gradus::model::{Context, Plan};
use gradus::report::plan_file;
use gradus::schedule::Ask;

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
    let text = plan_file::text(&desk.roadmap(Ask::default()).plan, &desk.context(), None);
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

/// The examined letters that are not above 90.
fn wanting(orientation: &Orientation) -> Vec<&LetterFigure> {
    orientation.letters.iter().filter(|letter| letter.figure.is_some_and(|figure| figure <= 90.0)).collect()
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
fn every_examined_letter_of_every_roadmap_is_above_ninety() {
    let others = OTHERS.map(|name| format!("assessments/yunling/{name}.toml"));
    let mut faults = Vec::new();
    for file in std::iter::once(COUNTY).chain(others.iter().map(String::as_str)) {
        let orientation = of_roadmap(file);
        // A letter that every plan must address scores 0 without work, not none. Wuyan never ran two projects at once and
        // begins several: an advice that a roadmap may leave open.
        let parallel = |of: &&LetterFigure| of.losses.iter().all(|loss| loss.rule.name == "too-much-in-parallel");
        let wuyan = file.ends_with("wuyan.toml");
        let faulty = wanting(&orientation).iter().any(|of| !(wuyan && parallel(of)));
        if faulty || orientation.overall <= 90.0 {
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
