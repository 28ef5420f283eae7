//! The report of `gradus init`: the files written and the next steps.

use serde::Serialize;

use super::document::Document;
use super::json::escape;
use super::kind::Kind;
use super::value::Report;
use crate::locale::Locale;
use crate::message;
use crate::message::Value;

/// The files of a workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct InitV1 {
    /// `init`.
    pub kind: &'static str,
    /// The version of this layout.
    pub version: u32,
    /// The written files, as the user would name them in a call.
    pub written: Vec<String>,
    /// The workspace's folder; `None` if it is the current one.
    #[serde(skip)]
    pub folder: Option<String>,
    /// The assessment's path relative to the workspace.
    #[serde(skip)]
    pub assessment: String,
}

impl InitV1 {
    /// The report of a new workspace.
    pub fn new(written: Vec<String>, folder: Option<String>, assessment: String) -> Self {
        InitV1 { kind: "init", version: 1, written, folder, assessment }
    }
}

impl Report for InitV1 {
    fn kind(&self) -> Kind {
        Kind::Init
    }

    fn pages(&self, locale: &Locale) -> Vec<Document> {
        let files: Vec<Value> = self.written.iter().map(Value::from).collect();
        let assessment = self.assessment.as_str();
        let mut document = Document::default();
        document.paragraph(locale.say(&message!("init-written", files = files)));
        document.paragraph(locale.say(&match &self.folder {
            None => message!("init-next-here", assessment = assessment),
            Some(folder) => message!("init-next", folder = folder, assessment = assessment),
        }));
        vec![document]
    }

    fn json(&self) -> serde_json::Result<String> {
        escape::pretty(self)
    }
}
