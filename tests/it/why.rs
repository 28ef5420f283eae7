//! `gradus why`: its reasons agree with the verifier, its words name them, its layout, and refused calls.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Output;

use assert_cmd::cargo::cargo_bin_cmd;
use gradus::input::{self, Source};
use gradus::locale::Locale;
use gradus::model::terms::Category;
use gradus::model::{Context, Lang, Money, Plan, Quarter};
use gradus::report::document::{Block, Document};
use gradus::report::terminal::{Layout, render, width};
use gradus::report::why::{View, document, holds};
use gradus::report::{json, plan_file};
use gradus::schedule::explain::why::{Answer, Figures, Hold, Inquiry, OutWhy, Part, Stands, Subject};
use gradus::schedule::verify::verify;
use gradus::schedule::{self, Ask, Effort, NotOffered, Objective, Request, Violation};
use serde_json::Value;

use crate::support;
use crate::support::random;
use crate::support::roadmaps::Desk;

const COUNTY: &str = "assessments/qingshui/county.toml";
const VANITY: &str = "roadmaps/qingshui-vanity.toml";

fn request() -> Request {
    Request {
        first: None,
        years: 5,
        ask: Ask::default(),
        objective: Objective::benefit(),
        seed: 1,
        effort: Effort::of(0),
    }
}

/// The plan with one initiative moved forward by hand.
fn sooner(context: Context<'_>, plan: &Plan, at: usize, quarters: i32) -> Plan {
    let mut moved = plan.clone();
    moved.initiatives[at].start = moved.initiatives[at].start - quarters;
    let benefit = support::benefit(context, &moved);
    moved.provenance.iter_mut().for_each(|provenance| provenance.benefit = benefit);
    moved
}

/// The violations of a moved plan that the original lacks.
fn added(context: Context<'_>, plan: &Plan, moved: &Plan) -> Vec<Violation> {
    let before = verify(context, plan);
    verify(context, moved).into_iter().filter(|violation| !before.contains(violation)).collect()
}

/// The words of the items of a document, one string each.
fn items(document: &Document) -> Vec<String> {
    let items = document.blocks.iter().filter_map(|block| match block {
        Block::Items(items) => Some(items),
        _ => None,
    });
    items.flatten().map(|spans| spans.iter().map(|span| span.text.as_str()).collect()).collect()
}

/// The words that the message of a violation must contain: names and dates.
fn tokens(context: Context<'_>, plan: &Plan, violation: &Violation) -> Vec<String> {
    let assessment = context.assessment;
    let id = |at: &usize| plan.initiatives[*at].id.clone();
    let fund = |fund: &usize| assessment.funds[*fund].source.en.clone();
    let stage = |stage: &usize| format!("stage {stage}");
    match violation {
        Violation::Precedence(at, on) => vec![id(at), id(on), plan.initiatives[*on].end().to_string()],
        Violation::Missing(at, entry) => vec![id(at), context.catalogue.entries[*entry].title.en.clone()],
        Violation::Staff(skill, quarter) => vec![assessment.skill_name(skill).en, quarter.to_string()],
        Violation::Starts(year) => vec![year.to_string()],
        Violation::FrontLine(department, quarter) => {
            vec![assessment.departments[*department].name.en.clone(), quarter.to_string()]
        }
        Violation::Money(fund_index, quarter) => vec![fund(fund_index), quarter.to_string()],
        Violation::Category(at, fund_index, category) => vec![id(at), fund(fund_index), category.word().to_owned()],
        Violation::Expired(at, fund_index) | Violation::Match(at, fund_index) => vec![id(at), fund(fund_index)],
        Violation::Tail(fund_index) => vec![fund(fund_index)],
        Violation::Gate(at, stage_index)
        | Violation::Unmeasured(at, stage_index)
        | Violation::Pace(at, stage_index) => vec![id(at), stage(stage_index)],
        Violation::Partner(at, partner) => vec![id(at), assessment.partners[*partner].name.en.clone()],
        Violation::Unknown(at)
        | Violation::Altered(at)
        | Violation::Horizon(at)
        | Violation::Research(at)
        | Violation::Reach(at)
        | Violation::Feedback(at)
        | Violation::Training(at)
        | Violation::Aftercare(at) => vec![id(at)],
        Violation::Mandate(at) => vec![assessment.mandates[*at].initiative.clone()],
        Violation::Contract(at) => {
            vec![assessment.contracts[*at].initiative.clone(), assessment.contracts[*at].start.to_string()]
        }
        Violation::Excluded(at, other) => vec![id(at), id(other)],
        Violation::Equipment(at) => vec![id(at)],
        Violation::Benefit => Vec::new(),
    }
}

