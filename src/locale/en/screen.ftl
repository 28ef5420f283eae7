# First screens: what a reader needs first, in a mayor's words.

## Roadmap

screen-roadmap-title = Roadmap for { $name }, { $first } to { $last }
screen-people = By { $last } people save about { $likely } hours a year (low estimate { $low }) of the { $today } that the services cost them today, with { $trips } fewer trips and { $documents } fewer documents. Most of it: { $services }.
screen-people-service = { $name } ({ $hours })
screen-people-nothing = By { $last } the services cost people as much time as today: { $today } hours a year.
screen-people-today = Services cost people { $hours } hours a year, most of them { $services }.
screen-cost = Cost: { $once } once, then { $running } a year
screen-start = Start: { $starts } of { $all } initiatives in { $year }
screen-sure = How sure: predicted, not measured; { $proof }
screen-stage-today = { $stage } today
screen-stage-opens = { $stage } in { $opens }
screen-stage-not-by = { $stage } not by { $last }
screen-proof-optimal = no plan saves more hours (proven)
screen-proof-within = within { $gap } of the most that could be saved (proven)
screen-proof-none = a better plan may exist
screen-fiscal-year = Fiscal quarter { $quarter } begins in { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
screen-thresholds = { $count ->
    [one] One threshold of the rules was changed, which silences { $silenced } findings
   *[other] { $count } thresholds of the rules were changed, which silences { $silenced } findings
}
screen-work = { $work } ({ $count })
screen-work-listen = Ask people, map, draft
screen-work-reform = Re-engineer services
screen-work-channels = Counters, telephone, channels
screen-work-services = Bring services to people
screen-work-systems = Systems and connections
screen-work-skills = Training, trials, surveys
screen-work-rules = Rules, money, posts
screen-stage-reached = Stage reached
screen-chart-legend = █ work  ░ in service  ◆ stage predicted to be reached

screen-risks = What could go wrong
screen-risk-tight = No margin for { $stage }: with { $less } less change { $count ->
    [one] one gate is
   *[other] { $count } gates are
} missed: { $gates }.
screen-gate = { $gate } { $is } (needs { $needs })
screen-risk-assumed = For { $count } of { $all } services the time per case is partly assumed: count it two weeks.
screen-risk-doubts = { $count ->
    [one] One value of the assessment looks wrong.
   *[other] { $count } values of the assessment look wrong.
} The whole report asks about them.
screen-risk-audit = The roadmap’s own audit has no error; warnings: { $warnings }, notes: { $notes }.
screen-risk-effects = Every effect is a judgement: measure after each roll-out.

screen-decisions = What to decide next
screen-decide-start = Start in { $quarter }: { $count ->
    [one] one initiative
   *[other] { $count } initiatives
} ({ $names }).
screen-decide-money = { $amount } of “{ $fund }” stay unspent: `--objective benefit,readiness` shows what else they buy.
screen-decide-money-left = { $amount } of “{ $fund }” stay unspent.
screen-weak = : the value is enough ({ $is }, needs { $needed }), the evidence too weak
screen-empty = Nothing to show in this section.
screen-asked-missed = Requested: { $stage } by the end of { $by }. Missed; by then only { $then }.
screen-decide-skill = The busiest skill, { $skill }, is { $share } in use in { $year }.
screen-roadmap-more = More: --detail; --section NAME ({ $sections }); --prices; --out FILE, then gradus why FILE NAME.

## Assessment

screen-assess-title = Readiness of { $name } on { $date }
screen-stage = Shown on this evidence: { $stage } of { $of }. To { $next }, { $unmet ->
    [one] one gate is
   *[other] { $unmet } gates are
} not met yet.
screen-stage-none = No stage is shown on this evidence. To { $next }, { $unmet ->
    [one] one gate is
   *[other] { $unmet } gates are
} not met yet.
screen-stage-last = Shown on this evidence: { $stage } of { $of }, the last one.
screen-column-bar = 0 to 1
screen-closest = Closest to { $stage }
screen-closest-more = { $count ->
    [one] One more gate is further away.
   *[other] { $count } more gates are further away.
}
screen-evidence = Better evidence alone may meet { $count ->
    [one] one gate
   *[other] { $count } gates
}: { $gates }.
screen-left-out = Left out: { $transact } of people have no channel to file a case, { $interact } none to ask.
screen-assess-more = More: --detail; --section NAME ({ $sections }); gradus roadmap for what to do.

## Audit

screen-plan = Plan: { $initiatives } initiatives, { $cost }, { $first } to { $last }
screen-counts = Findings: errors { $errors }, warnings { $warnings }, notes { $notes }
screen-orientation = Orientation: { $figure } of 100, from achievement (0) to service (100)
screen-unexamined = { $count ->
    [one] One point
   *[other] { $count } points
} could not be examined; green would be no approval
screen-causes = { $count ->
    [one] The gravest cause
   *[other] The { $count } gravest causes
}
screen-cause = { $condition } ({ $place }, { $rule }{ $others ->
    [0] {""}
    [one] , and one more finding
   *[other] , and { $others } more findings
}) Mend: { $fix }
screen-changes = Changes that would help most, one after another (--apply N --out FILE makes them)
screen-change = { $change }: { $effect }
screen-check-more = More: --detail; --section NAME ({ $sections }).
