# 举措为何在此，或为何不在计划中；稀缺资源的价格。

why-title = 为何如此安排：{ $plan }
why-plan = 计划 { $id }：{ $first } 至 { $last }，举措 { $count } 项
why-unanswered = 一次无法全部回答：还有 { $count } 个未答，第一个是 `{ $first }`。请按名称逐个查询。
why-broken = 就现状而言，本计划有 { $count } 处不满足路线图的必备条件。下文只列出改动会新增的问题。
why-named = { $title }（{ $id }）
why-nobody = 无数据
why-not-claimed = 所列障碍是独立核验程序在只作这一处改动的计划中发现、而在原计划中没有发现的问题。费用、工作量和效果取自计划和举措目录；今后的准备度是预测，并非实测。

## In the plan

why-stands = 在计划中：{ $start } 至 { $end } 实施，{ $live } 起投入使用
why-stands-mode = 在计划中：{ $start } 至 { $end } 实施（方式：{ $mode }），{ $live } 起投入使用
why-note = 计划的说明：{ $note }
why-for = 作用：{ $why }
why-needed-by = 等待它的举措（{ $count } 项）：{ $others }
why-needed-by-none = 计划中没有举措等待它
why-already = 就现状而言，它已有以下问题：
why-free = 没有障碍：可以提前 { $quarters } 个季度，在 { $start } 开始。
why-free-then = 这样一来，{ $brings }。
why-held = 不能提前一个季度、在 { $start } 开始的原因：
why-farthest = 一直提前到 { $start }，都没有别的障碍。
why-free-before = 在这些障碍之前，如在 { $start } 开始，则没有新增的障碍。
why-held-then = 如果提前一个季度，{ $brings }。
why-refused = 如在 { $start } 开始，审查还会多发现以下规则的问题：{ $rules }。
why-brings-more = 规划期内（折现后）多便利 { $cases } 件办件
why-brings-less = 规划期内（折现后）少便利 { $cases } 件办件
why-brings-nothing = 得到便利的办件并不增加

## Not in the plan

why-out = 不在本计划中
why-out-done = 已经完成，或已无事可做。
why-out-no-channel = 此地没有它所需的渠道。
why-out-no-partner = 不涉及其他机构。
why-out-needs = 它所需的以下举措在此地无法实施：{ $needs }。
why-out-no-room = 所需时间比本计划还长。
why-out-held = 最合适的位置是 { $start } 至 { $end }，但有 { $count } 处障碍：
why-out-refused = 可以安排在 { $start } 至 { $end }，但审查会多发现以下规则的问题：{ $rules }。
why-out-gain = 可以安排在 { $start } 至 { $end }，规划期内（折现后）多便利 { $cases } 件办件。
why-out-nothing = 可以安排在 { $start } 至 { $end }，但得到便利的办件并不增加。
why-out-with = 它所需而计划中没有的举措，安排在它之前：{ $missing }。
why-out-together = 要使它对人有用，还要同时安排：{ $missing }。
why-out-at = { $id }（{ $start }）
why-out-then = 如果没有上述障碍，{ $brings }。

## What stands in the way

