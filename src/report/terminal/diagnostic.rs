//! Diagnostics: the place in the file, underlined, and what is said of it.

use annotate_snippets::renderer::Renderer;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Snippet};

use super::layout::Layout;
use super::wrap;
use crate::locale::visible::{in_line, steers};
use crate::report::document::{Diagnostic, Place, Severity, Span, Tone};

/// What begins a colour. Where a file holds it, the renderer replaces it.
const ESCAPE: char = '\u{1b}';

/// The diagnostic as lines.
///
/// The title is wrapped here and not left to annotate-snippets, which would set it all beside the rule's name.
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

/// How grave it is, which rule speaks, what is wrong.
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

/// A label, a colon, words.
fn labelled(label: Span, words: Span, layout: Layout) -> String {
    super::lines::lines(&[label, Span::plain(": "), words], "", "", layout)
}

/// The places alone, as lines.
pub fn excerpt(diagnostic: &Diagnostic, layout: Layout) -> String {
    places(&Diagnostic { notes: Vec::new(), ..diagnostic.clone() }, layout)
}

/// The places in the files, and the notes under them.
fn places(diagnostic: &Diagnostic, layout: Layout) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let notes = diagnostic.notes.iter().map(|(label, text)| {
        // The note stands after " = " and its label, right of the line numbers.
        let indent = digits(&diagnostic.places) + 3 + wrap::width(label) + 2;
        let text = wrap::wrap_text(text, layout.width.saturating_sub(indent)).join("\n");
        Level::HELP.with_name(label.as_str()).message(text)
    });
    let group = Group::with_level(level).elements(snippets(&diagnostic.places)).elements(notes);
    let renderer = if layout.colour { Renderer::styled() } else { Renderer::plain() };
    let shown = renderer.term_width(layout.width).render(&[group]);
    // The renderer replaces what would steer a terminal only among the first characters. What it colours with stays.
    let steering = |c: char| c != ESCAPE && steers(c);
    shown.chars().map(|c| if steering(c) { '\u{fffd}' } else { c }).collect()
}

/// One snippet for each file, in the order in which the files are first named.
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

/// The bytes of a place, moved to where characters begin: a wrong range must not end the program.
fn bytes(place: &Place) -> std::ops::Range<usize> {
    let boundary = |byte: usize| (0..=byte.min(place.source.len())).rev().find(|&b| place.source.is_char_boundary(b));
    let end = boundary(place.bytes.end).unwrap_or(0);
    boundary(place.bytes.start.min(end)).unwrap_or(0)..end
}

/// The digits of the greatest line number that may be shown.
fn digits(places: &[Place]) -> usize {
    let line = |place: &Place| place.source.get(..bytes(place).end).unwrap_or("").matches('\n').count() + 1;
    places.iter().map(line).max().unwrap_or(1).to_string().len()
}

/// Words for a place that has one line.
fn one_line(text: &str) -> String {
    in_line(text)
}
