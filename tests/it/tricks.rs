//! The tricks that were tried on the audit, on the county's roadmap: none is green, and each is named for what it is.

use std::collections::BTreeSet;

use gradus::check::{self, DesignReality, Orientation, Verdict};
use gradus::forecast::work::CLAIMED_EASILY;
use gradus::model::assessment::Entry;
use gradus::model::plan::{CostLine, Initiative};
use gradus::model::terms::{Category, EvidenceKind, Letter, Role};
use gradus::model::waiver::{WaiverFile, WaiverPlace};
use gradus::model::{Assessment, Context, KeyPath, Money, Plan, Quarter, Text, Waiver};
use gradus::schedule::Ask;

use crate::support;
use crate::support::roadmaps::Desk;

const COUNTY: &str = "assessments/qingshui/county.toml";

/// The county with its roadmap.
struct Bench {
    desk: Desk,
    roadmap: Plan,
}

/// What an audit says.
struct Said {
    verdict: Verdict,
    orientation: Orientation,
    rules: BTreeSet<&'static str>,
}

impl Said {
    fn figure(&self, letter: Letter) -> f64 {
        self.orientation.letter(letter).and_then(|of| of.figure).unwrap()
    }
}

/// Asserts that an audit is not green and has findings of these rules.
fn names(trick: &str, said: &Said, rules: &[&str]) {
    println!("{trick}: {}, orientation {:.1}, {:?}", said.verdict.word(), said.orientation.overall, said.rules);
    assert_ne!(said.verdict, Verdict::Green, "{trick}");
    for rule in rules {
        assert!(said.rules.contains(rule), "{trick}: {rule} is not among {:?}", said.rules);
    }
}

impl Bench {
    /// Software is mandated: for hours alone, five years of the county hold none.
    fn new() -> Bench {
        let mut desk = Desk::with(COUNTY);
        desk.assessment.mandates.push(support::mandate("roll-out.pensions"));
        let roadmap = desk.roadmap(Ask::default()).plan.clone();
        Bench { desk, roadmap }
    }

    fn said(&self, plan: &Plan) -> Said {
        self.said_with(plan, &self.desk.assessment)
    }

    fn said_with(&self, plan: &Plan, assessment: &Assessment) -> Said {
        let context = Context { assessment, ..self.desk.context() };
        let audit = check::audit(context, plan);
        let counts = audit.examinations.iter().filter(|(_, exam)| exam.findings.iter().any(|of| of.counts()));
        let rules = counts.map(|(rule, _)| rule.name).collect();
        Said { verdict: audit.verdict(), orientation: Orientation::of(&audit, plan), rules }
    }

    /// The roadmap with more work.
    fn with(&self, more: Vec<Initiative>) -> Plan {
        let mut plan = self.roadmap.clone();
        plan.initiatives.extend(more);
        plan.total = Some(plan.cost());
        plan
    }

    /// The roadmap with changed work.
    fn changed(&self, change: impl Fn(&mut Initiative)) -> Plan {
        let mut plan = self.roadmap.clone();
        plan.initiatives.iter_mut().for_each(change);
        plan.total = Some(plan.cost());
        plan
    }

    /// Work that costs an amount, called services.
    fn services(&self, id: &str, title: [&str; 2], after: i32, amount: i64, does: &[Role]) -> Initiative {
        let fund = self.desk.assessment.funds.iter().position(|fund| fund.id == "county-capital").unwrap();
        let line = CostLine {
            category: Category::Services,
            fund,
            amount: Money::major(amount),
            profile: Vec::new(),
            paid_in: None,
            supplier: None,
            place: KeyPath::root(),
        };
        let title = Text { en: title[0].into(), zh: title[1].into() };
        let start: Quarter = self.roadmap.first + after;
        Initiative {
            costs: vec![line],
            does: does.to_vec(),
            quarters: 2,
            ..Initiative::bare(id.into(), title, start, KeyPath::root())
        }
    }
}

fn one_yuan(initiative: &mut Initiative) {
    initiative.costs.truncate(1);
    initiative.costs.iter_mut().for_each(|line| line.amount = Money::major(1));
}

/// Work that hears, maps, consults, tries or trains.
fn is_cure(initiative: &Initiative) -> bool {
    CLAIMED_EASILY.iter().any(|role| initiative.does(*role))
}

#[test]
fn the_roadmap_without_a_trick_is_green() {
    let bench = Bench::new();
    let said = bench.said(&bench.roadmap);
    assert_eq!((said.verdict, said.rules.len()), (Verdict::Green, 0));
}

