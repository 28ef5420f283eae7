//! The given plan in plain numbers. Quarters are counted from the first of its horizon.

use crate::model::assessment::Fund;
use crate::model::catalogue::Scope;
use crate::model::plan::{CostLine, Initiative};
use crate::model::terms::Per;
use crate::model::{Context, Fte, Money, Plan, Quarter, instance};
use crate::schedule::problem::front_line;

/// Quarters after the first of the plan by which all work must end: a century.
const LAST: i32 = 400;

/// A limited resource. Numbers are indices into the assessment's lists; skills go by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resource {
    /// A skill.
    Skill(String),
    /// A department's front line.
    FrontLine(usize),
    /// A fund.
    Fund(usize),
}

/// Reason why the work of a plan can never be done within the limits.
#[derive(Clone, Debug, PartialEq)]
pub enum Stuck {
    /// Initiatives wait for one another in a cycle; one of them.
    Cycle(usize),
    /// An initiative needs more of a skill than the team has.
    Skill {
        /// The initiative.
        initiative: usize,
        /// The skill.
        skill: String,
        /// Need of the initiative.
        needs: Fte,
        /// Capacity of the skill.
        there: Fte,
    },
    /// An initiative needs more hours per head and quarter than a department can give.
    FrontLine {
        /// The initiative.
        initiative: usize,
        /// The department.
        department: usize,
        /// Need, in hours per head and quarter.
        asks: f64,
        /// Hours available per head and quarter.
        there: f64,
    },
    /// All cost lines on a fund together exceed the money that the fund ever holds.
    Fund {
        /// The fund.
        fund: usize,
        /// Sum of the cost lines.
        asks: Money,
        /// All money of the fund.
        there: Money,
    },
    /// An initiative cannot be paid from a fund before the fund expires, in any order: its dependencies and their money
    /// take longer.
    Expires {
        /// The initiative.
        initiative: usize,
        /// The fund.
        fund: usize,
        /// The last quarter in which the fund can be spent.
        expires: Quarter,
        /// The earliest quarter in which the initiative would draw on the fund.
        until: Quarter,
    },
    /// No order was found that satisfies all limits; the last obstacle.
    NoOrder {
        /// The initiative.
        initiative: usize,
        /// The resource that the initiative lacks.
        lacks: Resource,
    },
}

/// The time of a payment.
#[derive(Clone, Debug)]
pub(super) enum Paid {
    /// By quarter of work.
    WithWork(Vec<Money>),
    /// In a fixed quarter, whatever the start.
    At(Quarter),
}

/// A cost line.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub fund: usize,
    pub amount: Money,
    pub paid: Paid,
}

/// The work of an initiative.
#[derive(Clone, Debug)]
pub(super) struct Work {
    pub quarters: i32,
    /// Thousandths of a full-time equivalent by skill index.
    pub staff: Vec<(usize, u32)>,
    /// Departments, hours per head and quarter, and the numbers of quarters before and after the go-live in which they
    /// fall.
    pub departments: Vec<usize>,
    pub hours: f64,
    pub around: (i32, i32),
    pub lines: Vec<Line>,
    /// Fund, and amount a year from the quarter after the finish.
    pub running: Option<(usize, Money)>,
    /// Predecessors, each with the quarters between its finish and this start.
    pub needs: Vec<(usize, i32)>,
}

/// A given plan in plain numbers.
pub(super) struct Given<'a> {
    pub context: Context<'a>,
    pub first: Quarter,
    /// Quarters of the plan's horizon.
    pub horizon: i32,
    pub skills: Vec<String>,
    /// Capacity of each skill in thousandths of a full-time equivalent.
    pub capacity: Vec<u32>,
    pub works: Vec<Work>,
    /// The starts of the works in the plan, from its first quarter.
    pub starts: Vec<i32>,
    /// The works in topological order.
    pub order: Vec<usize>,
    /// Funds whose expiry is ignored, to see the end without it.
    pub outlasting: Vec<usize>,
    /// For each work, the least number of quarters from its end to the end of all its successors.
    pub tails: Vec<i32>,
}

