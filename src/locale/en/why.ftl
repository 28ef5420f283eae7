# Why an initiative stands where it stands, or is not in a plan; the price of what is scarce.

why-title = Placement of initiatives: { $plan }
why-plan = Plan { $id }: { $first } to { $last }, { $count } initiatives
why-unanswered = One command cannot answer everything: { $count } questions remain, the first about `{ $first }`. Ask about each by name.
why-broken = The plan as it is breaks { $count ->
    [one] one condition
   *[other] { $count } conditions
} of a roadmap. The answers below list only what a change would add.
why-named = { $title } ({ $id })
why-nobody = no figures
why-not-claimed = An obstacle is a fault that an independent verifier finds with this one change and not without it. Costs, efforts and effects come from the plan and the catalogue. Readiness after today is predicted, not measured.

## In the plan

why-stands = In the plan: work from { $start } to { $end }, in service from { $live }
why-stands-mode = In the plan: work from { $start } to { $end } (mode: { $mode }), in service from { $live }
why-note = Note in the plan: { $note }
why-for = Purpose: { $why }
why-needed-by = Initiatives that depend on it ({ $count }): { $others }
why-needed-by-none = No initiative in the plan depends on it
why-already = It already breaks these conditions:
why-free = No obstacle: it could start { $quarters ->
    [one] a quarter
   *[other] { $quarters } quarters
} earlier, in { $start }.
why-free-then = With that start: { $brings }.
why-held = Obstacles to a start in { $start }, one quarter earlier:
why-farthest = Apart from these, no obstacle to a start as early as { $start }.
why-free-before = A start in { $start }, before all these obstacles, adds no new obstacle.
why-held-then = With a start one quarter earlier: { $brings }.
why-refused = With a start in { $start }, the audit would have more findings under { $rules }.
why-brings-more = the plan would save people { $hours } more hours over its horizon (discounted)
why-brings-less = the plan would save people { $hours } fewer hours over its horizon (discounted)
why-brings-nothing = the plan would not save people more time

## Not in the plan

why-out = Not in this plan
why-out-done = It is already done.
why-out-not-here = Reason: { $why }.
why-out-no-channel = The channel that it needs does not exist here.
why-out-no-partner = No partner is involved.
why-out-needs = It requires initiatives that are not possible here: { $needs }.
why-out-no-room = It takes longer than the horizon of the plan, or would with the usual delay of such work.
why-out-held = Its best place would be { $start } to { $end }; { $count ->
    [one] one obstacle
   *[other] { $count } obstacles
}:
why-out-refused = It would fit from { $start } to { $end }, but the audit would then have more findings under { $rules }.
why-out-gain = It would fit from { $start } to { $end }, and the plan would save people { $hours } more hours over its horizon (discounted).
why-out-nothing = It would fit from { $start } to { $end }, but the plan would not save people more time.
why-out-with = Before it, these initiatives that it requires would be added: { $missing }.
why-out-together = To be of use, it also needs: { $missing }.
why-out-at = { $id } ({ $start })
why-out-then = Without these obstacles: { $brings }.

## What stands in the way

