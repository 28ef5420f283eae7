//! The command `gradus` end to end: output streams, both languages, exit codes.
mod doubts;
#[cfg(unix)]
mod files;
mod words;

use std::fs;
use std::path::Path;
use std::process::Output;

use assert_cmd::cargo::cargo_bin_cmd;

const COMMANDS: [&str; 12] =
    ["assess", "roadmap", "check", "compare", "import", "why", "explain", "list", "init", "schema", "template", "help"];

/// Runs `gradus` with some arguments in a plain environment.
fn gradus(args: &[&str]) -> Output {
    gradus_with(args, &[], Path::new("."))
}

/// Runs `gradus` with some variables set, in a folder.
fn gradus_with(args: &[&str], variables: &[(&str, &str)], folder: &Path) -> Output {
    let mut command = cargo_bin_cmd!("gradus");
    for name in
        ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM", "RUST_BACKTRACE"]
    {
        command.env_remove(name);
    }
    command.args(args).envs(variables.iter().copied()).current_dir(folder).output().unwrap()
}

fn stdout(output: &Output) -> &str {
    str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

/// Checks that a call is refused: exit code 2, nothing on standard output, and these words in the error.
fn assert_refused(args: &[&str], words: &[&str]) {
    // Wide enough to avoid wrapping.
    let output = gradus_with(args, &[("COLUMNS", "200")], Path::new("."));
    assert_eq!(output.status.code(), Some(2), "{args:?}: {}", stderr(&output));
    assert_eq!(stdout(&output), "");
    for word in words {
        assert!(stderr(&output).contains(word), "{args:?} does not say {word}: {}", stderr(&output));
    }
}

#[test]
fn every_help_page_is_there_in_both_languages() {
    for lang in ["en", "zh"] {
        let whole = gradus(&["--help", "--lang", lang]);
        assert_eq!(whole.status.code(), Some(0));
        for command in COMMANDS {
            assert!(stdout(&whole).contains(command));
            let page = gradus(&[command, "--help", "--lang", lang]);
            assert_eq!(page.status.code(), Some(0), "{command}");
            assert!(stdout(&page).contains(&format!("gradus {command}")), "{}", stdout(&page));
            assert!(!stdout(&page).contains("cli-"), "an identifier has no words: {}", stdout(&page));
            assert_eq!(stdout(&page), stdout(&gradus(&["help", command, "--lang", lang])));
            assert_eq!(stderr(&page), "");
        }
    }
}

#[test]
fn the_chinese_help_holds_no_latin_words() {
    // Literal words: names of commands, formats and option values.
    let typed = [
        "gradus",
        "text",
        "json",
        "markdown",
        "csv",
        "sarif",
        "junit",
        "github",
        "en",
        "zh",
        "auto",
        "always",
        "never",
        "rules",
        "indicators",
        "initiatives",
        "stages",
        "rubrics",
        "catalogues",
        "formats",
        "error",
        "warning",
        "note",
        "assessment",
        "catalogue",
        "plan",
        "rubric",
        "baseline",
        "scores",
        "gates",
        "reach",
        "people",
        "asked",
        "schedule",
        "money",
        "staff",
        "prices",
        "left",
        "out",
        "verdict",
        "orientation",
        "reality",
        "conflicts",
        "changes",
        "findings",
        "waived",
        "unexamined",
        "settings",
        "waivers",
        "comparison",
        "mapping",
        "observations",
        "weights",
        "dirichlet",
        "normalisation",
        "z",
        "score",
        "borda",
        "exponent",
        "minimum",
        "imputation",
        "treatment",
        "log",
        "none",
        "nearest",
        "removal",
        "benefit",
        "readiness",
        "stage",
        "cost",
        "all",
        "CSV",
        "JSON",
        "Q",
    ];
    let pages = COMMANDS.map(|command| gradus(&[command, "--help", "--lang=zh"]));
    for page in pages.iter().chain([&gradus(&["--lang", "zh", "--help"])]) {
        for word in
            stdout(page).split(|c: char| c.is_whitespace() || !c.is_ascii()).filter(|word| !word.starts_with('-'))
        {
            for part in word.split(|c: char| !c.is_ascii_alphabetic()).filter(|part| !part.is_empty()) {
                assert!(typed.contains(&part) || COMMANDS.contains(&part), "{part} in {}", stdout(page));
            }
        }
    }
}

#[test]
fn help_fits_the_page() {
    use unicode_width::UnicodeWidthStr;
    for lang in ["en", "zh"] {
        for columns in ["80", "50"] {
            let variables = [("COLUMNS", columns)];
            for command in COMMANDS {
                let page = gradus_with(&[command, "--help", "--lang", lang], &variables, Path::new("."));
                let width: usize = columns.parse().unwrap();
                for line in stdout(&page).lines() {
                    assert!(line.width() <= width, "{} > {width}: {line}", line.width());
                }
            }
        }
    }
}

#[test]
fn the_language_comes_from_the_call_then_from_the_locale() {
    let speaks_chinese = |args: &[&str], variables: &[(&str, &str)]| {
        stdout(&gradus_with(args, variables, Path::new("."))).contains("用法")
    };
    assert!(!speaks_chinese(&["--help"], &[]));
    assert!(speaks_chinese(&["--help"], &[("LC_ALL", "zh_CN.UTF-8")]));
    assert!(speaks_chinese(&["--help"], &[("LC_MESSAGES", "zh_CN.UTF-8"), ("LANG", "en_GB.UTF-8")]));
    assert!(speaks_chinese(&["--help"], &[("LANG", "zh_TW.UTF-8")]));
    assert!(!speaks_chinese(&["--help"], &[("LC_ALL", "C"), ("LANG", "zh_CN.UTF-8")]));
    assert!(!speaks_chinese(&["--help", "--lang", "en"], &[("LC_ALL", "zh_CN.UTF-8")]));
    assert!(speaks_chinese(&["--lang", "zh", "--help"], &[("LC_ALL", "en_GB.UTF-8")]));
}

#[test]
fn the_version_is_printed() {
    let output = gradus(&["--version"]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(stdout(&output), concat!("gradus ", env!("CARGO_PKG_VERSION"), "\n"));
}

#[test]
fn no_command_is_answered_with_help() {
    let output = gradus(&[]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(stdout(&output), "");
    assert!(stderr(&output).contains("Usage: gradus"));
    assert_refused(&["--lang", "en"], &["error: the command is missing"]);
}

#[test]
fn a_wrong_call_is_refused_with_suggestions() {
    assert_refused(&["assess", "x", "--detial"], &["error: unexpected argument `--detial`", "did you mean --detail?"]);
    assert_refused(&["asess"], &["unknown command `asess`", "did you mean assess?"]);
    assert_refused(&["assess"], &["a required argument is missing: <FILE>...", "gradus assess [OPTIONS] <FILE>..."]);
    assert_refused(
        &["list", "stuff"],
        &["`stuff` is not a valid value for `[KIND]`", "rules, indicators, initiatives"],
    );
    assert_refused(
        &["list", "rules", "--format", "pdf"],
        &["`pdf` is not a valid value", "possible values: text, json"],
    );
    assert_refused(&["roadmap", "x", "--start", "2027"], &["write a quarter as 2027Q2"]);
    assert_refused(&["roadmap", "x", "--years", "0"], &["a whole number from 1 to 25"]);
    assert_refused(&["roadmap", "x", "--years", "26"], &["a whole number from 1 to 25"]);
    assert_refused(&["roadmap", "x", "--seed", "-1"], &["error"]);
    assert_refused(&["roadmap", "x", "--target", "3"], &["a required argument is missing: --by <QUARTER>"]);
    assert_refused(&["roadmap", "x", "--force"], &["a required argument is missing: --out <FILE>"]);
    assert_refused(&["roadmap", "x", "--years", "2", "--years", "3"], &["`--years <N>` can be given only once"]);
    assert_refused(&["check", "x", "--fail-on"], &["`--fail-on <SEVERITY>` needs a value"]);
    assert_refused(&["explain", "one", "two"], &["unexpected argument `two`"]);
    assert_refused(&["help", "nothing"], &["unknown command `nothing`"]);
    assert_refused(&["list", "rules", "--lang", "xx"], &["`xx` is not a valid value for `--lang <LANGUAGE>`"]);
}

#[test]
fn a_wrong_call_is_refused_in_chinese_too() {
    assert_refused(&["assess", "--lang", "zh"], &["错误: 缺少必需的参数：<文件>...", "gradus assess [选项] <文件>..."]);
    assert_refused(&["assess", "x", "--detial", "--lang=zh"], &["无法识别的参数 `--detial`", "建议: "]);
    assert_refused(&["roadmap", "x", "--start", "now", "--lang", "zh"], &["季度应写成 2027Q2 的形式"]);
}

#[test]
fn a_schema_is_json_of_its_kind() {
    for kind in ["assessment", "catalogue", "plan", "rubric", "rules"] {
        let output = gradus(&["schema", kind]);
        assert_eq!(output.status.code(), Some(0));
        let schema: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert!(schema.pointer(&format!("/properties/{kind}")).is_some(), "{kind} has its heading table");
    }
}

#[test]
fn a_template_is_the_built_in_file_and_gives_the_same_results() {
    let folder = tempfile::tempdir().unwrap();
    for kind in ["catalogue", "rubric", "rules"] {
        let output = gradus(&["template", kind]);
        assert_eq!(output.status.code(), Some(0));
        fs::write(folder.path().join(kind), output.stdout).unwrap();
    }
    let own = |kind: &str| folder.path().join(kind).to_str().unwrap().to_owned();
    let scores = |args: &[&str]| {
        let output = gradus(args);
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        (output.status.code(), report["audits"][0]["findings"].clone())
    };
    let plan = "roadmaps/qingshui-vanity.toml";
    let (rubric, catalogue, rules) = (own("rubric"), own("catalogue"), own("rules"));
    let with = ["check", plan, "--rubric", &rubric, "--catalogue", &catalogue, "--rules", &rules, "--format", "json"];
    assert_eq!(scores(&with), scores(&["check", plan, "--format", "json"]));
}

#[test]
fn a_workspace_is_made_once() {
    let folder = tempfile::tempdir().unwrap();
    let made = gradus_with(&["init", "Qingshui County"], &[], folder.path());
    assert_eq!(made.status.code(), Some(0), "{}", stderr(&made));
    assert!(stdout(&made).contains("gradus assess assessments/qingshui-county.toml"), "{}", stdout(&made));
    let root = folder.path().join("Qingshui County");
    let assessment = root.join("assessments/qingshui-county.toml");
    let text = fs::read_to_string(&assessment).unwrap();
    assert!(text.contains("id = \"qingshui-county\""));
    assert!(fs::read_to_string(root.join("README.md")).unwrap().contains("gradus roadmap"));
    assert!(root.join("roadmaps").is_dir());

    fs::write(&assessment, "mine").unwrap();
    let again = gradus_with(&["init", "Qingshui County"], &[], folder.path());
    assert_eq!(again.status.code(), Some(2));
    assert!(stderr(&again).contains("already exists"), "{}", stderr(&again));
    assert_eq!(fs::read_to_string(&assessment).unwrap(), "mine");
}

#[test]
fn a_workspace_joins_existing_files_and_overwrites_nothing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("notes.txt"), "notes").unwrap();
    let made = gradus_with(&["init", "--format", "json", "--lang", "zh"], &[], folder.path());
    assert_eq!(made.status.code(), Some(0), "{}", stderr(&made));
    let answer: serde_json::Value = serde_json::from_slice(&made.stdout).unwrap();
    assert_eq!(answer.pointer("/written").unwrap().as_array().unwrap().len(), 2);
    assert!(fs::read_to_string(folder.path().join("README.md")).unwrap().contains("路线图"));

    let other = tempfile::tempdir().unwrap();
    fs::write(other.path().join("README.md"), "mine").unwrap();
    let refused = gradus_with(&["init"], &[], other.path());
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(fs::read_dir(other.path()).unwrap().count(), 1, "nothing was written");
}

#[test]
fn colour_follows_the_call_and_the_environment() {
    let coloured =
        |args: &[&str], variables: &[(&str, &str)]| gradus_with(args, variables, Path::new(".")).stdout.contains(&0x1b);
    assert!(!coloured(&["--help"], &[]), "a pipe is no terminal");
    assert!(coloured(&["--help"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&["--help"], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(coloured(&["--help", "--color", "always"], &[("NO_COLOR", "1")]));
    assert!(!coloured(&["--help", "--color=never"], &[("CLICOLOR_FORCE", "1")]));
    let complaint = gradus_with(&["nonsense", "--color", "always"], &[], Path::new("."));
    assert!(complaint.stderr.contains(&0x1b));
}

#[cfg(unix)]
#[test]
fn a_closed_pipe_is_no_error() {
    use std::process::{Command, Stdio};
    let mut child = Command::new(assert_cmd::cargo::cargo_bin!("gradus"))
        .args(["schema", "plan"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stderr(&output), "");
}
