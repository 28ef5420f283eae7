//! The verdict with what decides it, and the counts.

use super::names::{family_name, rule_name};
use super::view::View;
use crate::check::{Family, Tally, Verdict};
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Column, Document, Span, Table, Tone};

/// As many of the rules that decide are named.
const NAMED: usize = 3;

/// The verdict first, then why, then how much was found under each letter.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let verdict = view.audit.verdict();
    let (tone, word) = match verdict {
        Verdict::Red => (Tone::Bad, "verdict-red"),
        Verdict::Amber => (Tone::Caution, "verdict-amber"),
        Verdict::Green => (Tone::Good, "verdict-green"),
    };
    document.heading(locale.word("audit-verdict-heading"));
    document.paragraph_in(tone, locale.word(word));
    document.paragraph(locale.say(&reason(view)));
    let Tally { waived, known, .. } = view.audit.total();
    if waived + known > 0 {
        document.paragraph_in(Tone::Caution, locale.say(&message!("verdict-aside", waived = waived, known = known)));
    }
    document.table(table(view, locale));
    document.paragraph_in(Tone::Faint, locale.word("audit-counts-legend"));
}

/// The sentence of what decides the verdict.
pub(crate) fn reason(view: &View<'_>) -> Message {
    let total = view.audit.total();
    let deciding = view.audit.deciding();
    let mut rules: Vec<Value> = deciding.iter().take(NAMED).map(|(rule, _)| rule_name(rule).into()).collect();
    if deciding.len() > NAMED {
        rules.push(message!("audit-more-rules", count = deciding.len() - NAMED).into());
    }
    match view.audit.verdict() {
        Verdict::Red => message!("verdict-red-reason", count = total.errors, rules = rules),
        Verdict::Amber if total.warnings == 0 => message!("verdict-amber-unexamined", count = total.unexamined),
        Verdict::Amber => {
            message!("verdict-amber-reason", count = total.warnings, rules = rules, unexamined = total.unexamined)
        }
        Verdict::Green => message!("verdict-green-reason", count = total.notes),
    }
}

/// A row for each family, and one for all.
fn table(view: &View<'_>, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("audit-column-family")),
        Column::right(locale.word("audit-column-errors")),
        Column::right(locale.word("audit-column-warnings")),
        Column::right(locale.word("audit-column-notes")),
        Column::right(locale.word("audit-column-unexamined")),
        Column::right(locale.word("audit-column-in-order")),
        Column::right(locale.word("audit-column-idle")),
    ];
    let row = |name: String, tally: Tally| {
        let counts = [
            (tally.errors, Tone::Bad),
            (tally.warnings, Tone::Caution),
            (tally.notes, Tone::Plain),
            (tally.unexamined, Tone::Caution),
            (tally.in_order, Tone::Plain),
            (tally.idle, Tone::Faint),
        ];
        let counts = counts.map(|(count, tone)| match count {
            0 => Span::new("·", Tone::Faint),
            _ => Span::new(count.to_string(), tone),
        });
        [Span::plain(name)].into_iter().chain(counts).collect()
    };
    let families = Family::all().map(|family| {
        let name = locale.say(&message!("audit-family", letter = family.word(), name = family_name(family)));
        row(name, view.audit.tally(family))
    });
    let all = row(locale.word("audit-all-families"), view.audit.total());
    Table { columns, rows: families.chain([all]).collect() }
}
