//! Random programmes of any size: many services, each with a chain of work, over ten fiscal years.
//!
//! They contain only the common elements of roadmaps: precedence with lags, modes, four skills, front lines, two funds
//! with carry-over, running cost, and benefit. Gates, partners and roll-outs are absent, costs divide evenly over
//! quarters, and each line has only one permitted fund, so that other solvers can be given the same problem.

use gradus::input;
use gradus::model::assessment::{Department, Fund, FundYear, Process, Skill};
use gradus::model::burden::Cut;
use gradus::model::catalogue::{Amount, Change, Delivery, Entry, EntryCost, Mode, Requirement, When};
use gradus::model::terms::{Ability, BurdenFigure, Category, ChannelKind, FundKind, Letter, Per, ProcessState, Role};
use gradus::model::{Assessment, Catalogue, Context, Fte, KeyPath, Money, Quarter, Rubric, RuleSet, Text};
use gradus::schedule::problem::instance::{Mode as Way, Problem};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// The skills.
const SKILLS: [&str; 4] = ["manager", "analyst", "developer", "trainer"];
/// First fiscal year.
const FIRST: i32 = 2026;
/// Fiscal years.
pub const YEARS: i32 = 10;

/// The scope of a kind of work, and the states in which it is needed.
#[derive(Clone, Copy, PartialEq)]
enum For {
    Jurisdiction,
    Departments,
    Processes(ProcessState),
}

/// A kind of work.
struct Kind {
    id: &'static str,
    of: For,
    requires: &'static [(&'static str, i32)],
    opens: Option<(ChannelKind, Ability)>,
    /// Hours per front-line head.
    hours: f64,
    /// Quarters, thousandths of each skill, thousands of capital and of operating money, thousands a year of running
    /// cost.
    ways: &'static [(u32, [u32; 4], i64, i64, i64)],
}

const fn kind(
    id: &'static str,
    of: For,
    requires: &'static [(&'static str, i32)],
    opens: Option<(ChannelKind, Ability)>,
    hours: f64,
    ways: &'static [(u32, [u32; 4], i64, i64, i64)],
) -> Kind {
    Kind { id, of, requires, opens, hours, ways }
}

const AS_IS: For = For::Processes(ProcessState::AsIs);
const MAPPED: For = For::Processes(ProcessState::Mapped);
const BETTER: For = For::Processes(ProcessState::Reengineered);
const IN_SOFTWARE: For = For::Processes(ProcessState::Automated);
const COUNTER: Option<(ChannelKind, Ability)> = Some((ChannelKind::Counter, Ability::Transact));
const TELEPHONE: Option<(ChannelKind, Ability)> = Some((ChannelKind::Telephone, Ability::Interact));
const MOBILE: Option<(ChannelKind, Ability)> = Some((ChannelKind::Mobile, Ability::Inform));

/// Four shared initiatives, a desk for each department, and three kinds of work for each state of a process.
const KINDS: [Kind; 17] = [
    kind("network", For::Jurisdiction, &[], None, 0.0, &[(2, [200, 0, 900, 0], 600, 120, 48)]),
    kind("register", For::Jurisdiction, &[], None, 0.0, &[(3, [200, 800, 0, 0], 360, 240, 24)]),
    kind("standards", For::Jurisdiction, &[], None, 0.0, &[(2, [400, 600, 0, 0], 120, 120, 12)]),
    kind("call-centre", For::Jurisdiction, &[], None, 0.0, &[(2, [200, 0, 300, 800], 240, 360, 60)]),
    kind("desk", For::Departments, &[], None, 6.0, &[(1, [200, 0, 0, 700], 60, 120, 24)]),
    kind("study", AS_IS, &[], None, 0.0, &[(2, [100, 700, 0, 0], 24, 96, 0)]),
    kind("line", AS_IS, &[("desk", 0)], TELEPHONE, 6.0, &[(2, [100, 100, 0, 600], 60, 120, 36)]),
    kind(
        "service",
        AS_IS,
        &[("study", 1), ("standards", 0)],
        COUNTER,
        12.0,
        &[(4, [200, 300, 900, 200], 240, 120, 48), (2, [300, 200, 600, 300], 480, 180, 60)],
    ),
    kind("forms", MAPPED, &[], None, 0.0, &[(2, [100, 500, 200, 0], 36, 60, 0)]),
    kind("rules", MAPPED, &[("forms", 0)], None, 3.0, &[(3, [300, 600, 0, 0], 24, 120, 0)]),
    kind(
        "case-work",
        MAPPED,
        &[("rules", 0), ("register", 0)],
        COUNTER,
        12.0,
        &[(3, [200, 200, 1000, 300], 360, 96, 60)],
    ),
    kind("messages", BETTER, &[("desk", 1)], MOBILE, 3.0, &[(1, [100, 0, 500, 200], 48, 48, 12)]),
    kind("calls", BETTER, &[("messages", 0)], TELEPHONE, 6.0, &[(2, [100, 200, 300, 500], 96, 96, 36)]),
    kind("counter", BETTER, &[], COUNTER, 12.0, &[(4, [300, 300, 500, 500], 300, 180, 72)]),
    kind("data", IN_SOFTWARE, &[("network", 0)], None, 0.0, &[(2, [100, 400, 600, 0], 120, 60, 12)]),
    kind("hotline", IN_SOFTWARE, &[("data", 0)], TELEPHONE, 6.0, &[(1, [100, 100, 200, 600], 60, 84, 36)]),
    kind(
        "counter-online",
        IN_SOFTWARE,
        &[("data", 0)],
        COUNTER,
        12.0,
        &[(3, [200, 300, 700, 400], 240, 120, 60), (2, [200, 200, 900, 700], 300, 120, 60)],
    ),
];

