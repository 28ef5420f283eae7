//! Random quantiles that depend on identifiers, not on positions in a file.
//!
//! The quantile of a cell in a draw is a hash of two numbers: one from the identifiers of the unit and of the indicator
//! (or of their common evidence), one from the stream of the draw. So rows, columns and files may come in any order,
//! and adding units does not change the others.

/// Offset basis and prime of the hash FNV-1a with 64 bits (Fowler, Noll and Vo).
const FNV: (u64, u64) = (0xcbf2_9ce4_8422_2325, 0x0000_0100_0000_01b3);

/// Kind of identifier: an indicator and a piece of evidence may have the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Unit,
    Indicator,
    Evidence,
}

/// The hash of an identifier.
pub(super) fn number(kind: Kind, id: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(FNV.1);
    mixed(id.bytes().fold(step(FNV.0, kind as u8), step))
}

/// The hash of two hashes.
pub(super) fn combined(one: u64, other: u64) -> u64 {
    mixed(one.rotate_left(32) ^ other)
}

/// The quantile of a hash in a draw, uniform in [0, 1).
pub(super) fn quantile(number: u64, draw: u64) -> f64 {
    // A double in [0, 1) has 53 bits.
    (mixed(number.wrapping_add(draw)) >> 11) as f64 / (1_u64 << 53) as f64
}

/// Mixes all bits of a number (the finaliser of SplitMix64; Steele, Lea and Flood 2014, OOPSLA).
fn mixed(number: u64) -> u64 {
    let one = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let two = (one ^ (one >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    two ^ (two >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{RngExt, SeedableRng};
    use rand_chacha::ChaCha8Rng;

    #[test]
    fn quantiles_are_uniform_and_uncorrelated() {
        const DRAWS: usize = 40_000;
        let mut random = ChaCha8Rng::seed_from_u64(3);
        let cell = |unit: &str, id: &str| combined(number(Kind::Unit, unit), number(Kind::Indicator, id));
        let cells = [cell("a", "x"), cell("a", "y"), cell("b", "x"), cell("b", "y"), cell("u1", "i1")];
        let draws: Vec<u64> = (0..DRAWS).map(|_| random.random()).collect();
        let drawn = |cell: u64| draws.iter().map(move |draw| quantile(cell, *draw) - 0.5);
        for (place, one) in cells.iter().enumerate() {
            let (mean, square) =
                drawn(*one).fold((0.0, 0.0), |sums, figure| (sums.0 + figure, sums.1 + figure * figure));
            assert!((mean / DRAWS as f64).abs() < 0.01 && (square / DRAWS as f64 - 1.0 / 12.0).abs() < 0.001);
            for other in &cells[place + 1..] {
                let together: f64 = drawn(*one).zip(drawn(*other)).map(|(a, b)| a * b).sum();
                assert!((together / DRAWS as f64 * 12.0).abs() < 0.03, "correlation");
            }
        }
        assert_ne!(number(Kind::Indicator, "a"), number(Kind::Evidence, "a"));
        assert_ne!(cell("a", "bc"), cell("ab", "c"));
    }
}
