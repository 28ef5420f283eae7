# check
rule-label-available = 可用于变革的人力
rule-label-state-today = 目前的状态
rule-no-process-named = { $initiative } 没有说明涉及哪项流程

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
