//! Output: colour, width, standard output and error, the progress bar. No other module prints.

mod closed;

use std::cell::Cell;
use std::ffi::OsStr;
use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};
use std::{env, fmt};

use gradus::message;
use gradus::report::document::Document;
use gradus::report::terminal::{Layout, render};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::error::{UserError, reason};

/// The choice of colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Colour {
    /// Depends on the environment and the terminal.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

impl Colour {
    /// Every choice.
    pub(crate) const ALL: [Colour; 3] = [Colour::Auto, Colour::Always, Colour::Never];

    /// The name used on the command line.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Colour::Auto => "auto",
            Colour::Always => "always",
            Colour::Never => "never",
        }
    }

    /// Whether a stream gets colour. Variables as defined by <https://no-color.org> and
    /// <https://bixense.com/clicolors>.
    fn on(self, environment: &Environment, is_terminal: bool) -> bool {
        match self {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto if environment.no_color => false,
            Colour::Auto => environment.force_color || (is_terminal && !environment.dumb),
        }
    }
}

/// Environment variables that affect output.
#[derive(Clone, Copy, Debug, Default)]
struct Environment {
    no_color: bool,
    force_color: bool,
    dumb: bool,
    columns: Option<usize>,
}

impl Environment {
    fn read() -> Self {
        let is_set = |name: &str| env::var_os(name).is_some_and(|value| !value.is_empty());
        Environment {
            no_color: is_set("NO_COLOR"),
            force_color: env::var_os("CLICOLOR_FORCE")
                .is_some_and(|value| !value.is_empty() && value != OsStr::new("0")),
            dumb: env::var_os("TERM").is_some_and(|term| term == OsStr::new("dumb")),
            columns: env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()),
        }
    }

    /// The layout width. Less than 20 columns is unreadable, so a smaller value counts as an error.
    fn width(&self, terminal: Option<usize>) -> usize {
        self.columns.or(terminal).filter(|width| *width >= 20).unwrap_or(Layout::PAGE.width)
    }
}

/// The output streams.
pub(crate) struct Terminal {
    out: Layout,
    err: Layout,
    bars: bool,
}

impl fmt::Debug for Terminal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Terminal").field("out", &self.out).field("err", &self.err).finish_non_exhaustive()
    }
}

impl Terminal {
    /// Standard output and error with their actual properties.
    pub(crate) fn new(colour: Colour, quiet: bool) -> Self {
        let environment = Environment::read();
        let (out, err) = (io::stdout(), io::stderr());
        let (out_width, err_width) = (terminal_size::terminal_size_of(&out), terminal_size::terminal_size_of(&err));
        let columns = |size: Option<(terminal_size::Width, _)>| size.map(|(width, _)| usize::from(width.0));
        let layout = |width, is_terminal| Layout {
            width: environment.width(width),
            colour: colour.on(&environment, is_terminal),
        };
        Terminal {
            out: layout(columns(out_width), out.is_terminal()),
            err: layout(columns(err_width), err.is_terminal()),
            bars: err.is_terminal() && !environment.dumb && !quiet,
        }
    }

    /// The layout for standard output.
    pub(crate) fn layout(&self) -> Layout {
        self.out
    }

    /// Fails if standard output is closed, because no report could be read.
    pub(crate) fn open(&self) -> Result<(), UserError> {
        if closed::standard_output() { Err(UserError::new(message!("terminal-closed"))) } else { Ok(()) }
    }

    /// Prints text to standard output. A reader that closes the pipe is no error.
    pub(crate) fn print(&self, text: &str) -> Result<(), UserError> {
        self.open()?;
        let mut out = anstream::AutoStream::new(io::stdout().lock(), choice(self.out));
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                Err(UserError::new(message!("terminal-write", reason = reason(&error))))
            }
            _ => Ok(()),
        }
    }

    /// Prints an error to standard error, and ignores a closed stream.
    pub(crate) fn complain(&self, document: &Document) {
        self.complain_in_words(&render(document, self.err));
    }

    /// Prints text to standard error.
    pub(crate) fn complain_in_words(&self, text: &str) {
        let mut err = anstream::AutoStream::new(io::stderr().lock(), choice(self.err));
        let _ = err.write_all(text.as_bytes()).and_then(|()| err.flush());
    }

    /// Runs some work and shows a progress bar after one second. The work reports the amounts done and in total.
    pub(crate) fn progress<T>(&self, what: &str, work: impl FnOnce(&dyn Fn(u64, u64)) -> T) -> T {
        if !self.bars {
            return work(&|_, _| {});
        }
        let bar = ProgressBar::hidden().with_message(what.to_owned());
        let style = ProgressStyle::with_template("{msg} {wide_bar} {percent:>3} %");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        let begun = Instant::now();
        let shown = Cell::new(false);
        let result = work(&|done, all| {
            if !shown.get() && begun.elapsed() >= Duration::from_secs(1) {
                bar.set_draw_target(ProgressDrawTarget::stderr());
                shown.set(true);
            }
            bar.set_length(all);
            bar.set_position(done);
        });
        bar.finish_and_clear();
        result
    }
}

/// The treatment of colour codes on a stream.
fn choice(layout: Layout) -> anstream::ColorChoice {
    if layout.colour { anstream::ColorChoice::Always } else { anstream::ColorChoice::Never }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_call_beats_the_environment_and_the_environment_the_terminal() {
        let nothing = Environment::default();
        let no_color = Environment { no_color: true, force_color: true, ..nothing };
        let force = Environment { force_color: true, ..nothing };
        let dumb = Environment { dumb: true, ..nothing };
        for (colour, environment, is_terminal, on) in [
            (Colour::Auto, nothing, true, true),
            (Colour::Auto, nothing, false, false),
            (Colour::Auto, no_color, true, false),
            (Colour::Auto, force, false, true),
            (Colour::Auto, dumb, true, false),
            (Colour::Always, no_color, false, true),
            (Colour::Never, force, true, false),
        ] {
            assert_eq!(colour.on(&environment, is_terminal), on, "{colour:?} {environment:?} {is_terminal}");
        }
    }

    #[test]
    fn columns_beat_the_terminal_and_nonsense_is_a_page() {
        let columns = |columns| Environment { columns, ..Environment::default() };
        assert_eq!(columns(None).width(None), 80);
        assert_eq!(columns(None).width(Some(132)), 132);
        assert_eq!(columns(Some(100)).width(Some(132)), 100);
        assert_eq!(columns(Some(0)).width(Some(132)), 80);
    }

    #[test]
    fn progress_returns_the_result_of_the_work() {
        let terminal = Terminal { out: Layout::PAGE, err: Layout::PAGE, bars: true };
        let sum: u64 = terminal.progress("adding", |tell| (0..10).inspect(|&i| tell(i, 10)).sum());
        assert_eq!(sum, 45);
    }
}
