//! Suggestion of a known name for a misspelt one.

/// Longest word that is compared, in characters: the cost grows with the product of the lengths.
const COMPARED: usize = 100;

/// Largest number of names that are compared, to limit the cost.
const CANDIDATES: usize = 1000;

/// The known name that is nearest to `name`, if it is near enough to be a likely correction.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found_but_no_far_one() {
        let known = ["quarters", "start", "staff"];
        assert_eq!(nearest("quaters", known), Some("quarters"));
        assert_eq!(nearest("strat", known), Some("start"));
        assert_eq!(nearest("horizon", known), None);
    }
}
