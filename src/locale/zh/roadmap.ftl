# 路线图。

## Head

roadmap-title = { $name }路线图
roadmap-horizon = 规划期：{ $first } 至 { $last }，共{ $quarters }个财政季度
roadmap-shorter = 短于要求的{ $years }年，因为 { $last } 之后的运行经费未知
roadmap-from = 依据的评估：{ $reference }
roadmap-stages = 阶段：{ $stages }
roadmap-stage-today = 目前已证实达到{ $stage }
roadmap-stage-today-none = 目前尚未证实达到任何阶段
roadmap-stage-opens = { $stage }预计 { $opens } 达到
roadmap-stage-not-by = 到 { $last } 仍达不到{ $stage }
roadmap-size = 举措{ $count }项：一次性投入 { $once }，建成后每年运行费 { $running }（{ $prices }年价格）
roadmap-brings-heading = 效益
roadmap-brings-ease = 到 { $last }，每年{ $cases }件办件中，有{ $eased }件更便捷（按触达率下限计）。更便捷，是指办件人新增了能办结该事项的渠道；新增渠道只能咨询、了解的，按比例折算。
roadmap-brings-no-ease = 按触达率下限计，到 { $last }，每年{ $cases }件办件均未因此更便捷：新建渠道触达的，仍是目前已经触达的人群。
roadmap-brings-reach = 届时，服务对象中至少有以下比例的人（各项服务按办件量加权平均）能够{ $rises }。
roadmap-brings-inform = 了解办事信息：{ $end }（目前{ $today }）
roadmap-brings-interact = 咨询并得到答复：{ $end }（目前{ $today }）
roadmap-brings-transact = 办结事项：{ $end }（目前{ $today }）
roadmap-predicted = 今后的数字均为预测，并非实测。
roadmap-nothing-heading = 没有可以安排的举措
roadmap-nothing = 举措库中没有一项举措能安排在规划期内。原因：
roadmap-nothing-no-money = 评估中没有规划期内可用的{ $kind }。
roadmap-nothing-no-staff = 评估中没有可投入改革的人员。
roadmap-nothing-usual = 每项举措所需的某种技能、一线时间或可列支的资金都超出现有条件，详见下文。

## 目标

roadmap-goals-heading = 目标（按优先顺序）
roadmap-goal-stage-shown = 尽早达到{ $stage }：目前已证实达到。
roadmap-goal-stage-optimal = 尽早达到{ $stage }：预计 { $opens } 达到。经证明，在现行规则下已无法再提前。
roadmap-goal-stage-within = 尽早达到{ $stage }：预计 { $opens } 达到。经证明，在现行规则下不可能早于{ $bound }；其间能否更早尚不确定。
roadmap-goal-stage-feasible = 尽早达到{ $stage }：预计 { $opens } 达到。是否还能更早，尚无定论。
roadmap-goal-cost-of-optimal = 以最低费用达到{ $stage }：一次性投入加规划期内运行费共 { $cost }。经证明，在现行规则下已无法再降低。
roadmap-goal-cost-of-within = 以最低费用达到{ $stage }：一次性投入加规划期内运行费共 { $cost }。经证明不可能低于 { $bound }，比这一数额最多高{ $gap }。
roadmap-goal-cost-of-feasible = 以最低费用达到{ $stage }：一次性投入加规划期内运行费共 { $cost }。是否还能更低，尚无定论。
roadmap-goal-cost-optimal = 费用最低：一次性投入加规划期内运行费共 { $cost }。经证明，在现行规则下已无法再降低。
roadmap-goal-cost-within = 费用最低：一次性投入加规划期内运行费共 { $cost }。经证明不可能低于 { $bound }，比这一数额最多高{ $gap }。
roadmap-goal-cost-feasible = 费用最低：一次性投入加规划期内运行费共 { $cost }。是否还能更低，尚无定论。
roadmap-goal-infeasible = 经证明，在现行规则下，{ $stage }到 { $last } 无法达到。路线图改按下一个目标安排；没有下一个目标的，按效益安排。
roadmap-goal-not-by = 经证明，在现行规则下，{ $stage }到 { $last } 无法达到。
roadmap-goal-not-found = 没有找到 { $last } 末之前能达到{ $stage }的路线图；是否存在，尚无定论。
roadmap-goal-unattained = 没有找到 { $last } 末之前能达到{ $stage }的路线图；是否存在，尚无定论。路线图改按下一个目标安排；没有下一个目标的，按效益安排。

