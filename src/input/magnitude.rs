//! How large and how small numbers may be that files and tables hold.
//!
//! Whatever is read is multiplied, divided and raised to the fourth power somewhere. Within these limits every such figure
//! is finite; beyond them there is nothing that anybody counts, and a slip (a factor twice, a decimal mark lost, an empty
//! cell of a program that wrote its least number) is likelier than a meaning.

use crate::message;
use crate::message::{Message, Value};

/// The largest number, either way.
pub(super) const LARGEST: f64 = 1e15;

/// The least number, either way, that is not nought.
const LEAST: f64 = 1e-30;

/// What is wrong with the size of a number; none where nothing is. `name` is what it is called in the message.
pub(super) fn wrong(name: &str, number: f64) -> Option<Message> {
    // `{:e}` keeps a number of three hundred digits short; what became infinite was at least the greatest double.
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
    fn what_nobody_counts_is_refused() {
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
