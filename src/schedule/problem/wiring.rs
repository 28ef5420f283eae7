//! Requirements between activities: the requirements of entries, applied to the instances that are offered.

use std::collections::BTreeMap;

use super::instance::{Activity, NotOffered, Problem};
use crate::model::catalogue::{Entry, Scope};
use crate::model::present::Elsewhere;
use crate::model::terms::Per;

impl Problem<'_> {
    /// Converts the entries' requirements into requirements between activities. A requirement that is done already is
    /// met. An activity with a requirement that is not available here is not offered, nor are the activities that
    /// require it.
    pub(super) fn wire(&mut self) {
        let requires = loop {
            let requires = self.requirements();
            let blocked: Vec<usize> = (0..self.activities.len()).filter(|i| requires[*i].is_none()).collect();
            if blocked.is_empty() {
                break requires;
            }
            for i in blocked.into_iter().rev() {
                let activity = self.activities.remove(i);
                self.not_offered.push((activity.entry, activity.scope, NotOffered::NeedsMissing));
            }
        };
        for (activity, requires) in self.activities.iter_mut().zip(requires) {
            activity.requires = requires.unwrap_or_default();
        }
    }

    /// By activity: the activities that it requires; `None` if a requirement is not available.
    fn requirements(&self) -> Vec<Option<Vec<(usize, i32)>>> {
        let (mut offered, mut not_offered) = (BTreeMap::new(), BTreeMap::new());
        for (i, of) in self.activities.iter().enumerate() {
            offered.entry((of.entry, of.scope)).or_insert(i);
        }
        for (entry, scope, why) in &self.not_offered {
            not_offered.entry((*entry, *scope)).or_insert(*why);
        }
        let of = |of: &Activity| {
            let mut found = Vec::new();
            let requires = &self.context.catalogue.entries[of.entry].requires;
            let instance = |on: usize| (on, self.required_scope(&self.context.catalogue.entries[on], of.scope));
            // Of requirements that are meant for different places, the one for this place is enough.
            let suited = requires.iter().any(|requirement| {
                let instance = instance(requirement.on);
                let there = || matches!(not_offered.get(&instance), Some(NotOffered::Done | NotOffered::Exists));
                self.context.catalogue.entries[requirement.on].when.depends_on_place()
                    && (offered.contains_key(&instance) || there())
            });
            for requirement in requires {
                let instance = instance(requirement.on);
                if let Some(offered) = offered.get(&instance) {
                    found.push((*offered, requirement.lag));
                    continue;
                }
                match not_offered.get(&instance) {
                    Some(
                        NotOffered::Done
                        | NotOffered::Exists
                        | NotOffered::NoPartner
                        | NotOffered::Elsewhere(Elsewhere::Offered(_)),
                    ) => {}
                    Some(NotOffered::Elsewhere(_)) if suited => {}
                    Some(NotOffered::NoChannel | NotOffered::NeedsMissing | NotOffered::Elsewhere(_)) | None => {
                        return None;
                    }
                }
            }
            Some(found)
        };
        self.activities.iter().map(of).collect()
    }

    /// The scope of a required entry's instance, seen from a scope.
    fn required_scope(&self, required: &Entry, from: Scope) -> Scope {
        match (required.per, from) {
            (Per::Process, Scope::Process(_)) | (Per::Department, Scope::Department(_)) => from,
            (Per::Department, Scope::Process(process)) => {
                Scope::Department(self.context.assessment.processes[process].department)
            }
            _ => Scope::Jurisdiction,
        }
    }
}
