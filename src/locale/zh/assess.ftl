# 评估：评分结果、说明、清单。

## 评分结果

scorecard-title = { $name }电子政务就绪度
scorecard-level = 层级：{ $level }
scorecard-date = 截至 { $date }
scorecard-author = 填报人：{ $author }
scorecard-rubric = 指标体系：{ $title }（{ $reference }）
scorecard-illustrative = 示例数据：所列数字均为虚构。
scorecard-not-heading = 使用须知
scorecard-not-approval = 门槛达到与否，只反映当时所附证据的情况，既不代表批准，也不是预测。
scorecard-not-calibrated = 评分标准、权重和门槛均为人为判断；默认指标体系未经实际成效校准。
scorecard-not-missing = 缺失的数据既不按零计，也不剔除，而是在上下限中按0至1计。

## 得分

scores-heading = 得分（0至1）
scores-headline = 总分（{ $mean }）
scores-column-dimension = 维度
scores-column-low = 下限
scores-column-point = 得分
scores-column-high = 上限
scores-column-coverage = 覆盖度
scores-no-point = —：覆盖度不足{ $needed }，不给出单一得分，只给出上下限。
scores-core = 首年核心指标：{ $of }项中已有{ $observed }项；缺：{ $missing }。
scores-core-more = 首年核心指标：{ $of }项中已有{ $observed }项；缺{ $missing }等，另有{ $more }项。
scores-core-whole = 首年核心指标：{ $of }项全部已有。
scores-read-me = 覆盖度：已观测指标的权重占比。各阶段门槛均不以总分为依据。
quality-heading = 得分所依据的证据
quality-column-strong = 强证据
quality-column-kinds = 证据类别（按已观测权重）
quality-column-assumed = 假设
quality-kind = { $kind }{ $share }
quality-others = 其他{ $share }
quality-nothing = 无观测

## 阶段

stages-heading = 阶段
stages-shown = 已证实达到：{ $stage }。按下限计，该阶段及此前各阶段的门槛全部达到。
stages-possible = 可能达到：{ $stage }。按上限计，该阶段及此前各阶段的门槛全部达到。
stages-shown-none = 已证实达到：尚无。
stages-possible-none = 可能达到：按上限计也没有。
stages-assumed = 有{ $count }项数据是假设而非观测，已证实的阶段可能受其影响。
stages-single = 阶段明确：已证实达到和可能达到的都是{ $stage }。
stages-apart = 阶段不能确定：已证实达到的阶段与可能达到的阶段不一致。
stages-uncovered = 阶段不能确定：覆盖度为{ $coverage }，至少需要{ $needed }。
stages-ceiling = 不能更高的原因：按上限计也达不到{ $stage }：
stages-ceiling-below = 不能更高的原因：{ $stage }有的门槛按上限计也未达到，见下文注明“最好情况”的各项。
stages-no-ceiling = 按上限计，直至最后一个阶段的门槛都能达到。
gap-at-best = ；最好情况为{ $best }
gap-best = { $what }：最好情况为{ $best }，须达到{ $needed }
gap-best-descending = { $what }：最好情况为{ $best }，须降至{ $needed }

## 制约条件

binding-heading = 达到{ $stage }的制约因素
binding-heading-none = 制约因素
binding-none = 各阶段均已证实达到。
binding-shortfall = 未达到（下限低于门槛）：
binding-unknown = 未知，须通过基线调查查明，不能以估计代替：
binding-weak = 证据不足：数值已够，但仅凭专家判断或自行申报不予认定：
gap-point = ：现为{ $point }，须达到{ $needed }
gap-point-descending = ：现为{ $point }，须降至{ $needed }
gap-point-low = ：现为{ $point }（下限{ $low }），须达到{ $needed }
gap-point-low-descending = ：现为{ $point }（不利情况为{ $low }），须降至{ $needed }
gap-bounds = ：在{ $low }与{ $high }之间，须达到{ $needed }
gap-bounds-descending = ：在{ $low }与{ $high }之间，须降至{ $needed }
gap-missing = ：未知，须达到{ $needed }
gap-missing-descending = ：未知，须降至{ $needed }
gap-unknown-below = ；其中未知指标{ $count }项：{ $indicators }
binding-openers = 在其他指标不变的情况下，下列任何一项经证实达到所列数值，所属维度的门槛即可达到：
openers-column-child = 指标
openers-column-now = 当前（不利情况）
openers-column-needed = 须达到
openers-none = 任何单项都不够
openers-unknown = 未知
openers-or-less = 不超过{ $needed }

