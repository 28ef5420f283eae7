//! How many items each list of a file may have: the one table of limits.
//!
//! The limits are far above what a nation writes down (5 000 initiatives, 1 000 services), and low enough that the largest
//! file that is read takes less than 1 GB to work on. The reader counts a list before it reads what is in it. The section
//! "Limits" of `docs/file-formats.md` holds the same table.

use super::FileKind;

/// The most items of one list or table of a kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The kind of file.
    pub kind: FileKind,
    /// The keys to the list, with dots; `*` for a key that the author chooses. Items of lists add no key.
    pub path: &'static str,
    /// The most items.
    pub most: usize,
}

const fn limit(kind: FileKind, path: &'static str, most: usize) -> Limit {
    Limit { kind, path, most }
}

/// The most items of a list that [`LIMITS`] does not name: words of a closed vocabulary, bands of a scale, notes.
pub const OTHERS: usize = 1_000;

/// The lists that may be longer than [`OTHERS`], or must be shorter.
pub const LIMITS: [Limit; 30] = [
    // A nation has some hundred ministries and agencies, a province some thousand services.
    limit(FileKind::Assessment, "process", 2_000),
    limit(FileKind::Assessment, "department", 500),
    // Reach is computed for sets of channels, again and again while a roadmap is built.
    limit(FileKind::Assessment, "channel", 500),
    limit(FileKind::Assessment, "overlap", 2_000),
    limit(FileKind::Assessment, "process.channels", 500),
    limit(FileKind::Assessment, "audience", 100),
    limit(FileKind::Assessment, "channel.audiences", 100),
    // The books of a roadmap are kept by fund, skill and quarter.
    limit(FileKind::Assessment, "fund", 200),
    limit(FileKind::Assessment, "fund.years", 100),
    limit(FileKind::Assessment, "staff", 200),
    limit(FileKind::Assessment, "commitment", 5_000),
    // Mandates and contracts that cannot all be kept are left out one by one until the rest can be.
    limit(FileKind::Assessment, "mandate", 500),
    limit(FileKind::Assessment, "contract", 500),
    limit(FileKind::Assessment, "evidence", 10_000),
    limit(FileKind::Assessment, "observations", 2_000),
    limit(FileKind::Assessment, "assumptions", 2_000),
    limit(FileKind::Assessment, "not_applicable", 2_000),
    limit(FileKind::Plan, "initiative", 10_000),
    // A measurement at the end of a phase waits for everything that was done in it.
    limit(FileKind::Plan, "initiative.depends_on", 10_000),
    limit(FileKind::Plan, "initiative.processes", 2_000),
    limit(FileKind::Plan, "waiver", 10_000),
    limit(FileKind::Waivers, "waiver", 10_000),
    // As many findings as a plan of ten thousand initiatives may have.
    limit(FileKind::Baseline, "finding", 100_000),
    limit(FileKind::Rubric, "indicator", 2_000),
    limit(FileKind::Rubric, "node", 2_000),
    limit(FileKind::Rubric, "stage", 50),
    limit(FileKind::Comparison, "indicator", 2_000),
    limit(FileKind::Comparison, "node", 2_000),
    // Tables of strangers have up to 4 096 columns.
    limit(FileKind::Mapping, "table.column", 4_096),
    // More ways of writing than a country has counties.
    limit(FileKind::Mapping, "alias", 10_000),
];

/// The most items of a list of a kind of file.
pub fn most(kind: FileKind, path: &str) -> usize {
    let of = LIMITS.iter().find(|limit| limit.kind == kind && limit.path == path);
    of.map_or(OTHERS, |limit| limit.most)
}
