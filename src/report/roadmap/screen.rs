//! The first screen of a roadmap: what people get and by when, what it costs, the work in one chart, what could go wrong
//! and what to decide. The whole report has the grounds.

use super::{answer, from_plan, goals, head, pledged, prices, rows};
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::model::{Money, Quarter};
use crate::report::document::{Block, Document, Gantt, GanttRow, Mark, Span, Tone};
use crate::report::figures::{self, Kind};
use crate::report::json::amount;
use crate::report::json::roadmap::{FundV1, GatePairV1, RoadmapV3, StaffV1};
use crate::report::{burden, screen};

/// The kinds of work in the order of the chart, each with its words.
const WORK: [(&str, &str); 7] = [
    ("listen", "screen-work-listen"),
    ("reform", "screen-work-reform"),
    ("channels", "screen-work-channels"),
    ("services", "screen-work-services"),
    ("systems", "screen-work-systems"),
    ("skills", "screen-work-skills"),
    ("rules", "screen-work-rules"),
];

/// Limit of the names in a sentence.
const NAMED: usize = 2;

/// The first screen.
pub(super) fn document(report: &RoadmapV3<'_>, locale: &Locale) -> Document {
    let mut document = Document::default();
    document.title(locale.say(&message!(
        "screen-roadmap-title",
        name = &report.name,
        first = report.plan.first.year().to_string(),
        last = report.plan.last.year().to_string()
    )));
    let mut brief = burden::in_brief(&report.burden, &report.last, locale);
    if report.illustrative {
        brief.push_str(&locale.word("sentence-separator"));
        brief.push_str(&locale.word("scorecard-illustrative"));
    }
    document.paragraph_in(Tone::Strong, brief);
    document.items(facts(report, locale).iter().map(|fact| vec![Span::plain(locale.say(fact))]).collect());
    document.blocks.push(Block::Gantt(chart(report, locale)));
    // Whoever asks for something reads the answer first.
    if !goals::is_default(report) {
        goals::section(report, locale, &mut document);
    }
    document.items(answer::in_brief(report, locale));
    pledged::section(report, locale, &mut document);
    from_plan::in_brief(report, locale, &mut document);
    prices::section(report, locale, &mut document);
    screen::list("screen-risks", &risks(report, locale), locale, &mut document);
    screen::list("screen-decisions", &decisions(report, locale), locale, &mut document);
    document
}

/// The screen where no initiative can be placed: the reasons, and the answers to requests.
pub(super) fn nothing(report: &RoadmapV3<'_>, locale: &Locale) -> Document {
    let mut document = Document::default();
    document.title(locale.say(&message!("roadmap-title", name = &report.name)));
    document.items(answer::in_brief(report, locale));
    head::nothing(report, locale, &mut document);
    document
}

/// Cost, start, stages, and how sure they are.
fn facts(report: &RoadmapV3<'_>, locale: &Locale) -> Vec<Message> {
    let first = report.starts.first();
    let mut facts = vec![
        message!("screen-cost", once = money(report, &report.once), running = money(report, &report.running)),
        message!(
            "screen-start",
            year = first.map_or_else(String::new, |first| first.year.to_string()),
            starts = first.map_or(0, |first| first.initiatives),
            all = report.initiatives.len()
        ),
        message!("roadmap-stages", stages = stages(report, locale)),
        message!("screen-sure", proof = goals::in_brief(report, locale)),
    ];
    facts.extend(screen::fiscal_year(report.context.assessment.fiscal_year, report.plan.first));
    facts.extend(screen::changed(report.changed_thresholds.len(), report.silenced.len()));
    facts
}

/// Today's stage and the predicted quarter of each further one, in brief.
fn stages(report: &RoadmapV3<'_>, locale: &Locale) -> String {
    let stage = |number: usize| figures::stage(report.context.rubric, number);
    let mut stages = vec![locale.say(&message!("screen-stage-today", stage = stage(report.stage.number)))];
    stages.extend(report.phases.iter().map(|phase| {
        let stage = stage(phase.stage.number);
        locale.say(&match &phase.opens {
            Some(opens) => message!("screen-stage-opens", stage = stage, opens = opens),
            None => message!("screen-stage-not-by", stage = stage, last = &report.last),
        })
    }));
    figures::listed(locale, stages.iter().map(String::as_str))
}

/// A row for each kind of work, and one for the stages.
fn chart(report: &RoadmapV3<'_>, locale: &Locale) -> Gantt {
    let quarters = || report.plan.first.through(report.plan.last);
    let mut chart: Vec<GanttRow> = Vec::new();
    for (kind, words) in WORK {
        let members = report.initiatives.iter().enumerate().filter(|(_, of)| of.work == kind);
        let members: Vec<usize> = members.map(|(at, _)| at).collect();
        if !members.is_empty() {
            let label = locale.say(&message!("screen-work", work = locale.word(words), count = members.len()));
            chart.push(rows::gantt(report, label, &members));
        }
    }
    let opens = |quarter: Quarter| report.phases.iter().any(|phase| phase.opening() == Some(quarter));
    if quarters().any(opens) {
        let marks = quarters().map(|quarter| if opens(quarter) { Mark::Gate } else { Mark::None }).collect();
        chart.push(GanttRow { label: locale.word("screen-stage-reached"), marks });
    }
    Gantt {
        quarters: quarters().map(|quarter| quarter.to_string()).collect(),
        rows: chart,
        legend: locale.word("screen-chart-legend"),
    }
}

