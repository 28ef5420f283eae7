//! The first screen of an audit: the verdict, the gravest causes with a place and a remedy each, the changes that help
//! most, and what could not be examined.

use super::{advice, effects, terms, verdict};
use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Value};
use crate::model::Lang;
use crate::report::document::{Document, Span};
use crate::report::json::amount;
use crate::report::json::audit::{AuditV1, CauseV1};
use crate::report::{burden, screen};

/// Greatest width of a condition, in columns. The findings have the whole texts.
const CONDITION: usize = 150;

/// Greatest width of a remedy.
const FIX: usize = 110;

/// Greatest width of a change. In Chinese the verb stands after the names.
const CHANGE: [(Lang, usize); 2] = [(Lang::En, 110), (Lang::Zh, 210)];

/// The first screen.
pub(super) fn document(audit: &AuditV1, locale: &Locale) -> Document {
    let mut document = Document::default();
    document.title(locale.say(&message!("audit-title", title = &audit.plan.title)));
    let (tone, word) = verdict::word(audit);
    document.paragraph_in(tone, locale.word(word));
    document.items(facts(audit, locale).into_iter().map(|fact| vec![Span::plain(fact)]).collect());
    let causes: Vec<Vec<Span>> =
        audit.causes.iter().take(screen::LISTED).filter_map(|cause| item(audit, cause, locale)).collect();
    let heading = locale.say(&message!("screen-causes", count = causes.len()));
    document.points(heading, causes);
    screen::list("screen-changes", &changes(audit, locale), locale, &mut document);
    document
}

/// Counts, cost, people's time, and all that silences findings.
fn facts(audit: &AuditV1, locale: &Locale) -> Vec<String> {
    let (plan, counts) = (&audit.plan, &audit.counts);
    let cost = Value::Money(amount(&plan.cost).unwrap_or_default(), plan.currency.clone());
    let mut facts = vec![
        message!("screen-plan", cost = cost, initiatives = plan.initiatives, first = &plan.first, last = &plan.last),
        message!("screen-counts", errors = counts.errors, warnings = counts.warnings, notes = counts.notes),
        message!("screen-orientation", figure = number(audit.orientation.overall, 1)),
    ];
    if counts.unexamined > 0 {
        facts.push(message!("screen-unexamined", count = counts.unexamined));
    }
    if counts.waived + counts.known > 0 {
        facts.push(message!("verdict-aside", waived = counts.waived, known = counts.known));
    }
    facts.extend(terms::facts(audit));
    facts.extend(screen::changed(audit.changed_thresholds.len(), audit.silenced_by_changes.len()));
    if plan.illustrative || audit.assessment.illustrative {
        facts.push(message!("audit-illustrative"));
    }
    let mut facts: Vec<String> = facts.iter().map(|fact| locale.say(fact)).collect();
    facts.push(burden::in_brief(&audit.burden, &plan.last, locale));
    facts
}

/// A cause: what is wrong, where, and what to do.
fn item(audit: &AuditV1, cause: &CauseV1, locale: &Locale) -> Option<Vec<Span>> {
    let (finding, lang) = (audit.findings.get(cause.finding)?, locale.lang());
    let place = finding.places.first().map_or_else(String::new, |of| format!("{}:{}", of.file, of.line));
    let words = message!(
        "screen-cause",
        condition = screen::short(&screen::sentence(finding.condition.of(lang)), CONDITION),
        place = place,
        rule = &finding.code,
        others = cause.findings.saturating_sub(1),
        fix = screen::short(finding.recommendation.of(lang), FIX)
    );
    Some(vec![Span::plain(locale.say(&words))])
}

/// The changes that help most, with their effects.
fn changes(audit: &AuditV1, locale: &Locale) -> Vec<Message> {
    let first = audit.advice.as_ref().and_then(advice::describe);
    let left = screen::LISTED.saturating_sub(usize::from(first.is_some()));
    let changes = audit.advice.iter().flat_map(|advice| &advice.changes).take(left);
    first
        .into_iter()
        .chain(changes.map(|change| {
            let columns = CHANGE.iter().find(|(lang, _)| *lang == locale.lang()).map_or(usize::MAX, |(_, most)| *most);
            let change_in_brief = screen::short(change.says.of(locale.lang()), columns);
            message!("screen-change", change = change_in_brief, effect = locale.say(&effects::effect(change)))
        }))
        .collect()
}
