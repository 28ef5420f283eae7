//! The points to check before anyone relies on a drafted mapping: at most one screen, the most consequential first.
//!
//! A misread number or a wrong direction can reverse a ranking. Double counting shifts it. Columns that were left out
//! for good reason need only a brief check.

use super::view::View;
use crate::input::import::{Role, Sure, Suspicion, Why};
use crate::message;
use crate::message::{Message, Value};
use crate::model::mapping::Mark;

/// Maximum number of lines.
const LINES: usize = 10;

/// Maximum number of names per line.
const NAMES: usize = 4;

/// The points to check, the most consequential first, and the number of lines that did not fit.
pub fn attention(view: &View<'_>) -> (Vec<Message>, usize) {
    let mut lines = Vec::new();
    lines.extend(view.obstacle.map(|obstacle| message!("import-obstacle", reason = obstacle.clone())));
    notation(view, &mut lines);
    keys(view, &mut lines);
    filters(view, &mut lines);
    apart(view, &mut lines);
    shipped(view, &mut lines);
    directions(view, &mut lines);
    taken(view, &mut lines);
    aside(view, &mut lines);
    rows(view, &mut lines);
    let more = lines.len().saturating_sub(LINES);
    lines.truncate(LINES);
    (lines, more)
}

/// The first names and the number of the others.
fn names<'a>(all: impl Iterator<Item = &'a str>) -> Vec<Value> {
    let all: Vec<&str> = all.collect();
    let mut shown: Vec<Value> =
        all.iter().take(NAMES).map(|name| message!("import-quoted", name = *name).into()).collect();
    if all.len() > NAMES {
        shown.push(message!("import-more", count = all.len() - NAMES).into());
    }
    shown
}

/// Files in which numbers can be read in two ways.
fn notation(view: &View<'_>, lines: &mut Vec<Message>) {
    let unsure: Vec<&str> = view.seen.iter().filter(|of| !of.form.notation_certain).map(|of| of.own.as_str()).collect();
    if !unsure.is_empty() {
        lines.push(message!("import-look-notation", files = names(unsure.into_iter())));
    }
}

/// Columns that were guessed to be unit keys from their contents alone.
fn keys(view: &View<'_>, lines: &mut Vec<Message>) {
    for (seen, of) in view.seen.iter().zip(&view.draft.tables).filter(|(_, of)| of.code_sure == Sure::Guess) {
        let (file, column, sure) = (&seen.own, &of.map.code, of.code_sure.message());
        lines.push(message!("import-look-key", file = file, column = column, sure = sure));
    }
}

/// Units that appear in only one table.
fn apart(view: &View<'_>, lines: &mut Vec<Message>) {
    let apart = &view.tables.apart;
    let units: Vec<&str> = apart
        .iter()
        .flat_map(|of| &of.units)
        .map(|(code, name)| if name.is_empty() { code.as_str() } else { name.as_str() })
        .collect();
    if !units.is_empty() {
        lines.push(message!("import-look-apart", count = units.len(), units = names(units.into_iter())));
    }
}

/// Row filters that were guessed because a unit has several rows.
fn filters(view: &View<'_>, lines: &mut Vec<Message>) {
    for of in view.draft.tables.iter().filter(|of| !of.map.rows.is_empty() && of.rows_sure != Sure::Certain) {
        let words = of.map.rows.iter().flat_map(|condition| {
            condition.any.iter().map(|mark| match mark {
                Mark::Text(text) => format!("{} = {text}", condition.column),
                Mark::Number(number) => format!("{} = {number}", condition.column),
            })
        });
        let words: Vec<String> = words.collect();
        let (file, sure) = (of.map.file.as_deref().unwrap_or_default(), of.rows_sure.message());
        let rows = names(words.iter().map(String::as_str));
        lines.push(message!("import-look-filter", file = file, rows = rows, sure = sure));
    }
}

/// A built-in rubric that fits the tables.
fn shipped(view: &View<'_>, lines: &mut Vec<Message>) {
    if let Some(of) = view.measures.and_then(|of| of.shipped.as_ref()) {
        lines.push(message!("import-look-shipped", title = &of.composite.title, path = of.path));
    }
}

/// Guessed directions of indicators.
fn directions(view: &View<'_>, lines: &mut Vec<Message>) {
    let Some(measures) = view.measures else { return };
    let of = |sure: Sure, descending: bool| {
        let with = measures
            .taken
            .iter()
            .filter(move |measure| measure.direction.sure == sure && measure.direction.descending == descending);
        with.map(|measure| measure.name.as_str()).collect::<Vec<&str>>()
    };
    let guessed = of(Sure::Guess, false);
    if !guessed.is_empty() {
        let count = guessed.len();
        lines.push(message!("import-look-direction", count = count, columns = names(guessed.into_iter())));
    }
    let less: Vec<&str> = [of(Sure::Likely, true), of(Sure::Certain, true)].concat();
    if !less.is_empty() {
        lines.push(message!("import-look-less", columns = names(less.into_iter())));
    }
}

