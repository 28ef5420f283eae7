//! Ranks, recognised by their values: positions of the units in an order, from 1.

use super::figures::Figures;

/// Least number of units for which the values alone show ranks 1 to n: n random whole numbers up to n are all different
/// with probability n!/nⁿ, below 1 % for seven or more.
const ALONE: usize = 7;

/// Least number of units for which whole numbers that fall exactly as another column rises are ranks by it, even with
/// missing ranks: the probability of coincidence is 1/n!.
const IN_ORDER: usize = 6;

/// Whether values are the ranks of all units with a value: 1 to n, where ties may share the first, the mean or the last
/// of their ranks.
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
    // With mostly ties, a few levels would pass for ranks.
    groups * 2 > values.len()
}

/// Whether the values alone show that they are ranks.
pub(super) fn are_places_alone(figures: &Figures) -> bool {
    figures.len() >= ALONE && are_places(figures)
}

/// Whether whole numbers, nearly all different, are ranks by other figures.
///
/// Some ranks may be missing, because a table may contain only part of the ranked units. The highest value must come
/// first: whole numbers that rise with another column may both grow with the size of a unit.
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

/// The end of an order that comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The highest value.
    HighestFirst,
    /// The lowest value.
    LowestFirst,
}

/// The end of a column's values that some ranks put first; `None` if the ranks are by something else. Up to 1 % of
/// neighbouring pairs may differ, as in published ranks of rounded figures.
pub(super) fn way(places: &Figures, other: &Figures) -> Option<Way> {
    // Five units agree with one order or its reverse by coincidence in 2/5! of all cases, one in sixty.
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
    // With mostly equal neighbours there is no order.
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
    fn ranks_are_distinguished_from_other_whole_numbers() {
        assert!(are_places_alone(&figures(&[3.0, 1.0, 2.0, 5.0, 4.0, 7.0, 6.0])));
        for shared in [[1.0, 2.0, 2.0, 4.0], [1.0, 2.5, 2.5, 4.0], [1.0, 3.0, 3.0, 4.0]] {
            assert!(are_places(&figures(&shared)), "{shared:?}");
        }
        // Five units may have the counts 1 to 5; levels and counts are not ranks.
        assert!(!are_places_alone(&figures(&[3.0, 1.0, 2.0, 5.0, 4.0])));
        assert!(!are_places(&figures(&[1.0, 1.0, 1.0, 1.0, 5.0])));
        assert!(!are_places(&figures(&[1.0, 2.0, 2.0, 3.0, 4.0])));
        assert!(!are_places(&figures(&[2.0, 3.0, 4.0])));
    }

    #[test]
    fn ranks_of_a_part_are_recognised_by_the_column_they_order() {
        let (places, score) = ([3.0, 12.0, 40.0, 41.0, 77.0, 90.0], [0.9, 0.8, 0.7, 0.6, 0.2, 0.1]);
        assert!(are_places_by(&figures(&places), &figures(&score)));
        // Both grow with the size of the unit.
        let rising = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6];
        assert!(!are_places_by(&figures(&places), &figures(&rising)));
        assert_eq!(way(&figures(&places), &figures(&rising)), Some(Way::LowestFirst));
        assert_eq!(way(&figures(&places), &figures(&[0.1, 0.9, 0.2, 0.8, 0.3, 0.7])), None);
    }
}
