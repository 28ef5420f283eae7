# why a plan cannot be carried, and what could be done
rework-conflicts-heading = Why the plan cannot be carried
rework-conflicts-meaning = Each is a smallest set of initiatives that cannot all be kept where they stand: without any one of them, the others can. The gravest first, each with what would mend it, audited again.
rework-ring = They wait for each other in a ring: { $ring }.
rework-order = { $initiative } starts in { $start } and waits for { $on }, which ends in { $end }; it cannot start before { $earliest }.
rework-chain = { $chain } take { $needed } one after the other, and the horizon has { $available }: no dates help.
rework-outside = { $initiative } lies from { $start } to { $end }, and the horizon goes from { $first } to { $last }.
rework-skill = { $count ->
    [one] { $members } needs
   *[other] { $members } need
} { $needed } of { $skill } in { $quarter }, and there are { $available }.
rework-load = { $count ->
    [one] { $members } asks
   *[other] { $members } ask
} { $needed } of each front-line head at { $department } in { $quarter }, and a head can give { $available }.
rework-fund = { $count ->
    [one] { $members } needs
   *[other] { $members } need
} { $needed } from { $fund } in { $year }, and there are { $available }.
rework-fund-early = { $count ->
    [one] { $members } needs
   *[other] { $members } need
} { $needed } from { $fund } in { $year }; there are { $available } in the year, but not yet enough in { $quarter }.
rework-gate = { $initiative } works towards { $stage } from { $start }, and { $before } is not within reach by then, on the low prediction of the whole plan.
rework-all-lack = All that take part ({ $others ->
    [0] no other
    [one] one other
   *[other] { $others } others
}) lack { $lacking } at worst, from { $first } to { $last }.
rework-all-lack-in = All that take part ({ $others ->
    [0] no other
    [one] one other
   *[other] { $others } others
}) lack { $lacking } in { $quarter }.
rework-likewise = { $count ->
    [one] So does one more by itself: { $initiatives }.
   *[other] So do { $count } more, each by itself: { $initiatives }.
}
rework-more-conflicts = And { $count ->
    [one] one more conflict
   *[other] { $count } more conflicts
}.
rework-no-repair = No single change was found that mends it and leaves the plan no worse.
rework-fte = { $fte } FTE
rework-hours = { $hours } hours
rework-with = {" "}({ $parts })
rework-eases = eases it only: others still break the same
rework-red = red
rework-amber = amber
rework-green = green
rework-stays = stays { $verdict }
rework-becomes = { $was } → { $is }
rework-errors = errors { $was } → { $is }
rework-warnings = warnings { $was } → { $is }
rework-unexamined = could not examine { $was } → { $is }
rework-costs = costs { $amount } more, a year of running cost included
rework-saves = costs { $amount } less, a year of running cost included

rework-advice-heading = What would move the verdict most
rework-advice-meaning = Advice, no audit opinion, and no choice of what is worth doing. One change on top of the other, each made and audited again; { $tried ->
    [one] one change was tried
   *[other] { $tried } changes were tried
}.
rework-apply = `gradus check PLAN --apply { $count } --out FILE` writes the plan with { $count ->
    [one] it
   *[other] them
} made.
rework-advice-none = None of them leaves the plan standing better.
rework-stopped = The search for repairs and changes stopped at its limit of work, { $limit } initiatives audited; { $untried ->
    [one] one change that was thought of was
   *[other] { $untried } changes that were thought of were
} not tried. `--advice-work { $more }` lets it go on.
rework-line = { $words }
rework-gone = goes: { $shifts }
rework-new = comes: { $shifts }
rework-shift = { $count } × { $rule } ({ $severity })
rework-reaches-less = people are reached less than by the plan as it is
rework-edits = edits { $file }: { $edits }
rework-no-edits = no edits: the file is laid out in a way that they do not reach
rework-insert = { $place } + `{ $text }`
rework-delete = { $place } − `{ $text }`
rework-replace = { $place } `{ $was }` → `{ $text }`

# changes
change-start = { $initiative } to { $to }
change-move = Move { $start }
change-move-with = Move { $start }, and with it what waits for it: { $others }
change-drop = Leave out { $initiative }
change-drop-waited-for = Leave out { $initiative }; { $count ->
    [one] the one that waits for it ({ $waiting }) then waits
   *[other] the { $count } that wait for it ({ $waiting }) then wait
} for nothing in its place
change-placed = { $initiative } from { $first } to { $last }
change-add = Add “{ $title }”: { $added }
change-add-before = Add “{ $title }” before { $before }: { $added }
change-add-moving = Add “{ $title }” before { $before }: { $added }; and move { $starts }
change-run = Budget running cost by the year: { $budgets }
change-reserve = Keep { $amount } of { $fund } for what is not foreseen, with { $initiative }
change-total = Declare { $amount } as the total, which is what the cost lines add up to
change-unlink = Let { $initiative } wait for { $on } no longer
change-fund = { $amount } more in { $fund } in { $year }
change-staff = { $fte } FTE more of { $skill }, in every quarter

# writing the plan with changes made
check-apply-none = no change was found that would leave the plan standing better; nothing was written
check-apply-no-edits = change { $number } cannot be made in `{ $file }`: the file is laid out in a way that edits do not reach
check-apply-no-edits-help = write each initiative under a header `[[initiative]]` of its own
check-applied = Written to `{ $file }` with { $count ->
    [one] one change
   *[other] { $count } changes
} made. Audit it with `gradus check { $file } --assessment { $assessment }`.
