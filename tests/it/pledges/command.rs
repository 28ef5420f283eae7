//! Mandates and contracts from the command line and from the file, refused ones, and reports of conflicts.

use std::fs;
use std::path::Path;
use std::process::Output;

use assert_cmd::cargo::cargo_bin_cmd;

use super::COUNTY;

fn roadmap(args: &[&str]) -> Output {
    let whole: &[&str] = if args.contains(&"--batch") { &[] } else { &["--detail"] };
    gradus(&[&["roadmap"], args, whole, &["--work", "0"]].concat())
}

fn gradus(args: &[&str]) -> Output {
    let mut command = cargo_bin_cmd!("gradus");
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE", "TERM"] {
        command.env_remove(name);
    }
    let folder = env!("CARGO_MANIFEST_DIR");
    command.args(args).env("COLUMNS", "400").current_dir(folder).output().unwrap()
}

fn assert_refused(args: &[&str], words: &[&str]) {
    let output = roadmap(args);
    let complaint = str::from_utf8(&output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{args:?}: {complaint}");
    assert!(output.stdout.is_empty());
    for word in words {
        assert!(complaint.contains(word), "{args:?} does not say {word}: {complaint}");
    }
}

/// The county's file with text appended.
fn with(text: &str) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("county.toml");
    let county = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(COUNTY)).unwrap();
    fs::write(&file, format!("{county}\n{text}")).unwrap();
    let name = file.to_str().unwrap().to_owned();
    (folder, name)
}

#[test]
fn pledges_of_the_call_are_kept() {
    let output = roadmap(&[COUNTY, "--must", "power-backup=2029Q4,hotline", "--fix", "asset-register=2026Q2"]);
    let stdout = str::from_utf8(&output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", str::from_utf8(&output.stderr).unwrap());
    assert!(stdout.contains("`asset-register` (starts in 2026Q2): `asset-register` 2026Q2–"), "{stdout}");
    assert!(stdout.contains("`power-backup` (finished by 2029Q4): "), "{stdout}");
    assert!(stdout.contains("`hotline` (finished by the end of the horizon): "), "{stdout}");
}

#[test]
fn unknown_names_are_refused_with_a_suggestion() {
    assert_refused(&[COUNTY, "--must", "hotlin=2028Q1"], &["`hotlin`", "did you mean `hotline`?"]);
    assert_refused(&[COUNTY, "--fix", "process-mapping.pension=2026Q2"], &["did you mean `process-mapping.pensions`?"]);
    assert_refused(&[COUNTY, "--fix", "hotline"], &["NAME=2027Q2"]);
    assert_refused(&[COUNTY, "--must", "hotline=soon"], &["2027Q2"]);
    let (_folder, file) = with("[[mandate]]\ninitiative = \"hotlin\"\nreason = \"Order\"\n");
    assert_refused(&[&file], &["county.toml", "initiative = \"hotlin\"", "did you mean `hotline`?"]);
    let (_folder, file) = with("[[contract]]\ninitiative = \"hotline\"\nstart = \"2026Q2\"\nmode = \"outsourcd\"\n");
    assert_refused(&[&file], &["mode = \"outsourcd\"", "did you mean `outsourced`?"]);
}

#[test]
fn contradictory_pledges_are_refused() {
    assert_refused(&[COUNTY, "--fix", "hotline=2026Q2,hotline=2026Q3"], &["`hotline` twice"]);
    assert_refused(&[COUNTY, "--must", "hotline=2028Q2", "--must", "hotline=2028Q3"], &["`hotline` twice"]);
    let twice = "[[contract]]\ninitiative = \"hotline\"\nstart = \"2026Q2\"\n".repeat(2);
    let (_folder, file) = with(&twice);
    assert_refused(&[&file], &["hotline", "county.toml"]);
    // A contract in the file and one in the call contradict each other, and no roadmap can keep both.
    let (_folder, file) = with("[[contract]]\ninitiative = \"hotline\"\nstart = \"2026Q2\"\n");
    let words =
        ["no roadmap can include", "`hotline` has contracts for both 2026Q2 and 2026Q3", "any one of them is left out"];
    assert_refused(&[&file, "--fix", "hotline=2026Q3"], &words);
}

#[test]
fn impossible_pledges_are_reported_in_figures_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("r.toml");
    let call = [COUNTY, "--must", "shared-hosting=2026Q4", "--out", out.to_str().unwrap()];
    let chain =
        "`asset-register` → `security-baseline` → `shared-hosting` take 5 quarters; from 2026Q1 only 4 are left";
    assert_refused(&call, &["no roadmap can include `shared-hosting` (finished by 2026Q4)", chain]);
    assert!(!out.exists());
    assert_refused(
        &[COUNTY, "--must", "hotline=2020Q4"],
        &["`hotline` is set for 2020Q4, but the roadmap starts in 2026Q1"],
    );
    assert_refused(
        &[COUNTY, "--fix", "hotline=2020Q4"],
        &["`hotline` is set for 2020Q4, but the roadmap starts in 2026Q1"],
    );
    assert_refused(
        &[COUNTY, "--must", "shared-hosting=2026Q4", "--lang", "zh"],
        &["共需5个季度，而自 2026Q1 起只有4个季度"],
    );
}

#[test]
fn roadmaps_keep_mandates_and_missing_ones_in_a_plan_are_reported() {
    const VANITY: &str = "roadmaps/qingshui-vanity.toml";
    let (folder, file) = with(
        "[[mandate]]\ninitiative = \"process-mapping\"\nby = \"2028Q4\"\nreason = \"Order 7\"\n\n\
         [[mandate]]\ninitiative = \"power-backup\"\nreason = \"Promised\"\n\n\
         [[contract]]\ninitiative = \"asset-register\"\nstart = \"2026Q2\"\n",
    );
    let audit = |plan: &str| {
        let output = gradus(&["check", plan, "--assessment", &file, "--format", "json", "--no-advice"]);
        let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let findings = answer["audits"][0]["findings"].as_array().unwrap().clone();
        let by_rule =
            |rule: &str| findings.iter().filter(|finding| finding["rule"] == rule).cloned().collect::<Vec<_>>();
        (by_rule("mandate-missed"), by_rule("contract-broken"))
    };
    // The vain plan maps no process, and lacks batteries and a register.
    let (missed, broken) = audit(VANITY);
    assert_eq!((missed.len(), broken.len()), (2, 1), "{missed:?} {broken:?}");
    let condition = |finding: &serde_json::Value| finding["condition"]["en"].as_str().unwrap().to_owned();
    assert!(missed.iter().any(|finding| condition(finding).contains("process-mapping.")), "{missed:?}");
    assert!(condition(&broken[0]).contains("asset-register") && condition(&broken[0]).contains("2026Q2"), "{broken:?}");
    assert!(missed.iter().chain(&broken).all(|finding| finding["severity"] == "error"));
    // A roadmap keeps its mandates, even with that plan inserted.
    for from in [&[file.as_str()][..], &["--from", VANITY, "--assessment", &file]] {
        let out = folder.path().join(format!("{}.toml", from.len()));
        let out = out.to_str().unwrap();
        let output = roadmap(&[from, &["--out", out]].concat());
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(audit(out), (Vec::new(), Vec::new()), "{from:?}");
    }
    let output = roadmap(&["--batch", &file, "--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}
