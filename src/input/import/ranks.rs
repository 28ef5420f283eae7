//! Ranks, told by their values: places of the units in an order, the first 1.

use super::figures::Figures;

/// From so many units on, places 1 to n are told by their values alone: n whole numbers up to n that are drawn at random are
/// all different in n!/nⁿ of all cases, less than one in a hundred from seven on.
const ALONE: usize = 7;

/// From so many units on, whole numbers that fall exactly as another column rises are places in its order, even where some
/// places are missing: that happens by chance in 1/n! of all cases.
const IN_ORDER: usize = 6;

/// Whether values are the places of all that have one: 1 to n, where equal ones may share the first, the mean or the last of
/// their places.
pub(super) fn are_places(figures: &Figures) -> bool {
    let mut values: Vec<f64> = figures.values().collect();
    values.sort_by(f64::total_cmp);
    let (mut start, mut groups) = (0, 0);
    while let Some(value) = values.get(start) {
        let end = values.partition_point(|other| other <= value);
        let (first, last) = ((start + 1) as f64, end as f64);
        if ![first, last, (first + last) / 2.0].contains(value) {
            return false;
        }
        (start, groups) = (end, groups + 1);
    }
    // Where most are equal, a few words for a few levels pass for places.
    groups * 2 > values.len()
}

/// Whether values alone tell that they are places.
pub(super) fn are_places_alone(figures: &Figures) -> bool {
    figures.len() >= ALONE && are_places(figures)
}

/// Whether whole numbers, nearly all different, are places in the order of other figures.
///
/// Some places may be missing, for the table may hold a part of those that were ranked. The highest must come first: where
/// whole numbers rise with another column, both may just be large where a unit is.
pub(super) fn are_places_by(figures: &Figures, other: &Figures) -> bool {
    let pairs = figures.beside(other);
    let least = figures.values().fold(f64::INFINITY, f64::min);
    let as_many = pairs.len() * 10 >= figures.len() * 9;
    let different = figures.distinct() * 10 >= figures.len() * 9;
    figures.whole()
        && least >= 1.0
        && pairs.len() >= IN_ORDER
        && as_many
        && different
        && other.distinct() * 10 >= other.len() * 9
        && way(figures, other) == Some(Way::HighestFirst)
}

/// Which values come first in an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The highest.
    HighestFirst,
    /// The lowest.
    LowestFirst,
}

/// Which values of a column come first by some places; none where the places are of another order. One pair of neighbours in
/// a hundred may be off, as published ranks of figures that were rounded are.
pub(super) fn way(places: &Figures, other: &Figures) -> Option<Way> {
    // Five units fall into one order or its reverse by chance in 2/5! of all cases, one in sixty.
    const LEAST: usize = 5;
    let mut pairs = places.beside(other);
    pairs.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    if pairs.len() < LEAST {
        return None;
    }
    let steps = pairs.windows(2).filter_map(|two| match two {
        [a, b] if a.0 != b.0 && a.1 != b.1 => Some(b.1 < a.1),
        _ => None,
    });
    let (down, up) = steps.fold((0, 0), |(down, up), falls| if falls { (down + 1, up) } else { (down, up + 1) });
    // Where most neighbours are equal there is no order to speak of.
    if (down + up) * 2 < pairs.len() - 1 {
        return None;
    }
    let slips = (pairs.len() - 1) / 100;
    match (down, up) {
        (down, up) if up <= slips && down > up => Some(Way::HighestFirst),
        (down, up) if down <= slips && up > down => Some(Way::LowestFirst),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figures(values: &[f64]) -> Figures {
        Figures::new(values.iter().copied().enumerate().collect())
    }

    #[test]
    fn places_are_told_from_other_whole_numbers() {
        assert!(are_places_alone(&figures(&[3.0, 1.0, 2.0, 5.0, 4.0, 7.0, 6.0])));
        for shared in [[1.0, 2.0, 2.0, 4.0], [1.0, 2.5, 2.5, 4.0], [1.0, 3.0, 3.0, 4.0]] {
            assert!(are_places(&figures(&shared)), "{shared:?}");
        }
        // Five units may well have 1 to 5 of something; levels and counts are no places.
        assert!(!are_places_alone(&figures(&[3.0, 1.0, 2.0, 5.0, 4.0])));
        assert!(!are_places(&figures(&[1.0, 1.0, 1.0, 1.0, 5.0])));
        assert!(!are_places(&figures(&[1.0, 2.0, 2.0, 3.0, 4.0])));
        assert!(!are_places(&figures(&[2.0, 3.0, 4.0])));
    }

    #[test]
    fn places_of_a_part_are_told_by_what_they_order() {
        let (places, score) = ([3.0, 12.0, 40.0, 41.0, 77.0, 90.0], [0.9, 0.8, 0.7, 0.6, 0.2, 0.1]);
        assert!(are_places_by(&figures(&places), &figures(&score)));
        // Both are large where a unit is.
        let rising = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
        assert!(!are_places_by(&figures(&places), &figures(&rising)));
        assert_eq!(way(&figures(&places), &figures(&rising)), Some(Way::LowestFirst));
        assert_eq!(way(&figures(&places), &figures(&[0.1, 0.9, 0.2, 0.8, 0.3, 0.7])), None);
    }
}
