//! The view of a levelled plan: the earliest end of all work, the limits that prevent an earlier end, and the moves.

mod view;

pub use view::View;

use super::assumed;
use super::document::{Column, Document, Span, Table, Tone};
use super::json::assumed::of as assumed_in;
use super::json::levelled as json;
use super::kind::Kind;
use super::provenance;
use super::value::Report;
use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Value};
use crate::model::plan::Initiative;
use crate::model::{Context, Money, Quarter};
use crate::schedule::level::{Binding, Levelled, Resource, Stuck};

impl Report for View<'_> {
    fn kind(&self) -> Kind {
        Kind::Roadmap
    }

    fn pages(&self, locale: &Locale) -> Vec<Document> {
        vec![document(self, locale)]
    }

    fn json(&self) -> serde_json::Result<String> {
        json::envelope(self).text()
    }
}

/// The levelled plan as a document.
pub fn document(view: &View<'_>, locale: &Locale) -> Document {
    let levelled = view.levelled;
    let mut document = Document::default();
    document.title(locale.say(&message!("level-title", plan = &levelled.plan.title)));
    let facts = facts(levelled).into_iter().map(|fact| vec![Span::plain(locale.say(&fact))]).collect();
    document.items(facts);
    assumed::caution(&assumed_in(view.context.assessment, levelled.plan.first, levelled.end), locale, &mut document);
    binding(view, locale, &mut document);
    moves(levelled, locale, &mut document);
    document.heading(locale.word("scorecard-not-heading"));
    document.paragraph(locale.word("level-not-claimed"));
    let context = view.context;
    let references =
        [context.rubric.reference(), context.catalogue.reference(), context.rules.reference()].map(String::from);
    provenance::append(&mut document, locale, &references, view.inputs);
    document
}

/// The end of the plan, its proof or bound, the previous end, and the end that dependencies alone would allow.
fn facts(levelled: &Levelled) -> Vec<Message> {
    let was = message!("level-end-given", end = levelled.given_end);
    let sure = if levelled.is_proved() {
        message!("level-proved")
    } else {
        message!("level-bound", lower = levelled.lower, lists = levelled.lists)
    };
    let end = message!("level-end", end = levelled.end, count = levelled.plan.initiatives.len());
    let precedence = message!("level-precedence", end = levelled.by_precedence);
    vec![end, sure, was, precedence]
}

fn binding(view: &View<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("level-binds"));
    let levelled = view.levelled;
    if levelled.binding.is_empty() {
        let by_precedence = levelled.end == levelled.by_precedence;
        document.paragraph(locale.word(if by_precedence { "level-binds-precedence" } else { "level-binds-together" }));
        return;
    }
    let sooner = |of: &Binding| {
        let end = levelled.end - of.quarters;
        let words =
            message!("level-binds-one", what = resource(view.context, &of.resource), end = end, quarters = of.quarters);
        vec![Span::plain(locale.say(&words))]
    };
    document.items(levelled.binding.iter().map(sooner).collect());
}

/// Every initiative in the order of the plan, with its old and new quarters.
fn moves(levelled: &Levelled, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("level-moves"));
    let columns = ["level-initiative", "level-was", "level-is", "level-ends"];
    let columns = columns.into_iter().map(|id| Column::left(locale.word(id))).collect();
    let row = |(of, was): (&Initiative, &Quarter)| {
        let tone = if of.start == *was { Tone::Plain } else { Tone::Caution };
        let is = if of.start == *was { locale.word("level-stays") } else { of.start.to_string() };
        vec![
            Span::plain(locale.say(&message!("why-named", title = &of.title, id = &of.id))),
            Span::plain(was.to_string()),
            Span::new(is, tone),
            Span::plain(of.end().to_string()),
        ]
    };
    let rows = levelled.plan.initiatives.iter().zip(&levelled.was).map(row).collect();
    document.table(Table { columns, rows });
}

/// The name of a resource.
pub fn resource(context: Context<'_>, resource: &Resource) -> Message {
    let assessment = context.assessment;
    match resource {
        Resource::Skill(skill) => message!("level-skill", skill = assessment.skill_name(skill)),
        Resource::FrontLine(at) => {
            let name = assessment.departments.get(*at).map(|of| &of.name);
            name.map_or_else(
                || message!("level-front-line-unknown"),
                |name| message!("level-front-line", department = name),
            )
        }
        Resource::Fund(at) => {
            let fund = assessment.funds.get(*at).map_or("", |of| of.id.as_str());
            message!("level-fund", fund = fund)
        }
    }
}

/// The end that would be possible if expiring funds could be spent longer.
pub fn extended(context: Context<'_>, end: Quarter, funds: &[(usize, Quarter)]) -> Message {
    let until = |(fund, until): &(usize, Quarter)| {
        Value::Message(message!(
            "level-extended-fund",
            what = resource(context, &Resource::Fund(*fund)),
            until = *until
        ))
    };
    message!("level-extended", funds = funds.iter().map(until).collect::<Vec<Value>>(), end = end)
}

/// Why a plan cannot be levelled, and the remedy.
pub fn stuck(context: Context<'_>, ids: &dyn Fn(usize) -> String, stuck: &Stuck) -> (Message, Message) {
    let assessment = context.assessment;
    let money = |amount: &Money| Value::Money(*amount, assessment.currency.clone());
    match stuck {
        Stuck::Cycle(at) => (message!("level-stuck-cycle", id = ids(*at)), message!("level-stuck-cycle-help")),
        Stuck::Skill { initiative, skill, needs, there } => (
            message!(
                "level-stuck-skill",
                id = ids(*initiative),
                skill = assessment.skill_name(skill),
                needs = *needs,
                there = *there
            ),
            message!("level-stuck-skill-help"),
        ),
        Stuck::FrontLine { initiative, department, asks, there } => (
            message!(
                "level-stuck-front-line",
                id = ids(*initiative),
                what = resource(context, &Resource::FrontLine(*department)),
                asks = number(*asks, 1),
                there = number(*there, 1)
            ),
            message!("level-stuck-front-line-help"),
        ),
        Stuck::Fund { fund, asks, there } => (
            message!(
                "level-stuck-fund",
                what = resource(context, &Resource::Fund(*fund)),
                asks = money(asks),
                there = money(there)
            ),
            message!("level-stuck-fund-help"),
        ),
        Stuck::Expires { initiative, fund, expires, until } => (
            message!(
                "level-stuck-expires",
                id = ids(*initiative),
                what = resource(context, &Resource::Fund(*fund)),
                expires = *expires,
                until = *until
            ),
            message!("level-stuck-expires-help"),
        ),
        Stuck::NoOrder { initiative, lacks } => (
            message!("level-stuck-order", id = ids(*initiative), what = resource(context, lacks)),
            message!("level-stuck-order-help"),
        ),
    }
}
