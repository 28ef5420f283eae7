//! Lagrangian bound: a [`subgradient`] method with memory moves the multipliers of resources to minimise the value of
//! the pricing problem. Steps aim at a target level below the best bound (Polyak 1969).
//!
//! All quantities are measured in value: a multiplier by the price of the row's whole capacity, a subgradient by the
//! row's relative excess. A larger multiplier moves faster, so the few that matter are found soon among many that do
//! not.

use super::domain::Domain;
use super::pricing::{Multipliers, PricingProblem, Workspace};
use super::relaxation::Relaxation;
use crate::subgradient::{self, Dual, StepRule};

/// The weight of the newest subgradient in a step.
const FRESH: f64 = 0.6;
/// The share of the distance to the level that a step covers.
const STRIDE: f64 = 0.7;
/// Steps without a lower bound after which the level moves closer.
const PATIENCE: usize = 10;
/// The factor by which the distance of the level then shrinks.
const NEARER: f64 = 0.8;
/// The least distance of the level, as a share of the bound.
const NEAREST: f64 = 0.0005;
/// The least weight of a row, as a share of the bound spread over all rows.
const LEAST_WEIGHT: f64 = 0.3;
/// The weight of a floor, as a share of its gain; also the weight of the share of a pair.
const FLOOR_WEIGHT: f64 = 0.3;
/// The relative decrease that counts as a lower bound.
const LOWER: f64 = 1e-5;

/// Number and size of steps.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Largest number of steps.
    pub steps: usize,
    /// The first distance of the level, as a share of the bound.
    pub level: f64,
    /// The weight of the newest step in the mean of the pricing solutions.
    pub fresh: f64,
}

/// Result of a subgradient run.
#[derive(Clone, Debug)]
pub struct SubgradientBound {
    /// Upper bound: no schedule in the domain has more value.
    pub bound: f64,
    /// The multipliers of this bound.
    pub(crate) multipliers: Multipliers,
    /// By job and place: the share of late steps that have the job done there.
    pub mean: Vec<f64>,
    /// A feasible schedule better than the one held.
    pub(crate) found: Option<Found>,
}

/// A schedule that satisfies all rows and precedence relations.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Its value.
    pub value: f64,
    /// The period by which each job is done; beyond the horizon if it is left out.
    pub done: Vec<usize>,
    /// The mode of each job, an index into its own modes.
    pub modes: Vec<usize>,
}

/// Tolerance for a satisfied row.
const HELD: f64 = 1e-6;

/// Upper bound of an instance, starting from zero multipliers; `held` is the value of a known schedule.
pub fn bound(relaxation: &Relaxation, held: f64, pace: Pace) -> SubgradientBound {
    let pricing = PricingProblem::new(relaxation);
    lower(&pricing, &Domain::full(&pricing.layout), pricing.free(), held, pace, &mut pricing.workspace())
}

/// Lowers the bound of a domain from given multipliers towards `held`.
pub(crate) fn lower(
    pricing: &PricingProblem<'_>,
    domain: &Domain,
    from: Multipliers,
    held: f64,
    pace: Pace,
    workspace: &mut Workspace,
) -> SubgradientBound {
    let bound = SubgradientBound {
        bound: f64::INFINITY,
        multipliers: from.clone(),
        mean: vec![0.0; pricing.places()],
        found: None,
    };
    let mut descent = Descent { walk: Walk::new(pricing, from), domain, held, fresh: pace.fresh, workspace, bound };
    let rule = StepRule {
        steps: pace.steps,
        length: pace.level,
        patience: PATIENCE,
        factor: NEARER,
        least: NEAREST.min(pace.level),
    };
    // The pricing problem always has a solution, so the walk never returns `None`.
    let _ = subgradient::walk(&mut descent, rule);
    descent.bound
}

/// The bound of a domain during the subgradient run.
struct Descent<'d, 'r> {
    walk: Walk<'r>,
    domain: &'d Domain,
    held: f64,
    fresh: f64,
    workspace: &'d mut Workspace,
    bound: SubgradientBound,
}

