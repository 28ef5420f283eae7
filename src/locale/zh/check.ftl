# check
rule-label-available = 可用于变革的人力
rule-label-state-today = 目前的状态
rule-no-process-named = { $initiative } 没有说明涉及哪项流程

# mandates and contracts
rule-contract-outside = `{ $name }` 的合同自 { $start } 开工，在规划期之外
rule-label-contract = 所指的合同
rule-label-mandate = 所指的必办事项
rule-pledge-no-way = 评估中 `{ $name }` 的合同写明按 `{ $mode }` 实施，而目录中没有这种做法
rule-pledge-unnamed = 评估提到 `{ $name }`，而目录中没有叫这个名称的事项

# labels of rules A and S
rule-and-more = 另有 { $count } 项
rule-category = { $category ->
    [hardware] 硬件
    [software] 软件
    [network] 网络
    [services] 服务
    [training] 培训
    [process] 流程
    [research] 调研
    [operations] 运行维护
    [contingency] 预备费
   *[other] { $category }
}
rule-gate-least = “{ $title }”{ $now }（须达 { $needed }，{ $unit }）
rule-gate-most = “{ $title }”{ $now }（不得高于 { $needed }，{ $unit }）
rule-gate-unknown = “{ $title }”没有数据（须达 { $needed }，{ $unit }）
rule-gates-unknown = { $initiative } 所依靠的门槛没有任何数据：{ $gates }
rule-initiative-amount = { $initiative } { $amount }
rule-initiative-hours = { $initiative } { $hours } 小时
rule-label-and-waits = 又等待这一项
rule-label-depends = 依赖关系
rule-label-envelope = 该资金的数额
rule-label-fund-terms = 该资金的使用规定
rule-label-horizon = 规划期
rule-label-hours-to-give = 每人能够用于变革的时间
rule-label-measured-against = 对照的评估
rule-label-measured-too-early = 门槛预计打开之前就已结束
rule-label-observed = “{ $title }”的观测值
rule-label-partner-today = 该单位目前的情况
rule-label-promised = 承诺的时间
rule-label-stage-entered = 前一阶段的工作从这里开始
rule-no-change-told = { $initiative } 没有说明要求一线人员投入多少时间
rule-no-funded-year = “{ $fund }”没有任何年份的数额
rule-no-partner-named = { $initiative } 要交换数据，却没有写明协作单位或流程
rule-quarters = { $count } 个季度
rule-role = { $role ->
    [research] 调研
    [measure] 测评
    [map] 流程梳理
    [reengineer] 流程再造
    [consult] 征求意见
    [trial] 试用
    [train] 培训
   *[other] { $role }
}
rule-unit-score = 得分0至1
# labels of rules H, C, P, F, R
rule-figure-change = { $what ->
    [steps] 环节
    [documents] 材料
    [agencies] 部门
   *[other] { $what }
} { $today } → { $then }
rule-gate-self-declared = “{ $title }”（占权重 { $share }%）
rule-label-limit = 该限额
rule-label-not-applicable = 写明不适用
rule-label-other-channel = 另一渠道
rule-label-self-declared = 自报数据
rule-label-supplies-equipment = 同一供应商在此供应设备
rule-label-track-record = 以往完成的情况
rule-limit-approval = 报批限额
rule-limit-pilot = 须先试点的规模
rule-limit-track-record = 以往经历所允许的规模
rule-no-track-record = { $initiative } 的费用超过任何一年的全部资金，而评估没有写明本地完成过什么
rule-use-unknown = { $initiative } 购置设备，而现有设备的使用情况没有任何数据
rule-can-inform = 获知信息
rule-can-interact = 咨询并得到答复
rule-can-transact = 办结事项
rule-group-not-measured = 有渠道未测量对{ $group }的覆盖
rule-label-can = 渠道能力
rule-label-counts = 统计口径
rule-label-first-use = 最早能用上它的软件
rule-label-partners = 所依赖的单位
rule-label-reach = 覆盖情况
rule-label-research = 所依据的调研
rule-label-trial = 所依据的试用
rule-label-unused = 没有承担任何服务
rule-no-channels = 评估没有列出渠道
rule-no-groups = 评估没有列出群体
# 审查报告
audit-title = 审查：{ $title }
audit-plan = 规划：{ $id }
audit-plan-version = 规划：{ $id }，版本 { $version }
audit-author = 编制：{ $author }
audit-assessment = 对照评估：{ $name }，{ $reference }
audit-other-assessment = 规划自身所依据的是另一份评估：{ $named }
audit-horizon = 规划期：{ $first } 至 { $last }，共 { $quarters } 个季度
audit-cost = 费用：{ $cost }（{ $year } 年价格，不含运行费），共 { $initiatives } 个项目
audit-target = 承诺目标：{ $by } 末达到{ $stage }
audit-illustrative = 示例：规划或其对照的评估纯属虚构。

