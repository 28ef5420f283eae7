//! Requests to the commands, independent of clap.

use std::path::PathBuf;
use std::time::Duration;

use gradus::report::Extent;
use gradus::rework::Work;
use gradus::schedule::Effort;

use super::{Assess, Check, Compare, Explain, Import, Init, List, Roadmap, Schema, Sources, Template, Why, values};
use crate::commands::batch::Batch;
use crate::commands::{assess, check, compare, explain, import, init, list, roadmap, schema, template, why};

impl From<Assess> for assess::Request {
    fn from(Assess { files, detail, section, rubric, batch, threads }: Assess) -> Self {
        assess::Request { files, detail, extent: extent(detail, section), rubric, batch: many(batch, threads) }
    }
}

/// The wanted extent of a report.
fn extent(detail: bool, sections: Vec<String>) -> Extent {
    match (detail, sections.is_empty()) {
        (true, _) => Extent::Whole,
        (false, true) => Extent::Screen,
        (false, false) => Extent::Sections(sections),
    }
}

/// A batch of many units, with the given number of threads, or as many as the machine has cores.
fn many(batch: bool, threads: Option<usize>) -> Option<Batch> {
    batch.then(|| Batch { threads: threads.unwrap_or_else(cores) })
}

fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

impl From<Roadmap> for roadmap::Request {
    fn from(call: Roadmap) -> Self {
        let Roadmap { of: assessments, from, assessment, rubric, catalogue, rules, settings, start, .. } = call;
        let mut assessments = assessments.into_iter();
        let assessment = assessments.next().or(assessment);
        let batch = many(call.batch, call.threads);
        let Roadmap { years, target, by, with, must, fix, out, force, objective, seed, prices, .. } = call;
        let extent = extent(call.detail, call.section);
        let effort = effort(call.work, call.threads, call.time_limit);
        let time = call.time_limit.map(Duration::from_secs);
        // clap ensures that both are given or neither.
        let target = target.zip(by).map(|(stage, by)| roadmap::Target { stage, by });
        let out = out.map(|file| roadmap::Out { file, replace: force });
        roadmap::Request {
            assessment,
            from,
            keep: call.keep.is_some(),
            rubric,
            catalogue,
            rules,
            settings,
            start,
            years,
            target,
            with,
            must,
            fix,
            out,
            objective,
            seed,
            effort,
            time,
            prices,
            extent,
            others: assessments.collect(),
            batch,
        }
    }
}

/// The effort of a search: the given amount of work, else the given time, else the default work. Uses as many threads
/// as are useful, unless given.
fn effort(work: Vec<u64>, threads: Option<usize>, seconds: Option<u64>) -> Effort {
    let threads = threads.unwrap_or_else(cores);
    match seconds {
        Some(_) if work.is_empty() => Effort { work: vec![values::MOST_WORK], threads },
        _ if work.is_empty() => Effort::usually(threads),
        _ => Effort { work, threads },
    }
}

impl From<Check> for check::Request {
    fn from(call: Check) -> Self {
        let Check { plans, assessment, rubric, catalogue, rules, settings, .. } = call;
        let Check { waivers, as_of, baseline, write_baseline, no_advice, advice_work, apply, out, force, .. } = call;
        let (fail_on, batch) = (call.fail_on, many(call.batch, call.threads));
        let usual = Work { threads: cores(), ..Work::USUAL };
        let work = Work { initiatives: advice_work.unwrap_or(usual.initiatives), ..usual };
        let to = |file| roadmap::Out { file, replace: force };
        // clap ensures that both are given or neither.
        let apply = apply.zip(out).map(|(changes, file)| check::Apply { changes, out: to(file) });
        check::Request {
            extent: extent(call.detail, call.section),
            plans,
            assessment,
            rubric,
            catalogue,
            rules,
            settings,
            waivers,
            baseline,
            write_baseline: write_baseline.map(to),
            as_of,
            fail_on,
            advice: (!no_advice).then_some(work),
            apply,
            batch,
        }
    }
}

impl From<Compare> for compare::Request {
    fn from(call: Compare) -> Self {
        let Compare { inputs, rubric, mapping, year, sheet, steps, vary, draws, seed, drivers, pairs, .. } = call;
        let (peers, threads) = (call.peers.map(|unit| (unit, call.nearest)), call.threads);
        compare::Request {
            inputs,
            rubric,
            mapping,
            year,
            sheet,
            steps,
            vary,
            draws,
            seed,
            drivers,
            pairs,
            peers,
            threads,
        }
    }
}

impl From<Import> for import::Request {
    fn from(Import { tables, rubric, rubric_out, out, force, year, sheet }: Import) -> Self {
        import::Request { tables, rubric, rubric_out, out, replace: force, year, sheet }
    }
}

impl From<Why> for why::Request {
    fn from(Why { plan, names, assessment, sources, settings }: Why) -> Self {
        let Sources { rubric, catalogue, rules } = sources;
        why::Request { plan, names, assessment, rubric, catalogue, rules, settings }
    }
}

impl From<Explain> for explain::Request {
    fn from(Explain { name, sources: Sources { rubric, catalogue, rules } }: Explain) -> Self {
        explain::Request { name, rubric, catalogue, rules }
    }
}

impl From<List> for list::Request {
    fn from(List { kind, sources: Sources { rubric, catalogue, rules } }: List) -> Self {
        list::Request { kind, rubric, catalogue, rules }
    }
}

impl From<Init> for init::Request {
    fn from(Init { folder, as_of, core, migrate, out }: Init) -> Self {
        let migrate = migrate.map(|file| init::Migrate { file, out });
        init::Request { folder: folder.unwrap_or_else(|| PathBuf::from(".")), as_of, core, migrate }
    }
}

impl From<Schema> for schema::Request {
    fn from(Schema { kind }: Schema) -> Self {
        schema::Request { kind }
    }
}

impl From<Template> for template::Request {
    fn from(Template { file }: Template) -> Self {
        template::Request { file }
    }
}
