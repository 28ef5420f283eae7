//! Files with reordered blocks.

use rand::SeedableRng;
use rand::seq::SliceRandom;
use rand_chacha::ChaCha8Rng;
use toml::{Table, Value};

/// Lists of words whose order has no meaning.
const SETS: [&str; 11] = [
    "does",
    "processes",
    "partners",
    "audiences",
    "channels",
    "categories",
    "withdraws",
    "depends_on",
    "excludes",
    "process_states",
    "delivers",
];

/// Lists of tables whose order has a meaning: the first mode is the usual one, and bands ascend.
const ORDERED: [&str; 2] = ["mode", "bands"];

/// `text` with all its blocks and sets in a random order by `seed`.
pub fn shuffled(text: &str, seed: u64) -> String {
    let mut file: Table = text.parse().unwrap();
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    table(&mut file, &mut rng);
    toml::to_string(&file).unwrap()
}

fn table(content: &mut Table, rng: &mut ChaCha8Rng) {
    for (key, value) in content.iter_mut() {
        match value {
            Value::Table(inner) => table(inner, rng),
            Value::Array(items) => {
                let tables = items.iter().all(Value::is_table) && !ORDERED.contains(&key.as_str());
                if tables || SETS.contains(&key.as_str()) {
                    items.shuffle(rng);
                }
                items.iter_mut().filter_map(Value::as_table_mut).for_each(|inner| table(inner, rng));
            }
            _ => {}
        }
    }
}