/// Checks that the figures of an obstacle agree with it: demand exceeds capacity, or an end is too late.
fn figures_agree(plan: &Plan, hold: &Hold) {
    let sum_of = |milli: &mut dyn Iterator<Item = u32>| milli.sum::<u32>();
    match (&hold.violation, &hold.figures) {
        (Violation::Staff(..), Figures::Staff { asked, there, parts }) => {
            assert!(asked > there, "{hold:?}");
            assert_eq!(sum_of(&mut parts.iter().map(|part| part.takes.milli())), asked.milli());
        }
        (Violation::Starts(_), Figures::Starts { begun, most }) => assert!(begun > most, "{hold:?}"),
        (Violation::FrontLine(..), Figures::Hours { asked, there, parts }) => {
            assert!(asked > there, "{hold:?}");
            assert!((parts.iter().map(|part| part.takes).sum::<f64>() - asked).abs() < 1e-9);
        }
        (Violation::Money(..), Figures::Money { short, parts }) => {
            assert!(*short > Money::ZERO && !parts.is_empty(), "{hold:?}");
        }
        (Violation::Tail(_), Figures::Tail { asked, there }) => assert!(asked > there, "{hold:?}"),
        (Violation::Precedence(at, _), Figures::Wait { from, .. }) => {
            assert!(*from > plan.initiatives[*at].start, "{hold:?}");
        }
        (Violation::Gate(at, _), Figures::Gate { start, opens, shut }) => {
            assert_eq!(*start, plan.initiatives[*at].start);
            assert!(opens.is_none_or(|opens| opens > *start) && !shut.is_empty(), "{hold:?}");
        }
        (Violation::Pace(at, _), Figures::Pace { from, .. }) => {
            assert!(*from > plan.initiatives[*at].start, "{hold:?}")
        }
        (Violation::Reach(_), Figures::Reach { share, target, .. }) => assert!(share < target, "{hold:?}"),
        (Violation::Unmeasured(at, _), Figures::By { nearest, .. }) => {
            assert!(nearest.is_none_or(|(_, ends)| ends >= plan.initiatives[*at].start), "{hold:?}");
        }
        (Violation::Training(_), Figures::By { by, within, nearest: Some((_, ends)) }) => {
            assert!(by.since(*ends + 1) > *within, "{hold:?}");
        }
        (Violation::Research(_), Figures::By { by, within, nearest }) => {
            assert!(nearest.is_none_or(|(_, ends)| !(0..=*within).contains(&by.since(ends + 1))), "{hold:?}");
        }
        (Violation::Aftercare(_), Figures::By { by, within, nearest }) => {
            assert!(nearest.is_none_or(|(_, ends)| ends < *by || ends + 1 > *by + *within), "{hold:?}");
        }
        (Violation::Partner(..), Figures::Partner { start, since, prepared }) => {
            assert!(since.is_none_or(|since| since > *start), "{hold:?}");
            assert!(prepared.is_none_or(|(_, ends)| ends >= *start), "{hold:?}");
        }
        (Violation::Horizon(_), Figures::Work { start, end }) => {
            assert!(*start < plan.first || *end > plan.last, "{hold:?}");
        }
        (violation, figures) => assert_eq!(*figures, Figures::None, "{violation:?}"),
    }
}

