//! Accepted findings: the findings that each waiver covers, and whether it is valid.
//!
//! A waiver takes the findings of its rule at its place out of the verdict, but never out of the report. An invalid
//! waiver has no effect, and a rule reports it.

use crate::check::finding::SpotFile;
use crate::check::rules;
use crate::check::{Examination, Finding, Rule};
use crate::forecast::Forecast;
use crate::model::place::Segment;
use crate::model::waiver::WaiverPlace;
use crate::model::{Date, KeyPath, Plan, RuleSet, Waiver};

/// The state of a waiver on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is valid.
    Holds,
    /// Its rule cannot be waived.
    NotAllowed,
    /// Its owner approved it.
    OwnApproval,
    /// It gives hardly any reason.
    NoReason,
    /// It is valid for longer than anybody can foresee.
    TooLong,
    /// It has expired.
    Expired,
    /// It would be valid, but has no finding to cover.
    Stale,
}

impl Standing {
    /// The word that machine formats use.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Holds => "holds",
            Standing::NotAllowed => "not-allowed",
            Standing::OwnApproval => "own-approval",
            Standing::NoReason => "no-reason",
            Standing::TooLong => "too-long",
            Standing::Expired => "expired",
            Standing::Stale => "stale",
        }
    }
}

/// The result of a waiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Its state.
    pub standing: Standing,
    /// Number of findings of its rule at its place. A valid waiver silences them.
    pub covers: usize,
}

/// A waiver of an unknown rule, or a repetition of another waiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// No rule has that name: the waiver's index.
    NoRule(usize),
    /// The same rule at the same place again: the index of this waiver and of the first.
    Again(usize, usize),
}

/// The faulty waivers of a plan.
pub fn misfits(waivers: &[Waiver]) -> Vec<Misfit> {
    let mut misfits = Vec::new();
    for (i, waiver) in waivers.iter().enumerate() {
        let Some(rule) = rules::find(&waiver.rule) else {
            misfits.push(Misfit::NoRule(i));
            continue;
        };
        let same = |before: &Waiver| before.at == waiver.at && rules::find(&before.rule) == Some(rule);
        if let Some(first) = waivers.iter().take(i).position(same) {
            misfits.push(Misfit::Again(i, first));
        }
    }
    misfits
}

/// Whether a waiver that is allowed, reasoned, limited in time and approved by somebody else is still valid on a day,
/// with or without a finding to cover. The day on which it expires is its last.
pub fn in_force(waiver: &Waiver, rule: &Rule, on: Date, rules: &RuleSet) -> Result<(), Standing> {
    if !rule.waivable {
        Err(Standing::NotAllowed)
    } else if waiver.approves_itself() {
        Err(Standing::OwnApproval)
    } else if !is_reasoned(waiver, rules) {
        Err(Standing::NoReason)
    } else if is_too_long(waiver, on, rules) {
        Err(Standing::TooLong)
    } else if waiver.expires < on {
        Err(Standing::Expired)
    } else {
        Ok(())
    }
}

/// Whether the reason of a waiver has enough letters or characters in one language at least.
pub fn is_reasoned(waiver: &Waiver, rules: &RuleSet) -> bool {
    letters(waiver) as f64 >= rules.threshold.waiver_reason_letters.value
}

/// The number of letters or characters of a waiver's reason, in the language with more.
pub fn letters(waiver: &Waiver) -> usize {
    let count = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    count(&waiver.reason.en).max(count(&waiver.reason.zh))
}

/// Whether a waiver is valid for more years after a day than the rule set allows.
pub fn is_too_long(waiver: &Waiver, on: Date, rules: &RuleSet) -> bool {
    let days = on.until(waiver.expires).map_or(f64::INFINITY, |span| f64::from(span.get_days()));
    days > rules.threshold.waiver_years.value * DAYS_OF_A_YEAR
}

/// Days of a year on average; the longest waiver may end a day later for leap years.
const DAYS_OF_A_YEAR: f64 = 366.0;

/// The scope of a waiver, as places of a plan.
pub enum Scope {
    /// The plan as a whole.
    Plan,
    /// Everything below this place.
    At(KeyPath),
    /// Nothing: the plan no longer has this initiative.
    Nothing,
}

