# check
rule-label-available = available for change
rule-label-state-today = as it is today
rule-no-process-named = { $initiative } does not say which process it touches

# mandates and contracts
rule-contract-outside = the contract for `{ $name }` begins in { $start }, outside the plan's horizon
rule-label-contract = the contract
rule-label-mandate = the mandate
rule-pledge-no-way = the assessment has a contract for `{ $name }` by `{ $mode }`, and the catalogue knows no such way
rule-pledge-unnamed = the assessment speaks of `{ $name }`, and nothing of the catalogue is called so

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
rule-gate-unknown = { $title } not known (needs { $needed }; { $unit })
rule-gates-unknown = { $initiative } leans on gates of which nothing is known: { $gates }
rule-initiative-amount = { $initiative } { $amount }
rule-initiative-hours = { $initiative } { $hours } hours
rule-label-and-waits = which waits for this
rule-label-depends = the dependency
rule-label-envelope = what the fund has
rule-label-fund-terms = what the fund is for
rule-label-horizon = the horizon
rule-label-hours-to-give = what a head can give to change
rule-label-measured-against = what the plan is held against
rule-label-measured-too-early = over before the gate is predicted open
rule-label-observed = { $title } as observed
rule-label-partner-today = the partner as it is today
rule-label-promised = promised here
rule-label-stage-entered = work towards the stage before begins here
rule-no-change-told = { $initiative } does not say what it asks of the front line
rule-no-funded-year = { $fund } has no amount for any year
rule-no-partner-named = { $initiative } exchanges data and names neither a partner nor a process
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
rule-label-not-applicable = said not to apply
rule-label-other-channel = the other channel
rule-label-self-declared = self-declared
rule-label-supplies-equipment = where the same supplier supplies equipment
rule-label-track-record = what was carried through before
rule-limit-approval = the limit from which a project needs approval
rule-limit-pilot = the size from which an initiative needs a pilot
rule-limit-track-record = the size that the track record allows
rule-no-track-record = { $initiative } costs more than all the money of any one year, and the assessment does not tell what was ever finished here
rule-use-unknown = { $initiative } buys equipment, and nothing is known of the use of what there is
rule-can-inform = learn something
rule-can-interact = ask and be answered
rule-can-transact = complete a case
rule-group-not-measured = some channel was not measured for { $group }
rule-label-can = what it can do
rule-label-counts = what is counted
rule-label-first-use = the first software that can use it
rule-label-partners = the agencies that it leans on
rule-label-reach = whom it reaches
rule-label-research = the research that it rests on
rule-label-trial = its trial
rule-label-unused = serves nothing
rule-no-channels = the assessment names no channels
rule-no-groups = the assessment names no groups of people
# the report of an audit
audit-title = Audit: { $title }
audit-plan = Plan: { $id }
audit-plan-version = Plan: { $id }, version { $version }
audit-author = Author: { $author }
audit-assessment = Held against the assessment of { $name }: { $reference }
audit-other-assessment = The plan names another assessment: { $named }
audit-horizon = Horizon: { $first } to { $last }, { $quarters ->
    [one] one quarter
   *[other] { $quarters } quarters
}
audit-cost = Cost: { $cost } in prices of { $year }, running cost apart; { $initiatives ->
    [one] one initiative
   *[other] { $initiatives } initiatives
}
audit-target = Promised: { $stage } by the end of { $by }
audit-illustrative = Illustrative: the plan, or the assessment it is held against, is invented.

audit-verdict-heading = Verdict
verdict-red = Red: as it is written, this plan cannot be expected to deliver.
verdict-amber = Amber: there is something to look at before this plan is relied on.
verdict-green = Green: the audit found nothing to stop this plan. Green is no approval.
verdict-red-reason = Any finding of error level makes a plan red; there { $count ->
    [one] is one
   *[other] are { $count }
}, by { $rules }.
verdict-amber-reason = There is no finding of error level; any warning, and anything that could not be examined, makes a plan amber: { $count ->
    [one] one warning
   *[other] { $count } warnings
}, by { $rules }; { $unexamined ->
    [0] everything that there was could be examined
    [one] one thing could not be examined
   *[other] { $unexamined } things could not be examined
}.
verdict-amber-unexamined = There is no finding of error or warning level, but anything that could not be examined makes a plan amber: { $count ->
    [one] one thing
   *[other] { $count } things
}.
verdict-green-reason = There is no finding of error or warning level, and everything that there was could be examined; notes: { $count }.
audit-more-rules = { $count ->
    [one] one more rule
   *[other] { $count } more rules
}

audit-column-family = family
audit-column-errors = errors
audit-column-warnings = warnings
audit-column-notes = notes
audit-column-unexamined = could not examine
audit-column-in-order = in order
audit-column-idle = idle rules
audit-family = { $letter } { $name }
audit-all-families = in all
family-structure = structure of the plan
audit-counts-legend = Counted are findings, then things that could not be examined or are in order; idle are rules that had nothing to examine.

orientation-heading = Orientation: for achievement or for service?
orientation-meaning = For each vice: how much, by cost, of what its rules looked at is free of findings. High is good. A finding of error or warning level counts against the initiatives that it is about, and so does what could not be examined.
orientation-column-letter = free of
orientation-column-figure = of 100
orientation-overall = in all (harmonic mean)
orientation-not-examined = not examined
orientation-losses = loses most by { $losses }
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
orientation-comparable = What two rules take from a letter may overlap. Compare orientations only under the same rules: here { $rules }, the { $count } rules of gradus { $version }.

