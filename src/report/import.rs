//! The view of an import: the tables found, the drafted mapping, and the result of the trial reading.

mod attention;
mod view;

use super::comparison::{apart, preparation};
use super::document::{Block, Column, Document, Span, Table, Tone};
use super::figures;
use super::json::{comparison as json, import};
use super::kind::Kind;
use super::mapping_file::named;
use super::provenance;
use super::value::Report;
use crate::input::import::{DraftTable, Seen, Sure, Years};
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::model::notation::{Decimal, Encoding};

pub use attention::attention;
pub use view::View;

impl Report for View<'_> {
    fn kind(&self) -> Kind {
        Kind::Import
    }

    fn pages(&self, locale: &Locale) -> Vec<Document> {
        vec![document(self, locale)]
    }

    fn json(&self) -> serde_json::Result<String> {
        import::envelope(self).text()
    }
}

/// The import as a document.
pub fn document(view: &View<'_>, locale: &Locale) -> Document {
    let mut document = Document::default();
    document.title(locale.say(&message!("import-title", rubric = &view.composite.title)));
    if !view.written.is_empty() {
        let files: Vec<Value> = view.written.iter().map(Value::from).collect();
        document.paragraph(locale.say(&message!("init-written", files = files)));
    }
    look_first(view, locale, &mut document);
    if let Some(call) = view.next {
        document.paragraph(locale.word("import-next"));
        // Verbatim, because a command that is broken into lines cannot be copied.
        document.blocks.push(Block::Code(call.to_owned()));
    }
    trial(view, locale, &mut document);
    document.heading(locale.word("import-tables-heading"));
    document.table(tables(view, locale));
    document.heading(locale.word("import-columns-heading"));
    document.table(columns(view, locale));
    let hidden = view.draft.tables.iter().map(|of| of.map.columns.len()).sum::<usize>().saturating_sub(SHOWN);
    if hidden > 0 {
        document.paragraph_in(Tone::Faint, locale.say(&message!("import-columns-more", count = hidden)));
    }
    document.paragraph_in(Tone::Faint, locale.word("import-file-sure"));
    let aside: usize = view.draft.tables.iter().map(|of| of.aside.len() + of.aside_more).sum();
    if aside > 0 {
        document.paragraph(locale.say(&message!("import-aside", count = aside)));
    }
    if !view.draft.missing.is_empty() {
        let title = |index: &usize| Some((&view.composite.indicators.get(*index)?.title).into());
        let titles: Vec<Value> = view.draft.missing.iter().filter_map(title).collect();
        document.paragraph_in(Tone::Caution, locale.say(&message!("import-file-missing", indicators = titles)));
    }
    provenance::append(&mut document, locale, &[view.composite.reference()], view.inputs);
    document
}

/// Maximum number of columns shown; the mapping lists all.
const SHOWN: usize = 15;

/// The points that the user must check first.
fn look_first(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let (lines, more) = attention(view);
    if lines.is_empty() {
        return;
    }
    document.heading(locale.word("import-look-heading"));
    let mut items: Vec<Vec<Span>> = lines.iter().map(|line| vec![Span::new(locale.say(line), Tone::Caution)]).collect();
    if more > 0 {
        items.push(vec![Span::plain(locale.say(&message!("import-look-more", count = more)))]);
    }
    document.items(items);
}

/// The result of the trial reading.
fn trial(view: &View<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("import-trial-heading"));
    let read = view.tables;
    let mut items = vec![locale.say(&message!("import-units", units = read.dataset.units.len()))];
    let year = view.draft.tables.iter().find_map(|of| of.map.year.as_ref()).map(|year| year.keep.written());
    if let Some(year) = year {
        items.push(locale.say(&message!("import-year", year = year)));
    }
    for (count, id) in [
        (read.filtered, "compare-data-filtered"),
        (read.left_out, "compare-data-left-out"),
        (read.other_years, "compare-data-other-years"),
        (read.other_series, "compare-data-other-series"),
    ] {
        if count > 0 {
            items.push(locale.say(&Message::new(id).with("count", count)));
        }
    }
    items.extend(apart::sums(&json::sums(read), locale));
    for of in view.seen {
        if let Some((name, all)) = of.form.sheet.as_ref().filter(|(_, all)| all.len() > 1) {
            let others: Vec<String> = all.iter().filter(|other| *other != name).cloned().collect();
            items.push(preparation::sheet(&of.own, name, &others, locale));
        }
    }
    document.items(items.into_iter().map(|item| vec![Span::plain(item)]).collect());
    apart::names(&json::apart(read), locale, document);
    preparation::rows(&json::rejected(read, view.composite, &[]), locale, document);
}

