//! Services going live: which initiatives open which services, and which processes their channels serve.

use gradus::forecast::Forecast;
use gradus::input::{self, Source};
use gradus::model::catalogue::Scope;
use gradus::model::terms::Ability;
use gradus::model::{Context, Quarter};

use crate::support;

/// Calls `look` with the forecast of a plan with these initiatives of the county.
fn with_forecast(initiatives: &str, look: impl Fn(&Forecast<'_>)) {
    let rubric = support::rubric();
    let catalogue = support::catalogue(&rubric);
    let rules = input::rules(None).unwrap().value;
    let assessment = support::assessment("assessments/qingshui/county.toml", &rubric);
    let context = Context { rubric: &rubric, assessment: &assessment, catalogue: &catalogue, rules: &rules };
    let plan = format!(
        "[plan]\nid = \"example\"\ntitle.en = \"Example\"\ntitle.zh = \"示例\"\nassessment = \"qingshui@2026-01-01\"\n\
         horizon = [\"2026Q1\", \"2030Q4\"]\ncurrency = \"CNY\"\nprice_year = 2026\n\n{initiatives}"
    );
    let plan = input::plan_from(Source::from_text("plan", &plan).unwrap(), &context).unwrap().value;
    look(&Forecast::of(context, &plan));
}

/// An initiative in 2026Q1 and 2026Q2.
fn initiative(does: &str, more: &str) -> String {
    format!("[[initiative]]\nid = \"it\"\ndoes = [{does}]\nstart = \"2026Q1\"\nquarters = 2\n{more}\n")
}

const WEB: &str = "delivers = [{ channel = \"web\", can = \"transact\" }]";
const PERMITS: &str = "processes = [\"permits\"]";

/// Checks which scopes go live: processes or departments, `all` for the jurisdiction.
fn scopes(initiatives: &str, expected: &[&str]) {
    with_forecast(initiatives, |forecast| {
        let assessment = forecast.context.assessment;
        let name = |scope: Scope| match scope {
            Scope::Jurisdiction => "all",
            Scope::Department(department) => assessment.departments[department].id.as_str(),
            Scope::Process(process) => assessment.processes[process].id.as_str(),
        };
        let mut scopes: Vec<&str> = forecast.doing.go_lives.iter().map(|go_live| name(go_live.scope)).collect();
        scopes.sort_unstable();
        assert_eq!(scopes, expected, "{initiatives}");
        assert!(forecast.doing.go_lives.iter().all(|go_live| go_live.live == Quarter::new(2026, 3)));
    });
}

#[test]
fn a_service_goes_live_once_for_each_process() {
    scopes(&initiative("\"roll-out\"", "processes = [\"permits\", \"pensions\"]"), &["pensions", "permits"]);
    scopes(&initiative("\"roll-out\"", ""), &["all"]);
    scopes(&initiative("\"roll-out\"", "department = \"civil-affairs\""), &["civil-affairs"]);
}

#[test]
fn automation_goes_live_when_it_delivers() {
    scopes(&initiative("\"build\", \"automate\"", PERMITS), &[]);
    scopes(&initiative("\"automate\"", &format!("{PERMITS}\n{WEB}")), &["permits"]);
}

#[test]
fn cases_completed_on_the_web_are_a_go_live_by_any_name() {
    scopes(&initiative("\"open-channel\"", &format!("{PERMITS}\n{WEB}")), &["permits"]);
    scopes(&initiative("\"open-channel\"", &format!("{PERMITS}\n{}", WEB.replace("transact", "inform"))), &[]);
    // Telephone and counter do not make a system; people serve themselves on the others.
    let counter = "delivers = [{ channel = \"counter\", can = \"transact\" }]";
    scopes(&initiative("\"open-channel\"", &format!("{PERMITS}\n{counter}")), &[]);
}

#[test]
fn the_channels_of_a_department_serve_its_processes_alone() {
    let chat = "delivers = [{ channel = \"web\", can = \"interact\" }]";
    with_forecast(&initiative("\"open-channel\"", &format!("department = \"civil-affairs\"\n{chat}")), |forecast| {
        let processes = &forecast.context.assessment.processes;
        let departments = &forecast.context.assessment.departments;
        let web = forecast.context.assessment.channels.iter().position(|channel| channel.id == "web").unwrap();
        for (process, served) in processes.iter().enumerate() {
            let live = forecast.services.live(process, Ability::Interact, Quarter::new(2026, 3));
            assert_eq!(live.contains(&web), departments[served.department].id == "civil-affairs", "{}", served.id);
        }
    });
}
