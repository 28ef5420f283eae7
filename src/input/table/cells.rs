//! Cells: numbers as people write them.

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Cell {
    /// Nothing.
    Missing,
    /// A number.
    Number(f64),
    /// Something that is neither a number nor a mark for a missing one.
    Unreadable,
}

/// Reads a cell. Blanks around it do not count.
pub(super) fn read(cell: &str, decimal_comma: bool, missing: &[String]) -> Cell {
    let cell = cell.trim();
    if cell.is_empty() || missing.iter().any(|mark| mark == cell) {
        return Cell::Missing;
    }
    let number = if decimal_comma {
        // A point would be a thousands' mark, which nobody can tell from a decimal one without being told.
        if cell.contains('.') {
            return Cell::Unreadable;
        }
        cell.replace(',', ".").parse::<f64>()
    } else {
        cell.parse::<f64>()
    };
    match number {
        Ok(number) if number.is_finite() => Cell::Number(number),
        _ => Cell::Unreadable,
    }
}

/// A number times a factor. A factor such as 0.001, which no binary fraction holds exactly, divides instead by the whole
/// number that it is one part of, so that 500.5 thousandths are 0.5005 to the last digit.
pub(super) fn scaled(number: f64, factor: f64) -> f64 {
    let whole = (1.0 / factor).round();
    if factor.abs() < 1.0 && whole != 0.0 && 1.0 / whole == factor { number / whole } else { number * factor }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thousandth_divides() {
        assert_eq!(scaled(500.5, 0.001), 0.5005);
        assert_eq!(scaled(0.5, -0.01), -0.005);
        assert_eq!(scaled(2.0, 1000.0), 2000.0);
        assert_eq!(scaled(3.0, 0.75), 2.25);
    }

    #[test]
    fn numbers_are_read_as_they_are_written() {
        let marks = ["..".to_owned(), "NA".to_owned()];
        let point = |cell| read(cell, false, &marks);
        assert_eq!(point(" 0.5 "), Cell::Number(0.5));
        assert_eq!(point("-3e2"), Cell::Number(-300.0));
        assert_eq!(point(".."), Cell::Missing);
        assert_eq!(point("  "), Cell::Missing);
        for cell in ["1,5", "inf", "NaN", "12 %", "na"] {
            assert_eq!(point(cell), Cell::Unreadable, "{cell}");
        }
        let comma = |cell| read(cell, true, &marks);
        assert_eq!(comma("0,5"), Cell::Number(0.5));
        assert_eq!(comma("12"), Cell::Number(12.0));
        assert_eq!(comma("1.234,5"), Cell::Unreadable);
        assert_eq!(comma("1,2,3"), Cell::Unreadable);
    }
}
