# 路线图。

## Head

roadmap-title = { $name }路线图
roadmap-horizon = 规划期：{ $first } 至 { $last }，共 { $quarters } 个财政季度
roadmap-shorter = 短于要求的 { $years } 年：{ $last } 之后的运行经费尚不可知
roadmap-from = 依据的评估：{ $reference }
roadmap-stages = 阶段：{ $stages }
roadmap-stage-today = 目前已证实达到{ $stage }
roadmap-stage-opens = { $stage }预计 { $opens } 开启
roadmap-stage-not-by = 到 { $last } 仍不能开启{ $stage }
roadmap-size = 举措 { $count } 项：一次性投入 { $once }，建成后每年运行费 { $running }（按 { $prices } 年价格）
roadmap-brings-heading = 带来什么
roadmap-brings-ease = 到 { $last }，每年 { $cases } 件办件中有 { $eased } 件因此更便捷（折合成完整办结的件数，按覆盖率下限计）。
roadmap-brings-no-ease = 按覆盖率下限计，到 { $last }，每年 { $cases } 件办件中没有一件因此更便捷：新建的渠道所覆盖的，仍是目前已经覆盖的人群。
roadmap-brings-reach = 届时，各项服务按办件量加权，服务对象中至少有以下比例的人能够{ $rises }。
roadmap-brings-inform = 了解办事信息：{ $end }（目前 { $today }）
roadmap-brings-interact = 咨询并得到答复：{ $end }（目前 { $today }）
roadmap-brings-transact = 办结事项：{ $end }（目前 { $today }）
roadmap-predicted = 今后的所有数字均为预测，并非实测。
roadmap-nothing-heading = 没有可以安排的举措
roadmap-nothing = 规划期内，举措目录中没有一项可以安排。障碍如下：
roadmap-nothing-no-money = 评估中没有规划期内可用的{ $kind }。
roadmap-nothing-no-staff = 评估中没有可投入变革的人员。
roadmap-nothing-usual = 每项举措所需的某种技能、一线时间或可支出的资金都超出现有条件，详见下文。

## 目标

roadmap-goals-heading = 依次力求做到最好的目标
roadmap-goal-stage-shown = 尽早达到：{ $stage }。现在已经达到。
roadmap-goal-stage-optimal = 尽早达到：{ $stage }。于 { $opens } 开启；已证明在这些规则下不可能更早。
roadmap-goal-stage-within = 尽早达到：{ $stage }。于 { $opens } 开启；在这些规则下不可能早于 { $bound }，两者之间未作证明。
roadmap-goal-stage-feasible = 尽早达到：{ $stage }。于 { $opens } 开启；能否更早，未作证明。
roadmap-goal-cost-of-optimal = 以最少的钱达到：{ $stage }。一次性投入加规划期内的运行费共 { $cost }；已证明在这些规则下不可能更少。
roadmap-goal-cost-of-within = 以最少的钱达到：{ $stage }。一次性投入加规划期内的运行费共 { $cost }；在这些规则下不可能少于 { $bound }，即最多比最低限度多 { $gap }。
roadmap-goal-cost-of-feasible = 以最少的钱达到：{ $stage }。一次性投入加规划期内的运行费共 { $cost }；能否更少，未作证明。
roadmap-goal-cost-optimal = 花钱最少：一次性投入加规划期内的运行费共 { $cost }；已证明在这些规则下不可能更少。
roadmap-goal-cost-within = 花钱最少：一次性投入加规划期内的运行费共 { $cost }；在这些规则下不可能少于 { $bound }，即最多比最低限度多 { $gap }。
roadmap-goal-cost-feasible = 花钱最少：一次性投入加规划期内的运行费共 { $cost }；能否更少，未作证明。
roadmap-goal-infeasible = 已证明：在这些规则下，无论怎样做，{ $stage }到 { $last } 都不能开启。路线图改按其后的目标安排，没有则按效益安排。
roadmap-goal-unattained = 没有找到能在 { $last } 之前开启{ $stage }的路线图；是否确实没有，未作证明。路线图改按其后的目标安排，没有则按效益安排。

## What was asked

