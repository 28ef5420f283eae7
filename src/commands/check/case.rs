//! A plan with the files that belong to it: assessment, settings, waivers, baseline.

use std::path::{Path, PathBuf};

use gradus::check::changes::Changes;
use gradus::check::finding::SpotFile;
use gradus::check::waiver::{self, Misfit};
use gradus::check::{self, Audit, RULES, baseline};
use gradus::input::{self, Fault, Faults, Loaded, Source};
use gradus::message;
use gradus::message::Severity;
use gradus::model::waiver::WaiverFile;
use gradus::model::{Assessment, Baseline, Context, Plan, RuleSet, Settings, Waiver};
use gradus::report::audit::{self, AsOf, Beside, Sides};
use gradus::report::provenance::InputFile;

use super::super::Caller;
use super::super::read::{self, Standards};
use super::super::today;
use super::assessments::Assessments;
use super::request::Request;
use crate::error::Exit;

/// A plan to audit.
pub(super) struct Case<'a> {
    pub assessment: &'a Loaded<Assessment>,
    pub plan: Loaded<Plan>,
    pub baseline: Option<Loaded<Baseline>>,
    /// The rule set with the settings applied.
    rules: RuleSet,
    settings: Option<Loaded<Settings>>,
    waivers: Option<WaiversOf>,
}

/// A file of waivers. The plan holds the waivers themselves, together with its own.
struct WaiversOf {
    source: std::sync::Arc<Source>,
    found: bool,
}

/// Reads every plan with its files and reports the faults of all of them together.
pub(super) fn read<'a>(
    request: &Request,
    standards: &Standards,
    assessments: &'a Assessments,
    caller: &Caller,
) -> anyhow::Result<Vec<Case<'a>>> {
    let given: Vec<(&PathBuf, &Loaded<Assessment>)> = request
        .plans
        .iter()
        .zip(&assessments.of_plan)
        .filter_map(|(plan, of)| Some((plan, assessments.read.get(*of)?)))
        .collect();
    read::all(&given, &caller.locale, |(path, assessment)| case(request, standards, path, assessment))
}

fn case<'a>(
    request: &Request,
    standards: &Standards,
    path: &Path,
    assessment: &'a Loaded<Assessment>,
) -> Result<Case<'a>, Faults> {
    let settings = read::settings(request.settings.as_deref(), path.parent().unwrap_or(Path::new(".")))?;
    let rules = read::with_settings(&standards.rules.value, settings.as_ref());
    let mut plan = input::plan(path, &standards.context(&assessment.value))?;
    let beside = request.waivers.clone().map(|file| (file, false));
    let beside = match beside {
        None => input::waivers_beside(path)?.map(|file| (file, true)),
        given => given,
    };
    let mut waivers = None;
    if let Some((file, found)) = beside {
        let Loaded { value, source } = input::waivers(&file, &plan.value)?;
        plan.value.waivers.extend(value);
        plan.value.put_in_order();
        waivers = Some(WaiversOf { source, found });
    }
    let baseline = request.baseline.as_deref().map(|file| input::baseline(file, &plan.value.id)).transpose()?;
    let case = Case { assessment, plan, baseline, rules, settings, waivers };
    match case.misfits() {
        Some(faults) => Err(faults),
        None => Ok(case),
    }
}

