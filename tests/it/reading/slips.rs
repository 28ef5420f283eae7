//! Reading never panics, for any contents of a file.

use gradus::input::{self, Source};
use proptest::prelude::*;

use super::small::{Kind, Small};
use crate::support;

/// A typing error.
fn mutate(text: &str, (what, at, with): (u8, usize, char)) -> String {
    let mut lines: Vec<&str> = text.split('\n').collect();
    let line = at % lines.len();
    let mut chars: Vec<char> = text.chars().collect();
    let place = at % chars.len().max(1);
    match what % 6 {
        0 => drop(lines.remove(line)),
        1 => lines.insert(line, lines[line]),
        2 => lines.swap(line, (at / 7) % text.split('\n').count()),
        3 => drop((!chars.is_empty()).then(|| chars.remove(place))),
        4 => chars.insert(place, with),
        _ => chars.iter_mut().skip(place).take(1).for_each(|c| *c = with),
    }
    if what % 6 < 3 { lines.join("\n") } else { chars.into_iter().collect() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: support::cases(40), ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file.toml");
        std::fs::write(&path, bytes).unwrap();
        let _ = Source::read(&path).map(|source| input::rubric_from(source).map_err(|faults| faults.to_string()));
    }

    #[test]
    fn no_slip_of_the_hand_makes_it_panic(
        kind in prop_oneof![Just(Kind::Rubric), Just(Kind::Assessment), Just(Kind::Catalogue), Just(Kind::Plan)],
        slips in proptest::collection::vec((any::<u8>(), any::<usize>(), proptest::char::any()), 1..4),
    ) {
        thread_local!(static SMALL: Small = Small::new());
        let text = slips.into_iter().fold(kind.valid().to_owned(), |text, slip| mutate(&text, slip));
        SMALL.with(|small| {
            let locale = gradus::locale::Locale::new(gradus::model::Lang::Zh);
            if let Err(faults) = small.read(kind, &text) {
                assert!(!faults.all().is_empty() && !faults.to_string().is_empty());
                for diagnostic in gradus::report::faults::diagnostics(&faults, &locale) {
                    // A message without words would be only an identifier in angle brackets.
                    assert!(!diagnostic.title.starts_with('<'), "{}", diagnostic.title);
                    for place in &diagnostic.places {
                        assert!(place.source.get(place.bytes.clone()).is_some());
                    }
                }
            }
        });
    }
}
