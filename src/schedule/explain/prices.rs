//! Prices of scarce resources: the benefit of one more unit, by solving again.
//!
//! The step is one full-time equivalent of a skill, one percent of a fund in a fiscal year, or one hour per head of a
//! front line. Each case adds one step and solves the whole problem again with the same seed and effort. The search
//! begins with the existing roadmap, which need not use the addition, so no price is negative. If both solutions are
//! proven optimal, the price is exact. If the bound with the addition does not exceed the existing benefit, the price
//! is 0 and no search is needed. Otherwise the price is a lower estimate: the gain over the best solution known without
//! the addition. For a fair comparison, the unchanged problem is also solved again, and a solution that does not use
//! the addition counts as a solution without it.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

use crate::check::{self, Binding};
use crate::model::assessment::Skill;
use crate::model::{Assessment, Context, Fte, KeyPath, Money, Plan, Text};
use crate::schedule::construct::build_order::PriorityRule;
use crate::schedule::construct::build_order::{ActivityList, Phase};
use crate::schedule::effort::Watch;
use crate::schedule::effort::{Effort, Stop};
use crate::schedule::objective::goal::Objective;
use crate::schedule::problem::funds::lasts;
use crate::schedule::request::{Request, ScheduleError};
use crate::schedule::result::roadmap::Roadmap;
use crate::schedule::verify::verify;
use gradus_solve::rounding::is_more;

/// A scarce resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scarce {
    /// A skill, by name.
    Skill(String),
    /// A fund (index into the assessment's list) in a fiscal year.
    Fund(usize, i32),
    /// The front-line time of a department (index into the assessment's list).
    FrontLine(usize),
}

/// The amount added.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Full-time equivalents.
    Fte(Fte),
    /// Money.
    Money(Money),
    /// Hours per head and quarter.
    Hours(f64),
}

/// The price of one scarce resource.
#[derive(Clone, Debug, PartialEq)]
pub struct Price {
    /// The resource.
    pub of: Scarce,
    /// The amount added.
    pub step: Step,
    /// The least gain in discounted hours, at least 0.
    pub gain: f64,
    /// The largest possible gain in discounted hours.
    pub at_most: f64,
    /// Whether the gain is proven exact.
    pub exact: bool,
    /// Number of stages that open sooner in the roadmap with the addition.
    pub stages_sooner: usize,
}

/// The prices of all scarce resources.
#[derive(Clone, Debug, PartialEq)]
pub struct Prices {
    /// In the order of the assessment: skills, funds by year, departments.
    pub prices: Vec<Price>,
    /// The benefit from which gains are measured: that of the roadmap, or of a better one found by solving again.
    pub from: f64,
    /// The improvement found without any addition; 0 if none.
    pub found_more: f64,
    /// Number of lists that each search may try.
    pub work: u64,
    /// Number of resources without a price because the call was stopped.
    pub unasked: usize,
}

impl Prices {
    /// Prices above 0, the largest gain first.
    pub fn bring(&self) -> Vec<&Price> {
        let mut bring: Vec<&Price> = self.prices.iter().filter(|of| of.gain > 0.0 || of.stages_sooner > 0).collect();
        bring.sort_by(|a, b| b.gain.total_cmp(&a.gain).then(b.stages_sooner.cmp(&a.stages_sooner)));
        bring
    }

    /// The number of prices of 0, and how many of them are proven.
    pub fn bring_nothing(&self) -> (usize, usize) {
        let nothing = || self.prices.iter().filter(|of| of.gain <= 0.0 && of.stages_sooner == 0);
        (nothing().count(), nothing().filter(|of| of.exact).count())
    }
}

/// Result of one case.
struct Solved {
    benefit: f64,
    bound: f64,
    phases: Vec<Phase>,
    plan: Plan,
}

