//! Laws of what a plan spares people, for random plans of the county, and its figures in every format.

use std::sync::LazyLock;

use gradus::forecast::burden::Burden;
use gradus::forecast::burden::case::Load;
use gradus::forecast::burden::today::Today;
use gradus::forecast::{Forecast, Readiness};
use gradus::model::burden::{Cut, ReachGain};
use gradus::model::catalogue::Scope;
use gradus::model::plan::{CostLine, Delivery, Initiative};
use gradus::model::terms::{Ability, BurdenFigure, Category, ChannelKind, Per, Role};
use gradus::model::{Assessment, Catalogue, Context, Fte, KeyPath, Money, Plan, Quarter, Rubric, RuleSet, Text};
use proptest::prelude::*;

use crate::support;

/// Rounding in sums and products, in hours of a whole county.
const SLACK: f64 = 1e-6;

/// The documents, read once.
struct Documents {
    rubric: Rubric,
    catalogue: Catalogue,
    rules: RuleSet,
    county: Assessment,
}

static DOCUMENTS: LazyLock<Documents> = LazyLock::new(|| {
    let rubric = support::rubric();
    let county = support::assessment("assessments/qingshui/county.toml", &rubric);
    Documents { catalogue: support::catalogue(&rubric), rules: support::rules(), county, rubric }
});

const FIRST: (i32, u8) = (2026, 1);
const LAST: (i32, u8) = (2030, 4);

fn quarter((year, of_year): (i32, u8)) -> Quarter {
    Quarter::new(year, of_year)
}

/// One piece of work: an entry of the catalogue, its scope, its start, and whether it withdraws a channel.
#[derive(Clone, Debug)]
struct Draw {
    entry: usize,
    scope: usize,
    start: i32,
    withdraws: Option<usize>,
}

fn draws() -> impl Strategy<Value = Vec<Draw>> {
    let withdraws = prop::option::weighted(0.1, 0..6_usize);
    let one = (0..200_usize, 0..8_usize, 0..20_i32, withdraws).prop_map(|(entry, scope, start, withdraws)| Draw {
        entry,
        scope,
        start,
        withdraws,
    });
    prop::collection::vec(one, 0..30)
}

/// An initiative that really does the work of a catalogue entry.
fn initiative(catalogue: &Catalogue, county: &Assessment, number: usize, draw: &Draw) -> Initiative {
    let like = draw.entry % catalogue.entries.len();
    let entry = &catalogue.entries[like];
    let process = draw.scope % county.processes.len();
    let start = quarter(FIRST) + draw.start;
    let mut made = Initiative::bare(format!("i{number}"), Text::same(&entry.id), start, KeyPath::root());
    made.like = Some(like);
    made.quarters = 2;
    made.does.clone_from(&entry.does);
    match entry.per {
        Per::Jurisdiction => {}
        Per::Department => made.departments = vec![county.processes[process].department],
        Per::Process => {
            made.processes = vec![process];
            made.departments = vec![county.processes[process].department];
        }
    }
    made.change = entry.change;
    let skills = entry.modes.iter().flat_map(|mode| mode.staff.keys());
    made.staff = skills.map(|skill| (skill.clone(), Fte::new(1.0))).collect();
    let cost = |category| CostLine {
        category,
        fund: 0,
        // Enough for any entry.
        amount: Money::major(10_000_000),
        profile: Vec::new(),
        paid_in: None,
        supplier: None,
        place: KeyPath::root(),
    };
    made.costs = vec![cost(Category::Services), cost(Category::Training)];
    for delivery in &entry.delivers {
        let channels = county.channels.iter().enumerate().filter(|(_, channel)| channel.kind == delivery.channel);
        made.delivers.extend(channels.map(|(channel, _)| Delivery {
            channel,
            can: delivery.can,
            place: KeyPath::root(),
        }));
    }
    made.withdraws = draw.withdraws.map(|channel| channel % county.channels.len()).into_iter().collect();
    made
}

