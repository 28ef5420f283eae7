//! Texts in both languages.

use crate::locale::Locale;
use crate::message::Message;
use crate::report::json::Text;

/// The locales of both languages.
pub(super) struct Words {
    pub(super) en: Locale,
    pub(super) zh: Locale,
}

impl Words {
    pub(super) fn say(&self, message: &Message) -> Text {
        Text { en: self.en.say(message), zh: self.zh.say(message) }
    }
}
