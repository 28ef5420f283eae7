//! Large plans without randomness: a jurisdiction like the county but many times its size, with a partly faulty
//! programme of about five hundred initiatives, and a chain of any length.

use std::fmt::Write as _;

use toml::{Table, Value};

/// Number of departments.
const DEPARTMENTS: usize = 12;

/// Number of processes.
const PROCESSES: usize = 48;

/// Factor on the county's money and staff.
const TIMES: i64 = 12;

/// The fiscal years of the programme.
const YEARS: std::ops::RangeInclusive<i64> = 2026..=2041;

/// The work on one process: catalogue entry, first quarter relative to its begin, quarters of work, resources.
const STEPS: [Step; 10] = [
    step("process-mapping", 0, 2, "analyst = 0.5, manager = 0.05", "process", 40_000),
    step("phone-case-status", 1, 1, "developer = 0.3, trainer = 0.1", "services", 50_000),
    step("process-reengineering", 2, 3, "analyst = 0.35, manager = 0.05", "process", 120_000),
    step("records-digitisation", 3, 3, "analyst = 0.1, manager = 0.1", "services", 150_000),
    step("front-line-co-design", 5, 2, "analyst = 0.3, researcher = 0.2", "process", 30_000),
    step("online-service", 7, 4, "developer = 1.0, manager = 0.1, analyst = 0.2", "software", 600_000),
    step("trial", 11, 1, "trainer = 0.6, analyst = 0.4", "process", 40_000),
    step("service-training", 12, 1, "trainer = 1.0", "training", 60_000),
    step("roll-out", 13, 1, "manager = 0.1, trainer = 0.3", "services", 80_000),
    step("use-review", 15, 1, "researcher = 1.0, analyst = 0.5", "research", 30_000),
];

/// Work for the whole jurisdiction: catalogue entry, first quarter from that of the horizon, quarters, resources.
const COMMON: [Step; 20] = [
    step("hotline", 0, 2, "trainer = 0.5, manager = 0.1", "services", 300_000),
    step("asset-register", 0, 2, "engineer = 0.5", "services", 60_000),
    step("needs-research", 1, 2, "researcher = 1.0", "research", 200_000),
    step("complaints-register", 2, 2, "analyst = 0.3", "services", 50_000),
    step("one-stop-counter", 2, 4, "manager = 0.3, trainer = 0.4", "services", 700_000),
    step("measurement-enhanced", 7, 1, "researcher = 0.75, analyst = 0.25", "research", 60_000),
    step("office-network", 3, 3, "engineer = 1.0", "network", 900_000),
    step("shared-hosting", 5, 2, "engineer = 0.7", "services", 200_000),
    step("digital-skills", 6, 3, "trainer = 1.0", "training", 300_000),
    step("service-promise", 8, 2, "analyst = 0.5, manager = 0.5, researcher = 0.5", "process", 40_000),
    step("satisfaction-survey", 12, 1, "researcher = 1.0", "research", 90_000),
    step("terminals", 1, 2, "engineer = 0.5", "hardware", 4_800_000),
    step("own-data-centre", 4, 4, "engineer = 2.0, manager = 0.5", "hardware", 24_000_000),
    step("life-event-portal", 9, 3, "developer = 1.0, researcher = 0.3", "software", 900_000),
    step("measurement-interactive", 16, 1, "researcher = 0.75, analyst = 0.25", "research", 60_000),
    step("e-payment", 18, 3, "developer = 1.0", "software", 800_000),
    step("digital-identity", 20, 4, "developer = 1.0", "software", 1_200_000),
    step("research-update", 24, 2, "researcher = 1.0", "research", 200_000),
    step("measurement-transactional", 32, 1, "researcher = 0.75, analyst = 0.25", "research", 60_000),
    step("interactive-tv-services", 40, 3, "developer = 0.5", "services", 500_000),
];

struct Step {
    like: &'static str,
    after: usize,
    quarters: usize,
    staff: &'static str,
    category: &'static str,
    cost: i64,
}

const fn step(
    like: &'static str,
    after: usize,
    quarters: usize,
    staff: &'static str,
    category: &'static str,
    cost: i64,
) -> Step {
    Step { like, after, quarters, staff, category, cost }
}

/// The assessment of the large jurisdiction, as a file.
pub fn assessment() -> String {
    assessment_of(PROCESSES)
}

