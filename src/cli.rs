//! The command line in terms of clap; [`requests`] converts it to plain requests.
//!
//! Help texts are message identifiers here (`cli-…`): [`words::put`] replaces them by words of the chosen language
//! before parsing.

pub(crate) mod faults;
pub(crate) mod page;
mod requests;
pub(crate) mod values;
pub(crate) mod words;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgAction, Args, Parser, Subcommand};
use gradus::compare::Perturbation;
use gradus::format::FileKind;
use gradus::input::BuiltIn;
use gradus::message::Severity;
use gradus::model::{Date, Lang, Quarter};
use gradus::report::format::Format;
use gradus::report::kind::Kind as ReportKind;

use crate::commands::list::Kind;
use crate::commands::roadmap;
use crate::terminal::Colour;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "gradus", bin_name = "gradus", version, about = "cli-about", after_help = "cli-examples")]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
#[command(arg_required_else_help = true, subcommand_required = true)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// Options of every command.
    #[command(flatten)]
    pub general: General,
}

/// Options of every command.
#[derive(Debug, Args)]
pub(crate) struct General {
    #[arg(long, global = true, value_name = "cli-value-format", help = "cli-arg-format")]
    #[arg(value_parser = values::format(), default_value = "text")]
    pub format: &'static Format,
    #[arg(long, global = true, value_name = "cli-value-language", help = "cli-arg-lang")]
    #[arg(value_parser = values::lang())]
    pub lang: Option<Lang>,
    #[arg(long, global = true, value_name = "cli-value-when", help = "cli-arg-color")]
    #[arg(value_parser = values::colour(), default_value = "auto")]
    pub color: Colour,
    #[arg(long, short, global = true, help = "cli-arg-quiet")]
    pub quiet: bool,
    #[arg(long, short, global = true, action = ArgAction::Help, help = "cli-arg-help")]
    help: Option<bool>,
    #[arg(long, short = 'V', action = ArgAction::Version, help = "cli-arg-version")]
    version: Option<bool>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    #[command(about = "cli-assess-about")]
    Assess(Assess),
    #[command(about = "cli-roadmap-about")]
    Roadmap(Roadmap),
    #[command(about = "cli-check-about")]
    Check(Check),
    #[command(about = "cli-compare-about")]
    Compare(Compare),
    #[command(about = "cli-import-about")]
    Import(Import),
    #[command(about = "cli-why-about")]
    Why(Why),
    #[command(about = "cli-explain-about")]
    Explain(Explain),
    #[command(about = "cli-list-about")]
    List(List),
    #[command(about = "cli-init-about")]
    Init(Init),
    #[command(about = "cli-schema-about")]
    Schema(Schema),
    #[command(about = "cli-template-about")]
    Template(Template),
    #[command(about = "cli-help-about")]
    Help(Help),
}

impl Command {
    /// The report of the command; `None` if its output has one format only.
    pub(crate) fn report(&self) -> Option<ReportKind> {
        match self {
            Command::Assess(Assess { batch: true, .. })
            | Command::Check(Check { batch: true, .. })
            | Command::Roadmap(Roadmap { batch: true, .. }) => Some(ReportKind::Batch),
            Command::Assess(_) => Some(ReportKind::Assess),
            Command::Roadmap(_) => Some(ReportKind::Roadmap),
            Command::Check(_) => Some(ReportKind::Check),
            Command::Compare(_) => Some(ReportKind::Compare),
            Command::Import(_) => Some(ReportKind::Import),
            Command::Why(_) => Some(ReportKind::Why),
            Command::Explain(_) => Some(ReportKind::Explain),
            Command::List(_) => Some(ReportKind::List),
            Command::Init(_) => Some(ReportKind::Init),
            Command::Schema(_) | Command::Template(_) | Command::Help(_) => None,
        }
    }
}

/// `gradus assess`.
#[derive(Debug, Args)]
pub(crate) struct Assess {
    #[arg(required = true, value_name = "cli-value-file", help = "cli-arg-assessments")]
    files: Vec<PathBuf>,
    #[arg(long, help = "cli-arg-detail", conflicts_with = "batch")]
    detail: bool,
    #[arg(long, value_name = "cli-value-section", help = "cli-arg-section", conflicts_with_all = ["batch", "detail"])]
    #[arg(value_delimiter = ',', value_parser = values::section(ReportKind::Assess))]
    section: Vec<String>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-rubric")]
    rubric: Option<PathBuf>,
    #[arg(long, help = "cli-arg-batch")]
    batch: bool,
    #[arg(long, value_name = "cli-value-number", help = "cli-arg-threads", requires = "batch")]
    #[arg(value_parser = values::threads)]
    threads: Option<usize>,
}

