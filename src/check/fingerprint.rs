//! The identity of a finding from one audit to the next.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::finding::{Finding, Spot, SpotFile};
use crate::message::{Message, Value};
use crate::model::Plan;

/// Names a place by its surroundings rather than by lines and numbers, for example `initiative.permits.cost`. The
/// reader of the file provides this function.
pub type Namer<'n> = dyn Fn(&Spot) -> String + 'n;

/// The fingerprint of a finding: its rule, its places by name, and its initiatives. It leaves out lines and numbers of
/// items, so that it stays the same when something is added above.
pub fn of(finding: &Finding, plan: &Plan, name: &Namer<'_>) -> String {
    let place = |spot: &Spot| {
        let file = match spot.file {
            SpotFile::Plan => "plan",
            SpotFile::Assessment => "assessment",
            SpotFile::Waivers => "waivers",
        };
        format!("{file}:{}", name(spot))
    };
    let named = finding.initiatives.iter().filter_map(|index| plan.initiatives.get(*index));
    let mut others: Vec<String> = finding.spots.iter().skip(1).map(place).collect();
    let mut about: Vec<String> = named.map(|initiative| initiative.id.clone()).collect();
    // The main place identifies the subject of the finding; the other places and the initiatives are sets.
    others.sort_unstable();
    about.sort_unstable();
    let main = finding.spots.first().map(place);
    let parts = [finding.rule.name.to_owned()].into_iter().chain(main).chain(others).chain(about);
    digest(&parts.collect::<Vec<_>>().join("\n"))
}

/// The fingerprints of findings, in their order, which must depend on content ([`super::Audit::findings`]). A repeated
/// fingerprint gets a number.
pub fn all(findings: &[&Finding], plan: &Plan, name: &Namer<'_>) -> Vec<String> {
    let mut given: BTreeMap<String, usize> = BTreeMap::new();
    let fingerprints = findings.iter().map(|finding| {
        let own = of(finding, plan, name);
        let times = given.entry(own.clone()).or_default();
        *times += 1;
        numbered(own, *times)
    });
    fingerprints.collect()
}

/// A fingerprint at its `times`-th occurrence, counted from 1.
pub fn numbered(fingerprint: String, times: usize) -> String {
    if times > 1 { format!("{fingerprint}-{times}") } else { fingerprint }
}

/// Digest of the figures in a finding's words: if it differs, the finding has changed. Words of a language do not
/// enter.
pub fn figures(finding: &Finding) -> String {
    let args = finding.args.iter().map(|(name, value)| format!("{name}={}", plain(value)));
    let parts: Vec<String> = [finding.variant.unwrap_or_default().to_owned()].into_iter().chain(args).collect();
    digest(&parts.join("\n"))
}

/// A value without words of a language, except names that exist in two.
fn plain(value: &Value) -> String {
    match value {
        Value::Name(name) => name.clone(),
        Value::Text(text) => text.en.clone(),
        Value::Count(count) => count.to_string(),
        Value::Number(number, decimals) => format!("{number:.*}", usize::from(*decimals)),
        Value::Money(amount, currency) => format!("{} {currency}", amount.as_minor()),
        Value::Fte(fte) => format!("{:.3}", fte.as_f64()),
        Value::Quarter(quarter) => quarter.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Message(Message { id, args }) => {
            let args: Vec<String> = args.iter().map(|(name, value)| format!("{name}={}", plain(value))).collect();
            format!("{id}({})", args.join(","))
        }
        Value::List(values) => format!("[{}]", values.iter().map(plain).collect::<Vec<_>>().join(",")),
    }
}

fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
