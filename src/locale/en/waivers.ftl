# Waivers, baselines and settings: what is wrong with their files, and how a report tells of them.

## Faults of their files

input-kind-settings = a settings file
input-kind-waivers = a file of waivers
input-kind-baseline = a baseline
input-use-settings = Gradus reads settings from `gradus.toml` beside or above a plan, or from `--settings FILE`
input-use-waivers = Gradus reads waivers from the file beside the plan, or from `--waivers FILE`
input-use-baseline = give a baseline with `--baseline FILE`
input-asks-fingerprint = a SHA-256 of 64 hexadecimal digits, followed by a number if it occurs again,
input-nothing-waived = no finding is waived until this is corrected
input-help-nothing-waived = { $help }; no finding is waived until this is corrected
input-waivers-other-plan = these waivers belong to the plan `{ $found }`, but this plan is `{ $plan }`
input-waiver-blank = `{ $key }` is empty, but a waiver needs it
input-waiver-place = `{ $place }` is not a place in `{ $id }`
input-waiver-place-help = give the identifier of an initiative, a key in it such as `initiative.portal.cost`, or `plan` for the plan as a whole
input-waiver-no-rule = unknown rule `{ $rule }`
input-waiver-no-rule-help = `gradus list rules` lists their names and codes
input-waiver-twice = this rule already has a waiver at this place
input-baseline-other-plan = this baseline belongs to the plan `{ $found }`, but this plan is `{ $plan }`
input-settings-no-reason = `{ $name }` is changed without a reason
check-one-plan = `{ $option }` works with one plan, but { $count } are given
check-one-plan-help = check the plans one by one

## Words of rules

rule-waiver-covered = { $count ->
    [0] the finding that it covered no longer exists
    [one] the finding that it covered counts again
   *[other] the { $count } findings that it covered count again
}
rule-waiver-left = { $count ->
    [0] the rule has no finding there
    [one] the finding there counts
   *[other] the { $count } findings there count
}
rule-page-not-waivable = Its findings cannot be waived
rule-page-waivable = Its findings can be waived
rules-column-waivable = waivable
rules-waivable-yes = yes
rules-waivable-no = no

## The first page

audit-as-of = As of { $date }
audit-as-of-today = As of { $date }, today (UTC); repeat this report with `--as-of { $date }`
audit-waivers-plan = Waivers in the plan: { $count }
audit-waivers-beside = Waivers in { $file }, { $found ->
    [yes] found beside the plan
   *[no] given on the command line
}: { $count }
audit-baseline-used = Baseline: { $file }
audit-settings-used = Settings of the project: { $file }

terms-waivers-heading = Waivers
terms-waivers-count = { $waived ->
    [0] No finding is waived.
    [one] One finding is waived. It is listed below. It does not count for the verdict or the exit code, but it still counts against the orientation.
   *[other] { $waived } findings are waived. They are listed below. They do not count for the verdict or the exit code, but they still count against the orientation.
}
terms-column-rule = rule
terms-column-place = place
terms-column-expires = expires
terms-column-standing = state
terms-column-silences = findings
waiver-holds = valid
waiver-not-allowed = not allowed
waiver-own-approval = self-approved
waiver-no-reason = no reason
waiver-too-long = too long
waiver-expired = expired
waiver-stale = no finding

terms-settings-heading = Thresholds changed by the project
terms-loosens = `{ $name }` is loosened from { $default } to { $value } { $unit }. Reason: “{ $reason }”. { $silenced ->
    [0] No finding of this plan disappears.
    [one] One finding disappears: { $findings }.
   *[other] { $silenced } findings disappear: { $findings }.
}
terms-tightens = `{ $name }` is tightened from { $default } to { $value } { $unit }. Reason: “{ $reason }”. { $added ->
    [0] No finding is added in this plan.
    [one] One finding is added.
   *[other] { $added } findings are added.
}
terms-tightens-and-silences = {" "}Although it is tightened, findings disappear: { $findings }.
terms-untold = `{ $name }` is changed from { $default } to { $value } { $unit }. Reason: “{ $reason }”. { $silenced ->
    [0] No finding of this plan disappears
    [one] One finding disappears ({ $findings })
   *[other] { $silenced } findings disappear ({ $findings })
}; added: { $added }.
terms-unchanged = `{ $name }` is set to { $value } { $unit }, the same as in the rules. Reason: “{ $reason }”.
terms-silenced-finding = { $severity } { $rule } at { $place }
terms-silenced-together = With all these changes together, { $count ->
    [0] no finding of this plan disappears
    [one] one finding disappears: { $findings }
   *[other] { $count } findings disappear: { $findings }
}.

terms-baseline-heading = Baseline
terms-baseline-count = { $known ->
    [0] No finding is known and unchanged
    [one] One finding is known and unchanged and does not count
   *[other] { $known } findings are known and unchanged and do not count
}; { $changed ->
    [0] none has changed
    [one] one has changed and counts
   *[other] { $changed } have changed and count
}; new: { $new }.
terms-baseline-refused = { $count ->
    [one] One finding of the baseline comes from a rule that cannot be waived, so it counts.
   *[other] { $count } findings of the baseline come from rules that cannot be waived, so they count.
}
terms-baseline-gone = { $count ->
    [one] One entry of the baseline matches no finding any more. Write the baseline again to remove it: { $entries }.
   *[other] { $count } entries of the baseline match no finding any more. Write the baseline again to remove them: { $entries }.
}

## Further down

audit-waived-heading = Waived
audit-waived-meaning = These problems exist. Somebody has accepted each of them until the date given.
audit-waived-label = waived
audit-waived-reason = reason
audit-waived-evidence = evidence
audit-waived-by = until { $expires }, approved by { $approver }, owner { $owner }
audit-known-heading = Known from the baseline
audit-known-meaning = These problems exist, unchanged since the baseline was written.
audit-known-rule = { $rule }: { $places }
audit-baseline-changed = baseline
audit-baseline-changed-words = known, but its figures or its level have changed, so it counts
audit-no-findings-count = No finding counts.
verdict-aside = Not counted here: { $waived } waived, { $known } known from the baseline.

baseline-written = The baseline is written to { $file }, with { $count ->
    [0] no findings
    [one] one finding
   *[other] { $count } findings
}. { $left ->
    [0] {""}
    [one] One finding is left out, because it cannot be waived or is already waived.
   *[other] { $left } findings are left out, because they cannot be waived or are already waived.
}
baseline-comment = Findings of a plan on the day of writing. With this baseline only new and changed findings count: { $call }. Written by { $write }; you may delete entries by hand.

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
