# Comparisons: ranking, how sure it is, what was done to the data.

## The ranking

compare-title = Comparison: { $title }
compare-units = { $units ->
    [one] One unit
   *[other] { $units } units
}, { $ranked } of them ranked.
compare-ranking-heading = Ranking
compare-missed = { $count ->
    [one] One row that was not used would rank in the first tenth, by its readable values:
   *[other] { $count } rows that were not used would rank in the first tenth, by their readable values:
}
compare-missed-row = { $unit } ({ $place }): about rank { $rank }. Not used: { $reason }
compare-more-units = … and { $more } more units; `--format csv` and `--format json` list all.
compare-more-groups = … and { $more } more groups; `--format json` lists all.
compare-column-rank = Rank
compare-column-unit = Unit
compare-column-class = Class
compare-column-score = Score
compare-column-low = Low
compare-column-high = High
compare-column-coverage = Coverage
compare-column-ranks = Ranks, 5 to 95 %
compare-column-next = Above the next
compare-unranked = —: no score and no rank, because less than { $needed } of the weight was observed; only the low and high estimates are known.
compare-read-me = Equal scores share a rank. Low, high: every uncertain value takes its worst or its best, in all indicators at once.
compare-read-ranks = Ranks, 5 to 95 %: range of the ranks in nine draws of ten. Above the next: share of draws in which the unit ranks above the unit on the next line; from { $share } on, the difference counts as certain.
compare-dimensions-heading = Dimensions
compare-dimension = { $number } { $title }
compare-dimensions = { $dimensions }.

## How sure it is

compare-sure-heading = Certainty of the ranking
compare-sure-draws = { $draws } draws with seed { $seed }. Varied at once in each draw:
compare-sure-apart = { $apart } of { $pairs } pairs of adjacent ranks keep their order in at least { $share } of the draws.
compare-sure-nominal = Without variation, the draws reproduce the scores above; the largest difference is { $difference }.
compare-sure-not-nominal = Without variation, the draws do not reproduce the scores above: they differ by { $difference }. Please report this.
compare-drivers-heading = Influence of each variation on the ranks
compare-drivers-read = Shares of the variance of the mean rank shift, from a design of { $rows } rows; in brackets the 5th and 95th percentiles of the bootstrap. Alone: the part that disappears if only this is known (first-order index). Total: the part that remains if all others are known (total-order index).
compare-drivers-none = No rank changed in any draw.
compare-column-varied = Variation
compare-column-alone = Alone
compare-column-in-all = Total
vary-observations = values: anywhere between their low and high estimates; errors of one source move together
vary-weights-dirichlet = weights: around those of the rubric, by a Dirichlet distribution with concentration { $concentration }
vary-weights-share = weights: each up to { $share } more or less
vary-normalisation = normalisation: that of the rubric or { $methods }
vary-exponent = aggregation: that of the rubric or, at every node, { $means }
vary-removal = indicators: one of them left out
vary-imputation = missing values: as in the rubric, or { $ways }
vary-treatment = outliers: as in the rubric, or { $ways }
vary-treat-none = left unchanged
vary-treat-drawn = winsorised
vary-treat-drawn-log = winsorised or (if not enough) the logarithm
vary-treat-log = the logarithm
vary-impute-none = left missing
vary-impute-all = the { $by } of all units
vary-impute-group = the { $by } of the group
vary-impute-nearest = the { $by } of the { $units } nearest units
compare-groups = Groups of units that cannot be told apart from the first unit of the group: { $count } in total. Those with more than one unit:
compare-group = { $first }–{ $last }: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
compare-stages-heading = Certainty of the stages
compare-stages-read = Stages here are read from single values and from drawn values; a scorecard shows a stage only on the low estimates. 0: no stage yet.
compare-classes-heading = Certainty of the classes
compare-classes-read = Share of the draws in which a unit falls into the class of its nominal score.
compare-bands-firm = { $firm } of { $units } stay the same in at least { $share } of the draws.
compare-column-band = Nominal
compare-column-stays = Stays
compare-column-else = Otherwise

