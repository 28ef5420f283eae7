//! Rows that are no units: notes below or above a table, and stray cells beside it.

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

/// Words that are a note where they stand alone or before anything else.
const ALWAYS: [&str; 4] = ["©", "copyright", "data from database", "(c) "];

/// How many rows must be written alike before one that is not is odd.
const ALIKE: usize = 5;

/// Whether a text is a note: it begins with a word for one and a colon, or is that word alone.
pub(in crate::input) fn is_note(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    if ALWAYS.iter().any(|word| lower.starts_with(word)) {
        return true;
    }
    // 注1： and Note 2: are numbered.
    let head = lower.split([':', '：']).next().unwrap_or_default();
    let head = head.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace() || c == '.');
    NOTES.contains(&head)
}

/// What a row looks like.
#[derive(Clone, Copy, Debug)]
pub(in crate::input) struct Look<'a> {
    /// What names its unit.
    pub code: &'a str,
    /// Its name; none where the table has no column of names.
    pub name: Option<&'a str>,
    /// How many cells but the code say anything.
    pub filled: usize,
    /// Whether a list knows the code; none where the table's units stand in none.
    pub listed: Option<bool>,
}

/// For each row whether it is stray: it says at most half of what rows of the table usually say, and it is odd besides.
/// Odd is a row whose code stands in no list where those of the others do, one whose code is written in another way than all
/// others are, one without a name where the others have one unless its code looks like theirs, and one that says nothing at
/// all and stands above or below all that do.
pub(in crate::input) fn strays(rows: &[Look<'_>]) -> Vec<bool> {
    let mut counts: Vec<usize> = rows.iter().map(|row| row.filled).collect();
    counts.sort_unstable();
    let usual = counts.get(counts.len() / 2).copied().unwrap_or(0);
    let full = |row: &&Look<'_>| row.filled * 2 > usual;
    let (first, last) = (rows.iter().position(|row| full(&row)), rows.iter().rposition(|row| full(&row)));
    let named = rows.iter().filter(full).all(|row| row.name.is_some_and(|name| !name.is_empty()));
    let mut forms: BTreeMap<Form, usize> = BTreeMap::new();
    rows.iter().filter(full).for_each(|row| *forms.entry(Form::of(row.code)).or_default() += 1);
    // Codes have one form, names many.
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

/// How a code is written: its length, and whether it has letters, figures and anything else.
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
    fn a_row_that_says_little_is_stray_only_where_it_is_odd_as_well() {
        let units = [("A", Some("Alpha"), 4), ("B", Some("Beta"), 4), ("C", Some("Gamma"), 1)];
        assert_eq!(found(&[&units[..], &[("CUTOFF", Some(""), 1)]].concat()), [false, false, false, true]);
        // Codes of one form: a word in the same place is odd.
        let codes: Vec<(&str, Option<&str>, usize)> =
            ["AAA", "BBB", "CCC", "DDD", "EEE"].map(|code| (code, None, 2)).into();
        assert_eq!(found(&[&codes[..], &[("CUTOFF", None, 1)]].concat()).last(), Some(&true));
        assert_eq!(found(&[&codes[..], &[("FFF", None, 1)]].concat()).last(), Some(&false));
        // Names have many forms: half a row is a unit, and an empty one below the table is none.
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
