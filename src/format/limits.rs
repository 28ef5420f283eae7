//! Limits on the number of items in each list of a file.
//!
//! The limits far exceed the needs of a nation (5 000 initiatives, 1 000 services), and the largest valid file needs
//! less than 1 GB of memory. The reader counts a list before it reads the items. The section "Limits" of
//! `docs/file-formats.md` has the same table.

use super::FileKind;

/// Greatest number of items of one list or table in a kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The kind of file.
    pub kind: FileKind,
    /// The keys to the list, joined by dots; `*` for a key that the author chooses. Items of lists add no key.
    pub path: &'static str,
    /// Greatest number of items.
    pub most: usize,
}

const fn limit(kind: FileKind, path: &'static str, most: usize) -> Limit {
    Limit { kind, path, most }
}

/// Limit for lists that [`LIMITS`] does not name: words of a closed vocabulary, bands of a scale, notes.
pub const OTHERS: usize = 1_000;

/// The lists with a higher or lower limit than [`OTHERS`].
pub const LIMITS: [Limit; 31] = [
    // A nation has some hundred ministries and agencies, a province some thousand services.
    limit(FileKind::Assessment, "process", 2_000),
    limit(FileKind::Assessment, "department", 500),
    // Reach is computed for sets of channels, repeatedly while a roadmap is built.
    limit(FileKind::Assessment, "channel", 500),
    limit(FileKind::Assessment, "overlap", 2_000),
    limit(FileKind::Assessment, "process.channels", 500),
    limit(FileKind::Assessment, "audience", 100),
    limit(FileKind::Assessment, "channel.audiences", 100),
    // The ledgers of a roadmap are kept by fund, skill and quarter.
    limit(FileKind::Assessment, "fund", 200),
    limit(FileKind::Assessment, "fund.years", 100),
    limit(FileKind::Assessment, "staff", 200),
    limit(FileKind::Assessment, "commitment", 5_000),
    // Contradictory mandates and contracts are removed one by one until the rest can be kept.
    limit(FileKind::Assessment, "mandate", 500),
    limit(FileKind::Assessment, "contract", 500),
    limit(FileKind::Assessment, "have", 5_000),
    limit(FileKind::Assessment, "evidence", 10_000),
    limit(FileKind::Assessment, "observations", 2_000),
    limit(FileKind::Assessment, "assumptions", 2_000),
    limit(FileKind::Assessment, "not_applicable", 2_000),
    limit(FileKind::Plan, "initiative", 10_000),
    // A measurement at the end of a phase depends on all work of the phase.
    limit(FileKind::Plan, "initiative.depends_on", 10_000),
    limit(FileKind::Plan, "initiative.processes", 2_000),
    limit(FileKind::Plan, "waiver", 10_000),
    limit(FileKind::Waivers, "waiver", 10_000),
    // The number of findings that a plan of ten thousand initiatives may have.
    limit(FileKind::Baseline, "finding", 100_000),
    limit(FileKind::Rubric, "indicator", 2_000),
    limit(FileKind::Rubric, "node", 2_000),
    limit(FileKind::Rubric, "stage", 50),
    limit(FileKind::Comparison, "indicator", 2_000),
    limit(FileKind::Comparison, "node", 2_000),
    // Published tables have up to 4 096 columns.
    limit(FileKind::Mapping, "table.column", 4_096),
    // Exceeds the number of counties of any country.
    limit(FileKind::Mapping, "alias", 10_000),
];

/// Limit for a list in a kind of file.
pub fn most(kind: FileKind, path: &str) -> usize {
    let limit = LIMITS.iter().find(|limit| limit.kind == kind && limit.path == path);
    limit.map_or(OTHERS, |limit| limit.most)
}
