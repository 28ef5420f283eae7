//! How long comparisons take: `cargo bench --bench compare`. Prints the table on comparisons of `docs/performance.md`.

// A bench: a slip must be loud, and its table goes to the terminal.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing, missing_docs)]

use std::hint::black_box;
use std::time::Instant;

use gradus::compare::uncertainty::{Request, WeightDraw};
use gradus::compare::{Comparison, Perturbation, Uncertainty};
use gradus::input::{self, Yardstick};
use gradus::model::composite::Imputation;
use gradus::model::dataset::Unit;
use gradus::model::terms::Relative;
use gradus::model::{Composite, Dataset, Text};

/// An index of 49 indicators over so many units, with values that are neither equal nor in order and a tenth of them
/// missing.
fn data(composite: &Composite, units: usize, missing: bool) -> Dataset {
    let mut dataset = Dataset::empty(composite.indicators.len(), composite.denominators.len(), 1);
    for i in 0..units {
        dataset.add(Unit { id: format!("u{i}"), name: Text::same(format!("U{i}")) });
    }
    let mut state = 12345_u64;
    let mut next = || {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (state >> 33) as f64 / (1_u64 << 31) as f64
    };
    for column in &mut dataset.values {
        for (i, value) in column.iter_mut().enumerate() {
            let drawn = 1.0 + next() + i as f64 / units as f64;
            *value = (!missing || next() > 0.1).then_some(drawn);
        }
    }
    dataset.denominators.iter_mut().flatten().for_each(|value| *value = Some(1.0));
    dataset
}

fn row(name: &str, composite: &Composite, comparison: &Comparison, vary: Vec<Perturbation>) {
    let draws = 20_000;
    let request = Request { vary, draws, seed: 1, drivers: None, threads: 1 };
    let mut best = f64::INFINITY;
    for _ in 0..5 {
        let start = Instant::now();
        black_box(Uncertainty::of(composite, comparison, &request).unwrap());
        best = best.min(start.elapsed().as_secs_f64());
    }
    let units = comparison.units.len();
    println!("| {units} | {name} | {:.1} µs |", best / draws as f64 * 1e6);
}

fn main() {
    let Yardstick::Composite(mut composite) =
        input::yardstick(Some("assessments/rubrics/asem.toml".as_ref())).unwrap().value
    else {
        return;
    };
    composite.imputation = Imputation::None;
    println!("| units | varied | time a draw |");
    println!("|---|---|---|");
    for units in [51, 200] {
        let full = Comparison::of(&composite, &data(&composite, units, false)).unwrap();
        let sparse = Comparison::of(&composite, &data(&composite, units, true)).unwrap();
        let weights = || Perturbation::Weights(WeightDraw::Dirichlet(100.0));
        let share = || Perturbation::Weights(WeightDraw::Share(0.25));
        let methods = || Perturbation::Normalisation(vec![Relative::ZScore, Relative::Borda]);
        row("weights ± 25 %", &composite, &full, vec![share()]);
        row(
            "weights by Dirichlet, normalisation, one indicator out",
            &composite,
            &full,
            vec![weights(), methods(), Perturbation::Removal],
        );
        let all = || vec![Perturbation::Observations, weights(), methods(), Perturbation::Removal];
        row("the same and a tenth of the values unknown", &composite, &sparse, all());
        row("exponents 1, 0 and −1", &composite, &full, vec![Perturbation::Exponent(vec![0.0, -1.0])]);
    }
}
