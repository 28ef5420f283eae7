//! One change of a plan, or of the assessment that it is held against.
//!
//! Initiatives are named by their identifiers, which stay what they are when others come or go. A change that would
//! change nothing is refused: nobody could tell whether trying it meant anything.

use std::collections::BTreeMap;

use crate::model::assessment::{FundYear, Skill};
use crate::model::plan::{CostLine, Dependency, Initiative, Running};
use crate::model::terms::Category;
use crate::model::{Assessment, Fte, KeyPath, Money, Plan, Quarter, Text};

/// A change.
#[derive(Clone, Debug)]
pub enum Change {
    /// Initiatives start in another quarter. The first is the one that is meant; the others have to move with it, because
    /// they wait for it.
    Move {
        /// The new starts.
        starts: Vec<Start>,
    },
    /// An initiative is left out. What waits for it waits for it no longer; it is not left out with it.
    Drop {
        /// Its identifier.
        initiative: String,
    },
    /// Instances of a catalogue entry are added. Where something must wait for them, it is told so, and moved where it
    /// must be.
    Add {
        /// The new initiatives; what they wait for stands in `after`.
        added: Vec<Initiative>,
        /// Which initiative waits for which of the new ones: identifier, then a place in `added`.
        before: Vec<(String, usize)>,
        /// Which of the new ones waits for which initiative, old or new: a place in `added`, then an identifier.
        after: Vec<(usize, String)>,
        /// Starts that have to move for it.
        starts: Vec<Start>,
    },
    /// Running cost is budgeted.
    Run {
        /// What is budgeted for which initiative.
        budgets: Vec<Budget>,
    },
    /// Money is kept for what was not foreseen, as a cost line.
    Reserve {
        /// The initiative that takes the line.
        initiative: String,
        /// Index into the assessment's funds.
        fund: usize,
        /// The amount.
        amount: Money,
    },
    /// The declared total is set to what the cost lines add up to.
    Total {
        /// That sum.
        amount: Money,
    },
    /// An initiative waits for another one no longer.
    Unlink {
        /// The one that waited.
        initiative: String,
        /// The one it waited for.
        on: String,
    },
    /// A fund has more money in a fiscal year: a change of the assessment.
    Fund {
        /// Index into the assessment's funds.
        fund: usize,
        /// The fiscal year.
        year: i32,
        /// How much more.
        amount: Money,
    },
    /// There is more of a skill, in every quarter: a change of the assessment.
    Staff {
        /// The skill.
        skill: String,
        /// How much more.
        fte: Fte,
    },
}

/// A new start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// The initiative.
    pub initiative: String,
    /// Its first quarter of work.
    pub to: Quarter,
}

/// A running cost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Budget {
    /// The initiative.
    pub initiative: String,
    /// Index into the assessment's funds; where the initiative has a running cost, that fund goes on paying it.
    pub fund: usize,
    /// The amount a year.
    pub amount: Money,
}

/// Why a change cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It would change nothing.
    #[error("nothing would change")]
    Idle,
    /// It names something that is not there.
    #[error("there is no {0}")]
    Unknown(String),
    /// It would give two initiatives one name.
    #[error("there is a {0} already")]
    Taken(String),
}

impl Change {
    /// Whether it changes the assessment rather than the plan.
    pub fn is_of_assessment(&self) -> bool {
        matches!(self, Change::Fund { .. } | Change::Staff { .. })
    }

    /// How gentle it is, gentlest first: what is missing is added or paid for, then dates move, then what the plan stands
    /// on is changed, and at last work is given up.
    pub fn gentleness(&self) -> u8 {
        match self {
            Change::Add { starts, .. } if starts.is_empty() => 0,
            Change::Run { .. } | Change::Reserve { .. } | Change::Total { .. } => 0,
            Change::Add { .. } | Change::Move { .. } => 1,
            Change::Fund { .. } | Change::Staff { .. } => 2,
            Change::Unlink { .. } => 3,
            Change::Drop { .. } => 4,
        }
    }

    /// What it adds to the cost of a plan, running cost by the year; less than nothing where work is given up.
    pub fn cost(&self, plan: &Plan) -> Money {
        match self {
            Change::Add { added, .. } => added.iter().map(|of| of.cost() + yearly(of)).sum(),
            Change::Run { budgets } => {
                let more = budgets.iter().filter_map(|budget| {
                    let of = plan.initiatives.iter().find(|of| of.id == budget.initiative)?;
                    Some(budget.amount - yearly(of))
                });
                more.sum()
            }
            Change::Reserve { amount, .. } | Change::Fund { amount, .. } => *amount,
            Change::Drop { initiative } => {
                let of = plan.initiatives.iter().find(|of| of.id == *initiative);
                of.map_or(Money::ZERO, |of| Money::ZERO - of.cost() - yearly(of))
            }
            Change::Move { .. } | Change::Total { .. } | Change::Unlink { .. } | Change::Staff { .. } => Money::ZERO,
        }
    }

