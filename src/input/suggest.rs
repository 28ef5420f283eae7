//! Suggestions for unknown names.

use crate::message;
use crate::message::{Message, Value};
pub use crate::model::nearest::nearest;

/// Greatest number of names listed in a hint.
const LISTED: usize = 12;

/// "did you mean …", or else a short list of the known names.
pub(super) fn hint<'n>(name: &str, known: impl IntoIterator<Item = &'n str> + Clone) -> Option<Message> {
    if let Some(meant) = nearest(name, known.clone()) {
        return Some(message!("input-did-you-mean", name = meant));
    }
    listed(known)
}

/// A list of the known names, if it is short and not empty.
pub(super) fn listed<'n>(known: impl IntoIterator<Item = &'n str>) -> Option<Message> {
    let known: Vec<Value> = known.into_iter().take(LISTED + 1).map(quoted).collect();
    (1..=LISTED).contains(&known.len()).then(|| message!("input-known-are", names = known))
}

/// A name as an item of a list.
pub(super) fn quoted(name: &str) -> Value {
    Value::Name(format!("`{name}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_name_or_the_known_names_are_suggested() {
        let known = ["quarters", "start", "staff"];
        assert_eq!(hint("quaters", known).unwrap().id, "input-did-you-mean");
        assert_eq!(hint("horizon", known).unwrap().id, "input-known-are");
        assert_eq!(hint("x", []), None);
    }
}
