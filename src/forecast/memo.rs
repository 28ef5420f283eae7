//! Memo: what a plan takes from own staff and from the front line. Nobody budgets it, so it stands beside money and is
//! never added to it.

use crate::model::plan::Initiative;
use crate::model::{Context, Money, Plan};

/// Own staff and front-line time of a plan, or of one initiative.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Memo {
    /// Own staff, in person-years.
    pub person_years: f64,
    /// Their cost at the wages that the assessment gives; `None` if it gives none of them.
    pub wages: Option<Money>,
    /// The part of `person_years` whose wage is not known.
    pub unpriced: f64,
    /// Time of front-line staff, in hours over all heads.
    pub front_line_hours: f64,
}

/// The memo of a plan.
pub fn of(context: Context<'_>, plan: &Plan) -> Memo {
    let mut memo = Memo::default();
    for initiative in &plan.initiatives {
        let own = of_initiative(context, initiative);
        memo.person_years += own.person_years;
        memo.unpriced += own.unpriced;
        memo.front_line_hours += own.front_line_hours;
        memo.wages = memo.wages.map_or(own.wages, |sum| Some(sum + own.wages.unwrap_or_default()));
    }
    memo
}

/// The memo of an initiative.
pub fn of_initiative(context: Context<'_>, initiative: &Initiative) -> Memo {
    let assessment = context.assessment;
    let mut memo = Memo { front_line_hours: front_line(context, initiative), ..Memo::default() };
    for (skill, fte) in &initiative.staff {
        let years = initiative.person_years(Some(skill));
        memo.person_years += years;
        let wage = assessment.staff.iter().find(|of| of.id == *skill).and_then(|of| of.wage);
        match wage {
            // Thousandths of a head over quarters of a year.
            Some(wage) => {
                let paid = wage.share(u64::from(fte.milli()) * u64::from(initiative.quarters), 4_000);
                memo.wages = Some(memo.wages.unwrap_or_default() + paid);
            }
            None => memo.unpriced += years,
        }
    }
    memo
}

/// Hours of all affected front-line heads over the whole initiative.
fn front_line(context: Context<'_>, initiative: &Initiative) -> f64 {
    let Some(change) = initiative.change else { return 0.0 };
    let all = context.assessment.departments.iter().enumerate();
    let affected = all.filter(|(at, _)| initiative.departments.is_empty() || initiative.departments.contains(at));
    let heads: f64 = affected.map(|(_, of)| f64::from(of.front_line)).sum();
    heads * change.share * change.hours_per_head
}
