//! Years and parts of years in human notations.

use super::cells::plain;

/// A year, or a part of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::input) struct Period {
    /// The year; for a year that does not start in January, the calendar year of its start.
    pub year: i32,
    /// The last month of the part, from 1; `None` for a whole year.
    pub month: Option<u8>,
}

/// The year in a cell or heading.
pub(in crate::input) fn year(cell: &str) -> Option<i32> {
    period(cell).map(|period| period.year)
}

/// Parses a period: 2019, 2019.0, 2019年, 2019 (p), FY2019, X2019, 2019/20, 2019-20, 2019/2020, 2020-Q4, 2020-H1,
/// 2020-M05, 2020-05, an ISO 8601 date, and the World Bank's headings (`2006 [YR2006]`).
pub(in crate::input) fn period(cell: &str) -> Option<Period> {
    let cell = plain(cell);
    let cell = cell.trim();
    let cell = cell.split_once(" [YR").map_or(cell, |(year, _)| year);
    let cell = without_remark(cell);
    let cell = cell.strip_suffix("年度").or_else(|| cell.strip_suffix('年')).unwrap_or(cell).trim_end();
    let (cell, marked) = match ["FY", "fy", "CY", "X", "YR"].iter().find_map(|mark| cell.strip_prefix(mark)) {
        Some(rest) => (rest.trim_start_matches([' ', '-', '_']), true),
        None => (cell, false),
    };
    let (year, rest) = (cell.get(..4)?, cell.get(4..)?);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(year) {
        return short(cell).filter(|_| !marked);
    }
    let year: i32 = year.parse().ok()?;
    let whole = Some(Period { year, month: None });
    if rest.is_empty() {
        return whole;
    }
    // R replaces other characters in headings by a point.
    let between: &[char] = if marked { &['-', '/', '.', '–', ' '] } else { &['-', '/', '–', ' '] };
    let part = rest.trim_start_matches(between);
    if digits(part) && part.len() != rest.len() {
        return match (part.len(), part.parse::<i32>().ok()?) {
            // A year that begins in one calendar year and ends in the next.
            (4, next) if next == year + 1 => whole,
            (2, next) => match u8::try_from(next).ok().filter(|month| (1..=12).contains(month)) {
                Some(month) => Some(Period { year, month: Some(month) }),
                None if next == (year + 1) % 100 => whole,
                None => None,
            },
            _ => decimals(rest, whole),
        };
    }
    if let Some(month) = part_of_year(part) {
        return Some(Period { year, month: Some(month) });
    }
    let is_day =
        rest.starts_with('-') && part.len() >= 5 && part.bytes().all(|b| b.is_ascii_digit() || b"-T:.Z ".contains(&b));
    if is_day {
        let month = part.get(..2).and_then(|month| month.parse().ok()).filter(|month| (1..=12).contains(month));
        return Some(Period { year, month });
    }
    decimals(rest, whole)
}

/// A year with zeros after a decimal point, as written by spreadsheets.
fn decimals(rest: &str, whole: Option<Period>) -> Option<Period> {
    whole.filter(|_| rest.strip_prefix('.').is_some_and(|zeros| zeros.bytes().all(|b| b == b'0')))
}

/// A second year with fewer than four digits.
fn short(cell: &str) -> Option<Period> {
    let year: f64 = cell.parse().ok()?;
    (year.fract() == 0.0 && (0.0..=9999.0).contains(&year)).then_some(Period { year: year as i32, month: None })
}

/// The last month of a quarter, a half-year or a month in the notation of SDMX.
fn part_of_year(part: &str) -> Option<u8> {
    let mut letters = part.chars();
    let kind = letters.next()?.to_ascii_uppercase();
    let number: u8 = letters.as_str().parse().ok()?;
    let (months, most) = match kind {
        'Q' | 'T' => (3, 4),
        'H' | 'S' => (6, 2),
        'M' => (1, 12),
        _ => return None,
    };
    (1..=most).contains(&number).then_some(number * months)
}

/// A year without the remark behind it: `2019 (p)`, `2019p`, `2019*`.
fn without_remark(cell: &str) -> &str {
    const LONGEST: usize = 3;
    if let Some((year, remark)) = cell.strip_suffix(')').and_then(|cell| cell.rsplit_once('('))
        && remark.chars().count() <= LONGEST
        && remark.chars().all(|c| c.is_alphabetic() || c == '*')
    {
        return year.trim_end();
    }
    let year = cell.trim_end_matches('*').trim_end();
    let remark = |c: char| "bdefprs".contains(c);
    match year.strip_suffix(remark) {
        Some(before) if before.trim_end().ends_with(|c: char| c.is_ascii_digit()) => before.trim_end(),
        _ => year,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_read_as_they_are_written() {
        let ways = [
            "2006",
            " 2006.0 ",
            "2006年",
            "2006年度",
            "2006-12-31",
            "2006-12-31T00:00:00",
            "2006 [YR2006]",
            "2006/07",
            "2006-07",
            "2006–07",
            "2006/2007",
            "FY2006",
            "FY 2006/07",
            "2006 (p)",
            "2006p",
            "2006 r",
            "2006*",
            "X2006",
            "X2006.07",
            "2006-Q4",
            "2006Q4",
            "2006-H1",
            "2006-M05",
            "２００６",
        ];
        for cell in ways {
            assert_eq!(year(cell), Some(2006), "{cell}");
        }
        for cell in
            ["", "2006.5", "twenty", "2006-42", "20061231", "-3", "2006-Q5", "2006/2009", "FY", "2006x", "x", "清水"]
        {
            assert_eq!(year(cell), None, "{cell}");
        }
        assert_eq!((year("2019/20"), year("2019-20"), year("1999/00")), (Some(2019), Some(2019), Some(1999)));
    }

    #[test]
    fn later_parts_of_a_year_are_later() {
        let written = ["2019", "2019-Q1", "2019-05", "2019-H1", "2019-Q4", "2020", "2020/21"];
        let periods: Vec<Period> = written.iter().filter_map(|cell| period(cell)).collect();
        assert_eq!(periods.len(), written.len());
        assert!(periods.is_sorted());
    }
}
