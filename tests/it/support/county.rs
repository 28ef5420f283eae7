//! Counties of any size without randomness: Qingshui's money, staff and front lines with a given number of services or
//! channels.

use toml::{Table, Value};

/// Departments of Qingshui, among which services are divided evenly.
const DEPARTMENTS: [&str; 5] =
    ["permits-office", "civil-affairs", "social-security", "agriculture", "household-registry"];

fn qingshui() -> Table {
    include_str!("../../../assessments/qingshui/county.toml").parse().unwrap()
}

fn words(en: String, zh: String) -> Value {
    Table::from_iter([("en".into(), en.into()), ("zh".into(), zh.into())]).into()
}

/// The county with a number of services.
pub fn with_services(count: usize) -> String {
    let mut county = qingshui();
    // The county's own sum does not hold for more services.
    county["jurisdiction"].as_table_mut().unwrap().remove("cases_per_year");
    county.insert("process".into(), (0..count).map(service).collect::<Vec<_>>().into());
    toml::to_string(&county).unwrap()
}

fn service(number: usize) -> Value {
    let state = ["as-is", "as-is", "mapped", "as-is"][number % 4];
    let partners: Vec<Value> = match number % 5 {
        0 => vec!["rural-bank".into()],
        3 => vec!["natural-resources-prefecture".into()],
        _ => Vec::new(),
    };
    let entries: [(String, Value); 7] = [
        ("id".into(), format!("service-{number:04}").into()),
        ("name".into(), words(format!("Service {number}"), format!("第{number}项服务"))),
        ("department".into(), DEPARTMENTS[number % DEPARTMENTS.len()].into()),
        ("cases_per_year".into(), Value::Integer((1_000 + 3_000 * (number * 7 % 11) + number) as i64)),
        ("state".into(), state.into()),
        ("channels".into(), vec![Value::from("counter")].into()),
        ("partners".into(), partners.into()),
    ];
    Table::from_iter(entries).into()
}

/// The county with a number of additional channels of all kinds, each with a measured overlap with the previous one.
pub fn with_channels(count: usize) -> String {
    let mut county = qingshui();
    let kinds = ["web", "mobile", "telephone", "counter", "television"];
    let channel = |number: usize| -> Value {
        let entries: [(String, Value); 7] = [
            ("id".into(), format!("line-{number:04}").into()),
            ("name".into(), words(format!("Line {number}"), format!("第{number}条渠道"))),
            ("kind".into(), kinds[number % kinds.len()].into()),
            ("can".into(), if number % kinds.len() == 4 { "inform" } else { "interact" }.into()),
            ("counts".into(), "persons".into()),
            ("reach".into(), Value::Integer((1 + number * 7 % 30) as i64)),
            ("evidence".into(), "household-survey-2025".into()),
        ];
        Table::from_iter(entries).into()
    };
    let overlap = |number: usize| -> Value {
        let pair = [number - 1, number].map(|line| Value::from(format!("line-{line:04}")));
        let least = pair_least(number);
        Table::from_iter([
            ("channels".into(), pair.to_vec().into()),
            ("both".into(), Value::Integer(least)),
            ("evidence".into(), "household-survey-2025".into()),
        ] as [(String, Value); 3])
        .into()
    };
    county["channel"].as_array_mut().unwrap().extend((0..count).map(channel));
    county["overlap"].as_array_mut().unwrap().extend((1..count).map(overlap));
    toml::to_string(&county).unwrap()
}

/// Greatest overlap of a pair of channels in percent: the smaller one is part of the larger.
fn pair_least(number: usize) -> i64 {
    let reach = |number: usize| (1 + number * 7 % 30) as i64;
    reach(number).min(reach(number - 1))
}
