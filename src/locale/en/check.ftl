# check
rule-label-available = available for change
rule-label-state-today = state today
rule-no-process-named = { $initiative } does not name the process that it affects

# mandates and contracts
rule-contract-outside = the contract for `{ $name }` starts in { $start }, outside the plan's horizon
rule-label-contract = the contract
rule-label-mandate = the mandate
rule-pledge-no-way = the assessment has a contract for `{ $name }` in mode `{ $mode }`, which the catalogue does not have
rule-pledge-unnamed = the assessment names `{ $name }`, but the catalogue has no such initiative

# labels of rules A and S
rule-and-more = { $count } more
rule-category = { $category ->
    [hardware] hardware
    [software] software
    [network] network
    [services] services
    [training] training
    [process] process work
    [research] research
    [operations] operations
    [contingency] contingency
   *[other] { $category }
}
rule-gate-least = { $title } { $now } (needs { $needed }; { $unit })
rule-gate-most = { $title } { $now } (needs at most { $needed }; { $unit })
rule-gate-unknown = { $title } unknown (needs { $needed }; { $unit })
rule-target-unknown = the promised stage depends on gates without any data: { $gates }
rule-initiative-amount = { $initiative } { $amount }
rule-initiative-hours = { $initiative } { $hours } hours
rule-label-and-waits = which depends on this
rule-label-depends = the dependency
rule-label-envelope = budget of the fund
rule-label-fund-terms = terms of the fund
rule-label-horizon = the horizon
rule-label-hours-to-give = hours that an employee can give to change
rule-label-measured-against = assessment used
rule-label-measured-too-early = ends before the gate is predicted to be met
rule-label-observed = observed value of { $title }
rule-label-partner-today = state of the partner today
rule-label-promised = promised here
rule-label-stage-entered = work towards the previous stage begins here
rule-no-change-told = { $initiative } does not say how much front-line time it takes
rule-no-funded-year = { $fund } has no amount in any year
rule-no-partner-named = { $initiative } exchanges data but names neither a partner nor a process
rule-part-cost = cost
rule-part-effort = effort
rule-part-length = length
rule-person-years = { $effort } person-years
rule-quarters = { $count ->
    [one] { $count } quarter
   *[other] { $count } quarters
}
rule-role = { $role ->
    [research] research
    [measure] measurement
    [map] mapping
    [reengineer] re-engineering
    [consult] consultation
    [trial] a trial
    [train] training
   *[other] { $role }
}
rule-unit-score = score 0 to 1
# labels of rules H, C, P, F, R
rule-figure-change = { $what ->
    [steps] steps
    [documents] documents
    [agencies] agencies
   *[other] { $what }
} { $today } → { $then }
rule-gate-self-declared = { $title } ({ $share } % of the weight)
rule-label-limit = the limit
rule-label-not-applicable = marked as not applicable
rule-label-other-channel = the other channel
rule-label-self-declared = self-declared
rule-label-supplies-equipment = the same supplier supplies equipment here
rule-label-track-record = projects completed before
rule-limit-approval = the limit above which a project needs approval
rule-limit-pilot = the size above which an initiative needs a pilot
rule-limit-track-record = the size that the track record allows
rule-no-track-record = { $initiative } costs more than the money of any one year, and the assessment lists no completed project
rule-use-unknown = { $initiative } buys equipment, but the use of the existing equipment is unknown
rule-can-inform = find information
rule-can-interact = ask and get an answer
rule-can-transact = complete a case
rule-group-not-measured = the reach of some channel was not measured for { $group }
rule-label-can = ability of the channel
rule-label-counts = unit of counting
rule-label-first-use = first software that can use it
rule-label-partners = partners that it depends on
rule-label-reach = reach of the channel
rule-label-research = research that it relies on
rule-label-trial = its trial
rule-label-unused = serves no service
rule-no-channels = the assessment lists no channels
rule-no-groups = the assessment lists no groups of people
# the report of an audit
audit-title = Audit: { $title }
audit-plan = Plan: { $id }
audit-plan-version = Plan: { $id }, version { $version }
audit-author = Author: { $author }
audit-assessment = Assessment: { $name }, { $reference }
audit-other-assessment = The plan itself names another assessment: { $named }
audit-horizon = Horizon: { $first } to { $last }, { $quarters ->
    [one] one quarter
   *[other] { $quarters } quarters
}
audit-cost = Cost: { $cost } in prices of { $year }, without running cost; { $initiatives ->
    [one] one initiative
   *[other] { $initiatives } initiatives
}
audit-target = Promised: { $stage } by the end of { $by }
audit-illustrative = Illustrative: the plan or its assessment is invented.

