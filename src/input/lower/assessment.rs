//! `[assessment]` files → [`Assessment`].

use std::collections::BTreeSet;
use std::sync::Arc;

use super::observations::Known;
use super::{Ids, Lower};
use crate::format::assessment::{AssessmentFile, WireProcess};
use crate::input::fault::Faults;
use crate::input::source::Source;
use crate::message;
use crate::model::assessment::{Assessment, Department, HourValue, Jurisdiction, Partner, Process, Skill, TrackRecord};
use crate::model::burden::{OwnBurden, PerCase};
use crate::model::{FiscalYear, KeyPath, Money, Rubric, Text};

/// Lowers an assessment, read against `rubric`.
pub(in crate::input) fn lower(
    source: &Arc<Source>,
    file: &AssessmentFile,
    rubric: &Rubric,
) -> Result<Assessment, Faults> {
    let mut lower = Lower::new(source);
    let root = KeyPath::root();
    let head = &file.assessment;
    if let Some(reference) = &head.rubric {
        lower.fits(&root.key("assessment").key("rubric"), "input-noun-rubric", reference, &rubric.id);
    }
    let date = lower.date(&root.key("assessment").key("date"), &head.date);
    let known = Known {
        rubric,
        indicators: rubric.indicators.iter().enumerate().map(|(i, indicator)| (indicator.id.as_str(), i)).collect(),
        evidence: file.evidence.keys().enumerate().map(|(i, id)| (id.as_str(), i)).collect(),
        date,
    };
    let ids = lower.assessment_ids(file);
    let channels = lower.channels(file, &ids.audiences, &known.evidence);
    let mut assessment = Assessment {
        jurisdiction: lower.jurisdiction(file, &known.evidence),
        date,
        author: head.author.clone().map(Into::into),
        illustrative: head.illustrative,
        note: head.note.clone().map(Into::into),
        currency: head.currency.clone(),
        price_year: head.price_year,
        fiscal_year: head
            .fiscal_year
            .as_ref()
            .map_or(FiscalYear::CALENDAR, |year| FiscalYear { first_month: year.first_month, named_by: year.named_by }),
        funds: lower.funds(file, &ids.funds, &known.evidence, date),
        conversions: lower.conversions(file),
        staff: lower.skills(file, &known.evidence),
        departments: departments(file),
        processes: lower.processes(&file.processes, &ids, &known.evidence),
        overlaps: lower.overlaps(file, &ids.channels, &channels, &known.evidence),
        channels,
        audiences: lower.audiences(file),
        partners: lower.partners(file, &known.evidence),
        track_record: lower.track_record(file, &known.evidence),
        approval_limit: lower.approval_limit(file, &known.evidence),
        mandates: lower.mandates(file, &known.evidence),
        contracts: lower.contracts(file, &known.evidence),
        have: lower.have(file, &ids.processes, &ids.departments, &known.evidence),
        shared: lower.shared(file, &known.evidence),
        entries: lower.entries(file, &known),
        evidence: lower.evidence(&file.evidence, date),
    };
    lower.same_trends(rubric, &mut assessment);
    assessment.put_in_order();
    lower.finish(assessment)
}

/// The identifiers of an assessment.
struct AssessmentIds<'w> {
    funds: Ids<'w>,
    processes: Ids<'w>,
    departments: Ids<'w>,
    channels: Ids<'w>,
    audiences: Ids<'w>,
    partners: Ids<'w>,
}

