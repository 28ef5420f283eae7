# 举措为何如此安排或未列入规划；增加资源的效果。

why-title = 举措安排说明：{ $plan }
why-plan = 规划 { $id }：{ $first } 至 { $last }，举措{ $count }项
why-unanswered = 一次无法全部回答：还有{ $count }项未答，第一项是 `{ $first }`。请按名称逐项查询。
why-broken = 原规划有{ $count }处不满足路线图的必备条件。下文只列出改动会新增的问题。
why-named = { $title }（{ $id }）
why-nobody = 无数据
why-not-claimed = 所列障碍是独立核验程序在只作这一处改动后新发现的问题。费用、人力和效果取自规划和举措库；今后的就绪度为预测，并非实测。

## In the plan

why-stands = 已列入规划：{ $start } 至 { $end } 实施，{ $live } 起投入使用
why-stands-mode = 已列入规划：{ $start } 至 { $end } 实施（实施方式：{ $mode }），{ $live } 起投入使用
why-note = 规划中的说明：{ $note }
why-for = 作用：{ $why }
why-needed-by = 依赖它的举措（{ $count }项）：{ $others }
why-needed-by-none = 规划中没有依赖它的举措
why-already = 目前已存在以下问题：
why-free = 没有障碍：可提前{ $quarters }个季度，在 { $start } 开始。
why-free-then = 如此安排，{ $brings }。
why-held = 提前一个季度（{ $start }）开始的障碍：
why-farthest = 除此之外，最早可提前到 { $start } 开始，没有其他障碍。
why-free-before = 如提前到 { $start } 开始，则避开上述障碍，也没有新的障碍。
why-held-then = 如提前一个季度，{ $brings }。
why-refused = 如在 { $start } 开始，审查会增加以下规则的问题：{ $rules }。
why-brings-more = 规划期内为群众多节省{ $hours }小时（折现）
why-brings-less = 规划期内为群众少节省{ $hours }小时（折现）
why-brings-nothing = 不会为群众节省更多时间

## Not in the plan

why-out = 未列入规划
why-out-done = 已经完成。
why-out-not-here = 原因：{ $why }。
why-out-no-channel = 本地没有所需的渠道。
why-out-no-partner = 不涉及协同单位。
why-out-needs = 本地不具备其前提举措：{ $needs }。
why-out-no-room = 所需时间超过规划期，或者按同类工作的通常延误会超过规划期。
why-out-held = 最合适的时间是 { $start } 至 { $end }，有{ $count }处障碍：
why-out-refused = 可安排在 { $start } 至 { $end }，但审查会增加以下规则的问题：{ $rules }。
why-out-gain = 可安排在 { $start } 至 { $end }，规划期内为群众多节省{ $hours }小时（折现）。
why-out-nothing = 可安排在 { $start } 至 { $end }，但不会为群众节省更多时间。
why-out-with = 须先增加以下前提举措：{ $missing }。
why-out-together = 须同时增加以下举措才能发挥作用：{ $missing }。
why-out-at = { $id }（{ $start }）
why-out-then = 如果没有上述障碍，{ $brings }。

## What stands in the way

