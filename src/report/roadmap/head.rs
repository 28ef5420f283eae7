//! The opening: jurisdiction, horizon, cost and benefit. The closing: limits of the figures.

use super::goals;
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Document, Span, Tone};
use crate::report::json::amount;
use crate::report::json::roadmap::RoadmapV3;
use crate::report::provenance::InputFile;
use crate::report::{assumed, doubts, figures, provenance};

/// The jurisdiction, the cost and the benefit.
pub(super) fn opening(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    document.title(locale.say(&message!("roadmap-title", name = &report.name)));
    let quarters = report.plan.quarters();
    let mut facts = vec![
        message!("roadmap-horizon", first = &report.first, last = &report.last, quarters = quarters),
        message!("roadmap-from", reference = &report.assessment),
        message!("roadmap-stages", stages = stages(report, locale)),
    ];
    if quarters < report.years.saturating_mul(4) {
        facts.push(message!("roadmap-shorter", years = report.years, last = &report.last));
    }
    if !report.initiatives.is_empty() {
        let money = |of: &str| Value::Money(amount(of).unwrap_or_default(), report.currency.clone());
        facts.push(message!(
            "roadmap-size",
            count = report.initiatives.len(),
            once = money(&report.once),
            running = money(&report.running),
            prices = report.price_year
        ));
        if goals::is_usual(report) {
            facts.push(goals::benefit(report, locale));
        } else {
            facts.push(message!("roadmap-benefit", benefit = figures::about(report.benefit)));
        }
    }
    document.items(facts.iter().map(|fact| vec![Span::plain(locale.say(fact))]).collect());
    if report.illustrative {
        document.paragraph_in(Tone::Caution, locale.word("scorecard-illustrative"));
    }
    assumed::caution(&report.assumed, locale, document);
    doubts::ask(&report.doubts, locale, document);
}

/// Today's stage and the predicted quarter of each further one.
fn stages(report: &RoadmapV3<'_>, locale: &Locale) -> String {
    let stage = |number: usize| figures::stage(report.context.rubric, number);
    let today = match report.stage.number {
        0 => message!("roadmap-stage-today-none"),
        shown => message!("roadmap-stage-today", stage = stage(shown)),
    };
    let mut stages = vec![locale.say(&today)];
    for phase in &report.phases {
        let stage = stage(phase.stage.number);
        let message = match &phase.opens {
            Some(opens) => message!("roadmap-stage-opens", stage = stage, opens = opens),
            None => message!("roadmap-stage-not-by", stage = stage, last = &report.last),
        };
        stages.push(locale.say(&message));
    }
    figures::listed(locale, stages.iter().map(String::as_str))
}

/// The benefit for the public, in a few sentences.
pub(super) fn brings(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    let brings = &report.brings;
    document.heading(locale.word("roadmap-brings-heading"));
    let (last, cases) = (&report.last, figures::count(brings.cases_per_year));
    let eased = if brings.eased_per_year < 1.0 {
        message!("roadmap-brings-no-ease", last = last, cases = cases)
    } else {
        message!("roadmap-brings-ease", last = last, eased = figures::about(brings.eased_per_year), cases = cases)
    };
    let mut words = locale.say(&eased);
    let rises: Vec<Value> = brings
        .reach
        .iter()
        .map(|change| {
            let (today, end) = (figures::percent(change.today), figures::percent(change.end));
            Value::Message(match change.ability {
                "inform" => message!("roadmap-brings-inform", today = today, end = end),
                "interact" => message!("roadmap-brings-interact", today = today, end = end),
                _ => message!("roadmap-brings-transact", today = today, end = end),
            })
        })
        .collect();
    if !rises.is_empty() {
        words.push_str(&locale.word("sentence-separator"));
        words.push_str(&locale.say(&message!("roadmap-brings-reach", rises = rises)));
    }
    document.paragraph_in(Tone::Strong, words);
    document.paragraph_in(Tone::Caution, locale.word("roadmap-predicted"));
}

/// The message that no initiative could be placed, and the data that the assessment lacks.
pub(super) fn nothing(report: &RoadmapV3<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("roadmap-nothing-heading"));
    document.paragraph_in(Tone::Bad, locale.word("roadmap-nothing"));
    document.items(report.lacking.iter().map(|what| vec![Span::plain(locale.say(what))]).collect());
}

/// The limits of the figures, the method, and the input files.
pub(super) fn closing(report: &RoadmapV3<'_>, inputs: &[InputFile], locale: &Locale, document: &mut Document) {
    document.heading(locale.word("scorecard-not-heading"));
    let mut lines =
        vec![message!("roadmap-not-measured"), message!("roadmap-not-calibrated"), audit(report), made(report)];
    // For a large instance the search is shorter and the proof weaker, and the reader must know this.
    if let Some((activities, usual, one_order)) = report.large {
        let (count, usual) = (figures::count(activities as u64), figures::count(usual));
        lines.push(message!("roadmap-made-large", activities = count, usual = usual));
        if one_order {
            lines.push(message!("roadmap-made-by-one-order"));
        }
    }
    document.items(lines.iter().map(|line| vec![Span::plain(locale.say(line))]).collect());
    let references = [
        message!("roadmap-with-rubric", reference = report.rubric.reference()),
        message!("roadmap-with-catalogue", reference = report.catalogue.reference()),
        message!("roadmap-with-rules", reference = report.rules.reference()),
    ];
    provenance::append(document, locale, &references.map(|reference| locale.say(&reference)), inputs);
}

/// The result of the roadmap's own audit.
pub(super) fn audit(report: &RoadmapV3<'_>) -> Message {
    let audit = &report.audit;
    let counts = message!(
        "roadmap-audit-counts",
        constraints = audit.constraints,
        warnings = audit.warnings,
        notes = audit.notes,
        unexamined = audit.unexamined
    );
    if audit.rules.is_empty() {
        message!("roadmap-audit-clean", counts = counts)
    } else {
        let names: Vec<Value> = audit.rules.iter().map(|name| Value::Name(format!("`{name}`"))).collect();
        message!("roadmap-audit-findings", counts = counts, rules = names)
    }
}

/// How the roadmap was generated.
fn made(report: &RoadmapV3<'_>) -> Message {
    let proof = &report.proof;
    let bound = figures::count(proof.bound.max(0.0).ceil() as u64);
    if proof.lists == 0 {
        message!("roadmap-made-at-once", bound = bound)
    } else {
        let again: Vec<String> = report.work.iter().map(u64::to_string).collect();
        let (work, again) = (figures::count(proof.lists), again.join(","));
        message!("roadmap-made", work = work, seed = report.seed.to_string(), again = again, bound = bound)
    }
}
