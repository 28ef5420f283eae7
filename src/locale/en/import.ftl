# Importing tables: what was guessed, in the report and in the file that is written.

import-title = First mapping for: { $rubric }
import-tables-heading = Tables
import-column-file = File
import-column-rows = Rows
import-column-form = Form
import-column-code = Units told apart by
import-column-years = Years
import-form-sheet = workbook, sheet “{ $sheet }”
import-form-comma = decimal comma
import-form-thousands = { $mark } between thousands
import-form-unsure = numbers may read otherwise
import-form-headings = headings in row { $row }
import-form-long = one series and value a row
import-form-one = one value a row
import-form-across = a column for each year
import-form-wide = a column for each thing
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

import-columns-heading = What is taken
import-column-from = Column or series
import-column-to = As
import-column-sure = How sure
import-column-why = Why
import-columns-more = … and { $count } more, in the mapping.
import-certain = certain
import-likely = likely
import-guess = guess
import-more = { $count } more
import-quoted = “{ $name }”
import-aside = { $count ->
    [one] One column or series was left aside; the file lists it as a comment.
   *[other] { $count } columns or series were left aside; the file lists them as comments.
}

## What a person must look at

import-look-heading = Look at these first
import-look-more = … and { $count } more, in the files.
import-look-notation = The numbers in { $files } could also be read otherwise (decimal comma or mark between thousands): compare a few with the table.
import-look-key = { $file }: units are told apart by “{ $column }”, which is a { $sure }: no column is headed as a code or a name.
import-look-filter = { $file }: units have several rows, of which only those with { $rows } are taken ({ $sure }).
import-look-apart = { $count ->
    [one] One unit stands in one table only: { $units }. Is it written otherwise in the other tables? `[alias]` joins the two.
   *[other] { $count } units stand in one table only: { $units }. Are they written otherwise in the other tables? `[alias]` joins them.
}
import-look-shipped = The tables hold the whole of “{ $title }”: `--rubric { $path }` measures by it.
import-look-direction = More was taken to be better without any evidence for { $count ->
    [one] one column
   *[other] { $count } columns
}: { $columns }. Write “descending” in the rubric where less is better.
import-look-less = Less was taken to be better: { $columns }.
import-look-taken = “{ $column }” was taken for `{ $id }`, but { $why }.
import-look-likely = Matched by name only: { $columns }.
import-look-ranks = Ranks, left aside: { $columns }.
import-look-made = { $count ->
    [one] Left aside: { $columns } ({ $role }).
   *[other] Made of other columns, left aside because they would count twice: { $columns }.
}
import-look-copies = { $count ->
    [one] Left aside: { $columns } ({ $role }).
   *[other] Copies of other columns, left aside because they would count twice: { $columns }.
}
import-look-older = Older years of other columns, left aside: { $columns }.
import-look-sizes = How large a unit is, left aside (perhaps a denominator): { $columns }.
import-look-others = { $count ->
    [one] Left aside: { $columns } ({ $role }).
   *[other] Constants, row numbers, years and notes, left aside: { $columns }.
}
import-look-unused = Nothing is taken of { $files }: the call leaves it out.
import-look-sums = { $count ->
    [one] One row looks like a sum over several units and is left out: { $rows }.
   *[other] { $count } rows look like sums over several units and are left out: { $rows }.
}
import-look-refused = { $count ->
    [one] One row could not be taken: { $file }:{ $line }: { $reason }.
   *[other] { $count } rows could not be taken; the first is { $file }:{ $line }: { $reason }.
}
import-look-year = { $keep } was kept of the years { $first } to { $last }; `--year` keeps another.

import-trial-heading = Trial reading
import-units = { $units ->
    [one] One unit was read.
   *[other] { $units } units were read.
}
import-year = Year kept: { $year }.
import-obstacle = The units cannot be compared so yet: { $reason }.
import-next = Next: look through what was written, then run:

## In the file

import-file-head = What the columns of these tables mean for the rubric “{ $rubric }”, guessed by `gradus import`. Look through it before you rely on it.
import-file-sure = Certain: the name says so and the values agree. Likely: something speaks for it. Guess: it may as well be otherwise.
import-file-reason = { $sure }: { $why }
import-file-sums = These rows are sums over several units.
import-file-missing = Nothing was found for: { $indicators }.
import-file-years = Values of { $first } to { $last }.
import-file-nothing = Of { $file } nothing was taken; leave it out of the call, or name a column:
import-file-aside = Left aside; take the marks away to take it:
import-file-more = … and { $count } more.
import-perhaps = perhaps
import-constant = the same for all units in that year
import-words = words, not numbers

import-rubric-head = A first rubric made of the columns of tables: equal weights, from the worst value to the best.
import-rubric-ask = For each indicator ask: is it about what is to be compared? Is more better (“ascending”) or less (“descending”)? How much does it weigh?
import-rubric-unit = its unit
import-rubric-aside = These columns of numbers were left aside:
import-rubric-aside-line = “{ $name }”: { $why }

## Which way is better, and why

import-direction-rank = the ranks in “{ $rank }” follow it
import-direction-known = as `{ $id }` in { $rubric }
import-direction-part = “{ $whole }”, which has ranks, is made of it
import-direction-name = its name says so
import-direction-guess = nothing says whether more is better

## What a column is instead of an indicator

import-suspicion = { $role } ({ $sure }, { $by })
import-by-name = by its name
import-by-values = by its values
import-by-both = by its name and its values
import-role-rank = ranks, of which 1 is the best
import-role-constant = the same for all units
import-role-identifier = numbers of the rows or the units
import-role-year = years
import-role-note = a note on the figures
import-role-coordinate = where the unit lies
import-role-size = how large the unit is, perhaps a denominator
import-role-mean = the mean of { $columns }
import-role-sum = the sum of { $columns }
import-role-weighted = a weighted sum of { $columns }
import-role-geometric = the geometric mean of { $columns }
import-role-same = the same figures as “{ $column }”
import-role-rounded = “{ $column }”, rounded
import-role-rescaled = “{ $column }” on another scale
import-role-reversed = “{ $column }” on another scale, turned round
import-role-older = an older year of “{ $column }”

## On what grounds a column was taken

import-ground-domain = the name is the same and all values lie in the domain
import-ground-same = the name is the same
import-ground-near = the name is nearly the same
import-ground-file = the file's name holds it
import-ground-outside = { $count ->
    [one] one value lies
   *[other] { $count } values lie
} outside the domain
import-ground-but = its values look like something else: { $role }
import-ground-known = a shipped rubric knows the name and the values
import-ground-number = a column of numbers

## What cannot be imported

import-one-column = only one column was found, and at least two are needed: one that tells the units apart, and one with values
import-no-rows = there are no rows below the headings
import-no-code = no column could tell the units apart
import-no-sheet = the workbook has no sheet
import-no-encoding = the letters are in no encoding that is known
import-no-match = no column could be found in rubric `{ $rubric }`
import-no-match-help = give the rubric that has its indicators with `--rubric`, add their names there (`also`), or make one of the columns with `--rubric-out`
import-no-match-shipped = its columns are those of “{ $title }”: give `--rubric { $path }`
import-nothing-differs = what could be found has the same value for all units, so that there is nothing to compare
import-nothing-measured = no column holds numbers that a rubric could be made of
import-nothing-measured-but = no column is left that a rubric could be made of: { $columns }