why-part = { $id } { $takes }
why-parts = { $parts }
why-parts-more = { $parts }，以及另外 { $more } 项
why-unknown = { $it }与举措目录中的任何条目或其实施方式都不相符。
why-altered = { $it }的时间、人员或费用与举措目录所列不同。
why-horizon = { $it }将在 { $start } 至 { $end } 实施，而计划期为 { $first } 至 { $last }。
why-precedence = { $it }要等{ $other }完成，后者到 { $ends } 末结束。
why-precedence-lag = { $it }要等{ $other }完成，后者到 { $ends } 末结束；其间须隔 { $lag } 个季度，最早 { $from } 开始。
why-mandate = 按评估中的强制要求，{ $it } 须在 { $by } 末前完成。
why-contract = 按评估中的合同，{ $it } 须在 { $start } 开始。
why-excluded = { $it }与{ $other }互相排斥。
why-equipment = { $it }的设备将在计划期内到期，而没有后续更换。
why-missing = { $it }需要“{ $entry }”，而它既不在计划中，也没有完成。
why-staff = { $quarter } 的{ $skill }：共需 { $asked } 个全职人力，只有 { $there } 个。需求来自 { $parts }。
why-front-line = { $quarter } { $department }的一线：人均需 { $asked } 小时，只能投入 { $there } 小时。需求来自 { $parts }。
why-money = { $fund }：到 { $quarter } 末将短缺 { $short }。到那时的支出来自 { $parts }。
why-category = { $fund }不能用于{ $it }的{ $category }。
why-expired = { $fund }到 { $expires } 末截止，而{ $it }在此之后仍要支用。
why-match = { $fund }须与另一笔资金配套才能用于{ $it }，而配套部分缺失。
why-tail = { $fund }：最后一年为 { $there }，而全部建成后的年运行费为 { $asked }。
why-gate = { $it }要等{ $stage }预计开启，即 { $opens }。在 { $start }，以下数值尚不足：{ $gates }。
why-gate-never = { $it }要等{ $stage }预计开启，而计划期内不会开启。在 { $start }，以下数值尚不足：{ $gates }。
why-reading-least = { $what } { $is }（至少需要 { $needs }）
why-reading-most = { $what } { $is }（至多只能为 { $needs }）
why-reading-unknown = { $what } 未知（至少需要 { $needs }）
why-unmeasured = { $it }将在 { $start } 开始，而{ $stage }尚未测评：{ $other }到 { $ends } 末结束。
why-unmeasured-none = { $it }超出{ $stage }，而计划中没有对该阶段的测评。
why-pace = { $it }超出{ $stage }：每个阶段至少 { $spacing } 个季度，最早 { $from } 开始。
why-partner = { $it }将在 { $start } 开始，而{ $partner }尚未就绪：{ $other }到 { $ends } 末结束。
why-partner-since = { $it }将在 { $start } 开始，而{ $partner }自 { $since } 起才就绪。
why-partner-never = { $it }需要{ $partner }，而它尚未就绪，计划中也没有相应的准备工作。
why-research = { $it }将在 { $start } 开始，而此前 { $within } 个季度内没有完成的需求调研；最接近的是{ $other }，到 { $ends } 末结束。
why-research-none = { $it }要建设系统，而计划中没有征询公众意见的调研。
why-reach = { $it }：上线时，{ $process }的服务对象中只有 { $share } 能够使用，而要求为 { $target }。
why-feedback = { $it }将在 { $live } 上线，而 { $within } 个季度内没有人听取意见：{ $other }到 { $ends } 末结束。
why-feedback-none = { $it }将要上线，而计划中没有听取意见的途径。
why-training = { $it }将在 { $live } 上线，距其培训超过 { $within } 个季度：{ $other }到 { $ends } 末结束。
why-aftercare = { $it }将在 { $live } 上线，而此后 { $within } 个季度内没有测量其使用情况：最接近的测量{ $other }到 { $ends } 末结束。
why-aftercare-none = { $it }将在 { $live } 上线，而计划在此后 { $within } 个季度内没有测量其使用情况。
why-benefit = 效益与计划所称不符。

## Faults of the call

why-error-unknown = 计划和举措目录中都没有举措 `{ $name }`
why-error-unknown-help = 计划中有：{ $names }
why-error-unknown-list = 用 `gradus list initiatives` 可列出举措目录中的举措

## Prices

roadmap-prices-progress = 逐项增加并重新求解
roadmap-prices-heading = 每样多一点能带来什么
roadmap-prices-column-of = 增加的对象
roadmap-prices-column-step = 增量
roadmap-prices-column-gain = 便利的办件
roadmap-prices-column-sure = 把握
roadmap-prices-column-most = 至多
roadmap-prices-column-stages = 提前的阶段
roadmap-prices-skill = { $skill }
roadmap-prices-fund = { $fund }，{ $year } 年
roadmap-prices-front-line = { $department }的一线
roadmap-prices-fte = { $fte } 个全职
roadmap-prices-hours = 人均 { $hours } 小时
roadmap-prices-exact = 恰为
roadmap-prices-at-least = 至少
roadmap-prices-none = 制约它的不是人员和资金：对 { $count } 种增量（某种技能一个全职人力、某笔资金某年的百分之一、某部门一线每季度人均一小时）逐一证明，得到便利的办件都不会增加，也没有阶段提前开启。
roadmap-prices-none-found = 对 { $count } 种增量（某种技能一个全职人力、某笔资金某年的百分之一、某部门一线每季度人均一小时）逐一求解，都没有找到更好的结果；其中 { $proved } 种已得到证明。
roadmap-prices-rest = 其余 { $count } 种增量没有找到更好的结果，其中 { $proved } 种已得到证明。
roadmap-prices-better = 重新求解时，不作任何增加也多便利了 { $cases } 件办件；以上数字由此算起。延长搜索（`--work`）也许能使路线图本身达到这一结果。
roadmap-prices-unasked = 时间已到，另有 { $count } 种增量尚未计算；不设时间限制即可全部计算。
roadmap-prices-how = 方法：每次只增加一项，以本路线图为起点，用同一随机种子重新求解，每次最多尝试 { $work } 个清单。增加的部分可以不用，因此不会出现负数。数字为规划期内折现后的便利办件数；各项增量不能相加。
