//! Shared by several rules: amounts and lists in words, gates with their figures, the envelope of a year.

use super::Examination;
use super::finding::SpotFile;
use crate::forecast::{Forecast, YearLedger, funds, work};
use crate::message;
use crate::message::{Message, Value};
use crate::model::assessment::{Fund, Skill};
use crate::model::plan::Initiative;
use crate::model::rubric::{Measure, Scale};
use crate::model::terms::{FundKind, Role};
use crate::model::{Assessment, Context, KeyPath, Money, Quarter, Rubric, Text};
use crate::score::stage::{Obstacle, StageReading};
use crate::score::{self, GateReading};

/// Number of things named before the rest is only counted: nobody reads a line that names thirty.
pub(super) const NAMED: usize = 3;

/// Number of places of a set to which a finding points: a fix begins with the most important ones.
pub(super) const POINTED: usize = 12;

/// An amount in the plan's currency.
pub(super) fn money(forecast: &Forecast<'_>, amount: Money) -> Value {
    Value::Money(amount, forecast.plan.currency.clone())
}

/// The first `most` of several things, and the number of the others.
pub(super) fn some(values: impl IntoIterator<Item = Value>, most: usize) -> Value {
    let mut values: Vec<Value> = values.into_iter().collect();
    let more = values.len().saturating_sub(most);
    if more > 0 {
        values.truncate(most);
        values.push(message!("rule-and-more", count = more).into());
    }
    Value::List(values)
}

/// The first of `count` things, and the number of the others. The caller makes words only for the first few.
pub(super) fn some_of(count: usize, first: impl Iterator<Item = Value>) -> Value {
    let mut values: Vec<Value> = first.collect();
    let more = count.saturating_sub(values.len());
    if more > 0 {
        values.push(message!("rule-and-more", count = more).into());
    }
    Value::List(values)
}

/// A duration in quarters.
pub(super) fn quarters(count: i32) -> Value {
    message!("rule-quarters", count = count).into()
}

/// The skill of project managers in the standard catalogue.
const MANAGER: &str = "manager";

/// The number of project managers, and the skill if the assessment names it. However small the part of a post, somebody
/// leads: there is at least one.
pub(super) fn managers(assessment: &Assessment) -> (f64, Option<&Skill>) {
    let skill = assessment.staff.iter().find(|skill| skill.id == MANAGER);
    (assessment.available(MANAGER).as_f64().ceil().max(1.0), skill)
}

/// The identifiers of the first few of some initiatives.
pub(super) fn names(forecast: &Forecast<'_>, initiatives: &[usize]) -> Value {
    let first = initiatives.iter().take(NAMED).filter_map(|index| forecast.plan.initiatives.get(*index));
    some_of(initiatives.len(), first.map(|initiative| Value::from(&initiative.id)))
}

/// A number with the decimals it needs, at most `most`.
pub(super) fn number(number: f64, most: u8) -> Value {
    Value::Number(number, decimals(number, most))
}

/// The decimals that `number` needs, at most `most`.
fn decimals(number: f64, most: u8) -> u8 {
    let rounded = |decimals: u8| {
        let scale = 10_f64.powi(i32::from(decimals));
        (number * scale).round() / scale
    };
    (0..most).find(|decimals| (rounded(*decimals) - rounded(most)).abs() < 1e-9).unwrap_or(most)
}

/// A gate in words: the title of its figure, the low estimate and the required value, in the figure's unit.
pub(super) fn gate(rubric: &Rubric, reading: &GateReading) -> Message {
    let threshold = reading.gate.threshold;
    let (title, unit, most, descends) = match reading.gate.on {
        Measure::Node(node) => {
            let title = rubric.nodes.get(node).map(|node| node.title.clone());
            (title.unwrap_or_default(), Value::Message(message!("rule-unit-score")), 2, false)
        }
        Measure::Derived(derived) => match rubric.derived.get(derived) {
            Some(derived) => (derived.title.clone(), Value::from(&derived.unit), 1, false),
            None => return Message::new("rule-gate-unknown"),
        },
        Measure::Indicator(indicator) => match rubric.indicators.get(indicator) {
            Some(indicator) => {
                let most = match indicator.scale {
                    Scale::Levels(_) | Scale::Checklist(_) => 0,
                    _ if threshold.abs() < 10.0 => 2,
                    _ => 1,
                };
                (indicator.title.clone(), Value::from(&indicator.unit), most, indicator.scale.descends())
            }
            None => return Message::new("rule-gate-unknown"),
        },
    };
    if reading.obstacle == Some(Obstacle::Unknown) {
        return message!("rule-gate-unknown", title = title, needed = number(threshold, most), unit = unit);
    }
    // "60, needs 60" helps nobody: a value just short of the threshold gets the decimals that show the difference.
    let distinct = |decimals: u8| {
        let scale = 10_f64.powi(i32::from(decimals));
        (reading.low * scale).round() != (threshold * scale).round()
    };
    let shown = (decimals(reading.low, most)..6).find(|decimals| distinct(*decimals)).unwrap_or(6);
    let now = Value::Number(reading.low, shown);
    let id = if descends { "rule-gate-most" } else { "rule-gate-least" };
    Message::new(id).with("title", title).with("now", now).with("needed", number(threshold, most)).with("unit", unit)
}

/// The gates up to a stage that a reading does not show to be met, and at most `most` of them in words.
pub(super) fn shut_gates(
    rubric: &Rubric,
    reading: &StageReading,
    stage: usize,
    most: usize,
) -> (Vec<GateReading>, Value) {
    let gates = reading.gates.iter().take(stage).flatten();
    let shut: Vec<GateReading> = gates.filter(|gate| !gate.shown).copied().collect();
    let first = shut.iter().take(most).map(|reading| Value::from(gate(rubric, reading)));
    let words = some_of(shut.len(), first);
    (shut, words)
}

