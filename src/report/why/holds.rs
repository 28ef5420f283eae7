//! The limits that hold an initiative, in words: one sentence for each kind of constraint of a roadmap.

use crate::locale::number;
use crate::message;
use crate::message::{Message, Value};
use crate::model::{Context, Plan, Quarter, Text};
use crate::report::figures::{self, Kind, measure_title};
use crate::schedule::Violation;
use crate::schedule::explain::why::{Figures, Hold, Part};
use crate::score::GateReading;
use crate::score::stage::Obstacle;

/// Maximum number of initiatives named that share a scarce resource. The others are counted.
const NAMED: usize = 4;

/// The limit in words. Initiative indices of `hold` refer to `plan`.
pub fn words(context: Context<'_>, plan: &Plan, hold: &Hold) -> Message {
    let teller = Teller { context, plan };
    match &hold.violation {
        Violation::Unknown(at) => message!("why-unknown", it = teller.name(*at)),
        Violation::Altered(at) => message!("why-altered", it = teller.name(*at)),
        Violation::Horizon(at) => teller.horizon(*at, &hold.figures),
        Violation::Precedence(at, on) => teller.precedence(*at, *on, &hold.figures),
        Violation::Missing(at, entry) => {
            message!("why-missing", it = teller.name(*at), entry = teller.entry(*entry))
        }
        Violation::Staff(skill, quarter) => teller.staff(skill, *quarter, &hold.figures),
        Violation::Starts(year) => teller.starts(*year, &hold.figures),
        Violation::FrontLine(department, quarter) => teller.front_line(*department, *quarter, &hold.figures),
        Violation::Money(fund, quarter) => teller.money(*fund, *quarter, &hold.figures),
        Violation::Category(at, fund, category) => {
            message!("why-category", it = teller.name(*at), fund = teller.fund(*fund), category = *category)
        }
        Violation::Expired(at, fund) => teller.expired(*at, *fund),
        Violation::Match(at, fund) => message!("why-match", it = teller.name(*at), fund = teller.fund(*fund)),
        Violation::Tail(fund) => teller.tail(*fund, &hold.figures),
        Violation::Gate(at, stage) => teller.gate(*at, *stage, &hold.figures),
        Violation::Unmeasured(at, stage) => teller.unmeasured(*at, *stage, &hold.figures),
        Violation::Pace(at, stage) => teller.pace(*at, *stage, &hold.figures),
        Violation::Partner(at, partner) => teller.partner(*at, *partner, &hold.figures),
        Violation::Research(at) => teller.research(*at, &hold.figures),
        Violation::Reach(at) => teller.reach(*at, &hold.figures),
        Violation::Feedback(at) => teller.feedback(*at, &hold.figures),
        Violation::Training(at) => teller.training(*at, &hold.figures),
        Violation::Aftercare(at) => teller.aftercare(*at, &hold.figures),
        Violation::Mandate(at) => teller.mandate(*at),
        Violation::Contract(at) => teller.contract(*at),
        Violation::Excluded(at, other) => {
            message!("why-excluded", it = teller.name(*at), other = teller.name(*other))
        }
        Violation::Equipment(at) => message!("why-equipment", it = teller.name(*at)),
        Violation::Benefit => message!("why-benefit"),
    }
}

/// Resolves names for the messages.
struct Teller<'a> {
    context: Context<'a>,
    plan: &'a Plan,
}

