//! The orientation of a plan: built for achievement or for service?
//!
//! Each letter stands for a vice. Its figure is the share, by cost, of the initiatives that the rules of the letter
//! examined and found in order. A finding about a share or a count of the whole plan takes only a part of its
//! initiatives out of order: the part by which the figure is beyond its limit. Every other finding takes them out in
//! full. An initiative that could not be examined is not in order. A plan that gives the rules of over-ambition,
//! hardware, the public or the front line nothing to examine neglects that matter: its figure is zero. The overall
//! figure is a harmonic mean, so that five good letters do not compensate for one neglected letter.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::family::Family;
use super::finding::Rule;
use super::verdict::Audit;
use super::{Examination, Finding};
use crate::message::Severity;
use crate::model::terms::Letter;
use crate::model::{Money, Plan};

/// The letters that concern every plan; channels and processes concern only plans that touch them.
const NEVER_IDLE: [Letter; 4] = [Letter::A, Letter::H, Letter::P, Letter::F];

/// The minimum of a letter in the overall figure: with a zero in it, a harmonic mean would be equal for all plans.
const FLOOR: f64 = 1.0;

/// By initiative (index into the plan's): the part of its cost that is not in order, in [0, 1].
type Parts = BTreeMap<usize, f64>;

/// A plan's orientation.
#[derive(Clone, Debug)]
pub struct Orientation {
    /// Each letter, in their order.
    pub letters: Vec<LetterFigure>,
    /// The harmonic mean of the examined letters, from 1 to 100.
    pub overall: f64,
}

/// The figure of a plan for one letter.
#[derive(Clone, Debug)]
pub struct LetterFigure {
    /// The letter.
    pub letter: Letter,
    /// Cost of the initiatives that its rules examined.
    pub scope: Money,
    /// Cost of the initiatives among them that are in order, and of the parts of others that are.
    pub in_order: Money,
    /// From 0 to 100; none if the letter is not examined.
    pub figure: Option<f64>,
    /// The losses of the figure by rule, the largest first.
    pub losses: Vec<Loss>,
}

/// The loss that one rule causes in the figure of its letter. Two rules may count the same initiative.
#[derive(Clone, Debug)]
pub struct Loss {
    /// The rule.
    pub rule: &'static Rule,
    /// Its findings of error or warning level.
    pub findings: usize,
    /// Number of things it could not examine.
    pub unexamined: usize,
    /// The initiatives that are not in order (indices into the plan's).
    pub initiatives: Vec<usize>,
    /// The part of their cost that the rule takes out of order.
    pub cost: Money,
    /// That cost in percent of the letter's scope.
    pub points: f64,
}

impl Orientation {
    /// The orientation of `plan`, from the result of its audit.
    pub fn of(audit: &Audit, plan: &Plan) -> Orientation {
        let letters: Vec<LetterFigure> = Letter::ALL.iter().map(|letter| figure(audit, plan, *letter)).collect();
        let overall = harmonic(letters.iter().filter_map(|letter| letter.figure));
        Orientation { letters, overall }
    }

    /// The figure of the plan for a letter.
    pub fn letter(&self, letter: Letter) -> Option<&LetterFigure> {
        self.letters.iter().find(|of| of.letter == letter)
    }
}

fn figure(audit: &Audit, plan: &Plan, letter: Letter) -> LetterFigure {
    let of_letter = audit.examinations.iter().filter(|(rule, _)| rule.family == Family::Vice(letter));
    let mut looked_at: BTreeSet<usize> = BTreeSet::new();
    let mut marked = Parts::new();
    let mut losses: Vec<Loss> = Vec::new();
    for (rule, exam) in of_letter {
        looked_at.extend(exam.scope(plan.initiatives.len()));
        let not_in_order = not_in_order(exam, plan);
        not_in_order.iter().for_each(|(index, part)| mark(&mut marked, *index, *part));
        losses.extend(loss(rule, exam, plan, not_in_order));
    }
    // Work that is not described could concern any letter, and no rule of the letter could read it.
    let undescribed = plan.initiatives.iter().enumerate().filter(|(_, of)| of.does.is_empty());
    for (index, _) in undescribed {
        looked_at.insert(index);
        mark(&mut marked, index, 1.0);
    }
    let scope = cost(plan, &looked_at);
    let in_order = scope - lost(plan, &marked);
    for loss in &mut losses {
        loss.points = percent(loss.cost, scope);
    }
    losses.sort_by_key(|loss| (Reverse(loss.cost), loss.rule.number));
    let examined = scope > Money::ZERO || NEVER_IDLE.contains(&letter);
    LetterFigure { letter, scope, in_order, figure: examined.then(|| percent(in_order, scope)), losses }
}

