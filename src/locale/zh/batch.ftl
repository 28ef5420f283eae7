# 一次处理多个文件。

batch-title-assess = { $count }份评估
batch-title-check = { $count }份规划
batch-title-roadmap = { $count }份路线图
batch-progress-assess = 正在打分
batch-progress-check = 正在审查
batch-progress-roadmap = 正在生成路线图
batch-failed-heading = 未能处理：{ $count }个
batch-failed = { $count }个文件未能处理，以下结果不含这些文件。
batch-failed-unit = { $place }：{ $what }{ $more ->
    [0] {""}
   *[other] （另有{ $more }处错误）
}
batch-summary-heading = 汇总
batch-stage = { $stage }：{ $count }
batch-red = 红色：{ $count }
batch-not-examinable = 无法审查：{ $count }
batch-amber = 黄色：{ $count }
batch-green = 绿色：{ $count }（不代表批准）
batch-verdict-red = 红
batch-verdict-not-examinable = 无法审查
batch-verdict-amber = 黄
batch-verdict-green = 绿
batch-optimal = 经证明已是最优：{ $of }份中的{ $count }份
batch-within = 与经证明的最大效益相差不超过{ $gap } %：{ $count }份
batch-feasible = 规划期内没有效益：{ $count }份
batch-rows-heading = 各地结果
batch-more = ……另有{ $count }个；`--format csv` 和 `--format json` 列出全部。
batch-column-unit = 地区
batch-column-plan = 规划
batch-column-verdict = 结论
batch-column-score = 得分
batch-column-low = 下限
batch-column-high = 上限
batch-column-coverage = 覆盖度
batch-column-shown = 已证实阶段
batch-column-possible = 可能阶段
batch-column-binding = 未达到门槛
batch-column-errors = 错误
batch-column-warnings = 警告
batch-column-orientation = 服务导向
batch-column-opens = 达到时间
batch-column-initiatives = 举措
batch-column-once = 一次性
batch-column-benefit = 节省的小时
batch-column-gap = 差距上限
batch-error-needs-folder = 使用 `--batch` 时，`--out` 应为已有的文件夹，而 { $folder } 不存在。
batch-error-needs-folder-help = 请先建立该文件夹；每个地区的路线图各写成其中一个文件。
batch-error-same-name = { $one } 与 { $other } 同名，路线图会写入同一个文件。
batch-error-several = 给出了多份评估，而一份报告只能针对一份。
batch-error-several-help = 用 `--batch` 可为每份评估各生成一份路线图，每份占一行。
