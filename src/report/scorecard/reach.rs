//! Channel reach: each channel, useful combinations with bounds, people left out, audiences.

use std::collections::BTreeSet;

use crate::locale::Locale;
use crate::locale::terms::Term;
use crate::message;
use crate::message::Message;
use crate::model::terms::{Ability, Counts};
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures::{self, UPPER_BOUND};
use crate::report::json::assessment::{AssessmentV1, ChannelV1, CombinationV1, ReachV1};

/// The abilities in the order of the report: the most demanding first.
const ABILITIES: [Ability; 3] = [Ability::Transact, Ability::Interact, Ability::Inform];

/// Adds the section.
pub(super) fn section(card: &AssessmentV1<'_>, locale: &Locale, document: &mut Document) {
    document.heading(locale.word("reach-heading"));
    if card.channels.is_empty() {
        document.paragraph_in(Tone::Caution, locale.word("reach-no-channel"));
        return;
    }
    document.table(channels(card, locale));
    document.items(caveats(card, locale));
    document.heading(locale.word("reach-together-heading"));
    let table = combinations(card, locale);
    let any = !table.rows.is_empty();
    document.table(table);
    if any {
        document.paragraph_in(Tone::Faint, locale.word("reach-read-me"));
    }
    document.heading(locale.word("reach-left-out-heading"));
    document.items(ABILITIES.iter().map(|ability| vec![left_out(card, locale, *ability)]).collect());
    document.table(audiences(card, locale));
}

/// One row per channel.
fn channels(card: &AssessmentV1<'_>, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("reach-column-channel")),
        Column::left(locale.word("reach-column-can")),
        Column::right(locale.word("reach-column-share")),
        Column::left(locale.word("reach-column-counted")),
    ];
    let row = |channel: &ChannelV1| {
        let can = match Ability::named(channel.can) {
            Some(Ability::Inform) | None => locale.word("reach-inform-only"),
            Some(other) => locale.word(other.id()),
        };
        let share = share(locale, channel);
        let counted = counted(locale, channel);
        [channel.name.of(locale.lang()).to_owned(), can, share, counted].map(Span::plain).to_vec()
    };
    Table { columns, rows: card.channels.iter().map(row).collect() }
}

/// The share of people, with its interval if there is one.
fn share(locale: &Locale, channel: &ChannelV1) -> String {
    let point = figures::percent(channel.reach.point);
    let interval = figures::percents(locale, channel.reach.low, channel.reach.high);
    let mark = if channel.upper_bound { format!("{UPPER_BOUND} ") } else { String::new() };
    if interval == point {
        return format!("{mark}{point}");
    }
    locale.say(&message!("reach-share-interval", share = format!("{mark}{point}"), interval = interval))
}

/// The counted quantity, with the original figure if it was converted.
fn counted(locale: &Locale, channel: &ChannelV1) -> String {
    let given = crate::locale::number(channel.given, 1);
    let counts = Counts::named(channel.counts).map_or(channel.counts, Term::id);
    if format!("{given} %") == figures::percent(channel.reach.point) {
        return locale.word(counts);
    }
    locale.say(&message!("reach-counted-given", counts = Message::new(counts), given = given))
}

/// Why some shares are upper bounds, once per counted quantity other than persons. For signal coverage, also a note
/// that coverage does not mean use.
fn caveats(card: &AssessmentV1<'_>, locale: &Locale) -> Vec<Vec<Span>> {
    let channels = &card.channels;
    let bound = |counts: Counts| channels.iter().any(|channel| channel.upper_bound && channel.counts == counts.word());
    let counted: BTreeSet<Counts> = channels.iter().filter_map(|channel| Counts::named(channel.counts)).collect();
    let line = |counts: &Counts| {
        let why = match counts {
            Counts::Subscriptions => "reach-why-subscriptions",
            Counts::Households => "reach-why-households",
            Counts::Coverage => "reach-why-coverage",
            Counts::Persons => "reach-why-persons",
        };
        if bound(*counts) {
            Some(locale.say(&message!("reach-upper-bound", why = locale.word(why))))
        } else {
            (*counts == Counts::Coverage).then(|| locale.say(&message!("reach-coverage", why = locale.word(why))))
        }
    };
    counted.iter().filter_map(line).map(|words| vec![Span::new(words, Tone::Caution)]).collect()
}

