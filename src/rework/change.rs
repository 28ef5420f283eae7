//! Changes of a plan, or of its assessment.
//!
//! Initiatives are named by identifier, which does not depend on other initiatives. A change without effect is refused,
//! because trying it would prove nothing.

use std::collections::BTreeMap;

use crate::model::assessment::{FundYear, Skill};
use crate::model::plan::{CostLine, Dependency, Initiative, Running};
use crate::model::terms::Category;
use crate::model::{Assessment, Fte, KeyPath, Money, Plan, Quarter, Text};

/// A change.
#[derive(Clone, Debug)]
pub enum Change {
    /// Initiatives start in another quarter. The first is the intended one; the others follow because they depend on
    /// it.
    Move {
        /// The new starts.
        starts: Vec<Start>,
    },
    /// An initiative is removed, together with dependencies on it, but not the dependent initiatives.
    Drop {
        /// Its identifier.
        initiative: String,
    },
    /// Instances of a catalogue entry are added. Initiatives that must wait for them get a dependency and are moved if
    /// necessary.
    Add {
        /// The new initiatives, without the dependencies in `after`.
        added: Vec<Initiative>,
        /// Dependencies on new initiatives: an initiative's identifier, and an index into `added`.
        before: Vec<(String, usize)>,
        /// Dependencies of new initiatives: an index into `added`, and the identifier of an old or new initiative.
        after: Vec<(usize, String)>,
        /// Starts that must move as a result.
        starts: Vec<Start>,
    },
    /// Running cost is added to the budget.
    Run {
        /// The running costs, by initiative.
        budgets: Vec<Budget>,
    },
    /// A contingency reserve is added as a cost line.
    Reserve {
        /// The initiative that gets the line.
        initiative: String,
        /// Index into the assessment's funds.
        fund: usize,
        /// The amount.
        amount: Money,
    },
    /// The declared total is set to the sum of the cost lines.
    Total {
        /// The sum.
        amount: Money,
    },
    /// A dependency is removed.
    Unlink {
        /// The dependent initiative.
        initiative: String,
        /// The initiative that it depended on.
        on: String,
    },
    /// A fund gets more money in a fiscal year; changes the assessment.
    Fund {
        /// Index into the assessment's funds.
        fund: usize,
        /// The fiscal year.
        year: i32,
        /// Additional money.
        amount: Money,
    },
    /// A skill gets more staff in every quarter; changes the assessment.
    Staff {
        /// The skill.
        skill: String,
        /// Additional staff.
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
    /// Index into the assessment's funds; ignored if the initiative already has a running cost, which keeps its fund.
    pub fund: usize,
    /// The amount a year.
    pub amount: Money,
}

/// Reason for refusing a change.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It would have no effect.
    #[error("nothing would change")]
    Idle,
    /// It names an unknown item.
    #[error("there is no {0}")]
    Unknown(String),
    /// It would give two initiatives the same name.
    #[error("there is a {0} already")]
    Taken(String),
}

impl Change {
    /// Whether it changes the assessment rather than the plan.
    pub fn is_of_assessment(&self) -> bool {
        matches!(self, Change::Fund { .. } | Change::Staff { .. })
    }

    /// Its gentleness, gentlest first: adding missing work or money, moving dates, changing the plan's resources,
    /// removing dependencies, dropping work.
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

    /// Additional cost of the plan, including one year of running cost; negative if work is dropped.
    pub fn cost(&self, plan: &Plan) -> Money {
        match self {
            Change::Add { added, .. } => added.iter().map(|initiative| initiative.cost() + yearly(initiative)).sum(),
            Change::Run { budgets } => {
                let more = budgets.iter().filter_map(|budget| {
                    let initiative = plan.initiatives.iter().find(|initiative| initiative.id == budget.initiative)?;
                    Some(budget.amount - yearly(initiative))
                });
                more.sum()
            }
            Change::Reserve { amount, .. } | Change::Fund { amount, .. } => *amount,
            Change::Drop { initiative } => {
                let dropped = plan.initiatives.iter().find(|other| other.id == *initiative);
                dropped.map_or(Money::ZERO, |dropped| Money::ZERO - dropped.cost() - yearly(dropped))
            }
            Change::Move { .. } | Change::Total { .. } | Change::Unlink { .. } | Change::Staff { .. } => Money::ZERO,
        }
    }

