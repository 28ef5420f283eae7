//! Programmes of 30, 100, 300 and 1 000 activities over forty quarters: `cargo bench --bench programme`.
//!
//! ```sh
//! cargo bench --bench programme -- export DIR          # the instances as JSON, for another solver
//! cargo bench --bench programme -- check DIR           # another solver's schedules in DIR, looked at by our own code
//! cargo bench --bench programme -- run 1,5,20 30,100   # seconds, activities: a row of docs/performance.md for each
//! cargo bench --bench programme -- proofs 1,5 30 20   # the same of so many programmes: how many are proved best
//! ```

// In a benchmark, errors may panic, and the table is printed to the terminal.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, missing_docs, unreachable_pub)]

#[path = "../tests/it/support/programme.rs"]
#[allow(dead_code, reason = "tests use the rest")]
mod programme;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use gradus::model::Quarter;
use gradus::model::assessment::Fund;
use gradus::schedule::construct::partial_schedule::{PartialSchedule, Reason};
use gradus::schedule::problem::instance::{Activity, Mode, Problem};
use gradus::schedule::result::roadmap;
use gradus::schedule::{self, Ask, Effort, Objective, PriorityRule, Request, Status, Watch, WhyOut, verify};
use programme::Programme;
use serde_json::{Value, json};

/// Numbers of activities.
const CASES: [usize; 4] = [30, 100, 300, 1000];
/// Seed of the random programmes.
const DRAWN: u64 = 2026;
/// Seeds of the search.
const SEEDS: [u64; 3] = [1, 2, 3];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let word = |at: usize| words.get(at).map(String::as_str);
    let numbers = |at: usize| word(at).map(|list| list.split(',').map(|n| n.parse().unwrap()).collect::<Vec<usize>>());
    match word(0) {
        Some("export") => export(Path::new(word(1).unwrap())),
        Some("check") => check(Path::new(word(1).unwrap())),
        Some("proofs") => proofs(&numbers(1).unwrap(), &numbers(2).unwrap(), numbers(3).unwrap()[0] as u64),
        _ => {
            let seconds = numbers(1).unwrap_or_else(|| vec![1, 5, 20]);
            run(&seconds, &numbers(2).unwrap_or_else(|| CASES.to_vec()));
        }
    }
}

/// Generates a roadmap for each case, time and seed.
fn run(seconds: &[usize], cases: &[usize]) {
    println!("| activities | seconds | benefit | at most more possible | lists a second | peak MB | time |");
    println!("|---|---|---|---|---|---|---|");
    for activities in cases {
        let programme = Programme::of(*activities, DRAWN);
        for seconds in seconds {
            let mut runs: Vec<Run> = SEEDS.iter().map(|seed| once(&programme, *seconds, *seed)).collect();
            // Among runs with equal benefit, the one with the median certificate.
            let gap = |run: &Run| run.gap.unwrap_or(0.0);
            runs.sort_by(|a, b| a.benefit.round().total_cmp(&b.benefit.round()).then(gap(b).total_cmp(&gap(a))));
            println!("| {activities} | {seconds} | {} |", runs[runs.len() / 2].row());
        }
    }
}

/// For the first `count` programmes: the number proved optimal, and the greatest possible gain of the others.
fn proofs(seconds: &[usize], cases: &[usize], count: u64) {
    println!("| activities | seconds | proved | at most more possible: mean | worst | seconds in the mean |");
    println!("|---|---|---|---|---|---|");
    for activities in cases {
        let programmes: Vec<Programme> = (DRAWN..DRAWN + count).map(|seed| Programme::of(*activities, seed)).collect();
        for seconds in seconds {
            let runs: Vec<Run> = programmes.iter().map(|programme| once(programme, *seconds, SEEDS[0])).collect();
            let proved = runs.iter().filter(|run| run.gap.is_none()).count();
            let gaps = || runs.iter().map(|run| run.gap.unwrap_or(0.0));
            let (mean, worst) = (gaps().sum::<f64>() / count as f64 * 100.0, gaps().fold(0.0, f64::max) * 100.0);
            let took = runs.iter().map(|run| run.took).sum::<f64>() / count as f64;
            println!("| {activities} | {seconds} | {proved} of {count} | {mean:.2} % | {worst:.2} % | {took:.2} |");
        }
    }
}