/// The sets of channels for each ability: pairs and the set of all. A single channel appears only if it is the only
/// one. Each set appears once, under the most demanding ability that all its channels have.
fn combinations(card: &AssessmentV1<'_>, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("reach-column-to")),
        Column::left(locale.word("reach-column-channels")),
        Column::right(locale.word("reach-column-bounds")),
        Column::right(locale.word("reach-column-independent")),
    ];
    let mut rows = Vec::new();
    for ability in ABILITIES {
        let of_ability: Vec<&CombinationV1> =
            card.combinations.iter().filter(|set| set.ability == ability.word()).collect();
        let alone = of_ability.len() == 1;
        let most = |set: &&CombinationV1| most_of(card, &set.channels) == Some(ability);
        for set in of_ability.into_iter().filter(|set| alone || set.channels.len() > 1).filter(most) {
            rows.push(
                [
                    locale.word(ability.id()),
                    names(card, locale, &set.channels),
                    bounds(locale, &set.reach),
                    figures::percent(set.reach.independent),
                ]
                .map(Span::plain)
                .to_vec(),
            );
        }
    }
    Table { columns, rows }
}

/// The channels of a set.
fn members<'a>(card: &'a AssessmentV1<'_>, channels: &'a [String]) -> impl Iterator<Item = &'a ChannelV1> {
    channels.iter().filter_map(|id| card.channels.iter().find(|channel| channel.id == *id))
}

/// The most demanding ability that all channels of a set have.
fn most_of(card: &AssessmentV1<'_>, channels: &[String]) -> Option<Ability> {
    members(card, channels).filter_map(|channel| Ability::named(channel.can)).min()
}

/// Reach with its bounds, marked if the bounds are themselves upper bounds.
fn bounds(locale: &Locale, reach: &ReachV1) -> String {
    let bounds = figures::percents(locale, reach.low, reach.high);
    if reach.upper_bound { format!("{UPPER_BOUND} {bounds}") } else { bounds }
}

/// The names of the channels of a set; a large set of all channels is named by its size.
fn names(card: &AssessmentV1<'_>, locale: &Locale, channels: &[String]) -> String {
    let names: Vec<&str> = members(card, channels).map(|channel| channel.name.of(locale.lang())).collect();
    if names.len() > 3 {
        return locale.say(&message!("reach-all", count = names.len()));
    }
    names.join(" + ")
}

/// The share of people that even all capable channels together certainly do not reach.
fn left_out(card: &AssessmentV1<'_>, locale: &Locale, ability: Ability) -> Span {
    let Some(all) = together(card, ability) else {
        return Span::new(locale.say(&message!("reach-nobody", ability = ability)), Tone::Bad);
    };
    let share = figures::percent(all.left_out);
    if share == figures::percent(0.0) {
        return Span::plain(locale.say(&message!("reach-left-out-nobody", ability = ability)));
    }
    Span::plain(locale.say(&message!("reach-left-out", ability = ability, share = share)))
}

/// All channels with an ability together; `None` without such a channel.
fn together<'c>(card: &'c AssessmentV1<'_>, ability: Ability) -> Option<&'c CombinationV1> {
    let sets = card.combinations.iter().filter(|set| set.ability == ability.word());
    sets.max_by_key(|set| set.channels.len())
}

/// The least and the greatest share of people whom all channels with an ability together leave out; everybody where
/// there is none.
pub(super) fn without(card: &AssessmentV1<'_>, ability: Ability) -> (f64, f64) {
    together(card, ability).map_or((1.0, 1.0), |all| (all.left_out, all.left_out_at_most))
}

/// Reach by audience, for the abilities that were measured.
fn audiences(card: &AssessmentV1<'_>, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("reach-column-audience")),
        Column::left(locale.word("reach-column-to")),
        Column::right(locale.word("reach-column-bounds")),
    ];
    let mut rows = Vec::new();
    for audience in &card.audiences {
        let name = message!("reach-audience", name = &audience.name, share = figures::percent(audience.share));
        let mut first = Some(locale.say(&name));
        for found in &audience.reach {
            let reach = match &found.reach {
                Some(reach) => Span::plain(bounds(locale, reach)),
                None => Span::new(locale.word("reach-not-measured"), Tone::Faint),
            };
            let ability =
                Ability::named(found.ability).map_or_else(|| found.ability.to_owned(), |of| locale.word(of.id()));
            rows.push(vec![Span::plain(first.take().unwrap_or_default()), Span::plain(ability), reach]);
        }
    }
    Table { columns, rows }
}
