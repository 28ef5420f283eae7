//! More large work runs at once than anybody here can lead.

use std::collections::BTreeSet;

use crate::check::figures::{below, percent_of};
use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::message;
use crate::model::assessment::Skill;
use crate::model::plan::Initiative;
use crate::model::{KeyPath, Money, Quarter};

rule!("too-much-in-parallel", A 18, Warning, Advice);

/// The reason for the limit on large initiatives at once.
enum Limit<'a> {
    /// The number of project managers, and the skill if the assessment names it.
    Managers(f64, Option<&'a Skill>),
    /// The largest number that ever ran at once.
    Record(u32),
}

/// One finding for the plan, at the first quarter in which most large initiatives are under way.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let threshold = &forecast.context.rules.threshold;
    let Some((most, limit)) = limit(forecast) else { return };
    let year = average_year(forecast);
    let share = threshold.parallel_cost_share.value;
    let is_large = |of: &Initiative| !below(percent_of(of.cost(), year), share);
    let large: Vec<(usize, &Initiative)> = plan.initiatives.iter().enumerate().filter(|(_, of)| is_large(of)).collect();
    let at = |quarter: Quarter| -> Vec<(usize, &Initiative)> {
        large.iter().copied().filter(|(_, of)| of.start <= quarter && quarter <= of.end()).collect()
    };
    let quarters = forecast.window.quarters().map(|quarter| (at(quarter), quarter));
    let fullest = quarters.max_by_key(|(under_way, quarter)| (under_way.len(), std::cmp::Reverse(*quarter)));
    let Some((together, quarter)) = fullest.filter(|(together, _)| !together.is_empty()) else { return };
    let all = large.iter().map(|(index, _)| *index);
    if together.len() as f64 <= most {
        return exam.pass_for(all);
    }
    exam.look_at(all);
    let Some((first, of)) = together.first() else { return };
    let indices: Vec<usize> = together.iter().map(|(index, _)| *index).collect();
    let finding = exam.find(forecast, *first, &of.place).beyond(together.len() as f64, most);
    finding
        .arg("quarter", quarter)
        .arg("count", together.len())
        .arg("most", shared::number(most, 0))
        .arg("least", shared::money(forecast, Money::nearest(year.as_f64() * share / 100.0)))
        .arg("initiatives", shared::names(forecast, &indices));
    finding.with_initiatives(forecast, indices);
    for (_, of) in together.iter().take(shared::NAMED).skip(1) {
        finding.also(SpotFile::Plan, &of.place, None);
    }
    match limit {
        Limit::Managers(heads, skill) => {
            finding.arg("managers", shared::number(heads, 0));
            if let Some(skill) = skill {
                finding.also(SpotFile::Assessment, &skill.place, Some(message!("rule-label-available")));
            }
        }
        Limit::Record(record) => {
            let place = KeyPath::root().key("track_record").key("most_parallel");
            let label = message!("rule-label-track-record");
            finding.variant("record").arg("record", record).also(SpotFile::Assessment, &place, Some(label));
        }
    }
}

/// The money of an average year of the assessment's funds, or the plan's cost if there are no funds. The plan does not
/// decide what is large in the first case, so that padding or splitting it hides nothing.
fn average_year(forecast: &Forecast<'_>) -> Money {
    let years = || forecast.context.assessment.funds.iter().flat_map(|fund| &fund.years);
    let count = years().map(|year| year.year).collect::<BTreeSet<i32>>().len();
    let money = years().map(|year| year.amount).sum::<Money>();
    if money > Money::ZERO { Money::nearest(money.as_f64() / count as f64) } else { forecast.plan.cost() }
}

/// The number of large initiatives that can be led at once, and the reason; none if the assessment states neither.
fn limit<'a>(forecast: &Forecast<'a>) -> Option<(f64, Limit<'a>)> {
    let assessment = forecast.context.assessment;
    let threshold = &forecast.context.rules.threshold;
    let by_record = assessment.track_record.most_parallel.map(|record| {
        ((f64::from(record) * threshold.parallel_track_record.value + 1e-9).floor(), Limit::Record(record))
    });
    let by_managers = (!assessment.staff.is_empty()).then(|| {
        let (heads, skill) = shared::managers(assessment);
        (heads * threshold.parallel_per_manager.value, Limit::Managers(heads, skill))
    });
    match (by_record, by_managers) {
        (Some(record), Some(managers)) => Some(if record.0 < managers.0 { record } else { managers }),
        (record, managers) => record.or(managers),
    }
}
