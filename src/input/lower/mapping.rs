//! `[mapping]` files → [`Mapping`].

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Ids, Lower};
use crate::format::mapping::{
    MappingFile, WireColumn, WireHeading, WireKeep, WireLeaveOut, WireMark, WireTable, WireWanted,
};
use crate::input::fault::{Faults, figure};
use crate::input::source::Source;
use crate::message;
use crate::model::mapping::{ColumnMap, Condition, Keep, LongMap, Mapping, Mark, TableMap, Target, Words, YearMap};
use crate::model::notation::{Decimal, Delimiter, Notation, Thousands};
use crate::model::{Composite, KeyPath};

/// Lowers a mapping, read against the index whose indicators it names.
pub(in crate::input) fn lower(
    source: &Arc<Source>,
    file: &MappingFile,
    composite: &Composite,
) -> Result<Mapping, Faults> {
    let mut lower = Lower::new(source);
    let rubric = KeyPath::root().key("mapping").key("rubric");
    lower.fits(&rubric, "input-noun-rubric", &file.mapping.rubric, &composite.id);
    if file.tables.is_empty() {
        lower.fault(&KeyPath::root().key("table"), message!("input-too-few", least = 1, found = 0));
    }
    let known = Known {
        indicators: numbered(composite.indicators.iter().map(|indicator| indicator.id.as_str())),
        denominators: numbered(composite.denominators.iter().map(|denominator| denominator.id.as_str())),
        groupings: numbered(composite.groupings.iter().map(|grouping| grouping.id.as_str())),
        leave_out: &file.mapping.leave_out,
        answers: &file.answers,
        keep: &file.mapping.keep,
    };
    for (name, answers) in &file.answers {
        let path = KeyPath::root().key("answers").key(name);
        if answers.is_empty() {
            lower.fault(&path, message!("input-too-few", least = 1, found = 0));
        }
        lower.words_differ(&path, answers);
    }
    let tables = file.tables.iter().enumerate();
    let tables =
        tables.map(|(i, table)| lower.table_map(&KeyPath::root().key("table").index(i), table, &known)).collect();
    lower.finish(Mapping { id: file.mapping.id.clone(), alias: file.alias.clone(), tables })
}

/// The possible targets of columns, and lists shared by all tables.
struct Known<'k> {
    indicators: Ids<'k>,
    denominators: Ids<'k>,
    groupings: Ids<'k>,
    /// Rows to leave out of every table.
    leave_out: &'k [String],
    /// The shared sets of answers.
    answers: &'k BTreeMap<String, BTreeMap<String, f64>>,
    /// Rows to keep in every table.
    keep: &'k [String],
}

fn numbered<'k>(ids: impl Iterator<Item = &'k str>) -> Ids<'k> {
    ids.enumerate().map(|(i, id)| (id, i)).collect()
}