audit-verdict-heading = 结论
verdict-red = 红色：照此规划，难以如期实现预期目标。
verdict-amber = 黄色：采信本规划之前，尚有问题需要核实。
verdict-green = 绿色：审查未发现足以阻止本规划的问题。绿色不等于批准。
verdict-red-reason = 凡有错误级发现即为红色；共有 { $count } 项，出自 { $rules }。
verdict-amber-reason = 没有错误级发现；凡有警告或无法审查的事项即为黄色：警告 { $count } 项，出自 { $rules }；无法审查 { $unexamined } 项。
verdict-amber-unexamined = 没有错误级和警告级发现，但凡有无法审查的事项即为黄色：共 { $count } 项。
verdict-green-reason = 没有错误级和警告级发现，涉及的事项均已审查；提示 { $count } 项。
audit-more-rules = 另外 { $count } 条规则

audit-column-family = 类别
audit-column-errors = 错误
audit-column-warnings = 警告
audit-column-notes = 提示
audit-column-unexamined = 无法审查
audit-column-in-order = 符合要求
audit-column-idle = 无可审查的规则
audit-family = { $letter } { $name }
audit-all-families = 合计
family-structure = 规划结构
audit-counts-legend = 前三列为发现的项数，其后为无法审查和符合要求的事项数；末列为在本规划中无可审查内容的规则条数。

orientation-heading = 价值取向：重政绩还是重服务？
orientation-meaning = 针对每种弊端，按费用计算：相关规则审查到的项目中，没有问题的占多少。数值越高越好。错误级和警告级发现所涉及的项目，以及无法审查的项目，都不计为没有问题。
orientation-column-letter = 未见弊端
orientation-column-figure = 满分100
orientation-overall = 总体（调和平均）
orientation-not-examined = 未审查
orientation-losses = 失分最多的规则：{ $losses }
orientation-loss = { $rule } 失 { $points } 分（{ $unexamined ->
    [0] 发现 { $findings } 项
   *[other] { $findings ->
        [0] 无法审查 { $unexamined } 项
       *[other] 发现 { $findings } 项，无法审查 { $unexamined } 项
    }
}）
orientation-comparable = 同一类别下，不同规则的失分可能重叠。只有采用同一套规则得出的取向才可相互比较：本次采用 { $rules }，即本程序 { $version } 版的 { $count } 条规则。

reality-heading = 设计与现实：规划预设的条件具备了吗？
reality-meaning = 按希克斯的七个维度：项目预设的条件比开工时预计的就绪程度高出多少，0为什么都不缺，10为差距最大；全规划按费用取平均。数值越低越好。预设的条件以项目 `presumes` 所写为准，未写的取其所属阶段之前各阶段的门槛；预计的就绪程度取下限，与判断门槛时一致。
reality-column-dimension = 欠缺
reality-column-figure = 满分10
reality-column-range = 区间
reality-sum = 合计（满分{ $most }）
reality-range = { $least }–{ $most }
reality-nothing = 预设的条件到需要时都不缺。逐级推进的规划本来就没有这种差距，但这并不保证它能成功。
reality-band = 合计 { $sum }，属于 { $from } 起的一档。单就这一项而言，{ $means }。
reality-band-or = { $read }由于有些情况尚不清楚，最高可能达到 { $most }：{ $means }。
reality-band-partly = { $read }七个维度中只审查了 { $examined } 个，实际可能更高。
reality-worst = 与现实差距最大的项目是 { $initiative }，合计 { $sum }。
reality-worst-band = 与现实差距最大的项目是 { $initiative }，合计 { $sum }：{ $means }。
reality-presuming = 共 { $all } 个项目，其中 { $count } 个预设了就绪条件。
reality-untold = 有 { $count } 个项目看不出预设了什么（没有写明阶段、目录条目和 `presumes`），各项数值均未计入：{ $initiatives }
reality-causes = ：主要欠缺于 { $causes }
reality-cause = { $initiative } 占 { $points }（自身为 { $gap }）
reality-cause-lack = { $cause }：{ $lack }
reality-lack = { $title }预设为 { $presumed }，预计为 { $predicted }
reality-lack-through = { $lack }（最低的是{ $indicator }）
reality-unknown = ：实际可能更高，因为不清楚{ $what }
reality-more-unknown = 另外 { $count } 项
reality-limits = 方法取自希克斯的“设计与现实的差距”。他由熟悉情况的人评判变化有多大，这里只计算预设条件中不足的部分，所以数值偏低；分档是为他的评分制定的，用在这里偏宽。本项计算是对该方法的补充，不能取而代之。