## 渠道覆盖

reach-heading = 各渠道触达率
reach-no-channel = 评估文件未填写渠道。
reach-column-channel = 渠道
reach-column-can = 最高可用于
reach-column-share = 触达人口占比
reach-column-counted = 统计口径
reach-inform-only = 仅了解
reach-share-interval = { $share }（{ $interval }）
reach-counted-given = { $counts }，每百人{ $given }
reach-upper-bound = ≤ 为上限：{ $why }
reach-coverage = 信号覆盖：{ $why }
reach-why-subscriptions = 用户数不等于人数，一人可能有多个号码。
reach-why-households = 户数不等于人数，家中有设备不等于人人使用。
reach-why-coverage = 能收到信号不等于有人收看收听。
reach-why-persons = 填报时已注明为上限。
reach-together-heading = 渠道组合触达率
reach-column-to = 用于
reach-column-channels = 渠道
reach-column-bounds = 触达人口占比
reach-column-independent = 假定相互独立
reach-all = 可用的全部{ $count }种
reach-read-me = 各渠道的人群重叠情况除非实测，否则未知，因此给出区间。使用一种渠道的人往往也使用另一种，按相互独立估算会偏高，规划应取下限。标有 ≤ 的，连下限也可能偏高。每种组合只列一次，归入其全部渠道都具备的最高一类功能。
reach-left-out-heading = 没有渠道可用的人群
reach-nobody = { $ability }：没有渠道具备此功能。
reach-left-out-nobody = { $ability }：有可能人人都有渠道可用。
reach-left-out = { $ability }：至少{ $share }的人口没有渠道可用。
reach-column-audience = 人群
reach-audience = { $name }（占人口{ $share }）
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
detail-missing = 缺失：按0至1计
detail-not-applicable-why = 不适用，不计入权重：{ $reason }
detail-assumed = 假设值，非观测：{ $reason }
detail-observed = { $kind }，{ $year }年
detail-note = { $title }：{ $note }
detail-nothing-applies = 所含指标均不适用，不计入权重。
detail-no-point = 不给出单一得分：覆盖度为{ $coverage }，至少需要{ $needed }。缺失的数据在下限中计0，在上限中计1。
detail-arithmetic = 得分＝已知各项“权重×得分”之和÷权重之和：{ $sum } = { $point }
detail-power = 得分＝已知各项的{ $mean }（权重×得分）：{ $terms }，结果为{ $point }

## 说明

