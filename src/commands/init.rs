//! `gradus init`: a workspace that works at once.

use std::path::{Path, PathBuf};

use gradus::message;
use gradus::message::Value;
use gradus::model::Lang;
use gradus::report::document::Document;
use gradus::report::format::Layout;
use serde_json::json;

use super::Caller;
use super::write::Staged;
use crate::error::Exit;

/// The blank assessment.
const TEMPLATE: &str = include_str!("../../assessments/template.toml");

/// The jurisdiction's identifier where the folder's name gives none.
const NAMELESS: &str = "jurisdiction";

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The folder of the workspace; it may be there already, and hold other things.
    pub folder: PathBuf,
}

/// Writes the workspace and says what to do next.
pub fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
    let root = &request.folder;
    let name = identifier(root);
    let assessment = Path::new("assessments").join(format!("{name}.toml"));
    let readme = match caller.locale.lang() {
        Lang::En => include_str!("init/readme.en.md"),
        Lang::Zh => include_str!("init/readme.zh.md"),
    };
    let files = [
        (root.join(&assessment), template(&name).into_bytes()),
        (root.join("README.md"), readme.replace("{name}", &name).into_bytes()),
    ];
    let mut staged = Staged::default();
    for folder in ["assessments", "roadmaps"] {
        staged.folder(&root.join(folder))?;
    }
    for (path, content) in &files {
        staged.file(path, content, false)?;
    }
    let written: Vec<String> = files.iter().map(|(path, _)| path.display().to_string()).collect();
    report(&written, root, &assessment, caller)?;
    staged.commit()?;
    Ok(Exit::Fine)
}

/// Says what was written and what comes next.
fn report(written: &[String], root: &Path, assessment: &Path, caller: &Caller) -> anyhow::Result<()> {
    if matches!(caller.format.layout, Layout::Json) {
        let answer = json!({ "kind": "init", "version": 1, "written": written });
        caller.terminal.print(&format!("{}\n", serde_json::to_string_pretty(&answer)?))?;
        return Ok(());
    }
    let locale = &caller.locale;
    let files: Vec<Value> = written.iter().map(Value::from).collect();
    let assessment = assessment.display().to_string();
    let mut document = Document::default();
    document.paragraph(locale.say(&message!("init-written", files = files)));
    document.paragraph(if root == Path::new(".") {
        locale.say(&message!("init-next-here", assessment = assessment))
    } else {
        locale.say(&message!("init-next", folder = root.display().to_string(), assessment = assessment))
    });
    Ok(caller.terminal.show(&document)?)
}

/// An identifier made of the folder's name, for the jurisdiction and its file.
fn identifier(folder: &Path) -> String {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let name = whole.file_name().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let words: Vec<&str> = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { NAMELESS.to_owned() } else { words.join("-") }
}

/// The blank assessment with the jurisdiction's identifier in it.
fn template(name: &str) -> String {
    let Ok(mut document) = TEMPLATE.parse::<toml_edit::DocumentMut>() else {
        return TEMPLATE.to_owned();
    };
    if let Some(id) = document.get_mut("jurisdiction").and_then(|jurisdiction| jurisdiction.get_mut("id")) {
        // Only the value changes: what the template says beside it stays.
        let mut value = toml_edit::Value::from(name);
        if let Some(old) = id.as_value() {
            *value.decor_mut() = old.decor().clone();
        }
        *id = toml_edit::Item::Value(value);
    }
    document.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_gives_the_identifier() {
        assert_eq!(identifier(Path::new("/somewhere/Qingshui County")), "qingshui-county");
        assert_eq!(identifier(Path::new("/somewhere/qingshui/.")), "qingshui");
        assert_eq!(identifier(Path::new("/somewhere/清水县")), NAMELESS);
        assert_eq!(identifier(Path::new("/")), NAMELESS);
    }

    #[test]
    fn the_template_takes_the_identifier_and_keeps_its_comments() {
        let comments = |text: &str| text.matches('#').count();
        let made = template("qingshui");
        assert!(made.contains("id = \"qingshui\""), "{made}");
        assert_eq!(comments(&made), comments(TEMPLATE));
    }
}
