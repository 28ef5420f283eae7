//! The likely meaning of headings, and the likeness of names.

/// Headings of columns that identify units.
const CODES: [&str; 28] = [
    "code",
    "iso",
    "iso3",
    "iso 3",
    "iso2",
    "country code",
    "countrycode",
    "country iso3 code",
    "iso3 code",
    "geo",
    "unit code",
    "unitcode",
    "unit id",
    "id",
    "area code",
    "ref area",
    "region code",
    "county code",
    "fips",
    "economy code",
    "city code",
    "代码",
    "编码",
    "国家代码",
    "地区代码",
    "行政区划代码",
    "区划代码",
    "单位代码",
];

/// Headings of columns that name units.
const NAMES: [&str; 34] = [
    "name",
    "country",
    "country name",
    "economy",
    "entity",
    "unit",
    "unit name",
    "unitname",
    "area",
    "region",
    "region name",
    "county",
    "county name",
    "location",
    "territory",
    "state",
    "province",
    "city",
    "district",
    "municipality",
    "reference area",
    "land",
    "pays",
    "名称",
    "国家",
    "地区",
    "国家名称",
    "地区名称",
    "省份",
    "城市",
    "县",
    "县名",
    "县市",
    "单位",
];

/// Headings of columns of years.
const YEARS: [&str; 12] =
    ["year", "time", "date", "period", "time period", "yr", "jahr", "année", "年", "年份", "年度", "时间"];

/// Headings of columns that name series.
const SERIES: [&str; 16] = [
    "indicator code",
    "series code",
    "indicator",
    "series",
    "variable",
    "measure",
    "indicator name",
    "series name",
    "item",
    "subject",
    "指标代码",
    "指标",
    "指标名称",
    "序列",
    "变量",
    "项目",
];

/// Headings of columns of values.
const VALUES: [&str; 12] =
    ["value", "obs value", "values", "amount", "figure", "val", "wert", "valeur", "值", "数值", "指标值", "取值"];

/// The meaning of a column by its heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Code,
    Name,
    Year,
    Series,
    Value,
}

/// The known meaning of a heading, and its position in its list: earlier is more likely.
pub(super) fn meaning(heading: &str) -> Option<(Meaning, usize)> {
    let plain = plain(heading);
    let lists: [(Meaning, &[&str]); 5] = [
        (Meaning::Series, &SERIES),
        (Meaning::Code, &CODES),
        (Meaning::Name, &NAMES),
        (Meaning::Year, &YEARS),
        (Meaning::Value, &VALUES),
    ];
    lists.into_iter().find_map(|(meaning, list)| Some((meaning, list.iter().position(|word| *word == plain)?)))
}

/// Whether a heading mentions years among other words.
pub(super) fn speaks_of_years(heading: &str) -> bool {
    plain(heading).split(' ').any(|word| word == "year") || heading.trim().ends_with("年份")
}

/// A name in lower case, with single blanks between its words and without other characters.
pub(super) fn plain(name: &str) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// Least likeness of two names that count as the same.
pub(super) const SAME: f64 = 0.85;

/// Least likeness for suggesting one name for the other.
pub(super) const ALIKE: f64 = 0.5;

/// The likeness of two names: 1 for the same words; at least [`SAME`] with a typing error or as part of a file's name;
/// less for some common words.
pub(super) fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (plain(one), plain(other));
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    if one == other || one.replace(' ', "") == other.replace(' ', "") {
        return 1.0;
    }
    // Long names, and names of different lengths, are not compared letter by letter, because the cost is the product of
    // the lengths.
    let (least, most) = (one.len().min(other.len()), one.len().max(other.len()));
    let short = most <= 100 && least as f64 >= most as f64 * 0.7;
    let slip = if short { strsim::normalized_damerau_levenshtein(&one, &other) } else { 0.0 };
    let (few, many) = (words(&one), words(&other));
    let (few, many) = if few.len() <= many.len() { (few, many) } else { (many, few) };
    let common = few.iter().filter(|word| many.contains(word)).count();
    let overlap = common as f64 / few.len() as f64;
    // Half of the additional words of one name count against it.
    let overlap = overlap * (0.5 + 0.3 * few.len() as f64 / many.len() as f64);
    if slip >= SAME { slip.min(0.99) } else { overlap.max(0.0) }
}

/// The words, without a plural s.
fn words(plain: &str) -> Vec<&str> {
    plain.split(' ').map(|word| word.strip_suffix('s').filter(|word| word.len() > 2).unwrap_or(word)).collect()
}

/// Whether a name occurs as whole words within another, such as a series' code in its file's name.
pub(super) fn within(name: &str, whole: &str) -> bool {
    let (name, whole) = (plain(name), plain(whole));
    name.len() >= 4 && format!(" {whole} ").contains(&format!(" {name} "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_recognised_with_any_separator() {
        assert_eq!(meaning(" Country_Code ").map(|found| found.0), Some(Meaning::Code));
        assert_eq!(meaning("Country Name").map(|found| found.0), Some(Meaning::Name));
        assert_eq!(meaning("Indicator Code").map(|found| found.0), Some(Meaning::Series));
        assert_eq!(meaning("年份").map(|found| found.0), Some(Meaning::Year));
        assert_eq!(meaning("mobile"), None);
    }

    #[test]
    fn names_are_alike_by_words_and_by_letters() {
        assert_eq!(likeness("Online Service Index", "online_service_index"), 1.0);
        assert_eq!(likeness("internetusers", "Internet users"), 1.0);
        assert!(likeness("Human Captial Index", "Human Capital Index") >= SAME);
        let some = likeness("Fixed telephone subscriptions (per 100 people)", "Fixed telephones");
        assert!((ALIKE..SAME).contains(&some), "{some}");
        let little = likeness("Fixed broadband", "Fixed telephones");
        assert!(little < ALIKE, "{little}");
        assert_eq!(likeness("", "x"), 0.0);
        assert!(within("IT.CEL.SETS.P2", "wdi_it.cel.sets.p2"));
        assert!(!within("it", "wdi_it.cel"));
    }
}