## The data

compare-data-heading = The data
compare-data-cells = Values: { $observed } observed, { $stand_ins } imputed, { $missing } missing, { $inapplicable } not applicable.
compare-data-imputed = A missing value is replaced by the { $by } of the units. It does not count as observed.
compare-data-imputed-nearest = A missing value is replaced by the { $by } of the { $units } units nearest in the other indicators. It does not count as observed.
compare-data-imputed-group = A missing value is replaced by the { $by } of the units of the same group ({ $group }). It does not count as observed.
compare-data-filtered = { $count ->
    [one] One row is excluded by `where`.
   *[other] { $count } rows are excluded by `where`.
}
compare-data-constant = { $count ->
    [one] This indicator has the same value for all units and is left out: { $indicators }.
   *[other] These indicators have the same value for all units and are left out: { $indicators }.
}
compare-data-screened = { $count ->
    [one] One unit has a coverage below { $needed }. It is not ranked, and scales, outliers and imputed values ignore it: { $units }.
   *[other] { $count } units have a coverage below { $needed }. They are not ranked, and scales, outliers and imputed values ignore them: { $units }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }.
}
compare-data-sheet = { $file }: no sheet was named, so the likeliest, “{ $sheet }”, is used (others: { $others }); `--sheet` chooses another.
compare-data-left-out = { $count ->
    [one] One row is excluded by the mapping.
   *[other] { $count } rows are excluded by the mapping.
}
compare-data-sums = { $count ->
    [one] One row of { $file } is a sum over several units and is left out: { $codes }.
   *[other] { $count } rows of { $file } are sums over several units and are left out: { $codes }{ $more ->
        [0] .
       *[other] { "" } and { $more } more.
    }
}
compare-apart = { $count ->
    [one] One unit is in one table only ({ $tables }); “The data” below gives its name. If the other tables spell it differently, match the names with `[alias]` in the mapping.
   *[other] { $count } units are in one table only ({ $tables }); “The data” below gives their names. If the other tables spell them differently, match the names with `[alias]` in the mapping.
}
compare-apart-file = { $count } in { $files }
compare-apart-names = Units in one table only:
compare-apart-item = { $files }: { $names }{ $more ->
    [0] .
   *[other] { "" } and { $more } more; JSON lists all.
}
compare-apart-item-denominators = { $files }, which has no indicator, so they are not compared: { $names }{ $more ->
    [0] .
   *[other] { "" } and { $more } more; JSON lists all.
}
compare-data-other-years = { $count ->
    [one] One row belongs to another year.
   *[other] { $count } rows belong to other years.
}
compare-data-other-series = { $count ->
    [one] One row belongs to a series that the mapping does not name.
   *[other] { $count } rows belong to series that the mapping does not name.
}
compare-rejected = { $count ->
    [one] One row was not used:
   *[other] { $count } rows were not used:
}
compare-rejected-cells = { $count ->
    [one] One cell could not be used and counts as missing:
   *[other] { $count } cells could not be used and count as missing:
}
compare-rejected-of = { $unit }: { $reason }
compare-rejected-cell = “{ $column }”: { $reason }
compare-rejected-more = … and { $count } more; JSON lists all.
compare-treated-heading = Outliers
compare-treated-limits = An indicator is treated if its skewness is beyond { $skewness } and its kurtosis above { $kurtosis }; at most { $points } points are winsorised ({ $basis }).
compare-column-indicator = Indicator
compare-column-skewness = Skewness
compare-column-kurtosis = Kurtosis
compare-column-done = Treatment
compare-treated-points = winsorised: { $units }
compare-treated-log = logarithm
compare-treated-left = no point could be winsorised
compare-treated-outside = Still beyond the limits.

## What it is not

