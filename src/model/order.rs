//! A canonical order for the contents of files.
//!
//! The order of blocks in a file has no meaning. So that nothing after the reader can depend on it, the model sorts
//! items with an identifier by identifier, and all others by their contents. Every item keeps its place in the file
//! ([`super::KeyPath`]) for messages and edits. The modes of a catalogue entry keep the order of the file: the first is
//! the usual one.

use std::cmp::{Ordering, Reverse};

use super::assessment::{Assessment, Process};
use super::catalogue::Catalogue;
use super::plan::{Initiative, Plan};

/// An identifier in natural sort order: numbers in it compare by value, so that `work-9` comes before `work-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Natural<'a>(pub &'a str);

impl Ord for Natural<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut one, mut two) = (self.0, other.0);
        loop {
            let order = match (next(&mut one), next(&mut two)) {
                (Some(a), Some(b)) if is_number(a) && is_number(b) => by_size(a, b),
                // If one text is a prefix of the other, the shorter one comes first. The plain comparison decides last,
                // because `07` and `7` are different names.
                (None, None) => return self.0.cmp(other.0),
                (a, b) => a.cmp(&b),
            };
            if order != Ordering::Equal {
                return order;
            }
        }
    }
}

impl PartialOrd for Natural<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn is_number(part: &str) -> bool {
    part.starts_with(|c: char| c.is_ascii_digit())
}

fn by_size(one: &str, two: &str) -> Ordering {
    let (one, two) = (one.trim_start_matches('0'), two.trim_start_matches('0'));
    one.len().cmp(&two.len()).then(one.cmp(two))
}

/// Splits the next number, or the text before it, off `rest`.
fn next<'t>(rest: &mut &'t str) -> Option<&'t str> {
    let digit = |c: char| c.is_ascii_digit();
    let first = rest.chars().next()?;
    let end = if digit(first) { rest.find(|c| !digit(c)) } else { rest.find(digit) };
    let (part, behind) = rest.split_at(end.unwrap_or(rest.len()));
    *rest = behind;
    Some(part)
}

/// Sorts items and returns the new index of each old index. Equal items keep their order.
fn sort<T>(items: &mut Vec<T>, order: impl Fn(&T, &T) -> Ordering) -> Vec<usize> {
    let mut numbered: Vec<(usize, T)> = items.drain(..).enumerate().collect();
    numbered.sort_by(|a, b| order(&a.1, &b.1));
    let mut now = vec![0; numbered.len()];
    for (place, (before, item)) in numbered.into_iter().enumerate() {
        if let Some(slot) = now.get_mut(before) {
            *slot = place;
        }
        items.push(item);
    }
    now
}

/// The order of identifiers.
fn by_name(one: &str, other: &str) -> Ordering {
    Natural(one).cmp(&Natural(other))
}

/// The new index of an item.
fn moved(index: usize, now: &[usize]) -> usize {
    now.get(index).copied().unwrap_or(index)
}

fn move_all(indices: &mut [usize], now: &[usize]) {
    indices.iter_mut().for_each(|index| *index = moved(*index, now));
    indices.sort_unstable();
}

impl Plan {
    /// Sorts initiatives by identifier, and their contents and the waivers by value. The plan's meaning is unchanged.
    pub fn put_in_order(&mut self) {
        let ordered = self.initiatives.is_sorted_by(|one, other| Natural(&one.id) <= Natural(&other.id));
        if !ordered {
            let now = sort(&mut self.initiatives, |a, b| by_name(&a.id, &b.id));
            for need in self.initiatives.iter_mut().flat_map(|initiative| &mut initiative.depends_on) {
                need.on = moved(need.on, &now);
            }
        }
        self.initiatives.iter_mut().for_each(Initiative::put_in_order);
        self.waivers.sort_by_cached_key(|waiver| (waiver.rule.clone(), waiver.at_written.clone(), waiver.expires));
    }
}

impl Initiative {
    fn put_in_order(&mut self) {
        self.does.sort_unstable();
        for indices in [&mut self.processes, &mut self.departments, &mut self.audiences, &mut self.partners] {
            indices.sort_unstable();
        }
        self.depends_on.sort_by_key(|dependency| (dependency.on, dependency.lag));
        self.delivers.sort_by_key(|delivery| (delivery.channel, delivery.can));
        self.costs.sort_by(|a, b| {
            let named = (a.category, a.fund, b.amount).cmp(&(b.category, b.fund, a.amount));
            named.then_with(|| (a.paid_in, &a.profile, &a.supplier).cmp(&(b.paid_in, &b.profile, &b.supplier)))
        });
    }
}

