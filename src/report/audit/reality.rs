//! The design-reality gap: a bar for each dimension, their sum, and what lacks in which initiatives.

use super::orientation::bar;
use super::view::View;
use crate::check::DesignReality;
use crate::check::gap::{Cause, DimensionGap, Gap, Lack, MOST};
use crate::locale::Locale;
use crate::message;
use crate::message::{Message, Value};
use crate::model::terms::Itposmo;
use crate::report::document::{Column, Document, Span, Table, Tone};
use crate::report::figures::{self, Kind};

/// As many initiatives are named under each dimension.
const NAMED: usize = 3;

/// Least that an initiative adds to be named beside others: what does not round to 0.0.
const SHOWS: f64 = 0.05;

/// As many things that are not known are named under each dimension.
const UNKNOWN: usize = 4;

/// The bars with their sum, how that is read, then what lacks, dimension by dimension, and what could not be examined.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let gap = DesignReality::of(view.context, view.plan);
    document.heading(locale.word("reality-heading"));
    document.paragraph(locale.word("reality-meaning"));
    document.table(bars(&gap, locale));
    let mut items: Vec<Vec<Span>> = Vec::new();
    let mut item = |message: Message| items.push(vec![Span::plain(locale.say(&message))]);
    summed(view, &gap).map(&mut item);
    worst(view, &gap).map(&mut item);
    let presuming = gap.initiatives.iter().filter(|of| of.presumes).count();
    item(message!("reality-presuming", count = presuming, all = view.plan.initiatives.len()));
    untold(view, &gap).map(&mut item);
    items.extend(gap.dimensions.iter().filter_map(|of| causes(view, of, locale)));
    items.extend(gap.dimensions.iter().filter_map(|of| unknown(view, of, locale)));
    document.items(items);
    document.paragraph_in(Tone::Faint, locale.word("reality-limits"));
}

fn bars(gap: &DesignReality, locale: &Locale) -> Table {
    let columns = vec![
        Column::left(locale.word("reality-column-dimension")),
        Column::left(""),
        Column::right(locale.word("reality-column-figure")),
        Column::right(locale.word("reality-column-range")),
    ];
    let dimension = |of: &DimensionGap| row(locale.say(&called(of)), of.gap, MOST, locale);
    let most = MOST * gap.dimensions.len() as f64;
    let sum = row(locale.say(&message!("reality-sum", most = Value::short(most))), gap.sum, most, locale);
    Table { columns, rows: gap.dimensions.iter().map(dimension).chain([sum]).collect() }
}

fn row(name: String, gap: Gap, most: f64, locale: &Locale) -> Vec<Span> {
    let Some(figure) = gap.figure else {
        let none = Span::new(locale.word("orientation-not-examined"), Tone::Faint);
        return vec![Span::plain(name), none, Span::plain(figures::NO_FIGURE), Span::plain("")];
    };
    let range = message!("reality-range", least = tenths(gap.least), most = tenths(gap.most));
    vec![
        Span::plain(name),
        Span::plain(bar(figure / most * 100.0)),
        Span::new(locale.value(&tenths(figure)), Tone::Strong),
        Span::new(locale.say(&range), Tone::Faint),
    ]
}

/// The letter by which a dimension goes in ITPOSMO.
fn initial(dimension: Itposmo) -> &'static str {
    match dimension {
        Itposmo::Information => "I",
        Itposmo::Technology => "T",
        Itposmo::Processes => "P",
        Itposmo::Objectives | Itposmo::OtherResources => "O",
        Itposmo::Staffing => "S",
        Itposmo::Management => "M",
    }
}

fn tenths(figure: f64) -> Value {
    Value::Number(figure, 1)
}

/// How the sum is read; none where there is no sum, or no bands to read it on. Where nothing can be lacking the bands say
/// nothing: a roadmap that goes step by step has no gap however it fares.
fn summed(view: &View<'_>, gap: &DesignReality) -> Option<Message> {
    if gap.sum.figure.is_some() && gap.sum.most <= 0.0 {
        return Some(message!("reality-nothing"));
    }
    let (sum, scale) = (gap.sum.figure?, view.context.rules.gap.as_ref()?);
    let band = scale.band(sum)?;
    let read = message!("reality-band", sum = tenths(sum), from = Value::short(band.from), means = &band.means);
    let partly = gap.examined() < gap.dimensions.len();
    let upper = scale.band(gap.sum.most).filter(|upper| upper.from > band.from);
    Some(match upper {
        Some(upper) => message!("reality-band-or", read = read, most = tenths(gap.sum.most), means = &upper.means),
        None if partly => message!("reality-band-partly", read = read, examined = gap.examined()),
        None => read,
    })
}

