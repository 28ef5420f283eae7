//! Writes a drafted mapping as a file for people to complete. Guesses are entries with their certainty beside them.
//! Columns left out are comments that can be turned into entries.

use crate::format::mapping::USUAL_MARKS;
use crate::input::import::{Aside, Draft, DraftTable, Sure, Taken, Why};
use crate::locale::Locale;
use crate::locale::visible::steers;
use crate::message;
use crate::message::{Message, Value};
use crate::model::Composite;
use crate::model::mapping::{Condition, Keep, Mark, TableMap, Target, YearMap};
use crate::model::notation::{Decimal, Delimiter, Encoding};

/// The text of the file. The same draft gives the same bytes.
pub fn text(draft: &Draft, composite: &Composite, locale: &Locale) -> String {
    let mut page = Page { text: String::new(), locale };
    page.comment(&message!("import-file-head", rubric = &composite.id));
    page.comment(&message!("import-file-sure"));
    page.line("");
    page.line("[mapping]");
    page.line(&format!("id = {}", quoted(&draft.id)));
    page.line(&format!("rubric = {}", quoted(&composite.id)));
    if !draft.sums.is_empty() {
        page.comment(&message!("import-file-sums"));
        page.line("leave_out = [");
        for (code, name) in &draft.sums {
            let beside = if name.is_empty() { String::new() } else { format!(" # {}", single(name)) };
            page.line(&format!("  {},{beside}", quoted(code)));
        }
        page.line("]");
    }
    if !draft.missing.is_empty() {
        page.line("");
        let title = |index: &usize| Some((&composite.indicators.get(*index)?.title).into());
        let titles: Vec<Value> = draft.missing.iter().filter_map(title).collect();
        page.comment(&message!("import-file-missing", indicators = titles));
    }
    for table in &draft.tables {
        page.line("");
        page.table(table, composite);
    }
    page.text
}

/// The page being written.
struct Page<'l> {
    text: String,
    locale: &'l Locale,
}

