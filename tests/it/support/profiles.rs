//! Assessments built by hand: the four profiles from the proposal of the default rubric.

use std::collections::BTreeMap;

use gradus::model::assessment::{Assumption, Audience, Channel, Entry, Jurisdiction, Observation, TrackRecord};
use gradus::model::terms::{Ability, ChannelKind, Counts, EvidenceKind, Level};
use gradus::model::{Assessment, FiscalYear, KeyPath, Rubric, Text};

/// A poor rural county; the figures are invented.
pub const COUNTY: &str = "op_cover=62, untied_share=25, nonhw_share=28, execution=70, replacement=0, horizon=1, \
    it_staff=0.35, digital_pass=35, train_hours=6, analysts=0.3, key_turnover=25, delivery=1, offices=45, \
    availability=96, utilisation=25, villages_bb=35, outages=8, security=2, web_persons=8, mobile_persons=38, \
    phone_households=68, tv_broadcast=94, tv_interactive=1, assisted=45, least_reached=0.5, published=70, \
    needs_research=1, answered=50, live_contact=20, life_event=5, satisfaction=55, takeup=3, consulted=10, \
    trialled=20, accepted=50, real_use=40, double_entry=60, suggestions=15, mapped=25, reengineered=6, documents=6, \
    fetched=5, digitised=25, legal=3, partners=15, appraisal=5, personal_data=1, platform_joined=0, accessibility=2, \
    open_government=2, ratings=1, one_record=5, identity=10";

/// A rich coastal city; the figures are invented.
pub const CITY: &str = "op_cover=95, untied_share=75, nonhw_share=55, execution=88, replacement=55, horizon=3, \
    it_staff=1.6, digital_pass=80, train_hours=24, analysts=3, key_turnover=12, delivery=3, offices=98, \
    availability=99.2, utilisation=52, villages_bb=98, outages=1.5, security=6, web_persons=62, mobile_persons=85, \
    phone_households=97, tv_broadcast=100, tv_interactive=35, assisted=90, least_reached=0.72, published=98, \
    needs_research=3, answered=84, live_contact=70, life_event=55, satisfaction=74, takeup=34, consulted=40, \
    trialled=85, accepted=72, real_use=75, double_entry=25, suggestions=60, mapped=85, reengineered=56, \
    documents=2.5, fetched=40, digitised=75, legal=6, partners=60, appraisal=20, personal_data=4, \
    platform_joined=60, accessibility=4, open_government=5, ratings=4, one_record=40, identity=50";

/// Changes that make the same city a hardware showcase.
pub const SHOWCASE: &str = "op_cover=45, nonhw_share=12, replacement=0, digital_pass=30, train_hours=2, \
    utilisation=18, needs_research=0, answered=45, live_contact=10, life_event=0, takeup=4, consulted=2, trialled=0, \
    accepted=35, real_use=25, mapped=10, reengineered=0, fetched=2, appraisal=0, platform_joined=0, accessibility=1, \
    ratings=0, one_record=0";

/// Citable figures of China about 2006, as `(indicator, low, value, high)`.
pub const CHINA: [(&str, f64, Option<f64>, f64); 6] = [
    ("web_persons", 10.0, None, 10.5),
    ("mobile_persons", 28.0, None, 35.2),
    ("phone_households", 58.0, None, 78.0),
    ("tv_broadcast", 99.0, Some(99.0), 99.0),
    ("tv_interactive", 0.0, None, 3.4),
    ("published", 80.0, None, 85.0),
];

/// `id=value` pairs.
pub fn pairs(text: &str) -> Vec<(&str, f64)> {
    text.split(',')
        .map(|pair| {
            let (id, value) = pair.trim().split_once('=').unwrap();
            (id, value.parse().unwrap())
        })
        .collect()
}

/// An observation with its own interval, which neither evidence nor age widens.
pub fn observed(low: f64, value: Option<f64>, high: f64, kind: EvidenceKind, year: i32) -> Entry {
    Entry::Observed(Observation {
        value,
        low: Some(low),
        high: Some(high),
        year,
        trend: None,
        evidence: "source".into(),
        kind,
        note: None,
        place: KeyPath::root(),
    })
}

/// An observation whose interval follows from its evidence.
pub fn plainly(value: f64, kind: EvidenceKind, year: i32) -> Entry {
    let Entry::Observed(observation) = observed(value, Some(value), value, kind, year) else { unreachable!() };
    Entry::Observed(Observation { low: None, high: None, ..observation })
}

/// A stand-in.
pub fn assumed(value: f64, reason: &str) -> Entry {
    let reason = Text { en: reason.into(), zh: "参照邻县".into() };
    Entry::Assumed(Assumption { value, low: None, high: None, reason, place: KeyPath::root() })
}

