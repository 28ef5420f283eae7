//! `[rules]` files: the thresholds of the audit, each with its unit and its source.

use schemars::JsonSchema;
use serde::Deserialize;

use super::WireText;
use crate::model::rules::{GapBand, GapScale, Threshold, Thresholds};
use crate::model::words::{Hint, WordList, Words};

/// A rule file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RulesFile {
    /// Title and version of the rule set.
    pub rules: RulesHead,
    /// The thresholds.
    pub threshold: Thresholds<WireThreshold>,
    /// How the sum of the design–reality gap is read; without it, the audit assigns no band.
    #[serde(default)]
    pub gap: Option<WireGap>,
    /// Words of titles that hint at a kind of work; without them, no title is read.
    #[serde(default)]
    pub words: WireWords,
}

/// Words of titles by the kind of work at which they hint.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireWords {
    /// Equipment and networks.
    #[serde(default)]
    pub equipment: Option<WireHint>,
    /// Software for the public.
    #[serde(default)]
    pub software: Option<WireHint>,
    /// A counter, office or telephone line that closes.
    #[serde(default)]
    pub closing: Option<WireHint>,
    /// A source that is the jurisdiction's own statement.
    #[serde(default)]
    pub own_statement: Option<WireHint>,
}

/// The words of one kind of work.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireHint {
    /// Source of the words, or a note that they are a house default.
    pub basis: WireText,
    /// Words of which a title has at least one.
    pub any: WireWordList,
    /// Words of which it has one as well.
    #[serde(default)]
    pub with: WireWordList,
    /// Words that give the others another meaning.
    #[serde(default)]
    pub unless: WireWordList,
}

/// Words of both languages; capitals do not matter.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct WireWordList {
    /// English words; each must stand alone in a title.
    #[serde(default)]
    pub en: Vec<String>,
    /// Chinese words; each may stand anywhere in a title.
    #[serde(default)]
    pub zh: Vec<String>,
}

/// How the sum of the design–reality gap is read.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WireGap {
    /// Source of the bands.
    pub basis: WireText,
    /// The bands, ascending; the first begins at 0.
    #[schemars(length(min = 1))]
    pub bands: Vec<WireBand>,
}

/// A band of the sum of the design–reality gap.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WireBand {
    /// Least sum.
    #[schemars(range(min = 0.0, max = 70.0))]
    pub from: f64,
    /// Expected outcome of a plan in this band.
    pub means: WireText,
}

/// The head of a rule file.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RulesHead {
    /// Identifier.
    #[schemars(regex(pattern = r"^[a-z0-9][a-z0-9_-]*$"))]
    pub id: String,
    /// Version; reports of different versions are not comparable.
    pub version: String,
    /// Title.
    pub title: WireText,
}

/// One threshold.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WireThreshold {
    /// The figure.
    pub value: f64,
    /// Its unit.
    pub unit: WireText,
    /// Source of the figure, or a note that it is a house default.
    pub basis: WireText,
}

impl From<WireThreshold> for Threshold {
    fn from(wire: WireThreshold) -> Self {
        Threshold { value: wire.value, unit: wire.unit.into(), basis: wire.basis.into() }
    }
}

impl From<WireGap> for GapScale {
    fn from(wire: WireGap) -> Self {
        let bands = wire.bands.into_iter().map(|band| GapBand { from: band.from, means: band.means.into() });
        GapScale { basis: wire.basis.into(), bands: bands.collect() }
    }
}

impl From<WireWords> for Words {
    fn from(wire: WireWords) -> Self {
        Words {
            equipment: wire.equipment.map(Into::into),
            software: wire.software.map(Into::into),
            closing: wire.closing.map(Into::into),
            own_statement: wire.own_statement.map(Into::into),
        }
    }
}

impl From<WireHint> for Hint {
    fn from(wire: WireHint) -> Self {
        Hint { any: wire.any.into(), with: wire.with.into(), unless: wire.unless.into(), basis: wire.basis.into() }
    }
}

impl From<WireWordList> for WordList {
    /// An empty word would be in every title.
    fn from(wire: WireWordList) -> Self {
        let lower = |words: Vec<String>| {
            let words = words.into_iter().map(|word| word.trim().to_lowercase());
            words.filter(|word| !word.is_empty()).collect()
        };
        WordList { en: lower(wire.en), zh: lower(wire.zh) }
    }
}
