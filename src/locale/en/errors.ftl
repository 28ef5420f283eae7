# What is wrong with a file, and what to do. Keys, identifiers and commands stand in backticks.

## Files

input-missing-file = there is no file `{ $file }`
input-missing-file-help = check the spelling and the folder you are in
input-directory = `{ $file }` is a folder, and a file is expected
input-directory-help = name the file inside it
input-not-a-file = `{ $file }` is a pipe, a device or a socket, and an ordinary file is expected
input-not-a-file-help = save its content to a file first, and name that
input-no-permission = you may not read `{ $file }`
input-unreadable = `{ $file }` cannot be read: { $reason }
input-too-large = `{ $file }` is larger than { $limit } MiB, the most that is read
input-not-utf8 = `{ $file }` is not UTF-8 text: line { $line }, byte { $byte } of the file
input-not-utf8-help = save it as UTF-8 in your editor
input-empty = `{ $file }` is empty
input-more-faults = { $count ->
    [one] and one more fault
   *[other] and { $count } more faults
}
input-path-not-relative = `{ $path }` must be a path relative to this file's folder
input-path-outside = `{ $path }` leads outside this file's folder and the current folder, and is not followed
input-found-outside = `{ $file }` is a link that leads outside its folder and the current folder, and is not followed
input-found-outside-help = put the file itself there; or name it in the call
input-named-file-missing = there is no file `{ $path }` beside this one
input-named-file-missing-help = paths are read from this file's folder; or name the file with `--assessment`

## Syntax

input-syntax-unquoted = this is neither a number, a date, `true` nor `false`; text must stand in quotes
input-syntax-unquoted-help = write it as `"…"`
input-syntax-no-value = a value is missing after the equals sign
input-syntax-duplicate-key = this key or table is given twice
input-syntax-duplicate-key-help = keep one; for a further item of a list, write the heading in double brackets: `[[…]]`
input-syntax-extend = this key already has a value, so nothing can be put below it
input-syntax-header = this heading is not closed
input-syntax-header-help = write `[table]`, or `[[list]]` for an item of a list
input-syntax-unclosed-array = this list is never closed
input-syntax-unclosed-array-help = add `]` after its last item
input-syntax-unclosed-inline = this table is never closed; add `{"}"}`
input-syntax-comma = a comma is missing or one too many
input-syntax-assignment = this line is not of the form `key = value`
input-syntax-assignment-help = each line holds one key, an equals sign and one value
input-syntax-string = this text is not closed; both quotes must be of the same kind
input-syntax-escape = this backslash sequence means nothing
input-syntax-escape-help = write `\\` for a backslash, or use single quotes
input-syntax-key = this is not a key
input-syntax-key-help = keys consist of letters, digits, `_` and `-`; anything else must stand in quotes
input-syntax-number = this number is not written as TOML wants it
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
input-other-kind = this is { $found }, and { $expected } is expected here
input-use-assessment = `gradus assess FILE` scores an assessment, `gradus roadmap FILE` makes a roadmap for it
input-use-catalogue = a catalogue is given with `--catalogue FILE`
input-use-comparison = `gradus compare TABLE --rubric FILE --mapping FILE` compares the units of tables; it cannot score a single jurisdiction
input-use-mapping = `gradus compare TABLE --mapping FILE` reads tables through a mapping
input-use-plan = `gradus check FILE` audits a plan
input-use-rubric = a rubric is given with `--rubric FILE`
input-use-rules = a rule file is given with `--rules FILE`
input-no-kind = this is not { $expected }: its heading table is missing
input-no-kind-help = begin the file with `[{ $heading }]`
input-rename-key = did you mean `{ $to }` instead of `{ $from }`?

## Keys and values

