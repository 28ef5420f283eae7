//! Rules of the vices H, C, P, F and R, on both sides of their thresholds.

use gradus::model::assessment::Entry;
use gradus::model::terms::{Ability, ChannelKind, EvidenceKind};
use gradus::model::{Assessment, Quarter};

use super::bench::{context, cost, count, initiative, plan_of, see, see_with, variants};

/// The county with another observed value of an indicator.
fn observing(indicator: &str, value: f64) -> Assessment {
    let mut assessment = context().assessment.clone();
    let index = context().rubric.indicator(indicator).unwrap();
    let Entry::Observed(observation) = &mut assessment.entries[index] else { panic!("{indicator} is not observed") };
    (observation.value, observation.low, observation.high) = (Some(value), Some(value), Some(value));
    observation.kind = EvidenceKind::Audit;
    assessment
}

#[test]
fn four_tenths_are_in_use_before_more_is_bought() {
    let name = "capacity-above-use";
    let kit =
        initiative("kit", "2026Q1", 1, &format!("does = [\"install\"]\n{}", cost("hardware", "county-capital", 1000)));
    assert_eq!(see_with(&observing("utilisation", 40.0), name, &kit).findings.len(), 0);
    assert_eq!(see_with(&observing("utilisation", 39.9), name, &kit).findings.len(), 1);
    // Replacement adds no equipment, and neither does software.
    assert!(see(name, &kit.replace("install", "replace")).is_idle());
    assert!(see(name, &kit.replace("hardware", "software")).is_idle());
    let mut unknown = context().assessment.clone();
    unknown.entries[context().rubric.indicator("utilisation").unwrap()] = Entry::Missing;
    assert_eq!(see_with(&unknown, name, &kit).unexamined.len(), 1);
}

#[test]
fn equipment_is_called_equipment() {
    let name = "hardware-in-disguise";
    // Batteries: 20 000 + 16 × 8 000 of equipment in 168 000 is 88.1 %; six tenths of that is 52.86 %.
    let batteries = |hard: u64| {
        let lines = [("hardware", hard), ("services", 100_000 - hard)];
        let line = |(category, amount)| {
            format!("{{ category = \"{category}\", fund = \"county-capital\", amount = {amount} }}")
        };
        initiative("x", "2026Q1", 2, &format!("like = \"power-backup\"\ncost = [{}]", lines.map(line).join(", ")))
    };
    assert_eq!(variants(name, &batteries(52_858)), []);
    assert_eq!(variants(name, &batteries(52_857)), [Some("relabelled")]);
    // Without a catalogue entry there is no usual share, but some equipment is required.
    let unlike = |category| {
        initiative("x", "2026Q1", 1, &format!("does = [\"install\"]\n{}", cost(category, "county-capital", 9)))
    };
    assert_eq!(variants(name, &unlike("hardware")), []);
    assert_eq!(variants(name, &unlike("services")), [Some("unnamed")]);
}

#[test]
fn services_from_equipment_suppliers_are_checked() {
    let name = "hardware-in-disguise";
    let line = |category: &str, amount: u64, supplier: &str| {
        format!(
            "{{ category = \"{category}\", fund = \"county-capital\", amount = {amount}, supplier = \"{supplier}\" }}"
        )
    };
    let kit = initiative("kit", "2026Q1", 1, &format!("cost = [{}]", line("hardware", 900, "Northgate")));
    let advice = |theirs: u64, more: &str| {
        let lines = [line("services", theirs, "Northgate"), line("services", 100 - theirs, "Weavers")].join(", ");
        kit.clone() + &initiative("advice", "2026Q2", 1, &format!("cost = [{lines}{more}]"))
    };
    assert_eq!(variants(name, &advice(60, "")), []);
    assert_eq!(variants(name, &advice(61, "")), [None]);
    // If the supplier also declares equipment, the services belong to it.
    assert_eq!(variants(name, &advice(61, &format!(", {}", line("hardware", 5, "Northgate")))), []);
}

