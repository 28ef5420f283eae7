//! The rules of over-ambition on each side of their thresholds.

use gradus::check::rules;
use gradus::forecast::{Forecast, funds, work};
use gradus::message::Severity;
use gradus::model::assessment::Entry;
use gradus::model::{Assessment, Context, Money, Plan, Quarter};

use super::bench::{context, context_of, count, examine, examine_in, plan_of, see, variants};

/// An initiative of some quarters from a start, with more lines of TOML.
fn initiative(id: &str, start: &str, quarters: u32, more: &str) -> String {
    format!("[[initiative]]\nid = \"{id}\"\nstart = \"{start}\"\nquarters = {quarters}\n{more}\n")
}

/// A cost line.
fn cost(category: &str, fund: &str, amount: u64) -> String {
    format!("{{ category = \"{category}\", fund = \"{fund}\", amount = {amount} }}")
}

/// An initiative with one cost line.
fn paying(start: &str, quarters: u32, category: &str, fund: &str, amount: u64) -> String {
    initiative("x", start, quarters, &format!("cost = [{}]", cost(category, fund, amount)))
}

/// A whole plan for a county, with more lines in its head.
fn whole(jurisdiction: &str, head: &str, initiatives: &str) -> String {
    format!(
        "[plan]\nid = \"example\"\ntitle = \"Example\"\nassessment = \"{jurisdiction}@2026-01-01\"\n\
         horizon = [\"2026Q1\", \"2030Q4\"]\ncurrency = \"CNY\"\nprice_year = 2026\n{head}\n{initiatives}"
    )
}

fn quarter(text: &str) -> Quarter {
    Quarter::parse(text).unwrap()
}

/// The index of a fund of the county.
fn fund(id: &str) -> usize {
    context().assessment.funds.iter().position(|fund| fund.id == id).unwrap()
}

#[test]
fn a_capital_budget_is_exact_to_the_last_unit() {
    // 4 000 000 for 2026, 350 000 of it committed.
    let name = "year-capital-over-envelope";
    assert_eq!(count(name, &paying("2026Q1", 4, "software", "county-capital", 3_650_000)), 0);
    assert_eq!(count(name, &paying("2026Q1", 4, "software", "county-capital", 3_650_001)), 1);
    // The rest is carried over: two years together have 7 650 000.
    assert_eq!(count(name, &paying("2027Q1", 4, "software", "county-capital", 7_650_000)), 0);
    assert_eq!(count(name, &paying("2027Q1", 4, "software", "county-capital", 7_650_001)), 1);
}

#[test]
fn money_is_there_from_its_release() {
    let name = "year-capital-over-envelope";
    assert_eq!(count(name, &paying("2026Q2", 1, "software", "provincial-grant", 1_500_000)), 0);
    let early = see(name, &paying("2026Q1", 1, "software", "provincial-grant", 1));
    assert_eq!(early.findings.len(), 1);
}

#[test]
fn an_operating_budget_lapses_with_its_year() {
    // 3 000 000 for 2026, 260 000 of it committed; nothing is carried over.
    let name = "year-operating-over-envelope";
    assert_eq!(count(name, &paying("2026Q1", 4, "services", "county-recurrent", 2_740_000)), 0);
    assert_eq!(count(name, &paying("2026Q1", 4, "services", "county-recurrent", 2_740_001)), 1);
    assert_eq!(count(name, &paying("2027Q1", 4, "services", "county-recurrent", 2_840_001)), 1);
}

#[test]
fn running_cost_counts_from_the_quarter_after_the_finish() {
    let name = "year-operating-over-envelope";
    let running = |amount: u32| format!("running = {{ fund = \"county-recurrent\", amount = {amount} }}");
    // Two of four quarters of 2030 are paid.
    assert_eq!(count(name, &initiative("x", "2030Q1", 2, &running(6_800_000))), 0);
    assert_eq!(count(name, &initiative("x", "2030Q1", 2, &running(6_800_004))), 1);
    // No running cost falls within the horizon.
    assert_eq!(count(name, &initiative("x", "2030Q1", 4, &running(6_800_004))), 0);
}

