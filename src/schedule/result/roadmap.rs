//! The result: a roadmap as a plan, with its phases and the activities left out.

use std::collections::BTreeMap;

use super::answer::Answer;
use super::reasons;
use crate::forecast::Forecast;
use crate::forecast::burden::Burden;
use crate::model::catalogue::Scope;
use crate::model::instance;
use crate::model::plan::{CostLine, Dependency, GoalRecord, Initiative, Provenance, Reached, Running};
use crate::model::{Context, KeyPath, Money, Plan, Quarter, Text};
use crate::schedule::construct::build_order::{ActivityList, Phase};
use crate::schedule::construct::limit::Limit;
use crate::schedule::construct::partial_schedule::{PartialSchedule, Placement, Reason};
use crate::schedule::objective::amount::{Amount, Bound};
use crate::schedule::objective::certificate::{Certificate, Status};
use crate::schedule::objective::goal::Goal;
use crate::schedule::problem::initiative::initiative;
use crate::schedule::problem::instance::{NotOffered, Problem};
use crate::schedule::problem::mandate::{self, Origin};
use crate::schedule::request::Request;

/// A generated roadmap.
#[derive(Clone, Debug)]
pub struct Roadmap<'a> {
    /// The plan. Its initiatives are in order of their start.
    pub plan: Plan,
    /// The reason for each initiative, in the order of the plan.
    pub reasons: Vec<Reason>,
    /// The activity list from which it was built; a search can start from it.
    pub list: ActivityList,
    /// The phases.
    pub phases: Vec<Phase>,
    /// The stage shown today.
    pub shown: usize,
    /// Discounted hours of people’s time saved over the horizon, low estimate.
    pub benefit: f64,
    /// The proven bound of the benefit.
    pub proof: Proof,
    /// The certificate of each goal of the objective, in order; the last is for benefit if no goal can be attained.
    pub certificates: Vec<Certificate>,
    /// The answer to the user's wishes.
    pub answer: Answer,
    /// Skills by the indices that limits use.
    pub skills: Vec<String>,
    /// The initiatives of mandates and contracts, in the order of the plan.
    pub pledged: Vec<Pledged>,
    /// Activities left out, by catalogue entry and scope.
    pub left_out: Vec<LeftOut>,
    /// The inputs of the roadmap.
    pub context: Context<'a>,
}

/// A mandate or contract and its initiative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pledged {
    /// The mandate or contract.
    pub origin: Origin,
    /// Index into the plan's initiatives.
    pub initiative: usize,
}

/// The proven bound of a roadmap's benefit, whatever its goals.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proof {
    /// Upper bound on the benefit of every roadmap that the rules allow, in discounted hours.
    pub bound: f64,
    /// Lists that the search tried, for all goals.
    pub work: u64,
    /// Placements tried for the roadmaps that were built before the audit.
    pub placements: u64,
}

impl Proof {
    /// The certificate of a benefit.
    fn certificate(&self, benefit: f64) -> Certificate {
        let amount = Amount::Hours;
        let (value, bound) = (Some(amount(benefit)), Bound::Best(amount(self.bound)));
        Certificate { goal: Goal::Benefit, named: true, value, bound, work: self.work, first: Quarter::new(0, 1) }
    }

    /// The possible further benefit as a share; `None` if the benefit is 0.
    pub fn gap(&self, benefit: f64) -> Option<f64> {
        self.certificate(benefit).gap()
    }

    /// How good a roadmap of this benefit is proven to be.
    pub fn status(&self, benefit: f64) -> Status {
        self.certificate(benefit).status()
    }
}

impl Roadmap<'_> {
    /// Whether it attains every goal. A goal that cannot be attained is a valid answer, but scripts must see it.
    pub fn attains_goals(&self) -> bool {
        self.certificates.iter().all(|certificate| !certificate.is_missed())
    }

    /// Whether it reaches the stage that was asked for in time, if one was.
    pub fn keeps_target(&self) -> bool {
        self.answer.target.is_none_or(|target| target.kept)
    }

    /// Writes the certificates and the predicted results into the plan's provenance.
    pub(in crate::schedule) fn attest(&mut self) {
        let rubric = self.context.rubric;
        let reached = |phase: &Phase| Some(Reached { stage: phase.stage, opens: phase.opens? });
        let stages: Vec<Reached> = self.phases.iter().filter_map(reached).collect();
        let saved = Burden::of(&Forecast::of(self.context, &self.plan)).total_at_the_end().low.hours;
        let goals = self.certificates.iter().map(|of| GoalRecord {
            goal: of.goal.text(rubric),
            value: of.value.map(Amount::text),
            bound: match of.bound {
                Bound::Best(amount) => Some(amount.text()),
                Bound::Impossible | Bound::Unknown => None,
            },
            status: of.status().word().to_owned(),
            work: of.work,
        });
        if let Some(provenance) = &mut self.plan.provenance {
            provenance.stages = stages;
            // Whole hours: a part of an hour is no figure to hold a plan to.
            provenance.hours_saved = Some(saved.max(0.0).floor());
            provenance.goals = goals.collect();
        }
    }

    /// Recomputes the certificates after somebody else changed the plan. The bounds on opening quarters and cost assume
    /// the catalogue's modes, so they no longer hold and are dropped.
    pub fn changed(&mut self) {
        let cost = self.plan.outlay();
        let benefit = self.benefit;
        for of in &mut self.certificates {
            of.value = of.value.map(|value| match value {
                Amount::Hours(_) => Amount::Hours(benefit),
                Amount::Cost(_) => Amount::Cost(cost),
                Amount::Opens(opens) => Amount::Opens(opens),
            });
            if !matches!(of.bound, Bound::Best(Amount::Hours(_))) {
                of.bound = Bound::Unknown;
            }
        }
        self.attest();
    }
}