## What was asked

roadmap-asked-heading = 所提要求与可行性
roadmap-asked-target = 要求：{ $by } 末达到{ $stage }。
roadmap-asked-kept = 可行：预计 { $opens } 达到。
roadmap-asked-shown = 目前已证实达到。
roadmap-asked-past = 该季度早于路线图的起始季度 { $first }。
roadmap-asked-spacing = 目标过高：要在{ $quarters }个季度内跨越{ $stages }个阶段。按阶段间隔，至少需要{ $least }个季度。
roadmap-asked-gates = 目标过高：{ $quarters }个季度跨越{ $stages }个阶段，时间上够用，但门槛不能这么早达到。
roadmap-asked-by-then = { $by } 末可以达到：{ $stage }。
roadmap-asked-later = 推迟：{ $stage }预计 { $opens } 达到，晚{ $late }个季度。
roadmap-asked-shut = 到 { $last } 仍达不到{ $stage }，预计届时以下门槛未达到：
roadmap-asked-gate = { $what }：{ $is }，须达到{ $needed }
roadmap-asked-unmeasured = 到 { $last } 仍达不到{ $stage }：预计届时门槛已经达到，但规划期内来不及测评。
roadmap-asked-no-time = 到 { $last } 仍达不到{ $stage }：规划期在此之前结束。
roadmap-asked-after = { $stage }只能排在{ $before }之后。
roadmap-asked-with = 要求列入：{ $title }。已列入路线图，自 { $start } 起实施。
roadmap-asked-without = 要求列入：{ $title }。未列入路线图，原因：{ $why }。
roadmap-asked-hardware = 硬件和网络的费用占比：要求列入的举措为{ $asked }，路线图为{ $roadmap }。
roadmap-asked-heavy = 偏重硬件：要求列入的举措中，硬件和网络占费用的{ $asked }，超过审查允许的{ $limit }；路线图中占{ $roadmap }。

## What must be in it

roadmap-pledged-heading = 规定任务和已签合同
roadmap-pledged-stands = { $what }：{ $stands }
roadmap-pledged-done = { $what }：已经完成
roadmap-pledged-because = { $said }（{ $reason }）
roadmap-pledged-at = `{ $id }` { $start }–{ $end }

## Phases

roadmap-phases-heading = 各阶段及其门槛（预测，并非实测）
roadmap-phases-none = 目前已证实达到最后一个阶段，没有未达到的门槛。
roadmap-phase-opens = 迈向{ $stage }：{ $from } 至 { $to }，预计 { $opens } 达到。
roadmap-phase-shut = 迈向{ $stage }：自 { $from } 起；到 { $last } 仍未达到该阶段，{ $gates }项门槛中有{ $shut }项未达到。
roadmap-phase-measured = { $gates }项门槛中，目前已达到{ $today }项，其余见下表。测评：{ $title }，{ $quarter }。
roadmap-phase-unmeasured = { $gates }项门槛中，目前已达到{ $today }项，其余见下表。
roadmap-phase-weak = 因证据不足而未达到的门槛：{ $count }项。目前数值已够，但仅有专家判断或自行申报，不予认定。
roadmap-gate-column = 门槛
roadmap-gate-today = 目前
roadmap-gate-then = { $at }
roadmap-gate-needs = 要求
roadmap-gate-state = 届时
roadmap-gate-open = 达到
roadmap-gate-shut = 未达到
roadmap-gate-unknown = 未知

## Chart

