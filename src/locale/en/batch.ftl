# Many units in one call.

batch-title-assess = { $count ->
    [one] One assessment
   *[other] { $count } assessments
}
batch-title-check = { $count ->
    [one] One plan
   *[other] { $count } plans
}
batch-title-roadmap = { $count ->
    [one] One roadmap
   *[other] { $count } roadmaps
}
batch-progress-assess = Scoring
batch-progress-check = Auditing
batch-progress-roadmap = Generating roadmaps
batch-failed-heading = Not processed: { $count }
batch-failed = { $count ->
    [one] One file could not be processed; the results below leave it out.
   *[other] { $count } files could not be processed; the results below leave them out.
}
batch-failed-unit = { $place }: { $what }{ $more ->
    [0] {""}
    [one] {" "}(and one more error)
   *[other] {" "}(and { $more } more errors)
}
batch-summary-heading = Summary
batch-stage = { $stage }: { $count }
batch-red = Red: { $count }
batch-not-examinable = Not examinable: { $count }
batch-amber = Amber: { $count }
batch-green = Green: { $count } (not an approval)
batch-verdict-red = red
batch-verdict-not-examinable = not examinable
batch-verdict-amber = amber
batch-verdict-green = green
batch-optimal = Proven to be the best possible: { $count } of { $of }
batch-within = Within { $gap } % of the proven maximum benefit: { $count }
batch-feasible = No benefit within the horizon: { $count }
batch-rows-heading = Results
batch-more = … and { $count } more; `--format csv` and `--format json` list all.
batch-column-unit = Jurisdiction
batch-column-plan = Plan
batch-column-verdict = Verdict
batch-column-score = Score
batch-column-low = Low
batch-column-high = High
batch-column-coverage = Coverage
batch-column-shown = Stage shown
batch-column-possible = Possible
batch-column-binding = Gates not met
batch-column-errors = Errors
batch-column-warnings = Warnings
batch-column-orientation = Orientation
batch-column-opens = Reached
batch-column-initiatives = Initiatives
batch-column-once = One-off
batch-column-benefit = Hours saved
batch-column-gap = Gap at most
batch-error-needs-folder = With `--batch`, `--out` must be an existing folder, and { $folder } does not exist.
batch-error-needs-folder-help = Make the folder first. Gradus writes one file into it for each jurisdiction.
batch-error-same-name = { $one } and { $other } have the same name, so their roadmaps would be written to the same file.
batch-error-several = Several assessments are given, but a report covers only one.
batch-error-several-help = Use `--batch` to make a roadmap for each and show one row for each.
