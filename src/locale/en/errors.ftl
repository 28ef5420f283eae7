# What is wrong with a file, and what to do. Keys, identifiers and commands stand in backticks.

## Files

input-missing-file = the file `{ $file }` does not exist
input-missing-file-help = check the spelling and the current folder
input-directory = `{ $file }` is a folder, not a file
input-directory-help = name a file in it
input-not-a-file = `{ $file }` is a pipe, a device or a socket, not an ordinary file
input-not-a-file-help = save its content to a file and name that file
input-no-permission = you do not have permission to read `{ $file }`
input-unreadable = `{ $file }` cannot be read: { $reason }
input-too-large = `{ $file }` is larger than the limit of { $limit } MiB
input-not-utf8 = `{ $file }` is not UTF-8 text, from line { $line }, byte { $byte } of the file
input-not-utf8-help = save it as UTF-8 in your editor
input-empty = `{ $file }` is empty
input-more-faults = { $count ->
    [one] and one more error
   *[other] and { $count } more errors
}
input-path-not-relative = `{ $path }` must be a path relative to this file's folder
input-path-outside = `{ $path }` leads outside this file's folder and the current folder, so Gradus does not read it
input-found-outside = `{ $file }` is a link that leads outside its folder and the current folder, so Gradus does not read it
input-found-outside-help = put the file itself there, or name it on the command line
input-named-file-missing = the file `{ $path }` does not exist beside this file
input-named-file-missing-help = paths start from this file's folder; or name the file with `--assessment`

## Syntax

input-syntax-unquoted = this is not a number, a date, `true` or `false`; text must be in quotes
input-syntax-unquoted-help = write it as `"…"`
input-syntax-no-value = a value is missing after the equals sign
input-syntax-duplicate-key = this key or table is given twice
input-syntax-duplicate-key-help = keep one; to add an item to a list, write the heading in double brackets: `[[…]]`
input-syntax-extend = this key already has a value, so it cannot contain others
input-syntax-header = this heading is not closed
input-syntax-header-help = write `[table]`, or `[[list]]` for an item of a list
input-syntax-unclosed-array = this list is not closed
input-syntax-unclosed-array-help = add `]` after its last item
input-syntax-unclosed-inline = this table is not closed; add `{"}"}`
input-syntax-comma = a comma is missing, or there is one too many
input-syntax-assignment = this line is not of the form `key = value`
input-syntax-assignment-help = each line holds one key, an equals sign and one value
input-syntax-string = this text is not closed; the quotes at both ends must be of the same kind
input-syntax-escape = this backslash sequence is not valid
input-syntax-escape-help = write `\\` for a backslash, or use single quotes
input-syntax-key = this is not a key
input-syntax-key-help = keys consist of letters, digits, `_` and `-`; put any other key in quotes
input-syntax-number = this is not a valid number in TOML
input-syntax-other = this is not valid TOML
input-too-deep = this is nested too deeply

## Kinds of file

input-kind-assessment = an assessment
input-kind-catalogue = a catalogue
input-kind-comparison = a comparison rubric
input-kind-mapping = a mapping
input-kind-plan = a plan
input-kind-rubric = a rubric
input-kind-rules = a rule file
input-other-kind = this is { $found }, but { $expected } is expected here
input-use-assessment = `gradus assess FILE` scores an assessment, `gradus roadmap FILE` makes a roadmap for it
input-use-catalogue = give a catalogue with `--catalogue FILE`
input-use-comparison = `gradus compare TABLE --rubric FILE --mapping FILE` compares the units of tables; a comparison rubric cannot score a single jurisdiction
input-use-mapping = `gradus compare TABLE --mapping FILE` reads tables through a mapping
input-use-plan = `gradus check FILE` audits a plan
input-use-rubric = give a rubric with `--rubric FILE`
input-use-rules = give a rule file with `--rules FILE`
input-no-kind = this is not { $expected }: its heading table is missing
input-no-kind-help = begin the file with `[{ $heading }]`
input-rename-key = did you mean `{ $to }` instead of `{ $from }`?

## Keys and values

