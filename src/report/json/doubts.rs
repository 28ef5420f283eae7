//! Implausible figures, as `gradus.assessment/1` and `gradus.roadmap/1` list them.

use serde::Serialize;

use super::Text;
use crate::locale::Locale;
use crate::model::Lang;
use crate::score::doubts::Doubt;

/// An implausible figure. Gradus uses it as given.
#[derive(Clone, Debug, Serialize)]
pub struct DoubtV1 {
    /// `share-as-percent`, `staff`, `budget`, `old-observation`, `old-evidence` or `past-fund`.
    pub kind: &'static str,
    /// The key in the assessment.
    pub key_path: String,
    /// The question to the user.
    pub question: Text,
}

/// All implausible figures, in the order of the assessment.
pub(crate) fn of(doubts: &[Doubt]) -> Vec<DoubtV1> {
    if doubts.is_empty() {
        return Vec::new();
    }
    let [en, zh] = [Lang::En, Lang::Zh].map(Locale::new);
    let one = |doubt: &Doubt| DoubtV1 {
        kind: doubt.kind,
        key_path: doubt.place.to_string(),
        question: Text { en: en.say(&doubt.question), zh: zh.say(&doubt.question) },
    };
    doubts.iter().map(one).collect()
}
