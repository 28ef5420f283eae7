//! Equipment arrives long before the software that runs on it.

use crate::check::{Examination, shared};
use crate::check::finding::SpotFile;
use crate::forecast::{Forecast, Precedence};
use crate::message;
use crate::model::plan::Initiative;
use crate::model::terms::{Category, ProcessState, Role};
use crate::model::{Context, Money, Plan};

rule!("kit-before-software", H 2, Error, Constraint);

/// Kinds of work that put equipment to use.
const USES: [Role; 5] = [Role::Build, Role::Automate, Role::RollOut, Role::OpenChannel, Role::Arrange];

/// Kinds of work whose equipment is a network or rented hosting: it serves many, so only its share of cost is examined.
const CARRIES: [Role; 2] = [Role::Host, Role::Connect];

/// Categories of software cost.
const SOFTWARE: [Category; 2] = [Category::Software, Category::Services];

/// The first use of some equipment.
enum Use {
    /// Software in service today.
    Today,
    /// An initiative (an index into the plan's).
    By(usize),
}

/// One finding for each initiative that delivers equipment too early.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let plan = forecast.plan;
    let users = Users::of(plan);
    let lead = forecast.context.rules.threshold.kit_lead_quarters.quarters();
    for (index, kit) in plan.initiatives.iter().enumerate().filter(|(_, of)| is_kit(of)) {
        let together = USES.iter().any(|role| kit.does(*role)) && kit.cost_of(&SOFTWARE) > Money::ZERO;
        let used = if together { Some(Use::Today) } else { users.first(forecast.context, plan, index) };
        let software = match used {
            Some(Use::Today) => {
                exam.pass_for([index]);
                continue;
            }
            Some(Use::By(software)) => plan.initiatives.get(software).map(|of| (software, of)),
            None => None,
        };
        let early = software.map(|(_, of)| of.live().since(kit.live()));
        if early.is_some_and(|early| early <= lead) {
            exam.pass_for([index]);
            continue;
        }
        let line = kit.costs.iter().find(|line| line.category == Category::Hardware);
        let finding = exam.find(forecast, index, line.map_or(&kit.place, |line| &line.place));
        finding.arg("delivered", kit.live()).arg("lead", shared::quarters(lead));
        match software {
            None => finding.variant("never"),
            Some((other, of)) => finding
                .arg("software", &of.id)
                .arg("live", of.live())
                .arg("early", shared::quarters(early.unwrap_or(0)))
                .with_initiative(forecast, other)
                .also(SpotFile::Plan, &of.place.key("start"), Some(message!("rule-label-first-use"))),
        };
    }
}

/// Whether an initiative delivers equipment: by its kind of work, or because most of its money is hardware.
fn is_kit(initiative: &Initiative) -> bool {
    let hardware = initiative.cost_of(&[Category::Hardware]);
    let says = initiative.does(Role::Install) || initiative.does(Role::DataCentre);
    let mostly = hardware.times(2) > initiative.cost();
    let other = USES.iter().chain(&CARRIES).any(|role| initiative.does(*role));
    hardware > Money::ZERO && (says || (mostly && !other))
}

/// The initiatives that put equipment to use, with their predecessors and successors.
struct Users {
    /// Indices into the plan's initiatives, the earliest first.
    software: Vec<usize>,
    before: Precedence,
    after: Precedence,
}

impl Users {
    fn of(plan: &Plan) -> Users {
        let all = |wanted: &dyn Fn(&Initiative) -> bool| -> Vec<usize> {
            plan.initiatives.iter().enumerate().filter(|(_, of)| wanted(of)).map(|(index, _)| index).collect()
        };
        let kit = all(&is_kit);
        let mut software = all(&|of| !kit.is_empty() && USES.iter().any(|role| of.does(*role)));
        let (before, after) = (Precedence::of(plan, &software, &kit), Precedence::of(plan, &kit, &software));
        software.sort_by_key(|index| (plan.initiatives.get(*index).map(Initiative::live), *index));
        Users { software, before, after }
    }

    /// The first use of the equipment of an initiative: among related software or, without any, among all software.
    fn first(&self, context: Context<'_>, plan: &Plan, index: usize) -> Option<Use> {
        let kit = plan.initiatives.get(index)?;
        let automated = |process: &&crate::model::assessment::Process| process.state >= ProcessState::Automated;
        let mut running = context.assessment.processes.iter().filter(automated);
        if !kit.departments.is_empty() && running.clone().any(|process| kit.departments.contains(&process.department)) {
            return Some(Use::Today);
        }
        let shares = |other: usize| {
            let of = plan.initiatives.get(other);
            of.is_some_and(|of| of.departments.iter().any(|department| kit.departments.contains(department)))
        };
        let mut others = self.software.iter().copied().filter(|other| *other != index);
        let belongs =
            |other: &usize| self.before.holds(*other, index) || self.after.holds(index, *other) || shares(*other);
        if let Some(own) = others.clone().find(belongs) {
            return Some(Use::By(own));
        }
        if running.next().is_some() { Some(Use::Today) } else { others.next().map(Use::By) }
    }
}
