//! Mandates and contracts of an assessment.

use super::{Ids, Lower};
use crate::format::assessment::AssessmentFile;
use crate::model::KeyPath;
use crate::model::assessment::{Contract, Mandate};

impl Lower<'_> {
    pub(super) fn mandates(&mut self, file: &AssessmentFile, evidence: &Ids<'_>) -> Vec<Mandate> {
        self.ids("mandate", "initiative", file.mandates.iter().map(|wire| wire.initiative.as_str()));
        let mut mandates = Vec::with_capacity(file.mandates.len());
        for (i, wire) in file.mandates.iter().enumerate() {
            let place = KeyPath::root().key("mandate").index(i);
            self.evidence_of(&place, wire.evidence.as_deref(), evidence);
            mandates.push(Mandate {
                initiative: wire.initiative.clone(),
                by: wire.by.as_ref().map(|quarter| self.quarter(&place.key("by"), quarter)),
                reason: Some(wire.reason.clone().into()),
                place,
            });
        }
        mandates
    }

    pub(super) fn contracts(&mut self, file: &AssessmentFile, evidence: &Ids<'_>) -> Vec<Contract> {
        self.ids("contract", "initiative", file.contracts.iter().map(|wire| wire.initiative.as_str()));
        let mut contracts = Vec::with_capacity(file.contracts.len());
        for (i, wire) in file.contracts.iter().enumerate() {
            let place = KeyPath::root().key("contract").index(i);
            self.evidence_of(&place, wire.evidence.as_deref(), evidence);
            contracts.push(Contract {
                initiative: wire.initiative.clone(),
                start: self.quarter(&place.key("start"), &wire.start),
                mode: wire.mode.clone(),
                reason: wire.reason.clone().map(Into::into),
                place,
            });
        }
        contracts
    }
}
