//! A threshold that a project changes, and what that does to the audit.

use super::place::KeyPath;
use super::text::Text;

/// A threshold of a rule set that settings have changed.
#[derive(Clone, Debug)]
pub struct Change {
    /// Its name.
    pub name: &'static str,
    /// The figure of the rule set.
    pub default: f64,
    /// The figure that is read instead.
    pub value: f64,
    /// Why.
    pub reason: Text,
    /// Where the settings say so.
    pub place: KeyPath,
}

/// What a change does to the audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Less is complained of.
    Loosens,
    /// More is complained of.
    Tightens,
    /// Nothing: it is the rule set's own figure.
    Nothing,
    /// It cannot be told from the direction alone.
    Untold,
}

/// What a higher figure of a threshold does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Raising {
    /// Less is complained of.
    Loosens,
    /// More is complained of.
    Tightens,
    /// It depends.
    Untold,
}

impl Change {
    /// What it does to the audit.
    pub fn effect(&self) -> Effect {
        let rises = self.value > self.default;
        match raising(self.name) {
            _ if (self.value - self.default).abs() < f64::EPSILON => Effect::Nothing,
            Raising::Untold => Effect::Untold,
            Raising::Loosens if rises => Effect::Loosens,
            Raising::Tightens if !rises => Effect::Loosens,
            _ => Effect::Tightens,
        }
    }
}

/// What a higher figure of the threshold called `name` does: every threshold stands here.
pub fn raising(name: &str) -> Raising {
    match name {
        "real_work_quarters"
        | "real_work_person_years"
        | "reach_target"
        | "web_only_reach"
        | "group_reach_ratio"
        | "running_cost_share"
        | "training_share"
        | "data_centre_systems"
        | "trial_quarters"
        | "decision_quarters"
        | "frontline_effort_share"
        | "training_hours_per_head"
        | "reengineering_quarters"
        | "contingency_share"
        | "change_load_before_quarters"
        | "change_load_after_quarters"
        | "uplift_cost_equipment"
        | "uplift_cost_services"
        | "uplift_duration"
        | "use_ramp_quarters"
        | "kit_utilisation"
        | "withdrawal_takeup"
        | "withdrawal_quarters"
        | "research_sample"
        | "research_cost_share"
        | "share_as_percent" => Raising::Tightens,
        "unused_channel_gain"
        | "hardware_share"
        | "kit_lead_quarters"
        | "equipment_life_years"
        | "research_age_quarters"
        | "measure_within_quarters"
        | "feedback_within_quarters"
        | "portal_services"
        | "training_gap_quarters"
        | "ceremony_go_lives"
        | "year_end_share"
        | "pilot_cost_share"
        | "initiative_quarters"
        | "missing_logic_share"
        | "missing_logic_initiatives"
        | "assessment_age_quarters"
        | "staff_of_population"
        | "staff_per_front_line"
        | "staff_per_office"
        | "budget_of_catalogue"
        | "observation_age_years"
        | "key_person_share"
        | "key_person_initiatives"
        | "parallel_cost_share"
        | "parallel_per_manager"
        | "parallel_track_record"
        | "track_record_factor"
        | "slicing_share"
        | "slicing_parts"
        | "self_declared_share" => Raising::Loosens,
        // What a roadmap builds, which may break a rule as well as keep it.
        "convenience_reach" => Raising::Untold,
        // One share for two looks: a higher one lets more services pass and wants more equipment named as such.
        "disguise_share" => Raising::Untold,
        _ => Raising::Untold,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(name: &'static str, default: f64, value: f64) -> Effect {
        let (reason, place) = (Text::default(), KeyPath::root());
        Change { name, default, value, reason, place }.effect()
    }

    #[test]
    fn a_change_loosens_or_tightens_by_its_direction() {
        assert_eq!(change("hardware_share", 50.0, 60.0), Effect::Loosens);
        assert_eq!(change("hardware_share", 50.0, 40.0), Effect::Tightens);
        assert_eq!(change("reach_target", 60.0, 40.0), Effect::Loosens);
        assert_eq!(change("reach_target", 60.0, 70.0), Effect::Tightens);
        assert_eq!(change("reach_target", 60.0, 60.0), Effect::Nothing);
        assert_eq!(change("convenience_reach", 25.0, 30.0), Effect::Untold);
    }
}
