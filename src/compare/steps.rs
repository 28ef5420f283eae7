//! How the values of units came to be scored, step by step.

use super::fit::Fit;
use super::{impute, treat};
use crate::compare::treat::Treated;
use crate::model::composite::{Composite, Imputation, Treatment};

/// The tables between raw values and scores.
#[derive(Clone, Debug, Default)]
pub struct Steps {
    /// As they were given.
    pub raw: Vec<Vec<Option<f64>>>,
    /// The denominators, each with an entry for every unit.
    pub denominators: Vec<Vec<Option<f64>>>,
    /// Divided by their denominators.
    pub denominated: Vec<Vec<Option<f64>>>,
    /// For each unit whether too little of it is known: it has no say in stand-ins, outliers and scales.
    pub screened: Vec<bool>,
    /// The place of each unit in the order of the identifiers.
    pub places: Vec<usize>,
    /// The groups of the units by grouping, where they come from tables; none where assessments are compared, whose missing
    /// values nothing stands in for.
    pub groups: Option<Vec<Vec<Option<String>>>>,
    /// With what stands in for missing values.
    pub imputed: Vec<Vec<Option<f64>>>,
    /// With outliers treated.
    pub treated: Vec<Vec<Option<f64>>>,
    /// What was done to outliers, for each indicator that was looked at.
    pub treatments: Vec<Treated>,
    /// The scale of each indicator as it was fitted.
    pub fits: Vec<Fit>,
}

impl Steps {
    /// The same values with stand-ins of a kind, and with outliers treated, where they are. Units that are screened have no
    /// say in either, and nothing stands in for what they lack.
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

    /// A column without what screened units have.
    pub(super) fn seen(&self, values: &[Option<f64>]) -> Vec<Option<f64>> {
        let out = |unit: usize| self.screened.get(unit).copied().unwrap_or(false);
        values.iter().enumerate().map(|(unit, value)| value.filter(|_| !out(unit))).collect()
    }

    /// The indicators that tell nobody apart, and so are left out.
    pub fn constant(&self) -> impl Iterator<Item = usize> + '_ {
        self.fits.iter().enumerate().filter(|(_, fit)| **fit == Fit::Constant).map(|(indicator, _)| indicator)
    }
}
