//! Files with reordered blocks and the same meaning.

use rand::Rng;
use rand::seq::SliceRandom;

/// A TOML file with reordered tables, and reordered lines within tables of inline values. Lists of tables called `kept`
/// keep their order. Text before the first table stays first.
pub fn reordered(text: &str, kept: &str, random: &mut impl Rng) -> String {
    let mut blocks: Vec<Vec<&str>> = vec![Vec::new()];
    for line in text.lines() {
        let own = blocks.last().and_then(|block| block.first()).map(|head| head.trim_matches(['[', ']']));
        let name = line.starts_with('[').then(|| line.trim_start_matches('[').split([']', ' ']).next().unwrap_or(line));
        // `[[indicator.scale.levels]]` belongs to the `[[indicator]]` before it.
        let is_part = own.zip(name).is_some_and(|(own, name)| {
            let own = own.split([']', ' ']).next().unwrap_or(own);
            name.split('.').next() == Some(own) && name.contains('.')
        });
        match name {
            Some(_) if !is_part => blocks.push(vec![line]),
            _ => blocks.last_mut().unwrap().push(line),
        }
    }
    let front = blocks.remove(0);
    let is_kept = |block: &Vec<&str>| block[0].starts_with(&format!("[[{kept}]]"));
    let mut in_order: Vec<Vec<&str>> = blocks.iter().filter(|block| is_kept(block)).cloned().collect();
    in_order.reverse();
    blocks.shuffle(random);
    let mut lines = front;
    for mut block in blocks {
        if is_kept(&block) {
            block = in_order.pop().unwrap();
        }
        // Lines that are complete on their own.
        let (head, rest) = block.split_first().unwrap();
        let mut rest: Vec<&str> = rest.to_vec();
        if !head.starts_with("[[") && rest.iter().all(|line| line.contains(" = ") && line.ends_with(['}', '"'])) {
            rest.shuffle(random);
        }
        lines.push(*head);
        lines.extend(rest);
    }
    lines.join("\n") + "\n"
}
