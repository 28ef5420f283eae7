//! Measures comparisons: `cargo bench --bench compare [-- draws|growth|drivers|many|scoring]`. Prints the tables on
//! comparisons of `docs/performance.md`.

// In a benchmark, errors may panic, and the table is printed to the terminal.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, missing_docs, unreachable_pub)]

#[path = "../tests/it/support/random.rs"]
mod random;

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::Instant;

use gradus::compare::uncertainty::{Request, WeightDraw};
use gradus::compare::{Comparison, Perturbation, Uncertainty};
use gradus::input::{self, Yardstick};
use gradus::model::dataset::Unit;
use gradus::model::terms::Relative;
use gradus::model::{Assessment, Composite, Dataset, Text};
use gradus::score;

/// Number of indicators of the main index.
const INDICATORS: usize = 49;
const NODES: usize = 7;

/// An index with the given number of indicators under seven nodes of equal weight (fewer for few indicators); the
/// smallest and the largest value are 1 and 100.
fn index_toml(indicators: usize) -> String {
    let nodes = NODES.min(indicators);
    let text = |word: &str| format!("{{ en = \"{word}\", zh = \"{word}\" }}");
    let mut toml = format!(
        "[comparison]\nid = \"bench\"\nversion = \"1\"\ntitle = {}\nrange = [1, 100]\ncoverage_needed = 0\n",
        text("Bench")
    );
    for node in 0..nodes {
        writeln!(toml, "[[node]]\nid = \"n{node}\"\ntitle = {}", text("N")).unwrap();
    }
    for i in 0..indicators {
        let (node, title) = (i % nodes, text("I"));
        writeln!(toml, "[[indicator]]\nid = \"i{i}\"\nparent = \"n{node}\"\ntitle = {title}\nunit = {title}").unwrap();
        writeln!(toml, "scale.min_max = \"ascending\"").unwrap();
    }
    toml
}

fn index(indicators: usize) -> Composite {
    let file = tempfile::Builder::new().suffix(".toml").tempfile().unwrap();
    std::fs::write(file.path(), index_toml(indicators)).unwrap();
    match input::yardstick(Some(file.path())).unwrap().value {
        Yardstick::Composite(composite) => *composite,
        Yardstick::Rubric(_) => unreachable!("the file is a comparison"),
    }
}

/// Units with different values in no particular order; each score has bounds of two points on a scale of a hundred.
fn comparison(composite: &Composite, units: usize) -> Comparison {
    let mut dataset = Dataset::empty(composite.indicators.len(), composite.denominators.len(), 1);
    for i in 0..units {
        dataset.add(Unit { id: format!("u{i}"), name: Text::same(format!("U{i}")) });
    }
    let mut next = random_numbers();
    for column in &mut dataset.values {
        for (i, value) in column.iter_mut().enumerate() {
            *value = Some(1.0 + next() + i as f64 / units as f64);
        }
    }
    let mut comparison = Comparison::of(composite, &dataset).unwrap();
    for leaf in comparison.leaves.iter_mut().flatten() {
        let point = leaf.point.unwrap();
        (leaf.low, leaf.high) = ((point - 2.0).max(1.0), (point + 2.0).min(100.0));
    }
    comparison
}

fn weights() -> Perturbation {
    Perturbation::Weights(WeightDraw::Share(0.25))
}

fn methods() -> Perturbation {
    Perturbation::Normalisation(vec![Relative::Rank, Relative::Borda])
}

fn geometric() -> Perturbation {
    Perturbation::Exponent(vec![0.0])
}

/// Microseconds per draw, the best of three runs.
fn draw(composite: &Composite, comparison: &Comparison, vary: Vec<Perturbation>, draws: usize, threads: usize) -> f64 {
    let request = Request { vary, draws, seed: 1, pairs: false, beside: None, drivers: None, threads };
    let once = || {
        let start = Instant::now();
        black_box(Uncertainty::of(composite, comparison, &request).unwrap());
        start.elapsed().as_secs_f64()
    };
    (0..3).map(|_| once()).fold(f64::INFINITY, f64::min) / draws as f64 * 1e6
}

