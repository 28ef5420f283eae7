//! `[plan]` files → [`Plan`].
//!
//! Faults of the plan's contents (cycles, currencies, dates outside the horizon, totals) are not faults of the file:
//! the audit reports them. See [`super::super::workable`] for callers that cannot use such a plan.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Ids, Lower};
use crate::format::plan::{PlanFile, PlanHead, WireGoal, WireProvenance};
use crate::input::fault::Faults;
use crate::input::source::Source;
use crate::message;
use crate::model::plan::{GoalRecord, Input, Plan, Provenance, Reached, Target};
use crate::model::rubric::Measure;
use crate::model::waiver::WaiverFile;
use crate::model::{Context, KeyPath};

/// Lowers a plan, read against `context`.
pub(in crate::input) fn lower(source: &Arc<Source>, file: &PlanFile, context: &Context<'_>) -> Result<Plan, Faults> {
    let mut lower = Lower::new(source);
    let head = &file.plan;
    let path = KeyPath::root().key("plan");
    lower.references(&path, head, context);
    let horizon = path.key("horizon");
    let [first, last] = &head.horizon;
    let (first, last) = (lower.quarter(&horizon.index(0), first), lower.quarter(&horizon.index(1), last));
    if last < first {
        lower.fault(&horizon, message!("input-horizon", first = first, last = last));
    }
    let ids = PlanIds::new(file, context);
    lower.ids("initiative", "id", file.initiatives.iter().map(|initiative| initiative.id.as_str()));
    let mut initiatives = Vec::with_capacity(file.initiatives.len());
    for (i, wire) in file.initiatives.iter().enumerate() {
        let path = KeyPath::root().key("initiative").index(i);
        initiatives.push(lower.initiative(path, wire, context, &ids));
    }
    let waivers = lower.waivers(&file.waivers, &ids.initiatives, WaiverFile::Plan);
    let mut plan = Plan {
        id: head.id.clone(),
        title: head.title.clone().into(),
        author: head.author.clone().map(Into::into),
        version: head.version.clone(),
        illustrative: head.illustrative,
        note: head.note.clone().map(Into::into),
        assessment: head.assessment.clone(),
        first,
        last,
        currency: head.currency.clone(),
        price_year: head.price_year,
        total: head.total.as_ref().map(|total| lower.money(&path.key("total"), &total.0)),
        target: lower.target(file, context),
        initiatives,
        waivers,
        provenance: file.provenance.as_ref().map(|wire| lower.provenance(wire, context)),
    };
    plan.put_in_order();
    lower.finish(plan)
}

/// The identifiers that initiatives of a plan may refer to.
pub(super) struct PlanIds<'w> {
    pub initiatives: Ids<'w>,
    pub entries: Ids<'w>,
    pub processes: Ids<'w>,
    pub departments: Ids<'w>,
    pub channels: Ids<'w>,
    pub audiences: Ids<'w>,
    pub partners: Ids<'w>,
    pub funds: Ids<'w>,
    /// The measures that gates may read.
    pub measures: BTreeMap<&'w str, Measure>,
}

impl<'w> PlanIds<'w> {
    fn new(file: &'w PlanFile, context: &Context<'w>) -> Self {
        fn ids<'i>(names: impl DoubleEndedIterator<Item = &'i str> + ExactSizeIterator) -> Ids<'i> {
            // As everywhere, the first item with a name counts.
            names.enumerate().rev().map(|(i, id)| (id, i)).collect()
        }
        let assessment = context.assessment;
        PlanIds {
            initiatives: ids(file.initiatives.iter().map(|one| one.id.as_str())),
            entries: ids(context.catalogue.entries.iter().map(|one| one.id.as_str())),
            processes: ids(assessment.processes.iter().map(|one| one.id.as_str())),
            departments: ids(assessment.departments.iter().map(|one| one.id.as_str())),
            channels: ids(assessment.channels.iter().map(|one| one.id.as_str())),
            audiences: ids(assessment.audiences.iter().map(|one| one.id.as_str())),
            partners: ids(assessment.partners.iter().map(|one| one.id.as_str())),
            funds: ids(assessment.funds.iter().map(|one| one.id.as_str())),
            measures: context.rubric.measures().collect(),
        }
    }
}

impl Lower<'_> {
    /// Checks that the plan refers to the loaded documents.
    fn references(&mut self, path: &KeyPath, head: &PlanHead, context: &Context<'_>) {
        let jurisdiction = &context.assessment.jurisdiction.id;
        self.fits(&path.key("assessment"), "input-noun-assessment", &head.assessment, jurisdiction);
        if let Some(reference) = &head.catalogue {
            self.fits(&path.key("catalogue"), "input-noun-catalogue", reference, &context.catalogue.id);
        }
    }

    fn target(&mut self, file: &PlanFile, context: &Context<'_>) -> Option<Target> {
        let wire = file.target.as_ref()?;
        let path = KeyPath::root().key("target");
        let stage = self.stage(&path.key("stage"), &wire.stage, context.rubric);
        let by = self.quarter(&path.key("by"), &wire.by);
        Some(Target { stage: stage?, by })
    }

    fn provenance(&mut self, wire: &WireProvenance, context: &Context<'_>) -> Provenance {
        let path = KeyPath::root().key("provenance").key("stages");
        let mut stages = Vec::with_capacity(wire.stages.len());
        for (i, reached) in wire.stages.iter().enumerate() {
            let path = path.index(i);
            let stage = self.stage(&path.key("stage"), &reached.stage, context.rubric);
            let opens = self.quarter(&path.key("opens"), &reached.opens);
            stages.extend(stage.map(|stage| Reached { stage, opens }));
        }
        let inputs = wire.inputs.iter().map(|input| Input { name: input.name.clone(), sha256: input.sha256.clone() });
        Provenance {
            generator: wire.generator.clone(),
            version: wire.version.clone(),
            seed: wire.seed,
            rubric: wire.rubric.clone(),
            catalogue: wire.catalogue.clone(),
            benefit: wire.benefit,
            stages,
            hours_saved: wire.hours_saved,
            objective: wire.objective.clone(),
            goals: wire.goals.iter().map(goal).collect(),
            inputs: inputs.collect(),
        }
    }
}

fn goal(wire: &WireGoal) -> GoalRecord {
    GoalRecord {
        goal: wire.goal.clone(),
        value: wire.value.clone(),
        bound: wire.bound.clone(),
        status: wire.status.clone(),
        work: wire.work,
    }
}
