//! What was probably meant.

use crate::message;
use crate::message::{Message, Value};

/// As many names are listed in a hint; a longer list helps nobody.
const LISTED: usize = 12;

/// Longer words are not compared: the comparison takes the product of the lengths.
const COMPARED: usize = 100;

/// As many names are compared, for the same reason.
const CANDIDATES: usize = 1000;

/// The known name nearest to `name`, where one is near enough to have been meant.
pub fn nearest<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> Option<&'n str> {
    if name.len() > COMPARED {
        return None;
    }
    let near = |known: &'n str| {
        let distance = strsim::damerau_levenshtein(name, known);
        let prefix = name.len() >= 3 && (known.starts_with(name) || name.starts_with(known));
        (distance <= (name.chars().count().max(known.chars().count())) / 3 || prefix).then_some((distance, known))
    };
    known.into_iter().take(CANDIDATES).filter_map(near).min().map(|(_, known)| known)
}

/// "did you mean …", else the list of what is known where it is short.
pub(super) fn hint<'n>(name: &str, known: impl IntoIterator<Item = &'n str> + Clone) -> Option<Message> {
    if let Some(meant) = nearest(name, known.clone()) {
        return Some(message!("input-did-you-mean", name = meant));
    }
    listed(known)
}

/// The list of what is known, where it is short and not empty.
pub(super) fn listed<'n>(known: impl IntoIterator<Item = &'n str>) -> Option<Message> {
    let known: Vec<Value> = known.into_iter().take(LISTED + 1).map(quoted).collect();
    (1..=LISTED).contains(&known.len()).then(|| message!("input-known-are", names = known))
}

/// A name as it stands in a list.
pub(super) fn quoted(name: &str) -> Value {
    Value::Name(format!("`{name}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found_but_no_far_one() {
        let known = ["quarters", "start", "staff"];
        assert_eq!(nearest("quaters", known), Some("quarters"));
        assert_eq!(nearest("strat", known), Some("start"));
        assert_eq!(nearest("horizon", known), None);
        assert_eq!(hint("horizon", known).unwrap().id, "input-known-are");
        assert_eq!(hint("x", []), None);
    }
}