impl Lower<'_> {
    fn table_map(&mut self, path: &KeyPath, wire: &WireTable, known: &Known<'_>) -> TableMap {
        self.marks(path, wire);
        self.places(path, wire);
        let ascending = wire.heading_rows.windows(2).all(|pair| matches!(pair, [above, below] if above < below));
        let both = !wire.heading_rows.is_empty() && wire.heading_row != 1;
        if !ascending || both || wire.heading_rows.contains(&0) {
            self.fault(&path.key("heading_rows"), message!("input-mapping-heading-rows"));
        }
        if wire.columns.is_empty() {
            self.fault(&path.key("column"), message!("input-too-few", least = 1, found = 0));
        }
        let (mut columns, mut seen) = (Vec::new(), BTreeSet::new());
        for (i, column) in wire.columns.iter().enumerate() {
            let path = path.key("column").index(i);
            let Some(to) = self.column_target(&path, column, known) else { continue };
            if column.factor == 0.0 {
                let message = message!("input-mapping-factor", found = figure(column.factor));
                self.fault(&path.key("factor"), message);
            }
            let (kind, index) = match to {
                Target::Indicator(index) => (0, index),
                Target::Denominator(index) => (1, index),
                Target::Grouping(index) => (2, index),
            };
            if !seen.insert((kind, index)) {
                let id = column.indicator.as_ref().or(column.denominator.as_ref()).or(column.group.as_ref());
                let id = id.map(String::as_str).unwrap_or_default();
                self.fault(&path, message!("input-repeated", id = id));
            }
            let (from, or) = column.from.parts();
            columns.push(ColumnMap {
                from,
                or,
                to,
                factor: column.factor,
                words: self.words(&path, column, to, known),
                missing: column.missing.iter().map(mark).collect(),
                outside: column.outside.unwrap_or(wire.outside),
                unreadable: column.unreadable.unwrap_or(wire.unreadable),
                percent: column.percent,
            });
        }
        let left_out = wire.leave_out.iter();
        let units = left_out.clone().filter_map(|out| match out {
            WireLeaveOut::Unit(unit) => Some(unit),
            WireLeaveOut::Rows(_) => None,
        });
        let rows = left_out.enumerate().filter_map(|(i, out)| match out {
            WireLeaveOut::Rows(rows) => Some((i, rows)),
            WireLeaveOut::Unit(_) => None,
        });
        let mut leave_out_rows = Vec::new();
        for (i, rows) in rows {
            if rows.is_empty() {
                // A condition without columns would exclude every row.
                let message = message!("input-mapping-no-condition");
                self.fault(&path.key("leave_out").index(i), message);
            }
            leave_out_rows.push((i, conditions(rows)));
        }
        let (code, code_or) = wire.code.parts();
        let (name, name_or) = wire.name.as_ref().map(WireHeading::parts).unzip();
        TableMap {
            file: wire.file.clone(),
            sheet: wire.sheet.clone(),
            encoding: wire.encoding,
            delimiter: wire.delimiter,
            notation: Notation {
                decimal: decimal(wire),
                thousands: wire.thousands,
                specified: wire.decimal.is_some() || wire.thousands.is_some(),
                brackets: wire.brackets,
                flags: wire.flags.clone(),
                missing: wire.missing.clone(),
            },
            heading_row: u64::from(wire.heading_rows.first().copied().unwrap_or(wire.heading_row)),
            more_headings: wire.heading_rows.iter().skip(1).map(|row| u64::from(*row)).collect(),
            code,
            code_or,
            case: wire.case,
            name,
            name_or: name_or.unwrap_or_default(),
            units: wire.units,
            year: wire.year.as_ref().map(|year| YearMap { column: year.column.clone(), keep: keep(&year.keep) }),
            leave_out: known.leave_out.iter().chain(units).cloned().collect(),
            rows: conditions(&wire.rows),
            leave_out_rows,
            factor_column: wire.factor_column.clone(),
            sums: wire.sums,
            keep: known.keep.iter().chain(&wire.keep).cloned().collect(),
            long: wire.long.as_ref().map(|long| LongMap { series: long.series.clone(), value: long.value.clone() }),
            columns,
        }
    }

    /// Checks that no mark has two meanings.
    fn marks(&mut self, path: &KeyPath, wire: &WireTable) {
        if wire.decimal == Some(Decimal::Comma) && wire.delimiter == Delimiter::Comma {
            let help = Some(message!("input-mapping-commas-help"));
            self.fault_with(&path.key("decimal"), message!("input-mapping-commas"), help);
        }
        let same = match decimal(wire) {
            Decimal::Comma => ',',
            Decimal::Point => '.',
        };
        if wire.thousands.is_some_and(|thousands| thousands.is(same)) {
            self.fault(&path.key("thousands"), message!("input-mapping-thousands"));
        }
    }

    /// Checks that the year and the value have one location each.
    fn places(&mut self, path: &KeyPath, wire: &WireTable) {
        let across = wire.year.as_ref().is_some_and(|year| year.across);
        if wire.year.as_ref().is_some_and(|year| year.across == year.column.is_some()) {
            self.fault(&path.key("year"), message!("input-mapping-year"));
        }
        match &wire.long {
            Some(long) if long.value.is_none() != across => {
                self.fault(&path.key("long"), message!("input-mapping-value"));
            }
            None if across && wire.columns.len() > 1 && wire.heading_rows.len() < 2 => {
                let message = message!("input-mapping-across", found = wire.columns.len());
                self.fault_with(&path.key("column"), message, Some(message!("input-mapping-across-help")));
            }
            _ => {}
        }
    }

    /// The target of a column; exactly one must be given.
    fn column_target(&mut self, path: &KeyPath, wire: &WireColumn, known: &Known<'_>) -> Option<Target> {
        let refer = |lower: &mut Self, key: &str, noun, id: &Option<String>, ids: &Ids<'_>| {
            id.as_ref().and_then(|id| lower.refer(&path.key(key), noun, id, ids))
        };
        let given = [&wire.indicator, &wire.denominator, &wire.group].into_iter().flatten().count();
        if given != 1 {
            self.fault(path, message!("input-mapping-one-target", found = given));
            return None;
        }
        let indicator = refer(self, "indicator", "input-noun-indicator", &wire.indicator, &known.indicators);
        let denominator = refer(self, "denominator", "input-noun-denominator", &wire.denominator, &known.denominators);
        let group = refer(self, "group", "input-noun-group", &wire.group, &known.groupings);
        let indicator = indicator.map(Target::Indicator);
        indicator.or(denominator.map(Target::Denominator)).or(group.map(Target::Grouping))
    }

    /// The words of a column with their numbers.
    fn words(&mut self, path: &KeyPath, wire: &WireColumn, to: Target, known: &Known<'_>) -> Words {
        let given = wire.answers.is_some() || !wire.values.is_empty();
        if given && matches!(to, Target::Grouping(_)) {
            let key = if wire.answers.is_some() { "answers" } else { "values" };
            self.fault(&path.key(key), message!("input-mapping-words-of-group"));
        }
        let Some(name) = &wire.answers else {
            self.words_differ(&path.key("values"), &wire.values);
            return Words::new(wire.values.iter(), false);
        };
        if !wire.values.is_empty() {
            self.fault(&path.key("values"), message!("input-mapping-answers-and-values"));
        }
        match known.answers.get(name) {
            Some(answers) => Words::new(answers.iter(), true),
            None => {
                let known = known.answers.keys().map(String::as_str);
                self.unknown(&path.key("answers"), "input-noun-answers", name, known);
                Words::default()
            }
        }
    }

    /// Checks that words with the same folded form have the same number.
    fn words_differ(&mut self, path: &KeyPath, words: &BTreeMap<String, f64>) {
        let mut seen: BTreeMap<String, (&str, f64)> = BTreeMap::new();
        for (word, value) in words {
            let (first, other) = *seen.entry(Words::folded(word)).or_insert((word, *value));
            if other != *value {
                let message = message!("input-mapping-words-alike", word = word, first = first);
                self.fault(&path.key(word), message);
            }
        }
    }
}

