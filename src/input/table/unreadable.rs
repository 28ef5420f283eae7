//! Reasons why a table cannot be read: in our words if common, else in those of the library.

use calamine::XlsxError;
use zip::result::ZipError;

use crate::input::fault;
use crate::message;
use crate::message::{Message, Value};

/// The reason for an error from the CSV reader.
pub(super) fn text(error: &csv::Error) -> Message {
    match error.kind() {
        csv::ErrorKind::Io(error) => because(fault::reason(error)),
        csv::ErrorKind::Utf8 { .. } => because(message!("reason-not-utf8")),
        _ => because(fault::in_the_parsers_words(error)),
    }
}

/// The reason for an error from the workbook reader.
pub(super) fn workbook(error: &XlsxError) -> Message {
    match error {
        XlsxError::Zip(error) => archive(error),
        XlsxError::Io(error) => packed(error),
        XlsxError::Password => because(message!("reason-password")),
        error => because(fault::in_the_parsers_words(error)),
    }
}

/// The reason why a workbook's archive cannot be unpacked.
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

/// The reason why a part cannot be unpacked: the bytes are in memory, so an I/O error is a fault of their contents.
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
