//! Violations with the figures that show them.

use crate::forecast::Readiness;
use crate::model::terms::Role;
use crate::model::{Context, Fte, Money, Plan, Quarter};
use crate::schedule::verify::Violation;
use crate::schedule::verify::{Look, finished};
use crate::score::GateReading;
use crate::score::{self};

/// A violation of a plan, with its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Hold {
    /// The violation.
    pub violation: Violation,
    /// The figures that show it.
    pub figures: Figures,
}

/// The share of an initiative (index into the plan's list) in the use of a scarce resource.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part<T> {
    /// The initiative.
    pub initiative: usize,
    /// The amount.
    pub takes: T,
}

/// The figures of a [`Hold`]. An end is given as the last quarter of work.
#[derive(Clone, Debug, PartialEq)]
pub enum Figures {
    /// No figures apply.
    None,
    /// First and last quarter of work outside the horizon.
    Work {
        /// The first quarter.
        start: Quarter,
        /// The last quarter.
        end: Quarter,
    },
    /// A predecessor is not finished in time.
    Wait {
        /// The last quarter of the predecessor's work.
        ends: Quarter,
        /// Quarters that must lie between the two.
        lag: i32,
        /// The first quarter in which the successor may start.
        from: Quarter,
    },
    /// Staff of a skill in the quarter.
    Staff {
        /// Total need.
        asked: Fte,
        /// Capacity.
        there: Fte,
        /// Need by initiative, the largest first.
        parts: Vec<Part<Fte>>,
    },
    /// Initiatives that start in the fiscal year.
    Starts {
        /// Their number.
        begun: usize,
        /// The number that the project managers can begin.
        most: usize,
    },
    /// Front-line hours per head in the quarter.
    Hours {
        /// Total need.
        asked: f64,
        /// Hours available.
        there: f64,
        /// Need by initiative, the largest first.
        parts: Vec<Part<f64>>,
    },
    /// Money of a fund, from the start of the carry-over period to the end of the quarter.
    Money {
        /// Excess of spending over the money available.
        short: Money,
        /// Payments until then by initiative.
        parts: Vec<Part<Money>>,
    },
    /// Running cost a year against the last funded year of a fund.
    Tail {
        /// Running cost a year.
        asked: Money,
        /// Money in the last year of the fund.
        there: Money,
    },
    /// A gate: the quarter in which its stage opens, and the readings that are too low at the start.
    Gate {
        /// The start of the initiative.
        start: Quarter,
        /// The first quarter from the start on in which the stage is predicted open; `None` if it does not open within
        /// the plan.
        opens: Option<Quarter>,
        /// The readings that fall short at the start, on the low estimate.
        shut: Vec<GateReading>,
    },
    /// A measurement or other work that must be done by a quarter or within a range; names the nearest such work.
    By {
        /// The quarter by whose beginning it must be finished, or in which its dependant starts or goes live.
        by: Quarter,
        /// Quarters that may lie between.
        within: i32,
        /// The nearest initiative and its last quarter of work; `None` if no initiative does such work.
        nearest: Option<(usize, Quarter)>,
    },
    /// Stages follow each other too fast.
    Pace {
        /// The first quarter in which the work may start.
        from: Quarter,
        /// Quarters that the pace of stages takes until then.
        quarters: i32,
    },
    /// A partner.
    Partner {
        /// The start of the initiative that needs it.
        start: Quarter,
        /// The quarter from which it is ready without preparation.
        since: Option<Quarter>,
        /// The initiative that prepares it, with its last quarter.
        prepared: Option<(usize, Quarter)>,
    },
    /// Shares of people in [0, 1] whom a service reaches at go-live.
    Reach {
        /// The process with the smallest share (index into the assessment's list).
        process: usize,
        /// The share reached.
        share: f64,
        /// The share required.
        target: f64,
    },
}

/// Violations of a plan, each with its figures.
pub(super) fn of(context: Context<'_>, plan: &Plan, violations: &[Violation]) -> Vec<Hold> {
    let seen = Seen { context, plan, look: Look::new(context, plan), readiness: Readiness::of(context, plan) };
    let hold = |violation: &Violation| Hold { violation: violation.clone(), figures: seen.figures(violation) };
    violations.iter().map(hold).collect()
}

/// The initiative with the violation; `None` if the violation concerns the plan as a whole.
pub(super) fn initiative(violation: &Violation) -> Option<usize> {
    match violation {
        Violation::Unknown(at)
        | Violation::Altered(at)
        | Violation::Horizon(at)
        | Violation::Precedence(at, _)
        | Violation::Missing(at, _)
        | Violation::Category(at, ..)
        | Violation::Expired(at, _)
        | Violation::Match(at, _)
        | Violation::Gate(at, _)
        | Violation::Unmeasured(at, _)
        | Violation::Pace(at, _)
        | Violation::Partner(at, _)
        | Violation::Research(at)
        | Violation::Reach(at)
        | Violation::Feedback(at)
        | Violation::Training(at)
        | Violation::Excluded(at, _)
        | Violation::Equipment(at)
        | Violation::Aftercare(at) => Some(*at),
        Violation::Staff(..)
        | Violation::Starts(_)
        | Violation::FrontLine(..)
        | Violation::Money(..)
        | Violation::Tail(_)
        | Violation::Mandate(_)
        | Violation::Contract(_)
        | Violation::Benefit => None,
    }
}

