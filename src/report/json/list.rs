//! `gradus.list/1`: what `gradus list` says, for programs. Frozen: see [`super`].

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

/// The list, and the files it was read from.
pub fn envelope(listing: &Listing, inputs: &[InputFile]) -> Envelope<ListV1> {
    Envelope::new(SCHEMA, inputs, ListV1 { kind: listing.name(), items: items(listing) })
}

/// The body of the answer.
#[derive(Clone, Debug, Serialize)]
pub struct ListV1 {
    /// What is listed: `indicators`, `stages`, `initiatives`, `rubrics`, `catalogues`, `rules`, `formats` or `kinds`.
    pub kind: &'static str,
    /// The items, in their own order.
    pub items: Vec<ItemV1>,
}

/// An item; which fields there are depends on the kind of the list.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum ItemV1 {
    /// Of `indicators`.
    Indicator {
        /// Its identifier.
        id: String,
        /// The node above.
        parent: String,
        /// Its title.
        title: Text,
        /// Its unit.
        unit: Text,
        /// Its weight among its siblings.
        weight: f64,
        /// The vice it watches for.
        letter: &'static str,
        /// Its dimension of the design-reality gap.
        itposmo: &'static str,
    },
    /// Of `stages`.
    Stage {
        /// Its number, from 1.
        number: usize,
        /// Its identifier.
        id: String,
        /// Its title.
        title: Text,
        /// What it means.
        means: Text,
        /// How many gates it has.
        gates: usize,
    },
    /// Of `initiatives`.
    Initiative {
        /// Its identifier.
        id: String,
        /// Its title.
        title: Text,
        /// The vice it cures.
        letter: &'static str,
        /// The stage towards which it works.
        stage: usize,
        /// What there is one of for each.
        per: &'static str,
    },
    /// Of `rubrics` and `catalogues`.
    Named(Named),
    /// Of `rules`.
    Rule {
        /// Its name.
        name: &'static str,
        /// Its code.
        code: String,
        /// Its family.
        family: &'static str,
        /// The severity of its findings, unless one says less.
        severity: &'static str,
        /// `constraint` or `advice`.
        binding: &'static str,
        /// Whether somebody may accept a finding of it.
        waivable: bool,
        /// What it catches.
        title: Text,
    },
    /// Of `kinds`.
    Kind {
        /// What the user calls it.
        name: &'static str,
        /// What it is.
        title: Text,
    },
    /// Of `formats`.
    Format {
        /// What the user calls it.
        name: &'static str,
        /// The ending of its files.
        extension: &'static str,
        /// The reports that can be had in it, by the commands that print them.
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
