//! Unreadable files, and paths named in a file.

use std::path::Path;

use gradus::input::{self, Source};

use super::small::{ASSESSMENT, PLAN};

#[test]
fn unreadable_files_are_reported() {
    let folder = tempfile::tempdir().unwrap();
    let fault = |path: &Path| Source::read(path).unwrap_err().ids();
    assert_eq!(fault(folder.path()), ["input-directory"]);
    assert_eq!(fault(&folder.path().join("none.toml")), ["input-missing-file"]);
    let path = folder.path().join("file.toml");
    std::fs::write(&path, "# only a comment\n\n").unwrap();
    assert_eq!(fault(&path), ["input-empty"]);
    std::fs::write(&path, b"a = 1\nb = \"\xff\"\n").unwrap();
    let faults = Source::read(&path).unwrap_err();
    assert_eq!(faults.ids(), ["input-not-utf8"]);
    assert!(faults.to_string().contains("line 2, byte 12"), "{faults}");
    std::fs::write(&path, vec![b'#'; 8 * 1024 * 1024 + 1]).unwrap();
    assert_eq!(fault(&path), ["input-too-large"]);
    std::fs::write(&path, "\u{feff}a = 1\n").unwrap();
    assert!(Source::read(&path).is_ok());
}

#[test]
fn a_plan_names_its_assessment_inside_the_workspace_only() {
    let folder = tempfile::tempdir().unwrap();
    let workspace = folder.path().join("workspace");
    std::fs::create_dir(&workspace).unwrap();
    std::fs::write(folder.path().join("secret.toml"), ASSESSMENT).unwrap();
    std::fs::write(workspace.join("assessment.toml"), ASSESSMENT).unwrap();
    let plan = workspace.join("plan.toml");
    let head = |named: &str| {
        std::fs::write(&plan, PLAN.replacen("\"assessment.toml\"", &format!("'{named}'"), 1)).unwrap();
        input::plan_head(&plan)
    };
    let found = head("assessment.toml").unwrap();
    assert_eq!(found.assessment_file.unwrap(), workspace.join("assessment.toml"));
    assert_eq!((found.assessment.as_str(), found.catalogue.as_deref()), ("hill@2026-01-31", Some("few")));
    assert_eq!(
        head("../workspace/./assessment.toml").unwrap().assessment_file.unwrap(),
        workspace.join("assessment.toml")
    );
    assert_eq!(head("../secret.toml").unwrap_err().ids(), ["input-path-outside"]);
    assert_eq!(head("none.toml").unwrap_err().ids(), ["input-named-file-missing"]);
    let absolute = workspace.join("assessment.toml");
    assert_eq!(head(absolute.to_str().unwrap()).unwrap_err().ids(), ["input-path-not-relative"]);
    assert_eq!(head("").unwrap_err().ids(), ["input-path-not-relative"]);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(folder.path().join("secret.toml"), workspace.join("link.toml")).unwrap();
        assert_eq!(head("link.toml").unwrap_err().ids(), ["input-path-outside"]);
    }
}
