//! Multipliers of resources, lowered and raised until the pricing problem says as little as it can: a [`subgradient`] method with
//! memory, its steps after Polyak (1969) towards a level below the least seen.
//!
//! All is measured in value: a multiplier by what all of the row would cost, a slope by the share of the row that is lacking.
//! A row's multiplier moves the more the greater it is, so that few that matter are found soon among many that do not.

use super::domain::Domain;
use super::pricing::{Multipliers, PricingProblem, Workspace};
use super::relaxation::Relaxation;
use crate::subgradient::{self, Dual, StepRule};

/// The share of the newest slope in a step.
const FRESH: f64 = 0.6;
/// The share of the way to the level that a step takes.
const STRIDE: f64 = 0.7;
/// Steps without a lower bound after which the level is set nearer.
const PATIENCE: usize = 10;
/// What the distance of the level is then multiplied with.
const NEARER: f64 = 0.8;
/// The least distance of the level, as a share of the bound.
const NEAREST: f64 = 0.0005;
/// A row's least weight, as a share of the bound spread over all rows.
const LEAST_WEIGHT: f64 = 0.3;
/// The weight of a floor, as a share of what it is the floor of; and of a share of what a pair brings.
const FLOOR_WEIGHT: f64 = 0.3;
/// The share by which a bound must fall to count as lower.
const LOWER: f64 = 1e-5;

/// How long multipliers walk, and how far.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// Steps at most.
    pub steps: usize,
    /// The distance of the level at first, as a share of the bound.
    pub level: f64,
    /// The share of the newest step in the mean of what is best.
    pub fresh: f64,
}

/// Where a walk of multipliers ended.
#[derive(Clone, Debug)]
pub struct SubgradientBound {
    /// No schedule in the domain has more value than this.
    pub bound: f64,
    /// The multipliers that say so.
    pub(crate) multipliers: Multipliers,
    /// By job and place: the share of late steps that have it done there.
    pub mean: Vec<f64>,
    /// Periods and modes of jobs that hold every row and bring more than what is held, and what they bring.
    pub(crate) found: Option<Found>,
}

/// A schedule that holds every row and every need.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// What it brings.
    pub value: f64,
    /// By job: the period by which it is done; beyond the horizon where it is not done.
    pub done: Vec<usize>,
    /// By job: its mode, an index into its own.
    pub modes: Vec<usize>,
}

/// Slack of a row that is held.
const HELD: f64 = 1e-6;

/// What no schedule of an instance surpasses, from multipliers at which all is free towards what is held.
pub fn bound(relaxation: &Relaxation, held: f64, pace: Pace) -> SubgradientBound {
    let pricing = PricingProblem::new(relaxation);
    lower(&pricing, &Domain::full(&pricing.layout), pricing.free(), held, pace, &mut pricing.workspace())
}

/// Lowers the bound of a domain from some multipliers towards what is held.
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
    // A pricing problem always has an answer, so that the walk is never without one.
    let _ = subgradient::walk(&mut descent, rule);
    descent.bound
}

/// The bound of a domain while its multipliers walk.
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

    /// Keeps what was found, where it holds every row and every need.
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

/// A walk of multipliers.
struct Walk<'r> {
    pricing: &'r PricingProblem<'r>,
    multipliers: Multipliers,
    /// The direction in which multipliers move, floors and shares among them.
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

    /// Moves multipliers, floors and shares, `aim` down in value if the slope held; false where there is no slope.
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
            // The first step above the floor is taken wherever a later one is.
            let above = gain.options.iter().filter_map(|mode| mode.iter().find(|(_, share)| share > floor));
            let above: f64 = above.map(|(node, _)| self.multipliers.taken(pricing, &workspace.best.done, *node)).sum();
            // One more mode above the floor than one, and the floor should rise.
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
            // Who is there without the other is paid for nothing.
            let slope = f64::from(done[*other] <= *period) - f64::from(done[*one] <= *period);
            *motion = FRESH * slope + (1.0 - FRESH) * *motion;
            square += *motion * *motion * FLOOR_WEIGHT * brings;
        }
        square
    }
}

impl Multipliers {
    /// The part of a node that is taken: of a pair, the shares of those who are there.
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

/// The new motion of a multiplier, by the last and the slope; what stands at its least does not move below it.
fn blend(last: f64, slope: f64, may_fall: bool) -> f64 {
    let slope = if may_fall { slope } else { slope.max(0.0) };
    let motion = FRESH * slope + (1.0 - FRESH) * last;
    if may_fall { motion } else { motion.max(0.0) }
}