impl<'a> Given<'a> {
    /// Reads the plan into plain numbers.
    ///
    /// # Errors
    /// If some part of the plan can never be done; see [`Stuck`].
    pub(super) fn of(context: Context<'a>, plan: &Plan) -> Result<Given<'a>, Stuck> {
        let mut skills: Vec<String> = context.assessment.staff.iter().map(|of| of.id.clone()).collect();
        for name in plan.initiatives.iter().flat_map(|of| of.staff.keys()) {
            if !skills.contains(name) {
                skills.push(name.clone());
            }
        }
        let capacity = skills.iter().map(|skill| context.assessment.available(skill).milli()).collect();
        let required = required(context, plan);
        let works: Vec<Work> = plan
            .initiatives
            .iter()
            .enumerate()
            .map(|(at, of)| {
                let own = of.depends_on.iter().map(|need| (need.on, need.lag));
                let catalogue = required.iter().filter(|(by, ..)| *by == at).map(|(_, on, lag)| (*on, *lag));
                work(context, of, &skills, own.chain(catalogue).collect())
            })
            .collect();
        let starts = plan.initiatives.iter().map(|of| of.start.since(plan.first).max(0)).collect();
        let order = sorted(&works)?;
        let tails = tails(&works, &order);
        let horizon = plan.last.since(plan.first) + 1;
        let outlasting = Vec::new();
        let given =
            Given { context, first: plan.first, horizon, skills, capacity, works, starts, order, outlasting, tails };
        given.can_be_done()?;
        Ok(given)
    }

    /// Whether the expiry of a fund is ignored.
    pub(super) fn outlasts(&self, fund: usize) -> bool {
        self.outlasting.contains(&fund)
    }

    pub(super) fn funds(&self) -> &'a [Fund] {
        &self.context.assessment.funds
    }

    /// The last quarter in which work may end.
    pub(super) fn latest(&self) -> i32 {
        let all: i32 = self.works.iter().map(|of| of.quarters.saturating_add(of.lags())).fold(0, i32::saturating_add);
        let funded = self.funds().iter().flat_map(|fund| &fund.years).map(|year| year.year).max();
        let funded = funded.map_or(0, |year| Quarter::new(year, 4).since(self.first) + 1);
        all.saturating_add(funded.max(self.horizon)).min(LAST)
    }

    /// The last quarter in which works with these starts draw on a fund.
    pub(super) fn last_draw(&self, fund: usize, starts: &[i32]) -> Option<Quarter> {
        let draws = self.works.iter().zip(starts).flat_map(|(work, start)| {
            work.lines.iter().filter(|line| line.fund == fund).filter_map(move |line| match &line.paid {
                Paid::WithWork(parts) => {
                    let last = parts.iter().rposition(|part| *part > Money::ZERO)?;
                    Some(start + i32::try_from(last).ok()?)
                }
                Paid::At(_) => None,
            })
        });
        draws.max().map(|last| self.first + last)
    }

    fn can_be_done(&self) -> Result<(), Stuck> {
        for (initiative, work) in self.works.iter().enumerate() {
            let lacks = work.staff.iter().find(|(skill, need)| *need > self.capacity[*skill]);
            if let Some((skill, need)) = lacks {
                let (needs, there) = (milli(*need), milli(self.capacity[*skill]));
                return Err(Stuck::Skill { initiative, skill: self.skills[*skill].clone(), needs, there });
            }
            for department in &work.departments {
                let there = self.context.assessment.departments[*department].change_hours;
                if work.hours > there + SLACK_HOURS {
                    return Err(Stuck::FrontLine { initiative, department: *department, asks: work.hours, there });
                }
            }
        }
        for fund in 0..self.funds().len() {
            let lines = self.works.iter().flat_map(|work| &work.lines).filter(|line| line.fund == fund);
            let asks: Money = lines.map(|line| line.amount).sum();
            let there: Money = self.funds()[fund].years.iter().map(|year| year.amount).sum();
            if asks > there {
                return Err(Stuck::Fund { fund, asks, there });
            }
        }
        Ok(())
    }
}

impl Work {
    /// The longest lag of its dependencies.
    fn lags(&self) -> i32 {
        self.needs.iter().map(|(_, lag)| (*lag).max(0)).max().unwrap_or(0)
    }
}

/// Tolerance for sums of hours: one second per head, as in the verifier.
pub(super) const SLACK_HOURS: f64 = 1.0 / 3600.0;

fn milli(of: u32) -> Fte {
    Fte::new(f64::from(of) / 1000.0)
}

