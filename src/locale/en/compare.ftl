# Comparisons: ranking, how sure it is, what was done to the data.

## The ranking

compare-title = Comparison: { $title }
compare-units = { $units ->
    [one] One unit
   *[other] { $units } units
}, { $ranked } of them with a rank.
compare-ranking-heading = Ranking
compare-missed = { $count ->
    [one] A row that was not taken would stand in the first tenth of the ranking, by what can be read of it:
   *[other] { $count } rows that were not taken would stand in the first tenth of the ranking, by what can be read of them:
}
compare-missed-row = { $unit } ({ $place }): about rank { $rank }. Not taken: { $reason }
compare-more-units = … and { $more } more units; `--format csv` and `--format json` have them all.
compare-more-groups = … and { $more } more groups; `--format json` has them all.
compare-column-rank = Rank
compare-column-unit = Unit
compare-column-class = Class
compare-column-score = Score
compare-column-low = At least
compare-column-high = At most
compare-column-coverage = Observed
compare-column-ranks = Ranks, 5 to 95 %
compare-column-next = Above the next
compare-unranked = —: no score and no rank, because less than { $needed } of the weight was observed; only the bounds are known.
compare-read-me = Equal scores share a rank. At least, at most: whatever is not exact lies at its worst or at its best in all indicators at once.
compare-read-ranks = Ranks, 5 to 95 %: where a unit stands in nine draws of ten. Above the next: the share of draws in which it stands above the unit in the next line; from { $share } on the two are told apart.
compare-dimensions-heading = Dimensions
compare-dimension = { $number } { $title }
compare-dimensions = { $dimensions }.

## How sure it is