explain-unknown = 没有名为“{ $name }”的规则、指标、举措、阶段、指标体系或举措库
explain-unknown-help = 可用 `gradus list indicators`、`gradus list initiatives`、`gradus list stages` 查看名称
explain-did-you-mean = 是否要查：{ $names }？
explain-rubric = 指标体系：{ $title }（{ $id }）
explain-node = { $title }（{ $id }）
explain-indicator = { $title }（{ $id }）
explain-derived = { $title }（{ $id }）
explain-stage = { $id }：{ $stage }
explain-catalogue = 举措库：{ $title }（{ $id }）
explain-initiative = 举措：{ $title }（{ $id }）
explain-size = { $dimensions }个维度，{ $indicators }项指标
explain-headline = 总分：各维度的{ $mean }，每个维度至少按{ $floor }计；各阶段门槛均不以总分为依据
explain-coverage = 覆盖度达到{ $needed }才给出单一得分
explain-strong = 从{ $stage }起，仅有弱证据的，不认定达到门槛
explain-spacing = 从前一阶段达到到本阶段达到至少相隔的季度数，自第一阶段起依次为：{ $quarters }
explain-ageing = 证据时效：满{ $free }年后，上下限每年各放宽{ $per_year }。{ $basis }
explain-why = 理由：{ $why }
explain-mean = 下级按{ $mean }汇总
explain-weight = 权重：{ $weight }，占“{ $above }”的{ $share }
explain-unit = 单位：{ $unit }（取值{ $least }至{ $greatest }）
explain-scale = 计分：{ $scale }。依据：{ $basis }
explain-source = 通常来源：{ $source }
explain-in-a-day = 一天内怎么测：{ $how }
explain-core = 属于首年核心指标
explain-letter = 针对的弊病：{ $letter }，{ $means }
explain-itposmo = ITPOSMO 维度：{ $dimension }
explain-follows-channel = 按{ $channel }的触达率推算，举措库不另设效果
explain-follows-cases = 按各项服务的渠道推算（远程{ $ability }的办件比例），举措库不另设效果
explain-read-by = { $stage }的门槛：{ $threshold }
explain-derived-heading = 派生指标（仅用于门槛）
explain-derived-unit = 单位：{ $unit }
explain-combine = 由以下各项合成：{ $of }（{ $combine }）
explain-stages-heading = 各阶段及其门槛
explain-evidence-heading = 各类证据的误差幅度
explain-gates-all = 本阶段及此前各阶段的门槛全部达到，方可认定达到本阶段。
explain-gates-strong = 仅凭专家判断或自行申报，不认定达到门槛。
explain-strong-yes = 强
explain-strong-no = 弱
explain-column-child = 下级
explain-column-id = 名称
explain-column-title = 标题
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
explain-catalogue-size = { $count }项举措
explain-prices = 金额以 { $currency } 计，{ $year }年价格
explain-benefit = 每件办件的权重：可了解计{ $inform }，可咨询计{ $interact }，可办理计{ $transact }
explain-benefit-time = 使用量经{ $ramp }个季度达到稳定，年折现率{ $discount }。{ $basis }
explain-untrained-use = 未经实质性培训和试运行即开通的服务，触达人群中有{ $share }使用。
explain-burden = 每件办件花费的假设：到场{ $visits }次，咨询{ $enquiries }次，材料{ $documents }份；跑一次{ $visit }小时、{ $fare }，一份材料{ $document }小时。{ $basis }
explain-cures = 针对的弊病：{ $letter }，{ $means }
explain-towards = 用于达到{ $stage }
explain-any-stage = 任何阶段都可以做，不受门槛、间隔和测评限制（有益无悔的工作）
explain-stage-why = 为何放在这一阶段：{ $why }
explain-per = 实施范围：{ $per }一项
explain-does = 工作内容：{ $roles }
explain-when-states = 仅适用于下列状态的流程：{ $states }
explain-when-until = “{ $what }”的观测值达到{ $figure }后不再适用
explain-when-channel = 仅适用于已有此类渠道的地区：{ $channel }
explain-when-partners = 仅适用于涉及协同单位的流程
explain-when-levels = 仅适用于以下层级的政府：{ $levels }
explain-when-shared = 仅适用于其他单位已提供以下共用服务的地方：{ $services }
explain-when-not-shared = 仅适用于没有其他单位提供以下共用服务的地方：{ $services }
explain-excludes = 互斥举措：{ $other }
explain-requires = 须先完成：{ $on }
explain-requires-lag = 须先完成并间隔{ $lag }个季度：{ $on }
explain-delivers = 开通渠道：{ $channel }，用于{ $ability }
explain-leans-on-partners = 须协同单位的数据交换已经可用
explain-change = 占用一线时间：所涉人员每人{ $hours }小时，涉及{ $share }的人员
explain-equipment-life = 设备使用年限{ $years }年
explain-effects-heading = 完成后的效果
explain-effects-claim = 均为起始值；规划自行声称的效果不计。
explain-effect-raise = { $what }：低于{ $figure }的提高到{ $figure }
explain-effect-closes = { $what }：补上差距的{ $likely }，下限{ $low }
explain-effect-closes-part = { $what }：补上差距的{ $likely }，下限{ $low }，按其在全部办件或部门中的份额计
explain-effect-counts = { $what }：按{ $likely }计为完成，下限{ $low }，按其在全部办件或部门中的份额计
explain-cut = { $figure }：在剩余基础上削减{ $cuts }，下限{ $low }
explain-reach-gain = { $channel }触达率：补上未触达人群的{ $closes }，下限{ $low }
explain-mode = 实施方式：{ $id }，{ $quarters }个季度
explain-mode-staff = 每季度投入：{ $staff }
explain-mode-contracted = 每季度外包投入：{ $staff }
explain-staff = { $skill } { $fte }人
explain-running = 完成后年运行费：{ $amount }
explain-running-none = 无运行费
explain-column-category = 费用类别
explain-column-fund = 资金性质
explain-column-amount = 金额
explain-costs-parametric = 费用和人力均为起始值，使用前请换成本地数据。