/// Checks all laws on one answer.
fn is_true(context: Context<'_>, inquiry: &Inquiry<'_>, stands: &Stands, seed: u64) {
    let (plan, at) = (inquiry.plan, stands.initiative);
    let moved = sooner(context, plan, at, 1);
    let mut expected = added(context, plan, &moved);
    // Before the plan, only the horizon is named.
    let horizon = Violation::Horizon(at);
    let is_outside = expected.contains(&horizon);
    expected.retain(|violation| !is_outside || *violation == horizon);
    let named: Vec<Violation> = stands.holds.iter().map(|hold| hold.violation.clone()).collect();
    let what = format!("seed {seed}: {}", plan.initiatives[at].id);
    assert_eq!(named, expected, "{what}");
    // No reason is given only if the move is free, and then every move up to the last free one is.
    assert_eq!(stands.is_free(), expected.is_empty(), "{what}");
    assert_eq!(stands.sooner > 0, stands.is_free(), "{what}");
    let added_sooner = |quarters: i32| added(context, plan, &sooner(context, plan, at, quarters));
    if stands.is_free() {
        assert_eq!(added_sooner(stands.sooner), [], "{what}");
        assert_ne!(added_sooner(stands.sooner + 1), [], "{what} could be sooner still");
    }
    let back = |start: Quarter| plan.initiatives[at].start.since(start);
    if let Some(farthest) = stands.farthest {
        assert!(added_sooner(back(farthest)).iter().all(|violation| named.contains(violation)), "{what}");
    }
    if let Some(free) = stands.free {
        assert_eq!(added_sooner(back(free)), [], "{what}");
    }
    stands.holds.iter().for_each(|hold| figures_agree(&moved, hold));
    // The message of each contains names and dates.
    let view = View { inquiry, answers: &[Answer::Stands(stands.clone())], unanswered: &[], inputs: &[] };
    for lang in [Lang::En, Lang::Zh] {
        let page = document(&view, &Locale::new(lang));
        assert!(!render(&page, Layout::PAGE).contains("<why"), "{what}");
        for violation in expected.iter().filter(|_| lang == Lang::En) {
            let tokens = tokens(context, plan, violation);
            let is_said = items(&page).into_iter().any(|item| tokens.iter().all(|token| item.contains(token)));
            assert!(is_said, "{what}: {violation:?} wants {tokens:?} in {:#?}", items(&page));
        }
    }
}

#[test]
fn the_reasons_of_random_roadmaps_are_true() {
    const ROADMAPS: usize = 18;
    let rubric = support::rubric();
    let (catalogue, rules) = (support::catalogue(&rubric), support::rules());
    let (mut roadmaps, mut held, mut free, mut kinds) = (0, 0, 0, BTreeSet::new());
    for seed in 0..60 {
        let source = Source::from_text("random", &random::assessment(&rubric, seed)).unwrap();
        let assessment = input::assessment_from(source, &rubric).unwrap().value;
        let context = Context { rubric: &rubric, assessment: &assessment, catalogue: &catalogue, rules: &rules };
        let Ok(roadmap) = schedule::generate(context, &request(), &|_, _| {}) else { continue };
        if roadmap.plan.initiatives.is_empty() {
            continue;
        }
        let inquiry = Inquiry::new(context, &roadmap.plan);
        assert_eq!(inquiry.broken, []);
        for at in 0..roadmap.plan.initiatives.len() {
            let stands = inquiry.stands(at).unwrap();
            is_true(context, &inquiry, &stands, seed);
            let of_kind = |hold: &Hold| std::mem::discriminant(&hold.violation);
            kinds.extend(stands.holds.iter().map(|hold| format!("{:?}", of_kind(hold))));
            *if stands.is_free() { &mut free } else { &mut held } += 1;
        }
        roadmaps += 1;
        if roadmaps == ROADMAPS {
            break;
        }
    }
    // The law must cover enough cases.
    assert_eq!(roadmaps, ROADMAPS);
    assert!(held > 100 && free > 0 && kinds.len() >= 6, "{held} held by {} kinds, {free} free", kinds.len());
}

#[test]
fn a_plan_with_violations_reports_only_added_ones() {
    let desk = Desk::with(COUNTY);
    let plan = input::plan(Path::new(VANITY), &desk.context()).unwrap().value;
    let inquiry = Inquiry::new(desk.context(), &plan);
    assert!(inquiry.broken.len() > 10);
    for at in 0..plan.initiatives.len() {
        let stands = inquiry.stands(at).unwrap();
        is_true(desk.context(), &inquiry, &stands, 0);
        assert!(stands.holds.iter().all(|hold| !inquiry.broken.contains(&hold.violation)));
        assert!(stands.already.iter().all(|hold| inquiry.broken.contains(&hold.violation)));
    }
}