roadmap-chart-heading = 时间安排
roadmap-chart-phase = 迈向{ $stage }
roadmap-chart-no-regret = 有益无悔的工作（不分阶段）
roadmap-chart-services = 单项服务
roadmap-chart-legend = █ 实施  ░ 运行  ◆ 预计达到该阶段。一行可代表同类的多项举措；服务所在的一行汇总专为该服务实施的全部举措。
roadmap-row-several = { $title } ×{ $count }
roadmap-initiative-for = { $title }：{ $scope }
roadmap-services-heading = 各项服务的实施步骤
roadmap-service = { $name }：
roadmap-service-step = { $title } { $when }
roadmap-when-one = { $quarter }
roadmap-when-within = { $from }–{ $to }
roadmap-when-span = { $from }–{ $to }

## Initiatives

roadmap-costs-heading = 各项举措的费用和列入理由（{ $currency }）
roadmap-costs-initiative = 举措
roadmap-costs-once = 一次性
roadmap-costs-running = 每年
roadmap-costs-hours = 每年小时
roadmap-costs-why = 理由
roadmap-why-gate = 推动达到{ $stage }的门槛
roadmap-why-benefit = 为群众节省时间
roadmap-why-needed = “{ $other }”的前提
roadmap-why-measure = 测评{ $stage }的门槛
roadmap-why-closing = 规划期末测评进展
roadmap-why-baseline = 查明目前未知的情况
roadmap-why-asked = 要求列入
roadmap-why-mandate = 规定任务
roadmap-why-contract = 已签合同
roadmap-why-mandate-by = 规定任务，须在 { $by } 末前完成
roadmap-why-contract-at = 已签合同，{ $start } 开始
roadmap-why-given = 原规划列有
roadmap-why-no-regret = 不论就绪度高低都有益
roadmap-short-gate = 第{ $stage }阶段门槛
roadmap-short-measure = 测评第{ $stage }阶段门槛
roadmap-costs-read-me = “每年小时”：不做该举措及依赖它的各项举措，到规划期末群众每年少节省的小时数（按下限计）；各数相互重叠，不可相加。“某阶段门槛”：有助于达到该阶段的门槛。“为群众节省时间”：测算中，群众因此少跑路、少交材料或少花时间。

## Money

roadmap-money-heading = 各资金来源分年度收支（{ $currency }）
roadmap-money-fund = 资金来源
roadmap-money-fund-of = { $source }（{ $kind }）
roadmap-money-year-assumed = { $year }（假定）
roadmap-money-year = 年度
roadmap-money-envelope = 额度
roadmap-money-running = 运行费
roadmap-money-left = 结余
roadmap-money-carries = { $source }：结余可结转。
roadmap-money-carries-until = { $source }：结余可结转至 { $expires }。
roadmap-money-lapses = { $source }：年末结余收回。
roadmap-money-match = 由该项资金支付的费用，{ $percent } % 须由“{ $other }”配套。
roadmap-money-both = { $carry }{ $matched }
roadmap-money-tied = 规划期内，{ $share }的资金只能用于硬件和网络。

## People

roadmap-staff-heading = 各类技能的人力（全时当量）
roadmap-staff-skill = 技能
roadmap-staff-there = 可用
roadmap-staff-peak = 峰值
roadmap-staff-peak-in = 峰值最早季度
roadmap-staff-years = 现有人力各财政年度平均使用率：
roadmap-load-heading = 各部门一线时间（每人每季度）
roadmap-load-department = 部门
roadmap-load-heads = 一线人数
roadmap-load-can = 可投入
roadmap-load-peak = 峰值
roadmap-load-hours = { $hours }小时
roadmap-memo-heading = 资金之外：自有人员与一线时间
roadmap-memo-staff = 自有人员：{ $years }人年；评估未填工资。
roadmap-memo-staff-wages = 自有人员：{ $years }人年，按评估所填工资合{ $wages }，预算中未列。
roadmap-memo-staff-partly = 自有人员：{ $years }人年，其中{ $unpriced }人年未填工资，其余合{ $wages }，预算中未列。
roadmap-memo-front-line = 一线时间：全部人员合计{ $hours }小时。

## Scores

roadmap-scores-heading = 目前得分与预测得分（预测并非实测）
roadmap-scores-after = { $last } 之后
roadmap-scores-read-me = 下限 / 最可能值，0至1。门槛以下限为准。—：覆盖度不足，不给出单一数字。

## Left out

