# Waivers, baselines and settings: what is wrong with their files, and how a report tells of them.

## Faults of their files

input-kind-settings = a settings file
input-kind-waivers = a file of waivers
input-kind-baseline = a baseline
input-use-settings = settings are found as `gradus.toml` beside or above a plan, or given with `--settings FILE`
input-use-waivers = waivers are found beside their plan, or given with `--waivers FILE`
input-use-baseline = a baseline is given with `--baseline FILE`
input-asks-fingerprint = a SHA-256 of 64 hexadecimal digits, with a number behind it where it comes again,
input-nothing-waived = nothing is waived until this is mended
input-help-nothing-waived = { $help }; nothing is waived until this is mended
input-waivers-other-plan = these are waivers for the plan `{ $found }`, and this plan is `{ $plan }`
input-waiver-blank = `{ $key }` is empty, and a waiver without it is none
input-waiver-place = `{ $place }` is no place of `{ $id }`
input-waiver-place-help = write an initiative's identifier, a key in it such as `initiative.portal.cost`, or `plan` for what is about the plan as a whole
input-waiver-no-rule = there is no rule `{ $rule }`
input-waiver-no-rule-help = `gradus list rules` shows their names and codes
input-waiver-twice = this rule is waived at this place already
input-baseline-other-plan = this is a baseline of the plan `{ $found }`, and this plan is `{ $plan }`
input-settings-no-reason = `{ $name }` is set without a reason
check-one-plan = `{ $option }` is for one plan, and { $count } are given
check-one-plan-help = check the plans one by one

## Words of rules

rule-waiver-covered = { $count ->
    [0] there is nothing left for it to cover
    [one] the finding that it covered counts again
   *[other] the { $count } findings that it covered count again
}
rule-waiver-left = { $count ->
    [0] the rule finds nothing there
    [one] the finding there counts
   *[other] the { $count } findings there count
}
rule-page-not-waivable = a finding of it cannot be waived
rule-page-waivable = a finding of it can be waived
rules-column-waivable = waivable
rules-waivable-yes = yes
rules-waivable-no = no

## The first page

audit-as-of = As of { $date }
audit-as-of-today = As of { $date }, today (UTC); give `--as-of { $date }` to get the same report again
audit-waivers-plan = Waivers in the plan: { $count }
audit-waivers-beside = Waivers in { $file }, { $found ->
    [yes] found beside the plan
   *[no] given with the call
}: { $count }
audit-baseline-used = Held against the baseline { $file }
audit-settings-used = Settings of the project: { $file }

terms-waivers-heading = Waivers
terms-waivers-count = { $waived ->
    [0] No finding is silenced by a waiver.
    [one] One finding is silenced: it is shown below, counts neither for the verdict nor for the exit code, and counts against the orientation as before.
   *[other] { $waived } findings are silenced: they are shown below, count neither for the verdict nor for the exit code, and count against the orientation as before.
}
terms-column-rule = rule
terms-column-place = place
terms-column-expires = expires
terms-column-standing = standing
terms-column-silences = silences
waiver-holds = holds
waiver-not-allowed = not allowed
waiver-own-approval = own approval
waiver-expired = expired
waiver-stale = covers nothing

terms-settings-heading = Thresholds that the project has changed
terms-loosens = `{ $name }` is { $value } { $unit } instead of { $default }, which loosens it. Reason: “{ $reason }”. { $silenced ->
    [0] It silences nothing in this plan.
    [one] It silences one finding: { $findings }.
   *[other] It silences { $silenced } findings: { $findings }.
}
terms-tightens = `{ $name }` is { $value } { $unit } instead of { $default }, which tightens it. Reason: “{ $reason }”. { $added ->
    [0] It adds nothing in this plan.
    [one] It adds one finding.
   *[other] It adds { $added } findings.
}
terms-tightens-and-silences = {" "}Although it tightens, findings go with it: { $findings }.
terms-untold = `{ $name }` is { $value } { $unit } instead of { $default }. Reason: “{ $reason }”. { $silenced ->
    [0] It silences nothing in this plan
    [one] It silences one finding ({ $findings })
   *[other] It silences { $silenced } findings ({ $findings })
} and adds { $added }.
terms-unchanged = `{ $name }` is set to { $value } { $unit }, as it is in the rules. Reason: “{ $reason }”.
terms-silenced-finding = { $severity } { $rule } at { $place }
terms-silenced-together = Together these changes silence { $count ->
    [0] nothing in this plan
    [one] one finding: { $findings }
   *[other] { $count } findings: { $findings }
}.

terms-baseline-heading = Baseline
terms-baseline-count = { $known ->
    [0] No finding is known as it is
    [one] One finding is known as it is and does not count
   *[other] { $known } findings are known as they are and do not count
}; { $changed ->
    [0] none has changed
    [one] one has changed and counts
   *[other] { $changed } have changed and count
}; new: { $new }.
terms-baseline-refused = { $count ->
    [one] One finding of the baseline is of a rule that cannot be waived, and counts.
   *[other] { $count } findings of the baseline are of rules that cannot be waived, and count.
}
terms-baseline-gone = { $count ->
    [one] One entry of the baseline answers to no finding any more; write it anew to take it out: { $entries }.
   *[other] { $count } entries of the baseline answer to no finding any more; write it anew to take them out: { $entries }.
}

## Further down

audit-waived-heading = Waived
audit-waived-meaning = These findings are there. Somebody has accepted them until the day named.
audit-waived-label = waived
audit-waived-reason = reason
audit-waived-evidence = evidence
audit-waived-by = until { $expires }, by { $approver }; { $owner } answers for it
audit-known-heading = Known from the baseline
audit-known-meaning = These findings are there, as they were when the baseline was written.
audit-known-rule = { $rule }: { $places }
audit-baseline-changed = baseline
audit-baseline-changed-words = known, but its figures or its level are others than they were, so it counts
audit-no-findings-count = None counts.
verdict-aside = Not counted here: { $waived } waived, { $known } known from the baseline.

baseline-written = The baseline is written to { $file }: { $count ->
    [0] it records no finding
    [one] it records one finding
   *[other] it records { $count } findings
}. { $left ->
    [0] {""}
    [one] One finding is left out, for it cannot be waived or is waived already.
   *[other] { $left } findings are left out, for they cannot be waived or are waived already.
}
baseline-comment = The findings of a plan on the day this was written, so that only what is new or has changed counts: { $call }. Written by { $write }; entries may be taken out by hand.

## Programs

junit-waived = { $count ->
    [one] one finding, waived: { $reasons }
   *[other] { $count } findings, waived: { $reasons }
}
junit-known = { $count ->
    [one] one finding, known from the baseline
   *[other] { $count } findings, known from the baseline
}
github-waived = { $plan }: { $count ->
    [one] one finding is waived
   *[other] { $count } findings are waived
} ({ $rules })
github-known = { $plan }: { $count ->
    [one] one finding is known from the baseline
   *[other] { $count } findings are known from the baseline
} ({ $rules })