/// What could go wrong, the gravest first.
fn risks(report: &RoadmapV3<'_>, locale: &Locale) -> Vec<Message> {
    let mut risks = Vec::new();
    risks.extend(report.phases.iter().filter(|phase| phase.opens.is_some()).find_map(|phase| {
        let tight: Vec<&GatePairV1> = phase.gates.iter().filter(|gate| gate.tight).collect();
        let closest = figures::some(tight.iter().filter_map(|gate| reading(report, gate, locale)).collect(), NAMED);
        let stage = figures::stage(report.context.rubric, phase.stage.number);
        let less = locale.percent(1.0 - report.context.rules.threshold.gate_margin.value / 100.0, 0);
        (!tight.is_empty())
            .then(|| message!("screen-risk-tight", stage = stage, less = less, count = tight.len(), gates = closest))
    }));
    risks.extend(screen::assumed(&report.burden.today));
    risks.extend(screen::doubtful(report.doubts.len()));
    if !report.audit.rules.is_empty() {
        risks.push(message!("screen-risk-audit", warnings = report.audit.warnings, notes = report.audit.notes));
    }
    risks.push(message!("screen-risk-effects"));
    risks.truncate(screen::LISTED);
    risks
}

/// A gate as it is predicted, beside what it needs.
fn reading(report: &RoadmapV3<'_>, gate: &GatePairV1, locale: &Locale) -> Option<Value> {
    let rubric = report.context.rubric;
    let (on, predicted) = (&gate.predicted.on, &gate.predicted);
    let kind = Kind::of_reference(rubric, on);
    Some(Value::Message(message!(
        "screen-gate",
        gate = figures::reference_title(rubric, on)?,
        is = kind.write_against(locale, predicted.low, predicted.threshold),
        needs = kind.write_needed(locale, predicted.threshold)
    )))
}

/// What to decide next.
fn decisions(report: &RoadmapV3<'_>, locale: &Locale) -> Vec<Message> {
    let mut decisions = Vec::new();
    let first: Vec<Value> = report
        .initiatives
        .iter()
        .zip(&report.plan.initiatives)
        .filter(|(of, _)| of.start == report.first)
        .map(|(_, initiative)| rows::name(report.context, initiative))
        .collect();
    if !first.is_empty() {
        let names = figures::some(first.clone(), NAMED);
        decisions.push(message!("screen-decide-start", quarter = &report.first, count = first.len(), names = names));
    }
    decisions.extend(unspent(report));
    decisions.extend(busiest(report, locale));
    decisions.truncate(screen::LISTED);
    decisions
}

/// The fund with the most money that the roadmap leaves.
fn unspent(report: &RoadmapV3<'_>) -> Option<Message> {
    let left = |fund: &&FundV1| amount(&fund.unspent).unwrap_or(Money::ZERO);
    let all: Money = report.funds.iter().map(|fund| left(&fund)).sum();
    let most = report.funds.iter().max_by_key(left).filter(|_| all > Money::ZERO)?;
    let (amount, fund) = (Value::Money(left(&most), report.currency.clone()), &most.source);
    Some(if goals::is_default(report) {
        message!("screen-decide-money", amount = amount, fund = fund)
    } else {
        message!("screen-decide-money-left", amount = amount, fund = fund)
    })
}

/// The skill that is used most in a year.
fn busiest(report: &RoadmapV3<'_>, locale: &Locale) -> Option<Message> {
    let uses = |of: &StaffV1| {
        let uses = of.use_by_year.iter().filter_map(|of| Some((of.share?, of.year)));
        uses.max_by(|(a, x), (b, y)| a.total_cmp(b).then(y.cmp(x)))
    };
    let used = report.staff.iter().filter_map(|of| Some((of, uses(of)?)));
    let (skill, (share, year)) = used.max_by(|(_, (a, _)), (_, (b, _))| a.total_cmp(b))?;
    let share = locale.percent(share, 0);
    Some(message!("screen-decide-skill", skill = &skill.name, share = share, year = year.to_string()))
}

fn money(report: &RoadmapV3<'_>, text: &str) -> Value {
    Value::Money(amount(text).unwrap_or_default(), report.currency.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::json::roadmap::KINDS;

    #[test]
    fn every_kind_of_work_has_a_row() {
        assert_eq!(WORK.map(|(kind, _)| kind), KINDS);
    }
}
