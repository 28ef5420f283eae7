# Why an initiative stands where it stands, or is not in a plan; the price of what is scarce.

why-title = Why in this place: { $plan }
why-plan = Plan { $id }: { $first } to { $last }, initiatives: { $count }
why-unanswered = One call does not answer all of this: { $count } more are left, `{ $first }` the first of them. Ask about one by its own name.
why-broken = As it is, this plan fails { $count ->
    [one] one thing
   *[other] { $count } things
} that a roadmap must hold. Below, only what a change would add is told.
why-named = { $title } ({ $id })
why-nobody = no figures
why-not-claimed = What stands in the way is what an independent verifier finds in the plan with this one change and not without it. Costs, efforts and effects are those of the plan and the catalogue; readiness after today is predicted, not measured.

## In the plan

why-stands = Stands in the plan: work from { $start } to { $end }, in service from { $live }
why-stands-mode = Stands in the plan: work from { $start } to { $end } (way of doing it: { $mode }), in service from { $live }
why-note = The plan says: { $note }
why-for = What it is good for: { $why }
why-needed-by = Waiting for it ({ $count }): { $others }
why-needed-by-none = Nothing in the plan waits for it
why-already = As it stands it fails this already:
why-free = Nothing keeps it: it could start { $quarters ->
    [one] a quarter
   *[other] { $quarters } quarters
} sooner, in { $start }.
why-free-then = { $brings } by that.
why-held = What keeps it from starting in { $start }, a quarter sooner:
why-farthest = Up to a start in { $start }, nothing else stands in the way.
why-free-before = In { $start }, before all this, it could start with nothing new in the way.
why-held-then = { $brings } by a start one quarter sooner.
why-refused = With a start in { $start }, the audit would also find more by { $rules }.
why-brings-more = The plan would ease { $cases } more cases over its horizon (discounted)
why-brings-less = The plan would ease { $cases } fewer cases over its horizon (discounted)
why-brings-nothing = The plan would ease no more cases

## Not in the plan

why-out = Not in this plan
why-out-done = It is done already, or there is nothing left to do.
why-out-no-channel = The channel that it needs does not exist here.
why-out-no-partner = No other agency is involved.
why-out-needs = It needs what cannot be had here: { $needs }.
why-out-no-room = It takes longer than this plan lasts.
why-out-held = Its best place would be from { $start } to { $end }; against that { $count ->
    [one] stands
   *[other] stand
}:
why-out-refused = It would fit from { $start } to { $end }, but the audit would then find more by { $rules }.
why-out-gain = It would fit from { $start } to { $end }, and the plan would ease { $cases } more cases over its horizon (discounted).
why-out-nothing = It would fit from { $start } to { $end }, but the plan would ease no more cases.
why-out-with = What it needs and is not in the plan stands before it there: { $missing }.
why-out-together = With it goes, so that it is of use to anybody: { $missing }.
why-out-at = { $id } ({ $start })
why-out-then = { $brings }, were all that out of the way.

## What stands in the way

