//! Data sets: units by indicators, in the order of a [`super::Composite`].

use super::Text;

/// Units with their values. Every inner list has one item per unit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dataset {
    /// The units.
    pub units: Vec<Unit>,
    /// Per indicator, the raw value of every unit in the indicator's unit; `None` where missing.
    pub values: Vec<Vec<Option<f64>>>,
    /// Per denominator, its value for every unit.
    pub denominators: Vec<Vec<Option<f64>>>,
    /// Per grouping, the group of every unit.
    pub groups: Vec<Vec<Option<String>>>,
}

/// A unit of comparison, such as a country or a county.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: Text,
}

impl Dataset {
    /// A data set without units, for the given numbers of indicators, denominators and groupings.
    pub fn empty(indicators: usize, denominators: usize, groupings: usize) -> Self {
        Dataset {
            units: Vec::new(),
            values: vec![Vec::new(); indicators],
            denominators: vec![Vec::new(); denominators],
            groups: vec![Vec::new(); groupings],
        }
    }

    /// Adds a unit without values and returns its index.
    pub fn add(&mut self, unit: Unit) -> usize {
        self.units.push(unit);
        self.values.iter_mut().chain(&mut self.denominators).for_each(|column| column.push(None));
        self.groups.iter_mut().for_each(|column| column.push(None));
        self.units.len() - 1
    }

    /// The data set reduced to the units for which `keep` is true.
    #[must_use]
    pub fn only(mut self, keep: impl Fn(usize) -> bool) -> Self {
        fn filter<T>(column: &mut Vec<T>, keep: &impl Fn(usize) -> bool) {
            let mut place = 0;
            column.retain(|_| {
                place += 1;
                keep(place - 1)
            });
        }
        filter(&mut self.units, &keep);
        self.values.iter_mut().chain(&mut self.denominators).for_each(|column| filter(column, &keep));
        self.groups.iter_mut().for_each(|column| filter(column, &keep));
        self
    }
}
