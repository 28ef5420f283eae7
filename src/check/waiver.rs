//! Which findings are accepted: what each waiver covers, and whether it holds.
//!
//! A waiver takes the findings of its rule at its place out of the verdict, never out of sight. One that does not hold
//! takes nothing, and a rule speaks of it.

use crate::check::rules;
use crate::check::{Examination, Finding, Rule};
use crate::forecast::Forecast;
use crate::model::place::Segment;
use crate::model::waiver::WaiverPlace;
use crate::model::{Date, Plan, Waiver};

/// How a waiver stands on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It holds.
    Holds,
    /// Its rule cannot be waived.
    NotAllowed,
    /// Its owner approved it.
    OwnApproval,
    /// It holds no longer.
    Expired,
    /// It would hold, but there is nothing for it to cover.
    Stale,
}

impl Standing {
    /// The word that machine formats use.
    pub fn word(self) -> &'static str {
        match self {
            Standing::Holds => "holds",
            Standing::NotAllowed => "not-allowed",
            Standing::OwnApproval => "own-approval",
            Standing::Expired => "expired",
            Standing::Stale => "stale",
        }
    }
}

/// What came of a waiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// How it stands.
    pub standing: Standing,
    /// How many findings there are of its rule at its place. Where it holds, it silences them.
    pub covers: usize,
}

/// A waiver that speaks of no rule, or of what another one speaks of already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// There is no rule of that name: the waiver's index.
    NoRule(usize),
    /// The same rule at the same place as before: the index of this one and of the first.
    Again(usize, usize),
}

/// The waivers of a plan that cannot be taken for what they say.
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

/// Whether a waiver that is allowed and approved by another still holds on a day, be there anything to cover or not. The
/// day on which it expires is its last.
pub fn in_force(waiver: &Waiver, rule: &Rule, on: Date) -> Result<(), Standing> {
    if !rule.waivable {
        Err(Standing::NotAllowed)
    } else if waiver.approves_itself() {
        Err(Standing::OwnApproval)
    } else if waiver.expires < on {
        Err(Standing::Expired)
    } else {
        Ok(())
    }
}

/// Whether a finding lies where a waiver speaks of; whether it is of the same rule is not asked. What counts is the
/// finding's main place: one that several initiatives share is waived where it is shown.
pub fn lies_at(waiver: &Waiver, finding: &Finding) -> bool {
    let main = finding.spots.first().map(|spot| spot.path.segments()).unwrap_or_default();
    match (&waiver.at, main) {
        (WaiverPlace::Initiative { index, within }, [Segment::Key(array), Segment::Index(at), rest @ ..]) => {
            array == "initiative" && at == index && rest.starts_with(within)
        }
        (WaiverPlace::Initiative { .. }, _) => false,
        (WaiverPlace::Plan, [Segment::Key(array), ..]) if array == "initiative" => finding.initiatives.is_empty(),
        (WaiverPlace::Plan, _) => true,
    }
}

/// Whether a rule speaks of waivers rather than of the plan.
pub fn speaks_of_waivers(rule: &Rule) -> bool {
    rule.name.starts_with("waiver-")
}

/// What `rule` finds in a plan, waived or not. One that speaks of waivers is not asked what it says of them: it would ask
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

/// How many findings of its rule a waiver covers.
pub fn covered(forecast: &Forecast<'_>, waiver: &Waiver, rule: &'static Rule) -> usize {
    findings(forecast, rule).iter().filter(|finding| lies_at(waiver, finding)).count()
}

/// Marks the findings that waivers of the plan silence on a day, and says what came of each waiver. Of several that cover
/// a finding, the first that holds is named.
pub fn apply(plan: &Plan, on: Date, examinations: &mut [(&'static Rule, Examination)]) -> Vec<Outcome> {
    let outcome = |(i, waiver): (usize, &Waiver)| {
        // A waiver without a rule never gets this far from a file; should one, it covers nothing.
        let Some(rule) = rules::find(&waiver.rule) else {
            return Outcome { standing: Standing::Stale, covers: 0 };
        };
        let standing = in_force(waiver, rule, on);
        let exam = examinations.iter_mut().find(|(of, _)| *of == rule).map(|(_, exam)| exam);
        let found = exam.into_iter().flat_map(|exam| &mut exam.findings);
        let mut covers = 0;
        for finding in found.filter(|finding| lies_at(waiver, finding)) {
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

/// Where a finding lies, as a waiver would name it.
pub fn place_of(finding: &Finding, plan: &Plan) -> String {
    let main = finding.spots.first().map(|spot| spot.path.segments()).unwrap_or_default();
    let [Segment::Key(array), Segment::Index(index), rest @ ..] = main else { return "plan".to_owned() };
    let Some(initiative) = plan.initiatives.get(*index).filter(|_| array == "initiative") else {
        return "plan".to_owned();
    };
    let rest = rest.iter().map(|segment| match segment {
        Segment::Key(key) => format!(".{key}"),
        Segment::Index(index) => format!("[{index}]"),
    });
    format!("initiative.{}{}", initiative.id, rest.collect::<String>())
}
