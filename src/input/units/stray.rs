//! Rows that are not units: notes above or below a table, and stray cells.

use std::collections::BTreeMap;

/// Words that begin a note, before a colon.
const NOTES: [&str; 24] = [
    "note",
    "notes",
    "source",
    "sources",
    "data source",
    "data sources",
    "remark",
    "remarks",
    "footnote",
    "footnotes",
    "last updated",
    "last update",
    "extracted on",
    "data from database",
    "legend",
    "注",
    "注释",
    "附注",
    "备注",
    "说明",
    "来源",
    "数据来源",
    "资料来源",
    "更新日期",
];

/// Words that make a text a note, alone or at its beginning.
const ALWAYS: [&str; 4] = ["©", "copyright", "data from database", "(c) "];

/// Least number of rows with a common form for another form to be odd.
const ALIKE: usize = 5;

/// Whether a text is a note: a word for one followed by a colon, or that word alone.
pub(in crate::input) fn is_note(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    if ALWAYS.iter().any(|word| lower.starts_with(word)) {
        return true;
    }
    // 注1： and Note 2: have numbers.
    let head = lower.split([':', '：']).next().unwrap_or_default();
    let head = head.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == '.');
    NOTES.contains(&head)
}

/// The properties of a row.
#[derive(Clone, Copy, Debug)]
pub(in crate::input) struct Look<'a> {
    /// Its code.
    pub code: &'a str,
    /// Its name; `None` if the table has no column of names.
    pub name: Option<&'a str>,
    /// Number of filled cells besides the code.
    pub filled: usize,
    /// Whether a list contains the code; `None` if no list applies to the table.
    pub listed: Option<bool>,
}

/// For each row, whether it is stray: it has at most half of the usual number of filled cells, and it is odd. Odd rows
/// are: a row whose code is missing from the list that applies; a row whose code has another form than all others; a
/// row without a name where others have one, unless its code has their form; and an empty row above or below all filled
/// ones.
pub(in crate::input) fn strays(rows: &[Look<'_>]) -> Vec<bool> {
    let mut counts: Vec<usize> = rows.iter().map(|row| row.filled).collect();
    counts.sort_unstable();
    let usual = counts.get(counts.len() / 2).copied().unwrap_or(0);
    let full = |row: &&Look<'_>| row.filled * 2 > usual;
    let (first, last) = (rows.iter().position(|row| full(&row)), rows.iter().rposition(|row| full(&row)));
    let named = rows.iter().filter(full).all(|row| row.name.is_some_and(|name| !name.is_empty()));
    let mut forms: BTreeMap<Form, usize> = BTreeMap::new();
    rows.iter().filter(full).for_each(|row| *forms.entry(Form::of(row.code)).or_default() += 1);
    // Codes have one common form; names have many.
    let form = forms.iter().next().filter(|(_, count)| forms.len() == 1 && **count >= ALIKE).map(|(form, _)| *form);
    let odd = |place: usize, row: &Look<'_>| {
        let alike = form.map(|form| form == Form::of(row.code));
        let nameless = named && row.name.is_some_and(str::is_empty) && alike != Some(true) && row.listed != Some(true);
        let unlike = alike == Some(false);
        let outside = first.is_some_and(|first| place < first) || last.is_some_and(|last| place > last);
        nameless || unlike || row.listed == Some(false) || (row.filled == 0 && outside)
    };
    rows.iter().enumerate().map(|(place, row)| row.filled < usual && !full(&row) && odd(place, row)).collect()
}

/// The form of a code: its length, and whether it has letters, digits and other characters.
type FormOf = (usize, bool, bool, bool);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Form(FormOf);

impl Form {
    fn of(code: &str) -> Form {
        let has = |kind: fn(char) -> bool| code.chars().any(kind);
        Form((code.chars().count(), has(char::is_alphabetic), has(char::is_numeric), has(|c| !c.is_alphanumeric())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_begin_with_a_word_for_them() {
        for note in [
            "Note: 2019 revised",
            "Source: WDI",
            "注：2019年为预计数",
            "注1：口径调整",
            "资料来源：统计局",
            "Notes",
            "Source",
        ] {
            assert!(is_note(note), "{note}");
        }
        for unit in ["Notre-Dame", "Sourceville", "注县", "Noted", "Kenya", "来宾"] {
            assert!(!is_note(unit), "{unit}");
        }
    }

    fn found(rows: &[(&str, Option<&str>, usize)]) -> Vec<bool> {
        let looks = rows.iter().map(|(code, name, filled)| Look { code, name: *name, filled: *filled, listed: None });
        strays(&looks.collect::<Vec<_>>())
    }

    #[test]
    fn a_row_with_few_cells_is_stray_only_if_odd() {
        let units = [("A", Some("Alpha"), 4), ("B", Some("Beta"), 4), ("C", Some("Gamma"), 1)];
        assert_eq!(found(&[&units[..], &[("CUTOFF", Some(""), 1)]].concat()), [false, false, false, true]);
        // Codes of one form: a word in their place is odd.
        let codes: Vec<(&str, Option<&str>, usize)> =
            ["AAA", "BBB", "CCC", "DDD", "EEE"].map(|code| (code, None, 2)).into();
        assert_eq!(found(&[&codes[..], &[("CUTOFF", None, 1)]].concat()).last(), Some(&true));
        assert_eq!(found(&[&codes[..], &[("FFF", None, 1)]].concat()).last(), Some(&false));
        // Names have many forms: a half-filled row is a unit, an empty one below the table is not.
        let names: Vec<(&str, Option<&str>, usize)> =
            ["Ada", "Bertha", "Cleo", "Dorothea"].map(|code| (code, None, 2)).into();
        assert_eq!(found(&[&names[..], &[("Eve", None, 1)]].concat()).last(), Some(&false));
        assert_eq!(found(&[&names[..], &[("Revised in June", None, 0)]].concat()).last(), Some(&true));
        let inner = [&names[..2], &[("Eve", None, 0)], &names[2..]].concat();
        assert_eq!(found(&inner), [false; 5]);
    }

    #[test]
    fn a_code_that_no_list_knows_is_odd_among_those_that_one_knows() {
        let row = |code, filled, listed| Look { code, name: None, filled, listed: Some(listed) };
        let rows = [row("Kenya", 2, true), row("Namibia", 2, true), row("CUTOFF", 1, false), row("Atlantis", 2, false)];
        assert_eq!(strays(&rows), [false, false, true, false]);
    }
}
