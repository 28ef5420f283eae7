//! Rules of the families H, C, P, F and R: both sides of every threshold, and the standard catalogue,
//! from which a roadmap must be able to satisfy every constraint.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use gradus::check::{self, Audit, Binding, Family, Finding, RULES};
use gradus::input::{self, Source};
use gradus::locale::Locale;
use gradus::model::catalogue::Scope;
use gradus::model::plan::{CostLine, Delivery, Dependency, Initiative, Running};
use gradus::model::terms::{FundKind, Letter, Per};
use gradus::model::{Assessment, Catalogue, Context, KeyPath, Lang, Money, Plan, Quarter, Rubric, RuleSet, Text};

use crate::support;

/// The families that are tested here.
const FAMILIES: [Letter; 5] = [Letter::H, Letter::C, Letter::P, Letter::F, Letter::R];

/// The context of a plan, as text that a test may change.
struct County {
    assessment: String,
    rules: String,
    last: &'static str,
}

impl County {
    fn new() -> Self {
        let read = |file: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap();
        County {
            assessment: read("assessments/qingshui/county.toml"),
            rules: read("roadmaps/rules/standard.toml"),
            last: "2030Q4",
        }
    }

    /// The county with one text of its assessment replaced.
    fn but(mut self, from: &str, to: &str) -> Self {
        assert!(self.assessment.contains(from), "the county does not say {from}");
        self.assessment = self.assessment.replacen(from, to, 1);
        self
    }

    /// The county with another channel's figure.
    fn reach(self, channel: &str, from: &str, to: &str) -> Self {
        let at = self.assessment.find(&format!("id = \"{channel}\"")).unwrap();
        let (head, tail) = self.assessment.split_at(at);
        assert!(tail.contains(from));
        let assessment = format!("{head}{}", tail.replacen(from, to, 1));
        County { assessment, ..self }
    }

    /// The county with another last quarter.
    fn until(mut self, last: &'static str) -> Self {
        self.last = last;
        self
    }

    /// The audit of a plan with these initiatives.
    fn audit(&self, initiatives: &str) -> Seen {
        let rubric = support::rubric();
        let catalogue = support::catalogue(&rubric);
        let rules = input::rules_from(Source::from_text("rules", &self.rules).unwrap()).unwrap().value;
        let source = Source::from_text("county", &self.assessment).unwrap();
        let assessment = input::assessment_from(source, &rubric).unwrap().value;
        let context = Context { rubric: &rubric, assessment: &assessment, catalogue: &catalogue, rules: &rules };
        let plan = format!(
            "[plan]\nid = \"example\"\ntitle.en = \"Example\"\ntitle.zh = \"示例\"\nassessment = \"qingshui@2026-01-01\"\n\
             horizon = [\"2026Q1\", \"{}\"]\ncurrency = \"CNY\"\nprice_year = 2026\n\n{initiatives}",
            self.last
        );
        let plan = input::plan_from(Source::from_text("plan", &plan).unwrap(), &context);
        Seen::of(&check::audit(
            context,
            &plan.unwrap_or_else(|faults| panic!("{:?}\n{initiatives}", faults.ids())).value,
        ))
    }
}

/// The results of an audit: the variants of each rule's findings, and the rules with unexamined points.
struct Seen {
    findings: BTreeMap<&'static str, Vec<String>>,
    unexamined: BTreeSet<&'static str>,
}

impl Seen {
    fn of(audit: &Audit) -> Self {
        let (mut findings, mut unexamined) = (BTreeMap::<_, Vec<_>>::new(), BTreeSet::new());
        for (rule, examination) in &audit.examinations {
            if !examination.unexamined.is_empty() {
                unexamined.insert(rule.name);
            }
            for finding in &examination.findings {
                findings.entry(rule.name).or_default().push(finding.variant.unwrap_or("").to_owned());
                is_worded(finding);
            }
        }
        Seen { findings, unexamined }
    }

    fn finds(&self, rule: &str) -> bool {
        self.findings.contains_key(rule)
    }

    fn cannot(&self, rule: &str) -> bool {
        self.unexamined.contains(rule)
    }

    fn variants(&self, rule: &str) -> Vec<&str> {
        self.findings.get(rule).into_iter().flatten().map(String::as_str).collect()
    }
}

