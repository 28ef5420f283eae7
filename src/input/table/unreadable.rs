//! Why a table cannot be read, in our words where the reason is a usual one, else in those of the library that read it.

use calamine::XlsxError;
use zip::result::ZipError;

use crate::input::fault;
use crate::message;
use crate::message::{Message, Value};

/// A text that the reader of separated values refuses.
pub(super) fn text(error: &csv::Error) -> Message {
    match error.kind() {
        csv::ErrorKind::Io(error) => because(fault::reason(error)),
        csv::ErrorKind::Utf8 { .. } => because(message!("reason-not-utf8")),
        _ => because(fault::in_the_parsers_words(error)),
    }
}

/// A workbook that the reader of workbooks refuses.
pub(super) fn workbook(error: &XlsxError) -> Message {
    match error {
        XlsxError::Zip(error) => archive(error),
        XlsxError::Io(error) => packed(error),
        XlsxError::Password => because(message!("reason-password")),
        error => because(fault::in_the_parsers_words(error)),
    }
}

/// An archive, which a workbook is, that cannot be unpacked.
pub(super) fn archive(error: &ZipError) -> Message {
    match error {
        ZipError::Io(error) => packed(error),
        ZipError::InvalidArchive(_) => because(message!("reason-no-workbook")),
        ZipError::InvalidPassword | ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => {
            because(message!("reason-password"))
        }
        error => because(fault::in_the_parsers_words(error)),
    }
}

/// A part that cannot be unpacked: the bytes are in memory, so that an error of reading is one of what they hold.
pub(super) fn packed(error: &std::io::Error) -> Message {
    use std::io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
    match error.kind() {
        InvalidData | InvalidInput | UnexpectedEof => because(message!("reason-no-workbook")),
        _ => because(fault::reason(error)),
    }
}

fn because(reason: impl Into<Value>) -> Message {
    message!("table-unreadable", reason = reason)
}
