//! The views of `gradus list KIND`: compact tables.

mod kinds;

pub use kinds::{KINDS, Listing, Words};

use super::document::{Column, Document, Span, Table, Tone};
use super::figures;
use super::format::FORMATS;
use super::json::list as json;
use super::kind::Kind;
use super::provenance::InputFile;
use super::rule_pages;
use super::value::Report;
use crate::locale::{Locale, number};
use crate::message;
use crate::model::catalogue::ANY_STAGE;
use crate::model::rubric::{Child, Indicator};
use crate::model::{Catalogue, Rubric, Text};

/// A list and its input files.
#[derive(Clone, Copy, Debug)]
pub struct Listed<'a> {
    /// The list.
    pub listing: &'a Listing<'a>,
    /// The input files.
    pub inputs: &'a [InputFile],
}

impl Report for Listed<'_> {
    fn kind(&self) -> Kind {
        Kind::List
    }

    fn pages(&self, locale: &Locale) -> Vec<Document> {
        vec![document(self.listing, locale)]
    }

    fn json(&self) -> serde_json::Result<String> {
        json::envelope(self.listing, self.inputs).text()
    }
}

/// The list as a document.
pub fn document(listing: &Listing, locale: &Locale) -> Document {
    let mut document = Document::default();
    match listing {
        Listing::Indicators(rubric) => indicators(rubric, locale, &mut document),
        Listing::Stages(rubric) => document.table(stages(rubric, locale)),
        Listing::Initiatives(catalogue) => document.table(initiatives(catalogue, locale)),
        Listing::Rubrics(rubrics) => {
            let rubrics = rubrics.iter().map(|rubric| (rubric.reference(), &rubric.title));
            document.table(references(rubrics, locale));
        }
        Listing::Catalogues(catalogues) => {
            let catalogues = catalogues.iter().map(|catalogue| (catalogue.reference(), &catalogue.title));
            document.table(references(catalogues, locale));
        }
        Listing::Rules => rule_pages::list(locale, &mut document),
        Listing::Formats => document.table(formats(locale)),
        Listing::Kinds => document.table(kinds(locale)),
    }
    match listing {
        Listing::Formats => {}
        Listing::Kinds => document.paragraph_in(Tone::Faint, locale.word("list-kinds-next")),
        _ => document.paragraph_in(Tone::Faint, locale.word("list-explain")),
    }
    document
}

/// Indicators, grouped by their parent node.
fn indicators(rubric: &Rubric, locale: &Locale, document: &mut Document) {
    for node in &rubric.nodes {
        let leaf = |child: &Child| match *child {
            Child::Indicator(i) => rubric.indicators.get(i),
            Child::Node(_) => None,
        };
        let leaves: Vec<&Indicator> = node.children.iter().filter_map(leaf).collect();
        if leaves.is_empty() {
            continue;
        }
        document.heading(locale.say(&message!("explain-node", title = &node.title, id = &node.id)));
        let columns = vec![
            Column::left(locale.word("explain-column-id")),
            Column::left(locale.word("explain-column-title")),
            Column::left(locale.word("list-column-unit")),
            Column::right(locale.word("explain-column-weight")),
            Column::left(locale.word("list-column-letter")),
        ];
        let row = |indicator: &&Indicator| {
            [
                indicator.id.as_str(),
                locale.text(&indicator.title),
                locale.text(&indicator.unit),
                &number(indicator.weight, 2),
                indicator.letter.word(),
            ]
            .map(Span::plain)
            .to_vec()
        };
        document.table(Table { columns, rows: leaves.iter().map(row).collect() });
    }
    document.paragraph_in(Tone::Faint, locale.say(&figures::letters()));
}

fn stages(rubric: &Rubric, locale: &Locale) -> Table {
    let columns = vec![
        Column::right(locale.word("list-column-number")),
        Column::left(locale.word("explain-column-id")),
        Column::left(locale.word("explain-column-title")),
        Column::left(locale.word("list-column-means")),
        Column::right(locale.word("list-column-gates")),
    ];
    let rows = rubric.stages.iter().enumerate().map(|(i, stage)| {
        [
            (i + 1).to_string(),
            stage.id.clone(),
            locale.text(&stage.title).to_owned(),
            locale.text(&stage.means).to_owned(),
            stage.gates.len().to_string(),
        ]
        .map(Span::plain)
        .to_vec()
    });
    Table { columns, rows: rows.collect() }
}

fn initiatives(catalogue: &Catalogue, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("explain-column-id")),
        Column::left(locale.word("explain-column-title")),
        Column::left(locale.word("list-column-letter")),
        Column::right(locale.word("list-column-stage")),
        Column::left(locale.word("list-column-per")),
    ];
    let rows = catalogue.entries.iter().map(|entry| {
        [
            entry.id.clone(),
            locale.text(&entry.title).to_owned(),
            entry.letter.word().to_owned(),
            if entry.stage == ANY_STAGE { locale.word("list-any-stage") } else { entry.stage.to_string() },
            locale.value(&entry.per.into()),
        ]
        .map(Span::plain)
        .to_vec()
    });
    Table { columns, rows: rows.collect() }
}

/// A table of things with a version and a title.
fn references<'a>(found: impl Iterator<Item = (String, &'a Text)>, locale: &Locale) -> Table {
    let columns =
        vec![Column::left(locale.word("list-column-reference")), Column::left(locale.word("explain-column-title"))];
    let row = |(reference, title): (String, &Text)| vec![Span::plain(reference), Span::plain(locale.text(title))];
    Table { columns, rows: found.map(row).collect() }
}

fn kinds(locale: &Locale) -> Table {
    let columns =
        vec![Column::left(locale.word("list-column-kind")), Column::left(locale.word("explain-column-title"))];
    let row = |(name, words): &(&'static str, Words)| vec![Span::plain(*name), Span::plain(locale.say(&words()))];
    Table { columns, rows: KINDS.iter().map(row).collect() }
}

fn formats(locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("list-column-format")),
        Column::left(locale.word("list-column-extension")),
        Column::left(locale.word("list-column-reports")),
        Column::left(locale.word("list-column-for")),
    ];
    let rows = FORMATS.iter().map(|format| {
        let reports = match format.reports.len() == Kind::ALL.len() {
            true => locale.word("list-reports-all"),
            false => format.reports.iter().map(|report| report.command()).collect::<Vec<_>>().join(", "),
        };
        let purpose = locale.say(&(format.purpose)());
        [format.name.to_owned(), format!(".{}", format.extension), reports, purpose].map(Span::plain).to_vec()
    });
    Table { columns, rows: rows.collect() }
}