/// `gradus roadmap`.
#[derive(Debug, Args)]
pub(crate) struct Roadmap {
    #[arg(value_name = "cli-value-assessment", help = "cli-arg-assessment-of-roadmap")]
    #[arg(required_unless_present = "from")]
    of: Vec<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-from")]
    from: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-kept", help = "cli-arg-keep-all", requires = "from", value_parser = values::keep())]
    #[arg(conflicts_with_all = ["start", "years", "target", "with", "must", "fix", "objective", "prices"])]
    keep: Option<()>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-assessment", requires = "from", conflicts_with = "of")]
    assessment: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-rubric")]
    rubric: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-catalogue")]
    catalogue: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-rules")]
    rules: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-settings")]
    settings: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-quarter", help = "cli-arg-start", value_parser = values::quarter)]
    start: Option<Quarter>,
    #[arg(long, value_name = "cli-value-number", help = "cli-arg-years", value_parser = values::years)]
    years: Option<u32>,
    #[arg(long, value_name = "cli-value-stage", help = "cli-arg-target", requires = "by")]
    target: Option<String>,
    #[arg(long, value_name = "cli-value-quarter", help = "cli-arg-by", requires = "target")]
    #[arg(value_parser = values::quarter)]
    by: Option<Quarter>,
    #[arg(long, value_name = "cli-value-initiative", help = "cli-arg-with", value_delimiter = ',')]
    with: Vec<String>,
    #[arg(long, value_name = "cli-value-must", help = "cli-arg-must", value_delimiter = ',')]
    #[arg(value_parser = values::must)]
    must: Vec<roadmap::Must>,
    #[arg(long, value_name = "cli-value-fix", help = "cli-arg-fix", value_delimiter = ',')]
    #[arg(value_parser = values::fix)]
    fix: Vec<roadmap::Fix>,
    #[arg(long, short, value_name = "cli-value-file", help = "cli-arg-out")]
    out: Option<PathBuf>,
    #[arg(long, help = "cli-arg-force", requires = "out")]
    force: bool,
    #[arg(long, value_name = "cli-value-number", help = "cli-arg-seed")]
    #[arg(value_parser = values::seed, default_value = "1")]
    seed: u64,
    #[arg(long, value_name = "cli-value-objective", help = "cli-arg-objective", value_delimiter = ',')]
    #[arg(value_parser = values::goal)]
    objective: Vec<roadmap::WantedGoal>,
    #[arg(long, value_name = "cli-value-number", help = "cli-arg-work", value_parser = values::work)]
    #[arg(value_delimiter = ',')]
    work: Vec<u64>,
    #[arg(long, value_name = "cli-value-number", help = "cli-arg-threads", value_parser = values::threads)]
    threads: Option<usize>,
    #[arg(long, value_name = "cli-value-seconds", help = "cli-arg-time-limit", value_parser = values::seconds)]
    time_limit: Option<u64>,
    #[arg(long, help = "cli-arg-prices", conflicts_with_all = ["from", "objective", "batch"])]
    prices: bool,
    #[arg(long, help = "cli-arg-detail-all", conflicts_with = "batch")]
    detail: bool,
    #[arg(long, value_name = "cli-value-section", help = "cli-arg-section", conflicts_with_all = ["batch", "detail"])]
    #[arg(value_delimiter = ',', value_parser = values::section(ReportKind::Roadmap))]
    section: Vec<String>,
    #[arg(long, help = "cli-arg-batch", conflicts_with_all = ["from", "assessment"])]
    batch: bool,
}

