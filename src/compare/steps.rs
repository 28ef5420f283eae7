//! The steps between raw values and scores.

use super::fit::Fit;
use super::{impute, treat};
use crate::compare::treat::Treated;
use crate::model::composite::{Composite, Imputation, Treatment};

/// The tables between raw values and scores.
#[derive(Clone, Debug, Default)]
pub struct Steps {
    /// Raw values.
    pub raw: Vec<Vec<Option<f64>>>,
    /// The denominators, each with one item per unit.
    pub denominators: Vec<Vec<Option<f64>>>,
    /// Values divided by their denominators.
    pub denominated: Vec<Vec<Option<f64>>>,
    /// For each unit, whether too little is known of it: it then has no influence on imputation, outliers and scales.
    pub screened: Vec<bool>,
    /// The position of each unit in the order of identifiers.
    pub places: Vec<usize>,
    /// The groups of the units by grouping, if read from tables; `None` in a comparison of assessments, which are never
    /// imputed.
    pub groups: Option<Vec<Vec<Option<String>>>>,
    /// Values after imputation.
    pub imputed: Vec<Vec<Option<f64>>>,
    /// Values after the treatment of outliers.
    pub treated: Vec<Vec<Option<f64>>>,
    /// The treatment applied to each indicator whose outliers were checked.
    pub treatments: Vec<Treated>,
    /// The fitted scale of each indicator.
    pub fits: Vec<Fit>,
}

impl Steps {
    /// The same values under another imputation and another treatment of outliers. Screened units influence neither and
    /// are not imputed.
    pub(super) fn prepared(
        &self,
        composite: &Composite,
        imputation: Imputation,
        treatment: Option<&Treatment>,
    ) -> Steps {
        let groups = self.groups.as_deref().unwrap_or_default();
        let seen: Vec<Vec<Option<f64>>> = self.denominated.iter().map(|values| self.seen(values)).collect();
        let mut imputed = impute::impute(&seen, imputation, groups, &self.places);
        let (mut treated, mut treatments) = (Vec::new(), Vec::new());
        for (i, (indicator, values)) in composite.indicators.iter().zip(&imputed).enumerate() {
            let (mut after, done) = match treatment.filter(|_| indicator.treat) {
                Some(treatment) => treat::treat(i, &self.seen(values), treatment),
                None => (self.seen(values), None),
            };
            let given = self.denominated.get(i).map(Vec::as_slice).unwrap_or_default();
            let ends = after.clone();
            for ((slot, given), _) in after.iter_mut().zip(given).zip(&self.screened).filter(|(_, out)| **out) {
                *slot = given.and_then(|value| treat::follow(values, &ends, done.as_ref(), value));
            }
            treated.push(after);
            treatments.extend(done);
        }
        for (imputed, given) in imputed.iter_mut().zip(&self.denominated) {
            for ((slot, given), _) in imputed.iter_mut().zip(given).zip(&self.screened).filter(|(_, out)| **out) {
                *slot = *given;
            }
        }
        Steps { imputed, treated, treatments, fits: Vec::new(), ..self.clone() }
    }

    /// A column without the values of screened units.
    pub(super) fn seen(&self, values: &[Option<f64>]) -> Vec<Option<f64>> {
        let out = |unit: usize| self.screened.get(unit).copied().unwrap_or(false);
        values.iter().enumerate().map(|(unit, value)| value.filter(|_| !out(unit))).collect()
    }

    /// The constant indicators, which do not distinguish units and are left out.
    pub fn constant(&self) -> impl Iterator<Item = usize> + '_ {
        self.fits.iter().enumerate().filter(|(_, fit)| **fit == Fit::Constant).map(|(indicator, _)| indicator)
    }
}
