//! Limits on the magnitude of numbers in files and tables.
//!
//! Input numbers are multiplied, divided and raised to the fourth power. Within these limits all results are finite;
//! beyond them an error is more likely than a meaningful value: a factor applied twice, a lost decimal mark, or a
//! program's least number in place of an empty cell.

use crate::message;
use crate::message::{Message, Value};

/// The greatest absolute value.
pub(super) const LARGEST: f64 = 1e15;

/// The least absolute value other than 0.
const LEAST: f64 = 1e-30;

/// The fault of a number's magnitude, or `None`. `name` is its name in the message.
pub(super) fn wrong(name: &str, number: f64) -> Option<Message> {
    // `{:e}` shortens a number of three hundred digits; an infinite one is shown as the greatest double.
    let written = |number: f64| Value::from(format!("{:e}", number.clamp(f64::MIN, f64::MAX)));
    if number.abs() > LARGEST {
        Some(message!("input-number-too-large", name = name, found = written(number), most = written(LARGEST)))
    } else if number != 0.0 && number.abs() < LEAST {
        Some(message!("input-number-too-small", name = name, found = written(number), least = written(LEAST)))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn implausible_magnitudes_are_refused() {
        let wrong = |number: f64| wrong("x", number).map(|message| message.id.to_string());
        for number in [0.0, -0.0, 1e15, -1e15, 1e-30, 5.5e-17, 3.0] {
            assert_eq!(wrong(number), None, "{number}");
        }
        assert_eq!(wrong(1.1e15).as_deref(), Some("input-number-too-large"));
        assert_eq!(wrong(-1e308).as_deref(), Some("input-number-too-large"));
        for number in [5e-324, -1e-320, 9e-31] {
            assert_eq!(wrong(number).as_deref(), Some("input-number-too-small"), "{number}");
        }
    }
}