#[test]
fn the_tail_fits_the_last_year_known() {
    let name = "tail-beyond-horizon";
    let running = |amount: u32| {
        initiative("x", "2030Q1", 4, &format!("running = {{ fund = \"county-recurrent\", amount = {amount} }}"))
    };
    assert_eq!(count(name, &running(3_400_000)), 0);
    assert_eq!(count(name, &running(3_400_001)), 1);
    let mut assessment = context().assessment.clone();
    assessment.funds[fund("county-recurrent")].years.clear();
    let plan = plan_of(&running(1));
    assert_eq!(against(&assessment, name, &plan).unexamined.len(), 1);
    assessment = context().assessment.clone();
    assessment.funds[fund("county-recurrent")].expires = Some(quarter("2030Q4"));
    assert_eq!(against(&assessment, name, &plan).findings[0].variant, Some("lapsed"));
}

/// A rule's examination of a plan with another assessment.
fn against(assessment: &Assessment, name: &str, plan: &Plan) -> gradus::check::Examination {
    examine_in(Context { assessment, ..context() }, rules::find(name).unwrap(), plan)
}

#[test]
fn a_head_gives_no_more_hours_than_it_has() {
    // 24 hours per quarter, spread over the last quarter of work and the two after it.
    let name = "change-load-over-capacity";
    let asking = |hours: f64| {
        let more = format!(
            "department = \"permits-office\"\nchange = {{ hours_per_head = {hours:?}, front_line_percent = 100 }}"
        );
        initiative("x", "2026Q1", 4, &more)
    };
    assert_eq!(count(name, &asking(72.0)), 0);
    assert_eq!(count(name, &asking(72.3)), 1);
    let silent = initiative("x", "2026Q1", 4, "like = \"hotline\"");
    assert_eq!(see(name, &silent).unexamined.len(), 1);
}

#[test]
fn work_towards_the_next_stage_is_never_a_leap() {
    let name = "stage-leap";
    let towards = |stage: &str| initiative("x", "2026Q1", 2, &format!("stage = \"{stage}\""));
    assert_eq!(count(name, &towards("enhanced")), 0);
    assert_eq!(count(name, &towards("interactive")), 0);
    assert_eq!(count(name, &towards("transactional")), 1);
    // The catalogue entry overrides a modest label, and so do deliveries.
    assert_eq!(count(name, &initiative("x", "2026Q1", 2, "stage = \"emerging\"\nlike = \"online-service\"")), 1);
    let delivers = |channel: &str| {
        initiative("x", "2026Q1", 2, &format!("delivers = [{{ channel = \"{channel}\", can = \"transact\" }}]"))
    };
    assert_eq!(count(name, &delivers("web")), 1);
    assert_eq!(count(name, &delivers("counter")), 0);
}

#[test]
fn a_leap_that_only_hope_carries_is_a_warning() {
    // Jinding's mapping of services is self-declared: 80 if true, 45 at the low end, and the gate requires 50.
    let online = initiative("x", "2028Q1", 3, "like = \"online-service\"\nprocesses = [\"permits\"]");
    let leap = see("stage-leap", &whole("jinding", "", &online));
    let seen: Vec<(Severity, Option<&str>)> = leap.findings.iter().map(|f| (f.severity, f.variant)).collect();
    assert_eq!(seen, [(Severity::Warning, Some("nominal"))]);
}

#[test]
fn an_unknown_gate_is_not_shown_to_be_met() {
    let online = initiative("x", "2028Q1", 3, "like = \"online-service\"\nprocesses = [\"permits\"]");
    let plan = plan_of(&whole("jinding", "", &online));
    let known = context_of("jinding");
    let mut assessment = known.assessment.clone();
    assessment.entries[known.rubric.indicator("mapped").unwrap()] = Entry::Missing;
    let exam = examine_in(Context { assessment: &assessment, ..known }, rules::find("stage-leap").unwrap(), &plan);
    let seen: Vec<(Severity, Option<&str>)> = exam.findings.iter().map(|of| (of.severity, of.variant)).collect();
    assert_eq!(seen, [(Severity::Error, Some("unknown"))]);
}

