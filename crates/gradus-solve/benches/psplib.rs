//! How early published projects end, and how much of it is proven:
//! `cargo bench -p gradus-solve --bench psplib -- [every] [seconds…] [set…] [cpu] [seeds=3 | one] [names]`.
//!
//! Every so many of the instances of each set (24 unless told; all sets unless some are told) are solved within each number
//! of seconds (1 unless told), on two threads. With `cpu`, a second is two seconds of processor time, for machines that do
//! other work at the same time (Linux; elsewhere the clock on the wall is taken). The seeds from 1 to the figure of `seeds` are
//! run, three unless told, and medians over them shown; `one` is `seeds=1`. With `names`, what a seed did not prove is listed.
//! Prints the table of `docs/performance.md`; skips where the instances are not there.

// A bench: a slip must be loud, and its table goes to the terminal.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

#[path = "../tests/support/mod.rs"]
mod psplib;

use std::sync::LazyLock;
use std::time::Instant;

use gradus_solve::rcpsp::{Limits, Outcome, solve};

/// Seeds that are tried unless told; the median is shown.
const SEEDS: u64 = 3;

/// Seconds from some beginning.
type Clock = fn() -> f64;

/// The clock on the wall.
fn on_the_wall() -> f64 {
    static BEGUN: LazyLock<Instant> = LazyLock::new(Instant::now);
    BEGUN.elapsed().as_secs_f64()
}

/// Half of the processor time of all threads, which Linux tells in hundredths of a second.
fn of_two_processors() -> f64 {
    let Ok(text) = std::fs::read_to_string("/proc/self/stat") else { return on_the_wall() };
    let fields = text.rsplit(')').next().unwrap_or("").split_whitespace().skip(11).take(2);
    fields.filter_map(|field| field.parse::<f64>().ok()).sum::<f64>() / 200.0
}

/// The most memory that was held, in megabytes.
fn peak() -> f64 {
    let text = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("");
    line.split_whitespace().next().and_then(|kilobytes| kilobytes.parse::<f64>().ok()).unwrap_or(f64::NAN) / 1024.0
}

/// What a run over a set came to.
struct Run {
    gap: f64,
    own_gap: f64,
    proofs: usize,
    schedules: f64,
    slowest_proof: f64,
    open: Vec<String>,
}

fn run(instances: &[&psplib::Instance], clock: Clock, seconds: f64, seed: u64) -> Run {
    let mut run = Run { gap: 0.0, own_gap: 0.0, proofs: 0, schedules: 0.0, slowest_proof: 0.0, open: Vec::new() };
    let mut spent = 0.0;
    for instance in instances {
        let begun = clock();
        let stop = || clock() - begun >= seconds;
        let Outcome { starts, end, lower, schedules, .. } =
            solve(&instance.project, Limits { rounds: u64::MAX, stop: &stop, threads: 2, seed });
        let took = clock() - begun;
        assert!(instance.project.holds(&starts) && lower <= instance.best, "{}", instance.name);
        run.gap += f64::from(end - instance.best) / f64::from(instance.best) * 100.0;
        run.own_gap += f64::from(end - lower) / f64::from(lower) * 100.0;
        run.schedules += schedules as f64;
        spent += took;
        if lower == end {
            run.proofs += 1;
            run.slowest_proof = run.slowest_proof.max(took);
        } else {
            run.open.push(format!("{} (seed {seed}): {lower} to {end}, best known {}", instance.name, instance.best));
        }
    }
    let count = instances.len() as f64;
    Run { gap: run.gap / count, own_gap: run.own_gap / count, schedules: run.schedules / spent, ..run }
}

fn median(figures: impl Iterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or(f64::NAN)
}

fn main() {
    let told = |word: &str| std::env::args().any(|of| of == word);
    let clock = if told("cpu") { of_two_processors } else { on_the_wall };
    let count =
        std::env::args().find_map(|word| word.strip_prefix("seeds=").map(|count| count.parse::<u64>().unwrap()));
    let seeds = count.unwrap_or(if told("one") { 1 } else { SEEDS }).max(1);
    let sets = ["j30", "j60", "j120"];
    let every_set = !sets.iter().any(|set| told(set));
    let mut figures = std::env::args().filter_map(|word| word.parse::<f64>().ok());
    let every = figures.next().unwrap_or(24.0) as usize;
    let seconds: Vec<f64> = figures.collect();
    let seconds = if seconds.is_empty() { vec![1.0] } else { seconds };
    println!("Gradus {}, seeds 1 to {seeds}\n", env!("CARGO_PKG_VERSION"));
    println!(
        "| set | instances | seconds | gap to best known | proven | own gap | schedules a second | slowest proof |"
    );
    println!("|---|---|---|---|---|---|---|---|");
    for set in sets.into_iter().filter(|set| every_set || told(set)) {
        let Some(all) = psplib::instances(set) else {
            println!("skipped: the published instances of {set} are not there");
            continue;
        };
        let instances: Vec<&psplib::Instance> = all.iter().skip(every / 2).step_by(every).collect();
        for limit in &seconds {
            let runs: Vec<Run> = (1..=seeds).map(|seed| run(&instances, clock, *limit, seed)).collect();
            let of = |figure: fn(&Run) -> f64| median(runs.iter().map(figure));
            println!(
                "| {set} | {} | {limit} | {:.2} % | {:.0} | {:.2} % | {:.0} | {:.2} s |",
                instances.len(),
                of(|run| run.gap),
                of(|run| run.proofs as f64),
                of(|run| run.own_gap),
                of(|run| run.schedules),
                of(|run| run.slowest_proof),
            );
            if told("names") {
                runs.iter().flat_map(|run| &run.open).for_each(|open| println!("{open}"));
            }
        }
    }
    println!("\nAt most {:.0} MB of memory.", peak());
}
