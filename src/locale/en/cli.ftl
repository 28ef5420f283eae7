# The command line: help, faults of the call, writing files, starting a workspace.

cli-about = Scores how ready a jurisdiction is for e-government, audits rollout plans against that readiness, and generates roadmaps that its money and its people can carry.
cli-examples = Begin with `gradus init`, which makes a workspace. `gradus help COMMAND` says more about a command. Exit codes: 0 done, 1 findings at or above the chosen severity or a goal that cannot be had, 2 the input or the call is at fault, 3 a fault of Gradus itself.

cli-usage = Usage: { $usage }
cli-usage-options = [OPTIONS]
cli-usage-command = <COMMAND>
cli-heading-commands = Commands:
cli-heading-arguments = Arguments:
cli-heading-options = Options:
cli-heading-general = Options of every command:
cli-possible-values = {" "}[one of: { $values }]
cli-default = {" "}[default: { $value }]

cli-assess-about = Scores assessments: dimensions with their bounds, the stage, what binds the next stage, whom the channels reach.
cli-roadmap-about = Generates a roadmap from an assessment: initiatives chosen and placed so that funds, staff and front line can carry them, step by step.
cli-check-about = Audits plans: every finding with its place in the file, the reason, and what would mend it.
cli-compare-about = Ranks assessments, or the units of tables, and tells which differences between them are real.
cli-import-about = Looks at strangers' tables and writes a first mapping that says what their columns mean, for you to go on from.
cli-why-about = Tells what keeps an initiative of a plan from being a quarter sooner, or why something is not in the plan.
cli-explain-about = Explains a rule, an indicator, an initiative, a stage, a rubric or a catalogue.
cli-list-about = Lists what there is of a kind.
cli-init-about = Makes a workspace: a blank assessment to fill in and a note on how to go on. Nothing is overwritten.
cli-schema-about = Prints the JSON Schema of a kind of file.
cli-help-about = Prints this page, or that of a command.

cli-value-file = FILE
cli-value-input = INPUT
cli-value-table = TABLE
cli-value-unit = UNIT
cli-value-vary = WHAT
cli-value-folder = DIR
cli-value-assessment = ASSESSMENT
cli-value-plan = PLAN
cli-value-name = NAME
cli-value-kept = WHAT
cli-value-kind = KIND
cli-value-command = COMMAND
cli-value-quarter = QUARTER
cli-value-number = N
cli-value-seconds = SECONDS
cli-value-stage = STAGE
cli-value-objective = GOALS
cli-value-initiative = INITIATIVE
cli-value-must = NAME[=QUARTER]
cli-value-fix = NAME=QUARTER
cli-value-severity = SEVERITY
cli-value-date = DATE
cli-value-format = FORMAT
cli-value-language = LANGUAGE
cli-value-when = WHEN

cli-arg-assessments = Assessment files
cli-arg-batch = One row for each file instead of a page: folders stand for the TOML files in them, files at fault are listed and the rest is done all the same
cli-arg-detail = Show every indicator and how its number arises
cli-arg-rubric = Rubric to use instead of the one that is built in
cli-arg-catalogue = Catalogue of initiatives to use instead of the one that is built in
cli-arg-rules = Thresholds of the rules to use instead of those that are built in
cli-arg-assessment-of-roadmap = Assessment file of the jurisdiction
cli-arg-start = First quarter, for example 2027Q1; the quarter after the assessment where it is left out
cli-arg-years = Fiscal years that the roadmap spans; without it those of the given plan, else 5
cli-arg-from = Plan to be reworked into a roadmap that can be carried
cli-arg-target = Stage to be attained, together with --by
cli-arg-by = Quarter by whose end the target is to be attained
cli-arg-with = Initiatives of the catalogue that are asked for; may be given several times, or with commas
cli-arg-must = Initiatives that must be done, each by the end of a quarter or of the horizon; may be given several times, or with commas
cli-arg-fix = Initiatives that are contracted and begin in exactly that quarter; may be given several times, or with commas
cli-arg-out = Write the roadmap as a plan file
cli-arg-force = Replace the file to be written if it exists
cli-arg-seed = Seed of what is drawn by lot; the same seed gives the same roadmap
cli-arg-objective = What it is to be best at, the first goal first: `benefit`, `stage=STAGE` (as soon as can be), `cost=STAGE` (for as little as can be), `cost` (the least that the goals before it allow)
cli-arg-work = Lists that the search tries at most for a goal, or for each goal with commas; the same work gives the same roadmap
cli-arg-threads = Number of threads, which changes nothing but the time; as many as the machine has where it is left out
cli-arg-time-limit = Seconds after which the search ends; how far it comes then depends on the machine
cli-arg-keep-all = Keep all of the given plan and add nothing; only move starts, to the earliest end that people, front line, money and dependencies allow
cli-arg-prices = Tell what one more of each skill, fund and front line would bring in benefit, by solving again for each
cli-arg-plans = Plan files
cli-arg-plan = Plan file
cli-arg-why = Initiatives of the plan, or of the catalogue, with a process or department after a dot or for all
cli-arg-assessment = Assessment to use instead of the one that the plan names
cli-arg-fail-on = Least severity of a finding that makes the exit code 1; without it that of the settings, else error
cli-arg-settings = Settings to use instead of the `gradus.toml` found beside the file or above it
cli-arg-waivers = Waivers to use instead of the `….waivers.toml` found beside the plan
cli-arg-as-of = The day of the audit; today where there are waivers, whose last day must be judged
cli-arg-baseline = Findings that are known and do not count
cli-arg-write-baseline = Write the findings to a baseline
cli-arg-no-advice = Look neither for conflicts nor for changes that would help
cli-arg-advice-work = Initiatives audited at most to find repairs and helpful changes: an audit takes as many as the plan has
cli-arg-apply = Write the plan to --out with the first N (1 to 3) of the advised changes made
cli-arg-out-applied = The file to write with --apply
cli-arg-inputs = Assessment files and folders of them, or tables (CSV or `.xlsx`)
cli-arg-comparison-rubric = Rubric or comparison rubric to use instead of the rubric that is built in
cli-arg-mapping = What the columns of the tables mean
cli-arg-year = Year of the tables to take instead of the one that the mapping names
cli-arg-steps = Write the tables between raw values and scores as CSV into this new folder
cli-arg-vary = Vary this in every draw: `observations`, `weights=0.25`, `weights=dirichlet:100`, `normalisation=z_score+borda`, `exponent=0+minimum`, `imputation=none+nearest:5`, `treatment=none+log`, `removal`; may be given several times, or with commas
cli-arg-draws = Number of draws
cli-arg-draws-seed = Seed of the draws; the same seed gives the same answer
cli-arg-drivers = Tell also which variation moves the ranks most, by a design of so many rows (2000 where no number is given)
cli-arg-tables = Tables: CSV or similar texts, or workbooks (`.xlsx`)
cli-arg-rubric-out = Write a first comparison rubric made of the columns, and look for its indicators
cli-arg-mapping-out = Write the mapping to this file; it is printed where this is left out
cli-arg-sheet = Sheet of workbooks to read; the one that the mapping names, else the likeliest, where it is left out
cli-arg-keep = Year of the tables to keep; the last with enough values where it is left out
cli-arg-pairs = Give JSON the share of draws in which each unit stands above each other one; without this for at most 200 units
cli-arg-peers = Show this unit, by identifier or name, among those most like it
cli-arg-nearest = Number of its peers that are shown
cli-arg-name = What to explain
cli-arg-kind-of-list = What to list
cli-arg-as-of-init = The day that the assessment speaks of; today where it is left out
cli-arg-folder = Folder of the workspace; the current one where it is left out
cli-arg-kind-of-file = Kind of file
cli-arg-command = The command to say more about
cli-arg-format = Format of the answer
cli-arg-lang = Language; that of the locale where it is left out
cli-arg-color = When to use colour
cli-arg-quiet = No progress bar
cli-arg-help = Print help
cli-arg-version = Print the version