why-part = { $id } { $takes }
why-parts = { $parts }
why-parts-more = { $parts }，以及另外{ $more }项
why-unknown = { $it }与举措库的任何条目或其实施方式均不相符。
why-altered = { $it }的时间、人员或费用与举措库条目不同。
why-horizon = { $it }将在 { $start } 至 { $end } 实施，而规划期为 { $first } 至 { $last }。
why-precedence = { $it }依赖{ $other }，后者到 { $ends } 末结束。
why-precedence-lag = { $it }依赖{ $other }，后者到 { $ends } 末结束；其间须间隔{ $lag }个季度，最早 { $from } 开始。
why-mandate = 按评估中的规定任务，{ $it }须在 { $by } 末前完成。
why-contract = 按评估中的合同，{ $it }须在 { $start } 开始。
why-excluded = { $it }与{ $other }互斥。
why-equipment = { $it }的设备将在规划期内到期，而没有安排更新。
why-missing = { $it }需要“{ $entry }”，而该举措既未列入规划，也未完成。
why-staff = { $skill }（{ $quarter }）：需要{ $asked }个全时当量，现有{ $there }个。需求来自 { $parts }。
why-starts = { $year }年将新开{ $begun }项举措，而项目经理一年只能启动{ $most }项。
why-front-line = { $department }一线（{ $quarter }）：每人需要{ $asked }小时，可投入{ $there }小时。需求来自 { $parts }。
why-money = { $fund }：到 { $quarter } 末缺 { $short }。此前的支出来自 { $parts }。
why-category = { $fund }不能用于{ $it }的{ $category }。
why-expired = { $fund }到 { $expires } 末截止，而{ $it }此后仍要使用。
why-match = { $fund }须有配套资金才能用于{ $it }，而配套资金缺失。
why-tail = { $fund }：最后一年为 { $there }，而全部建成后的年运行费为 { $asked }。
why-gate = { $it }以达到{ $stage }为前提，预计 { $opens } 达到。{ $start } 时尚不足的有：{ $gates }。
why-gate-never = { $it }以达到{ $stage }为前提，而规划期内达不到。{ $start } 时尚不足的有：{ $gates }。
why-reading-least = { $what }{ $is }（不低于{ $needs }）
why-reading-most = { $what }{ $is }（不高于{ $needs }）
why-reading-unknown = { $what }未知（不低于{ $needs }）
why-unmeasured = { $it }将在 { $start } 开始，而{ $stage }尚未测评：{ $other }到 { $ends } 末结束。
why-unmeasured-none = { $it }超出{ $stage }，而规划中没有对该阶段的测评。
why-pace = { $it }超出{ $stage }：按阶段间隔，达到该阶段至少需要{ $quarters }个季度，最早 { $from } 开始。
why-partner = { $it }将在 { $start } 开始，而{ $partner }尚未就绪：{ $other }到 { $ends } 末结束。
why-partner-since = { $it }将在 { $start } 开始，而{ $partner } { $since } 起才就绪。
why-partner-never = { $it }需要{ $partner }，而该单位尚未就绪，规划中也没有相应的准备工作。
why-research = { $it }将在 { $start } 开始，而此前{ $within }个季度内没有完成需求调研；最接近的是{ $other }，到 { $ends } 末结束。
why-research-none = { $it }要建设系统，而规划中没有面向公众的需求调研。
why-reach = { $it }：投入使用时，{ $process }的服务对象中有{ $share }能够使用，要求为{ $target }。
why-feedback = { $it }将在 { $live } 投入使用，而{ $within }个季度内没有听取使用者意见：{ $other }到 { $ends } 末结束。
why-feedback-none = { $it }将投入使用，而规划中没有听取使用者意见的渠道。
why-training = { $it }将在 { $live } 投入使用，距培训结束超过{ $within }个季度：{ $other }到 { $ends } 末结束。
why-aftercare = { $it }将在 { $live } 投入使用，而此后{ $within }个季度内没有测评使用情况：最接近的测评{ $other }到 { $ends } 末结束。
why-aftercare-none = { $it }将在 { $live } 投入使用，而规划在此后{ $within }个季度内没有测评使用情况。
why-benefit = 效益与规划所列不符。

## Faults of the call

why-error-unknown = 规划和举措库中都没有举措 `{ $name }`
why-error-unknown-help = 规划中有：{ $names }
why-error-unknown-list = 用 `gradus list initiatives` 可列出举措库的举措

## Prices

roadmap-prices-progress = 逐项增加并重新求解
roadmap-prices-heading = 增加各项资源的效果
roadmap-prices-column-of = 资源
roadmap-prices-column-step = 增量
roadmap-prices-column-gain = 节省的小时
roadmap-prices-column-sure = 确定程度
roadmap-prices-column-most = 至多
roadmap-prices-column-stages = 提前的阶段
roadmap-prices-skill = { $skill }
roadmap-prices-fund = { $fund }，{ $year }年
roadmap-prices-front-line = { $department }一线
roadmap-prices-fte = { $fte }个全时当量
roadmap-prices-hours = 每人{ $hours }小时
roadmap-prices-exact = 准确值
roadmap-prices-at-least = 至少
roadmap-prices-none = 制约因素不是人员和资金。逐一试算了{ $count }种增量（某种技能一个全时当量、某项资金来源某年的1%、某部门一线每人每季度一小时），经证明，节省的时间都不会增加，也没有阶段提前达到。
roadmap-prices-none-found = 逐一试算了{ $count }种增量（某种技能一个全时当量、某项资金来源某年的1%、某部门一线每人每季度一小时），都没有更好的结果，其中{ $proved }种已经证明。
roadmap-prices-rest = 其余{ $count }种增量没有更好的结果，其中{ $proved }种已经证明。
roadmap-prices-better = 重新求解时，不增加资源也多节省{ $hours }小时，以上数字以此为基准。延长搜索（`--work`）或可使路线图本身达到这一结果。
roadmap-prices-unasked = 时间已到，另有{ $count }种增量未试算；不设时间限制即可全部试算。
roadmap-prices-how = 方法：每次只增加一项资源，以本路线图为起点，用同一随机种子重新求解，每次最多试排{ $work }份举措序列。增加的资源可以不用，因此不会出现负数。数字为规划期内为群众节省的小时数（折现），各项不能相加。
