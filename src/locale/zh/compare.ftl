# 比较：排名、排名的把握、数据处理。

## 排名

compare-title = 比较：{ $title }
compare-units = 共 { $units } 个单位，其中 { $ranked } 个有排名。
compare-ranking-heading = 排名
compare-missed = 有 { $count } 行未采用，按其中可以读取的数值本应排在前十分之一：
compare-missed-row = { $unit }（{ $place }）：约第 { $rank } 名。未采用的原因：{ $reason }
compare-more-units = ……另有 { $more } 个单位，`--format csv` 和 `--format json` 全部列出。
compare-more-groups = ……另有 { $more } 组，`--format json` 全部列出。
compare-column-rank = 名次
compare-column-unit = 单位
compare-column-class = 等级
compare-column-score = 得分
compare-column-low = 下限
compare-column-high = 上限
compare-column-coverage = 已观测
compare-column-ranks = 名次（5% 至 95%）
compare-column-next = 高于下一名
compare-unranked = —：已观测权重不足 { $needed }，不给出得分和名次，只知上下限。
compare-read-me = 得分相同则名次相同。下限、上限：凡不确切的数值，所有指标同时取最不利或最有利的一端。
compare-read-ranks = 名次（5% 至 95%）：十次抽样中有九次落在此范围内。高于下一名：抽样中排在下一行单位之前的比例，达到 { $share } 即视为可以分出高下。
compare-dimensions-heading = 各维度
compare-dimension = { $number } { $title }
compare-dimensions = { $dimensions }。

## 把握

compare-sure-heading = 排名有多大把握
compare-sure-draws = 抽样 { $draws } 次，种子 { $seed }。每次同时变动：
compare-sure-apart = 相邻的 { $pairs } 对单位中，有 { $apart } 对在至少 { $share } 的抽样中分出高下。
compare-sure-nominal = 不作变动时，同一算法得出上列得分，最大差异为 { $difference }。
compare-sure-not-nominal = 不作变动时，抽样算法未能得出上列得分，相差 { $difference }。请报告这一问题。
compare-drivers-heading = 哪项变动影响名次
compare-drivers-read = 平均名次变化的方差中各项所占份额，设计为 { $rows } 行，括号内为自助法的第 5 和第 95 百分位。单独：只确定这一项时消去的部分。总计：其他各项都确定时留下的部分。
compare-drivers-none = 名次从未变动。
compare-column-varied = 变动
compare-column-alone = 单独
compare-column-in-all = 总计
vary-observations = 数值：在各自上下限之间，同一来源的误差一起变动
vary-weights-dirichlet = 权重：围绕评估标准的权重，按集中度为 { $concentration } 的狄利克雷分布
vary-weights-share = 权重：各自上下浮动不超过 { $share }
vary-normalisation = 标准化方法：评估标准原有的方法，或{ $methods }
vary-exponent = 汇总方法：评估标准原有的方法，或各节点一律用{ $means }
vary-removal = 指标：去掉其中一项
vary-imputation = 缺失值：按指标体系的做法，或改用{ $ways }
vary-treatment = 异常值：按指标体系的做法，或改为{ $ways }
vary-treat-none = 不处理
vary-treat-drawn = 收缩
vary-treat-drawn-log = 收缩，不够时取对数
vary-treat-log = 直接取对数
vary-impute-none = 不填补
vary-impute-all = 全部单位的{ $by }
vary-impute-group = 同组单位的{ $by }
vary-impute-nearest = 最相近的 { $units } 个单位的{ $by }
compare-groups = 组内第一名与其余单位分不出高下的组：共 { $count } 组。其中多于一个单位的有：
compare-group = { $first }–{ $last }：{ $names }{ $more ->
    [0] {""}
   *[other] 等，另有 { $more } 个
}
compare-stages-heading = 阶段有多可靠？
compare-stages-read = 这里的阶段按单一数值及抽样数值判定；评分卡只按下限判定阶段。0 表示尚无阶段。
compare-classes-heading = 等级有多可靠？
compare-classes-read = 该单位在多少抽样中落入其名义得分所属的等级。
compare-bands-firm = { $units } 个单位中有 { $firm } 个在至少 { $share } 的抽样中保持不变。
compare-column-band = 名义
compare-column-stays = 保持
compare-column-else = 其他

