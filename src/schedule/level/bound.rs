//! How early the work of a plan could end at best: relaxations, each of which keeps one kind of limit.

use super::given::{Given, Paid, SLACK_HOURS};
use crate::model::{Money, Quarter};

/// Quarters until the end of all work that no schedule can undercut: the greatest of precedence, the front lines' hours, money,
/// and what was proved with precedence and staff.
pub(super) fn lower(given: &Given<'_>, proved: i32) -> i32 {
    let departments = 0..given.context.assessment.departments.len();
    let hours = departments.map(|department| by_hours(given, department)).max().unwrap_or(0);
    let money = (0..given.funds().len()).map(|fund| by_money(given, fund)).max().unwrap_or(0);
    by_precedence(given).max(proved).max(hours).max(money)
}

/// Quarters that dependencies alone take.
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

/// All hours that are asked of a department, spread over the quarters in which they may fall.
fn by_hours(given: &Given<'_>, department: usize) -> i32 {
    let works = || given.works.iter().filter(|work| work.departments.contains(&department));
    let quarters = |work: &super::given::Work| f64::from(work.around.0 + work.around.1);
    let asked: f64 = works().map(|work| work.hours * quarters(work)).sum();
    let there = given.context.assessment.departments[department].change_hours + SLACK_HOURS;
    let after = works().map(|work| work.around.1).max().unwrap_or(0);
    if asked <= 0.0 || there <= 0.0 { 0 } else { (asked / there - 1e-9).ceil() as i32 - after }
}

/// The first quarter by whose end a fund has received all that the work takes of it.
fn by_money(given: &Given<'_>, fund: usize) -> i32 {
    let lines = given.works.iter().flat_map(|work| &work.lines).filter(|line| line.fund == fund);
    let asked: Money = lines.filter(|line| matches!(line.paid, Paid::WithWork(_))).map(|line| line.amount).sum();
    if asked == Money::ZERO {
        return 0;
    }
    let years = &given.funds()[fund].years;
    let received =
        |by: Quarter| -> Money { years.iter().filter(|year| year.released <= by).map(|year| year.amount).sum() };
    let last = (0..given.latest()).find(|quarter| received(given.first + *quarter) >= asked);
    last.map_or(0, |quarter| quarter + 1)
}
