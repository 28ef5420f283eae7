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
import-certain = certain
import-likely = likely
import-guess = guess
import-aside = { $count ->
    [one] One column or series was left aside; the file lists it as a comment.
   *[other] { $count } columns or series were left aside; the file lists them as comments.
}

import-trial-heading = Trial reading
import-units = { $units ->
    [one] One unit was read.
   *[other] { $units } units were read.
}
import-year = Year kept: { $year }.
import-obstacle = The units cannot be compared so yet: { $reason }.
import-next = Next: look through the mapping, then `{ $call }`.

## In the file

import-file-head = What the columns of these tables mean for the rubric “{ $rubric }”, guessed by `gradus import`. Look through it before you rely on it.
import-file-sure = Certain: the names say so. Likely: something speaks for it. Guess: it may as well be otherwise.
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
import-rubric-ask = For each indicator ask: is it about what is to be compared? Is more better? How much does it weigh?
import-rubric-unit = its unit
import-rubric-direction = more is better? else "descending"

## What cannot be imported

import-one-column = only one column was found, and at least two are needed: one that tells the units apart, and one with values
import-no-rows = there are no rows below the headings
import-no-code = no column could tell the units apart
import-no-sheet = the workbook has no sheet
import-no-encoding = the letters are in no encoding that is known
import-no-match = no column could be found in rubric `{ $rubric }`
import-no-match-help = give the rubric that has its indicators with `--rubric`, add their names there (`also`), or make one of the columns with `--rubric-out`
import-nothing-differs = what could be found has the same value for all units, so that there is nothing to compare
import-nothing-measured = no column holds numbers that a rubric could be made of