## 数据

compare-data-heading = 数据
compare-data-cells = 数值：已观测 { $observed } 个，以替代值代替 { $stand_ins } 个，缺失 { $missing } 个，不适用 { $inapplicable } 个。
compare-data-imputed = 缺失值以各单位的{ $by }代替，不算作已观测。
compare-data-imputed-nearest = 缺失值以其他指标上最相近的 { $units } 个单位的{ $by }代替，不算作已观测。
compare-data-imputed-group = 缺失值以同组单位的{ $by }代替（分组：{ $group }），不算作已观测。
compare-data-filtered = 有 { $count } 行不属于 `where` 选取的行。
compare-data-constant = 以下 { $count } 项指标各单位数值相同，区分不出高下，未计入：{ $indicators }。
compare-data-screened = 有 { $count } 个单位已观测权重不足 { $needed }，不参加排名，也不参与标尺、异常值和替代值的计算：{ $units }{ $more ->
    [0] {""}
   *[other] 等，另有 { $more } 个
}。
compare-data-sheet = { $file }：没有指定工作表，取最可能的“{ $sheet }”（其他：{ $others }）；可用 `--sheet` 另选。
compare-data-left-out = 映射文件排除了 { $count } 行。
compare-data-sums = { $file } 中有 { $count } 行是多个单位的汇总，未纳入：{ $codes }{ $more ->
    [0] 。
   *[other] ，另有 { $more } 行。
}
compare-apart = 有 { $count } 个单位只出现在一张表中（{ $tables }），名单见“数据”一节。如果它们在其他表中写法不同，可在映射文件的 `[alias]` 中对应起来。
compare-apart-file = { $files } 中 { $count } 个
compare-apart-names = 只出现在一张表中的单位：
compare-apart-item = { $files }：{ $names }{ $more ->
    [0] 。
   *[other] ，另有 { $more } 个，JSON 中全部列出。
}
compare-apart-item-denominators = { $files }（没有指标，因此不参与比较）：{ $names }{ $more ->
    [0] 。
   *[other] ，另有 { $more } 个，JSON 中全部列出。
}
compare-data-other-years = 有 { $count } 行属于其他年份。
compare-data-other-series = 有 { $count } 行属于映射文件没有列出的序列。
compare-rejected = 有 { $count } 行未采用：
compare-rejected-cells = 有 { $count } 个单元格无法采用，按缺失处理：
compare-rejected-of = { $unit }：{ $reason }
compare-rejected-cell = “{ $column }”：{ $reason }
compare-rejected-more = ……另有 { $count } 行，JSON 中全部列出。
compare-treated-heading = 异常值
compare-treated-limits = 偏度绝对值超过 { $skewness } 且峰度超过 { $kurtosis } 时处理，最多收缩 { $points } 个点（{ $basis }）。
compare-column-indicator = 指标
compare-column-skewness = 偏度
compare-column-kurtosis = 峰度
compare-column-done = 处理
compare-treated-points = 收缩：{ $units }
compare-treated-log = 取对数
compare-treated-left = 没有可以收缩的点
compare-treated-outside = 仍在界限之外。

## 不能说明什么

compare-not-heading = 这一排名不能说明什么
compare-not-causes = 名次只说明一个单位在这一评估标准上的位置，不说明原因，也不说明怎样才能改变。
compare-not-calibrated = 权重、标尺、汇总方法都是人为判断，换一种选择，排名就会不同。
compare-not-missing = 没有考察指标之间的相关。
compare-not-driven = 没有考察哪一项变动影响最大；请用 `--drivers`。
compare-not-varied = 没有作任何变动，因此没有考察名次有多大把握；请用 `--vary`。

## 调用有误

