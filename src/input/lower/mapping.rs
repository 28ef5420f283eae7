//! `[mapping]` files → [`Mapping`].

use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Ids, Lower};
use crate::format::mapping::{MappingFile, WireColumn, WireDecimal, WireDelimiter, WireTable};
use crate::input::fault::{Faults, figure};
use crate::input::source::Source;
use crate::message;
use crate::model::mapping::{ColumnMap, Mapping, TableMap, Target};
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
}

fn numbered<'k>(ids: impl Iterator<Item = &'k str>) -> Ids<'k> {
    ids.enumerate().map(|(i, id)| (id, i)).collect()
}

impl Lower<'_> {
    fn table_map(&mut self, path: &KeyPath, wire: &WireTable, known: &Known<'_>) -> TableMap {
        let decimal_comma = wire.decimal == WireDecimal::Comma;
        if decimal_comma && wire.delimiter == WireDelimiter::Comma {
            let help = Some(message!("input-mapping-commas-help"));
            self.fault_with(&path.key("decimal"), message!("input-mapping-commas"), help);
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
            columns.push(ColumnMap { from: column.from.clone(), to, factor: column.factor });
        }
        TableMap {
            file: wire.file.clone(),
            delimiter: match wire.delimiter {
                WireDelimiter::Comma => b',',
                WireDelimiter::Semicolon => b';',
                WireDelimiter::Tab => b'\t',
                WireDelimiter::Bar => b'|',
            },
            decimal_comma,
            missing: wire.missing.clone(),
            code: wire.code.clone(),
            name: wire.name.clone(),
            year: wire.year.as_ref().map(|year| (year.column.clone(), year.keep)),
            leave_out: wire.leave_out.clone(),
            long: wire.long.as_ref().map(|long| (long.series.clone(), long.value.clone())),
            columns,
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
