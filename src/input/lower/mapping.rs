//! `[mapping]` files → [`Mapping`].

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Ids, Lower};
use crate::format::mapping::{MappingFile, WireColumn, WireTable};
use crate::input::fault::{Faults, figure};
use crate::input::source::Source;
use crate::message;
use crate::model::mapping::{ColumnMap, LongMap, Mapping, TableMap, Target, YearMap};
use crate::model::notation::{Decimal, Delimiter, Notation, Thousands};
use crate::model::{Composite, KeyPath};

/// The mapping that a file means, read against the index whose indicators it names.
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
        indicators: numbered(composite.indicators.iter().map(|of| of.id.as_str())),
        denominators: numbered(composite.denominators.iter().map(|of| of.id.as_str())),
        groupings: numbered(composite.groupings.iter().map(|of| of.id.as_str())),
        leave_out: &file.mapping.leave_out,
    };
    let tables = file.tables.iter().enumerate();
    let tables =
        tables.map(|(i, table)| lower.table_map(&KeyPath::root().key("table").index(i), table, &known)).collect();
    lower.finish(Mapping { id: file.mapping.id.clone(), tables })
}

/// What columns may be.
struct Known<'k> {
    indicators: Ids<'k>,
    denominators: Ids<'k>,
    groupings: Ids<'k>,
    /// What is left out of every table.
    leave_out: &'k [String],
}

fn numbered<'k>(ids: impl Iterator<Item = &'k str>) -> Ids<'k> {
    ids.enumerate().map(|(i, id)| (id, i)).collect()
}

impl Lower<'_> {
    fn table_map(&mut self, path: &KeyPath, wire: &WireTable, known: &Known<'_>) -> TableMap {
        self.marks(path, wire);
        self.places(path, wire);
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
            columns.push(ColumnMap { from: column.from.clone(), to, factor: column.factor });
        }
        TableMap {
            file: wire.file.clone(),
            sheet: wire.sheet.clone(),
            encoding: wire.encoding,
            delimiter: wire.delimiter,
            notation: Notation { decimal: wire.decimal, thousands: wire.thousands, missing: wire.missing.clone() },
            heading_row: u64::from(wire.heading_row),
            code: wire.code.clone(),
            case: wire.case,
            name: wire.name.clone(),
            year: wire.year.as_ref().map(|year| YearMap { column: year.column.clone(), keep: year.keep }),
            leave_out: known.leave_out.iter().chain(&wire.leave_out).cloned().collect(),
            long: wire.long.as_ref().map(|long| LongMap { series: long.series.clone(), value: long.value.clone() }),
            columns,
        }
    }

    /// No mark stands for two things.
    fn marks(&mut self, path: &KeyPath, wire: &WireTable) {
        if wire.decimal == Decimal::Comma && wire.delimiter == Delimiter::Comma {
            let help = Some(message!("input-mapping-commas-help"));
            self.fault_with(&path.key("decimal"), message!("input-mapping-commas"), help);
        }
        let same = match wire.decimal {
            Decimal::Comma => Thousands::Comma,
            Decimal::Point => Thousands::Point,
        };
        if wire.thousands == Some(same) {
            self.fault(&path.key("thousands"), message!("input-mapping-thousands"));
        }
    }

    /// The year stands in one place, and so does the value.
    fn places(&mut self, path: &KeyPath, wire: &WireTable) {
        let across = wire.year.as_ref().is_some_and(|year| year.across);
        if wire.year.as_ref().is_some_and(|year| year.across == year.column.is_some()) {
            self.fault(&path.key("year"), message!("input-mapping-year"));
        }
        match &wire.long {
            Some(long) if long.value.is_none() != across => {
                self.fault(&path.key("long"), message!("input-mapping-value"));
            }
            None if across && wire.columns.len() > 1 => {
                let message = message!("input-mapping-across", found = wire.columns.len());
                self.fault_with(&path.key("column"), message, Some(message!("input-mapping-across-help")));
            }
            _ => {}
        }
    }

    /// What a column is: exactly one thing.
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
}