input-did-you-mean = did you mean `{ $name }`?
input-known-are = possible here: { $names }
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
input-found-float = a number with a point
input-found-boolean = `true` or `false`
input-found-date = a date or time
input-found-array = a list
input-found-table = a table
input-mend-unquote = take the quotes away
input-mend-quote = put it in quotes
input-mend-date = take the quotes away and write year, month and day: `2026-01-31`
input-mend-whole = leave out the point
input-mend-list = put it in brackets: `[…]`
input-mend-double-brackets = write the heading in double brackets: `[[{ $key }]]`
input-mend-single-brackets = write the heading in single brackets: `[{ $key }]`
input-unknown-word = `{ $key }` cannot be `{ $word }`
input-pattern = `{ $key }` cannot be `{ $text }`: { $expected } is expected
input-asks-currency = an ISO 4217 currency code, such as `CNY`,
input-asks-id = an identifier of small letters, digits, `_` and `-`
input-asks-dotted-id = an identifier of small letters, digits, `_`, `-` and `.`
input-asks-power = this is a number, or "minimum" for the least of the children
input-asks-plan-id = an identifier of small letters, digits, `_`, `-`, `.` and `@`
input-asks-key = an identifier of small letters, digits and `_` that begins with a letter
input-asks-rate = a decimal such as `"7.25"`, at most nine digits on either side of the point,
input-asks-money = a decimal without sign, at most two places, such as `"1250.50"`,
input-asks-quarter = a fiscal quarter such as `2027Q2`
input-asks-sha256 = a SHA-256 of 64 hexadecimal digits
input-money-float = `{ $key }`: money is an integer of major units or a quoted decimal, never a number with a point
input-money-float-help = write { $quoted }, or leave out the point
input-money-negative = `{ $key }`: money cannot be negative here
input-money-together = from here on the amounts of this file come to more than { $most }
input-money-together-help = give amounts in whole units of the currency, not in cents; split the file where they are right
input-date-time = `{ $key }` is a day: leave out the time
input-not-finite = `{ $key }` must be a finite number: `nan` and `inf` say nothing
input-integer-too-large = `{ $key }` is too large a number
input-number-too-large = `{ $name }` is { $found }; numbers up to { $most } either way are read
input-number-too-small = `{ $name }` is { $found }, closer to 0 than { $least }; write 0 if that is meant
input-below = `{ $key }` is { $found }, and must be at least { $least }
input-above = `{ $key }` is { $found }, and must be at most { $most }
input-outside = `{ $key }` is { $found }, and must lie from { $least } to { $most }
input-array-length = `{ $key }` must have { $wanted } items, not { $found }
input-one-key = `{ $key }` must have exactly one key, not { $found }
input-too-few = at least { $least } needed here, and there are { $found }
input-too-many = `{ $key }` has { $found } items; at most { $most } are read
input-too-many-help = split the file, or leave out what is not needed; `docs/file-formats.md` lists the limits
input-unfit = this value cannot be read
input-unfit-because = this cannot be read: { $reason }
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
input-repeated = `{ $id }` is named twice
input-unknown-reference = unknown { $what } `{ $id }`
input-nothing-known = there is no { $what } to refer to
input-indicators-listed = `gradus explain { $rubric }` lists the indicators
input-other-reference = this is made for the { $what } `{ $id }`, and `{ $loaded }` was loaded
input-other-reference-help = give the { $what } it was made for, or change the reference here
input-cycle = these wait for each other in a ring: { $cycle }
input-cycle-help = take one link out of the ring
input-tree-cycle-help = a node cannot lie below itself; leave out `parent` for a dimension

## Rubrics

input-node-without-children = `{ $id }` has neither nodes nor indicators below it
input-weightless = the weights below `{ $id }` sum to nothing
input-weightless-help = give at least one of them a weight above zero
input-goalposts-equal = both goalposts are { $found }; worst and best must differ
input-log-not-positive = a logarithm needs goalposts above zero, not { $found }
input-bands-not-ascending = bands must ascend: { $found } follows { $before }
input-domain-empty = the domain must ascend: { $least } is not below { $greatest }
input-domain-beyond-scale = the scale goes from 0 to { $top }, and the domain must not go further
input-not-a-share = `{ $id }` is not a share from 0 to 100 %, and cannot be combined with others
input-threshold-outside = `{ $id }` can never be { $found }: it lies from { $least } to { $greatest }
input-threshold-of-node = the threshold of a node is a score from 0 to 1

## Assessments

input-presumed-outside = `{ $id }` cannot be presumed to be { $found }: it lies from { $least } to { $most }
input-presumed-of-node = a node is presumed by its score, from 0 to 1
input-bands-begin = the first band begins at { $found }, and must begin at 0
input-bands-ascend = the bands must ascend: { $found } does not lie above { $before }
input-outside-domain = `{ $id }` cannot be { $found }: it lies from { $least } to { $most } ({ $unit })
input-not-whole = `{ $id }` counts levels or items, so { $found } must be a whole number
input-low-above = `low` is { $low }, above { $value }
input-high-below = `high` is { $high }, below { $value }
input-neither-value-nor-interval = neither a value nor an interval is given
input-neither-value-nor-interval-help = add `value`, or both `low` and `high`
input-known-twice = `{ $id }` is given twice: an indicator is observed, assumed or not applicable
input-year-later = the observation is of { $found }, later than the assessment of { $date }
input-evidence-later = the evidence is of { $found }, later than the assessment of { $date }
input-evidence-later-help = an assessment rests on what was known on its day; move its date, or take other evidence
input-fte-decimals = full-time equivalents have at most three decimals
input-fte-range = full-time equivalents lie from 0 to { $most }
input-fund-year-twice = the year { $year } is given twice
input-match-itself = a fund cannot match itself
input-commitment-year = the fund `{ $id }` has no money in { $year }
input-commitment-over = commitments of { $bound } exceed the { $amount } of `{ $id }` in { $year }
input-conversion-own = `{ $currency }` is the assessment's own currency and needs no conversion
input-rate-zero = a rate must be above zero
input-reach-over = a reach of { $found } % is too much: only subscriptions can exceed 100, and `counts` is `{ $counts }`
input-coverage-informs = signal coverage informs, it does not `{ $can }`
input-coverage-informs-help = write `can = "inform"`, or count those who can answer back
input-persons-per-unit = `persons_per_unit` is for households and subscriptions, and `counts` is `{ $counts }`
input-overlap-twice = the overlap of `{ $a }` and `{ $b }` is given twice
input-overlap-impossible = `{ $a }` and `{ $b }` cannot share { $found } % of people: from { $least } to { $most } is possible

