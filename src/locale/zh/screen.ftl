# 首屏：用主管领导看得懂的话，先说最要紧的。

## 路线图

screen-roadmap-title = { $name }{ $first }至{ $last }年路线图
screen-people = 到 { $last }，每年为群众节省约{ $likely }小时（下限{ $low }），目前各项服务每年花费群众{ $today }小时；少跑{ $trips }次，少交材料{ $documents }份。主要来自：{ $services }。
screen-people-service = { $name }（{ $hours }小时）
screen-people-nothing = 到 { $last }，办事花费群众的时间与目前相同，每年{ $today }小时。
screen-people-today = 办事每年花费群众{ $hours }小时，其中最多的是{ $services }。
screen-stage-today = 目前{ $stage }
screen-stage-opens = { $opens } 预计达到{ $stage }
screen-stage-not-by = { $last } 前达不到{ $stage }
screen-cost = 费用：一次性投入 { $once }，建成后每年运行费 { $running }
screen-start = 起步：{ $year }年启动{ $starts }项，全部共{ $all }项
screen-sure = 可信程度：均为预测，并非实测；{ $proof }
screen-proof-optimal = 经证明，没有方案能节省更多时间
screen-proof-within = 经证明，其他方案最多只能再多节省{ $gap }
screen-proof-none = 可能还有更好的方案
screen-fiscal-year = 财政季度 { $quarter } 始于{ $year }年{ $month }月
screen-thresholds = 规则中有{ $count }项阈值被改动，因此有{ $silenced }个问题不再报出
screen-work = { $work }（{ $count }项）
screen-work-listen = 调研、梳理、一线起草
screen-work-reform = 再造办事流程
screen-work-channels = 窗口、电话等渠道
screen-work-services = 把服务送到群众手里
screen-work-systems = 系统与网络
screen-work-skills = 培训、试行、测评
screen-work-rules = 制度、资金、岗位
screen-stage-reached = 达到阶段
screen-chart-legend = █ 实施  ░ 已投入使用  ◆ 预计达到阶段

screen-risks = 可能出现的问题
screen-risk-tight = { $stage }没有余量：预测的变化只要少{ $less }，届时就达不到。过于接近门槛的有{ $count }项：{ $gates }。
screen-gate = { $gate }为{ $is }（需{ $needs }）
screen-risk-assumed = { $all }项服务中有{ $count }项的每件耗时部分为假设，请到窗口实地记录两周。
screen-risk-doubts = 评估中有{ $count }个数值看起来有误，完整报告逐一提问。
screen-risk-audit = 路线图自身的审查有{ $warnings }个警告、{ $notes }个提示，没有错误。
screen-risk-effects = 各项效果均凭经验判断，未经实际成效校准。每次推广之后都要测评。

screen-decisions = 下一步要定的事
screen-decide-start = { $quarter } 启动{ $count }项（{ $names }）。
screen-decide-money = “{ $fund }”有 { $amount } 没有用上：用 `--objective benefit,readiness` 可看还能做什么。
screen-decide-money-left = “{ $fund }”有 { $amount } 没有用上。
screen-weak = ：数值已够（{ $is }，须达到{ $needed }），但证据不足
screen-empty = 这一部分没有可列的内容。
screen-asked-missed = 要求：{ $by } 结束前达到{ $stage }。做不到，届时只达到{ $then }。
screen-decide-skill = 最紧张的技能是{ $skill }，{ $year }年使用率{ $share }。
screen-roadmap-more = 更多内容：`--detail`、`--section`（`{ $sections }`）、`--prices`；先 `--out FILE`，再 `gradus why FILE NAME`。

## 评估

screen-assess-title = { $name }就绪度（{ $date }）
screen-stage = 已证实达到{ $stage }，共{ $of }个阶段。距{ $next }，还有{ $unmet }项门槛没有达到。
screen-stage-none = 尚未证实达到任何阶段。距{ $next }，还有{ $unmet }项门槛没有达到。
screen-stage-last = 已证实达到{ $stage }，即{ $of }个阶段中的最后一个。
screen-column-bar = 0至1
screen-closest = 离{ $stage }最近的门槛
screen-closest-more = 另有{ $count }项门槛差距更大。
screen-evidence = 仅需更好的证据就可能达到的门槛有{ $count }项：{ $gates }。
screen-left-out = 被遗漏的人：{ $transact }没有可办结事项的渠道，{ $interact }没有可咨询的渠道。
screen-assess-more = 更多内容：`--detail`、`--section`（`{ $sections }`）；下一步做什么：`gradus roadmap`。

## 审查

screen-plan = 规划：{ $initiatives }项举措，{ $cost }，{ $first } 至 { $last }
screen-counts = 问题：错误{ $errors }个，警告{ $warnings }个，提示{ $notes }个
screen-orientation = 导向：{ $figure }分（0分为政绩导向，100分为服务导向）
screen-unexamined = 有{ $count }处无法审查；即使合格，也不等于批准
screen-causes = { $count ->
    [1] 最严重的原因
   *[other] 最严重的{ $count }个原因
}
screen-cause = { $condition }（{ $place }，{ $rule }{ $others ->
    [0] {""}
   *[other] ，同类另有{ $others }个
}）改法：{ $fix }
screen-changes = 最有帮助的改动（依次叠加，每步重新审查；`--apply N --out FILE` 可写入）
screen-change = { $change }：{ $effect }
screen-check-more = 更多内容：`--detail`、`--section`（`{ $sections }`）。
