//! Conflicts, repairs and advised changes in `gradus.audit/1`. Frozen, like [`super::layout`].

use serde::Serialize;

use super::words::Words;
use crate::input::Source;
use crate::model::Plan;
use crate::report::audit::{View, changes, conflicts};
use crate::report::json::{Text, decimal};
use crate::report::plan_edit::TextEdit;
use crate::rework::constraint::Amount;
use crate::rework::effect::Shift;
use crate::rework::{Change, Constraint, Effect, Levelling, Standing, Told};

/// A minimal set of initiatives that cannot all keep their places.
#[derive(Clone, Debug, Serialize)]
pub struct ConflictV1 {
    /// `cycle`, `order`, `horizon`, `skill`, `front-line`, `fund` or `gate`.
    pub constraint: &'static str,
    /// The skill, department, fund or stage; null where the constraint has none.
    pub subject: Option<String>,
    /// The initiatives, largest demand first, or in the order of dependencies.
    pub members: Vec<String>,
    /// Other initiatives that break the same constraint, each alone.
    pub likewise: Vec<String>,
    /// Number of other initiatives that use the same resource.
    pub others: usize,
    /// The first quarter in which the constraint is broken.
    pub from: String,
    /// The last quarter in which the constraint is broken.
    pub to: String,
    /// `fte`, `hours`, `money`, `quarters` or `quarter`; null where nothing is counted.
    pub unit: Option<&'static str>,
    /// The members' demand, in that unit.
    pub needed: Option<String>,
    /// The available quantity, in that unit.
    pub available: Option<String>,
    /// The largest shortage over all initiatives that take part; in quarters where the unit is `quarter`.
    pub lacking: Option<String>,
    /// The conflict in words.
    pub says: Text,
    /// Whether Gradus looked for repairs.
    pub repairs_sought: bool,
    /// The repairs, the one that changes the plan least first.
    pub repairs: Vec<RepairV1>,
}

/// A repair.
#[derive(Clone, Debug, Serialize)]
pub struct RepairV1 {
    /// Whether the repair resolves the conflict; else it only eases it.
    pub resolves: bool,
    /// Rank of the kind of change by how much it disturbs the plan; lower disturbs less.
    #[serde(skip)]
    pub gentleness: u8,
    /// The change. Its edits refer to the files as they are.
    #[serde(flatten)]
    pub change: ChangeV1,
}

/// Advice; not part of the audit opinion.
#[derive(Clone, Debug, Serialize)]
pub struct AdviceV1 {
    /// Number of changes that were made on a copy and audited.
    pub tried: usize,
    /// The limit of work for repairs and changes together, in audited initiatives.
    pub work_limit: u64,
    /// Number of repairs and changes that were not tried because of the limit.
    pub untried: usize,
    /// The initiatives whose work the plan must describe first, the dearest first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub describe: Vec<String>,
    /// The changes, each applied after the ones before it. The edits of a change refer to the file with the earlier
    /// changes made.
    pub changes: Vec<ChangeV1>,
    /// The earliest end of the same work. Given only where the plan's only errors are overloads and a feasible schedule
    /// exists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub levelling: Option<LevellingV1>,
}

/// The earliest end of all work of the plan with the same people, money and dependencies.
#[derive(Clone, Debug, Serialize)]
pub struct LevellingV1 {
    /// The last quarter of work in the plan.
    pub given_end: String,
    /// The last quarter of work after levelling.
    pub end: String,
    /// A lower bound: no schedule of the same work ends before this quarter.
    pub bound: String,
    /// Whether the end is proven to be the earliest.
    pub proved: bool,
    /// The standing of the plan as given.
    pub before: StandingV1,
    /// The standing of the levelled plan after a new audit.
    pub after: StandingV1,
}

/// A change that was made on a copy and audited.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeV1 {
    /// `move`, `drop`, `add`, `running-cost`, `contingency`, `total`, `unlink`, `fund` or `staff`.
    pub kind: &'static str,
    /// The change in words.
    pub says: Text,
    /// The cost that it adds to the plan, with one year of running cost; a decimal in major units.
    pub cost: String,
    /// Whether the plan reaches fewer people than before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reaches_less: Option<bool>,
    /// The standing before the change.
    pub before: StandingV1,
    /// The standing after the change.
    pub after: StandingV1,
    /// Findings that disappear.
    pub gone: Vec<ShiftV1>,
    /// Findings that appear.
    pub new: Vec<ShiftV1>,
    /// The edits for the change, in the order of the file; null where the layout of the file does not allow edits.
    pub edits: Option<Vec<EditV1>>,
}

