//! The choice of the language.

use crate::model::Lang;

/// The language of a code (`en`, `zh`) or locale name (`zh_CN.UTF-8`, `zh-Hans`). `None` for languages other than
/// English and Chinese.
pub fn named(name: &str) -> Option<Lang> {
    let language = name.split(['-', '_', '.', '@']).next().unwrap_or(name);
    if language.eq_ignore_ascii_case("zh") {
        Some(Lang::Zh)
    } else if language.eq_ignore_ascii_case("en") {
        Some(Lang::En)
    } else {
        None
    }
}

/// The language of the user's locale: Chinese or, by default, English.
pub fn from_system() -> Lang {
    sys_locale::get_locale().and_then(|locale| named(&locale)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locales_name_their_language() {
        for (name, lang) in [
            ("zh", Some(Lang::Zh)),
            ("zh-Hans-CN", Some(Lang::Zh)),
            ("zh_TW.UTF-8", Some(Lang::Zh)),
            ("en-GB", Some(Lang::En)),
            ("de-DE", None),
            ("zha", None),
            ("C", None),
            ("", None),
        ] {
            assert_eq!(named(name), lang, "{name}");
        }
    }
}
