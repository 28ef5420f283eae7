//! The limits that exclude an initiative, in words.

use super::view::View;
use crate::message;
use crate::message::Message;
use crate::model::present::Elsewhere;
use crate::model::terms::SharedService;
use crate::model::{Assessment, Context};
use crate::report::figures;
use crate::schedule::{Limit, NotOffered};

/// The limit that excludes an initiative, in words.
pub(in crate::report) fn words(view: &View<'_>, limit: Limit) -> Message {
    of(view.roadmap.context, &view.roadmap.skills, limit)
}

/// The limit that excludes an initiative, in words. Skill indices of the limit refer to `skills`.
pub(super) fn of(context: Context<'_>, skills: &[String], limit: Limit) -> Message {
    let assessment = context.assessment;
    match limit {
        Limit::Excluded(entry) => {
            let title = context.catalogue.entries.get(entry).map(|of| of.title.clone()).unwrap_or_default();
            message!("roadmap-limit-excluded", other = title)
        }
        Limit::Horizon => message!("roadmap-limit-horizon"),
        Limit::Staff(skill) => {
            let skill = skills.get(skill).map(|skill| assessment.skill_name(skill)).unwrap_or_default();
            message!("roadmap-limit-staff", skill = skill)
        }
        Limit::Starts(year) => message!("roadmap-limit-starts", year = year.to_string()),
        Limit::FrontLine(department) => {
            let name = assessment.departments.get(department).map(|of| of.name.clone()).unwrap_or_default();
            message!("roadmap-limit-front-line", department = name)
        }
        Limit::Money(short) => {
            let fund = short.of.and_then(|(fund, year)| Some((assessment.funds.get(fund)?, year)));
            match fund {
                Some((fund, year)) => {
                    message!("roadmap-limit-money", fund = &fund.source, year = year.to_string())
                }
                None => message!("roadmap-limit-no-fund", kind = short.kind),
            }
        }
        Limit::Gate(stage) => message!("roadmap-limit-gate", stage = figures::stage(context.rubric, stage)),
        Limit::Partner(partner) => {
            let name = assessment.partners.get(partner).map(|of| of.name.clone()).unwrap_or_default();
            message!("roadmap-limit-partner", partner = name)
        }
        Limit::Research => message!("roadmap-limit-research"),
        Limit::Reach => message!("roadmap-limit-reach"),
        Limit::Feedback => message!("roadmap-limit-feedback"),
        Limit::Training => message!("roadmap-limit-training"),
        Limit::Replacement => message!("roadmap-limit-replacement"),
        Limit::Aftercare => message!("roadmap-limit-aftercare"),
    }
}

/// Why an initiative is not offered at all, in words.
pub(in crate::report) fn not_offered(assessment: &Assessment, why: NotOffered) -> Message {
    match why {
        NotOffered::Done => message!("roadmap-out-done"),
        NotOffered::Exists => message!("roadmap-out-exists"),
        NotOffered::Elsewhere(Elsewhere::Level) => message!("roadmap-out-level"),
        NotOffered::Elsewhere(Elsewhere::Offered(service)) => offered(assessment, service),
        NotOffered::Elsewhere(Elsewhere::NotOffered(service)) => message!("roadmap-out-not-shared", service = service),
        NotOffered::NoChannel => message!("roadmap-out-no-channel"),
        NotOffered::NoPartner => message!("roadmap-out-no-partner"),
        NotOffered::NeedsMissing => message!("roadmap-out-needs-missing"),
    }
}

fn offered(assessment: &Assessment, service: SharedService) -> Message {
    let from = assessment.shared.iter().find(|shared| shared.service == service).map(|shared| shared.from.clone());
    message!("roadmap-out-shared", service = service, from = from.unwrap_or_default())
}
