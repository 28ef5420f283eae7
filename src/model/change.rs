//! A threshold changed by a project, and its effect on the audit.

use super::place::KeyPath;
use super::text::Text;

/// A threshold of a rule set that settings have changed.
#[derive(Clone, Debug)]
pub struct Change {
    /// Its name.
    pub name: &'static str,
    /// The figure of the rule set.
    pub default: f64,
    /// The figure in force.
    pub value: f64,
    /// Reason for the change.
    pub reason: Text,
    /// Place in the settings file.
    pub place: KeyPath,
}

/// The effect of a change on the audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The audit reports less.
    Loosens,
    /// The audit reports more.
    Tightens,
    /// No effect: the figure equals that of the rule set.
    Nothing,
    /// The direction of the change does not decide it.
    Untold,
}

/// The effect of a higher figure of a threshold on the audit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Raising {
    /// The audit reports less.
    Loosens,
    /// The audit reports more.
    Tightens,
    /// Depends on the plan.
    Untold,
}

impl Change {
    /// The effect of the change on the audit.
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

/// The effect of a higher figure of the threshold `name`. Lists every threshold.
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
        | "like_share"
        | "waiver_reason_letters"
        | "share_as_percent" => Raising::Tightens,
        "gate_margin"
        | "unused_channel_gain"
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
        | "unknown_work_share"
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
        | "starts_per_manager"
        | "track_record_factor"
        | "slicing_share"
        | "slicing_parts"
        | "like_cost_factor"
        | "waiver_years"
        | "self_declared_share" => Raising::Loosens,
        // Two comparisons read this share: a higher one lets more services pass and requires more declared equipment.
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
        assert_eq!(change("disguise_share", 25.0, 30.0), Effect::Untold);
    }
}
