//! The thresholds of the audit.

use schemars::JsonSchema;
use serde::Deserialize;

use super::settings::Change;
use super::text::Text;

/// A rule set: the thresholds that rules read, with their version.
#[derive(Clone, Debug)]
pub struct RuleSet {
    /// Identifier.
    pub id: String,
    /// Version.
    pub version: String,
    /// Title.
    pub title: Text,
    /// The thresholds.
    pub threshold: Thresholds<Threshold>,
    /// Those of them that a project's settings have changed.
    pub changes: Vec<Change>,
}

impl RuleSet {
    /// `id@version`.
    pub fn reference(&self) -> String {
        format!("{}@{}", self.id, self.version)
    }
}

/// One threshold.
#[derive(Clone, Debug)]
pub struct Threshold {
    /// The figure.
    pub value: f64,
    /// Its unit.
    pub unit: Text,
    /// Where it comes from, or that it is a house default.
    pub basis: Text,
}

impl Threshold {
    /// The figure as a number of quarters.
    pub fn quarters(&self) -> i32 {
        self.value.max(0.0) as i32
    }
}

/// Declares every threshold once: a field each, so that a misspelt one does not compile.
macro_rules! thresholds {
    ($($(#[doc = $doc:literal])+ $name:ident,)+) => {
        /// All thresholds of the audit, as written or as read.
        #[derive(Clone, Debug, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct Thresholds<T> { $($(#[doc = $doc])+ pub $name: T,)+ }

        impl<T> Thresholds<T> {
            /// The same thresholds, each turned by `f`.
            pub fn map<U>(self, mut f: impl FnMut(T) -> U) -> Thresholds<U> {
                Thresholds { $($name: f(self.$name),)+ }
            }

            /// Every threshold with its name, in the order of the file.
            pub fn all(&self) -> Vec<(&'static str, &T)> {
                vec![$((stringify!($name), &self.$name),)+]
            }

            /// The threshold called `name`.
            pub fn named_mut(&mut self, name: &str) -> Option<&mut T> {
                match name {
                    $(stringify!($name) => Some(&mut self.$name),)+
                    _ => None,
                }
            }
        }
    };
}

thresholds! {
    /// Least length of work that counts as real, in quarters.
    real_work_quarters,
    /// Least effort of work that counts as real, in person-years.
    real_work_person_years,
    /// Least share of a service's audience that its two-way channels must reach, in percent.
    reach_target,
    /// Share of the audience below which a service may not stand on the web alone, in percent.
    web_only_reach,
    /// Reach that an unused channel must add before it is missed, in percentage points.
    unused_channel_gain,
    /// Least reach of a channel of its own for which a roadmap builds what may add nobody to those reached, in percent.
    convenience_reach,
    /// Least reach of a group relative to everybody's, as a ratio.
    group_reach_ratio,
    /// Greatest share of hardware and network in the cost, in percent.
    hardware_share,
    /// Greatest number of quarters between delivery of equipment and use of its software.
    kit_lead_quarters,
    /// Least running cost a year, in percent of hardware and software cost.
    running_cost_share,
    /// Least share of training, process and research beside software and services, in percent.
    training_share,
    /// Years after which equipment must be replaced.
    equipment_life_years,
    /// Least number of systems that justify a data centre of one's own.
    data_centre_systems,
    /// Greatest age of needs research when building starts, in quarters.
    research_age_quarters,
    /// Quarters after go-live within which use and satisfaction are read.
    measure_within_quarters,
    /// Quarters after go-live within which a two-way contact is there.
    feedback_within_quarters,
    /// Number of services on the web from which they must be arranged by audience and life event.
    portal_services,
    /// Least length of a trial, in quarters.
    trial_quarters,
    /// Least time between the end of a trial and the roll-out, in quarters.
    decision_quarters,
    /// Least front-line effort before building, in percent of the building effort.
    frontline_effort_share,
    /// Least training for each head affected, in hours.
    training_hours_per_head,
    /// Greatest number of quarters between the end of training and go-live.
    training_gap_quarters,
    /// Least length of re-engineering across agencies, in quarters.
    reengineering_quarters,
    /// Least contingency, in percent of the cost.
    contingency_share,
    /// Go-lives in one quarter that look like a ceremony.
    ceremony_go_lives,
    /// Share of a year's capital in its last quarter that looks like spending for spending's sake, in percent.
    year_end_share,
    /// Share of the plan's cost over which an initiative needs a pilot, in percent.
    pilot_cost_share,
    /// Greatest length of one initiative, in quarters.
    initiative_quarters,
    /// Greatest share of initiatives that no dependency touches, in percent.
    missing_logic_share,
    /// Least number of initiatives from which that share is read.
    missing_logic_initiatives,
    /// Greatest age of the assessment that a plan is held against, in quarters.
    assessment_age_quarters,
    /// Quarters before the finish from which an initiative asks time of the front line.
    change_load_before_quarters,
    /// Quarters after the finish until which it does.
    change_load_after_quarters,
}