#[test]
fn one_giant_initiative() {
    let bench = Bench::new();
    let title = ["The change-over of everything in one night", "一夜之间全部切换"];
    let kept: Vec<bool> = bench.roadmap.initiatives.iter().map(|of| of.id == "needs-research").collect();
    let mut rest = bench.roadmap.clone();
    support::keep_only(&mut rest, &kept);
    let with = |does: &[Role]| {
        let mut plan = rest.clone();
        plan.initiatives.push(bench.services("giant", title, 4, 3_600_000, does));
        plan.total = Some(plan.cost());
        bench.said(&plan)
    };
    names("one giant, undescribed", &with(&[]), &["work-unknown", "bigger-than-track-record"]);
    // Whatever kind of work it claims, it is too large to begin at full scale.
    for role in [Role::Govern, Role::Host, Role::Digitise, Role::Build, Role::Research] {
        let said = with(&[role]);
        names(&format!("one giant, {}", role.word()), &said, &["full-scale-without-pilot", "bigger-than-track-record"]);
        assert!(said.figure(Letter::A) < 5.0);
    }
}

#[test]
fn a_data_centre_called_services() {
    let bench = Bench::new();
    for title in [["County data centre", "县数据中心"], ["Shared data centre", "共享数据中心"], ["Cloud", "云"]]
    {
        let centre = bench.services("centre", title, 8, 3_000_000, &[Role::Host]);
        let said = bench.said(&bench.with(vec![centre]));
        names(&format!("data centre called services: {}", title[0]), &said, &["hardware-in-disguise"]);
        assert!(said.figure(Letter::H) < 90.0, "{}", title[0]);
    }
    // In another category, and as work without a kind.
    let mut software = bench.services("centre", ["Servers for the county", "县级服务器"], 8, 3_000_000, &[]);
    software.costs[0].category = Category::Software;
    names(
        "servers called software",
        &bench.said(&bench.with(vec![software])),
        &["hardware-in-disguise", "work-unknown"],
    );
}

#[test]
fn hardware_in_eight_slices_under_the_approval_limit() {
    let bench = Bench::new();
    assert_eq!(bench.desk.assessment.approval_limit, Some(Money::major(500_000)));
    let slice = |number: i32| {
        let title = format!("Computers, lot {number}");
        bench.services(&format!("lot-{number}"), [&title, "计算机"], number, 375_000, &[Role::Host])
    };
    let said = bench.said(&bench.with((1..=8).map(slice).collect()));
    names("eight slices", &said, &["hardware-in-disguise", "salami-slicing"]);
    // Under eight different names.
    let words = ["Servers", "Machine room", "Terminals", "Cabling", "Kiosks", "Laptops", "Printers", "Video wall"];
    let slices = words
        .iter()
        .zip(1..)
        .map(|(word, number)| bench.services(&format!("lot-{number}"), [word, ""], number, 375_000, &[Role::Host]));
    let said = bench.said(&bench.with(slices.collect()));
    names("eight slices under eight names", &said, &["hardware-in-disguise", "salami-slicing"]);
    assert!(said.figure(Letter::H) < 90.0);
}

#[test]
fn cures_of_one_yuan() {
    let bench = Bench::new();
    let tokens = bench.changed(|of| {
        if is_cure(of) {
            of.staff.clear();
            one_yuan(of);
        }
    });
    let said = bench.said(&tokens);
    names("cures of one yuan", &said, &["token-work", "front-line-unheard", "rollout-without-trial"]);
    assert_eq!(said.verdict, Verdict::Red);
    // With the people, but without the money.
    let said = bench.said(&bench.changed(|of| {
        if is_cure(of) {
            one_yuan(of)
        }
    }));
    names("cures with people for one yuan", &said, &["token-work", "stage-leap"]);
}

#[test]
fn catalogue_entries_at_one_yuan() {
    let bench = Bench::new();
    let said = bench.said(&bench.changed(one_yuan));
    names("every entry at one yuan", &said, &["token-work", "stage-leap", "worse-than-generated"]);
    assert_eq!(said.verdict, Verdict::Red);
    // Forty-seven more entries that cost nothing open no stage.
    let mut more: Vec<Initiative> = Vec::new();
    for (like, entry) in bench.desk.catalogue.entries.iter().enumerate().take(47) {
        let mut of =
            bench.services(&format!("more-{}", entry.id), [&entry.title.en, &entry.title.zh], 0, 1, &entry.does);
        (of.like, of.quarters) = (Some(like), 1);
        of.processes = (0..bench.desk.assessment.processes.len()).collect();
        more.push(of);
    }
    let mut only = bench.roadmap.clone();
    only.initiatives = more;
    only.total = Some(only.cost());
    let readiness = gradus::forecast::Readiness::of(bench.desk.context(), &only);
    let nothing = gradus::forecast::Readiness::unplanned(bench.desk.context());
    assert_eq!(readiness.at(only.last), nothing.at(only.last));
    names("47 entries at one yuan", &bench.said(&only), &["token-work", "public-unheard"]);
}

