//! How long `gradus check` takes on plans of several sizes: `cargo bench --bench check`. Prints the second table of
//! `docs/performance.md`.

// A bench: a slip must be loud, and its table goes to the terminal.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, missing_docs)]

#[path = "../tests/support/big.rs"]
mod big;

use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

use gradus::check::{self, DesignReality, Orientation};
use gradus::input::{self, Source};
use gradus::locale::Locale;
use gradus::model::{Context, Lang};
use gradus::report::audit::{self, View};
use gradus::report::plan_file;
use gradus::schedule::{self, Ask, Effort, Objective, Request};

/// The median of some runs of a job: at least five, and as many as a second holds.
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

/// Times reading, auditing and reporting of a plan, and prints them as a row.
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
        millis(median(|| drop(black_box(audit::document(&view, &locale))))),
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
        objective: Objective::default(),
        seed: 1,
        effort: Effort::default(),
    };
    plan_file::text(&schedule::generate(context, &request, &|_, _| {}).unwrap().plan, &context, None)
}

fn main() {
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