impl Scope {
    /// The scope of `waiver` in `plan`.
    pub fn of(waiver: &Waiver, plan: &Plan) -> Scope {
        match &waiver.at {
            WaiverPlace::Plan => Scope::Plan,
            WaiverPlace::Initiative { id, within } => {
                let named = plan.initiatives.iter().find(|of| of.id == *id);
                named.map_or(Scope::Nothing, |of| Scope::At(of.place.then(within)))
            }
        }
    }

    /// Whether a finding lies in the scope, whatever its rule. A finding about the plan as a whole lies at its main
    /// place; a finding about several initiatives lies at each of those to which it points.
    pub fn holds(&self, finding: &Finding) -> bool {
        match self {
            Scope::Nothing => false,
            Scope::At(place) => {
                finding.spots.iter().any(|spot| spot.file == SpotFile::Plan && spot.path.lies_in(place))
            }
            Scope::Plan => match finding.spots.first().map(|spot| spot.path.segments()) {
                Some([Segment::Key(array), ..]) if array == "initiative" => finding.initiatives.is_empty(),
                _ => true,
            },
        }
    }
}

/// Whether a rule examines waivers rather than the plan.
pub fn speaks_of_waivers(rule: &Rule) -> bool {
    rule.name.starts_with("waiver-")
}

/// The findings of `rule` in a plan, waived or not. A rule on waivers gives none here, because it would call itself
/// without end.
pub fn findings(forecast: &Forecast<'_>, rule: &'static Rule) -> Vec<Finding> {
    if speaks_of_waivers(rule) {
        return Vec::new();
    }
    let mut exam = Examination::new(rule);
    (rule.check)(forecast, &mut exam);
    exam.drop_repeats();
    exam.findings
}

/// Number of findings of its rule that a waiver covers.
pub fn covered(forecast: &Forecast<'_>, waiver: &Waiver, rule: &'static Rule) -> usize {
    let scope = Scope::of(waiver, forecast.plan);
    findings(forecast, rule).iter().filter(|finding| scope.holds(finding)).count()
}

/// Marks the findings that waivers of the plan silence on a day, and returns the result of each waiver. If several
/// cover a finding, it names the first valid one, in the order of rules and places.
pub fn apply(plan: &Plan, on: Date, set: &RuleSet, examinations: &mut [(&'static Rule, Examination)]) -> Vec<Outcome> {
    let outcome = |(i, waiver): (usize, &Waiver)| {
        // The reader of files rejects a waiver without a known rule; without that check, it would cover nothing.
        let Some(rule) = rules::find(&waiver.rule) else {
            return Outcome { standing: Standing::Stale, covers: 0 };
        };
        let standing = in_force(waiver, rule, on, set);
        let exam = examinations.iter_mut().find(|(of, _)| *of == rule).map(|(_, exam)| exam);
        let found = exam.into_iter().flat_map(|exam| &mut exam.findings);
        let (scope, mut covers) = (Scope::of(waiver, plan), 0);
        for finding in found.filter(|finding| scope.holds(finding)) {
            covers += 1;
            if standing.is_ok() {
                finding.waived = finding.waived.or(Some(i));
            }
        }
        let standing = match standing {
            Ok(()) if covers == 0 => Standing::Stale,
            Ok(()) => Standing::Holds,
            Err(standing) => standing,
        };
        Outcome { standing, covers }
    };
    plan.waivers.iter().enumerate().map(outcome).collect()
}

/// The place of a finding in the notation of waivers. It leaves out the number of an item in a list, because another
/// order of the items would make it another place.
pub fn place_of(finding: &Finding, plan: &Plan) -> String {
    let Some(main) = finding.spots.first().filter(|spot| spot.file == SpotFile::Plan) else { return "plan".to_owned() };
    let named = plan.initiative_at(&main.path).and_then(|index| plan.initiatives.get(index));
    let Some(initiative) = named else { return "plan".to_owned() };
    let within = main.path.segments().get(initiative.place.segments().len()..).unwrap_or_default();
    let keys = within.iter().map_while(|segment| match segment {
        Segment::Key(key) => Some(format!(".{key}")),
        Segment::Index(_) => None,
    });
    format!("initiative.{}{}", initiative.id, keys.collect::<String>())
}
