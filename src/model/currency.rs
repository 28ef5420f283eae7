//! Currency codes (ISO 4217), and suggestions for a mistaken one.

use iso_currency::{Currency, IntoEnumIterator as _};

/// Codes that ISO 4217 withdrew since 1999 (its list three) and that the current list does not contain: budgets of
/// those years still use them.
const WITHDRAWN: [&str; 61] = [
    "ADP", "AFA", "ANG", "ATS", "AZM", "BEF", "BGL", "BYB", "BYR", "CSD", "CYP", "DEM", "ECS", "EEK", "ESP", "FIM",
    "FRF", "GHC", "GRD", "GWP", "IEP", "ITL", "LTL", "LUF", "LVL", "MGF", "MRO", "MTL", "MXV", "MZM", "NLG", "PTE",
    "ROL", "RUR", "SDD", "SIT", "SKK", "SRG", "STD", "SVC", "TJR", "TMM", "TPE", "TRL", "VEB", "VEF", "XEU", "YUM",
    "ZMK", "ZWD", "ZWN", "ZWR", "BGN", "HRK", "SLL", "CUC", "ZWL", "XBA", "XBB", "XBC", "XBD",
];

/// Usual names of currencies that differ from their symbol and English name.
const USUAL: [(&str, &str); 8] = [
    ("rmb", "CNY"),
    ("yuan", "CNY"),
    ("人民币", "CNY"),
    ("元", "CNY"),
    ("us$", "USD"),
    ("美元", "USD"),
    ("euro", "EUR"),
    ("欧元", "EUR"),
];

/// Whether a text is the code of a currency that is in force or was withdrawn since 1999.
pub(crate) fn is_currency(code: &str) -> bool {
    Currency::from_code(code).is_some() || WITHDRAWN.contains(&code)
}

/// The currency that a text names by other means than its code: the code in lower case, a symbol that no other currency
/// shares, or the English name.
pub(crate) fn suggest(text: &str) -> Option<&'static str> {
    let text = text.trim();
    if let Some(currency) = Currency::from_code(&text.to_uppercase()) {
        return Some(currency.code());
    }
    let lower = text.to_lowercase();
    if let Some((_, code)) = USUAL.iter().find(|(usual, _)| *usual == lower) {
        return Some(code);
    }
    let symbol = |currency: &Currency| currency.symbol().to_string().to_lowercase() == lower;
    let named = |currency: &Currency| currency.name().to_lowercase() == lower;
    only(symbol).or_else(|| only(named))
}

/// The only currency for which `fits` is true; `None` where several fit.
fn only(fits: impl Fn(&Currency) -> bool) -> Option<&'static str> {
    let mut found = Currency::iter().filter(fits);
    found.next().filter(|_| found.next().is_none()).map(|currency| currency.code())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_currency_is_recognised_by_its_code() {
        assert!(["CNY", "KES", "IDR", "VND", "EUR", "DEM"].into_iter().all(is_currency));
        assert!(["KSH", "RMB", "cny", "", "AAA"].into_iter().all(|code| !is_currency(code)));
    }

    #[test]
    fn a_currency_is_suggested_or_none() {
        for (text, code) in [
            ("KSh", Some("KES")),
            ("KSH", Some("KES")),
            ("TSh", Some("TZS")),
            ("RMB", Some("CNY")),
            ("cny", Some("CNY")),
            (" eur ", Some("EUR")),
            ("€", Some("EUR")),
            ("Kenyan shilling", Some("KES")),
            ("$", None),
            ("QQQ", None),
            ("money", None),
        ] {
            assert_eq!(suggest(text), code, "{text}");
        }
    }
}
