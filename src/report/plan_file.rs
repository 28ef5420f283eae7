//! Writes a plan as a plan file. [`crate::input`] reads it back as the same plan.
//!
//! The text is written without a serialiser because people read these files: one initiative after the other, each
//! cost line on its own line, and no values that the catalogue entry already contains.

use std::fmt::Write as _;

use toml_edit::{Key, Value};

use super::mapping_file::quoted;
use super::terminal::wrap_text;
use crate::locale::Locale;
use crate::locale::visible::steers;
use crate::message;
use crate::model::catalogue::ANY_STAGE;
use crate::model::catalogue::{Change, Entry};
use crate::model::plan::{CostLine, Dependency, Initiative, Provenance, Reengineering};
use crate::model::{Assessment, Context, Lang, Money, Plan, Text};

/// Width of comments, in columns.
const COMMENT: usize = 100;

/// The plan as text. `assessment_file` is the assessment's path relative to the plan's folder.
pub fn text(plan: &Plan, context: &Context<'_>, assessment_file: Option<&str>) -> String {
    let mut out = String::new();
    comment(&mut out, plan);
    head(&mut out, plan, context, assessment_file);
    if let Some(target) = &plan.target
        && let Some(stage) = stage(context, target.stage)
    {
        out.push_str("\n[target]\n");
        line(&mut out, "stage", &string(stage));
        line(&mut out, "by", &string(&target.by.to_string()));
    }
    for initiative in &plan.initiatives {
        self::initiative(&mut out, plan, context, initiative);
    }
    if let Some(provenance) = &plan.provenance {
        self::provenance(&mut out, context, provenance);
    }
    out
}

/// The comment at the top, in both languages because the file may outlast the language setting of the call.
fn comment(out: &mut String, plan: &Plan) {
    let Some(Provenance { generator, version, .. }) = &plan.provenance else { return };
    for lang in [Lang::En, Lang::Zh] {
        let words = Locale::new(lang).say(&message!("plan-file-comment", generator = generator, version = version));
        for line in wrap_text(&words, COMMENT) {
            let _ = writeln!(out, "# {line}");
        }
    }
    out.push('\n');
}

fn head(out: &mut String, plan: &Plan, context: &Context<'_>, assessment_file: Option<&str>) {
    out.push_str("[plan]\n");
    line(out, "id", &string(&plan.id));
    words(out, "title", &plan.title);
    if let Some(author) = &plan.author {
        words(out, "author", author);
    }
    if let Some(version) = &plan.version {
        line(out, "version", &string(version));
    }
    if plan.illustrative {
        line(out, "illustrative", "true");
    }
    if let Some(note) = &plan.note {
        words(out, "note", note);
    }
    line(out, "assessment", &string(&plan.assessment));
    if let Some(file) = assessment_file {
        line(out, "assessment_file", &string(file));
    }
    line(out, "catalogue", &string(&context.catalogue.reference()));
    line(out, "horizon", &list([plan.first, plan.last].map(|quarter| string(&quarter.to_string()))));
    line(out, "currency", &string(&plan.currency));
    line(out, "price_year", &plan.price_year.to_string());
    if let Some(total) = plan.total {
        line(out, "total", &money(total));
    }
}

fn provenance(out: &mut String, context: &Context<'_>, provenance: &Provenance) {
    out.push_str("\n[provenance]\n");
    line(out, "generator", &string(&provenance.generator));
    line(out, "version", &string(&provenance.version));
    line(out, "seed", &provenance.seed.to_string());
    line(out, "rubric", &string(&provenance.rubric));
    line(out, "catalogue", &string(&provenance.catalogue));
    line(out, "benefit", &float(provenance.benefit));
    let reached = provenance.stages.iter().filter_map(|reached| {
        let pairs = [("stage", string(stage(context, reached.stage)?)), ("opens", string(&reached.opens.to_string()))];
        Some(table(pairs.into_iter().map(|(name, value)| (key(name), value))))
    });
    some(out, "stages", reached);
    if let Some(hours) = provenance.hours_saved {
        line(out, "hours_saved", &float(hours));
    }
    if let Some(objective) = &provenance.objective {
        line(out, "objective", &string(objective));
    }
    for goal in &provenance.goals {
        out.push_str("\n[[provenance.goal]]\n");
        line(out, "goal", &string(&goal.goal));
        for (key, of) in [("value", &goal.value), ("bound", &goal.bound)] {
            if let Some(of) = of {
                line(out, key, &string(of));
            }
        }
        line(out, "status", &string(&goal.status));
        line(out, "work", &goal.work.to_string());
    }
    for input in &provenance.inputs {
        out.push_str("\n[[provenance.input]]\n");
        line(out, "name", &string(&input.name));
        line(out, "sha256", &string(&input.sha256));
    }
}