input-did-you-mean = did you mean `{ $name }`?
input-known-are = possible values: { $names }
input-unknown-key = unknown key `{ $key }`
input-missing-key = `{ $key }` is missing here
input-missing-key-help = add `{ $key }`: { $expected }
input-missing-translation-help = write `{ $name }.en` and `{ $name }.zh`, or one text for both languages: `{ $name } = "…"`
input-wrong-type = `{ $key }` must be { $expected }, not { $found }
input-type-words = one of { $words }
input-type-one-key = a table with one of the keys { $keys }
input-type-money = an amount, as an integer or a quoted decimal such as `"1250.50"`
input-type-date = a date without quotes, such as `2026-01-31`
input-type-quarter = a quarter in quotes, such as `"2027Q2"`
input-type-text = text in quotes
input-type-translated = text in quotes, or a table with `en` and `zh`
input-type-text-or-table = text in quotes, or a table
input-type-integer = a whole number
input-type-number = a number
input-type-boolean = `true` or `false`
input-type-array = a list
input-type-table = a table
input-found-text = text
input-found-integer = a whole number
input-found-float = a number with a decimal point
input-found-boolean = `true` or `false`
input-found-date = a date or time
input-found-array = a list
input-found-table = a table
input-mend-unquote = remove the quotes
input-mend-quote = put it in quotes
input-mend-date = remove the quotes and write year, month and day: `2026-01-31`
input-mend-whole = remove the decimal point
input-mend-list = put it in brackets: `[…]`
input-mend-double-brackets = write the heading in double brackets: `[[{ $key }]]`
input-mend-single-brackets = write the heading in single brackets: `[{ $key }]`
input-unknown-word = `{ $key }` cannot be `{ $word }`
input-pattern = `{ $key }` cannot be `{ $text }`: { $expected } is expected
input-asks-currency = an ISO 4217 currency code, such as `CNY`,
input-asks-id = an identifier of small letters, digits, `_` and `-`
input-asks-dotted-id = an identifier of small letters, digits, `_`, `-` and `.`
input-asks-power = write a number, or "minimum" for the lowest score of the parts
input-asks-plan-id = an identifier of small letters, digits, `_`, `-`, `.` and `@`
input-asks-key = an identifier of small letters, digits and `_` that begins with a letter
input-asks-rate = a decimal such as `"7.25"`, with at most nine digits on each side of the point,
input-asks-money = a decimal without a sign and with at most two places, such as `"1250.50"`,
input-asks-quarter = a fiscal quarter such as `2027Q2`
input-asks-sha256 = a SHA-256 of 64 hexadecimal digits
input-money-float = `{ $key }`: write money as a whole number of currency units or as a quoted decimal, not as a number with a decimal point
input-money-float-help = write { $quoted }, or remove the decimal point
input-money-negative = `{ $key }`: money cannot be negative here
input-money-together = from here on, the amounts of this file add up to more than { $most }
input-money-together-help = give amounts in whole units of the currency, not in cents; if they are right, split the file
input-date-time = `{ $key }` is a date: leave out the time
input-not-finite = `{ $key }` must be a finite number; `nan` and `inf` are not allowed
input-integer-too-large = `{ $key }` is too large
input-number-too-large = `{ $name }` is { $found }; its absolute value must be at most { $most }
input-number-too-small = `{ $name }` is { $found }, closer to 0 than { $least }; if you mean 0, write 0
input-below = `{ $key }` is { $found }, but must be at least { $least }
input-above = `{ $key }` is { $found }, but must be at most { $most }
input-outside = `{ $key }` is { $found }, but must be from { $least } to { $most }
input-array-length = `{ $key }` must have { $wanted } items, not { $found }
input-one-key = `{ $key }` must have exactly one key, not { $found }
input-too-few = at least { $least } items are needed here, but { $found } are given
input-too-many = `{ $key }` has { $found } items; the limit is { $most }
input-too-many-help = split the file, or remove items that you do not need; `docs/file-formats.md` lists the limits
input-unfit = this value cannot be read
input-unfit-because = this value cannot be read: { $reason }
input-not-a-quarter = `{ $text }` is not a fiscal quarter such as `2027Q2`

## Identifiers and references

input-noun-answers = set of answers
input-noun-assessment = assessment
input-noun-audience = audience
input-noun-catalogue = catalogue
input-noun-channel = channel
input-noun-denominator = denominator
input-noun-department = department
input-noun-entry = catalogue entry
input-noun-evidence = evidence
input-noun-fund = fund
input-noun-group = group
input-noun-indicator = indicator
input-noun-initiative = initiative
input-noun-measure = node, indicator or derived figure
input-noun-mode = mode
input-noun-node = node
input-noun-partner = partner
input-noun-process = process
input-noun-rubric = rubric
input-noun-stage = stage
input-duplicate-id = `{ $id }` is used twice
input-first-here = first here
input-continues-nothing = a fund without a year cannot continue: list at least one year
input-have-both = give `process` or `department`, not both: an entry is done for one or the other
input-have-not-per-process = `{ $id }` is not done for single processes: leave out `process`
input-have-not-per-department = `{ $id }` is not done for single departments: leave out `department`
input-repeated = `{ $id }` is listed twice
input-unknown-reference = unknown { $what } `{ $id }`
input-nothing-known = this file has no { $what } to refer to
input-indicators-listed = `gradus explain { $rubric }` lists the indicators
input-other-reference = this was made for the { $what } `{ $id }`, but `{ $loaded }` was loaded
input-other-reference-help = give the { $what } that it was made for, or change the reference here
input-cycle = these depend on each other in a cycle: { $cycle }
input-cycle-help = remove one dependency of the cycle
input-tree-cycle-help = a node cannot be below itself; leave out `parent` for a dimension

