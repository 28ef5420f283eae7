//! The opening of an audit report with the plan and its context, and the closing with the limits of an audit.

use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Document, Span, Tone};
use crate::report::json::amount;
use crate::report::json::audit::AuditV1;
use crate::report::{assumed, figures};

/// The plan, its author, jurisdiction, duration and cost, and the notes that a reader needs first.
pub(super) fn opening(audit: &AuditV1, locale: &Locale, document: &mut Document) {
    let (plan, assessment) = (&audit.plan, &audit.assessment);
    document.title(locale.say(&message!("audit-title", title = &plan.title)));
    let mut facts: Vec<Message> = vec![match &plan.version {
        Some(version) => message!("audit-plan-version", id = &plan.id, version = version),
        None => message!("audit-plan", id = &plan.id),
    }];
    if let Some(author) = &plan.author {
        facts.push(message!("audit-author", author = author));
    }
    facts.push(message!("audit-assessment", name = &assessment.name, reference = &assessment.reference));
    if plan.assessment != assessment.reference {
        facts.push(message!("audit-other-assessment", named = &plan.assessment));
    }
    facts.push(message!("audit-horizon", first = &plan.first, last = &plan.last, quarters = plan.quarters));
    if let Some(cost) = amount(&plan.cost) {
        let cost = Value::Money(cost, plan.currency.clone());
        let year = plan.price_year.to_string();
        facts.push(message!("audit-cost", cost = cost, year = year, initiatives = plan.initiatives));
    }
    if let Some(target) = &plan.target {
        let stage = figures::stage_named(target.stage.number, target.title.as_ref());
        facts.push(message!("audit-target", stage = stage, by = &target.by));
    }
    facts.extend(super::terms::facts(audit));
    document.items(facts.iter().map(|fact| vec![Span::plain(locale.say(fact))]).collect());
    if plan.illustrative || assessment.illustrative {
        document.paragraph_in(Tone::Caution, locale.word("audit-illustrative"));
    }
    assumed::caution(&assessment.assumed, locale, document);
}

/// The purpose and the limits of an audit.
pub(super) fn closing(audit: &AuditV1, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("audit-closing-heading"));
    let rules = message!("audit-closing-rules", rules = audit.rules_run.len());
    let mut lines = vec![locale.say(&rules)];
    lines.extend(
        ["audit-closing-evidence", "audit-closing-predicted", "audit-closing-limits", "audit-closing-approval"]
            .map(|line| locale.word(line)),
    );
    document.items(lines.into_iter().map(|line| vec![Span::plain(line)]).collect());
}
