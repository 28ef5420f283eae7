//! Independence of order: files with reordered blocks give the same audits and the same roadmaps.

mod plan;
mod shuffle;

use std::collections::BTreeSet;
use std::sync::Arc;

use gradus::check::finding::{Spot, SpotFile};
use gradus::check::{self, Audit, DesignReality, Orientation, baseline, fingerprint};
use gradus::input::{self, Source};
use gradus::locale::Locale;
use gradus::model::baseline::Known;
use gradus::model::{Assessment, Baseline, Catalogue, Context, Lang, Plan, Rubric, RuleSet};
use gradus::report::audit::{self, View};
use gradus::report::plan_file;
use gradus::rework::{Rework, Work};
use gradus::schedule::{self, Ask, Effort, Objective, Request, ScheduleError};
use gradus::score;
use shuffle::shuffled;

use crate::support;
use crate::support::random;

const CATALOGUE: &str = include_str!("../../roadmaps/catalogues/standard.toml");
const RULES: &str = include_str!("../../roadmaps/rules/standard.toml");

/// The texts of a workspace.
struct Texts {
    catalogue: String,
    rules: String,
    assessment: String,
    plan: String,
}

impl Texts {
    fn random(rubric: &Rubric, most: usize, seed: u64) -> Texts {
        let catalogue = input::catalogue(None, rubric).unwrap().value;
        let assessment = random::assessment(rubric, seed);
        let known = input::assessment_from(Source::from_text("a.toml", &assessment).unwrap(), rubric).unwrap().value;
        let plan = plan::plan(&known, &catalogue, most, seed);
        Texts { catalogue: CATALOGUE.to_owned(), rules: RULES.to_owned(), assessment, plan }
    }

    fn shuffled(&self, seed: u64) -> Texts {
        Texts {
            catalogue: shuffled(&self.catalogue, seed),
            rules: shuffled(&self.rules, seed + 1),
            assessment: shuffled(&self.assessment, seed + 2),
            plan: shuffled(&self.plan, seed + 3),
        }
    }
}

/// The documents of a workspace.
struct Workspace {
    rubric: Rubric,
    catalogue: Catalogue,
    rules: RuleSet,
    assessment: Assessment,
    assessment_source: Arc<Source>,
    plan: Plan,
    plan_source: Arc<Source>,
}

fn source(name: &str, text: &str) -> Arc<Source> {
    Source::from_text(name, text).unwrap_or_else(|faults| panic!("{faults:?}\n{text}"))
}

impl Workspace {
    fn read(rubric: &Rubric, texts: &Texts) -> Workspace {
        let catalogue = input::catalogue_from(source("c.toml", &texts.catalogue), rubric).unwrap().value;
        let rules = input::rules_from(source("r.toml", &texts.rules)).unwrap().value;
        let assessment_source = source("a.toml", &texts.assessment);
        let assessment = input::assessment_from(assessment_source.clone(), rubric).unwrap().value;
        let plan_source = source("p.toml", &texts.plan);
        let context = Context { rubric, assessment: &assessment, catalogue: &catalogue, rules: &rules };
        let plan = input::plan_from(plan_source.clone(), &context);
        let plan = plan.unwrap_or_else(|faults| panic!("{faults:?}\n{}", texts.plan)).value;
        Workspace { rubric: rubric.clone(), catalogue, rules, assessment, assessment_source, plan, plan_source }
    }

    fn context(&self) -> Context<'_> {
        Context { rubric: &self.rubric, assessment: &self.assessment, catalogue: &self.catalogue, rules: &self.rules }
    }

    fn source(&self, spot: &Spot) -> &Source {
        if spot.file == SpotFile::Assessment { &self.assessment_source } else { &self.plan_source }
    }

    fn fingerprints(&self, audit: &Audit) -> Vec<String> {
        fingerprint::all(&audit.findings(), &self.plan, &|spot| audit::stable(self.source(spot), spot))
    }

    /// All results of an audit, with places by name.
    fn results(&self, audit: &Audit) -> Vec<String> {
        let locales = [Locale::new(Lang::En), Locale::new(Lang::Zh)];
        let mut results: Vec<String> = Vec::new();
        for (finding, fingerprint) in audit.findings().into_iter().zip(self.fingerprints(audit)) {
            let words = locales.iter().map(|locale| locale.say(&finding.condition())).collect::<Vec<_>>();
            let places: Vec<String> = finding.spots.iter().map(|spot| audit::stable(self.source(spot), spot)).collect();
            results.push(format!(
                "{} {:?} {fingerprint} {words:?} {places:?} {:?} {:?}",
                finding.rule.name, finding.severity, finding.cost, finding.waived
            ));
        }
        let mut gaps: Vec<String> = Vec::new();
        for (rule, exam) in &audit.examinations {
            results.push(format!("{} in order {}", rule.name, exam.in_order));
            gaps.extend(exam.unexamined.iter().map(|gap| format!("{} {}", rule.name, locales[0].say(&gap.why))));
        }
        gaps.sort_unstable();
        results.extend(gaps);
        results.push(format!("{:?} {:?}", audit.verdict(), audit.waivers));
        results.push(format!("{:?}", Orientation::of(audit, &self.plan)));
        results.push(format!("{:?}", DesignReality::of(self.context(), &self.plan)));
        let benefit = support::benefit(self.context(), &self.plan);
        let card = score::assess(&self.rubric, &self.assessment);
        results.push(format!("{:?} {card:?}", benefit.to_bits()));
        results
    }

    fn baseline(&self, audit: &Audit) -> Baseline {
        let recordable = baseline::recordable(audit, &self.plan, &|spot| audit::stable(self.source(spot), spot));
        let known = recordable.into_iter().map(|(finding, fingerprint)| Known {
            rule: finding.rule.name.to_owned(),
            place: String::new(),
            severity: finding.severity,
            fingerprint,
            figures: fingerprint::figures(finding),
        });
        Baseline { plan: self.plan.id.clone(), known: known.collect() }
    }
}