fn draws() {
    const DRAWS: usize = 10_000;
    let composite = index(INDICATORS);
    println!("| units × indicators | varied | a draw, 1 thread | 2 threads | 10 000 draws, 1 thread |");
    println!("|---|---|---|---|---|");
    for units in [51, 193] {
        let comparison = comparison(&composite, units);
        let all = || vec![Perturbation::Observations, weights(), methods(), geometric()];
        let rows = [
            ("weights", vec![weights()]),
            ("normalisation and weights", vec![methods(), weights()]),
            ("normalisation, weights, aggregation", vec![methods(), weights(), geometric()]),
            ("every observation", vec![Perturbation::Observations]),
            ("every observation, normalisation, weights, aggregation", all()),
        ];
        for (name, vary) in rows {
            let [one, two] = [1, 2].map(|threads| draw(&composite, &comparison, vary.clone(), DRAWS, threads));
            let whole = one * DRAWS as f64 / 1e6;
            println!("| {units} × {INDICATORS} | {name} | {one:.1} µs | {two:.1} µs | {whole:.2} s |");
        }
    }
}

fn growth() {
    println!("| units | indicators | draws | a draw | in all |");
    println!("|---|---|---|---|---|");
    let row = |units: usize, indicators: usize, draws: usize| {
        let composite = index(indicators);
        let vary = vec![Perturbation::Observations, weights(), methods(), geometric()];
        let each = draw(&composite, &comparison(&composite, units), vary, draws, 1);
        println!("| {units} | {indicators} | {draws} | {each:.1} µs | {:.2} s |", each * draws as f64 / 1e6);
    };
    [25, 50, 100, 200, 400].into_iter().for_each(|units| row(units, INDICATORS, 5_000));
    [14, 28, 98, 196].into_iter().for_each(|indicators| row(50, indicators, 5_000));
    [1_000, 10_000, 100_000].into_iter().for_each(|draws| row(50, INDICATORS, draws));
}

fn drivers() {
    const ROWS: usize = 1 << 14;
    let composite = index(INDICATORS);
    println!("| units × indicators | inputs | design rows | evaluations | time | an evaluation |");
    println!("|---|---|---|---|---|---|");
    for units in [51, 193] {
        let comparison = comparison(&composite, units);
        let vary = vec![Perturbation::Observations, weights(), methods(), geometric(), Perturbation::Removal];
        let (inputs, evaluations) = (vary.len(), ROWS * (vary.len() + 2));
        let request = Request { vary, draws: 1, seed: 1, pairs: false, beside: None, drivers: Some(ROWS), threads: 1 };
        let start = Instant::now();
        black_box(Uncertainty::of(&composite, &comparison, &request).unwrap());
        let time = start.elapsed().as_secs_f64();
        let each = time / evaluations as f64 * 1e6;
        println!("| {units} × {INDICATORS} | {inputs} | {ROWS} | {evaluations} | {time:.2} s | {each:.1} µs |");
    }
}

/// Measures whole commands over tables of many units: reading, comparison, draws and output. The memory is the peak of
/// the process (Linux only; empty elsewhere).
fn many() {
    println!("| units × indicators | varied | draws | format | time | peak memory | answer |");
    println!("|---|---|---|---|---|---|---|");
    let rows = [
        (3_000, 60, "weights=0.25", 1_000, "text"),
        (3_000, 60, "observations,weights=0.25", 1_000, "text"),
        (3_000, 6, "weights=0.25", 1_000, "json"),
        (20_000, 6, "weights=0.25", 1_000, "text"),
        (100_000, 6, "weights=0.25", 100, "text"),
        (100_000, 6, "observations,weights=0.25,exponent=0", 100, "text"),
        (100_000, 6, "weights=0.25", 100, "csv"),
    ];
    let folder = tempfile::tempdir().unwrap();
    for (units, indicators, vary, draws, format) in rows {
        let [table, rubric, mapping] = table(folder.path(), units, indicators);
        let draws_wanted = draws.to_string();
        let mut command = std::process::Command::new("/usr/bin/time");
        command.args(["-f", "%e %M", env!("CARGO_BIN_EXE_gradus"), "compare"]).arg(&table);
        command.arg("--rubric").arg(&rubric).arg("--mapping").arg(&mapping);
        command.args(["--vary", vary, "--draws", &draws_wanted, "--threads", "2", "--format", format]);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let told = String::from_utf8(output.stderr).unwrap();
        let (time, memory) = told.lines().last().unwrap().split_once(' ').unwrap();
        let (memory, answer) = (memory.parse::<f64>().unwrap() / 1e3, output.stdout.len() as f64 / 1e6);
        println!(
            "| {units} × {indicators} | {vary} | {draws} | {format} | {time} s | {memory:.0} MB | {answer:.1} MB |"
        );
    }
}

