//! `gradus.list/1`: the JSON of `gradus list`. Frozen: see [`super`].

use serde::Serialize;

use super::{Envelope, Named, Text};
use crate::locale::Locale;
use crate::message::Message;
use crate::model::Lang;
use crate::report::format::FORMATS;
use crate::report::listing::{KINDS, Listing};
use crate::report::provenance::InputFile;
use crate::report::rule_pages;

/// The name of the layout.
pub const SCHEMA: &str = "gradus.list/1";

/// The list and the files it comes from.
pub fn envelope(listing: &Listing, inputs: &[InputFile]) -> Envelope<ListV1> {
    Envelope::new(SCHEMA, inputs, ListV1 { kind: listing.name(), items: items(listing) })
}

/// The body of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct ListV1 {
    /// The kind of the list: `indicators`, `stages`, `initiatives`, `rubrics`, `catalogues`, `rules`, `formats` or
    /// `kinds`.
    pub kind: &'static str,
    /// The items, in their original order.
    pub items: Vec<ItemV1>,
}

/// An item. Its fields depend on the kind of the list.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum ItemV1 {
    /// An item of `indicators`.
    Indicator {
        /// Its identifier.
        id: String,
        /// The parent node.
        parent: String,
        /// Its title.
        title: Text,
        /// Its unit.
        unit: Text,
        /// Its weight among its siblings.
        weight: f64,
        /// The vice that it measures.
        letter: &'static str,
        /// Its dimension of the design–reality gap.
        itposmo: &'static str,
    },
    /// An item of `stages`.
    Stage {
        /// Its number, from 1.
        number: usize,
        /// Its identifier.
        id: String,
        /// Its title.
        title: Text,
        /// Its meaning.
        means: Text,
        /// Number of its gates.
        gates: usize,
    },
    /// An item of `initiatives`.
    Initiative {
        /// Its identifier.
        id: String,
        /// Its title.
        title: Text,
        /// The vice that it counters.
        letter: &'static str,
        /// The stage that it works towards; 0 for no-regret work.
        stage: usize,
        /// The unit that gets one instance each.
        per: &'static str,
    },
    /// An item of `rubrics` and `catalogues`.
    Named(Named),
    /// An item of `rules`.
    Rule {
        /// Its name.
        name: &'static str,
        /// Its code.
        code: String,
        /// Its family.
        family: &'static str,
        /// The default severity of its findings. A finding can have a lower one.
        severity: &'static str,
        /// `constraint` or `advice`.
        binding: &'static str,
        /// Whether its findings can be waived.
        waivable: bool,
        /// The fault that it detects.
        title: Text,
    },
    /// An item of `kinds`.
    Kind {
        /// Its name on the command line.
        name: &'static str,
        /// Its meaning.
        title: Text,
    },
    /// An item of `formats`.
    Format {
        /// Its name on the command line.
        name: &'static str,
        /// The extension of its files.
        extension: &'static str,
        /// The reports in this format, by command.
        reports: Vec<&'static str>,
    },
}

fn items(listing: &Listing) -> Vec<ItemV1> {
    match listing {
        Listing::Indicators(rubric) => {
            let items = rubric.indicators.iter().map(|indicator| ItemV1::Indicator {
                id: indicator.id.clone(),
                parent: rubric.nodes.get(indicator.parent).map(|node| node.id.clone()).unwrap_or_default(),
                title: (&indicator.title).into(),
                unit: (&indicator.unit).into(),
                weight: indicator.weight,
                letter: indicator.letter.word(),
                itposmo: indicator.itposmo.word(),
            });
            items.collect()
        }
        Listing::Stages(rubric) => {
            let items = rubric.stages.iter().enumerate().map(|(i, stage)| ItemV1::Stage {
                number: i + 1,
                id: stage.id.clone(),
                title: (&stage.title).into(),
                means: (&stage.means).into(),
                gates: stage.gates.len(),
            });
            items.collect()
        }
        Listing::Initiatives(catalogue) => {
            let items = catalogue.entries.iter().map(|entry| ItemV1::Initiative {
                id: entry.id.clone(),
                title: (&entry.title).into(),
                letter: entry.letter.word(),
                stage: entry.stage,
                per: entry.per.word(),
            });
            items.collect()
        }
        Listing::Rubrics(rubrics) => rubrics.iter().map(|rubric| ItemV1::Named(Named::rubric(rubric))).collect(),
        Listing::Catalogues(catalogues) => {
            catalogues.iter().map(|catalogue| ItemV1::Named(Named::catalogue(catalogue))).collect()
        }
        Listing::Rules => {
            let items = rule_pages::in_order().into_iter().map(|rule| ItemV1::Rule {
                name: rule.name,
                code: rule.code(),
                family: rule.family.word(),
                severity: rule.severity.word(),
                binding: rule.binding.word(),
                waivable: rule.waivable,
                title: Text { en: rule.docs.title(Lang::En).to_owned(), zh: rule.docs.title(Lang::Zh).to_owned() },
            });
            items.collect()
        }
        Listing::Kinds => {
            let [en, zh] = [Lang::En, Lang::Zh].map(Locale::new);
            let title = |words: &Message| Text { en: en.say(words), zh: zh.say(words) };
            KINDS.iter().map(|(name, words)| ItemV1::Kind { name, title: title(&words()) }).collect()
        }
        Listing::Formats => {
            let items = FORMATS.iter().map(|format| ItemV1::Format {
                name: format.name,
                extension: format.extension,
                reports: format.reports.iter().map(|report| report.command()).collect(),
            });
            items.collect()
        }
    }
}
