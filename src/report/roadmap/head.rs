//! Who, when, how much, what it brings; at the end, what the figures are not.

use super::goals;
use super::view::View;
use crate::check::Binding;
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Severity, Value};
use crate::model::terms::{Ability, FundKind};
use crate::model::{Fte, Money};
use crate::report::document::{Document, Span, Tone};
use crate::report::{doubts, figures, provenance};
use crate::schedule::{Effort, ONE_ORDER};

/// Whom the roadmap is for, what it costs, what it brings.
pub(super) fn opening(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let (plan, assessment) = (&view.roadmap.plan, view.roadmap.context.assessment);
    document.title(locale.say(&message!("roadmap-title", name = &assessment.jurisdiction.name)));
    let quarters = plan.quarters();
    let mut facts = vec![
        message!("roadmap-horizon", first = plan.first, last = plan.last, quarters = quarters),
        message!("roadmap-from", reference = assessment.reference()),
        message!("roadmap-stages", stages = stages(view, locale)),
    ];
    if plan.quarters() < view.years.saturating_mul(4) {
        facts.push(message!("roadmap-shorter", years = view.years, last = plan.last));
    }
    if !plan.initiatives.is_empty() {
        facts.push(message!(
            "roadmap-size",
            count = plan.initiatives.len(),
            once = Value::Money(plan.cost(), plan.currency.clone()),
            running = Value::Money(plan.running_cost(), plan.currency.clone()),
            prices = plan.price_year
        ));
        if goals::is_usual(view) {
            facts.push(goals::benefit(view, locale));
        } else {
            facts.push(message!("roadmap-benefit", benefit = figures::about(view.roadmap.benefit)));
        }
    }
    document.items(facts.iter().map(|fact| vec![Span::plain(locale.say(fact))]).collect());
    if assessment.illustrative {
        document.paragraph_in(Tone::Caution, locale.word("scorecard-illustrative"));
    }
    doubts::ask(view.doubts.iter().map(|doubt| &doubt.question), locale, document);
    if !plan.initiatives.is_empty() {
        brings(view, locale, document);
    }
}

/// The stage of today and when each further one is predicted open.
fn stages(view: &View<'_>, locale: &Locale) -> String {
    let stage = |number: usize| figures::stage(view.roadmap.context.rubric, number);
    let mut stages = vec![locale.say(&message!("roadmap-stage-today", stage = stage(view.roadmap.shown)))];
    for phase in &view.roadmap.phases {
        let message = match phase.opens {
            Some(opens) => message!("roadmap-stage-opens", stage = stage(phase.stage), opens = opens),
            None => message!("roadmap-stage-not-by", stage = stage(phase.stage), last = view.roadmap.plan.last),
        };
        stages.push(locale.say(&message));
    }
    figures::listed(locale, stages.iter().map(String::as_str))
}