/// The same with a number of processes.
pub fn assessment_of(processes: usize) -> String {
    let county = include_str!("../../../assessments/qingshui/county.toml");
    let mut file: Table = county.parse().unwrap();
    let jurisdiction = file["jurisdiction"].as_table_mut().unwrap();
    jurisdiction.insert("id".into(), "greatplain".into());
    jurisdiction.insert("name".into(), words("Great plain prefecture", "大平原市"));
    jurisdiction.insert("population".into(), Value::Integer(300_000 * TIMES));
    jurisdiction.insert("offices".into(), Value::Integer(16 * TIMES));
    // The county's own sums do not hold for more services and departments.
    jurisdiction.remove("cases_per_year");
    jurisdiction.remove("departments");
    for fund in file["fund"].as_array_mut().unwrap() {
        let years = fund["years"].as_array().unwrap();
        let (first, last) = (years[0].clone(), years[years.len() - 1].clone());
        let of_year = |year: i64| {
            let known = years.iter().find(|fund_year| fund_year["year"].as_integer() == Some(year));
            let mut new_year = known.unwrap_or(if year < 2026 { &first } else { &last }).clone();
            new_year["year"] = Value::Integer(year);
            new_year["amount"] = Value::Integer(new_year["amount"].as_integer().unwrap() * TIMES);
            new_year
        };
        let expires = fund.get("expires").is_some();
        fund["years"] = YEARS.filter(|year| !expires || *year <= 2028).map(of_year).collect::<Vec<_>>().into();
    }
    for skill in file["staff"].as_array_mut().unwrap() {
        skill["fte"] = Value::Float(skill["fte"].as_float().unwrap() * TIMES as f64 / 2.0);
    }
    file.insert("department".into(), (0..DEPARTMENTS).map(department).collect::<Vec<_>>().into());
    file.insert("process".into(), (0..processes).map(process).collect::<Vec<_>>().into());
    toml::to_string(&file).unwrap()
}

fn words(en: &str, zh: &str) -> Value {
    Table::from_iter([("en".into(), en.into()), ("zh".into(), zh.into())]).into()
}

fn department(number: usize) -> Value {
    let entries: [(String, Value); 4] = [
        ("id".into(), format!("bureau-{number:02}").into()),
        ("name".into(), words(&format!("Bureau {number}"), &format!("第{number}局"))),
        ("front_line".into(), Value::Integer(120 + 20 * number as i64)),
        ("change_hours_per_quarter".into(), Value::Integer(24)),
    ];
    Table::from_iter(entries).into()
}

fn process(number: usize) -> Value {
    let state = ["as-is", "as-is", "mapped", "as-is"][number % 4];
    let mut entries: Vec<(String, Value)> = vec![
        ("id".into(), format!("service-{number:02}").into()),
        ("name".into(), words(&format!("Service {number}"), &format!("第{number}项服务"))),
        ("department".into(), format!("bureau-{:02}", number % DEPARTMENTS).into()),
        ("cases_per_year".into(), Value::Integer(4_000 + 3_000 * (number as i64 * 7 % 11))),
        ("state".into(), state.into()),
        ("channels".into(), vec![Value::from("counter")].into()),
    ];
    let partner = ["rural-bank", "health-insurance-prefecture"].get(number % 5);
    entries.extend(partner.map(|partner| ("partners".into(), vec![Value::from(*partner)].into())));
    Table::from_iter(entries).into()
}

/// A programme of five hundred initiatives over sixty quarters. Of every six processes one is faultless; each of the
/// others has a fault: see [`faulty`].
pub fn plan() -> String {
    plan_of(PROCESSES)
}

/// The same for a number of processes, ten initiatives for each and twenty for all; above the usual number, work on
/// several runs at a time.
pub fn plan_of(processes: usize) -> String {
    let mut text = head("greatplain");
    for (number, step) in COMMON.iter().enumerate() {
        let running = if number == 12 { 0 } else { step.cost / 8 };
        let delivers = match step.like {
            "hotline" => "delivers = [{ channel = \"telephone\", can = \"interact\" }]\n",
            "one-stop-counter" => "delivers = [{ channel = \"counter\", can = \"interact\" }]\n",
            "life-event-portal" => "delivers = [{ channel = \"web\", can = \"inform\" }]\n",
            _ => "",
        };
        initiative(&mut text, step.like, step, step.after, &format!("{delivers}{}", paid(step, running, number)));
    }
    for number in 0..processes {
        let turn = number % PROCESSES;
        let begin = 4 + 11 * (turn / DEPARTMENTS) + turn % DEPARTMENTS / 2;
        STEPS.iter().enumerate().for_each(|(place, step)| of_process(&mut text, number, begin, place, step));
    }
    text
}