/// `gradus check`.
#[derive(Debug, Args)]
pub(crate) struct Check {
    #[arg(required = true, value_name = "cli-value-plan", help = "cli-arg-plans")]
    plans: Vec<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-assessment")]
    assessment: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-rubric")]
    rubric: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-catalogue")]
    catalogue: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-rules")]
    rules: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-settings")]
    settings: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-waivers")]
    waivers: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-date", help = "cli-arg-as-of", value_parser = values::date)]
    as_of: Option<Date>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-baseline")]
    baseline: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-write-baseline", conflicts_with = "baseline")]
    #[arg(group = "written")]
    write_baseline: Option<PathBuf>,
    #[arg(long, help = "cli-arg-no-advice", conflicts_with = "apply")]
    no_advice: bool,
    #[arg(long, value_name = "cli-value-number", help = "cli-arg-advice-work", conflicts_with = "no_advice")]
    #[arg(value_parser = values::advice_work)]
    advice_work: Option<u64>,
    #[arg(long, value_name = "cli-value-number", help = "cli-arg-apply", requires = "out")]
    #[arg(value_parser = values::changes)]
    apply: Option<usize>,
    #[arg(long, short, value_name = "cli-value-file", help = "cli-arg-out-applied", requires = "apply")]
    #[arg(group = "written")]
    out: Option<PathBuf>,
    #[arg(long, help = "cli-arg-force", requires = "written")]
    force: bool,
    #[arg(long, value_name = "cli-value-severity", help = "cli-arg-fail-on", value_parser = values::severity())]
    fail_on: Option<Severity>,
    #[arg(long, help = "cli-arg-detail-all", conflicts_with = "batch")]
    detail: bool,
    #[arg(long, value_name = "cli-value-section", help = "cli-arg-section", conflicts_with_all = ["batch", "detail"])]
    #[arg(value_delimiter = ',', value_parser = values::section(ReportKind::Check))]
    section: Vec<String>,
    #[arg(long, help = "cli-arg-batch", conflicts_with_all = ["waivers", "baseline", "write_baseline", "apply"])]
    batch: bool,
    #[arg(long, value_name = "cli-value-number", help = "cli-arg-threads", requires = "batch")]
    #[arg(value_parser = values::threads)]
    threads: Option<usize>,
}

/// `gradus compare`.
#[derive(Debug, Args)]
pub(crate) struct Compare {
    #[arg(required = true, value_name = "cli-value-input", help = "cli-arg-inputs")]
    inputs: Vec<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-comparison-rubric")]
    rubric: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-mapping")]
    mapping: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-number", help = "cli-arg-year", requires = "mapping")]
    #[arg(value_parser = values::year)]
    year: Option<i32>,
    #[arg(long, value_name = "cli-value-name", help = "cli-arg-sheet", requires = "mapping")]
    sheet: Option<String>,
    #[arg(long, value_name = "cli-value-folder", help = "cli-arg-steps")]
    steps: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-vary", help = "cli-arg-vary", value_delimiter = ',')]
    #[arg(value_parser = values::perturbation)]
    vary: Vec<Perturbation>,
    #[arg(long, value_name = "cli-value-number", help = "cli-arg-draws", requires = "vary")]
    #[arg(value_parser = values::draws, default_value = "5000")]
    draws: usize,
    #[arg(long, value_name = "cli-value-number", help = "cli-arg-draws-seed", requires = "vary")]
    #[arg(value_parser = values::seed, default_value = "1")]
    seed: u64,
    #[arg(long, value_name = "cli-value-number", help = "cli-arg-drivers", requires = "vary")]
    #[arg(value_parser = values::draws, num_args = 0..=1, default_missing_value = "2000")]
    drivers: Option<usize>,
    #[arg(long, help = "cli-arg-pairs", requires = "vary")]
    pairs: bool,
    #[arg(long, value_name = "cli-value-unit", help = "cli-arg-peers")]
    peers: Option<String>,
    #[arg(long, value_name = "cli-value-number", help = "cli-arg-nearest", requires = "peers")]
    #[arg(value_parser = values::peers, default_value = "8")]
    nearest: usize,
    #[arg(long, value_name = "cli-value-number", help = "cli-arg-threads", requires = "vary")]
    #[arg(value_parser = values::threads)]
    threads: Option<usize>,
}

