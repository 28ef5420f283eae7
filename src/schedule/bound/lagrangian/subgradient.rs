//! Multipliers of what is scarce, lowered and raised until the priced instance says as little as it can: a subgradient method
//! with memory, its steps after Polyak towards a level below the least seen.
//!
//! All is measured in benefit: a price by what all of the row would cost, a slope by the share of the row that is lacking.
//! A row's price moves the more the greater it is, so that few that matter are found soon among many that do not.

use super::domain::Domain;
use super::pricing::{Multipliers, PricingProblem, Workspace};

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

/// How prices walk.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pace {
    /// Steps at most.
    pub steps: usize,
    /// The distance of the level at first, as a share of the bound.
    pub level: f64,
    /// The share of the newest step in the mean of what is best.
    pub fresh: f64,
}

/// Where a walk of prices ended.
#[derive(Clone, Debug)]
pub(crate) struct SubgradientBound {
    /// No roadmap in the domain has more benefit than this.
    pub bound: f64,
    /// The prices that say so.
    pub prices: Multipliers,
    /// By member and place: the share of late steps that have it live there.
    pub mean: Vec<f64>,
    /// Members' quarters and ways that hold every row and bring more than what is held, and what they bring.
    pub found: Option<Found>,
}

/// What holds every row.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Found {
    /// What it brings.
    pub benefit: f64,
    /// By member: the quarter by which it is live; beyond the horizon where it is not done.
    pub live: Vec<usize>,
    /// By member: its way, among all.
    pub ways: Vec<usize>,
}

/// Slack of a row that is held.
const HELD: f64 = 1e-6;

/// Lowers the bound of a domain from some prices towards what is held.
pub(crate) fn lower(
    priced: &PricingProblem<'_>,
    domain: &Domain,
    from: Multipliers,
    held: f64,
    pace: Pace,
    workspace: &mut Workspace,
) -> SubgradientBound {
    let mut walk = Walk::new(priced, from);
    let mut lowered = SubgradientBound {
        bound: f64::INFINITY,
        prices: walk.prices.clone(),
        mean: vec![0.0; priced.places()],
        found: None,
    };
    let mut level = pace.level;
    let mut stale = 0;
    for _ in 0..pace.steps {
        priced.find(&walk.prices, domain, workspace);
        let value = workspace.best.value;
        stale = if value < lowered.bound * (1.0 - LOWER) { 0 } else { stale + 1 };
        if value < lowered.bound {
            lowered.bound = value;
            lowered.prices.clone_from(&walk.prices);
        }
        if lowered.bound <= held {
            break;
        }
        lowered.remember(priced, pace.fresh, workspace);
        if stale >= PATIENCE {
            stale = 0;
            level = (level * NEARER).max(NEAREST.min(pace.level));
        }
        priced.overdraw(workspace);
        lowered.look(priced, held, workspace);
        let aim = (lowered.bound * (1.0 - level)).max(held);
        if !walk.step(workspace, STRIDE * (value - aim).max(0.0)) {
            break;
        }
    }
    lowered
}

impl SubgradientBound {
    fn remember(&mut self, priced: &PricingProblem<'_>, fresh: f64, workspace: &Workspace) {
        self.mean.iter_mut().for_each(|share| *share *= 1.0 - fresh);
        for (member, live) in workspace.best.live.iter().enumerate() {
            self.mean[member * priced.relaxed.width() + live] += fresh;
        }
    }

    /// Storage what was found, where it holds every row and every need.
    fn look(&mut self, priced: &PricingProblem<'_>, held: f64, workspace: &Workspace) {
        let live = &workspace.best.live;
        if workspace.over.iter().any(|over| *over > HELD) || !priced.keeps_needs(live, &workspace.best.ways) {
            return;
        }
        let benefit = priced.relaxed.benefit(live);
        if benefit > self.found.as_ref().map_or(held, |found| found.benefit) {
            self.found = Some(Found { benefit, live: live.clone(), ways: workspace.best.ways.clone() });
        }
    }
}

/// A walk of prices.
struct Walk<'r> {
    priced: &'r PricingProblem<'r>,
    prices: Multipliers,
    /// The direction in which prices move, floors and shares among them.
    moves: Multipliers,
}

