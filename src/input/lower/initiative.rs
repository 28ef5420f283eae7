//! One initiative of a plan.

use super::Lower;
use super::entry::change;
use super::plan::PlanIds;
use crate::format::plan::{WireDependency, WireInitiative, WirePlanCost};
use crate::input::fault::figure;
use crate::message;
use crate::model::catalogue::Entry;
use crate::model::plan::{CostLine, Delivery, Dependency, Initiative, Presumption, Reengineering, Running};
use crate::model::rubric::Measure;
use crate::model::{Assessment, Context, KeyPath, Rubric, Text};

impl Lower<'_> {
    pub(super) fn initiative(
        &mut self,
        path: KeyPath,
        wire: &WireInitiative,
        context: &Context<'_>,
        ids: &PlanIds<'_>,
    ) -> Initiative {
        let like =
            wire.like.as_ref().and_then(|like| self.refer(&path.key("like"), "input-noun-entry", like, &ids.entries));
        let entry = like.and_then(|like| context.catalogue.entries.get(like));
        let stage = wire.stage.as_ref().map(|stage| self.stage_of_work(&path.key("stage"), stage, context.rubric));
        let processes = self.refer_all(&path.key("processes"), "input-noun-process", &wire.processes, &ids.processes);
        let running = wire.running.as_ref().map(|running| {
            let path = path.key("running");
            let fund = self.refer(&path.key("fund"), "input-noun-fund", &running.fund, &ids.funds).unwrap_or(0);
            Running { fund, amount: self.part(&path.key("amount"), &running.amount), place: path }
        });
        let own_title = wire.title.clone().map(Text::from);
        let title = own_title.or_else(|| entry.map(|entry| entry.title.clone()));
        let does = wire.does.clone().or_else(|| entry.map(|entry| entry.does.clone()));
        let life = wire.equipment_life_years.or_else(|| entry.and_then(|entry| entry.equipment_life_years));
        Initiative {
            id: wire.id.clone(),
            title: title.unwrap_or_else(|| Text::same(&wire.id)),
            like,
            mode: self.mode(&path, wire, entry),
            does: does.unwrap_or_default(),
            departments: self.departments(&path, wire, &processes, context.assessment, ids),
            processes,
            stage: stage.unwrap_or_else(|| entry.map(|entry| entry.stage)),
            presumes: self.presumptions(&path.key("presumes"), wire, context.rubric, ids),
            start: self.quarter(&path.key("start"), &wire.start),
            quarters: wire.quarters,
            staff: self.staff(&path.key("staff"), &wire.staff),
            depends_on: self.dependencies(&path.key("depends_on"), wire, ids),
            delivers: self.deliveries(&path.key("delivers"), wire, ids),
            withdraws: self.refer_all(&path.key("withdraws"), "input-noun-channel", &wire.withdraws, &ids.channels),
            audiences: self.refer_all(&path.key("audiences"), "input-noun-audience", &wire.audiences, &ids.audiences),
            partners: self.refer_all(&path.key("partners"), "input-noun-partner", &wire.partners, &ids.partners),
            change: wire.change.as_ref().map(change),
            costs: self.cost_lines(&path.key("cost"), wire, ids),
            running,
            equipment_life_years: life,
            sample: wire.sample,
            reengineering: wire.reengineering.as_ref().map(|change| Reengineering {
                steps: change.steps,
                documents: change.documents,
                agencies: change.agencies,
            }),
            note: wire.note.clone().map(Into::into),
            place: path,
        }
    }

    fn mode(&mut self, path: &KeyPath, wire: &WireInitiative, entry: Option<&Entry>) -> Option<usize> {
        let id = wire.mode.as_ref()?;
        let path = path.key("mode");
        let Some(entry) = entry else {
            // If `like` names an unknown entry, that fault is already reported.
            if wire.like.is_none() {
                self.fault(&path, message!("input-mode-without-like"));
            }
            return None;
        };
        let mode = entry.modes.iter().position(|mode| mode.id == *id);
        if mode.is_none() {
            let known: Vec<&str> = entry.modes.iter().map(|mode| mode.id.as_str()).collect();
            self.unknown(&path, "input-noun-mode", id, known);
        }
        mode
    }

    /// The declared presumptions, in the form that gates read.
    fn presumptions(
        &mut self,
        path: &KeyPath,
        wire: &WireInitiative,
        rubric: &Rubric,
        ids: &PlanIds<'_>,
    ) -> Option<Vec<Presumption>> {
        let wire = wire.presumes.as_ref()?;
        let mut presumed = Vec::with_capacity(wire.len());
        for (id, threshold) in wire {
            let place = path.key(id);
            let Some((on, (least, most))) =
                ids.measures.get(id.as_str()).and_then(|on| Some((*on, rubric.domain(*on)?)))
            else {
                let known: Vec<&str> = ids.measures.keys().copied().collect();
                self.unknown_key(&place, "input-noun-measure", id, known);
                continue;
            };
            if !(least..=most).contains(threshold) {
                let (least, most, found) = (figure(least), figure(most), figure(*threshold));
                let message = message!("input-presumed-outside", id = id, found = found, least = least, most = most);
                let of_node = matches!(on, Measure::Node(_)).then(|| message!("input-presumed-of-node"));
                self.fault_with(&place, message, of_node);
            }
            presumed.push(Presumption { on, threshold: *threshold, place });
        }
        Some(presumed)
    }

    /// The declared department, else those of the processes.
    fn departments(
        &mut self,
        path: &KeyPath,
        wire: &WireInitiative,
        processes: &[usize],
        assessment: &Assessment,
        ids: &PlanIds<'_>,
    ) -> Vec<usize> {
        if let Some(id) = &wire.department {
            let found = self.refer(&path.key("department"), "input-noun-department", id, &ids.departments);
            return found.into_iter().collect();
        }
        let mut departments: Vec<usize> =
            processes.iter().filter_map(|process| assessment.processes.get(*process)).map(|p| p.department).collect();
        departments.sort_unstable();
        departments.dedup();
        departments
    }

    fn dependencies(&mut self, path: &KeyPath, wire: &WireInitiative, ids: &PlanIds<'_>) -> Vec<Dependency> {
        let mut dependencies = Vec::with_capacity(wire.depends_on.len());
        for (i, dependency) in wire.depends_on.iter().enumerate() {
            let place = path.index(i);
            let (name, on, lag) = match dependency {
                WireDependency::Plain(on) => (place.clone(), on, 0),
                WireDependency::Lagged(lagged) => (place.key("on"), &lagged.on, lagged.lag),
            };
            if *on == wire.id {
                self.fault(&name, message!("input-depends-on-itself", id = on));
            } else if let Some(on) = self.refer(&name, "input-noun-initiative", on, &ids.initiatives) {
                dependencies.push(Dependency { on, lag, place });
            }
        }
        dependencies
    }

    fn deliveries(&mut self, path: &KeyPath, wire: &WireInitiative, ids: &PlanIds<'_>) -> Vec<Delivery> {
        let mut deliveries = Vec::with_capacity(wire.delivers.len());
        for (i, delivery) in wire.delivers.iter().enumerate() {
            let place = path.index(i);
            let channel = self.refer(&place.key("channel"), "input-noun-channel", &delivery.channel, &ids.channels);
            deliveries.extend(channel.map(|channel| Delivery { channel, can: delivery.can, place }));
        }
        deliveries
    }

    fn cost_lines(&mut self, path: &KeyPath, wire: &WireInitiative, ids: &PlanIds<'_>) -> Vec<CostLine> {
        let mut lines = Vec::with_capacity(wire.costs.len());
        for (i, line) in wire.costs.iter().enumerate() {
            let place = path.index(i);
            let fund = self.refer(&place.key("fund"), "input-noun-fund", &line.fund, &ids.funds);
            lines.push(CostLine {
                category: line.category,
                fund: fund.unwrap_or(0),
                amount: self.part(&place.key("amount"), &line.amount),
                profile: self.profile(&place.key("profile"), line, wire.quarters),
                paid_in: line.paid_in,
                supplier: line.supplier.clone(),
                place,
            });
        }
        lines
    }

    /// Relative shares of the quarters: one for each, and not all zero.
    fn profile(&mut self, path: &KeyPath, wire: &WirePlanCost, quarters: u32) -> Vec<u32> {
        let Some(profile) = &wire.profile else { return Vec::new() };
        if u32::try_from(profile.len()) != Ok(quarters) {
            let message = message!("input-profile-length", found = profile.len(), wanted = quarters);
            self.fault_with(path, message, Some(message!("input-profile-length-help")));
        } else if profile.iter().all(|share| *share == 0) {
            self.fault(path, message!("input-profile-zero"));
        }
        profile.clone()
    }
}