impl Page<'_> {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn comment(&mut self, message: &Message) {
        let words = single(&self.locale.say(message));
        self.line(&format!("# {words}"));
    }

    /// Writes a key with the certainty of its value and the reason. Certain values get no comment.
    fn reasoned(&mut self, key: &str, value: &str, taken: &Taken) {
        let beside = match taken.sure {
            Sure::Certain => String::new(),
            Sure::Likely | Sure::Guess => {
                let message = message!("import-file-reason", sure = taken.sure.message(), why = taken.why.clone());
                format!(" # {}", single(&self.locale.say(&message)))
            }
        };
        self.line(&format!("{key} = {value}{beside}"));
    }

    /// Writes a key with the certainty of its value. Certain values get no comment.
    fn entry(&mut self, key: &str, value: &str, sure: Sure) {
        let beside = match sure {
            Sure::Certain => String::new(),
            Sure::Likely | Sure::Guess => format!(" # {}", self.locale.say(&sure.message())),
        };
        self.line(&format!("{key} = {value}{beside}"));
    }

    fn table(&mut self, table: &DraftTable, composite: &Composite) {
        let map = &table.map;
        let file = map.file.as_deref().unwrap_or_default();
        if let Some((first, last)) = table.years {
            self.comment(&message!("import-file-years", first = first.to_string(), last = last.to_string()));
        }
        if map.columns.is_empty() {
            // A table from which nothing is taken is not part of a mapping, so it is written as a comment for the
            // user to complete.
            self.comment(&message!("import-file-nothing", file = single(file)));
            let mut inner = Page { text: String::new(), locale: self.locale };
            inner.head(table);
            inner.asides(table, composite);
            for line in inner.text.lines() {
                self.line(format!("# {}", line.trim_start_matches("# ")).trim_end());
            }
            return;
        }
        self.head(table);
        for (column, taken) in map.columns.iter().zip(&table.taken) {
            self.line("");
            self.line("[[table.column]]");
            self.line(&format!("from = {}", quoted(&column.from)));
            let (key, id) = named(column.to, composite);
            self.reasoned(key, &quoted(id), taken);
            if let Some(percent) = column.percent {
                self.entry("percent", &quoted(percent.word()), Sure::Guess);
            }
        }
        self.asides(table, composite);
    }

    /// Writes everything about a table except its columns.
    fn head(&mut self, table: &DraftTable) {
        let map = &table.map;
        self.line("[[table]]");
        if let Some(file) = &map.file {
            self.line(&format!("file = {}", quoted(file)));
        }
        self.notation(map);
        self.entry("code", &quoted(&map.code), table.code_sure);
        if let Some(case) = map.case {
            self.entry("case", &quoted(case.word()), Sure::Likely);
        }
        if let Some(name) = &map.name {
            self.line(&format!("name = {}", quoted(name)));
        }
        if let Some(YearMap { column, keep }) = &map.year {
            let keep = match keep {
                Keep::Year(year) => year.to_string(),
                keep => quoted(&keep.written()),
            };
            let place =
                column.as_ref().map_or_else(|| "across = true".to_owned(), |of| format!("column = {}", quoted(of)));
            self.line(&format!("year = {{ {place}, keep = {keep} }}"));
        }
        if !map.rows.is_empty() {
            let one = |of: &Condition| format!("{} = {}", quoted(&of.column), wanted(of));
            let rows: Vec<String> = map.rows.iter().map(one).collect();
            self.entry("where", &format!("{{ {} }}", rows.join(", ")), table.rows_sure);
        }
        if let Some(column) = &map.factor_column {
            self.line(&format!("factor_column = {}", quoted(column)));
        }
        if let Some(long) = &map.long {
            let value = long.value.as_ref().map(|value| format!(", value = {}", quoted(value))).unwrap_or_default();
            self.line(&format!("long = {{ series = {}{value} }}", quoted(&long.series)));
        }
    }

    /// Writes the number and text notation of a table, if it differs from the default.
    fn notation(&mut self, map: &TableMap) {
        if let Some(sheet) = &map.sheet {
            self.line(&format!("sheet = {}", quoted(sheet)));
        }
        if map.encoding != Encoding::Auto {
            self.entry("encoding", &quoted(map.encoding.word()), Sure::Likely);
        }
        if map.delimiter != Delimiter::Comma {
            self.line(&format!("delimiter = {}", quoted(map.delimiter.word())));
        }
        // The default decimal point is written only if it was stated and no thousands separator implies it.
        let told = map.notation.specified && map.notation.thousands.is_none();
        if map.notation.decimal != Decimal::Point || told {
            self.line(&format!("decimal = {}", quoted(map.notation.decimal.word())));
        }
        if let Some(brackets) = map.notation.brackets {
            self.entry("brackets", &quoted(brackets.word()), Sure::Likely);
        }
        if let Some(thousands) = map.notation.thousands {
            self.entry("thousands", &quoted(thousands.word()), Sure::Likely);
        }
        if map.notation.missing != USUAL_MARKS {
            let marks: Vec<String> = map.notation.missing.iter().map(|mark| quoted(mark)).collect();
            self.line(&format!("missing = [{}]", marks.join(", ")));
        }
        if !map.more_headings.is_empty() {
            let rows: Vec<String> = [map.heading_row].iter().chain(&map.more_headings).map(u64::to_string).collect();
            self.entry("heading_rows", &format!("[{}]", rows.join(", ")), Sure::Likely);
        } else if map.heading_row != 1 {
            self.entry("heading_row", &map.heading_row.to_string(), Sure::Likely);
        }
    }

    /// Writes the columns left out, as comments.
    fn asides(&mut self, table: &DraftTable, composite: &Composite) {
        if table.aside.is_empty() {
            return;
        }
        self.line("");
        self.comment(&message!("import-file-aside"));
        for Aside { from, why } in &table.aside {
            let (target, word) = match why {
                Why::Role(suspicion) => (None, Some(suspicion.message())),
                Why::Perhaps(target) => (Some(*target), Some(message!("import-perhaps"))),
                Why::Constant(target) => (Some(*target), Some(message!("import-constant"))),
                Why::Unknown => (None, None),
                Why::Words => (None, Some(message!("import-words"))),
            };
            let beside = word.map(|word| format!(" # {}", single(&self.locale.say(&word)))).unwrap_or_default();
            self.line("# [[table.column]]");
            self.line(&format!("# from = {}", quoted(from)));
            match target.map(|target| named(target, composite)) {
                Some((key, id)) => self.line(&format!("# {key} = {}{beside}", quoted(id))),
                None if matches!(why, Why::Words) => self.line(&format!("# group = \"\"{beside}")),
                None => self.line(&format!("# indicator = \"\"{beside}")),
            }
        }
        if table.aside_more > 0 {
            self.comment(&message!("import-file-more", count = table.aside_more));
        }
    }
}

/// The condition on a cell as a TOML value.
fn wanted(condition: &Condition) -> String {
    let mark = |mark: &Mark| match mark {
        Mark::Text(text) => quoted(text),
        Mark::Number(number) => number.to_string(),
    };
    let marks: Vec<String> = condition.any.iter().map(mark).collect();
    match marks.as_slice() {
        [one] => one.clone(),
        _ => format!("[{}]", marks.join(", ")),
    }
}

/// The key of a column and the identifier that it refers to.
pub(super) fn named(to: Target, composite: &Composite) -> (&'static str, &str) {
    let id = match to {
        Target::Indicator(index) => composite.indicators.get(index).map(|of| &of.id),
        Target::Denominator(index) => composite.denominators.get(index).map(|of| &of.id),
        Target::Grouping(index) => composite.groupings.get(index).map(|of| &of.id),
    };
    let key = match to {
        Target::Indicator(_) => "indicator",
        Target::Denominator(_) => "denominator",
        Target::Grouping(_) => "group",
    };
    (key, id.map_or("", String::as_str))
}

/// Text as a TOML string in quotes, on one line.
pub(super) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if steers(c) => quoted.push_str(&format!("\\U{:08X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// Text that may stand in a comment: on one line, without characters that TOML forbids there.
pub(super) fn single(text: &str) -> String {
    text.chars().map(|c| if steers(c) || c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strangers_texts_stay_texts() {
        for text in ["plain", "a\"b\\c", "two\nlines\ttab", "\u{1}\u{7f}\u{9b}\u{2028}\u{202e}", "清水", "]]\n[x]"] {
            let document: toml_edit::DocumentMut = format!("x = {}\n", quoted(text)).parse().unwrap();
            assert_eq!(document["x"].as_str(), Some(text));
            let document = format!("x = 1 # {}\n", single(text)).parse::<toml_edit::DocumentMut>();
            assert!(document.is_ok(), "{text}");
        }
    }
}
