# 评估：评分结果、说明、清单。

## 评分结果

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

## 得分

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

## 阶段

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

## 制约条件

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

## 渠道覆盖

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
reach-coverage = 信号覆盖：{ $why }
reach-why-subscriptions = 用户数不等于人数，一人可能有多个号。
reach-why-households = 家庭户数不等于人数，家里有不等于人人会用。
reach-why-coverage = 信号收得到，不等于有人收看。
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

## 明细

detail-heading = { $title }：{ $score }
detail-heading-not-applicable = { $title }：不适用
detail-column-child = 指标
detail-column-value = 数值
detail-column-low = 下限
detail-column-high = 上限
detail-column-weight = 权重
detail-column-adds = 贡献
detail-not-applicable = 不适用
detail-missing = 缺失：按 0 至 1 计
detail-not-applicable-why = 不适用，不计权重：{ $reason }
detail-assumed = 假设而非观测：{ $reason }
detail-observed = { $kind }，{ $year } 年
detail-note = { $title }：{ $note }
detail-nothing-applies = 其下各项均不适用，不计权重。
detail-no-point = 不给出单一得分：已观测权重 { $coverage }，至少需要 { $needed }。缺失的在下限中计 0，在上限中计 1。
detail-arithmetic = 得分＝已知各项的权重×得分之和÷权重之和：{ $sum } = { $point }
detail-power = 得分＝已知各项的{ $mean }（权重×得分）：{ $terms }，结果为 { $point }

## 说明

explain-unknown = 没有名为“{ $name }”的内容
explain-unknown-help = 可用 `gradus list indicators`、`gradus list initiatives`、`gradus list stages` 查看名称
explain-did-you-mean = 是不是想找：{ $names }？
explain-rubric = 评估标准：{ $title }（{ $id }）
explain-node = { $title }（{ $id }）
explain-indicator = { $title }（{ $id }）
explain-derived = { $title }（{ $id }）
explain-stage = { $id }：{ $stage }
explain-catalogue = 举措库：{ $title }（{ $id }）
explain-initiative = 举措：{ $title }（{ $id }）
explain-size = { $dimensions } 个维度，{ $indicators } 项指标
explain-headline = 总分：各维度的{ $mean }，每个维度至少按 { $floor } 计；各阶段门槛均不看总分
explain-coverage = 已观测权重达到 { $needed } 才给出单一得分
explain-strong = 从{ $stage }起，仅凭弱证据不能证实
explain-spacing = 前后两个阶段至少相隔 { $quarters } 个季度
explain-ageing = 证据时效：满 { $free } 年后，上下限每年各放宽 { $per_year }。{ $basis }
explain-why = 理由：{ $why }
explain-mean = 下级按{ $mean }汇总
explain-weight = 权重：{ $weight }，占“{ $above }”的 { $share }
explain-unit = 单位：{ $unit }（取值 { $least } 至 { $greatest }）
explain-scale = 计分：{ $scale }。依据：{ $basis }
explain-source = 通常来源：{ $source }
explain-letter = 针对的弊病：{ $letter }，{ $means }
explain-itposmo = ITPOSMO 维度：{ $dimension }
explain-read-by = { $stage }的门槛：{ $threshold }
explain-derived-heading = 合成指标（仅用于门槛）
explain-derived-unit = 单位：{ $unit }
explain-combine = 由以下各项合成：{ $of }（{ $combine }）
explain-stages-heading = 各阶段及其门槛
explain-evidence-heading = 各类证据的误差幅度
explain-gates-all = 本阶段及以前各阶段的门槛须全部达到。
explain-gates-strong = 仅凭专家判断或自行申报不能证实。
explain-strong-yes = 强
explain-strong-no = 弱
explain-column-child = 下级
explain-column-id = 标识
explain-column-title = 名称
explain-column-weight = 权重
explain-column-scale = 计分
explain-column-level = 级别
explain-column-item = 序号
explain-column-seen = 可观察到的情形
explain-column-gate = 门槛
explain-column-threshold = 要求
explain-column-evidence = 证据
explain-column-down = 下浮
explain-column-up = 上浮
explain-column-strong = 证明力
explain-column-basis = 依据
explain-catalogue-size = { $count } 项举措
explain-prices = 金额币种 { $currency }，{ $year } 年价格
explain-benefit = 每件办件的价值：可告知计 { $inform }，可咨询互动计 { $interact }，可办理计 { $transact }
explain-benefit-time = 使用经 { $ramp } 个季度达到平稳，年折现率 { $discount }。{ $basis }
explain-cures = 针对的弊病：{ $letter }，{ $means }
explain-towards = 服务于{ $stage }
explain-per = 实施单元：{ $per }
explain-does = 工作内容：{ $roles }
explain-when-states = 适用于下列状态的流程：{ $states }
explain-when-until = “{ $what }”观测值达到 { $figure } 后不再需要
explain-when-channel = 须已有此类渠道：{ $channel }
explain-when-partners = 仅用于需外部单位配合的流程
explain-excludes = 不可同时选用：{ $other }
explain-requires = 须先完成：{ $on }
explain-requires-lag = 须先完成并间隔 { $lag } 个季度：{ $on }
explain-delivers = 开通：{ $channel }，用于{ $ability }
explain-leans-on-partners = 需外部单位的数据交换已可用
explain-change = 占用一线时间：涉及的每人 { $hours } 小时，涉及 { $share } 的人员
explain-equipment-life = 设备使用年限 { $years } 年
explain-effects-heading = 完成后的成效
explain-effects-claim = 均为起始值；规划自行声称的成效不计。
explain-effect-raise = { $what }：低于 { $figure } 的提高到 { $figure }
explain-effect-add = { $what }：{ $likely }，保守估计 { $low }
explain-effect-divided = { $change }，按{ $divisor }分摊
explain-mode = 实施方式：{ $id }，{ $quarters } 个季度
explain-mode-staff = 每季度投入：{ $staff }
explain-staff = { $skill } { $fte } 人
explain-running = 完成后年运行费：{ $amount }
explain-running-none = 无运行费
explain-column-category = 费用类别
explain-column-fund = 资金性质
explain-column-amount = 金额
explain-costs-parametric = 费用和人力均为起始值，使用前应换成本地数据。

