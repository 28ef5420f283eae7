//! Scales: how a value becomes a score.

use super::Lower;
use crate::format::rubric::{WireBand, WireScale};
use crate::input::fault::figure;
use crate::message;
use crate::model::KeyPath;
use crate::model::rubric::{Band, Scale};
use crate::model::tolerance;

impl Lower<'_> {
    /// A scale, checked together with the domain of its indicator.
    pub(super) fn scale(&mut self, indicator: &KeyPath, wire: &WireScale, domain: (f64, f64)) -> Scale {
        let path = indicator.key("scale");
        match wire {
            WireScale::Goalposts([worst, best]) => {
                self.goalposts(&path.key("goalposts"), *worst, *best);
                Scale::Goalposts { worst: *worst, best: *best }
            }
            WireScale::LogGoalposts([worst, best]) => {
                let path = path.key("log_goalposts");
                self.goalposts(&path, *worst, *best);
                for (i, post) in [worst, best].into_iter().enumerate().filter(|(_, post)| **post <= 0.0) {
                    self.fault(&path.index(i), message!("input-log-not-positive", found = figure(*post)));
                }
                Scale::LogGoalposts { worst: *worst, best: *best }
            }
            WireScale::Bands(bands) => Scale::Bands(self.bands(&path.key("bands"), bands)),
            WireScale::Levels(levels) => {
                self.steps(indicator, &path.key("levels"), levels.len(), 2, domain, levels.len().saturating_sub(1));
                Scale::Levels(levels.iter().cloned().map(Into::into).collect())
            }
            WireScale::Checklist(items) => {
                self.steps(indicator, &path.key("checklist"), items.len(), 1, domain, items.len());
                Scale::Checklist(items.iter().cloned().map(Into::into).collect())
            }
        }
    }

    fn goalposts(&mut self, path: &KeyPath, worst: f64, best: f64) {
        if tolerance::same_value(worst, best) {
            self.fault(path, message!("input-goalposts-equal", found = figure(worst)));
        }
    }

    fn bands(&mut self, path: &KeyPath, wire: &[WireBand]) -> Vec<Band> {
        if wire.is_empty() {
            self.fault(path, message!("input-too-few", least = 1, found = 0));
        }
        for (i, pair) in wire.windows(2).enumerate() {
            let [before, after] = pair else { continue };
            let path = path.index(i + 1);
            if after.from <= before.from {
                let message =
                    message!("input-bands-not-ascending", before = figure(before.from), found = figure(after.from));
                self.fault(&path.key("from"), message);
            }
            if after.score < before.score {
                let message =
                    message!("input-bands-not-ascending", before = figure(before.score), found = figure(after.score));
                self.fault(&path.key("score"), message);
            }
        }
        wire.iter().map(|band| Band { from: band.from, score: band.score }).collect()
    }

    /// Levels or items: at least the minimum number, and a domain within their range.
    fn steps(
        &mut self,
        indicator: &KeyPath,
        path: &KeyPath,
        found: usize,
        least: usize,
        domain: (f64, f64),
        top: usize,
    ) {
        if found < least {
            return self.fault(path, message!("input-too-few", least = least, found = found));
        }
        if domain.0 < 0.0 || domain.1 > top as f64 {
            self.fault(&indicator.key("domain"), message!("input-domain-beyond-scale", top = top));
        }
    }
}