    /// The plan with the change. A declared total changes with the cost lines, so that a correct total stays correct.
    ///
    /// # Errors
    /// If the change affects the assessment, has no effect, or names an unknown item.
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

    /// The assessment with the change.
    ///
    /// # Errors
    /// If the change affects the plan, has no effect, or names an unknown item.
    pub fn in_assessment(&self, assessment: &Assessment) -> Result<Assessment, Refused> {
        let mut changed = assessment.clone();
        match self {
            Change::Fund { fund, year, amount } if *amount > Money::ZERO => {
                let unknown = || Refused::Unknown(fund.to_string());
                let fund = changed.funds.get_mut(*fund).ok_or_else(unknown)?;
                let place = fund.years.partition_point(|fund_year| fund_year.year < *year);
                match fund.years.get_mut(place).filter(|fund_year| fund_year.year == *year) {
                    Some(fund_year) => fund_year.amount += *amount,
                    None => {
                        let released = Quarter::new(*year, 1);
                        let committed = Money::ZERO;
                        let fund_year = FundYear { year: *year, amount: *amount, committed, released, assumed: false };
                        fund.years.insert(place, fund_year);
                    }
                }
            }
            Change::Staff { skill, fte } if *fte > Fte::ZERO => {
                match changed.staff.iter_mut().find(|known| known.id == *skill) {
                    Some(known) => known.fte += *fte,
                    None => {
                        let place = KeyPath::root().key("staff").index(changed.staff.len());
                        changed.staff.push(Skill {
                            id: skill.clone(),
                            name: Text::same(skill),
                            fte: *fte,
                            wage: None,
                            place,
                        });
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

/// The index of an initiative in a plan.
fn place(plan: &Plan, id: &str) -> Result<usize, Refused> {
    plan.initiatives.iter().position(|initiative| initiative.id == id).ok_or_else(|| Refused::Unknown(id.to_owned()))
}

fn find<'p>(plan: &'p mut Plan, id: &str) -> Result<&'p mut Initiative, Refused> {
    plan.initiatives.iter_mut().find(|initiative| initiative.id == id).ok_or_else(|| Refused::Unknown(id.to_owned()))
}

fn move_all(plan: &mut Plan, starts: &[Start]) -> Result<(), Refused> {
    let mut moved = false;
    let places: BTreeMap<String, usize> =
        plan.initiatives.iter().enumerate().rev().map(|(index, initiative)| (initiative.id.clone(), index)).collect();
    for start in starts {
        let index = places.get(&start.initiative).ok_or_else(|| Refused::Unknown(start.initiative.clone()))?;
        let Some(initiative) = plan.initiatives.get_mut(*index) else { continue };
        moved |= initiative.start != start.to;
        initiative.start = start.to;
    }
    if moved { Ok(()) } else { Err(Refused::Idle) }
}

fn drop_one(plan: &mut Plan, id: &str) -> Result<(), Refused> {
    let dropped = place(plan, id)?;
    plan.initiatives.remove(dropped);
    for initiative in &mut plan.initiatives {
        initiative.depends_on.retain(|dependency| dependency.on != dropped);
        for dependency in initiative.depends_on.iter_mut().filter(|dependency| dependency.on > dropped) {
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
    for initiative in added {
        if place(plan, &initiative.id).is_ok() {
            return Err(Refused::Taken(initiative.id.clone()));
        }
        plan.initiatives.push(placeless(initiative));
    }
    for (number, on) in after {
        let on = place(plan, on)?;
        if let Some(initiative) = plan.initiatives.get_mut(first + number) {
            initiative.depends_on.push(Dependency { on, lag: 0, place: KeyPath::root() });
        }
    }
    for (waiting, number) in before {
        let index = place(plan, waiting)?;
        if let Some(initiative) = plan.initiatives.get_mut(index) {
            initiative.depends_on.push(Dependency { on: first + number, lag: 0, place: KeyPath::root() });
        }
    }
    Ok(())
}

/// An initiative without places in a file.
fn placeless(initiative: &Initiative) -> Initiative {
    let mut new = Initiative { place: KeyPath::root(), ..initiative.clone() };
    new.depends_on.iter_mut().for_each(|part| part.place = KeyPath::root());
    new.delivers.iter_mut().for_each(|part| part.place = KeyPath::root());
    new.costs.iter_mut().for_each(|part| part.place = KeyPath::root());
    new
}

fn run(plan: &mut Plan, budgets: &[Budget]) -> Result<(), Refused> {
    let mut changes = false;
    for budget in budgets {
        let initiative = find(plan, &budget.initiative)?;
        changes |= yearly(initiative) != budget.amount;
        match &mut initiative.running {
            Some(running) => running.amount = budget.amount,
            None => {
                let place = initiative.place.key("running");
                initiative.running = Some(Running { fund: budget.fund, amount: budget.amount, place });
            }
        }
    }
    if changes { Ok(()) } else { Err(Refused::Idle) }
}

fn reserve(plan: &mut Plan, id: &str, fund: usize, amount: Money) -> Result<(), Refused> {
    if amount <= Money::ZERO {
        return Err(Refused::Idle);
    }
    let initiative = find(plan, id)?;
    let place = initiative.place.key("cost").index(initiative.costs.len());
    let category = Category::Contingency;
    initiative.costs.push(CostLine {
        category,
        fund,
        amount,
        profile: Vec::new(),
        paid_in: None,
        supplier: None,
        place,
    });
    Ok(())
}

fn unlink(plan: &mut Plan, id: &str, on: &str) -> Result<(), Refused> {
    let (index, on) = (place(plan, id)?, place(plan, on)?);
    let Some(initiative) = plan.initiatives.get_mut(index) else { return Err(Refused::Idle) };
    let before = initiative.depends_on.len();
    initiative.depends_on.retain(|dependency| dependency.on != on);
    if initiative.depends_on.len() == before {
        return Err(Refused::Idle);
    }
    Ok(())
}

/// Assigns the places that initiatives and their parts would have in the file of the changed plan: the old ones in
/// their order without gaps, then the new ones.
fn lay_out(plan: &mut Plan) {
    for (initiative, number) in in_file(&mut plan.initiatives, |initiative| &initiative.place) {
        put(initiative, number);
    }
}

/// Assigns the places of initiative `number` of a file and of its parts.
fn put(initiative: &mut Initiative, number: usize) {
    let path = KeyPath::root().key("initiative").index(number);
    let parts = |key: &'static str, number: usize| path.key(key).index(number);
    in_file(&mut initiative.depends_on, |part| &part.place)
        .for_each(|(part, number)| part.place = parts("depends_on", number));
    in_file(&mut initiative.delivers, |part| &part.place)
        .for_each(|(part, number)| part.place = parts("delivers", number));
    in_file(&mut initiative.costs, |part| &part.place).for_each(|(part, number)| part.place = parts("cost", number));
    if let Some(running) = &mut initiative.running {
        running.place = path.key("running");
    }
    for presumed in initiative.presumes.iter_mut().flatten() {
        presumed.place =
            path.then(presumed.place.segments().get(initiative.place.segments().len()..).unwrap_or_default());
    }
    initiative.place = path;
}

/// Items with their numbers in the file: by place, those without a place last.
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