/// A jurisdiction with a catalogue of its own.
pub struct Programme {
    /// The default rubric.
    pub rubric: Rubric,
    /// The default thresholds.
    pub rules: RuleSet,
    /// The jurisdiction.
    pub assessment: Assessment,
    /// Its catalogue.
    pub catalogue: Catalogue,
}

impl Programme {
    /// A programme with a number of services and departments: three activities for each service, one for each
    /// department, and four more. Resources are `share` of the total need.
    pub fn new(services: usize, departments: usize, seed: u64, share: f64) -> Programme {
        let rubric = input::rubric(None).unwrap().value;
        let standard = input::catalogue(None, &rubric).unwrap().value;
        let county =
            input::assessment(std::path::Path::new("assessments/qingshui/county.toml"), &rubric).unwrap().value;
        let rules = input::rules(None).unwrap().value;
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let catalogue = catalogue(&standard, &mut random);
        let assessment = assessment(county, services, departments, &mut random);
        let mut programme = Programme { rubric, rules, assessment, catalogue };
        programme.ration(share, &mut random);
        programme
    }

    /// A programme of 30, 100, 300 or 1 000 activities, or about a number.
    pub fn of(activities: usize, seed: u64) -> Programme {
        let departments = match activities {
            0..=30 => 2,
            31..=100 => 6,
            101..=300 => 14,
            _ => 36,
        };
        Programme::new((activities - departments - 4) / 3, departments, seed, 0.8)
    }

    /// A programme so small that every plan of two years can be tried: one service with one mode, and its
    /// prerequisites.
    pub fn small(seed: u64) -> Programme {
        let share = 0.3 + (seed % 5) as f64 / 8.0;
        let mut programme = Programme::new(1, 1, seed, share);
        let state = programme.assessment.processes[0].state;
        let kinds: Vec<&str> =
            KINDS.iter().filter(|kind| kind.of == For::Processes(state)).map(|kind| kind.id).collect();
        let needed = |id: &str| {
            KINDS.iter().any(|kind| kinds.contains(&kind.id) && kind.requires.iter().any(|(on, _)| *on == id))
        };
        let kept: Vec<usize> =
            (0..KINDS.len()).filter(|at| kinds.contains(&KINDS[*at].id) || needed(KINDS[*at].id)).collect();
        let entries = kept.iter().map(|at| programme.catalogue.entries[*at].clone());
        programme.catalogue.entries = entries.collect();
        for entry in &mut programme.catalogue.entries {
            entry.modes.truncate(1);
            for need in &mut entry.requires {
                need.on = kept.iter().position(|at| *at == need.on).unwrap();
            }
        }
        // Two years of money as scarce as ten years of it.
        for fund in &mut programme.assessment.funds {
            for year in &mut fund.years {
                year.amount = year.amount.times(3 + (seed % 3) as i64);
            }
        }
        programme
    }