## Catalogues

input-excludes-itself = an initiative cannot exclude itself (`{ $id }`)
input-needs-both = `{ $id }` can never be chosen: it needs `{ $one }` and `{ $other }`, and one excludes the other
input-requires-itself = `{ $id }` cannot require itself
input-per-jurisdiction = for the whole jurisdiction
input-per-department = for each department
input-per-process = for each process
input-scope = an initiative { $own } cannot require `{ $id }`, which exists { $other }
input-scope-help = it would not be clear which of them is meant; require one of the same or a wider scope
input-effect-one-of = an effect has either `add` or `raise_to`
input-effect-one-of-help = `add` changes a value; `raise_to` lifts a level or a count to at least this
input-effect-sign = adding { $found } to `{ $id }` does not improve it
input-effect-positive = this scale ascends: `add` must be above zero
input-effect-negative = this scale descends: `add` must be below zero
input-effect-low = `low` is { $low }, and must lie between 0 and `add`, { $add }
input-low-without-add = `low` belongs to `add`, not to `raise_to`
input-raise-to = `{ $id }` has neither levels nor a checklist, so it cannot be raised to one
input-raise-to-help = use `add`

## Plans

input-horizon = the horizon ends in { $last }, before it begins in { $first }
input-mode-without-like = a mode is one of a catalogue entry; name the entry with `like`
input-depends-on-itself = `{ $id }` cannot depend on itself
input-profile-length = the profile has { $found } shares, and the work takes { $wanted } quarters
input-profile-length-help = give one share for each quarter, or leave the profile out for even spending
input-profile-zero = the shares of the profile sum to nothing
input-plan-currency = the plan counts in { $plan }, the assessment in { $assessment }
input-plan-currency-help = convert the plan's amounts; sums of two currencies mean nothing
input-plan-price-year = the plan counts in prices of { $plan }, the assessment of { $assessment }
input-plan-price-year-help = bring the plan's amounts to the assessment's prices
input-outside-horizon = { $quarter } lies outside the horizon, { $first } to { $last }
input-outside-horizon-help = move the work, or widen the horizon
input-plan-total = the declared total is { $declared }, and the cost lines sum to { $sum }
input-plan-total-help = correct the total, or leave it out

## Comparison rubrics and mappings

input-floor-outside = the floor { $found } is outside the range { $least } to { $greatest }
input-power-negative = this exponent needs scores that are never below 0, and those of `{ $indicator }` below `{ $id }` may be
input-power-negative-help = use the exponent 1 or `"minimum"`, or a scale with ends in a range that begins at 0 or above
input-classes-alike = class `{ $id }` begins at the same headline as class `{ $before }`
input-mapping-answers-and-values = a column has either `answers` or `values`, not both
input-mapping-commas = a comma cannot stand both between cells and before decimals
input-mapping-commas-help = a table with decimal commas mostly has semicolons: `delimiter = "semicolon"`
input-mapping-factor = a factor of { $found } would make every value the same
input-mapping-no-condition = a condition without a column would leave out every row
input-mapping-one-target = one of `indicator`, `denominator` and `group` is needed, and { $found } are given
input-impute-both = Stand-ins come from a group or from the nearest units, not from both: leave out one of `within` and `nearest`.
input-mapping-thousands = the same mark cannot stand before decimals and between thousands
input-mapping-year = either `column`, where the years stand in a column, or `across = true`, where they are headings, is needed
input-mapping-words-alike = `{ $word }` and `{ $first }` are read alike and stand for different numbers
input-mapping-words-of-group = the cells of a group are names, which stand for no numbers
input-mapping-value = `value` is needed where the years stand in a column, and must be left out where they are headings
input-mapping-heading-rows = `heading_rows` names the rows from the upper to the lower, each once and from 1, and stands instead of `heading_row`
input-mapping-across = a table whose columns are years holds one thing only, and { $found } are named
input-mapping-across-help = name the column of the series: `long = {"{"} series = "…" {"}"}`
