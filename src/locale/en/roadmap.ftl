# Roadmaps.

## Head

roadmap-title = Roadmap for { $name }
roadmap-horizon = Horizon: { $first } to { $last }, { $quarters } fiscal quarters
roadmap-shorter = Shorter than the { $years } years asked for: no money to run anything is known after { $last }
roadmap-from = Made from the assessment { $reference }
roadmap-stages = Stages: { $stages }
roadmap-stage-today = { $stage } is shown today
roadmap-stage-opens = { $stage } opens in { $opens }
roadmap-stage-not-by = { $stage } does not open by { $last }
roadmap-size = { $count ->
    [one] One initiative
   *[other] { $count } initiatives
}: { $once } once, then { $running } a year to run what was built (prices of { $prices })
roadmap-brings-heading = What it brings
roadmap-brings-ease = By { $last } it eases { $eased } of { $cases } cases a year, counted as completed cases and on the low bound of reach.
roadmap-brings-no-ease = By { $last } it eases none of the { $cases } cases a year on the low bound of reach: what it builds is reached by those who are reached today.
roadmap-brings-reach = Of the people whom a service is for, in the mean over services by their cases, at least so many can then { $rises }.
roadmap-brings-inform = learn about it: { $end } (today { $today })
roadmap-brings-interact = ask and be answered: { $end } (today { $today })
roadmap-brings-transact = complete a case: { $end } (today { $today })
roadmap-predicted = Every figure after today is predicted, not measured.
roadmap-nothing-heading = No initiative fits
roadmap-nothing = Nothing of the catalogue can be placed within the horizon. What stands in the way:
roadmap-nothing-no-money = The assessment has no money of the kind “{ $kind }” in the years of the horizon.
roadmap-nothing-no-staff = The assessment has nobody who is available for change.
roadmap-nothing-usual = Each initiative asks for more than there is of some skill, of front-line time, or of money that a fund may give for it; see below.

## Goals

roadmap-goals-heading = What it was to be best at, in this order
roadmap-goal-stage-shown = As soon as can be: { $stage }. It is shown today.
roadmap-goal-stage-optimal = As soon as can be: { $stage }. It opens in { $opens }; proved, no sooner is possible under these rules.
roadmap-goal-stage-within = As soon as can be: { $stage }. It opens in { $opens }; before { $bound } is not possible under these rules, and what lies between is not proved.
roadmap-goal-stage-feasible = As soon as can be: { $stage }. It opens in { $opens }; whether it could sooner is not proved.
roadmap-goal-cost-of-optimal = For as little as can be: { $stage }. It takes { $cost }, once and to run over the horizon; proved, less is not possible under these rules.
roadmap-goal-cost-of-within = For as little as can be: { $stage }. It takes { $cost }, once and to run over the horizon; under { $bound } is not possible under these rules, so it is at most { $gap } more than it must be.
roadmap-goal-cost-of-feasible = For as little as can be: { $stage }. It takes { $cost }, once and to run over the horizon; whether less would do is not proved.
roadmap-goal-cost-optimal = For as little as can be: { $cost }, once and to run over the horizon; proved, less is not possible under these rules.
roadmap-goal-cost-within = For as little as can be: { $cost }, once and to run over the horizon; under { $bound } is not possible under these rules, so it is at most { $gap } more than it must be.
roadmap-goal-cost-feasible = For as little as can be: { $cost }, once and to run over the horizon; whether less would do is not proved.
roadmap-goal-infeasible = Proved: { $stage } cannot open by { $last } under these rules, whatever is done. The roadmap goes by what comes after it, or by benefit.
roadmap-goal-unattained = No roadmap was found in which { $stage } opens by { $last }; that there is none is not proved. The roadmap goes by what comes after it, or by benefit.

## What was asked

