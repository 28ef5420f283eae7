//! Scarce resources by quarter: staff by skill, front-line time, money of every set of funds, running cost, and starts by
//! year.
//!
//! Every roadmap satisfies these rows, so a bound may relax them. [`crate::schedule::problem::cumulative_row`] holds
//! coarser sums for activities that must all be live by a quarter.

use std::collections::BTreeSet;

use crate::model::assessment::Fund;
use crate::model::terms::Category;
use crate::model::{Money, Quarter};
use crate::schedule::problem::front_line::AFTER;
use crate::schedule::problem::funds;
use crate::schedule::problem::instance::{Activity, Mode, Problem};
use gradus_solve::lagrangian::{self, Resource, Storage, Use, When};

/// The resource rows of an instance, and the use of them by each mode.
pub(crate) struct ResourceRows<'p, 'a> {
    problem: &'p Problem<'a>,
    /// Scarce resources: skills, front lines, money, running cost.
    pub resources: Vec<Resource>,
    /// Sets of funds. A set has two rows if its unspent money lapses at the end of the year.
    purses: Vec<FundSet>,
    running: usize,
    counts: Vec<Count>,
    /// The row of starts, if they are limited.
    starts: Option<usize>,
    /// Skills of one person or less, each with its row for the pieces of work that depend on that person.
    single: Vec<(usize, usize)>,
}

/// The number of pieces of work of a given size that fit at the same time, for small capacities. A larger piece counts
/// as several, a smaller one as none (rounding of Chvátal and Gomory).
struct Count {
    /// The skill or front line.
    of: usize,
    size: f64,
    row: usize,
}

/// Capacities for more pieces than this are not rounded: the cut would be weak.
const MOST_AT_ONCE: f64 = 4.0;
/// Tolerance for the division of binary fractions.
const SLACK: f64 = 1e-6;

/// A resource whose unused capacity is lost at the end of each quarter.
fn renewable(capacity: Vec<f64>) -> Resource {
    Resource { capacity, storage: Storage::Renewable }
}

/// A set of funds that are the only ones to pay for certain costs.
struct FundSet {
    funds: BTreeSet<usize>,
    rows: Vec<usize>,
}

impl<'p, 'a> ResourceRows<'p, 'a> {
    /// All rows of an instance.
    pub(crate) fn of(problem: &'p Problem<'a>) -> ResourceRows<'p, 'a> {
        let quarters = usize::try_from(problem.last.since(problem.first) + 1).unwrap_or(0);
        let people = problem.capacity.iter().map(|there| vec![f64::from(*there); quarters]);
        let front_lines = problem.context.assessment.departments.iter();
        // Tolerance for sums of binary fractions.
        let hours = front_lines.map(|of| vec![of.change_hours * (1.0 + 1e-9) + 1e-6; quarters + AFTER]);
        let resources = people.chain(hours).map(renewable).collect();
        let mut rows = ResourceRows {
            problem,
            resources,
            purses: Vec::new(),
            running: 0,
            counts: Vec::new(),
            starts: None,
            single: Vec::new(),
        };
        rows.add_counts(quarters);
        rows.add_single_people(quarters);
        let lines = problem.activities.iter().flat_map(|of| &of.modes).flat_map(|mode| &mode.costs);
        let categories: BTreeSet<Category> = lines.map(|(category, _, _)| *category).collect();
        let mut sets: BTreeSet<BTreeSet<usize>> = categories.iter().map(|category| rows.payers(*category)).collect();
        sets.insert(rows.runners());
        sets.insert((0..rows.funds().len()).collect());
        for set in sets {
            rows.add_purse(set, quarters);
        }
        rows.running = rows.resources.len();
        let there: Money = rows.runners().iter().map(|fund| funds::carries(&rows.funds()[*fund], problem.last)).sum();
        rows.resources.push(renewable(vec![there.as_minor() as f64]));
        rows.add_starts(quarters);
        rows
    }