#[test]
fn a_gate_is_measured_after_it_opens_and_before_it_is_passed() {
    let name = "gate-opened-by-prediction-only";
    let rule = rules::find(name).unwrap();
    let mut plan = plan_of(rule.docs.toml("Instead", gradus::model::Lang::En).unwrap());
    let survey = plan.initiatives.iter().position(|initiative| initiative.id == "survey").unwrap();
    let mut at = |start: &str| {
        plan.initiatives[survey].start = quarter(start);
        examine(rule, &plan).findings.first().map(|finding| finding.variant)
    };
    // Mapping is finished in 2026Q2, and the gate is predicted to be met from 2026Q3; work that depends on it starts in
    // 2028Q1.
    assert_eq!(at("2026Q1"), Some(Some("early")));
    assert_eq!(at("2026Q2"), None);
    assert_eq!(at("2027Q4"), None);
    assert_eq!(at("2028Q1"), Some(None));
    plan.initiatives[survey].start = quarter("2027Q4");
    plan.initiatives[survey].costs.clear();
    assert_eq!(examine(rule, &plan).findings.len(), 1, "a survey for nothing is none");
}

#[test]
fn stages_follow_each_other_at_their_pace() {
    let name = "stage-too-soon";
    let towards = |stage: &str, start: &str| initiative(stage, start, 2, &format!("stage = \"{stage}\""));
    assert_eq!(count(name, &towards("transactional", "2028Q1")), 0);
    assert_eq!(count(name, &towards("transactional", "2027Q4")), 1);
    // Counted from work towards the previous stage, or else from its earliest possible time.
    assert_eq!(count(name, &(towards("transactional", "2028Q2") + &towards("connected", "2031Q1"))), 1);
    assert_eq!(count(name, &(towards("transactional", "2028Q2") + &towards("connected", "2031Q2"))), 0);
    assert_eq!(count(name, &towards("connected", "2030Q4")), 1);
    assert_eq!(count(name, &towards("connected", "2031Q1")), 0);
}

#[test]
fn a_promise_leaves_time_for_each_stage() {
    let promise = |by: &str| whole("qingshui", "", &format!("[target]\nstage = \"transactional\"\nby = \"{by}\"\n"));
    assert_eq!(variants("stage-too-soon", &promise("2030Q4")), []);
    assert_eq!(variants("stage-too-soon", &promise("2030Q3")), [Some("target")]);
}

#[test]
fn a_partner_is_ready_when_it_was_seen_or_made_so() {
    let name = "partner-not-ready";
    let needing = |partner: &str| initiative("x", "2027Q1", 2, &format!("partners = [\"{partner}\"]"));
    let preparing = |quarters: u32| {
        let more = "does = [\"prepare-partner\"]\nprocesses = [\"medical-claims\"]";
        initiative("agreement", "2026Q1", quarters, more)
    };
    assert_eq!(variants(name, &needing("rural-bank")), []);
    assert_eq!(variants(name, &needing("health-insurance-prefecture")), [None]);
    assert_eq!(variants(name, &(needing("health-insurance-prefecture") + &preparing(4))), []);
    assert_eq!(variants(name, &(needing("health-insurance-prefecture") + &preparing(5))), [Some("late")]);
    // A data exchange needs the partners of its processes, even if it does not name them.
    let exchange = |more: &str| initiative("x", "2027Q1", 2, &format!("does = [\"exchange\"]\n{more}"));
    assert_eq!(variants(name, &exchange("processes = [\"rural-housing\"]")), [None]);
    assert_eq!(see(name, &exchange("")).unexamined.len(), 1);
    let mut assessment = context().assessment.clone();
    let bank = assessment.partners.iter().position(|partner| partner.id == "rural-bank").unwrap();
    assessment.partners[bank].ready_since = Some(quarter("2027Q2"));
    let plan = plan_of(&needing("rural-bank"));
    assert_eq!(against(&assessment, name, &plan).findings[0].variant, Some("later"));
}

