# Roadmaps.

## Head

roadmap-title = Roadmap for { $name }
roadmap-horizon = Horizon: { $first } to { $last }, { $quarters } fiscal quarters
roadmap-shorter = Shorter than the { $years } years requested, because no running money is known after { $last }
roadmap-from = Assessment: { $reference }
roadmap-stages = Stages: { $stages }
roadmap-stage-today = { $stage } is shown today
roadmap-stage-today-none = no stage is shown today
roadmap-stage-opens = { $stage } is predicted to be reached in { $opens }
roadmap-stage-not-by = { $stage } is not reached by { $last }
roadmap-size = { $count ->
    [one] One initiative
   *[other] { $count } initiatives
}: one-off cost { $once }, then running cost { $running } a year (prices of { $prices })
roadmap-brings-heading = Benefit
roadmap-brings-ease = By { $last } the roadmap eases { $eased } of { $cases } cases a year (low estimate of reach). A case is eased if its person gains a channel to complete it; a channel that only answers or informs counts in part.
roadmap-brings-no-ease = By { $last } the roadmap eases none of the { $cases } cases a year (low estimate of reach): the channels that it builds reach only people who are reached today.
roadmap-brings-reach = By then, at least these shares of people (average over services, weighted by cases) will be able to { $rises }.
roadmap-brings-inform = find information: { $end } (today { $today })
roadmap-brings-interact = ask and get an answer: { $end } (today { $today })
roadmap-brings-transact = complete their case: { $end } (today { $today })
roadmap-predicted = All figures after today are predicted, not measured.
roadmap-nothing-heading = No initiative fits
roadmap-nothing = No initiative of the catalogue fits into the horizon. Reasons:
roadmap-nothing-no-money = The assessment has no “{ $kind }” money in the years of the horizon.
roadmap-nothing-no-staff = The assessment has no staff available for change.
roadmap-nothing-usual = Each initiative needs more of some skill, of front-line time or of permitted money than is available; see below.

## Goals

roadmap-goals-heading = Goals, in order of priority
roadmap-goal-stage-shown = Earliest date for { $stage }: it is shown today.
roadmap-goal-stage-optimal = Earliest date for { $stage }: { $opens }. Proven: no earlier date is possible under these rules.
roadmap-goal-stage-within = Earliest date for { $stage }: { $opens }. A date before { $bound } is not possible under these rules; a date between the two may be.
roadmap-goal-stage-feasible = Earliest date for { $stage }: { $opens }. An earlier date may be possible.
roadmap-goal-cost-of-optimal = Lowest cost of { $stage }: { $cost }, one-off and running over the horizon. Proven: no lower cost is possible under these rules.
roadmap-goal-cost-of-within = Lowest cost of { $stage }: { $cost }, one-off and running over the horizon, at most { $gap } above the proven minimum of { $bound }.
roadmap-goal-cost-of-feasible = Lowest cost of { $stage }: { $cost }, one-off and running over the horizon. A lower cost may be possible.
roadmap-goal-cost-optimal = Lowest cost: { $cost }, one-off and running over the horizon. Proven: no lower cost is possible under these rules.
roadmap-goal-cost-within = Lowest cost: { $cost }, one-off and running over the horizon, at most { $gap } above the proven minimum of { $bound }.
roadmap-goal-cost-feasible = Lowest cost: { $cost }, one-off and running over the horizon. A lower cost may be possible.
roadmap-goal-infeasible = Proven: { $stage } cannot be reached by { $last } under these rules. The roadmap follows the next goal, or else the benefit.
roadmap-goal-not-by = Proven: { $stage } cannot be reached by { $last } under these rules.
roadmap-goal-not-found = No roadmap was found that reaches { $stage } by { $last }, but one may exist.
roadmap-goal-unattained = No roadmap was found that reaches { $stage } by { $last }, but one may exist. The roadmap follows the next goal, or else the benefit.

