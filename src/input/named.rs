//! Mandates, contracts and existing results that refer to unknown initiatives.

use super::Loaded;
use super::fault::{Collector, Fault, Faults};
use super::suggest;
use crate::message;
use crate::message::Message;
use crate::model::instance::{self, Origin, Unnamed};
use crate::model::present::{self, Unfit};
use crate::model::{Assessment, Context, KeyPath};

/// Refuses an assessment whose mandates, contracts or existing results refer to initiatives that the catalogue of
/// `context` lacks.
/// Assessments are read without a catalogue, so this check follows later. Those given on the command line are skipped.
pub fn require_named(assessment: &Loaded<Assessment>, context: &Context<'_>) -> Result<(), Faults> {
    let mut faults = Collector::default();
    let names = instance::names(*context);
    for (origin, unnamed) in instance::unnamed(*context) {
        let place = match origin {
            Origin::Mandate(at) => assessment.value.mandates.get(at).map(|mandate| &mandate.place),
            Origin::Contract(at) => assessment.value.contracts.get(at).map(|contract| &contract.place),
        };
        let Some(place) = place.filter(|place| **place != KeyPath::root()) else { continue };
        let (key, noun, name, known) = match &unnamed {
            Unnamed::Initiative(name) => {
                ("initiative", "input-noun-initiative", name, names.iter().map(String::as_str).collect())
            }
            Unnamed::Mode(initiative, mode) => ("mode", "input-noun-mode", mode, modes(context, initiative)),
        };
        let bytes = assessment.source.locate(&place.key(key));
        let message = message!("input-unknown-reference", what = Message::new(noun), id = name);
        let known: Vec<&str> = known;
        faults.push(Fault::new(&assessment.source, bytes, message).help_if(suggest::hint(name, known)));
    }
    for (index, unfit) in present::unfit(*context) {
        let Some(have) = assessment.value.have.get(index) else { continue };
        let at = |key: &str| assessment.source.locate(&have.place.key(key));
        let fault = |key: &str, message: Message| Fault::new(&assessment.source, at(key), message);
        faults.push(match unfit {
            Unfit::Unknown => {
                let what = Message::new("input-noun-initiative");
                let message = message!("input-unknown-reference", what = what, id = &have.entry);
                let known = context.catalogue.entries.iter().map(|entry| entry.id.as_str());
                fault("entry", message).help_if(suggest::hint(&have.entry, known))
            }
            Unfit::NotPerProcess => fault("process", message!("input-have-not-per-process", id = &have.entry)),
            Unfit::NotPerDepartment => fault("department", message!("input-have-not-per-department", id = &have.entry)),
        });
    }
    faults.finish(())
}

/// The modes of an initiative.
fn modes<'c>(context: &Context<'c>, initiative: &str) -> Vec<&'c str> {
    let entry = instance::meant(*context, initiative).and_then(|(entry, _)| context.catalogue.entries.get(entry));
    entry.map_or(Vec::new(), |entry| entry.modes.iter().map(|mode| mode.id.as_str()).collect())
}
