//! The perturbations in words.

use crate::compare::Perturbation;
use crate::compare::uncertainty::WeightDraw;
use crate::locale::number;
use crate::message;
use crate::message::{Message, Value};
use crate::model::composite::{Imputation, Outliers};
use crate::report::figures;

/// A perturbation in words.
pub fn words(perturbation: &Perturbation) -> Message {
    match perturbation {
        Perturbation::Observations => message!("vary-observations"),
        Perturbation::Weights(WeightDraw::Dirichlet(concentration)) => {
            message!("vary-weights-dirichlet", concentration = number(*concentration, 3))
        }
        Perturbation::Weights(WeightDraw::Share(share)) => {
            message!("vary-weights-share", share = figures::percent(*share))
        }
        Perturbation::Normalisation(methods) => {
            let methods: Vec<Value> = methods.iter().map(|method| Value::from(*method)).collect();
            message!("vary-normalisation", methods = methods)
        }
        Perturbation::Exponent(exponents) => {
            let exponent = |power: &f64| Value::Message(figures::mean(*power));
            message!("vary-exponent", means = exponents.iter().map(exponent).collect::<Vec<_>>())
        }
        Perturbation::Imputation(ways) => {
            let way = |way: &Imputation| {
                Value::Message(match way {
                    Imputation::None => message!("vary-impute-none"),
                    Imputation::All(by) => message!("vary-impute-all", by = *by),
                    Imputation::Group(by, _) => message!("vary-impute-group", by = *by),
                    Imputation::Nearest(by, units) => message!("vary-impute-nearest", by = *by, units = *units),
                })
            };
            message!("vary-imputation", ways = ways.iter().map(way).collect::<Vec<_>>())
        }
        Perturbation::Treatment(ways) => {
            let way = |way: &Outliers| {
                Value::Message(match way {
                    Outliers::Left => message!("vary-treat-none"),
                    Outliers::DrawnIn => message!("vary-treat-drawn"),
                    Outliers::DrawnInOrLog => message!("vary-treat-drawn-log"),
                    Outliers::Log => message!("vary-treat-log"),
                })
            };
            message!("vary-treatment", ways = ways.iter().map(way).collect::<Vec<_>>())
        }
        Perturbation::Removal => message!("vary-removal"),
    }
}
