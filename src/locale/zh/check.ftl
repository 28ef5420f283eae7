# check
rule-label-available = 可用于变革的人力
rule-label-state-today = 目前的状态
rule-no-process-named = { $initiative } 没有说明涉及哪项流程
