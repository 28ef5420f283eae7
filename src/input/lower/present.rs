//! Results that exist already, and services that others offer.

use std::collections::{BTreeMap, BTreeSet};

use super::{Ids, Lower, first_here};
use crate::format::assessment::AssessmentFile;
use crate::message;
use crate::model::KeyPath;
use crate::model::assessment::{Have, Shared};

impl Lower<'_> {
    /// The results that exist already. The catalogue that defines the entries is read later.
    pub(super) fn have(
        &mut self,
        file: &AssessmentFile,
        processes: &Ids<'_>,
        departments: &Ids<'_>,
        evidence: &Ids<'_>,
    ) -> Vec<Have> {
        let mut have = Vec::with_capacity(file.have.len());
        let mut seen: BTreeMap<(&str, Option<usize>, Option<usize>), usize> = BTreeMap::new();
        for (i, wire) in file.have.iter().enumerate() {
            let place = KeyPath::root().key("have").index(i);
            self.evidence_of(&place, Some(&wire.evidence), evidence);
            let process = wire.process.as_ref();
            let process = process.and_then(|id| self.refer(&place.key("process"), "input-noun-process", id, processes));
            let department = wire.department.as_ref();
            let department = department
                .and_then(|id| self.refer(&place.key("department"), "input-noun-department", id, departments));
            if wire.process.is_some() && wire.department.is_some() {
                self.fault(&place.key("department"), message!("input-have-both"));
            }
            if let Some(first) = seen.insert((&wire.entry, process, department), i) {
                let other = KeyPath::root().key("have").index(first).key("entry");
                let message = message!("input-duplicate-id", id = &wire.entry);
                self.fault_beside(&place.key("entry"), message, &other, first_here());
            }
            let (entry, evidence) = (wire.entry.clone(), wire.evidence.clone());
            have.push(Have { entry, process, department, evidence, place });
        }
        have
    }

    /// The services that others offer, each once.
    pub(super) fn shared(&mut self, file: &AssessmentFile, evidence: &Ids<'_>) -> Vec<Shared> {
        let (mut shared, mut seen) = (Vec::with_capacity(file.shared.len()), BTreeSet::new());
        for (i, wire) in file.shared.iter().enumerate() {
            let place = KeyPath::root().key("shared").index(i);
            self.evidence_of(&place, Some(&wire.evidence), evidence);
            if !seen.insert(wire.service) {
                self.fault(&place.key("service"), message!("input-repeated", id = wire.service.word()));
            }
            let (from, evidence) = (wire.from.clone().into(), wire.evidence.clone());
            shared.push(Shared { service: wire.service, from, evidence, place });
        }
        shared
    }
}
