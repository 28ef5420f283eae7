//! Measures `gradus check` on plans of several sizes: `cargo bench --bench check` for its parts, and `cargo bench
//! --bench check -- calls` for whole calls. Prints the tables of audits in `docs/performance.md`.

// In a benchmark, errors may panic, and the table is printed to the terminal.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, missing_docs, unreachable_pub)]

#[path = "../tests/it/support/big.rs"]
mod big;

use std::hint::black_box;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use gradus::check::{self, DesignReality, Orientation};
use gradus::input::{self, Source};
use gradus::locale::Locale;
use gradus::model::{Context, Lang};
use gradus::report::audit::View;
use gradus::report::{Report, json, plan_file};
use gradus::schedule::{self, Ask, Effort, Objective, Request};

/// The median duration of a job over one second, at least five runs.
fn median(mut job: impl FnMut()) -> Duration {
    let begun = Instant::now();
    let mut times = Vec::new();
    while times.len() < 5 || begun.elapsed() < Duration::from_secs(1) {
        let start = Instant::now();
        job();
        times.push(start.elapsed());
    }
    times.sort_unstable();
    times[times.len() / 2]
}

fn millis(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1e3)
}

/// Measures reading, auditing and reporting of a plan, and prints a row.
fn row(name: &str, assessment: &Arc<Source>, plan_text: &str) {
    let rubric = input::rubric(None).unwrap().value;
    let catalogue = input::catalogue(None, &rubric).unwrap().value;
    let rules = input::rules(None).unwrap().value;
    let locale = Locale::new(Lang::En);
    let county = input::assessment_from(assessment.clone(), &rubric).unwrap().value;
    let context = Context { rubric: &rubric, assessment: &county, catalogue: &catalogue, rules: &rules };
    let read = || input::plan_from(Source::from_text("plan.toml", plan_text).unwrap(), &context).unwrap();
    let plan = read();
    let found = check::audit(context, &plan.value);
    let view = View {
        context,
        plan: &plan.value,
        plan_source: &plan.source,
        assessment_source: assessment,
        audit: &found,
        worked: None,
        inputs: &[],
        sides: Default::default(),
    };
    let findings = found.findings().len();
    let figures = || (Orientation::of(&found, &plan.value), DesignReality::of(context, &plan.value));
    println!(
        "| {name} | {} | {findings} | {} | {} | {} | {} |",
        plan.value.initiatives.len(),
        millis(median(|| drop(black_box(read())))),
        millis(median(|| drop(black_box(check::audit(context, &plan.value))))),
        millis(median(|| drop(black_box(figures())))),
        millis(median(|| drop(black_box(json::audit::envelope(&[view]).pages(&locale))))),
    );
}

/// The roadmap of the county, as a file.
fn roadmap(assessment: &Arc<Source>) -> String {
    let rubric = input::rubric(None).unwrap().value;
    let catalogue = input::catalogue(None, &rubric).unwrap().value;
    let rules = input::rules(None).unwrap().value;
    let county = input::assessment_from(assessment.clone(), &rubric).unwrap().value;
    let context = Context { rubric: &rubric, assessment: &county, catalogue: &catalogue, rules: &rules };
    let request = Request {
        first: None,
        years: 5,
        ask: Ask::default(),
        objective: Objective::benefit(),
        seed: 1,
        effort: Effort::default(),
    };
    plan_file::text(&schedule::generate(context, &request, &|_, _| {}).unwrap().plan, &context, None)
}

/// Measures a whole call of `gradus check` with the default advice, and prints a row. Takes the best of three runs,
/// because other processes may interfere.
fn whole(name: &str, assessment: &str, plan: &str) {
    let folder = std::env::temp_dir().join(format!("gradus-check-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("assessment.toml"), assessment).unwrap();
    std::fs::write(folder.join("plan.toml"), plan).unwrap();
    let time = |options: &[&str]| {
        let run = || {
            let start = Instant::now();
            let mut command = Command::new(env!("CARGO_BIN_EXE_gradus"));
            let output = command.current_dir(&folder).args(["check", "plan.toml"]).args(options).output().unwrap();
            assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
            start.elapsed()
        };
        format!("{:.2} s", (0..3).map(|_| run()).min().unwrap().as_secs_f64())
    };
    let count = plan.matches("[[initiative]]").count();
    let json = time(&["--format", "json"]);
    println!("| {name} | {count} | {} | {} | {json} |", time(&[]), time(&["--no-advice"]));
    std::fs::remove_dir_all(&folder).unwrap();
}

/// Measures whole calls.
fn calls() {
    println!("| plan | initiatives | `gradus check` | `--no-advice` | `--format json` |");
    println!("|---|---|---|---|---|");
    for processes in [48, 198, 498] {
        whole("a programme of 60 quarters", &big::assessment_of(processes), &big::plan_of(processes));
    }
    for length in [500, 2000, 5000] {
        whole("a chain", &big::assessment(), &big::chain(length));
    }
}

fn main() {
    if std::env::args().any(|arg| arg == "calls") {
        return calls();
    }
    let county = Source::read("assessments/qingshui/county.toml".as_ref()).unwrap();
    let large = Source::from_text("assessment.toml", &big::assessment()).unwrap();
    println!("| plan | initiatives | findings | read | audit | orientation and gap | report |");
    println!("|---|---|---|---|---|---|---|");
    row("the county's roadmap", &county, &roadmap(&county));
    row("a programme of 60 quarters", &large, &big::plan());
    row("a chain", &large, &big::chain(750));
    row("a chain", &large, &big::chain(1500));
    row("a chain", &large, &big::chain(3000));
}