roadmap-asked-heading = 提出的要求与能够做到的
roadmap-asked-target = 要求：到 { $by } 末达到{ $stage }。
roadmap-asked-kept = 能够做到：预计 { $opens } 开启。
roadmap-asked-shown = 目前已证实达到。
roadmap-asked-past = 该季度早于路线图的起点 { $first }。
roadmap-asked-spacing = 急于求成：要在 { $quarters } 个季度内跨越 { $stages } 个阶段。每个阶段至少需要 { $spacing } 个季度，合计至少 { $least } 个季度。
roadmap-asked-gates = 急于求成：用 { $quarters } 个季度跨越 { $stages } 个阶段，时间上够用，但门槛不能这么快达到。
roadmap-asked-by-then = 到 { $by } 末能够做到：{ $stage }。
roadmap-asked-later = { $stage }预计 { $opens } 开启，晚 { $late } 个季度。
roadmap-asked-shut = 到 { $last } 仍做不到：{ $stage }，因为预计届时以下门槛尚未达到：
roadmap-asked-gate = { $what }：{ $is }，需达到 { $needed }
roadmap-asked-unmeasured = 到 { $last } 仍做不到：{ $stage }。预计届时门槛已经达到，但规划期内已没有时间测评。
roadmap-asked-no-time = 到 { $last } 仍做不到：{ $stage }。规划期在此之前结束。
roadmap-asked-after = { $stage }只能排在{ $before }之后。
roadmap-asked-with = 点名要求：{ $title }。已列入路线图，自 { $start } 起实施。
roadmap-asked-without = 点名要求：{ $title }。未列入路线图：{ $why }。
roadmap-asked-hardware = 硬件和网络占比：点名要求的举措为 { $asked }，路线图为 { $roadmap }。
roadmap-asked-heavy = 偏重硬件：点名要求的举措中，硬件和网络占费用的 { $asked }，超过审查允许的 { $limit }；路线图中为 { $roadmap }。

## What must be in it

roadmap-pledged-heading = 必须纳入的举措
roadmap-pledged-stands = { $what }：{ $stands }
roadmap-pledged-done = { $what }：已无事可做
roadmap-pledged-because = { $said }（{ $reason }）
roadmap-pledged-at = `{ $id }` { $start }–{ $end }

## Phases

roadmap-phases-heading = 各阶段及其门槛（均为预测，并非实测）
roadmap-phases-none = 目前已证实达到最后一个阶段，没有尚待达到的门槛。
roadmap-phase-opens = 迈向{ $stage }：{ $from } 至 { $to }，预计 { $opens } 开启。
roadmap-phase-shut = 迈向{ $stage }：自 { $from } 起；到 { $last } 仍不能开启，{ $gates } 项门槛中有 { $shut } 项未达到。
roadmap-phase-measured = { $gates } 项门槛中，目前已达到 { $today } 项，其余见下表。测评：{ $title }，{ $quarter }。
roadmap-phase-unmeasured = { $gates } 项门槛中，目前已达到 { $today } 项，其余见下表。
roadmap-phase-weak = 因证据薄弱而未达到的门槛：{ $count } 项。目前的数值已够，但只有专家判断或自行申报，在此不足为凭。
roadmap-gate-column = 门槛
roadmap-gate-today = 目前
roadmap-gate-then = { $at }
roadmap-gate-needs = 需达到
roadmap-gate-state = 届时
roadmap-gate-open = 达到
roadmap-gate-shut = 未达到
roadmap-gate-unknown = 未知

## Chart

roadmap-chart-heading = 时间安排
roadmap-chart-phase = 迈向{ $stage }
roadmap-chart-services = 单项服务
roadmap-chart-legend = █ 实施  ░ 运行  ◆ 预计达到门槛。一行可代表同类的几项举措；服务所在的一行汇总专为该服务实施的各项举措。
roadmap-row-several = { $title } ×{ $count }
roadmap-initiative-for = { $title }：{ $scope }
roadmap-services-heading = 各项服务的推进步骤
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
roadmap-costs-why = 理由
roadmap-why-gate = 改善制约{ $stage }的条件
roadmap-why-benefit = 使办件更便捷
roadmap-why-convenience = 仅当同时拥有该渠道和其他渠道的人不多时才使办件更便捷，未计入效益
roadmap-why-needed = { $other }的前提
roadmap-why-measure = 在{ $stage }开启前测评
roadmap-why-closing = 规划期末测评进展
roadmap-why-baseline = 查明目前未知的情况
roadmap-why-asked = 点名要求
roadmap-why-mandate = 是必办事项
roadmap-why-contract = 已签合同
roadmap-why-mandate-by = 须在 { $by } 底前完成
roadmap-why-contract-at = 已签合同，{ $start } 开工
roadmap-why-given = 原规划所列
roadmap-why-no-regret = 就绪程度无论高低都应当做
roadmap-short-gate = 第 { $stage } 阶段门槛
roadmap-short-convenience = 最好情况下使办件更便捷，未计入
roadmap-short-measure = 测评第 { $stage } 阶段门槛
roadmap-costs-read-me = 某阶段门槛：改善制约该阶段的条件。最好情况：仅当同时拥有该渠道和其他渠道的人不多时成立，覆盖率下限不计。