roadmap-asked-heading = What was asked, and what is possible
roadmap-asked-target = Asked: { $stage } by the end of { $by }.
roadmap-asked-kept = Possible: it is predicted to open in { $opens }.
roadmap-asked-shown = It is shown today.
roadmap-asked-past = That is before { $first }, in which the roadmap begins.
roadmap-asked-spacing = Over-ambitious: { $stages ->
    [one] one stage
   *[other] { $stages } stages
} in { $quarters } quarters. A stage takes at least { $spacing } quarters, so it needs at least { $least }.
roadmap-asked-gates = Over-ambitious: { $stages ->
    [one] one stage
   *[other] { $stages } stages
} in { $quarters } quarters would leave time enough, but the gates do not open so soon.
roadmap-asked-by-then = Possible by the end of { $by }: { $stage }.
roadmap-asked-later = Later: { $stage } opens in { $opens }, { $late ->
    [one] one quarter
   *[other] { $late } quarters
} late.
roadmap-asked-shut = Not by { $last }: { $stage }, because these gates are predicted to be shut then:
roadmap-asked-gate = { $what }: { $is }, needs { $needed }
roadmap-asked-unmeasured = Not by { $last }: { $stage }. Its gates are predicted open then, but nothing is left of the horizon to measure them in.
roadmap-asked-no-time = Not by { $last }: { $stage }. The horizon ends before.
roadmap-asked-after = And { $stage } comes only after { $before }.
roadmap-asked-with = Asked for: { $title }. It stands in the roadmap from { $start }.
roadmap-asked-without = Asked for: { $title }. It is not in the roadmap: { $why }.
roadmap-asked-hardware = Hardware and network: { $asked } of the cost of what was asked for, { $roadmap } of the cost of the roadmap.
roadmap-asked-heavy = Hardware-heavy: hardware and network are { $asked } of the cost of what was asked for, more than the { $limit } that the audit allows; in the roadmap they are { $roadmap }.

## What must be in it

roadmap-pledged-heading = What must be in it
roadmap-pledged-stands = { $what }: { $stands }
roadmap-pledged-done = { $what }: nothing is left to do
roadmap-pledged-because = { $said } ({ $reason })
roadmap-pledged-at = `{ $id }` { $start }–{ $end }

## Phases

roadmap-phases-heading = Phases and their gates (predicted, not measured)
roadmap-phases-none = The last stage is shown today; no gate is left to open.
roadmap-phase-opens = To { $stage }: { $from } to { $to }; opens in { $opens }.
roadmap-phase-shut = To { $stage }: from { $from }; does not open by { $last }, { $shut } of { $gates } gates still shut.
roadmap-phase-measured = { $today } of { $gates } gates hold today; the others are below. Measured by: { $title }, { $quarter }.
roadmap-phase-unmeasured = { $today } of { $gates } gates hold today; the others are below.
roadmap-phase-weak = Gates held back by weak evidence: { $count }. Today's figure would do, but it rests on expert judgement or self-declaration alone, which shows nothing here.
roadmap-gate-column = Gate
roadmap-gate-today = Today
roadmap-gate-then = { $at }
roadmap-gate-needs = Needs
roadmap-gate-state = Then
roadmap-gate-open = open
roadmap-gate-shut = shut
roadmap-gate-unknown = unknown

## Chart

roadmap-chart-heading = When
roadmap-chart-phase = To { $stage }
roadmap-chart-services = For single services
roadmap-chart-legend = █ work  ░ in service  ◆ gate predicted to open. A row may stand for several initiatives of a kind; a service's row for all that is done for it alone.
roadmap-row-several = { $title } ×{ $count }
roadmap-initiative-for = { $title }: { $scope }
roadmap-services-heading = Each service, step by step
roadmap-service = { $name }:{" "}
roadmap-service-step = { $title } { $when }
roadmap-when-one = { $quarter }
roadmap-when-within = { $from }–{ $to }
roadmap-when-span = { $from }–{ $to }

## Initiatives

roadmap-costs-heading = What each costs, and why it is in ({ $currency })
roadmap-costs-initiative = Initiative
roadmap-costs-once = Once
roadmap-costs-running = A year
roadmap-costs-why = Why
roadmap-why-gate = lifts what keeps { $stage } shut
roadmap-why-benefit = eases cases
roadmap-why-convenience = eases cases only where few people have both its channel and another; not counted as benefit
roadmap-why-needed = needed by { $other }
roadmap-why-measure = measures before the gate of { $stage }
roadmap-why-closing = measures at the end how far one has come
roadmap-why-baseline = finds out what is not known today
roadmap-why-asked = asked for
roadmap-why-mandate = must be done
roadmap-why-contract = is contracted already
roadmap-why-mandate-by = must be done by { $by }
roadmap-why-contract-at = is contracted already and begins in { $start }
roadmap-why-given = stands in the plan that was given
roadmap-why-no-regret = right at any readiness
roadmap-short-gate = gate of stage { $stage }
roadmap-short-convenience = eases cases at best; not counted
roadmap-short-measure = measures the gate of stage { $stage }
roadmap-costs-read-me = Gate of a stage: lifts what keeps that stage shut. At best: only where few people have both its channel and another, which the low bound does not count.

