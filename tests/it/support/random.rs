//! Random assessments as TOML files: valid, with plausible structure and extreme contents. Each seed gives one file.

// Test code: a slip must be loud.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::fmt::Write as _;

use gradus::model::Rubric;
use gradus::model::rubric::Scale;
use gradus::model::terms::{Category, EvidenceKind};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

const SKILLS: [&str; 6] = ["manager", "analyst", "developer", "engineer", "trainer", "researcher"];

const CHANNELS: [(&str, &str); 7] = [
    ("web", "transact"),
    ("mobile", "interact"),
    ("telephone", "interact"),
    ("television", "inform"),
    ("interactive-television", "interact"),
    ("radio", "inform"),
    ("counter", "transact"),
];

/// A random assessment for `rubric`.
pub fn assessment(rubric: &Rubric, seed: u64) -> String {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let well_off = rng.random_bool(0.5);
    let mut random = Random { rng, well_off, toml: String::new() };
    random.head();
    random.funds();
    random.staff();
    let departments = random.departments();
    let partners = random.partners();
    let channels = random.channels();
    random.processes(departments, partners, &channels);
    random.observations(rubric);
    random.toml
}

struct Random {
    rng: ChaCha8Rng,
    /// Half of the assessments have money, staff and observations, so that they reach higher stages.
    well_off: bool,
    toml: String,
}

impl Random {
    fn line(&mut self, line: impl AsRef<str>) {
        writeln!(self.toml, "{}", line.as_ref()).unwrap();
    }

    fn chance(&mut self, probability: f64) -> bool {
        self.rng.random_bool(probability)
    }

