//! Funds that continue by an assumption, long horizons, and amounts near the limit.

use gradus::check;
use gradus::input::{self, Source};
use gradus::locale::Locale;
use gradus::message::Severity;
use gradus::model::assessment::Fund;
use gradus::model::{Assessment, Context, Lang, Money, Quarter};
use gradus::report::terminal::{Layout, render};
use gradus::report::{Report as _, json};
use gradus::schedule::verify::verify;
use gradus::schedule::{self, Ask, Effort, Objective, Request, Roadmap};

use crate::support::roadmaps::{Desk, viewed};

const COUNTY: &str = include_str!("../../assessments/qingshui/county.toml");

/// The county, with a line for each of its funds.
fn with(line: &str) -> String {
    COUNTY.replace("[[fund]]\n", &format!("[[fund]]\n{line}\n"))
}

fn read(desk: &Desk, text: &str) -> Result<Assessment, Vec<String>> {
    let read = input::assessment_from(Source::from_text("county", text).unwrap(), &desk.rubric);
    read.map(|loaded| loaded.value).map_err(|faults| faults.ids())
}

fn roadmap<'d>(desk: &'d Desk, years: i32) -> Roadmap<'d> {
    let (ask, objective) = (Ask::default(), Objective::default());
    let request = Request { first: None, years, ask, objective, seed: 1, effort: Effort::of(0) };
    let roadmap = schedule::generate(desk.context(), &request, &|_, _| {}).unwrap();
    assert_eq!(verify(desk.context(), &roadmap.plan), []);
    assert_eq!(check::audit(desk.context(), &roadmap.plan).count(Severity::Error), 0);
    roadmap
}

#[test]
fn assumed_years_follow_the_last_listed_one() {
    let desk = Desk::with("assessments/qingshui/county.toml");
    let growing = read(&desk, &with("continues = { percent_a_year = 10, reason = \"plan\" }")).unwrap();
    for fund in &growing.funds {
        let listed = fund.years.iter().filter(|year| !year.assumed).count();
        let (last, next) = (&fund.years[listed - 1], &fund.years[listed]);
        assert_eq!((next.year, next.assumed), (last.year + 1, true));
        let gross = last.amount + last.committed;
        assert_eq!(next.amount, gross.share(11, 10));
        assert_eq!(fund.years[listed + 1].amount, gross.share(11, 10).share(11, 10));
        assert_eq!(fund.years.last().unwrap().year, 2056);
    }
    let same = read(&desk, &with("continues = { percent_a_year = 0, reason = \"plan\" }")).unwrap();
    let assumed = same.funds.iter().flat_map(|fund| {
        let last = fund.years.iter().rfind(|year| !year.assumed).map(|year| year.amount + year.committed);
        fund.years.iter().filter(|year| year.assumed).map(move |year| (Some(year.amount), last))
    });
    assumed.for_each(|(amount, last)| assert_eq!(amount, last));
}

#[test]
fn ten_and_twenty_years_run_and_tell_what_is_assumed() {
    let mut desk = Desk::with("assessments/qingshui/county.toml");
    let known = roadmap(&desk, 10).plan.quarters();
    assert!(known < 40, "no running money is known after the budget: {known}");
    let continues =
        "continues = { percent_a_year = -1.5, reason.en = \"As in the last plan\", reason.zh = \"同上期\" }";
    desk.assessment = read(&desk, &with(continues)).unwrap();
    for years in [10, 20] {
        let roadmap = roadmap(&desk, years);
        assert_eq!(roadmap.plan.quarters(), years as usize * 4);
        viewed(&roadmap, &[], |view| {
            let report = json::roadmap::envelope(view);
            assert_eq!(report.body.assumed.len(), desk.assessment.funds.len());
            let words = |lang| {
                let page = render(&report.pages(&Locale::new(lang))[0], Layout::PAGE);
                page.split_whitespace().collect::<Vec<_>>().join(" ")
            };
            assert!(words(Lang::En).contains("1.5 % less each year from 2032 on. Reason: As in the last plan"));
            assert!(words(Lang::Zh).replace(' ', "").contains("自2032年起每年减少1.5%。理由：同上期"));
        });
    }
}

