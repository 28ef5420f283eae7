//! Plan files: a written plan reads back as the same plan with the same forecast.

use gradus::check;
use gradus::forecast::Forecast;
use gradus::forecast::burden::Burden;
use gradus::input::{self, Source};
use gradus::message::Severity;
use gradus::model::catalogue::Change;
use gradus::model::plan::{Input, Presumption, Target};
use gradus::model::rubric::Measure;
use gradus::model::{Context, Fte, KeyPath, Money, Plan, Quarter, Text};
use gradus::report::plan_file;
use gradus::report::roadmap::why::annotated;
use gradus::schedule::{self, Ask, Effort, Objective, Request};
use proptest::prelude::*;

use crate::support;
use crate::support::roadmaps::{Desk, viewed};

/// The plan without places in its file, which only the reader sets.
fn placeless(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    for initiative in &mut plan.initiatives {
        initiative.place = KeyPath::root();
        initiative.depends_on.iter_mut().for_each(|dependency| dependency.place = KeyPath::root());
        initiative.presumes.iter_mut().flatten().for_each(|presumption| presumption.place = KeyPath::root());
        initiative.delivers.iter_mut().for_each(|delivery| delivery.place = KeyPath::root());
        initiative.costs.iter_mut().for_each(|line| line.place = KeyPath::root());
        initiative.running.iter_mut().for_each(|running| running.place = KeyPath::root());
    }
    plan
}

fn read_back(plan: &Plan, context: &Context<'_>) -> Plan {
    let text = plan_file::text(plan, context, Some("assessments/place.toml"));
    let source = Source::from_text("plan.toml", &text).unwrap();
    input::plan_from(source, context).unwrap_or_else(|faults| panic!("{faults}\n{text}")).value
}

/// The same model and the same forecast.
fn assert_same(plan: &Plan, context: &Context<'_>) {
    let read = read_back(plan, context);
    let mut plan = plan.clone();
    // Sums of hours depend on the order of the terms in their last digits.
    plan.put_in_order();
    let plan = &plan;
    assert_eq!(format!("{:#?}", placeless(&read)), format!("{:#?}", placeless(plan)));
    let (before, after) = (Forecast::of(*context, plan), Forecast::of(*context, &read));
    assert_eq!(before.funds, after.funds);
    assert_eq!(before.staff, after.staff);
    assert_eq!(before.load, after.load);
    assert_eq!(Burden::of(&before).benefit(), Burden::of(&after).benefit());
    for quarter in [plan.first, plan.first + 7, plan.last + 1] {
        assert_eq!(before.readiness.at(quarter), after.readiness.at(quarter));
    }
}

#[test]
fn a_roadmap_reads_back_as_it_was_written() {
    for file in ["assessments/qingshui/county.toml", "assessments/yunling/xueya.toml", "assessments/template.toml"] {
        let desk = Desk::with(file);
        let roadmap = desk.roadmap(Ask::default());
        let mut plan = viewed(&roadmap, &[], annotated);
        assert!(!plan.initiatives.is_empty());
        let sha256 = "0123456789abcdef".repeat(4);
        plan.provenance.as_mut().unwrap().inputs.push(Input { name: "county \"a\".toml".into(), sha256 });
        assert_same(&plan, &desk.context());
    }
}

#[test]
fn a_plan_with_every_key_reads_back_as_it_was_written() {
    let desk = Desk::with("assessments/qingshui/county.toml");
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("roadmaps/qingshui-vanity.toml");
    let plan = input::plan(&file, &desk.context()).unwrap().value;
    let any = |property: fn(&gradus::model::plan::Initiative) -> bool| plan.initiatives.iter().any(property);
    assert!(any(|initiative| !initiative.withdraws.is_empty()) && any(|initiative| initiative.sample.is_some()));
    assert!(
        any(|initiative| initiative.reengineering.is_some())
            && any(|initiative| initiative.costs.iter().any(|line| line.supplier.is_some()))
    );
    assert_same(&plan, &desk.context());
}

/// Texts that need escaping.
fn words() -> impl Strategy<Value = Text> {
    let any = "[a-z\"'\\\\#\n\t =\\[\\]{}、。“县]{1,24}";
    prop_oneof![any.prop_map(Text::same), (any, any).prop_map(|(en, zh)| Text { en, zh })]
}

/// A change to one initiative of a plan.
#[derive(Clone, Debug)]
enum Turn {
    Title(Text),
    Note(Text),
    Start(i32),
    Quarters(u32),
    Staff(u32),
    Amount(i64),
    Profile(Vec<u32>),
    PaidIn(i32),
    Running(i64),
    Lag(i32),
    Change(f64, f64),
    Life(u32),
    Unlike,
    Roleless,
    Audience,
    Presumes(Option<f64>),
}

fn turn() -> impl Strategy<Value = Turn> {
    prop_oneof![
        words().prop_map(Turn::Title),
        words().prop_map(Turn::Note),
        (0..20).prop_map(Turn::Start),
        (1_u32..9).prop_map(Turn::Quarters),
        (0_u32..5000).prop_map(Turn::Staff),
        (0_i64..100_000_000_000).prop_map(Turn::Amount),
        prop::collection::vec(0_u32..9, 1..9).prop_map(Turn::Profile),
        (2026..2032).prop_map(Turn::PaidIn),
        (0_i64..100_000_000).prop_map(Turn::Running),
        (-40..=40).prop_map(Turn::Lag),
        (0.0..2000.0, 0.0..1.0).prop_map(|(hours, share)| Turn::Change(hours, share)),
        (1_u32..=40).prop_map(Turn::Life),
        Just(Turn::Unlike),
        Just(Turn::Roleless),
        Just(Turn::Audience),
        prop::option::of(0.0..=1.0_f64).prop_map(Turn::Presumes),
    ]
}

