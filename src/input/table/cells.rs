//! Cells: numbers in human notations.

use std::borrow::Cow;

use crate::model::notation::{Brackets, Decimal, Notation, Thousands};

/// The content of a cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::input) enum Cell {
    /// Missing.
    Missing,
    /// A number.
    Number(f64),
    /// A number with a percent sign: 45 % gives 45.
    Percent(f64),
    /// A number in brackets whose meaning the mapping does not state.
    Bracketed,
    /// A number whose value depends on the unstated meaning of points or commas.
    Marked,
    /// Neither a number nor a mark for a missing value.
    Unreadable,
}

impl Cell {
    /// Whether it contains a number, with any interpretation.
    pub(crate) fn is_number(self) -> bool {
        matches!(self, Cell::Number(_) | Cell::Percent(_) | Cell::Bracketed)
    }
}

/// Error values of spreadsheets.
const ERRORS: [&str; 8] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#DATA!"];

/// Whether a cell is the error value of a failed formula.
pub(in crate::input) fn is_error(cell: &str) -> bool {
    ERRORS.contains(&cell.trim())
}

/// Words after a number that multiply it by a power of ten.
const POWERS: [(&str, i32); 13] = [
    ("万亿", 12),
    ("亿", 8),
    ("億", 8),
    ("千万", 7),
    ("百万", 6),
    ("十万", 5),
    ("万", 4),
    ("萬", 4),
    ("crores", 7),
    ("crore", 7),
    ("lakhs", 5),
    ("lakh", 5),
    ("lac", 5),
];

/// Reads a cell, trimmed.
pub(in crate::input) fn read(cell: &str, notation: &Notation) -> Cell {
    read_times(cell, notation, 0)
}

/// Reads a cell and multiplies its number by a power of ten.
pub(in crate::input) fn read_times(cell: &str, notation: &Notation, power: i32) -> Cell {
    let cell = cell.trim();
    let missing = |cell: &str| cell.is_empty() || notation.missing.iter().any(|mark| mark == cell);
    if missing(cell) {
        return Cell::Missing;
    }
    let written = plain(cell);
    let text = without_flags(written.trim(), &notation.flags);
    if missing(text) {
        return Cell::Missing;
    }
    let (text, negative) = match text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        Some(inner) => match notation.brackets {
            Some(brackets) => (inner.trim(), brackets == Brackets::Negative),
            None if matches!(read_times(inner, notation, 0), Cell::Number(_) | Cell::Percent(_)) => {
                return Cell::Bracketed;
            }
            None => return Cell::Unreadable,
        },
        None => (text, false),
    };
    let unsigned = text.strip_suffix('%').or_else(|| text.strip_prefix('%')).map(str::trim);
    let percent = unsigned.is_some();
    let text = unsigned.unwrap_or(text);
    let behind = POWERS.iter().find_map(|(word, power)| Some((ends_with(text, word)?, *power)));
    let (text, power) = behind.map_or((text, power), |(text, more)| (text.trim_end(), power + more));
    let signed = |number: f64| if negative { -number } else { number };
    match number(text, notation, power) {
        Some(number) if percent => Cell::Percent(signed(number)),
        Some(number) => Cell::Number(signed(number)),
        None if !notation.specified && is_marked(text) => Cell::Marked,
        None => Cell::Unreadable,
    }
}

/// A text without a given word at its end, ignoring case.
fn ends_with<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let cut = text.len().checked_sub(word.len())?;
    let (before, end) = (text.get(..cut)?, text.get(cut..)?);
    end.eq_ignore_ascii_case(word).then_some(before)
}

/// A text with full-width digits, signs and blanks converted to ASCII: the true minus and other dashes before a digit,
/// narrow and non-breaking blanks.
pub(super) fn plain(cell: &str) -> Cow<'_, str> {
    if cell.is_ascii() {
        return Cow::Borrowed(cell);
    }
    const FULL_WIDTH: u32 = 0xfee0;
    let one = |c: char| match c {
        '０'..='９' | '．' | '，' | '％' | '＋' | '（' | '）' | '＇' | '／' | '－' => {
            char::from_u32(u32::from(c).wrapping_sub(FULL_WIDTH)).unwrap_or(c)
        }
        '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}' | '\u{3000}' => ' ',
        '\u{2212}' | '\u{2010}' | '\u{2011}' => '-',
        '’' => '\'',
        c => c,
    };
    let text: String = cell.chars().map(one).collect();
    // A longer dash is a minus only before a digit; alone it usually marks a missing value.
    let dash = text.strip_prefix('–').filter(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()));
    Cow::Owned(match dash {
        Some(rest) => format!("-{}", rest.trim_start()),
        None => text,
    })
}