compare-mixed = 一次调用不能既比较评估文件（`{ $assessment }`）又比较表格（`{ $table }`）
compare-needs-rubric = `{ $rubric }` 是比较标准：它比较表格中的单位，不能为评估文件打分
compare-needs-rubric-help = 请改用表格并加 `--mapping`，或改用以 `[rubric]` 开头的评估标准
compare-needs-mapping = 表格需要映射文件说明各列的含义
compare-needs-mapping-help = 请用 `--mapping FILE` 指定，内容见 `docs/file-formats.md`
compare-only-tables = `{ $option }` 只用于表格
compare-unit-twice = `{ $id }` 出现了两次
compare-folder = 无法读取文件夹 `{ $folder }`：{ $reason }
compare-folder-empty = 文件夹 `{ $folder }` 中没有 TOML 文件
compare-changes-nothing = 变动此项不会改变任何结果：{ $what }
compare-varied-twice = 此项要求变动两次：{ $what }
compare-negative = 得分低于 0 时，不能用指数 { $exponent } 汇总
compare-too-few = 有名次的单位不足两个，没有次序可以变动
compare-no-spread = 无法比较：每项指标上各单位数值都相同，或只有一个单位有数值
compare-not-positive = 指标 `{ $indicator }` 不能按{ $method }打分：`{ $unit }` 的数值为 0 或更低
compare-too-many = { $units } 个单位抽样 { $draws } 次，名次总数超过可以保存的上限（{ $ranks }）
compare-too-many-help = 请减少抽样次数，最多 { $draws } 次：`--draws { $draws }`
compare-too-many-pairs = { $units } 个单位的两两比较过多（最多 { $most } 个单位）
compare-too-many-pairs-help = 请去掉 `--pairs`：相邻单位和分组的结果不受影响
compare-own-method = 所定标尺

## 表格的行

table-not-mapped = 映射文件 `{ $mapping }` 没有说明这个表格
table-unreadable = 无法读取表格：{ $reason }
table-no-column = `{ $file }` 没有 `{ $column }` 列
table-column-twice = `{ $file }` 有两个 `{ $column }` 列
table-no-units = { $rows } 行中没有一行可以采用
table-first-rejected = 第 { $line } 行未采用：{ $reason }
table-row-length = 应有 { $wanted } 个单元格，实有 { $found } 个
table-ask = `{ $file }` { $place }“{ $what }”：{ $reason }
table-ask-marks = 无法判断 `{ $found }` 中的符号是千位分隔符还是小数点
table-ask-points-help = 请在 `[[table]]` 中写明：`decimal = "point"` 或 `thousands = "point"`
table-ask-commas-help = 请在 `[[table]]` 中写明：`decimal = "comma"`、`thousands = "comma"` 或 `thousands = "indian"`（12,34,567）
table-ask-brackets = 无法判断 `{ $found }` 的括号是什么意思
table-ask-brackets-help = 请在 `[[table]]` 中写明：`brackets = "negative"`（会计写法，表示负数）或 `brackets = "remark"`（括号只是标注，数值不变）
table-ask-percent = 无法判断百分数 `{ $found }` 在该指标单位下是多少
table-ask-percent-help = 请在 `[[table.column]]` 中写明：`percent = "hundred"`（45% 读作 45）或 `percent = "share"`（读作 0.45）
table-no-code = 标明单位的单元格为空
table-no-years = `{ $file }` 中没有以年份为列名且含有数值的列
table-not-a-power = `{ $found }` 不是 10 的幂次
table-not-an-answer = `{ $found }` 不在答案集中
table-not-an-answer-near = `{ $found }` 不在答案集中，最接近的是 `{ $near }`
table-nothing-passes = `{ $file }` 的“{ $column }”列中没有这样的值
table-nothing-passes-help = 该列的值有：{ $values }
table-unfit = { $place } { $unit }“{ $what }”：{ $reason }
table-year-several = `{ $file }` 有多个 { $year } 年的列：{ $columns }
table-year-several-help = 请写明采用哪一列：`keep = "{ $first }"`
table-not-a-year = `{ $found }` 不是年份
table-not-a-number = `{ $found }` 既不是数字，也不是缺失标记
table-outside = { $found } 超出可能的范围 { $least } 至 { $greatest }
table-denominator = { $found } 不能作除数，必须大于 0
table-place-line = 第 { $line } 行
table-place-cell = 单元格 { $cell }
table-rows-differ = `{ $code }` 的“{ $what }”有两个数值：{ $first }为 `{ $one }`，{ $second }为 `{ $other }`
table-rows-differ-more = 另有 { $count } 个单位的多行数据不一致
table-rows-differ-where = 可按“{ $column }”列区分这些行，请在 `[[table]]` 中写明采用哪些行：`where = {"{"} { $key } = { $value } {"}"}`
table-rows-differ-year = 这些行属于一年中的不同时段，请写明采用哪一个：`keep = { $year }`
table-rows-differ-same = 表格中没有可以区分这些行的内容，请删除其中一行
table-said-otherwise = { $line }中 `{ $code }` 的“{ $what }”与 `{ $other }` { $other_line }不一致
table-said-otherwise-help = 该列只从其中一个表格读取，或更正其中一个表格
table-note = 这一行是注释，不是单位
table-stray = “{ $code }”这一行几乎没有内容，看起来不是本表的单位；如确为单位，请在映射文件的 `keep` 中列出
table-error = `{ $found }` 是公式出错的结果
table-no-sheet = `{ $file }` 没有这个工作表
table-no-headings = 没有可以作列名的第 { $row } 行
table-not-encoded = 表格的编码与映射文件所说的不符（`{ $encoding }`，从第 { $line } 行起不符）
table-not-encoded-help = 请写明编码：`encoding = "gb18030"`、`"windows-1252"` 或 `"utf-16"`；`gradus import` 会作推测
table-too-wide = 表格有 { $found } 列，最多读取 { $most } 列
table-too-large = 表格的单元格超过 { $most } 个
table-merged-cell = 该单元格属于合并单元格 { $cells }，数值只在 { $first } 中
table-no-stored-value = 该单元格的公式没有保存计算结果，请用电子表格软件打开工作簿后重新保存
table-merged = 工作表“{ $sheet }”的列名行有合并单元格（{ $cells }），每一列都需要自己的名称
table-old-workbook = 这是旧格式的工作簿，或带有密码的工作簿
table-old-workbook-help = 请打开后另存为不带密码的 `.xlsx`，或另存为 CSV
table-broken-workbook = 工作簿已损坏，没有电子表格软件会这样写
table-too-many-parts = 工作簿的部件超过 { $most } 个
table-unpacks = 工作簿解压后超过 { $most } `MiB`