## Money

roadmap-money-heading = 资金安排与可用额度（{ $currency }）
roadmap-money-fund = 资金
roadmap-money-fund-of = { $source }（{ $kind }）
roadmap-money-year = 年度
roadmap-money-envelope = 额度
roadmap-money-running = 运行费
roadmap-money-left = 结余
roadmap-money-carries = { $source }：结余可以结转。
roadmap-money-carries-until = { $source }：结余可以结转，{ $expires } 后失效。
roadmap-money-lapses = { $source }：年末结余收回。
roadmap-money-match = 由其参与支付的费用，{ $percent } % 由{ $other }承担。
roadmap-money-both = { $carry }{ $matched }
roadmap-money-tied = 规划期内，{ $share } 的资金只能用于硬件和网络。

## People

roadmap-staff-heading = 人力安排与可用人力（折合全职人数）
roadmap-staff-skill = 技能
roadmap-staff-there = 可用
roadmap-staff-peak = 峰值
roadmap-staff-peak-in = 首见于
roadmap-staff-years = 各财政年度平均使用率：
roadmap-load-heading = 一线人员每人每季度投入的时间
roadmap-load-department = 部门
roadmap-load-heads = 一线人数
roadmap-load-can = 可投入
roadmap-load-peak = 峰值
roadmap-load-hours = { $hours } 小时

## Scores

roadmap-scores-heading = 目前得分与预测得分（并非实测）
roadmap-scores-after = { $last } 之后
roadmap-scores-read-me = 下限 / 最可能值，0 至 1。门槛只看下限。—：已观测的不足以给出单一数字。

## Left out

roadmap-out-heading = 未列入的举措及原因
roadmap-out-reason = { $why }：
roadmap-out-gate = 所等待的门槛到 { $last } 仍未达到
roadmap-out-gate-of = 须待{ $stage }开启后才能启动，而预计来不及
roadmap-out-refused = 审查不予通过
roadmap-out-misfit = 安排不下：{ $limit }
roadmap-limit-excluded = 与“{ $other }”互斥
roadmap-limit-horizon = 剩余季度不够
roadmap-limit-staff = { $skill }的时间不够
roadmap-limit-front-line = { $department }一线人员的时间不够
roadmap-limit-money = { $fund }在 { $year } 年的资金不够
roadmap-limit-no-fund = 没有可以列支的资金（{ $kind }）
roadmap-limit-gate = 预计{ $stage }不能保持开启
roadmap-limit-partner = { $partner }尚未就绪
roadmap-limit-research = 没有做过公众需求调研，或调研已经过时
roadmap-limit-reach = 能使用的人太少
roadmap-limit-feedback = 没有渠道听取使用者的意见
roadmap-limit-training = 培训结束距上线太久
roadmap-limit-replacement = 设备到期时无法更新
roadmap-limit-aftercare = 来不及按期测评使用情况
roadmap-out-nothing-more = 对达到门槛和服务群众均无更多帮助
roadmap-out-not-needed = 所求目标用不着，而要求节省资金
roadmap-out-done = 已经完成，或已无事可做
roadmap-out-no-channel = 本地没有所需的渠道
roadmap-out-no-partner = 不涉及其他机构
roadmap-out-needs-missing = 本地不具备其前提
roadmap-out-nothing-here = 本地没有适用的对象
roadmap-out-entry = { $title }
roadmap-out-some = { $title }（{ $of } 项中的 { $count } 项）

## How much more there could be

roadmap-proof-optimal = 规划期内折现后的效益：{ $benefit } 件便捷办件；已证明在这些规则下不可能更多
roadmap-proof-within = 规划期内折现后的效益：{ $benefit } 件便捷办件；在这些规则下最多还可增加 { $gap }
roadmap-benefit = 规划期内折现后的效益：{ $benefit } 件便捷办件
roadmap-proof-feasible = 规划期内没有办件因此更便捷；是否有别的办法，未作证明

## What the figures are not

