//! Exact amounts: money in minor units, staff in thousandths of a full-time equivalent.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

/// An amount of money in minor units (hundredths) of its currency. Exact.
///
/// One amount of a file is at most [`Money::MOST`], and all amounts of a file together at most
/// [`Money::MOST_TOGETHER`], a tenth of the capacity of this type, so sums of input amounts are exact. Products
/// saturate at the capacity, which exceeds any fund.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

/// Minor units in a major unit. Currencies with other subdivisions are also written in hundredths.
const MINOR: i64 = 100;

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);

    /// The largest single amount: 10^15 major units, about half of the yearly spending of Vietnam's state in dong.
    pub const MOST: Money = Money(1_000_000_000_000_000 * MINOR);

    /// The largest total of a file: the largest round number of major units that a binary fraction represents exactly.
    pub const MOST_TOGETHER: Money = Money(9_000_000_000_000_000 * MINOR);

    /// An amount of whole major units.
    pub fn major(units: i64) -> Self {
        Money(units.saturating_mul(MINOR))
    }

    /// An amount of minor units.
    pub fn minor(units: i64) -> Self {
        Money(units)
    }

    /// The amount nearest to a number of major units, for predictions, which are not exact.
    pub fn nearest(units: f64) -> Self {
        Money((units * MINOR as f64).round() as i64)
    }

    /// The amount in minor units.
    pub fn as_minor(self) -> i64 {
        self.0
    }

    /// The amount in major units, rounded to the nearest (halves away from zero), for tables.
    pub fn rounded_major(self) -> i64 {
        let half = if self.0 < 0 { -(MINOR / 2) } else { MINOR / 2 };
        self.0.saturating_add(half) / MINOR
    }

    /// The amount in major units as a floating-point number, for ratios only; do not add these up.
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / MINOR as f64
    }

    /// Reads a decimal such as `1250.5` with at most two places and no sign.
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, cents) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !digits(whole) || !digits(cents) || cents.len() > 2 {
            return None;
        }
        let whole: i64 = whole.parse().ok()?;
        let cents: i64 = format!("{cents:0<2}").parse().ok()?;
        whole.checked_mul(MINOR)?.checked_add(cents).map(Money)
    }

    /// The amount multiplied by `times`.
    #[must_use]
    pub fn times(self, times: i64) -> Self {
        Money(self.0.saturating_mul(times))
    }

    /// The amount × `numerator` / `denominator`, rounded to the nearest minor unit, halves up. Zero for a zero denominator.
    #[must_use]
    pub fn share(self, numerator: u64, denominator: u64) -> Self {
        if denominator == 0 {
            return Money::ZERO;
        }
        // Numerator and denominator are doubled to round to the nearest. This usually fits into one 64-bit division.
        let narrow = |factor: u64| i64::try_from(factor).ok()?.checked_mul(2);
        if let (Some(n), Some(d)) = (narrow(numerator), narrow(denominator))
            && let Some(scaled) = self.0.checked_mul(n).and_then(|product| product.checked_add(d / 2))
        {
            return Money(scaled.div_euclid(d));
        }
        let (n, d) = (i128::from(numerator), i128::from(denominator));
        let scaled = (i128::from(self.0) * n * 2 + d).div_euclid(d * 2);
        Money(i64::try_from(scaled).unwrap_or(i64::MAX))
    }

    /// The four quarterly parts of a yearly amount, by [`Money::split`].
    pub fn quarterly(self) -> [Money; 4] {
        let upto = [1, 2, 3].map(|quarter| self.share(quarter, 4));
        [upto[0], upto[1] - upto[0], upto[2] - upto[1], self - upto[2]]
    }

    /// `percent` of the amount, rounded up to the next minor unit. The percentage counts to its sixth decimal.
    #[must_use]
    pub fn percent_up(self, percent: f64) -> Self {
        let millionths = (percent.max(0.0) * 1e6).round() as i128;
        let product = i128::from(self.0) * millionths;
        let up = product.div_euclid(100_000_000) + i128::from(product.rem_euclid(100_000_000) > 0);
        Money(i64::try_from(up).unwrap_or(i64::MAX))
    }

    /// Splits the amount by relative `weights` into parts that add up to it exactly: part `i` is the difference of the
    /// rounded cumulative sums. If the weights sum to zero, the last part is the whole amount.
    pub fn split(self, weights: &[u32]) -> Vec<Money> {
        let total: u64 = weights.iter().map(|w| u64::from(*w)).sum();
        let mut parts = Vec::with_capacity(weights.len());
        let (mut seen, mut paid) = (0_u64, Money::ZERO);
        for (i, weight) in weights.iter().enumerate() {
            seen += u64::from(*weight);
            let last = i + 1 == weights.len();
            let upto = if last { self } else { self.share(seen, total) };
            parts.push(upto - paid);
            paid = upto;
        }
        parts
    }

    /// The larger of the two.
    #[must_use]
    pub fn at_least(self, floor: Money) -> Self {
        self.max(floor)
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money(self.0.saturating_sub(other.0))
    }
}