/// The prices of all scarce resources for a generated roadmap. `request` is the request that produced the roadmap; its
/// number of threads sets how many cases run in parallel and does not affect the result. When `stop` returns true, no
/// new case starts and running cases end their search. `progress` receives the number of finished cases and the total.
///
/// # Errors
/// Same as [`crate::schedule::generate`].
pub fn of(
    roadmap: &Roadmap<'_>,
    request: &Request,
    stop: &Stop<'_>,
    progress: &dyn Fn(u64, u64),
) -> Result<Prices, ScheduleError> {
    let context = roadmap.context;
    let work = request.effort.for_goal(0, roadmap.list.ways.len());
    let again = Request { effort: Effort::of(work), objective: Objective::benefit(), ..request.clone() };
    let scarce = scarce(roadmap);
    // The first case is the unchanged problem.
    let mut cases: Vec<Assessment> = vec![context.assessment.clone()];
    cases.extend(scarce.iter().map(|(of, step)| with_more(context.assessment, of, *step)));
    let task = Task { context, request: &again, held: &roadmap.list, benefit: roadmap.benefit, stop };
    let mut solved = solve_all(task, &cases, request.effort.threads, progress)?;
    let more = solved.split_off(1.min(solved.len()));
    let all = || solved.iter().chain(&more).flatten();
    // A bound with an addition also holds without it.
    let bound = all().map(|of| of.bound).fold(roadmap.proof.bound, f64::min);
    let better = |of: &&Solved| is_more(of.benefit, roadmap.benefit) && holds(context, &of.plan);
    let from = all().filter(better).map(|of| of.benefit).fold(roadmap.benefit, f64::max);
    let optimal = !is_more(bound, from);
    let price = |((of, step), solved): ((Scarce, Step), &Solved)| {
        let gain = if is_more(solved.benefit, from) { solved.benefit - from } else { 0.0 };
        let best = solved.benefit.max(from);
        let closed = !is_more(solved.bound, best);
        let kept = !is_more(from, solved.benefit);
        Price {
            of,
            step,
            gain,
            at_most: if closed { gain } else { (solved.bound - from).max(gain) },
            exact: optimal && closed,
            stages_sooner: if kept { sooner(&roadmap.phases, &solved.phases) } else { 0 },
        }
    };
    let unasked = more.iter().filter(|solved| solved.is_none()).count();
    let asked = scarce.into_iter().zip(&more).filter_map(|(of, solved)| Some((of, solved.as_ref()?)));
    let prices = asked.map(price).collect();
    let found_more = if is_more(from, roadmap.benefit) { from - roadmap.benefit } else { 0.0 };
    Ok(Prices { prices, from, found_more, work, unasked })
}

/// All scarce resources and their steps. A skill without any staff counts too.
fn scarce(roadmap: &Roadmap<'_>) -> Vec<(Scarce, Step)> {
    let assessment = roadmap.context.assessment;
    let head = Step::Fte(Fte::from_milli(1000));
    let mut scarce: Vec<(Scarce, Step)> =
        roadmap.skills.iter().map(|skill| (Scarce::Skill(skill.clone()), head)).collect();
    for (at, fund) in assessment.funds.iter().enumerate() {
        let within = fund.years.iter().filter(|year| year.year <= roadmap.plan.last.year());
        let lasts = within.filter(|year| lasts(fund, year.year, roadmap.plan.first));
        let percent = lasts.map(|year| (Scarce::Fund(at, year.year), Step::Money(year.amount.share(1, 100))));
        scarce.extend(percent.filter(|(_, step)| *step != Step::Money(Money::ZERO)));
    }
    scarce.extend((0..assessment.departments.len()).map(|at| (Scarce::FrontLine(at), Step::Hours(1.0))));
    scarce
}

/// The assessment with more of a resource.
fn with_more(assessment: &Assessment, of: &Scarce, step: Step) -> Assessment {
    let mut with = assessment.clone();
    match (of, step) {
        (Scarce::Skill(name), Step::Fte(fte)) => match with.staff.iter_mut().find(|skill| skill.id == *name) {
            Some(skill) => skill.fte = Fte::from_milli(skill.fte.milli().saturating_add(fte.milli())),
            None => with.staff.push(Skill {
                id: name.clone(),
                name: Text::same(name),
                fte,
                wage: None,
                place: KeyPath::root(),
            }),
        },
        (Scarce::Fund(at, of), Step::Money(amount)) => {
            let years = with.funds.get_mut(*at).into_iter().flat_map(|fund| &mut fund.years);
            years.filter(|year| year.year == *of).for_each(|year| year.amount += amount);
        }
        (Scarce::FrontLine(at), Step::Hours(hours)) => {
            if let Some(department) = with.departments.get_mut(*at) {
                department.change_hours += hours;
            }
        }
        _ => {}
    }
    with
}