/// An activity that is not in a roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Index into the catalogue's entries.
    pub entry: usize,
    /// Its scope.
    pub scope: Scope,
    /// Why it is left out.
    pub why: WhyOut,
}

/// Why an activity is not in a roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyOut {
    /// It is not offered here.
    NotOffered(NotOffered),
    /// The stage before its own is not predicted open in time.
    GateShut,
    /// The audit would reject it.
    Refused,
    /// It was tried, and this limit kept it out.
    DoesNotFit(Limit),
    /// It adds no benefit.
    NothingMore,
    /// The goal saves money, and the roadmap attains the goals without it.
    NotNeeded,
}

/// The placed activities in the order of the plan: by start, then by index.
pub fn in_order(state: &PartialSchedule<'_, '_>) -> Vec<usize> {
    let mut order = state.order.clone();
    order.sort_by_key(|activity| (state.placed[*activity].as_ref().map(|placement| placement.start), *activity));
    order
}

/// The plan of a finished roadmap; its initiatives are in the order of `order`.
pub fn plan(
    problem: &Problem<'_>,
    state: &PartialSchedule<'_, '_>,
    order: &[usize],
    request: &Request,
    benefit: f64,
) -> Plan {
    let assessment = problem.context.assessment;
    let place_of: BTreeMap<usize, usize> =
        order.iter().enumerate().map(|(place, activity)| (*activity, place)).collect();
    let initiatives = order.iter().enumerate().filter_map(|(place, activity)| {
        let placement = state.placed[*activity].as_ref()?;
        Some(placed(problem, *activity, placement, place, &place_of))
    });
    let mut initiatives: Vec<Initiative> = initiatives.collect();
    link_measurements(state, order, &mut initiatives);
    let mut plan = Plan {
        id: format!("roadmap-{}", assessment.jurisdiction.id),
        title: Text {
            en: format!("Roadmap for {}", assessment.jurisdiction.name.en),
            zh: format!("{}路线图", assessment.jurisdiction.name.zh),
        },
        author: None,
        version: None,
        illustrative: assessment.illustrative,
        note: None,
        assessment: assessment.reference(),
        first: problem.first,
        last: problem.last,
        currency: assessment.currency.clone(),
        price_year: assessment.price_year,
        total: None,
        // A roadmap sets no target by itself: the report answers the user's target.
        target: None,
        initiatives,
        waivers: Vec::new(),
        provenance: Some(Provenance {
            generator: env!("CARGO_PKG_NAME").to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            seed: request.seed,
            rubric: problem.context.rubric.reference(),
            catalogue: problem.context.catalogue.reference(),
            benefit,
            stages: Vec::new(),
            hours_saved: None,
            objective: Some(request.objective.text(problem.context.rubric)),
            goals: Vec::new(),
            inputs: Vec::new(),
        }),
    };
    plan.total = Some(plan.cost());
    plan
}

/// Adds the dependencies that gates imply. Work towards a stage depends on the measurement that opened the gate before
/// it. A measurement depends on the initiatives finished by then on which nothing else depends, because it measures
/// their result.
fn link_measurements(state: &PartialSchedule<'_, '_>, order: &[usize], initiatives: &mut [Initiative]) {
    let reasons = reasons::in_order(state, order);
    let measured = |place: usize| match reasons.get(place) {
        Some(Reason::Measure(stage)) => Some(*stage),
        _ => None,
    };
    let opened: Vec<(usize, usize)> = (0..order.len()).filter_map(|place| Some((place, measured(place)?))).collect();
    for (place, initiative) in initiatives.iter_mut().enumerate() {
        let before = initiative.stage.and_then(|stage| opened.iter().find(|(_, opens)| opens + 1 == stage));
        if let Some((measure, _)) = before.filter(|(measure, _)| *measure != place) {
            initiative.depends_on.push(Dependency { on: *measure, lag: 0, place: initiative.place.clone() });
        }
    }
    let ends =
        (0..order.len()).filter(|place| measured(*place).is_some() || reasons.get(*place) == Some(&Reason::Closing));
    for measure in ends {
        let start = initiatives[measure].start;
        let waited_for: Vec<usize> = initiatives.iter().flat_map(|of| &of.depends_on).map(|need| need.on).collect();
        let loose = (0..initiatives.len())
            .filter(|place| *place != measure && !waited_for.contains(place) && initiatives[*place].live() <= start);
        let loose: Vec<usize> = loose.collect();
        let at = initiatives[measure].place.clone();
        let needs = loose.into_iter().map(|on| Dependency { on, lag: 0, place: at.clone() });
        initiatives[measure].depends_on.extend(needs);
    }
}