fn plan(catalogue: &Catalogue, county: &Assessment, draws: &[Draw]) -> Plan {
    let initiatives = draws.iter().enumerate().map(|(number, draw)| initiative(catalogue, county, number, draw));
    Plan {
        id: "random".into(),
        title: Text::same("Random"),
        author: None,
        version: None,
        illustrative: true,
        note: None,
        assessment: county.reference(),
        first: quarter(FIRST),
        last: quarter(LAST),
        currency: county.currency.clone(),
        price_year: county.price_year,
        total: None,
        target: None,
        initiatives: initiatives.collect(),
        waivers: Vec::new(),
        provenance: None,
    }
}

fn context<'a>(catalogue: &'a Catalogue, assessment: &'a Assessment) -> Context<'a> {
    Context { rubric: &DOCUMENTS.rubric, assessment, catalogue, rules: &DOCUMENTS.rules }
}

/// What each service is spared in each quarter.
fn spared(catalogue: &Catalogue, assessment: &Assessment, plan: &Plan) -> Vec<Vec<(Load, Load)>> {
    let forecast = Forecast::of(context(catalogue, assessment), plan);
    let burden = Burden::of(&forecast);
    (0..assessment.processes.len())
        .map(|process| burden.spared(process).iter().map(|of| (of.low, of.likely)).collect())
        .collect()
}

/// The four figures of a load.
fn figures(load: Load) -> [f64; 4] {
    [load.hours, load.trips, load.documents, load.fares]
}

/// Checks that no figure of `less` exceeds the same figure of `more`.
fn at_most(less: Load, more: Load) -> Result<(), TestCaseError> {
    for (less, more) in figures(less).into_iter().zip(figures(more)) {
        prop_assert!(less <= more + SLACK, "{less} is more than {more}");
    }
    Ok(())
}

/// Checks that every figure of every service and quarter is at least as large.
fn nowhere_less(less: &[Vec<(Load, Load)>], more: &[Vec<(Load, Load)>]) -> Result<(), TestCaseError> {
    for (less, more) in less.iter().flatten().zip(more.iter().flatten()) {
        at_most(less.0, more.0)?;
        at_most(less.1, more.1)?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(support::cases(64)))]

    #[test]
    fn the_low_estimate_is_at_most_the_likely_value(draws in draws()) {
        let of = &*DOCUMENTS;
        let plan = plan(&of.catalogue, &of.county, &draws);
        for (low, likely) in spared(&of.catalogue, &of.county, &plan).into_iter().flatten() {
            at_most(low, likely)?;
        }
    }

    #[test]
    fn nobody_is_spared_more_than_the_burden_of_today(draws in draws()) {
        let of = &*DOCUMENTS;
        let plan = plan(&of.catalogue, &of.county, &draws);
        let today = Today::of(&of.county, Some(&of.catalogue));
        for (service, quarters) in today.services.iter().zip(spared(&of.catalogue, &of.county, &plan)) {
            for (_, likely) in quarters {
                at_most(likely, service.per_year.times(0.25))?;
            }
        }
    }

    #[test]
    fn more_of_a_cut_or_of_reach_never_spares_less(draws in draws(), entry in 0..200_usize, more in 0.0..1.0_f64, on in 0..5_usize, kind in 0..7_usize) {
        let of = &*DOCUMENTS;
        let plan = plan(&of.catalogue, &of.county, &draws);
        let before = spared(&of.catalogue, &of.county, &plan);
        let mut better = of.catalogue.clone();
        let count = better.entries.len();
        let changed = &mut better.entries[entry % count];
        let figure = BurdenFigure::ALL[on % BurdenFigure::ALL.len()];
        changed.cuts.push(Cut { on: figure, likely: more, low: more / 2.0 });
        if changed.per == Per::Jurisdiction {
            let channel = ChannelKind::ALL[kind % ChannelKind::ALL.len()];
            changed.reach.push(ReachGain { channel, likely: more, low: more / 2.0 });
        }
        nowhere_less(&before, &spared(&better, &of.county, &plan))?;
    }

    #[test]
    fn a_withdrawn_channel_never_counts_as_a_gain(draws in draws(), at in 0..30_usize, channel in 0..6_usize) {
        let of = &*DOCUMENTS;
        let mut plan = plan(&of.catalogue, &of.county, &draws);
        // Also a channel that serves today can go: the web, as if every service were there.
        let mut county = of.county.clone();
        let web = county.channels.iter().position(|channel| channel.kind == ChannelKind::Web).unwrap();
        county.processes.iter_mut().for_each(|process| process.channels.push(web));
        let before = spared(&of.catalogue, &county, &plan);
        let count = plan.initiatives.len();
        if let Some(closing) = plan.initiatives.get_mut(at % count.max(1)) {
            closing.withdraws.push(channel % county.channels.len());
        }
        nowhere_less(&spared(&of.catalogue, &county, &plan), &before)?;
    }

    #[test]
    fn a_service_without_training_and_trial_is_used_less(draws in draws()) {
        let of = &*DOCUMENTS;
        let whole = plan(&of.catalogue, &of.county, &draws);
        let mut bare = whole.clone();
        let prepares = |initiative: &Initiative| initiative.does(Role::Train) || initiative.does(Role::Trial);
        bare.initiatives.iter_mut().filter(|initiative| prepares(initiative)).for_each(|of| of.staff.clear());
        nowhere_less(&spared(&of.catalogue, &of.county, &bare), &spared(&of.catalogue, &of.county, &whole))?;
    }
}