compare-not-heading = Limits of this ranking
compare-not-causes = A rank gives the position of a unit on this rubric. It gives neither the cause nor a way to change it.
compare-not-calibrated = Weights, scales and exponents are judgements. Other choices give another ranking.
compare-not-missing = Dependencies among indicators were not examined.
compare-not-driven = The influence of each variation was not examined; `--drivers` examines it.
compare-not-varied = The certainty of the ranks was not examined, because nothing was varied; `--vary` examines it.

## Faults of the call

compare-mixed = assessments (`{ $assessment }`) and tables (`{ $table }`) cannot be compared in one command
compare-needs-rubric = `{ $rubric }` is a comparison rubric: it compares the units of tables and cannot score an assessment
compare-needs-rubric-help = give tables with `--mapping`, or a rubric that begins with `[rubric]`
compare-needs-mapping = tables need a mapping of their columns
compare-needs-mapping-help = give one with `--mapping FILE`; `docs/file-formats.md` describes its content
compare-only-tables = `{ $option }` is for tables only
compare-unit-twice = `{ $id }` is given twice
compare-folder = cannot read the folder `{ $folder }`: { $reason }
compare-folder-empty = the folder `{ $folder }` has no TOML file
compare-changes-nothing = this variation would change nothing: { $what }
compare-varied-twice = this variation is given twice: { $what }
compare-negative = scores below 0 cannot be aggregated with exponent { $exponent }
compare-too-few = fewer than two units are ranked, so no ranks can be varied
compare-no-spread = the units cannot be compared: in every indicator, all have the same value or only one has a value
compare-not-positive = indicator `{ $indicator }` cannot be scored by { $method }: the value of `{ $unit }` is 0 or below
compare-too-many = too many ranks to keep: { $units } units in { $draws } draws (the limit is { $ranks } in total)
compare-too-many-help = reduce the draws to { $draws }: `--draws { $draws }`
compare-too-many-pairs = too many pairs to count: { $units } units (the limit is { $most } units)
compare-too-many-pairs-help = leave out `--pairs`; neighbours and groups do not need it
compare-own-method = its scale

## Rows of tables