audit-findings-heading = 审查发现
audit-no-findings = 无。
audit-criterion = 标准
audit-effect = 影响
audit-recommendation = 建议
audit-materiality = 涉及金额
audit-also-at = 另见
audit-cost-touched = { $cost }，占规划费用的 { $share }
audit-not-given = 未填写 `{ $key }`
audit-initiatives = { $initiatives }
audit-more-places = 另有 { $count } 处
audit-more-initiatives = 另外 { $count } 个
audit-more = { $rule } 另有 { $count } 项发现。
audit-more-of = 涉及 { $initiatives }。

audit-unexamined-heading = 无法审查的事项
audit-unexamined-meaning = 缺少所需数据。以下各项均不视为符合要求。
audit-lines = （{ $file } 第 { $lines } 行）
audit-more-lines = 另外 { $count } 处
audit-likewise = { $reason }；情况相同的还有 { $initiatives }
audit-more-reasons = 另有 { $count } 项

audit-idle-heading = 未审查的内容
audit-idle = 以下规则在本规划中无可审查的内容：{ $rules }。
audit-never-examined = 任何规则都不审查以下内容：评估是否属实，价格是否合理，是否符合法律法规和评估没有写明的合同，系统是否安全，所安排的工作质量如何。

audit-closing-heading = 关于本次审查
audit-closing-rules = 审查以 { $rules } 条规则为准，把规划的时间顺序和各项数字与其所要求的就绪程度相对照；规划的自我表述不作为依据。
audit-closing-evidence = 审查的可靠程度取决于评估：评估数字有误，审查结果随之有误。
audit-closing-predicted = 项目开工时的就绪程度系按举措库中的效果预测，并非实测。
audit-closing-limits = 部分界限值为本项目默认值，未经实际结果校准；规则文件中逐项注明出处。
audit-closing-approval = 审查结果供决策参考，不是审计意见。绿色不等于批准，红色也不等于禁止。

# 命令
check-no-assessment = 规划没有写明其评估 `{ $assessment }` 的文件
check-no-assessment-help = 用 `--assessment` 指定文件，或在规划中用 `assessment_file` 写明

# 规则说明
rule-page-title = 规则 { $code }：{ $title }（{ $name }）
rule-page-heading = { $code } { $title }
rule-page-family = 类别 { $letter }：{ $name }
rule-page-severity = 发现的级别：{ $severity }
rule-page-constraint = 约束：生成的路线图必须满足
rule-page-advice = 建议：值得遵循，生成的路线图不必满足
rule-page-threshold = 界限值 `{ $name }`：{ $value } { $unit }；{ $basis }
binding-constraint = 约束
binding-advice = 建议
rules-column-code = 编号
rules-column-name = 名称
rules-column-severity = 级别
rules-column-binding = 性质
rules-column-title = 查什么
rules-page-title = 审查规则
rules-page-generated = 本页由 `src/check/rules/` 中每条规则的说明生成，请在那里修改。`gradus explain` 显示同样的内容。
rules-page-intro = 共有 { $count } 条规则。错误级规则一律为约束，生成的路线图不会违反。
audit-column-level = 级别
audit-column-code = 编号
audit-column-rule = 问题
audit-column-count = 项数
audit-rubric = 评估标准 { $reference }
audit-catalogue = 举措库 { $reference }
audit-rules = 审查规则 { $reference }

junit-findings = { $count } 项发现
junit-idle = 规划中没有本规则所涉及的内容