cli-value-unknown = it is not known
cli-value-vary-form = it is one of `observations`, `weights=SHARE` (0 to 1), `weights=dirichlet:CONCENTRATION`, `normalisation=METHOD+…`, `exponent=NUMBER+…`, `imputation=WAY+…` (`none`, `mean`, `median`, `nearest:N`), `treatment=WAY+…` (`none`, `winsorise`, `winsorise_log`, `log`) and `removal`
cli-value-goal = the goals are `benefit`, `stage=STAGE`, `cost=STAGE` and `cost`
cli-value-goal-benefit = `benefit` takes no stage
cli-value-goal-stage = `stage` needs a stage, as in `stage=enhanced`
cli-value-quarter-form = a quarter is written like 2027Q2
cli-value-date-form = a day is written like 2026-01-31
cli-value-fix-form = a contract is written like NAME=2027Q2
cli-value-between = it must be a whole number from { $least } to { $most }

cli-error-unknown-argument = unexpected argument `{ $argument }`
cli-error-unknown-command = unknown command `{ $command }`
cli-error-no-command = a command is missing
cli-error-missing-argument = something is missing: { $arguments }
cli-error-no-value = `{ $argument }` needs a value
cli-error-value = `{ $value }` is no value of `{ $argument }`
cli-error-value-because = `{ $value }` is no value of `{ $argument }`: { $reason }
cli-error-twice = `{ $argument }` can be given once only
cli-error-conflict = `{ $argument }` cannot stand together with { $other }
cli-error-too-many = `{ $argument }` does not take the further value `{ $value }`
cli-error-utf8 = an argument is not valid UTF-8
cli-error-other = the call cannot be understood
cli-error-meant = did you mean { $suggestions }?
cli-error-possible = possible values: { $values }
cli-error-format = `--format { $format }`: `gradus { $command }` cannot be had in this format
cli-error-formats = formats of `gradus { $command }`: { $formats }
cli-error-usage = the call looks like `{ $usage }`; --help says more

terminal-closed = standard output is closed, so that the report would be lost
terminal-write = standard output cannot be written: { $reason }

write-exists = `{ $file }` exists already and is not overwritten
write-is-input = `{ $file }` is read by this call and is not overwritten
write-is-input-help = give the file to be written another name
write-is-folder = `{ $file }` is a folder
write-not-a-file = `{ $file }` is not an ordinary file
write-not-a-folder = `{ $folder }` is not a folder
write-no-folder = `{ $file }` cannot be written: the folder `{ $folder }` does not exist
write-make-folder = make the folder `{ $folder }` first
write-failed = `{ $file }` cannot be written: { $reason }
write-folder-failed = the folder `{ $folder }` cannot be made: { $reason }

init-written = Written: { $files }
init-next = Next: go to `{ $folder }`, fill in `{ $assessment }` as far as you have evidence, and run `gradus assess { $assessment }`; it works on the blank file too.
init-next-here = Next: fill in `{ $assessment }` as far as you have evidence, and run `gradus assess { $assessment }`; it works on the blank file too.
