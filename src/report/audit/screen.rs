//! The first screen of an audit: the verdict, the gravest causes with a place and a remedy each, the changes that help
//! most, and what could not be examined.

use super::{effects, terms, verdict};
use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Value};
use crate::model::{Lang, Money};
use crate::report::document::{Document, Span};
use crate::report::json::amount;
use crate::report::json::audit::{AuditV1, FindingV1};
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
    let causes = causes(audit);
    let heading = locale.say(&message!("screen-causes", count = causes.len()));
    document.points(heading, causes.iter().map(|cause| item(cause, locale)).collect());
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

/// The findings of one rule.
struct Cause<'a> {
    /// The one that concerns the most money.
    gravest: &'a FindingV1,
    /// Their number.
    count: usize,
}

/// The rules whose findings are gravest: errors before warnings, then by the cost of the gravest finding; one of each
/// family first.
fn causes(audit: &AuditV1) -> Vec<Cause<'_>> {
    let cost = |finding: &FindingV1| amount(&finding.cost).unwrap_or(Money::ZERO);
    let mut causes: Vec<Cause<'_>> = Vec::new();
    for finding in audit.findings.iter().filter(|of| of.counts && of.severity != "note") {
        match causes.iter_mut().find(|cause| cause.gravest.rule == finding.rule) {
            Some(cause) => {
                cause.count += 1;
                if cost(finding) > cost(cause.gravest) {
                    cause.gravest = finding;
                }
            }
            None => causes.push(Cause { gravest: finding, count: 1 }),
        }
    }
    causes.sort_by_key(|cause| (cause.gravest.severity != "error", std::cmp::Reverse(cost(cause.gravest))));
    let mut families: Vec<&str> = Vec::new();
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for cause in causes {
        if families.contains(&cause.gravest.family) {
            rest.push(cause);
        } else {
            families.push(cause.gravest.family);
            first.push(cause);
        }
    }
    // An error is graver than a warning of another family.
    first.extend(rest);
    first.sort_by_key(|cause| cause.gravest.severity != "error");
    first.truncate(screen::LISTED);
    first
}

/// A cause: what is wrong, where, and what to do.
fn item(cause: &Cause<'_>, locale: &Locale) -> Vec<Span> {
    let (finding, lang) = (cause.gravest, locale.lang());
    let place = finding.places.first().map_or_else(String::new, |of| format!("{}:{}", of.file, of.line));
    let words = message!(
        "screen-cause",
        condition = screen::short(&screen::sentence(finding.condition.of(lang)), CONDITION),
        place = place,
        rule = &finding.code,
        others = cause.count - 1,
        fix = screen::short(finding.recommendation.of(lang), FIX)
    );
    vec![Span::plain(locale.say(&words))]
}

/// The changes that help most, with their effects.
fn changes(audit: &AuditV1, locale: &Locale) -> Vec<Message> {
    let changes = audit.advice.iter().flat_map(|advice| &advice.changes).take(screen::LISTED);
    changes
        .map(|change| {
            let columns = CHANGE.iter().find(|(lang, _)| *lang == locale.lang()).map_or(usize::MAX, |(_, most)| *most);
            let change_in_brief = screen::short(change.says.of(locale.lang()), columns);
            message!("screen-change", change = change_in_brief, effect = locale.say(&effects::effect(change)))
        })
        .collect()
}