/// The loss that a rule causes, if it concerns any cost.
fn loss(rule: &'static Rule, exam: &Examination, plan: &Plan, parts: Parts) -> Option<Loss> {
    let cost = lost(plan, &parts);
    (cost > Money::ZERO).then(|| Loss {
        rule,
        findings: exam.findings.iter().filter(|finding| counts(finding)).count(),
        unexamined: exam.unexamined.len(),
        initiatives: parts.into_keys().collect(),
        cost,
        points: 0.0,
    })
}

/// The initiatives with a finding, or that could not be examined; a finding that names none concerns all.
fn not_in_order(exam: &Examination, plan: &Plan) -> Parts {
    let found = exam.findings.iter().filter(|finding| counts(finding));
    let found = found.map(|finding| (&finding.initiatives, finding.part));
    let unknown = exam.unexamined.iter().map(|gap| (&gap.initiatives, 1.0));
    let mut marked = Parts::new();
    for (initiatives, part) in found.chain(unknown) {
        if initiatives.is_empty() {
            (0..plan.initiatives.len()).for_each(|index| mark(&mut marked, index, part));
        } else {
            initiatives.iter().for_each(|index| mark(&mut marked, *index, part));
        }
    }
    marked
}

/// Takes a part of an initiative out of order. Of several parts the greatest counts.
fn mark(parts: &mut Parts, index: usize, part: f64) {
    let known = parts.entry(index).or_insert(0.0);
    *known = known.max(part);
}

/// Whether a finding makes its initiatives count as not in order. A waived or known finding does, because the work is
/// the same. A note does not, here as in the verdict.
fn counts(finding: &Finding) -> bool {
    finding.severity >= Severity::Warning
}

fn cost(plan: &Plan, initiatives: &BTreeSet<usize>) -> Money {
    initiatives.iter().filter_map(|index| plan.initiatives.get(*index)).map(|of| of.cost()).sum()
}

/// The cost of parts of initiatives, rounded to minor units.
fn lost(plan: &Plan, parts: &Parts) -> Money {
    let of = |(index, part): (&usize, &f64)| Some(plan.initiatives.get(*index)?.cost().as_f64() * part);
    Money::nearest(parts.iter().filter_map(of).sum::<f64>() + 0.0)
}

/// `part` in percent of `whole`; 0 if the whole is zero, because then nothing is in order.
fn percent(part: Money, whole: Money) -> f64 {
    super::figures::percent_of(part, whole)
}

/// The harmonic mean of some figures, each at least [`FLOOR`].
fn harmonic(figures: impl Iterator<Item = f64>) -> f64 {
    let (mut count, mut sum) = (0_u32, 0.0);
    for figure in figures {
        count += 1;
        // Fractions of a hundred, so that a plan fully in order reaches exactly 100.
        sum += 100.0 / figure.max(FLOOR);
    }
    if count == 0 { FLOOR } else { 100.0 * f64::from(count) / sum }
}

#[cfg(test)]
mod tests {

    use super::*;
    use crate::check::rules;
    use crate::message::Message;
    use crate::model::plan::{CostLine, Initiative};
    use crate::model::terms::{Category, Role};
    use crate::model::{KeyPath, Quarter, Text};

    fn initiative(cost: i64) -> Initiative {
        let place = KeyPath::root();
        let costs = vec![CostLine {
            category: Category::Services,
            fund: 0,
            amount: Money::major(cost),
            profile: Vec::new(),
            paid_in: None,
            supplier: None,
            place: place.clone(),
        }];
        let does = vec![Role::Govern];
        Initiative { does, costs, ..Initiative::bare(cost.to_string(), Text::default(), Quarter::new(2026, 1), place) }
    }

    /// A plan of five initiatives that cost 100, 200, 300, 400 and nothing.
    fn plan() -> Plan {
        Plan {
            id: "small".into(),
            title: Text::default(),
            author: None,
            version: None,
            illustrative: true,
            note: None,
            assessment: "a@2026-01-01".into(),
            first: Quarter::new(2026, 1),
            last: Quarter::new(2026, 4),
            currency: "CNY".into(),
            price_year: 2026,
            total: None,
            target: None,
            initiatives: [100, 200, 300, 400, 0].map(initiative).into(),
            waivers: Vec::new(),
            provenance: None,
        }
    }

    /// The result of a rule: these initiatives passed, others have findings of a severity.
    fn saw(code: &str, passed: &[usize], found: &[(Severity, &[usize])]) -> (&'static Rule, Examination) {
        let rule = rules::find(code).unwrap();
        let mut exam = Examination::new(rule);
        passed.iter().for_each(|index| exam.pass_for([*index]));
        exam.findings.extend(found.iter().map(|(severity, initiatives)| Finding {
            rule,
            severity: *severity,
            variant: None,
            args: Vec::new(),
            spots: Vec::new(),
            initiatives: initiatives.to_vec(),
            cost: Money::ZERO,
            part: 1.0,
            waived: None,
            baseline: None,
        }));
        (rule, exam)
    }

