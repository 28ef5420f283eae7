//! Hints from words of a heading: whether the column contains ranks, notes or sizes, and whether less is better.

/// The meaning of the words of a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    /// Ranks.
    Rank,
    /// Shares of units with a lower value; more is better.
    PercentileRank,
    /// Numbers of the rows or the units.
    Identifier,
    /// Notes about the figures.
    Note,
    /// Geographical coordinates of the unit.
    Coordinate,
    /// Size of the unit.
    Size,
}

/// Words for ranks. Chinese words are searched anywhere in the heading, because Chinese has no blanks.
const RANKS: [&str; 10] =
    ["rank", "ranks", "ranking", "rankings", "rnk", "rang", "rangfolge", "classement", "puesto", "posto"];
const RANKS_ZH: [&str; 7] = ["排名", "名次", "位次", "排位", "序位", "排行", "座次"];

/// Words for numbers of rows and units, as the whole heading or its last word.
const IDENTIFIERS: [&str; 16] = [
    "id", "no", "nr", "number", "row", "rownum", "index", "unnamed", "code", "iso", "m49", "fips", "serial",
    "objectid", "fid", "pk",
];
const IDENTIFIERS_ZH: [&str; 5] = ["序号", "编号", "代码", "行号", "编码"];

/// Words for notes about figures, including those of SDMX (Content-Oriented Guidelines, 2016).
const NOTES: [&str; 18] = [
    "flag",
    "flags",
    "note",
    "notes",
    "footnote",
    "footnotes",
    "status",
    "source",
    "comment",
    "comments",
    "remark",
    "remarks",
    "decimals",
    "unit mult",
    "base per",
    "observation status",
    "confidentiality",
    "valuenotes",
];
const NOTES_ZH: [&str; 4] = ["备注", "注释", "说明", "来源"];

/// Words for geographical coordinates.
const COORDINATES: [&str; 8] = ["lat", "lon", "lng", "long", "latitude", "longitude", "x coord", "y coord"];
const COORDINATES_ZH: [&str; 3] = ["经度", "纬度", "坐标"];

/// Headings of sizes, which are large for a large unit. Only whole headings count, without the unit in brackets:
/// "population online" is not a size.
const SIZES: [&str; 24] = [
    "population",
    "population total",
    "total population",
    "pop",
    "sp pop totl",
    "inhabitants",
    "residents",
    "people",
    "households",
    "number of households",
    "area",
    "land area",
    "surface area",
    "gdp",
    "gross domestic product",
    "gni",
    "einwohner",
    "bevölkerung",
    "fläche",
    "superficie",
    "poblacion",
    "población",
    "habitants",
    "labour force",
];
const SIZES_ZH: [&str; 14] = [
    "人口",
    "人口数",
    "总人口",
    "常住人口",
    "户籍人口",
    "面积",
    "土地面积",
    "行政区域面积",
    "国内生产总值",
    "地区生产总值",
    "生产总值",
    "户数",
    "总户数",
    "从业人员",
];

/// Words for quantities of which less is better.
const LESS_IS_BETTER: [&str; 56] = [
    "unemployment",
    "mortality",
    "deaths",
    "death",
    "poverty",
    "poor",
    "inequality",
    "gini",
    "gap",
    "gaps",
    "crime",
    "crimes",
    "emission",
    "emissions",
    "co2",
    "pollution",
    "waste",
    "cost",
    "costs",
    "price",
    "prices",
    "fee",
    "fees",
    "tariff",
    "tariffs",
    "burden",
    "time",
    "days",
    "hours",
    "minutes",
    "delay",
    "delays",
    "waiting",
    "wait",
    "backlog",
    "overdue",
    "complaints",
    "complaint",
    "error",
    "errors",
    "failures",
    "outages",
    "outage",
    "downtime",
    "visits",
    "trips",
    "documents",
    "illiteracy",
    "dropout",
    "corruption",
    "risk",
    "vulnerability",
    "distance",
    "debt",
    "deficit",
    "loss",
];
const LESS_IS_BETTER_ZH: [&str; 24] = [
    "失业",
    "死亡",
    "贫困",
    "投诉",
    "超期",
    "逾期",
    "时限",
    "时长",
    "耗时",
    "天数",
    "成本",
    "费用",
    "价格",
    "排放",
    "污染",
    "差距",
    "犯罪",
    "差评",
    "跑动",
    "材料数",
    "环节",
    "故障",
    "文盲",
    "距离",
];

/// Words for quantities of which more is better, even next to one of the words above.
const MORE_IS_BETTER: [&str; 36] = [
    "index",
    "score",
    "access",
    "coverage",
    "satisfaction",
    "satisfied",
    "literacy",
    "enrolment",
    "enrollment",
    "online",
    "internet",
    "broadband",
    "users",
    "subscriptions",
    "subscribers",
    "telephone",
    "telephones",
    "phones",
    "mobile",
    "penetration",
    "participation",
    "readiness",
    "maturity",
    "quality",
    "skills",
    "trust",
    "transparency",
    "openness",
    "usage",
    "uptake",
    "availability",
    "electricity",
    "saved",
    "savings",
    "reduction",
    "efficiency",
];
const MORE_IS_BETTER_ZH: [&str; 18] = [
    "指数",
    "得分",
    "评分",
    "覆盖",
    "普及",
    "满意",
    "好评",
    "网办",
    "在线",
    "参与",
    "就绪",
    "成熟",
    "普及率",
    "接入",
    "使用率",
    "知晓",
    "通电",
    "网民",
];

