//! Random plans as TOML files: valid in form, with faults of every kind. Each seed gives one file.

use std::fmt::Write as _;

use gradus::model::terms::Role;
use gradus::model::{Assessment, Catalogue};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

const SKILLS: [&str; 7] = ["manager", "analyst", "developer", "engineer", "trainer", "researcher", "wizard"];
const CATEGORIES: [&str; 8] =
    ["hardware", "software", "network", "services", "training", "process", "research", "contingency"];
const SUPPLIERS: [&str; 3] = ["Northern Systems", "Harbour Works", "Field and Sons"];
const WAIVED: [&str; 8] = [
    "initiative-too-long",
    "effect-unknown",
    "stage-leap",
    "too-much-in-parallel",
    "kit-without-running-cost",
    "rollout-without-trial",
    "no-feedback-loop",
    "key-person-shared",
];
const CANNED: [&str; 3] = ["inform", "interact", "transact"];

/// A random plan of up to `most` initiatives for `assessment`.
pub fn plan(assessment: &Assessment, catalogue: &Catalogue, most: usize, seed: u64) -> String {
    let rng = ChaCha8Rng::seed_from_u64(seed);
    let mut random = Random { rng, assessment, toml: String::new() };
    let count = random.rng.random_range(2..=most);
    // Names out of order.
    let ids: Vec<String> = (0..count).map(|number| format!("work-{}", (number * 7919 + 13) % 10_007)).collect();
    random.head();
    for number in 0..count {
        random.initiative(&ids, number, catalogue);
    }
    random.waivers(&ids);
    random.toml
}

struct Random<'a> {
    rng: ChaCha8Rng,
    assessment: &'a Assessment,
    toml: String,
}

impl Random<'_> {
    fn line(&mut self, line: impl AsRef<str>) {
        writeln!(self.toml, "{}", line.as_ref()).unwrap();
    }

    fn chance(&mut self, probability: f64) -> bool {
        self.rng.random_bool(probability)
    }

    fn pick<'t, T>(&mut self, from: &'t [T]) -> &'t T {
        &from[self.rng.random_range(0..from.len())]
    }

    fn head(&mut self) {
        let (reference, currency) = (self.assessment.reference(), self.assessment.currency.clone());
        self.line("[plan]\nid = \"random\"\ntitle = \"A random plan\"");
        self.line(format!("assessment = \"{reference}\"\nhorizon = [\"2026Q1\", \"2029Q4\"]"));
        self.line(format!("currency = \"{currency}\"\nprice_year = 2026"));
        if self.chance(0.3) {
            self.line("total = 1_000_000");
        }
        if self.chance(0.5) {
            self.line("[target]\nstage = \"interactive\"\nby = \"2028Q4\"");
        }
    }

    fn names<'n>(&mut self, all: impl Iterator<Item = &'n str>, probability: f64) -> String {
        let some: Vec<String> =
            all.filter(|_| self.rng.random_bool(probability)).map(|name| format!("\"{name}\"")).collect();
        some.join(", ")
    }

    fn initiative(&mut self, ids: &[String], number: usize, catalogue: &Catalogue) {
        let assessment = self.assessment;
        self.line(format!("[[initiative]]\nid = \"{}\"", ids[number]));
        if self.chance(0.6) {
            let entry = self.pick(&catalogue.entries).id.clone();
            self.line(format!("like = \"{entry}\""));
        } else {
            let does = self.names(Role::ALL.iter().map(|role| role.word()), 0.12);
            self.line(format!("does = [{does}]"));
        }
        let (start, quarters) = (self.rng.random_range(0..14), self.rng.random_range(1..=5));
        self.line(format!("start = \"{}Q{}\"\nquarters = {quarters}", 2026 + start / 4, start % 4 + 1));
        if self.chance(0.4) {
            let processes = self.names(assessment.processes.iter().map(|process| process.id.as_str()), 0.4);
            self.line(format!("processes = [{processes}]"));
        }
        if self.chance(0.3) {
            let partners = self.names(assessment.partners.iter().map(|partner| partner.id.as_str()), 0.6);
            self.line(format!("partners = [{partners}]"));
        }
        // Round figures, so that many are equal.
        let staff: Vec<String> = SKILLS
            .iter()
            .filter(|_| self.rng.random_bool(0.4))
            .map(|skill| format!("{skill} = {}", ["0.25", "0.5", "1.0"][number % 3]))
            .collect();
        self.line(format!("staff = {{ {} }}", staff.join(", ")));
        let needs: Vec<String> = (0..self.rng.random_range(0..3))
            .map(|_| self.rng.random_range(0..ids.len()))
            .filter(|on| *on != number)
            .map(|on| {
                let id = &ids[on];
                if on % 2 == 0 { format!("\"{id}\"") } else { format!("{{ on = \"{id}\", lag = 1 }}") }
            })
            .collect();
        self.line(format!("depends_on = [{}]", needs.join(", ")));
        let delivers: Vec<String> = assessment
            .channels
            .iter()
            .filter(|_| self.rng.random_bool(0.25))
            .map(|channel| format!("{{ channel = \"{}\", can = \"{}\" }}", channel.id, CANNED[number % 3]))
            .collect();
        self.line(format!("delivers = [{}]", delivers.join(", ")));
        if self.chance(0.2) {
            let withdraws = self.names(assessment.channels.iter().map(|channel| channel.id.as_str()), 0.4);
            self.line(format!("withdraws = [{withdraws}]"));
        }
        if self.chance(0.5) {
            self.line("change = { hours_per_head = 12, front_line_percent = 60 }");
        }
        if self.chance(0.4) {
            let (fund, amount) = (self.fund(), 1000 * self.rng.random_range(0..5));
            self.line(format!("running = {{ fund = \"{fund}\", amount = {amount} }}"));
        }
        for _ in 0..self.rng.random_range(0..4) {
            self.cost_line();
        }
    }

    fn fund(&mut self) -> String {
        let funds = &self.assessment.funds;
        funds[self.rng.random_range(0..funds.len())].id.clone()
    }

    fn cost_line(&mut self) {
        let (category, fund) = (*self.pick(&CATEGORIES), self.fund());
        let amount = 50_000 * self.rng.random_range(0..6);
        self.line("[[initiative.cost]]");
        self.line(format!("category = \"{category}\"\nfund = \"{fund}\"\namount = {amount}"));
        if self.chance(0.4) {
            let supplier = *self.pick(&SUPPLIERS);
            self.line(format!("supplier = \"{supplier}\""));
        }
    }

    fn waivers(&mut self, ids: &[String]) {
        for rule in WAIVED {
            if !self.chance(0.6) {
                continue;
            }
            let place = if self.chance(0.2) { "plan".to_owned() } else { self.pick(ids).clone() };
            self.line(format!("[[waiver]]\nrule = \"{rule}\"\nplace = \"{place}\"\nreason = \"It is known.\""));
            self.line("owner = \"A\"\napprover = \"B\"\nevidence = \"Minute 3\"\nexpires = 2027-01-01");
        }
    }
}