/// Checks that every part of a finding has words in both languages and all their arguments.
fn is_worded(finding: &Finding) {
    for lang in [Lang::En, Lang::Zh] {
        let locale = Locale::new(lang);
        for message in [finding.criterion(), finding.condition(), finding.effect(), finding.recommendation()] {
            let words = locale.say(&message);
            assert!(!words.contains(['{', '<']), "{}: {words}", message.id);
        }
    }
}

fn ours() -> impl Iterator<Item = &'static check::Rule> {
    RULES.iter().copied().filter(|rule| matches!(rule.family, Family::Vice(letter) if FAMILIES.contains(&letter)))
}

#[test]
fn the_vain_plan_is_found_out_under_every_letter() {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("roadmaps/qingshui-vanity.toml")).unwrap();
    let (_, initiatives) = text.split_once("[[initiative]]").unwrap();
    let seen = County::new().until("2028Q4").audit(&format!("[[initiative]]{initiatives}"));
    for letter in FAMILIES {
        let rules = ours().filter(|rule| rule.family == Family::Vice(letter));
        assert!(rules.filter(|rule| seen.finds(rule.name)).count() > 0, "{}", letter.word());
    }
}

/// An initiative: identifier, kinds of work, start, quarters, and further TOML.
fn initiative(id: &str, does: &str, start: &str, quarters: u32, more: &str) -> String {
    let does: Vec<String> = does.split(' ').map(|role| format!("\"{role}\"")).collect();
    format!(
        "[[initiative]]\nid = \"{id}\"\ndoes = [{}]\nstart = \"{start}\"\nquarters = {quarters}\n{more}\n\n",
        does.join(", ")
    )
}

fn cost(category: &str, amount: u64) -> String {
    format!("cost = [{{ category = \"{category}\", fund = \"county-capital\", amount = {amount} }}]")
}

fn running(amount: u64) -> String {
    format!("running = {{ fund = \"county-recurrent\", amount = {amount} }}")
}

/// A roll-out of permits that is live in 2027Q2.
fn roll_out() -> String {
    roll_out_of("permits")
}

fn roll_out_of(process: &str) -> String {
    let more = format!("processes = [\"{process}\"]\ndelivers = [{{ channel = \"web\", can = \"transact\" }}]");
    initiative(&format!("{process}-online"), "roll-out", "2027Q1", 1, &more)
}

fn hotline(start: &str) -> String {
    let more = format!("delivers = [{{ channel = \"telephone\", can = \"interact\" }}]\n{}", cost("services", 300_000));
    initiative("hotline", "open-channel feedback", start, 2, &more)
}

/// Real work on permits.
fn work(id: &str, does: &str, start: &str, quarters: u32, more: &str) -> String {
    let more = format!("processes = [\"permits\"]\nstaff = {{ analyst = 1 }}\n{}\n{more}", cost("process", 50_000));
    initiative(id, does, start, quarters, &more)
}

/// Checks that a rule has no finding in the first case and one in the second.
fn sides(rule: &str, silent: &Seen, speaks: &Seen) {
    assert!(!silent.finds(rule), "{rule} speaks on the good side: {:?}", silent.variants(rule));
    assert!(speaks.finds(rule), "{rule} is silent on the bad side");
}

#[test]
fn equipment_takes_half_at_most() {
    let plan = |kit| {
        County::new().audit(&format!(
            "{}{}",
            initiative("kit", "connect", "2026Q1", 2, &cost("network", kit)),
            initiative("people", "train", "2026Q1", 2, &cost("training", 500_000))
        ))
    };
    sides("hardware-share-high", &plan(500_000), &plan(500_010));
    // Small in total, but more than half in the first two years.
    let early = |software| {
        County::new().audit(&format!(
            "{}{}{}",
            initiative("kit", "connect", "2026Q1", 2, &cost("network", 500_000)),
            initiative("people", "train", "2027Q4", 1, &cost("training", software)),
            initiative("more", "train", "2028Q1", 1, &cost("training", 900_000))
        ))
    };
    sides("hardware-share-high", &early(500_000), &early(499_990));
    assert_eq!(early(499_990).variants("hardware-share-high"), ["early"]);
}