/// The initiative that is widest apart.
fn worst(view: &View<'_>, gap: &DesignReality) -> Option<Message> {
    let worst = gap.worst(view.plan)?;
    let id = &view.plan.initiatives.get(worst.initiative)?.id;
    let sum = tenths(worst.sum);
    let band = view.context.rules.gap.as_ref().and_then(|scale| scale.band(worst.sum));
    Some(match band {
        Some(band) => message!("reality-worst-band", initiative = id, sum = sum, means = &band.means),
        None => message!("reality-worst", initiative = id, sum = sum),
    })
}

/// The initiatives of which nothing tells what they presume.
fn untold(view: &View<'_>, gap: &DesignReality) -> Option<Message> {
    if gap.untold.is_empty() {
        return None;
    }
    let ids = view.ids(&gap.untold);
    let mut named: Vec<Value> = ids.iter().take(NAMED).map(|id| (*id).into()).collect();
    if ids.len() > NAMED {
        named.push(message!("audit-more-initiatives", count = ids.len() - NAMED).into());
    }
    Some(message!("reality-untold", count = ids.len(), initiatives = named))
}

/// What lacks in a dimension, and in which initiatives; none where nothing does.
fn causes(view: &View<'_>, of: &DimensionGap, locale: &Locale) -> Option<Vec<Span>> {
    if of.causes.is_empty() {
        return None;
    }
    let mut before: Option<Lack> = None;
    let mut told: Vec<Value> = Vec::new();
    for (place, cause) in of.causes.iter().take(NAMED).enumerate() {
        // What adds nothing that shows is only counted.
        if place > 0 && cause.points < SHOWS {
            break;
        }
        let same = before.is_some_and(|before| (before.on, before.through) == (cause.lack.on, cause.lack.through));
        told.extend(self::told(view, cause, same).map(Value::from));
        before = Some(cause.lack);
    }
    let more = of.causes.len() - told.len();
    if more > 0 {
        told.push(message!("audit-more-initiatives", count = more).into());
    }
    let words = message!("reality-causes", causes = told);
    Some(vec![name(of, locale), Span::plain(locale.say(&words))])
}

/// A dimension by its name, for two of them begin with O.
fn name(of: &DimensionGap, locale: &Locale) -> Span {
    Span::new(locale.say(&called(of)), Tone::Strong)
}

fn called(of: &DimensionGap) -> Message {
    message!("audit-family", letter = initial(of.dimension), name = Value::from(of.dimension))
}

/// An initiative in which something lacks; what it is, where it is not the `same` as in the one before.
fn told(view: &View<'_>, cause: &Cause, same: bool) -> Option<Message> {
    let id = &view.plan.initiatives.get(cause.initiative)?.id;
    let said = message!("reality-cause", initiative = id, points = tenths(cause.points), gap = tenths(cause.gap));
    Some(if same { said } else { message!("reality-cause-lack", cause = said, lack = lack(view, cause.lack)?) })
}

/// What lacks: what is presumed, what is predicted, and to which indicator it is laid.
fn lack(view: &View<'_>, lack: Lack) -> Option<Message> {
    let rubric = view.context.rubric;
    let kind = Kind::of(rubric, lack.on);
    let title = figures::measure_title(rubric, lack.on)?;
    let words = message!(
        "reality-lack",
        title = title,
        presumed = kind.message(lack.presumed),
        predicted = kind.message(lack.predicted),
    );
    let through = lack.through.and_then(|indicator| rubric.indicators.get(indicator));
    Some(match through {
        Some(indicator) => message!("reality-lack-through", lack = words, indicator = &indicator.title),
        None => words,
    })
}

/// What is presumed in a dimension and not known.
fn unknown(view: &View<'_>, of: &DimensionGap, locale: &Locale) -> Option<Vec<Span>> {
    if of.unknown.is_empty() {
        return None;
    }
    let titles = of.unknown.iter().filter_map(|(on, _)| figures::measure_title(view.context.rubric, *on));
    let mut titles: Vec<Value> = titles.take(UNKNOWN).map(Value::from).collect();
    if of.unknown.len() > UNKNOWN {
        titles.push(message!("reality-more-unknown", count = of.unknown.len() - UNKNOWN).into());
    }
    Some(vec![name(of, locale), Span::plain(locale.say(&message!("reality-unknown", what = titles)))])
}