    /// The documents for generating roadmaps.
    pub fn context(&self) -> Context<'_> {
        Context { rubric: &self.rubric, assessment: &self.assessment, catalogue: &self.catalogue, rules: &self.rules }
    }

    /// First and last quarter.
    pub fn horizon() -> (Quarter, Quarter) {
        (Quarter::new(FIRST, 1), Quarter::new(FIRST + YEARS - 1, 4))
    }

    /// Sets staff, money and front-line time to about a share of the total need.
    fn ration(&mut self, share: f64, random: &mut ChaCha8Rng) {
        let (first, last) = Programme::horizon();
        let mut around = || share * f64::from(random.random_range(90..111)) / 100.0;
        let shares: Vec<f64> = (0..4 + 2 + self.assessment.departments.len()).map(|_| around()).collect();
        let problem = Problem::new(self.context(), first, last).unwrap();
        let quarters = f64::from(last.since(first) + 1);
        let sum = |figure: &dyn Fn(&Way) -> f64| problem.activities.iter().map(|a| figure(&a.modes[0])).sum::<f64>();
        let greatest = |figure: &dyn Fn(&Way) -> f64| {
            problem.activities.iter().flat_map(|a| &a.modes).map(figure).fold(0.0, f64::max)
        };
        let need = |mode: &Way, skill: usize| {
            let needs = mode.staff.iter().filter(|(index, _)| problem.skills[*index] == SKILLS[skill]);
            f64::from(needs.map(|(_, need)| *need).sum::<u32>())
        };
        let fte = (0..4).map(|skill| {
            let work = sum(&|mode| need(mode, skill) * f64::from(mode.quarters));
            let most = greatest(&|mode| need(mode, skill));
            // Two of the largest activities fit side by side. More than one person, so that limits on single persons do
            // not apply.
            Fte::from_milli((work * shares[skill] / quarters).max(most * 2.0).max(1_100.0) as u32 / 50 * 50)
        });
        let fte: Vec<Fte> = fte.collect();
        let line = |mode: &Way, kind: FundKind| -> f64 {
            let lines = mode
                .costs
                .iter()
                .filter(|(category, _, _)| (*category == Category::Services) == (kind == FundKind::Operating));
            lines.map(|(_, _, amount)| amount.as_f64()).sum()
        };
        let capital = sum(&|mode| line(mode, FundKind::Capital)) * shares[4] / f64::from(YEARS);
        let running = sum(&|mode| mode.running.as_f64());
        let operating = (sum(&|mode| line(mode, FundKind::Operating)) / f64::from(YEARS) + running / 2.0) * shares[5];
        let hours = |department: usize| -> f64 {
            let there = problem.activities.iter().filter(|activity| activity.departments == [department]);
            there.filter_map(|activity| activity.change).map(|change| change.hours_per_head * change.share).sum()
        };
        let hours: Vec<f64> = (0..self.assessment.departments.len())
            .map(|d| (hours(d) * shares[6 + d] / quarters).max(6.0).ceil())
            .collect();
        for (skill, fte) in self.assessment.staff.iter_mut().zip(fte) {
            skill.fte = fte;
        }
        for (department, hours) in self.assessment.departments.iter_mut().zip(hours) {
            department.change_hours = hours;
        }
        self.assessment.funds = vec![
            fund("capital", FundKind::Capital, &[Category::Process, Category::Contingency], capital),
            fund("operating", FundKind::Operating, &[Category::Services, Category::Operations], operating),
        ];
    }
}

fn fund(id: &str, kind: FundKind, categories: &[Category], amount: f64) -> Fund {
    let year = |year: i32| FundYear {
        year,
        amount: Money::major((amount / 1000.0) as i64 * 1000),
        committed: Money::ZERO,
        released: Quarter::new(year, 1),
        assumed: false,
    };
    Fund {
        id: id.into(),
        source: Text::same(id),
        kind,
        categories: Some(categories.to_vec()),
        years: (FIRST..FIRST + YEARS).map(year).collect(),
        continues: None,
        carry_over: true,
        expires: None,
        local_match: None,
        place: KeyPath::root(),
    }
}

fn assessment(county: Assessment, services: usize, departments: usize, random: &mut ChaCha8Rng) -> Assessment {
    let place = KeyPath::root();
    let department = |n: usize| Department {
        id: format!("d{n}"),
        name: Text::same(format!("Department {n}")),
        front_line: 20,
        change_hours: 24.0,
        place: place.clone(),
    };
    let states = [ProcessState::AsIs, ProcessState::Mapped, ProcessState::Reengineered, ProcessState::Automated];
    let mut process = |n: usize| Process {
        id: format!("p{n}"),
        name: Text::same(format!("Service {n}")),
        department: random.random_range(0..departments),
        // A few large services, many small ones.
        cases_per_year: 1000 * (1 + random.random_range(1..10_u64) * random.random_range(1..10_u64) / 4),
        state: states[random.random_range(0..states.len())],
        channels: Vec::new(),
        partners: Vec::new(),
        audiences: Vec::new(),
        burden: Default::default(),
        place: place.clone(),
    };
    let skill = |id: &&str| Skill {
        id: (*id).into(),
        name: Text::same(*id),
        fte: Fte::new(2.0),
        wage: None,
        place: place.clone(),
    };
    Assessment {
        departments: (0..departments).map(department).collect(),
        processes: (0..services).map(&mut process).collect(),
        staff: SKILLS.iter().map(skill).collect(),
        partners: Vec::new(),
        audiences: Vec::new(),
        overlaps: Vec::new(),
        channels: county
            .channels
            .iter()
            .cloned()
            .map(|channel| gradus::model::assessment::Channel { audiences: Default::default(), ..channel })
            .collect(),
        ..county
    }
}