#[test]
fn equipment_waits_two_quarters_at_most() {
    let kit = initiative("kit", "install", "2026Q1", 1, &cost("hardware", 100_000));
    let plan = |quarters| County::new().audit(&format!("{kit}{}", initiative("it", "build", "2026Q1", quarters, "")));
    sides("kit-before-software", &plan(3), &plan(4));
    assert_eq!(County::new().audit(&kit).variants("kit-before-software"), ["never"]);
    // Dependent software counts before unrelated software.
    let belonging = initiative("later", "build", "2027Q1", 3, "depends_on = [\"kit\"]");
    let seen = County::new().audit(&format!("{kit}{}{belonging}", initiative("it", "build", "2026Q1", 2, "")));
    assert!(seen.finds("kit-before-software"));
    // One initiative may deliver both; the word alone is not enough.
    let together = |more: &str| County::new().audit(&initiative("kit", "install build", "2026Q1", 4, more));
    let software =
        cost("hardware", 100_000).replace("]", ", { category = \"software\", fund = \"county-capital\", amount = 9 }]");
    sides("kit-before-software", &together(&software), &together(&cost("hardware", 100_000)));
}

#[test]
fn a_tenth_a_year_runs_it() {
    for category in ["hardware", "software"] {
        let plan = |yearly| {
            let more = format!("{}\n{}", cost(category, 400_000), running(yearly));
            County::new().audit(&initiative("it", "build", "2026Q1", 2, &more))
        };
        sides("kit-without-running-cost", &plan(40_000), &plan(39_999));
    }
    let seen = County::new().audit(&initiative("it", "build", "2026Q1", 2, &cost("software", 400_000)));
    assert_eq!(seen.variants("kit-without-running-cost"), ["none"]);
}

#[test]
fn equipment_that_ends_inside_the_horizon_is_replaced() {
    // Six years from 2026Q2.
    let plan = |last| {
        let kit = initiative("kit", "install", "2026Q1", 1, &cost("hardware", 100_000));
        County::new().until(last).audit(&kit)
    };
    sides("kit-without-replacement", &plan("2032Q1"), &plan("2032Q2"));
    let kit =
        initiative("kit", "install", "2026Q1", 1, &format!("{}\nequipment_life_years = 4", cost("hardware", 100_000)));
    let with = |start, yearly| {
        let more = format!("{}\n{}", cost("operations", 50_000), running(yearly));
        County::new().audit(&format!("{kit}{}", initiative("again", "replace", start, 1, &more)))
    };
    sides("kit-without-replacement", &with("2030Q2", 0), &with("2030Q3", 0));
    // Money set aside yearly may begin before the equipment.
    sides("kit-without-replacement", &with("2026Q1", 5_000), &with("2026Q1", 4_999));
}

#[test]
fn people_take_a_tenth_beside_software() {
    let plan = |people| {
        County::new().audit(&format!(
            "{}{}",
            initiative("software", "build", "2026Q1", 2, &cost("software", 500_000)),
            initiative("people", "train", "2026Q1", 2, &cost("training", people))
        ))
    };
    sides("training-share-low", &plan(50_000), &plan(49_999));
}

#[test]
fn twenty_systems_justify_a_data_centre() {
    let plan = |systems| {
        let centre = initiative("centre", "data-centre", "2026Q1", 4, "");
        let systems: String = (0..systems).map(|i| initiative(&format!("s{i}"), "build", "2026Q1", 2, "")).collect();
        County::new().audit(&(centre + &systems))
    };
    sides("own-data-centre-below-scale", &plan(20), &plan(19));
}

#[test]
fn sixty_percent_are_reached() {
    let plan = |reach: &str| {
        let county = County::new().reach("telephone", "reach = 68", &format!("reach = {reach}"));
        county.audit(&format!("{}{}", hotline("2026Q1"), roll_out()))
    };
    sides("reach-below-target", &plan("60"), &plan("59.9"));
    // A telephone that opens after the go-live reaches nobody at that time.
    let late = County::new().audit(&format!("{}{}", hotline("2027Q1"), roll_out()));
    assert!(late.finds("reach-below-target"));
    let unnamed = County::new().audit(&initiative("all-online", "roll-out", "2027Q1", 1, ""));
    assert!(unnamed.cannot("reach-below-target"));
}

#[test]
fn the_web_alone_needs_half() {
    let plan = |reach: &str| {
        let county = County::new().reach("web", "reach = 8", &format!("reach = {reach}"));
        county.audit(&roll_out_of("farm-subsidies"))
    };
    sides("web-only-low-reach", &plan("50"), &plan("49.9"));
}

