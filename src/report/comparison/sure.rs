//! What was varied, and what stays of the ranking.

use super::View;
use crate::compare::Perturbation;
use crate::compare::uncertainty::{TOLD_APART, WeightDraw};
use crate::locale::{Locale, number};
use crate::message;
use crate::message::{Message, Value};
use crate::report::document::{Document, Span, Tone};
use crate::report::figures;

/// As small a difference is rounding.
const ROUNDING: f64 = 1e-9;

/// The section; nothing where nothing was varied.
pub(super) fn section(view: &View<'_>, locale: &Locale, document: &mut Document) {
    let Some(of) = view.uncertainty else { return };
    document.heading(locale.word("compare-sure-heading"));
    document.paragraph(locale.say(&message!("compare-sure-draws", draws = of.draws, seed = of.seed.to_string())));
    document.items(of.vary.iter().map(|one| vec![Span::plain(locale.say(&words(one)))]).collect());
    let (apart, pairs) = of.told_apart();
    let share = figures::percent(TOLD_APART);
    let told = message!("compare-sure-apart", apart = apart, pairs = pairs, share = share);
    document.paragraph_in(Tone::Strong, locale.say(&told));
    let difference = match of.nominal_difference {
        0.0 => "0".to_owned(),
        some => format!("{some:.0e}"),
    };
    if of.nominal_difference <= ROUNDING {
        document.paragraph_in(Tone::Faint, locale.say(&message!("compare-sure-nominal", difference = difference)));
    } else {
        document.paragraph_in(Tone::Bad, locale.say(&message!("compare-sure-not-nominal", difference = difference)));
    }
}

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
        Perturbation::Removal => message!("vary-removal"),
    }
}
