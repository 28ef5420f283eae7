//! The verdict with its reason, and the counts.

use super::names::family_named;
use crate::locale::Locale;
use crate::message;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::json::audit::{AuditV1, CountsV1};

/// First the verdict, then its reason, then the number of findings by family.
pub(super) fn section(audit: &AuditV1, locale: &Locale, document: &mut Document) {
    let (tone, word) = word(audit);
    document.heading(locale.word("audit-verdict-heading"));
    document.paragraph_in(tone, locale.word(word));
    document.paragraph(audit.verdict.reason.of(locale.lang()));
    let CountsV1 { waived, known, .. } = audit.counts;
    if waived + known > 0 {
        document.paragraph_in(Tone::Caution, locale.say(&message!("verdict-aside", waived = waived, known = known)));
    }
    document.table(table(audit, locale));
    document.paragraph_in(Tone::Faint, locale.word("audit-counts-legend"));
}

/// The verdict in words, with its emphasis.
pub(super) fn word(audit: &AuditV1) -> (Tone, &'static str) {
    match audit.verdict.rating {
        "red" => (Tone::Bad, "verdict-red"),
        "not-examinable" => (Tone::Bad, "verdict-not-examinable"),
        "amber" => (Tone::Caution, "verdict-amber"),
        _ => (Tone::Good, "verdict-green"),
    }
}

/// A row for each family, and a total row.
fn table(audit: &AuditV1, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("audit-column-family")),
        Column::right(locale.word("audit-column-errors")),
        Column::right(locale.word("audit-column-warnings")),
        Column::right(locale.word("audit-column-notes")),
        Column::right(locale.word("audit-column-unexamined")),
        Column::right(locale.word("audit-column-in-order")),
        Column::right(locale.word("audit-column-idle")),
    ];
    let row = |name: String, counts: CountsV1| {
        let counts = [
            (counts.errors, Tone::Bad),
            (counts.warnings, Tone::Caution),
            (counts.notes, Tone::Plain),
            (counts.unexamined, Tone::Caution),
            (counts.in_order, Tone::Plain),
            (counts.idle_rules, Tone::Faint),
        ];
        let counts = counts.map(|(count, tone)| match count {
            0 => Span::new("·", Tone::Faint),
            _ => Span::new(count.to_string(), tone),
        });
        [Span::plain(name)].into_iter().chain(counts).collect()
    };
    let families = audit.families.iter().map(|of| {
        let name = message!("audit-family", letter = of.family, name = family_named(of.family));
        row(locale.say(&name), of.counts)
    });
    let all = row(locale.word("audit-all-families"), audit.counts);
    Table { columns, rows: families.chain([all]).collect() }
}