compare-sure-heading = How sure the ranking is
compare-sure-draws = { $draws } draws with seed { $seed }. In each, all of this varied at once:
compare-sure-apart = { $apart } of { $pairs } pairs of neighbours are told apart in at least { $share } of the draws.
compare-sure-nominal = Without variation the same arithmetic gives the scores above; the greatest difference is { $difference }.
compare-sure-not-nominal = Without variation the arithmetic of the draws does not give the scores above: they differ by { $difference }. Please report this.
compare-drivers-heading = What moves the ranks
compare-drivers-read = Shares of the variance of the mean shift in rank, by a design of { $rows } rows; in brackets the 5th and 95th percentile of the bootstrap. Alone: what goes away when this alone is known. In all: what stays when all else is known.
compare-drivers-none = No rank ever moved.
compare-column-varied = Variation
compare-column-alone = Alone
compare-column-in-all = In all
vary-observations = values: anywhere within their bounds, errors of one source together
vary-weights-dirichlet = weights: around those of the rubric by Dirichlet's distribution of concentration { $concentration }
vary-weights-share = weights: each up to { $share } more or less
vary-normalisation = normalisation: the rubric's own or { $methods }
vary-exponent = aggregation: the rubric's own or at every node { $means }
vary-removal = indicators: one of them left out
vary-imputation = missing values: as the rubric has it, or { $ways }
vary-treatment = outliers: as the rubric has it, or { $ways }
vary-treat-none = left as they are
vary-treat-drawn = drawn in
vary-treat-drawn-log = drawn in, else the logarithm taken
vary-treat-log = the logarithm taken
vary-impute-none = nothing in their place
vary-impute-all = the { $by } of all units
vary-impute-group = the { $by } of the group
vary-impute-nearest = the { $by } of the { $units } nearest units
compare-groups = Groups whose first unit does not stand above the others often enough to be told apart from them: { $count } in all. Those of more than one unit:
compare-group = { $first }–{ $last }: { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
compare-stages-heading = How firm are the stages?
compare-stages-read = Stages are read on the single figures here, and on drawn ones; a scorecard shows a stage only on the low bounds. 0 is no stage yet.
compare-classes-heading = How firm are the classes?
compare-classes-read = The share of the draws in which a unit falls into the class of its nominal score.
compare-bands-firm = { $firm } of { $units } stay where they are in at least { $share } of the draws.
compare-column-band = Nominal
compare-column-stays = Stays
compare-column-else = Else

## The data

compare-data-heading = The data
compare-data-cells = Values: { $observed } observed, { $stand_ins } standing in, { $missing } missing, { $inapplicable } not applicable.
compare-data-imputed = For a missing value stands the { $by } of the units; it does not count as observed.
compare-data-imputed-nearest = For a missing value stands the { $by } of the { $units } units nearest in the other indicators; it does not count as observed.
compare-data-imputed-group = For a missing value stands the { $by } of the units of the same group ({ $group }); it does not count as observed.
compare-data-filtered = { $count ->
    [one] One row is not among those that `where` takes.
   *[other] { $count } rows are not among those that `where` takes.
}
compare-data-constant = { $count ->
    [one] This indicator tells nobody apart, because all units have the same value, and is left out: { $indicators }.
   *[other] These indicators tell nobody apart, because all units have the same value, and are left out: { $indicators }.
}
compare-data-screened = { $count ->
    [one] One unit has less than { $needed } of the weight observed. It has no rank and no say in scales, outliers and stand-ins: { $units }.
   *[other] { $count } units have less than { $needed } of the weight observed. They have no rank and no say in scales, outliers and stand-ins: { $units }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }.
}
compare-data-sheet = { $file }: no sheet was named, and “{ $sheet }” was taken for the likeliest (others: { $others }); `--sheet` takes another.
compare-data-left-out = { $count ->
    [one] One row is left out by the mapping.
   *[other] { $count } rows are left out by the mapping.
}
compare-data-sums = { $count ->
    [one] One row of { $file } is a sum over several units and was left out: { $codes }.
   *[other] { $count } rows of { $file } are sums over several units and were left out: { $codes }{ $more ->
        [0] .
       *[other] { "" } and { $more } more.
    }
}
compare-apart = { $count ->
    [one] One unit stands in one table only ({ $tables }); its name is under “The data”. Is it written otherwise in the other tables? `[alias]` in the mapping joins the two.
   *[other] { $count } units stand in one table only ({ $tables }); their names are under “The data”. Are they written otherwise in the other tables? `[alias]` in the mapping joins them.
}
compare-apart-file = { $count } in { $files }
compare-apart-names = Units that stand in one table only:
compare-apart-item = { $files }: { $names }{ $more ->
    [0] .
   *[other] { "" } and { $more } more; JSON has them all.
}
compare-apart-item-denominators = { $files }, which has no indicator, so that they are not compared: { $names }{ $more ->
    [0] .
   *[other] { "" } and { $more } more; JSON has them all.
}
compare-data-other-years = { $count ->
    [one] One row is of another year.
   *[other] { $count } rows are of other years.
}
compare-data-other-series = { $count ->
    [one] One row is of a series that the mapping does not name.
   *[other] { $count } rows are of series that the mapping does not name.
}
compare-rejected = { $count ->
    [one] One row was not taken:
   *[other] { $count } rows were not taken:
}
compare-rejected-cells = { $count ->
    [one] One cell could not be used and counts as missing:
   *[other] { $count } cells could not be used and count as missing:
}
compare-rejected-of = { $unit }: { $reason }
compare-rejected-cell = “{ $column }”: { $reason }
compare-rejected-more = … and { $count } more; JSON has them all.
compare-treated-heading = Outliers
compare-treated-limits = Treated where the skewness is beyond { $skewness } and the kurtosis above { $kurtosis }, with at most { $points } points drawn in ({ $basis }).
compare-column-indicator = Indicator
compare-column-skewness = Skewness
compare-column-kurtosis = Kurtosis
compare-column-done = Treatment
compare-treated-points = drawn in: { $units }
compare-treated-log = logarithm
compare-treated-left = nothing could be drawn in
compare-treated-outside = Still outside the limits.

## What it is not