roadmap-out-heading = 未列入的举措及原因
roadmap-out-reason = { $why }：
roadmap-out-gate = 所依赖的阶段到 { $last } 仍未达到
roadmap-out-gate-of = 须在达到{ $stage }后才能开始，预计来不及
roadmap-out-refused = 不能通过审查
roadmap-out-misfit = 无法安排：{ $limit }
roadmap-limit-excluded = 与“{ $other }”互斥
roadmap-limit-horizon = 剩余季度不足
roadmap-limit-staff = { $skill }人力不足
roadmap-limit-starts = { $year }年项目经理已无力新开举措
roadmap-limit-front-line = { $department }一线时间不足
roadmap-limit-money = { $fund }{ $year }年资金不足
roadmap-limit-no-fund = 没有可列支的资金来源（{ $kind }）
roadmap-limit-gate = 预计达到{ $stage }后不能保持
roadmap-limit-partner = { $partner }尚未就绪
roadmap-limit-research = 未做公众需求调研，或调研已经过时
roadmap-limit-reach = 能使用的人太少
roadmap-limit-feedback = 没有听取使用者意见的渠道
roadmap-limit-training = 培训结束距上线过久
roadmap-limit-replacement = 设备到期时无法更新
roadmap-limit-aftercare = 来不及测评使用情况
roadmap-out-nothing-more = 按本次测算口径未增加效益（不表示不必做）
roadmap-out-not-needed = 达到目标不需要，而目标要求节省资金
roadmap-out-done = 已经完成
roadmap-out-exists = 评估表明已经具备
roadmap-out-level = 适用于其他层级的政府
roadmap-out-shared = { $from }已提供共用的{ $service }，应接入而不另建
roadmap-out-not-shared = 须接入共用的{ $service }，本地没有单位提供
roadmap-out-no-channel = 本地没有所需的渠道
roadmap-out-no-partner = 不涉及协同单位
roadmap-out-needs-missing = 本地不具备其前提举措
roadmap-out-nothing-here = 本地没有适用的对象
roadmap-out-entry = { $title }
roadmap-out-some = { $title }（{ $of }项中的{ $count }项）

## How much more there could be

roadmap-proof-optimal = 规划期内效益（折现）：为群众节省{ $benefit }小时；经证明，在现行规则下已无法再增加
roadmap-proof-within = 规划期内效益（折现）：为群众节省{ $benefit }小时；经证明，在现行规则下最多还可增加{ $gap }
roadmap-benefit = 规划期内效益（折现）：为群众节省{ $benefit }小时
roadmap-proof-feasible = 规划期内没有为群众节省时间；能否做到，尚无定论

## What the figures are not

roadmap-not-measured = 今后的就绪度均为预测。门槛是否达到，以进入该阶段之前的测评为准；测评证实之前，不认定达到该阶段。
roadmap-not-calibrated = 费用、人力和效果均为举措库的起始值，决策之前请换成本地价格和实测效果。
roadmap-audit-counts = { $constraints }项约束全部满足；警告{ $warnings }项，提示{ $notes }项，无法审查{ $unexamined }项
roadmap-audit-clean = 本路线图在给出前已经审查：{ $counts }。绿色不代表批准。
roadmap-audit-findings = 本路线图在给出前已经审查：{ $counts }。涉及规则：{ $rules }。绿色不代表批准。
roadmap-with-rubric = 指标体系 { $reference }
roadmap-with-catalogue = 举措库 { $reference }
roadmap-with-rules = 审查规则 { $reference }
roadmap-made = 本路线图是各种编排次序和搜索试排的{ $work }份举措序列中最好的；用 `--seed { $seed } --work { $again }` 可得到同一结果。经证明，在现行规则下，任何路线图节省的时间都不会超过{ $bound }小时。规则未涵盖的情况，数字也未反映。
roadmap-made-large = 本例规模较大，可选举措有{ $activities }项。默认情况下，搜索只试排{ $usual }份举措序列（一般为4,000份），也可能不作最优性证明。可用 `--work` 或 `--time-limit` 延长搜索。
roadmap-made-by-one-order = 只按一种次序编排：先安排达到下一阶段所需的工作，再安排为群众节省时间的工作。规模较小时按三种次序编排。
roadmap-made-at-once = 本路线图是各种编排次序中最好的，未作进一步搜索。经证明，在现行规则下，任何路线图节省的时间都不会超过{ $bound }小时。规则未涵盖的情况，数字也未反映。