fn rubric() -> Rubric {
    input::rubric(None).unwrap().value
}

#[test]
fn another_order_of_blocks_changes_no_audit_no_baseline_and_no_waiver() {
    let rubric = rubric();
    let (mut waived, mut rules) = (0, BTreeSet::new());
    for seed in 0..u64::from(support::cases(80)) {
        let texts = Texts::random(&rubric, 30, seed);
        let (one, other) = (Workspace::read(&rubric, &texts), Workspace::read(&rubric, &texts.shuffled(seed * 11)));
        let audit = check::audit(one.context(), &one.plan);
        let mut again = check::audit(other.context(), &other.plan);
        assert_eq!(one.results(&audit), other.results(&again), "seed {seed}");
        let known = one.baseline(&audit);
        baseline::compare(&mut again, &other.plan, &known, &|spot| audit::stable(other.source(spot), spot));
        let compared = again.baseline.unwrap();
        assert!(compared.gone.is_empty() && compared.changed == 0, "seed {seed}: {compared:?}");
        let unrecorded =
            audit.findings().iter().filter(|finding| !finding.rule.waivable || finding.waived.is_some()).count();
        assert_eq!(compared.new, unrecorded, "seed {seed}");
        waived += audit.findings().iter().filter(|finding| finding.waived.is_some()).count();
        rules.extend(audit.findings().iter().map(|finding| finding.rule.name));
    }
    // The law must cover enough rules and waivers.
    assert!(waived > 20 && rules.len() > 40, "{waived} {}: {rules:?}", rules.len());
}

#[test]
fn another_order_of_blocks_changes_no_conflict_no_repair_and_no_advice() {
    let rubric = rubric();
    for seed in 0..u64::from(support::cases(2)) {
        let texts = Texts::random(&rubric, 12, seed);
        let worked = [texts.shuffled(seed * 13 + 5), texts].map(|texts| {
            let workspace = Workspace::read(&rubric, &texts);
            let audit = check::audit(workspace.context(), &workspace.plan);
            let rework = Rework::of(workspace.context(), &workspace.plan, &audit, Work::USUAL);
            let view = View {
                context: workspace.context(),
                plan: &workspace.plan,
                plan_source: &workspace.plan_source,
                assessment_source: &workspace.assessment_source,
                audit: &audit,
                worked: None,
                inputs: &[],
                sides: Default::default(),
            };
            let locale = Locale::new(Lang::En);
            let mut results: Vec<String> = Vec::new();
            for of_conflict in &rework.conflicts {
                let conflict = &of_conflict.conflict;
                results.extend(audit::conflicts::says(&view, conflict).iter().map(|words| locale.say(words)));
                results.push(format!("{:?} {:?}", view.ids(&conflict.members), view.ids(&conflict.likewise)));
                for repair in &of_conflict.repairs {
                    let words = audit::changes::words(&repair.change, &workspace.plan, workspace.context());
                    results.push(format!("{} {:?} {:?}", locale.say(&words), repair.effect, repair.resolves));
                }
            }
            for step in &rework.advice.steps {
                let words = audit::changes::words(&step.change, &workspace.plan, workspace.context());
                results.push(format!("{} {:?} {:?}", locale.say(&words), step.effect, step.unlinked));
            }
            results
        });
        assert_eq!(worked[0], worked[1], "seed {seed}");
    }
}

#[test]
fn another_order_of_blocks_changes_no_roadmap() {
    let rubric = rubric();
    let mut made = 0;
    for seed in 0..u64::from(support::cases(3)) {
        let texts = Texts::random(&rubric, 3, seed);
        let roadmaps = [texts.shuffled(seed * 17 + 3), texts].map(|texts| {
            let workspace = Workspace::read(&rubric, &texts);
            let request = Request {
                first: None,
                years: 5,
                ask: Ask::default(),
                objective: Objective::benefit(),
                seed: 1,
                effort: Effort::of(60),
            };
            match schedule::generate(workspace.context(), &request, &|_, _| {}) {
                Ok(roadmap) => Some(plan_file::text(&roadmap.plan, &workspace.context(), None)),
                Err(ScheduleError::NoMoney { .. }) => None,
                Err(other) => panic!("{other}"),
            }
        });
        made += usize::from(roadmaps[0].is_some());
        assert_eq!(roadmaps[0], roadmaps[1], "seed {seed}");
    }
    assert!(made > 0);
}
