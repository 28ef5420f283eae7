# Assessments: scorecard, explanations, lists.

## The scorecard

scorecard-title = Readiness of { $name }
scorecard-level = Level: { $level }
scorecard-date = As of { $date }
scorecard-author = Author: { $author }
scorecard-rubric = Rubric: { $title }, { $reference }
scorecard-illustrative = Illustrative: the figures are invented.
scorecard-not-heading = What these figures are not
scorecard-not-approval = A gate says that conditions were or were not shown on this evidence at this date; it neither approves nor predicts.
scorecard-not-calibrated = Scales, weights and gates are judgements: nothing in the default rubric is calibrated on outcomes.
scorecard-not-missing = What is missing was neither scored as zero nor left out: it widens the bounds from 0 to 1.

## Scores

scores-heading = Scores, from 0 to 1
scores-headline = Headline ({ $mean })
scores-column-dimension = Dimension
scores-column-low = At least
scores-column-point = Score
scores-column-high = At most
scores-column-coverage = Observed
scores-no-point = —: no single score, because less than { $needed } of the weight was observed; only the bounds are known.
scores-read-me = Observed: share of the weight for which there is an observation. No gate reads the headline.
quality-heading = What the scores rest on
quality-column-strong = Strong
quality-column-kinds = Evidence, by observed weight
quality-column-assumed = Assumed
quality-kind = { $kind } { $share }
quality-others = others { $share }
quality-nothing = nothing observed

## Stages

stages-heading = Stage
stages-shown = Shown: { $stage }. All gates up to it hold even at the pessimistic ends.
stages-possible = Possible: { $stage }. At the optimistic ends all gates up to it hold.
stages-shown-none = Shown: no stage yet.
stages-possible-none = Possible: no stage, even at the optimistic ends.
stages-assumed = { $count ->
    [one] One assumption stands
   *[other] { $count } assumptions stand
} in for observations; what is shown may lean on them.
stages-single = One stage: what is shown and what is possible agree on { $stage }.
stages-apart = No single stage: what is shown and what is possible lie apart.
stages-uncovered = No single stage: only { $coverage } of the weight was observed, { $needed } is needed.
stages-ceiling = Why no higher: { $stage } is not possible even at the optimistic ends:
stages-ceiling-below = Why no higher: some gates of { $stage } stay shut even at the optimistic ends; below they are marked “at best”.
stages-no-ceiling = At the optimistic ends nothing stands against the last stage.
gap-at-best = ; at best { $best }
gap-best = { $what }: at best { $best }, needs { $needed }
gap-best-descending = { $what }: at best { $best }, needs { $needed } or less

## Binding constraints

binding-heading = What keeps { $stage } shut
binding-heading-none = Binding constraints
binding-none = Every stage is shown.
binding-shortfall = Not shown, because the pessimistic end falls short:
binding-unknown = Unknown: a baseline survey answers these, a guess does not:
binding-weak = Held back by weak evidence: the value would do, but expert judgement or self-declaration alone shows nothing here:
gap-point = : is { $point }, needs { $needed }
gap-point-descending = : is { $point }, needs { $needed } or less
gap-point-low = : is { $point } (at least { $low }), needs { $needed }
gap-point-low-descending = : is { $point } (at most { $low }), needs { $needed } or less
gap-bounds = : between { $low } and { $high }, needs { $needed }
gap-bounds-descending = : between { $low } and { $high }, needs { $needed } or less
gap-missing = : unknown, needs { $needed }
gap-missing-descending = : unknown, needs { $needed } or less
gap-unknown-below = ; unknown beneath it ({ $count }): { $indicators }
binding-openers = Any one of these alone would open the gate of its dimension, if it were shown to be so and all else stayed:
openers-column-child = Alone enough
openers-column-now = Now, at worst
openers-column-needed = Needs
openers-none = none alone
openers-unknown = unknown
openers-or-less = { $needed } or less

## Channel reach

