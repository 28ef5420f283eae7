//! `gradus.audit/1`: the JSON of `gradus check`. Frozen: see [`super`].

mod layout;
mod places;
mod reality;
mod rework;
mod sides;
mod words;

use std::collections::BTreeMap;

pub use layout::*;
pub use rework::{AdviceV1, ChangeV1, ConflictV1, EditV1, LevellingV1, RepairV1, ShiftV1, StandingV1, explains};

use places::located;
use words::Words;

use super::{Envelope, Named, StageName, Text, assumed, burden, decimal, once, thresholds};
use crate::check::causes::{self, Cause};
use crate::check::finding::{Spot, SpotFile};
use crate::check::orientation::{LetterFigure, Loss};
use crate::check::standing::Standing;
use crate::check::{Audit, Family, Finding, Orientation, Rule, Tally, Verdict, fingerprint, waiver};
use crate::forecast::Forecast;
use crate::input::Source;
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::model::Lang;
use crate::report::audit::{View, rule_name};

/// The name of the layout.
pub const SCHEMA: &str = "gradus.audit/1";

/// The answer for one or several plans, in the order given.
pub fn envelope(views: &[View<'_>]) -> Envelope<Audits> {
    let words = Words { en: Locale::new(Lang::En), zh: Locale::new(Lang::Zh) };
    let inputs = views.iter().flat_map(|view| view.inputs);
    Envelope::new(SCHEMA, inputs, Audits { audits: views.iter().map(|view| audit(view, &words)).collect() })
}

fn audit(view: &View<'_>, words: &Words) -> AuditV1 {
    let (plan, audit, context) = (view.plan, view.audit, view.context);
    let families = Family::all().map(|family| FamilyV1 { family: family.word(), counts: counts(audit.tally(family)) });
    let target = plan.target.map(|target| {
        let stage = target.stage.checked_sub(1).and_then(|i| context.rubric.stages.get(i));
        TargetV1 {
            stage: StageName::of(context.rubric, target.stage),
            title: stage.map(|stage| (&stage.title).into()),
            by: target.by.to_string(),
        }
    });
    let name = |source: &Source| source.name().to_owned();
    AuditV1 {
        inputs: once(view.inputs),
        beside: BesideV1 {
            waivers: view.sides.waivers.map(|beside| (name(beside.source), beside.found)),
            settings: view.sides.settings.map(name),
            baseline: view.sides.baseline.map(name),
        },
        plan: PlanV1 {
            file: view.plan_source.name().to_owned(),
            id: plan.id.clone(),
            version: plan.version.clone(),
            title: (&plan.title).into(),
            author: plan.author.as_ref().map(Text::from),
            assessment: plan.assessment.clone(),
            first: plan.first.to_string(),
            last: plan.last.to_string(),
            quarters: plan.quarters(),
            target,
            initiatives: plan.initiatives.len(),
            order: plan.initiatives.iter().map(|of| of.id.clone()).collect(),
            illustrative: plan.illustrative,
            cost: decimal(plan.cost()),
            currency: plan.currency.clone(),
            price_year: plan.price_year,
        },
        assessment: AssessmentV1 {
            file: view.assessment_source.name().to_owned(),
            name: (&context.assessment.jurisdiction.name).into(),
            reference: context.assessment.reference(),
            illustrative: context.assessment.illustrative,
            assumed: assumed::of(context.assessment, plan.first, plan.last),
        },
        rubric: Named::rubric(context.rubric),
        catalogue: Named::catalogue(context.catalogue),
        rules: Named::rules(context.rules),
        verdict: VerdictV1 {
            rating: audit.verdict().word(),
            decided_by: audit.deciding().iter().map(|(rule, _)| rule.name).collect(),
            reason: words.say(&reason(view.audit)),
        },
        as_of: view.sides.as_of.map(|as_of| AsOfV1 { date: as_of.date.to_string(), from_clock: as_of.today }),
        waivers: sides::waivers(view, words),
        changed_thresholds: thresholds::changed(view.sides.changes, context.rules, plan),
        silenced_by_changes: thresholds::silenced(view.sides.changes, plan),
        baseline: sides::baseline(view),
        burden: burden::spared(&Forecast::of(context, plan)),
        orientation: orientation(view),
        design_reality: reality::layout(view),
        counts: counts(audit.total()),
        families: families.collect(),
        findings: findings(view, words),
        causes: causes_of(view),
        unexamined: unexamined(view, words),
        conflicts: rework::conflicts(view, words),
        advice: rework::advice(view, words),
        rules_run: audit.examinations.iter().map(|(rule, exam)| rule_run(rule, exam)).collect(),
    }
}

/// Limit of the rules that the sentence of the verdict names.
const NAMED: usize = 3;

/// The sentence with the reason for the verdict.
fn reason(audit: &Audit) -> Message {
    let total = audit.total();
    let deciding = audit.deciding();
    let mut rules: Vec<Value> = deciding.iter().take(NAMED).map(|(rule, _)| rule_name(rule).into()).collect();
    if deciding.len() > NAMED {
        rules.push(message!("audit-more-rules", count = deciding.len() - NAMED).into());
    }
    match audit.verdict() {
        Verdict::Red => message!("verdict-red-reason", count = total.errors, rules = rules),
        Verdict::NotExaminable => message!("verdict-not-examinable-reason", rules = rules),
        Verdict::Amber if total.warnings == 0 => message!("verdict-amber-unexamined", count = total.unexamined),
        Verdict::Amber => {
            message!("verdict-amber-reason", count = total.warnings, rules = rules, unexamined = total.unexamined)
        }
        Verdict::Green => message!("verdict-green-reason", count = total.notes),
    }
}

fn orientation(view: &View<'_>) -> OrientationV1 {
    let loss = |loss: &Loss| LossV1 {
        rule: loss.rule.name,
        code: loss.rule.code(),
        findings: loss.findings,
        unexamined: loss.unexamined,
        initiatives: view.ids(&loss.initiatives).into_iter().map(str::to_owned).collect(),
        cost: decimal(loss.cost),
        points: loss.points,
    };
    let letter = |of: &LetterFigure| LetterFigureV1 {
        letter: of.letter.word(),
        figure: of.figure,
        scope: decimal(of.scope),
        in_order_cost: decimal(of.in_order),
        losses: of.losses.iter().map(loss).collect(),
    };
    let orientation = Orientation::of(view.audit, view.plan);
    OrientationV1 {
        overall: orientation.overall,
        rules: view.context.rules.reference(),
        letters: orientation.letters.iter().map(letter).collect(),
    }
}

fn counts(tally: Tally) -> CountsV1 {
    CountsV1 {
        errors: tally.errors,
        warnings: tally.warnings,
        notes: tally.notes,
        waived: tally.waived,
        known: tally.known,
        unexamined: tally.unexamined,
        in_order: tally.in_order,
        idle_rules: tally.idle,
    }
}

fn rule_run(rule: &Rule, exam: &crate::check::Examination) -> RuleRunV1 {
    RuleRunV1 {
        rule: rule.name,
        code: rule.code(),
        title: Text { en: rule.docs.title(Lang::En).to_owned(), zh: rule.docs.title(Lang::Zh).to_owned() },
        family: rule.family.word(),
        severity: rule.severity.word(),
        binding: rule.binding.word(),
        waivable: rule.waivable,
        findings: exam.findings.len(),
        waived: exam.findings.iter().filter(|finding| finding.waived.is_some()).count(),
        known: exam.findings.iter().filter(|finding| finding.waived.is_none() && finding.is_known()).count(),
        unexamined: exam.unexamined.len(),
        in_order: exam.in_order,
    }
}

/// The findings in the order of the report. Repeated fingerprints get a number as a suffix to stay unique.
fn findings(view: &View<'_>, words: &Words) -> Vec<FindingV1> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut found: Vec<FindingV1> = view.findings().into_iter().map(|of| finding(view, of, words)).collect();
    for one in &mut found {
        let times = seen.entry(one.fingerprint.clone()).or_default();
        *times += 1;
        one.fingerprint = fingerprint::numbered(std::mem::take(&mut one.fingerprint), *times);
    }
    found
}

fn causes_of(view: &View<'_>) -> Vec<CauseV1> {
    let findings = view.findings();
    let named = |cause: &Cause| {
        let rule = findings.get(cause.finding)?.rule.name;
        Some(CauseV1 { rule, finding: cause.finding, findings: cause.findings })
    };
    causes::of(&findings).iter().filter_map(named).collect()
}

fn finding(view: &View<'_>, of: &Finding, words: &Words) -> FindingV1 {
    FindingV1 {
        rule: of.rule.name,
        code: of.rule.code(),
        family: of.rule.family.word(),
        severity: of.severity.word(),
        binding: of.rule.binding.word(),
        variant: of.variant,
        criterion: words.say(&of.criterion()),
        condition: words.say(&of.condition()),
        effect: words.say(&of.effect()),
        recommendation: words.say(&of.recommendation()),
        places: of.spots.iter().map(|spot| located(view, spot, words)).collect(),
        initiatives: view.ids(&of.initiatives).into_iter().map(str::to_owned).collect(),
        cost: decimal(of.cost),
        share: view.audit.share(of),
        fingerprint: fingerprint::of(of, view.plan, &|spot| view.stable(spot)),
        place: waiver::place_of(of, view.plan),
        waivable: of.rule.waivable,
        counts: of.counts(),
        waiver: of.waived,
        baseline: of.baseline.map(Standing::word),
    }
}

fn unexamined(view: &View<'_>, words: &Words) -> Vec<UnexaminedV1> {
    let all =
        view.audit.examinations.iter().flat_map(|(rule, exam)| exam.unexamined.iter().map(move |gap| (rule, gap)));
    all.map(|(rule, gap)| {
        let spot = Spot { file: SpotFile::Plan, path: gap.path.clone(), label: None };
        UnexaminedV1 {
            rule: rule.name,
            code: rule.code(),
            why: words.say(&gap.why),
            reason: gap.why.clone(),
            place: located(view, &spot, words),
        }
    })
    .collect()
}
