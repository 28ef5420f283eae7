# 规划为何承受不起，可以怎么办
rework-conflicts-heading = 规划为何承受不起
rework-conflicts-meaning = 每条都是按现有时间无法同时保留的最小一组项目：去掉其中任何一个，其余就都能保留。最严重的在前，并列出可行的修补办法，均已重新审查。
rework-ring = 互相等待，形成循环：{ $ring }。
rework-order = { $initiative } 于 { $start } 开工，要等到 { $end } 才结束的 { $on }，因此不能早于 { $earliest } 开工。
rework-chain = { $chain } 先后共需 { $needed }，规划期只有 { $available }，怎么排期都不行。
rework-outside = { $initiative } 排在 { $start } 至 { $end }，规划期为 { $first } 至 { $last }。
rework-skill = { $members }（{ $count } 个项目）{ $quarter } 共需{ $skill } { $needed }，现有 { $available }。
rework-load = { $members }（{ $count } 个项目）{ $quarter } 要求{ $department }一线每人投入 { $needed }，每人只能投入 { $available }。
rework-fund = { $members }（{ $count } 个项目）{ $year } 年共需从“{ $fund }”支出 { $needed }，可用 { $available }。
rework-fund-early = { $members }（{ $count } 个项目）{ $year } 年共需从“{ $fund }”支出 { $needed }；全年可用 { $available }，但 { $quarter } 时尚不够。
rework-gate = { $initiative } 从 { $start } 起就做{ $stage }的工作，而按整个规划的保守预测，届时还达不到{ $before }。
rework-all-lack = 连同另外 { $others } 个项目，从 { $first } 到 { $last } 最多时共缺 { $lacking }。
rework-all-lack-in = 连同另外 { $others } 个项目，{ $quarter } 共缺 { $lacking }。
rework-likewise = 另有 { $count } 个项目各自同样如此：{ $initiatives }。
rework-more-conflicts = 另有 { $count } 条冲突。
rework-no-repair = 没有找到既能化解又不使规划变差的单项改动。
rework-fte = { $fte } 人
rework-hours = { $hours } 小时
rework-with = （{ $parts }）
rework-eases = 只能缓解：其他项目仍超出同一限度
rework-red = 红色
rework-amber = 黄色
rework-green = 绿色
rework-stays = 仍为{ $verdict }
rework-becomes = { $was } → { $is }
rework-errors = 错误 { $was } → { $is }
rework-warnings = 警告 { $was } → { $is }
rework-unexamined = 无法审查 { $was } → { $is }
rework-costs = 增加 { $amount }，其中运行费按年计
rework-saves = 减少 { $amount }，其中运行费按年计

rework-advice-heading = 哪些改动对结论影响最大
rework-advice-meaning = 以下为建议，不是审计意见，也不代替对取舍的判断。各项改动依次叠加，每项都在改动后重新审查；共试算 { $tried } 项。`gradus check PLAN --apply 3 --out FILE` 可写出改好的规划。
rework-advice-none = 没有一项能使规划变好。
rework-line = { $words }
rework-gone = 消除：{ $shifts }
rework-new = 新出现：{ $shifts }
rework-shift = { $rule } { $count } 项（{ $severity }）
rework-reaches-less = 能惠及的群众比原规划少
rework-edits = 修改 { $file }：{ $edits }
rework-no-edits = 没有可直接套用的修改：文件的写法不支持
rework-insert = { $place } 加入 `{ $text }`
rework-delete = { $place } 删去 `{ $text }`
rework-replace = { $place } `{ $was }` 改为 `{ $text }`

# 改动
change-start = { $initiative } 改到 { $to }
change-move = 调整开工时间：{ $start }
change-move-with = 调整开工时间：{ $start }，等待它的随之后移：{ $others }
change-drop = 不做 { $initiative }
change-drop-waited-for = 不做 { $initiative }；原先等待它的 { $count } 个项目（{ $waiting }）不再等待
change-placed = { $initiative }（{ $first } 至 { $last }）
change-add = 增加“{ $title }”：{ $added }
change-add-before = 在 { $before } 之前增加“{ $title }”：{ $added }
change-add-moving = 在 { $before } 之前增加“{ $title }”：{ $added }；并将 { $starts }
change-run = 安排每年的运行费：{ $budgets }
change-reserve = 从“{ $fund }”留出预备费 { $amount }，列入 { $initiative }
change-total = 把总额改为各费用行之和 { $amount }
change-unlink = { $initiative } 不再等待 { $on }
change-fund = “{ $fund }”{ $year } 年增加 { $amount }
change-staff = { $skill }每季度增加 { $fte } 人

# 写出改好的规划
check-apply-none = 没有找到能使规划变好的改动，未写出文件
check-apply-no-edits = 第 { $number } 项改动无法写入 `{ $file }`：文件的写法不支持
check-apply-no-edits-help = 每个项目各用一个 `[[initiative]]` 标题
check-applied = 已写入 `{ $file }`，完成 { $count } 项改动。可用 `gradus check { $file } --assessment { $assessment }` 审查。