reach-heading = Channels: whom each reaches
reach-no-channel = The assessment describes no channel.
reach-column-channel = Channel
reach-column-can = At most to
reach-column-share = Share of people
reach-column-counted = Counted by
reach-inform-only = inform only
reach-share-interval = { $share } ({ $interval })
reach-counted-given = { $counts }, { $given } per 100
reach-upper-bound = ≤ upper bound: { $why }
reach-coverage = Signal coverage: { $why }
reach-why-subscriptions = subscriptions are not people; one person may hold several.
reach-why-households = households are not people; not everybody at home uses what the household has.
reach-why-coverage = a signal that can be received is not a set that is watched.
reach-why-persons = the figure is given as an upper bound.
reach-together-heading = Channels together
reach-column-to = To
reach-column-channels = Channels
reach-column-bounds = Share of people
reach-column-independent = If independent
reach-all = all { $count } that can
reach-read-me = Bounds: the overlap of two audiences is unknown unless measured. Who has one channel tends to have another, so independence flatters; plan on the low end. With ≤ even the low end may be too high. A set stands once, under the most that all of it can do.
reach-left-out-heading = Who is left out
reach-nobody = To { $ability }: no channel can.
reach-left-out-nobody = To { $ability }: nobody is certainly left out.
reach-left-out = To { $ability }: at least { $share } of people are reached by no channel that can.
reach-column-audience = Audience
reach-audience = { $name } ({ $share } of people)
reach-not-measured = not measured

## Detail

detail-heading = { $title }: { $score }
detail-heading-not-applicable = { $title }: does not apply
detail-column-child = Indicator
detail-column-value = Value
detail-column-low = Low
detail-column-high = High
detail-column-weight = Weight
detail-column-adds = Adds
detail-not-applicable = does not apply
detail-missing = missing: 0 to 1
detail-not-applicable-why = does not apply, left out of the weights: { $reason }
detail-assumed = assumed, not observed: { $reason }
detail-observed = { $kind }, { $year }
detail-note = { $title }: { $note }
detail-nothing-applies = Nothing beneath it applies; it is left out of the weights.
detail-no-point = No single score: { $coverage } of the weight was observed, { $needed } is needed. What is missing stands as 0 in the lower bound and as 1 in the upper one.
detail-arithmetic = Score = sum of weight × score over what is known, by its weight: { $sum } = { $point }
detail-power = Score = { $mean } of what is known, weight × score: { $terms }; it is { $point }

## Explanations

explain-unknown = nothing is called “{ $name }”
explain-unknown-help = `gradus list indicators`, `gradus list initiatives` and `gradus list stages` show the names
explain-did-you-mean = did you mean { $names }?
explain-rubric = Rubric: { $title } ({ $id })
explain-node = { $title } ({ $id })
explain-indicator = { $title } ({ $id })
explain-derived = { $title } ({ $id })
explain-stage = { $id }: { $stage }
explain-catalogue = Catalogue: { $title } ({ $id })
explain-initiative = Initiative: { $title } ({ $id })
explain-size = { $dimensions } dimensions, { $indicators } indicators
explain-headline = Headline: { $mean } of the dimensions, each counted as at least { $floor }; no gate reads it
explain-coverage = A single score is shown only where at least { $needed } of the weight was observed
explain-strong = From { $stage } on, weak evidence alone shows nothing
explain-spacing = Stages open at least { $quarters } quarters apart
explain-ageing = Age of evidence: after { $free ->
    [one] one year
   *[other] { $free } years
} both bounds widen by { $per_year } a year. { $basis }
explain-why = Why: { $why }
explain-mean = Its children count by their { $mean }
explain-weight = Weight: { $weight }, which is { $share } of “{ $above }”
explain-unit = Unit: { $unit } (from { $least } to { $greatest })
explain-scale = Score: { $scale }. Basis: { $basis }
explain-source = Usual source: { $source }
explain-letter = Vice it watches for: { $letter }, { $means }
explain-itposmo = ITPOSMO dimension: { $dimension }
explain-read-by = A gate of { $stage }: { $threshold }
explain-derived-heading = Derived figures, for gates only
explain-derived-unit = Unit: { $unit }
explain-combine = Made of: { $of } ({ $combine })
explain-stages-heading = Stages and their gates
explain-evidence-heading = How far a score may be off, by evidence
explain-gates-all = All gates of a stage and of those before it must hold.
explain-gates-strong = Expert judgement or self-declaration alone shows none of them.
explain-strong-yes = strong
explain-strong-no = weak
explain-column-child = Beneath it
explain-column-id = Name
explain-column-title = Title
explain-column-weight = Weight
explain-column-scale = Score
explain-column-level = Level
explain-column-item = Item
explain-column-seen = What an observer sees
explain-column-gate = Gate
explain-column-threshold = Needed
explain-column-evidence = Evidence
explain-column-down = Lower by
explain-column-up = Higher by
explain-column-strong = Force
explain-column-basis = Basis
explain-catalogue-size = { $count } initiatives
explain-prices = Amounts in { $currency } at prices of { $year }
explain-benefit = Worth of a case, by what people can do: inform { $inform }, interact { $interact }, transact { $transact }
explain-benefit-time = Use is steady after { $ramp } quarters; discounted by { $discount } a year. { $basis }
explain-cures = Cures { $letter }: { $means }
explain-towards = Works towards { $stage }
explain-per = One for each { $per }
explain-does = Kinds of work: { $roles }
explain-when-states = Only for processes that are: { $states }
explain-when-until = Only until “{ $what }” is observed at { $figure }
explain-when-channel = Only where there is a channel of this kind: { $channel }
explain-when-partners = Only for processes that lean on other agencies
explain-excludes = Not together with: { $other }
explain-requires = Requires before it: { $on }
explain-requires-lag = Requires before it, with { $lag ->
    [one] one quarter
   *[other] { $lag } quarters
} between: { $on }
explain-delivers = Opens: { $channel }, to { $ability }
explain-leans-on-partners = Needs the exchange of other agencies to be working
explain-change = Asks of the front line: { $hours } hours of each head affected, { $share } of the heads
explain-equipment-life = Equipment lasts { $years } years
explain-effects-heading = What it changes once finished
explain-effects-claim = Starting values; a plan's own claims are not counted.
explain-effect-raise = { $what }: raised to { $figure } where it was lower
explain-effect-add = { $what }: { $likely }, cautiously { $low }
explain-effect-divided = { $change }, divided by the { $divisor }
explain-mode = Way of doing it: { $id }, { $quarters ->
    [one] one quarter
   *[other] { $quarters } quarters
}
explain-mode-staff = Staff in every quarter: { $staff }
explain-staff = { $skill } { $fte } FTE
explain-running = Running cost a year once finished: { $amount }
explain-running-none = No running cost
explain-column-category = Cost
explain-column-fund = Money
explain-column-amount = Amount
explain-costs-parametric = Costs and efforts are starting values, to be replaced by local prices.