audit-verdict-heading = Verdict
verdict-red = Red: as written, this plan cannot be expected to deliver.
verdict-not-examinable = Not examinable: the plan says too little about its work for any conclusion, good or bad.
verdict-amber = Amber: check the points below before relying on this plan.
verdict-green = Green: the audit found nothing that should stop this plan. Green is not an approval.
verdict-red-reason = One error makes a plan red. This plan has { $count ->
    [one] one error
   *[other] { $count } errors
}, from { $rules }.
verdict-not-examinable-reason = The audit reads what a plan says of its work. Too much of this plan's cost is for initiatives that do not say it ({ $rules }): give each `does` or `like`, and audit again.
verdict-amber-reason = The plan has no errors. A warning, or a point that could not be examined, makes a plan amber. This plan has { $count ->
    [one] one warning
   *[other] { $count } warnings
}, from { $rules }; { $unexamined ->
    [0] all points could be examined
    [one] one point could not be examined
   *[other] { $unexamined } points could not be examined
}.
verdict-amber-unexamined = The plan has no errors and no warnings. A point that could not be examined makes a plan amber: { $count ->
    [one] one point
   *[other] { $count } points
}.
verdict-green-reason = The plan has no errors and no warnings, and all points could be examined. Notes: { $count }.
audit-more-rules = { $count ->
    [one] one more rule
   *[other] { $count } more rules
}

audit-column-family = family
audit-column-errors = errors
audit-column-warnings = warnings
audit-column-notes = notes
audit-column-unexamined = not examined
audit-column-in-order = in order
audit-column-idle = idle rules
audit-family = { $letter } { $name }
audit-all-families = total
family-structure = structure of the plan
audit-counts-legend = Errors, warnings and notes count findings; the next two columns count points that could not be examined and points in order. Idle rules had nothing to examine in this plan.

orientation-heading = Orientation: towards achievement or towards service
orientation-meaning = For each vice: the share, by cost, of the work examined by its rules that is free of findings. High is good. Errors and warnings count against the initiatives concerned, and so do points that could not be examined.
orientation-column-letter = vice
orientation-column-figure = score of 100
orientation-overall = total (harmonic mean)
orientation-not-examined = not examined
orientation-losses = loses most through { $losses }
orientation-loss = { $rule }: { $points } ({ $unexamined ->
    [0] { $findings ->
        [one] one finding
       *[other] { $findings } findings
    }
   *[other] { $findings ->
        [0] { $unexamined } not examined
        [one] one finding, { $unexamined } not examined
       *[other] { $findings } findings, { $unexamined } not examined
    }
})
orientation-comparable = Losses from two rules of one letter may overlap. Compare orientations only under the same rules: here { $rules }, the { $count } rules of gradus { $version }.

reality-heading = Design–reality gap: readiness presumed and readiness predicted
reality-meaning = For each of Heeks's seven dimensions: how far the readiness that an initiative presumes exceeds the readiness predicted at its start, from 0 (all conditions are met) to 10 (largest gap); average over the plan, by cost. Low is good. An initiative presumes the gates of the stages before its own, and what it states under `presumes`. Predicted readiness is the low estimate, as for gates.
reality-column-dimension = dimension
reality-column-figure = gap of 10
reality-column-range = range
reality-sum = sum (of { $most })
reality-range = { $least }–{ $most }
reality-not-known = not known
reality-unknown-sum = Not every presumed condition is known, so the sum has no figure. It is at least { $least } and at most { $most }; at its worst, { $means }.
reality-nothing = Everything that the plan presumes will be there when it is needed. A plan that goes step by step always has no gap; this does not promise success.
reality-band = The sum of { $sum } is in the band from { $from }. By this measure alone, { $means }.
reality-band-or = { $read } Some figures are unknown, so the sum may be as high as { $most }: { $means }.
reality-band-partly = { $read } Only { $examined } of the seven dimensions could be examined, so the sum may be higher.
reality-worst = Largest gap: { $initiative }, with { $sum }.
reality-worst-band = Largest gap: { $initiative }, with { $sum }: { $means }.
reality-presuming = { $count ->
    [one] One initiative
   *[other] { $count } initiatives
} of { $all } presume some readiness.
reality-untold = { $count ->
    [one] One initiative does
   *[other] { $count } initiatives do
} not show what they presume (no stage, no catalogue entry, no `presumes`). The figures leave them out: { $initiatives }
reality-causes = : largest shares from { $causes }
reality-cause = { $initiative } { $points } (own gap { $gap })
reality-cause-lack = { $cause }, { $lack }
reality-lack = with { $title } presumed to be { $presumed } but predicted to be { $predicted }
reality-lack-through = { $lack } (lowest: { $indicator })
reality-unknown = : may be higher, because { $what } is unknown
reality-more-unknown = { $count ->
    [one] one more figure
   *[other] { $count } more figures
}
reality-limits = The method follows Heeks's design–reality gap. Heeks asks people on the spot to rate how much must change. Gradus measures only the shortfall from the readiness presumed, so its figures are lower, and his bands judge them mildly. This complements his method and does not replace it.

