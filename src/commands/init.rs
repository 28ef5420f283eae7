//! `gradus init`: creates a workspace that is ready to use, or brings an old file to today's format.

mod migrate;

pub(crate) use migrate::Migrate;

use std::path::{Path, PathBuf};

use gradus::model::rubric::Indicator;
use gradus::model::{Date, Lang, Rubric};
use gradus::report::init::InitV1;

use super::write::Staged;
use super::{Caller, read, today};
use crate::error::Exit;

/// The assessment template.
const TEMPLATE: &str = include_str!("../../assessments/template.toml");

/// The short template, without its observations.
const CORE: &str = include_str!("init/core.toml");

/// The year of the assessment in the template.
const YEAR: i16 = 2026;

/// Years that the examples of the template mention.
const YEARS: std::ops::RangeInclusive<i16> = 2025..=2028;

/// Identifier of the jurisdiction if the folder's name yields none.
const NAMELESS: &str = "jurisdiction";

/// The request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    /// The folder of the workspace. It may exist and may contain other files.
    pub folder: PathBuf,
    /// The date of the assessment; by default today.
    pub as_of: Option<Date>,
    /// Whether to write a short assessment with the core indicators alone.
    pub core: bool,
    /// A file to bring to today's format, instead of a workspace.
    pub migrate: Option<Migrate>,
}

/// Writes the workspace and prints the next steps.
pub(crate) fn run(request: &Request, caller: &Caller) -> anyhow::Result<Exit> {
    if let Some(migrate) = &request.migrate {
        return migrate::run(migrate, caller);
    }
    let root = &request.folder;
    let name = identifier(root);
    let assessment = Path::new("assessments").join(format!("{name}.toml"));
    let readme = match caller.locale.lang() {
        Lang::En => include_str!("init/readme.en.md"),
        Lang::Zh => include_str!("init/readme.zh.md"),
    };
    let text = if request.core { core(&read::rubric(None, &caller.locale)?.value) } else { TEMPLATE.to_owned() };
    let files = [
        (root.join(&assessment), template(&text, &name, request.as_of.unwrap_or_else(today)).into_bytes()),
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
    let folder = (root != Path::new(".")).then(|| root.display().to_string());
    caller.show(&InitV1::new(written, folder, assessment.display().to_string()), &[])?;
    staged.commit()?;
    Ok(Exit::Fine)
}

/// Derives an identifier from the folder's name, for the jurisdiction and its file.
fn identifier(folder: &Path) -> String {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let name = whole.file_name().map(|name| name.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let words: Vec<&str> = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.is_empty() { NAMELESS.to_owned() } else { words.join("-") }
}

/// The short template: a line for each core indicator of the rubric, with its title, unit and quickest measurement.
fn core(rubric: &Rubric) -> String {
    let mut text = CORE.to_owned();
    for indicator in rubric.indicators.iter().filter(|indicator| indicator.core) {
        let Indicator { id, title, unit, .. } = indicator;
        text.push_str(&format!("\n# {} ({}) / {}（{}）\n", title.en, unit.en, title.zh, unit.zh));
        if let Some(how) = &indicator.in_a_day {
            text.push_str(&format!("# In a day: {}\n# 一天之内：{}\n", how.en, how.zh));
        }
        text.push_str(&format!("# {id} = {{ value = 0, year = {YEAR}, evidence = \"own-count\" }}\n"));
    }
    text
}

/// The template for a jurisdiction and a date. Years in its examples keep their distance from the assessment date.
fn template(text: &str, name: &str, day: Date) -> String {
    let text = years_later(text, day.year().saturating_sub(YEAR));
    let Ok(mut document) = text.parse::<toml_edit::DocumentMut>() else {
        return text;
    };
    let date = toml_edit::Date {
        year: day.year().unsigned_abs(),
        month: day.month().unsigned_abs(),
        day: day.day().unsigned_abs(),
    };
    let date = toml_edit::Datetime { date: Some(date), time: None, offset: None };
    set(&mut document, "jurisdiction", "id", name.into());
    set(&mut document, "assessment", "date", date.into());
    document.to_string()
}

/// Sets a value and keeps the comments beside it.
fn set(document: &mut toml_edit::DocumentMut, table: &str, key: &str, mut value: toml_edit::Value) {
    if let Some(item) = document.get_mut(table).and_then(|table| table.get_mut(key)) {
        if let Some(old) = item.as_value() {
            *value.decor_mut() = old.decor().clone();
        }
        *item = toml_edit::Item::Value(value);
    }
}

/// Adds `years` to every year that the examples mention.
fn years_later(text: &str, years: i16) -> String {
    let digits = |c: char| c.is_ascii_digit() || c == '_';
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(digits) {
        let (before, from) = rest.split_at(at);
        let (number, after) = from.split_at(from.find(|c| !digits(c)).unwrap_or(from.len()));
        out.push_str(before);
        match number.parse::<i16>() {
            Ok(year) if number.len() == 4 && YEARS.contains(&year) => {
                out.push_str(&year.saturating_add(years).to_string())
            }
            _ => out.push_str(number),
        }
        rest = after;
    }
    out + rest
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
    fn the_short_template_has_the_core_set_alone() {
        let rubric = gradus::input::rubric(None).unwrap().value;
        let made = template(&core(&rubric), "qingshui", jiff::civil::date(2031, 5, 17));
        let read = |text: &str| {
            gradus::input::Source::from_text("a.toml", text)
                .and_then(|source| gradus::input::assessment_from(source, &rubric))
        };
        read(&made).unwrap();
        // With the marks of the comments removed, every line is an observation of a core indicator.
        let mut filled = made.clone();
        let core: Vec<&Indicator> = rubric.indicators.iter().filter(|of| of.core).collect();
        for indicator in &core {
            filled = filled.replace(&format!("\n# {} = ", indicator.id), &format!("\n{} = ", indicator.id));
        }
        assert!((12..=20).contains(&core.len()), "{}", core.len());
        let entries = read(&filled).unwrap().value.entries;
        let observed = entries.iter().filter(|of| matches!(of, gradus::model::assessment::Entry::Observed(_))).count();
        assert_eq!(observed, core.len());
        assert!(made.lines().count() < 220, "{}", made.lines().count());
    }

    #[test]
    fn the_template_takes_the_identifier_and_keeps_its_comments() {
        let comments = |text: &str| text.matches('#').count();
        let made = template(TEMPLATE, "qingshui", jiff::civil::date(2031, 5, 17));
        assert!(made.contains("id = \"qingshui\""), "{made}");
        assert_eq!(comments(&made), comments(TEMPLATE));
        assert!(made.contains("\ndate = 2031-05-17\n") && made.contains("{ year = 2033, amount"), "{made}");
        let read = |text: &str| {
            gradus::input::Source::from_text("a.toml", text)
                .and_then(|source| gradus::input::assessment_from(source, &gradus::input::rubric(None)?.value))
        };
        read(&made).unwrap();
        // In the template's own year, only the date and the identifier change.
        let own = template(TEMPLATE, "example-county", jiff::civil::date(2026, 1, 1));
        assert_eq!(own.lines().count(), TEMPLATE.lines().count());
    }
}
