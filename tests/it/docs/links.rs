//! Links and paths on the pages lead somewhere.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::run::{page_of, pages, root};

/// The anchors that GitHub gives to the headings of a page.
fn anchors(page: &str) -> BTreeSet<String> {
    let mut fenced = false;
    let mut anchors = BTreeSet::new();
    for line in page.lines() {
        fenced ^= line.starts_with("```");
        let heading = line.trim_start_matches('#');
        if fenced || heading.len() == line.len() || !heading.starts_with(' ') {
            continue;
        }
        let kept = heading.trim().to_lowercase();
        let kept = kept.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        anchors.insert(kept.map(|c| if c == ' ' { '-' } else { c }).collect());
    }
    anchors
}

/// The targets of the links of a page, with their lines. Blocks have none.
fn links(page: &str) -> Vec<(usize, String)> {
    let mut fenced = false;
    let mut found = Vec::new();
    for (at, line) in page.lines().enumerate() {
        fenced ^= line.starts_with("```");
        if !fenced {
            let targets = line.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
            found.extend(targets.map(|(target, _)| (at + 1, target.to_owned())));
        }
    }
    found
}

#[test]
fn links_between_pages_lead_somewhere() {
    let mut faults = Vec::new();
    let mut checked = 0;
    for file in pages() {
        let page = page_of(&file);
        let folder = Path::new(&file).parent().unwrap();
        for (line, target) in links(&page).into_iter().filter(|(_, target)| !target.contains("://")) {
            checked += 1;
            let (path, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let to = if path.is_empty() { PathBuf::from(&file) } else { folder.join(path) };
            if !root().join(&to).exists() {
                faults.push(format!("{file}:{line}: there is no {path}"));
            } else if !anchor.is_empty() && !anchors(&page_of(&to.to_string_lossy())).contains(anchor) {
                faults.push(format!("{file}:{line}: {path} has no heading #{anchor}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(checked > 50, "{checked} links: are they still found?");
}

/// Every text between single backticks outside blocks.
fn code_spans(page: &str) -> Vec<(usize, String)> {
    let mut fenced = false;
    let mut spans = Vec::new();
    for (at, line) in page.lines().enumerate() {
        fenced ^= line.starts_with("```");
        if !fenced {
            spans.extend(line.split('`').skip(1).step_by(2).map(|span| (at + 1, span.to_owned())));
        }
    }
    spans
}

/// The texts that `{a,b}` stands for.
fn alternatives(path: &str) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else { return vec![path.to_owned()] };
    let Some((list, after)) = rest.split_once('}') else { return vec![path.to_owned()] };
    list.split(',').flat_map(|one| alternatives(&format!("{before}{one}{after}"))).collect()
}

/// Whether a folder has something of this path; `*` and `<name>` stand for any part of a name.
fn is_there(folder: &Path, path: &str) -> bool {
    let Some((first, rest)) = path.trim_matches('/').split_once('/').or(Some((path.trim_matches('/'), ""))) else {
        return false;
    };
    let Some((start, end)) = first.split_once(['*', '<']) else {
        let next = folder.join(first);
        return next.exists() && (rest.is_empty() || is_there(&next, rest));
    };
    let end = end.split_once('>').map_or(end, |(_, end)| end);
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.filter_map(Result::ok).any(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        name.starts_with(start) && name.ends_with(end) && (rest.is_empty() || is_there(&entry.path(), rest))
    })
}

/// The map of the code names what is there: a path is seen from the root, from `src/`, or from `src/schedule/`.
#[test]
fn every_path_of_the_architecture_is_there() {
    let mut checked = 0;
    let mut missing = Vec::new();
    for (line, span) in code_spans(&page_of("docs/architecture.md")) {
        let file = [".rs", ".toml", ".md", ".ftl", ".csv"].iter().any(|end| span.ends_with(end));
        let path = (file || span.contains('/')) && !span.contains([' ', '(', '=', '"']);
        if !path {
            continue;
        }
        for one in alternatives(&span) {
            checked += 1;
            if !["", "src", "src/schedule"].iter().any(|from| is_there(&root().join(from), &one)) {
                missing.push(format!("docs/architecture.md:{line}: there is no {one}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert!(checked > 50, "{checked} paths: are they still found?");
}

#[test]
fn patterns_and_anchors_are_read() {
    assert_eq!(alternatives("a/{b,c}.x"), ["a/b.x", "a/c.x"]);
    assert!(is_there(root(), "src/locale/*/errors.ftl") && is_there(root(), "src/check/rules/<name>.rs"));
    assert!(!is_there(root(), "src/nowhere/*.rs") && !is_there(root(), "src/lib.md"));
    assert!(anchors("# A `b` – c, d\n```sh\n# no\n```\n").contains("a-b--c-d"));
}