/// A plan prepared for the computation of figures.
struct Seen<'c> {
    context: Context<'c>,
    plan: &'c Plan,
    look: Look<'c>,
    readiness: Readiness<'c>,
}

impl Seen<'_> {
    fn figures(&self, violation: &Violation) -> Figures {
        match violation {
            Violation::Horizon(at) => self.work(*at),
            Violation::Precedence(at, on) => self.wait(*at, *on),
            Violation::Staff(skill, quarter) => self.staff(skill, *quarter),
            Violation::Starts(year) => self.starts(*year),
            Violation::FrontLine(department, quarter) => self.hours(*department, *quarter),
            Violation::Money(fund, quarter) => self.money(*fund, *quarter),
            Violation::Tail(fund) => self.tail(*fund),
            Violation::Gate(at, stage) => self.gate(*at, *stage),
            Violation::Unmeasured(at, stage) => self.measured(*at, *stage),
            Violation::Pace(_, stage) => self.pace(*stage),
            Violation::Partner(at, partner) => self.partner(*at, *partner),
            Violation::Research(at) => self.research(*at),
            Violation::Reach(at) => self.reach(*at),
            Violation::Feedback(at) => self.feedback(*at),
            Violation::Training(at) => self.training(*at),
            Violation::Aftercare(at) => self.aftercare(*at),
            Violation::Unknown(_)
            | Violation::Altered(_)
            | Violation::Missing(..)
            | Violation::Category(..)
            | Violation::Expired(..)
            | Violation::Match(..)
            | Violation::Mandate(_)
            | Violation::Contract(_)
            | Violation::Excluded(..)
            | Violation::Equipment(_)
            | Violation::Benefit => Figures::None,
        }
    }

    fn start(&self, at: usize) -> Quarter {
        self.plan.initiatives.get(at).map_or(self.plan.first, |of| of.start)
    }

    /// The quarter in which an initiative is live.
    fn live(&self, at: usize) -> Quarter {
        self.plan.initiatives.get(at).map_or(self.plan.first, finished)
    }

    fn work(&self, at: usize) -> Figures {
        Figures::Work { start: self.start(at), end: self.live(at) - 1 }
    }

    fn wait(&self, at: usize, on: usize) -> Figures {
        let lag = self.look.waits(at, on).unwrap_or(0);
        Figures::Wait { ends: self.live(on) - 1, lag, from: self.live(on) + lag }
    }

    /// The use by each initiative, the largest first, without zeros.
    fn parts<T: PartialOrd + Copy + Default>(&self, takes: impl Fn(usize) -> T) -> Vec<Part<T>> {
        let all = (0..self.plan.initiatives.len()).map(|initiative| Part { initiative, takes: takes(initiative) });
        let mut parts: Vec<Part<T>> = all.filter(|part| part.takes > T::default()).collect();
        parts.sort_by(|a, b| b.takes.partial_cmp(&a.takes).unwrap_or(std::cmp::Ordering::Equal));
        parts
    }

    fn staff(&self, skill: &str, quarter: Quarter) -> Figures {
        let parts = self.parts(|at| {
            let works = self.start(at) <= quarter && quarter < self.live(at);
            let of = self.plan.initiatives.get(at).filter(|_| works).and_then(|of| of.staff.get(skill));
            of.copied().unwrap_or(Fte::ZERO)
        });
        let asked = Fte::from_milli(parts.iter().map(|part| part.takes.milli()).fold(0, u32::saturating_add));
        let there = self.context.assessment.staff.iter().filter(|of| of.id == skill).map(|of| of.fte.milli());
        Figures::Staff { asked, there: Fte::from_milli(there.fold(0, u32::saturating_add)), parts }
    }

    fn starts(&self, year: i32) -> Figures {
        let begun = self.plan.initiatives.iter().filter(|of| of.start.year() == year).count();
        Figures::Starts { begun, most: self.look.may_start().unwrap_or(begun) }
    }

    fn hours(&self, department: usize, quarter: Quarter) -> Figures {
        let parts = self.parts(|at| {
            let of = self.plan.initiatives.get(at).map(|of| self.look.hours(department, of)).unwrap_or_default();
            of.iter().filter(|(when, _)| *when == quarter).map(|(_, hours)| *hours).sum::<f64>()
        });
        let there = self.context.assessment.departments.get(department).map_or(0.0, |of| of.change_hours);
        Figures::Hours { asked: parts.iter().map(|part| part.takes).sum::<f64>() + 0.0, there, parts }
    }

    fn money(&self, index: usize, quarter: Quarter) -> Figures {
        let Some(fund) = self.context.assessment.funds.get(index) else { return Figures::None };
        let short = self.look.empty(index, fund).map_or(Money::ZERO, |(_, short)| short);
        // Without carry-over, money of earlier years has lapsed, so earlier payments do not count.
        let from = if fund.carry_over { None } else { Some(Quarter::new(quarter.year(), 1)) };
        let parts = self.parts(|at| {
            let drawn = self.plan.initiatives.get(at).map(|of| self.look.drawn(index, of)).unwrap_or_default();
            let within = |when: Quarter| when <= quarter && from.is_none_or(|from| when >= from);
            Money::minor(drawn.iter().filter(|(when, _)| within(*when)).map(|(_, amount)| *amount).sum())
        });
        Figures::Money { short, parts }
    }

    fn tail(&self, index: usize) -> Figures {
        let running = self.plan.initiatives.iter().filter_map(|of| of.running.as_ref());
        let asked = running.filter(|of| of.fund == index).map(|of| of.amount).sum();
        let fund = self.context.assessment.funds.get(index);
        let there = fund.map_or(Money::ZERO, |fund| self.look.carries(fund));
        Figures::Tail { asked, there }
    }

    fn gate(&self, at: usize, stage: usize) -> Figures {
        let start = self.start(at);
        let reading = self.readiness.stage(start);
        let shut = reading.gates.iter().take(stage).flatten().filter(|gate| !gate.shown).copied().collect();
        Figures::Gate { start, opens: self.readiness.opening(stage, start, self.plan.last + 1), shut }
    }

    fn measured(&self, at: usize, stage: usize) -> Figures {
        let of_stage = |(other, end): &(usize, Quarter)| {
            let like = self.plan.initiatives.get(*other).and_then(|of| of.like);
            let entry = like.and_then(|like| self.context.catalogue.entries.get(like));
            entry.is_some_and(|entry| entry.stage == stage && entry.does == [Role::Measure]).then_some((*other, *end))
        };
        let nearest = self.look.ends(Role::Measure).filter_map(|found| of_stage(&found)).min_by_key(|(_, end)| *end);
        self.by(self.start(at), 0, nearest)
    }

    fn by(&self, by: Quarter, within: i32, nearest: Option<(usize, Quarter)>) -> Figures {
        Figures::By { by, within, nearest: nearest.map(|(initiative, live)| (initiative, live - 1)) }
    }

    fn pace(&self, stage: usize) -> Figures {
        let rubric = self.context.rubric;
        let shown = score::stage(rubric, &score::assess(rubric, self.context.assessment)).shown;
        let quarters = rubric.quarters_between(shown, stage);
        Figures::Pace { from: self.plan.first + quarters, quarters }
    }

    fn partner(&self, at: usize, partner: usize) -> Figures {
        let since = self.context.assessment.partners.get(partner).and_then(|of| of.ready_since);
        let with = |other: &usize| self.look.prepares(*other, partner);
        let prepares = self.look.ends(Role::PreparePartner).filter(|(other, _)| with(other));
        let prepared = prepares.min_by_key(|(_, end)| *end).map(|(other, end)| (other, end - 1));
        Figures::Partner { start: self.start(at), since, prepared }
    }

    fn research(&self, at: usize) -> Figures {
        let (start, age) = (self.start(at), self.context.rules.threshold.research_age_quarters.value as i32);
        let nearest = self.look.ends(Role::Research).min_by_key(|(_, end)| {
            let after = start.since(*end);
            if after < 0 { -after } else { after - age }
        });
        self.by(start, age, nearest)
    }

    fn reach(&self, at: usize) -> Figures {
        let target = self.context.rules.threshold.reach_target.value / 100.0;
        let processes = self.plan.initiatives.get(at).map_or(&[][..], |of| &of.processes);
        let shares = processes.iter().map(|process| (*process, self.look.reached(*process, self.live(at))));
        let least = shares.min_by(|a, b| a.1.total_cmp(&b.1));
        least.map_or(Figures::None, |(process, share)| Figures::Reach { process, share, target })
    }

    fn feedback(&self, at: usize) -> Figures {
        let within = self.context.rules.threshold.feedback_within_quarters.value as i32;
        self.by(self.live(at), within, self.look.ends(Role::Feedback).min_by_key(|(_, end)| *end))
    }

    fn training(&self, at: usize) -> Figures {
        let gap = self.context.rules.threshold.training_gap_quarters.value as i32;
        let live = self.live(at);
        let too_early = |(other, end): &(usize, Quarter)| self.look.trains(*other, at) && live.since(*end) > gap;
        self.by(live, gap, self.look.ends(Role::Train).filter(too_early).min_by_key(|(_, end)| *end))
    }

    fn aftercare(&self, at: usize) -> Figures {
        let within = self.context.rules.threshold.measure_within_quarters.value as i32;
        let live = self.live(at);
        let after = self.look.ends(Role::Measure).filter(|(_, end)| *end > live).min_by_key(|(_, end)| *end);
        let before = || self.look.ends(Role::Measure).max_by_key(|(_, end)| *end);
        self.by(live, within, after.or_else(before))
    }
}