    /// The plan with the change made. A declared total moves with the cost lines, so that what added up still does.
    ///
    /// # Errors
    /// When the change is one of the assessment, changes nothing, or names what is not there.
    pub fn in_plan(&self, plan: &Plan) -> Result<Plan, Refused> {
        let mut changed = plan.clone();
        match self {
            Change::Move { starts } => move_all(&mut changed, starts)?,
            Change::Drop { initiative } => drop_one(&mut changed, initiative)?,
            Change::Add { added, before, after, starts } => {
                add(&mut changed, added, before, after)?;
                if !starts.is_empty() {
                    move_all(&mut changed, starts)?;
                }
            }
            Change::Run { budgets } => run(&mut changed, budgets)?,
            Change::Reserve { initiative, fund, amount } => reserve(&mut changed, initiative, *fund, *amount)?,
            Change::Total { amount } if changed.total != Some(*amount) => changed.total = Some(*amount),
            Change::Unlink { initiative, on } => unlink(&mut changed, initiative, on)?,
            Change::Total { .. } | Change::Fund { .. } | Change::Staff { .. } => return Err(Refused::Idle),
        }
        if !matches!(self, Change::Total { .. }) {
            changed.total = plan.total.map(|total| total + changed.cost() - plan.cost());
        }
        if matches!(self, Change::Add { .. } | Change::Reserve { .. }) {
            changed.put_in_order();
        }
        if matches!(self, Change::Add { .. } | Change::Drop { .. } | Change::Unlink { .. }) {
            lay_out(&mut changed);
        }
        Ok(changed)
    }

    /// The assessment with the change made.
    ///
    /// # Errors
    /// When the change is one of the plan, changes nothing, or names what is not there.
    pub fn in_assessment(&self, assessment: &Assessment) -> Result<Assessment, Refused> {
        let mut changed = assessment.clone();
        match self {
            Change::Fund { fund, year, amount } if *amount > Money::ZERO => {
                let unknown = || Refused::Unknown(fund.to_string());
                let fund = changed.funds.get_mut(*fund).ok_or_else(unknown)?;
                let place = fund.years.partition_point(|of| of.year < *year);
                match fund.years.get_mut(place).filter(|of| of.year == *year) {
                    Some(of) => of.amount += *amount,
                    None => {
                        let released = Quarter::new(*year, 1);
                        let of = FundYear { year: *year, amount: *amount, committed: Money::ZERO, released };
                        fund.years.insert(place, of);
                    }
                }
            }
            Change::Staff { skill, fte } if *fte > Fte::ZERO => {
                match changed.staff.iter_mut().find(|of| of.id == *skill) {
                    Some(of) => of.fte += *fte,
                    None => {
                        let place = KeyPath::root().key("staff").index(changed.staff.len());
                        changed.staff.push(Skill { id: skill.clone(), name: Text::same(skill), fte: *fte, place });
                        changed.put_in_order();
                    }
                }
            }
            _ => return Err(Refused::Idle),
        }
        Ok(changed)
    }
}

fn yearly(initiative: &Initiative) -> Money {
    initiative.running.as_ref().map_or(Money::ZERO, |running| running.amount)
}

/// The place of an initiative in a plan.
fn place(plan: &Plan, id: &str) -> Result<usize, Refused> {
    plan.initiatives.iter().position(|of| of.id == id).ok_or_else(|| Refused::Unknown(id.to_owned()))
}

fn find<'p>(plan: &'p mut Plan, id: &str) -> Result<&'p mut Initiative, Refused> {
    plan.initiatives.iter_mut().find(|of| of.id == id).ok_or_else(|| Refused::Unknown(id.to_owned()))
}

fn move_all(plan: &mut Plan, starts: &[Start]) -> Result<(), Refused> {
    let mut moved = false;
    let places: BTreeMap<String, usize> =
        plan.initiatives.iter().enumerate().rev().map(|(index, of)| (of.id.clone(), index)).collect();
    for start in starts {
        let index = places.get(&start.initiative).ok_or_else(|| Refused::Unknown(start.initiative.clone()))?;
        let Some(of) = plan.initiatives.get_mut(*index) else { continue };
        moved |= of.start != start.to;
        of.start = start.to;
    }
    if moved { Ok(()) } else { Err(Refused::Idle) }
}

fn drop_one(plan: &mut Plan, id: &str) -> Result<(), Refused> {
    let dropped = place(plan, id)?;
    plan.initiatives.remove(dropped);
    for of in &mut plan.initiatives {
        of.depends_on.retain(|dependency| dependency.on != dropped);
        for dependency in of.depends_on.iter_mut().filter(|dependency| dependency.on > dropped) {
            dependency.on -= 1;
        }
    }
    Ok(())
}

