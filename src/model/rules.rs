//! The thresholds of the audit.

use schemars::JsonSchema;
use serde::Deserialize;

use super::change::Change;
use super::text::Text;
use super::tolerance;

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
    /// How the sum of the design-reality gap is read; none where the file does not say.
    pub gap: Option<GapScale>,
    /// Those of them that a project's settings have changed.
    pub changes: Vec<Change>,
}

/// How the sum of the design-reality gap is read.
#[derive(Clone, Debug)]
pub struct GapScale {
    /// Where the bands come from.
    pub basis: Text,
    /// The bands, ascending; the first begins at 0.
    pub bands: Vec<GapBand>,
}

/// A band of the sum of the design-reality gap.
#[derive(Clone, Debug)]
pub struct GapBand {
    /// Least sum, from 0 to 70.
    pub from: f64,
    /// What is to be expected of such a plan.
    pub means: Text,
}

impl GapScale {
    /// The band that a sum lies in.
    pub fn band(&self, sum: f64) -> Option<&GapBand> {
        self.bands.iter().rev().find(|band| tolerance::reaches(sum, band.from))
    }
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
    /// Figure below which a percentage looks like a share, in percent.
    share_as_percent,
    /// Most people of one skill that are plausible, in percent of the inhabitants.
    staff_of_population,
    /// Most people of one skill that are plausible beside all front lines, as a ratio.
    staff_per_front_line,
    /// Most people of one skill that are plausible for each office.
    staff_per_office,
    /// Greatest plausible fund beside the cost of the whole catalogue, as a ratio.
    budget_of_catalogue,
    /// Greatest plausible age of an observation or a source at the assessment, in years.
    observation_age_years,
    /// Quarters before the finish from which an initiative asks time of the front line.
    change_load_before_quarters,
    /// Quarters after the finish until which it does.
    change_load_after_quarters,
    /// Optimism of the cost of equipment and development, upper bound in percent.
    uplift_cost_equipment,
    /// Optimism of the cost of services bought from others, upper bound in percent.
    uplift_cost_services,
    /// Optimism of the duration of equipment and development, upper bound in percent.
    uplift_duration,
    /// Share of a single head from which an initiative leans on it, in percent.
    key_person_share,
    /// Initiatives in one quarter that may not lean on the same single head.
    key_person_initiatives,
    /// Share of the plan's cost from which an initiative is large, in percent.
    parallel_cost_share,
    /// Most large initiatives at once for each project manager.
    parallel_per_manager,
    /// Most large initiatives at once beside the most that ever ran at once, as a ratio.
    parallel_track_record,
    /// Greatest cost of an initiative beside the largest project that was finished, as a ratio.
    track_record_factor,
    /// Quarters of use before a promise may count on it.
    use_ramp_quarters,
    /// Use of what is installed below which more is not bought, in percent.
    kit_utilisation,
    /// Share of services from suppliers of equipment that looks like equipment, in percent; also the least part of the usual equipment that is declared as such.
    disguise_share,
    /// Least take-up of the remote channels before a channel is withdrawn, in percent.
    withdrawal_takeup,
    /// Quarters for which that take-up must have held.
    withdrawal_quarters,
    /// Least number of people asked in research.
    research_sample,
    /// Least cost of research, in percent of what is built on it.
    research_cost_share,
    /// Share of a limit from which an initiative lies just below it, in percent.
    slicing_share,
    /// Initiatives of one kind just below a limit that look like one.
    slicing_parts,
    /// Greatest share of self-declared figures in the weight behind a gate, in percent.
    self_declared_share,
}
