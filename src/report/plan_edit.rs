//! Changes of a plan or an assessment as text edits of their files: a byte range and its replacement.
//!
//! The rest of the file keeps its text, comments and layout. The edits use the positions from the reader; the
//! document is not serialised again. An editor or a platform can therefore apply the same edits. The edited file
//! reads back as the plan that the change produces in the model.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::plan_file::{self, float, money, string, table};
use crate::check::finding::SpotFile;
use crate::input::{Faults, Source};
use crate::model::order::Natural;
use crate::model::plan::{CostLine, Dependency};
use crate::model::terms::Category;
use crate::model::{Context, Fte, KeyPath, Money, Plan};
use crate::rework::Change;

/// An edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextEdit {
    /// The file.
    pub file: SpotFile,
    /// The byte range to replace; empty for an insertion. Offsets do not count a byte-order mark.
    pub bytes: Range<usize>,
    /// The replacement, with the line ending that most lines of the file use.
    pub replacement: String,
}

/// The edits of a change, in file order and without overlap. Positions refer to the text before any edit. `None` if
/// the layout of the file is not supported (for example, initiatives in an inline array).
pub fn edits(
    change: &Change,
    plan: &Plan,
    context: &Context<'_>,
    plan_source: &Source,
    assessment_source: &Source,
) -> Option<Vec<TextEdit>> {
    let file = if change.is_of_assessment() { SpotFile::Assessment } else { SpotFile::Plan };
    let source = if change.is_of_assessment() { assessment_source } else { plan_source };
    let places = plan.initiatives.iter().enumerate().rev().map(|(index, of)| (of.id.as_str(), index)).collect();
    let mut desk = Desk { plan, places, context, source, file, edits: Vec::new() };
    desk.change(change)?;
    let mut edits = desk.edits;
    edits.sort_by_key(|edit| (edit.bytes.start, edit.bytes.end));
    let apart = edits.windows(2).all(|pair| match pair {
        [one, other] => one.bytes.end <= other.bytes.start,
        _ => true,
    });
    apart.then_some(edits)
}

/// Applies edits to a file and keeps its byte-order mark and its line endings.
pub fn applied(source: &Source, edits: &[TextEdit]) -> String {
    let text = source.text();
    let mut out = source.style().marked("");
    out.reserve(text.len());
    let mut at = 0;
    for TextEdit { bytes, replacement, .. } in edits {
        out.push_str(text.get(at..bytes.start).unwrap_or_default());
        out.push_str(replacement);
        at = bytes.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// Edits of successive changes. Positions of each edit refer to the text after the previous change.
#[derive(Clone, Debug)]
pub struct Script {
    /// For each change, its edits and the text that they apply to; `None` from the first unsupported change on.
    pub steps: Vec<Option<(Vec<TextEdit>, Arc<Source>)>>,
    /// The plan file with all supported edits applied.
    pub text: String,
}

/// The edits of successive changes of a plan. Each change comes with the plan before it.
///
/// # Errors
/// If an edited text does not read back, which is an error of this program.
pub fn script<'c>(
    changes: impl IntoIterator<Item = (&'c Change, &'c Plan)>,
    context: &Context<'_>,
    source: &Arc<Source>,
) -> Result<Script, Faults> {
    let mut script = Script { steps: Vec::new(), text: source.style().marked(source.text()) };
    let mut source = Some(source.clone());
    for (change, before) in changes {
        let step = source.take().and_then(|of| Some((edits(change, before, context, &of, &of)?, of)));
        if let Some((edits, of)) = &step {
            script.text = applied(of, edits);
            source = Some(Source::from_text(of.name(), &script.text)?);
        }
        script.steps.push(step);
    }
    Ok(script)
}

/// Collects the edits of one change.
struct Desk<'a> {
    plan: &'a Plan,
    /// Indices of the plan's initiatives by identifier.
    places: BTreeMap<&'a str, usize>,
    context: &'a Context<'a>,
    source: &'a Source,
    file: SpotFile,
    edits: Vec<TextEdit>,
}