#[test]
fn a_case_is_known_on_every_channel() {
    let name = "channel-silo";
    let roll_out = |process: &str, channel: &str| {
        let more =
            format!("processes = [\"{process}\"]\ndelivers = [{{ channel = \"{channel}\", can = \"transact\" }}]");
        initiative("x", "2027Q1", 1, &more)
    };
    let record = |does: &str, start, amount| {
        initiative(
            "record",
            start,
            2,
            &format!("does = [\"build\", \"{does}\"]\n{}", cost("software", "county-capital", amount)),
        )
    };
    let permits = roll_out("permits", "web");
    assert_eq!(count(name, &permits), 1);
    assert_eq!(count(name, &(record("share-record", "2026Q4", 9) + &permits)), 0);
    assert_eq!(count(name, &(record("share-record", "2027Q1", 9) + &permits)), 1);
    assert_eq!(count(name, &(record("share-record", "2026Q4", 0) + &permits)), 1);
    // A data exchange serves the process that it names.
    assert_eq!(count(name, &(record("exchange", "2026Q4", 9) + &permits)), 1);
    let named = record("exchange", "2026Q4", 9) + "processes = [\"permits\"]\n";
    assert_eq!(count(name, &(named + &permits)), 0);
    // A counter keeps its own files, and a service with only this channel has nothing to share.
    assert!(see(name, &roll_out("permits", "counter")).is_idle());
    assert!(see(name, &roll_out("farm-subsidies", "web")).is_idle());
}

#[test]
fn a_channel_may_close_after_people_have_left_it() {
    let name = "counter-closed-too-early";
    let plan = |start| {
        let web = "processes = [\"permits\"]\ndelivers = [{ channel = \"web\", can = \"transact\" }]";
        let close = "processes = [\"permits\"]\nwithdraws = [\"counter\"]";
        initiative("web", "2026Q1", 1, web) + &initiative("close", start, 1, close)
    };
    let variants_of = |takeup, start| {
        let exam = see_with(&observing("takeup", takeup), name, &plan(start));
        exam.findings.iter().map(|finding| finding.variant).collect::<Vec<_>>()
    };
    // The web is available from 2026Q2, so for four quarters in 2027Q2, when the counter closes after one quarter of
    // work.
    assert_eq!(variants_of(80.0, "2027Q1"), []);
    assert_eq!(variants_of(79.9, "2027Q1"), [None]);
    assert_eq!(variants_of(80.0, "2026Q4"), [Some("alone")]);
    let mut unknown = context().assessment.clone();
    unknown.entries[context().rubric.indicator("takeup").unwrap()] = Entry::Missing;
    assert_eq!(see_with(&unknown, name, &plan("2027Q1")).findings[0].variant, Some("unknown"));
    // Television only informs: it serves nobody, so nobody loses a service.
    assert_eq!(count(name, &plan("2027Q1").replace("\"counter\"", "\"television\"")), 0);
}

#[test]
fn a_withdrawn_channel_serves_nobody() {
    let block = initiative("close", "2026Q1", 2, "processes = [\"permits\"]\nwithdraws = [\"counter\"]")
        + &initiative(
            "again",
            "2027Q1",
            1,
            "processes = [\"permits\"]\ndelivers = [{ channel = \"counter\", can = \"interact\" }]",
        );
    let plan = plan_of(&block);
    let services = gradus::forecast::Services::of(context(), &plan);
    let process = |id: &str| context().assessment.processes.iter().position(|known| known.id == id).unwrap();
    let (permits, other) = (process("permits"), process("rural-housing"));
    let live = |process, year, quarter| services.live(process, Ability::Interact, Quarter::new(year, quarter)).len();
    assert_eq!(
        [(2026, 2), (2026, 3), (2027, 1), (2027, 2)].map(|(year, quarter)| live(permits, year, quarter)),
        [1, 0, 0, 1]
    );
    // Other services keep it.
    assert_eq!(live(other, 2026, 3), 1);
    let only_closed =
        plan_of(&initiative("close", "2026Q1", 2, "processes = [\"permits\"]\nwithdraws = [\"counter\"]"));
    let services = gradus::forecast::Services::of(context(), &only_closed);
    assert!(services.worth(permits, only_closed.last) < services.worth(permits, only_closed.first));
}