#[test]
fn the_year_after_the_plan_carries_what_is_left_running() {
    let desk = Desk::with("assessments/qingshui/county.toml");
    let shrinks = read(&desk, &with("continues = { percent_a_year = -50, reason = \"plan\" }")).unwrap();
    for (known, assumed) in desk.assessment.funds.iter().zip(&shrinks.funds) {
        let last = known.years.last().unwrap();
        let after = |fund: &Fund, year: i32| fund.year_after(Quarter::new(year, 4)).map(|of| (of.year, of.amount));
        assert_eq!(after(known, last.year), Some((last.year, last.amount)), "the last known year stands in");
        let (year, amount) = after(assumed, last.year).unwrap();
        assert_eq!((year, amount), (last.year + 1, (last.amount + last.committed).share(1, 2)));
        assert_eq!(after(assumed, last.year + 1).unwrap().1, amount.share(1, 2));
    }
}

#[test]
fn a_sum_beyond_the_limit_is_refused() {
    let desk = Desk::with("assessments/qingshui/county.toml");
    let fund = |amount: &str, more: &str| {
        let years = format!("years = [{{ year = 2026, amount = {amount} }}]");
        format!("{COUNTY}\n[[fund]]\nid = \"more\"\nsource = \"More\"\nkind = \"capital\"\n{years}\n{more}\n")
    };
    let continues = "continues = { percent_a_year = 50, reason = \"hope\" }";
    assert_eq!(read(&desk, &fund("1_000_000_000_000_000", continues)).unwrap_err(), ["input-money-together"]);
    assert!(read(&desk, &fund("1_000_000_000_000_000", "")).is_ok());
    assert!(read(&desk, &fund("1_000_000_000_000_001", "")).is_err());
    let nothing = "[[fund]]\nid = \"none\"\nsource = \"None\"\nkind = \"capital\"\nyears = []\n";
    let nothing = format!("{COUNTY}\n{nothing}{continues}\n");
    assert_eq!(read(&desk, &nothing).unwrap_err(), ["input-continues-nothing"]);
}

#[test]
fn amounts_near_the_limit_do_not_overflow() {
    let mut desk = Desk::with("assessments/qingshui/county.toml");
    let rates = [999_999_999_000_000_000, 1_000_000_000_000, 1_000_000_000, 1];
    for (rate, population) in rates.into_iter().zip([300_000, 10_000_000_000, 10_000_000_000, 300_000]) {
        desk.assessment = read(&desk, COUNTY).unwrap();
        desk.assessment.jurisdiction.population = population;
        desk.assessment.jurisdiction.offices = 10_000_000;
        desk.catalogue.currency = "VND".into();
        let source = desk.assessment.jurisdiction.name.clone();
        let conversion = gradus::model::assessment::Conversion {
            from: "VND".into(),
            rate_nano: rate,
            source,
            date: desk.assessment.date,
        };
        desk.assessment.conversions = vec![conversion];
        let years: usize = desk.assessment.funds.iter().map(|fund| fund.years.len()).sum();
        let most = Money::minor(Money::MOST_TOGETHER.as_minor() / years as i64).min(Money::MOST);
        desk.assessment.funds.iter_mut().flat_map(|fund| &mut fund.years).for_each(|year| year.amount = most);
        let roadmap = roadmap(&desk, 5);
        assert!(!roadmap.plan.initiatives.is_empty() || population > 300_000);
        let context = Context { assessment: &desk.assessment, ..desk.context() };
        let forecast = gradus::forecast::Forecast::of(context, &roadmap.plan);
        let spent = forecast.funds.iter().flat_map(|fund| &fund.years).map(|year| year.spent()).sum::<Money>();
        assert!(spent <= Money::MOST_TOGETHER);
    }
}

#[test]
fn own_staff_is_told_beside_the_money() {
    let mut desk = Desk::with("assessments/qingshui/county.toml");
    let told = |desk: &Desk| viewed(&roadmap(desk, 5), &[], |view| json::roadmap::envelope(view).body.memo);
    let without = told(&desk);
    assert!(without.wages.is_none() && (without.unpriced - without.person_years).abs() < 1e-9);
    assert!(without.person_years > 1.0 && without.front_line_hours > 100.0);
    desk.assessment.staff.iter_mut().for_each(|skill| skill.wage = Some(Money::major(80_000)));
    let priced = told(&desk);
    let wages = priced.wages.unwrap().replace(',', "").parse::<f64>().unwrap();
    assert!((wages - priced.person_years * 80_000.0).abs() < 1.0, "{wages}");
    assert_eq!(priced.unpriced, 0.0);
    // The memo is no money: neither cost nor benefit depends on it.
    let totals = |desk: &Desk| {
        let plan = roadmap(desk, 5).plan;
        (plan.cost(), plan.running_cost())
    };
    let with = totals(&desk);
    desk.assessment.staff.iter_mut().for_each(|skill| skill.wage = None);
    assert_eq!(totals(&desk), with);
}
