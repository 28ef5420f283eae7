//! Diagnostics: a message with the place in the file, underlined.

use annotate_snippets::renderer::Renderer;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Snippet};

use super::layout::Layout;
use super::wrap;
use crate::locale::visible::{in_line, steers};
use crate::report::document::{Diagnostic, Place, Severity, Span, Tone};

/// The start of a colour sequence. The renderer replaces this character in file contents.
const ESCAPE: char = '\u{1b}';

/// The diagnostic as lines.
///
/// The title is wrapped here, because annotate-snippets would place it entirely beside the rule's name.
pub(super) fn layout(diagnostic: &Diagnostic, layout: Layout) -> String {
    let mut out = title(diagnostic, layout);
    if diagnostic.places.is_empty() {
        for (label, text) in &diagnostic.notes {
            out.push_str(&labelled(Span::new(label, Tone::Strong), Span::plain(text), layout));
        }
    } else {
        out.push_str(&places(diagnostic, layout));
    }
    out
}

/// Severity, rule and fault.
fn title(diagnostic: &Diagnostic, layout: Layout) -> String {
    let tone = match diagnostic.severity {
        Severity::Error => Tone::Bad,
        Severity::Warning => Tone::Caution,
        Severity::Note => Tone::Good,
    };
    let rule = diagnostic.rule.as_ref().map(|rule| format!("[{rule}]")).unwrap_or_default();
    let label = Span::new(one_line(&format!("{}{rule}", diagnostic.severity_word)), tone);
    labelled(label, Span::new(&diagnostic.title, Tone::Strong), layout)
}

/// A label, a colon and text.
fn labelled(label: Span, words: Span, layout: Layout) -> String {
    super::lines::lines(&[label, Span::plain(": "), words], "", "", layout)
}

/// The places without the notes, as lines.
pub fn excerpt(diagnostic: &Diagnostic, layout: Layout) -> String {
    places(&Diagnostic { notes: Vec::new(), ..diagnostic.clone() }, layout)
}

/// The places in the files and the notes below them.
fn places(diagnostic: &Diagnostic, layout: Layout) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let notes = diagnostic.notes.iter().map(|(label, text)| {
        // The note is indented by the line numbers, " = ", its label and ": ".
        let indent = digits(&diagnostic.places) + 3 + wrap::width(label) + 2;
        let text = wrap::wrap_text(text, layout.width.saturating_sub(indent)).join("\n");
        Level::HELP.with_name(label.as_str()).message(text)
    });
    let group = Group::with_level(level).elements(snippets(&diagnostic.places)).elements(notes);
    let renderer = if layout.colour { Renderer::styled() } else { Renderer::plain() };
    let shown = renderer.term_width(layout.width).render(&[group]);
    // The renderer replaces control characters only up to a certain point. Its own colour sequences must remain.
    let steering = |c: char| c != ESCAPE && steers(c);
    shown.chars().map(|c| if steering(c) { '\u{fffd}' } else { c }).collect()
}

/// One snippet per file, in the order of first appearance.
fn snippets(places: &[Place]) -> Vec<Snippet<'_, Annotation<'_>>> {
    let mut files: Vec<(&Place, Vec<Annotation<'_>>)> = Vec::new();
    for (i, place) in places.iter().enumerate() {
        let kind = if i == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        let annotation = kind.span(bytes(place)).label(place.label.as_deref().map(one_line));
        match files.iter_mut().find(|(first, _)| first.file == place.file) {
            Some((_, annotations)) => annotations.push(annotation),
            None => files.push((place, vec![annotation])),
        }
    }
    files
        .into_iter()
        .map(|(place, marks)| Snippet::source(&*place.source).path(one_line(&place.file)).annotations(marks))
        .collect()
}

/// The byte range of a place, moved to character boundaries, so that a wrong range does not cause a panic.
fn bytes(place: &Place) -> std::ops::Range<usize> {
    let boundary = |byte: usize| (0..=byte.min(place.source.len())).rev().find(|&b| place.source.is_char_boundary(b));
    let end = boundary(place.bytes.end).unwrap_or(0);
    boundary(place.bytes.start.min(end)).unwrap_or(0)..end
}

/// The number of digits of the largest line number that may be shown.
fn digits(places: &[Place]) -> usize {
    let line = |place: &Place| place.source.get(..bytes(place).end).unwrap_or("").matches('\n').count() + 1;
    places.iter().map(line).max().unwrap_or(1).to_string().len()
}

/// Text for a place that has only one line.
fn one_line(text: &str) -> String {
    in_line(text)
}
