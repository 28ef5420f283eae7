# Assessments: scorecard, explanations, lists.

## The scorecard

scorecard-title = Readiness of { $name }
scorecard-level = Level: { $level }
scorecard-date = As of { $date }
scorecard-author = Author: { $author }
scorecard-rubric = Rubric: { $title }, { $reference }
scorecard-illustrative = Illustrative: the figures are invented.
scorecard-not-heading = Limits of these figures
scorecard-not-approval = A gate is met or not met on this evidence at this date. It neither approves nor predicts.
scorecard-not-calibrated = Scales, weights and gates are judgements. The default rubric is not calibrated on outcomes.
scorecard-not-missing = A missing value is neither scored as zero nor left out: it widens the estimate to the range from 0 to 1.

## Scores

scores-heading = Scores from 0 to 1
scores-headline = Overall ({ $mean })
scores-column-dimension = Dimension
scores-column-low = Low
scores-column-point = Score
scores-column-high = High
scores-column-coverage = Coverage
scores-no-point = —: no single score, because less than { $needed } of the weight was observed; only the low and high estimates are known.
scores-core = Core set for a first year: { $observed } of { $of } indicators observed; missing: { $missing }.
scores-core-more = Core set for a first year: { $observed } of { $of } indicators observed; missing: { $missing }, { $more } more.
scores-core-whole = Core set for a first year: all { $of } indicators observed.
scores-read-me = Coverage: weight share of the indicators that were observed. No gate depends on the overall score.
quality-heading = Evidence behind the scores
quality-column-strong = Strong
quality-column-kinds = Evidence, by observed weight
quality-column-assumed = Assumed
quality-kind = { $kind } { $share }
quality-others = others { $share }
quality-nothing = nothing observed

## Stages

stages-heading = Stage
stages-shown = Shown: { $stage }. All its gates and those of earlier stages are met on the low estimates.
stages-possible = Possible: { $stage }. All its gates and those of earlier stages are met on the high estimates.
stages-shown-none = Shown: no stage yet.
stages-possible-none = Possible: no stage, even on the high estimates.
stages-assumed = { $count ->
    [one] One assumption replaces an observation
   *[other] { $count } assumptions replace observations
}; the stage shown may depend on them.
stages-single = One stage: the stage shown and the possible stage are both { $stage }.
stages-apart = No single stage: the stage shown and the possible stage differ.
stages-uncovered = No single stage: coverage is { $coverage }, and { $needed } is needed.
stages-ceiling = Why not higher: { $stage } is not possible even on the high estimates:
stages-ceiling-below = Why not higher: some gates of { $stage } are not met even on the high estimates. The list below marks them “at best”.
stages-no-ceiling = On the high estimates, all gates up to the last stage are met.
gap-at-best = ; at best { $best }
gap-best = { $what }: at best { $best }, needs { $needed }
gap-best-descending = { $what }: at best { $best }, needs { $needed } or less

## Binding constraints

binding-heading = Gates that keep { $stage } from being reached
binding-heading-none = Binding constraints
binding-none = All stages are shown.
binding-shortfall = Not met, because the low estimate is below the gate:
binding-unknown = Not known. Measure these in a baseline survey; a guess does not count:
binding-weak = Weak evidence. The value is sufficient, but expert judgement or self-declaration alone does not count here:
gap-point = : is { $point }, needs { $needed }
gap-point-descending = : is { $point }, needs { $needed } or less
gap-point-low = : is { $point } (at least { $low }), needs { $needed }
gap-point-low-descending = : is { $point } (at most { $low }), needs { $needed } or less
gap-bounds = : between { $low } and { $high }, needs { $needed }
gap-bounds-descending = : between { $low } and { $high }, needs { $needed } or less
gap-missing = : unknown, needs { $needed }
gap-missing-descending = : unknown, needs { $needed } or less
gap-unknown-below = ; unknown indicators in it ({ $count }): { $indicators }
binding-openers = For each dimension, any one of these indicators is enough to meet its gate, if evidence shows the value needed and the others stay as they are:
openers-column-child = Indicator
openers-column-now = Worst case today
openers-column-needed = Needs
openers-none = no single one
openers-unknown = unknown
openers-or-less = { $needed } or less

## Channel reach