fn apply(plan: &mut Plan, which: usize, turn: &Turn) {
    let first = plan.first;
    let initiative = &mut plan.initiatives[which];
    match turn.clone() {
        Turn::Title(title) => initiative.title = title,
        Turn::Note(note) => initiative.note = Some(note),
        Turn::Start(quarters) => initiative.start = first + quarters,
        Turn::Quarters(quarters) => {
            initiative.quarters = quarters;
            initiative.costs.iter_mut().for_each(|line| line.profile.clear());
        }
        Turn::Staff(milli) => drop(initiative.staff.insert("a skill of its own".into(), Fte::from_milli(milli))),
        Turn::Amount(minor) => initiative.costs.iter_mut().for_each(|line| line.amount = Money::minor(minor)),
        Turn::Profile(mut shares) => {
            shares.resize(initiative.quarters as usize, 1);
            shares[0] = shares[0].max(1);
            initiative.costs.iter_mut().for_each(|line| line.profile = shares.clone());
        }
        Turn::PaidIn(year) => initiative.costs.iter_mut().for_each(|line| line.paid_in = Some(year)),
        Turn::Running(minor) => initiative.running.iter_mut().for_each(|running| running.amount = Money::minor(minor)),
        Turn::Lag(lag) => initiative.depends_on.iter_mut().for_each(|dependency| dependency.lag = lag),
        // The file stores percent, so the share must be exactly a percentage.
        Turn::Change(hours_per_head, share) => {
            initiative.change = Some(Change { hours_per_head, share: (share * 100.0) / 100.0 });
        }
        Turn::Life(years) => initiative.equipment_life_years = Some(years),
        Turn::Unlike if initiative.equipment_life_years.is_none() => (initiative.like, initiative.mode) = (None, None),
        Turn::Unlike => {}
        Turn::Roleless => initiative.does.clear(),
        Turn::Audience => initiative.audiences = vec![0],
        // Sorted by name: `connectivity`, `legal`.
        Turn::Presumes(score) => {
            let presumed =
                score.map(|score| [(Measure::Node(3), score), (Measure::Indicator(44), (score * 6.0).round())]);
            let presumption = |(on, threshold)| Presumption { on, threshold, place: KeyPath::root() };
            initiative.presumes = Some(presumed.into_iter().flatten().map(presumption).collect());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(support::cases(16)))]

    #[test]
    fn any_plan_reads_back_as_it_was_written(
        turns in prop::collection::vec((any::<prop::sample::Index>(), turn()), 0..24),
        author in prop::option::of(words()),
        target in prop::option::of((1_usize..=5, 2024..2040_i32, 1_u8..=4)),
    ) {
        static DESK: std::sync::LazyLock<Desk> = std::sync::LazyLock::new(|| Desk::with("assessments/yunling/xueya.toml"));
        static PLAN: std::sync::LazyLock<Plan> = std::sync::LazyLock::new(|| DESK.roadmap(Ask::default()).plan);
        let mut plan = PLAN.clone();
        for (which, turn) in &turns {
            let which = which.index(plan.initiatives.len());
            apply(&mut plan, which, turn);
        }
        plan.author = author;
        plan.version = Some("1 \"beta\"".into());
        plan.target = target.map(|(stage, year, quarter)| Target { stage, by: Quarter::new(year, quarter) });
        plan.total = Some(plan.cost());
        assert_same(&plan, &DESK.context());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(support::cases(2)))]

    /// For any amounts up to the limit, a written roadmap reads back without errors.
    #[test]
    fn a_roadmap_in_any_amounts_reads_back_and_passes_its_audit(
        times in 1_i64..200_000_000,
        cents in 0_i64..100,
        dear in 0_i64..=1_000_000_000_000_000,
    ) {
        let mut desk = Desk::with("assessments/yunling/xueya.toml");
        let scaled = |amount: Money| {
            let amount = amount.times(times);
            if amount > Money::ZERO { (amount + Money::minor(cents)).min(Money::MOST) } else { amount }
        };
        for year in desk.assessment.funds.iter_mut().flat_map(|fund| &mut fund.years) {
            year.amount = scaled(year.amount);
            year.committed = Money::ZERO;
        }
        desk.assessment.track_record.largest_finished = desk.assessment.track_record.largest_finished.map(scaled);
        desk.assessment.approval_limit = desk.assessment.approval_limit.map(scaled);
        for mode in desk.catalogue.entries.iter_mut().flat_map(|entry| &mut entry.modes) {
            for amount in mode.costs.iter_mut().map(|line| &mut line.amount).chain([&mut mode.running]) {
                for part in [
                    &mut amount.fixed,
                    &mut amount.per_office,
                    &mut amount.per_department,
                    &mut amount.per_process,
                    &mut amount.per_front_line_head,
                    &mut amount.per_1000_people,
                    &mut amount.per_village,
                    &mut amount.per_1000_cases,
                ] {
                    *part = scaled(*part);
                }
            }
        }
        // One item with any cost.
        desk.catalogue.entries[0].modes[0].running.per_office = Money::major(dear);
        let request = Request {
            first: None,
            years: 5,
            ask: Ask::default(),
            objective: Objective::benefit(),
            seed: 1,
            effort: Effort::of(0),
        };
        let roadmap = schedule::generate(desk.context(), &request, &|_, _| {}).unwrap();
        prop_assert!(!roadmap.plan.initiatives.is_empty());
        assert_same(&roadmap.plan, &desk.context());
        let read = read_back(&roadmap.plan, &desk.context());
        prop_assert_eq!(check::audit(desk.context(), &read).count(Severity::Error), 0);
    }
}
