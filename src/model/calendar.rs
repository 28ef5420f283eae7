//! Fiscal quarters and the calendar.

use std::fmt;
use std::ops::{Add, Sub};

pub use jiff::civil::Date;

use super::terms::NamedBy;

/// A fiscal quarter, counted from the first quarter of year 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter(i32);

impl Quarter {
    /// Quarter `quarter` (1 to 4) of fiscal year `year`.
    pub fn new(year: i32, quarter: u8) -> Self {
        Quarter(year * 4 + i32::from(quarter.clamp(1, 4)) - 1)
    }

    /// Reads `2027Q2`.
    pub fn parse(text: &str) -> Option<Self> {
        let (year, quarter) = text.split_once('Q')?;
        let year: i32 = (year.len() == 4).then_some(year)?.parse().ok()?;
        match quarter {
            "1" | "2" | "3" | "4" => Some(Quarter::new(year, quarter.parse().ok()?)),
            _ => None,
        }
    }

    /// The fiscal year.
    pub fn year(self) -> i32 {
        self.0.div_euclid(4)
    }

    /// The quarter of the year, 1 to 4.
    pub fn of_year(self) -> u8 {
        self.0.rem_euclid(4) as u8 + 1
    }

    /// Quarters from `start` to this one; negative before it.
    pub fn since(self, start: Quarter) -> i32 {
        self.0 - start.0
    }

    /// The quarters from this one to `last`, both included.
    pub fn through(self, last: Quarter) -> impl DoubleEndedIterator<Item = Quarter> + Clone {
        (self.0..=last.0).map(Quarter)
    }
}

impl Add<i32> for Quarter {
    type Output = Quarter;
    fn add(self, quarters: i32) -> Quarter {
        Quarter(self.0.saturating_add(quarters))
    }
}

impl Sub<i32> for Quarter {
    type Output = Quarter;
    fn sub(self, quarters: i32) -> Quarter {
        Quarter(self.0.saturating_sub(quarters))
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}Q{}", self.year(), self.of_year())
    }
}

/// When fiscal years begin and how they are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FiscalYear {
    /// Month in which it begins, 1 to 12.
    pub first_month: u8,
    /// Whether the year of its first or its last day names it.
    pub named_by: NamedBy,
}

impl FiscalYear {
    /// The calendar year.
    pub const CALENDAR: FiscalYear = FiscalYear { first_month: 1, named_by: NamedBy::Start };

    /// The calendar year and the month, 1 to 12, in which a fiscal quarter begins.
    pub fn begins(self, quarter: Quarter) -> (i32, u8) {
        let begun = match self.named_by {
            NamedBy::End if self.first_month > 1 => quarter.year() - 1,
            NamedBy::Start | NamedBy::End => quarter.year(),
        };
        let months = i32::from(self.first_month) - 1 + 3 * (i32::from(quarter.of_year()) - 1);
        (begun + months.div_euclid(12), months.rem_euclid(12) as u8 + 1)
    }

    /// The fiscal quarter that contains `date`.
    pub fn quarter_of(self, date: Date) -> Quarter {
        let months = i32::from(date.year()) * 12 + i32::from(date.month()) - i32::from(self.first_month);
        let begun = months.div_euclid(12);
        let named = match self.named_by {
            NamedBy::End if self.first_month > 1 => begun + 1,
            NamedBy::Start | NamedBy::End => begun,
        };
        Quarter::new(named, (months.rem_euclid(12) / 3) as u8 + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_are_read_and_written() {
        let quarter = Quarter::parse("2027Q2").unwrap();
        assert_eq!((quarter.year(), quarter.of_year()), (2027, 2));
        assert_eq!((quarter + 3).to_string(), "2028Q1");
        for wrong in ["2027Q5", "2027Q0", "27Q1", "2027-Q1", "2027q1", ""] {
            assert_eq!(Quarter::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_fiscal_quarter_begins_in_a_calendar_month() {
        let july = |named_by| FiscalYear { first_month: 7, named_by };
        assert_eq!(july(NamedBy::End).begins(Quarter::new(2027, 1)), (2026, 7));
        assert_eq!(july(NamedBy::End).begins(Quarter::new(2027, 3)), (2027, 1));
        assert_eq!(july(NamedBy::Start).begins(Quarter::new(2027, 4)), (2028, 4));
        assert_eq!(FiscalYear::CALENDAR.begins(Quarter::new(2027, 2)), (2027, 4));
    }

    #[test]
    fn a_date_falls_in_its_fiscal_quarter() {
        let date = jiff::civil::date(2026, 2, 15);
        assert_eq!(FiscalYear::CALENDAR.quarter_of(date).to_string(), "2026Q1");
        let april_start = FiscalYear { first_month: 4, named_by: NamedBy::Start };
        assert_eq!(april_start.quarter_of(date).to_string(), "2025Q4");
        let april_end = FiscalYear { first_month: 4, named_by: NamedBy::End };
        assert_eq!(april_end.quarter_of(date).to_string(), "2026Q4");
    }
}