## What was asked

roadmap-asked-heading = Requests and answers
roadmap-asked-target = Requested: { $stage } by the end of { $by }.
roadmap-asked-kept = Possible: it is predicted to be reached in { $opens }.
roadmap-asked-shown = It is shown today.
roadmap-asked-past = That is before { $first }, the first quarter of the roadmap.
roadmap-asked-spacing = Over-ambitious: { $stages ->
    [one] one stage
   *[other] { $stages } stages
} in { $quarters } quarters. By the pace of stages, at least { $least } are needed.
roadmap-asked-gates = Over-ambitious: { $quarters } quarters are long enough for { $stages ->
    [one] one stage
   *[other] { $stages } stages
}, but the gates are not met that early.
roadmap-asked-by-then = Possible by the end of { $by }: { $stage }.
roadmap-asked-later = Later: { $stage } is predicted to be reached in { $opens }, { $late ->
    [one] one quarter
   *[other] { $late } quarters
} late.
roadmap-asked-shut = By { $last }, { $stage } is not reached. These gates are predicted not to be met by then:
roadmap-asked-gate = { $what }: { $is }, needs { $needed }
roadmap-asked-unmeasured = By { $last }, { $stage } is not reached. Its gates are predicted to be met by then, but no time is left in the horizon to measure them.
roadmap-asked-no-time = By { $last }, { $stage } is not reached. The horizon ends earlier.
roadmap-asked-after = To reach { $stage }, { $before } must be reached first.
roadmap-asked-with = Requested: { $title }. It is in the roadmap from { $start }.
roadmap-asked-without = Requested: { $title }. It is not in the roadmap: { $why }.
roadmap-asked-hardware = Hardware and network: { $asked } of the cost of the requested initiatives, { $roadmap } of the cost of the roadmap.
roadmap-asked-heavy = Hardware-heavy: hardware and network are { $asked } of the cost of the requested initiatives, above the { $limit } that the audit allows. In the roadmap they are { $roadmap }.

## What must be in it

roadmap-pledged-heading = Mandates and contracts
roadmap-pledged-stands = { $what }: { $stands }
roadmap-pledged-done = { $what }: already done
roadmap-pledged-because = { $said } ({ $reason })
roadmap-pledged-at = `{ $id }` { $start }–{ $end }

## Phases

roadmap-phases-heading = Stages and their gates (predicted, not measured)
roadmap-phases-none = The last stage is shown today; no gates are left.
roadmap-phase-opens = To { $stage }: { $from } to { $to }; reached in { $opens }.
roadmap-phase-shut = To { $stage }: from { $from }; not reached by { $last }; gates not met then: { $shut } of { $gates }.
roadmap-phase-measured = Met today: { $today } of { $gates } gates; the table lists the others. Measured by: { $title }, { $quarter }.
roadmap-phase-unmeasured = Met today: { $today } of { $gates } gates; the table lists the others.
roadmap-phase-weak = Gates with weak evidence: { $count }. Today's value is sufficient, but expert judgement or self-declaration alone does not count here.
roadmap-gate-column = Gate
roadmap-gate-today = Today
roadmap-gate-then = { $at }
roadmap-gate-needs = Needs
roadmap-gate-state = State
roadmap-gate-open = met
roadmap-gate-shut = not met
roadmap-gate-unknown = unknown

## Chart

roadmap-chart-heading = Schedule
roadmap-chart-phase = To { $stage }
roadmap-chart-no-regret = No-regret work, at any stage
roadmap-chart-services = For single services
roadmap-chart-legend = █ work  ░ in service  ◆ stage predicted to be reached. A row may stand for several initiatives of one kind; the row of a service stands for all work on that service alone.
roadmap-row-several = { $title } ×{ $count }
roadmap-initiative-for = { $title }: { $scope }
roadmap-services-heading = Steps of each service
roadmap-service = { $name }:{" "}
roadmap-service-step = { $title } { $when }
roadmap-when-one = { $quarter }
roadmap-when-within = { $from }–{ $to }
roadmap-when-span = { $from }–{ $to }

