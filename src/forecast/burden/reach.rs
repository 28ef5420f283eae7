//! The reach of each channel over time: today's share, its sourced trend, and the people whom finished initiatives let
//! it reach in addition.

use crate::model::burden::ReachGain;
use crate::model::{Assessment, Quarter};
use crate::score::reach::Level;

/// The gains in reach of a plan's initiatives, each with the quarter from which it counts.
#[derive(Clone, Debug, Default)]
pub struct Gains(Vec<(Quarter, ReachGain)>);

impl Gains {
    /// Adds a gain that counts from `live` on.
    pub fn add(&mut self, live: Quarter, gain: ReachGain) {
        self.0.push((live, gain));
    }

    /// The reach of every channel in `quarter`.
    pub fn levels(&self, assessment: &Assessment, quarter: Quarter) -> Vec<Level> {
        let years = f64::from(quarter.since(assessment.quarter()).max(0)) / 4.0;
        let live = || self.0.iter().filter(|(live, _)| *live <= quarter).map(|(_, gain)| gain);
        let mut levels = Vec::with_capacity(assessment.channels.len());
        for channel in &assessment.channels {
            let mut level = Level::today(channel);
            if let Some(trend) = channel.trend {
                level.low = (level.low + trend.low * years).clamp(0.0, 1.0);
                level.likely = (level.likely + trend.per_year * years).clamp(0.0, 1.0);
                level.high = (level.high + trend.high * years).clamp(0.0, 1.0);
            }
            for gain in live().filter(|gain| gain.channel == channel.kind) {
                level.low = 1.0 - (1.0 - level.low) * (1.0 - gain.low);
                level.likely = 1.0 - (1.0 - level.likely) * (1.0 - gain.likely);
                level.high = 1.0 - (1.0 - level.high) * (1.0 - gain.likely);
            }
            levels.push(level);
        }
        levels
    }
}
