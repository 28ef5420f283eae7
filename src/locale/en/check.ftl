# check
rule-label-available = available for change
rule-label-state-today = as it is today
rule-no-process-named = { $initiative } does not say which process it touches

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