## Lists

list-explain = `gradus explain NAME` tells more.
list-kinds-next = `gradus list KIND` lists one of them.
list-column-kind = Kind
list-kind-rules = The rules of the audit
list-kind-indicators = The indicators of the rubric
list-kind-initiatives = The initiatives of the catalogue
list-kind-stages = The stages of the rubric
list-kind-rubrics = The rubrics that are built in
list-kind-catalogues = The catalogues that are built in
list-kind-formats = The formats of reports
list-column-unit = Unit
list-column-letter = Vice
list-column-number = No.
list-column-means = What it means
list-column-gates = Gates
list-column-stage = Stage
list-column-per = For each
list-column-reference = Name and version
list-column-format = Format
list-column-extension = File
list-column-reports = Of
list-reports-all = every command
list-column-for = For
list-format-text = words and tables for people
list-format-json = versioned layout for programs
list-format-markdown = documents, wikis, comments on changes
list-format-csv = spreadsheets, a row for each finding or unit
list-format-sarif = code scanning and editors, SARIF 2.1.0
list-format-junit = build servers, a test case for each rule
list-format-github = notes beside the lines in GitHub workflows

# Figures that are hard to believe: the question to whoever filled the assessment in.
doubts-intro = Please check these figures; they are used as they stand:
doubts-more = { $count ->
    [one] One more figure looks like a slip; `--format json` lists it.
   *[other] { $count } more figures look like slips; `--format json` lists them.
    }
doubt-share = { $title } (`{ $id }`) is { $value } %: did you mean { $percent } %?
doubt-old-observation = { $title } (`{ $id }`) is of { $year }, { $years } years before the assessment: is there no newer figure?
doubt-old-evidence = the source `{ $evidence }` is of { $date }, { $years } years before the assessment: is the date right?
doubt-staff-population = { $skill }: { $fte } full-time equivalents for change among { $beside } inhabitants: is the figure right?
doubt-staff-heads = { $skill }: { $fte } full-time equivalents for change, and only { $beside } people at all front lines: is the figure right?
doubt-staff-offices = { $skill }: { $fte } full-time equivalents for change in { $beside } offices: is the figure right?
doubt-budget = the fund `{ $fund }` holds { $amount }, { $head } for each inhabitant, and everything in the catalogue would cost { $everything }: is the unit right?
doubt-past-fund = the last year of the fund `{ $fund }` is { $year }, before the fiscal year { $now } of the assessment: is the year right?
