//! Money is spent on things its fund does not permit, after the fund expires, or without the local match.

use crate::check::Examination;
use crate::check::finding::SpotFile;
use crate::check::shared;
use crate::forecast::{Forecast, funds};
use crate::message;
use crate::model::assessment::Fund;
use crate::model::plan::Initiative;
use crate::model::terms::{Category, FundKind};
use crate::model::{KeyPath, Money};

rule!("earmark-misused", A 10, Error, Constraint, waivable: false);

/// One finding for each cost line, running cost and missing match. A line with several faults is reported for the first
/// only.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate() {
        lines(forecast, exam, index, initiative);
        running(forecast, exam, index, initiative);
        matches(forecast, exam, index, initiative);
    }
}

/// A misuse of the money of `fund`, found at `path`.
struct Misuse<'a> {
    variant: &'static str,
    fund: &'a Fund,
    path: KeyPath,
    amount: Money,
}

fn report(forecast: &Forecast<'_>, exam: &mut Examination, index: usize, misuse: &Misuse<'_>, category: Category) {
    let finding = exam.find(forecast, index, &misuse.path);
    finding
        .variant(misuse.variant)
        .arg("fund", &misuse.fund.source)
        .arg("amount", shared::money(forecast, misuse.amount))
        .arg("category", message!("rule-category", category = category.word()));
    if let Some(expires) = misuse.fund.expires {
        finding.arg("expires", expires);
    }
    finding.also(SpotFile::Assessment, &misuse.fund.place, Some(message!("rule-label-fund-terms")));
}

fn lines(forecast: &Forecast<'_>, exam: &mut Examination, index: usize, initiative: &Initiative) {
    for line in &initiative.costs {
        let Some(fund) = forecast.context.assessment.funds.get(line.fund) else { continue };
        let late: Money = funds::payments(initiative, line)
            .into_iter()
            .filter(|(quarter, _)| fund.expires.is_some_and(|last| *quarter > last))
            .map(|(_, amount)| amount)
            .sum();
        let kit = matches!(line.category, Category::Hardware | Category::Network);
        let (variant, path, amount) = if !fund.permits(line.category) {
            ("category", line.place.key("category"), line.amount)
        } else if fund.kind == FundKind::Operating && kit {
            ("kit", line.place.key("category"), line.amount)
        } else if late > Money::ZERO {
            ("expired", line.place.key("fund"), late)
        } else {
            exam.pass_for([index]);
            continue;
        };
        report(forecast, exam, index, &Misuse { variant, fund, path, amount }, line.category);
    }
}

fn running(forecast: &Forecast<'_>, exam: &mut Examination, index: usize, initiative: &Initiative) {
    let Some(running) = initiative.running.as_ref().filter(|running| running.amount > Money::ZERO) else { return };
    let Some(fund) = forecast.context.assessment.funds.get(running.fund) else { return };
    // The fund after the horizon is not known; `tail-beyond-horizon` reports running cost that it cannot carry.
    let ends = fund.expires.filter(|last| *last < forecast.plan.last && initiative.live() <= forecast.plan.last);
    let variant = if fund.kind == FundKind::Capital {
        "running"
    } else if !fund.permits(Category::Operations) {
        "category"
    } else if ends.is_some() {
        "expired"
    } else {
        exam.pass_for([index]);
        return;
    };
    let misuse = Misuse { variant, fund, path: running.place.key("fund"), amount: running.amount };
    report(forecast, exam, index, &misuse, Category::Operations);
}

/// Checks, for each fund with a local match, that the other fund pays at least its share of what both pay.
fn matches(forecast: &Forecast<'_>, exam: &mut Examination, index: usize, initiative: &Initiative) {
    let assessment = forecast.context.assessment;
    for (granting, fund) in assessment.funds.iter().enumerate() {
        let Some(local) = fund.local_match else { continue };
        let paid_by = |fund: usize| -> Money {
            initiative.costs.iter().filter(|line| line.fund == fund).map(|line| line.amount).sum()
        };
        let granted = paid_by(granting);
        if granted == Money::ZERO {
            continue;
        }
        let percent = u64::from(local.percent);
        let due = granted.share(percent, 100_u64.saturating_sub(percent));
        // Lines are rounded to the minor unit one by one.
        let rounding = Money::minor(i64::try_from(initiative.costs.len()).unwrap_or(i64::MAX));
        let paid = paid_by(local.fund);
        if paid + rounding >= due {
            exam.pass_for([index]);
            continue;
        }
        let Some(matching) = assessment.funds.get(local.fund) else { continue };
        let finding = exam.find(forecast, index, &shared::pays_at(initiative, granting));
        finding
            .variant("match")
            .arg("fund", &fund.source)
            .arg("amount", shared::money(forecast, granted))
            .arg("match", &matching.source)
            .arg("percent", local.percent)
            .arg("paid", shared::money(forecast, paid))
            .arg("due", shared::money(forecast, due))
            .also(SpotFile::Assessment, &fund.place, Some(message!("rule-label-fund-terms")));
    }
}
