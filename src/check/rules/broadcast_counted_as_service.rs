//! A channel is said to do more than it can.

use crate::check::Examination;
use crate::check::finding::SpotFile;
use crate::forecast::Forecast;
use crate::message;
use crate::message::Message;
use crate::model::terms::{Ability, ChannelKind};

rule!("broadcast-counted-as-service", C 4, Error, Constraint, waivable: false);

/// Kinds of channel that only send.
const BROADCAST: [ChannelKind; 2] = [ChannelKind::Television, ChannelKind::Radio];

/// One finding for each delivery that claims more than its channel can do.
fn check(forecast: &Forecast<'_>, exam: &mut Examination) {
    let assessment = forecast.context.assessment;
    for (index, initiative) in forecast.plan.initiatives.iter().enumerate() {
        for delivery in &initiative.delivers {
            let Some(channel) = assessment.channels.get(delivery.channel) else { continue };
            let broadcast = BROADCAST.contains(&channel.kind);
            let can = if broadcast { Ability::Inform } else { channel.can };
            if delivery.can <= can {
                exam.pass_for([index]);
                continue;
            }
            let finding = exam.find(forecast, index, &delivery.place);
            finding
                .arg("channel", &channel.name)
                .arg("claimed", ability(delivery.can))
                .arg("can", ability(can))
                .also(SpotFile::Assessment, &channel.place, Some(message!("rule-label-can")));
            if broadcast {
                finding.variant("broadcast");
            }
        }
    }
}

/// The thing that people can do, worded for a sentence.
fn ability(ability: Ability) -> Message {
    match ability {
        Ability::Inform => message!("rule-can-inform"),
        Ability::Interact => message!("rule-can-interact"),
        Ability::Transact => message!("rule-can-transact"),
    }
}