#[test]
fn every_kind_of_obstacle_has_words_in_both_languages() {
    let desk = Desk::with("assessments/yunling/jianglan.toml");
    let plan = input::plan(Path::new(VANITY), &Desk::with(COUNTY).context()).unwrap().value;
    let quarter = Quarter::new(2027, 2);
    let by = |nearest| Figures::By { by: quarter, within: 2, nearest };
    let fte = |milli| gradus::model::Fte::from_milli(milli);
    let money = Money::major(1234);
    let wait = |lag| Figures::Wait { ends: quarter, lag, from: quarter + lag };
    let gate = |opens| Figures::Gate { start: quarter, opens, shut: Vec::new() };
    let partner = |since, prepared| Figures::Partner { start: quarter, since, prepared };
    let parts = |count: usize| (0..count).map(|initiative| Part { initiative, takes: fte(500) }).collect();
    let staff = |count| Figures::Staff { asked: fte(2500), there: fte(2000), parts: parts(count) };
    let hours = vec![Part { initiative: 1, takes: 2.5 }];
    let hold = |violation, figures| Hold { violation, figures };
    let holds = [
        hold(Violation::Unknown(0), Figures::None),
        hold(Violation::Altered(0), Figures::None),
        hold(Violation::Horizon(0), Figures::Work { start: quarter, end: quarter }),
        hold(Violation::Precedence(0, 1), wait(0)),
        hold(Violation::Precedence(0, 1), wait(2)),
        hold(Violation::Missing(0, 1), Figures::None),
        hold(Violation::Staff("developer".into(), quarter), staff(2)),
        hold(Violation::Staff("developer".into(), quarter), staff(7)),
        hold(Violation::Starts(2026), Figures::Starts { begun: 25, most: 24 }),
        hold(Violation::FrontLine(0, quarter), Figures::Hours { asked: 2.5, there: 2.0, parts: hours }),
        hold(
            Violation::Money(0, quarter),
            Figures::Money { short: money, parts: vec![Part { initiative: 0, takes: money }] },
        ),
        hold(Violation::Category(0, 0, Category::Hardware), Figures::None),
        hold(Violation::Match(0, 0), Figures::None),
        hold(Violation::Tail(0), Figures::Tail { asked: money, there: Money::ZERO }),
        hold(Violation::Gate(0, 3), gate(Some(quarter))),
        hold(Violation::Gate(0, 3), gate(None)),
        hold(Violation::Unmeasured(0, 3), by(Some((1, quarter)))),
        hold(Violation::Unmeasured(0, 3), by(None)),
        hold(Violation::Pace(0, 3), Figures::Pace { from: quarter, quarters: 8 }),
        hold(Violation::Partner(0, 0), partner(None, Some((1, quarter)))),
        hold(Violation::Partner(0, 0), partner(Some(quarter), None)),
        hold(Violation::Partner(0, 0), partner(None, None)),
        hold(Violation::Research(0), by(Some((1, quarter)))),
        hold(Violation::Research(0), by(None)),
        hold(Violation::Reach(0), Figures::Reach { process: 0, share: 0.2, target: 0.4 }),
        hold(Violation::Feedback(0), by(Some((1, quarter)))),
        hold(Violation::Feedback(0), by(None)),
        hold(Violation::Training(0), by(Some((1, quarter)))),
        hold(Violation::Aftercare(0), by(Some((1, quarter)))),
        hold(Violation::Aftercare(0), by(None)),
        hold(Violation::Benefit, Figures::None),
    ];
    let mut known = BTreeSet::new();
    for lang in [Lang::En, Lang::Zh] {
        let locale = Locale::new(lang);
        let nothing = locale.word("why-nobody");
        for hold in &holds {
            let words = locale.say(&holds::words(desk.context(), &plan, hold));
            assert!(!words.contains(['<', '{']) && !words.contains(&nothing), "{hold:?}: {words}");
            assert!(known.insert(words), "{hold:?} is said as another is");
        }
    }
    let mut ended = Desk::with(COUNTY);
    ended.assessment.funds[0].expires = Some(quarter);
    let words = holds::words(ended.context(), &plan, &hold(Violation::Expired(0, 0), Figures::None));
    assert!(Locale::new(Lang::En).say(&words).contains("2027Q2"));
}

/// The answers for some names, at 80 columns.
fn printed(desk: &Desk, plan: &Plan, names: &[&str], lang: Lang) -> String {
    let inquiry = Inquiry::new(desk.context(), plan);
    let subjects = names.iter().flat_map(|name| inquiry.look_up(name));
    let answers: Vec<Answer> = subjects
        .map(|subject| match subject {
            Subject::Placed(at) => Answer::Stands(inquiry.stands(at).unwrap()),
            Subject::Out(entry, scope) => Answer::Out(inquiry.out(entry, scope).unwrap().unwrap()),
        })
        .collect();
    let inputs = support::input_file("plan.toml");
    let page = render(
        &document(&View { inquiry: &inquiry, answers: &answers, unanswered: &[], inputs: &inputs }, &Locale::new(lang)),
        Layout::PAGE,
    );
    for line in page.lines() {
        assert!(width(line) <= 80, "wider than the page: {line}");
    }
    assert!(!page.contains('<'), "a message without words in\n{page}");
    page
}