impl Assessment {
    /// Sorts services by cases, most first, other items with an identifier by identifier, and the rest by value. The
    /// assessment's meaning is unchanged.
    pub fn put_in_order(&mut self) {
        self.order_money();
        self.staff.sort_by(|a, b| by_name(&a.id, &b.id));
        let departments = sort(&mut self.departments, |a, b| by_name(&a.id, &b.id));
        let channels = sort(&mut self.channels, |a, b| by_name(&a.id, &b.id));
        let audiences = sort(&mut self.audiences, |a, b| by_name(&a.id, &b.id));
        let partners = sort(&mut self.partners, |a, b| by_name(&a.id, &b.id));
        let cases = |process: &Process| Reverse(process.cases_per_year);
        let processes = sort(&mut self.processes, |a, b| cases(a).cmp(&cases(b)).then_with(|| by_name(&a.id, &b.id)));
        for process in &mut self.processes {
            process.department = moved(process.department, &departments);
            move_all(&mut process.channels, &channels);
            move_all(&mut process.partners, &partners);
        }
        for channel in &mut self.channels {
            let reach = std::mem::take(&mut channel.audiences);
            channel.audiences =
                reach.into_iter().map(|(audience, share)| (moved(audience, &audiences), share)).collect();
        }
        for overlap in &mut self.overlaps {
            move_all(&mut overlap.channels, &channels);
        }
        self.overlaps.sort_by(|a, b| a.channels.cmp(&b.channels).then(a.both.total_cmp(&b.both)));
        self.mandates.sort_by(|a, b| (&a.initiative, a.by).cmp(&(&b.initiative, b.by)));
        for have in &mut self.have {
            have.process = have.process.map(|process| moved(process, &processes));
            have.department = have.department.map(|department| moved(department, &departments));
        }
        self.have.sort_by(|a, b| (&a.entry, a.process, a.department).cmp(&(&b.entry, b.process, b.department)));
        self.shared.sort_by_key(|shared| shared.service);
        self.contracts.sort_by(|a, b| (&a.initiative, a.start, &a.mode).cmp(&(&b.initiative, b.start, &b.mode)));
    }

    fn order_money(&mut self) {
        let funds = sort(&mut self.funds, |a, b| by_name(&a.id, &b.id));
        for fund in &mut self.funds {
            fund.years.sort_by_key(|fund_year| fund_year.year);
            fund.categories.iter_mut().for_each(|category_list| category_list.sort_unstable());
            if let Some(local) = &mut fund.local_match {
                local.fund = moved(local.fund, &funds);
            }
        }
        self.conversions.sort_by(|a, b| a.from.cmp(&b.from));
    }
}

impl Catalogue {
    /// Sorts entries by stage, letter and identifier, and their contents except modes by value. The catalogue's meaning
    /// is unchanged.
    pub fn put_in_order(&mut self) {
        let now = sort(&mut self.entries, |a, b| {
            (a.stage, a.letter).cmp(&(b.stage, b.letter)).then_with(|| by_name(&a.id, &b.id))
        });
        for entry in &mut self.entries {
            entry.does.sort_unstable();
            entry.requires.iter_mut().for_each(|requirement| requirement.on = moved(requirement.on, &now));
            entry.requires.sort_by_key(|requirement| (requirement.on, requirement.lag));
            move_all(&mut entry.excludes, &now);
            entry.delivers.sort_by_key(|delivery| (delivery.channel, delivery.can));
            entry.effects.sort_by_key(|effect| effect.on);
            entry.cuts.sort_by_key(|cut| cut.on);
            entry.reach.sort_by_key(|gain| gain.channel);
            for mode in &mut entry.modes {
                mode.costs.sort_by_key(|line| (line.category, line.kind, line.amount));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorting_returns_the_new_indices() {
        let mut items = vec!["c", "a", "b", "a"];
        let now = sort(&mut items, |a, b| a.cmp(b));
        assert_eq!(items, ["a", "a", "b", "c"]);
        assert_eq!(now, [3, 0, 2, 1]);
    }

    #[test]
    fn numbers_in_names_count_by_their_size() {
        let mut names = ["work-10", "work-9", "work", "work-09", "10", "9a", "b2c10", "b2c9", "路线2", "路线10"];
        names.sort_by(|a, b| by_name(a, b));
        assert_eq!(names, ["9a", "10", "b2c9", "b2c10", "work", "work-09", "work-9", "work-10", "路线2", "路线10"]);
    }

    #[test]
    fn references_follow() {
        let mut indices = [2, 0];
        move_all(&mut indices, &[1, 2, 0]);
        assert_eq!(indices, [0, 1]);
        assert_eq!(moved(7, &[1]), 7);
    }
}
