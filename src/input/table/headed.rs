//! Composite headings: on several rows, or of several columns in one cell.

use csv::StringRecord;

use super::grid::{Grid, Row};
use super::period::period;

/// The heading of each column on each heading row, top row first. An empty cell above a filled one takes the text to
/// its left, as in a merged cell, if that column is also filled below.
pub(super) fn levels(rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let cell = |row: usize, column: usize| rows.get(row).and_then(|row| row.get(column)).map_or("", String::as_str);
    let below = |row: usize, column: usize| (row + 1..rows.len()).any(|row| !cell(row, column).is_empty());
    let mut levels = vec![vec![String::new(); rows.len()]; width];
    for row in 0..rows.len() {
        let mut carried = "";
        for (column, column_levels) in levels.iter_mut().enumerate() {
            let own = cell(row, column);
            if !own.is_empty() {
                carried = if below(row, column) { own } else { "" };
            }
            let text = if own.is_empty() && below(row, column) { carried } else { own };
            if let Some(slot) = column_levels.get_mut(row) {
                text.clone_into(slot);
            }
        }
    }
    levels
}

/// The levels of a heading as one name, without repetitions.
pub(in crate::input) fn name<'l>(levels: impl Iterator<Item = &'l String>) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for level in levels.map(|level| level.trim()).filter(|level| !level.is_empty()) {
        if !parts.contains(&level) {
            parts.push(level);
        }
    }
    parts.join(" ")
}

/// The lines of the heading rows: the given line, and the one above or below if both together name more columns.
pub(in crate::input) fn rows(rows: &[Row], line: u64) -> Vec<u64> {
    let Some(place) = rows.iter().position(|row| row.line == line) else { return vec![line] };
    let texts = |row: &Row| row.cells.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<String>>();
    let named = |heading_rows: &[&Row]| {
        let texts: Vec<Vec<String>> = heading_rows.iter().map(|row| texts(row)).collect();
        let names: Vec<String> = levels(&texts).iter().map(|levels| name(levels.iter())).collect();
        let once = |name: &&String| !name.is_empty() && names.iter().filter(|other| other == name).count() == 1;
        names.iter().filter(once).count()
    };
    let Some(own) = rows.get(place) else { return vec![line] };
    let alone = named(&[own]);
    // A title is a single cell, headings are several; numbers are not headings, except for years.
    let says = |row: &Row| {
        let mut filled = row.cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
        let words = |cell: &str| period(cell).is_some() || !cell.chars().any(|c| c.is_ascii_digit());
        row.cells.iter().filter(|cell| !cell.trim().is_empty()).count() > 1 && filled.all(words)
    };
    let above = place.checked_sub(1).and_then(|above| rows.get(above)).filter(|above| above.line + 1 == line);
    if let Some(above) = above.filter(|above| says(above) && named(&[above, own]) > alone) {
        return vec![above.line, line];
    }
    let below = rows.get(place + 1).filter(|below| below.line == line + 1);
    let nameless = |row: &Row| row.cells.get(0).is_none_or(|cell| cell.trim().is_empty());
    match below.filter(|below| says(below) && nameless(below) && named(&[own, below]) > alone) {
        Some(below) => vec![line, below.line],
        None => vec![line],
    }
}

/// The columns joined in a heading of Eurostat's, such as `freq,unit,geo\TIME_PERIOD`; the part after the last sign
/// describes the other headings. `None` for other headings.
fn joined(heading: &str) -> Option<Vec<String>> {
    let (columns, _) = heading.split_once('\\')?;
    let names: Vec<String> = columns.split(',').map(|name| name.trim().to_owned()).collect();
    let is_name = |name: &String| !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "_- ".contains(c));
    names.iter().all(is_name).then_some(names)
}

/// Whether a heading joins columns as Eurostat's do.
pub(in crate::input) fn is_joined(heading: &str) -> bool {
    joined(heading).is_some()
}

/// Splits the first column of Eurostat's tables: `freq,unit,geo\TIME_PERIOD` over `A,PC_IND,AT`.
pub(super) fn divided(grid: Grid) -> Grid {
    let Some(names) = grid.headings.first().and_then(|first| joined(first)) else { return grid };
    let more = names.len() - 1;
    let row = |row: Row| {
        let mut cells = row.cells.iter();
        let first = cells.next().unwrap_or_default();
        let parts: Vec<&str> = first.split(',').map(str::trim).collect();
        // If the numbers of parts differ, the row becomes too long or too short and is rejected as such.
        let cells = StringRecord::from(parts.into_iter().chain(cells).collect::<Vec<&str>>());
        let gaps = row.gaps.into_iter().map(|(column, why)| (if column == 0 { 0 } else { column + more }, why));
        Row { cells, gaps: gaps.collect(), ..row }
    };
    let headings = names.into_iter().chain(grid.headings.into_iter().skip(1)).collect();
    Grid { headings, rows: grid.rows.into_iter().map(row).collect(), ..grid }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(rows: &[&[&str]]) -> Vec<String> {
        let rows: Vec<Vec<String>> =
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect();
        levels(&rows).iter().map(|level| name(level.iter())).collect()
    }

    #[test]
    fn headings_of_two_rows_are_joined_and_the_upper_ones_spread() {
        let joined = ["Country", "2019 Fixed", "2019 Mobile", "2020 Fixed", "2020 Mobile"];
        assert_eq!(names(&[&["", "2019", "", "2020", ""], &["Country", "Fixed", "Mobile", "Fixed", "Mobile"]]), joined);
        assert_eq!(names(&[&["Country", "2019", "", "2020", ""], &["", "Fixed", "Mobile", "Fixed", "Mobile"]]), joined);
        // A heading with nothing below does not spread.
        assert_eq!(names(&[&["Country", "", "2019", ""], &["", "Code", "Fixed", "Mobile"]])[1], "Code");
        assert_eq!(names(&[&["A", "A"], &["A", "b"]]), ["A", "A b"]);
    }

    fn found(lines: &[&str], line: u64) -> Vec<u64> {
        let row = |(i, line): (usize, &&str)| Row {
            line: i as u64 + 1,
            cells: StringRecord::from(line.split(',').collect::<Vec<_>>()),
            gaps: Vec::new(),
        };
        rows(&lines.iter().enumerate().map(row).collect::<Vec<_>>(), line)
    }

    #[test]
    fn a_second_row_is_found_above_or_below() {
        assert_eq!(found(&[",2019,,2020,", "Country,Fixed,Mobile,Fixed,Mobile", "A,1,2,3,4"], 2), [1, 2]);
        assert_eq!(found(&["Country,2019,2019,2020,2020", ",Fixed,Mobile,Fixed,Mobile", "A,1,2,3,4"], 1), [1, 2]);
        assert_eq!(found(&["Country,Fixed,,Mobile,", ",2019,2020,2019,2020", "A,1,2,3,4"], 1), [1, 2]);
        // A title, and a first row of figures, are not headings.
        assert_eq!(found(&["Lines of all,,", "Country,Fixed,Mobile", "A,1,2"], 2), [2]);
        assert_eq!(found(&["Country,x,x", ",1.5,2.5"], 1), [1]);
    }
}