/// One initiative with its header, in the order of a reader's questions: what, why, for whom, when, by whom, after
/// what, cost.
pub(super) fn initiative(out: &mut String, plan: &Plan, context: &Context<'_>, initiative: &Initiative) {
    let entry = initiative.like.and_then(|like| context.catalogue.entries.get(like));
    out.push_str("\n[[initiative]]\n");
    line(out, "id", &string(&initiative.id));
    words(out, "title", &initiative.title);
    if let Some(note) = &initiative.note {
        words(out, "note", note);
    }
    kind(out, context, initiative, entry);
    scope(out, context.assessment, initiative);
    if let Some(presumes) = &initiative.presumes {
        let name = |on| context.rubric.measures().find(|(_, measure)| *measure == on).map(|(id, _)| key(id));
        let pairs = presumes.iter().filter_map(|of| Some((name(of.on)?, float(of.threshold))));
        line(out, "presumes", &table(pairs));
    }
    line(out, "start", &string(&initiative.start.to_string()));
    line(out, "quarters", &initiative.quarters.to_string());
    if !initiative.staff.is_empty() {
        line(out, "staff", &table(initiative.staff.iter().map(|(skill, fte)| (key(skill), float(fte.as_f64())))));
    }
    some(out, "depends_on", initiative.depends_on.iter().filter_map(|on| dependency(plan, on)));
    delivers(out, context.assessment, initiative);
    let withdrawn = initiative.withdraws.iter().filter_map(|channel| context.assessment.channels.get(*channel));
    some(out, "withdraws", withdrawn.map(|channel| string(&channel.id)));
    if let Some(asked) = &initiative.change {
        line(out, "change", &change(asked));
    }
    money_lines(out, context.assessment, initiative);
    let usual = entry.and_then(|entry| entry.equipment_life_years);
    if let Some(years) = initiative.equipment_life_years.filter(|years| Some(*years) != usual) {
        line(out, "equipment_life_years", &years.to_string());
    }
    if let Some(sample) = initiative.sample {
        line(out, "sample", &sample.to_string());
    }
    if let Some(change) = &initiative.reengineering {
        line(out, "reengineering", &reengineering(change));
    }
}

/// The figures of re-engineering: today's value and the target of each.
fn reengineering(change: &Reengineering) -> String {
    let figures = [("steps", change.steps), ("documents", change.documents), ("agencies", change.agencies)];
    let told = figures.into_iter().filter_map(|(key, pair)| Some((key.to_owned(), pair?)));
    table(told.map(|(key, pair)| (key, list(pair.iter().map(u32::to_string)))))
}

/// The kind of work. What it does is left out if it equals the catalogue entry.
fn kind(out: &mut String, context: &Context<'_>, initiative: &Initiative, entry: Option<&Entry>) {
    if let Some(entry) = entry {
        line(out, "like", &string(&entry.id));
        if let Some(mode) = initiative.mode.and_then(|mode| entry.modes.get(mode)) {
            line(out, "mode", &string(&mode.id));
        }
    }
    let usual: &[_] = entry.map_or(&[], |entry| &entry.does);
    if initiative.does != usual {
        line(out, "does", &list(initiative.does.iter().map(|role| string(role.word()))));
    }
    let no_regret = initiative.stage == Some(ANY_STAGE);
    if let Some(stage) = initiative.stage.and_then(|number| stage(context, number)).or(no_regret.then_some("any")) {
        line(out, "stage", &string(stage));
    }
}

/// The processes and the department. The department is left out if it is that of the processes.
fn scope(out: &mut String, assessment: &Assessment, initiative: &Initiative) {
    let processes = || initiative.processes.iter().filter_map(|process| assessment.processes.get(*process));
    some(out, "processes", processes().map(|process| string(&process.id)));
    let mut of_processes: Vec<usize> = processes().map(|process| process.department).collect();
    of_processes.sort_unstable();
    of_processes.dedup();
    if let [department] = initiative.departments.as_slice()
        && of_processes != [*department]
        && let Some(department) = assessment.departments.get(*department)
    {
        line(out, "department", &string(&department.id));
    }
    let audiences = initiative.audiences.iter().filter_map(|audience| assessment.audiences.get(*audience));
    some(out, "audiences", audiences.map(|audience| string(&audience.id)));
    let partners = initiative.partners.iter().filter_map(|partner| assessment.partners.get(*partner));
    some(out, "partners", partners.map(|partner| string(&partner.id)));
}

fn dependency(plan: &Plan, dependency: &Dependency) -> Option<String> {
    let on = string(&plan.initiatives.get(dependency.on)?.id);
    Some(if dependency.lag == 0 {
        on
    } else {
        table([("on".to_owned(), on), ("lag".to_owned(), dependency.lag.to_string())])
    })
}