/// A number without the flags behind it. Alphabetic flags follow a blank.
fn without_flags<'t>(text: &'t str, flags: &[String]) -> &'t str {
    if flags.is_empty() {
        return text;
    }
    let (head, tail) = text.rsplit_once(' ').unwrap_or((text, ""));
    let mut rest = tail;
    while let Some(flag) = flags.iter().filter(|flag| !flag.is_empty()).find(|flag| rest.starts_with(flag.as_str())) {
        rest = rest.get(flag.len()..).unwrap_or_default();
    }
    if !tail.is_empty() && rest.is_empty() {
        return head.trim_end();
    }
    let sign =
        |flag: &&String| !flag.is_empty() && !flag.chars().any(char::is_alphanumeric) && text.ends_with(flag.as_str());
    match flags.iter().find(sign) {
        Some(flag) => text.get(..text.len() - flag.len()).unwrap_or_default().trim_end(),
        None => text,
    }
}

/// A finite number in this notation, times a power of ten.
fn number(cell: &str, notation: &Notation, power: i32) -> Option<f64> {
    let mark = match notation.decimal {
        Decimal::Point => '.',
        Decimal::Comma => ',',
    };
    let (whole, decimals) = cell.split_once(mark).map_or((cell, None), |(whole, decimals)| (whole, Some(decimals)));
    let whole = ungrouped(whole, notation.thousands)?;
    // Any mark left is not the stated one, and might be a decimal mark.
    let others = |text: &str| text.contains(['.', ',']);
    if others(&whole) || decimals.is_some_and(others) {
        return None;
    }
    let text = match decimals {
        Some(decimals) => format!("{whole}.{decimals}"),
        None => whole.into_owned(),
    };
    // Parsing the number with its exponent rounds once; multiplying afterwards would round twice.
    let text = match power {
        0 => text,
        _ if text.contains(['e', 'E']) => {
            return text
                .parse::<f64>()
                .ok()
                .map(|number| number * 10_f64.powi(power))
                .filter(|number| number.is_finite());
        }
        _ => format!("{text}e{power}"),
    };
    text.parse::<f64>().ok().filter(|number| number.is_finite())
}

/// Digits without the separators of thousands; `None` if a separator is not followed by three digits. Blanks and
/// apostrophes are always accepted, because they have no other meaning in a number.
fn ungrouped(whole: &str, thousands: Option<Thousands>) -> Option<Cow<'_, str>> {
    let always = [Thousands::Blank, Thousands::Apostrophe];
    let kinds = always.into_iter().chain(thousands);
    let Some(kind) = kinds.into_iter().find(|kind| whole.contains(|c| kind.is(c))) else {
        return Some(Cow::Borrowed(whole));
    };
    let (sign, digits) = match whole.strip_prefix(['+', '-']) {
        Some(rest) => (whole.get(..1)?, rest.trim_start()),
        None => ("", whole),
    };
    let groups: Vec<&str> = digits.split(|c| kind.is(c)).collect();
    let (first, others) = groups.split_first()?;
    let (last, middle) = others.split_last()?;
    let are = |group: &str, length: usize| group.len() == length && group.bytes().all(|b| b.is_ascii_digit());
    let leads = (1..=3).any(|length| are(first, length));
    let western = leads && others.iter().all(|group| are(group, 3));
    let indian = kind == Thousands::Indian
        && (1..=2).any(|length| are(first, length))
        && middle.iter().all(|group| are(group, 2))
        && are(last, 3);
    (western || indian).then(|| Cow::Owned(format!("{sign}{}", groups.concat())))
}

/// Whether a number could be read if the meaning of its points and commas were known.
fn is_marked(text: &str) -> bool {
    const WAYS: [(Decimal, Option<Thousands>); 4] = [
        (Decimal::Comma, None),
        (Decimal::Point, Some(Thousands::Indian)),
        (Decimal::Comma, Some(Thousands::Point)),
        (Decimal::Point, Some(Thousands::Comma)),
    ];
    text.contains(['.', ','])
        && WAYS.iter().any(|(decimal, thousands)| number(text, &Notation::of(*decimal, *thousands), 0).is_some())
}

/// Evidence from a number about the meaning of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::input) enum Point {
    /// The mark may separate thousands or decimals: one to three digits, the first not 0, followed by three more.
    Either,
    /// The mark separates decimals, or the number would be too large to be written without separators of thousands.
    Decimals,
    /// No mark, and none needed for thousands.
    Neither,
}