/// The words of a heading in lower case, also split between lower and upper case and between letters and digits, so
/// that `RankEGDI`, `egdiRank` and `rank2022` contain the word rank and `Frank` does not.
pub(super) fn words(heading: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last: Option<char> = None;
    let letters: Vec<char> = heading.chars().collect();
    for (i, c) in letters.iter().enumerate() {
        let next = letters.get(i + 1);
        let begins = match last {
            None => true,
            Some(last) => {
                (last.is_lowercase() && c.is_uppercase())
                    || (last.is_ascii_digit() != c.is_ascii_digit())
                    || (last.is_uppercase() && c.is_uppercase() && next.is_some_and(|next| next.is_lowercase()))
            }
        };
        if !c.is_alphanumeric() {
            last = None;
            continue;
        }
        if begins {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.extend(c.to_lowercase());
        }
        last = Some(*c);
    }
    words
}

fn holds(words: &[String], list: &[&str]) -> bool {
    list.iter().any(|entry| {
        let parts: Vec<&str> = entry.split(' ').collect();
        words.windows(parts.len()).any(|window| window.iter().zip(&parts).all(|(word, part)| word == part))
    })
}

fn has(heading: &str, list: &[&str]) -> bool {
    list.iter().any(|word| heading.contains(word))
}

/// The meaning of a heading's column, if it is not a comparable figure.
pub(super) fn hint(heading: &str) -> Option<Hint> {
    let words = words(heading);
    let staff = holds(&words, &["rank and file"]);
    if !staff && (holds(&words, &RANKS) || has(heading, &RANKS_ZH)) {
        let share = words.iter().any(|word| word.starts_with("percent")) || heading.contains("百分");
        return Some(if share { Hint::PercentileRank } else { Hint::Rank });
    }
    let bare: Vec<String> = self::words(heading.split(['(', '（', '[', ',', '，']).next().unwrap_or_default());
    let bare = bare.into_iter().filter(|word| !word.bytes().all(|b| b.is_ascii_digit())).collect::<Vec<_>>();
    let joined = bare.join(" ");
    let last = bare.last().map(String::as_str).unwrap_or_default();
    // "Online Service Index" is an index; a column named just "index" numbers the rows.
    let numbers = IDENTIFIERS.contains(&joined.as_str())
        || (bare.len() > 1 && ["id", "code", "no", "nr", "number", "iso", "m49", "serial"].contains(&last) && {
            // "number of counters" begins with the word; "counter number" ends with it.
            !joined.starts_with("number of")
        });
    if numbers || IDENTIFIERS_ZH.iter().any(|word| heading.trim().ends_with(word)) {
        return Some(Hint::Identifier);
    }
    if NOTES.contains(&last) || NOTES.contains(&joined.as_str()) || has(heading, &NOTES_ZH) {
        return Some(Hint::Note);
    }
    if COORDINATES.contains(&joined.as_str()) || has(heading, &COORDINATES_ZH) {
        return Some(Hint::Coordinate);
    }
    let bare_zh = heading.split(['(', '（', '[', '，', '/']).next().unwrap_or_default().trim();
    (SIZES.contains(&joined.as_str()) || SIZES_ZH.contains(&bare_zh)).then_some(Hint::Size)
}

/// Whether a heading means that less (true) or more (false) is better; `None` if it means neither.
pub(super) fn less_is_better(heading: &str) -> Option<bool> {
    let words = words(heading);
    let less = holds(&words, &LESS_IS_BETTER) || has(heading, &LESS_IS_BETTER_ZH);
    let more = holds(&words, &MORE_IS_BETTER) || has(heading, &MORE_IS_BETTER_ZH);
    match (less, more) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        // "Corruption perceptions index" and "days saved" contain both kinds of words, so neither counts.
        (true, true) | (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranks_are_known_by_name_in_both_languages() {
        for heading in
            ["Rank", "rank_2022", "RankEGDI", "egdiRank", "EGDI rank", "GovRank2020", "排名", "2022年名次", "Rang"]
        {
            assert_eq!(hint(heading), Some(Hint::Rank), "{heading}");
        }
        for heading in ["Frank", "Crankshafts", "Franking machines", "Online Service Index", "排污量"] {
            assert_eq!(hint(heading), None, "{heading}");
        }
        assert_eq!(hint("Government Effectiveness: Percentile Rank"), Some(Hint::PercentileRank));
    }

    #[test]
    fn numbers_notes_and_sizes_are_known_by_name() {
        for heading in ["id", "No.", "序号", "Unnamed: 0", "ISO 3166 code", "country_code", "Index"] {
            assert_eq!(hint(heading), Some(Hint::Identifier), "{heading}");
        }
        for heading in ["OBS_FLAG", "Notes", "备注", "obs_status", "UNIT_MULT"] {
            assert_eq!(hint(heading), Some(Hint::Note), "{heading}");
        }
        for heading in ["Population (thousands)", "GDP", "人口（万人）", "pop_2020", "Land area, km2"] {
            assert_eq!(hint(heading), Some(Hint::Size), "{heading}");
        }
        assert_eq!(hint("Latitude"), Some(Hint::Coordinate));
        for heading in ["Population online", "GDP per head", "Number of counters", "人均国内生产总值"] {
            assert_eq!(hint(heading), None, "{heading}");
        }
    }

    #[test]
    fn some_names_show_the_direction() {
        assert_eq!(less_is_better("Unemployment rate"), Some(true));
        assert_eq!(less_is_better("平均办理时限"), Some(true));
        assert_eq!(less_is_better("Online Service Index"), Some(false));
        assert_eq!(less_is_better("Days saved"), None);
        assert_eq!(less_is_better("Q17"), None);
    }
}
