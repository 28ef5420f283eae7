//! Incremental evaluation of the benefit of successive roadmaps: only services whose activities moved are evaluated
//! again.

use crate::schedule::problem::benefit::{BenefitModel, Live};

/// Evaluates the benefit of successive roadmaps; recomputes only the services that differ from the roadmap before.
#[derive(Clone, Debug)]
pub struct BenefitEvaluator<'w, 'a> {
    model: &'w BenefitModel<'a>,
    /// By activity: the quarter from which it is live.
    live: Vec<Option<i32>>,
    /// By process: its part of the benefit.
    parts: Vec<f64>,
    /// By activity: the processes whose benefit depends on it.
    affects: Vec<Vec<usize>>,
    stale: Vec<bool>,
}

impl<'w, 'a> BenefitEvaluator<'w, 'a> {
    /// An evaluator for `activities` activities, with nothing counted yet.
    pub fn new(model: &'w BenefitModel<'a>, activities: usize) -> BenefitEvaluator<'w, 'a> {
        let processes = model.services.len();
        let mut affects = vec![Vec::new(); activities];
        for process in 0..processes {
            for activity in model.affecting(process) {
                affects[activity].push(process);
            }
        }
        BenefitEvaluator {
            model,
            live: vec![None; activities],
            parts: vec![0.0; processes],
            affects,
            stale: vec![true; processes],
        }
    }

    /// The benefit if each activity is live from the quarter that `live` returns: the same as [`BenefitModel::of`].
    pub fn of(&mut self, live: Live<'_>) -> f64 {
        self.update(live);
        self.parts.iter().sum::<f64>() + 0.0
    }

    /// The same for some more activities, without keeping them.
    pub fn with(&self, more: &[(usize, i32)]) -> f64 {
        let mut stale: Vec<usize> = more.iter().flat_map(|(activity, _)| &self.affects[*activity]).copied().collect();
        stale.sort_unstable();
        stale.dedup();
        let live = |activity: usize| {
            self.live[activity].or_else(|| more.iter().find(|(of, _)| *of == activity).map(|(_, live)| *live))
        };
        let gain = |process: usize| self.model.of_process(process, &live) - self.parts[process];
        stale.into_iter().map(gain).sum::<f64>() + 0.0
    }

    /// Evaluates the services whose activities moved.
    pub fn update(&mut self, live: Live<'_>) {
        for (activity, affects) in self.affects.iter().enumerate().filter(|(_, affects)| !affects.is_empty()) {
            let now = live(activity);
            if std::mem::replace(&mut self.live[activity], now) != now {
                affects.iter().for_each(|process| self.stale[*process] = true);
            }
        }
        for process in 0..self.parts.len() {
            if std::mem::replace(&mut self.stale[process], false) {
                self.parts[process] = self.model.of_process(process, &|activity| self.live[activity]);
            }
        }
    }
}
