//! The order of what files hold in any order.
//!
//! Where a block stands in a file means nothing: two files that differ in the order of their blocks mean the same. So that
//! nothing after the reader can depend on it, the model has an order of its own. What bears an identifier stands by it,
//! everything else by what it says. Every item keeps the place where its file says it ([`super::KeyPath`]), for messages and
//! for edits. Ways of doing an entry of a catalogue keep the order of the file: the first is the usual one.

use std::cmp::{Ordering, Reverse};

use super::assessment::{Assessment, Process};
use super::catalogue::Catalogue;
use super::plan::{Initiative, Plan};

/// An identifier as people sort it: numbers in it by their size, so that `work-9` stands before `work-10`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Natural<'a>(pub &'a str);

impl Ord for Natural<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut one, mut two) = (self.0, other.0);
        loop {
            let order = match (next(&mut one), next(&mut two)) {
                (Some(a), Some(b)) if is_number(a) && is_number(b) => by_size(a, b),
                // Where one begins as the other ends, the shorter one comes first. The last word is that of the letters, for
                // `07` and `7` are two names.
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

/// Takes the next number off a text, or what stands before it.
fn next<'t>(rest: &mut &'t str) -> Option<&'t str> {
    let digit = |c: char| c.is_ascii_digit();
    let first = rest.chars().next()?;
    let end = if digit(first) { rest.find(|c| !digit(c)) } else { rest.find(digit) };
    let (part, behind) = rest.split_at(end.unwrap_or(rest.len()));
    *rest = behind;
    Some(part)
}

/// Sorts items and says, by where one stood, where it stands now. Items that are equal keep their order.
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

/// Where something stands now.
fn moved(index: usize, now: &[usize]) -> usize {
    now.get(index).copied().unwrap_or(index)
}

fn move_all(indices: &mut [usize], now: &[usize]) {
    indices.iter_mut().for_each(|index| *index = moved(*index, now));
    indices.sort_unstable();
}

impl Plan {
    /// Puts initiatives in the order of their identifiers, and everything in them and the waivers in the order of what it
    /// says. What the plan means stays the same.
    pub fn put_in_order(&mut self) {
        let ordered = self.initiatives.is_sorted_by(|one, other| Natural(&one.id) <= Natural(&other.id));
        if !ordered {
            let now = sort(&mut self.initiatives, |a, b| by_name(&a.id, &b.id));
            for need in self.initiatives.iter_mut().flat_map(|of| &mut of.depends_on) {
                need.on = moved(need.on, &now);
            }
        }
        self.initiatives.iter_mut().for_each(Initiative::put_in_order);
        self.waivers.sort_by_cached_key(|of| (of.rule.clone(), of.at_written.clone(), of.expires));
    }
}

impl Initiative {
    fn put_in_order(&mut self) {
        self.does.sort_unstable();
        for indices in [&mut self.processes, &mut self.departments, &mut self.audiences, &mut self.partners] {
            indices.sort_unstable();
        }
        self.depends_on.sort_by_key(|of| (of.on, of.lag));
        self.delivers.sort_by_key(|of| (of.channel, of.can));
        self.costs.sort_by(|a, b| {
            let named = (a.category, a.fund, b.amount).cmp(&(b.category, b.fund, a.amount));
            named.then_with(|| (a.paid_in, &a.profile, &a.supplier).cmp(&(b.paid_in, &b.profile, &b.supplier)))
        });
    }
}

impl Assessment {
    /// Puts services in the order of their cases, most first, everything else that has an identifier in its order, and the
    /// rest in the order of what it says. What the assessment means stays the same.
    pub fn put_in_order(&mut self) {
        self.order_money();
        self.staff.sort_by(|a, b| by_name(&a.id, &b.id));
        let departments = sort(&mut self.departments, |a, b| by_name(&a.id, &b.id));
        let channels = sort(&mut self.channels, |a, b| by_name(&a.id, &b.id));
        let audiences = sort(&mut self.audiences, |a, b| by_name(&a.id, &b.id));
        let partners = sort(&mut self.partners, |a, b| by_name(&a.id, &b.id));
        let cases = |of: &Process| Reverse(of.cases_per_year);
        self.processes.sort_by(|a, b| cases(a).cmp(&cases(b)).then_with(|| by_name(&a.id, &b.id)));
        for process in &mut self.processes {
            process.department = moved(process.department, &departments);
            move_all(&mut process.channels, &channels);
            move_all(&mut process.partners, &partners);
        }
        for channel in &mut self.channels {
            let reach = std::mem::take(&mut channel.audiences);
            channel.audiences = reach.into_iter().map(|(of, share)| (moved(of, &audiences), share)).collect();
        }
        for overlap in &mut self.overlaps {
            move_all(&mut overlap.channels, &channels);
        }
        self.overlaps.sort_by(|a, b| a.channels.cmp(&b.channels).then(a.both.total_cmp(&b.both)));
        self.mandates.sort_by(|a, b| (&a.initiative, a.by).cmp(&(&b.initiative, b.by)));
        self.contracts.sort_by(|a, b| (&a.initiative, a.start, &a.mode).cmp(&(&b.initiative, b.start, &b.mode)));
    }

    fn order_money(&mut self) {
        let funds = sort(&mut self.funds, |a, b| by_name(&a.id, &b.id));
        for fund in &mut self.funds {
            fund.years.sort_by_key(|of| of.year);
            fund.categories.iter_mut().for_each(|of| of.sort_unstable());
            if let Some(local) = &mut fund.local_match {
                local.fund = moved(local.fund, &funds);
            }
        }
        self.conversions.sort_by(|a, b| a.from.cmp(&b.from));
    }
}

impl Catalogue {
    /// Puts entries in the order of their stages, in a stage in that of their letters, then of their identifiers, and
    /// everything in them but their ways in the order of what it says. What the catalogue means stays the same.
    pub fn put_in_order(&mut self) {
        let now = sort(&mut self.entries, |a, b| {
            (a.stage, a.letter).cmp(&(b.stage, b.letter)).then_with(|| by_name(&a.id, &b.id))
        });
        for entry in &mut self.entries {
            entry.does.sort_unstable();
            entry.requires.iter_mut().for_each(|of| of.on = moved(of.on, &now));
            entry.requires.sort_by_key(|of| (of.on, of.lag));
            move_all(&mut entry.excludes, &now);
            entry.delivers.sort_by_key(|of| (of.channel, of.can));
            entry.effects.sort_by_key(|of| of.on);
            for mode in &mut entry.modes {
                mode.costs.sort_by_key(|of| (of.category, of.kind, of.amount));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorting_tells_where_everything_went() {
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
