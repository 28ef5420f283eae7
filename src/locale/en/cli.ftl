# The command line: help, faults of the call, writing files, starting a workspace.

cli-about = Scores the readiness of a jurisdiction for e-government, audits rollout plans against it, and generates roadmaps that fit the money and the staff.
cli-examples = Start with `gradus init`, which makes a workspace. `gradus help COMMAND` explains a command. Exit codes: 0 done; 1 findings at or above the chosen level, or an unreachable goal; 2 an error in the input or the command; 3 an error in Gradus itself.

cli-usage = Usage: { $usage }
cli-usage-options = [OPTIONS]
cli-usage-command = <COMMAND>
cli-heading-commands = Commands:
cli-heading-arguments = Arguments:
cli-heading-options = Options:
cli-heading-general = Options of every command:
cli-possible-values = {" "}[one of: { $values }]
cli-default = {" "}[default: { $value }]

cli-assess-about = Scores assessments: dimensions with low and high estimates, the stage, the gates of the next stage, and the reach of the channels.
cli-roadmap-about = Generates a roadmap from an assessment: chooses initiatives and places them in time, within the limits of funds, staff and front-line time.
cli-check-about = Audits plans: lists each finding with its place in the file, the reason and a fix.
cli-compare-about = Ranks assessments, or the units of tables, and shows which differences are certain.
cli-import-about = Reads tables from other sources and writes a first mapping of their columns, for you to review.
cli-why-about = Explains why an initiative of a plan cannot start a quarter earlier, or why an initiative is not in the plan.
cli-explain-about = Explains a rule, an indicator, an initiative, a stage, a rubric or a catalogue.
cli-list-about = Lists the rules, indicators, initiatives, stages, rubrics, catalogues or formats.
cli-init-about = Makes a workspace: a blank assessment to fill in and a note on the next steps. Overwrites nothing.
cli-schema-about = Prints the JSON Schema of a kind of file.
cli-template-about = Prints the built-in catalogue, rubric or rules, as a start for your own.
cli-help-about = Prints this page, or the page of a command.