/// The audit result of a plan in brief.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct StandingV1 {
    /// `red`, `amber` or `green`.
    pub rating: &'static str,
    /// Findings of error level.
    pub errors: usize,
    /// Findings of warning level.
    pub warnings: usize,
    /// Things that could not be examined.
    pub unexamined: usize,
}

/// Findings of one rule that disappear or appear.
#[derive(Clone, Debug, Serialize)]
pub struct ShiftV1 {
    /// The rule's name.
    pub rule: &'static str,
    /// The rule's code.
    pub code: String,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// Number of findings.
    pub count: usize,
}

/// An edit: the replacement takes the place of the text between start and end. Lines and columns count from 1, columns
/// in characters; bytes of the file count from 0. The end is the position after the last character.
#[derive(Clone, Debug, Serialize)]
pub struct EditV1 {
    /// The file.
    pub file: String,
    /// Line of the first character.
    pub line: usize,
    /// Column of the first character.
    pub column: usize,
    /// Line of the end.
    pub end_line: usize,
    /// Column of the end.
    pub end_column: usize,
    /// Offset of the first byte in the file, including a byte-order mark.
    pub byte: usize,
    /// Offset after the last byte.
    pub end_byte: usize,
    /// The new text.
    pub replacement: String,
    /// The old text.
    #[serde(skip)]
    pub was: String,
}

pub(super) fn conflicts(view: &View<'_>, words: &Words) -> Option<Vec<ConflictV1>> {
    let worked = view.worked?;
    let told = worked.rework.conflicts.iter().zip(&worked.repairs);
    Some(told.map(|(told, edits)| conflict(view, words, told, edits)).collect())
}

pub(super) fn advice(view: &View<'_>, words: &Words) -> Option<AdviceV1> {
    let worked = view.worked?;
    let advice = &worked.rework.advice;
    let steps = advice.steps.iter().zip(worked.plans_before(view.plan)).zip(&worked.script.steps);
    let changes = steps.map(|((step, before), edits)| {
        let edits = edits.as_ref().map(|(edits, source)| edits.iter().map(|of| edit(of, source)).collect());
        let mut change = change(view, words, (&step.change, before), &step.effect, edits);
        change.reaches_less = Some(step.reaches_less);
        change
    });
    Some(AdviceV1 {
        tried: advice.tried,
        work_limit: worked.rework.limit,
        untried: worked.rework.untried,
        describe: advice.describe.clone(),
        changes: changes.collect(),
        levelling: worked.rework.levelling.as_ref().map(levelling),
    })
}

fn levelling(levelling: &Levelling) -> LevellingV1 {
    let Levelling { levelled, effect } = levelling;
    LevellingV1 {
        given_end: levelled.given_end.to_string(),
        end: levelled.end.to_string(),
        bound: levelled.lower.to_string(),
        proved: levelled.is_proved(),
        before: standing(effect.before),
        after: standing(effect.after),
    }
}

fn conflict(view: &View<'_>, words: &Words, told: &Told, edits: &[Option<Vec<TextEdit>>]) -> ConflictV1 {
    let of = &told.conflict;
    let ids = |members: &[usize]| view.ids(members).into_iter().map(str::to_owned).collect();
    let says: Vec<Text> = conflicts::says(view, of).iter().map(|part| words.say(part)).collect();
    let en: Vec<&str> = says.iter().map(|text| text.en.as_str()).collect();
    let zh: String = says.iter().map(|text| text.zh.as_str()).collect();
    let repairs = told.repairs.iter().zip(edits).map(|(repair, edits)| {
        let edits = edits.as_ref().map(|edits| edits.iter().map(|of| edit(of, view.source(of.file))).collect());
        let change = change(view, words, (&repair.change, view.plan), &repair.effect, edits);
        RepairV1 { resolves: repair.resolves, gentleness: repair.change.gentleness(), change }
    });
    ConflictV1 {
        constraint: conflicts::kind(&of.constraint),
        subject: subject(view, &of.constraint),
        members: ids(&of.members),
        likewise: ids(&of.likewise),
        others: of.others,
        from: of.span.0.to_string(),
        to: of.span.1.to_string(),
        unit: unit(of.needed),
        needed: figure(of.needed),
        available: figure(of.available),
        lacking: figure(of.lacking),
        says: Text { en: en.join(" "), zh },
        repairs_sought: told.looked,
        repairs: repairs.collect(),
    }
}