/// What it brings to people, in a few sentences.
fn brings(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let outlook = view.outlook;
    document.heading(locale.word("roadmap-brings-heading"));
    let last = view.roadmap.plan.last;
    let cases = figures::count(outlook.cases);
    let eased = if outlook.eased < 1.0 {
        message!("roadmap-brings-no-ease", last = last, cases = cases)
    } else {
        message!("roadmap-brings-ease", last = last, eased = figures::about(outlook.eased), cases = cases)
    };
    let mut words = locale.say(&eased);
    let rises: Vec<Value> = outlook
        .reach
        .iter()
        .map(|change| {
            let (today, end) = (figures::percent(change.today), figures::percent(change.end));
            Value::Message(match change.ability {
                Ability::Inform => message!("roadmap-brings-inform", today = today, end = end),
                Ability::Interact => message!("roadmap-brings-interact", today = today, end = end),
                Ability::Transact => message!("roadmap-brings-transact", today = today, end = end),
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

/// That nothing could be placed, and what the assessment lacks that everything needs.
pub(super) fn nothing(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let assessment = view.roadmap.context.assessment;
    document.heading(locale.word("roadmap-nothing-heading"));
    document.paragraph_in(Tone::Bad, locale.word("roadmap-nothing"));
    let within = |year: i32| (view.roadmap.plan.first.year()..=view.roadmap.plan.last.year()).contains(&year);
    let money = |kind: FundKind| {
        let years = assessment.funds.iter().filter(|fund| fund.kind == kind).flat_map(|fund| &fund.years);
        years.filter(|year| within(year.year)).map(|year| year.amount).sum::<Money>()
    };
    let mut lacking: Vec<Message> = Vec::new();
    for kind in [FundKind::Operating, FundKind::Capital] {
        if money(kind) == Money::ZERO {
            lacking.push(message!("roadmap-nothing-no-money", kind = kind));
        }
    }
    if assessment.staff.iter().all(|skill| skill.fte == Fte::ZERO) {
        lacking.push(message!("roadmap-nothing-no-staff"));
    }
    if lacking.is_empty() {
        lacking.push(message!("roadmap-nothing-usual"));
    }
    document.items(lacking.iter().map(|what| vec![Span::plain(locale.say(what))]).collect());
}

/// What the figures are not, how the roadmap was made, and from what.
pub(super) fn closing(view: &View<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("scorecard-not-heading"));
    let mut lines = vec![message!("roadmap-not-measured"), message!("roadmap-not-calibrated"), audit(view), made(view)];
    // A larger instance is searched less and proved less, and the reader should know.
    let activities = view.roadmap.list.ways.len();
    if activities > Effort::LARGE {
        let (count, usual) = (figures::count(activities as u64), figures::count(Effort::usual(activities)));
        lines.push(message!("roadmap-made-large", activities = count, usual = usual));
        if activities > ONE_ORDER {
            lines.push(message!("roadmap-made-by-one-order"));
        }
    }
    document.items(lines.iter().map(|line| vec![Span::plain(locale.say(line))]).collect());
    let context = view.roadmap.context;
    let rules = format!("{}@{}", context.rules.id, context.rules.version);
    let references = [
        message!("roadmap-with-rubric", reference = context.rubric.reference()),
        message!("roadmap-with-catalogue", reference = context.catalogue.reference()),
        message!("roadmap-with-rules", reference = rules),
    ];
    provenance::append(document, locale, &references.map(|reference| locale.say(&reference)), view.inputs);
}

/// What the roadmap's own audit said.
fn audit(view: &View<'_>) -> Message {
    let audit = view.audit;
    let mut names: Vec<&str> = audit.findings().iter().map(|finding| finding.rule.name).collect();
    names.sort_unstable();
    names.dedup();
    let unexamined: usize = audit.examinations.iter().map(|(_, exam)| exam.unexamined.len()).sum();
    let constraints = audit.examinations.iter().filter(|(rule, _)| rule.binding == Binding::Constraint).count();
    let counts = message!(
        "roadmap-audit-counts",
        constraints = constraints,
        warnings = audit.count(Severity::Warning),
        notes = audit.count(Severity::Note),
        unexamined = unexamined
    );
    if names.is_empty() {
        message!("roadmap-audit-clean", counts = counts)
    } else {
        let names: Vec<Value> = names.into_iter().map(|name| Value::Name(format!("`{name}`"))).collect();
        message!("roadmap-audit-findings", counts = counts, rules = names)
    }
}

/// How it was made.
fn made(view: &View<'_>) -> Message {
    let seed = view.roadmap.plan.provenance.as_ref().map_or(0, |provenance| provenance.seed);
    let proof = &view.roadmap.proof;
    let bound = figures::count(proof.bound.max(0.0).ceil() as u64);
    if proof.work == 0 {
        message!("roadmap-made-at-once", bound = bound)
    } else {
        let again: Vec<String> = view.roadmap.certificates.iter().map(|of| of.work.to_string()).collect();
        let (work, again) = (figures::count(proof.work), again.join(","));
        message!("roadmap-made", work = work, seed = seed.to_string(), again = again, bound = bound)
    }
}
