//! Rows that are no units but sums or means over several.

use std::collections::BTreeSet;

use super::names::plain;

/// Codes and names of sums in international tables.
const KNOWN: &str = include_str!("aggregates.txt");

/// Names of sums and means in any table.
const WORDS: [&str; 22] = [
    "total",
    "totals",
    "sum",
    "all",
    "world",
    "average",
    "mean",
    "median",
    "overall",
    "grand total",
    "all countries",
    "all counties",
    "subtotal",
    "合计",
    "总计",
    "小计",
    "全国",
    "全省",
    "全县",
    "平均",
    "世界",
    "总和",
];

/// The sums that are known.
pub(super) struct Sums {
    codes: BTreeSet<&'static str>,
    names: BTreeSet<String>,
}

impl Sums {
    pub fn known() -> Sums {
        let lines = KNOWN.lines().filter(|line| !line.starts_with('#'));
        let (mut codes, mut names) = (BTreeSet::new(), BTreeSet::new());
        for (code, name) in lines.filter_map(|line| line.split_once('|')) {
            codes.insert(code);
            names.insert(plain(name));
        }
        names.extend(WORDS.iter().map(|word| plain(word)));
        Sums { codes, names }
    }

    /// Whether a row is one. A code alone says so only among codes of the same making: three letters each.
    pub fn is(&self, code: &str, name: Option<&str>, codes_alone: bool) -> bool {
        let named = |name: &str| self.names.contains(&plain(name));
        match name.filter(|name| !name.is_empty() && *name != code) {
            Some(name) => named(name),
            None => named(code) || (codes_alone && self.codes.contains(code.to_uppercase().as_str())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_told_by_name_and_by_code_only_where_codes_are_all_there_is() {
        let sums = Sums::known();
        assert!(sums.is("WLD", Some("World"), false) && sums.is("x", Some("Euro area "), false));
        assert!(sums.is("合计", None, false) && sums.is("arb", None, true));
        assert!(!sums.is("SAS", Some("Sassnitz"), true) && !sums.is("SAS", None, false));
    }
}
