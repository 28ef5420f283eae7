//! Work is cut into parts, each just below the limit above which it would be examined as a whole.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::figures::{above, below};
use crate::check::finding::SpotFile;
use crate::check::signs::Sign;
use crate::check::{Examination, shared, signs};
use crate::forecast::Forecast;
use crate::message;
use crate::message::Message;
use crate::model::plan::Initiative;
use crate::model::{KeyPath, Money, Text};

rule!("salami-slicing", S 10, Warning, Advice);

/// A cost above which an initiative must meet more requirements.
struct Limit {
    amount: f64,
    title: Message,
    place: Option<KeyPath>,
}

/// Initiatives that may be parts of one: from one supplier, or the same work on the same things.
struct Group {
    members: Vec<usize>,
    supplier: Option<String>,
}

/// The common features of initiatives of the same work: catalogue entry, kinds of work, processes and departments.
type Work<'a> = (Option<usize>, Vec<&'a str>, &'a [usize], &'a [usize]);

/// One finding for each group whose members lie just below a limit or, for the same work, exceed it only together.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let parts = forecast.context.rules.threshold.slicing_parts.value;
    let limits = limits(forecast);
    let mut reported: BTreeSet<Vec<usize>> = BTreeSet::new();
    for group in groups(forecast).into_iter().filter(|group| group.members.len() as f64 >= parts) {
        let sliced = limits.iter().find_map(|limit| Some((limit, slices(forecast, &group, limit)?)));
        let Some((limit, slices)) = sliced else {
            exam.pass_for(group.members);
            continue;
        };
        if reported.insert(slices.clone()) {
            report(forecast, exam, limit, &slices, group.supplier.as_deref());
        }
    }
}

/// The members of a group that look like parts below a limit: enough of them just below it or, for the same work, all
/// of them if none exceeds it alone and together they do.
fn slices(forecast: &Forecast<'_>, group: &Group, limit: &Limit) -> Option<Vec<usize>> {
    let threshold = &forecast.context.rules.threshold;
    let cost = |index: usize| forecast.plan.initiatives.get(index).map_or(0.0, |of| of.cost().as_f64());
    let under = |index: usize| !above(cost(index), limit.amount);
    let least = limit.amount * threshold.slicing_share.value / 100.0;
    let near: Vec<usize> =
        group.members.iter().copied().filter(|index| under(*index) && !below(cost(*index), least)).collect();
    if near.len() as f64 >= threshold.slicing_parts.value {
        return Some(near);
    }
    let together: f64 = group.members.iter().map(|index| cost(*index)).sum();
    let split = group.supplier.is_none() && group.members.iter().all(|index| under(*index));
    (split && above(together, limit.amount)).then(|| group.members.clone())
}

fn report(forecast: &Forecast<'_>, exam: &mut Examination, limit: &Limit, slices: &[usize], supplier: Option<&str>) {
    let place = |index: usize| forecast.plan.initiatives.get(index).map(|of| of.place.clone());
    let Some((first, path)) = slices.first().and_then(|first| Some((*first, place(*first)?))) else { return };
    let finding = exam.find(forecast, first, &path);
    finding.with_initiatives(forecast, slices.iter().copied());
    for other in slices.iter().take(shared::POINTED).skip(1) {
        if let Some(path) = place(*other) {
            finding.also(SpotFile::Plan, &path, None);
        }
    }
    let together = shared::money(forecast, finding.cost);
    finding
        .arg("count", slices.len())
        .arg("initiatives", shared::names(forecast, slices))
        .arg("together", together)
        .arg("limit", limit.title.clone())
        .arg("amount", shared::money(forecast, Money::minor((limit.amount * 100.0).round() as i64)));
    if let Some(supplier) = supplier {
        finding.variant("supplier").arg("supplier", supplier);
    }
    if let Some(place) = &limit.place {
        finding.also(SpotFile::Assessment, place, Some(message!("rule-label-limit")));
    }
}

/// All limits, in major units.
fn limits(forecast: &Forecast<'_>) -> Vec<Limit> {
    let (assessment, threshold) = (forecast.context.assessment, &forecast.context.rules.threshold);
    let root = KeyPath::root();
    let approval = assessment.approval_limit.map(|limit| Limit {
        amount: limit.as_f64(),
        title: message!("rule-limit-approval"),
        place: Some(root.key("limits").key("approval")),
    });
    let record = assessment.track_record.largest_finished.map(|largest| Limit {
        amount: largest.as_f64() * threshold.track_record_factor.value,
        title: message!("rule-limit-track-record"),
        place: Some(root.key("track_record").key("largest_finished")),
    });
    let pilot = Limit {
        amount: forecast.plan.cost().as_f64() * threshold.pilot_cost_share.value / 100.0,
        title: message!("rule-limit-pilot"),
        place: None,
    };
    let all = [approval, record, Some(pilot)].into_iter().flatten();
    all.filter(|limit| limit.amount > 0.0).collect()
}

/// The groups that may contain parts of one: first those of a supplier, then those of the same work, of titles that
/// differ in a number only, and of equipment under other names.
fn groups(forecast: &Forecast<'_>) -> Vec<Group> {
    let mut by_supplier: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut by_work: BTreeMap<Work<'_>, Vec<usize>> = BTreeMap::new();
    let mut by_title: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut hidden: Vec<usize> = Vec::new();
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate().filter(|(_, of)| of.cost() > Money::ZERO) {
        if let Some(supplier) = main_supplier(initiative) {
            by_supplier.entry(supplier).or_default().push(index);
        }
        if initiative.like.is_some() || !initiative.processes.is_empty() {
            let mut does: Vec<&str> = initiative.does.iter().map(|role| role.word()).collect();
            does.sort_unstable();
            let work = (initiative.like, does, initiative.processes.as_slice(), initiative.departments.as_slice());
            by_work.entry(work).or_default().push(index);
        } else {
            by_title.entry(unnumbered(&initiative.title)).or_default().push(index);
        }
        if matches!(signs::equipment(forecast, initiative), Some(Sign::Word(_) | Sign::Amount)) {
            hidden.push(index);
        }
    }
    let supplied = by_supplier.into_iter().map(|(supplier, members)| Group { members, supplier: Some(supplier.to_owned()) });
    let alike = by_work.into_values().chain(by_title.into_values()).chain([hidden]);
    supplied.chain(alike.map(|members| Group { members, supplier: None })).collect()
}

/// Chinese numerals, which number the parts of a work.
const NUMERALS: &str = "一二三四五六七八九十";

/// A title without the numbers that tell parts of one work apart.
fn unnumbered(title: &Text) -> String {
    let kept = |c: &char| c.is_alphabetic() && !NUMERALS.contains(*c);
    title.en.chars().chain(title.zh.chars()).filter(kept).flat_map(char::to_lowercase).collect()
}

/// The supplier of more than half of an initiative.
fn main_supplier(initiative: &Initiative) -> Option<&str> {
    let half = initiative.cost().as_f64() / 2.0;
    let suppliers: BTreeSet<&str> = initiative.costs.iter().filter_map(|line| line.supplier.as_deref()).collect();
    suppliers.into_iter().find(|supplier| {
        let lines = initiative.costs.iter().filter(|line| line.supplier.as_deref() == Some(*supplier));
        above(lines.map(|line| line.amount).sum::<Money>().as_f64(), half)
    })
}
