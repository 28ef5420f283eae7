//! Rows that are totals or means over several units.

use std::collections::BTreeSet;

use super::loose;

/// Codes and names of totals in international tables.
const KNOWN: &str = include_str!("../../../assessments/units/sums.csv");

/// Names of totals and means in any table.
const WORDS: [&str; 24] = [
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
    "all regions",
    "subtotal",
    "national total",
    "合计",
    "总计",
    "小计",
    "共计",
    "全省",
    "全县",
    "全市",
    "总和",
    "平均",
];

/// Last words of a name that mark a total or a mean, such as "OECD average" and 全省平均.
const LAST_WORDS: [&str; 2] = ["average", "total"];
const LAST_LETTERS: [&str; 6] = ["合计", "总计", "小计", "平均", "平均值", "均值"];

/// First words of a total that may be followed by one further word: "Euro area – 20 countries", "European Union - 27".
const FIRST_WORDS: [&str; 2] = ["euro area", "european union"];

/// Prefixes of Eurostat's codes of totals, followed by digits and possibly a year (EA20, EU27_2020, EEA30_2007).
const BEGINNINGS: [&str; 3] = ["eea", "eu", "ea"];

/// The known totals.
pub(in crate::input) struct Sums {
    codes: BTreeSet<&'static str>,
    names: BTreeSet<String>,
}

impl Sums {
    pub(crate) fn known() -> Sums {
        let lines = KNOWN.lines().filter(|line| !line.starts_with('#'));
        let (mut codes, mut names) = (BTreeSet::new(), BTreeSet::new());
        for (code, name) in lines.filter_map(|line| line.split_once('|')) {
            codes.insert(code);
            names.insert(loose(name));
        }
        names.extend(WORDS.iter().map(|word| loose(word)));
        names.remove("");
        Sums { codes, names }
    }

    /// Whether a row is a total. A World Bank code alone counts only among codes of the same form, three letters each.
    pub(crate) fn is(&self, code: &str, name: Option<&str>, codes_alone: bool) -> bool {
        if is_eurostat(code) {
            return true;
        }
        match name.filter(|name| !name.is_empty() && *name != code) {
            Some(name) => self.named(name),
            None => self.named(code) || (codes_alone && self.codes.contains(code.to_uppercase().as_str())),
        }
    }

    fn named(&self, name: &str) -> bool {
        let plain = loose(name);
        if self.names.contains(&plain) {
            return true;
        }
        let mut words = plain.split(' ');
        let ends = words.next_back().is_some_and(|last| LAST_WORDS.contains(&last)) && words.next().is_some();
        let begins = |first: &&'static str| {
            let rest = plain.strip_prefix(*first).filter(|rest| rest.starts_with(' '));
            rest.is_some_and(|rest| {
                rest.trim_start().starts_with(|c: char| c.is_ascii_digit()) || rest.contains("countries")
            })
        };
        ends || LAST_LETTERS.iter().any(|last| plain.ends_with(last)) || FIRST_WORDS.iter().any(begins)
    }
}

/// A table is about totals if they outnumber its other units by more than this factor.
const OTHERS: usize = 4;

/// Whether totals such as regions are the units of a table: nearly all of its units are known totals.
pub(in crate::input) fn are_units(sums: usize, units: usize) -> bool {
    units.saturating_sub(sums) * OTHERS < sums
}

/// Whether nine in ten codes have three letters, as those of the World Bank.
pub(in crate::input) fn are_of_three_letters<'c>(codes: impl Iterator<Item = &'c str> + Clone) -> bool {
    let three = |code: &&str| code.len() == 3 && code.bytes().all(|b| b.is_ascii_alphabetic());
    codes.clone().filter(three).count() * 10 >= codes.count() * 9
}

/// Whether a code is Eurostat's for the European Union, the euro area or the European Economic Area.
fn is_eurostat(code: &str) -> bool {
    let lower = code.trim().to_lowercase();
    let Some(rest) = BEGINNINGS.iter().find_map(|begin| lower.strip_prefix(begin)) else { return false };
    let (count, year) = rest.split_once('_').map_or((rest, None), |(count, year)| (count, Some(year)));
    let figures = |text: &str, least: usize, most: usize| {
        (least..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
    };
    figures(count, 2, 2) && year.is_none_or(|year| figures(year, 4, 4))
}

#[cfg(test)]
mod tests {
    use super::super::lists::Units;
    use super::*;
    use crate::model::notation::UnitList;

    #[test]
    fn totals_are_recognised_by_name_and_by_code_only_among_codes() {
        let sums = Sums::known();
        assert!(sums.is("WLD", Some("World"), false) && sums.is("x", Some("Euro area "), false));
        assert!(sums.is("合计", None, false) && sums.is("arb", None, true));
        assert!(!sums.is("SAS", Some("Sassnitz"), true) && !sums.is("SAS", None, false));
    }

    #[test]
    fn sums_of_eurostat_and_of_china_are_known() {
        let sums = Sums::known();
        for sum in ["EA20", "EU27_2020", "EU28", "EEA30_2007", "EU", "EA", "European Union - 27 countries (from 2020)"]
        {
            assert!(sums.is(sum, None, false), "{sum}");
        }
        for sum in
            ["全国", "东部", "中部地区", "西部地区", "东北地区", "京津冀", "总计", "平均", "全省平均", "OECD average"]
        {
            assert!(sums.is(sum, None, false), "{sum}");
        }
        for unit in
            ["EE", "EAT", "EU1", "Europe Street", "浙江", "新疆生产建设兵团", "Total Wine County", "Central Region"]
        {
            assert!(!sums.is(unit, None, false), "{unit}");
        }
    }

    #[test]
    fn no_country_and_no_province_is_a_sum() {
        let sums = Sums::known();
        for list in [UnitList::Countries, UnitList::ProvincesOfChina] {
            for written in Units::of(list).map(Units::ways).unwrap_or_default() {
                assert!(!sums.is(&written, None, false), "{written}");
            }
        }
    }
}