/// A table of units with different values in no particular order, its index and its mapping.
fn table(folder: &std::path::Path, units: usize, indicators: usize) -> [std::path::PathBuf; 3] {
    let mut random = random_numbers();
    let headings: Vec<String> = (0..indicators).map(|i| format!("i{i}")).collect();
    let mut rows = format!("unit,{}\n", headings.join(","));
    for unit in 0..units {
        let quality = random();
        // One cell in twenty is empty, so that it varies in the draws.
        let mut cell = || if random() < 0.05 { String::new() } else { format!("{:.4}", quality + random()) };
        let cells: Vec<String> = (0..indicators).map(|_| cell()).collect();
        writeln!(rows, "u{unit:06},{}", cells.join(",")).unwrap();
    }
    let mut mapping = "[mapping]\nid = \"m\"\nrubric = \"bench\"\n[[table]]\ncode = \"unit\"\n".to_owned();
    for heading in &headings {
        writeln!(mapping, "[[table.column]]\nfrom = \"{heading}\"\nindicator = \"{heading}\"").unwrap();
    }
    let files = [("t.csv", rows), ("r.toml", index_toml(indicators)), ("m.toml", mapping)];
    files.map(|(name, text)| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap();
        path
    })
}

/// Pseudo-random numbers in [0, 1), the same in every run.
fn random_numbers() -> impl FnMut() -> f64 {
    let mut state = 12345_u64;
    move || {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 33) as f64 / (1_u64 << 31) as f64
    }
}

/// A million scorecards on the default rubric: a thousand random jurisdictions, a thousand times each, because a
/// million would not fit into memory.
fn scoring() {
    const KINDS: usize = 1_000;
    const TIMES: usize = 1_000;
    let rubric = input::rubric(None).unwrap().value;
    let folder = tempfile::tempdir().unwrap();
    let read = |seed: usize| -> Assessment {
        let path = folder.path().join(format!("{seed}.toml"));
        std::fs::write(&path, random::assessment(&rubric, seed as u64)).unwrap();
        input::assessment(&path, &rubric).unwrap().value
    };
    let assessments: Vec<Assessment> = (0..KINDS).map(read).collect();
    println!("| scored | threads | time | a unit |");
    println!("|---|---|---|---|");
    for threads in [1, 2] {
        let start = Instant::now();
        std::thread::scope(|scope| {
            for part in assessments.chunks(KINDS.div_ceil(threads)) {
                let rubric = &rubric;
                scope.spawn(move || {
                    for _ in 0..TIMES {
                        for assessment in part {
                            let card = score::assess(rubric, assessment);
                            black_box(score::stage(rubric, &card));
                        }
                    }
                });
            }
        });
        let time = start.elapsed().as_secs_f64();
        let units = KINDS * TIMES;
        println!("| {units} | {threads} | {time:.1} s | {:.1} µs |", time / units as f64 * 1e6);
    }
}

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let parts: [(&str, fn()); 5] =
        [("draws", draws), ("growth", growth), ("drivers", drivers), ("many", many), ("scoring", scoring)];
    for (name, part) in parts {
        if asked.is_empty() || asked.iter().any(|word| word == name) {
            println!("\n{name}\n");
            part();
        }
    }
}
