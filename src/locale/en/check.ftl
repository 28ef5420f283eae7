# check
rule-label-available = available for change
rule-label-state-today = as it is today
rule-no-process-named = { $initiative } does not say which process it touches