cli-value-file = FILE
cli-value-input = INPUT
cli-value-table = TABLE
cli-value-unit = UNIT
cli-value-vary = VARIATION
cli-value-folder = DIR
cli-value-assessment = ASSESSMENT
cli-value-plan = PLAN
cli-value-name = NAME
cli-value-kept = SCOPE
cli-value-kind = KIND
cli-value-command = COMMAND
cli-value-quarter = QUARTER
cli-value-number = N
cli-value-seconds = SECONDS
cli-value-section = SECTION
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
cli-arg-batch = Print one row for each file instead of one page. A folder stands for the TOML files in it. Files with errors are listed, and the others are processed
cli-arg-section = Show only these sections of the report
cli-arg-detail-all = Show the whole report instead of the first screen
cli-arg-detail = Show every indicator and how its value is calculated
cli-arg-rubric = Use this rubric instead of the built-in one
cli-arg-catalogue = Use this catalogue of initiatives instead of the built-in one
cli-arg-rules = Use these rule thresholds instead of the built-in ones
cli-arg-assessment-of-roadmap = Assessment file of the jurisdiction
cli-arg-start = First quarter, for example 2027Q1; by default, the quarter after the assessment
cli-arg-years = Number of fiscal years; by default, those of the given plan, or else 5
cli-arg-from = Rework this plan into a roadmap that can be carried out
cli-arg-target = Stage to reach, together with --by; the exit code is 1 if the roadmap does not reach it
cli-arg-by = Last quarter for reaching the target
cli-arg-with = Requested initiatives of the catalogue; repeat the option or separate by commas
cli-arg-must = Mandated initiatives, each due by the end of a quarter or of the horizon; repeat the option or separate by commas
cli-arg-fix = Contracted initiatives, each starting exactly in that quarter; repeat the option or separate by commas
cli-arg-out = Write the roadmap as a plan file
cli-arg-force = Replace the output file if it exists
cli-arg-seed = Seed of the random numbers; the same seed gives the same roadmap
cli-arg-objective = Goals, most important first: `benefit`, `stages` (every stage as early as possible), `readiness` (the same, then spend what is left on readiness), `stage=STAGE` (earliest date), `cost=STAGE` (lowest cost of reaching it), `cost` (lowest cost that keeps the goals before it). Default: `benefit,stages,cost`; with --target `stages,benefit,cost`, because a stage that is asked for comes first
cli-arg-work = Number of activity lists that the search tries at most for each goal, or one number per goal separated by commas; the same work gives the same roadmap
cli-arg-threads = Number of threads; it affects only the running time; by default, all that the machine has
cli-arg-time-limit = Stop the search after this many seconds; the result then depends on the machine
cli-arg-keep-all = Keep all initiatives of the given plan, add none and only move starts, to the earliest end that staff, front-line time, money and dependencies allow
cli-arg-prices = Show the benefit of one more of each skill, fund and front line, by solving again for each
cli-arg-plans = Plan files
cli-arg-plan = Plan file
cli-arg-why = Initiatives of the plan or of the catalogue; add a process or department after a dot, or leave it out for all
cli-arg-assessment = Use this assessment instead of the one that the plan names
cli-arg-fail-on = Lowest level of a finding that gives exit code 1; by default, the level in the settings, or else error
cli-arg-settings = Use these settings instead of the `gradus.toml` beside or above the file
cli-arg-waivers = Use these waivers instead of the `….waivers.toml` beside the plan
cli-arg-as-of = Date of the audit, used to decide whether waivers have expired; by default, today if there are waivers
cli-arg-baseline = Ignore the findings recorded in this baseline
cli-arg-write-baseline = Write the findings to this baseline
cli-arg-no-advice = Do not look for conflicts and helpful changes
cli-arg-advice-work = Maximum number of initiatives audited to find fixes and helpful changes; one audit counts all initiatives of the plan
cli-arg-apply = Write the plan to --out with the first N (1 to 3) of the recommended changes made
cli-arg-out-applied = File to write with --apply
cli-arg-inputs = Assessment files and folders, or tables (CSV or `.xlsx`)
cli-arg-comparison-rubric = Use this rubric or comparison rubric instead of the built-in rubric
cli-arg-mapping = Mapping file that says what the columns of the tables mean
cli-arg-year = Year of the tables to use instead of the one in the mapping
cli-arg-steps = Write the tables between raw values and scores as CSV into this new folder
cli-arg-vary = Vary this in every draw: `observations`, `weights=0.25`, `weights=dirichlet:100`, `normalisation=z_score+borda`, `exponent=0+minimum`, `imputation=none+nearest:5`, `treatment=none+log`, `removal`; repeat the option or separate by commas
cli-arg-draws = Number of draws
cli-arg-draws-seed = Seed of the draws; the same seed gives the same result
cli-arg-drivers = Also show which variation moves the ranks most, with a design of this many rows (default 2000)
cli-arg-tables = Tables: CSV or similar text files, or workbooks (`.xlsx`)
cli-arg-rubric-out = Write a first comparison rubric made from the columns, and look for its indicators
cli-arg-mapping-out = Write the mapping to this file instead of printing it
cli-arg-sheet = Sheet of workbooks to read; by default, the one in the mapping, or else the likeliest
cli-arg-keep = Year of the tables to use; by default, the latest with enough values
cli-arg-pairs = Add to JSON the share of draws in which each unit ranks above each other; by default, only up to 200 units
cli-arg-peers = Show this unit, by identifier or name, among its nearest peers
cli-arg-nearest = Number of peers to show
cli-arg-name = Rule, indicator, initiative, stage, rubric or catalogue to explain
cli-arg-kind-of-list = Kind to list
cli-arg-as-of-init = Date of the assessment; by default, today
cli-arg-core = Write a short assessment with the core indicators alone
cli-arg-migrate = Bring a file of an earlier version to today's format instead; the old file stays as it is
cli-arg-migrate-out = The new file; by default, the old name with `.migrated`
cli-arg-folder = Folder of the workspace; by default, the current one
cli-arg-kind-of-file = Kind of file
cli-arg-command = Command to explain
cli-arg-format = Output format
cli-arg-lang = Language; by default, that of the system locale
cli-arg-color = When to use colour
cli-arg-quiet = Show no progress bar
cli-arg-help = Print help
cli-arg-version = Print the version