/// The evidence from a number without other marks about `mark`, a point or a comma.
pub(in crate::input) fn point(cell: &str, mark: char) -> Point {
    const LARGEST_BARE: usize = 3;
    let text = plain(cell);
    let number = text.trim().trim_start_matches(['+', '-']);
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    match number.split_once(mark) {
        Some((whole, decimals)) => {
            let grouped = (1..=LARGEST_BARE).contains(&whole.len()) && !whole.starts_with('0') && digits(whole);
            if grouped && decimals.len() == LARGEST_BARE && digits(decimals) { Point::Either } else { Point::Decimals }
        }
        None if digits(number) && number.len() <= LARGEST_BARE => Point::Neither,
        None => Point::Decimals,
    }
}

/// A number times a factor. If the factor is the reciprocal of a whole number, such as 0.001, which is not an exact
/// binary fraction, the number is divided instead, so that 500.5 thousandths are exactly 0.5005.
pub(super) fn scaled(number: f64, factor: f64) -> f64 {
    let whole = (1.0 / factor).round();
    // Adding zero turns −0 into 0.
    (if factor.abs() < 1.0 && whole != 0.0 && 1.0 / whole == factor { number / whole } else { number * factor }) + 0.0
}

/// A cell as a message may quote it: short.
pub(super) fn shown(cell: &str) -> String {
    const MOST: usize = 40;
    let cut: String = cell.trim().chars().take(MOST).collect();
    if cut.len() < cell.trim().len() { format!("{cut}…") } else { cut }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notation(decimal: Decimal, thousands: Option<Thousands>) -> Notation {
        Notation { missing: vec!["..".to_owned(), "NA".to_owned(), ":".to_owned()], ..Notation::of(decimal, thousands) }
    }

    #[test]
    fn a_thousandth_divides() {
        assert_eq!(scaled(500.5, 0.001), 0.5005);
        assert_eq!(scaled(0.5, -0.01), -0.005);
        assert_eq!(scaled(2.0, 1000.0), 2000.0);
        assert_eq!(scaled(3.0, 0.75), 2.25);
    }

    #[test]
    fn numbers_are_read_as_they_are_written() {
        let as_written = notation(Decimal::Point, None);
        let point = |cell| read(cell, &as_written);
        assert_eq!(point(" 0.5 "), Cell::Number(0.5));
        assert_eq!(point("\u{a0}0.5\u{3000}"), Cell::Number(0.5));
        assert_eq!(point("-3e2"), Cell::Number(-300.0));
        assert_eq!(point(".5"), Cell::Number(0.5));
        assert_eq!(point(".."), Cell::Missing);
        assert_eq!(point("  "), Cell::Missing);
        for cell in
            ["1,5", "inf", "NaN", "12 x", "na", "1.2.3", "1..2", "2006-12-31", "~5", "<5", "5*", "0x10", "1_000", "–"]
        {
            assert_eq!(point(cell), Cell::Unreadable, "{cell}");
        }
        let as_written = notation(Decimal::Comma, None);
        let comma = |cell| read(cell, &as_written);
        assert_eq!(comma("0,5"), Cell::Number(0.5));
        assert_eq!(comma("12"), Cell::Number(12.0));
        for cell in ["1.234,5", "1,2,3", "1.5"] {
            assert_eq!(comma(cell), Cell::Unreadable, "{cell}");
        }
    }

    #[test]
    fn separators_of_thousands_need_three_digits() {
        let as_written = notation(Decimal::Point, Some(Thousands::Comma));
        let comma = |cell| read(cell, &as_written);
        assert_eq!(comma("1,234,567.5"), Cell::Number(1_234_567.5));
        assert_eq!(comma("-1,234"), Cell::Number(-1234.0));
        assert_eq!(comma("1234.5"), Cell::Number(1234.5));
        for cell in ["1,23", "12,3456", ",123", "1234,567", "1,234.5,6"] {
            assert_eq!(comma(cell), Cell::Unreadable, "{cell}");
        }
        let as_written = notation(Decimal::Comma, Some(Thousands::Point));
        assert_eq!(read("1.234,5", &as_written), Cell::Number(1234.5));
        assert_eq!(read("1.5", &as_written), Cell::Unreadable);
        let as_written = notation(Decimal::Comma, Some(Thousands::Blank));
        assert_eq!(read("1\u{202f}234 567,5", &as_written), Cell::Number(1_234_567.5));
    }

    #[test]
    fn blanks_and_apostrophes_always_separate_thousands() {
        let point = notation(Decimal::Point, None);
        for cell in ["1 234", "1\u{a0}234", "1\u{202f}234", "1\u{2009}234", "1'234", "1’234", "+1 234"] {
            assert_eq!(read(cell, &point), Cell::Number(1234.0), "{cell}");
        }
        assert_eq!(read("12'345.5", &point), Cell::Number(12_345.5));
        assert_eq!(read("1 234,5", &notation(Decimal::Comma, None)), Cell::Number(1234.5));
        for cell in ["1 23", "1'2345", "12 34 567", "1234 567"] {
            assert_eq!(read(cell, &point), Cell::Unreadable, "{cell}");
        }
    }

    #[test]
    fn indian_numbers_group_by_two_after_the_first_thousand() {
        let indian = notation(Decimal::Point, Some(Thousands::Indian));
        for (cell, number) in
            [("12,34,567", 1_234_567.0), ("1,00,00,000", 1e7), ("5,432", 5432.0), ("1,234,567", 1_234_567.0)]
        {
            assert_eq!(read(cell, &indian), Cell::Number(number), "{cell}");
        }
        for cell in ["1,23", "123,45,678", "1,2,345"] {
            assert_eq!(read(cell, &indian), Cell::Unreadable, "{cell}");
        }
        assert_eq!(read("2.5 crore", &indian), Cell::Number(25_000_000.0));
        assert_eq!(read("3 Lakh", &indian), Cell::Number(300_000.0));
    }

    #[test]
    fn signs_of_other_scripts_are_read() {
        let point = notation(Decimal::Point, Some(Thousands::Comma));
        for (cell, number) in [
            ("−5", -5.0),
            ("–5", -5.0),
            ("１２３", 123.0),
            ("１，２３４", 1234.0),
            ("12.5万", 125_000.0),
            ("3.2亿", 3.2e8),
        ] {
            assert_eq!(read(cell, &point), Cell::Number(number), "{cell}");
        }
        for (cell, number) in [("45%", 45.0), ("４５％", 45.0), ("45 %", 45.0), ("-3%", -3.0), ("%12", 12.0)] {
            assert_eq!(read(cell, &point), Cell::Percent(number), "{cell}");
        }
        assert_eq!(read("95,9 %", &notation(Decimal::Comma, None)), Cell::Percent(95.9));
    }

    #[test]
    fn flags_follow_a_blank_and_brackets_raise_a_question() {
        let flags = ["b", "e", "p", "u", "*"].map(str::to_owned).to_vec();
        let notation_with =
            |brackets| Notation { brackets, flags: flags.clone(), ..notation(Decimal::Point, Some(Thousands::Comma)) };
        let read = |cell, brackets| read(cell, &notation_with(brackets));
        assert_eq!(read("45.1 b", None), Cell::Number(45.1));
        assert_eq!(read("45.1 bp", None), Cell::Number(45.1));
        assert_eq!(read("5*", None), Cell::Number(5.0));
        assert_eq!(read(": u", None), Cell::Missing);
        assert_eq!(read("45.1 bn", None), Cell::Unreadable);
        assert_eq!(read("45.1b", None), Cell::Unreadable);
        assert_eq!(read("(1,234)", None), Cell::Bracketed);
        assert_eq!(read("(1,234)", Some(Brackets::Negative)), Cell::Number(-1234.0));
        assert_eq!(read("(12)", Some(Brackets::Remark)), Cell::Number(12.0));
        assert_eq!(read("(see note)", None), Cell::Unreadable);
    }

    #[test]
    fn unexplained_marks_raise_a_question() {
        let ambiguous = Notation { specified: false, ..notation(Decimal::Point, None) };
        for cell in ["1,234", "95,9", "1.234.567", "1.234,5"] {
            assert_eq!(read(cell, &ambiguous), Cell::Marked, "{cell}");
        }
        assert_eq!(read("1,,2", &ambiguous), Cell::Unreadable);
        assert_eq!([point("1.234", '.'), point("-12,345", ',')], [Point::Either; 2]);
        assert_eq!([point("0.912", '.'), point("1.2", '.'), point("1234", '.')], [Point::Decimals; 3]);
        assert_eq!(point("987", '.'), Point::Neither);
    }

    #[test]
    fn a_power_of_ten_does_not_round_twice() {
        let point = notation(Decimal::Point, None);
        assert_eq!(read_times("2.9", &point, 6), Cell::Number(2_900_000.0));
        assert_eq!(read_times("0.57", &point, 2), Cell::Number(57.0));
        assert_eq!(read_times("1.2E+05", &point, -3), Cell::Number(120.0));
        assert_eq!(read_times("1e308", &point, 6), Cell::Unreadable);
    }
}
