//! Equipment is bought under another name.

use std::collections::BTreeSet;

use crate::check::figures::{above, below, percent_of};
use crate::check::finding::SpotFile;
use crate::check::{Examination, shared};
use crate::forecast::{Forecast, work};
use crate::message;
use crate::model::catalogue::{Mode, Scope};
use crate::model::plan::{CostLine, Initiative};
use crate::model::terms::{Category, Role};
use crate::model::Money;

rule!("hardware-in-disguise", H 8, Warning, Constraint);

/// Categories of equipment.
const EQUIPMENT: [Category; 2] = [Category::Hardware, Category::Network];

/// Categories under which equipment is hidden.
const DISGUISE: [Category; 3] = [Category::Services, Category::Operations, Category::Contingency];

/// One finding for each initiative that declares far less equipment than such work needs, or whose services come from
/// a supplier of the plan's equipment.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let share = forecast.context.rules.threshold.disguise_share.value;
    let all = plan.initiatives.iter().flat_map(|of| &of.costs);
    let equipment = all.filter(|line| EQUIPMENT.contains(&line.category));
    let suppliers: BTreeSet<&str> = equipment.filter_map(|line| line.supplier.as_deref()).collect();
    for (index, initiative) in plan.initiatives.iter().enumerate().filter(|(_, of)| of.cost() > Money::ZERO) {
        let declared = percent_of(initiative.cost_of(&EQUIPMENT), initiative.cost());
        if let Some(usual) = usual_share(forecast, initiative) {
            if below(declared, usual * share / 100.0) {
                let finding = exam.find(forecast, index, &initiative.place);
                finding.arg("declared", shared::number(declared, 1)).arg("usual", shared::number(usual, 1));
                finding.arg("share", shared::number(share, 1)).variant("relabelled");
                continue;
            }
            exam.pass_for([index]);
        } else if declared <= 0.0 && [Role::Install, Role::DataCentre].iter().any(|role| initiative.does(*role)) {
            let finding = exam.find(forecast, index, &initiative.place);
            finding.arg("cost", shared::money(forecast, initiative.cost())).variant("unnamed");
            continue;
        }
        look_at_suppliers(forecast, exam, (index, initiative), &suppliers, share);
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

/// The smallest share of equipment, in percent of the cost, among the catalogue's modes of such work: the mode that the
/// plan names, otherwise all. None if a mode needs no equipment, or the initiative is like no entry.
fn usual_share(forecast: &Forecast<'_>, initiative: &Initiative) -> Option<f64> {
    let entry = forecast.context.catalogue.entries.get(initiative.like?)?;
    let scope = work::scopes(initiative).first().copied().unwrap_or(Scope::Jurisdiction);
    let named = initiative.mode.and_then(|mode| entry.modes.get(mode));
    let share = |mode: &Mode| {
        let of = |wanted: &dyn Fn(Category) -> bool| {
            let lines = mode.costs.iter().filter(|line| wanted(line.category));
            lines.map(|line| line.amount.of(forecast.context.assessment, scope)).sum::<Money>()
        };
        percent_of(of(&|category| EQUIPMENT.contains(&category)), of(&|_| true))
    };
    let least = match named {
        Some(mode) => share(mode),
        None => entry.modes.iter().map(share).fold(f64::INFINITY, f64::min),
    };
    (least.is_finite() && least > 0.0).then_some(least)
}