reach-heading = Reach of each channel
reach-no-channel = The assessment describes no channels.
reach-column-channel = Channel
reach-column-can = Ability
reach-column-share = People in reach
reach-column-counted = Counted by
reach-inform-only = inform only
reach-share-interval = { $share } ({ $interval })
reach-counted-given = { $counts }, { $given } per 100
reach-upper-bound = ≤ upper limit: { $why }
reach-coverage = Signal coverage: { $why }
reach-why-subscriptions = subscriptions are not people; one person may hold several.
reach-why-households = households are not people; not everybody in a household uses its equipment.
reach-why-coverage = people who can receive a signal do not all watch or listen.
reach-why-persons = the assessment gives the figure as an upper limit.
reach-together-heading = Reach of channels together
reach-column-to = Ability
reach-column-channels = Channels
reach-column-bounds = People in reach
reach-column-independent = If independent
reach-all = all { $count } with this ability
reach-read-me = The range follows from the unknown overlap of audiences, unless the overlap was measured. People with one channel often have another, so the assumption of independence gives too high a figure. Plan with the low end. With ≤, even the low end may be too high. Each set of channels is listed once, under the highest ability that all its channels have.
reach-left-out-heading = People without a channel
reach-nobody = To { $ability }: no channel has this ability.
reach-left-out-nobody = To { $ability }: it is possible that nobody is left out.
reach-left-out = To { $ability }: at least { $share } of people have no channel.
reach-column-audience = Audience
reach-audience = { $name } ({ $share } of people)
reach-not-measured = not measured

## Detail

detail-heading = { $title }: { $score }
detail-heading-not-applicable = { $title }: not applicable
detail-column-child = Indicator
detail-column-value = Value
detail-column-low = Low
detail-column-high = High
detail-column-weight = Weight
detail-column-adds = Adds
detail-not-applicable = not applicable
detail-missing = missing: 0 to 1
detail-not-applicable-why = not applicable, excluded from the weights: { $reason }
detail-assumed = assumed, not observed: { $reason }
detail-observed = { $kind }, { $year }
detail-note = { $title }: { $note }
detail-nothing-applies = No indicator in it applies; it is excluded from the weights.
detail-no-point = No single score: coverage is { $coverage }, and { $needed } is needed. A missing value counts as 0 in the low estimate and as 1 in the high estimate.
detail-arithmetic = Score = sum of weight × score of the known parts, divided by their weight: { $sum } = { $point }
detail-power = Score = { $mean } of the known parts, weight × score: { $terms }; result { $point }

## Explanations

explain-unknown = no rule, indicator, initiative, stage, rubric or catalogue is called “{ $name }”
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
explain-headline = Overall score: { $mean } of the dimensions, each counted as at least { $floor }; no gate depends on it
explain-coverage = A single score needs a coverage of at least { $needed }
explain-strong = From { $stage } on, weak evidence alone does not meet a gate
explain-spacing = Least quarters before each stage can open after the one before, from the first stage on: { $quarters }
explain-ageing = Age of evidence: after { $free ->
    [one] one year
   *[other] { $free } years
}, the range widens by { $per_year } a year at each end. { $basis }
explain-why = Reason: { $why }
explain-mean = Aggregation of its parts: { $mean }
explain-weight = Weight: { $weight }, that is { $share } of “{ $above }”
explain-unit = Unit: { $unit } (from { $least } to { $greatest })
explain-scale = Score: { $scale }. Basis: { $basis }
explain-source = Usual source: { $source }
explain-in-a-day = How to measure it within a day: { $how }
explain-core = Part of the core set for a first year
explain-letter = Vice it measures: { $letter }, { $means }
explain-itposmo = ITPOSMO dimension: { $dimension }
explain-follows-channel = Predicted from the reach of channels ({ $channel }); no effect of a catalogue moves it
explain-follows-cases = Predicted from the channels of services: the share of cases in which people { $ability } remotely; no effect of a catalogue moves it
explain-read-by = Gate of { $stage }: { $threshold }
explain-derived-heading = Derived figures, used by gates only
explain-derived-unit = Unit: { $unit }
explain-combine = Combined from: { $of } ({ $combine })
explain-stages-heading = Stages and their gates
explain-evidence-heading = Margin of error by kind of evidence
explain-gates-all = A stage is shown when all its gates and those of earlier stages are met.
explain-gates-strong = Expert judgement or self-declaration alone does not meet any of them.
explain-strong-yes = strong
explain-strong-no = weak
explain-column-child = Part
explain-column-id = Name
explain-column-title = Title
explain-column-weight = Weight
explain-column-scale = Score
explain-column-level = Level
explain-column-item = Item
explain-column-seen = Observable state
explain-column-gate = Gate
explain-column-threshold = Needed
explain-column-evidence = Evidence
explain-column-down = Minus
explain-column-up = Plus
explain-column-strong = Strength
explain-column-basis = Basis
explain-catalogue-size = { $count } initiatives
explain-prices = Amounts in { $currency }, prices of { $year }
explain-benefit = Weight of a case by ability: inform { $inform }, interact { $interact }, transact { $transact }
explain-benefit-time = Use reaches its steady level after { $ramp } quarters; discount rate { $discount } a year. { $basis }
explain-untrained-use = Where a service opens without real training and trial, { $share } of the people reached use it.
explain-burden = Assumed cost of a case to the person: { $visits } visits, { $enquiries } enquiries, { $documents } documents; { $visit } hours and { $fare } for a trip, { $document } hours for a document. { $basis }
explain-cures = Acts against { $letter }: { $means }
explain-towards = Works towards { $stage }
explain-any-stage = Right at any stage: behind no gate, no pace and no measurement (no-regret work)
explain-stage-why = Why at this stage: { $why }
explain-per = One for each { $per }
explain-does = Kinds of work: { $roles }
explain-when-states = Only for processes in the state: { $states }
explain-when-until = Only until “{ $what }” is observed at { $figure }
explain-when-channel = Only where a channel of this kind exists: { $channel }
explain-when-partners = Only for processes that depend on partners
explain-when-levels = Only for governments of these levels: { $levels }
explain-when-shared = Only where another body offers: { $services }
explain-when-not-shared = Only where no other body offers: { $services }
explain-excludes = Excludes: { $other }
explain-requires = Requires first: { $on }
explain-requires-lag = Requires first, at least { $lag ->
    [one] one quarter
   *[other] { $lag } quarters
} earlier: { $on }
explain-delivers = Opens the channel { $channel }, to { $ability }
explain-leans-on-partners = Needs a working data exchange with partners
explain-change = Front-line time: { $hours } hours for each employee affected; { $share } of employees are affected
explain-equipment-life = Equipment lasts { $years } years
explain-effects-heading = Effects once finished
explain-effects-claim = Starting values. Effects that a plan itself claims are not counted.
explain-effect-raise = { $what }: raised to { $figure }, if lower
explain-effect-closes = { $what }: { $likely } of what is still lacking, low estimate { $low }
explain-effect-closes-part = { $what }: { $likely } of what is still lacking, low estimate { $low }, by its share of all cases or departments
explain-effect-counts = { $what }: it counts as done by { $likely }, low estimate { $low }, by its share of all cases or departments
explain-cut = { $figure }: cut by { $cuts } of what is left, low estimate { $low }
explain-reach-gain = Reach ({ $channel }): { $closes } of the people not reached yet, low estimate { $low }
explain-mode = Mode: { $id }, { $quarters ->
    [one] one quarter
   *[other] { $quarters } quarters
}
explain-mode-staff = Staff in each quarter: { $staff }
explain-mode-contracted = Bought from a contractor in each quarter: { $staff }
explain-staff = { $skill } { $fte } FTE
explain-running = Running cost a year, once finished: { $amount }
explain-running-none = No running cost
explain-column-category = Cost category
explain-column-fund = Kind of fund
explain-column-amount = Amount
explain-costs-parametric = Costs and efforts are starting values. Replace them with local prices.