/// The county with its plan of one initiative: web filing of pensions, which serves from 2027Q1.
fn web_filing(prepared: bool) -> f64 {
    let of = &*DOCUMENTS;
    let pensions = of.county.processes.iter().position(|process| process.id == "pensions").unwrap();
    let entry = |id: &str| of.catalogue.entry(id).unwrap();
    let at = |id: &str, start: i32| Draw { entry: entry(id), scope: pensions, start, withdraws: None };
    let mut draws = vec![at("roll-out", 4)];
    if prepared {
        draws.extend([at("online-service", 0), at("trial", 2), at("service-training", 3)]);
    }
    let plan = plan(&of.catalogue, &of.county, &draws);
    let forecast = Forecast::of(context(&of.catalogue, &of.county), &plan);
    let scope = Scope::Process(pensions);
    assert_eq!(forecast.doing.real(Role::Train, scope).count(), usize::from(prepared));
    let burden = Burden::of(&forecast);
    burden.spared(pensions).last().unwrap().likely.trips / (48_000.0 / 4.0)
}

#[test]
fn use_stops_at_the_untrained_share() {
    // At the end of 2030 the web reaches 8 + 4.75 × 3 = 22.25 % (2030Q4 is 4.75 years after 2026Q1). It is filing
    // that it does: one visit; and asking: half an enquiry.
    let reached = 0.08 + 4.75 * 0.03;
    assert!((web_filing(true) - reached * 1.5).abs() < 1e-9);
    assert!((web_filing(false) - 0.3 * reached * 1.5).abs() < 1e-9);
}

#[test]
fn a_trend_alone_is_nobodys_merit() {
    let of = &*DOCUMENTS;
    let mut county = of.county.clone();
    let web = county.channels.iter().position(|channel| channel.can == Ability::Transact && channel.trend.is_some());
    county.processes.iter_mut().for_each(|process| process.channels.push(web.unwrap()));
    let nothing = plan(&of.catalogue, &county, &[]);
    for (low, likely) in spared(&of.catalogue, &county, &nothing).into_iter().flatten() {
        assert_eq!((figures(low), figures(likely)), ([0.0; 4], [0.0; 4]));
    }
}