## Initiatives

roadmap-costs-heading = Cost of each initiative and its reason ({ $currency })
roadmap-costs-initiative = Initiative
roadmap-costs-once = One-off
roadmap-costs-running = A year
roadmap-costs-hours = Hours a year
roadmap-costs-why = Reason
roadmap-why-gate = helps to meet the gates of { $stage }
roadmap-why-benefit = saves people’s time
roadmap-why-needed = needed by “{ $other }”
roadmap-why-measure = measures the gates of { $stage }
roadmap-why-closing = measures the progress at the end
roadmap-why-baseline = measures figures that are unknown today
roadmap-why-asked = requested
roadmap-why-mandate = mandate
roadmap-why-contract = contract
roadmap-why-mandate-by = mandate, due by { $by }
roadmap-why-contract-at = contract, starts in { $start }
roadmap-why-given = in the given plan
roadmap-why-no-regret = useful at any readiness
roadmap-short-gate = gates of stage { $stage }
roadmap-short-measure = measures gates of stage { $stage }
roadmap-costs-read-me = “Hours a year”: what people would lose at the end of the horizon without the initiative and all that depends on it (low estimate); the figures overlap and cannot be added up. “Gates of stage N”: the initiative helps to meet these gates. “Saves people’s time”: the forecast counts fewer trips, documents or hours because of it.

## Money

roadmap-money-heading = Money by fund and year ({ $currency })
roadmap-money-fund = Fund
roadmap-money-fund-of = { $source } ({ $kind })
roadmap-money-year = Year
roadmap-money-year-assumed = { $year } assumed
roadmap-money-envelope = Budget
roadmap-money-running = Running
roadmap-money-left = Left
roadmap-money-carries = { $source }: unspent money is carried over.
roadmap-money-carries-until = { $source }: unspent money is carried over until { $expires }.
roadmap-money-lapses = { $source }: unspent money lapses at the end of each year.
roadmap-money-match = For each cost paid from this fund, { $percent } % must come from { $other }.
roadmap-money-both = { $carry } { $matched }
roadmap-money-tied = { $share } of the money of the horizon may be spent only on hardware and network.

## People

roadmap-staff-heading = Staff by skill (full-time equivalents)
roadmap-staff-skill = Skill
roadmap-staff-there = Available
roadmap-staff-peak = Peak
roadmap-staff-peak-in = First peak in
roadmap-staff-years = Average use of the available staff by fiscal year:
roadmap-load-heading = Front-line time by department, per employee and quarter
roadmap-load-department = Department
roadmap-load-heads = Staff
roadmap-load-can = Available
roadmap-load-peak = Peak
roadmap-load-hours = { $hours } h

roadmap-memo-heading = Beside the money: own staff and front-line time
roadmap-memo-staff = Own staff: { $years } person-years; the assessment gives no wages.
roadmap-memo-staff-wages = Own staff: { $years } person-years, { $wages } at the wages of the assessment. The budget does not show this.
roadmap-memo-staff-partly = Own staff: { $years } person-years, of which { $unpriced } have no wage in the assessment; the others cost { $wages }. The budget does not show this.
roadmap-memo-front-line = Front-line time: { $hours } hours over all employees.

## Scores

roadmap-scores-heading = Scores today and predicted (not measured)
roadmap-scores-after = After { $last }
roadmap-scores-read-me = Low estimate / likely value, from 0 to 1. Gates use the low estimate. —: coverage is too low for a single figure.

## Left out

