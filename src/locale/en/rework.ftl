# why a plan cannot be carried, and what could be done
rework-conflicts-heading = Why the plan cannot be carried out
rework-conflicts-meaning = Each conflict is a smallest set of initiatives that cannot all keep their dates: if any one of them is left out, the others can. The most serious comes first. Each fix was made and audited again.
rework-ring = They depend on each other in a cycle: { $ring }.
rework-order = { $initiative } starts in { $start } but depends on { $on }, which ends in { $end }; it cannot start before { $earliest }.
rework-chain = { $chain } take { $needed } one after the other, but the horizon has { $available }. A change of dates cannot solve this.
rework-outside = { $initiative } runs from { $start } to { $end }, but the horizon is { $first } to { $last }.
rework-skill = { $count ->
    [one] { $members } needs
   *[other] { $members } need
} { $needed } of { $skill } in { $quarter }; available: { $available }.
rework-load = { $count ->
    [one] { $members } takes
   *[other] { $members } take
} { $needed } of each front-line employee of { $department } in { $quarter }; available: { $available }.
rework-fund = { $count ->
    [one] { $members } needs
   *[other] { $members } need
} { $needed } from { $fund } in { $year }; available: { $available }.
rework-fund-early = { $count ->
    [one] { $members } needs
   *[other] { $members } need
} { $needed } from { $fund } in { $year }; available in the year: { $available }, but not enough by { $quarter }.
rework-gate = { $initiative } works towards { $stage } from { $start }, but { $before } is not predicted to be reached by then (low prediction for the whole plan).
rework-all-lack = Together with { $others ->
    [0] no other
    [one] one other
   *[other] { $others } others
}, the largest shortfall is { $lacking }, between { $first } and { $last }.
rework-all-lack-in = Together with { $others ->
    [0] no other
    [one] one other
   *[other] { $others } others
}, the shortfall is { $lacking } in { $quarter }.
rework-likewise = { $count ->
    [one] One more has the same conflict by itself: { $initiatives }.
   *[other] { $count } more have the same conflict, each by itself: { $initiatives }.
}
rework-more-conflicts = And { $count ->
    [one] one more conflict
   *[other] { $count } more conflicts
}.
rework-no-repair = No single change was found that resolves this and leaves the plan no worse.
rework-fte = { $fte } FTE
rework-hours = { $hours } hours
rework-with = {" "}({ $parts })
rework-eases = reduces it only: other initiatives still exceed the same limit
rework-red = red
rework-not-examinable = not examinable
rework-amber = amber
rework-green = green
rework-stays = stays { $verdict }
rework-becomes = { $was } → { $is }
rework-errors = errors { $was } → { $is }
rework-warnings = warnings { $was } → { $is }
rework-unexamined = not examined { $was } → { $is }
rework-costs = costs { $amount } more, including one year of running cost
rework-saves = costs { $amount } less, including one year of running cost

rework-advice-heading = Changes that would improve the verdict most
rework-advice-meaning = This is advice. It is not an audit opinion, and it does not decide what is worth doing. Each change builds on the one before and was made and audited again; { $tried ->
    [one] one change was tried
   *[other] { $tried } changes were tried
}.
rework-describe = Describe the work of { $initiatives } first (`does` or `like`): no rule could read it.
rework-apply = `gradus check PLAN --apply { $count } --out FILE` writes the plan with { $count ->
    [one] this change
   *[other] these changes
} made.
rework-level-heading = The same work at other times
rework-level-end = With the same people, money and dependencies, all work of this plan can end in { $end } instead of { $given } ({ $sure }).
rework-level-proved = proven: no sooner
rework-level-bound = proven: not before { $bound }
rework-level-how = The plan has no errors but overloads, so its work was placed again, as early as the resources allow, and audited. `gradus roadmap --from PLAN --keep all --out FILE` writes that plan.
rework-advice-none = No change improves the plan.
rework-stopped = The search for fixes and changes stopped at its work limit, { $limit } initiatives audited. { $untried ->
    [one] One change was
   *[other] { $untried } changes were
} not tried. `--advice-work { $more }` continues the search.
rework-line = { $words }
rework-gone = resolved: { $shifts }
rework-new = new: { $shifts }
rework-shift = { $count } × { $rule } ({ $severity })
rework-reaches-less = fewer people are reached than in the plan as it is
rework-edits = edits { $file }: { $edits }
rework-no-edits = no edits: they cannot be applied to the layout of the file
rework-insert = { $place } + `{ $text }`
rework-delete = { $place } − `{ $text }`
rework-replace = { $place } `{ $was }` → `{ $text }`

# changes
change-start = { $initiative } to { $to }
change-move = Move { $start }
change-move-with = Move { $start }, together with what depends on it: { $others }
change-drop = Leave out { $initiative }
change-drop-waited-for = Leave out { $initiative }; { $count ->
    [one] one initiative that depends on it ({ $waiting }) loses
   *[other] { $count } initiatives that depend on it ({ $waiting }) lose
} this dependency
change-placed = { $initiative } from { $first } to { $last }
change-add = Add “{ $title }”: { $added }
change-add-before = Add “{ $title }” before { $before }: { $added }
change-add-moving = Add “{ $title }” before { $before }: { $added }; and move { $starts }
change-run = Budget the running cost of each year: { $budgets }
change-reserve = Keep { $amount } of { $fund } as contingency, in { $initiative }
change-total = Set the total to { $amount }, the sum of the cost lines
change-unlink = Remove the dependency of { $initiative } on { $on }
change-fund = { $amount } more in { $fund } in { $year }
change-staff = { $fte } FTE more of { $skill } in every quarter

# writing the plan with changes made
check-apply-none = no change was found that would improve the plan; nothing was written
check-apply-no-edits = change { $number } cannot be made in `{ $file }`, because edits cannot be applied to the layout of the file
check-apply-no-edits-help = write each initiative under its own `[[initiative]]` heading
check-applied = Written to `{ $file }` with { $count ->
    [one] one change
   *[other] { $count } changes
}. Audit it with `gradus check { $file } --assessment { $assessment }`.