#[test]
fn fifteen_points_more_are_missed() {
    let plan = |reach: &str| {
        let county = County::new().reach("telephone", "reach = 68", &format!("reach = {reach}"));
        county.audit(&roll_out())
    };
    sides("better-channel-unused", &plan("59.9"), &plan("60"));
}

#[test]
fn a_channel_has_its_own_ability() {
    let plan = |channel: &str, can: &str| {
        let more = format!("delivers = [{{ channel = \"{channel}\", can = \"{can}\" }}]");
        County::new().audit(&initiative("it", "open-channel", "2026Q1", 1, &more))
    };
    sides("broadcast-counted-as-service", &plan("television", "inform"), &plan("television", "interact"));
    sides("broadcast-counted-as-service", &plan("telephone", "interact"), &plan("telephone", "transact"));
    assert_eq!(plan("television", "interact").variants("broadcast-counted-as-service"), ["broadcast"]);
}

#[test]
fn a_group_is_reached_three_fifths_as_well() {
    let plan = |reach: &str| {
        let county = County::new().reach("telephone", "disabled = 34", &format!("disabled = {reach}"));
        county.audit(&format!("{}{}", hotline("2026Q1"), roll_out()))
    };
    sides("group-left-out", &plan("40.8"), &plan("40.7"));
    // A live channel without a measurement for the group may reach it.
    let county = County::new().reach("web", "audiences = { rural = 5, elderly = 1, disabled = 2 }", "");
    let seen = county.audit(&format!("{}{}", hotline("2026Q1"), roll_out()));
    assert!(seen.cannot("group-left-out") && !seen.finds("group-left-out"));
}

#[test]
fn a_figure_counts_persons() {
    let contracts = || {
        County::new().reach(
            "telephone",
            "counts = \"households\"\nreach = 68\npersons_per_unit = 1.0",
            "counts = \"subscriptions\"\nreach = 68",
        )
    };
    let plan = |county: County| county.audit(&format!("{}{}", hotline("2026Q1"), roll_out()));
    sides("subscriptions-counted-as-persons", &plan(County::new()), &plan(contracts()));
    // If other channels reach as many persons, the finding does not apply.
    let plan = plan(contracts().reach("counter", "reach = 45", "reach = 68"));
    assert!(!plan.finds("subscriptions-counted-as-persons"));
}

#[test]
fn research_comes_first_and_stays_fresh() {
    let research = |start: &str| {
        let more = format!("staff = {{ researcher = 0.5 }}\n{}", cost("research", 150_000));
        initiative("research", "research", start, 2, &more)
    };
    let build = |start: &str| initiative("software", "build", start, 3, "processes = [\"permits\"]");
    let plan = |start| County::new().audit(&format!("{}{}", research("2026Q1"), build(start)));
    sides("build-before-research", &plan("2026Q3"), &plan("2026Q2"));
    assert_eq!(plan("2026Q2").variants("build-before-research"), ["late"]);
    sides("research-stale", &plan("2029Q3"), &plan("2029Q4"));
    // Half the researcher is below the minimum of real work.
    let token = research("2026Q1").replace("0.5", "0.25");
    let seen = County::new().audit(&format!("{token}{}", build("2026Q3")));
    assert_eq!(seen.variants("build-before-research"), ["token"]);
    // Research shown by the assessment counts while it is recent: 2025Q4 plus twelve quarters.
    let observed = || {
        County::new()
            .but("needs_research.value = 1", "needs_research.value = 2")
            .but("needs_research.evidence = \"petitions-2025\"", "needs_research.evidence = \"audit-2025\"")
    };
    sides("build-before-research", &observed().audit(&build("2028Q4")), &observed().audit(&build("2029Q1")));
}

#[test]
fn use_is_read_within_a_year() {
    let plan = |start| County::new().audit(&format!("{}{}", roll_out(), work("read", "measure", start, 2, "")));
    sides("no-measure-of-use", &plan("2028Q1"), &plan("2028Q2"));
    // A measurement set up earlier continues only as long as its running cost is paid.
    let standing = |yearly| {
        County::new().audit(&format!("{}{}", roll_out(), work("read", "measure", "2026Q1", 2, &running(yearly))))
    };
    sides("no-measure-of-use", &standing(5_000), &standing(4_999));
}