/// Writes a step on a process; its fault depends on the process's position among six.
fn of_process(text: &mut String, number: usize, begin: usize, place: usize, step: &Step) {
    let (start, running) = faulty(number, begin, step);
    let mut lines = format!("processes = [\"service-{number:02}\"]\n");
    // Depends on the last step planned to end before this one; for a delayed step, the plan contradicts itself.
    let before = STEPS.iter().take(place).filter(|before| before.after + before.quarters <= step.after);
    if let Some(before) = before.max_by_key(|before| before.after + before.quarters) {
        let _ = writeln!(lines, "depends_on = [\"{}.service-{number:02}\"]", before.like);
    }
    let channels: &[(&str, &str)] = match (step.like, number % 6) {
        ("phone-case-status", _) => &[("telephone", "interact"), ("mobile", "interact")],
        ("roll-out", 2) => &[("web", "transact")],
        ("roll-out", _) => &[("web", "transact"), ("telephone", "interact"), ("counter", "transact")],
        _ => &[],
    };
    if !channels.is_empty() {
        let channels = channels.iter().map(|(channel, can)| format!("{{ channel = \"{channel}\", can = \"{can}\" }}"));
        let _ = writeln!(lines, "delivers = [{}]", channels.collect::<Vec<_>>().join(", "));
    }
    let (hours, share) = match step.like {
        "service-training" => (10, 60),
        "process-mapping" | "online-service" => (0, 0),
        _ => (4, 15),
    };
    if hours > 0 {
        let _ = writeln!(lines, "change = {{ hours_per_head = {hours}, front_line_percent = {share} }}");
    }
    lines.push_str(&paid(step, running, number));
    initiative(text, &format!("{}.service-{number:02}", step.like), step, start, &lines);
}

/// The start of a step and its yearly running cost. Of six processes, the second re-engineers after the software has
/// begun, the third goes live on the web alone, the fourth tries the service after its roll-out, the fifth has no
/// running cost, the sixth trains a year late.
fn faulty(number: usize, begin: usize, step: &Step) -> (usize, i64) {
    let late = match (number % 6, step.like) {
        (1, "process-reengineering") => 6,
        (3, "trial") => 4,
        (5, "service-training") => 5,
        _ => 0,
    };
    let running = match (number % 6, step.like) {
        (4, "online-service") => 0,
        (_, "online-service") => step.cost / 8,
        (_, "phone-case-status") => 8_000,
        _ => 0,
    };
    (begin + step.after + late, running)
}

/// Cost lines, with 10 % contingency in all but every seventh, and running cost.
fn paid(step: &Step, running: i64, number: usize) -> String {
    let fund = |category: &str| match category {
        "process" | "training" | "research" => "county-recurrent",
        _ => "county-capital",
    };
    let (category, fund) = (step.category, fund(step.category));
    let mut lines =
        format!("cost = [\n  {{ category = \"{category}\", fund = \"{fund}\", amount = {} }},\n", step.cost);
    if number % 7 != 6 {
        let _ = writeln!(lines, "  {{ category = \"contingency\", fund = \"{fund}\", amount = {} }},", step.cost / 10);
    }
    lines.push_str("]\n");
    if running > 0 {
        let _ = writeln!(lines, "running = {{ fund = \"county-recurrent\", amount = {running} }}");
    }
    lines
}

fn head(jurisdiction: &str) -> String {
    format!(
        "[plan]\nid = \"programme\"\ntitle.en = \"Programme of fifteen years\"\ntitle.zh = \"十五年规划\"\n\
         illustrative = true\nassessment = \"{jurisdiction}@2026-01-01\"\nassessment_file = \"assessment.toml\"\n\
         horizon = [\"2026Q1\", \"2040Q4\"]\ncurrency = \"CNY\"\nprice_year = 2026\n"
    )
}

fn initiative(text: &mut String, id: &str, step: &Step, start: usize, lines: &str) {
    let _ = write!(
        text,
        "\n[[initiative]]\nid = \"{id}\"\nlike = \"{}\"\nstart = \"{}\"\nquarters = {}\nstaff = {{ {} }}\n{lines}",
        step.like,
        quarter(start),
        step.quarters,
        step.staff
    );
}

fn quarter(after: usize) -> String {
    format!("{}Q{}", 2026 + after / 4, after % 4 + 1)
}

/// Initiatives of every kind, each depending on the previous one, none on a process: transitive precedence is expensive
/// here.
pub fn chain(length: usize) -> String {
    let kinds = ["research", "consult", "automate", "trial", "train", "roll-out", "install", "govern"];
    let mut text = head("greatplain");
    for number in 0..length {
        let kind = kinds[number % kinds.len()];
        let category = if kind == "install" { "hardware" } else { "software" };
        let _ = write!(
            text,
            "\n[[initiative]]\nid = \"work-{number}\"\ndoes = [\"{kind}\"]\nstage = \"transactional\"\nstart = \"{}\"\n\
             quarters = 1\nstaff = {{ analyst = 0.01 }}\n\
             cost = [{{ category = \"{category}\", fund = \"county-capital\", amount = 1000 }}]\n",
            quarter((number * 60 / length).min(59))
        );
        if let Some(before) = number.checked_sub(1) {
            let _ = writeln!(text, "depends_on = [\"work-{before}\"]");
        }
        if kind == "roll-out" {
            text.push_str("delivers = [{ channel = \"web\", can = \"transact\" }]\n");
        }
    }
    text
}