impl<'r> Walk<'r> {
    fn new(priced: &'r PricingProblem<'r>, prices: Multipliers) -> Walk<'r> {
        let mut moves = prices.clone();
        for of in [&mut moves.of, &mut moves.loose, &mut moves.floors, &mut moves.shares] {
            of.fill(0.0);
        }
        Walk { priced, prices, moves }
    }

    /// Moves prices, floors and shares, `aim` down in benefit if the slope held; false where there is no slope.
    fn step(&mut self, workspace: &Workspace, aim: f64) -> bool {
        let rows = self.prices.of.len() + self.prices.loose.len();
        let least_weight = workspace.best.value.abs() / rows as f64 * LEAST_WEIGHT;
        let square = self.of_rows(workspace, least_weight)
            + self.of_loose_needs(workspace, least_weight)
            + self.of_floors(workspace)
            + self.of_shares(workspace);
        if square <= 0.0 {
            return false;
        }
        let length = aim / square;
        let Walk { priced, prices, moves } = self;
        for ((price, motion), there) in prices.of.iter_mut().zip(&moves.of).zip(&priced.there) {
            let unit = there.max(1e-9);
            *price = (*price + length * motion * (*price * unit + least_weight) / unit).max(0.0);
        }
        for (price, motion) in prices.loose.iter_mut().zip(&moves.loose) {
            *price = (*price + length * motion * (*price + least_weight)).max(0.0);
        }
        for ((floor, motion), gain) in prices.floors.iter_mut().zip(&moves.floors).zip(&priced.several) {
            let today = priced.relaxed.gains[*gain].today;
            *floor = (*floor + length * motion * FLOOR_WEIGHT).clamp(today, 1.0_f64.max(today));
        }
        for (share, motion) in prices.shares.iter_mut().zip(&moves.shares) {
            *share = (*share + length * motion * FLOOR_WEIGHT).clamp(0.0, 1.0);
        }
        true
    }

    fn of_rows(&mut self, workspace: &Workspace, least_weight: f64) -> f64 {
        let priced = self.priced;
        let mut square = 0.0;
        let rows = workspace.over.iter().zip(&priced.there).zip(&priced.may_bind);
        for ((((over, there), may_bind), price), motion) in rows.zip(&self.prices.of).zip(&mut self.moves.of) {
            if *may_bind {
                let unit = there.max(1e-9);
                *motion = blend(*motion, over / unit, *price > 0.0);
                square += *motion * *motion * (price * unit + least_weight);
            }
        }
        square
    }

    fn of_loose_needs(&mut self, workspace: &Workspace, least_weight: f64) -> f64 {
        let (priced, live) = (self.priced, &workspace.best.live);
        let quarters = priced.relaxed.quarters + 1;
        let mut square = 0.0;
        for (at, of) in priced.loose.iter().enumerate() {
            let started =
                |start: usize| live[of.from] <= start + priced.layout.ways[workspace.best.ways[of.from]].quarters;
            let is_done = live[of.from] < quarters;
            for start in priced.charged(of) {
                let lacking =
                    f64::from(is_done && started(start)) - f64::from(live[of.need] <= priced.before(start, of.lag));
                let (price, motion) = (self.prices.loose[at * quarters + start], &mut self.moves.loose);
                let motion = &mut motion[at * quarters + start];
                *motion = blend(*motion, lacking, price > 0.0);
                square += *motion * *motion * (price + least_weight);
            }
        }
        square
    }

    fn of_floors(&mut self, workspace: &Workspace) -> f64 {
        let priced = self.priced;
        let mut square = 0.0;
        for ((gain, floor), motion) in priced.several.iter().zip(&self.prices.floors).zip(&mut self.moves.floors) {
            let gain = &priced.relaxed.gains[*gain];
            // The first step above the floor is taken wherever a later one is.
            let above = gain.ways.iter().filter_map(|way| way.iter().find(|(_, share)| share > floor));
            let above: f64 = above.map(|(node, _)| self.prices.taken(priced, &workspace.best.live, *node)).sum();
            // One more way above the floor than one, and the floor should rise.
            *motion = blend(*motion, above - 1.0, *floor > gain.today);
            square += *motion * *motion * FLOOR_WEIGHT * gain.scale;
        }
        square
    }

    fn of_shares(&mut self, workspace: &Workspace) -> f64 {
        let live = &workspace.best.live;
        let mut square = 0.0;
        let pairs = self.priced.relaxed.pairs.iter().zip(&workspace.pairs);
        for (((one, other, quarter), brings), motion) in pairs.zip(&mut self.moves.shares) {
            // Who is there without the other is paid for nothing.
            let slope = f64::from(live[*other] <= *quarter) - f64::from(live[*one] <= *quarter);
            *motion = FRESH * slope + (1.0 - FRESH) * *motion;
            square += *motion * *motion * FLOOR_WEIGHT * brings;
        }
        square
    }
}

impl Multipliers {
    /// The part of a node that is taken: of a pair, the shares of those who are there.
    fn taken(&self, priced: &PricingProblem<'_>, live: &[usize], node: usize) -> f64 {
        let width = priced.relaxed.width();
        let Some(pair) = node.checked_sub(priced.places()) else {
            return f64::from(live[node / width] <= node % width);
        };
        let (one, other, quarter) = priced.relaxed.pairs[pair];
        let share = self.shares[pair];
        f64::from(live[one] <= quarter) * share + f64::from(live[other] <= quarter) * (1.0 - share)
    }
}

/// The new motion of a price, by the last and the slope; what stands at its least does not move below it.
fn blend(last: f64, slope: f64, may_fall: bool) -> f64 {
    let slope = if may_fall { slope } else { slope.max(0.0) };
    let motion = FRESH * slope + (1.0 - FRESH) * last;
    if may_fall { motion } else { motion.max(0.0) }
}
