//! The shipped lists of units: codes and names of countries and of the provinces of China.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::loose;
use crate::model::notation::UnitList;

const COUNTRIES: &str = include_str!("../../../assessments/units/countries.csv");
const PROVINCES: &str = include_str!("../../../assessments/units/provinces-of-china.csv");

/// Least share of a table's units in a list for the list to apply. Half of the states of the USA have codes that are
/// also country codes, and a table of world regions has some names of countries: both stay well below.
const SHARE: f64 = 0.75;

/// GB/T 2260 writes a province with two digits alone or as the first of six.
const WHOLE_PROVINCE: &str = "0000";

/// Parses a line of a list: the key of its unit, and its spellings.
type LineOf = fn(&'static str) -> Option<(&'static str, Vec<String>)>;

/// A list of units: keys by spelling.
pub(in crate::input) struct Units {
    keys: BTreeMap<String, &'static str>,
}

impl Units {
    /// A list, read once.
    pub(crate) fn of(list: UnitList) -> Option<&'static Units> {
        static LISTS: [OnceLock<Units>; 2] = [OnceLock::new(), OnceLock::new()];
        let [countries, provinces] = &LISTS;
        match list {
            UnitList::Countries => Some(countries.get_or_init(|| Units::read(COUNTRIES, countries_of))),
            UnitList::ProvincesOfChina => Some(provinces.get_or_init(|| Units::read(PROVINCES, provinces_of))),
            UnitList::AsWritten => None,
        }
    }

    /// The list that applies to a table's units, by their spellings; `None` if too few match.
    pub(crate) fn judged<'c>(codes: impl Iterator<Item = &'c str> + Clone) -> Option<&'static Units> {
        let share = |units: &Units| {
            let (known, all) = codes.clone().fold((0.0, 0.0), |(known, all), code| {
                (known + if units.key(code).is_some() { 1.0 } else { 0.0 }, all + 1.0)
            });
            if all > 0.0 { known / all } else { 0.0 }
        };
        let lists = [UnitList::Countries, UnitList::ProvincesOfChina].into_iter().filter_map(Units::of);
        // Ties go to the first list.
        let best = lists.map(|units| (share(units), units)).reduce(|a, b| if b.0 > a.0 { b } else { a });
        best.filter(|(share, _)| *share >= SHARE).map(|(_, units)| units)
    }

    /// The key of a unit, by any of its spellings.
    pub(crate) fn key(&self, written: &str) -> Option<&'static str> {
        self.keys.get(&loose(written)).copied()
    }

    /// All spellings, for tests.
    #[cfg(test)]
    pub(crate) fn ways(&self) -> Vec<String> {
        self.keys.keys().cloned().collect()
    }

    fn read(text: &'static str, ways: LineOf) -> Units {
        // The first line that is not a comment has the column names.
        let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
        let mut keys = BTreeMap::new();
        for (key, written) in lines.filter_map(ways) {
            keys.extend(written.iter().map(|way| loose(way)).filter(|way| !way.is_empty()).map(|way| (way, key)));
        }
        Units { keys }
    }
}

/// A line's cells; the last one, which may be quoted, takes the rest.
fn cells<const N: usize>(line: &'static str) -> Option<[&'static str; N]> {
    let cells: Vec<&str> = line.splitn(N, ',').map(|cell| cell.trim_matches('"')).collect();
    cells.try_into().ok()
}

fn countries_of(line: &'static str) -> Option<(&'static str, Vec<String>)> {
    let [alpha3, alpha2, numeric, others, names] = cells::<5>(line)?;
    let written = [alpha3, alpha2, numeric].into_iter().chain(others.split('|')).chain(names.split('|'));
    let mut written: Vec<String> = written.map(str::to_owned).collect();
    // Programs that store numeric codes as numbers drop leading zeros.
    written.push(numeric.trim_start_matches('0').to_owned());
    Some((alpha3, written))
}