roadmap-out-heading = Left out, and reasons
roadmap-out-reason = { $why }:{" "}
roadmap-out-gate = Waits for a stage that is not reached by { $last }
roadmap-out-gate-of = it may start only after { $stage } is reached, which is not predicted in time
roadmap-out-refused = The audit would object
roadmap-out-misfit = Does not fit: { $limit }
roadmap-limit-excluded = excluded by { $other }
roadmap-limit-horizon = too few quarters left
roadmap-limit-staff = not enough { $skill }
roadmap-limit-starts = the project managers can begin no more in { $year }
roadmap-limit-front-line = not enough front-line time in { $department }
roadmap-limit-money = not enough money in { $fund } in { $year }
roadmap-limit-no-fund = no fund may pay for it ({ $kind })
roadmap-limit-gate = { $stage } is not predicted to last
roadmap-limit-partner = { $partner } is not ready
roadmap-limit-research = no recent research on the needs of the public
roadmap-limit-reach = too few people could use it
roadmap-limit-feedback = no channel for feedback from users
roadmap-limit-training = training would end too long before the start
roadmap-limit-replacement = its equipment could not be replaced at the end of its life
roadmap-limit-aftercare = its use could not be measured in time
roadmap-out-nothing-more = Adds no benefit by this calculation (it may still be worth doing)
roadmap-out-not-needed = Not needed for the goals, and a goal was to save money
roadmap-out-done = Already done
roadmap-out-exists = Exists already, according to the assessment
roadmap-out-level = Meant for other levels of government
roadmap-out-shared = { $from } offers a shared { $service }: join it instead
roadmap-out-not-shared = Joins a shared { $service }, which nobody offers here
roadmap-out-no-channel = The channel that it needs does not exist here
roadmap-out-no-partner = No partner is involved
roadmap-out-needs-missing = An initiative that it requires is not possible here
roadmap-out-nothing-here = it applies to nothing here
roadmap-out-entry = { $title }
roadmap-out-some = { $title } ({ $count } of { $of })

## How much more there could be

roadmap-proof-optimal = Benefit over the horizon, discounted: { $benefit } hours of people’s time; proven: no more is possible under these rules
roadmap-proof-within = Benefit over the horizon, discounted: { $benefit } hours of people’s time; proven: at most { $gap } more is possible under these rules
roadmap-benefit = Benefit over the horizon, discounted: { $benefit } hours of people’s time
roadmap-proof-feasible = No time is saved within the horizon; whether any could be is not known

## What the figures are not

roadmap-not-measured = Readiness after today is predicted. Only the survey before a stage can show that its gates are met; until then the stage is not reached.
roadmap-not-calibrated = Costs, efforts and effects are starting values from the catalogue. Replace them with local prices and measured effects before you decide.
roadmap-audit-counts = { $constraints } constraints met; warnings: { $warnings }, notes: { $notes }, not examined: { $unexamined }
roadmap-audit-clean = The roadmap was audited before it was shown: { $counts }. Green is not an approval.
roadmap-audit-findings = The roadmap was audited before it was shown: { $counts }. Rules with findings: { $rules }. Green is not an approval.
roadmap-with-rubric = rubric { $reference }
roadmap-with-catalogue = catalogue { $reference }
roadmap-with-rules = rules { $reference }
roadmap-made = This is the best of the roadmaps built in different orders and of those from { $work } activity lists tried by the search; `--seed { $seed } --work { $again }` makes it again. Proven: no roadmap under these rules saves more than { $bound } hours. The figures leave out everything that the rules do not cover.
roadmap-made-large = This is a large instance, with { $activities } initiatives to choose from. By default, the search tries { $usual } activity lists instead of 4,000, and the proof may be left out. `--work` or `--time-limit` lengthens the search.
roadmap-made-by-one-order = It was built in one order only: first the work for the next stage, then the work that saves people’s time. Smaller instances are built in three orders.
roadmap-made-at-once = This is the best of the roadmaps built in different orders; no further search was made. Proven: no roadmap under these rules saves more than { $bound } hours. The figures leave out everything that the rules do not cover.

## The plan file