#[test]
fn earmarked_money_is_spent_on_its_purpose() {
    let name = "earmark-misused";
    assert_eq!(variants(name, &paying("2026Q1", 1, "services", "county-recurrent", 1)), []);
    assert_eq!(variants(name, &paying("2026Q1", 1, "hardware", "county-recurrent", 1)), [Some("kit")]);
    assert_eq!(variants(name, &paying("2026Q1", 1, "network", "county-recurrent", 1)), [Some("kit")]);
    let running = |fund: &str| initiative("x", "2026Q1", 2, &format!("running = {{ fund = \"{fund}\", amount = 1 }}"));
    assert_eq!(variants(name, &running("county-recurrent")), []);
    assert_eq!(variants(name, &running("county-capital")), [Some("running")]);
}

/// An initiative paid by the grant and its match.
fn granted(start: &str, granted: u64, matching: &str) -> String {
    let line = cost("software", "provincial-grant", granted);
    let matched = format!("{{ category = \"software\", fund = \"county-capital\", amount = \"{matching}\" }}");
    initiative("x", start, 2, &format!("cost = [{line}, {matched}]"))
}

#[test]
fn a_grant_is_matched_and_spent_in_its_time() {
    // The county pays a fifth of the total: 100 000 for 400 000; each of two lines may be off by a minor unit.
    let name = "earmark-misused";
    assert_eq!(variants(name, &granted("2027Q3", 400_000, "100000")), []);
    assert_eq!(variants(name, &granted("2027Q3", 400_000, "99999.98")), []);
    assert_eq!(variants(name, &granted("2027Q3", 400_000, "99999.97")), [Some("match")]);
    // The grant expires after 2028Q4.
    assert_eq!(variants(name, &granted("2028Q3", 400_000, "100000")), []);
    assert_eq!(variants(name, &granted("2028Q4", 400_000, "100000")), [Some("expired")]);
}

#[test]
fn money_after_expiry_is_a_shortfall_reported_once() {
    let text = granted("2028Q4", 400_000, "100000");
    let plan = plan_of(&text);
    let ledgers = Forecast::of(context(), &plan).funds;
    let year = ledgers[fund("provincial-grant")].years.iter().find(|year| year.year == 2029).unwrap();
    assert_eq!(year.lacking, Money::major(200_000));
    assert_eq!(year.after_expiry, Money::major(200_000));
    assert_eq!(count("year-capital-over-envelope", &text), 0);
}

#[test]
fn spending_is_cost_lines_and_running_cost() {
    let line = cost("services", "county-recurrent", 400);
    let more = format!("cost = [{line}]\nrunning = {{ fund = \"county-recurrent\", amount = 800 }}");
    let plan = plan_of(&initiative("x", "2026Q1", 4, &more));
    let taken =
        |from: &str, to: &str| funds::taken(&plan.initiatives[0], fund("county-recurrent"), quarter(from), quarter(to));
    assert_eq!(taken("2026Q1", "2026Q2"), Money::major(200));
    assert_eq!(taken("2026Q4", "2027Q1"), Money::major(300));
    assert_eq!(
        funds::taken(&plan.initiatives[0], fund("county-capital"), quarter("2026Q1"), quarter("2030Q4")),
        Money::ZERO
    );
}

#[test]
fn the_stage_of_an_initiative_is_the_highest_indicated() {
    let stage = |more: &str| work::stage_of(context(), &plan_of(&initiative("x", "2026Q1", 1, more)).initiatives[0]);
    assert_eq!(stage(""), 0);
    assert_eq!(stage("stage = \"enhanced\""), 2);
    assert_eq!(stage("like = \"data-exchange\"\nstage = \"enhanced\""), 5);
    assert_eq!(stage("delivers = [{ channel = \"web\", can = \"interact\" }]"), 0);
    assert_eq!(stage("delivers = [{ channel = \"web\", can = \"transact\" }]"), 4);
}