roadmap-not-measured = 今后的就绪程度均为预测。门槛是否达到，只能由开启前的测评来证实；在此之前，不算达到新的阶段。
roadmap-not-calibrated = 费用、人力和成效均为举措目录的起始值，决策之前请换成本地价格和实测成效。
roadmap-audit-counts = { $constraints } 项约束全部满足；警告 { $warnings } 个，提示 { $notes } 个，无法审查 { $unexamined } 处
roadmap-audit-clean = 路线图在展示前已经审查：{ $counts }。没有问题不等于批准。
roadmap-audit-findings = 路线图在展示前已经审查：{ $counts }。涉及规则：{ $rules }。没有问题不等于批准。
roadmap-with-rubric = 评估标准 { $reference }
roadmap-with-catalogue = 举措目录 { $reference }
roadmap-with-rules = 审查规则 { $reference }
roadmap-made = 本路线图是所试各种次序和搜索所试 { $work } 份排列中最好的；用 `--seed { $seed } --work { $again }` 可得到同一结果。在这些规则下，任何路线图的便捷办件都不超过 { $bound } 件。规则不知道的情况，这些数字同样不知道。
roadmap-made-large = 本例规模较大，可选项目有 { $activities } 个：未另行指定时，搜索只试 { $usual } 份排列（通常为 4,000 份），也可能不再求证最优。可用 `--work` 或 `--time-limit` 延长搜索。
roadmap-made-by-one-order = 因规模过大，只按一种次序编排：先安排打开下一阶段的工作，再安排便民的工作。规模较小时会试三种次序。
roadmap-made-at-once = 本路线图是所试各种次序中最好的，没有再作搜索。在这些规则下，任何路线图的便捷办件都不超过 { $bound } 件。规则不知道的情况，这些数字同样不知道。

## The plan file

plan-file-comment = 由 { $generator } { $version } 生成。对就绪程度的影响均为预测，并非实测；费用和成效为举措目录的起始值。
roadmap-plan-note = 本计划为自动生成。成效均为预测，并非实测；费用和成效为举措目录的起始值。
roadmap-note = 理由：{ $why }
roadmap-written = 已写成计划文件：`{ $file }`。可用 `gradus check { $file } --assessment { $assessment }` 审查。
roadmap-progress = 正在生成路线图

## Faults of the call

roadmap-error-stage = 没有名为 `{ $stage }` 的阶段
roadmap-error-stages = 可选的阶段：{ $stages }；也可用序号
roadmap-error-objective-empty = `--objective` 没有给出目标
roadmap-error-objective-twice = 目标 `{ $goal }` 重复
roadmap-error-objective-cost = `cost` 排在最前，而什么都不做花费最少
roadmap-error-objective-cost-help = 请说明为什么事省钱，如 `cost=enhanced`，或在前面写上别的目标，如 `benefit,cost`
roadmap-error-initiative = 举措目录中没有 `{ $name }`
roadmap-error-must-twice = `--must` 两次给出 `{ $name }`，季度不同
roadmap-error-fix-twice = `--fix` 两次给出 `{ $name }`，季度不同
roadmap-error-pledge-names = 用 `gradus list initiatives` 查看；多项中的一项加上流程或部门名称，如 `process-mapping.permits`
roadmap-error-initiatives = 可用 `gradus list initiatives` 列出全部举措
roadmap-error-conversion = 举措目录以 { $from } 计价，评估以 { $to } 计价，而评估未注明 { $from } 的汇率
roadmap-error-conversion-help =
    请在评估文件中加入以下内容，并换成实际汇率及其来源：
    `[[conversion]]`
    `from = "{ $from }"`
    `rate = "1.00"`
    `source = "央行"`
    `date = { $date }`
roadmap-error-too-large = 对这些服务和部门，目录共展开 { $activities } 个项目，最多只能处理 { $most } 个
roadmap-error-too-large-help = 请分区域规划，或用 `--catalogue` 指定较小的目录
roadmap-error-unreadable = 路线图有 { $count } 个项目，约 { $megabytes } 兆字节，这样大的规划文件无法再读入
roadmap-error-unreadable-help = 一份规划最多 { $most } 个项目、{ $megabytes } 兆字节；请分区域规划或缩短年限
roadmap-error-no-money = { $first } 及以后没有任何资金
roadmap-error-no-money-help = 请在评估文件的某项资金中补充 { $year } 年及以后的额度，或用 `--start` 提前起点
roadmap-error-start = 路线图的起点 { $start } 早于评估所述的季度（{ $of }）
roadmap-error-start-help = 请从 { $of } 或更晚开始，或重新评估