why-part = { $id } { $takes }
why-parts = { $parts }
why-parts-more = { $parts } and { $more } more
why-unknown = { $it } matches no entry of the catalogue, or no mode of its entry.
why-altered = The time, staff or money of { $it } differs from its catalogue entry.
why-horizon = { $it } would take from { $start } to { $end }, but the plan runs from { $first } to { $last }.
why-precedence = { $it } depends on { $other }, which ends in { $ends }.
why-precedence-lag = { $it } depends on { $other }, which ends in { $ends }; { $lag ->
    [one] one quarter must
   *[other] { $lag } quarters must
} pass between, so it may start in { $from }.
why-mandate = { $it } must be finished by the end of { $by }: the assessment has a mandate for it.
why-contract = { $it } must start in { $start }: the assessment has a contract for it.
why-excluded = { $it } and { $other } exclude each other.
why-equipment = The equipment of { $it } reaches the end of its life within the plan and is not replaced.
why-missing = { $it } requires “{ $entry }”, which is neither in the plan nor done.
why-staff = { $skill } in { $quarter }: needed { $asked } full-time equivalents, available { $there }. Needed by { $parts }.
why-starts = In { $year }, { $begun } initiatives would start; the project managers can begin { $most } in a year.
why-front-line = Front line of { $department } in { $quarter }: needed { $asked } hours per employee, available { $there }. Needed by { $parts }.
why-money = { $fund }: short of { $short } at the end of { $quarter }. Used until then by { $parts }.
why-category = { $fund } may not pay for { $category } in { $it }.
why-expired = { $fund } ends in { $expires }, but { $it } would need it after that.
why-match = { $fund } pays for { $it } only together with another fund, and the other fund's share is missing.
why-tail = { $fund }: { $there } in its last year, but the running cost of all finished work would be { $asked } a year.
why-gate = { $it } requires { $stage }, predicted for { $opens }. Too low in { $start }: { $gates }.
why-gate-never = { $it } requires { $stage }, which is not reached within the plan. Too low in { $start }: { $gates }.
why-reading-least = { $what } { $is } (at least { $needs } needed)
why-reading-most = { $what } { $is } (at most { $needs } needed)
why-reading-unknown = { $what } unknown (at least { $needs } needed)
why-unmeasured = { $it } would start in { $start }, before { $stage } is measured: { $other } ends in { $ends }.
why-unmeasured-none = { $it } goes beyond { $stage }, but no survey in the plan measures that stage.
why-pace = { $it } goes beyond { $stage }. By the pace of stages, that stage takes at least { $quarters } quarters, so it cannot start before { $from }.
why-partner = { $it } would start in { $start }, before { $partner } is ready: { $other } ends in { $ends }.
why-partner-since = { $it } would start in { $start }, but { $partner } is ready only from { $since }.
why-partner-never = { $it } needs { $partner }, which is not ready and is not prepared by the plan.
why-research = { $it } would start in { $start } without research finished in the { $within } quarters before; the nearest is { $other }, which ends in { $ends }.
why-research-none = { $it } builds a system, but the plan has no research with the public.
why-reach = { $it }: at the start of service, { $share } of the people of { $process } could use it; { $target } is required.
why-feedback = { $it } would start service in { $live } without feedback from users within { $within } quarters: { $other } ends in { $ends }.
why-feedback-none = { $it } would start service, but the plan has no channel for feedback from users.
why-training = { $it } would start service in { $live }, more than { $within ->
    [one] one quarter
   *[other] { $within } quarters
} after its training: { $other } ends in { $ends }.
why-aftercare = { $it } would start service in { $live }, but its use would not be measured within { $within } quarters: the nearest measurement, { $other }, ends in { $ends }.
why-aftercare-none = { $it } would start service in { $live }, but the plan does not measure its use within { $within } quarters.
why-benefit = The benefit differs from the plan's figure.

## Faults of the call

why-error-unknown = neither the plan nor the catalogue has an initiative `{ $name }`
why-error-unknown-help = the plan has: { $names }
why-error-unknown-list = `gradus list initiatives` lists the initiatives of the catalogue

## Prices

roadmap-prices-progress = Solving again with one more of each
roadmap-prices-heading = Effect of one more of each resource
roadmap-prices-column-of = Resource
roadmap-prices-column-step = Added
roadmap-prices-column-gain = Hours saved
roadmap-prices-column-sure = Certainty
roadmap-prices-column-most = At most
roadmap-prices-column-stages = Stages earlier
roadmap-prices-skill = { $skill }
roadmap-prices-fund = { $fund }, { $year }
roadmap-prices-front-line = Front line of { $department }
roadmap-prices-fte = { $fte } FTE
roadmap-prices-hours = { $hours } h per employee
roadmap-prices-exact = exact
roadmap-prices-at-least = at least
roadmap-prices-none = Staff and money are not the limit. Each of { $count } additions was tried (one full-time equivalent of a skill, 1 % of a fund in a year, or one hour per employee and quarter of a front line). Proven: none of them saves more hours or brings a stage forward.
roadmap-prices-none-found = None of { $count } additions brought more (one full-time equivalent of a skill, 1 % of a fund in a year, or one hour per employee and quarter of a front line). Proven for { $proved } of them.
roadmap-prices-rest = The other { $count } additions brought no more (proven for { $proved } of them).
roadmap-prices-better = Solving again also found { $hours } more hours without any addition; the figures are relative to that. A longer search (`--work`) may find it for the roadmap itself.
roadmap-prices-unasked = The time limit was reached before { $count } other additions were tried. Without a time limit, all are tried.
roadmap-prices-how = Method: solve again with each addition alone, from this roadmap, with the same seed and at most { $work } activity lists each. An addition need not be used, so no figure is negative. The figures are discounted hours of people’s time over the horizon; they cannot be added up.