audit-findings-heading = Findings
audit-no-findings = None.
audit-criterion = criterion
audit-effect = effect
audit-recommendation = fix
audit-materiality = cost affected
audit-also-at = also at
audit-cost-touched = { $cost }, { $share } of the plan's cost
audit-not-given = `{ $key }` is not given
audit-initiatives = { $initiatives }
audit-more-places = { $count } more places
audit-more-initiatives = { $count } more
audit-more = { $rule }: { $count } more findings.
audit-more-of = {" "}Initiatives: { $initiatives }.

audit-unexamined-heading = Not examined for lack of data
audit-unexamined-meaning = The assessment or the plan lacks the data. None of these points counts as in order.
audit-lines = ({ $file }, line { $lines })
audit-more-lines = { $count } more
audit-likewise = { $reason }; also { $initiatives }
audit-more-reasons = and { $count } more

audit-idle-heading = Outside this audit
audit-idle = These rules had nothing to examine in this plan: { $rules }.
audit-never-examined = No rule examines whether the assessment is true, prices are right, law and contracts (except those in the assessment) are kept, systems are secure, or the planned work will be good.

audit-closing-heading = Limits of this audit
audit-closing-rules = It compares the plan's timing and figures with { $rules } rules and with the readiness that the plan presumes. A plan's claims about itself are not evidence.
audit-closing-evidence = It is only as good as the assessment. A wrong figure there makes the result here wrong.
audit-closing-predicted = Readiness at the start of an initiative is predicted from the effects in the catalogue, not measured.
audit-closing-limits = Some thresholds are defaults of Gradus, not calibrated on outcomes; the rule file gives the source of each.
audit-closing-approval = It supports judgement and is not an audit opinion. Green does not approve a plan, and red does not forbid it.

# the command
check-no-assessment = the plan does not name the file of its assessment `{ $assessment }`
check-no-assessment-help = give the file with `--assessment`, or set `assessment_file` in the plan

# pages of rules
rule-page-title = Rule { $code }: { $title } ({ $name })
rule-page-heading = { $code } { $title }
rule-page-family = Family { $letter }, { $name }
rule-page-severity = Level: { $severity }
rule-page-constraint = Constraint: every generated roadmap meets it
rule-page-advice = Advice: recommended, but a generated roadmap need not meet it
rule-page-threshold = Threshold `{ $name }`: { $value } { $unit }; { $basis }
binding-constraint = constraint
binding-advice = advice
rules-column-code = code
rules-column-name = name
rules-column-severity = level
rules-column-binding = kind
rules-column-title = problem
rules-page-title = Rules of the audit
rules-page-generated = Generated from the documentation of each rule in `src/check/rules/`; edit it there. `gradus explain` prints the same text.
rules-page-intro = The audit has { $count } rules. A rule of error level is always a constraint: every generated roadmap meets it.
audit-column-level = level
audit-column-code = code
audit-column-rule = problem
audit-column-count = findings
audit-rubric = rubric { $reference }
audit-catalogue = catalogue { $reference }
audit-rules = rules { $reference }

junit-findings = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
junit-idle = this rule had nothing to examine in the plan