/// Uncertain matches with a given rubric.
fn taken(view: &View<'_>, lines: &mut Vec<Message>) {
    if view.measures.is_some() {
        return;
    }
    for of in &view.draft.tables {
        let doubted = of.map.columns.iter().zip(&of.taken).filter(|(_, taken)| taken.sure == Sure::Guess);
        for (column, taken) in doubted {
            let id = super::named(column.to, view.composite).1;
            let (from, why) = (&column.from, taken.why.clone());
            lines.push(message!("import-look-taken", column = from, id = id, why = why));
        }
    }
    let likely = view.draft.tables.iter().flat_map(|of| of.map.columns.iter().zip(&of.taken));
    let likely: Vec<&str> =
        likely.filter(|(_, taken)| taken.sure == Sure::Likely).map(|(column, _)| column.from.as_str()).collect();
    if !likely.is_empty() {
        lines.push(message!("import-look-likely", columns = names(likely.into_iter())));
    }
}

/// Columns left out because they are not measures: one line per reason.
fn aside(view: &View<'_>, lines: &mut Vec<Message>) {
    let all = || {
        let tables = view.seen.iter().zip(&view.draft.tables);
        tables.flat_map(|(seen, of)| of.aside.iter().map(move |aside| (seen, aside))).filter_map(|(seen, aside)| {
            // A heading such as "Value" is not informative, so the file name is shown.
            let alone =
                seen.shape.series.is_none() && seen.shape.value.is_some_and(|at| seen.heading(at) == aside.from);
            let name = if alone { seen.own.as_str() } else { aside.from.as_str() };
            match &aside.why {
                Why::Role(suspicion) => Some((name, suspicion)),
                Why::Perhaps(_) | Why::Constant(_) | Why::Unknown | Why::Words => None,
            }
        })
    };
    let mut line = |id: &'static str, of: &dyn Fn(&Role) -> bool| {
        let mut found: Vec<(&str, &Suspicion)> = all().filter(|(_, suspicion)| of(&suspicion.role)).collect();
        found.dedup_by_key(|(from, _)| *from);
        let Some((_, first)) = found.first() else { return };
        let own = first.role.message();
        let columns = names(found.iter().map(|(from, _)| *from));
        lines.push(Message::new(id).with("columns", columns).with("count", found.len()).with("role", own));
    };
    line("import-look-ranks", &|role| *role == Role::Rank);
    line("import-look-made", &|role| matches!(role, Role::Made(..)));
    line("import-look-copies", &|role| matches!(role, Role::Copy(..)));
    line("import-look-older", &|role| matches!(role, Role::Older(_)));
    line("import-look-sizes", &|role| *role == Role::Size);
    line("import-look-others", &|role| {
        matches!(role, Role::Constant | Role::Identifier | Role::Year | Role::Note | Role::Coordinate)
    });
}

/// Tables and rows left out, and the year chosen out of several.
fn rows(view: &View<'_>, lines: &mut Vec<Message>) {
    let unused = view.seen.iter().zip(&view.draft.tables).filter(|(_, of)| of.map.columns.is_empty());
    let unused: Vec<&str> = unused.map(|(seen, _)| seen.own.as_str()).collect();
    if !unused.is_empty() {
        lines.push(message!("import-look-unused", files = names(unused.into_iter())));
    }
    let sums = &view.draft.sums;
    if !sums.is_empty() {
        let name = |(code, name): &(String, String)| if name.is_empty() { code.clone() } else { name.clone() };
        let of: Vec<String> = sums.iter().map(name).collect();
        let columns = names(of.iter().map(String::as_str));
        lines.push(message!("import-look-sums", count = sums.len(), rows = columns));
    }
    let refused = view.tables.rejected.len();
    if let Some(first) = view.tables.rejected.first() {
        let (file, spot, reason) = (&first.file, first.spot(), first.reason.clone());
        lines.push(message!("import-look-refused", count = refused, file = file, line = spot, reason = reason));
    }
    let spans = || view.draft.tables.iter().filter_map(|of| of.years);
    let span = spans().map(|(first, _)| first).min().zip(spans().map(|(_, last)| last).max());
    let kept = view.draft.tables.iter().find_map(|of| of.map.year.as_ref());
    if let Some(((first, last), year)) = span.zip(kept).filter(|((first, last), _)| first != last) {
        let keep = year.keep.written();
        let [first, last] = [first, last].map(|year| year.to_string());
        lines.push(message!("import-look-year", keep = keep, first = first, last = last));
    }
}