## Money

roadmap-money-heading = Money against what there is ({ $currency })
roadmap-money-fund = Fund
roadmap-money-fund-of = { $source } ({ $kind })
roadmap-money-year = Year
roadmap-money-envelope = Envelope
roadmap-money-running = Running
roadmap-money-left = Left
roadmap-money-carries = { $source }: what is left stays available.
roadmap-money-carries-until = { $source }: what is left stays available until { $expires }.
roadmap-money-lapses = { $source }: what is left at the end of a year lapses.
roadmap-money-match = { $percent } % of each cost that it helps to pay comes from { $other }.
roadmap-money-both = { $carry } { $matched }
roadmap-money-tied = { $share } of the money of the horizon may be spent on nothing but hardware and network.

## People

roadmap-staff-heading = Staff against capacity (full-time equivalents)
roadmap-staff-skill = Skill
roadmap-staff-there = There
roadmap-staff-peak = Peak
roadmap-staff-peak-in = First in
roadmap-staff-years = Mean use in each fiscal year, of what there is:
roadmap-load-heading = Time asked of the front line, a head and quarter
roadmap-load-department = Department
roadmap-load-heads = Heads
roadmap-load-can = Can give
roadmap-load-peak = Peak
roadmap-load-hours = { $hours } h

## Scores

roadmap-scores-heading = Scorecard, today and predicted (not measured)
roadmap-scores-after = After { $last }
roadmap-scores-read-me = At least / likely, from 0 to 1. Gates read the first figure only. —: less was observed than a single figure needs.

## Left out

roadmap-out-heading = What is left out, and why
roadmap-out-reason = { $why }:{" "}
roadmap-out-gate = Waits for a gate that does not open by { $last }
roadmap-out-gate-of = it may start only when { $stage } is open, and that is not predicted in time
roadmap-out-refused = The audit would turn it down
roadmap-out-misfit = Does not fit: { $limit }
roadmap-limit-excluded = excluded by { $other }
roadmap-limit-horizon = too few quarters are left
roadmap-limit-staff = too little time of { $skill }
roadmap-limit-front-line = too little front-line time in { $department }
roadmap-limit-money = too little money in { $fund } in { $year }
roadmap-limit-no-fund = no fund may pay for it ({ $kind })
roadmap-limit-gate = { $stage } is not predicted to stay open
roadmap-limit-partner = { $partner } is not ready for it
roadmap-limit-research = the public has not been asked, or too long before
roadmap-limit-reach = too few people could use it
roadmap-limit-feedback = nobody would hear what people say of it
roadmap-limit-training = training would end too long before it
roadmap-limit-replacement = nothing could replace its equipment at the end of its life
roadmap-limit-aftercare = its use would not be measured in time
roadmap-out-nothing-more = Adds nothing to the gates or to people that the roadmap does not have already
roadmap-out-not-needed = Not needed for what was asked, and money was to be saved
roadmap-out-done = Done already, or nothing is left to do
roadmap-out-no-channel = The channel it needs does not exist here
roadmap-out-no-partner = No other agency is involved
roadmap-out-needs-missing = Something it needs cannot be had here
roadmap-out-nothing-here = there is nothing here that it could be for
roadmap-out-entry = { $title }
roadmap-out-some = { $title } ({ $count } of { $of })

## How much more there could be

roadmap-proof-optimal = Benefit over the horizon, discounted: { $benefit } eased cases; proved, more is not possible under these rules
roadmap-proof-within = Benefit over the horizon, discounted: { $benefit } eased cases; at most { $gap } more is possible under these rules
roadmap-benefit = Benefit over the horizon, discounted: { $benefit } eased cases
roadmap-proof-feasible = It eases no case within the horizon; whether anything could is not proved

## What the figures are not

