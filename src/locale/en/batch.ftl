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
batch-failed-heading = Not done: { $count }
batch-failed = { $count ->
    [one] One file could not be worked on; what follows leaves it out.
   *[other] { $count } files could not be worked on; what follows leaves them out.
}
batch-failed-unit = { $place }: { $what }{ $more ->
    [0] {""}
    [one] {" "}(and one fault more)
   *[other] {" "}(and { $more } faults more)
}
batch-summary-heading = In all
batch-stage = { $stage }: { $count }
batch-red = Red: { $count }
batch-amber = Amber: { $count }
batch-green = Green: { $count }; green is no approval
batch-verdict-red = red
batch-verdict-amber = amber
batch-verdict-green = green
batch-optimal = Proved that nothing better is possible: { $count } of { $of }
batch-within = At most { $gap } % more is possible: { $count }
batch-feasible = Without benefit in the horizon: { $count }
batch-rows-heading = One by one
batch-more = … and { $count } more; `--format csv` and `--format json` have them all.
batch-column-unit = Jurisdiction
batch-column-plan = Plan
batch-column-verdict = Verdict
batch-column-score = Score
batch-column-low = Low
batch-column-high = High
batch-column-coverage = Observed
batch-column-shown = Stage shown
batch-column-possible = Possible
batch-column-binding = Gates shut
batch-column-errors = Errors
batch-column-warnings = Warnings
batch-column-orientation = Orientation
batch-column-opens = Opens
batch-column-initiatives = Initiatives
batch-column-once = Cost
batch-column-benefit = Cases eased
batch-column-gap = At most more
batch-error-needs-folder = With `--batch`, `--out` names a folder, and there is none at { $folder }.
batch-error-needs-folder-help = Make it first: roadmaps are written into it, one file for each jurisdiction.
batch-error-same-name = { $one } and { $other } have the same name: their roadmaps would have the same file.
batch-error-several = Several assessments are given, and a report is about one.
batch-error-several-help = `--batch` makes a roadmap for each, and shows a row for each.