const ASKED: [&str; 8] = [
    "hotline",
    "measurement-interactive",
    "online-service.low-income-allowance",
    "service-training.low-income-allowance",
    "process-mapping.permits",
    "interactive-tv-services",
    "assisted-filing.permits",
    "data-exchange.permits",
];

#[test]
fn the_county_s_roadmap() {
    let desk = Desk::with(COUNTY);
    let plan = desk.roadmap(Ask::default()).plan;
    insta::assert_snapshot!("county_en", printed(&desk, &plan, &ASKED, Lang::En));
    insta::assert_snapshot!("county_zh", printed(&desk, &plan, &ASKED, Lang::Zh));
}

#[test]
fn the_vanity_plan() {
    let desk = Desk::with(COUNTY);
    let plan = input::plan(Path::new(VANITY), &desk.context()).unwrap().value;
    insta::assert_snapshot!("vanity_en", printed(&desk, &plan, &["online-permits", "smart-card", "hotline"], Lang::En));
}

#[test]
fn left_out_entries_are_tried_where_they_violate_least() {
    let desk = Desk::with(COUNTY);
    let context = desk.context();
    let plan = desk.roadmap(Ask::default()).plan;
    let inquiry = Inquiry::new(context, &plan);
    let out = |name: &str| match inquiry.look_up(name)[..] {
        [Subject::Out(entry, scope)] => inquiry.out(entry, scope).unwrap().unwrap().why,
        ref other => panic!("{name}: {other:?}"),
    };
    assert!(matches!(out("process-mapping.permits"), OutWhy::NotOffered(NotOffered::Done, _)));
    assert!(matches!(out("data-exchange.permits"), OutWhy::NotOffered(NotOffered::NoPartner, _)));
    let mut held = 0;
    for (index, entry) in desk.catalogue.entries.iter().enumerate() {
        // One of each is enough; trying every position takes long.
        for subject in inquiry.look_up(&entry.id).into_iter().rev().take(1) {
            let Subject::Out(found, scope) = subject else { continue };
            assert_eq!(found, index);
            let OutWhy::Placed(attempt) = inquiry.out(found, scope).unwrap().unwrap().why else { continue };
            let named: Vec<Violation> = attempt.holds.iter().map(|hold| hold.violation.clone()).collect();
            assert_eq!(named, added(context, &plan, &attempt.plan));
            attempt.holds.iter().for_each(|hold| figures_agree(&attempt.plan, hold));
            // The initiatives of the plan are unchanged.
            let there = |plan: &Plan| {
                plan.initiatives
                    .iter()
                    .take(inquiry.plan.initiatives.len())
                    .map(|initiative| initiative.start)
                    .collect::<Vec<_>>()
            };
            assert_eq!(there(&attempt.plan), there(&plan));
            let gain = support::benefit(context, &attempt.plan) - inquiry.benefit;
            assert!((gain - attempt.gain).abs() < 1e-3, "{gain} is not {}", attempt.gain);
            // The roadmap is proved optimal: an addition that fits and passes the audit has no benefit.
            assert!(!named.is_empty() || !attempt.refused.is_empty() || attempt.gain <= 0.0, "{}", entry.id);
            held += usize::from(!named.is_empty());
        }
    }
    assert!(held > 3, "{held}");
}

/// The plan without an initiative.
fn without(context: Context<'_>, whole: &Plan, at: usize) -> Plan {
    let mut plan = whole.clone();
    plan.initiatives.remove(at);
    for initiative in &mut plan.initiatives {
        initiative.depends_on.retain(|need| need.on != at);
        initiative.depends_on.iter_mut().for_each(|need| need.on -= usize::from(need.on > at));
    }
    let benefit = support::benefit(context, &plan);
    plan.provenance.as_mut().unwrap().benefit = benefit;
    plan
}

#[test]
fn a_removed_initiative_fits_again_with_its_benefit() {
    let desk = Desk::with(COUNTY);
    let whole = desk.roadmap(Ask::default()).plan;
    let all = Inquiry::new(desk.context(), &whole).benefit;
    // An initiative that eases cases and on which only a measurement depends.
    let delivering = (0..whole.initiatives.len()).filter(|at| !whole.initiatives[*at].delivers.is_empty());
    let taken = delivering.map(|at| (at, without(desk.context(), &whole, at)));
    let mut alone = taken.filter(|(_, plan)| verify(desk.context(), plan).is_empty());
    let (at, plan) = alone.find(|(_, plan)| plan.provenance.as_ref().unwrap().benefit < all - 1.0).unwrap();
    let inquiry = Inquiry::new(desk.context(), &plan);
    let [Subject::Out(entry, scope)] = inquiry.look_up(&whole.initiatives[at].id)[..] else { panic!() };
    let OutWhy::Placed(attempt) = inquiry.out(entry, scope).unwrap().unwrap().why else { panic!() };
    assert!(attempt.holds.is_empty(), "{:?}", attempt.holds);
    let lost = all - inquiry.benefit;
    assert!(attempt.gain >= lost - 1e-3, "{} for {lost}", attempt.gain);
}

