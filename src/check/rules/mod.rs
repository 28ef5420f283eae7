//! The rules, one file each: data and function. The words are in `<name>.en.md` and `<name>.zh.md` beside it.
//!
//! To add a rule, write its three files and add the name of its module to the list below, in alphabetical order.

use super::finding::Rule;
use crate::model::Lang;

/// Declares the modules of the rules and the registry.
macro_rules! registry {
    ($($module:ident),+ $(,)?) => {
        $(pub(crate) mod $module;)+

        /// Every rule, by name.
        pub static RULES: &[&Rule] = &[$(&$module::RULE),+];
    };
}

/// Declares the data of a rule: name, code, severity and binding, and `waivable: false` if nobody may accept its
/// findings. The documentation comes from the files of the same name.
macro_rules! rule {
    ($name:literal, $family:ident $number:literal, $severity:ident, $binding:ident) => {
        rule!($name, $family $number, $severity, $binding, waivable: true);
    };
    ($name:literal, $family:ident $number:literal, $severity:ident, $binding:ident, waivable: $waivable:literal) => {
        /// The rule.
        pub(crate) static RULE: $crate::check::Rule = $crate::check::Rule {
            name: $name,
            family: $crate::check::rules::family::$family,
            number: $number,
            severity: $crate::message::Severity::$severity,
            binding: $crate::check::Binding::$binding,
            waivable: $waivable,
            docs: $crate::check::RuleDocs {
                en: include_str!(concat!($name, ".en.md")),
                zh: include_str!(concat!($name, ".zh.md")),
            },
            check,
        };
    };
}

/// The families by letter, for [`rule!`].
mod family {
    use crate::check::family::Family;
    use crate::model::terms::Letter;

    pub(super) const A: Family = Family::Vice(Letter::A);
    pub(super) const H: Family = Family::Vice(Letter::H);
    pub(super) const C: Family = Family::Vice(Letter::C);
    pub(super) const P: Family = Family::Vice(Letter::P);
    pub(super) const F: Family = Family::Vice(Letter::F);
    pub(super) const R: Family = Family::Vice(Letter::R);
    pub(super) const S: Family = Family::Structure;
}

registry! {
    assessment_stale,
    automates_before_reengineering,
    automates_unmapped_process,
    benefit_before_use,
    better_channel_unused,
    bigger_than_track_record,
    broadcast_counted_as_service,
    build_before_research,
    capacity_above_use,
    ceremony_deadline,
    change_load_over_capacity,
    channel_silo,
    closure_not_declared,
    contingency_thin,
    contract_broken,
    counter_closed_too_early,
    currency_or_price_year_mixed,
    dependency_cycle,
    dependency_missing,
    dependency_out_of_order,
    earmark_misused,
    effect_unknown,
    empty_plan,
    evidence_self_declared,
    front_line_unheard,
    frontline_absent_before_freeze,
    full_scale_without_pilot,
    gate_opened_by_prediction_only,
    group_left_out,
    hardware_in_disguise,
    hardware_share_high,
    implausible_figure,
    initiative_too_long,
    key_person_shared,
    kit_before_software,
    kit_without_replacement,
    kit_without_running_cost,
    mandate_missed,
    no_acceptance_decision_point,
    no_feedback_loop,
    no_measure_of_use,
    not_applicable_gate,
    outside_horizon,
    own_data_centre_below_scale,
    partner_not_ready,
    portal_by_department,
    public_unheard,
    reach_below_target,
    reengineering_changes_nothing,
    reengineering_too_short,
    research_stale,
    research_thin,
    rollout_without_trial,
    salami_slicing,
    skill_over_capacity,
    software_in_disguise,
    stage_leap,
    stage_too_soon,
    subscriptions_counted_as_persons,
    tail_beyond_horizon,
    target_not_reached,
    token_work,
    too_many_starts,
    too_much_in_parallel,
    totals_do_not_add,
    training_late_or_short,
    training_share_low,
    uplifted_cost_over_envelope,
    uplifted_duration_over_horizon,
    waiver_approver_is_owner,
    waiver_expired,
    waiver_not_allowed,
    waiver_stale,
    waiver_too_long,
    waiver_without_reason,
    web_only_low_reach,
    work_before_assessment,
    work_unknown,
    worse_than_generated,
    year_capital_over_envelope,
    year_end_spending,
    year_operating_over_envelope,
}

/// The rule with this name or code.
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name || rule.code().eq_ignore_ascii_case(name))
}

/// The words of all findings in `lang`, as one Fluent source for each rule.
pub fn words(lang: Lang) -> Vec<String> {
    RULES.iter().map(|rule| rule.docs.words(rule.name, lang)).collect()
}