plan-file-comment = Generated by { $generator } { $version }. Effects on readiness are predicted, not measured; costs and effects are starting values from the catalogue.
roadmap-plan-note = Generated. Effects are predicted, not measured; costs and effects are starting values from the catalogue.
roadmap-note = Reason: { $why }
roadmap-written = Written to the plan file `{ $file }`. Audit it with `gradus check { $file } --assessment { $assessment }`.
roadmap-progress = Building the roadmap

## Faults of the call

roadmap-error-stage = the rubric has no stage `{ $stage }`
roadmap-error-stages = stages: { $stages }; you can also give the number
roadmap-error-objective-empty = `--objective` has no goal
roadmap-error-objective-twice = `--objective` has the goal `{ $goal }` twice
roadmap-error-objective-cost = `cost` cannot be the first goal, because doing nothing costs least
roadmap-error-objective-readiness = `readiness` spends what is left, so it cannot stand beside `cost` or `stages` in `--objective`
roadmap-error-objective-readiness-help = use `benefit,readiness` to spend on readiness, or `benefit,stages,cost` to save
roadmap-error-objective-cost-help = give the stage to reach, as in `cost=enhanced`, or put another goal first, as in `benefit,cost`
roadmap-error-initiative = the catalogue has no initiative `{ $name }`
roadmap-error-must-twice = `--must` has `{ $name }` twice, with different quarters
roadmap-error-fix-twice = `--fix` has `{ $name }` twice, with different quarters
roadmap-error-pledge-names = `gradus list initiatives` lists the names; add the process or department to name one of several, as in `process-mapping.permits`
roadmap-error-initiatives = `gradus list initiatives` lists the names
roadmap-error-conversion = the catalogue is in { $from } and the assessment in { $to }, but the assessment has no exchange rate for { $from }
roadmap-error-conversion-help =
    add this to the assessment, with the real rate and its source:
    `[[conversion]]`
    `from = "{ $from }"`
    `rate = "1.00"`
    `source = "name the source of the rate"`
    `date = { $date }`
roadmap-error-too-large = the catalogue gives { $activities } initiatives for these services and departments; the limit is { $most }
roadmap-error-too-large-help = plan for parts of the jurisdiction, or give a smaller catalogue with `--catalogue`
roadmap-error-unreadable = the roadmap has { $count } initiatives in about { $megabytes } MiB, too large to be read again as a plan
roadmap-error-unreadable-help = the limit for a plan is { $most } initiatives and { $megabytes } MiB; plan for parts of the jurisdiction or for fewer years
roadmap-error-no-money = no fund has money in { $first } or later
roadmap-error-no-money-help = add the years from { $year } on to a fund of the assessment, or start earlier with `--start`
roadmap-error-start = the roadmap would start in { $start }, before the quarter of the assessment ({ $of })
roadmap-error-start-help = start in { $of } or later, or make a newer assessment

roadmap-from-heading = Changes to { $plan }
roadmap-from-untried = { $count } of them were not tried with their own figures, because the limit of work or time was reached.
roadmap-from-tally = Initiatives of the given plan: { $given }. Kept with their own figures: { $kept }; replaced by the catalogue entry for the same work: { $replaced }; left out: { $out }. { $added ->
    [0] None is new.
    [one] One initiative is new.
   *[other] { $added } initiatives are new.
}
roadmap-from-initiative = initiative
roadmap-from-was = was
roadmap-from-is = now
roadmap-from-why = reason
roadmap-from-kept = unchanged
roadmap-from-moved = moved to { $start }
roadmap-from-replaced = replaced, { $start }
roadmap-from-out = left out
roadmap-from-both = { $why }; in the given plan it breaks { $rule }
roadmap-from-against = in the given plan it breaks { $rule }
roadmap-from-no-time = it does not fit between the first and the last quarter, or it would delay a stage
roadmap-from-nothing = ·
roadmap-from-added = New initiatives, by purpose
roadmap-from-read-me = An initiative is kept if the audit finds no more with it than without it and no stage is delayed; each attempt was audited. A kept initiative keeps its own cost, staff and length. If it had no contingency, it gets one. It depends on the same work as the initiative that it replaces.

