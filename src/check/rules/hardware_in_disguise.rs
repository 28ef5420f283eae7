//! Equipment is bought under another name.

use std::collections::BTreeSet;

use crate::check::figures::{above, percent_of};
use crate::check::finding::SpotFile;
use crate::check::signs::{COVER, EQUIPMENT, Sign};
use crate::check::{Examination, shared, signs};
use crate::forecast::Forecast;
use crate::message;
use crate::model::plan::{CostLine, Initiative};
use crate::model::terms::Category;
use crate::model::Money;

rule!("hardware-in-disguise", H 8, Warning, Constraint);

/// Categories of a supplier's work under which equipment is hidden.
const DISGUISE: [Category; 3] = [Category::Services, Category::Operations, Category::Contingency];

/// One finding for each initiative that hides equipment by a sign, or whose services come from a supplier of the plan's
/// equipment.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let share = forecast.context.rules.threshold.disguise_share.value;
    let all = plan.initiatives.iter().flat_map(|of| &of.costs);
    let equipment = all.filter(|line| EQUIPMENT.contains(&line.category));
    let suppliers: BTreeSet<&str> = equipment.filter_map(|line| line.supplier.as_deref()).collect();
    for (index, initiative) in plan.initiatives.iter().enumerate().filter(|(_, of)| of.cost() > Money::ZERO) {
        let Some(sign) = signs::equipment(forecast, initiative) else {
            if initiative.cost_of(&EQUIPMENT) > Money::ZERO {
                exam.pass_for([index]);
            }
            look_at_suppliers(forecast, exam, (index, initiative), &suppliers, share);
            continue;
        };
        let hidden = shared::money(forecast, initiative.cost_of(&COVER));
        let place = match sign {
            Sign::Word(_) => initiative.place.key("title"),
            Sign::Entry { .. } | Sign::Kind | Sign::Amount => initiative.place.clone(),
        };
        let finding = exam.find(forecast, index, &place);
        match sign {
            Sign::Entry { usual, declared } => {
                finding.arg("declared", shared::number(declared, 1)).arg("usual", shared::number(usual, 1));
                finding.arg("share", shared::number(share, 1)).variant("relabelled")
            }
            Sign::Kind => finding.arg("cost", shared::money(forecast, initiative.cost())).variant("unnamed"),
            Sign::Word(word) => finding.arg("word", &word).arg("hidden", hidden).variant("titled"),
            Sign::Amount => finding
                .arg("cost", shared::money(forecast, initiative.cost()))
                .arg("factor", shared::number(forecast.context.rules.threshold.like_cost_factor.value, 1))
                .variant("dear"),
        };
    }
}

/// Examines the services of an initiative that come from suppliers of equipment who supply none openly here.
fn look_at_suppliers(
    forecast: &Forecast<'_>,
    exam: &mut Examination,
    (index, initiative): (usize, &Initiative),
    suppliers: &BTreeSet<&str>,
    share: f64,
) {
    let services = || initiative.costs.iter().filter(|line| DISGUISE.contains(&line.category));
    if services().all(|line| line.supplier.is_none()) {
        return;
    }
    let open = |supplier: &str| {
        let mut lines = initiative.costs.iter().filter(|line| EQUIPMENT.contains(&line.category));
        lines.any(|line| line.supplier.as_deref() == Some(supplier))
    };
    let disguised = |line: &&CostLine| {
        line.supplier.as_deref().is_some_and(|supplier| suppliers.contains(supplier) && !open(supplier))
    };
    let sum = |lines: &mut dyn Iterator<Item = &CostLine>| lines.map(|line| line.amount).sum::<Money>();
    let from_them = sum(&mut services().filter(disguised));
    let part = percent_of(from_them, sum(&mut services()));
    let first = services().find(|line| disguised(line));
    let Some(first) = first.filter(|_| above(part, share)) else { return exam.pass_for([index]) };
    let supplier = first.supplier.as_deref().unwrap_or_default();
    let finding = exam.find(forecast, index, &first.place);
    finding
        .arg("amount", shared::money(forecast, from_them))
        .arg("part", shared::number(part, 1))
        .arg("share", shared::number(share, 1))
        .arg("supplier", supplier);
    let all = forecast.plan.initiatives.iter().flat_map(|of| &of.costs);
    let mut supplied = all.filter(|line| EQUIPMENT.contains(&line.category) && line.supplier.as_deref() == Some(supplier));
    if let Some(supplied) = supplied.next() {
        finding.also(SpotFile::Plan, &supplied.place, Some(message!("rule-label-supplies-equipment")));
    }
}
