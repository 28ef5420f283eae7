//! Delimited text files in any supported encoding.

use encoding_rs::{GB18030, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::grid::{MAX_CELLS, Reading, Row};
use super::unreadable;
use crate::input::fault::{Fault, Faults};
use crate::message;
use crate::model::notation::Encoding;

/// The rows of a text.
pub(in crate::input) fn rows(name: &str, bytes: &[u8], reading: &Reading<'_>) -> Result<Vec<Row>, Faults> {
    let text = decode(bytes, reading.encoding).map_err(|good| {
        let line = good.iter().filter(|b| **b == b'\n').count() + 1;
        let message = message!("table-not-encoded", encoding = reading.encoding.word(), line = line);
        Faults::one(Fault::without_source(name, message).help(message!("table-not-encoded-help")))
    })?;
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(reading.delimiter.byte())
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let (mut rows, mut cells) = (Vec::new(), 0);
    for record in reader.records() {
        let record = record.map_err(|error| Faults::one(Fault::without_source(name, unreadable::text(&error))))?;
        cells += record.len();
        if cells > MAX_CELLS {
            return Err(Faults::one(Fault::without_source(name, message!("table-too-large", most = MAX_CELLS))));
        }
        let line = record.position().map_or(0, |begin| begin.line() + empty_lines(&text, begin.byte()));
        rows.push(Row { line, cells: record, gaps: Vec::new() });
    }
    Ok(rows)
}

/// The number of empty lines from a byte on: the parser reports that a record begins where the previous one ended.
fn empty_lines(text: &str, byte: u64) -> u64 {
    let rest = usize::try_from(byte).ok().and_then(|byte| text.as_bytes().get(byte..)).unwrap_or_default();
    rest.iter().take_while(|b| b"\r\n".contains(b)).filter(|b| **b == b'\n').count() as u64
}

/// The text without a byte-order mark; for another encoding, the bytes before the first invalid ones.
pub(in crate::input) fn decode(bytes: &[u8], encoding: Encoding) -> Result<String, &[u8]> {
    // GB 18030 and Windows 1252 have no byte-order mark.
    if matches!(encoding, Encoding::Auto | Encoding::Utf16) {
        for (mark, encoding) in [(b"\xff\xfe", UTF_16LE), (b"\xfe\xff", UTF_16BE)] {
            if let Some(rest) = bytes.strip_prefix(mark) {
                return whole(encoding, rest);
            }
        }
    }
    match encoding {
        Encoding::Auto | Encoding::Utf8 => match std::str::from_utf8(bytes) {
            Ok(text) => Ok(text.strip_prefix('\u{feff}').unwrap_or(text).to_owned()),
            Err(error) => Err(bytes.get(..error.valid_up_to()).unwrap_or_default()),
        },
        Encoding::Utf16 => whole(UTF_16LE, bytes),
        Encoding::Gb18030 => whole(GB18030, bytes),
        Encoding::Windows1252 => whole(WINDOWS_1252, bytes),
    }
}

/// Decodes all bytes.
fn whole<'b>(encoding: &'static encoding_rs::Encoding, bytes: &'b [u8]) -> Result<String, &'b [u8]> {
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    text.map(std::borrow::Cow::into_owned).ok_or(&[])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], encoding: Encoding) -> Option<String> {
        decode(bytes, encoding).ok()
    }

    #[test]
    fn letters_are_read_in_every_encoding() {
        assert_eq!(read("\u{feff}清水".as_bytes(), Encoding::Auto).as_deref(), Some("清水"));
        assert_eq!(read(b"\xff\xfe\x05\x6e", Encoding::Auto).as_deref(), Some("清"));
        assert_eq!(read(b"\xfe\xff\x6e\x05", Encoding::Utf16).as_deref(), Some("清"));
        assert_eq!(read(b"\x05\x6e", Encoding::Utf16).as_deref(), Some("清"));
        assert_eq!(read(b"\xc7\xe5\xcb\xae", Encoding::Gb18030).as_deref(), Some("清水"));
        assert_eq!(read(b"C\xf4te", Encoding::Windows1252).as_deref(), Some("Côte"));
    }

    #[test]
    fn wrongly_encoded_text_is_refused() {
        assert_eq!(decode(b"a\nC\xf4te", Encoding::Auto).unwrap_err(), b"a\nC");
        assert_eq!(read(b"\xff\xff\xff", Encoding::Gb18030), None);
        assert_eq!(read(b"a\0b", Encoding::Utf16), None);
    }
}