compare-not-heading = What this ranking is not
compare-not-causes = A rank says where a unit stands on this rubric, not why, nor what would move it.
compare-not-calibrated = Weights, scales and exponents are judgements; another choice gives another ranking.
compare-not-missing = Dependencies among indicators were not examined.
compare-not-driven = Which of the variations matters most was not examined; `--drivers` does that.
compare-not-varied = How sure the ranks are was not examined: nothing was varied. `--vary` does that.

## Faults of the call

compare-mixed = assessments (`{ $assessment }`) and tables (`{ $table }`) cannot be compared in one call
compare-needs-rubric = `{ $rubric }` is a comparison rubric: it compares the units of tables and cannot score an assessment
compare-needs-rubric-help = give tables with `--mapping`, or a rubric that begins with `[rubric]`
compare-needs-mapping = tables need a mapping that says what their columns mean
compare-needs-mapping-help = give one with `--mapping FILE`; `docs/file-formats.md` says what it holds
compare-only-tables = `{ $option }` is for tables only
compare-unit-twice = `{ $id }` is given twice
compare-folder = the folder `{ $folder }` cannot be read: { $reason }
compare-folder-empty = there is no TOML file in the folder `{ $folder }`
compare-changes-nothing = it would change nothing to vary this: { $what }
compare-varied-twice = this is to vary twice: { $what }
compare-negative = scores below 0 cannot be aggregated with exponent { $exponent }
compare-too-few = fewer than two units have a rank, so that there is no order to vary
compare-no-spread = nothing can be compared: in every indicator all units have the same value, or only one has any
compare-not-positive = indicator `{ $indicator }` cannot be scored by { $method }: the value of `{ $unit }` is 0 or below
compare-too-many = the ranks of { $units } units in { $draws } draws are more than are kept (at most { $ranks } in all)
compare-too-many-help = ask for at most { $draws } draws: `--draws { $draws }`
compare-too-many-pairs = all pairs of { $units } units are more than are counted (at most { $most } units)
compare-too-many-pairs-help = leave out `--pairs`: neighbours and groups are told without it
compare-own-method = its scale

## Rows of tables