impl Desk<'_> {
    fn change(&mut self, change: &Change) -> Option<()> {
        match change {
            Change::Move { starts } => starts.iter().try_for_each(|start| self.start(&start.initiative, start.to))?,
            Change::Drop { initiative } => self.drop(initiative)?,
            Change::Add { added, before, starts, .. } => {
                for index in 0..self.plan.initiatives.len() {
                    let id = &self.plan.initiatives.get(index)?.id;
                    let waits = before.iter().filter(|(waiting, _)| waiting == id);
                    // In the order of the plan, which sorts by identifier.
                    let mut on: Vec<&str> =
                        waits.filter_map(|(_, number)| Some(added.get(*number)?.id.as_str())).collect();
                    on.sort_unstable_by_key(|id| Natural(id));
                    let on: Vec<String> = on.into_iter().map(string).collect();
                    self.wait(index, &on)?;
                }
                starts.iter().try_for_each(|start| self.start(&start.initiative, start.to))?;
                // Last, so that a new initiative is inserted after a new key of the last initiative.
                self.add(change, added.len())?;
            }
            Change::Run { budgets } => {
                budgets.iter().try_for_each(|budget| self.run(&budget.initiative, budget.fund, budget.amount))?;
            }
            Change::Reserve { initiative, fund, amount } => self.reserve(initiative, *fund, *amount)?,
            Change::Unlink { initiative, on } => {
                let on = self.place(on)?;
                self.unlink(self.place(initiative)?, on)?;
            }
            Change::Total { amount } => self.total(*amount)?,
            Change::Fund { fund, year, amount } => self.fund(*fund, *year, *amount)?,
            Change::Staff { skill, fte } => {
                let there = self.context.assessment.staff.iter().find(|of| of.id == *skill);
                match there {
                    Some(of) => self.value(&of.place.key("fte"), float((of.fte + *fte).as_f64()))?,
                    None => self.skill(skill, *fte)?,
                }
            }
        }
        if matches!(change, Change::Total { .. }) || self.file == SpotFile::Assessment {
            return Some(());
        }
        // A declared total changes together with the cost lines.
        let changed = change.in_plan(self.plan).ok()?;
        match changed.total {
            Some(total) if self.plan.total != Some(total) => self.total(total),
            _ => Some(()),
        }
    }

    fn push(&mut self, bytes: Range<usize>, replacement: String) -> Option<()> {
        let replacement = self.source.style().lines(&replacement);
        self.edits.push(TextEdit { file: self.file, bytes, replacement });
        Some(())
    }

    /// Replaces the value of an existing key.
    fn value(&mut self, path: &KeyPath, value: String) -> Option<()> {
        self.source.holds(path).then_some(())?;
        self.push(self.source.locate(path), value)
    }

    fn total(&mut self, amount: Money) -> Option<()> {
        self.value(&KeyPath::root().key("plan").key("total"), money(amount))
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// The path of an initiative in the file. The order of the file may differ from that of the plan.
    fn path(&self, index: usize) -> KeyPath {
        self.plan.initiatives.get(index).map_or_else(KeyPath::root, |of| of.place.clone())
    }

    fn start(&mut self, id: &str, to: crate::model::Quarter) -> Option<()> {
        let path = self.path(self.place(id)?).key("start");
        self.value(&path, string(&to.to_string()))
    }

    /// Whether an array item is a table with its own header.
    fn has_header(&self, path: &KeyPath) -> bool {
        self.text(&self.source.locate(path)).starts_with("[[")
    }

    fn text(&self, bytes: &Range<usize>) -> &str {
        self.source.text().get(bytes.clone()).unwrap_or_default()
    }

    /// The end of the line that contains a byte, without the line break.
    fn line_end(&self, byte: usize) -> usize {
        let text = self.source.text();
        let rest = text.get(byte..).unwrap_or_default();
        let line = rest.split('\n').next().unwrap_or_default();
        byte + line.strip_suffix('\r').unwrap_or(line).len()
    }

    /// The start of the line that contains a byte.
    fn line_begin(&self, byte: usize) -> usize {
        self.source.text().get(..byte).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1)
    }

    /// Adds a key to an initiative: on its own line, or inside the inline table.
    fn key(&mut self, index: usize, line: &str) -> Option<()> {
        let path = self.path(index);
        let start = self.source.locate(&path.key("start")).end;
        if self.has_header(&path) {
            let end = self.line_end(start);
            self.push(end..end, format!("\n{line}"))
        } else {
            self.push(start..start, format!(", {line}"))
        }
    }

    /// Appends items to a non-empty array, in the layout of its last item.
    fn append(&mut self, path: &KeyPath, last: usize, items: &[String]) -> Option<()> {
        let bytes = self.source.locate(&path.index(last));
        let begin = self.line_begin(bytes.start);
        let before = self.source.text().get(begin..bytes.start).unwrap_or_default();
        let gap = if before.trim().is_empty() { format!("\n{before}") } else { " ".to_owned() };
        let items: String = items.iter().map(|item| format!(",{gap}{item}")).collect();
        self.push(bytes.end..bytes.end, items)
    }

    /// Adds dependencies to an initiative.
    fn wait(&mut self, index: usize, on: &[String]) -> Option<()> {
        if on.is_empty() {
            return Some(());
        }
        let path = self.path(index).key("depends_on");
        match self.source.count(&path) {
            None => self.key(index, &format!("depends_on = [{}]", on.join(", "))),
            Some(0) => self.push(self.source.locate(&path), format!("[{}]", on.join(", "))),
            Some(count) => self.append(&path, count - 1, on),
        }
    }

    /// Adds new initiatives after the last one.
    fn add(&mut self, change: &Change, count: usize) -> Option<()> {
        let changed = change.in_plan(self.plan).ok()?;
        let first = changed.initiatives.len() - count;
        let array = KeyPath::root().key("initiative");
        let mut text = String::new();
        for number in first..changed.initiatives.len() {
            let new = changed.initiative_at(&array.index(number)).and_then(|index| changed.initiatives.get(index))?;
            plan_file::initiative(&mut text, &changed, self.context, new);
        }
        let behind = match first.checked_sub(1) {
            Some(last) if self.has_header(&array.index(last)) => self.source.extent(&array.index(last)).end,
            Some(_) => return None,
            None => self.source.text().len(),
        };
        let end = self.line_end(behind);
        let text = text.strip_suffix('\n').unwrap_or(&text);
        self.push(end..end, format!("\n{text}"))
    }

    fn run(&mut self, id: &str, fund: usize, amount: Money) -> Option<()> {
        let index = self.place(id)?;
        let of = self.plan.initiatives.get(index)?;
        match &of.running {
            // The amount may already suffice for this initiative while another one of the same change needs more.
            Some(running) if running.amount == amount => Some(()),
            Some(_) => self.value(&self.path(index).key("running").key("amount"), money(amount)),
            None => {
                let fund = string(&self.context.assessment.funds.get(fund)?.id);
                let running = table([("fund".to_owned(), fund), ("amount".to_owned(), money(amount))]);
                self.key(index, &format!("running = {running}"))
            }
        }
    }

    fn reserve(&mut self, id: &str, fund: usize, amount: Money) -> Option<()> {
        let index = self.place(id)?;
        let path = self.path(index).key("cost");
        let place = KeyPath::root();
        let category = Category::Contingency;
        let line = CostLine { category, fund, amount, profile: Vec::new(), paid_in: None, supplier: None, place };
        let line = plan_file::cost_line(&line, string(&self.context.assessment.funds.get(fund)?.id));
        match self.source.count(&path) {
            None => self.key(index, &format!("cost = [{line}]")),
            Some(0) => self.push(self.source.locate(&path), format!("[{line}]")),
            Some(count) if self.has_header(&path.index(count - 1)) => {
                let end = self.line_end(self.source.extent(&path.index(count - 1)).end);
                let keys = line.trim_start_matches('{').trim_end_matches('}').trim().replace(", ", "\n");
                self.push(end..end, format!("\n\n[[initiative.cost]]\n{keys}"))
            }
            Some(count) => self.append(&path, count - 1, &[line]),
        }
    }

    /// Removes an initiative, the comment directly above it, and the dependencies on it.
    fn drop(&mut self, id: &str) -> Option<()> {
        let dropped = self.place(id)?;
        let path = self.path(dropped);
        self.has_header(&path).then_some(())?;
        let extent = self.source.extent(&path);
        let text = self.source.text();
        let mut begin = self.line_begin(extent.start);
        while begin > 0 {
            let above = self.line_begin(begin - 1);
            if !text.get(above..begin).is_some_and(|line| line.trim_start().starts_with('#')) {
                break;
            }
            begin = above;
        }
        let mut end = self.line_end(extent.end);
        // Also remove the line break and one blank line.
        for _ in 0..2 {
            let rest = text.get(end..).unwrap_or_default();
            end += if rest.starts_with("\r\n") { 2 } else { usize::from(rest.starts_with('\n')) };
        }
        self.push(begin..end, String::new())?;
        for index in (0..self.plan.initiatives.len()).filter(|index| *index != dropped) {
            self.unlink(index, dropped)?;
        }
        Some(())
    }

    /// Removes the dependencies of an initiative on another one.
    fn unlink(&mut self, index: usize, on: usize) -> Option<()> {
        let of = self.plan.initiatives.get(index)?;
        let mut needs: Vec<&Dependency> = of.depends_on.iter().collect();
        needs.sort_by_key(|need| &need.place);
        let goes: Vec<bool> = needs.iter().map(|dependency| dependency.on == on).collect();
        let Some(first) = goes.iter().position(|goes| *goes) else { return Some(()) };
        let path = self.path(index).key("depends_on");
        // The reader skips no item of the list, so indices in the plan equal indices in the file.
        (self.source.count(&path) == Some(goes.len())).then_some(())?;
        let item = |number: usize| self.source.locate(&path.index(number));
        let many = goes.iter().filter(|goes| **goes).count() > 1;
        if many || goes.len() == 1 {
            let stay = goes.iter().enumerate().filter(|(_, goes)| !**goes);
            let stay: Vec<String> = stay.map(|(number, _)| self.text(&item(number)).to_owned()).collect();
            return self.push(self.source.locate(&path), format!("[{}]", stay.join(", ")));
        }
        // Remove the preceding comma and blanks too, or for the first item the following ones. If a comment stands
        // between the two items, rewrite the whole list.
        let bytes = match first.checked_sub(1) {
            Some(before) => item(before).end..item(first).end,
            None => item(first).start..item(first + 1).start,
        };
        if self.text(&bytes).contains('#') {
            let stay = goes.iter().enumerate().filter(|(_, goes)| !**goes);
            let stay: Vec<String> = stay.map(|(number, _)| self.text(&item(number)).to_owned()).collect();
            return self.push(self.source.locate(&path), format!("[{}]", stay.join(", ")));
        }
        self.push(bytes, String::new())
    }

    /// Adds staff with a skill that the assessment does not list.
    fn skill(&mut self, skill: &str, fte: Fte) -> Option<()> {
        let staff = KeyPath::root().key("staff");
        let last = self.source.count(&staff).and_then(|count| count.checked_sub(1));
        let behind = match last.map(|last| staff.index(last)) {
            Some(last) if self.has_header(&last) => self.source.extent(&last).end,
            Some(_) => return None,
            None => self.source.text().len(),
        };
        let end = self.line_end(behind);
        self.push(end..end, format!("\n\n[[staff]]\nskill = {}\nfte = {}", string(skill), float(fte.as_f64())))
    }

    /// The fiscal year of an item in a fund's `years`.
    fn year(&self, years: &KeyPath, number: usize) -> Option<i32> {
        self.text(&self.source.locate(&years.index(number).key("year"))).replace('_', "").parse().ok()
    }

    /// Adds money to a fund in a year. The amount in the file includes commitments; the model has deducted them.
    fn fund(&mut self, fund: usize, year: i32, amount: Money) -> Option<()> {
        let of = self.context.assessment.funds.get(fund)?;
        let years = of.place.key("years");
        let in_file: Vec<i32> =
            (0..self.source.count(&years)?).filter_map(|number| self.year(&years, number)).collect();
        if let Some(there) = of.years.iter().find(|of| of.year == year) {
            let number = in_file.iter().position(|of| *of == year)?;
            return self.value(&years.index(number).key("amount"), money(there.amount + there.committed + amount));
        }
        let item = table([("year".to_owned(), year.to_string()), ("amount".to_owned(), money(amount))]);
        let later = in_file.iter().position(|of| *of > year);
        (!self.has_header(&years.index(0))).then_some(())?;
        match (later, self.source.count(&years)?) {
            (_, 0) => self.push(self.source.locate(&years), format!("[{item}]")),
            (None, count) => self.append(&years, count - 1, &[item]),
            (Some(later), _) => {
                let at = self.source.locate(&years.index(later)).start;
                self.push(at..at, format!("{item}, "))
            }
        }
    }
}
