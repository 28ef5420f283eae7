//! Which source files import which, read from the sources: no two files may need each other, over however many others.
//!
//! An import is a path to an item of another file, in a `use` or inline, resolved through re-exports to the file that
//! defines the item. Passing an item on by `pub use` needs nothing of it and is no import. Code under `#[cfg(test)]` does
//! not count.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A module by its path from the crate's root.
type Module = Vec<String>;

/// By file: the files that it imports, each with the last words of the paths that say so.
type Imports = BTreeMap<PathBuf, BTreeMap<PathBuf, BTreeSet<String>>>;

/// A crate's sources.
#[derive(Default)]
struct Crate {
    /// Names under which the root is known.
    names: Vec<String>,
    files: BTreeMap<Module, File>,
}

/// What one source file declares and needs.
#[derive(Default)]
struct File {
    /// Path from the workspace.
    path: PathBuf,
    /// By name in scope: the path that a `use` took it from.
    scope: BTreeMap<String, Module>,
    /// Modules from which every name is taken.
    globs: Vec<Module>,
    /// Names of items that are defined here.
    defined: BTreeSet<String>,
    /// Paths as they stand, with the prefix of their `use`.
    paths: Vec<Vec<String>>,
}

impl Crate {
    /// Reads every file under `folder` of the workspace.
    fn read(name: &str, folder: &str) -> Crate {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut sources = BTreeMap::new();
        let mut folders = vec![root.join(folder)];
        while let Some(next) = folders.pop() {
            for entry in fs::read_dir(next).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs") {
                    let below = path.strip_prefix(root.join(folder)).unwrap().with_extension("");
                    let mut module: Module = below.iter().map(|part| part.to_str().unwrap().to_owned()).collect();
                    if module.last().is_some_and(|last| last == "mod" || last == "lib") {
                        module.pop();
                    }
                    let tokens = tokens(&fs::read_to_string(&path).unwrap());
                    sources.insert(module, (path.strip_prefix(root).unwrap().to_owned(), tokens));
                }
            }
        }
        let mut tests = Vec::new();
        for (module, (_, tokens)) in &mut sources {
            let (product, modules) = without_tests(tokens);
            *tokens = product;
            tests.extend(modules.into_iter().map(|name| [module.as_slice(), &[name]].concat()));
        }
        sources.retain(|module, _| !tests.iter().any(|test| module.starts_with(test)));
        let mut all = Crate { names: vec!["crate".to_owned(), name.to_owned()], files: BTreeMap::new() };
        all.files.extend(sources.keys().map(|module| (module.clone(), File::default())));
        for (module, (path, tokens)) in sources {
            let file = all.scan(&module, path, &tokens);
            all.files.insert(module, file);
        }
        all
    }

    /// Takes the `use` declarations and the inline paths from a file's tokens.
    fn scan(&self, module: &Module, path: PathBuf, tokens: &[String]) -> File {
        let mut file = File { path, ..File::default() };
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            if let Some(name) = tokens.get(at + 1).filter(|_| DEFINING.contains(&token.as_str())) {
                file.defined.insert(name.clone());
            }
            if token == "use" {
                let is_passed_on =
                    at.checked_sub(1).and_then(|at| tokens.get(at)).is_some_and(|t| t == "pub" || t == ")");
                let end = tokens.iter().skip(at).position(|token| token == ";").map_or(tokens.len(), |more| at + more);
                let mut names = Vec::new();
                expand(&tokens[at + 1..end], &mut 0, &[], &mut names);
                for (path, alias) in names {
                    let Some(target) = self.absolute(module, &path) else { continue };
                    let is_glob = alias == "*";
                    if is_glob {
                        file.globs.push(target.clone());
                    } else {
                        file.scope.insert(alias, target.clone());
                    }
                    // A module alone is a way to its items, which the paths that begin with it name.
                    let is_item = is_glob || !self.files.contains_key(&target) || is_macro(tokens, &target);
                    if !is_passed_on && is_item {
                        file.paths.push(target);
                    }
                }
                at = end;
            } else if tokens.get(at + 1).is_some_and(|next| next == "::") && is_word(token) {
                let mut path = vec![token.clone()];
                while tokens.get(at + 1).is_some_and(|next| next == "::")
                    && tokens.get(at + 2).is_some_and(|next| is_word(next))
                {
                    path.push(tokens[at + 2].clone());
                    at += 2;
                }
                let local = path.first().and_then(|first| file.scope.get(first));
                let target = match local {
                    Some(target) => Some([target.as_slice(), &path[1..]].concat()),
                    None => self.absolute(module, &path),
                };
                file.paths.extend(target.filter(|target| !self.files.contains_key(target)));
                at += 1;
            } else {
                at += 1;
            }
        }
        file
    }

    /// The path from the crate's root; none for a path into another crate, or of a local type.
    fn absolute(&self, module: &Module, path: &[String]) -> Option<Module> {
        let (first, rest) = path.split_first()?;
        if self.names.contains(first) {
            return Some(rest.to_vec());
        }
        let mut from = module.clone();
        match first.as_str() {
            "self" => return Some([from.as_slice(), rest].concat()),
            "super" => {
                let up = path.iter().take_while(|part| *part == "super").count();
                from.truncate(from.len().saturating_sub(up));
                return Some([from.as_slice(), &path[up..]].concat());
            }
            _ => {}
        }
        from.push(first.clone());
        self.files.contains_key(&from).then(|| [from.as_slice(), rest].concat())
    }

    /// The module whose file defines what `path` names, followed through what other files pass on.
    fn home(&self, path: &[String], left: usize) -> Option<Module> {
        let mut at = Module::new();
        for (place, part) in path.iter().enumerate() {
            let mut below = at.clone();
            below.push(part.clone());
            if self.files.contains_key(&below) {
                at = below;
                continue;
            }
            let file = self.files.get(&at)?;
            let rest = &path[place + 1..];
            if let Some(target) = file.scope.get(part).filter(|_| left > 0) {
                return self.home(&[target.as_slice(), rest].concat(), left - 1);
            }
            let of_glob = |glob: &Module| {
                let home = self.home(&[glob.as_slice(), &path[place..]].concat(), left.checked_sub(1)?)?;
                self.files.get(&home).is_some_and(|file| file.defined.contains(part)).then_some(home)
            };
            return Some(file.globs.iter().find_map(of_glob).unwrap_or(at));
        }
        Some(at)
    }

    /// What every file imports.
    fn imports(&self) -> Imports {
        let mut imports = Imports::new();
        for (module, file) in &self.files {
            let of_file = imports.entry(file.path.clone()).or_default();
            for path in &file.paths {
                let Some(home) = self.home(path, 8).filter(|home| home != module) else { continue };
                let names = of_file.entry(self.files[&home].path.clone()).or_default();
                names.extend(path.last().cloned());
            }
        }
        imports
    }
}

