//! Prices of scarce resources: compared with every plan of small instances, and on the county.

use gradus::locale::Locale;
use gradus::model::{Assessment, Context, Fte, Lang, Quarter};
use gradus::report::roadmap::View;
use gradus::report::terminal::{Layout, render, width};
use gradus::report::{Report, json};
use gradus::schedule::explain::prices::{self, Prices, Scarce, Step};
use gradus::schedule::{self, Ask, Effort, Objective, Request, Roadmap};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

use crate::support;
use crate::support::roadmaps::{Desk, viewed};
use crate::support::small;

const COUNTY: &str = "assessments/qingshui/county.toml";

fn request(years: i32, work: u64, threads: usize) -> Request {
    let effort = Effort { threads, ..Effort::of(work) };
    Request { first: None, years, ask: Ask::default(), objective: Objective::benefit(), seed: 1, effort }
}

fn priced(roadmap: &Roadmap<'_>, request: &Request) -> Prices {
    prices::of(roadmap, request, &|| false, &|_, _| {}).unwrap()
}

/// The county with few staff, where nothing can be contracted out.
fn short() -> Desk {
    let mut desk = Desk::with(COUNTY);
    for entry in &mut desk.catalogue.entries {
        entry.modes.retain(|mode| mode.contracted.is_empty());
    }
    desk.assessment.staff.iter_mut().for_each(|skill| skill.fte = skill.fte.min(Fte::new(0.5)));
    desk
}

/// The assessment with an additional amount of the resource.
fn with_more(assessment: &Assessment, scarce: &Scarce, step: Step) -> Assessment {
    let mut with = assessment.clone();
    match (scarce, step) {
        (Scarce::Skill(name), Step::Fte(fte)) => {
            let skill = with.staff.iter_mut().find(|skill| skill.id == *name).unwrap();
            skill.fte = Fte::from_milli(skill.fte.milli() + fte.milli());
        }
        (Scarce::Fund(at, of_year), Step::Money(amount)) => {
            let year = with.funds[*at].years.iter_mut().find(|year| year.year == *of_year).unwrap();
            year.amount += amount;
        }
        (Scarce::FrontLine(at), Step::Hours(hours)) => with.departments[*at].change_hours += hours,
        other => panic!("{other:?}"),
    }
    with
}

#[test]
fn prices_equal_those_from_every_plan() {
    let county = Desk::with(COUNTY);
    let (mut worth, mut nothing, mut exact) = (0, 0, 0);
    // Among the first instances, those with a positive price; trying every plan takes long.
    for instance in [2, 4, 5].into_iter().take(support::cases(1) as usize) {
        let mut random = ChaCha8Rng::seed_from_u64(instance);
        let mut desk = Desk::with(COUNTY);
        desk.catalogue = small::catalogue(&county.catalogue, &mut random);
        desk.assessment = small::assessment(&county.assessment, &mut random);
        // So little staff that more has a value.
        desk.assessment.staff.iter_mut().for_each(|skill| skill.fte = skill.fte.min(Fte::new(0.7)));
        let request = request(2, 250, 1);
        let roadmap = schedule::generate(desk.context(), &request, &|_, _| {}).unwrap();
        let prices = priced(&roadmap, &request);
        let at_once = Request { effort: Effort { threads: 2, ..request.effort.clone() }, ..request.clone() };
        assert_eq!(prices, priced(&roadmap, &at_once), "threads change nothing");
        assert!(prices.prices.iter().all(|price| price.gain >= 0.0 && price.at_most >= price.gain), "{prices:?}");
        assert!(!prices.bring().is_empty(), "instance {instance}: {prices:?}");
        let (best, _) = small::best_of_all(desk.context(), &roadmap.plan);
        assert!((prices.from - best).abs() <= best * 1e-9 + 1e-6, "instance {instance}: {} of {best}", prices.from);
        // Some prices above zero, and one at zero.
        let idle = prices.prices.iter().filter(|price| price.gain <= 0.0).take(1);
        for price in prices.bring().into_iter().take(support::cases(2) as usize).chain(idle) {
            let with = with_more(&desk.assessment, &price.of, price.step);
            let context = Context { assessment: &with, ..desk.context() };
            let gain = small::best_of_all(context, &roadmap.plan).0 - best;
            assert!(price.at_most >= gain - 1e-3, "instance {instance}: {price:?} is {gain}");
            assert!((price.gain - gain).abs() < 1e-3, "instance {instance}: {price:?} is {gain}");
            *if gain > 1e-3 { &mut worth } else { &mut nothing } += 1;
            exact += usize::from(price.exact);
        }
    }
    // The law must cover enough prices.
    assert!(worth > 0 && nothing > 0 && exact > 0, "{worth} are worth something, {nothing} nothing, {exact} exact");
}

