//! Running cost after the plan exceeds the fund that must carry it.

use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::Forecast;
use crate::message;
use crate::message::Value;
use crate::model::Money;
use crate::model::plan::{Initiative, Running};
use crate::model::terms::FundKind;

rule!("tail-beyond-horizon", A 3, Warning, Constraint);

/// One finding for each operating fund, at the largest running cost.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    for (index, fund) in forecast.context.assessment.funds.iter().enumerate() {
        if fund.kind != FundKind::Operating {
            continue;
        }
        let mut running = left_behind(forecast, index);
        running.sort_by_key(|(initiative, _, running)| (std::cmp::Reverse(running.amount), *initiative));
        let tail: Money = running.iter().map(|(_, _, running)| running.amount).sum();
        let Some((first, _, largest)) = running.first() else { continue };
        let Some(year) = fund.year_after(forecast.plan.last) else {
            exam.cannot(running.iter().map(|(initiative, _, _)| *initiative), &largest.place, message!("rule-no-funded-year", fund = &fund.source));
            continue;
        };
        let lapsed = fund.expires.is_some_and(|last| last <= forecast.plan.last);
        let amount = if lapsed { Money::ZERO } else { year.amount };
        if tail <= amount {
            exam.pass_for(running.iter().map(|(initiative, _, _)| *initiative));
            continue;
        }
        let costs = running.iter().take(shared::NAMED).map(|(_, of, running)| {
            let amount = shared::money(forecast, running.amount);
            Value::from(message!("rule-initiative-amount", initiative = &of.id, amount = amount))
        });
        let finding = exam.find(forecast, *first, &largest.place);
        finding
            .arg("fund", &fund.source)
            .arg("tail", shared::money(forecast, tail))
            .arg("year", year.year.to_string())
            .arg("amount", shared::money(forecast, amount))
            .arg("largest", shared::some_of(running.len(), costs));
        if lapsed {
            finding.variant("lapsed");
        }
        finding.with_initiatives(forecast, running.iter().map(|(initiative, ..)| *initiative));
        for (_, _, running) in running.iter().take(shared::NAMED).skip(1) {
            finding.also(SpotFile::Plan, &running.place, None);
        }
        finding.also(SpotFile::Assessment, &fund.place, Some(message!("rule-label-envelope")));
    }
}

/// The initiatives whose running cost a fund carries after the horizon, finished by then or not: a plan that ends in
/// the middle of the work still leaves its cost behind.
fn left_behind<'a>(forecast: &Forecast<'a>, fund: usize) -> Vec<(usize, &'a Initiative, &'a Running)> {
    let initiatives = forecast.plan.initiatives.iter().enumerate();
    let running = initiatives.filter_map(|(index, of)| Some((index, of, of.running.as_ref()?)));
    running.filter(|(_, _, running)| running.fund == fund && running.amount > Money::ZERO).collect()
}