impl Lower<'_> {
    fn assessment_ids<'w>(&mut self, file: &'w AssessmentFile) -> AssessmentIds<'w> {
        self.ids("staff", "skill", file.staff.iter().map(|staff| staff.skill.as_str()));
        AssessmentIds {
            processes: self.ids("process", "id", file.processes.iter().map(|process| process.id.as_str())),
            funds: self.ids("fund", "id", file.funds.iter().map(|fund| fund.id.as_str())),
            departments: self.ids("department", "id", file.departments.iter().map(|department| department.id.as_str())),
            channels: self.ids("channel", "id", file.channels.iter().map(|channel| channel.id.as_str())),
            audiences: self.ids("audience", "id", file.audiences.iter().map(|audience| audience.id.as_str())),
            partners: self.ids("partner", "id", file.partners.iter().map(|partner| partner.id.as_str())),
        }
    }

    fn jurisdiction(&mut self, file: &AssessmentFile, evidence: &Ids<'_>) -> Jurisdiction {
        let wire = &file.jurisdiction;
        let hour_value = wire.hour_value.as_ref().map(|value| {
            let place = KeyPath::root().key("jurisdiction").key("hour_value");
            self.evidence_of(&place, Some(&value.evidence), evidence);
            HourValue { amount: self.money(&place.key("amount"), &value.amount), evidence: value.evidence.clone() }
        });
        let place = KeyPath::root().key("jurisdiction");
        let listed = file.processes.iter().map(|process| process.cases_per_year).fold(0, u64::saturating_add);
        if wire.cases_per_year.is_some_and(|all| all < listed) {
            let message = message!("input-cases-below", found = wire.cases_per_year.unwrap_or(0), listed = listed);
            self.fault_with(&place.key("cases_per_year"), message, Some(message!("input-cases-below-help")));
        }
        let listed = file.departments.len();
        if wire.departments.is_some_and(|all| (all as usize) < listed) {
            let found = wire.departments.unwrap_or(0);
            let message = message!("input-departments-below", found = found, listed = listed);
            self.fault_with(&place.key("departments"), message, Some(message!("input-departments-below-help")));
        }
        Jurisdiction {
            id: wire.id.clone(),
            name: wire.name.clone().into(),
            level: wire.level,
            population: wire.population,
            offices: wire.offices,
            villages: wire.villages,
            cases_per_year: wire.cases_per_year,
            departments: wire.departments,
            parent: wire.parent.clone(),
            hour_value,
        }
    }

    fn track_record(&mut self, file: &AssessmentFile, evidence: &Ids<'_>) -> TrackRecord {
        let Some(wire) = &file.track_record else { return TrackRecord::default() };
        let place = KeyPath::root().key("track_record");
        self.evidence_of(&place, wire.evidence.as_deref(), evidence);
        let largest = wire.largest_finished.as_ref();
        TrackRecord {
            largest_finished: largest.map(|amount| self.money(&place.key("largest_finished"), amount)),
            most_parallel: wire.most_parallel,
        }
    }

    fn approval_limit(&mut self, file: &AssessmentFile, evidence: &Ids<'_>) -> Option<Money> {
        let wire = file.limits.as_ref()?;
        let place = KeyPath::root().key("limits");
        self.evidence_of(&place, wire.evidence.as_deref(), evidence);
        wire.approval.as_ref().map(|amount| self.money(&place.key("approval"), amount))
    }

    fn skills(&mut self, file: &AssessmentFile, evidence: &Ids<'_>) -> Vec<Skill> {
        let mut skills = Vec::with_capacity(file.staff.len());
        for (i, wire) in file.staff.iter().enumerate() {
            let place = KeyPath::root().key("staff").index(i);
            self.evidence_of(&place, wire.evidence.as_deref(), evidence);
            skills.push(Skill {
                id: wire.skill.clone(),
                name: wire.name.clone().map_or_else(|| Text::same(&wire.skill), Into::into),
                fte: self.fte(&place.key("fte"), wire.fte),
                wage: wire.wage_per_year.as_ref().map(|wage| self.money(&place.key("wage_per_year"), wage)),
                place,
            });
        }
        skills
    }

    fn processes(&mut self, wire: &[WireProcess], ids: &AssessmentIds<'_>, evidence: &Ids<'_>) -> Vec<Process> {
        let mut processes = Vec::with_capacity(wire.len());
        for (i, wire) in wire.iter().enumerate() {
            let place = KeyPath::root().key("process").index(i);
            let department = place.key("department");
            let department = self.refer(&department, "input-noun-department", &wire.department, &ids.departments);
            processes.push(Process {
                id: wire.id.clone(),
                name: wire.name.clone().into(),
                department: department.unwrap_or(0),
                cases_per_year: wire.cases_per_year,
                state: wire.state,
                channels: self.refer_all(&place.key("channels"), "input-noun-channel", &wire.channels, &ids.channels),
                partners: self.refer_all(&place.key("partners"), "input-noun-partner", &wire.partners, &ids.partners),
                audiences: self.once_each(&place.key("audiences"), &wire.audiences, |one| one.word()),
                burden: self.own_burden(&place, wire, evidence),
                place,
            });
        }
        processes
    }

    fn own_burden(&mut self, place: &KeyPath, wire: &WireProcess, evidence: &Ids<'_>) -> OwnBurden {
        self.evidence_of(place, wire.evidence.as_deref(), evidence);
        let fare = wire.fare_per_visit.as_ref();
        OwnBurden {
            figures: PerCase {
                visits: wire.visits,
                enquiries: wire.enquiries,
                documents: wire.documents,
                hours_per_visit: wire.hours_per_visit,
                hours_per_document: wire.hours_per_document,
            },
            fare_per_visit: fare.map(|fare| self.money(&place.key("fare_per_visit"), fare)),
            evidence: wire.evidence.clone(),
        }
    }

    /// The words of a list, sorted; a repeated one is a fault.
    fn once_each<T: Copy + Ord>(&mut self, path: &KeyPath, words: &[T], name: impl Fn(T) -> &'static str) -> Vec<T> {
        let mut seen = BTreeSet::new();
        for (i, word) in words.iter().enumerate() {
            if !seen.insert(*word) {
                self.fault(&path.index(i), message!("input-repeated", id = name(*word)));
            }
        }
        seen.into_iter().collect()
    }

    fn partners(&mut self, file: &AssessmentFile, evidence: &Ids<'_>) -> Vec<Partner> {
        let mut partners = Vec::with_capacity(file.partners.len());
        for (i, wire) in file.partners.iter().enumerate() {
            let place = KeyPath::root().key("partner").index(i);
            self.evidence_of(&place, wire.evidence.as_deref(), evidence);
            let ready_since = wire.ready_since.as_ref().map(|quarter| self.quarter(&place.key("ready_since"), quarter));
            partners.push(Partner { id: wire.id.clone(), name: wire.name.clone().into(), ready_since, place });
        }
        partners
    }
}

fn departments(file: &AssessmentFile) -> Vec<Department> {
    let department = |(i, wire): (usize, &crate::format::assessment::WireDepartment)| Department {
        id: wire.id.clone(),
        name: wire.name.clone().into(),
        front_line: wire.front_line,
        change_hours: wire.change_hours_per_quarter,
        place: KeyPath::root().key("department").index(i),
    };
    file.departments.iter().enumerate().map(department).collect()
}
