//! One unit among those that are most like it.

use super::ranking::span_of;
use super::view::View;
use crate::compare::peers::{Beside, Peer};
use crate::compare::uncertainty::TOLD_APART;
use crate::locale::{Locale, number, number_with};
use crate::message;
use crate::message::Message;
use crate::model::Text;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;

/// Decimals of a value beside those of peers.
const DECIMALS: usize = 2;

/// The section; nothing where it was not asked for.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let Some(peers) = view.peers else { return };
    let Some(unit) = view.comparison.units.get(peers.unit) else { return };
    document.heading(locale.say(&message!("peers-heading", unit = &unit.name)));
    let rank = view.comparison.ranks.get(peers.unit).copied().flatten().unwrap_or(0);
    let of = peers.candidates + 1;
    document.paragraph(locale.say(&match &peers.range {
        Some(range) => message!("peers-rank-range", rank = rank, of = of, range = span_of(range.low, range.high)),
        None => message!("peers-rank", rank = rank, of = of),
    }));
    document.table(nearest(view, locale));
    let told = match (peers.told_apart(), view.uncertainty) {
        ((apart, all), Some(_)) => {
            message!("peers-apart", apart = apart, all = all, share = figures::percent(TOLD_APART))
        }
        (_, None) => message!("peers-not-varied"),
    };
    document.paragraph_in(if view.uncertainty.is_some() { Tone::Strong } else { Tone::Caution }, locale.say(&told));
    document.table(indicators(view, locale));
    let mut read = vec![locale.word("peers-read-distance")];
    if let Some((by, title)) = by(view) {
        let share = figures::percent(by.weight);
        read.push(locale.say(&message!("peers-read-by", title = title, share = share, basis = &by.basis)));
    }
    if peers.too_little > 0 {
        let needed = figures::percent(view.composite.coverage_needed);
        read.push(locale.say(&message!("peers-too-little", count = peers.too_little, needed = needed)));
    }
    document.paragraph_in(Tone::Faint, read.join(" "));
}

/// What has a say in who is alike, and its title.
fn by<'a>(view: &View<'a>) -> Option<(&'a crate::model::composite::PeersBy, &'a Text)> {
    let by = view.composite.peers.as_ref()?;
    Some((by, &view.composite.denominators.get(by.denominator)?.title))
}

/// The unit and its peers, the nearest first.
fn nearest(view: &View<'_>, locale: &Locale) -> Table {
    let Some(peers) = view.peers else { return Table::default() };
    let mut columns = vec![Column::left(locale.word("compare-column-unit"))];
    columns.extend(
        ["peers-column-distance", "compare-column-rank", "compare-column-score"]
            .map(|id| Column::right(locale.say(&Message::new(id)))),
    );
    if let Some((_, title)) = by(view) {
        columns.push(Column::right(locale.text(title)));
    }
    if view.uncertainty.is_some() {
        columns.push(Column::right(locale.word("compare-column-ranks")));
        columns.push(Column::left(locale.word("peers-column-standing")));
    }
    let row = |unit: usize, peer: Option<&Peer>| -> Option<Vec<Span>> {
        let tone = if peer.is_some() { Tone::Plain } else { Tone::Strong };
        let rank = view.comparison.ranks.get(unit).copied().flatten();
        let figure = |text: Option<String>| Span::plain(text.unwrap_or_else(|| figures::NO_FIGURE.to_owned()));
        let mut row = vec![
            Span::new(locale.text(&view.comparison.units.get(unit)?.name), tone),
            figure(peer.map(|peer| number_with(peer.distance, 3))),
            figure(rank.map(|rank| rank.to_string())),
            Span::new(view.score_or_none(view.comparison.headline(unit)?.point), tone),
        ];
        if let Some((by, _)) = by(view) {
            let value = view.comparison.steps.denominators.get(by.denominator)?.get(unit).copied().flatten();
            row.push(figure(value.map(|value| number(value, DECIMALS))));
        }
        if let Some(uncertainty) = view.uncertainty {
            let range = uncertainty.units.iter().find(|range| range.unit == unit);
            row.push(figure(range.map(|range| span_of(range.low, range.high))));
            row.push(peer.map_or_else(|| Span::plain(""), |peer| standing(peer, locale)));
        }
        Some(row)
    };
    let others = peers.nearest.iter().filter_map(|peer| row(peer.unit, Some(peer)));
    Table { columns, rows: row(peers.unit, None).into_iter().chain(others).collect() }
}

/// Where the unit stands beside a peer.
fn standing(peer: &Peer, locale: &Locale) -> Span {
    let Some((above, below)) = peer.standing else { return Span::plain(figures::NO_FIGURE) };
    let share = figures::percent(above.max(below));
    let message = match (peer.told_apart(), above >= below) {
        (Some(true), true) => message!("peers-above", share = share),
        (Some(true), false) => message!("peers-below", share = share),
        _ => message!("peers-same", share = figures::percent(above)),
    };
    Span::new(locale.say(&message), if peer.told_apart() == Some(true) { Tone::Good } else { Tone::Faint })
}

/// Each value beside those of the peers.
fn indicators(view: &View<'_>, locale: &Locale) -> Table {
    let Some(peers) = view.peers else { return Table::default() };
    let mut columns = vec![Column::left(locale.word("compare-column-indicator"))];
    let headings = [
        "peers-column-own",
        "peers-column-median",
        "peers-column-least",
        "peers-column-greatest",
        "peers-column-below",
    ];
    columns.extend(headings.map(|id| Column::right(locale.say(&Message::new(id)))));
    let row = |title: &Text, unit: &Text, of: &Beside| {
        let figure = |value: Option<f64>| {
            Span::plain(value.map_or_else(|| figures::NO_FIGURE.to_owned(), |value| number_with(value, DECIMALS)))
        };
        let mut row = vec![Span::plain(locale.say(&message!("peers-indicator", title = title, unit = unit)))];
        row.extend([of.own, of.median, of.least, of.greatest].map(figure));
        let below = of.own.map(|_| locale.say(&message!("peers-of", below = of.below, known = of.known)));
        row.push(Span::plain(below.unwrap_or_else(|| figures::NO_FIGURE.to_owned())));
        row
    };
    let leaves = view.composite.indicators.iter().zip(&peers.indicators);
    let rows = leaves.map(|(indicator, of)| row(&indicator.title, &indicator.unit, of)).collect();
    Table { columns, rows }
}