#[test]
fn work_that_is_said_to_be_done() {
    let bench = Bench::new();
    let mut back = bench.changed(|of| {
        if is_cure(of) {
            of.start = of.start - 24;
        }
    });
    back.first = back.first - 24;
    let said = bench.said(&back);
    names("back-dated cures", &said, &["work-before-assessment", "stage-leap", "rollout-without-trial"]);
}

#[test]
fn a_leap_that_presumes_nothing() {
    let bench = Bench::new();
    let leap = bench.changed(|of| {
        if of.does(Role::Automate) {
            of.start = bench.roadmap.first;
        }
    });
    let modest = Plan {
        initiatives: leap
            .initiatives
            .iter()
            .map(|of| Initiative { presumes: Some(Vec::new()), stage: Some(1), ..of.clone() })
            .collect(),
        ..leap.clone()
    };
    let gap = |plan: &Plan| DesignReality::of(bench.desk.context(), plan).sum;
    assert!(gap(&leap).figure > Some(0.5));
    assert!(gap(&modest).figure >= gap(&leap).figure && gap(&modest).most >= gap(&leap).most);
    names("presumes nothing", &bench.said(&modest), &["stage-leap"]);
}

#[test]
fn a_registry_that_closes_in_the_title_only() {
    let bench = Bench::new();
    for title in [["Close the registry counters", "登记"], ["Registry reform", "撤销登记窗口"]] {
        let closing = bench.services("close", title, 8, 10_000, &[Role::Govern]);
        let said = bench.said(&bench.with(vec![closing]));
        names(&format!("closed in the title: {}", title[0]), &said, &["closure-not-declared"]);
        assert!(said.figure(Letter::C) < 100.0);
    }
}

#[test]
fn software_under_another_name() {
    let bench = Bench::new();
    let portal = bench.services("portal", ["The county portal", "县门户网站"], 8, 300_000, &[Role::Govern]);
    names("a portal called a rule", &bench.said(&bench.with(vec![portal])), &["software-in-disguise"]);
}

#[test]
fn evidence_by_another_name() {
    let bench = Bench::new();
    let mut assessment = bench.desk.assessment.clone();
    for entry in &mut assessment.entries {
        if let Entry::Observed(observation) = entry {
            observation.kind = EvidenceKind::Audit;
        }
    }
    for evidence in assessment.evidence.values_mut() {
        evidence.kind = EvidenceKind::Audit;
        evidence.source = Text { en: "Self-assessment of the county".into(), zh: "县自评报告".into() };
    }
    names("evidence renamed", &bench.said_with(&bench.roadmap, &assessment), &["evidence-self-declared"]);
}

#[test]
fn waivers_without_a_reason_for_ever() {
    let bench = Bench::new();
    let centre = bench.services("centre", ["County data centre", "县数据中心"], 8, 3_000_000, &[Role::Host]);
    let mut plan = bench.with(vec![centre]);
    let audit = check::audit(bench.desk.context(), &plan);
    let waived: BTreeSet<&str> = audit.findings().iter().map(|finding| finding.rule.name).collect();
    for (rule, place) in waived.iter().flat_map(|rule| [(*rule, "plan"), (*rule, "initiative.centre")]) {
        plan.waivers.push(Waiver {
            rule: rule.into(),
            at: match place {
                "plan" => WaiverPlace::Plan,
                _ => WaiverPlace::Initiative { id: "centre".into(), within: Vec::new() },
            },
            at_written: place.into(),
            reason: Text::same("."),
            owner: "A".into(),
            approver: "B".into(),
            evidence: Text::same("Minute 3"),
            expires: "2099-12-31".parse().unwrap(),
            file: WaiverFile::Plan,
            place: KeyPath::root().key("waiver").index(plan.waivers.len()),
        });
    }
    let said = bench.said(&plan);
    names("waivers until 2099", &said, &["waiver-without-reason", "waiver-too-long", "hardware-in-disguise"]);
    // A good reason for ever, or none for a year, is not enough either.
    for of in &mut plan.waivers {
        of.reason = Text::same("The province pays for it.");
    }
    names("a reason for ever", &bench.said(&plan), &["waiver-too-long", "hardware-in-disguise"]);
}
