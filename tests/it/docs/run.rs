//! The documentation's examples: every command of the README and of `docs/` runs in order in a copy of the workspace;
//! the output contains what is shown, files are valid, exit codes and claims hold.
//!
//! Slow examples run only with `GRADUS_DOCS=all`, as in `.ci/run`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use super::page::{self, Item};

/// The hand-written pages: `README.md` and those below `docs/`. The pages of rules are generated and tested elsewhere.
pub fn pages() -> Vec<String> {
    let mut pages = vec!["README.md".to_owned()];
    for folder in ["docs", "docs/methodology"] {
        let names = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().file_name());
        let names = names.map(|name| name.into_string().unwrap());
        pages.extend(
            names
                .filter(|name| name.ends_with(".md") && !name.starts_with("rules."))
                .map(|name| format!("{folder}/{name}")),
        );
    }
    pages.sort();
    pages
}

/// The line that marks omitted output.
const LEFT_OUT: &str = "…";

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn page_of(file: &str) -> String {
    fs::read_to_string(root().join(file)).unwrap()
}

/// Copies a folder recursively.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(|entry| entry.unwrap().path()) {
        let to = to.join(entry.file_name().unwrap());
        if entry.is_dir() {
            copy(&entry, &to);
        } else {
            fs::copy(&entry, &to).unwrap();
        }
    }
}

/// A copy of the workspace in which a page runs, and its output.
struct Scratch {
    folder: tempfile::TempDir,
    printed: Vec<Vec<String>>,
    /// Whether a slow command was skipped, so that output may be missing.
    left_out: bool,
}

impl Scratch {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for part in ["assessments", "roadmaps"] {
            copy(&root().join(part), &folder.path().join(part));
        }
        Scratch { folder, printed: Vec::new(), left_out: false }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a command. `> FILE` at its end redirects the output.
    fn run(&self, words: &[String]) -> Output {
        let (program, args) = words.split_first().unwrap();
        assert_eq!(program, "gradus", "only gradus is run: {words:?}");
        let to = args.iter().position(|arg| arg == ">");
        let (args, to) = (&args[..to.unwrap_or(args.len())], to.map(|at| &args[at + 1]));
        let mut command = assert_cmd::Command::cargo_bin("gradus").unwrap();
        for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "TERM"] {
            command.env_remove(name);
        }
        let output = command.current_dir(self.folder.path()).args(args).output().unwrap();
        if let Some(to) = to {
            fs::write(self.at(to), &output.stdout).unwrap();
        }
        output
    }

    /// Runs a command, and returns how it differs from the expectation.
    fn expect(&mut self, words: &[String], exit: i32, at: &str) -> Result<Output, String> {
        let output = self.run(words);
        let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
        self.printed.push(text.lines().map(|line| line.trim_end().to_owned()).collect());
        match output.status.code() {
            Some(code) if code == exit => Ok(output),
            code => Err(format!("{at}: {} ends with {code:?}, not {exit}: {}", words.join(" "), tail(&text))),
        }
    }

    fn item(&mut self, item: Item, file: &str, all: bool) -> Result<(), String> {
        match item {
            Item::Have { name, from } => {
                let _ = fs::copy(self.at(&from), self.at(&name)).map_err(|e| format!("{from}: {e}"))?;
            }
            Item::Folder(name) => fs::create_dir_all(self.at(&name)).unwrap(),
            Item::Command { slow: true, .. } if !all => self.left_out = true,
            Item::Command { words, exit, line, .. } => drop(self.expect(&words, exit, &format!("{file}:{line}"))?),
            Item::Output { lines, line } => {
                if !self.left_out && !self.printed.iter().any(|printed| shows(printed, &lines)) {
                    let missing = self.nearest(&lines);
                    return Err(format!("{file}:{line}: shows what no command prints so: {missing}"));
                }
            }
            Item::Toml { name, text, line } => {
                text.parse::<toml::Table>().map_err(|error| format!("{file}:{line}: no TOML: {error}"))?;
                if let Some(name) = name {
                    fs::write(self.at(&name), text).unwrap();
                }
            }
            Item::Claim { words, exit, says, line } => {
                let output = self.expect(&words, exit, &format!("{file}:{line}"))?;
                if !String::from_utf8_lossy(&output.stdout).contains(&says) {
                    return Err(format!("{file}:{line}: {} does not say: {says}", words.join(" ")));
                }
            }
        }
        Ok(())
    }

    /// The first shown line without a match after the previous one in any output, for the message.
    fn nearest(&self, lines: &[String]) -> String {
        let shown = |count: &usize| self.printed.iter().any(|printed| shows(printed, &lines[..*count]));
        let count = (1..=lines.len()).find(|count| !shown(count)).unwrap_or(lines.len());
        lines[count - 1].clone()
    }
}