roadmap-not-measured = Readiness after today is predicted. Only the survey before a gate can show that it is open; until then no further stage is attained.
roadmap-not-calibrated = Costs, efforts and effects are starting values of the catalogue. Put local prices and measured effects in their place before anything is decided.
roadmap-audit-counts = its { $constraints } constraints hold; warnings: { $warnings }, notes: { $notes }, could not be examined: { $unexamined }
roadmap-audit-clean = The roadmap was audited before it was shown: { $counts }. Green is no approval.
roadmap-audit-findings = The roadmap was audited before it was shown: { $counts }. Found by { $rules }. Green is no approval.
roadmap-with-rubric = rubric { $reference }
roadmap-with-catalogue = catalogue { $reference }
roadmap-with-rules = rules { $reference }
roadmap-made = It is the best of the orders that were tried and of { $work } lists that a search tried; `--seed { $seed } --work { $again }` makes it again. No roadmap under these rules has more than { $bound } eased cases. What the rules do not know, these figures do not know either.
roadmap-made-large = This is a large instance: { $activities } initiatives could be chosen. Where nothing else is asked for, the search tries { $usual } lists instead of 4,000, and the proof that nothing better exists may be left out. `--work` or `--time-limit` let it search longer.
roadmap-made-by-one-order = It was built in one order only: first what opens the next stage, then what eases cases. Smaller instances are built in three.
roadmap-made-at-once = It is the best of the orders that were tried; nothing was searched further. No roadmap under these rules has more than { $bound } eased cases. What the rules do not know, these figures do not know either.

## The plan file

plan-file-comment = Generated by { $generator } { $version }. What it does to readiness is predicted, not measured; costs and effects are starting values of the catalogue.
roadmap-plan-note = Generated. Effects are predicted, not measured; costs and effects are starting values of the catalogue.
roadmap-note = Why: { $why }
roadmap-written = Written as a plan: `{ $file }`. Audit it with `gradus check { $file } --assessment { $assessment }`.
roadmap-progress = Building the roadmap

## Faults of the call

roadmap-error-stage = there is no stage `{ $stage }`
roadmap-error-stages = stages: { $stages }; a number does too
roadmap-error-objective-empty = `--objective` names no goal
roadmap-error-objective-twice = the goal `{ $goal }` is named twice
roadmap-error-objective-cost = `cost` comes first, and doing nothing costs least
roadmap-error-objective-cost-help = say what it is to cost little for, as in `cost=enhanced`, or name a goal before it, as in `benefit,cost`
roadmap-error-initiative = the catalogue has no initiative `{ $name }`
roadmap-error-must-twice = `--must` names `{ $name }` twice, with different quarters
roadmap-error-fix-twice = `--fix` names `{ $name }` twice, with different quarters
roadmap-error-pledge-names = `gradus list initiatives` lists them; one of several is named with its process or department, like `process-mapping.permits`
roadmap-error-initiatives = `gradus list initiatives` lists them
roadmap-error-conversion = the catalogue is in { $from } and the assessment in { $to }, and the assessment does not say what one { $from } is worth
roadmap-error-conversion-help =
    add to the assessment, with a real rate and its source:
    `[[conversion]]`
    `from = "{ $from }"`
    `rate = "1.00"`
    `source = "central bank"`
    `date = { $date }`
roadmap-error-too-large = the catalogue has { $activities } initiatives for these services and departments; Gradus works with at most { $most }
roadmap-error-too-large-help = plan for parts of the jurisdiction, or give a smaller catalogue with `--catalogue`
roadmap-error-unreadable = the roadmap has { $count } initiatives in about { $megabytes } MiB, and a plan of that size cannot be read again
roadmap-error-unreadable-help = a plan holds at most { $most } initiatives in { $megabytes } MiB; plan for parts of the jurisdiction or for fewer years
roadmap-error-no-money = no fund has money in { $first } or later
roadmap-error-no-money-help = add the years from { $year } on to a fund of the assessment, or begin earlier with `--start`
roadmap-error-start = the roadmap would begin in { $start }, before the quarter that the assessment speaks of ({ $of })
roadmap-error-start-help = begin in { $of } or later, or make a newer assessment