reality-heading = Design and reality: is what the plan presumes there?
reality-meaning = For each of Heeks's seven dimensions: how far what an initiative presumes lies above the readiness that is predicted when it starts, from 0 (nothing is lacking) to 10; the mean over the plan, by cost. Low is good. Presumed is what an initiative says under `presumes`, else the gates of the stages before its own; predicted is the low end, on which gates are read.
reality-column-dimension = lacking in
reality-column-figure = of 10
reality-column-range = range
reality-sum = sum (of { $most })
reality-range = { $least }–{ $most }
reality-nothing = Nothing of what is presumed is lacking when it is needed. A plan that goes step by step has no gap, however it fares: this is no promise that it succeeds.
reality-band = The sum of { $sum } lies in the band from { $from }: by this measure alone { $means }.
reality-band-or = { $read } As not everything is known, it may be as much as { $most }: { $means }.
reality-band-partly = { $read } Only { $examined } of the seven dimensions could be examined, so it may be more.
reality-worst = Furthest from reality is { $initiative }, with { $sum }.
reality-worst-band = Furthest from reality is { $initiative }, with { $sum }: { $means }.
reality-presuming = { $count ->
    [one] One initiative
   *[other] { $count } initiatives
} of { $all } presume any readiness at all.
reality-untold = { $count ->
    [one] Of one initiative
   *[other] Of { $count } initiatives
} nothing tells what is presumed (no stage, no catalogue entry, no `presumes`), and no figure counts them: { $initiatives }
reality-causes = : most is lacking in { $causes }
reality-cause = { $initiative } { $points } (its own { $gap })
reality-cause-lack = { $cause }, { $lack }
reality-lack = with { $title } presumed to be { $presumed } and predicted to be { $predicted }
reality-lack-through = { $lack } (lowest: { $indicator })
reality-unknown = : it may be more, for nobody knows { $what }
reality-more-unknown = { $count ->
    [one] one more thing
   *[other] { $count } more things
}
reality-limits = After Heeks's design-reality gap. He rates how much must change, by the judgement of people on the spot; this measures only what falls short of what is presumed, so it comes out lower, and his bands, made for his ratings, read it mildly. It complements his method and does not replace it.

audit-findings-heading = Findings
audit-no-findings = There are none.
audit-criterion = should be
audit-effect = effect
audit-recommendation = to mend it
audit-materiality = touches
audit-also-at = also at
audit-cost-touched = { $cost }, { $share } of the plan's cost
audit-not-given = `{ $key }` is not given
audit-initiatives = { $initiatives }
audit-more-places = { $count } more places
audit-more-initiatives = { $count } more
audit-more = And { $count } more of { $rule }.
audit-more-of = {" "}They are about { $initiatives }.

audit-unexamined-heading = Could not be examined
audit-unexamined-meaning = The data are not there. None of this counts as in order.
audit-lines = ({ $file }, line { $lines })
audit-more-lines = { $count } more
audit-likewise = { $reason }; likewise { $initiatives }
audit-more-reasons = and { $count } more

audit-idle-heading = Not examined
audit-idle = The plan holds nothing that these rules speak of: { $rules }.
audit-never-examined = No rule looks at whether the assessment is true, prices are right, law and contracts are kept (but those that the assessment names), systems are secure, or the work planned will be any good.

audit-closing-heading = What this audit is
audit-closing-rules = It holds a plan's order in time and its numbers against { $rules } rules and the readiness it presumes; what the plan claims of itself is no evidence.
audit-closing-evidence = It is as good as the assessment: a figure that is wrong there is wrong here.
audit-closing-predicted = Readiness at the start of an initiative is predicted from catalogue effects, not measured.
audit-closing-limits = Thresholds are in part house defaults, calibrated on no outcomes; the rule set says which.
audit-closing-approval = It is an aid to judgement, not an audit opinion. Green does not approve a plan, and red does not forbid it.

# the command
check-no-assessment = the plan names no file of its assessment `{ $assessment }`
check-no-assessment-help = give the file with `--assessment`, or name it in the plan as `assessment_file`

# pages of rules
rule-page-title = Rule { $code }: { $title } ({ $name })
rule-page-heading = { $code } { $title }
rule-page-family = family { $letter }, { $name }
rule-page-severity = level of its findings: { $severity }
rule-page-constraint = a constraint: a generated roadmap satisfies it
rule-page-advice = advice: worth heeding, but a generated roadmap need not satisfy it
rule-page-threshold = threshold `{ $name }`: { $value } { $unit }; { $basis }
binding-constraint = constraint
binding-advice = advice
rules-column-code = code
rules-column-name = name
rules-column-severity = level
rules-column-binding = kind
rules-column-title = what it catches
rules-page-title = Rules of the audit
rules-page-generated = Made from the documentation beside each rule in `src/check/rules/`; change it there. `gradus explain` prints the same.
rules-page-intro = There are { $count } rules. A rule of error level is always a constraint: no generated roadmap breaks it.
audit-column-level = level
audit-column-code = code
audit-column-rule = what is wrong
audit-column-count = findings
audit-rubric = rubric { $reference }
audit-catalogue = catalogue { $reference }
audit-rules = rules { $reference }

junit-findings = { $count ->
    [one] 1 finding
   *[other] { $count } findings
}
junit-idle = the plan has nothing that this rule speaks of