impl Case<'_> {
    /// The context in which the plan is read.
    pub(super) fn context<'c>(&'c self, standards: &'c Standards) -> Context<'c> {
        Context { rules: &self.rules, ..standards.context(&self.assessment.value) }
    }

    /// The source of a file.
    pub(super) fn source(&self, file: SpotFile) -> &std::sync::Arc<Source> {
        match (file, &self.waivers) {
            (SpotFile::Assessment, _) => &self.assessment.source,
            (SpotFile::Waivers, Some(beside)) => &beside.source,
            (SpotFile::Plan | SpotFile::Waivers, _) => &self.plan.source,
        }
    }

    /// The lowest severity that fails the check, according to the settings.
    pub(super) fn fail_on(&self) -> Option<Severity> {
        self.settings.as_ref().and_then(|settings| settings.value.fail_on)
    }

    /// Names and hashes of the input files.
    pub(super) fn inputs(&self, standards: &Standards) -> Vec<InputFile> {
        let own = [&self.plan.source, &self.assessment.source].map(|source| read::named(source));
        let beside = self.beside().map(|source| read::named(source));
        own.into_iter().chain(standards.inputs()).chain(beside).collect()
    }

    /// The waivers, baseline and settings of the plan, for the report.
    pub(super) fn sides<'c>(&'c self, as_of: Option<AsOf>, changes: &'c Changes) -> Sides<'c> {
        Sides {
            as_of,
            waivers: self.waivers.as_ref().map(|of| Beside { source: &of.source, found: of.found }),
            settings: self.settings.as_ref().map(|of| &*of.source),
            changes: Some(changes),
            baseline: self.baseline.as_ref().map(|of| &*of.source),
        }
    }

    /// The user's files that were read for this plan.
    pub(super) fn files(&self) -> Vec<PathBuf> {
        let own = [&self.plan.source, &self.assessment.source].into_iter();
        own.chain(self.beside()).map(|source| PathBuf::from(source.name())).collect()
    }

    fn beside(&self) -> impl Iterator<Item = &std::sync::Arc<Source>> {
        let settings = self.settings.as_ref().map(|of| &of.source);
        let waivers = self.waivers.as_ref().map(|of| &of.source);
        let baseline = self.baseline.as_ref().map(|of| &of.source);
        [settings, waivers, baseline].into_iter().flatten()
    }

    /// Waivers that name an unknown rule, or repeat an earlier waiver. The reader of the file cannot check this,
    /// because only the audit knows the rules.
    fn misfits(&self) -> Option<Faults> {
        let waivers = &self.plan.value.waivers;
        let faults = waiver::misfits(waivers).into_iter().filter_map(|misfit| match misfit {
            Misfit::NoRule(index) => Some(self.no_rule(waivers.get(index)?)),
            Misfit::Again(index, first) => Some(self.again(waivers.get(index)?, waivers.get(first)?)),
        });
        Faults::several(faults)
    }

    fn no_rule(&self, of: &Waiver) -> Fault {
        let source = self.source_of(of);
        let message = message!("input-waiver-no-rule", rule = &of.rule);
        let help = match input::nearest(&of.rule, RULES.iter().map(|rule| rule.name)) {
            Some(near) => message!("input-did-you-mean", name = near),
            None => message!("input-waiver-no-rule-help"),
        };
        Fault::new(source, source.locate(&of.place.key("rule")), message).help(help).nothing_waived()
    }

    fn again(&self, of: &Waiver, first: &Waiver) -> Fault {
        let source = self.source_of(of);
        let fault = Fault::new(source, source.locate(&of.place), message!("input-waiver-twice")).nothing_waived();
        // One fault can show places of one file only.
        if of.file == first.file {
            fault.related(source.locate(&first.place), message!("input-first-here"))
        } else {
            fault
        }
    }

    fn source_of(&self, of: &Waiver) -> &std::sync::Arc<Source> {
        self.source(match of.file {
            WaiverFile::Plan => SpotFile::Plan,
            WaiverFile::Beside => SpotFile::Waivers,
        })
    }
}

/// The exit code for one plan.
pub(super) fn exit(request: &Request, case: &Case<'_>, audit: &Audit) -> Exit {
    let least = request.fail_on.or(case.fail_on()).unwrap_or(Severity::Error);
    let failing = Severity::ALL.iter().any(|of| *of >= least && audit.count(*of) > 0);
    if failing { Exit::Findings } else { Exit::Fine }
}

/// The date of the audit: the given one. The clock is read only if there are waivers, because waivers expire.
pub(super) fn day(request: &Request, cases: &[Case<'_>]) -> Option<AsOf> {
    let given = request.as_of.map(|date| AsOf { date, today: false });
    let needed = cases.iter().any(|case| !case.plan.value.waivers.is_empty());
    given.or_else(|| needed.then(|| AsOf { date: today(), today: true }))
}

/// Audits a case and compares the findings with its baseline.
pub(super) fn audited(case: &Case<'_>, standards: &Standards, as_of: Option<AsOf>) -> Audit {
    let plan = &case.plan.value;
    let mut audit = check::audit_on(case.context(standards), plan, as_of.map(|day| day.date));
    if let Some(known) = &case.baseline {
        baseline::compare(&mut audit, plan, &known.value, &|spot| audit::stable(case.source(spot.file), spot));
    }
    audit
}
