//! Mandates and contracts: entries from the call, unknown names, and conflicts.

use gradus::input::{self, Loaded};
use gradus::locale::Locale;
use gradus::message;
use gradus::model::assessment::{Contract, Mandate};
use gradus::model::instance::{self, Unnamed};
use gradus::model::{Assessment, Context, KeyPath};
use gradus::report::roadmap::conflict as words;
use gradus::schedule::explain::conflict;
use gradus::schedule::{self, Watch};

use super::super::Caller;
use super::super::read;
use super::clock::Clock;
use super::names::meant;
use super::request::Request;
use crate::error::UserError;

/// Number of mandates and contracts in the file; those of the call come after them.
pub(super) struct Said {
    mandates: usize,
    contracts: usize,
}

/// Adds the mandates and contracts of the call to the assessment. Contradictory options of the call are refused.
pub(super) fn said(request: &Request, assessment: &mut Assessment) -> Result<Said, UserError> {
    let said = Said { mandates: assessment.mandates.len(), contracts: assessment.contracts.len() };
    for must in &request.must {
        let known = assessment.mandates.iter().skip(said.mandates).find(|known| known.initiative == must.initiative);
        match known {
            Some(known) if known.by != must.by => {
                return Err(UserError::new(message!("roadmap-error-must-twice", name = &must.initiative)));
            }
            Some(_) => {}
            None => assessment.mandates.push(Mandate {
                initiative: must.initiative.clone(),
                by: must.by,
                reason: None,
                place: KeyPath::root(),
            }),
        }
    }
    for fix in &request.fix {
        let known = assessment.contracts.iter().skip(said.contracts).find(|known| known.initiative == fix.initiative);
        match known {
            Some(known) if known.start != fix.start => {
                return Err(UserError::new(message!("roadmap-error-fix-twice", name = &fix.initiative)));
            }
            Some(_) => {}
            None => assessment.contracts.push(Contract {
                initiative: fix.initiative.clone(),
                start: fix.start,
                mode: None,
                reason: None,
                place: KeyPath::root(),
            }),
        }
    }
    Ok(said)
}

/// Refuses unknown names. Names of the call get suggestions; names of the file get their place.
pub(super) fn known(
    assessment: &Loaded<Assessment>,
    said: Said,
    context: &Context<'_>,
    locale: &Locale,
) -> anyhow::Result<()> {
    input::require_named(assessment, context).map_err(|faults| read::faulty(&faults, locale))?;
    let own = |origin: &instance::Origin| match origin {
        instance::Origin::Mandate(at) => *at >= said.mandates,
        instance::Origin::Contract(at) => *at >= said.contracts,
    };
    let Some((_, Unnamed::Initiative(name))) = instance::unnamed(*context).into_iter().find(|(of, _)| own(of)) else {
        return Ok(());
    };
    let known = instance::names(*context);
    let error = UserError::new(message!("roadmap-error-initiative", name = &name));
    let error = meant(error, &name, known.iter().map(String::as_str).collect());
    Err(error.help(message!("roadmap-error-pledge-names")).into())
}

/// Reports a smallest conflict among mandates and contracts.
pub(super) fn conflict(
    context: Context<'_>,
    wanted: &schedule::Request,
    clock: Clock,
    caller: &Caller,
) -> anyhow::Error {
    let progress = caller.locale.word("roadmap-conflict-progress");
    let stop = clock.part(0.0, 1.0);
    let explain = |progress: &dyn Fn(u64, u64)| conflict::explain(context, wanted, Watch { progress, stop: &stop });
    let found = caller.terminal.progress(&progress, explain);
    match found {
        Ok(Some(found)) => {
            let mut error = UserError::new(words::title(context, &found));
            for help in words::notes(&found) {
                error = error.help(help);
            }
            error.into()
        }
        Ok(None) => {
            UserError::new(message!("roadmap-conflict-lost")).help(message!("roadmap-conflict-lost-help")).into()
        }
        Err(error) => error.into(),
    }
}