fn add(
    plan: &mut Plan,
    added: &[Initiative],
    before: &[(String, usize)],
    after: &[(usize, String)],
) -> Result<(), Refused> {
    if added.is_empty() {
        return Err(Refused::Idle);
    }
    let first = plan.initiatives.len();
    for of in added {
        if place(plan, &of.id).is_ok() {
            return Err(Refused::Taken(of.id.clone()));
        }
        plan.initiatives.push(placeless(of));
    }
    for (number, on) in after {
        let on = place(plan, on)?;
        if let Some(of) = plan.initiatives.get_mut(first + number) {
            of.depends_on.push(Dependency { on, lag: 0, place: KeyPath::root() });
        }
    }
    for (waiting, number) in before {
        let index = place(plan, waiting)?;
        if let Some(of) = plan.initiatives.get_mut(index) {
            of.depends_on.push(Dependency { on: first + number, lag: 0, place: KeyPath::root() });
        }
    }
    Ok(())
}

/// An initiative that no file has yet.
fn placeless(of: &Initiative) -> Initiative {
    let mut new = Initiative { place: KeyPath::root(), ..of.clone() };
    new.depends_on.iter_mut().for_each(|part| part.place = KeyPath::root());
    new.delivers.iter_mut().for_each(|part| part.place = KeyPath::root());
    new.costs.iter_mut().for_each(|part| part.place = KeyPath::root());
    new
}

fn run(plan: &mut Plan, budgets: &[Budget]) -> Result<(), Refused> {
    let mut changes = false;
    for budget in budgets {
        let of = find(plan, &budget.initiative)?;
        changes |= yearly(of) != budget.amount;
        match &mut of.running {
            Some(running) => running.amount = budget.amount,
            None => {
                let place = of.place.key("running");
                of.running = Some(Running { fund: budget.fund, amount: budget.amount, place });
            }
        }
    }
    if changes { Ok(()) } else { Err(Refused::Idle) }
}

fn reserve(plan: &mut Plan, id: &str, fund: usize, amount: Money) -> Result<(), Refused> {
    if amount <= Money::ZERO {
        return Err(Refused::Idle);
    }
    let of = find(plan, id)?;
    let place = of.place.key("cost").index(of.costs.len());
    let category = Category::Contingency;
    of.costs.push(CostLine { category, fund, amount, profile: Vec::new(), paid_in: None, supplier: None, place });
    Ok(())
}

fn unlink(plan: &mut Plan, id: &str, on: &str) -> Result<(), Refused> {
    let (index, on) = (place(plan, id)?, place(plan, on)?);
    let Some(of) = plan.initiatives.get_mut(index) else { return Err(Refused::Idle) };
    let before = of.depends_on.len();
    of.depends_on.retain(|dependency| dependency.on != on);
    if of.depends_on.len() == before {
        return Err(Refused::Idle);
    }
    Ok(())
}

/// Tells initiatives and their parts where the file of the changed plan would say so: in the order in which they stood,
/// without gaps, and behind them what is new.
fn lay_out(plan: &mut Plan) {
    for (of, number) in in_file(&mut plan.initiatives, |of| &of.place) {
        put(of, number);
    }
}

/// Tells an initiative and its parts where a file would say so, when it is the initiative `number` of it.
fn put(of: &mut Initiative, number: usize) {
    let path = KeyPath::root().key("initiative").index(number);
    let parts = |key: &'static str, number: usize| path.key(key).index(number);
    in_file(&mut of.depends_on, |of| &of.place).for_each(|(part, number)| part.place = parts("depends_on", number));
    in_file(&mut of.delivers, |of| &of.place).for_each(|(part, number)| part.place = parts("delivers", number));
    in_file(&mut of.costs, |of| &of.place).for_each(|(part, number)| part.place = parts("cost", number));
    if let Some(running) = &mut of.running {
        running.place = path.key("running");
    }
    for presumed in of.presumes.iter_mut().flatten() {
        presumed.place = path.then(presumed.place.segments().get(of.place.segments().len()..).unwrap_or_default());
    }
    of.place = path;
}

/// Items as a file has them, each with its number there: in the order of their places, what has none yet at the end.
fn in_file<T>(items: &mut [T], place: impl Fn(&T) -> &KeyPath) -> impl Iterator<Item = (&mut T, usize)> {
    let mut order: Vec<usize> = (0..items.len()).collect();
    let key = |at: &usize| items.get(*at).map(&place).map(|place| (place.segments().is_empty(), place));
    order.sort_by(|a, b| key(a).cmp(&key(b)));
    let mut numbers = vec![0; order.len()];
    for (number, at) in order.into_iter().enumerate() {
        if let Some(slot) = numbers.get_mut(at) {
            *slot = number;
        }
    }
    items.iter_mut().zip(numbers)
}
