//! `gradus init --migrate`: what is mechanical is done, what is not is told with its line, and comments stay.

use assert_cmd::cargo::cargo_bin_cmd;
use gradus::format::FileKind;
use gradus::input::Source;
use gradus::input::migrate::{Change, migrate};

use crate::support;

const OLD: &str = r#"[catalogue] # of 2025
id = "local"

# Maps a service.
[[initiative]]
id = "mapping"
effects = [
  { on = "mapped", add = 100, low = 90, divided_by = "processes" }, # one of fifty
  { on = "satisfaction", add = 10, divided_by = "processes" },
]

[[initiative]]
id = "hotline"
effects = [{ on = "satisfaction", add = 5, low = 2 }, { on = "needs_research", raise_to = 3 }]

[[initiative]]
id = "own"
effects = [{ on = "unknown_indicator", add = 5 }]
"#;

fn migrated(text: &str) -> (FileKind, String, Vec<Change>) {
    let source = Source::from_text("old.toml", text).unwrap();
    let migrated = migrate(&source, &support::rubric()).unwrap().unwrap();
    (migrated.kind, migrated.text, migrated.changes)
}

#[test]
fn effects_become_shares_of_the_scale() {
    let (kind, text, changes) = migrated(OLD);
    assert_eq!(kind, FileKind::Catalogue);
    let told: Vec<(usize, Option<&str>, bool)> =
        changes.iter().map(|of| (of.line, of.now.as_deref(), of.sure)).collect();
    // Satisfaction runs from 40 to 90: ten points are a fifth of it. Some entry moves it as a whole, so all must close.
    let expected = [
        (8, Some("counts = 100, low = 90"), true),
        (9, Some("closes = 20"), false),
        (14, Some("closes = 10, low = 4"), false),
        (18, None, false),
    ];
    assert_eq!(told, expected);
    assert_eq!(changes[0].was, "on = \"mapped\", add = 100, low = 90, divided_by = \"processes\"");
    // Comments stay, and so does what nobody can tell.
    for kept in
        ["# of 2025", "# Maps a service.", "# one of fifty", "raise_to = 3", "on = \"unknown_indicator\", add = 5"]
    {
        assert!(text.contains(kept), "{kept}\n{text}");
    }
    assert!(!text.contains("divided_by"));
    // A second time, only what a person must tell is left.
    let (_, again, left) = migrated(&text);
    assert_eq!((again, left.len()), (text, 1));
}

#[test]
fn a_file_of_today_is_left_alone() {
    for file in
        ["assessments/qingshui/county.toml", "roadmaps/qingshui-vanity.toml", "assessments/elsewhere/kijani.toml"]
    {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let text = std::fs::read_to_string(path).unwrap();
        let (_, new, changes) = migrated(&text);
        assert!(changes.is_empty() && new == text, "{file}");
    }
}

#[test]
fn the_command_writes_a_new_file_and_never_over_an_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let run = |args: &[&str]| {
        let output =
            cargo_bin_cmd!("gradus").args(args).args(["--lang", "en"]).current_dir(folder.path()).output().unwrap();
        let words = [&output.stdout[..], &output.stderr[..]].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        (output.status.code(), words.concat().split_whitespace().collect::<Vec<_>>().join(" "))
    };
    std::fs::write(at("old.toml"), OLD).unwrap();
    let (code, words) = run(&["init", "--migrate", "old.toml"]);
    assert_eq!(code, Some(1), "{words}");
    assert!(words.contains("`old.migrated.toml` (4 changes)"), "{words}");
    assert!(words.contains("Line 18: on = \"unknown_indicator\", add = 5"), "{words}");
    assert_eq!(std::fs::read_to_string(at("old.toml")).unwrap(), OLD);
    let new = std::fs::read_to_string(at("old.migrated.toml")).unwrap();
    assert_eq!(run(&["init", "--migrate", "old.toml"]).0, Some(2), "it exists");
    assert_eq!(std::fs::read_to_string(at("old.migrated.toml")).unwrap(), new);
    assert_eq!(run(&["init", "--migrate", "old.toml", "--out", "new.toml"]).0, Some(1));
    assert_eq!(std::fs::read_to_string(at("new.toml")).unwrap(), new);
    // The short assessment is valid as it is, and says what is missing of the core set.
    assert_eq!(run(&["init", "place", "--core"]).0, Some(0));
    let (code, words) = run(&["assess", "place/assessments/place.toml"]);
    assert_eq!(code, Some(0), "{words}");
    assert!(words.contains("Core set for a first year: 0 of"), "{words}");
    assert_eq!(
        run(&["init", "--migrate", "place/assessments/place.toml"]),
        (Some(0), "Nothing to change: `place/assessments/place.toml` has today’s format.".into())
    );
}