fn subject(view: &View<'_>, constraint: &Constraint) -> Option<String> {
    let context = view.context;
    match constraint {
        Constraint::Skill { skill, .. } => Some(skill.clone()),
        Constraint::Load { department, .. } => {
            context.assessment.departments.get(*department).map(|department| department.id.clone())
        }
        Constraint::Fund { fund, .. } => context.assessment.funds.get(*fund).map(|fund| fund.id.clone()),
        Constraint::Gate { stage } => {
            let stage = stage.checked_sub(1).and_then(|stage| context.rubric.stages.get(stage));
            stage.map(|stage| stage.id.clone())
        }
        Constraint::Ring { .. } | Constraint::Order { .. } | Constraint::Horizon { .. } => None,
    }
}

fn unit(amount: Amount) -> Option<&'static str> {
    match amount {
        Amount::None => None,
        Amount::Fte(_) => Some("fte"),
        Amount::Hours(_) => Some("hours"),
        Amount::Money(_) => Some("money"),
        Amount::Quarters(_) => Some("quarters"),
        Amount::By(_) => Some("quarter"),
    }
}

fn figure(amount: Amount) -> Option<String> {
    match amount {
        Amount::None => None,
        Amount::Fte(fte) => Some(fte.as_f64().to_string()),
        Amount::Hours(hours) => Some(format!("{}", (hours * 1000.0).round() / 1000.0)),
        Amount::Money(amount) => Some(decimal(amount)),
        Amount::Quarters(count) => Some(count.to_string()),
        Amount::By(quarter) => Some(quarter.to_string()),
    }
}

fn change(
    view: &View<'_>,
    words: &Words,
    (change, before): (&Change, &Plan),
    effect: &Effect,
    edits: Option<Vec<EditV1>>,
) -> ChangeV1 {
    ChangeV1 {
        kind: changes::kind(change),
        says: words.say(&changes::words(change, before, view.context)),
        cost: decimal(change.cost(before)),
        reaches_less: None,
        before: standing(effect.before),
        after: standing(effect.after),
        gone: effect.gone.iter().map(shift).collect(),
        new: effect.new.iter().map(shift).collect(),
        edits,
    }
}

fn standing(of: Standing) -> StandingV1 {
    StandingV1 { rating: of.verdict.word(), errors: of.errors, warnings: of.warnings, unexamined: of.unexamined }
}

fn shift(of: &Shift) -> ShiftV1 {
    ShiftV1 { rule: of.rule.name, code: of.rule.code(), severity: of.severity.word(), count: of.count }
}

fn edit(of: &TextEdit, source: &Source) -> EditV1 {
    let (line, column) = source.line_column(of.bytes.start);
    let (end_line, end_column) = source.line_column(of.bytes.end);
    EditV1 {
        file: source.name().to_owned(),
        line,
        column,
        end_line,
        end_column,
        byte: source.byte_of_file(of.bytes.start),
        end_byte: source.byte_of_file(of.bytes.end),
        replacement: of.replacement.clone(),
        was: source.text().get(of.bytes.clone()).unwrap_or_default().to_owned(),
    }
}

/// Whether a conflict of this constraint explains the findings of a rule. Formats that attach repairs to findings need
/// it.
pub fn explains(constraint: &str, rule: &str) -> bool {
    match constraint {
        "cycle" => rule == "dependency-cycle",
        "order" => rule == "dependency-out-of-order",
        "horizon" => rule == "outside-horizon",
        "skill" => rule == "skill-over-capacity",
        "front-line" => rule == "change-load-over-capacity",
        "fund" => matches!(rule, "year-capital-over-envelope" | "year-operating-over-envelope"),
        "gate" => rule == "stage-leap",
        _ => false,
    }
}