## 清单

list-explain = 用 `gradus explain` 加标识可查看详情。
list-kinds-next = 用 `gradus list` 加类别列出其中一类。
list-column-kind = 类别
list-kind-rules = 审查规则
list-kind-indicators = 评估标准的指标
list-kind-initiatives = 举措目录中的举措
list-kind-stages = 评估标准的阶段
list-kind-rubrics = 内置的评估标准
list-kind-catalogues = 内置的举措目录
list-kind-formats = 报告的格式
list-column-unit = 单位
list-column-letter = 弊病
list-column-number = 序号
list-column-means = 含义
list-column-gates = 门槛数
list-column-stage = 阶段
list-column-per = 实施单元
list-column-reference = 标识与版本
list-column-format = 格式
list-column-extension = 扩展名
list-column-reports = 适用命令
list-reports-all = 所有命令
list-column-for = 用途
list-format-text = 供人阅读的文字和表格
list-format-json = 供程序读取，版式带版本号
list-format-markdown = 用于文档、知识库和变更评论
list-format-csv = 用于电子表格，每项发现或每个单位一行
list-format-sarif = 用于代码扫描平台和编辑器
list-format-junit = 用于构建服务器，每条规则一个用例
list-format-github = 在工作流中标注到相应的行

# 令人生疑的数据：向填报人核实。
doubts-intro = 以下数据请核实（计算仍按所填数据进行）：
doubts-more = 另有{ $count }项数据疑为笔误，用 `--format json` 可全部列出。
doubt-share = { $title }（`{ $id }`）填的是{ $value }%，是否应为{ $percent }%？
doubt-old-observation = { $title }（`{ $id }`）是{ $year }年的数据，比评估早{ $years }年，有没有更新的数据？
doubt-old-evidence = 数据来源 `{ $evidence }` 的日期为 { $date }，比评估早{ $years }年，日期是否有误？
doubt-staff-population = { $skill }：可投入改革的人力为{ $fte }人，而当地人口仅{ $beside }人，人数是否有误？
doubt-staff-heads = { $skill }：可投入改革的人力为{ $fte }人，而各部门一线人员共{ $beside }人，人数是否有误？
doubt-staff-offices = { $skill }：可投入改革的人力为{ $fte }人，而服务场所共{ $beside }个，人数是否有误？
doubt-budget = 资金 `{ $fund }` 共 { $amount }，人均 { $head }，而实施目录中全部举措仅需 { $everything }，单位是否有误？
doubt-past-fund = 资金 `{ $fund }` 的最后年度为{ $year }年，早于评估所在的{ $now }财年，年份是否有误？