## What must be, and cannot

roadmap-conflict-progress = Looking for the conflict
roadmap-conflict-cannot = no roadmap can include { $members }: { $against }
roadmap-conflict-not-found = no roadmap was found that includes { $members }, in three orders and { $lists } activity lists; obstacles met: { $against }
roadmap-conflict-mandate = `{ $what }` (finished by { $by })
roadmap-conflict-mandate-open = `{ $what }` (finished by the end of the horizon)
roadmap-conflict-contract = `{ $what }` (starts in { $start })
roadmap-conflict-any = if any one of them is left out, a roadmap can include the others
roadmap-conflict-stopped = the time limit was reached before it was known whether a smaller set conflicts; run without a time limit to find the smallest conflict
roadmap-conflict-change = remove one of them, change its quarter, or change the limiting figure in the assessment; if time or search was too short, try `--years` or `--work`
roadmap-conflict-lost = no roadmap was found that includes all mandates and contracts, though each smaller set examined is possible
roadmap-conflict-lost-help = search longer with `--work`, or with another `--seed`
roadmap-against-not-offered = `{ $what }` is not available: { $why }
roadmap-against-past = `{ $what }` is set for { $at }, but the roadmap starts in { $first }
roadmap-against-after = `{ $what }` would end in { $ends }, but the horizon ends in { $last }
roadmap-against-twice = `{ $what }` has contracts for both { $one } and { $other }
roadmap-against-excludes = `{ $one }` and `{ $other }` exclude each other
roadmap-against-chain = { $steps } take { $quarters ->
    [one] one quarter
   *[other] { $quarters } quarters
}; from { $from } only { $there ->
    [one] one is
   *[other] { $there } are
} left
roadmap-against-chain-before = { $steps } come before `{ $before }` and take { $quarters ->
    [one] one quarter
   *[other] { $quarters } quarters
}; from { $from } only { $there ->
    [one] one is
   *[other] { $there } are
} left
roadmap-against-stage = `{ $what }` would have to start in { $start }, but it requires { $stage }, which is reached in { $opens } at the earliest
roadmap-against-stage-never = `{ $what }` requires { $stage }, which cannot be reached within the horizon
roadmap-against-partner = `{ $what }` depends on { $partner }, which cannot be ready in time
roadmap-against-earliest = `{ $what }` can be finished in { $ends } at the earliest, not by { $by }
roadmap-against-never = `{ $what }` cannot be finished within the horizon
roadmap-against-staff = { $who } need { $needed } FTE of { $skill } on average from { $from } to { $to }; available: { $there }
roadmap-against-beside = { $who } cannot all be placed between { $from } and { $to } with { $there } FTE of { $skill }
roadmap-against-front-line = { $who } take { $needed } hours of each front-line employee in { $department }; available by { $by }: { $there }
roadmap-against-money = { $who } cost { $needed }; available by { $by }: { $there }
roadmap-against-money-for = { $who } cost { $needed } for { $category }; available for that by { $by }: { $there }
roadmap-against-running = the running cost of { $who } is { $needed } a year; available for that in the last year of the funds: { $there }
roadmap-against-refused = the audit would object to `{ $what }`
roadmap-against-met = `{ $what }`: { $limit }
roadmap-takes-fte = `{ $what }` ({ $fte } FTE)
roadmap-takes-fte-long = `{ $what }` ({ $fte } FTE for { $quarters ->
    [one] one quarter
   *[other] { $quarters } quarters
})
roadmap-takes-hours = `{ $what }` ({ $hours } h)
roadmap-takes-money = `{ $what }` ({ $amount })
