//! The orientation of plans, each computed from the written file: the vain plan against roadmaps that are generated.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may end where it finds a fault")]

mod support;

use std::path::Path;

use gradus::check::orientation::LetterFigure;
use gradus::check::{self, Orientation};
use gradus::input::{self, Source};
use gradus::model::terms::Letter;
use gradus::model::{Context, Money, Plan};
use gradus::report::plan_file;
use gradus::schedule::Ask;
use support::roadmaps::Desk;

const COUNTY: &str = "assessments/qingshui/county.toml";

/// The twelve other counties, each with the letters under which its roadmap is not above 90: see [`reason`].
const OTHERS: [(&str, &[Letter]); 12] = [
    ("baitang", &[Letter::P, Letter::F]),
    ("cangyan", &[Letter::A, Letter::P, Letter::F]),
    ("gutai", &[]),
    ("huidu", &[]),
    ("jianglan", &[]),
    ("jinding", &[]),
    ("maiyuan", &[]),
    ("pingsha", &[Letter::P]),
    ("wuyan", &[Letter::A, Letter::P, Letter::F]),
    ("xingling", &[Letter::P]),
    ("xueya", &[Letter::P, Letter::F]),
    ("yunguan", &[]),
];

fn orientation(context: Context<'_>, plan: &Plan) -> Orientation {
    Orientation::of(&check::audit(context, plan), plan)
}

/// The orientation of a county's roadmap as it is read back from its file.
fn of_roadmap(file: &str) -> Orientation {
    let desk = Desk::with(file);
    let text = plan_file::text(&desk.roadmap(Ask::default()).plan, &desk.context(), None);
    let source = Source::from_text("roadmap.toml", &text).unwrap_or_else(|faults| panic!("{faults:?}"));
    let plan = input::plan_from(source, &desk.context()).unwrap_or_else(|faults| panic!("{faults:?}")).value;
    orientation(desk.context(), &plan)
}

/// The letters with their figures and what takes from them, for a message.
fn told(name: &str, orientation: &Orientation) -> String {
    let letters = orientation.letters.iter().map(|of| {
        let figure = of.figure.map_or("none".to_owned(), |figure| format!("{figure:.1}"));
        let losses = of.losses.iter().map(|loss| {
            format!(
                " {}-{:.1} ({} found, {} unexamined)",
                loss.rule.code(),
                loss.points,
                loss.findings,
                loss.unexamined
            )
        });
        format!("{} {figure}{}", of.letter.word(), losses.collect::<String>())
    });
    format!("{name} {:.1}: {}", orientation.overall, letters.collect::<Vec<_>>().join("; "))
}

/// The examined letters that are not above 90.
fn wanting(orientation: &Orientation) -> Vec<&LetterFigure> {
    orientation.letters.iter().filter(|of| of.figure.is_some_and(|figure| figure <= 90.0)).collect()
}

/// Whether a letter that is wanting in a generated roadmap is so for a reason that is known. A poor county's roadmap puts
/// no software and no new service before the public, so that the rules of the public and the front line find nothing to
/// look at. And the rule on spending at the year's end is advice, which the generator does not heed.
fn reason(of: &LetterFigure) -> bool {
    match of.letter {
        Letter::P | Letter::F => of.scope == Money::ZERO,
        Letter::A => of.losses.iter().all(|loss| loss.rule.name == "year-end-spending"),
        _ => false,
    }
}

#[test]
fn the_vain_plan_is_built_for_achievement_and_the_roadmap_for_service() {
    let desk = Desk::with(COUNTY);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("roadmaps/qingshui-vanity.toml");
    let vain = orientation(desk.context(), &input::plan(&file, &desk.context()).unwrap().value);
    assert!(vain.letters.iter().all(|of| of.figure.is_some_and(|figure| figure < 40.0)), "{}", told("vanity", &vain));
    let roadmap = of_roadmap(COUNTY);
    let serves = roadmap.letters.iter().all(|of| of.figure.is_some_and(|figure| figure > 90.0));
    assert!(serves, "{}", told("county", &roadmap));
    assert!(vain.overall < 2.0 && roadmap.overall > 90.0);
}

#[test]
fn the_roadmaps_of_the_other_counties_are_built_for_service() {
    for (name, expected) in OTHERS {
        let orientation = of_roadmap(&format!("assessments/yunling/{name}.toml"));
        let wanting = wanting(&orientation);
        let letters: Vec<Letter> = wanting.iter().map(|of| of.letter).collect();
        assert_eq!(letters, expected, "{}", told(name, &orientation));
        assert!(wanting.into_iter().all(reason), "{}", told(name, &orientation));
    }
}