## Rubrics

input-node-without-children = `{ $id }` has no nodes or indicators below it
input-weightless = the weights below `{ $id }` add up to zero
input-weightless-help = give at least one of them a weight above zero
input-goalposts-equal = both goalposts are { $found }; worst and best must differ
input-log-not-positive = a logarithm needs goalposts above zero, not { $found }
input-bands-not-ascending = the bands must ascend: { $found } follows { $before }
input-domain-empty = the domain must ascend: { $least } is not below { $greatest }
input-domain-beyond-scale = the scale goes from 0 to { $top }, and the domain must stay within it
input-not-a-share = `{ $id }` is not a share from 0 to 100 %, so it cannot be combined with others
input-threshold-outside = `{ $id }` can never be { $found }: its range is { $least } to { $greatest }
input-threshold-of-node = the threshold of a node is a score from 0 to 1

## Assessments

input-presumed-outside = `{ $id }` cannot be presumed to be { $found }: its range is { $least } to { $most }
input-presumed-of-node = write the presumed readiness of a node as a score from 0 to 1
input-bands-begin = the first band begins at { $found }, but must begin at 0
input-bands-ascend = the bands must ascend: { $found } is not above { $before }
input-outside-domain = `{ $id }` cannot be { $found }: its range is { $least } to { $most } ({ $unit })
input-not-whole = `{ $id }` counts levels or items, so { $found } must be a whole number
input-low-above = `low` is { $low }, above the value { $value }
input-low-above-key = `low` is { $low }, above `{ $key }` ({ $value })
input-follows-percent = `{ $id }` follows a share of people or cases, so its domain must be `[0, 100]`
input-effect-follows = `{ $id }` follows the forecast of services, so no effect moves it
input-effect-follows-help = delete the effect: `delivers` opens channels, and `reach` lets channels reach more people
input-two-trends = the channel `{ $channel }` and the indicator `{ $id }` are one figure, but have two trends
input-two-trends-help = tell the trend once, in one of the two
input-reach-per = `reach` is in an entry per { $per }
input-reach-per-help = the reach of a channel belongs to the whole jurisdiction: put it into an entry with `per = "jurisdiction"`
input-high-below = `high` is { $high }, below the value { $value }
input-neither-value-nor-interval = the value or the interval is missing
input-neither-value-nor-interval-help = add `value`, or both `low` and `high`
input-known-twice = `{ $id }` is given twice: an indicator is either observed, assumed or not applicable
input-year-later = the observation dates from { $found }, later than the assessment of { $date }
input-evidence-later = the evidence dates from { $found }, later than the assessment of { $date }
input-evidence-later-help = an assessment uses what was known on its date; move its date, or use other evidence
input-fte-decimals = full-time equivalents have at most three decimals
input-fte-range = full-time equivalents must be from 0 to { $most }
input-fund-year-twice = the year { $year } is given twice
input-match-itself = a fund cannot be its own matching fund
input-commitment-year = the fund `{ $id }` has no money in { $year }
input-commitment-over = commitments of { $bound } exceed the { $amount } of `{ $id }` in { $year }
input-conversion-own = `{ $currency }` is the assessment's own currency and needs no conversion
input-rate-zero = a rate must be above zero
input-reach-over = a reach of { $found } % is too high: only subscriptions can exceed 100, but `counts` is `{ $counts }`
input-coverage-informs = signal coverage can only inform; it cannot `{ $can }`
input-coverage-informs-help = write `can = "inform"`, or count the people who can answer back
input-persons-per-unit = `persons_per_unit` is only for households and subscriptions, but `counts` is `{ $counts }`
input-overlap-twice = the overlap of `{ $a }` and `{ $b }` is given twice
input-overlap-impossible = `{ $a }` and `{ $b }` cannot share { $found } % of people; possible: { $least } to { $most }

## Catalogues