## The plan file

plan-file-comment = 由 { $generator } { $version } 生成。对就绪度的影响均为预测，并非实测；费用和效果为举措库的起始值。
roadmap-plan-note = 自动生成。效果均为预测，并非实测；费用和效果为举措库的起始值。
roadmap-note = 理由：{ $why }
roadmap-written = 已写成规划文件 `{ $file }`。可用 `gradus check { $file } --assessment { $assessment }` 审查。
roadmap-progress = 正在生成路线图

## Faults of the call

roadmap-error-stage = 指标体系中没有阶段 `{ $stage }`
roadmap-error-stages = 可选的阶段：{ $stages }；也可用序号
roadmap-error-objective-empty = `--objective` 没有给出目标
roadmap-error-objective-twice = `--objective` 中目标 `{ $goal }` 重复
roadmap-error-objective-cost = `cost` 不能作为第一个目标，因为什么都不做费用最低
roadmap-error-objective-readiness = `readiness` 会用完余下的资金和人员，在 `--objective` 中不能与 `cost`、`stages` 并用
roadmap-error-objective-readiness-help = 要用于提高就绪度，写 `benefit,readiness`；要节省费用，写 `benefit,stages,cost`
roadmap-error-objective-cost-help = 请写明要达到的阶段，如 `cost=enhanced`，或把别的目标放在前面，如 `benefit,cost`
roadmap-error-initiative = 举措库中没有举措 `{ $name }`
roadmap-error-must-twice = `--must` 两次给出 `{ $name }`，季度不同
roadmap-error-fix-twice = `--fix` 两次给出 `{ $name }`，季度不同
roadmap-error-pledge-names = 用 `gradus list initiatives` 查看名称；多项中的一项加上流程或部门名称，如 `process-mapping.permits`
roadmap-error-initiatives = 用 `gradus list initiatives` 查看名称
roadmap-error-conversion = 举措库以 { $from } 计价，评估以 { $to } 计价，而评估未注明 { $from } 的汇率
roadmap-error-conversion-help =
    请在评估文件中加入以下内容，并填写实际汇率及其出处：
    `[[conversion]]`
    `from = "{ $from }"`
    `rate = "1.00"`
    `source = "（请填汇率出处）"`
    `date = { $date }`
roadmap-error-too-large = 举措库对这些服务和部门共展开{ $activities }项举措，上限为{ $most }项
roadmap-error-too-large-help = 请分区域规划，或用 `--catalogue` 指定较小的举措库
roadmap-error-unreadable = 路线图有{ $count }项举措，约{ $megabytes }兆字节，过大，无法作为规划再次读入
roadmap-error-unreadable-help = 一份规划的上限为{ $most }项举措、{ $megabytes }兆字节；请分区域规划或缩短年限
roadmap-error-no-money = { $first } 及以后各资金来源均无额度
roadmap-error-no-money-help = 请在评估文件的某项资金来源中补充{ $year }年及以后的额度，或用 `--start` 提前起点
roadmap-error-start = 路线图的起点 { $start } 早于评估所在的季度（{ $of }）
roadmap-error-start-help = 请从{ $of }或更晚开始，或重新评估

roadmap-from-heading = 对规划 { $plan } 的调整
roadmap-from-untried = 其中{ $count }项未按原数字试排：计算量或时间已达上限。
roadmap-from-tally = 原有举措{ $given }项：按原数字保留{ $kept }项，改用举措库中同类举措{ $replaced }项，去掉{ $out }项；新增{ $added }项。
roadmap-from-initiative = 举措
roadmap-from-was = 原定
roadmap-from-is = 现在
roadmap-from-why = 原因
roadmap-from-kept = 不变
roadmap-from-moved = 改到 { $start }
roadmap-from-replaced = 替换，{ $start }
roadmap-from-out = 去掉
roadmap-from-both = { $why }；按原规划违反 { $rule }
roadmap-from-against = 按原规划违反 { $rule }
roadmap-from-no-time = 在首末季度之间排不下，或会推迟达到某一阶段
roadmap-from-nothing = ·
roadmap-from-added = 新增举措（按用途）
roadmap-from-read-me = 保留一项举措的条件：审查不因此增加问题，各阶段也不因此推迟；每次尝试均经审查。保留的举措沿用原来的费用、人员和工期，没有预备费的予以补上，其依赖关系与所替换的举措相同。

