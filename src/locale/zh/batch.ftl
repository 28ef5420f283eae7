# 一次处理多个单位。

batch-title-assess = { $count } 份评估
batch-title-check = { $count } 份计划
batch-title-roadmap = { $count } 份路线图
batch-progress-assess = 正在打分
batch-progress-check = 正在审查
batch-progress-roadmap = 正在生成路线图
batch-failed-heading = 未能处理：{ $count }
batch-failed = 有 { $count } 个文件未能处理，以下结果不包含它们。
batch-failed-unit = { $place }：{ $what }{ $more ->
    [0] {""}
   *[other] （另有 { $more } 处错误）
}
batch-summary-heading = 总体情况
batch-stage = { $stage }：{ $count }
batch-red = 红色：{ $count }
batch-amber = 黄色：{ $count }
batch-green = 绿色：{ $count }；绿色不等于批准
batch-verdict-red = 红
batch-verdict-amber = 黄
batch-verdict-green = 绿
batch-optimal = 已证明不可能更好：{ $of } 份中的 { $count } 份
batch-within = 最多还能提高 { $gap } %：{ $count } 份
batch-feasible = 规划期内没有效益：{ $count } 份
batch-rows-heading = 逐个列出
batch-more = ……另有 { $count } 个；`--format csv` 和 `--format json` 会全部列出。
batch-column-unit = 地区
batch-column-plan = 计划
batch-column-verdict = 结论
batch-column-score = 得分
batch-column-low = 下限
batch-column-high = 上限
batch-column-coverage = 已观测
batch-column-shown = 已证明阶段
batch-column-possible = 可能阶段
batch-column-binding = 未开的门槛
batch-column-errors = 错误
batch-column-warnings = 警告
batch-column-orientation = 取向
batch-column-opens = 开启
batch-column-initiatives = 举措
batch-column-once = 费用
batch-column-benefit = 便利的办件
batch-column-gap = 最多还能
batch-error-needs-folder = 使用 `--batch` 时，`--out` 应是文件夹，而 { $folder } 处没有文件夹。
batch-error-needs-folder-help = 请先建立该文件夹；路线图会逐个地区写入其中。
batch-error-same-name = { $one } 与 { $other } 同名，它们的路线图会写进同一个文件。
batch-error-several = 给出了几份评估，而一份报告只针对一份。
batch-error-several-help = 用 `--batch` 可为每份评估生成路线图，各占一行。