table-not-mapped = the mapping `{ $mapping }` does not describe this table
table-unreadable = cannot read the table: { $reason }
table-no-column = `{ $file }` has no column `{ $column }`
table-column-twice = `{ $file }` has two columns `{ $column }`
table-no-units = none of { $rows } rows could be used
table-first-rejected = line { $line } was not used: { $reason }
table-row-length = { $found } cells, but { $wanted } are expected
table-ask = `{ $file }`, { $place }, “{ $what }”: { $reason }
table-ask-marks = the marks in `{ $found }` may be thousands separators or decimal marks
table-ask-points-help = set one in `[[table]]`: `decimal = "point"`, or `thousands = "point"`
table-ask-commas-help = set one in `[[table]]`: `decimal = "comma"`, `thousands = "comma"`, or `thousands = "indian"` (12,34,567)
table-ask-brackets = the meaning of the brackets around `{ $found }` is unclear
table-ask-brackets-help = set one in `[[table]]`: `brackets = "negative"` (accounting, a negative number), or `brackets = "remark"` (the number does not change)
table-ask-percent = the value of the percentage `{ $found }` in the unit of the indicator is unclear
table-ask-percent-help = set one in `[[table.column]]`: `percent = "hundred"` (45 % is 45), or `percent = "share"` (45 % is 0.45)
table-no-code = the cell that names the unit is empty
table-no-years = `{ $file }` has no column of numbers with a year as its heading
table-not-a-power = `{ $found }` is not a power of ten
table-not-an-answer = `{ $found }` is not in the set of answers
table-not-an-answer-near = `{ $found }` is not in the set of answers; the nearest is `{ $near }`
table-nothing-passes = no row of `{ $file }` has this value in column “{ $column }”
table-nothing-passes-help = the column holds: { $values }
table-unfit = { $place }, { $unit }, “{ $what }”: { $reason }
table-year-several = `{ $file }` has several columns of { $year }: { $columns }
table-year-several-help = choose one: `keep = "{ $first }"`
table-not-a-year = `{ $found }` is not a year
table-not-a-number = `{ $found }` is not a number and not a mark for a missing value
table-outside = { $found } is outside the possible range, { $least } to { $greatest }
table-denominator = { $found } cannot be a denominator: it must be above 0
table-place-line = line { $line }
table-place-cell = cell { $cell }
table-rows-differ = `{ $code }` has two values of “{ $what }”: `{ $one }` in { $first } and `{ $other }` in { $second }
table-rows-differ-more = { $count ->
    [one] one more unit has rows with different values
   *[other] { $count } more units have rows with different values
}
table-rows-differ-where = column “{ $column }” distinguishes the rows; choose the rows to use in `[[table]]`: `where = {"{"} { $key } = { $value } {"}"}`
table-rows-differ-year = the rows belong to different parts of a year; choose one: `keep = { $year }`
table-rows-differ-same = no column of the table distinguishes the rows; delete one of them
table-said-otherwise = { $line } gives `{ $code }` a different value of “{ $what }” from { $other_line } of `{ $other }`
table-said-otherwise-help = use the column from only one of the tables, or correct one of them
table-note = this is a note, not a unit
table-stray = `{ $code }` has almost no values and does not look like a unit of this table; if it is one, list it under `keep` in the mapping
table-error = `{ $found }` is a formula error
table-no-sheet = `{ $file }` has no such sheet
table-no-headings = the table has no row { $row } for the column names
table-not-encoded = the table does not have the encoding given in the mapping (`{ $encoding }`; the first wrong line is { $line })
table-not-encoded-help = set the encoding: `encoding = "gb18030"`, `"windows-1252"` or `"utf-16"`; `gradus import` guesses it
table-too-wide = the table has { $found } columns; the limit is { $most }
table-too-large = the table has more cells than the limit of { $most }
table-merged-cell = the cell belongs to the merged cells { $cells }; their value is only in { $first }
table-no-stored-value = the formula in the cell has no stored value; open the workbook in a spreadsheet program and save it
table-merged = the row of column names has merged cells on sheet “{ $sheet }” ({ $cells }); each column needs its own name
table-old-workbook = this is a workbook of an older format, or it is protected by a password
table-old-workbook-help = open it and save it as `.xlsx` without a password, or as CSV
table-broken-workbook = the workbook is damaged
table-too-many-parts = the workbook has more parts than the limit of { $most }
table-unpacks = the workbook unpacks to more than the limit of { $most } MiB

## A unit among its peers

peers-heading = { $unit } among its peers
peers-rank = Rank { $rank } of { $of }.
peers-rank-range = Rank { $rank } of { $of }; rank in nine draws of ten: { $range }.
peers-column-distance = Distance
peers-column-standing = Against this peer
peers-above = above ({ $share })
peers-below = below ({ $share })
peers-same = uncertain (above in { $share })
peers-apart = { $apart } of { $all } differences from peers are certain: the same unit ranks above in at least { $share } of the draws.
peers-not-varied = The certainty of the differences from peers was not examined, because nothing was varied; `--vary` examines it.
peers-indicator = { $title }, { $unit }
peers-column-own = Own
peers-column-median = Peers' median
peers-column-least = Lowest
peers-column-greatest = Highest
peers-column-below = Peers below
peers-of = { $below } of { $known }
peers-read-distance = Distance: root of the weighted mean of squared score differences, over the indicators known for both; 0: equal, 1: opposite ends of every scale.
peers-read-by = { $title } makes up { $share } of it, on a logarithmic scale ({ $basis }).
peers-too-little = { $count ->
    [one] One ranked unit is left out, because less than { $needed } of the weight is known for both.
   *[other] { $count } ranked units are left out, because less than { $needed } of the weight is known for both.
}
compare-no-unit = no unit has the name `{ $unit }`
compare-peers-unranked = `{ $unit }` has too few values for a rank, so it has no peers
compare-peers-nobody = no other unit has enough values in common with `{ $unit }`