#[test]
fn research_asks_a_hundred_and_costs_a_hundredth() {
    let name = "research-thin";
    let plan = |sample: &str, research: u64, software: u64| {
        let more = format!(
            "does = [\"research\"]\nstaff = {{ researcher = 0.5 }}\n{sample}\n{}",
            cost("research", "county-recurrent", research)
        );
        let build =
            format!("does = [\"build\"]\nprocesses = [\"permits\"]\n{}", cost("software", "county-capital", software));
        initiative("needs", "2026Q1", 2, &more) + &initiative("software", "2026Q3", 2, &build)
    };
    assert_eq!(variants(name, &plan("sample = 100", 100, 1000)), []);
    assert_eq!(variants(name, &plan("sample = 99", 100, 1000)), [None]);
    assert_eq!(variants(name, &plan("", 100, 10_000)), []);
    assert_eq!(variants(name, &plan("", 100, 10_001)), [Some("cheap")]);
}

#[test]
fn hearing_people_must_be_real_work() {
    let net = initiative("net", "2026Q1", 2, "does = [\"connect\"]");
    let work = |role: &str, fte: &str| {
        let more =
            format!("does = [\"{role}\"]\nstaff = {{ analyst = {fte} }}\n{}", cost("research", "county-recurrent", 9));
        net.clone() + &initiative("work", "2026Q1", 2, &more)
    };
    for (name, roles) in
        [("public-unheard", ["research", "measure", "feedback"]), ("front-line-unheard", ["consult", "trial", "train"])]
    {
        assert_eq!(variants(name, &net), [None]);
        for role in roles {
            // Half a person for half a year is the minimum of real work.
            assert_eq!(variants(name, &work(role, "0.5")), []);
            assert_eq!(variants(name, &work(role, "0.49")), [Some("token")]);
        }
        assert!(see(name, "").is_idle());
    }
}

#[test]
fn re_engineering_reduces_a_figure() {
    let name = "reengineering-changes-nothing";
    let plan = |change: &str| initiative("x", "2026Q1", 2, &format!("does = [\"reengineer\"]\n{change}"));
    assert_eq!(count(name, &plan("reengineering = { steps = [14, 14], agencies = [3, 2] }")), 0);
    assert_eq!(count(name, &plan("reengineering = { steps = [14, 14], agencies = [3, 3] }")), 1);
    assert_eq!(count(name, &plan("reengineering = { documents = [6, 7] }")), 1);
    assert!(see(name, &plan("")).is_idle() && see(name, &plan("reengineering = {}")).is_idle());
}

#[test]
fn an_app_is_as_online_as_the_web_and_an_agent_is_a_counter() {
    let online = [ChannelKind::App, ChannelKind::MiniProgram];
    let kinds = |kind: ChannelKind| {
        let mut assessment = context().assessment.clone();
        for channel in assessment.channels.iter_mut().filter(|channel| channel.kind == ChannelKind::Web) {
            channel.kind = kind;
        }
        assessment
    };
    let subsidies = "processes = [\"farm-subsidies\"]\ndelivers = [{ channel = \"web\", can = \"transact\" }]";
    let opens = initiative("x", "2027Q1", 1, &format!("does = [\"open-channel\"]\n{subsidies}"));
    for kind in [ChannelKind::Web].into_iter().chain(online) {
        assert_eq!(see_with(&kinds(kind), "web-only-low-reach", &opens).findings.len(), 1, "{kind:?}");
    }
    for kind in [ChannelKind::Messaging, ChannelKind::Ussd] {
        // It is a go-live, but not one on the web alone.
        let exam = see_with(&kinds(kind), "web-only-low-reach", &opens);
        assert!(exam.findings.is_empty() && !exam.is_idle(), "{kind:?}");
    }
    let agent = see_with(&kinds(ChannelKind::Agent), "web-only-low-reach", &opens);
    assert!(agent.is_idle(), "an agent opens no system");
}
