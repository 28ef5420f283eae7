//! `[[waiver]]` tables, of a plan or of a `[waivers]` file → [`Waiver`].
//!
//! The audit checks whether the rules exist; all other faults of a waiver are reported here, each with the note that
//! nothing is waived until it is corrected.

use std::sync::Arc;

use super::{Ids, Lower, Noun};
use crate::format::WireText;
use crate::format::waivers::{WaiversFile, WireWaiver};
use crate::input::fault::{Fault, Faults};
use crate::input::source::Source;
use crate::input::suggest;
use crate::message;
use crate::message::Message;
use crate::model::place::Segment;
use crate::model::waiver::{WaiverFile, WaiverPlace};
use crate::model::{KeyPath, Plan, Waiver};

/// The message identifier of the noun for the place of a waiver.
const NOUN: Noun = "input-noun-initiative";

/// The word for the plan as a whole.
const WHOLE: &str = "plan";

/// Lowers a separate file of waivers for `plan`.
pub(in crate::input) fn lower(source: &Arc<Source>, file: &WaiversFile, plan: &Plan) -> Result<Vec<Waiver>, Faults> {
    let mut lower = Lower::new(source);
    if file.waivers.plan != plan.id {
        let message = message!("input-waivers-other-plan", found = &file.waivers.plan, plan = &plan.id);
        lower.unwaived(&KeyPath::root().key("waivers").key("plan"), message, None);
    }
    // As everywhere, the first item with a name counts.
    let ids: Ids<'_> =
        plan.initiatives.iter().enumerate().rev().map(|(i, initiative)| (initiative.id.as_str(), i)).collect();
    let waivers = lower.waivers(&file.items, &ids, WaiverFile::Beside);
    lower.finish(waivers)
}

impl Lower<'_> {
    /// The waivers of a file, read against the initiatives of the plan.
    pub(super) fn waivers(&mut self, items: &[WireWaiver], ids: &Ids<'_>, file: WaiverFile) -> Vec<Waiver> {
        let mut waivers = Vec::with_capacity(items.len());
        for (i, wire) in items.iter().enumerate() {
            let place = KeyPath::root().key("waiver").index(i);
            self.require_text(&place.key("rule"), &[&wire.rule]);
            self.require_text(&place.key("owner"), &[&wire.owner]);
            self.require_text(&place.key("approver"), &[&wire.approver]);
            self.require_text_in_each(&place.key("reason"), &wire.reason);
            self.require_text_in_each(&place.key("evidence"), &wire.evidence);
            let expires = self.date(&place.key("expires"), &wire.expires);
            let Some(at) = self.waiver_place(&place.key("place"), &wire.place, ids) else { continue };
            waivers.push(Waiver {
                rule: wire.rule.trim().to_owned(),
                at,
                at_written: wire.place.trim().to_owned(),
                reason: wire.reason.clone().into(),
                owner: wire.owner.trim().to_owned(),
                approver: wire.approver.trim().to_owned(),
                evidence: wire.evidence.clone().into(),
                expires,
                file,
                place,
            });
        }
        waivers
    }

    fn require_text_in_each(&mut self, path: &KeyPath, words: &WireText) {
        match words {
            WireText::Same(words) => self.require_text(path, &[words]),
            WireText::Each(each) => self.require_text(path, &[&each.en, &each.zh]),
        }
    }

    /// Checks that a text is not empty.
    fn require_text(&mut self, path: &KeyPath, words: &[&String]) {
        if words.iter().any(|words| words.trim().is_empty()) {
            let key = path.segments().last().map(last_key).unwrap_or_default();
            self.unwaived(path, message!("input-waiver-blank", key = key), None);
        }
    }

    /// The findings that a place covers: `plan`, an initiative's identifier, or `initiative.<identifier>`, optionally
    /// followed by keys. Identifiers may contain dots, so the longest match counts.
    fn waiver_place(&mut self, path: &KeyPath, written: &str, ids: &Ids<'_>) -> Option<WaiverPlace> {
        let written = written.trim();
        if written == WHOLE {
            return Some(WaiverPlace::Plan);
        }
        if ids.contains_key(written) {
            return Some(WaiverPlace::Initiative { id: written.to_owned(), within: Vec::new() });
        }
        let named = written.strip_prefix("initiative.").unwrap_or(written);
        let behind = |id: &str| {
            let rest = named.strip_prefix(id)?;
            (rest.is_empty() || rest.starts_with(['.', '['])).then_some(rest)
        };
        let fits = ids.keys().filter_map(|id| Some((*id, behind(id)?)));
        let Some((id, rest)) = fits.max_by_key(|(id, _)| id.len()) else {
            let message = message!("input-unknown-reference", what = Message::new(NOUN), id = named);
            let first = named.split(['[', '.']).next().unwrap_or(named);
            let near = suggest::nearest(named, ids.keys().copied()).or(suggest::nearest(first, ids.keys().copied()));
            let help = match near {
                Some(near) => message!("input-did-you-mean", name = near),
                None => message!("input-waiver-place-help"),
            };
            self.unwaived(path, message, Some(help));
            return None;
        };
        if named.len() == written.len() {
            let help = message!("input-did-you-mean", name = format!("initiative.{written}"));
            self.unwaived(path, message!("input-waiver-place", place = written, id = id), Some(help));
            return None;
        }
        let within = keys(rest);
        if within.is_none() {
            self.unwaived(
                path,
                message!("input-waiver-place", place = written, id = id),
                Some(message!("input-waiver-place-help")),
            );
        }
        within.map(|within| WaiverPlace::Initiative { id: id.to_owned(), within })
    }

    fn unwaived(&mut self, path: &KeyPath, message: Message, help: Option<Message>) {
        let fault = Fault::new(self.source, self.source.locate(path), message).help_if(help);
        self.faults.push(fault.nothing_waived());
    }
}

fn last_key(segment: &Segment) -> &str {
    match segment {
        Segment::Key(key) => key,
        Segment::Index(_) => "",
    }
}

/// `.cost[0].amount` as segments; `None` for another notation.
fn keys(rest: &str) -> Option<Vec<Segment>> {
    let mut steps = Vec::new();
    let mut rest = rest;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('[') {
            let (index, after) = after.split_once(']')?;
            steps.push(Segment::Index(index.parse().ok()?));
            rest = after;
        } else {
            let after = rest.strip_prefix('.')?;
            let (key, after) = after.split_at(after.find(['.', '[']).unwrap_or(after.len()));
            let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
            if key.is_empty() || !key.chars().all(plain) {
                return None;
            }
            steps.push(Segment::Key(key.to_owned()));
            rest = after;
        }
    }
    Some(steps)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_taken_apart() {
        let key = |key: &str| Segment::Key(key.to_owned());
        assert_eq!(keys(".cost[2].amount"), Some(vec![key("cost"), Segment::Index(2), key("amount")]));
        assert_eq!(keys(""), Some(Vec::new()));
        for wrong in [".", ".a..b", "[x]", "[1", ".a b"] {
            assert_eq!(keys(wrong), None, "{wrong}");
        }
    }
}