## 清单

list-explain = 用 `gradus explain` 加名称可查看详情。
list-kinds-next = 用 `gradus list` 加类别可列出其中一类。
list-column-kind = 类别
list-kind-rules = 审查规则
list-kind-indicators = 指标体系的指标
list-kind-initiatives = 举措库的举措
list-kind-stages = 指标体系的阶段
list-kind-rubrics = 内置的指标体系
list-kind-catalogues = 内置的举措库
list-kind-formats = 报告格式
list-column-unit = 单位
list-column-letter = 弊病
list-column-number = 序号
list-column-means = 含义
list-column-gates = 门槛数
list-column-stage = 阶段
list-any-stage = 任意
list-column-per = 实施范围
list-column-reference = 名称与版本
list-column-format = 格式
list-column-extension = 扩展名
list-column-reports = 适用命令
list-reports-all = 所有命令
list-column-for = 用途
list-format-text = 供人阅读的文字和表格
list-format-json = 供程序读取，结构带版本号
list-format-markdown = 用于文档、知识库和评审意见
list-format-csv = 用于电子表格，每个问题或每个评价对象一行
list-format-sarif = 用于代码扫描平台和编辑器
list-format-junit = 用于构建服务器，每条规则一个用例
list-format-github = 在工作流中标注到相应行

# 令人生疑的数据：向填报人核实。
doubts-intro = 以下数据请核实（计算仍按所填数据进行）：
doubts-more = 另有{ $count }项数据可能有误，用 `--format json` 可全部列出。
doubt-share = { $title }（`{ $id }`）填的是{ $value }%，是否应为{ $percent }%？
doubt-old-observation = { $title }（`{ $id }`）是{ $year }年的数据，比评估早{ $years }年，有没有更新的数据？
doubt-old-evidence = 数据来源 `{ $evidence }` 的日期为 { $date }，比评估早{ $years }年，日期是否有误？
doubt-staff-population = { $skill }：可投入改革的人力为{ $fte }人，而当地人口仅{ $beside }人，人数是否有误？
doubt-staff-heads = { $skill }：可投入改革的人力为{ $fte }人，而各部门一线工作人员共{ $beside }人，人数是否有误？
doubt-staff-offices = { $skill }：可投入改革的人力为{ $fte }人，而服务场所共{ $beside }个，人数是否有误？
doubt-budget = 资金 `{ $fund }` 共 { $amount }，人均 { $head }，而举措库全部实施仅需 { $everything }，单位是否有误？
doubt-past-fund = 资金 `{ $fund }` 的最后年度为{ $year }年，早于评估所在的{ $now }财年，年份是否有误？