roadmap-from-heading = 规划 { $plan } 的去留
roadmap-from-untried = 其中 { $count } 个项目未按原数字试放：此前已达到计算量或时间的上限。
roadmap-from-tally = 原有 { $given } 个项目：保留原数字的 { $kept } 个，改用目录中同类做法的 { $replaced } 个，舍去的 { $out } 个；新增 { $added } 个。
roadmap-from-initiative = 项目
roadmap-from-was = 原定
roadmap-from-is = 现在
roadmap-from-why = 原因
roadmap-from-kept = 不变
roadmap-from-moved = 改到 { $start }
roadmap-from-replaced = 替换，{ $start }
roadmap-from-out = 舍去
roadmap-from-both = { $why }；照原样则违反 { $rule }
roadmap-from-against = 照原样则违反 { $rule }
roadmap-from-no-time = 在首末季度之间排不下，或者会使某一阶段推迟开启
roadmap-from-nothing = ·
roadmap-from-added = 新增项目，按用途
roadmap-from-read-me = 一个项目放进去以后，审查没有新的发现，各阶段也不推迟，就予以保留；每次尝试都经过审查。保留的项目沿用原来的费用、人员和工期，没有预备费的补上，并等待它所取代的项目原来等待的工作。

## What must be, and cannot

roadmap-conflict-progress = 正在查找冲突
roadmap-conflict-cannot = 任何路线图都无法同时满足{ $members }：{ $against }
roadmap-conflict-not-found = 试过三种次序和 { $lists } 份排列，没有找到能满足{ $members }的办法；遇到的阻碍：{ $against }
roadmap-conflict-mandate = `{ $what }`（{ $by } 底前完成）
roadmap-conflict-mandate-open = `{ $what }`（规划期内完成）
roadmap-conflict-contract = `{ $what }`（{ $start } 开工）
roadmap-conflict-any = 去掉其中任何一项，其余各项都能满足
roadmap-conflict-stopped = 时间已到，尚不清楚其中是否只有一部分互相冲突；不设时间限制即可找出最小的冲突
roadmap-conflict-change = 请放弃其中一项、调整其季度，或在评估中改变阻碍它的条件；如果是时间或搜索不够，可用 `--years` 和 `--work`
roadmap-conflict-lost = 没有找到满足全部必办事项的办法，但逐一查看的较小组合都能满足
roadmap-conflict-lost-help = 请用 `--work` 延长搜索，或更换 `--seed`
roadmap-against-not-offered = `{ $what }` 无法安排：{ $why }
roadmap-against-past = `{ $what }` 定在 { $at }，而路线图从 { $first } 开始
roadmap-against-after = `{ $what }` 要到 { $ends } 才结束，而规划期到 { $last } 为止
roadmap-against-twice = `{ $what }` 的合同同时定在 { $one } 和 { $other }
roadmap-against-excludes = `{ $one }` 与 `{ $other }` 互斥
roadmap-against-chain = { $steps } 共需 { $quarters } 个季度，而自 { $from } 起只有 { $there } 个
roadmap-against-chain-before = `{ $before }` 之前须完成 { $steps }，共需 { $quarters } 个季度，而自 { $from } 起只有 { $there } 个
roadmap-against-stage = `{ $what }` 须在 { $start } 开工，而其前提{ $stage }最早在 { $opens } 开启
roadmap-against-stage-never = `{ $what }` 须待{ $stage }开启后才能开工，而规划期内无法开启
roadmap-against-partner = `{ $what }` 依赖{ $partner }，而后者无法按时就绪
roadmap-against-earliest = 无论其他如何安排，`{ $what }` 最早在 { $ends } 完成，无法赶在 { $by } 底前
roadmap-against-never = 无论其他如何安排，`{ $what }` 都无法在规划期内完成
roadmap-against-staff = { $who }在 { $from } 至 { $to } 平均需要{ $skill } { $needed } 人，而现有 { $there } 人
roadmap-against-beside = { $who }在 { $from } 至 { $to } 之间，以{ $skill } { $there } 人无法同时安排
roadmap-against-front-line = { $who }共要求{ $department }一线每人 { $needed } 小时，而到 { $by } 为止只能拿出 { $there } 小时
roadmap-against-money = { $who }共需 { $needed }，而到 { $by } 为止只有 { $there }
roadmap-against-money-for = { $who }在{ $category }上共需 { $needed }，而到 { $by } 为止可用于此的只有 { $there }
roadmap-against-running = { $who }每年运行费共 { $needed }，而资金最后一年可用于此的只有 { $there }
roadmap-against-refused = 审查不会通过 `{ $what }`
roadmap-against-met = `{ $what }`：{ $limit }
roadmap-takes-fte = `{ $what }`（{ $fte } 人）
roadmap-takes-fte-long = `{ $what }`（{ $fte } 人，{ $quarters } 个季度）
roadmap-takes-hours = `{ $what }`（{ $hours } 小时）
roadmap-takes-money = `{ $what }`（{ $amount }）
