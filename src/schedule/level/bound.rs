//! Lower bounds on the end of a plan's work: relaxations that each keep one kind of limit.

use super::given::{Given, Line, Paid, SLACK_HOURS, Stuck};
use crate::model::{Money, Quarter};

/// Lower bound on the quarters until the end of all work: the greatest of the bounds by precedence, front-line hours
/// and money, and the bound proven with precedence and staff.
pub(super) fn lower(given: &Given<'_>, proved: i32) -> i32 {
    let departments = 0..given.context.assessment.departments.len();
    let hours = departments.map(|department| by_hours(given, department)).max().unwrap_or(0);
    let money = (0..given.funds().len()).map(|fund| by_money(given, fund)).max().unwrap_or(0);
    by_precedence(given).max(by_chains(given)).max(proved).max(hours).max(money)
}

/// Quarters that dependencies alone require.
pub(super) fn by_precedence(given: &Given<'_>) -> i32 {
    let mut starts = vec![0; given.works.len()];
    let mut end = 0;
    for at in &given.order {
        let work = &given.works[*at];
        let ready = work.needs.iter().map(|(on, lag)| starts[*on] + given.works[*on].quarters + lag);
        starts[*at] = ready.max().unwrap_or(0).max(0);
        end = end.max(starts[*at] + work.quarters);
    }
    end
}

/// The first quarter in which each work could start if only dependencies and the money of its own chain counted. The
/// funds must receive the cost of the work and all its predecessors by its end.
pub(super) fn earliest_starts(given: &Given<'_>) -> Vec<i32> {
    let mut starts = vec![0; given.works.len()];
    let mut chains: Vec<Vec<bool>> = vec![Vec::new(); given.works.len()];
    for at in &given.order {
        let work = &given.works[*at];
        let mut chain = vec![false; given.works.len()];
        chain[*at] = true;
        // With a lead (negative lag), the successor may end first; then only predecessors that finish before it count.
        for (on, _) in work.needs.iter().filter(|(_, lag)| *lag >= 0) {
            chains[*on].iter().enumerate().filter(|(_, of)| **of).for_each(|(of, _)| chain[of] = true);
        }
        let ready = work.needs.iter().map(|(on, lag)| starts[*on] + given.works[*on].quarters + lag);
        let ready = ready.max().unwrap_or(0).max(0);
        let paid = (0..given.funds().len()).filter_map(|fund| {
            let lines = chain.iter().enumerate().filter(|(_, of)| **of).flat_map(|(of, _)| &given.works[of].lines);
            received_by(given, fund, asked(lines.filter(|line| line.fund == fund)))
        });
        starts[*at] = ready.max(paid.max().unwrap_or(0) - work.quarters);
        chains[*at] = chain;
    }
    starts
}

/// Quarters until the end of the longest chain, with its money.
fn by_chains(given: &Given<'_>) -> i32 {
    let starts = earliest_starts(given);
    starts.iter().zip(&given.works).map(|(start, work)| start + work.quarters).max().unwrap_or(0)
}

/// Quarters that a department needs for all hours that the plan asks of it, spread over the quarters in which they may
/// fall.
fn by_hours(given: &Given<'_>, department: usize) -> i32 {
    let works = || given.works.iter().filter(|work| work.departments.contains(&department));
    let quarters = |work: &super::given::Work| f64::from(work.around.0 + work.around.1);
    let asked: f64 = works().map(|work| work.hours * quarters(work)).sum();
    let there = given.context.assessment.departments[department].change_hours + SLACK_HOURS;
    let after = works().map(|work| work.around.1).max().unwrap_or(0);
    if asked <= 0.0 || there <= 0.0 { 0 } else { (asked / there - 1e-9).ceil() as i32 - after }
}

/// The first quarter by whose end a fund has received all that the work takes from it.
fn by_money(given: &Given<'_>, fund: usize) -> i32 {
    let lines = given.works.iter().flat_map(|work| &work.lines).filter(|line| line.fund == fund);
    received_by(given, fund, asked(lines)).unwrap_or(0)
}

fn asked<'l>(lines: impl Iterator<Item = &'l Line>) -> Money {
    lines.filter(|line| matches!(line.paid, Paid::WithWork(_))).map(|line| line.amount).sum()
}

/// Quarters until a fund has received an amount; `None` if nothing is asked, or if the fund never receives it.
fn received_by(given: &Given<'_>, fund: usize, asked: Money) -> Option<i32> {
    let years = &given.funds()[fund].years;
    let received =
        |by: Quarter| -> Money { years.iter().filter(|year| year.released <= by).map(|year| year.amount).sum() };
    let last = (0..given.latest()).find(|quarter| received(given.first + *quarter) >= asked);
    last.filter(|_| asked > Money::ZERO).map(|quarter| quarter + 1)
}

/// Whether every work can be paid before its funds expire, considering only its own chain.
///
/// # Errors
/// The first work that cannot be paid in time, with the earliest quarter until which the fund would have to last.
pub(super) fn in_time(given: &Given<'_>) -> Result<(), Stuck> {
    let starts = earliest_starts(given);
    for (initiative, (start, work)) in starts.iter().zip(&given.works).enumerate() {
        for line in &work.lines {
            let (Paid::WithWork(parts), Some(expires)) = (&line.paid, given.funds()[line.fund].expires) else {
                continue;
            };
            let last = parts.iter().rposition(|part| *part > Money::ZERO).and_then(|at| i32::try_from(at).ok());
            let until = given.first + (start + last.unwrap_or(0));
            if until > expires && !given.outlasts(line.fund) {
                return Err(Stuck::Expires { initiative, fund: line.fund, expires, until });
            }
        }
    }
    Ok(())
}