roadmap-from-heading = What became of { $plan }
roadmap-from-untried = { $count } of them were not tried with their own figures: the limit of work or time was reached before.
roadmap-from-tally = Of its { $given } initiatives: kept with their own figures: { $kept }; replaced by the catalogue's way of the same work: { $replaced }; left out: { $out }. { $added ->
    [0] Nothing is new.
    [one] One initiative is new.
   *[other] { $added } initiatives are new.
}
roadmap-from-initiative = initiative
roadmap-from-was = was
roadmap-from-is = is
roadmap-from-why = why
roadmap-from-kept = stays
roadmap-from-moved = moves to { $start }
roadmap-from-replaced = replaced, { $start }
roadmap-from-out = left out
roadmap-from-both = { $why }; as it stood, { $rule } speaks against it
roadmap-from-against = as it stood, { $rule } speaks against it
roadmap-from-no-time = it does not fit between the first and the last quarter, or a stage would open later
roadmap-from-nothing = ·
roadmap-from-added = New, by what it is for
roadmap-from-read-me = An initiative stays where the audit finds no more with it than without it and every stage opens as soon; each attempt was audited. What stays keeps its own cost, staff and length, and gets contingency where it had none; it waits for what the work that it replaces waits for.

## What must be, and cannot

roadmap-conflict-progress = Looking for the conflict
roadmap-conflict-cannot = no roadmap can hold { $members }: { $against }
roadmap-conflict-not-found = no way was found to hold { $members } in three orders and { $lists } lists; what it was met with: { $against }
roadmap-conflict-mandate = `{ $what }` (finished by { $by })
roadmap-conflict-mandate-open = `{ $what }` (finished by the end of the horizon)
roadmap-conflict-contract = `{ $what }` (begun in { $start })
roadmap-conflict-any = without any one of them there is a roadmap that holds the others
roadmap-conflict-stopped = the time was over before it was known whether fewer of these conflict; without a time limit the smallest conflict is named
roadmap-conflict-change = give one up, move its quarter, or change what stands against it in the assessment; `--years` and `--work` may help where time or search was short
roadmap-conflict-lost = no way was found to hold all that must be, though each smaller set that was looked at can be held
roadmap-conflict-lost-help = search longer with `--work`, or from another `--seed`
roadmap-against-not-offered = `{ $what }` is not to be had: { $why }
roadmap-against-past = `{ $what }` is for { $at }, and the roadmap begins in { $first }
roadmap-against-after = `{ $what }` would end in { $ends }, and the horizon ends in { $last }
roadmap-against-twice = `{ $what }` is contracted for { $one } and for { $other }
roadmap-against-excludes = `{ $one }` and `{ $other }` exclude each other
roadmap-against-chain = { $steps } take { $quarters ->
    [one] one quarter
   *[other] { $quarters } quarters
}, and from { $from } there { $there ->
    [one] is one
   *[other] are { $there }
}
roadmap-against-chain-before = before `{ $before }` come { $steps }, which take { $quarters ->
    [one] one quarter
   *[other] { $quarters } quarters
}, and from { $from } there { $there ->
    [one] is one
   *[other] are { $there }
}
roadmap-against-stage = `{ $what }` would have to begin in { $start }, and { $stage }, which must be open before, opens in { $opens } at the earliest
roadmap-against-stage-never = `{ $what }` may begin only when { $stage } is open, and that cannot be within the horizon
roadmap-against-partner = `{ $what }` leans on { $partner }, which cannot be ready in time
roadmap-against-earliest = `{ $what }` can be finished in { $ends } at the earliest, whatever else is done, and not by { $by }
roadmap-against-never = `{ $what }` cannot be finished within the horizon, whatever else is done
roadmap-against-staff = { $who } need { $needed } FTE of { $skill } in the mean of { $from } to { $to }, and there are { $there }
roadmap-against-beside = { $who } have no place beside each other from { $from } to { $to } with { $there } FTE of { $skill }
roadmap-against-front-line = { $who } ask { $needed } hours a head of the front line in { $department }, and by { $by } it can give { $there }
roadmap-against-money = { $who } cost { $needed }, and by { $by } there are { $there }
roadmap-against-money-for = { $who } cost { $needed } for { $category }, and by { $by } there are { $there } for that
roadmap-against-running = { $who } cost { $needed } a year to run, and the last year of the funds has { $there } for that
roadmap-against-refused = the audit would turn down `{ $what }`
roadmap-against-met = `{ $what }`: { $limit }
roadmap-takes-fte = `{ $what }` ({ $fte } FTE)
roadmap-takes-fte-long = `{ $what }` ({ $fte } FTE for { $quarters ->
    [one] one quarter
   *[other] { $quarters } quarters
})
roadmap-takes-hours = `{ $what }` ({ $hours } h)
roadmap-takes-money = `{ $what }` ({ $amount })
