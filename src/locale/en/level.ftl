# A plan levelled: all of its work, as early as people, the front line's hours and money allow.

level-title = Earliest end: { $plan }
level-end = All { $count } initiatives can be finished by the end of { $end }
level-end-given = The plan says { $end }
level-proved = No schedule of the same work ends sooner (proved)
level-bound = No schedule ends before { $lower }; whether one ends between is not known ({ $lists } activity lists tried)
level-precedence = If only dependencies counted, the work would end in { $end }
level-binds = What keeps it from ending sooner
level-binds-precedence = Only the dependencies of the initiatives on each other. More people or money would not help.
level-binds-together = No single limit: relief of one alone would not help, because the next one binds at the same end.
level-binds-one = { $what }: without this limit the work could end in { $end }, { $quarters ->
    [one] a quarter
   *[other] { $quarters } quarters
} sooner
level-moves = Who starts when
level-initiative = initiative
level-was = was
level-is = starts
level-ends = ends
level-stays = stays
level-skill = { $skill }
level-front-line = Front-line hours of { $department }
level-front-line-unknown = Front-line hours of a department
level-fund = Money of the fund { $fund }
level-not-claimed = Every initiative keeps its length, staff and cost; only its start moves. Looked at were people, the front line's hours, money by fiscal year and dependencies, those of the catalogue among the plan's own initiatives included. Readiness gates and the other rules of the audit were not: check the levelled plan like any other.
level-written = The plan with the new starts is in { $file }. Check it with: `gradus check { $file }`
level-progress = Levelling
level-stuck-cycle = { $id } waits for itself in a circle
level-stuck-cycle-help = remove one of the dependencies; `gradus check` shows the circle
level-stuck-skill = { $id } needs { $needs } of { $skill } in a quarter, and there are { $there }: no later start mends that
level-stuck-skill-help = give the initiative less staff over more quarters, or the assessment more of the skill
level-stuck-front-line = { $id } asks { $asks } hours a head and quarter ({ $what }), and { $there } can be given: no later start mends that
level-stuck-front-line-help = split the initiative, or ask less of the front line
level-stuck-fund = { $what }: the plan takes { $asks } in all, and the fund has { $there } in all the years that the assessment names
level-stuck-fund-help = pay some cost lines from another fund, drop some, or add the fund's later years to the assessment
level-stuck-expires = { $id } cannot be paid in time, whatever the order. { $what }: its last quarter is { $expires }, and { $id } would draw on it in { $until } at the earliest, after what it waits for
level-stuck-expires-help = pay it from another fund, have the fund extended, or remove the dependency
level-extended-fund = { $what } until { $until }
level-extended = possible with these extensions: { $funds }. All work could then be finished by the end of { $end }
level-stuck-order = no order was found in which { $id } fits: it lacks { $what } in every quarter
level-stuck-order-help = add later years of the fund to the assessment, or take something out of the plan