/// `gradus import`.
#[derive(Debug, Args)]
pub(crate) struct Import {
    #[arg(required = true, value_name = "cli-value-table", help = "cli-arg-tables")]
    tables: Vec<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-comparison-rubric", conflicts_with = "rubric_out")]
    rubric: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-rubric-out")]
    rubric_out: Option<PathBuf>,
    #[arg(long, short, value_name = "cli-value-file", help = "cli-arg-mapping-out")]
    out: Option<PathBuf>,
    #[arg(long, help = "cli-arg-force")]
    force: bool,
    #[arg(long, value_name = "cli-value-number", help = "cli-arg-keep", value_parser = values::year)]
    year: Option<i32>,
    #[arg(long, value_name = "cli-value-name", help = "cli-arg-sheet")]
    sheet: Option<String>,
}

/// `gradus why`.
#[derive(Debug, Args)]
pub(crate) struct Why {
    #[arg(value_name = "cli-value-plan", help = "cli-arg-plan")]
    plan: PathBuf,
    #[arg(required = true, value_name = "cli-value-initiative", help = "cli-arg-why")]
    names: Vec<String>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-assessment")]
    assessment: Option<PathBuf>,
    #[command(flatten)]
    sources: Sources,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-settings")]
    settings: Option<PathBuf>,
}

/// `gradus explain`.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    #[arg(value_name = "cli-value-name", help = "cli-arg-name")]
    name: String,
    #[command(flatten)]
    sources: Sources,
}

/// `gradus list`.
#[derive(Debug, Args)]
pub(crate) struct List {
    #[arg(value_name = "cli-value-kind", help = "cli-arg-kind-of-list", value_parser = values::list_kind())]
    kind: Option<Kind>,
    #[command(flatten)]
    sources: Sources,
}

/// Files to use instead of the embedded ones.
#[derive(Debug, Args)]
pub(crate) struct Sources {
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-rubric")]
    rubric: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-catalogue")]
    catalogue: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-rules")]
    rules: Option<PathBuf>,
}

/// `gradus init`.
#[derive(Debug, Args)]
pub(crate) struct Init {
    #[arg(value_name = "cli-value-folder", help = "cli-arg-folder")]
    folder: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-date", help = "cli-arg-as-of-init", value_parser = values::date)]
    as_of: Option<Date>,
    #[arg(long, help = "cli-arg-core")]
    core: bool,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-migrate", conflicts_with_all = ["folder", "as_of", "core"])]
    migrate: Option<PathBuf>,
    #[arg(long, value_name = "cli-value-file", help = "cli-arg-migrate-out", requires = "migrate")]
    out: Option<PathBuf>,
}

/// `gradus schema`.
#[derive(Debug, Args)]
pub(crate) struct Schema {
    #[arg(value_name = "cli-value-kind", help = "cli-arg-kind-of-file", value_parser = values::file_kind())]
    kind: FileKind,
}

/// `gradus template`.
#[derive(Debug, Args)]
pub(crate) struct Template {
    #[arg(value_name = "cli-value-kind", help = "cli-arg-kind-of-file", value_parser = values::built_in())]
    file: BuiltIn,
}

/// `gradus help`.
#[derive(Debug, Args)]
pub(crate) struct Help {
    #[arg(value_name = "cli-value-command", help = "cli-arg-command")]
    pub command: Option<String>,
}

/// The value of `--name` before parsing, because help and errors depend on the language and the colour choice too.
pub(crate) fn glimpse(args: &[OsString], name: &str) -> Option<String> {
    let mut args = args.iter().filter_map(|arg| arg.to_str()).take_while(|arg| *arg != "--");
    while let Some(arg) = args.next() {
        match arg.strip_prefix("--").and_then(|arg| arg.strip_prefix(name)) {
            Some("") => return args.next().map(str::to_owned),
            Some(rest) if rest.starts_with('=') => return rest.get(1..).map(str::to_owned),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn clap_finds_no_fault_with_the_definitions() {
        Cli::command().debug_assert();
    }

    #[test]
    fn an_option_is_seen_before_parsing() {
        let args = |text: &str| text.split(' ').map(OsString::from).collect::<Vec<_>>();
        assert_eq!(glimpse(&args("gradus --lang zh assess"), "lang").as_deref(), Some("zh"));
        assert_eq!(glimpse(&args("gradus assess --lang=zh x"), "lang").as_deref(), Some("zh"));
        assert_eq!(glimpse(&args("gradus assess -- --lang=zh"), "lang"), None);
        assert_eq!(glimpse(&args("gradus assess --language zh"), "lang"), None);
        assert_eq!(glimpse(&args("gradus assess --lang"), "lang"), None);
    }
}
