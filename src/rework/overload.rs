//! Conflicts over resources: skills and front lines by quarter, funds by fiscal year.

use super::conflict::fewest;
use super::constraint::{Amount, Conflict, Constraint};
use super::hard::{Hard, SLACK_HOURS};
use crate::forecast::{YearLedger, funds, load};
use crate::model::{Fte, Money, Quarter};

impl Hard<'_> {
    /// One conflict for each run of quarters in which a skill or a front line is overloaded, and for each run of years
    /// in which the same initiatives overload a fund.
    pub(super) fn overloads(&self) -> Vec<Conflict> {
        let all = self.all();
        let mut found = Vec::new();
        for skill in self.skills() {
            found
                .extend(runs(&self.over_skill(&skill, &all)).iter().filter_map(|run| self.skill_conflict(&skill, run)));
        }
        for department in 0..self.context.assessment.departments.len() {
            let runs = runs(&self.over_load(department, &all));
            found.extend(runs.iter().filter_map(|run| self.load_conflict(department, run)));
        }
        for fund in 0..self.context.assessment.funds.len() {
            found.extend(self.fund_conflicts(fund, &all));
        }
        found
    }

    fn skill_conflict(&self, skill: &str, run: &[(Quarter, f64)]) -> Option<Conflict> {
        let (quarter, demand) = worst(run)?;
        let asking = self
            .plan
            .initiatives
            .iter()
            .enumerate()
            .filter(|(_, initiative)| initiative.start <= quarter && quarter <= initiative.end());
        let demands: Vec<(usize, f64)> = asking
            .filter_map(|(index, initiative)| Some((index, f64::from(initiative.staff.get(skill)?.milli()))))
            .filter(|(_, fte)| *fte > 0.0)
            .collect();
        let available = self.context.assessment.available(skill);
        let members = fewest(demands.clone(), f64::from(available.milli()), 0.0);
        let needed: f64 = demands.iter().filter(|(who, _)| members.contains(who)).map(|(_, fte)| fte).sum();
        let fte = |milli: f64| Amount::Fte(Fte::from_milli(milli as u32));
        Some(Conflict {
            constraint: Constraint::Skill { skill: skill.to_owned(), quarter },
            others: demands.len() - members.len(),
            members,
            likewise: Vec::new(),
            span: span(run)?,
            needed: fte(needed),
            available: Amount::Fte(available),
            lacking: fte(demand - f64::from(available.milli())),
        })
    }

    fn hours_at(&self, index: usize, department: usize, quarter: Quarter) -> f64 {
        let affects = self.plan.initiatives.get(index).is_some_and(|initiative| load::affects(initiative, department));
        let hours = self.hours.get(index).into_iter().flatten().find(|(at, _)| *at == quarter);
        hours.filter(|_| affects).map_or(0.0, |(_, hours)| *hours)
    }

    fn load_conflict(&self, department: usize, run: &[(Quarter, f64)]) -> Option<Conflict> {
        let (quarter, demand) = worst(run)?;
        let available = self.context.assessment.departments.get(department)?.change_hours;
        let demands: Vec<(usize, f64)> = self
            .all()
            .into_iter()
            .map(|index| (index, self.hours_at(index, department, quarter)))
            .filter(|(_, hours)| *hours > 0.0)
            .collect();
        let members = fewest(demands.clone(), available, SLACK_HOURS);
        let needed = demands.iter().filter(|(who, _)| members.contains(who)).map(|(_, hours)| hours).sum();
        Some(Conflict {
            constraint: Constraint::Load { department, quarter },
            others: demands.len() - members.len(),
            members,
            likewise: Vec::new(),
            span: span(run)?,
            needed: Amount::Hours(needed),
            available: Amount::Hours(available),
            lacking: Amount::Hours(demand - available),
        })
    }

    fn fund_conflicts(&self, fund: usize, all: &[usize]) -> Vec<Conflict> {
        let mut found: Vec<Conflict> = Vec::new();
        for year in self.lacking_years(fund, all) {
            let Some(conflict) = self.fund_conflict(fund, &year) else { continue };
            let last =
                found.last_mut().filter(|last| last.members == conflict.members && last.span.1.year() + 1 == year.year);
            match last {
                None => found.push(conflict),
                Some(last) => {
                    let worse =
                        matches!((last.lacking, conflict.lacking), (Amount::Money(a), Amount::Money(b)) if b > a);
                    let span = (last.span.0, conflict.span.1);
                    if worse {
                        *last = conflict;
                    }
                    last.span = span;
                }
            }
        }
        found
    }

    fn fund_conflict(&self, fund: usize, year: &YearLedger) -> Option<Conflict> {
        let found = self.context.assessment.funds.get(fund)?;
        let constraint = Constraint::Fund { fund, year: year.year };
        let (begin, end) = (Quarter::new(year.year, 1), Quarter::new(year.year, 4));
        // With carry-over, spending of earlier years counts too.
        let from = if found.carry_over { self.window.first.min(begin) } else { begin };
        let mut takers: Vec<(Money, usize)> = self
            .kept(&self.all())
            .map(|(index, initiative)| (funds::taken(initiative, fund, from, end), index))
            .collect();
        takers.retain(|(taken, _)| *taken > Money::ZERO);
        takers.sort_by_key(|(taken, index)| (std::cmp::Reverse(*taken), *index));
        let takers: Vec<usize> = takers.into_iter().map(|(_, index)| index).collect();
        // The largest that are enough; among these, the smaller ones are removed first.
        let enough = (1..=takers.len())
            .collect::<Vec<_>>()
            .partition_point(|count| !self.breaks(&constraint, takers.get(..*count).unwrap_or_default()));
        let mut largest: Vec<usize> = takers.iter().take(enough + 1).copied().collect();
        largest.reverse();
        let mut members = self.indispensable(fund, year.year, &largest);
        members.reverse();
        let ledger = self.lacking_years(fund, &members).into_iter().find(|other| other.year == year.year)?;
        let paying = takers.iter().filter(|index| {
            self.plan
                .initiatives
                .get(**index)
                .is_some_and(|initiative| funds::taken(initiative, fund, begin, end) > Money::ZERO)
        });
        let others = paying.filter(|index| !members.contains(index)).count();
        Some(Conflict {
            constraint,
            others,
            members,
            likewise: Vec::new(),
            span: (year.lacking_from.unwrap_or(begin), end),
            needed: Amount::Money(ledger.spent()),
            available: Amount::Money(ledger.envelope()),
            lacking: Amount::Money(year.lacking),
        })
    }
}

/// Quarters grouped into runs without gaps.
fn runs(over: &[(Quarter, f64)]) -> Vec<Vec<(Quarter, f64)>> {
    let mut runs: Vec<Vec<(Quarter, f64)>> = Vec::new();
    for (quarter, demand) in over {
        match runs.last_mut().filter(|run| run.last().is_some_and(|(last, _)| *last + 1 == *quarter)) {
            Some(run) => run.push((*quarter, *demand)),
            None => runs.push(vec![(*quarter, *demand)]),
        }
    }
    runs
}

/// The quarter with the highest demand; the first of ties.
fn worst(run: &[(Quarter, f64)]) -> Option<(Quarter, f64)> {
    run.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
}

fn span(run: &[(Quarter, f64)]) -> Option<(Quarter, Quarter)> {
    Some((run.first()?.0, run.last()?.0))
}