/// What a kind of work takes off each case of its services: better rules and registers save documents, a desk shortens
/// trips, and a service at the counter saves visits.
fn cuts(kind: &Kind) -> Vec<Cut> {
    let cut = |on, likely, low| Cut { on, likely, low };
    let documents = |likely, low| vec![cut(BurdenFigure::Documents, likely, low)];
    match kind.id {
        "register" => documents(0.15, 0.1),
        "study" | "forms" | "data" => documents(0.12, 0.08),
        "rules" => documents(0.3, 0.2),
        "desk" => vec![cut(BurdenFigure::HoursPerVisit, 0.1, 0.06)],
        _ if kind.opens == COUNTER => {
            vec![cut(BurdenFigure::Visits, 0.3, 0.2), cut(BurdenFigure::HoursPerVisit, 0.2, 0.12)]
        }
        _ => Vec::new(),
    }
}

fn catalogue(standard: &Catalogue, random: &mut ChaCha8Rng) -> Catalogue {
    let place = |kind: &str| KINDS.iter().position(|known| known.id == kind).unwrap();
    let entry = |kind: &Kind| {
        let by_size = i64::from(matches!(kind.of, For::Processes(_)));
        // Multiples that divide evenly into tenths, quarters and thirds.
        let even = |units: i64, step: i64| Money::major(units / step * step);
        let mut amount = |thousands: i64| Amount {
            fixed: even(thousands * 100 * i64::from(random.random_range(7..14_i32)), 1200),
            per_1000_cases: even(thousands * 10 * i64::from(random.random_range(2..5_i32)) * by_size, 120),
            ..Amount::default()
        };
        let mut way =
            |(n, (quarters, staff, capital, operating, running)): (usize, &(u32, [u32; 4], i64, i64, i64))| Mode {
                id: format!("way-{n}"),
                quarters: *quarters,
                staff: SKILLS
                    .iter()
                    .zip(staff)
                    .filter(|(_, need)| **need > 0)
                    .map(|(s, need)| ((*s).into(), Fte::from_milli(*need)))
                    .collect(),
                contracted: std::collections::BTreeMap::new(),
                costs: vec![
                    EntryCost { category: Category::Process, kind: FundKind::Capital, amount: amount(*capital) },
                    EntryCost { category: Category::Services, kind: FundKind::Operating, amount: amount(*operating) },
                ],
                running: amount(*running),
            };
        let modes: Vec<Mode> = kind.ways.iter().enumerate().map(&mut way).collect();
        Entry {
            excludes: Vec::new(),
            id: kind.id.into(),
            title: Text::same(kind.id),
            why: Text::same(kind.id),
            letter: Letter::R,
            stage: 1,
            stage_why: None,
            per: match kind.of {
                For::Jurisdiction => Per::Jurisdiction,
                For::Departments => Per::Department,
                For::Processes(_) => Per::Process,
            },
            does: vec![Role::Govern],
            when: When {
                process_states: match kind.of {
                    For::Processes(state) => Some(vec![state]),
                    _ => None,
                },
                ..When::default()
            },
            requires: kind.requires.iter().map(|(on, lag)| Requirement { on: place(on), lag: *lag }).collect(),
            delivers: kind.opens.iter().map(|(channel, can)| Delivery { channel: *channel, can: *can }).collect(),
            leans_on_partners: false,
            change: (kind.hours > 0.0).then_some(Change { hours_per_head: kind.hours, share: 1.0 }),
            effects: Vec::new(),
            cuts: cuts(kind),
            reach: Vec::new(),
            equipment_life_years: None,
            modes,
            place: KeyPath::root(),
        }
    };
    Catalogue { id: "programme".into(), entries: KINDS.iter().map(entry).collect(), ..standard.clone() }
}