/// The tables and their formats.
fn tables(view: &View<'_>, locale: &Locale) -> Table {
    let mut columns =
        vec![Column::left(locale.word("import-column-file")), Column::right(locale.word("import-column-rows"))];
    let words = ["import-column-form", "import-column-code", "import-column-years"];
    columns.extend(words.map(|id| Column::left(locale.say(&Message::new(id)))));
    let row = |(seen, of): (&Seen, &DraftTable)| {
        let years = of.years.map(|(first, last)| format!("{first}–{last}"));
        vec![
            Span::plain(seen.own.as_str()),
            Span::plain(seen.rows().to_string()),
            Span::plain(form(seen, locale)),
            graded(&of.map.code, of.code_sure, locale),
            Span::plain(years.unwrap_or_else(|| figures::NO_FIGURE.to_owned())),
        ]
    };
    Table { columns, rows: view.seen.iter().zip(&view.draft.tables).map(row).collect() }
}

/// The format of a table in words.
fn form(seen: &Seen, locale: &Locale) -> String {
    let form = &seen.form;
    let mut words: Vec<Value> = vec![match &form.sheet {
        Some((sheet, _)) => message!("import-form-sheet", sheet = sheet).into(),
        None => form.delimiter.into(),
    }];
    if form.encoding != Encoding::Auto {
        words.push(form.encoding.word().into());
    }
    if form.notation.decimal == Decimal::Comma {
        words.push(message!("import-form-comma").into());
    }
    if let Some(thousands) = form.notation.thousands {
        words.push(message!("import-form-thousands", mark = thousands).into());
    }
    if !form.notation_certain {
        words.push(message!("import-form-unsure").into());
    }
    if form.heading_row > 1 {
        words.push(message!("import-form-headings", row = i64::try_from(form.heading_row).unwrap_or(0)).into());
    }
    words.push(match (&seen.shape.series, &seen.shape.years, seen.shape.value) {
        (Some(_), ..) => message!("import-form-long").into(),
        (None, Some(Years::Across(_)), _) => message!("import-form-across").into(),
        (None, _, Some(_)) => message!("import-form-one").into(),
        (None, _, None) => message!("import-form-wide").into(),
    });
    locale.value(&Value::List(words))
}

/// The mapped columns and their targets.
fn columns(view: &View<'_>, locale: &Locale) -> Table {
    let words =
        ["import-column-from", "import-column-file", "import-column-to", "import-column-sure", "import-column-why"];
    let columns = words.map(|id| Column::left(locale.say(&Message::new(id)))).to_vec();
    let mut rows = Vec::new();
    for (seen, of) in view.seen.iter().zip(&view.draft.tables) {
        for (column, taken) in of.map.columns.iter().zip(&of.taken) {
            rows.push(vec![
                Span::plain(column.from.as_str()),
                Span::plain(seen.own.as_str()),
                Span::plain(named(column.to, view.composite).1),
                Span::plain(locale.say(&taken.sure.message())),
                Span::plain(locale.say(&taken.why)),
            ]);
        }
    }
    rows.truncate(SHOWN);
    Table { columns, rows }
}

/// A name, with the certainty of the guess unless it is certain.
fn graded(name: &str, sure: Sure, locale: &Locale) -> Span {
    match sure {
        Sure::Certain => Span::plain(name),
        Sure::Likely | Sure::Guess => {
            let message = message!("import-graded", name = name, sure = sure.message());
            Span::new(locale.say(&message), Tone::Caution)
        }
    }
}