    fn pick<'t, T>(&mut self, from: &'t [T]) -> &'t T {
        &from[self.rng.random_range(0..from.len())]
    }

    /// An integer between the bounds, with a log-uniform distribution.
    fn spread(&mut self, least: f64, most: f64) -> u64 {
        self.rng.random_range(least.ln()..most.ln()).exp() as u64
    }

    fn head(&mut self) {
        let currency = *self.pick(&["CNY", "CNY", "KES", "EUR"]);
        self.line("[assessment]\ndate = 2026-01-01\nprice_year = 2026");
        self.line(format!("currency = \"{currency}\""));
        if self.chance(0.3) {
            let month = self.pick(&[4, 7, 10]).to_string();
            let named = *self.pick(&["start", "end"]);
            self.line(format!("fiscal_year = {{ first_month = {month}, named_by = \"{named}\" }}"));
        }
        let (population, offices) = (self.spread(3e3, 5e6), self.spread(1.0, 80.0));
        self.line("[jurisdiction]\nid = \"somewhere\"\nname = \"Somewhere\"\nlevel = \"county\"");
        self.line(format!("population = {population}\noffices = {offices}"));
        if currency != "CNY" {
            let rate = if currency == "KES" { "18.1" } else { "0.128" };
            self.line("[[conversion]]\nfrom = \"CNY\"\nsource = \"a bank\"\ndate = 2026-01-01");
            self.line(format!("rate = \"{rate}\""));
        }
    }

    fn funds(&mut self) {
        let count = self.rng.random_range(1..=4);
        for i in 0..count {
            let kind = if i == 0 || (i > 1 && self.chance(0.5)) { "operating" } else { "capital" };
            self.line(format!("[[fund]]\nid = \"fund-{i}\"\nsource = \"Source {i}\"\nkind = \"{kind}\""));
            let carries = self.chance(0.5);
            self.line(format!("carry_over = {carries}"));
            if i > 0 && self.chance(0.3) {
                let some: Vec<String> = Category::ALL
                    .iter()
                    .filter(|_| self.rng.random_bool(0.6))
                    .map(|category| format!("\"{}\"", category.word()))
                    .collect();
                self.line(format!("categories = [{}]", some.join(", ")));
            }
            if i > 0 && self.chance(0.2) {
                let year = self.rng.random_range(2026..2031);
                self.line(format!("expires = \"{year}Q4\""));
            }
            if i > 0 && self.chance(0.2) {
                self.line("local_match = { percent = 20, fund = \"fund-0\" }");
            }
            let years = if self.well_off { 5 } else { self.rng.random_range(1..=6) };
            let amount = if self.well_off { self.spread(2e6, 5e7) } else { self.spread(2e4, 2e7) };
            let rows: Vec<String> = (0..years)
                .map(|year| {
                    let amount = amount * self.rng.random_range(50..=150) / 100;
                    let released = if self.chance(0.2) { ", released = 2" } else { "" };
                    format!("{{ year = {}, amount = {amount}{released} }}", 2026 + year)
                })
                .collect();
            self.line(format!("years = [{}]", rows.join(", ")));
        }
    }

    fn staff(&mut self) {
        for skill in SKILLS {
            if self.chance(0.9) {
                let fte = f64::from(self.rng.random_range(0..=40_u32)) / 10.0 + if self.well_off { 1.0 } else { 0.0 };
                self.line(format!("[[staff]]\nskill = \"{skill}\"\nfte = {fte:?}"));
            }
        }
    }

    fn departments(&mut self) -> usize {
        let count = self.rng.random_range(1..=5);
        for i in 0..count {
            let (heads, hours) = (self.spread(3.0, 200.0), self.rng.random_range(0..=40));
            self.line(format!("[[department]]\nid = \"dept-{i}\"\nname = \"Department {i}\""));
            self.line(format!("front_line = {heads}\nchange_hours_per_quarter = {hours}"));
        }
        count
    }

    fn partners(&mut self) -> usize {
        let count = self.rng.random_range(0..=3);
        for i in 0..count {
            self.line(format!("[[partner]]\nid = \"partner-{i}\"\nname = \"Partner {i}\""));
            if self.chance(0.4) {
                self.line("ready_since = \"2025Q1\"");
            }
        }
        count
    }

    /// Channels by identifier.
    fn channels(&mut self) -> Vec<&'static str> {
        let mut there = Vec::new();
        for (kind, can) in CHANNELS {
            if !self.chance(0.75) {
                continue;
            }
            let reach = f64::from(self.rng.random_range(0..=1000_u32)) / 10.0;
            let counts = match kind {
                "television" => "coverage",
                "mobile" if self.rng.random_bool(0.3) => "subscriptions",
                "telephone" if self.rng.random_bool(0.5) => "households",
                _ => "persons",
            };
            self.line(format!("[[channel]]\nid = \"{kind}\"\nname = \"{kind}\"\nkind = \"{kind}\"\ncan = \"{can}\""));
            self.line(format!("counts = \"{counts}\"\nreach = {reach:?}"));
            if counts == "persons" && self.chance(0.2) {
                self.line(format!("low = {:?}\nhigh = {:?}", reach * 0.8, (reach * 1.2).min(100.0)));
            }
            there.push(kind);
        }
        there
    }

    fn processes(&mut self, departments: usize, partners: usize, channels: &[&str]) {
        for i in 0..self.rng.random_range(0..=7) {
            let department = self.rng.random_range(0..departments);
            let cases = self.spread(10.0, 2e5);
            let state = *self.pick(&["as-is", "as-is", "mapped", "reengineered", "automated"]);
            self.line(format!("[[process]]\nid = \"process-{i}\"\nname = \"Process {i}\""));
            self.line(format!("department = \"dept-{department}\"\ncases_per_year = {cases}\nstate = \"{state}\""));
            if channels.contains(&"counter") && self.chance(0.8) {
                self.line("channels = [\"counter\"]");
            }
            if partners > 0 && self.chance(0.4) {
                let partner = self.rng.random_range(0..partners);
                self.line(format!("partners = [\"partner-{partner}\"]"));
            }
        }
    }

    fn observations(&mut self, rubric: &Rubric) {
        let known = if self.well_off { 0.97 } else { self.rng.random_range(0.2..=1.0) };
        let level = self.rng.random_range(if self.well_off { 0.3..1.0 } else { 0.0..1.0 });
        let (mut observed, mut assumed, mut inapplicable) = (String::new(), String::new(), String::new());
        for indicator in &rubric.indicators {
            let value = self.value(&indicator.scale, indicator.domain, level);
            if self.chance(0.05) {
                writeln!(inapplicable, "{} = \"no such thing here\"", indicator.id).unwrap();
            } else if self.chance(known) {
                let strong = [EvidenceKind::Audit, EvidenceKind::OfficialStatistics];
                let kind = if self.well_off { *self.pick(&strong) } else { *self.pick(EvidenceKind::ALL) };
                let kind = kind.word();
                let year = self.rng.random_range(2021..=2025);
                writeln!(observed, "{} = {{ value = {value:?}, year = {year}, evidence = \"{kind}\" }}", indicator.id)
                    .unwrap();
            } else if self.chance(0.1) {
                writeln!(assumed, "{} = {{ value = {value:?}, reason = \"a guess\" }}", indicator.id).unwrap();
            }
        }
        self.line(format!(
            "[observations]\n{observed}[assumptions]\n{assumed}[not_applicable]\n{inapplicable}[evidence]"
        ));
        for kind in EvidenceKind::ALL {
            let kind = kind.word();
            self.line(format!("{kind} = {{ kind = \"{kind}\", source = \"a source\", date = 2025-12-01 }}"));
        }
    }

    /// A value that scores about `level`, inside the domain.
    fn value(&mut self, scale: &Scale, (least, most): (f64, f64), level: f64) -> f64 {
        let score = (level + self.rng.random_range(-0.4..0.4)).clamp(0.0, 1.0);
        let value = scale.value_at(score).clamp(least, most);
        match scale {
            Scale::Levels(_) | Scale::Checklist(_) => value.round(),
            _ => value,
        }
    }
}