fn gradus(args: &[&str]) -> Output {
    let mut command = cargo_bin_cmd!("gradus");
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.env("COLUMNS", "200").current_dir(env!("CARGO_MANIFEST_DIR")).args(args).output().unwrap()
}

fn refused(args: &[&str], words: &[&str]) {
    let output = gradus(args);
    let complaint = String::from_utf8(output.stderr).unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args:?}: {complaint}");
    words.iter().for_each(|word| assert!(complaint.contains(word), "{word} in {complaint}"));
}

#[test]
fn from_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::with(COUNTY);
    let plan = desk.roadmap(Ask::default()).plan;
    let file = folder.path().join("roadmap.toml");
    std::fs::write(&file, plan_file::text(&plan, &desk.context(), None)).unwrap();
    let file = file.to_str().unwrap();
    let asked = gradus(&["why", file, "hotline", "live-chat", "hotline", "--assessment", COUNTY, "--format", "json"]);
    assert_eq!(asked.status.code(), Some(0), "{}", String::from_utf8_lossy(&asked.stderr));
    let value: Value = serde_json::from_slice(&asked.stdout).unwrap();
    assert_eq!(value["schema"], "gradus.why/3");
    let answers = value["answers"].as_array().unwrap();
    assert_eq!(answers[0]["initiative"], "hotline");
    assert_eq!(answers[0]["stands"]["holds"][0]["kind"], "horizon");
    // The entry has an instance for every department, and a repeated name is answered once.
    assert_eq!(answers.len(), 1 + desk.assessment.departments.len());
    assert!(answers.iter().skip(1).all(|answer| answer["like"] == "live-chat"));
    for format in ["text", "markdown"] {
        let page = gradus(&["why", VANITY, "hotline", "--assessment", COUNTY, "--format", format, "--lang", "zh"]);
        assert_eq!(page.status.code(), Some(0));
        assert!(String::from_utf8(page.stdout).unwrap().contains("未列入规划"));
    }
    refused(&["why", file, "hotlin", "--assessment", COUNTY], &["an initiative `hotlin`", "did you mean hotline"]);
    refused(
        &["why", VANITY, "hotline", "qqqqqqqq", "--assessment", COUNTY],
        &["`qqqqqqqq`", "gradus list initiatives"],
    );
    refused(&["why", file, "hotline"], &["error"]);
    refused(&["why", "Cargo.toml", "hotline", "--assessment", COUNTY], &["Cargo.toml"]);
    refused(&["why", file, "--assessment", COUNTY], &["<INITIATIVE>"]);
    refused(&["why", file, "hotline", "--assessment", COUNTY, "--format", "sarif"], &["formats of `gradus why`"]);
    refused(&["roadmap", "--from", VANITY, "--prices"], &["--prices"]);
}

#[test]
fn the_layout_for_programs_stays() {
    let desk = Desk::with(COUNTY);
    let plan = input::plan(Path::new(VANITY), &desk.context()).unwrap().value;
    let inquiry = Inquiry::new(desk.context(), &plan);
    let mut answers: Vec<Answer> =
        (0..plan.initiatives.len()).filter_map(|at| inquiry.stands(at)).map(Answer::Stands).collect();
    for subject in ["online-service", "hotline", "own-data-centre"].iter().flat_map(|name| inquiry.look_up(name)) {
        let Subject::Out(entry, scope) = subject else { continue };
        answers.push(Answer::Out(inquiry.out(entry, scope).unwrap().unwrap()));
    }
    let view =
        View { inquiry: &inquiry, answers: &answers, unanswered: &[], inputs: &support::input_file("plan.toml") };
    let text = json::why::envelope(&view).text().unwrap();
    assert_eq!(text, json::why::envelope(&view).text().unwrap(), "the same bytes each time");
    insta::assert_snapshot!("why_layout", support::layout::shape_of(&text));
}
