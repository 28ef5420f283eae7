//! Shows emphasis as colour.

use anstyle::{AnsiColor, Style};

use crate::report::document::{Span, Tone};

/// The style of a tone.
fn style(tone: Tone) -> Style {
    match tone {
        Tone::Plain => Style::new(),
        Tone::Strong => Style::new().bold(),
        Tone::Faint => Style::new().dimmed(),
        Tone::Good => AnsiColor::Green.on_default(),
        Tone::Caution => AnsiColor::Yellow.on_default(),
        Tone::Bad => AnsiColor::Red.on_default().bold(),
    }
}

/// The text in the colour of its tone, if colour is on.
pub(super) fn paint(text: &str, tone: Tone, colour: bool) -> String {
    if !colour || tone == Tone::Plain || text.is_empty() {
        return text.to_owned();
    }
    let style = style(tone);
    format!("{style}{text}{style:#}")
}

/// Several spans, joined.
pub(super) fn paint_all(spans: &[Span], colour: bool) -> String {
    spans.iter().map(|span| paint(&span.text, span.tone, colour)).collect()
}
