//! The column, or the series of a long table, that a mapping refers to.

use crate::input::units::key;
use crate::model::mapping::{ColumnMap, Target};

/// The result of a search for a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A column.
    One(usize),
    /// Two columns with the same name.
    Two(String),
    /// None.
    None,
}

/// The column with the first existing heading among several. A heading matches as written or, if no column is named so,
/// ignoring case, Unicode composition, and the difference of blanks and underscores.
pub(super) fn find<'w>(names: &[String], wanted: impl Iterator<Item = &'w str> + Clone) -> Found {
    let exact = |wanted: &str| -> Vec<usize> {
        names.iter().enumerate().filter(|(_, name)| *name == wanted).map(|(place, _)| place).collect()
    };
    let folded: Vec<String> = names.iter().map(|name| folded(name)).collect();
    let alike = |wanted: &str| -> Vec<usize> {
        let wanted = self::folded(wanted);
        folded.iter().enumerate().filter(|(_, name)| **name == wanted).map(|(place, _)| place).collect()
    };
    let places = wanted.clone().map(exact).find(|places| !places.is_empty());
    match places.or_else(|| wanted.map(alike).find(|places| !places.is_empty())).as_deref() {
        None | Some([]) => Found::None,
        Some([place]) => Found::One(*place),
        Some([first, ..]) => Found::Two(names.get(*first).cloned().unwrap_or_default()),
    }
}

/// The mapping's column for a series of a long table.
pub(super) fn series(columns: &[ColumnMap], written: &str) -> Option<usize> {
    let exact = |column: &ColumnMap| column.from == written || column.or.iter().any(|other| other == written);
    columns.iter().position(exact).or_else(|| {
        let wanted = folded(written);
        columns
            .iter()
            .position(|column| std::iter::once(&column.from).chain(&column.or).any(|other| folded(other) == wanted))
    })
}

/// The form in which headings are compared.
pub(super) fn folded(heading: &str) -> String {
    let words = key(heading).replace('_', " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a table of this sort holds indicators: units that only denominators speak of are not compared.
pub(super) fn measures(columns: &[ColumnMap]) -> bool {
    columns.iter().any(|column| matches!(column.to, Target::Indicator(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(names: &[&str], wanted: &[&str]) -> Found {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        find(&names, wanted.iter().copied())
    }

    #[test]
    fn a_heading_is_found_as_written_and_then_in_other_letters() {
        let names = ["Country", "Online_Service", "country", "Index", "index"];
        assert_eq!(found(&names, &["country"]), Found::One(2));
        assert_eq!(found(&names, &["Online Service"]), Found::One(1));
        assert_eq!(found(&names, &["online service index", "ONLINE_SERVICE"]), Found::One(1));
        assert_eq!(found(&names, &["INDEX"]), Found::Two("Index".to_owned()));
        assert_eq!(found(&names, &["Rank"]), Found::None);
        assert_eq!(found(&["Tu\u{308}r"], &["Tür"]), Found::One(0));
    }

    #[test]
    fn the_first_of_several_headings_that_is_there_counts() {
        assert_eq!(found(&["b", "a"], &["a", "b"]), Found::One(1));
        // An exact match comes before one in another case.
        assert_eq!(found(&["A", "b"], &["a", "b"]), Found::One(1));
    }
}