input-excludes-itself = an initiative cannot exclude itself (`{ $id }`)
input-needs-both = `{ $id }` can never be chosen: it needs `{ $one }` and `{ $other }`, and one excludes the other
input-requires-itself = `{ $id }` cannot require itself
input-per-jurisdiction = for the whole jurisdiction
input-per-department = for each department
input-per-process = for each process
input-scope = an initiative { $own } cannot require `{ $id }`, which exists { $other }
input-scope-help = the reference is ambiguous; require one of the same or a wider scope
input-effect-one-of = an effect has exactly one of `closes`, `counts` and `raise_to`
input-effect-one-of-help = `closes`: percent of what is still lacking; `counts`: percent by which the process or department counts as done; `raise_to`: a level or a count is raised to at least this value
input-effect-levels = `{ $id }` has levels or a checklist, so `{ $key }` does not apply
input-effect-levels-help = use `raise_to`
input-effect-low = `low` is { $low }, but must not exceed `{ $key }` ({ $likely })
input-effect-mixed = on `{ $id }`, some effects use `closes` and others `counts`
input-effect-mixed-label = the other way is used here; choose one for all effects on this indicator
input-counts-per = `counts` applies only to initiatives per process or per department
input-counts-per-help = use `closes`, with the percent of what is still lacking
input-low-without-share = `low` can be used only with `closes` or `counts`, not with `raise_to`
input-raise-to = `{ $id }` has no levels and no checklist, so `raise_to` does not apply
input-raise-to-help = use `closes` or `counts`
input-stage-any = `any` stands for no-regret work in catalogues and plans and cannot be the id of a stage
input-spacing-count = `stage_spacing_quarters` has { $found } numbers for { $stages } stages
input-gone-key = `{ $key }` is not used any more
input-gone-add = write `closes` instead: the percent of what is still lacking to the best end of the scale; or `counts`, if the indicator counts processes or departments
input-gone-divided-by = leave it out: effects of one process or department are weighted by its share of all cases or departments
input-cases-below = all services have { $found } cases a year, but those listed have { $listed }
input-cases-below-help = `cases_per_year` counts the cases of all services, listed or not
input-departments-below = there are { $found } departments, but { $listed } are listed
input-departments-below-help = `departments` counts all departments with a front line, listed or not

## Plans

input-horizon = the horizon ends in { $last }, before it begins in { $first }
input-mode-without-like = a mode belongs to a catalogue entry; name the entry with `like`
input-depends-on-itself = `{ $id }` cannot depend on itself
input-profile-length = the profile has { $found } shares, but the work takes { $wanted } quarters
input-profile-length-help = give one share for each quarter, or leave out the profile to spend evenly
input-profile-zero = the shares of the profile add up to zero
input-plan-currency = the plan is in { $plan }, the assessment in { $assessment }
input-plan-currency-help = convert the amounts of the plan; amounts in two currencies cannot be added
input-plan-price-year = the plan uses prices of { $plan }, the assessment prices of { $assessment }
input-plan-price-year-help = convert the amounts of the plan to the prices of the assessment
input-outside-horizon = { $quarter } is outside the horizon, { $first } to { $last }
input-outside-horizon-help = move the work, or extend the horizon
input-plan-total = the declared total is { $declared }, but the cost lines add up to { $sum }
input-plan-total-help = correct the total, or leave it out

## Comparison rubrics and mappings

input-floor-outside = the floor { $found } is outside the range { $least } to { $greatest }
input-power-negative = this exponent needs scores of at least 0, but `{ $indicator }` below `{ $id }` may have lower scores
input-power-negative-help = use the exponent 1 or `"minimum"`, or a scale whose ends lie within a range from 0
input-classes-alike = class `{ $id }` begins at the same score as class `{ $before }`
input-mapping-answers-and-values = a column has either `answers` or `values`, not both
input-mapping-commas = a comma cannot be both the cell separator and the decimal mark
input-mapping-commas-help = tables with decimal commas usually have semicolons: `delimiter = "semicolon"`
input-mapping-factor = a factor of { $found } would make every value the same
input-mapping-no-condition = a condition without a column would leave out every row
input-mapping-one-target = exactly one of `indicator`, `denominator` and `group` is needed, but { $found } are given
input-impute-both = Imputed values come either from a group or from the nearest units: leave out `within` or `nearest`.
input-mapping-thousands = the same mark cannot be both the decimal mark and the thousands separator
input-mapping-year = exactly one is needed: `column`, if a column holds the years, or `across = true`, if the years are headings
input-mapping-words-alike = `{ $word }` and `{ $first }` are read as the same text but have different numbers
input-mapping-words-of-group = the cells of a group column are names and cannot have numbers
input-mapping-value = `value` is required if a column holds the years, and not allowed if the years are headings
input-mapping-heading-rows = `heading_rows` lists row numbers from top to bottom, from 1 and without repetition, and replaces `heading_row`
input-mapping-across = a table whose columns are years holds one series only, but { $found } are named
input-mapping-across-help = name the column of the series: `long = {"{"} series = "…" {"}"}`