impl Dual for Descent<'_, '_> {
    fn evaluate(&mut self) -> Option<bool> {
        self.walk.pricing.find(&self.walk.multipliers, self.domain, self.workspace);
        let value = self.workspace.best.value;
        let is_lower = value < self.bound.bound * (1.0 - LOWER);
        if value < self.bound.bound {
            self.bound.bound = value;
            self.bound.multipliers.clone_from(&self.walk.multipliers);
        }
        Some(is_lower)
    }

    fn is_closed(&self) -> bool {
        self.bound.bound <= self.held
    }

    fn step(&mut self, level: f64) -> bool {
        let Descent { walk, workspace, bound, held, fresh, .. } = self;
        bound.remember(walk.pricing, *fresh, workspace);
        walk.pricing.overdraw(workspace);
        bound.look(walk.pricing, *held, workspace);
        let aim = (bound.bound * (1.0 - level)).max(*held);
        walk.step(workspace, STRIDE * (workspace.best.value - aim).max(0.0))
    }
}

impl SubgradientBound {
    fn remember(&mut self, pricing: &PricingProblem<'_>, fresh: f64, workspace: &Workspace) {
        self.mean.iter_mut().for_each(|share| *share *= 1.0 - fresh);
        for (job, done) in workspace.best.done.iter().enumerate() {
            self.mean[job * pricing.relaxation.width() + done] += fresh;
        }
    }

    /// Stores the pricing solution if it satisfies all rows and precedence relations.
    fn look(&mut self, pricing: &PricingProblem<'_>, held: f64, workspace: &Workspace) {
        let (done, modes) = (&workspace.best.done, &workspace.best.modes);
        if workspace.over.iter().any(|over| *over > HELD) || !pricing.keeps_needs(done, modes) {
            return;
        }
        let value = pricing.relaxation.value(done);
        if value > self.found.as_ref().map_or(held, |found| found.value) {
            self.found = Some(Found { value, done: done.clone(), modes: pricing.layout.own(modes) });
        }
    }
}

/// State of the multipliers.
struct Walk<'r> {
    pricing: &'r PricingProblem<'r>,
    multipliers: Multipliers,
    /// The directions of multipliers, floors and shares.
    moves: Multipliers,
}