/// The result of one run.
struct Run {
    benefit: f64,
    placed: usize,
    /// Greatest possible gain, as a share; `None` if proved optimal.
    gap: Option<f64>,
    work: u64,
    /// Seconds.
    took: f64,
}

impl Run {
    fn row(&self) -> String {
        let gap = self.gap.map_or_else(|| "none: proved".to_owned(), |gap| format!("{:.2} %", gap * 100.0));
        let Run { benefit, placed, work, took, .. } = self;
        let a_second = *work as f64 / took;
        format!("{benefit:.0} (of {placed} placed) | {gap} | {a_second:.0} | {} | {took:.2} s", peak())
    }
}

fn once(programme: &Programme, seconds: usize, seed: u64) -> Run {
    // Zero seconds means the default work.
    let work = if seconds == 0 { Effort::WORK } else { 1_000_000_000 };
    let request = Request {
        first: None,
        years: programme::YEARS,
        ask: Ask::default(),
        seed,
        objective: Objective::benefit(),
        effort: Effort { work: vec![work], threads: 2 },
    };
    let begun = Instant::now();
    let stop = |share: f64| seconds > 0 && begun.elapsed().as_secs_f64() >= seconds as f64 * share;
    let watch = Watch { progress: &|_, _| {}, stop: &stop };
    let roadmap = schedule::generate_watched(programme.context(), &request, &PriorityRule::ALL, watch).unwrap();
    let took = begun.elapsed().as_secs_f64();
    let refused = roadmap.left_out.iter().filter(|out| out.why == WhyOut::Refused).count();
    assert_eq!(refused, 0, "the audit refuses what another solver may use");
    let gap = match roadmap.proof.status(roadmap.benefit) {
        Status::Optimal => None,
        _ => roadmap.proof.gap(roadmap.benefit),
    };
    Run { benefit: roadmap.benefit, placed: roadmap.plan.initiatives.len(), gap, work: roadmap.proof.work, took }
}

/// Peak memory of this process in MB, on systems that report it.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kilobytes.map_or_else(|| "–".to_owned(), |kilobytes| (kilobytes / 1024).to_string())
}

fn export(folder: &Path) {
    std::fs::create_dir_all(folder).unwrap();
    for activities in CASES {
        let programme = Programme::of(activities, DRAWN);
        let path = folder.join(format!("programme-{activities}.json"));
        std::fs::write(&path, serde_json::to_string(&instance(&programme)).unwrap()).unwrap();
        println!("{}", path.display());
    }
}

