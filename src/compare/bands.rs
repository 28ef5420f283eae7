//! Bands: the class of the index, or the stage of the rubric, of each unit, and its shares over the draws.

use crate::model::Rubric;
use crate::model::composite::Composite;
use crate::model::rubric::{Child, Measure};
use crate::model::tolerance;
use crate::score::stage::Obstacle;
use crate::score::{self, Scorecard};

/// The gates of each stage, the first stage first.
#[derive(Clone, Debug, PartialEq)]
pub struct Gates(Vec<Vec<Gate>>);

/// A gate, evaluated on scores.
#[derive(Clone, Debug, PartialEq)]
enum Gate {
    /// The score must be at least this threshold.
    AtLeast(Child, f64),
    /// Independent of the draw, per unit: derived figures, and gates not shown because the evidence is weak.
    Fixed(Vec<bool>),
    /// Both.
    Both(Child, f64, Vec<bool>),
}

impl Gates {
    /// The gates of a rubric for units with these scorecards. The threshold of an indicator is converted to a score on
    /// its scale.
    pub fn of(rubric: &Rubric, cards: &[Scorecard]) -> Gates {
        let readings: Vec<score::StageReading> = cards.iter().map(|card| score::stage(rubric, card)).collect();
        let gate = |stage: usize, place: usize, gate: &crate::model::rubric::Gate| {
            let of_unit = |reading: &score::StageReading| reading.gates.get(stage)?.get(place).copied();
            let strong = |reading| of_unit(reading).is_none_or(|unit| unit.obstacle != Some(Obstacle::WeakEvidence));
            let strong: Vec<bool> = readings.iter().map(strong).collect();
            let (child, threshold) = match gate.on {
                Measure::Derived(_) => {
                    let open = |reading| of_unit(reading).is_some_and(|unit| unit.shown);
                    return Gate::Fixed(readings.iter().map(open).collect());
                }
                Measure::Node(node) => (Child::Node(node), gate.threshold),
                Measure::Indicator(leaf) => {
                    let scale = rubric.indicators.get(leaf).map(|indicator| indicator.scale.score(gate.threshold));
                    (Child::Indicator(leaf), scale.unwrap_or(f64::INFINITY))
                }
            };
            if strong.iter().all(|strong| *strong) {
                Gate::AtLeast(child, threshold)
            } else {
                Gate::Both(child, threshold, strong)
            }
        };
        let of_stage = |(i, stage): (usize, &crate::model::rubric::Stage)| {
            stage.gates.iter().enumerate().map(|(place, stage_gate)| gate(i, place, stage_gate)).collect()
        };
        Gates(rubric.stages.iter().enumerate().map(of_stage).collect())
    }

    /// The stage of a unit on some scores: the highest whose gates, and those of all earlier stages, are met; 0 if
    /// none.
    fn stage(&self, unit: usize, figure: &impl Fn(Child) -> f64) -> usize {
        let fixed = |open: &[bool]| open.get(unit).copied().unwrap_or(false);
        // An unknown figure is NaN and meets no gate.
        let reaches = |child: Child, threshold: f64| tolerance::reaches(figure(child), threshold);
        let open = |gate: &Gate| match gate {
            Gate::AtLeast(child, threshold) => reaches(*child, *threshold),
            Gate::Fixed(open) => fixed(open),
            Gate::Both(child, threshold, strong) => fixed(strong) && reaches(*child, *threshold),
        };
        self.0.iter().take_while(|gates| gates.iter().all(open)).count()
    }
}

/// The bands into which units are divided.
#[derive(Clone, Debug, PartialEq)]
pub enum Bands {
    /// Stages of the rubric; a band's number is that of its stage, 0 for none.
    Stages(Gates),
    /// Classes of the index: their least headlines, highest first, and the decimals to which a headline is rounded
    /// first. A band's number is the index of its class, or the number of classes for none.
    Classes(Vec<f64>, Option<u8>),
}

impl Bands {
    /// The stages if there are gates, else the classes; `None` if there are neither.
    pub fn of(composite: &Composite, gates: Option<&Gates>) -> Option<Bands> {
        let classes = || composite.classes.iter().map(|class| class.from).collect();
        let of_index = || (!composite.classes.is_empty()).then(|| Bands::Classes(classes(), composite.rank_decimals));
        gates.cloned().map(Bands::Stages).or_else(of_index)
    }

    /// Number of bands.
    pub fn count(&self) -> usize {
        1 + match self {
            Bands::Stages(gates) => gates.0.len(),
            Bands::Classes(classes, _) => classes.len(),
        }
    }

    /// The band of a unit, where `figure` gives its scores; the first node is the headline.
    pub fn band(&self, unit: usize, figure: impl Fn(Child) -> f64) -> usize {
        match self {
            Bands::Stages(gates) => gates.stage(unit, &figure),
            Bands::Classes(classes, decimals) => {
                let headline = figure(Child::Node(0));
                let headline = decimals.map_or(headline, |decimals| tolerance::rounded(headline, decimals));
                classes.iter().position(|from| tolerance::reaches(headline, *from)).unwrap_or(classes.len())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_by_hand() {
        let (leaf, node) = (Child::Indicator(0), Child::Node(0));
        let gates = Gates(vec![
            vec![Gate::AtLeast(leaf, 0.3)],
            vec![Gate::Both(node, 0.5, vec![true, false])],
            vec![Gate::Fixed(vec![true, true]), Gate::AtLeast(leaf, 0.9)],
        ]);
        let figures = |leaf: f64, node: f64| move |child| if child == Child::Indicator(0) { leaf } else { node };
        assert_eq!(gates.stage(0, &figures(0.2, 1.0)), 0);
        assert_eq!(gates.stage(0, &figures(0.3, 0.4)), 1);
        assert_eq!(gates.stage(0, &figures(0.3, 0.5)), 2);
        assert_eq!(gates.stage(1, &figures(0.9, 0.5)), 1, "its evidence is too weak for the second");
        assert_eq!(gates.stage(0, &figures(0.9, 0.5)), 3);
        assert_eq!(gates.stage(0, &figures(f64::NAN, 0.5)), 0);
    }

    #[test]
    fn classes_by_hand() {
        let bands = Bands::Classes(vec![0.75, 0.5], None);
        let class_of = |headline: f64| bands.band(0, move |_| headline);
        assert_eq!([0.8, 0.75, 0.6, 0.1, f64::NAN].map(class_of), [0, 0, 1, 2, 2]);
        assert_eq!(bands.count(), 3);
        assert_eq!(class_of(0.5 - 1e-16), 1, "by hand it is 0.5");
        assert_eq!(Bands::Classes(vec![0.75, 0.5], Some(2)).band(0, |_| 0.745), 0, "it is printed as 0.75");
    }
}