#[test]
fn people_can_answer_back_within_a_quarter() {
    let plan = |start| County::new().audit(&format!("{}{}", hotline(start), roll_out()));
    sides("no-feedback-loop", &plan("2027Q1"), &plan("2027Q2"));
    let unpaid = initiative("hotline", "feedback", "2026Q1", 1, "");
    assert_eq!(County::new().audit(&(unpaid + &roll_out())).variants("no-feedback-loop"), ["unpaid"]);
}

#[test]
fn three_services_are_arranged() {
    let two = format!("{}{}", roll_out(), roll_out_of("pensions"));
    let three = format!("{two}{}", roll_out_of("farm-subsidies"));
    sides("portal-by-department", &County::new().audit(&two), &County::new().audit(&three));
    let arranged = |start| County::new().audit(&format!("{three}{}", initiative("portal", "arrange", start, 1, "")));
    sides("portal-by-department", &arranged("2027Q1"), &arranged("2027Q2"));
}

#[test]
fn the_front_line_speaks_first_and_long_enough() {
    let plan = |start: &str, developers: &str| {
        let consult = work("consult", "consult", "2026Q1", 1, "").replace("analyst = 1 ", "analyst = 1.0 ");
        let more = format!("processes = [\"permits\"]\nstaff = {{ developer = {developers} }}");
        County::new().audit(&format!("{consult}{}", initiative("software", "build", start, 4, &more)))
    };
    // A quarter of a person-year is two percent of twelve and a half.
    let rule = "frontline-absent-before-freeze";
    sides(rule, &plan("2026Q2", "12.5"), &plan("2026Q2", "12.6"));
    sides(rule, &plan("2026Q2", "1"), &plan("2026Q1", "1"));
    assert_eq!(plan("2026Q2", "12.6").variants(rule), ["thin"]);
}

#[test]
fn a_trial_is_long_enough_and_leaves_time_to_refuse() {
    let mut strict = County::new();
    strict.rules =
        strict.rules.replace("[threshold.trial_quarters]\nvalue = 1", "[threshold.trial_quarters]\nvalue = 2");
    let plan = |quarters| strict.audit(&format!("{}{}", work("trial", "trial", "2026Q2", quarters, ""), roll_out()));
    sides("rollout-without-trial", &plan(2), &plan(1));
    let ended = |start| County::new().audit(&format!("{}{}", work("trial", "trial", start, 1, ""), roll_out()));
    sides("rollout-without-trial", &ended("2026Q4"), &ended("2027Q1"));
    sides("no-acceptance-decision-point", &ended("2026Q3"), &ended("2026Q4"));
    // Software that is unfinished at the start of the trial is not tested.
    let unfinished = |start| {
        let build = initiative("software", "build", "2026Q1", 2, "processes = [\"permits\"]");
        County::new().audit(&format!("{build}{}{}", work("trial", "trial", start, 1, ""), roll_out()))
    };
    sides("rollout-without-trial", &unfinished("2026Q3"), &unfinished("2026Q2"));
    // Software built and opened at once was not tested, despite an earlier trial.
    let at_once = roll_out().replace("\"roll-out\"", "\"build\", \"automate\"");
    let seen = County::new().audit(&format!("{}{at_once}", work("trial", "trial", "2026Q2", 1, "")));
    assert_eq!(seen.variants("rollout-without-trial"), ["at-once"]);
    // Without a process, a dependency must contain the trial.
    let all = |depends: &str| {
        let all = initiative("all", "roll-out", "2027Q1", 1, depends);
        County::new().audit(&format!("{}{all}", work("trial", "trial", "2026Q2", 1, "")))
    };
    sides("rollout-without-trial", &all("depends_on = [\"trial\"]"), &all(""));
}

#[test]
fn training_is_long_enough_and_just_before() {
    let train = |start: &str, hours: &str| {
        let more = format!("change = {{ hours_per_head = {hours}, front_line_percent = 50 }}");
        County::new().audit(&format!("{}{}", work("training", "train", start, 1, &more), roll_out()))
    };
    let rule = "training-late-or-short";
    sides(rule, &train("2026Q4", "8"), &train("2026Q4", "7.9"));
    sides(rule, &train("2027Q1", "8"), &train("2027Q2", "8"));
    sides(rule, &train("2026Q3", "8"), &train("2026Q2", "8"));
    let variants = [train("2026Q4", "7.9"), train("2027Q2", "8"), train("2026Q2", "8")];
    assert_eq!(variants.map(|seen| seen.variants(rule)[0].to_owned()), ["short", "late", "early"]);
}