/// Converts a placed activity into an initiative with its dependencies and funds.
fn placed(
    problem: &Problem<'_>,
    activity: usize,
    placement: &Placement,
    place: usize,
    place_of: &BTreeMap<usize, usize>,
) -> Initiative {
    let of = &problem.activities[activity];
    let mode = &of.modes[placement.mode];
    let path = KeyPath::root().key("initiative").index(place);
    let depends_on = of.requires.iter().filter_map(|(need, lag)| {
        let on = *place_of.get(need)?;
        Some(Dependency { on, lag: *lag, place: path.clone() })
    });
    let costs = placement.shares.iter().map(|share| CostLine {
        category: share.category,
        fund: share.fund,
        amount: share.amount,
        profile: Vec::new(),
        paid_in: None,
        supplier: None,
        place: path.clone(),
    });
    Initiative {
        depends_on: depends_on.collect(),
        costs: costs.collect(),
        running: placement.running_fund.map(|fund| Running { fund, amount: mode.running, place: path.clone() }),
        ..initiative(problem, of, mode, placement.start, path.clone())
    }
}

/// The initiatives of mandates and contracts, in the order of the plan.
pub fn pledged(context: Context<'_>, plan: &Plan) -> Vec<Pledged> {
    let assessment = context.assessment;
    let contracts = assessment.contracts.iter().enumerate().map(|(at, of)| (Origin::Contract(at), &of.initiative));
    let mandates = assessment.mandates.iter().enumerate().map(|(at, of)| (Origin::Mandate(at), &of.initiative));
    let mut pledged: Vec<Pledged> = Vec::new();
    for (origin, name) in contracts.chain(mandates) {
        let Some((entry, scopes)) = mandate::meant(context, name) else { continue };
        for scope in scopes {
            let is_for = |of: &Initiative| instance::of(context, of).contains(&(entry, scope));
            pledged.extend(plan.initiatives.iter().position(is_for).map(|initiative| Pledged { origin, initiative }));
        }
    }
    pledged.sort_by_key(|of| (of.initiative, of.origin));
    pledged
}

/// Activities left out, in the order of the catalogue. `saves`: whether a goal saves money.
pub fn left_out(problem: &Problem<'_>, state: &PartialSchedule<'_, '_>, allowed: &[bool], saves: bool) -> Vec<LeftOut> {
    let not_offered = problem.not_offered.iter().map(|(entry, scope, why)| LeftOut {
        entry: *entry,
        scope: *scope,
        why: WhyOut::NotOffered(*why),
    });
    let unplaced = (0..problem.activities.len()).filter(|a| state.placed[*a].is_none() && problem.is_first(*a));
    let unplaced = unplaced.map(|a| {
        let of = &problem.activities[a];
        let open = state.entry.get(of.stage).copied().flatten().is_some_and(|from: Quarter| from <= problem.last);
        let excludes = of.excludes.iter().find(|other| state.placed[**other].is_some());
        let why = if let Some(other) = excludes {
            WhyOut::DoesNotFit(Limit::Excluded(problem.activities[*other].entry))
        } else if !allowed[a] {
            WhyOut::Refused
        } else if !open {
            WhyOut::GateShut
        } else if let Some(limit) = state.misfits[a] {
            WhyOut::DoesNotFit(limit)
        } else if saves {
            WhyOut::NotNeeded
        } else {
            WhyOut::NothingMore
        };
        LeftOut { entry: of.entry, scope: of.scope, why }
    });
    let mut left_out: Vec<LeftOut> = not_offered.chain(unplaced).collect();
    left_out.sort_by_key(|out| (out.entry, out.scope));
    left_out
}

impl Problem<'_> {
    /// One-off cost of an activity in its usual mode.
    pub fn price(&self, activity: usize) -> Money {
        let usual = self.activities[activity].modes.first();
        usual.map_or(Money::ZERO, |mode| mode.costs.iter().map(|(_, _, amount)| *amount).sum())
    }
}
