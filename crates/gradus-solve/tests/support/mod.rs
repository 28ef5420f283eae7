//! Reads the published instances of the project scheduling library (Kolisch and Sprecher 1996), where they are there.

#![allow(unreachable_pub, reason = "each test is a crate of its own")]

use std::path::Path;

use gradus_solve::rcpsp::Project;

/// A published instance.
#[allow(dead_code, reason = "each test uses a part of it")]
pub struct Instance {
    /// Its file.
    pub name: String,
    /// The project.
    pub project: Project,
    /// The earliest end that is known.
    pub best: i32,
}

/// The instances of a set, in the order of its table; none where they are not there.
pub fn instances(set: &str) -> Option<Vec<Instance>> {
    let above = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let folder = above.map(|of| of.join("shared/data/psplib")).find(|of| of.is_dir())?;
    let table = std::fs::read_to_string(folder.join(format!("{set}-bounds.csv"))).ok()?;
    let instance = |line: &str| {
        let mut cells = line.split(',');
        let (name, best) = (cells.next()?.to_owned(), cells.nth(1)?.trim().parse().ok()?);
        let text = std::fs::read_to_string(folder.join(set).join(&name)).ok()?;
        Some(Instance { name, project: project(&text)?, best })
    };
    Some(table.lines().skip(1).filter_map(instance).collect())
}

/// The figures of the lines of a section, after so many lines of heading.
fn section(text: &str, title: &str, heading: usize) -> Vec<Vec<i32>> {
    let lines = text.lines().skip_while(|line| !line.starts_with(title)).skip(heading);
    let figures = |line: &str| line.split_whitespace().filter_map(|figure| figure.parse().ok()).collect();
    lines.take_while(|line| !line.starts_with('*')).map(figures).collect()
}

/// The project without the two activities that only mark its beginning and its end.
fn project(text: &str) -> Option<Project> {
    let rows = section(text, "REQUESTS/DURATIONS", 3);
    let inner = rows.get(1..rows.len().checked_sub(1)?)?;
    let durations = inner.iter().map(|row| row.get(2).copied()).collect::<Option<Vec<i32>>>()?;
    let demands: Vec<Vec<u32>> =
        inner.iter().map(|row| row.iter().skip(3).map(|units| units.unsigned_abs()).collect()).collect();
    let mut links = Vec::new();
    for (at, row) in section(text, "PRECEDENCE RELATIONS", 2).iter().enumerate() {
        for later in row.iter().skip(3) {
            let later = usize::try_from(*later).ok()?;
            if at > 0 && later < rows.len() {
                links.push((at - 1, later - 2, 0));
            }
        }
    }
    let capacity = section(text, "RESOURCEAVAILABILITIES", 2);
    let capacity: Vec<u32> = capacity.first()?.iter().map(|units| units.unsigned_abs()).collect();
    Project::new(durations, &links, &demands, &capacity).ok()
}
