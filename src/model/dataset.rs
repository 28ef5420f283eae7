//! Data sets: units by indicators, in the order of a [`super::Composite`].

use super::Text;

/// Units with their values. Every inner list has as many entries as there are units.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dataset {
    /// What is compared.
    pub units: Vec<Unit>,
    /// For each indicator the raw value of every unit, in the indicator's unit; none where it is missing.
    pub values: Vec<Vec<Option<f64>>>,
    /// For each denominator its value for every unit.
    pub denominators: Vec<Vec<Option<f64>>>,
    /// For each grouping the group that every unit belongs to.
    pub groups: Vec<Vec<Option<String>>>,
}

/// What is compared with others: a country, a county.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: Text,
}

impl Dataset {
    /// A data set without units, for so many indicators, denominators and groupings.
    pub fn empty(indicators: usize, denominators: usize, groupings: usize) -> Self {
        Dataset {
            units: Vec::new(),
            values: vec![Vec::new(); indicators],
            denominators: vec![Vec::new(); denominators],
            groups: vec![Vec::new(); groupings],
        }
    }

    /// Adds a unit of which nothing is known yet, and gives its index.
    pub fn add(&mut self, unit: Unit) -> usize {
        self.units.push(unit);
        self.values.iter_mut().chain(&mut self.denominators).for_each(|column| column.push(None));
        self.groups.iter_mut().for_each(|column| column.push(None));
        self.units.len() - 1
    }

    /// The data set with only the units that `keep` names.
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