impl<'r> Walk<'r> {
    fn new(pricing: &'r PricingProblem<'r>, multipliers: Multipliers) -> Walk<'r> {
        let mut moves = multipliers.clone();
        for of in [&mut moves.rows, &mut moves.loose, &mut moves.floors, &mut moves.shares] {
            of.fill(0.0);
        }
        Walk { pricing, multipliers, moves }
    }

    /// Moves multipliers, floors and shares so that a linear model predicts a decrease of `aim`; false if the
    /// subgradient is zero.
    fn step(&mut self, workspace: &Workspace, aim: f64) -> bool {
        let rows = self.multipliers.rows.len() + self.multipliers.loose.len();
        let least_weight = workspace.best.value.abs() / rows as f64 * LEAST_WEIGHT;
        let square = self.of_rows(workspace, least_weight)
            + self.of_loose_needs(workspace, least_weight)
            + self.of_floors(workspace)
            + self.of_shares(workspace);
        if square <= 0.0 {
            return false;
        }
        let length = aim / square;
        let Walk { pricing, multipliers, moves } = self;
        for ((multiplier, motion), capacity) in multipliers.rows.iter_mut().zip(&moves.rows).zip(&pricing.capacity) {
            let unit = capacity.max(1e-9);
            *multiplier = (*multiplier + length * motion * (*multiplier * unit + least_weight) / unit).max(0.0);
        }
        for (multiplier, motion) in multipliers.loose.iter_mut().zip(&moves.loose) {
            *multiplier = (*multiplier + length * motion * (*multiplier + least_weight)).max(0.0);
        }
        for ((floor, motion), gain) in multipliers.floors.iter_mut().zip(&moves.floors).zip(&pricing.several) {
            let least = pricing.relaxation.gains[*gain].least;
            *floor = (*floor + length * motion * FLOOR_WEIGHT).clamp(least, 1.0_f64.max(least));
        }
        for (share, motion) in multipliers.shares.iter_mut().zip(&moves.shares) {
            *share = (*share + length * motion * FLOOR_WEIGHT).clamp(0.0, 1.0);
        }
        true
    }

    fn of_rows(&mut self, workspace: &Workspace, least_weight: f64) -> f64 {
        let pricing = self.pricing;
        let mut square = 0.0;
        let rows = workspace.over.iter().zip(&pricing.capacity).zip(&pricing.may_bind);
        for ((((over, capacity), may_bind), multiplier), motion) in
            rows.zip(&self.multipliers.rows).zip(&mut self.moves.rows)
        {
            if *may_bind {
                let unit = capacity.max(1e-9);
                *motion = blend(*motion, over / unit, *multiplier > 0.0);
                square += *motion * *motion * (multiplier * unit + least_weight);
            }
        }
        square
    }

    fn of_loose_needs(&mut self, workspace: &Workspace, least_weight: f64) -> f64 {
        let (pricing, done) = (self.pricing, &workspace.best.done);
        let periods = pricing.relaxation.periods + 1;
        let mut square = 0.0;
        for (at, of) in pricing.loose.iter().enumerate() {
            let started =
                |start: usize| done[of.from] <= start + pricing.layout.modes[workspace.best.modes[of.from]].periods;
            let is_done = done[of.from] < periods;
            for start in pricing.charged(of) {
                let lacking =
                    f64::from(is_done && started(start)) - f64::from(done[of.need] <= pricing.before(start, of.lag));
                let (multiplier, motion) = (self.multipliers.loose[at * periods + start], &mut self.moves.loose);
                let motion = &mut motion[at * periods + start];
                *motion = blend(*motion, lacking, multiplier > 0.0);
                square += *motion * *motion * (multiplier + least_weight);
            }
        }
        square
    }

    fn of_floors(&mut self, workspace: &Workspace) -> f64 {
        let pricing = self.pricing;
        let mut square = 0.0;
        for ((gain, floor), motion) in pricing.several.iter().zip(&self.multipliers.floors).zip(&mut self.moves.floors)
        {
            let gain = &pricing.relaxation.gains[*gain];
            // If an option takes a later step above the floor, it also takes the first such step.
            let above = gain.options.iter().filter_map(|mode| mode.iter().find(|(_, share)| share > floor));
            let above: f64 = above.map(|(node, _)| self.multipliers.taken(pricing, &workspace.best.done, *node)).sum();
            // The floor should rise if more than one option lies above it.
            *motion = blend(*motion, above - 1.0, *floor > gain.least);
            square += *motion * *motion * FLOOR_WEIGHT * gain.scale;
        }
        square
    }

    fn of_shares(&mut self, workspace: &Workspace) -> f64 {
        let done = &workspace.best.done;
        let mut square = 0.0;
        let pairs = self.pricing.relaxation.pairs.iter().zip(&workspace.pairs);
        for (((one, other, period), brings), motion) in pairs.zip(&mut self.moves.shares) {
            // If only one of the two jobs is done, its part of the gain is paid without reason.
            let slope = f64::from(done[*other] <= *period) - f64::from(done[*one] <= *period);
            *motion = FRESH * slope + (1.0 - FRESH) * *motion;
            square += *motion * *motion * FLOOR_WEIGHT * brings;
        }
        square
    }
}

impl Multipliers {
    /// The part of a node that is taken: for a pair, the shares of the jobs that are done.
    fn taken(&self, pricing: &PricingProblem<'_>, done: &[usize], node: usize) -> f64 {
        let width = pricing.relaxation.width();
        let Some(pair) = node.checked_sub(pricing.places()) else {
            return f64::from(done[node / width] <= node % width);
        };
        let (one, other, period) = pricing.relaxation.pairs[pair];
        let share = self.shares[pair];
        f64::from(done[one] <= period) * share + f64::from(done[other] <= period) * (1.0 - share)
    }
}

/// The new direction of a multiplier from the last one and the subgradient. A multiplier at its lower limit does not
/// move below it.
fn blend(last: f64, slope: f64, may_fall: bool) -> f64 {
    let slope = if may_fall { slope } else { slope.max(0.0) };
    let motion = FRESH * slope + (1.0 - FRESH) * last;
    if may_fall { motion } else { motion.max(0.0) }
}
