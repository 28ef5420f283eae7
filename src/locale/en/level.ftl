# A plan levelled: all of its work, as early as people, the front line's hours and money allow.

level-title = Earliest end: { $plan }
level-end = All { $count } initiatives can be finished by the end of { $end }
level-end-given = End in the given plan: { $end }
level-proved = Proven: no schedule of the same work ends earlier
level-bound = No schedule ends before { $lower }; it is not known whether one ends between that quarter and the end above ({ $lists } activity lists tried)
level-precedence = With dependencies alone, the work would end in { $end }
level-binds = Binding constraints
level-binds-precedence = Only the dependencies between the initiatives. More staff or money would not help.
level-binds-together = No single limit: lifting one alone would not help, because another one sets the same end.
level-binds-one = { $what }: without this limit the work could end in { $end }, { $quarters ->
    [one] one quarter
   *[other] { $quarters } quarters
} earlier
level-moves = New starts
level-initiative = initiative
level-was = was
level-is = now
level-ends = ends
level-stays = unchanged
level-skill = { $skill }
level-front-line = Front-line hours of { $department }
level-front-line-unknown = Front-line hours of a department
level-fund = Money of the fund { $fund }
level-not-claimed = Every initiative keeps its length, staff and cost; only its start moves. This covers staff, front-line hours, money by fiscal year, and dependencies (including those of the catalogue between the plan's own initiatives). It does not cover readiness gates or the other rules of the audit: check the new plan like any other.
level-written = The plan with the new starts is in { $file }. Check it with `gradus check { $file }`
level-progress = Levelling
level-stuck-cycle = { $id } depends on itself in a cycle
level-stuck-cycle-help = remove one of the dependencies; `gradus check` shows the cycle
level-stuck-skill = { $id } needs { $needs } of { $skill } in a quarter, but { $there } are available; a later start does not help
level-stuck-skill-help = use less staff over more quarters for the initiative, or add staff with this skill to the assessment
level-stuck-front-line = { $id } takes { $asks } hours per employee and quarter ({ $what }), but { $there } are available; a later start does not help
level-stuck-front-line-help = split the initiative, or take less front-line time
level-stuck-fund = { $what }: the plan takes { $asks } in all, but the fund has { $there } in all years of the assessment
level-stuck-fund-help = pay some cost lines from another fund, drop some, or add the fund's later years to the assessment
level-stuck-expires = { $id } cannot be paid in time in any order. { $what }: its last quarter is { $expires }, but { $id } would need it in { $until } at the earliest, after its dependencies
level-stuck-expires-help = pay it from another fund, have the fund extended, or remove the dependency
level-extended-fund = { $what } until { $until }
level-extended = possible with these extensions: { $funds }. All work could then be finished by the end of { $end }
level-stuck-order = no order was found in which { $id } fits: it lacks { $what } in every quarter
level-stuck-order-help = add later years of the fund to the assessment, or remove work from the plan