/// The county with services that cost one visit and nothing else, and with the web for all of them.
fn one_visit() -> Assessment {
    let mut county = DOCUMENTS.county.clone();
    let web = county.channels.iter().position(|channel| channel.kind == ChannelKind::Web).unwrap();
    for process in &mut county.processes {
        process.burden.figures.visits = Some(1.0);
        process.burden.figures.enquiries = Some(0.0);
        process.burden.figures.documents = Some(0.0);
        process.channels.push(web);
    }
    county
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(support::cases(32)))]

    // One question has one answer: where a case costs one visit, the share of visits spared is the share of cases done
    // remotely, which the indicator `takeup` follows.
    #[test]
    fn remote_cases_are_those_of_the_model(draws in draws()) {
        let of = &*DOCUMENTS;
        let county = one_visit();
        let mut catalogue = of.catalogue.clone();
        catalogue.entries.iter_mut().for_each(|entry| entry.cuts.clear());
        let plan = plan(&catalogue, &county, &draws);
        let context = context(&catalogue, &county);
        let forecast = Forecast::of(context, &plan);
        let takeup = of.rubric.indicator("takeup").unwrap();
        let unplanned = Readiness::unplanned(context);
        let found = spared(&catalogue, &county, &plan);
        for (n, at) in plan.first.through(plan.last).enumerate() {
            let point = |readiness: &Readiness<'_>| readiness.at(at)[takeup].point.unwrap();
            let mut change = 0.0;
            for (index, (process, quarters)) in county.processes.iter().zip(&found).enumerate() {
                let weight = context.weight(Scope::Process(index));
                change += 100.0 * weight * quarters[n].1.trips * 4.0 / process.cases_per_year as f64;
            }
            let (with, without) = (point(&forecast.readiness), point(&unplanned));
            // Shares cannot go below nothing, which only a plan that closes channels would need.
            prop_assert!((with - (without + change).max(0.0)).abs() < 1e-9, "{with} is not {without} + {change}");
        }
    }

    // The reach of each channel of the county is also an indicator.
    #[test]
    fn reach_has_one_forecast(draws in draws()) {
        let of = &*DOCUMENTS;
        let plan = plan(&of.catalogue, &of.county, &draws);
        let forecast = Forecast::of(context(&of.catalogue, &of.county), &plan);
        let burden = Burden::of(&forecast);
        let pairs = [
            ("web_persons", ChannelKind::Web),
            ("mobile_persons", ChannelKind::Mobile),
            ("phone_households", ChannelKind::Telephone),
            ("tv_broadcast", ChannelKind::Television),
            ("tv_interactive", ChannelKind::InteractiveTelevision),
        ];
        for at in plan.first.through(plan.last) {
            let (readings, levels) = (forecast.readiness.at(at), burden.reach(at));
            for (id, kind) in pairs {
                let channel = of.county.channels.iter().position(|channel| channel.kind == kind).unwrap();
                let point = readings[of.rubric.indicator(id).unwrap()].point.unwrap();
                prop_assert!((point - 100.0 * levels[channel].likely).abs() < 1e-9, "{id} in {at}: {point}");
            }
        }
    }
}

#[test]
fn no_effect_moves_what_follows_the_model() {
    let catalogue = include_str!("../../roadmaps/catalogues/standard.toml");
    let effect = "effects = [\n  { on = \"published\"";
    assert!(catalogue.contains(effect));
    let moved =
        catalogue.replacen(effect, "effects = [\n  { on = \"takeup\", closes = 5 },\n  { on = \"published\"", 1);
    let source = gradus::input::Source::from_text("catalogue", &moved).unwrap();
    let faults = gradus::input::catalogue_from(source, &DOCUMENTS.rubric).unwrap_err().to_string();
    assert!(faults.contains("no effect moves it"), "{faults}");
}

#[test]
fn a_channel_and_its_indicator_have_one_trend() {
    let county = include_str!("../../assessments/qingshui/county.toml");
    let told = "trend = { per_year = 3, low = 2, high = 4, evidence = \"household-surveys-2022-2025\" }\nevidence";
    assert!(county.contains(told));
    let read = |text: &str| {
        let source = gradus::input::Source::from_text("county", text).unwrap();
        gradus::input::assessment_from(source, &DOCUMENTS.rubric)
    };
    let faults = read(&county.replacen(told, &told.replacen("= 3", "= 5", 1).replacen("4,", "6,", 1), 1));
    assert!(faults.unwrap_err().to_string().contains("one figure, but have two trends"));
    let once = read(&county.replacen(told, "evidence", 1)).unwrap().value;
    assert_eq!(
        once.channels.iter().map(|of| of.trend).collect::<Vec<_>>(),
        DOCUMENTS.county.channels.iter().map(|of| of.trend).collect::<Vec<_>>()
    );
}
