//! Measures the main jobs: `cargo bench --bench roadmap`. Prints the first table of `docs/performance.md`.

// In a benchmark, errors may panic, and the table is printed to the terminal.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, missing_docs, unreachable_pub)]

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use gradus::model::{Assessment, Context, Fte};
use gradus::schedule::{self, Ask, Effort, Objective, Request, verify};
use gradus::score::Standing;
use gradus::{check, input};

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

fn row(job: &str, time: Duration) {
    let micros = time.as_secs_f64() * 1e6;
    let written = if micros < 1e4 { format!("{micros:.0} µs") } else { format!("{:.0} ms", micros / 1e3) };
    println!("| {job} | {written} |");
}

fn main() {
    let rubric = input::rubric(None).unwrap().value;
    let catalogue = input::catalogue(None, &rubric).unwrap().value;
    let rules = input::rules(None).unwrap().value;
    let read = |path: &str| input::assessment(Path::new(path), &rubric).unwrap().value;
    let county = read("assessments/qingshui/county.toml");
    let mut paths: Vec<_> =
        std::fs::read_dir("assessments/yunling").unwrap().map(|file| file.unwrap().path()).collect();
    paths.sort();
    let counties: Vec<Assessment> = paths.iter().map(|path| read(path.to_str().unwrap())).collect();
    let context = Context { rubric: &rubric, assessment: &county, catalogue: &catalogue, rules: &rules };
    let request = Request {
        first: None,
        years: 5,
        ask: Ask::default(),
        objective: Objective::benefit(),
        seed: 1,
        effort: Effort::default(),
    };
    let roadmap = schedule::generate(context, &request, &|_, _| {}).unwrap();

    println!("| job | median |\n|---|---|");
    row("read the default rubric (1 300 lines, located)", median(|| drop(black_box(input::rubric(None).unwrap()))));
    row("read the county", median(|| drop(black_box(read("assessments/qingshui/county.toml")))));
    row(
        "score the county, with stages, binding constraints and reach",
        median(|| drop(black_box(Standing::of(&rubric, &county)))),
    );
    let audited =
        format!("audit its roadmap ({} initiatives, {} rules)", roadmap.plan.initiatives.len(), check::RULES.len());
    row(&audited, median(|| drop(black_box(check::audit(context, &roadmap.plan)))));
    row("verify its roadmap", median(|| drop(black_box(verify::verify(context, &roadmap.plan)))));
    let generated = format!("generate its roadmap ({} placements tried) and prove it", roadmap.proof.placements);
    row(&generated, median(|| drop(black_box(schedule::generate(context, &request, &|_, _| {}).unwrap()))));
    let mut short = county.clone();
    short.staff.iter_mut().for_each(|skill| skill.fte = skill.fte.min(Fte::new(0.5)));
    let open = Context { assessment: &short, ..context };
    for threads in [1, 2] {
        let request = Request { effort: Effort { threads, ..Effort::default() }, ..request.clone() };
        let lists = schedule::generate(open, &request, &|_, _| {}).unwrap().proof.work;
        let job = format!("search {lists} lists for the county with a quarter of its people, threads: {threads}");
        row(&job, median(|| drop(black_box(schedule::generate(open, &request, &|_, _| {}).unwrap()))));
    }
    let all = median(|| {
        for assessment in &counties {
            let context = Context { assessment, ..context };
            black_box(schedule::generate(context, &request, &|_, _| {}).unwrap());
        }
    });
    row("generate roadmaps for the twelve counties of the prefecture", all);
}