    fn funds(&self) -> &'a [Fund] {
        &self.problem.context.assessment.funds
    }

    /// The funds that may pay one-off costs of a category, or a matching share of them.
    fn payers(&self, category: Category) -> BTreeSet<usize> {
        let may = self.funds().iter().enumerate().filter(|(_, of)| funds::may_pay(of, category));
        may.flat_map(|(fund, of)| std::iter::once(fund).chain(of.local_match.map(|local| local.fund))).collect()
    }

    /// The funds that may pay running costs.
    fn runners(&self) -> BTreeSet<usize> {
        self.funds().iter().enumerate().filter(|(_, of)| funds::may_run(of)).map(|(fund, _)| fund).collect()
    }

    fn add_purse(&mut self, set: BTreeSet<usize>, quarters: usize) {
        let first = self.problem.first;
        let of_set = || set.iter().filter_map(|fund| self.funds().get(*fund));
        // Money is split into whole minor units; each part may fall one unit short of an even share.
        let most_lines = |of: &Activity| of.modes.iter().map(|mode| mode.costs.len()).max().unwrap_or(0);
        let slack = self.problem.activities.iter().map(|of| 2.0 * most_lines(of) as f64 + 4.0).sum::<f64>();
        let by = |quarter: Quarter| {
            let there: Money = of_set().map(|fund| funds::received(fund, first, quarter)).sum();
            there.as_minor() as f64 + slack
        };
        let capacity = (0..quarters as i32).map(|quarter| by(first + quarter)).collect();
        let mut added = vec![Resource { capacity, storage: Storage::Cumulative }];
        if of_set().all(|fund| !fund.carry_over) {
            let offset = self.offset();
            let in_year = |year: i32| {
                let years = of_set().flat_map(|fund| fund.years.iter().filter(move |of| of.year == year));
                years.map(|year| year.amount).sum::<Money>().as_minor() as f64 + slack
            };
            let years = (quarters + offset).div_ceil(4) as i32;
            let capacity = (0..years).map(|year| in_year(first.year() + year)).collect();
            added.push(Resource { capacity, storage: Storage::Block { length: 4, offset } });
        }
        let from = self.resources.len();
        self.resources.extend(added);
        self.purses.push(FundSet { funds: set, rows: (from..self.resources.len()).collect() });
    }

    /// Adds rounded rows for every skill and front line with a small capacity, one for each size of work.
    fn add_counts(&mut self, quarters: usize) {
        let mut sizes: Vec<BTreeSet<u64>> = vec![BTreeSet::new(); self.resources.len()];
        for of in &self.problem.activities {
            for mode in &of.modes {
                for used in self.people(of, mode) {
                    sizes[used.resource].insert(used.rate.to_bits());
                }
            }
        }
        for (of, sizes) in sizes.into_iter().enumerate() {
            for size in sizes.into_iter().map(f64::from_bits).filter(|size| *size > 0.01) {
                let times = self.resources[of].capacity.first().map_or(0.0, |there| there / size);
                let whole = (times + SLACK).floor();
                // If the size divides the capacity, the rounded row is no tighter than the sum.
                if whole >= 1.0 && times < MOST_AT_ONCE && times - whole > 0.02 {
                    self.counts.push(Count { of, size, row: self.resources.len() });
                    let length = if of < self.problem.skills.len() { quarters } else { quarters + AFTER };
                    self.resources.push(renewable(vec![whole; length]));
                }
            }
        }
    }

    /// Adds a row for every skill of one person or less: few pieces of work may depend on that person at the same time.
    /// In a small county this binds long before the person's time does.
    fn add_single_people(&mut self, quarters: usize) {
        let most = self.problem.most_leaning().ceil().max(0.0);
        for skill in 0..self.problem.skills.len() {
            // Work that takes the whole person always depends on that person.
            if self.problem.leans(skill, self.problem.capacity[skill]) {
                self.single.push((skill, self.resources.len()));
                self.resources.push(renewable(vec![most; quarters]));
            }
        }
    }

    /// Adds a row for the activities that start in each fiscal year.
    fn add_starts(&mut self, quarters: usize) {
        let Some(most) = self.problem.most_starts() else { return };
        let offset = self.offset();
        self.starts = Some(self.resources.len());
        let capacity = vec![f64::from(most); (quarters + offset).div_ceil(4)];
        self.resources.push(Resource { capacity, storage: Storage::Block { length: 4, offset } });
    }

    /// Quarters of the first fiscal year that lie before the horizon.
    fn offset(&self) -> usize {
        let first = self.problem.first;
        first.since(Quarter::new(first.year(), 1)).unsigned_abs() as usize
    }

    /// The staff and front-line time that a mode of an activity uses.
    fn people(&self, of: &Activity, mode: &Mode) -> Vec<Use> {
        let work = When::Around(-mode.quarters, mode.quarters);
        let mut uses: Vec<Use> = mode
            .staff
            .iter()
            .map(|(skill, need)| Use { resource: *skill, rate: f64::from(*need), when: work })
            .collect();
        if let Some((before, count, hours)) = self.problem.asked(of, mode) {
            let skills = self.problem.skills.len();
            let asked = |department: &usize| Use {
                resource: skills + department,
                rate: hours,
                when: When::Around(-before, count),
            };
            uses.extend(of.departments.iter().map(asked));
        }
        uses
    }

    /// A mode of an activity with all its resource use.
    pub(crate) fn mode(&self, of: &Activity, mode: &Mode) -> lagrangian::Mode {
        let work = When::Around(-mode.quarters, mode.quarters);
        let quarters = mode.quarters.unsigned_abs() as usize;
        let mut uses = self.people(of, mode);
        let counted = self.counts.iter().flat_map(|count| {
            let of_this = uses.iter().filter(move |used| used.resource == count.of);
            of_this.map(move |used| Use {
                resource: count.row,
                rate: (used.rate / count.size + 1e-12).floor(),
                when: used.when,
            })
        });
        let depends = self
            .single
            .iter()
            .filter(|(skill, _)| mode.staff.iter().any(|(of, need)| of == skill && self.problem.leans(*of, *need)));
        let depending = depends.map(|(_, row)| Use { resource: *row, rate: 1.0, when: work });
        let counted: Vec<Use> = counted.chain(depending).collect();
        uses.extend(counted);
        for purse in &self.purses {
            let lines = mode.costs.iter().filter(|(category, _, _)| self.payers(*category).is_subset(&purse.funds));
            let once: Money = lines.map(|(_, _, amount)| *amount).sum();
            let rate = once.as_minor() as f64 / f64::from(mode.quarters.max(1));
            let yearly = if self.runners().is_subset(&purse.funds) { mode.running } else { Money::ZERO };
            for row in &purse.rows {
                uses.push(Use { resource: *row, rate, when: work });
                uses.push(Use { resource: *row, rate: yearly.as_minor() as f64 / 4.0, when: When::After });
            }
        }
        uses.push(Use { resource: self.running, rate: mode.running.as_minor() as f64, when: When::Once });
        let begun = When::Around(-mode.quarters, 1);
        uses.extend(self.starts.map(|starts| Use { resource: starts, rate: 1.0, when: begun }));
        uses.retain(|of| of.rate > 0.0);
        lagrangian::Mode { periods: quarters, uses }
    }
}
