//! The thresholds of the audit.

use schemars::JsonSchema;
use serde::Deserialize;

use super::change::Change;
use super::text::Text;
use super::tolerance;
use super::words::Words;

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
    /// How the sum of the design–reality gap is read; `None` if the file does not state it.
    pub gap: Option<GapScale>,
    /// Words of titles that hint at a kind of work.
    pub words: Words,
    /// Thresholds that the project's settings have changed.
    pub changes: Vec<Change>,
}

/// How the sum of the design–reality gap is read.
#[derive(Clone, Debug)]
pub struct GapScale {
    /// Source of the bands.
    pub basis: Text,
    /// The bands, ascending; the first begins at 0.
    pub bands: Vec<GapBand>,
}

/// A band of the sum of the design–reality gap.
#[derive(Clone, Debug)]
pub struct GapBand {
    /// Least sum, from 0 to 70.
    pub from: f64,
    /// Expected outcome of a plan in this band.
    pub means: Text,
}

impl GapScale {
    /// The band that contains a sum.
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
    /// Source of the figure, or a note that it is a house default.
    pub basis: Text,
}

impl Threshold {
    /// The figure as a number of quarters.
    pub fn quarters(&self) -> i32 {
        self.value.max(0.0) as i32
    }
}

/// Declares every threshold once, as a field, so that a misspelt name does not compile.
macro_rules! thresholds {
    ($($(#[doc = $doc:literal])+ $name:ident,)+) => {
        /// All thresholds of the audit, as written in a file or as read.
        #[derive(Clone, Debug, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct Thresholds<T> { $($(#[doc = $doc])+ pub $name: T,)+ }

        impl<T> Thresholds<T> {
            /// The thresholds, each mapped by `f`.
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
    /// Share of a predicted change that must be enough to meet a gate, or else the gate counts as tight, in percent.
    gate_margin,
    /// Least length of work that counts as real, in quarters.
    real_work_quarters,
    /// Least effort of work that counts as real, in person-years.
    real_work_person_years,
    /// Least share of a service's audience that its two-way channels must reach, in percent.
    reach_target,
    /// Web reach of a service's audience below which the web may not be its only channel, in percent.
    web_only_reach,
    /// Reach from which the gain of an unused channel is reported, in percentage points.
    unused_channel_gain,
    /// Least reach of a group divided by the reach of the population.
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
    /// Least number of systems that justify an own data centre.
    data_centre_systems,
    /// Greatest age of needs research when building starts, in quarters.
    research_age_quarters,
    /// Quarters after go-live within which use and satisfaction must be measured.
    measure_within_quarters,
    /// Quarters after go-live within which a two-way contact must exist.
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
    /// Number of go-lives in one quarter from which the quarter looks like a ceremony.
    ceremony_go_lives,
    /// Share of a year's capital spent in its last quarter from which it looks like year-end spending, in percent.
    year_end_share,
    /// Share of the plan's cost above which an initiative needs a pilot, in percent.
    pilot_cost_share,
    /// Greatest length of one initiative, in quarters.
    initiative_quarters,
    /// Share of the plan's cost for work without a kind from which the plan cannot be examined, in percent.
    unknown_work_share,
    /// Greatest share of initiatives without any dependency, in percent.
    missing_logic_share,
    /// Least number of initiatives in a plan for that share to be read.
    missing_logic_initiatives,
    /// Greatest age of the plan's assessment, in quarters.
    assessment_age_quarters,
    /// Value below which a percentage looks like a share, in percent.
    share_as_percent,
    /// Most people of one skill that are plausible, in percent of the inhabitants.
    staff_of_population,
    /// Greatest plausible number of people of one skill, relative to all front-line staff.
    staff_per_front_line,
    /// Most people of one skill that are plausible for each office.
    staff_per_office,
    /// Greatest plausible fund relative to the cost of the whole catalogue.
    budget_of_catalogue,
    /// Greatest plausible age of an observation or a source at the date of the assessment, in years.
    observation_age_years,
    /// Number of quarters before the finish from which an initiative takes time of front-line staff.
    change_load_before_quarters,
    /// Number of quarters after the finish until which it does.
    change_load_after_quarters,
    /// Uplift for optimism in the cost of equipment and development, upper bound in percent.
    uplift_cost_equipment,
    /// Uplift for optimism in the cost of external services, upper bound in percent.
    uplift_cost_services,
    /// Uplift for optimism in the duration of equipment and development, upper bound in percent.
    uplift_duration,
    /// Share of a single person's time from which an initiative depends on that person, in percent.
    key_person_share,
    /// Number of initiatives in one quarter from which dependence on the same person is reported.
    key_person_initiatives,
    /// Share of the money of an average year from which an initiative is large, in percent.
    parallel_cost_share,
    /// Most large initiatives at once for each project manager.
    parallel_per_manager,
    /// Most initiatives that begin in one year for each project manager.
    starts_per_manager,
    /// Greatest number of large initiatives at once relative to the largest number that ever ran at once.
    parallel_track_record,
    /// Greatest cost of an initiative relative to the largest project that was finished.
    track_record_factor,
    /// Quarters of use before a promise may count it.
    use_ramp_quarters,
    /// Use of installed equipment below which buying more is reported, in percent.
    kit_utilisation,
    /// Share of services bought from equipment suppliers from which they look like equipment; also the least share of
    /// the usual equipment that must be declared as equipment. In percent.
    disguise_share,
    /// Least take-up of the remote channels before a channel is withdrawn, in percent.
    withdrawal_takeup,
    /// Number of quarters for which that take-up must have lasted.
    withdrawal_quarters,
    /// Least number of people asked in research.
    research_sample,
    /// Least cost of research, in percent of the cost of building on it.
    research_cost_share,
    /// Share of a limit from which a cost counts as just below it, in percent.
    slicing_share,
    /// Number of similar initiatives just below a limit from which they look like one that was split.
    slicing_parts,
    /// Least cost, effort and length of work like a catalogue entry, in percent of the entry's own.
    like_share,
    /// Cost from which work is no longer comparable with a catalogue entry, relative to the entry's dearest mode.
    like_cost_factor,
    /// Least length of a waiver's reason, in letters or characters.
    waiver_reason_letters,
    /// Longest time for which a waiver is valid after the day of the audit, in years.
    waiver_years,
    /// Greatest share of self-declared figures in the weight behind a gate, in percent.
    self_declared_share,
}
