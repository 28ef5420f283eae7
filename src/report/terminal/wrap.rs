//! Breaks lines by display width.
//!
//! Western text breaks at spaces. Chinese breaks between any two characters, except that no line begins with a
//! closing mark or ends with an opening mark. A word wider than the line is cut, because overflow would be worse.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::locale::visible::{in_line, visible};
use crate::report::document::{Span, Tone};

/// Characters that may not begin a line.
const CLOSING: &str = "、。，．：；！？）〕］｝】》〉」』”’…—～·,.:;!?)]}%％‰°";

/// Characters that may not end a line.
const OPENING: &str = "（〔［｛【《〈「『“‘([{";

/// A character with its tone and its display width.
#[derive(Clone, Copy)]
struct Glyph {
    char: char,
    tone: Tone,
    width: usize,
}

/// The display width of `text`, in columns.
pub fn width(text: &str) -> usize {
    text.width()
}

/// The display width of several spans together, in columns.
pub(super) fn width_of(spans: &[Span]) -> usize {
    spans.iter().map(|span| width(&span.text)).sum()
}

/// Breaks spans into lines of at most `room` columns.
pub(super) fn wrap(spans: &[Span], room: usize) -> Vec<Vec<Span>> {
    // A wide character takes two columns, so a smaller width is impossible.
    let room = room.max(2);
    let glyphs: Vec<Glyph> = spans.iter().flat_map(glyphs).collect();
    glyphs.split(|glyph| glyph.char == '\n').flat_map(|line| broken(line, room)).map(joined).collect()
}

/// Breaks plain text into lines of at most `room` columns.
pub fn wrap_text(text: &str, room: usize) -> Vec<String> {
    wrap(&[Span::plain(text)], room).iter().map(|line| line.iter().map(|span| span.text.as_str()).collect()).collect()
}

/// The width of the widest piece of `text` without a break opportunity, in columns.
pub(super) fn widest_piece(text: &str) -> usize {
    let glyphs = glyphs(&Span::plain(text));
    let (mut widest, mut piece) = (0, 0);
    let mut before: Option<Glyph> = None;
    for glyph in glyphs {
        if before.is_some_and(|before| glyph.char == '\n' || may_break(before, glyph)) {
            piece = 0;
        }
        piece += glyph.width;
        // A space at the end of a line takes no width.
        if glyph.char != ' ' {
            widest = widest.max(piece);
        }
        before = Some(glyph);
    }
    widest
}

/// Cuts the text to `room` columns, with an ellipsis if something is cut off.
pub(super) fn shorten(text: &str, room: usize) -> String {
    let text = in_line(text);
    if width(&text) <= room {
        return text;
    }
    let mut kept = String::new();
    let mut used = 1;
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if used > room {
            break;
        }
        kept.push(c);
    }
    format!("{}…", kept.trim_end())
}

/// Pads the text with spaces to `room` columns.
pub(super) fn pad(text: &str, room: usize) -> String {
    format!("{text}{}", " ".repeat(room.saturating_sub(width(text))))
}

/// The characters of a span.
fn glyphs(span: &Span) -> Vec<Glyph> {
    let tone = span.tone;
    visible(&span.text).chars().map(|char| Glyph { char, tone, width: char.width().unwrap_or(0) }).collect()
}

/// Breaks one paragraph into lines.
fn broken(mut rest: &[Glyph], room: usize) -> Vec<&[Glyph]> {
    let mut lines = Vec::new();
    loop {
        let (line, after) = rest.split_at(line_end(rest, room));
        lines.push(trimmed_end(line));
        rest = trimmed_start(after);
        if rest.is_empty() {
            return lines;
        }
    }
}

/// The number of characters in the next line.
fn line_end(glyphs: &[Glyph], room: usize) -> usize {
    let mut used = 0;
    let mut last_break = None;
    let mut before: Option<Glyph> = None;
    for (i, &glyph) in glyphs.iter().enumerate() {
        if before.is_some_and(|before| may_break(before, glyph)) {
            last_break = Some(i);
        }
        used += glyph.width;
        if used > room && glyph.char != ' ' {
            return last_break.unwrap_or(i).max(1);
        }
        before = Some(glyph);
    }
    glyphs.len()
}

/// Whether a line may break between two characters.
fn may_break(before: Glyph, after: Glyph) -> bool {
    if after.width == 0 || after.char == ' ' {
        return false;
    }
    if before.char == ' ' {
        // A percent sign must stay on the line of its figure, although a space separates them.
        return after.char != '%';
    }
    let wide = before.width == 2 || after.width == 2;
    wide && !CLOSING.contains(after.char) && !OPENING.contains(before.char)
}

/// The characters without trailing spaces.
fn trimmed_end(glyphs: &[Glyph]) -> &[Glyph] {
    let kept = glyphs.iter().rposition(|glyph| glyph.char != ' ').map_or(0, |last| last + 1);
    glyphs.get(..kept).unwrap_or(glyphs)
}

/// The characters without leading spaces.
fn trimmed_start(glyphs: &[Glyph]) -> &[Glyph] {
    let skipped = glyphs.iter().position(|glyph| glyph.char != ' ').unwrap_or(glyphs.len());
    glyphs.get(skipped..).unwrap_or(glyphs)
}

/// Converts characters to spans; adjacent characters of one tone are merged.
fn joined(glyphs: &[Glyph]) -> Vec<Span> {
    glyphs
        .chunk_by(|a, b| a.tone == b.tone)
        .filter_map(|run| {
            let tone = run.first()?.tone;
            Some(Span::new(run.iter().map(|glyph| glyph.char).collect::<String>(), tone))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_break_at_spaces_and_keep_their_percent() {
        assert_eq!(wrap_text("internet users: 31 %, needs 45 %", 18), ["internet users:", "31 %, needs 45 %"]);
        assert_eq!(wrap_text("reach is 45 %", 11), ["reach is", "45 %"]);
    }

    #[test]
    fn chinese_breaks_anywhere_but_before_closing_marks() {
        assert_eq!(wrap_text("电话先于网站，人人可及。", 12), ["电话先于网", "站，人人可", "及。"]);
        assert_eq!(wrap_text("他说（电话）先行", 6), ["他说", "（电", "话）先", "行"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut() {
        assert_eq!(wrap_text("assessments/qingshui/county.toml", 12), ["assessments/", "qingshui/cou", "nty.toml"]);
        assert_eq!(wrap_text("字", 1), ["字"]);
    }

    #[test]
    fn line_breaks_and_empty_text_are_kept() {
        assert_eq!(wrap_text("a\n\nb", 10), ["a", "", "b"]);
        assert_eq!(wrap_text("", 10), [""]);
    }

    #[test]
    fn the_terminal_is_not_steered() {
        assert_eq!(visible("red\u{1b}[31m\u{202e}end"), "red\u{fffd}[31m\u{fffd}end");
    }

    #[test]
    fn a_label_is_shortened_by_what_it_shows() {
        assert_eq!(shorten("流程再造与审批", 8), "流程再…");
        assert_eq!(shorten("hotline", 7), "hotline");
        assert_eq!(shorten("telephone hotline", 11), "telephone…");
    }
}