fn work(context: Context<'_>, of: &Initiative, skills: &[String], needs: Vec<(usize, i32)>) -> Work {
    let quarters = i32::try_from(of.quarters.max(1)).unwrap_or(LAST).min(LAST);
    let staff = of.staff.iter().filter(|(_, fte)| fte.milli() > 0);
    let staff = staff.filter_map(|(name, fte)| Some((skills.iter().position(|skill| skill == name)?, fte.milli())));
    let (before, count, hours) = of.change.map_or((0, 1, 0.0), |change| front_line::asked(context, change, quarters));
    let all = 0..context.assessment.departments.len();
    let touched = |department: &usize| of.departments.is_empty() || of.departments.contains(department);
    let departments = if hours > 0.0 { all.filter(touched).collect() } else { Vec::new() };
    Work {
        quarters,
        staff: staff.collect(),
        departments,
        hours,
        around: (before, count - before),
        lines: of.costs.iter().map(|line| paid(line, quarters)).collect(),
        running: of.running.as_ref().filter(|of| of.amount > Money::ZERO).map(|of| (of.fund, of.amount)),
        needs,
    }
}

fn paid(line: &CostLine, quarters: i32) -> Line {
    let count = usize::try_from(quarters).unwrap_or(1);
    let even = vec![1; count];
    let weights = if line.profile.is_empty() { &even } else { &line.profile };
    let paid = match line.paid_in {
        Some(year) => Paid::At(Quarter::new(year, 4)),
        None => Paid::WithWork(line.amount.split(weights)),
    };
    Line { fund: line.fund, amount: line.amount, paid }
}

/// Requirements of the catalogue among the plan's own initiatives: successor, predecessor, quarters between them.
fn required(context: Context<'_>, plan: &Plan) -> Vec<(usize, usize, i32)> {
    let instances: Vec<Vec<(usize, Scope)>> = plan.initiatives.iter().map(|of| instance::of(context, of)).collect();
    let mut found = Vec::new();
    for (at, own) in instances.iter().enumerate() {
        // The requirements of an entry apply only to an initiative that is a single instance.
        let [(like, scope)] = **own else { continue };
        let Some(entry) = context.catalogue.entries.get(like) else { continue };
        for requirement in &entry.requires {
            let wanted = (requirement.on, seen_from(context, requirement.on, scope));
            let on = instances.iter().position(|of| **of == [wanted]);
            found.extend(on.filter(|on| *on != at).map(|on| (at, on, requirement.lag)));
        }
    }
    found
}

/// The scope of a required entry, as seen from the scope of the entry that requires it.
fn seen_from(context: Context<'_>, entry: usize, from: Scope) -> Scope {
    match (context.catalogue.entries.get(entry).map(|entry| entry.per), from) {
        (Some(Per::Process), Scope::Process(_)) | (Some(Per::Department), Scope::Department(_)) => from,
        (Some(Per::Department), Scope::Process(process)) => {
            let process = context.assessment.processes.get(process);
            process.map_or(Scope::Jurisdiction, |process| Scope::Department(process.department))
        }
        _ => Scope::Jurisdiction,
    }
}

/// The works in topological order.
fn sorted(works: &[Work]) -> Result<Vec<usize>, Stuck> {
    let mut left: Vec<usize> = works.iter().map(|work| work.needs.len()).collect();
    let mut waiting: Vec<Vec<usize>> = vec![Vec::new(); works.len()];
    for (at, work) in works.iter().enumerate() {
        for (on, _) in &work.needs {
            waiting[*on].push(at);
        }
    }
    let mut order: Vec<usize> = (0..works.len()).filter(|at| left[*at] == 0).collect();
    let mut next = 0;
    while let Some(at) = order.get(next).copied() {
        next += 1;
        for by in &waiting[at] {
            left[*by] -= 1;
            if left[*by] == 0 {
                order.push(*by);
            }
        }
    }
    match (0..works.len()).find(|at| left[*at] > 0) {
        Some(at) => Err(Stuck::Cycle(at)),
        None => Ok(order),
    }
}

fn tails(works: &[Work], order: &[usize]) -> Vec<i32> {
    let mut tails = vec![0; works.len()];
    for at in order.iter().rev() {
        for (on, lag) in &works[*at].needs {
            tails[*on] = tails[*on].max(tails[*at] + works[*at].quarters + lag);
        }
    }
    tails
}
