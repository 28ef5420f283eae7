//! Covering constraints, and the stronger ones that follow from them.

/// A covering constraint: what each item brings to it at most.
#[derive(Clone, Debug)]
pub struct CoverRow {
    /// By item, in parts of what is lacking: a cover brings 1 in all.
    pub brings: Vec<f64>,
}

impl CoverRow {
    /// What is left to be brought by those that are free, once what is `forced` has brought what it does; none where nothing is.
    pub(super) fn left(&self, forced: &[bool], free: &[usize]) -> Option<CoverRow> {
        let brought: f64 = self.brings.iter().zip(forced).filter(|(_, forced)| **forced).map(|(of, _)| of).sum();
        let lacking = 1.0 - brought - 1e-9;
        // What brings more than is lacking brings all of it.
        (lacking > 0.0)
            .then(|| CoverRow { brings: free.iter().map(|of| (self.brings[*of] / lacking).min(1.0)).collect() })
    }
}

/// Rows that say of one more than it says itself, because nothing is taken in parts: where `part` of what is lacking is counted
/// as one, no set brings enough that brings fewer than so many (mixed integer rounding; Nemhauser and Wolsey 1990, *recalled*).
pub(super) fn whole(row: &CoverRow) -> Vec<CoverRow> {
    let mut parts: Vec<f64> = row.brings.iter().copied().filter(|part| (LEAST_PART..0.999).contains(part)).collect();
    parts.sort_by(|a, b| b.total_cmp(a));
    // What only one item brings is not a matter of how many.
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

/// A row in which a part of what is lacking is counted as one; none where that says nothing more.
fn rounded(row: &CoverRow, part: f64) -> Option<CoverRow> {
    // A little more than the part, so that rounding never counts what brings it as more than one.
    let unit = part * (1.0 + 1e-7);
    let (all, over) = ((1.0 / unit).floor(), (1.0 / unit).fract());
    // Where as many as go into it bring it all but for rounding, nothing is left to be rounded.
    if over < 1e-3 {
        return None;
    }
    let counts = |brings: &f64| {
        let (times, rest) = ((brings / unit).floor(), (brings / unit).fract());
        ((times + (rest / over).min(1.0)) / (all + 1.0) * (1.0 + 1e-9)).min(1.0)
    };
    Some(CoverRow { brings: row.brings.iter().map(counts).collect() })
}

/// Parts of what is lacking below which they are not counted.
const LEAST_PART: f64 = 0.05;