/// Words behind which the name of an item stands.
const DEFINING: [&str; 7] = ["struct", "enum", "fn", "const", "static", "type", "trait"];

/// Whether the macro that is called as a module, and defined in it, is used.
fn is_macro(tokens: &[String], target: &[String]) -> bool {
    target.last().is_some_and(|name| tokens.windows(2).any(|pair| pair[0] == *name && pair[1] == "!"))
}

/// A source in words and signs; comments, texts and letters are left out.
fn tokens(source: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut rest = source;
    while let Some(c) = rest.chars().next() {
        let after = |end: &str| rest.split_once(end).map_or("", |(_, after)| after);
        let word = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        rest = match c {
            '/' if rest.starts_with("//") => after("\n"),
            '/' if rest.starts_with("/*") => after("*/"),
            'r' if rest.starts_with("r\"") => after_quote(&rest[2..], "\""),
            'r' if rest.starts_with("r#") => {
                let hashes = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
                after_quote(&rest[2 + hashes..], &format!("\"{}", "#".repeat(hashes)))
            }
            '"' => after_text(&rest[1..]),
            '\'' => after_letter(&rest[1..]),
            _ if word > 0 => {
                tokens.push(rest[..word].to_owned());
                &rest[word..]
            }
            ':' if rest.starts_with("::") => {
                tokens.push("::".to_owned());
                &rest[2..]
            }
            _ => {
                if !c.is_whitespace() {
                    tokens.push(c.to_string());
                }
                &rest[c.len_utf8()..]
            }
        };
    }
    tokens
}