#[test]
fn a_process_is_mapped_in_earnest() {
    let plan = |analysts: &str| {
        let more = format!(
            "processes = [\"elderly-allowance\"]\nstaff = {{ analyst = {analysts} }}\n{}",
            cost("process", 40_000)
        );
        let map = initiative("map", "map", "2026Q1", 2, &more);
        let software = initiative("software", "automate", "2026Q3", 2, "processes = [\"elderly-allowance\"]");
        County::new().audit(&(map + &software))
    };
    sides("automates-unmapped-process", &plan("0.5"), &plan("0.49"));
    let mapped = initiative("software", "automate", "2026Q1", 2, "processes = [\"permits\"]");
    assert!(!County::new().audit(&mapped).finds("automates-unmapped-process"));
}

#[test]
fn agencies_get_two_quarters() {
    let plan = |process: &str, quarters| {
        let more = format!("processes = [\"{process}\"]\nstaff = {{ analyst = 1 }}\n{}", cost("process", 120_000));
        County::new().audit(&initiative("process", "reengineer", "2026Q1", quarters, &more))
    };
    sides("reengineering-too-short", &plan("rural-housing", 2), &plan("rural-housing", 1));
    assert!(!plan("permits", 1).finds("reengineering-too-short"));
}

// ---------------------------------------------------------------------------------------------------------------------
// The catalogue
// ---------------------------------------------------------------------------------------------------------------------

/// Number of quarters after the last work, longer than any service life.
const LONG: i32 = 28;

/// Rules about actions that no catalogue entry does: closing a channel, stating figures of a better process.
const SAID_BY_PEOPLE: [&str; 4] =
    ["closure-not-declared", "software-in-disguise", "counter-closed-too-early", "reengineering-changes-nothing"];

/// A plan with every entry of the catalogue, each at its earliest start, in mode number `mode` (or its last one).
fn whole_catalogue(catalogue: &Catalogue, assessment: &Assessment, mode: usize) -> Plan {
    let first = Quarter::new(2026, 1);
    let mut initiatives: Vec<Initiative> = Vec::new();
    let mut placed: BTreeMap<(usize, Scope), usize> = BTreeMap::new();
    let mut pending: Vec<(usize, Scope)> = Vec::new();
    for (index, entry) in catalogue.entries.iter().enumerate() {
        let scopes: Vec<Scope> = match entry.per {
            Per::Jurisdiction => vec![Scope::Jurisdiction],
            Per::Department => (0..assessment.departments.len()).map(Scope::Department).collect(),
            Per::Process => (0..assessment.processes.len()).map(Scope::Process).collect(),
        };
        pending.extend(scopes.into_iter().map(|scope| (index, scope)));
    }
    while !pending.is_empty() {
        let before = pending.len();
        pending.retain(|(index, scope)| {
            let entry = &catalogue.entries[*index];
            let mut depends_on = Vec::new();
            for requirement in &entry.requires {
                // A requirement between processes refers to the same process, or to all for the jurisdiction.
                let other = &catalogue.entries[requirement.on];
                let wanted: Vec<Scope> = match (other.per, *scope) {
                    (Per::Jurisdiction, _) => vec![Scope::Jurisdiction],
                    (Per::Process, Scope::Process(process)) => vec![Scope::Process(process)],
                    (Per::Process, _) => (0..assessment.processes.len()).map(Scope::Process).collect(),
                    (Per::Department, _) => (0..assessment.departments.len()).map(Scope::Department).collect(),
                };
                for scope in wanted {
                    let Some(on) = placed.get(&(requirement.on, scope)) else { return true };
                    depends_on.push(Dependency { on: *on, lag: requirement.lag, place: KeyPath::root() });
                }
            }
            let start = depends_on.iter().map(|need| initiatives[need.on].live() + need.lag).max().unwrap_or(first);
            placed.insert((*index, *scope), initiatives.len());
            initiatives.push(instance(catalogue, assessment, (*index, *scope), mode, start, depends_on));
            false
        });
        assert!(pending.len() < before, "the catalogue's requirements go round in a circle");
    }
    Plan {
        id: "whole".into(),
        title: Text::same("whole"),
        author: None,
        version: None,
        illustrative: true,
        note: None,
        assessment: assessment.reference(),
        first,
        last: initiatives.iter().map(Initiative::live).max().unwrap() + LONG,
        currency: assessment.currency.clone(),
        price_year: assessment.price_year,
        total: None,
        target: None,
        initiatives,
        waivers: Vec::new(),
        provenance: None,
    }
}