/// The title of a stage, from 1; empty for a stage that the rubric lacks.
pub(super) fn stage_title(rubric: &Rubric, stage: usize) -> Text {
    let stage = stage.checked_sub(1).and_then(|stage| rubric.stages.get(stage));
    stage.map(|stage| stage.title.clone()).unwrap_or_default()
}

/// The stage shown by today's evidence.
pub(super) fn shown_today(context: Context<'_>) -> usize {
    score::stage(context.rubric, &score::assess(context.rubric, context.assessment)).shown
}

/// The place where an initiative takes money from a fund.
pub(super) fn pays_at(initiative: &Initiative, fund: usize) -> KeyPath {
    let line = initiative.costs.iter().find(|line| line.fund == fund).map(|line| &line.place);
    let running = initiative.running.as_ref().filter(|running| running.fund == fund).map(|running| &running.place);
    line.or(running).unwrap_or(&initiative.place).clone()
}

/// Examines, for every fund of a kind and every fiscal year up to `through`, whether the year's money covers the
/// spending. One finding for each fund and year; it names the initiatives that spent most until the money ran out.
pub(super) fn envelopes(forecast: &Forecast<'_>, exam: &mut Examination, kind: FundKind, through: i32) {
    for ledger in &forecast.funds {
        let Some(fund) = forecast.context.assessment.funds.get(ledger.fund) else { continue };
        if fund.kind != kind {
            continue;
        }
        let mut taken = funds::taken_by_year(&forecast.plan.initiatives, ledger.fund, forecast.window);
        for year in ledger.years.iter().filter(|year| year.year <= through && year.spent() > Money::ZERO) {
            // `earmark-misused` reports spending after a fund has expired.
            let in_time = |quarter: &Quarter| fund.expires.is_none_or(|last| *quarter <= last);
            let payers = taken.remove(&year.year).unwrap_or_default();
            exam.look_at(payers.iter().map(|(payer, _)| *payer));
            match year.lacking_from.filter(in_time) {
                None => exam.pass_for(payers.into_iter().map(|(payer, _)| payer)),
                Some(quarter) => over_envelope(forecast, exam, (ledger.fund, fund), year, (quarter, payers)),
            }
        }
    }
}

fn over_envelope(
    forecast: &Forecast<'_>,
    exam: &mut Examination,
    (index, fund): (usize, &Fund),
    year: &YearLedger,
    (quarter, payers): (Quarter, Vec<(usize, Money)>),
) {
    let initiative = |payer: usize| forecast.plan.initiatives.get(payer);
    let mut payers: Vec<(usize, &Initiative, Money)> =
        payers.into_iter().filter_map(|(payer, taken)| Some((payer, initiative(payer)?, taken))).collect();
    payers.sort_by_key(|(payer, _, taken)| (std::cmp::Reverse(*taken), *payer));
    let Some((first, of, _)) = payers.first() else { return };
    let largest = payers.iter().take(NAMED).map(|(_, of, taken)| {
        message!("rule-initiative-amount", initiative = &of.id, amount = money(forecast, *taken)).into()
    });
    let finding = exam.find(forecast, *first, &pays_at(of, index));
    finding
        .arg("fund", &fund.source)
        .arg("year", year.year.to_string())
        .arg("quarter", quarter)
        .arg("lacking", money(forecast, year.lacking))
        .arg("spent", money(forecast, year.spent()))
        .arg("envelope", money(forecast, year.envelope()))
        .arg("largest", some_of(payers.len(), largest));
    finding.with_initiatives(forecast, payers.iter().skip(1).map(|(payer, ..)| *payer));
    for (_, of, _) in payers.iter().take(NAMED).skip(1) {
        finding.also(SpotFile::Plan, &pays_at(of, index), None);
    }
    finding.also(SpotFile::Assessment, &fund.place, Some(message!("rule-label-envelope")));
}

/// Examines whether a plan contains work that cures a vice. Each initiative that does real work of one of `roles` is in
/// order; a plan without any has one finding. `empty-plan` reports an empty plan.
pub(super) fn cure(forecast: &Forecast<'_>, exam: &mut Examination, roles: &[Role]) {
    let (context, plan) = (forecast.context, forecast.plan);
    let claims = || plan.initiatives.iter().enumerate().filter(|(_, of)| roles.iter().any(|role| of.does(*role)));
    let real: Vec<usize> = claims().filter(|(_, of)| work::is_real(context, of)).map(|(index, _)| index).collect();
    if !real.is_empty() {
        real.into_iter().for_each(|index| exam.pass_for([index]));
        return;
    }
    if plan.initiatives.is_empty() {
        return;
    }
    let token: Vec<&Initiative> = claims().map(|(_, of)| of).collect();
    let place = token.first().map_or_else(|| KeyPath::root().key("plan"), |of| of.place.clone());
    let finding = exam.find_in_plan(forecast, &place);
    finding.arg("all", plan.initiatives.len());
    if !token.is_empty() {
        let first = token.iter().take(NAMED).map(|of| Value::from(&of.id));
        finding.variant("token").arg("initiatives", some_of(token.len(), first));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_the_decimals_it_needs() {
        assert_eq!(number(50.0, 1), Value::Number(50.0, 0));
        assert_eq!(number(13.94, 1), Value::Number(13.94, 1));
        assert_eq!(number(0.5, 2), Value::Number(0.5, 1));
    }

    #[test]
    fn a_long_list_is_cut() {
        let Value::List(cut) = some([Value::from("a"), Value::from("b"), Value::from("c")], 2) else { panic!() };
        assert_eq!(cut.len(), 3);
        assert_eq!(cut[2], message!("rule-and-more", count = 1_usize).into());
    }
}
