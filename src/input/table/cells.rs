//! Cells: numbers and years as people write them.

use crate::model::notation::{Decimal, Notation, Thousands};

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::input) enum Cell {
    /// Nothing.
    Missing,
    /// A number.
    Number(f64),
    /// Something that is neither a number nor a mark for a missing one.
    Unreadable,
}

/// What spreadsheets show where a formula failed.
const ERRORS: [&str; 8] = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#DATA!"];

/// Whether a cell shows that a formula failed.
pub(in crate::input) fn is_error(cell: &str) -> bool {
    ERRORS.contains(&cell.trim())
}

/// Reads a cell. Blanks around it do not count.
pub(in crate::input) fn read(cell: &str, notation: &Notation) -> Cell {
    let cell = cell.trim();
    if cell.is_empty() || notation.missing.iter().any(|mark| mark == cell) {
        return Cell::Missing;
    }
    match number(cell, notation.decimal, notation.thousands) {
        Some(number) => Cell::Number(number),
        None => Cell::Unreadable,
    }
}

/// A finite number as it is written.
fn number(cell: &str, decimal: Decimal, thousands: Option<Thousands>) -> Option<f64> {
    let mark = match decimal {
        Decimal::Point => '.',
        Decimal::Comma => ',',
    };
    let (whole, decimals) = cell.split_once(mark).map_or((cell, None), |(whole, decimals)| (whole, Some(decimals)));
    let whole = match thousands {
        Some(thousands) => ungrouped(whole, thousands)?,
        None => whole.to_owned(),
    };
    // Any mark that is left is another one than was told, which nobody can tell from one before decimals.
    let others = |text: &str| text.contains(['.', ',']);
    if others(&whole) || decimals.is_some_and(others) {
        return None;
    }
    let text = match decimals {
        Some(decimals) => format!("{whole}.{decimals}"),
        None => whole,
    };
    text.parse::<f64>().ok().filter(|number| number.is_finite())
}

/// Digits without the marks between thousands; none where a mark is not between three and three.
fn ungrouped(whole: &str, thousands: Thousands) -> Option<String> {
    let mut groups = whole.split(|c| thousands.is(c));
    let first = groups.next().unwrap_or_default();
    let mut all = first.to_owned();
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    for group in groups {
        let lead = first.trim_start_matches(['+', '-']);
        if group.len() != 3 || !digits(group) || lead.is_empty() || lead.len() > 3 || !digits(lead) {
            return None;
        }
        all.push_str(group);
    }
    Some(all)
}

/// A year as it is written: alone, with decimals, as the beginning of a day, or as the World Bank heads columns
/// (`2006 [YR2006]`).
pub(in crate::input) fn year(cell: &str) -> Option<i32> {
    let cell = cell.trim();
    let cell = cell.strip_suffix('年').unwrap_or(cell);
    let cell = cell.split_once(" [YR").map_or(cell, |(year, _)| year);
    if let Some((year, rest)) = cell.split_once('-')
        && year.len() == 4
        && rest.len() >= 5
        && rest.bytes().all(|b| b.is_ascii_digit() || b"-T:.Z ".contains(&b))
    {
        return year.parse().ok();
    }
    let year: f64 = cell.parse().ok()?;
    (year.fract() == 0.0 && (0.0..=9999.0).contains(&year)).then_some(year as i32)
}

/// A number times a factor. A factor such as 0.001, which no binary fraction holds exactly, divides instead by the whole
/// number that it is one part of, so that 500.5 thousandths are 0.5005 to the last digit.
pub(super) fn scaled(number: f64, factor: f64) -> f64 {
    let whole = (1.0 / factor).round();
    if factor.abs() < 1.0 && whole != 0.0 && 1.0 / whole == factor { number / whole } else { number * factor }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notation(decimal: Decimal, thousands: Option<Thousands>) -> Notation {
        Notation { decimal, thousands, missing: vec!["..".to_owned(), "NA".to_owned()] }
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
        for cell in ["1,5", "inf", "NaN", "12 %", "na", "1.2.3", "1..2", "2006-12-31"] {
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
    fn marks_between_thousands_stand_between_three_and_three() {
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
    fn years_are_read_as_they_are_written() {
        for cell in ["2006", " 2006.0 ", "2006年", "2006-12-31", "2006-12-31T00:00:00", "2006 [YR2006]"] {
            assert_eq!(year(cell), Some(2006), "{cell}");
        }
        for cell in ["", "2006.5", "twenty", "2006-07", "20061231", "-3"] {
            assert_eq!(year(cell), None, "{cell}");
        }
    }
}