/// What follows the end of a raw text.
fn after_quote<'s>(rest: &'s str, end: &str) -> &'s str {
    rest.split_once(end).map_or("", |(_, after)| after)
}

/// What follows the end of a text in which a backslash keeps the next sign from ending it.
fn after_text(rest: &str) -> &str {
    let mut signs = rest.char_indices();
    while let Some((at, c)) = signs.next() {
        match c {
            '\\' => drop(signs.next()),
            '"' => return &rest[at + 1..],
            _ => {}
        }
    }
    ""
}

/// What follows a letter between two marks; the name of a lifetime is no letter, and stays.
fn after_letter(rest: &str) -> &str {
    let mut signs = rest.chars();
    match (signs.next(), signs.next()) {
        (Some('\\'), Some(escaped)) => after_quote(&rest[1 + escaped.len_utf8()..], "'"),
        (Some(letter), Some('\'')) => &rest[letter.len_utf8() + 1..],
        _ => rest,
    }
}

/// The tokens without what stands under `#[cfg(test)]`, and the names of the modules that do.
fn without_tests(tokens: &[String]) -> (Vec<String>, Vec<String>) {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let (mut kept, mut modules) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < tokens.len() {
        if !tokens[at..].iter().take(MARK.len()).eq(MARK.iter()) {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        at += MARK.len();
        let mut depth = 0_usize;
        let item = at;
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token.as_str() {
                "{" => depth += 1,
                "}" => depth -= 1,
                _ => {}
            }
            if depth == 0 && (token == "}" || token == ";") {
                break;
            }
        }
        if let Some(place) = tokens[item..at].iter().position(|token| token == "mod") {
            modules.extend(tokens[item + place + 1..at].first().cloned());
        }
    }
    (kept, modules)
}

fn is_word(token: &str) -> bool {
    token.starts_with(|c: char| c.is_alphabetic() || c == '_')
}

/// The paths of a `use` tree from `at`, each with the name that it has in scope.
fn expand(tokens: &[String], at: &mut usize, prefix: &[String], names: &mut Vec<(Vec<String>, String)>) {
    let mut path = prefix.to_vec();
    while let Some(token) = tokens.get(*at) {
        *at += 1;
        match token.as_str() {
            "::" => {}
            "{" => {
                while tokens.get(*at).is_some_and(|token| token != "}") {
                    expand(tokens, at, &path, names);
                }
                *at += 1;
                // The comma or brace behind the group.
                if tokens.get(*at).is_some_and(|token| token == ",") {
                    *at += 1;
                }
                return;
            }
            "}" => {
                *at -= 1;
                break;
            }
            "," => break,
            "as" => {
                let alias = tokens.get(*at).cloned().unwrap_or_default();
                *at += 1;
                if tokens.get(*at).is_some_and(|token| token == ",") {
                    *at += 1;
                }
                names.push((path, alias));
                return;
            }
            "*" => {
                if tokens.get(*at).is_some_and(|token| token == ",") {
                    *at += 1;
                }
                names.push((path, "*".to_owned()));
                return;
            }
            "self" if !path.is_empty() => {}
            _ => path.push(token.clone()),
        }
    }
    if let Some(last) = path.last().cloned().filter(|_| path.len() > prefix.len() || !prefix.is_empty()) {
        names.push((path, last));
    }
}