/// Shared input of all cases.
#[derive(Clone, Copy)]
struct Task<'t> {
    context: Context<'t>,
    request: &'t Request,
    /// The activity list of the existing roadmap.
    held: &'t ActivityList,
    /// The benefit of the existing roadmap.
    benefit: f64,
    /// Stop condition.
    stop: &'t Stop<'t>,
}

/// Solves the cases in parallel; results keep the order of the cases. A case that had not begun before the stop has no
/// result.
fn solve_all(
    task: Task<'_>,
    cases: &[Assessment],
    threads: usize,
    progress: &dyn Fn(u64, u64),
) -> Result<Vec<Option<Solved>>, ScheduleError> {
    let next = AtomicUsize::new(0);
    let (tell, told) = mpsc::channel();
    let mut solved: Vec<Option<Solved>> = cases.iter().map(|_| None).collect();
    std::thread::scope(|all| {
        for _ in 0..threads.clamp(1, cases.len().max(1)) {
            let (next, tell) = (&next, tell.clone());
            all.spawn(move || {
                while let Some((at, case)) = take(next, cases).filter(|_| !(task.stop)()) {
                    if tell.send((at, task.solve(case))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(tell);
        let mut fault = None;
        for (done, (at, of)) in told.iter().enumerate() {
            match of {
                Ok(of) => solved[at] = Some(of),
                Err(error) => fault = fault.or(Some(error)),
            }
            progress(done as u64 + 1, cases.len() as u64);
        }
        fault.map_or(Ok(()), Err)
    })?;
    Ok(solved)
}

/// The next case that no thread has taken.
fn take<'c>(next: &AtomicUsize, cases: &'c [Assessment]) -> Option<(usize, &'c Assessment)> {
    let at = next.fetch_add(1, Ordering::Relaxed);
    cases.get(at).map(|case| (at, case))
}

impl Task<'_> {
    /// Solves one case. If the bound proves that no roadmap is better than the existing one, only that roadmap is
    /// rebuilt, without a search.
    fn solve(self, case: &Assessment) -> Result<Solved, ScheduleError> {
        let context = Context { assessment: case, ..self.context };
        let unsearched = Request { effort: Effort::of(0), ..self.request.clone() };
        let is_best = |laid: &Solved| !is_more(laid.bound, self.benefit) && !is_more(self.benefit, laid.benefit);
        match self.solve_with(context, &unsearched, &[]) {
            Ok(laid) if is_best(&laid) => Ok(laid),
            // Other lists may satisfy the constraints if the existing list does not.
            _ => self.solve_with(context, self.request, &PriorityRule::ALL),
        }
    }

    fn solve_with(
        self,
        context: Context<'_>,
        request: &Request,
        orders: &[PriorityRule],
    ) -> Result<Solved, ScheduleError> {
        let watch = Watch { progress: &|_, _| {}, stop: &|_| (self.stop)() };
        let roadmap = crate::schedule::solve(context, request, orders, Some(self.held), watch)?;
        Ok(Solved { benefit: roadmap.benefit, bound: roadmap.proof.bound, phases: roadmap.phases, plan: roadmap.plan })
    }
}

/// Whether a plan made with an addition is also valid without it.
fn holds(context: Context<'_>, plan: &Plan) -> bool {
    let constraint_broken = || {
        let examinations = check::audit(context, plan).examinations;
        examinations.iter().any(|(rule, seen)| rule.binding == Binding::Constraint && !seen.findings.is_empty())
    };
    verify(context, plan).is_empty() && !constraint_broken()
}

/// Number of stages that open sooner than before.
fn sooner(before: &[Phase], after: &[Phase]) -> usize {
    let opens = |phases: &[Phase], stage: usize| phases.iter().find(|of| of.stage == stage).and_then(|of| of.opens);
    let is_sooner = |phase: &&Phase| {
        let then = opens(before, phase.stage);
        phase.opens.is_some_and(|opens| then.is_none_or(|then| opens < then))
    };
    after.iter().filter(is_sooner).count()
}
