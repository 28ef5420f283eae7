//! A folder with a small plan for the Qingshui county, in which the command runs.

use std::fs;
use std::path::Path;
use std::process::Output;

use assert_cmd::cargo::cargo_bin_cmd;
use serde_json::Value;
use tempfile::TempDir;

/// The plan: one initiative that is too long, without contingency.
pub const PLAN: &str = r#"
[plan]
id = "small"
title = { en = "Small", zh = "小规划" }
assessment = "qingshui@2026-01-01"
assessment_file = "county.toml"
horizon = ["2026Q1", "2028Q4"]
currency = "CNY"
price_year = 2026

[[initiative]]
id = "records"
like = "complaints-register"
start = "2026Q1"
quarters = 9
staff = { manager = 0.05, researcher = 0.25 }
cost = [{ category = "process", fund = "county-recurrent", amount = 60_000 }]
running = { fund = "county-recurrent", amount = 12_000 }
"#;

/// A waiver for the long initiative in that plan, valid until the end of 2026.
pub const WAIVER: &str = r#"
[[waiver]]
rule = "initiative-too-long"
place = "records"
reason = { en = "The archive cannot be moved in parts.", zh = "档案不能分批搬运。" }
owner = "Records office"
approver = "County audit bureau"
evidence = "Minute 12 of 2026"
expires = 2026-12-31
"#;

/// The folder.
pub struct Project(TempDir);

impl Project {
    /// The plan, with text appended, and its assessment. It is the root of a repository, so that folders above are
    /// ignored.
    pub fn with(more: &str) -> Self {
        let project = Project(tempfile::tempdir().unwrap());
        fs::create_dir(project.0.path().join(".git")).unwrap();
        let county = Path::new(env!("CARGO_MANIFEST_DIR")).join("assessments/qingshui/county.toml");
        fs::copy(county, project.0.path().join("county.toml")).unwrap();
        project.write("plan.toml", &format!("{PLAN}{more}"));
        project
    }

    /// Writes a file.
    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.0.path().join(name), text).unwrap();
    }

    /// The text of a file.
    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).unwrap()
    }

    /// The path of a file.
    pub fn path(&self, name: &str) -> std::path::PathBuf {
        self.0.path().join(name)
    }

    /// Runs `gradus` here, with a width that avoids wrapping.
    pub fn gradus(&self, args: &[&str]) -> Run {
        let mut command = cargo_bin_cmd!("gradus");
        for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE", "TERM"] {
            command.env_remove(name);
        }
        command.env("COLUMNS", "300").current_dir(self.0.path());
        Run(command.args(args).output().unwrap())
    }

    /// Runs `gradus check plan.toml`, for the whole report, as of the middle of 2026, failing on warnings.
    pub fn check(&self, args: &[&str]) -> Run {
        let fixed = ["check", "plan.toml", "--detail", "--as-of", "2026-06-30", "--fail-on", "warning"];
        self.gradus(&[&fixed, args].concat())
    }

    /// The audit in JSON.
    pub fn audit(&self, args: &[&str]) -> Value {
        self.check(&[args, &["--format", "json"]].concat()).audit()
    }
}

/// The result of a call.
pub struct Run(Output);

impl Run {
    pub fn code(&self) -> i32 {
        self.0.status.code().unwrap()
    }

    pub fn out(&self) -> &str {
        str::from_utf8(&self.0.stdout).unwrap()
    }

    pub fn err(&self) -> &str {
        str::from_utf8(&self.0.stderr).unwrap()
    }

    /// The output as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(self.out()).unwrap_or_else(|error| panic!("{error}: {}", self.err()))
    }

    /// The first audit in the output.
    pub fn audit(&self) -> Value {
        self.json()["audits"][0].clone()
    }
}

/// The findings of a rule.
pub fn of<'a>(audit: &'a Value, rule: &str) -> Vec<&'a Value> {
    audit["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == rule).collect()
}

/// Validates against the schema of SARIF.
pub fn assert_sarif(log: &Value) {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/sarif-schema-2.1.0.json");
    let schema: Value = serde_json::from_str(&fs::read_to_string(schema).unwrap()).unwrap();
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.enable_format_assertions();
    compiler.add_resource("https://schema.test/sarif.json", schema).unwrap();
    let index = compiler.compile("https://schema.test/sarif.json", &mut schemas).unwrap();
    schemas.validate(log, index).unwrap_or_else(|error| panic!("{error:#}"));
}