cli-value-unknown = it is not recognised
cli-value-vary-form = use one of `observations`, `weights=SHARE` (0 to 1), `weights=dirichlet:CONCENTRATION`, `normalisation=METHOD+…`, `exponent=NUMBER+…`, `imputation=WAY+…` (`none`, `mean`, `median`, `nearest:N`), `treatment=WAY+…` (`none`, `winsorise`, `winsorise_log`, `log`) and `removal`
cli-value-goal = the goals are `benefit`, `stages`, `readiness`, `stage=STAGE`, `cost=STAGE` and `cost`
cli-value-goal-benefit = `benefit` takes no stage
cli-value-goal-stage = `stage` needs a stage, as in `stage=enhanced`
cli-value-quarter-form = write a quarter as 2027Q2
cli-value-date-form = write a date as 2026-01-31
cli-value-fix-form = write a contract as NAME=2027Q2
cli-value-between = it must be a whole number from { $least } to { $most }

cli-error-unknown-argument = unexpected argument `{ $argument }`
cli-error-unknown-command = unknown command `{ $command }`
cli-error-no-command = the command is missing
cli-error-missing-argument = a required argument is missing: { $arguments }
cli-error-no-value = `{ $argument }` needs a value
cli-error-value = `{ $value }` is not a valid value for `{ $argument }`
cli-error-value-because = `{ $value }` is not a valid value for `{ $argument }`: { $reason }
cli-error-twice = `{ $argument }` can be given only once
cli-error-conflict = `{ $argument }` cannot be used with { $other }
cli-error-too-many = `{ $argument }` does not take the extra value `{ $value }`
cli-error-utf8 = an argument is not valid UTF-8
cli-error-other = the command is not valid
cli-error-meant = did you mean { $suggestions }?
cli-error-possible = possible values: { $values }
cli-error-format = `--format { $format }`: `gradus { $command }` does not have this format
cli-error-sections = the format { $format } has no sections
cli-error-sections-help = leave out `--section`, or use `--format text` or `--format markdown`
cli-error-formats = formats of `gradus { $command }`: { $formats }
cli-error-usage = usage: `{ $usage }`; --help shows more

terminal-closed = standard output is closed, so the report cannot be printed
terminal-write = cannot write to standard output: { $reason }

write-exists = `{ $file }` already exists and is not overwritten
write-is-input = `{ $file }` is an input of this command and is not overwritten
write-is-input-help = choose another name for the output file
write-is-folder = `{ $file }` is a folder
write-not-a-file = `{ $file }` is not an ordinary file
write-not-a-folder = `{ $folder }` is not a folder
write-no-folder = cannot write `{ $file }`: the folder `{ $folder }` does not exist
write-make-folder = make the folder `{ $folder }` first
write-failed = cannot write `{ $file }`: { $reason }
write-folder-failed = cannot make the folder `{ $folder }`: { $reason }

migrate-nothing = Nothing to change: `{ $file }` has today’s format.
migrate-written = `{ $file }` in today’s format: `{ $new }` ({ $count ->
    [one] one change
   *[other] { $count } changes
}).
migrate-open = Only you can tell the new figures of these lines; they are unchanged:
migrate-proposed = Proposals: the same share of the scale. Confirm or change each:
migrate-sure = Same meaning:
migrate-change = Line { $line }: { $was } → { $now }
migrate-change-open = Line { $line }: { $was }
migrate-error-kind = `{ $file }` has no heading table of a known kind
init-written = Written: { $files }
init-next = Next: go to `{ $folder }`, fill in `{ $assessment }` where you have evidence, and run `gradus assess { $assessment }`. It also works on the blank file.
init-next-here = Next: fill in `{ $assessment }` where you have evidence, and run `gradus assess { $assessment }`. It also works on the blank file.