impl AddAssign for Money {
    fn add_assign(&mut self, other: Money) {
        *self = *self + other;
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Add::add)
    }
}

impl fmt::Display for Money {
    /// Major units with commas between thousands; cents only where they are not zero.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, amount) = if self.0 < 0 { ("-", self.0.unsigned_abs()) } else { ("", self.0.unsigned_abs()) };
        let (whole, cents) = (amount / MINOR as u64, amount % MINOR as u64);
        let digits = whole.to_string();
        let mut grouped = String::new();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i) % 3 == 0 {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        if cents == 0 { write!(f, "{sign}{grouped}") } else { write!(f, "{sign}{grouped}.{cents:02}") }
    }
}

/// Staff in thousandths of a full-time equivalent. Exact, so that sums can be compared with the capacity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fte(u32);

impl Fte {
    /// Nobody.
    pub const ZERO: Fte = Fte(0);

    /// The nearest thousandth of `fte` full-time equivalents; zero below zero.
    pub fn new(fte: f64) -> Self {
        Fte((fte * 1000.0).round().clamp(0.0, f64::from(u32::MAX)) as u32)
    }

    /// From thousandths of a full-time equivalent.
    pub const fn from_milli(milli: u32) -> Self {
        Fte(milli)
    }

    /// Thousandths of a full-time equivalent.
    pub fn milli(self) -> u32 {
        self.0
    }

    /// Full-time equivalents.
    pub fn as_f64(self) -> f64 {
        f64::from(self.0) / 1000.0
    }
}

impl Add for Fte {
    type Output = Fte;
    fn add(self, other: Fte) -> Fte {
        Fte(self.0.saturating_add(other.0))
    }
}

impl Sub for Fte {
    type Output = Fte;
    fn sub(self, other: Fte) -> Fte {
        Fte(self.0.saturating_sub(other.0))
    }
}

impl AddAssign for Fte {
    fn add_assign(&mut self, other: Fte) {
        *self = *self + other;
    }
}

impl fmt::Display for Fte {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.as_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_is_read_to_the_cent() {
        assert_eq!(Money::parse("1250.5"), Some(Money::minor(125_050)));
        assert_eq!(Money::parse("7"), Some(Money::major(7)));
        for wrong in ["", "-1", "1.234", "1,000", "1e3", ".5", "1."] {
            assert_eq!(Money::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn parts_add_up_to_the_whole() {
        // 100.00 in three equal parts: 33.33, 33.34, 33.33 (cumulative 33.33, 66.67, 100.00).
        let parts = Money::major(100).split(&[1, 1, 1]);
        assert_eq!(parts, [Money::minor(3333), Money::minor(3334), Money::minor(3333)]);
        assert_eq!(parts.into_iter().sum::<Money>(), Money::major(100));
        assert_eq!(Money::major(9).split(&[0, 0]), [Money::ZERO, Money::major(9)]);
    }

    #[test]
    fn a_share_of_a_large_amount_is_exact() {
        // 10 % of 10^15 and a cent exceeds a whole number of cents by a tenth, so it rounds up.
        let amount = Money::MOST + Money::minor(1);
        assert_eq!(amount.percent_up(10.0), Money::minor(Money::MOST.as_minor() / 10 + 1));
        assert_eq!(Money::major(400).percent_up(12.5), Money::major(50));
        assert_eq!(Money::major(400).percent_up(0.0), Money::ZERO);
    }

    #[test]
    fn amounts_are_grouped_by_thousands() {
        assert_eq!(Money::major(1_234_567).to_string(), "1,234,567");
        assert_eq!(Money::minor(-123_405).to_string(), "-1,234.05");
        assert_eq!(Money::minor(250).rounded_major(), 3);
    }
}