## Lists

list-explain = `gradus explain NAME` gives details.
list-kinds-next = `gradus list KIND` lists one of these kinds.
list-column-kind = Kind
list-kind-rules = Rules of the audit
list-kind-indicators = Indicators of the rubric
list-kind-initiatives = Initiatives of the catalogue
list-kind-stages = Stages of the rubric
list-kind-rubrics = Built-in rubrics
list-kind-catalogues = Built-in catalogues
list-kind-formats = Report formats
list-column-unit = Unit
list-column-letter = Vice
list-column-number = No.
list-column-means = Meaning
list-column-gates = Gates
list-column-stage = Stage
list-any-stage = any
list-column-per = One for each
list-column-reference = Name and version
list-column-format = Format
list-column-extension = File
list-column-reports = Reports
list-reports-all = every command
list-column-for = Purpose
list-format-text = text and tables for people
list-format-json = versioned layout for programs
list-format-markdown = documents, wikis, review comments
list-format-csv = spreadsheets, one row for each finding or unit
list-format-sarif = code scanning and editors, SARIF 2.1.0
list-format-junit = build servers, one test case for each rule
list-format-github = annotations on the lines in GitHub workflows

# Figures that are hard to believe: the question to whoever filled the assessment in.
doubts-intro = Please check these figures. Gradus uses them as given:
doubts-more = { $count ->
    [one] One more figure looks like a mistake; `--format json` lists it.
   *[other] { $count } more figures look like mistakes; `--format json` lists them.
    }
doubt-share = { $title } (`{ $id }`) is { $value } %: did you mean { $percent } %?
doubt-old-observation = { $title } (`{ $id }`) dates from { $year }, { $years } years before the assessment: is a newer figure available?
doubt-old-evidence = the source `{ $evidence }` dates from { $date }, { $years } years before the assessment: is the date right?
doubt-staff-population = { $skill }: { $fte } full-time equivalents available for change, with { $beside } inhabitants: is the figure right?
doubt-staff-heads = { $skill }: { $fte } full-time equivalents available for change, with only { $beside } front-line employees in all departments: is the figure right?
doubt-staff-offices = { $skill }: { $fte } full-time equivalents available for change, with { $beside } offices: is the figure right?
doubt-budget = the fund `{ $fund }` holds { $amount }, that is { $head } per inhabitant; the whole catalogue would cost { $everything }: is the unit right?
doubt-past-fund = the last year of the fund `{ $fund }` is { $year }, before fiscal year { $now } of the assessment: is the year right?