/// An instance in numbers: quarters from the first, money in minor units, hours and thousandths of full-time
/// equivalents.
fn instance(programme: &Programme) -> Value {
    let (first, last) = Programme::horizon();
    let problem = Problem::new(programme.context(), first, last).unwrap();
    let assessment = &programme.assessment;
    let threshold = &programme.rules.threshold;
    let before = threshold.change_load_before_quarters.value as i32;
    let after = threshold.change_load_after_quarters.value as i32;
    let mode = |mode: &Mode, activity: &Activity| {
        // Each category has only one permitted fund.
        let fund = |category| assessment.funds.iter().position(|fund| fund.permits(category)).unwrap();
        let mut spend = BTreeMap::new();
        for (category, _, amount) in &mode.costs {
            *spend.entry(fund(*category)).or_insert(0) += amount.as_minor();
        }
        let early = before.min(mode.quarters);
        let load =
            activity.change.map(|change| change.hours_per_head * change.share / f64::from((early + after).max(1)));
        json!({
            "quarters": mode.quarters, "staff": mode.staff, "spend": spend.into_iter().collect::<Vec<_>>(),
            "running": mode.running.as_minor(), "early": early, "hours": load.unwrap_or(0.0),
        })
    };
    let as_json = |activity: &Activity| {
        json!({
            "id": activity.id, "requires": activity.requires, "modes": activity.modes.iter().map(|m| mode(m, activity)).collect::<Vec<_>>(),
            "departments": if activity.change.is_some() { activity.departments.clone() } else { Vec::new() },
        })
    };
    let fund = |fund: &Fund| {
        let by = |quarter: Quarter| -> i64 {
            let years = fund.years.iter().filter(|year| year.released <= quarter);
            years.map(|year| year.amount.as_minor()).sum()
        };
        json!({
            "by": first.through(last).map(by).collect::<Vec<_>>(),
            "last_year": fund.years.last().unwrap().amount.as_minor(),
        })
    };
    // No channel serves today, none has a trend, and nothing widens one, so its reach never changes.
    let levels = problem.benefit.levels_at(0, &|_| None);
    let service = |process: usize| {
        let service = &problem.benefit.services[process];
        let case = &service.case;
        let cuts = service.cuts.iter().map(|(of, cut)| json!({"by": of, "on": cut.on.word(), "share": cut.low}));
        let openers = service.openers.iter().map(|opener| {
            let (growth, reach) =
                (problem.benefit.growth(opener), problem.benefit.reach_of(&[opener.channel], &levels));
            json!({"by": opener.activity, "can": opener.can.word(), "reach": reach, "growth": growth})
        });
        json!({
            "cases": service.cases, "visits": case.visits, "enquiries": case.enquiries, "documents": case.documents,
            "hours_per_visit": case.hours_per_visit, "hours_per_document": case.hours_per_document,
            "cuts": cuts.collect::<Vec<_>>(), "openers": openers.collect::<Vec<_>>(),
        })
    };
    json!({
        "quarters": last.since(first) + 1,
        "capacity": problem.capacity,
        "hours": assessment.departments.iter().map(|department| department.change_hours).collect::<Vec<_>>(),
        "late": before.max(0) + after,
        "funds": assessment.funds.iter().map(fund).collect::<Vec<_>>(),
        "running_fund": 1,
        "activities": problem.activities.iter().map(as_json).collect::<Vec<_>>(),
        "discount": problem.benefit.discount,
        "services": (0..problem.benefit.services.len()).map(service).collect::<Vec<_>>(),
    })
}

/// Builds schedules of another solver with our own ledgers, runs the verifier on them, and prints their benefit.
fn check(folder: &Path) {
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    files.retain(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("schedule-")));
    files.sort();
    for path in files {
        let told: Value = serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let programme = Programme::of(told["activities"].as_u64().unwrap() as usize, DRAWN);
        let (first, last) = Programme::horizon();
        let problem = Problem::new(programme.context(), first, last).unwrap();
        let mut placed: Vec<(i32, usize, usize)> = serde_json::from_value(told["placed"].clone()).unwrap();
        placed.sort_unstable();
        let mut state = PartialSchedule::new(&problem);
        for (start, activity, mode) in placed {
            state.ways[activity] = Some(mode);
            state.place(activity, first + start, Reason::Benefit).unwrap();
            assert_eq!(
                state.placed[activity].as_ref().unwrap().start,
                first + start,
                "{}",
                problem.activities[activity].id
            );
        }
        let benefit = state.benefit();
        let order = roadmap::in_order(&state);
        let request = Request {
            first: None,
            years: programme::YEARS,
            ask: Ask::default(),
            objective: Objective::benefit(),
            seed: 1,
            effort: Effort::default(),
        };
        let plan = roadmap::plan(&problem, &state, &order, &request, benefit);
        let found = verify::verify(programme.context(), &plan);
        println!("{}: {benefit:.0}, told {}, {} violations", path.display(), told["benefit"], found.len());
    }
}