/// An assessment of 2026 without observations.
pub fn blank(rubric: &Rubric, id: &str, name: Text, level: Level) -> Assessment {
    Assessment {
        jurisdiction: Jurisdiction {
            id: id.into(),
            name,
            level,
            population: 300_000,
            offices: 12,
            villages: None,
            cases_per_year: None,
            departments: None,
            parent: None,
            hour_value: None,
        },
        date: jiff::civil::date(2026, 1, 1),
        author: None,
        illustrative: true,
        note: None,
        currency: "CNY".into(),
        price_year: 2026,
        fiscal_year: FiscalYear::CALENDAR,
        funds: Vec::new(),
        conversions: Vec::new(),
        staff: Vec::new(),
        departments: Vec::new(),
        processes: Vec::new(),
        channels: Vec::new(),
        overlaps: Vec::new(),
        audiences: Vec::new(),
        partners: Vec::new(),
        track_record: TrackRecord::default(),
        approval_limit: None,
        mandates: Vec::new(),
        contracts: Vec::new(),
        have: Vec::new(),
        shared: Vec::new(),
        entries: vec![Entry::Missing; rubric.indicators.len()],
        evidence: BTreeMap::new(),
    }
}

/// Sets the entry of an indicator.
pub fn set(rubric: &Rubric, assessment: &mut Assessment, id: &str, entry: Entry) {
    assessment.entries[rubric.indicator(id).unwrap()] = entry;
}

/// An assessment in which every figure of `values` is certain.
pub fn certain(rubric: &Rubric, id: &str, values: &[(&str, f64)]) -> Assessment {
    let mut assessment = blank(rubric, id, Text::same(id), Level::County);
    for (id, value) in values {
        set(rubric, &mut assessment, id, observed(*value, Some(*value), *value, EvidenceKind::Audit, 2025));
    }
    assessment
}

/// A channel that reaches a share of people.
pub fn channel(id: &str, name: (&str, &str), kind: ChannelKind, can: Ability, counts: Counts, reach: f64) -> Channel {
    Channel {
        id: id.into(),
        name: Text { en: name.0.into(), zh: name.1.into() },
        kind,
        can,
        counts,
        given: reach * 100.0,
        reach,
        low: reach,
        high: reach,
        upper_bound: counts == Counts::Subscriptions,
        audiences: BTreeMap::new(),
        trend: None,
        evidence: None,
        place: KeyPath::root(),
    }
}

/// China about 2006, from cited figures only.
pub fn china(rubric: &Rubric) -> Assessment {
    let name = Text { en: "China".into(), zh: "中国".into() };
    let mut assessment = blank(rubric, "china", name, Level::Nation);
    assessment.date = jiff::civil::date(2006, 12, 31);
    assessment.illustrative = false;
    assessment.jurisdiction.population = 1_311_020_000;
    for (id, low, value, high) in CHINA {
        set(rubric, &mut assessment, id, observed(low, value, high, EvidenceKind::OfficialStatistics, 2006));
    }
    let web = 132.0 / 1311.02;
    assessment.channels = vec![
        channel("web", ("Web", "网站"), ChannelKind::Web, Ability::Transact, Counts::Persons, web),
        channel(
            "mobile",
            ("Mobile telephone", "手机"),
            ChannelKind::Mobile,
            Ability::Interact,
            Counts::Subscriptions,
            0.352,
        ),
        channel("tv", ("Television", "电视"), ChannelKind::Television, Ability::Inform, Counts::Coverage, 0.99),
    ];
    assessment
}

/// A county with every kind of entry: evidence of every kind, assumptions, missing and not applicable ones.
pub fn mixed(rubric: &Rubric) -> Assessment {
    let name = Text { en: "Reed County".into(), zh: "芦苇县".into() };
    let mut assessment = blank(rubric, "reed", name, Level::County);
    assessment.author = Some(Text { en: "County office".into(), zh: "县政府办".into() });
    assessment.note = Some(Text { en: "Invented for a test.".into(), zh: "为测试而虚构。".into() });
    for (i, (id, value)) in pairs(COUNTY).into_iter().enumerate() {
        let kind = EvidenceKind::ALL[i % EvidenceKind::ALL.len()];
        set(rubric, &mut assessment, id, plainly(value, kind, 2025 - (i as i32 % 3)));
    }
    let assumption = assumed(50.0, "as in the neighbouring county");
    set(rubric, &mut assessment, "utilisation", assumption);
    let reason = Text { en: "no cable in the mountains".into(), zh: "山区没有有线电视".into() };
    set(rubric, &mut assessment, "tv_interactive", Entry::NotApplicable(reason));
    for id in ["digital_pass", "train_hours", "analysts", "real_use", "answered", "live_contact"] {
        set(rubric, &mut assessment, id, Entry::Missing);
    }
    assessment.channels = vec![
        channel("web", ("Web", "网站"), ChannelKind::Web, Ability::Transact, Counts::Persons, 0.08),
        channel("phone", ("Telephone", "电话"), ChannelKind::Telephone, Ability::Interact, Counts::Persons, 0.68),
        channel("tv", ("Television", "电视"), ChannelKind::Television, Ability::Inform, Counts::Coverage, 0.94),
        channel("counter", ("Counter", "窗口"), ChannelKind::Counter, Ability::Transact, Counts::Persons, 0.45),
    ];
    assessment.channels[1].low = 0.62;
    assessment.channels[1].high = 0.74;
    let rural = Text { en: "Rural".into(), zh: "农村".into() };
    assessment.audiences = vec![Audience { id: "rural".into(), name: rural, share: 0.7, place: KeyPath::root() }];
    assessment.channels[1].audiences.insert(0, 0.55);
    assessment
}