fn delivers(out: &mut String, assessment: &Assessment, initiative: &Initiative) {
    let deliveries = initiative.delivers.iter().filter_map(|delivery| {
        let channel = assessment.channels.get(delivery.channel)?;
        Some(table([("channel".to_owned(), string(&channel.id)), ("can".to_owned(), string(delivery.can.word()))]))
    });
    some(out, "delivers", deliveries);
}

/// The demand on the front line. The file has the share as a percentage. The shortest percentage that reads back to
/// exactly the same share is written, which avoids artefacts of binary fractions.
fn change(change: &Change) -> String {
    let percent = change.share * 100.0;
    let rounded = (0..=12_i32).map(|decimals| {
        let unit = 10_f64.powi(decimals);
        (percent * unit).round() / unit
    });
    let percent = rounded.into_iter().find(|rounded| rounded / 100.0 == change.share).unwrap_or(percent);
    table([
        ("hours_per_head".to_owned(), float(change.hours_per_head)),
        ("front_line_percent".to_owned(), float(percent)),
    ])
}

/// The cost lines, each on its own line, and the running cost.
fn money_lines(out: &mut String, assessment: &Assessment, initiative: &Initiative) {
    let fund = |fund: usize| assessment.funds.get(fund).map(|fund| string(&fund.id));
    let lines: Vec<String> =
        initiative.costs.iter().filter_map(|cost| Some(cost_line(cost, fund(cost.fund)?))).collect();
    if !lines.is_empty() {
        let _ = writeln!(out, "cost = [");
        for line in lines {
            let _ = writeln!(out, "  {line},");
        }
        let _ = writeln!(out, "]");
    }
    if let Some(running) = &initiative.running
        && let Some(fund) = fund(running.fund)
    {
        line(out, "running", &table([("fund".to_owned(), fund), ("amount".to_owned(), money(running.amount))]));
    }
}

pub(super) fn cost_line(cost: &CostLine, fund: String) -> String {
    let mut pairs = vec![
        ("category".to_owned(), string(cost.category.word())),
        ("fund".to_owned(), fund),
        ("amount".to_owned(), money(cost.amount)),
    ];
    if !cost.profile.is_empty() {
        pairs.push(("profile".to_owned(), list(cost.profile.iter().map(u32::to_string))));
    }
    if let Some(year) = cost.paid_in {
        pairs.push(("paid_in".to_owned(), year.to_string()));
    }
    if let Some(supplier) = &cost.supplier {
        pairs.push(("supplier".to_owned(), string(supplier)));
    }
    table(pairs)
}

/// The identifier of a stage by its number, from 1.
fn stage<'c>(context: &Context<'c>, number: usize) -> Option<&'c str> {
    context.rubric.stages.get(number.checked_sub(1)?).map(|stage| stage.id.as_str())
}

fn line(out: &mut String, key: &str, value: &str) {
    let _ = writeln!(out, "{key} = {value}");
}

/// Writes a list unless it is empty.
fn some(out: &mut String, key: &str, items: impl Iterator<Item = String>) {
    let items: Vec<String> = items.collect();
    if !items.is_empty() {
        line(out, key, &list(items));
    }
}

/// Writes a text in each language, or once if both are the same.
fn words(out: &mut String, key: &str, text: &Text) {
    if text.en == text.zh {
        return line(out, key, &string(&text.en));
    }
    line(out, &format!("{key}.en"), &string(&text.en));
    line(out, &format!("{key}.zh"), &string(&text.zh));
}

pub(super) fn string(text: &str) -> String {
    // Control characters could make the file display differently from its content, so they are escaped.
    if text.chars().any(steers) { quoted(text) } else { Value::from(text).to_string() }
}

fn key(name: &str) -> String {
    Key::new(name).display_repr().into_owned()
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(", "))
}

pub(super) fn table(pairs: impl IntoIterator<Item = (String, String)>) -> String {
    let pairs: Vec<String> = pairs.into_iter().map(|(key, value)| format!("{key} = {value}")).collect();
    format!("{{ {} }}", pairs.join(", "))
}

/// A number with the fewest digits that read back to the same value. It is finite, because the model holds only
/// finite numbers.
pub(super) fn float(number: f64) -> String {
    number.to_string()
}

/// An amount in file notation: whole major units with grouped thousands, or else a quoted decimal.
pub(super) fn money(amount: Money) -> String {
    let minor = amount.as_minor();
    if minor % 100 == 0 {
        Money::major(minor / 100).to_string().replace(',', "_")
    } else {
        string(&format!("{}.{:02}", minor / 100, minor % 100))
    }
}