#[test]
fn scarce_staff_has_a_price() {
    let desk = short();
    let one = request(3, 250, 1);
    let roadmap = schedule::generate(desk.context(), &one, &|_, _| {}).unwrap();
    let prices = priced(&roadmap, &one);
    assert!(prices.from >= roadmap.benefit);
    let skills = prices.bring().into_iter().filter(|price| matches!(price.of, Scarce::Skill(_))).count();
    assert!(skills > 0, "{prices:?}");
    let bring = prices.bring();
    assert!(bring.windows(2).all(|pair| pair[0].gain >= pair[1].gain), "the dearest first");
    assert_eq!(bring.len() + prices.bring_nothing().0, prices.prices.len());
    // Each skill, each funded year of the horizon and each department has one price.
    let assessment = &desk.assessment;
    let years =
        assessment.funds.iter().flat_map(|fund| &fund.years).filter(|year| year.year <= roadmap.plan.last.year());
    let count = roadmap.skills.len() + years.count() + assessment.departments.len();
    assert!(prices.prices.len() <= count && prices.prices.len() + 5 > count, "{} of {count}", prices.prices.len());
    for lang in [Lang::En, Lang::Zh] {
        let page = printed(&roadmap, &prices, lang);
        assert!(lang == Lang::Zh || page.contains("Effect of one more of each resource"), "{page}");
    }
    let text =
        viewed(&roadmap, &[], |view| json::roadmap::envelope(&View { prices: Some(&prices), ..*view }).text().unwrap());
    insta::assert_snapshot!("prices_layout", support::layout::shape_of(&text));
}

fn printed(roadmap: &Roadmap<'_>, prices: &Prices, lang: Lang) -> String {
    let page = viewed(roadmap, &[], |view| {
        let view = View { prices: Some(prices), ..*view };
        render(&json::roadmap::envelope(&view).pages(&Locale::new(lang))[0], Layout::PAGE)
    });
    assert!(page.lines().all(|line| width(line) <= 80) && !page.contains('<'), "{page}");
    page
}

#[test]
fn in_the_county_more_staff_or_money_saves_hours() {
    let desk = Desk::with(COUNTY);
    // Every price is a search of its own; few lists suffice, because nothing here depends on the best roadmap.
    let usual = request(5, 100, 2);
    let roadmap = schedule::generate(desk.context(), &usual, &|_, _| {}).unwrap();
    let prices = priced(&roadmap, &usual);
    // Channels alone, the first benefit, fitted into the county's means, so that no price was above zero. Hours do not.
    assert!(prices.prices.iter().any(|price| price.gain > 0.0), "{prices:?}");
    assert!(prices.prices.iter().all(|price| price.gain >= 0.0 && price.at_most >= price.gain - 1e-6), "{prices:?}");
    let page = printed(&roadmap, &prices, Lang::En).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(page.contains("Effect of one more of each resource"), "{page}");
}

#[test]
fn a_roadmap_is_solved_again_from_its_plan() {
    let desk = short();
    let request = request(5, 250, 1);
    let roadmap = schedule::generate(desk.context(), &request, &|_, _| {}).unwrap();
    let unsearched = Request { effort: Effort::of(0), ..request };
    let again = schedule::generate_from(desk.context(), &unsearched, &roadmap.list, &|_, _| {}).unwrap();
    let starts = |roadmap: &Roadmap<'_>| -> Vec<(String, Quarter)> {
        roadmap.plan.initiatives.iter().map(|initiative| (initiative.id.clone(), initiative.start)).collect()
    };
    assert!(again.benefit >= roadmap.benefit * (1.0 - 1e-9), "{} < {}", again.benefit, roadmap.benefit);
    assert_eq!(starts(&again), starts(&roadmap));
}
