# check
rule-label-available = 可投入改革的人力
rule-label-state-today = 当前状态
rule-no-process-named = { $initiative } 未写明涉及哪项流程

# mandates and contracts
rule-contract-outside = `{ $name }` 的合同自 { $start } 起实施，在规划期之外
rule-label-contract = 合同
rule-label-mandate = 规定任务
rule-pledge-no-way = 评估中 `{ $name }` 的合同写明采用 `{ $mode }` 方式，而举措库中没有这种实施方式
rule-pledge-unnamed = 评估提到 `{ $name }`，而举措库中没有这项举措

# labels of rules A and S
rule-and-more = 另有{ $count }项
rule-category = { $category ->
    [hardware] 硬件
    [software] 软件
    [network] 网络
    [services] 服务
    [training] 培训
    [process] 流程工作
    [research] 调研
    [operations] 运维
    [contingency] 预备费
   *[other] { $category }
}
rule-gate-least = “{ $title }”为{ $now }（须达到{ $needed }，{ $unit }）
rule-gate-most = “{ $title }”为{ $now }（不得高于{ $needed }，{ $unit }）
rule-gate-unknown = “{ $title }”未知（须达到{ $needed }，{ $unit }）
rule-target-unknown = 承诺的阶段所依据的门槛没有数据：{ $gates }
rule-initiative-amount = { $initiative } { $amount }
rule-initiative-hours = { $initiative } { $hours }小时
rule-label-and-waits = 依赖这一项
rule-label-depends = 依赖关系
rule-label-envelope = 该资金来源的额度
rule-label-fund-terms = 该资金来源的使用规定
rule-label-horizon = 规划期
rule-label-hours-to-give = 每人可投入改革的时间
rule-label-measured-against = 所依据的评估
rule-label-measured-too-early = 在预计达到门槛之前结束
rule-label-observed = “{ $title }”的观测值
rule-label-partner-today = 该协同单位的当前情况
rule-label-promised = 承诺时间
rule-label-stage-entered = 上一阶段的工作从这里开始
rule-no-change-told = { $initiative } 未写明占用一线多少时间
rule-no-funded-year = “{ $fund }”各年度均无额度
rule-no-partner-named = { $initiative } 涉及数据交换，却未写明协同单位或流程
rule-part-cost = 费用
rule-part-effort = 投入
rule-part-length = 工期
rule-person-years = { $effort }人年
rule-quarters = { $count }个季度
rule-role = { $role ->
    [research] 调研
    [measure] 测评
    [map] 流程梳理
    [reengineer] 流程再造
    [consult] 征求意见
    [trial] 试运行
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
rule-gate-self-declared = “{ $title }”（占权重{ $share }%）
rule-label-limit = 该限额
rule-label-not-applicable = 注明不适用
rule-label-other-channel = 另一渠道
rule-label-self-declared = 自行申报的数据
rule-label-supplies-equipment = 同一供应商在此供应设备
rule-label-track-record = 以往完成的项目
rule-limit-approval = 项目报批限额
rule-limit-pilot = 须先行试点的规模
rule-limit-track-record = 以往业绩所能支持的规模
rule-no-track-record = { $initiative } 的费用超过任何一年的全部资金，而评估未列出以往完成的项目
rule-use-unknown = { $initiative } 购置设备，而现有设备的使用情况没有数据
rule-can-inform = 了解办事信息
rule-can-interact = 咨询并得到答复
rule-can-transact = 办结事项
rule-group-not-measured = 有的渠道未测算对{ $group }的触达率
rule-label-can = 渠道功能
rule-label-counts = 统计口径
rule-label-first-use = 最早使用它的软件
rule-label-partners = 所依赖的协同单位
rule-label-reach = 触达情况
rule-label-research = 所依据的调研
rule-label-trial = 所依据的试运行
rule-label-unused = 未用于任何服务
rule-no-channels = 评估未列出渠道
rule-no-groups = 评估未列出人群
# 审查报告
audit-title = 审查：{ $title }
audit-plan = 规划：{ $id }
audit-plan-version = 规划：{ $id }，版本 { $version }
audit-author = 编制：{ $author }
audit-assessment = 依据的评估：{ $name }，{ $reference }
audit-other-assessment = 规划自身写明的是另一份评估：{ $named }
audit-horizon = 规划期：{ $first } 至 { $last }，共{ $quarters }个季度
audit-cost = 费用：{ $cost }（{ $year }年价格，不含运行费），共{ $initiatives }项举措
audit-target = 承诺目标：{ $by } 末达到{ $stage }
audit-illustrative = 示例数据：规划或其评估为虚构。

audit-verdict-heading = 结论
verdict-red = 红色：照此实施，难以如期实现目标。
verdict-not-examinable = 无法审查：规划对工作内容交代太少，好坏均不能下结论。
verdict-amber = 黄色：采用本规划之前，下列问题需要核实。
verdict-green = 绿色：审查未发现足以中止本规划的问题。绿色不代表批准。
verdict-red-reason = 有错误级问题即为红色；本规划共有{ $count }项，涉及规则：{ $rules }。
verdict-not-examinable-reason = 审查依据规划写明的工作内容。本规划中没有写明的举措所占费用过多（{ $rules }）：请为每项举措填写 `does` 或 `like` 后重新审查。
verdict-amber-reason = 没有错误级问题；有警告或无法审查的事项即为黄色。本规划有警告{ $count }项，涉及规则：{ $rules }；无法审查{ $unexamined }项。
verdict-amber-unexamined = 没有错误级和警告级问题；有无法审查的事项即为黄色：共{ $count }项。
verdict-green-reason = 没有错误级和警告级问题，所涉事项均已审查；提示{ $count }项。
audit-more-rules = 另外{ $count }条规则

audit-column-family = 类别
audit-column-errors = 错误
audit-column-warnings = 警告
audit-column-notes = 提示
audit-column-unexamined = 无法审查
audit-column-in-order = 符合要求
audit-column-idle = 未涉及规则
audit-family = { $letter } { $name }
audit-all-families = 合计
family-structure = 规划结构
audit-counts-legend = 前三列为问题项数，后两列为无法审查和符合要求的事项数，末列为本规划未涉及的规则条数。

orientation-heading = 服务导向得分：重政绩还是重服务
orientation-meaning = 针对每种弊病，相关规则所审查的工作中没有问题的部分占多大比例（按费用计）。分数越高越好。有错误级或警告级问题的举措，以及无法审查的事项，均不算没有问题。
orientation-column-letter = 弊病
orientation-column-figure = 得分（满分100）
orientation-overall = 总体（调和平均）
orientation-not-examined = 未审查
orientation-losses = 失分最多的规则：{ $losses }
orientation-loss = { $rule } 失{ $points }分（{ $unexamined ->
    [0] 问题{ $findings }项
   *[other] { $findings ->
        [0] 无法审查{ $unexamined }项
       *[other] 问题{ $findings }项，无法审查{ $unexamined }项
    }
}）
orientation-comparable = 同一类别中，不同规则的失分可能重叠。采用同一套规则得出的得分才可比较：本次采用{ $rules }，即本程序 { $version } 版的{ $count }条规则。

reality-heading = 设计与现实差距：规划预设的条件届时是否具备
reality-meaning = 按希克斯的七个维度，测算举措预设的就绪度比启动时预测的就绪度高出多少：0分表示条件齐备，10分表示差距最大；全规划按费用取平均。分数越低越好。举措预设的是此前各阶段的门槛，另加 `presumes` 写明的条件；预测的就绪度取下限，与判定门槛时一致。
reality-column-dimension = 维度
reality-column-figure = 差距（0至10）
reality-column-range = 区间
reality-sum = 合计（0至{ $most }）
reality-range = { $least }–{ $most }
reality-not-known = 未知
reality-unknown-sum = 规划设定的条件有的没有数据，因此没有合计数，只知不低于{ $least }、不超过{ $most }；按最坏情况，{ $means }。
reality-nothing = 规划预设的条件届时均已具备。循序渐进的规划本来就没有这种差距，但这不保证规划能够成功。
reality-band = 合计{ $sum }分，属于{ $from }分起的一档。仅就这一项而言，{ $means }。
reality-band-or = { $read }由于部分数据未知，最高可能达到{ $most }分：{ $means }。
reality-band-partly = { $read }七个维度中只审查了{ $examined }个，实际可能更高。
reality-worst = 差距最大的举措：{ $initiative }，合计{ $sum }分。
reality-worst-band = 差距最大的举措：{ $initiative }，合计{ $sum }分：{ $means }。
reality-presuming = 共{ $all }项举措，其中{ $count }项预设了就绪条件。
reality-untold = 有{ $count }项举措看不出预设了什么条件（未写明阶段、举措库条目和 `presumes`），未计入：{ $initiatives }
reality-causes = ：差距主要来自 { $causes }
reality-cause = { $initiative } 占{ $points }（自身差距{ $gap }）
reality-cause-lack = { $cause }：{ $lack }
reality-lack = { $title }预设为{ $presumed }，预测为{ $predicted }
reality-lack-through = { $lack }（最低的是{ $indicator }）
reality-unknown = ：可能更高，因为{ $what }未知
reality-more-unknown = 另外{ $count }项
reality-limits = 方法取自希克斯的“设计与现实差距”。希克斯请熟悉情况的人评判需要改变的程度，这里只计算预设条件中不足的部分，因此数值偏低；分档按他的评分制定，用在这里偏宽。本项测算是对该方法的补充，不能替代。

audit-findings-heading = 发现的问题
audit-no-findings = 无。
audit-criterion = 标准
audit-effect = 影响
audit-recommendation = 整改
audit-materiality = 涉及费用
audit-also-at = 另见
audit-cost-touched = { $cost }，占规划费用的{ $share }
audit-not-given = 未填写 `{ $key }`
audit-initiatives = { $initiatives }
audit-more-places = 另有{ $count }处
audit-more-initiatives = 另外{ $count }项
audit-more = { $rule }：另有{ $count }项问题。
audit-more-of = 涉及举措：{ $initiatives }。

audit-unexamined-heading = 因缺少数据无法审查的事项
audit-unexamined-meaning = 评估或规划缺少所需数据。以下事项均不视为符合要求。
audit-lines = （{ $file } 第{ $lines }行）
audit-more-lines = 另外{ $count }处
audit-likewise = { $reason }；{ $initiatives } 情况相同
audit-more-reasons = 另有{ $count }项

audit-idle-heading = 未审查的内容
audit-idle = 本规划未涉及以下规则：{ $rules }。
audit-never-examined = 任何规则都不审查：评估是否属实、价格是否合理、是否符合法律法规和合同（评估已写明的合同除外）、系统是否安全、工作质量如何。

audit-closing-heading = 本次审查的局限
audit-closing-rules = 审查依据{ $rules }条规则，将规划的时间安排和各项数字与其所需的就绪度相对照；规划的自我陈述不作为依据。
audit-closing-evidence = 审查结果取决于评估：评估数据有误，结果随之有误。
audit-closing-predicted = 举措启动时的就绪度按举措库中的效果预测，并非实测。
audit-closing-limits = 部分阈值为本程序的默认值，未经实际成效校准；规则文件逐项注明出处。
audit-closing-approval = 审查结果供决策参考，不是审计意见。绿色不代表批准，红色也不代表禁止。

# 命令
check-no-assessment = 规划未写明评估 `{ $assessment }` 的文件
check-no-assessment-help = 请用 `--assessment` 指定文件，或在规划中写明 `assessment_file`

# 规则说明
rule-page-title = 规则 { $code }：{ $title }（{ $name }）
rule-page-heading = { $code } { $title }
rule-page-family = 类别 { $letter }：{ $name }
rule-page-severity = 级别：{ $severity }
rule-page-constraint = 约束：生成的路线图必须满足
rule-page-advice = 建议：宜遵循，生成的路线图不必满足
rule-page-threshold = 阈值 `{ $name }`：{ $value } { $unit }；{ $basis }
binding-constraint = 约束
binding-advice = 建议
rules-column-code = 编号
rules-column-name = 名称
rules-column-severity = 级别
rules-column-binding = 性质
rules-column-title = 问题
rules-page-title = 审查规则
rules-page-generated = 本页由 `src/check/rules/` 中各条规则的说明生成，请在该处修改。`gradus explain` 显示相同内容。
rules-page-intro = 共有{ $count }条规则。错误级规则均为约束，生成的路线图一律满足。
audit-column-level = 级别
audit-column-code = 编号
audit-column-rule = 问题
audit-column-count = 项数
audit-rubric = 指标体系 { $reference }
audit-catalogue = 举措库 { $reference }
audit-rules = 审查规则 { $reference }

junit-findings = { $count }项问题
junit-idle = 规划未涉及本规则
