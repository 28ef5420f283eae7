//! Covering rows, and stronger rows derived from them.

/// A covering row: an upper bound on the contribution of each item.
#[derive(Clone, Debug)]
pub struct CoverRow {
    /// Contribution of each item as a share of the shortfall: a cover contributes at least 1 in total.
    pub brings: Vec<f64>,
}

impl CoverRow {
    /// The row that remains for the free items after the contribution of the `forced` ones; `None` if it is already
    /// covered.
    pub(super) fn left(&self, forced: &[bool], free: &[usize]) -> Option<CoverRow> {
        let brought: f64 = self.brings.iter().zip(forced).filter(|(_, forced)| **forced).map(|(of, _)| of).sum();
        let lacking = 1.0 - brought - 1e-9;
        // Contributions above the shortfall count as the whole shortfall.
        (lacking > 0.0)
            .then(|| CoverRow { brings: free.iter().map(|of| (self.brings[*of] / lacking).min(1.0)).collect() })
    }
}

/// Stronger rows from integrality: with a unit of `part` of the shortfall, every cover contains at least a whole number
/// of units (mixed integer rounding; Nemhauser and Wolsey 1990, *recalled*).
pub(super) fn whole(row: &CoverRow) -> Vec<CoverRow> {
    let mut parts: Vec<f64> = row.brings.iter().copied().filter(|part| (LEAST_PART..0.999).contains(part)).collect();
    parts.sort_by(|a, b| b.total_cmp(a));
    // A contribution that few items share gives no useful unit.
    let mut often: Vec<(f64, usize)> = Vec::new();
    for part in parts {
        match often.last_mut().filter(|(of, _)| (*of - part).abs() < 1e-6) {
            Some((_, count)) => *count += 1,
            None => often.push((part, 1)),
        }
    }
    let often = often.into_iter().filter(|(_, count)| *count >= 3);
    often.filter_map(|(part, _)| rounded(row, part)).collect()
}

/// A row in which a part of the shortfall is the unit; `None` if it is not stronger.
fn rounded(row: &CoverRow, part: f64) -> Option<CoverRow> {
    // Slightly more than the part, so that rounding never counts an item with this contribution as more than one unit.
    let unit = part * (1.0 + 1e-7);
    let (all, over) = ((1.0 / unit).floor(), (1.0 / unit).fract());
    // If the unit divides the shortfall up to rounding, rounding gains nothing.
    if over < 1e-3 {
        return None;
    }
    let counts = |brings: &f64| {
        let (times, rest) = ((brings / unit).floor(), (brings / unit).fract());
        ((times + (rest / over).min(1.0)) / (all + 1.0) * (1.0 + 1e-9)).min(1.0)
    };
    Some(CoverRow { brings: row.brings.iter().map(counts).collect() })
}

/// Smaller parts of the shortfall are not used as units.
const LEAST_PART: f64 = 0.05;
