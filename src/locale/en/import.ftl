# Importing tables: what was guessed, in the report and in the file that is written.

import-title = First mapping for: { $rubric }
import-tables-heading = Tables
import-column-file = File
import-column-rows = Rows
import-column-form = Form
import-column-code = Column of units
import-column-years = Years
import-form-sheet = workbook, sheet “{ $sheet }”
import-form-comma = decimal comma
import-form-thousands = { $mark } as thousands separator
import-form-unsure = number format uncertain
import-form-headings = headings in row { $row }
import-form-long = one series and value per row
import-form-one = one value per row
import-form-across = one column per year
import-form-wide = one column per indicator
import-graded = { $name } ({ $sure })
delimiter-comma = commas
delimiter-semicolon = semicolons
delimiter-tab = tabs
delimiter-bar = bars
thousands-comma = comma
thousands-point = point
thousands-blank = blank
thousands-apostrophe = apostrophe
thousands-indian = comma, grouped as in India

import-columns-heading = Columns used
import-column-from = Column or series
import-column-to = Used as
import-column-sure = Certainty
import-column-why = Reason
import-columns-more = … and { $count } more, in the mapping.
import-certain = certain
import-likely = likely
import-guess = guess
import-more = { $count } more
import-quoted = “{ $name }”
import-aside = { $count ->
    [one] One column or series was not used; the file lists it as a comment.
   *[other] { $count } columns or series were not used; the file lists them as comments.
}

## What a person must look at

import-look-heading = Please check these first
import-look-more = … and { $count } more, in the files.
import-look-notation = The numbers in { $files } could also be read in another way (decimal comma or thousands separator): compare a few with the table.
import-look-key = { $file }: the column “{ $column }” identifies the units ({ $sure }); no column has a heading like a code or a name.
import-look-filter = { $file }: units have several rows; only those with { $rows } are used ({ $sure }).
import-look-apart = { $count ->
    [one] One unit is in one table only: { $units }. If the other tables spell it differently, match the names with `[alias]`.
   *[other] { $count } units are in one table only: { $units }. If the other tables spell them differently, match the names with `[alias]`.
}
import-look-shipped = The tables contain all indicators of “{ $title }”: use `--rubric { $path }`.
import-look-direction = More is assumed to be better, without evidence, for { $count ->
    [one] one column
   *[other] { $count } columns
}: { $columns }. Write “descending” in the rubric where less is better.
import-look-less = Less is assumed to be better: { $columns }.
import-look-taken = “{ $column }” is used as `{ $id }`, but { $why }.
import-look-likely = Matched by name only: { $columns }.
import-look-ranks = Ranks, not used: { $columns }.
import-look-made = { $count ->
    [one] Not used: { $columns } ({ $role }).
   *[other] Calculated from other columns and not used, because they would count twice: { $columns }.
}
import-look-copies = { $count ->
    [one] Not used: { $columns } ({ $role }).
   *[other] Copies of other columns and not used, because they would count twice: { $columns }.
}
import-look-older = Older years of other columns, not used: { $columns }.
import-look-sizes = Size of a unit, not used (perhaps a denominator): { $columns }.
import-look-others = { $count ->
    [one] Not used: { $columns } ({ $role }).
   *[other] Constants, row numbers, years and notes, not used: { $columns }.
}
import-look-unused = No column of { $files } is used, so the command below leaves it out.
import-look-sums = { $count ->
    [one] One row looks like a sum over several units and is left out: { $rows }.
   *[other] { $count } rows look like sums over several units and are left out: { $rows }.
}
import-look-refused = { $count ->
    [one] One row could not be read: { $file }:{ $line }: { $reason }.
   *[other] { $count } rows could not be read; the first is { $file }:{ $line }: { $reason }.
}
import-look-year = Of the years { $first } to { $last }, { $keep } is used; `--year` chooses another.

import-trial-heading = Trial reading
import-units = { $units ->
    [one] One unit was read.
   *[other] { $units } units were read.
}
import-year = Year used: { $year }.
import-obstacle = The units cannot be compared yet: { $reason }.
import-next = Next: review the files written, then run:

## In the file

import-file-head = Meaning of the columns of these tables for the rubric “{ $rubric }”, guessed by `gradus import`. Review it before you rely on it.
import-file-sure = No mark: certain, because the name says so and the values agree. Likely: some evidence supports it. Guess: no evidence.
import-file-reason = { $sure }: { $why }
import-file-sums = These rows are sums over several units.
import-file-missing = No column was found for: { $indicators }.
import-file-years = Values from { $first } to { $last }.
import-file-nothing = No column of { $file } is used; leave it out of the command, or name a column:
import-file-aside = Not used; remove the comment marks to use it:
import-file-more = … and { $count } more.
import-perhaps = perhaps
import-constant = the same for all units in that year
import-words = words, not numbers

import-rubric-head = A first rubric made from the columns of tables: equal weights, each scale from the worst value to the best.
import-rubric-ask = Check each indicator: does it belong to the comparison? Is more better (“ascending”) or less (“descending”)? What is its weight?
import-rubric-unit = its unit
import-rubric-aside = These columns of numbers were not used:
import-rubric-aside-line = “{ $name }”: { $why }

## Which way is better, and why

import-direction-rank = the ranks in “{ $rank }” follow it
import-direction-known = as `{ $id }` in { $rubric }
import-direction-part = “{ $whole }”, which has ranks, is calculated from it
import-direction-name = its name says so
import-direction-guess = no evidence that more is better

## What a column is instead of an indicator

import-suspicion = { $role } ({ $sure }, { $by })
import-by-name = by its name
import-by-values = by its values
import-by-both = by its name and its values
import-role-rank = ranks, with 1 as the best
import-role-constant = the same for all units
import-role-identifier = numbers of rows or units
import-role-year = years
import-role-note = a note on the figures
import-role-coordinate = coordinates of the unit
import-role-size = size of the unit, perhaps a denominator
import-role-mean = the mean of { $columns }
import-role-sum = the sum of { $columns }
import-role-weighted = a weighted sum of { $columns }
import-role-geometric = the geometric mean of { $columns }
import-role-same = the same figures as “{ $column }”
import-role-rounded = “{ $column }”, rounded
import-role-rescaled = “{ $column }” on another scale
import-role-reversed = “{ $column }” on another scale, reversed
import-role-older = an older year of “{ $column }”

## On what grounds a column was taken

import-ground-domain = the name is the same, and all values are in the domain
import-ground-same = the name is the same
import-ground-near = the name is nearly the same
import-ground-file = the file name contains it
import-ground-outside = { $count ->
    [one] one value is
   *[other] { $count } values are
} outside the domain
import-ground-but = its values look like { $role }
import-ground-known = a built-in rubric has this name and values like these
import-ground-number = a column of numbers

## What cannot be imported

import-one-column = only one column was found, but at least two are needed: one that names the units and one with values
import-no-rows = the table has no rows below the headings
import-no-code = no column identifies the units
import-no-sheet = the workbook has no sheet
import-no-encoding = the text encoding is not recognised
import-no-match = no column matches an indicator of the rubric `{ $rubric }`
import-no-match-help = give the rubric that has these indicators with `--rubric`, add their names there (`also`), or make a rubric from the columns with `--rubric-out`
import-no-match-shipped = the columns belong to “{ $title }”: give `--rubric { $path }`
import-nothing-differs = every column found has the same value for all units, so the units cannot be compared
import-nothing-measured = no column has numbers for a rubric
import-nothing-measured-but = no column is left for a rubric: { $columns }
