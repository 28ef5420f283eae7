//! Files written and read: refused at once, written all or none, and links are not followed.

use std::fs::{self, File};
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use assert_cmd::cargo::cargo_bin;

use super::{gradus_with, stderr, stdout};

/// Longest duration of a refusal without computation, on a busy machine. Computing first would take longer.
const AT_ONCE: Duration = Duration::from_secs(5);

/// A workspace with a county, a plan and a small table.
struct Workspace(tempfile::TempDir);

impl Workspace {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        for (from, to) in
            [("assessments/qingshui/county.toml", "county.toml"), ("roadmaps/qingshui-vanity.toml", "plan.toml")]
        {
            fs::copy(root.join(from), folder.path().join(to)).unwrap();
        }
        fs::write(folder.path().join("t.csv"), "Place,Lines\nAlpha,1\nBeta,2\nGamma,3\n").unwrap();
        Workspace(folder)
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, call: &str) -> std::process::Output {
        gradus_with(&call.split(' ').collect::<Vec<_>>(), &[("COLUMNS", "300")], self.0.path())
    }

    /// Checks that the call is refused at once with these words.
    fn refuses(&self, call: &str, words: &str) {
        let begun = Instant::now();
        let output = self.run(call);
        assert_eq!(output.status.code(), Some(2), "{call}: {}", stdout(&output));
        assert!(stderr(&output).contains(words), "{call} does not say {words}: {}", stderr(&output));
        assert!(begun.elapsed() < AT_ONCE, "{call} was not refused at once");
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.0.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

/// Calls that write to `FILE`. None would end within [`AT_ONCE`] if it computed first.
const WRITING: [&str; 5] = [
    "roadmap county.toml --work 100000000 --out FILE",
    "roadmap --from plan.toml --assessment county.toml --work 100000000 --out FILE",
    "check plan.toml --assessment county.toml --write-baseline FILE",
    "check plan.toml --assessment county.toml --apply 1 --out FILE",
    "import t.csv --out FILE",
];

#[test]
fn a_place_that_cannot_be_written_is_refused_at_once() {
    let workspace = Workspace::new();
    fs::write(workspace.at("there.toml"), "mine").unwrap();
    fs::create_dir(workspace.at("folder")).unwrap();
    for call in WRITING
        .into_iter()
        .chain(["import t.csv --rubric-out FILE --out m.toml", "import t.csv --rubric-out r.toml --out FILE"])
    {
        workspace.refuses(&call.replace("FILE", "there.toml"), "already exists");
        workspace.refuses(&call.replace("FILE", "missing/x.toml"), "does not exist");
        workspace.refuses(&call.replace("FILE", "folder"), "is a folder");
        workspace.refuses(&call.replace("FILE", "/proc/x.toml"), "cannot write");
    }
    workspace.refuses("compare t.csv --mapping m.toml --steps there.toml/steps", "is not a folder");
    workspace.refuses("roadmap county.toml plan.toml --batch --out missing", "does not exist");
    assert_eq!(fs::read(workspace.at("there.toml")).unwrap(), b"mine");
    assert_eq!(workspace.names(), ["county.toml", "folder", "plan.toml", "t.csv", "there.toml"]);
}

#[test]
fn input_files_are_never_overwritten() {
    let workspace = Workspace::new();
    fs::write(workspace.at("gradus.toml"), "[settings]\n").unwrap();
    fs::write(workspace.at("plan.waivers.toml"), "[waivers]\nplan = \"qingshui-vanity\"\n").unwrap();
    for file in ["gradus.toml", "plan.waivers.toml", "plan.toml", "county.toml"] {
        let call = format!("check plan.toml --assessment county.toml --write-baseline {file} --force");
        workspace.refuses(&call, "is an input of this command");
    }
    workspace.refuses("roadmap county.toml --work 100000000 --out gradus.toml --force", "is an input of this command");
}

/// If the report is lost, because the disk is full or the pipe is closed, no file is left.
#[test]
fn a_lost_report_leaves_no_file() {
    let workspace = Workspace::new();
    let before = workspace.names();
    fs::create_dir(workspace.at("out")).unwrap();
    let calls = [
        "roadmap county.toml --work 0 --out x.toml",
        "check plan.toml --assessment county.toml --no-advice --write-baseline x.toml",
        "import t.csv --rubric-out r.toml --out x.toml",
        "import t.csv --rubric-out r.toml",
        "roadmap county.toml --work 0 --batch --out out",
        "init made",
    ];
    for call in calls {
        let full = Command::new(cargo_bin!("gradus"))
            .args(call.split(' '))
            .current_dir(workspace.0.path())
            .stdout(Stdio::from(File::options().write(true).open("/dev/full").unwrap()))
            .output()
            .unwrap();
        assert_eq!(full.status.code(), Some(2), "{call} {}", stderr(&full));
        assert!(stderr(&full).contains("the disk is full"), "{}", stderr(&full));
        let closed = Command::new("sh")
            .arg("-c")
            .arg(format!("exec '{}' {call} >&-", cargo_bin!("gradus").display()))
            .current_dir(workspace.0.path())
            .output()
            .unwrap();
        assert_eq!(closed.status.code(), Some(2), "{call}");
        assert!(stderr(&closed).contains("standard output is closed"), "{}", stderr(&closed));
        assert!(fs::read_dir(workspace.at("out")).unwrap().next().is_none(), "{call}");
    }
    fs::remove_dir(workspace.at("out")).unwrap();
    assert_eq!(workspace.names(), before);
    // A caller that discards the report still wants the file.
    let thrown = Command::new(cargo_bin!("gradus"))
        .args(["init", "made"])
        .current_dir(workspace.0.path())
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(thrown.success() && workspace.at("made/README.md").is_file());
}

#[test]
fn a_call_writes_all_files_or_none() {
    let workspace = Workspace::new();
    let before = workspace.names();
    workspace.refuses("import t.csv --rubric-out r.toml --out /nonexistent/m.toml", "does not exist");
    assert_eq!(workspace.names(), before);
    let both = workspace.run("import t.csv --rubric-out r.toml --out m.toml");
    assert_eq!(both.status.code(), Some(0), "{}", stderr(&both));
    assert_eq!(workspace.names(), ["county.toml", "m.toml", "plan.toml", "r.toml", "t.csv"]);
}

#[test]
fn a_private_file_stays_private() {
    let workspace = Workspace::new();
    fs::write(workspace.at("m.toml"), "old").unwrap();
    fs::set_permissions(workspace.at("m.toml"), fs::Permissions::from_mode(0o600)).unwrap();
    let made = workspace.run("import t.csv --rubric-out r.toml --out m.toml --force");
    assert_eq!(made.status.code(), Some(0), "{}", stderr(&made));
    assert_ne!(fs::read(workspace.at("m.toml")).unwrap(), b"old");
    assert_eq!(fs::metadata(workspace.at("m.toml")).unwrap().permissions().mode() & 0o777, 0o600);
}

/// Reading from a pipe without a writer would never end, and a device may be infinite.
#[test]
fn special_files_are_refused_without_waiting() {
    let workspace = Workspace::new();
    assert!(Command::new("mkfifo").arg(workspace.at("fifo.toml")).status().unwrap().success());
    let plan = fs::read_to_string(workspace.at("plan.toml")).unwrap();
    fs::write(workspace.at("of-fifo.toml"), plan.replace("../assessments/qingshui/county.toml", "fifo.toml")).unwrap();
    for call in [
        "assess fifo.toml",
        "assess /dev/zero",
        "check fifo.toml",
        "check of-fifo.toml",
        "check plan.toml --assessment fifo.toml",
        "check plan.toml --assessment county.toml --rules fifo.toml",
        "check plan.toml --assessment county.toml --settings fifo.toml",
        "check plan.toml --assessment county.toml --waivers fifo.toml",
        "check plan.toml --assessment county.toml --baseline fifo.toml",
        "assess county.toml --rubric fifo.toml",
        "roadmap county.toml --catalogue fifo.toml",
        "compare t.csv --mapping fifo.toml",
        "import fifo.toml",
    ] {
        workspace.refuses(call, "is a pipe, a device or a socket");
    }
    fs::rename(workspace.at("fifo.toml"), workspace.at("plan.waivers.toml")).unwrap();
    workspace.refuses("check plan.toml --assessment county.toml", "is a pipe, a device or a socket");
}

/// Files found by location are not read through links that lead outside, and are not quoted.
#[test]
fn a_link_that_leads_outside_is_not_followed() {
    let elsewhere = tempfile::tempdir().unwrap();
    let secret = elsewhere.path().join("secret.toml");
    fs::write(&secret, "password = \"hunter2\"\n").unwrap();
    for (name, call) in [
        ("sub/plan.waivers.toml", "check sub/plan.toml --assessment sub/county.toml"),
        ("sub/gradus.toml", "check sub/plan.toml --assessment sub/county.toml"),
        ("sub/gradus.toml", "roadmap sub/county.toml --work 0"),
        ("sub/gradus.toml", "why sub/plan.toml hotline --assessment sub/county.toml"),
        ("sub/other.toml", "compare sub"),
        ("only/other.toml", "assess only --batch"),
        ("only/other.toml", "check only --batch --assessment county.toml"),
        ("only/other.toml", "roadmap only --batch"),
    ] {
        let workspace = Workspace::new();
        for folder in ["sub", "only"] {
            fs::create_dir(workspace.at(folder)).unwrap();
        }
        for file in ["county.toml", "plan.toml"] {
            fs::copy(workspace.at(file), workspace.at("sub").join(file)).unwrap();
        }
        symlink(&secret, workspace.at(name)).unwrap();
        let output = workspace.run(call);
        assert_eq!(output.status.code(), Some(2), "{call}");
        let output_text = format!("{}{}", stdout(&output), stderr(&output));
        assert!(output_text.contains("leads outside its folder"), "{call}: {output_text}");
        assert!(!output_text.contains("hunter2") && !output_text.contains("password"), "{call}: {output_text}");
    }
    // A link inside the folder is followed.
    let workspace = Workspace::new();
    fs::write(workspace.at("own.toml"), "[settings]\nfail_on = \"error\"\n").unwrap();
    symlink(workspace.at("own.toml"), workspace.at("gradus.toml")).unwrap();
    let output = workspace.run("check plan.toml --assessment county.toml --no-advice");
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(stdout(&output).contains("gradus.toml"));
}

/// A broken link to waivers must not count as "no waivers".
#[test]
fn a_broken_link_is_reported() {
    let workspace = Workspace::new();
    symlink(workspace.at("gone.toml"), workspace.at("plan.waivers.toml")).unwrap();
    workspace.refuses("check plan.toml --assessment county.toml", "the file `plan.waivers.toml` does not exist");
}
