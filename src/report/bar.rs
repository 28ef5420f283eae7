//! Bars of characters.

/// Length of a bar in characters.
const BAR: usize = 20;

/// A bar of [`BAR`] characters. It is full only for 100 and empty only for 0, regardless of rounding.
pub(super) fn bar(figure: f64) -> String {
    let exact = figure / 100.0 * BAR as f64;
    let full = if exact <= 0.0 {
        0
    } else if figure >= 100.0 {
        BAR
    } else {
        (exact.round() as usize).clamp(1, BAR - 1)
    };
    "█".repeat(full) + &"░".repeat(BAR - full)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_full_and_empty_only_where_it_should_be() {
        let full = |figure: f64| bar(figure).chars().filter(|c| *c == '█').count();
        let figures = [0.0, 0.4, 2.5, 50.0, 98.9, 99.9, 100.0];
        assert_eq!(figures.map(full), [0, 1, 1, 10, 19, 19, 20]);
        assert!(figures.iter().all(|figure| bar(*figure).chars().count() == BAR));
    }
}