why-part = { $id } { $takes }
why-parts = { $parts }
why-parts-more = { $parts } and { $more } more
why-unknown = { $it } is like no entry of the catalogue, or in no way that the entry knows.
why-altered = { $it } takes other time, people or money than its entry of the catalogue says.
why-horizon = { $it } would be worked on from { $start } to { $end }; the plan lasts from { $first } to { $last }.
why-precedence = { $it } waits for { $other }, which ends with { $ends }.
why-precedence-lag = { $it } waits for { $other }, which ends with { $ends }; with { $lag ->
    [one] one quarter
   *[other] { $lag } quarters
} between, it may start in { $from }.
why-mandate = { $it } must be finished by the end of { $by }: the assessment has a mandate for it.
why-contract = { $it } is contracted to start in { $start }, as the assessment has it.
why-excluded = { $it } and { $other } exclude each other.
why-equipment = The equipment of { $it } would come to the end of its life within the plan, and nothing follows it.
why-missing = { $it } needs “{ $entry }”, which is neither in the plan nor done.
why-staff = { $skill } in { $quarter }: { $asked } full-time equivalents would be asked, and there are { $there }. Asked by { $parts }.
why-front-line = Front line of { $department } in { $quarter }: { $asked } hours a head would be asked, and { $there } can be given. Asked by { $parts }.
why-money = { $fund }: at the end of { $quarter } it would be short of { $short }. Drawn on until then by { $parts }.
why-category = { $fund } may not pay for { $category } in { $it }.
why-expired = { $fund } ends with { $expires }, and { $it } would draw on it after that.
why-match = { $fund } pays for { $it } only together with another fund, whose share is missing.
why-tail = { $fund }: its last year holds { $there }, and running all that is finished would take { $asked } a year.
why-gate = { $it } waits until { $stage } is predicted open, which is in { $opens }. In { $start } these are not enough: { $gates }.
why-gate-never = { $it } waits until { $stage } is predicted open, and within the plan it is not. In { $start } these are not enough: { $gates }.
why-reading-least = { $what } { $is } (at least { $needs } needed)
why-reading-most = { $what } { $is } (at most { $needs } needed)
why-reading-unknown = { $what } unknown (at least { $needs } needed)
why-unmeasured = { $it } would start in { $start }, before { $stage } is measured: { $other } ends with { $ends }.
why-unmeasured-none = { $it } works beyond { $stage }, and nothing in the plan measures that.
why-pace = { $it } works beyond { $stage }: with { $spacing } quarters for each stage, not before { $from }.
why-partner = { $it } would start in { $start }, before { $partner } is ready: { $other } ends with { $ends }.
why-partner-since = { $it } would start in { $start }, and { $partner } is ready from { $since }.
why-partner-never = { $it } needs { $partner }, which is not ready, and nothing in the plan prepares it.
why-research = { $it } would start in { $start } without research finished at most { $within } quarters before; the nearest is { $other }, which ends with { $ends }.
why-research-none = { $it } builds something, and nothing in the plan asks the public.
why-reach = { $it }: when it goes live, { $share } of the people of { $process } could use it, and { $target } are asked for.
why-feedback = { $it } would go live in { $live }, and nobody would hear what people say within { $within } quarters: { $other } ends with { $ends }.
why-feedback-none = { $it } would go live, and nothing in the plan hears what people say.
why-training = { $it } would go live in { $live }, more than { $within ->
    [one] one quarter
   *[other] { $within } quarters
} after its training: { $other } ends with { $ends }.
why-aftercare = { $it } would go live in { $live }, and its use would not be measured within { $within } quarters after: the nearest measurement, { $other }, ends with { $ends }.
why-aftercare-none = { $it } would go live in { $live }, and nothing in the plan measures its use within { $within } quarters after.
why-benefit = The benefit is not what the plan says.

## Faults of the call

why-error-unknown = neither the plan nor the catalogue has an initiative `{ $name }`
why-error-unknown-help = the plan has: { $names }
why-error-unknown-list = `gradus list initiatives` lists those of the catalogue

## Prices

roadmap-prices-progress = Solving again with one more of each
roadmap-prices-heading = What one more of each would bring
roadmap-prices-column-of = One more of
roadmap-prices-column-step = Added
roadmap-prices-column-gain = Eased cases
roadmap-prices-column-sure = Known
roadmap-prices-column-most = At most
roadmap-prices-column-stages = Stages sooner
roadmap-prices-skill = { $skill }
roadmap-prices-fund = { $fund }, { $year }
roadmap-prices-front-line = Front line of { $department }
roadmap-prices-fte = { $fte } full-time
roadmap-prices-hours = { $hours } h a head
roadmap-prices-exact = exactly
roadmap-prices-at-least = at least
roadmap-prices-none = People and money are not what holds it back: with any one of { $count } additions (a full-time equivalent of a skill, 1 % of a fund in a year, an hour a head and quarter of a front line) it is proved that no more cases are eased, and no stage opens sooner.
roadmap-prices-none-found = With none of { $count } additions (a full-time equivalent of a skill, 1 % of a fund in a year, an hour a head and quarter of a front line) was anything more found (proved of { $proved }).
roadmap-prices-rest = With the other { $count } additions nothing more was found (proved of { $proved }).
roadmap-prices-better = Solving again also found { $cases } more eased cases without any addition; the figures count from there. A longer search (`--work`) may find it for the roadmap itself.
roadmap-prices-unasked = The time was over before all was tried: nothing is said of { $count } other additions. Without a time limit all are tried.
roadmap-prices-how = Found by solving again with each addition by itself, beginning with this roadmap, with the same seed and at most { $work } lists each. What is added need not be used, so nothing is negative. Discounted eased cases over the horizon; additions do not add up.
