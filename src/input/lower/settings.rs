//! `gradus.toml` → [`Settings`].

use std::sync::Arc;

use super::Lower;
use crate::format::WireText;
use crate::format::settings::{SettingsFile, WireSeverity};
use crate::input::fault::Faults;
use crate::input::source::Source;
use crate::message;
use crate::message::Severity;
use crate::model::settings::Override;
use crate::model::{KeyPath, Settings, Text};

/// Lowers settings.
pub(in crate::input) fn lower(source: &Arc<Source>, file: SettingsFile) -> Result<Settings, Faults> {
    let mut lower = Lower::new(source);
    let mut thresholds = Vec::new();
    let given = file.threshold.as_ref().map(|thresholds| thresholds.all()).unwrap_or_default();
    for (name, setting) in given {
        let Some(setting) = setting else { continue };
        let place = KeyPath::root().key("threshold").key(name);
        let blank = match &setting.reason {
            WireText::Same(words) => words.trim().is_empty(),
            WireText::Each(each) => each.en.trim().is_empty() || each.zh.trim().is_empty(),
        };
        if blank {
            lower.fault(&place.key("reason"), message!("input-settings-no-reason", name = name));
        }
        thresholds.push(Override { name, value: setting.value, reason: Text::from(setting.reason.clone()), place });
    }
    lower.finish(Settings { fail_on: file.settings.fail_on.map(Severity::from), thresholds })
}

impl From<WireSeverity> for Severity {
    fn from(wire: WireSeverity) -> Self {
        match wire {
            WireSeverity::Note => Severity::Note,
            WireSeverity::Warning => Severity::Warning,
            WireSeverity::Error => Severity::Error,
        }
    }
}