/// The groups of files that import each other, over however many others.
fn circles(imports: &Imports) -> Vec<BTreeSet<&PathBuf>> {
    // A file that imports no other file of a circle is in none: what is left when such files are taken away, again and again,
    // leads into one.
    let mut left: BTreeSet<&PathBuf> = imports.keys().collect();
    loop {
        let leads_on = |file: &&PathBuf| imports[*file].keys().any(|to| left.contains(to));
        let fewer: BTreeSet<&PathBuf> = left.iter().copied().filter(leads_on).collect();
        if fewer.len() == left.len() {
            break;
        }
        left = fewer;
    }
    let mut groups: BTreeSet<BTreeSet<&PathBuf>> = BTreeSet::new();
    for from in &left {
        let reached = reached(imports, &left, from);
        if reached.contains(*from) {
            groups.insert(
                left.iter()
                    .copied()
                    .filter(|file| reached.contains(*file) && self::reached(imports, &left, file).contains(*from))
                    .collect(),
            );
        }
    }
    groups.into_iter().collect()
}

/// The files among those left that a file imports, over however many others.
fn reached<'i>(imports: &'i Imports, left: &BTreeSet<&PathBuf>, from: &'i PathBuf) -> BTreeSet<&'i PathBuf> {
    let mut seen = BTreeSet::new();
    let mut next = vec![from];
    while let Some(file) = next.pop() {
        next.extend(imports[file].keys().filter(|to| left.contains(to) && seen.insert(*to)));
    }
    seen
}

#[test]
fn no_files_import_each_other() {
    let mut faults = Vec::new();
    for (name, folder) in [("gradus", "src"), ("gradus_solve", "crates/gradus-solve/src")] {
        let imports = Crate::read(name, folder).imports();
        assert!(imports.values().map(BTreeMap::len).sum::<usize>() > 3, "{folder}: imports are not read");
        for circle in circles(&imports) {
            let mut lines = format!("{} files import each other:", circle.len());
            for file in &circle {
                for (to, names) in imports[*file].iter().filter(|(to, _)| circle.contains(to)) {
                    let names: Vec<&str> = names.iter().map(String::as_str).collect();
                    lines.push_str(&format!("\n  {} from {}: {}", file.display(), to.display(), names.join(", ")));
                }
            }
            faults.push(lines);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_circle_is_found() {
    let name = |text: &str| PathBuf::from(text);
    let to = |files: &[&str]| files.iter().map(|file| (name(file), BTreeSet::new())).collect();
    let imports = BTreeMap::from([
        (name("a"), to(&["b"])),
        (name("b"), to(&["c", "d"])),
        (name("c"), to(&["a"])),
        (name("d"), to(&[])),
    ]);
    let (a, b, c) = (name("a"), name("b"), name("c"));
    assert_eq!(circles(&imports), [BTreeSet::from([&a, &b, &c])]);
}

#[test]
fn imports_are_read() {
    let source = "//! use crate::no;\nuse super::{a::{self, B as C}, d::*};\npub use e::F;\n#[cfg(test)]\nmod tests { use crate::no; }\n\
                  fn g<'a>() -> crate::h::I { let _ = ('\"', r#\"crate::no\"#, \"crate::no\"); a::J }\n";
    let (tokens, tests) = without_tests(&tokens(source));
    assert_eq!(tests, ["tests"]);
    let module = |path: &str| path.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect::<Module>();
    let modules = ["", "k", "k::a", "k::d", "k::l", "k::l::e", "h"].map(|path| (module(path), File::default()));
    let all = Crate { names: vec!["crate".to_owned()], files: BTreeMap::from(modules) };
    let file = all.scan(&module("k::l"), PathBuf::new(), &tokens);
    assert_eq!(file.paths, ["k::a::B", "k::d", "h::I", "k::a::J"].map(module));
    assert_eq!((file.scope["F"].clone(), file.globs), (module("k::l::e::F"), vec![module("k::d")]));
}