/// The decimal mark. If a point separates thousands, a comma is the default.
fn decimal(wire: &WireTable) -> Decimal {
    let usual = if wire.thousands == Some(Thousands::Point) { Decimal::Comma } else { Decimal::Point };
    wire.decimal.unwrap_or(usual)
}

/// The year to keep.
fn keep(wire: &WireKeep) -> Keep {
    match wire {
        WireKeep::Year(year) => Keep::Year(*year),
        WireKeep::Text(text) if text == Keep::NEWEST => Keep::Newest,
        WireKeep::Text(text) => Keep::Written(text.trim().to_owned()),
    }
}

/// Conditions on the cells of a row.
fn conditions(wire: &BTreeMap<String, WireWanted>) -> Vec<Condition> {
    let condition = |(column, wanted): (&String, &WireWanted)| {
        let any = match wanted {
            WireWanted::Number(number) => vec![Mark::Number(*number)],
            WireWanted::Text(text) => vec![Mark::Text(text.trim().to_owned())],
            WireWanted::Several(marks) => marks.iter().map(mark).collect(),
        };
        Condition { column: column.trim().to_owned(), any }
    };
    wire.iter().map(condition).collect()
}

fn mark(wire: &WireMark) -> Mark {
    match wire {
        WireMark::Number(number) => Mark::Number(*number),
        WireMark::Text(text) => Mark::Text(text.trim().to_owned()),
    }
}
