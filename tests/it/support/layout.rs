//! The layout of JSON output, and its documentation.

use serde_json::Value;

/// Every path of keys in a value with the kind of its value; items of arrays count as one.
fn shape(value: &Value, path: &str, found: &mut std::collections::BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                shape(value, &format!("{path}.{key}"), found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| shape(item, &format!("{path}[]"), found)),
        Value::Null => drop(found.insert(format!("{path}: null"))),
        Value::Bool(_) => drop(found.insert(format!("{path}: boolean"))),
        Value::Number(_) => drop(found.insert(format!("{path}: number"))),
        Value::String(_) => drop(found.insert(format!("{path}: string"))),
    }
}

/// Checks that every key of a layout is documented in backticks.
fn documented(shape: &str) {
    let docs = include_str!("../../../docs/json.md");
    for line in shape.lines().filter_map(|line| line.strip_prefix('.')) {
        for key in line.split(':').next().unwrap().split('.').map(|key| key.trim_end_matches("[]")) {
            // The skills of a catalogue are data, not layout.
            let skills = [".staff.", ".contracted."].iter().any(|of| line.contains(of));
            let is_data = skills && !docs.contains(&format!("`{key}`"));
            assert!(is_data || docs.contains(&format!("`{key}`")), "{key} of {line} is not documented");
        }
    }
}

/// The layout of JSON output: every path with its kind, all documented.
pub fn shape_of(text: &str) -> String {
    let mut found = std::collections::BTreeSet::new();
    shape(&serde_json::from_str(text).unwrap(), "", &mut found);
    let shape = found.into_iter().collect::<Vec<_>>().join("\n");
    documented(&shape);
    shape
}