#[test]
fn three_go_lives_at_once_look_like_a_ceremony() {
    let name = "ceremony-deadline";
    let open = |id: &str| initiative(id, "2026Q4", 1, "does = [\"roll-out\"]");
    let built = initiative("d", "2026Q4", 1, "does = [\"build\"]");
    assert_eq!(count(name, &(open("a") + &open("b") + &built)), 0);
    assert_eq!(count(name, &(open("a") + &open("b") + &open("c"))), 1);
    let promise =
        "[target]\nstage = \"interactive\"\nby = \"2026Q4\"\n".to_owned() + &open("a") + &open("b") + &open("c");
    assert_eq!(variants(name, &whole("qingshui", "", &promise)), [Some("target")]);
}

#[test]
fn a_tenth_is_kept() {
    let name = "contingency-thin";
    let kept = |kept: u64| {
        let lines = [cost("software", "county-capital", 1000), cost("contingency", "county-capital", kept)];
        initiative("x", "2026Q1", 1, &format!("cost = [{}]", lines.join(", ")))
    };
    assert_eq!(variants(name, &kept(100)), []);
    assert_eq!(variants(name, &kept(99)), [None]);
    assert!(see(name, &initiative("x", "2026Q1", 1, "")).is_idle());
}

#[test]
fn two_fifths_may_fall_in_the_last_quarter() {
    let name = "year-end-spending";
    let spent = |fund: &str, start: &str, profile: &str, more: &str| {
        let line = format!("category = \"software\", fund = \"{fund}\", amount = 1000");
        initiative("x", start, 4, &format!("cost = [{{ {line}, profile = {profile} }}{more}]"))
    };
    // The grant expires at the end of 2028.
    let spread = |profile: &str, more: &str| spent("provincial-grant", "2028Q1", profile, more);
    assert_eq!(count(name, &spread("[2, 2, 2, 4]", "")), 0);
    assert_eq!(count(name, &spread("[2, 2, 2, 5]", "")), 1);
    // In the year before, it carries over, as the county's own money always does: no reason to hurry.
    assert!(see(name, &spent("provincial-grant", "2027Q1", "[2, 2, 2, 5]", "")).is_idle());
    assert!(see(name, &spent("county-capital", "2028Q1", "[2, 2, 2, 5]", "")).is_idle());
    let mut assessment = context().assessment.clone();
    assessment.funds[0].carry_over = false;
    let plan = plan_of(&spent("county-capital", "2027Q1", "[2, 2, 2, 5]", ""));
    assert_eq!(against(&assessment, name, &plan).findings.len(), 1);
    // Money pinned to a year has no quarter.
    let pinned = ", { category = \"software\", fund = \"provincial-grant\", amount = 5000, paid_in = 2028 }";
    assert_eq!(count(name, &spread("[2, 2, 2, 4]", pinned)), 0);
}

#[test]
fn a_fifth_of_the_plan_needs_a_pilot() {
    let name = "full-scale-without-pilot";
    let sized = |amount: u64, more: &str| {
        let kit = cost("hardware", "county-capital", amount);
        let rest = paying("2026Q1", 1, "services", "county-capital", 1000 - amount).replace("\"x\"", "\"rest\"");
        initiative("kit", "2027Q1", 1, &format!("does = [\"install\"]\ncost = [{kit}]\n{more}")) + &rest
    };
    assert_eq!(count(name, &sized(200, "")), 0);
    assert_eq!(count(name, &sized(201, "")), 1);
    let pilot = |staff: f64| {
        let line = cost("services", "county-recurrent", 1);
        let more = format!("does = [\"pilot\"]\nstaff = {{ engineer = {staff:?} }}\ncost = [{line}]");
        initiative("try", "2026Q1", 1, &more)
    };
    // A pilot counts if the large initiative depends on it and it is real work.
    assert_eq!(count(name, &(sized(300, "depends_on = [\"try\"]") + &pilot(1.0))), 0);
    assert_eq!(count(name, &(sized(300, "") + &pilot(1.0))), 1);
    assert_eq!(count(name, &(sized(300, "depends_on = [\"try\"]") + &pilot(0.9))), 1);
}