/// One entry of the catalogue placed in time.
fn instance(
    catalogue: &Catalogue,
    assessment: &Assessment,
    (index, scope): (usize, Scope),
    mode: usize,
    start: Quarter,
    depends_on: Vec<Dependency>,
) -> Initiative {
    let entry = &catalogue.entries[index];
    let chosen = mode.min(entry.modes.len() - 1);
    let mode = &entry.modes[chosen];
    let fund = |kind: FundKind| assessment.funds.iter().position(|fund| fund.kind == kind).unwrap();
    let place = KeyPath::root().key("initiative");
    let (processes, departments) = match scope {
        Scope::Jurisdiction => (Vec::new(), Vec::new()),
        Scope::Department(department) => (Vec::new(), vec![department]),
        Scope::Process(process) => (vec![process], vec![assessment.processes[process].department]),
    };
    let delivers = entry.delivers.iter().flat_map(|delivery| {
        let channels = assessment.channels.iter().enumerate().filter(|(_, channel)| channel.kind == delivery.channel);
        channels.map(|(channel, found)| Delivery { channel, can: delivery.can.min(found.can), place: KeyPath::root() })
    });
    let costs = mode.costs.iter().map(|line| CostLine {
        category: line.category,
        fund: fund(line.kind),
        amount: line.amount.of(assessment, scope),
        profile: Vec::new(),
        paid_in: None,
        supplier: None,
        place: KeyPath::root(),
    });
    let running = mode.running.of(assessment, scope);
    Initiative {
        like: Some(index),
        mode: Some(chosen),
        does: entry.does.clone(),
        processes,
        departments,
        stage: Some(entry.stage),
        quarters: mode.quarters,
        staff: mode.staff.clone(),
        depends_on,
        delivers: delivers.collect(),
        change: entry.change,
        costs: costs.collect(),
        running: (running > Money::ZERO).then_some(Running {
            fund: fund(FundKind::Operating),
            amount: running,
            place: KeyPath::root(),
        }),
        equipment_life_years: entry.equipment_life_years,
        ..Initiative::bare(format!("{}.{scope:?}", entry.id), entry.title.clone(), start, place)
    }
}

#[test]
fn the_whole_catalogue_satisfies_every_constraint() {
    let rubric: Rubric = support::rubric();
    let catalogue = support::catalogue(&rubric);
    let rules: RuleSet = input::rules(None).unwrap().value;
    let mut assessment = support::assessment("assessments/qingshui/county.toml", &rubric);
    for many in [1, 5] {
        // Many processes with few cases are the hard case for running cost, which grows with cases.
        let processes = assessment.processes.clone();
        for _ in 1..many {
            assessment.processes.extend(processes.clone());
        }
        assessment.processes.iter_mut().for_each(|process| process.cases_per_year /= many);
        for mode in [0, 1] {
            let context = Context { rubric: &rubric, assessment: &assessment, catalogue: &catalogue, rules: &rules };
            let plan = whole_catalogue(&catalogue, &assessment, mode);
            let audit = check::audit(context, &plan);
            let mut faults = Vec::new();
            for (rule, examination) in &audit.examinations {
                let ours = ours().any(|named| named == *rule);
                let sees = !examination.is_idle() || SAID_BY_PEOPLE.contains(&rule.name);
                assert!(!ours || sees, "{} saw nothing", rule.name);
                for finding in examination.findings.iter().filter(|_| ours && rule.binding == Binding::Constraint) {
                    faults.push(format!("{}: {}", rule.name, Locale::new(Lang::En).say(&finding.condition())));
                }
            }
            assert!(faults.is_empty(), "mode {mode}: {faults:#?}");
        }
    }
}