    fn orientation(examinations: Vec<(&'static Rule, Examination)>) -> Orientation {
        let plan = plan();
        Orientation::of(&Audit { examinations, cost: plan.cost(), ..Audit::default() }, &plan)
    }

    fn figures(orientation: &Orientation) -> Vec<Option<f64>> {
        let rounded = |figure: f64| (figure * 1000.0).round() / 1000.0;
        orientation.letters.iter().map(|of| of.figure.map(rounded)).collect()
    }

    #[test]
    fn a_small_plan_by_hand() {
        // F: the third is in order, the fourth could not be examined.
        let mut front_line = saw("F01", &[2], &[]);
        front_line.1.cannot([3], &KeyPath::root(), Message::new("rule-no-groups"));
        // P: a finding about the plan as a whole, which was examined as a whole.
        let mut public = saw("P05", &[], &[(Severity::Error, &[])]);
        public.1.look_at_plan();
        let seen = vec![
            // H: 100 + 300 of 600; an initiative that both rules find counts once.
            saw("H02", &[0, 1, 2], &[(Severity::Warning, &[1])]),
            saw("H03", &[], &[(Severity::Error, &[1])]),
            // C: a note costs nothing.
            saw("C01", &[], &[(Severity::Note, &[0])]),
            public,
            front_line,
            // R: the examined initiatives cost nothing.
            saw("R01", &[4], &[]),
        ];
        let orientation = orientation(seen);
        let expected = [Some(0.0), Some(66.667), Some(100.0), Some(0.0), Some(42.857), None];
        assert_eq!(figures(&orientation), expected);
        // 5 / (1/1 + 1/66.667 + 1/100 + 1/1 + 1/42.857) = 5 / 2.048333
        assert!((orientation.overall - 2.441_009).abs() < 1e-5, "{}", orientation.overall);
        let front_line = orientation.letter(Letter::F).unwrap();
        let loss = front_line.losses.first().unwrap();
        assert_eq!((loss.findings, loss.unexamined, &*loss.initiatives), (0, 1, &[3][..]));
        assert_eq!((loss.cost, loss.points.round() as i64), (Money::major(400), 57));
        assert_eq!(orientation.letter(Letter::H).unwrap().losses.len(), 2);
    }

    #[test]
    fn a_near_miss_of_the_whole_plan_costs_little() {
        let (rule, mut exam) = saw("A12", &[0, 1, 2, 3, 4], &[(Severity::Warning, &[])]);
        exam.findings[0].beyond(9.9, 10.0);
        // 1 % below the limit takes 1 % of 1000 out.
        assert_eq!(figures(&orientation(vec![(rule, exam.clone())]))[0], Some(99.0));
        // Of two findings on the same initiative the greater part counts.
        let other = saw("A01", &[], &[(Severity::Warning, &[0])]);
        assert_eq!(figures(&orientation(vec![(rule, exam), other]))[0], Some(89.1));
    }

    #[test]
    fn undescribed_work_counts_against_every_letter() {
        let mut plan = plan();
        plan.initiatives[0].does.clear();
        let examinations: Vec<_> = ["A01", "H01"].map(|code| saw(code, &[0, 1, 2, 3, 4], &[])).into();
        let orientation = Orientation::of(&Audit { examinations, cost: plan.cost(), ..Audit::default() }, &plan);
        // 900 of 1000 is described; where no rule looked at anything else, only the undescribed 100 is in scope.
        let zero = Some(0.0);
        assert_eq!(figures(&orientation), [Some(90.0), Some(90.0), zero, zero, zero, zero]);
    }

    #[test]
    fn all_in_order_is_a_hundred_and_one_neglected_letter_pulls_all_down() {
        let all = |code| saw(code, &[0, 1, 2, 3, 4], &[]);
        let served = orientation(["A01", "H01", "C01", "P01", "F01", "R01"].map(all).into());
        assert!((served.overall - 100.0).abs() < 1e-9);
        // 6 / (5/100 + 1/1)
        let neglected = orientation(["A01", "H01", "C01", "P01", "R01"].map(all).into());
        assert!((neglected.overall - 6.0 / 1.05).abs() < 1e-9);
    }

    #[test]
    fn what_a_finding_names_is_in_scope() {
        let (_, exam) = saw("H02", &[0], &[(Severity::Error, &[3])]);
        assert_eq!(exam.scope(5).into_iter().collect::<Vec<_>>(), [0, 3]);
    }
}