table-not-mapped = mapping `{ $mapping }` says nothing of this table
table-unreadable = the table cannot be read: { $reason }
table-no-column = `{ $file }` has no column `{ $column }`
table-column-twice = `{ $file }` has two columns `{ $column }`
table-no-units = no row could be taken, of { $rows }
table-first-rejected = line { $line } was not taken: { $reason }
table-row-length = { $found } cells where { $wanted } are expected
table-ask = `{ $file }`, { $place }, “{ $what }”: { $reason }
table-ask-marks = it is not known whether the marks in `{ $found }` stand between thousands or before decimals
table-ask-points-help = say it in `[[table]]`: `decimal = "point"`, or `thousands = "point"`
table-ask-commas-help = say it in `[[table]]`: `decimal = "comma"`, `thousands = "comma"`, or `thousands = "indian"` (12,34,567)
table-ask-brackets = it is not known what the brackets around `{ $found }` mean
table-ask-brackets-help = say it in `[[table]]`: `brackets = "negative"`, as accountants write it, or `brackets = "remark"`, where the number stands as it is
table-ask-percent = it is not known what the percentage `{ $found }` is in the unit of the indicator
table-ask-percent-help = say it in `[[table.column]]`: `percent = "hundred"`, where 45 % is 45, or `percent = "share"`, where it is 0.45
table-no-code = the cell that names the unit is empty
table-no-years = no column of `{ $file }` that holds numbers is headed by a year
table-not-a-power = `{ $found }` is no power of ten
table-not-an-answer = `{ $found }` is none of the answers
table-not-an-answer-near = `{ $found }` is none of the answers; the nearest is `{ $near }`
table-nothing-passes = no row of `{ $file }` has such a value in column “{ $column }”
table-nothing-passes-help = the column holds: { $values }
table-unfit = { $place }, { $unit }, “{ $what }”: { $reason }
table-year-several = `{ $file }` has several columns of { $year }: { $columns }
table-year-several-help = say which one is kept: `keep = "{ $first }"`
table-not-a-year = `{ $found }` is no year
table-not-a-number = `{ $found }` is neither a number nor a mark for a missing one
table-outside = { $found } is outside what can be meant, { $least } to { $greatest }
table-denominator = { $found } cannot be divided by: it must be above 0
table-place-line = line { $line }
table-place-cell = cell { $cell }
table-rows-differ = `{ $code }` has two values of “{ $what }”: `{ $one }` in { $first } and `{ $other }` in { $second }
table-rows-differ-more = { $count ->
    [one] one more unit has rows that differ
   *[other] { $count } more units have rows that differ
}
table-rows-differ-where = column “{ $column }” tells the rows apart; say which rows count, in `[[table]]`: `where = {"{"} { $key } = { $value } {"}"}`
table-rows-differ-year = the rows are of different parts of a year; say which one counts: `keep = { $year }`
table-rows-differ-same = nothing in the table tells the rows apart; delete one of them
table-said-otherwise = { $line } gives `{ $code }` another value of “{ $what }” than { $other_line } of `{ $other }`
table-said-otherwise-help = take the column from one of the tables only, or correct one of them
table-note = this is a note, not a unit
table-stray = `{ $code }` says next to nothing and does not look like a unit of this table; if it is one, name it under `keep` in the mapping
table-error = `{ $found }` is the error of a formula
table-no-sheet = `{ $file }` has no such sheet
table-no-headings = there is no row { $row } that could name the columns
table-not-encoded = the table is not encoded as the mapping says (`{ $encoding }`; line { $line } is the first that does not fit)
table-not-encoded-help = say how it is: `encoding = "gb18030"`, `"windows-1252"` or `"utf-16"`; `gradus import` guesses it
table-too-wide = the table has { $found } columns; at most { $most } are read
table-too-large = the table has more than { $most } cells
table-merged-cell = the cell is one of the merged cells { $cells }, whose value stands in { $first } only
table-no-stored-value = the formula of the cell has no stored value; open the workbook in a spreadsheet and save it
table-merged = cells of the row that names the columns are merged on sheet “{ $sheet }” ({ $cells }); each column needs a name of its own
table-old-workbook = this is a workbook of the older format, or one locked by a password
table-old-workbook-help = open it and save it as `.xlsx` without a password, or as CSV
table-broken-workbook = the workbook is broken: no spreadsheet writes it like this
table-too-many-parts = the workbook has more than { $most } parts
table-unpacks = the workbook unpacks to more than { $most } MiB

## A unit among its peers

peers-heading = { $unit } among its peers
peers-rank = Rank { $rank } of { $of }.
peers-rank-range = Rank { $rank } of { $of }; ranks { $range } in nine draws of ten.
peers-column-distance = Unlike by
peers-column-standing = Against this peer
peers-above = above ({ $share })
peers-below = below ({ $share })
peers-same = not told apart (above in { $share })
peers-apart = { $apart } of { $all } differences to peers are real: the same one stands above in at least { $share } of the draws.
peers-not-varied = Which of the differences to peers are real was not examined: nothing was varied. `--vary` does that.
peers-indicator = { $title }, { $unit }
peers-column-own = Own
peers-column-median = Peers' median
peers-column-least = Least
peers-column-greatest = Greatest
peers-column-below = Peers below
peers-of = { $below } of { $known }
peers-read-distance = Unlike by: root of the weighted mean of squared differences in scores over what is known of both; 0 alike, 1 opposite ends of every scale.
peers-read-by = { $title } counts for { $share } of it, on a logarithmic scale ({ $basis }).
peers-too-little = { $count ->
    [one] One ranked unit was passed over, for less than { $needed } of the weight is known of both.
   *[other] { $count } ranked units were passed over, for less than { $needed } of the weight is known of both.
}
compare-no-unit = no unit is called `{ $unit }`
compare-peers-unranked = too little is known of `{ $unit }` for a rank, so that it has no peers
compare-peers-nobody = of no other unit enough is known that is also known of `{ $unit }`
