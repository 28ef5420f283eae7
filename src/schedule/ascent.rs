//! Prices of what is scarce, lowered and raised until the priced instance says as little as it can: a subgradient method
//! with memory, its steps after Polyak towards a level below the least seen.
//!
//! All is measured in benefit: a price by what all of the row would cost, a slope by the share of the row that is lacking.
//! A row's price moves the more the greater it is, so that few that matter are found soon among many that do not.

use super::figures::is_more;
use super::relaxed::{Best, Method, Prices, Relaxed};

/// Places of the priced instance times steps that a bound may take, where needs form a forest.
const FOREST_EFFORT: usize = 16_000_000;
/// The same where they do not.
const CUT_EFFORT: usize = 1_000_000;
/// Steps, at most and at least.
const STEPS: (usize, usize) = (500, 12);
/// The share of the newest slope in a step.
const FRESH: f64 = 0.6;
/// The share of the way to the level that a step takes.
const STRIDE: f64 = 0.7;
/// Steps without a lower bound after which the level is set nearer.
const PATIENCE: usize = 10;
/// What the distance of the level is then multiplied with.
const NEARER: f64 = 0.8;
/// The distance of the level at first and at last, as shares of the bound.
const LEVEL: (f64, f64) = (0.1, 0.0005);
/// A row's least weight, as a share of the bound spread over all rows.
const LEAST_WEIGHT: f64 = 0.3;
/// The weight of a floor, as a share of what it is the floor of.
const FLOOR_WEIGHT: f64 = 0.3;

/// Lowers the bound of an instance from `bound` towards what is held.
pub fn lower(relaxed: &Relaxed, held: f64, bound: f64) -> f64 {
    let mut method = relaxed.method();
    let effort = if matches!(method, Method::Forest(_)) { FOREST_EFFORT } else { CUT_EFFORT };
    let places = relaxed.members.len() * relaxed.width() + relaxed.pairs.len();
    let steps = (effort / places.max(1)).clamp(STEPS.1, STEPS.0);
    let mut walk = Walk::new(relaxed, bound);
    let mut level = LEVEL.0;
    let mut stale = 0;
    for _ in 0..steps {
        let best = relaxed.best(&mut method, &walk.prices);
        stale = if best.value < walk.least * (1.0 - 1e-5) { 0 } else { stale + 1 };
        walk.least = walk.least.min(best.value);
        if !is_more(walk.least, held) {
            break;
        }
        if stale >= PATIENCE {
            stale = 0;
            level = (level * NEARER).max(LEVEL.1);
        }
        let aim = (walk.least * (1.0 - level)).max(held);
        if !walk.step(&best, STRIDE * (best.value - aim).max(0.0)) {
            break;
        }
    }
    walk.least
}

/// A walk of prices.
struct Walk<'r> {
    relaxed: &'r Relaxed,
    prices: Prices,
    /// The direction in which prices move.
    moves: Vec<Vec<f64>>,
    /// The same for floors.
    lifts: Vec<f64>,
    least: f64,
    rows: f64,
}

impl<'r> Walk<'r> {
    fn new(relaxed: &'r Relaxed, bound: f64) -> Walk<'r> {
        let prices = relaxed.free();
        Walk {
            relaxed,
            moves: prices.of.clone(),
            lifts: vec![0.0; prices.floors.len()],
            least: bound,
            rows: relaxed.scarce.iter().map(|of| of.there.len()).sum::<usize>() as f64,
            prices,
        }
    }

    /// How much more of everything scarce is taken than there is.
    fn over(&self, best: &Best) -> Vec<Vec<f64>> {
        let mut taken: Vec<Vec<f64>> = self.relaxed.scarce.iter().map(|of| vec![0.0; of.quarters()]).collect();
        for ((member, live), way) in self.relaxed.members.iter().zip(&best.live).zip(&best.ways) {
            if *live > self.relaxed.quarters {
                continue;
            }
            for of in &member.ways[*way].uses {
                let row = &mut taken[of.of];
                let (from, to) = of.when.span(*live, row.len());
                row[from..to].iter_mut().for_each(|taken| *taken += of.rate);
            }
        }
        self.relaxed.scarce.iter().zip(taken).map(|(of, taken)| of.over(&taken)).collect()
    }

    /// Moves prices and floors, `aim` down in benefit if the slope held; false where there is no slope.
    fn step(&mut self, best: &Best, aim: f64) -> bool {
        let least_weight = best.value.abs() / self.rows * LEAST_WEIGHT;
        let over = self.over(best);
        let mut square = 0.0;
        for (row, of) in self.relaxed.scarce.iter().enumerate() {
            for (index, there) in of.there.iter().enumerate().filter(|(index, _)| of.may_bind(*index)) {
                let (price, unit) = (self.prices.of[row][index], there.max(1e-9));
                let motion = &mut self.moves[row][index];
                *motion = blend(*motion, over[row][index] / unit, price > 0.0);
                square += *motion * *motion * (price * unit + least_weight);
            }
        }
        for (at, gain) in self.relaxed.gains.iter().enumerate().filter(|(_, gain)| gain.ways.len() > 1) {
            let floor = self.prices.floors[at];
            let above = |way: &&Vec<(usize, f64)>| {
                let taken = way.iter().rev().find(|(node, _)| self.relaxed.takes(&best.live, *node));
                taken.is_some_and(|(_, share)| *share > floor)
            };
            // One more way above the floor than one, and the floor should rise.
            let above = gain.ways.iter().filter(above).count() as f64;
            let motion = &mut self.lifts[at];
            *motion = blend(*motion, above - 1.0, floor > gain.today);
            square += *motion * *motion * FLOOR_WEIGHT * gain.scale;
        }
        if square <= 0.0 {
            return false;
        }
        let length = aim / square;
        for ((of, prices), moves) in self.relaxed.scarce.iter().zip(&mut self.prices.of).zip(&self.moves) {
            for ((price, motion), there) in prices.iter_mut().zip(moves).zip(&of.there) {
                let unit = there.max(1e-9);
                *price = (*price + length * motion * (*price * unit + least_weight) / unit).max(0.0);
            }
        }
        for ((floor, motion), gain) in self.prices.floors.iter_mut().zip(&self.lifts).zip(&self.relaxed.gains) {
            *floor = (*floor + length * motion * FLOOR_WEIGHT).clamp(gain.today, 1.0_f64.max(gain.today));
        }
        true
    }
}

/// The new motion of a price, by the last and the slope; what stands at its least does not move below it.
fn blend(last: f64, slope: f64, may_fall: bool) -> f64 {
    let slope = if may_fall { slope } else { slope.max(0.0) };
    let motion = FRESH * slope + (1.0 - FRESH) * last;
    if may_fall { motion } else { motion.max(0.0) }
}