## What must be, and cannot

roadmap-conflict-progress = 正在查找冲突
roadmap-conflict-cannot = 任何路线图都无法同时包含{ $members }：{ $against }
roadmap-conflict-not-found = 试过三种次序和{ $lists }份举措序列，没有找到能包含{ $members }的路线图；遇到的障碍：{ $against }
roadmap-conflict-mandate = `{ $what }`（{ $by } 末前完成）
roadmap-conflict-mandate-open = `{ $what }`（规划期内完成）
roadmap-conflict-contract = `{ $what }`（{ $start } 开始）
roadmap-conflict-any = 去掉其中任何一项，路线图即可包含其余各项
roadmap-conflict-stopped = 时间已到，尚不清楚是否有更小的一组相互冲突；不设时间限制即可找出最小的冲突
roadmap-conflict-change = 请去掉其中一项、调整其季度，或修改评估中构成限制的数据；如属时间或搜索不足，可用 `--years` 或 `--work`
roadmap-conflict-lost = 没有找到能包含全部规定任务和合同的路线图，但查看过的较小组合都可行
roadmap-conflict-lost-help = 请用 `--work` 延长搜索，或更换 `--seed`
roadmap-against-not-offered = `{ $what }` 无法安排：{ $why }
roadmap-against-past = `{ $what }` 定在 { $at }，而路线图从 { $first } 开始
roadmap-against-after = `{ $what }` 要到 { $ends } 才结束，而规划期到 { $last } 为止
roadmap-against-twice = `{ $what }` 有两份合同，分别定在 { $one } 和 { $other }
roadmap-against-excludes = `{ $one }` 与 `{ $other }` 互斥
roadmap-against-chain = { $steps }共需{ $quarters }个季度，而自 { $from } 起只有{ $there }个季度
roadmap-against-chain-before = `{ $before }` 之前须完成{ $steps }，共需{ $quarters }个季度，而自 { $from } 起只有{ $there }个季度
roadmap-against-stage = `{ $what }` 须在 { $start } 开始，而其前提{ $stage }最早在 { $opens } 达到
roadmap-against-stage-never = `{ $what }` 以达到{ $stage }为前提，而规划期内无法达到
roadmap-against-partner = `{ $what }` 依赖{ $partner }，而该单位无法按时就绪
roadmap-against-earliest = `{ $what }` 最早在 { $ends } 完成，无法在 { $by } 末前完成
roadmap-against-never = `{ $what }` 无法在规划期内完成
roadmap-against-staff = { $who }在 { $from } 至 { $to } 平均需要{ $skill }{ $needed }人，现有{ $there }人
roadmap-against-beside = { $who }在 { $from } 至 { $to } 之间，仅有{ $skill }{ $there }人，无法同时安排
roadmap-against-front-line = { $who }共占用{ $department }一线每人{ $needed }小时，到 { $by } 为止可投入{ $there }小时
roadmap-against-money = { $who }共需 { $needed }，到 { $by } 为止可用 { $there }
roadmap-against-money-for = { $who }的{ $category }共需 { $needed }，到 { $by } 为止可用于此的为 { $there }
roadmap-against-running = { $who }每年运行费共 { $needed }，而资金最后一年可用于此的为 { $there }
roadmap-against-refused = `{ $what }` 不能通过审查
roadmap-against-met = `{ $what }`：{ $limit }
roadmap-takes-fte = `{ $what }`（{ $fte }人）
roadmap-takes-fte-long = `{ $what }`（{ $fte }人，{ $quarters }个季度）
roadmap-takes-hours = `{ $what }`（{ $hours }小时）
roadmap-takes-money = `{ $what }`（{ $amount }）