/// Whether an output contains these lines: the pieces between omissions occur in order, each contiguous.
fn shows(printed: &[String], lines: &[String]) -> bool {
    let mut rest = printed;
    for piece in lines.split(|line| line.trim() == LEFT_OUT).map(trimmed).filter(|piece| !piece.is_empty()) {
        let Some(at) = rest.windows(piece.len()).position(|window| window == piece) else { return false };
        rest = &rest[at + piece.len()..];
    }
    true
}

/// Without leading and trailing empty lines.
fn trimmed(mut lines: &[String]) -> &[String] {
    while let Some((first, rest)) = lines.split_first().filter(|(first, _)| first.is_empty()) {
        let _ = first;
        lines = rest;
    }
    while let Some((_, rest)) = lines.split_last().filter(|(last, _)| last.is_empty()) {
        lines = rest;
    }
    lines
}

/// The end of an output, for a message.
fn tail(text: &str) -> String {
    let lines: Vec<&str> = text.lines().collect();
    lines[lines.len().saturating_sub(12)..].join("\n")
}

#[test]
fn the_examples_of_the_documentation_run_as_shown() {
    let all = std::env::var_os("GRADUS_DOCS").is_some_and(|value| value == "all");
    let mut faults = Vec::new();
    let mut commands = 0;
    for file in pages() {
        let items = page::items(&page_of(&file));
        commands += items.iter().filter(|item| matches!(item, Item::Command { .. } | Item::Claim { .. })).count();
        let mut scratch = Scratch::new();
        for item in items {
            faults.extend(scratch.item(item, &file, all).err());
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
    assert!(commands > 20, "the pages show {commands} commands: are they still found?");
}

/// Commands in the text, which may contain an ellipsis, use existing commands and options.
#[test]
fn the_documentation_names_existing_commands() {
    let scratch = Scratch::new();
    let mut faults = Vec::new();
    let mut helps = std::collections::BTreeMap::new();
    for file in pages() {
        for words in page::named(&page_of(&file)) {
            let Some(command) = words.get(1).filter(|word| word.chars().all(|c| c.is_ascii_lowercase())) else {
                continue;
            };
            let help = helps.entry(command.clone()).or_insert_with(|| {
                let output = scratch.run(&["gradus".to_owned(), "help".to_owned(), command.clone()]);
                output.status.success().then(|| String::from_utf8(output.stdout).unwrap())
            });
            let Some(help) = help else {
                faults.push(format!("{file}: there is no command `{}`", words.join(" ")));
                continue;
            };
            let options =
                words.iter().filter(|word| word.starts_with("--")).map(|word| word.split('=').next().unwrap());
            for option in options.filter(|option| !help.contains(*option)) {
                faults.push(format!("{file}: `gradus {command}` has no {option}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(helps.len() >= 6, "the pages name {helps:?}");
}

#[test]
fn an_output_is_shown_in_pieces() {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let printed = lines("a\nb\nc\nd\ne");
    assert!(shows(&printed, &lines("a\nb\n…\nd")) && shows(&printed, &lines("b\nc\n")));
    assert!(!shows(&printed, &lines("a\nc")), "a gap must be marked");
    assert!(!shows(&printed, &lines("d\n…\na")), "the order counts");
    assert!(!shows(&printed, &lines("x")));
}
