//! The JSON layouts: keys that programs may rely on.

use gradus::check;
use gradus::input;
use gradus::model::Context;
use gradus::report::audit;
use gradus::report::explain::Shelf;
use gradus::report::json;
use gradus::report::listing::Listing;
use gradus::report::scorecard::View;
use gradus::rework::{Rework, Work};
use gradus::score::Standing;
use serde_json::Value;

use crate::support;
use crate::support::layout::shape_of;
use crate::support::profiles;

#[test]
fn json_and_text_of_an_assessment_agree() {
    let rubric = support::rubric();
    let china = profiles::china(&rubric);
    let mixed = profiles::mixed(&rubric);
    let (of_china, of_mixed) = (Standing::of(&rubric, &china), Standing::of(&rubric, &mixed));
    let inputs = support::input_file("place.toml");
    let catalogue = support::catalogue(&rubric);
    let catalogue = Some(&catalogue);
    let view =
        |assessment, standing| View { rubric: &rubric, catalogue, assessment, standing, doubts: &[], inputs: &inputs };
    let views = [view(&china, &of_china), view(&mixed, &of_mixed)];
    let text = json::assessment::envelope(&views).text().unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["schema"], "gradus.assessment/1");
    assert_eq!(value["inputs"].as_array().unwrap().len(), 1);
    let of_china = &value["assessments"][0];
    assert_eq!(of_china["headline"]["score"]["point"], Value::Null);
    assert_eq!(of_china["stage"]["shown"]["number"], 1);
    assert_eq!(of_china["stage"]["possible"]["id"], "interactive");
    assert_eq!(of_china["stage"]["single"], Value::Null);
    let both = of_china["combinations"].as_array().unwrap().iter();
    let both = both.clone().find(|set| set["channels"] == serde_json::json!(["web", "mobile"])).unwrap();
    assert_eq!(both["ability"], "interact");
    assert_eq!(both["reach"]["upper_bound"], true);
    assert!((both["reach"]["high"].as_f64().unwrap() - 0.452_685).abs() < 1e-6);
    assert_eq!(of_china["indicators"].as_array().unwrap().len(), rubric.indicators.len());
    insta::assert_snapshot!("assessment_layout", shape_of(&text));
    assert_eq!(text, json::assessment::envelope(&views).text().unwrap(), "the same bytes each time");
}

#[test]
fn json_and_text_of_an_audit_agree() {
    let rubric = support::rubric();
    let (catalogue, rules) = (support::catalogue(&rubric), support::rules());
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let assessment = input::assessment(&folder.join("assessments/qingshui/county.toml"), &rubric).unwrap();
    let context = Context { rubric: &rubric, assessment: &assessment.value, catalogue: &catalogue, rules: &rules };
    let plan = input::plan(&folder.join("roadmaps/qingshui-vanity.toml"), &context).unwrap();
    let audit = check::audit(context, &plan.value);
    let inputs = support::input_file("plan.toml");
    let rework = Rework::of(context, &plan.value, &audit, Work::USUAL);
    let worked = audit::Worked::new(rework, &context, &plan.value, &plan.source, &assessment.source).unwrap();
    let view = audit::View {
        context,
        plan: &plan.value,
        plan_source: &plan.source,
        assessment_source: &assessment.source,
        audit: &audit,
        worked: Some(&worked),
        inputs: &inputs,
        sides: audit::Sides::default(),
    };
    let text = json::audit::envelope(&[view]).text().unwrap();
    insta::assert_snapshot!("audit_layout", shape_of(&text));
    let value: Value = serde_json::from_str(&text).unwrap();
    let findings = value["audits"][0]["findings"].as_array().unwrap();
    assert_eq!(findings[0]["severity"], "error", "the gravest first");
    let mut places = findings.iter().map(|finding| &finding["places"][0]);
    let place = places.find(|place| place["key_path"].as_str().unwrap().ends_with(".start")).unwrap();
    let lines: Vec<&str> = plan.source.text().lines().collect();
    let line = lines[usize::try_from(place["line"].as_u64().unwrap()).unwrap() - 1];
    assert!(line.starts_with("start = "), "{place} points to {line}");
    assert_eq!(text, json::audit::envelope(&[view]).text().unwrap(), "the same bytes each time");
}

#[test]
fn explanations_and_lists() {
    let rubric = support::rubric();
    let catalogue = support::catalogue(&rubric);
    let rules = support::rules();
    let shelf = Shelf { rubric: &rubric, catalogue: &catalogue, rules: &rules };
    let subjects: Vec<_> = shelf.names().into_iter().map(|(_, subject)| subject).collect();
    let text = json::explain::envelope(&shelf, &subjects, &[]).text().unwrap();
    insta::assert_snapshot!("explain_layout", shape_of(&text));
    let listings = [
        Listing::Indicators(&rubric),
        Listing::Stages(&rubric),
        Listing::Initiatives(&catalogue),
        Listing::Rubrics(&[&rubric]),
        Listing::Catalogues(&[&catalogue]),
        Listing::Rules,
        Listing::Formats,
    ];
    let shapes: Vec<String> = listings
        .iter()
        .map(|listing| {
            let text = json::list::envelope(listing, &[]).text().unwrap();
            format!("{}\n{}", listing.name(), shape_of(&text))
        })
        .collect();
    insta::assert_snapshot!("list_layout", shapes.join("\n\n"));
}

#[test]
fn the_layout_of_a_roadmap_stays() {
    use gradus::model::Quarter;
    use gradus::schedule::Ask;
    let desk = support::roadmaps::Desk::with("assessments/yunling/xueya.toml");
    let ask = Ask { target: Some((5, Quarter::new(2027, 4))), with: vec![desk.catalogue.entry("hotline").unwrap()] };
    let roadmap = desk.roadmap_to_stage(ask);
    let inputs = support::input_file("place.toml");
    let text = support::roadmaps::viewed(&roadmap, &inputs, |view| json::roadmap::envelope(view).text().unwrap());
    insta::assert_snapshot!("roadmap_layout", shape_of(&text));
}