## 与同类单位比较

peers-heading = { $unit }与同类单位
peers-rank = 在 { $of } 个单位中排第 { $rank } 名。
peers-rank-range = 在 { $of } 个单位中排第 { $rank } 名；十次抽样中有九次在第 { $range } 名。
peers-column-distance = 差距
peers-column-standing = 与该单位相比
peers-above = 高于（{ $share }）
peers-below = 低于（{ $share }）
peers-same = 分不出高下（{ $share } 的抽样中高于）
peers-apart = 与 { $all } 个同类单位的差异中，有 { $apart } 个属实：至少 { $share } 的抽样中高下不变。
peers-not-varied = 没有作任何变动，因此没有考察与同类单位的差异哪些属实；请用 `--vary`。
peers-indicator = { $title }（{ $unit }）
peers-column-own = 本单位
peers-column-median = 同类中位数
peers-column-least = 最小
peers-column-greatest = 最大
peers-column-below = 低于本单位的同类
peers-of = { $known } 个中 { $below } 个
peers-read-distance = 差距：在双方都已知的项目上，得分之差的平方加权平均后开方；0 为相同，1 为每个标尺都在两端。
peers-read-by = { $title }占其中 { $share }，按对数计（{ $basis }）。
peers-too-little = 有 { $count } 个有名次的单位未列入，因为双方都已知的权重不足 { $needed }。
compare-no-unit = 没有名为 `{ $unit }` 的单位
compare-peers-unranked = `{ $unit }` 已知的太少，没有名次，因此没有同类单位
compare-peers-nobody = 没有一个单位与 `{ $unit }` 有足够多双方都已知的项目
