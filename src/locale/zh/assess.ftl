# Assessments: scorecard, explanations, lists.

## The scorecard

scorecard-title = { $name }电子政务就绪度
scorecard-level = 层级：{ $level }
scorecard-date = 截至 { $date }
scorecard-author = 填报人：{ $author }
scorecard-rubric = 评估标准：{ $title }（{ $reference }）
scorecard-illustrative = 示例数据：所列数字均为虚构。
scorecard-not-heading = 这些数字不能说明什么
scorecard-not-approval = 门槛只说明在当时、凭所附证据是否得到证实，既不表示批准，也不作预测。
scorecard-not-calibrated = 标尺、权重、门槛都是人为判断，默认评估标准未经实际成效校准。
scorecard-not-missing = 缺失的数据既不按零计，也不剔除，而是按 0 至 1 计入上下限。

## Scores

scores-heading = 得分（0 至 1）
scores-headline = 总分（{ $mean }）
scores-column-dimension = 维度
scores-column-low = 下限
scores-column-point = 得分
scores-column-high = 上限
scores-column-coverage = 已观测
scores-no-point = —：已观测权重不足 { $needed }，不给出单一得分，只知上下限。
scores-read-me = 已观测：有观测值的指标所占权重。各阶段门槛均不看总分。
quality-heading = 得分的依据
quality-column-strong = 强证据
quality-column-kinds = 证据类别（按已观测权重）
quality-column-assumed = 假设
quality-kind = { $kind } { $share }
quality-others = 其他 { $share }
quality-nothing = 无观测

## Stages

stages-heading = 阶段
stages-shown = 已证实：{ $stage }。按最不利的一端，该阶段及以前的门槛也全部达到。
stages-possible = 可能达到：{ $stage }。按最有利的一端，该阶段及以前的门槛全部达到。
stages-shown-none = 已证实：尚未起步。
stages-possible-none = 可能达到：按最有利的一端也尚未起步。
stages-assumed = 有 { $count } 项以假设代替观测，已证实的阶段可能有赖于此。
stages-single = 单一阶段：已证实与可能达到的一致，为{ $stage }。
stages-apart = 不给出单一阶段：已证实的阶段与可能达到的阶段不一致。
stages-uncovered = 不给出单一阶段：已观测权重只有 { $coverage }，至少需要 { $needed }。
stages-ceiling = 为何不能更高：即使按最有利的一端，也达不到{ $stage }：
stages-ceiling-below = 为何不能更高：{ $stage }有的门槛按最有利的一端也达不到，见下文标有“最好为”的各项。
stages-no-ceiling = 按最有利的一端，最后一个阶段也不受阻。
gap-at-best = ；最好为 { $best }
gap-best = { $what }：最好为 { $best }，需达到 { $needed }
gap-best-descending = { $what }：最好为 { $best }，需降至 { $needed }

## Binding constraints

binding-heading = 制约{ $stage }的条件
binding-heading-none = 制约条件
binding-none = 各阶段均已证实。
binding-shortfall = 未能证实，按最不利的一端尚未达到：
binding-unknown = 未知，需通过基线调查查明，不能靠估计：
binding-weak = 受弱证据所限：数值够了，但仅凭专家判断或自行申报不能证实：
gap-point = ：现为 { $point }，需达到 { $needed }
gap-point-descending = ：现为 { $point }，需降至 { $needed }
gap-point-low = ：现为 { $point }（至少 { $low }），需达到 { $needed }
gap-point-low-descending = ：现为 { $point }（至多 { $low }），需降至 { $needed }
gap-bounds = ：介于 { $low } 与 { $high } 之间，需达到 { $needed }
gap-bounds-descending = ：介于 { $low } 与 { $high } 之间，需降至 { $needed }
gap-missing = ：未知，需达到 { $needed }
gap-missing-descending = ：未知，需降至 { $needed }
gap-unknown-below = ；其下未知指标（{ $count } 项）：{ $indicators }
binding-openers = 其他条件不变，下列任何一项经证实单独达到，即可满足所属维度的门槛：
openers-column-child = 单独即可
openers-column-now = 现值（最不利）
openers-column-needed = 需达到
openers-none = 单独一项均不够
openers-unknown = 未知
openers-or-less = { $needed } 以下

## Channel reach

reach-heading = 各渠道覆盖人口
reach-no-channel = 评估文件没有填写任何渠道。
reach-column-channel = 渠道
reach-column-can = 至多可用于
reach-column-share = 覆盖人口占比
reach-column-counted = 统计口径
reach-inform-only = 仅告知
reach-share-interval = { $share }（{ $interval }）
reach-counted-given = { $counts }，每百人 { $given }
reach-upper-bound = ≤ 为上限：{ $why }
reach-why-subscriptions = 用户数不等于人数，一人可能有多个号。
reach-why-households = 家庭户数不等于人数，家里有不等于人人会用。
reach-why-coverage = 信号覆盖不等于有人收看。
reach-why-persons = 填报时即注明为上限。
reach-together-heading = 渠道组合
reach-column-to = 用于
reach-column-channels = 渠道
reach-column-bounds = 覆盖人口占比
reach-column-independent = 假定互不相关
reach-all = 可用的全部 { $count } 种
reach-read-me = 上下限：除非实测，渠道之间的重叠人群未知。有一种渠道的人往往也有另一种，按互不相关估算会偏高，规划应取低值。标有 ≤ 的，连低值也可能偏高。每种组合只列一次，归入其全部渠道都能做到的最高一类。
reach-left-out-heading = 未覆盖人群
reach-nobody = { $ability }：没有渠道能做到。
reach-left-out-nobody = { $ability }：没有确定被落下的人口。
reach-left-out = { $ability }：至少 { $share } 的人口没有任何可用渠道。
reach-column-audience = 人群
reach-audience = { $name }（占人口 { $share }）
reach-not-measured = 未测

## Detail

detail-heading = { $title }：{ $score }
detail-heading-not-applicable = { $title }：不适用
detail-column-child = 指标
detail-column-value = 数值
detail-column-weight = 权重
detail-column-adds = 贡献
detail-not-applicable = 不适用
detail-missing = 缺失：按 0 至 1 计
detail-not-applicable-why = 不适用，不计权重：{ $reason }
detail-assumed = 假设而非观测：{ $reason }
detail-observed = { $kind }，{ $year } 年
detail-nothing-applies = 其下各项均不适用，不计权重。
detail-no-point = 不给出单一得分：已观测权重 { $coverage }，至少需要 { $needed }。缺失的在下限中计 0，在上限中计 1。
detail-arithmetic = 得分＝已知各项的权重×得分之和÷权重之和：{ $sum } = { $point }
detail-power = 得分＝已知各项的{ $mean }（权重×得分）：{ $terms }，结果为 { $point }
