//! Measures calls with many units: `cargo bench --bench batch [-- UNITS]`. Prints the table on batches of
//! `docs/performance.md`. The counties are random; the folder with their files is temporary.

// In a benchmark, errors may panic, and the table is printed to the terminal.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs, unreachable_pub)]

#[path = "../tests/it/support/random.rs"]
mod random;

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// About the number of counties and districts in China.
const UNITS: usize = 2_800;

/// A call of the command: seconds, peak memory in megabytes, exit code, rows printed.
fn call(args: &[&str], out: &Path) -> (f64, f64, Option<i32>, usize) {
    let start = Instant::now();
    let folder = out.parent().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_gradus"))
        .args(args)
        // A plan names its assessment's file if that file is in the current folder.
        .current_dir(folder)
        .stdout(Stdio::from(fs::File::create(out).unwrap()))
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut peak = 0.0;
    let code = loop {
        // The peak memory disappears from `/proc` when the process ends.
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let mark = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        peak = mark.and_then(|mark| mark.trim().trim_end_matches(" kB").parse().ok()).map_or(peak, |kb: f64| kb / 1e3);
        match child.try_wait().unwrap() {
            Some(status) => break status.code(),
            None => std::thread::sleep(Duration::from_millis(20)),
        }
    };
    let rows = csv::Reader::from_path(out).unwrap().records().count();
    (start.elapsed().as_secs_f64(), peak, code, rows)
}

fn main() {
    let asked = std::env::args().skip(1).find_map(|word| word.parse().ok());
    let units: usize = asked.unwrap_or(UNITS);
    let rubric = gradus::input::rubric(None).unwrap().value;
    let folder = tempfile::tempdir().unwrap();
    let counties = folder.path().join("counties");
    fs::create_dir(&counties).unwrap();
    for seed in 0..units {
        let path = counties.join(format!("{seed:05}.toml"));
        let county = random::assessment(&rubric, seed as u64);
        // Counties need different names, because each roadmap gets its own file.
        let county = county.replacen("\nid = \"", &format!("\nid = \"c{seed:05}-"), 1);
        fs::write(path, county).unwrap();
    }
    println!("| command | units | threads | time | a unit | peak memory | rows | exit code |");
    println!("|---|---|---|---|---|---|---|---|");
    let table = folder.path().join("table.csv");
    let counties = counties.to_str().unwrap();
    for threads in ["1", "2"] {
        let plans = folder.path().join(format!("plans-{threads}"));
        fs::create_dir(&plans).unwrap();
        let plans = plans.to_str().unwrap();
        let calls: [&[&str]; 3] = [
            &["assess", "--batch", counties],
            &["roadmap", "--batch", counties, "--out", plans],
            &["check", "--batch", plans],
        ];
        for args in calls {
            let (seconds, peak, code, rows) =
                call(&[args, &["--threads", threads, "--format", "csv"]].concat(), &table);
            let each = seconds / units as f64 * 1e3;
            let name = args.first().unwrap();
            let code = code.unwrap_or(-1);
            println!(
                "| {name} | {units} | {threads} | {seconds:.1} s | {each:.1} ms | {peak:.0} MB | {rows} | {code} |"
            );
        }
    }
}