impl Teller<'_> {
    /// An initiative by title and identifier.
    fn name(&self, at: usize) -> Message {
        match self.plan.initiatives.get(at) {
            Some(of) => message!("why-named", title = &of.title, id = &of.id),
            None => message!("why-nobody"),
        }
    }

    fn entry(&self, entry: usize) -> Text {
        self.context.catalogue.entries.get(entry).map(|of| of.title.clone()).unwrap_or_default()
    }

    fn fund(&self, fund: usize) -> Text {
        self.context.assessment.funds.get(fund).map(|of| of.source.clone()).unwrap_or_default()
    }

    fn mandate(&self, mandate: usize) -> Message {
        match self.context.assessment.mandates.get(mandate) {
            Some(of) => message!("why-mandate", it = &of.initiative, by = of.by.unwrap_or(self.plan.last)),
            None => message!("why-nobody"),
        }
    }

    fn contract(&self, contract: usize) -> Message {
        match self.context.assessment.contracts.get(contract) {
            Some(of) => message!("why-contract", it = &of.initiative, start = of.start),
            None => message!("why-nobody"),
        }
    }

    fn stage(&self, stage: usize) -> Message {
        figures::stage(self.context.rubric, stage)
    }

    /// The initiatives that share a scarce resource.
    fn parts<T>(&self, parts: &[Part<T>], takes: impl Fn(&T) -> Value) -> Message {
        let named = parts.iter().take(NAMED).filter_map(|part| {
            let id = &self.plan.initiatives.get(part.initiative)?.id;
            Some(Value::Message(message!("why-part", id = id, takes = takes(&part.takes))))
        });
        let named: Vec<Value> = named.collect();
        match parts.len().saturating_sub(NAMED) {
            0 => message!("why-parts", parts = named),
            more => message!("why-parts-more", parts = named, more = more),
        }
    }

    fn horizon(&self, at: usize, figures: &Figures) -> Message {
        let (first, last) = (self.plan.first, self.plan.last);
        let Figures::Work { start, end } = figures else { return message!("why-nobody") };
        message!("why-horizon", it = self.name(at), start = *start, end = *end, first = first, last = last)
    }

    fn precedence(&self, at: usize, on: usize, figures: &Figures) -> Message {
        let (it, other) = (self.name(at), self.name(on));
        match figures {
            Figures::Wait { ends, lag: 0, .. } => message!("why-precedence", it = it, other = other, ends = *ends),
            Figures::Wait { ends, lag, from } => {
                message!("why-precedence-lag", it = it, other = other, ends = *ends, lag = *lag, from = *from)
            }
            _ => message!("why-nobody"),
        }
    }

    fn staff(&self, skill: &str, quarter: Quarter, figures: &Figures) -> Message {
        let Figures::Staff { asked, there, parts } = figures else { return message!("why-nobody") };
        let skill = self.context.assessment.skill_name(skill);
        let parts = self.parts(parts, |fte| (*fte).into());
        message!("why-staff", quarter = quarter, skill = skill, asked = *asked, there = *there, parts = parts)
    }

    fn starts(&self, year: i32, figures: &Figures) -> Message {
        let Figures::Starts { begun, most } = figures else { return message!("why-nobody") };
        message!("why-starts", year = year.to_string(), begun = *begun, most = *most)
    }

    fn front_line(&self, department: usize, quarter: Quarter, figures: &Figures) -> Message {
        let Figures::Hours { asked, there, parts } = figures else { return message!("why-nobody") };
        let name = self.context.assessment.departments.get(department).map(|of| of.name.clone()).unwrap_or_default();
        let parts = self.parts(parts, |hours| number(*hours, 1).into());
        let (asked, there) = (number(*asked, 2), number(*there, 2));
        message!("why-front-line", quarter = quarter, department = name, asked = asked, there = there, parts = parts)
    }

    fn money(&self, fund: usize, quarter: Quarter, figures: &Figures) -> Message {
        let Figures::Money { short, parts } = figures else { return message!("why-nobody") };
        let currency = &self.context.assessment.currency;
        let parts = self.parts(parts, |amount| Value::Name(amount.to_string()));
        let short = Value::Money(*short, currency.clone());
        message!("why-money", quarter = quarter, fund = self.fund(fund), short = short, parts = parts)
    }

    fn expired(&self, at: usize, fund: usize) -> Message {
        match self.context.assessment.funds.get(fund).and_then(|of| of.expires) {
            Some(expires) => {
                message!("why-expired", it = self.name(at), fund = self.fund(fund), expires = expires)
            }
            None => message!("why-nobody"),
        }
    }

    fn tail(&self, fund: usize, figures: &Figures) -> Message {
        let Figures::Tail { asked, there } = figures else { return message!("why-nobody") };
        let money = |amount| Value::Money(amount, self.context.assessment.currency.clone());
        message!("why-tail", fund = self.fund(fund), asked = money(*asked), there = money(*there))
    }

    fn gate(&self, at: usize, stage: usize, figures: &Figures) -> Message {
        let Figures::Gate { start, opens, shut } = figures else { return message!("why-nobody") };
        let (it, stage) = (self.name(at), self.stage(stage));
        let gates: Vec<Value> = shut.iter().filter_map(|gate| self.reading(gate)).map(Value::Message).collect();
        match opens {
            Some(opens) => {
                message!("why-gate", it = it, stage = stage, start = *start, opens = *opens, gates = gates)
            }
            None => message!("why-gate-never", it = it, stage = stage, start = *start, gates = gates),
        }
    }

    fn reading(&self, gate: &GateReading) -> Option<Message> {
        let rubric = self.context.rubric;
        let kind = Kind::of(rubric, gate.gate.on);
        let what = measure_title(rubric, gate.gate.on)?;
        let needs = kind.message(gate.gate.threshold);
        if gate.obstacle == Some(Obstacle::Unknown) {
            return Some(message!("why-reading-unknown", what = what, needs = needs));
        }
        Some(if kind.descends() {
            message!("why-reading-most", what = what, is = kind.message(gate.low), needs = needs)
        } else {
            message!("why-reading-least", what = what, is = kind.message(gate.low), needs = needs)
        })
    }

    fn unmeasured(&self, at: usize, stage: usize, figures: &Figures) -> Message {
        let (it, stage) = (self.name(at), self.stage(stage));
        match figures {
            Figures::By { by, nearest: Some((other, ends)), .. } => {
                let other = self.name(*other);
                message!("why-unmeasured", it = it, stage = stage, start = *by, other = other, ends = *ends)
            }
            _ => message!("why-unmeasured-none", it = it, stage = stage),
        }
    }

    fn pace(&self, at: usize, stage: usize, figures: &Figures) -> Message {
        let Figures::Pace { from, quarters } = figures else { return message!("why-nobody") };
        let (it, stage) = (self.name(at), self.stage(stage));
        message!("why-pace", it = it, stage = stage, quarters = *quarters, from = *from)
    }

    fn partner(&self, at: usize, partner: usize, figures: &Figures) -> Message {
        let Figures::Partner { start, since, prepared } = figures else { return message!("why-nobody") };
        let it = self.name(at);
        let name = self.context.assessment.partners.get(partner).map(|of| of.name.clone()).unwrap_or_default();
        match (since, prepared) {
            (_, Some((other, ends))) => {
                let other = self.name(*other);
                message!("why-partner", it = it, partner = name, start = *start, other = other, ends = *ends)
            }
            (Some(since), None) => {
                message!("why-partner-since", it = it, partner = name, start = *start, since = *since)
            }
            (None, None) => message!("why-partner-never", it = it, partner = name),
        }
    }

    fn research(&self, at: usize, figures: &Figures) -> Message {
        let it = self.name(at);
        match figures {
            Figures::By { by, within, nearest: Some((other, ends)) } => {
                let other = self.name(*other);
                message!("why-research", it = it, start = *by, within = *within, other = other, ends = *ends)
            }
            _ => message!("why-research-none", it = it),
        }
    }

    fn reach(&self, at: usize, figures: &Figures) -> Message {
        let Figures::Reach { process, share, target } = figures else { return message!("why-nobody") };
        let name = self.context.assessment.processes.get(*process).map(|of| of.name.clone()).unwrap_or_default();
        let (share, target) = (figures::percent(*share), figures::percent(*target));
        message!("why-reach", it = self.name(at), process = name, share = share, target = target)
    }

    fn feedback(&self, at: usize, figures: &Figures) -> Message {
        let it = self.name(at);
        match figures {
            Figures::By { by, within, nearest: Some((other, ends)) } => {
                let other = self.name(*other);
                message!("why-feedback", it = it, live = *by, within = *within, other = other, ends = *ends)
            }
            _ => message!("why-feedback-none", it = it),
        }
    }

    fn training(&self, at: usize, figures: &Figures) -> Message {
        match figures {
            Figures::By { by, within, nearest: Some((other, ends)) } => {
                let (it, other) = (self.name(at), self.name(*other));
                message!("why-training", it = it, live = *by, within = *within, other = other, ends = *ends)
            }
            _ => message!("why-nobody"),
        }
    }

    fn aftercare(&self, at: usize, figures: &Figures) -> Message {
        let it = self.name(at);
        match figures {
            Figures::By { by, within, nearest: Some((other, ends)) } => {
                let other = self.name(*other);
                message!("why-aftercare", it = it, live = *by, within = *within, other = other, ends = *ends)
            }
            Figures::By { by, within, .. } => {
                message!("why-aftercare-none", it = it, live = *by, within = *within)
            }
            _ => message!("why-nobody"),
        }
    }
}
