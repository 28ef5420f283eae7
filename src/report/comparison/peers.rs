//! One unit compared with its peers.

use super::ranking::span_of;
use super::scores::score_or_none;
use crate::locale::{Locale, number, number_with};
use crate::message;
use crate::message::Message;
use crate::model::Text;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures;
use crate::report::json::comparison::{BesideV1, ComparisonV1, PeerV1, PeersV1};

/// Number of decimals of the values in the table.
const DECIMALS: usize = 2;

/// Adds the section; nothing if it was not requested.
pub(super) fn section(report: &ComparisonV1<'_>, locale: &Locale, document: &mut Document) {
    let Some(peers) = &report.peers else { return };
    let Some(unit) = report.unit(&peers.unit) else { return };
    document.heading(locale.say(&message!("peers-heading", unit = &unit.name)));
    let rank = unit.rank.unwrap_or(0);
    let of = peers.candidates + 1;
    document.paragraph(locale.say(&match report.ranks(&unit.id) {
        Some((range, _)) => message!("peers-rank-range", rank = rank, of = of, range = span_of(range.low, range.high)),
        None => message!("peers-rank", rank = rank, of = of),
    }));
    document.table(nearest(report, peers, locale));
    let told = match &report.uncertainty {
        Some(of) => {
            let told = || peers.nearest.iter().filter_map(|peer| peer.told_apart);
            let (apart, all) = (told().filter(|apart| *apart).count(), told().count());
            message!("peers-apart", apart = apart, all = all, share = figures::percent(of.told_apart_at))
        }
        None => message!("peers-not-varied"),
    };
    document.paragraph_in(if report.uncertainty.is_some() { Tone::Strong } else { Tone::Caution }, locale.say(&told));
    document.table(indicators(report, peers, locale));
    let mut read = vec![locale.word("peers-read-distance")];
    if let Some((by, title)) = by(report) {
        let share = figures::percent(by.weight);
        read.push(locale.say(&message!("peers-read-by", title = title, share = share, basis = &by.basis)));
    }
    if peers.too_little > 0 {
        let needed = figures::percent(report.coverage_needed);
        read.push(locale.say(&message!("peers-too-little", count = peers.too_little, needed = needed)));
    }
    document.paragraph_in(Tone::Faint, read.join(" "));
}

/// The basis of similarity between units, and its title.
fn by<'a>(report: &ComparisonV1<'a>) -> Option<(&'a crate::model::composite::PeersBy, &'a Text)> {
    let by = report.index.peers.as_ref()?;
    Some((by, &report.index.denominators.get(by.denominator)?.title))
}

/// The unit and its peers, nearest first.
fn nearest(report: &ComparisonV1<'_>, peers: &PeersV1, locale: &Locale) -> Table {
    let mut columns = vec![Column::left(locale.word("compare-column-unit"))];
    columns.extend(
        ["peers-column-distance", "compare-column-rank", "compare-column-score"]
            .map(|id| Column::right(locale.say(&Message::new(id)))),
    );
    if let Some((_, title)) = by(report) {
        columns.push(Column::right(locale.text(title)));
    }
    if report.uncertainty.is_some() {
        columns.push(Column::right(locale.word("compare-column-ranks")));
        columns.push(Column::left(locale.word("peers-column-standing")));
    }
    let row = |id: &str, peer: Option<&PeerV1>| -> Option<Vec<Span>> {
        let unit = report.unit(id)?;
        let tone = if peer.is_some() { Tone::Plain } else { Tone::Strong };
        let figure = |text: Option<String>| Span::plain(text.unwrap_or_else(|| figures::NO_FIGURE.to_owned()));
        let mut row = vec![
            Span::new(unit.name.of(locale.lang()), tone),
            figure(peer.map(|peer| number_with(peer.distance, 3))),
            figure(unit.rank.map(|rank| rank.to_string())),
            Span::new(score_or_none(report, unit.score.point), tone),
        ];
        if by(report).is_some() {
            let own = || peers.by.as_ref().and_then(|by| by.values.value);
            let value = peer.map_or_else(own, |peer| peer.by);
            row.push(figure(value.map(|value| number(value, DECIMALS))));
        }
        if report.uncertainty.is_some() {
            row.push(figure(report.ranks(id).map(|(range, _)| span_of(range.low, range.high))));
            row.push(peer.map_or_else(|| Span::plain(""), |peer| standing(peer, locale)));
        }
        Some(row)
    };
    let others = peers.nearest.iter().filter_map(|peer| row(&peer.id, Some(peer)));
    Table { columns, rows: row(&peers.unit, None).into_iter().chain(others).collect() }
}

/// The order of the unit relative to a peer.
fn standing(peer: &PeerV1, locale: &Locale) -> Span {
    let Some((above, below)) = peer.above.zip(peer.below) else { return Span::plain(figures::NO_FIGURE) };
    let share = figures::percent(above.max(below));
    let message = match (peer.told_apart, above >= below) {
        (Some(true), true) => message!("peers-above", share = share),
        (Some(true), false) => message!("peers-below", share = share),
        _ => message!("peers-same", share = figures::percent(above)),
    };
    Span::new(locale.say(&message), if peer.told_apart == Some(true) { Tone::Good } else { Tone::Faint })
}

/// Each value of the unit next to those of the peers.
fn indicators(report: &ComparisonV1<'_>, peers: &PeersV1, locale: &Locale) -> Table {
    let mut columns = vec![Column::left(locale.word("compare-column-indicator"))];
    let headings = [
        "peers-column-own",
        "peers-column-median",
        "peers-column-least",
        "peers-column-greatest",
        "peers-column-below",
    ];
    columns.extend(headings.map(|id| Column::right(locale.say(&Message::new(id)))));
    let row = |title: &Text, unit: &Text, of: &BesideV1| {
        let figure = |value: Option<f64>| {
            Span::plain(value.map_or_else(|| figures::NO_FIGURE.to_owned(), |value| number_with(value, DECIMALS)))
        };
        let mut row = vec![Span::plain(locale.say(&message!("peers-indicator", title = title, unit = unit)))];
        row.extend([of.value, of.median, of.least, of.greatest].map(figure));
        let below = of.value.map(|_| locale.say(&message!("peers-of", below = of.below, known = of.known)));
        row.push(Span::plain(below.unwrap_or_else(|| figures::NO_FIGURE.to_owned())));
        row
    };
    let leaves = report.index.indicators.iter().zip(&peers.indicators);
    let rows = leaves.map(|(indicator, of)| row(&indicator.title, &indicator.unit, of)).collect();
    Table { columns, rows }
}