fn provinces_of(line: &'static str) -> Option<(&'static str, Vec<String>)> {
    let [key, letters, number, names] = cells::<4>(line)?;
    let iso = if letters.is_empty() { String::new() } else { format!("CN-{letters}") };
    let codes = [key.to_owned(), letters.to_owned(), iso, number.to_owned(), format!("{number}{WHOLE_PROVINCE}")];
    Some((key, codes.into_iter().chain(names.split('|').map(str::to_owned)).collect()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn country(written: &str) -> Option<&'static str> {
        Units::of(UnitList::Countries)?.key(written)
    }

    fn province(written: &str) -> Option<&'static str> {
        Units::of(UnitList::ProvincesOfChina)?.key(written)
    }

    /// Every line of a list, with its spellings.
    fn lines(text: &'static str, ways: LineOf) -> Vec<(&'static str, Vec<String>)> {
        let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
        lines.map(|line| ways(line).unwrap_or_else(|| panic!("{line}"))).collect()
    }

    #[test]
    fn no_spelling_means_two_units() {
        for all in [lines(COUNTRIES, countries_of), lines(PROVINCES, provinces_of)] {
            let mut seen: BTreeMap<String, &str> = BTreeMap::new();
            let mut keys = BTreeSet::new();
            for (key, written) in all {
                assert!(keys.insert(key), "{key} twice");
                for way in written.iter().map(|way| loose(way)).filter(|way| !way.is_empty()) {
                    let other = *seen.entry(way.clone()).or_insert(key);
                    assert_eq!(other, key, "{way}");
                }
            }
        }
        // Hong Kong, Macao and Taiwan are in both lists, as the same units.
        assert_eq!(
            [country("香港"), country("MO"), country("台湾")],
            [province("香港"), province("MO"), province("台湾")]
        );
    }

    #[test]
    fn every_country_has_its_three_codes() {
        let all = lines(COUNTRIES, countries_of);
        assert!(all.len() > 250, "{}", all.len());
        let in_use = COUNTRIES.lines().filter(|line| !line.starts_with('#')).skip(1).filter_map(cells::<5>);
        let in_use = in_use.filter(|[_, alpha2, numeric, ..]| !alpha2.is_empty() && !numeric.is_empty());
        for [alpha3, alpha2, numeric, ..] in in_use {
            assert!(alpha3.len() == 3 && alpha2.len() == 2 && numeric.len() == 3, "{alpha3}");
        }
        assert_eq!([country("NA"), country("NAM"), country("516"), country("Namibia")], [Some("NAM"); 4]);
        assert_eq!([country("4"), country("004"), country("AF")], [Some("AFG"); 3]);
    }

    #[test]
    fn the_ways_of_the_united_nations_the_world_bank_and_eurostat_are_one() {
        let same: [&[&str]; 10] = [
            &["Bolivia (Plurinational State of)", "Bolivia", "BO", "BOL"],
            &["Korea, Rep.", "Republic of Korea", "South Korea", "KR"],
            &["Türkiye", "Turkey", "TÜRKİYE", "Tu\u{308}rkiye", "Turkiye"],
            &["Côte d'Ivoire", "Cote d’Ivoire", "Ivory Coast"],
            &["Viet Nam", "Vietnam", "VNM"],
            &["Hong Kong SAR, China", "China, Hong Kong SAR", "Hong Kong", "HKG"],
            &["EL", "GR", "Greece", "300"],
            &["UK", "GB", "United Kingdom of Great Britain and Northern Ireland"],
            &["Iran (Islamic Republic of)", "Iran, Islamic Rep.", "伊朗"],
            &["Congo, Dem. Rep.", "Democratic Republic of the Congo", "COD"],
        ];
        for ways in same {
            let keys: BTreeSet<Option<&str>> = ways.iter().map(|way| country(way)).collect();
            assert!(keys.len() == 1 && !keys.contains(&None), "{ways:?}: {keys:?}");
        }
        assert_ne!(country("Korea, Dem. People's Rep."), country("Korea, Rep."));
        assert_ne!(country("Congo, Rep."), country("Congo, Dem. Rep."));
        assert_eq!(country("Nowhere"), None);
    }

    #[test]
    fn provinces_have_short_and_long_names_codes_and_pinyin() {
        let all = lines(PROVINCES, provinces_of);
        assert_eq!(all.iter().filter(|(key, _)| key.starts_with("CN-") && *key != "CN-XPCC").count(), 31);
        assert_eq!(["广西", "广西壮族自治区", "Guangxi", "CN-GX", "45", "450000"].map(province), [Some("CN-GX"); 6]);
        // Pinyin without tones would not distinguish these two.
        assert_ne!(province("山西"), province("陕西"));
        assert_ne!(province("Shanxi"), province("Shaanxi"));
        assert_ne!(province("新疆"), province("新疆生产建设兵团"));
    }

    #[test]
    fn a_table_is_judged_by_most_of_its_units() {
        let judged = |codes: &[&str]| Units::judged(codes.iter().copied()).and_then(|units| units.key("BJ"));
        assert_eq!(judged(&["KE", "NA", "TR", "XYZ"]), Some("BEN"));
        assert_eq!(judged(&["北京", "天津", "河北"]), Some("CN-BJ"));
        // States of the USA: some of their codes are also country codes.
        let states = ["AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS"];
        assert_eq!(judged(&states), None);
        assert_eq!(judged(&[]), None);
        let numbers: Vec<String> = (1..=100).map(|number| number.to_string()).collect();
        assert_eq!(judged(&numbers.iter().map(String::as_str).collect::<Vec<_>>()), None);
    }
}
