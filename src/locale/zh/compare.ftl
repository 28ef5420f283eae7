# 比较：排名、排名的把握、数据处理。

## 排名

compare-title = 比较：{ $title }
compare-units = 共{ $units }个评价对象，其中{ $ranked }个参加排名。
compare-ranking-heading = 排名
compare-missed = 有{ $count }行未采用，按其中可读取的数值约在前十分之一：
compare-missed-row = { $unit }（{ $place }）：约第{ $rank }名。未采用的原因：{ $reason }
compare-more-units = ……另有{ $more }个评价对象，`--format csv` 和 `--format json` 列出全部。
compare-more-groups = ……另有{ $more }档，`--format json` 列出全部。
compare-column-rank = 名次
compare-column-unit = 评价对象
compare-column-class = 等级
compare-column-score = 得分
compare-column-low = 下限
compare-column-high = 上限
compare-column-coverage = 覆盖度
compare-column-ranks = 名次区间（90%）
compare-column-next = 高于下一名
compare-unranked = —：覆盖度不足{ $needed }，不给出得分和名次，只给出上下限。
compare-read-me = 得分相同则名次并列。下限、上限：不确定的数值在所有指标上同时取最不利或最有利的一端。
compare-read-ranks = 名次区间（90%）：抽样名次的第5至第95百分位，即十次抽样有九次落在此范围内。高于下一名：抽样中名次高于下一行评价对象的比例，达到{ $share }即视为差异显著。
compare-dimensions-heading = 各维度
compare-dimension = { $number } { $title }
compare-dimensions = { $dimensions }。

## 把握

compare-sure-heading = 排名的可靠程度
compare-sure-draws = 抽样{ $draws }次，种子{ $seed }。每次同时变动：
compare-sure-apart = 相邻的{ $pairs }对中，有{ $apart }对在至少{ $share }的抽样中先后次序不变。
compare-sure-nominal = 不作变动时，抽样算法得出的得分与上表一致，最大差异为{ $difference }。
compare-sure-not-nominal = 不作变动时，抽样算法得出的得分与上表不一致，相差{ $difference }。请反馈这一问题。
compare-drivers-heading = 各项变动对名次的影响
compare-drivers-read = 平均名次变化的方差中各项所占份额，设计为{ $rows }行；括号内为自助法的第5和第95百分位。单独：仅确定这一项时消去的部分（一阶指数）。总计：其他各项都确定时仍保留的部分（总阶指数）。
compare-drivers-none = 各次抽样中名次均未变动。
compare-column-varied = 变动
compare-column-alone = 单独
compare-column-in-all = 总计
vary-observations = 数值：在各自上下限之间变动，同一来源的误差同步变动
vary-weights-dirichlet = 权重：以指标体系的权重为中心，按集中度为{ $concentration }的狄利克雷分布变动
vary-weights-share = 权重：各自上下浮动不超过{ $share }
vary-normalisation = 标准化方法：指标体系原定方法，或{ $methods }
vary-exponent = 汇总方法：指标体系原定方法，或各节点一律用{ $means }
vary-removal = 指标：去掉其中一项
vary-imputation = 缺失值：按指标体系原定做法，或改用{ $ways }
vary-treatment = 异常值：按指标体系原定做法，或改为{ $ways }
vary-treat-none = 不处理
vary-treat-drawn = 缩尾
vary-treat-drawn-log = 缩尾，仍不足时取对数
vary-treat-log = 取对数
vary-impute-none = 不插补
vary-impute-all = 全部评价对象的{ $by }
vary-impute-group = 同组评价对象的{ $by }
vary-impute-nearest = 最相近的{ $units }个评价对象的{ $by }
compare-groups = 与档内首位差异不显著的归为一档：共{ $count }档。其中多于一个评价对象的有：
compare-group = { $first }–{ $last }：{ $names }{ $more ->
    [0] {""}
   *[other] 等，另有{ $more }个
}
compare-stages-heading = 阶段判定的可靠程度
compare-stages-read = 这里的阶段按单一数值和抽样数值判定；评分卡只按下限判定。0表示尚未达到任何阶段。
compare-classes-heading = 等级判定的可靠程度
compare-classes-read = 抽样得分与原得分属于同一等级的比例。
compare-bands-firm = { $units }个评价对象中，有{ $firm }个在至少{ $share }的抽样中保持不变。
compare-column-band = 原判定
compare-column-stays = 保持
compare-column-else = 其他

## 数据

compare-data-heading = 数据
compare-data-cells = 数值：已观测{ $observed }个，插补{ $stand_ins }个，缺失{ $missing }个，不适用{ $inapplicable }个。
compare-data-imputed = 缺失值以各评价对象的{ $by }插补，不计为已观测。
compare-data-imputed-nearest = 缺失值以其他指标上最相近的{ $units }个评价对象的{ $by }插补，不计为已观测。
compare-data-imputed-group = 缺失值以同组评价对象的{ $by }插补（分组：{ $group }），不计为已观测。
compare-data-filtered = 按 `where` 条件排除{ $count }行。
compare-data-constant = 以下{ $count }项指标对所有评价对象数值相同，未计入：{ $indicators }。
compare-data-screened = 有{ $count }个评价对象覆盖度不足{ $needed }，不参加排名，也不参与标尺、异常值和插补值的计算：{ $units }{ $more ->
    [0] {""}
   *[other] 等，另有{ $more }个
}。
compare-data-sheet = { $file }：未指定工作表，采用最可能的“{ $sheet }”（其他：{ $others }）；可用 `--sheet` 另选。
compare-data-left-out = 映射文件排除{ $count }行。
compare-data-sums = { $file } 中有{ $count }行是多个评价对象的合计，未纳入：{ $codes }{ $more ->
    [0] 。
   *[other] ，另有{ $more }行。
}
compare-apart = 有{ $count }个评价对象只出现在一个表格中（{ $tables }），名单见“数据”一节。如其他表格中写法不同，可在映射文件的 `[alias]` 中对应。
compare-apart-file = { $files } 中{ $count }个
compare-apart-names = 只出现在一个表格中的评价对象：
compare-apart-item = { $files }：{ $names }{ $more ->
    [0] 。
   *[other] ，另有{ $more }个，JSON 列出全部。
}
compare-apart-item-denominators = { $files }（没有指标，因此不参与比较）：{ $names }{ $more ->
    [0] 。
   *[other] ，另有{ $more }个，JSON 列出全部。
}
compare-data-other-years = 有{ $count }行属于其他年份。
compare-data-other-series = 有{ $count }行属于映射文件未列出的序列。
compare-rejected = 有{ $count }行未采用：
compare-rejected-cells = 有{ $count }个单元格无法采用，按缺失处理：
compare-rejected-of = { $unit }：{ $reason }
compare-rejected-cell = “{ $column }”：{ $reason }
compare-rejected-more = ……另有{ $count }项，JSON 列出全部。
compare-treated-heading = 异常值
compare-treated-limits = 偏度绝对值超过{ $skewness }且峰度超过{ $kurtosis }的指标予以处理，最多缩尾{ $points }个点（{ $basis }）。
compare-column-indicator = 指标
compare-column-skewness = 偏度
compare-column-kurtosis = 峰度
compare-column-done = 处理
compare-treated-points = 缩尾：{ $units }
compare-treated-log = 取对数
compare-treated-left = 没有可缩尾的点
compare-treated-outside = 仍在界限之外。

## 不能说明什么

compare-not-heading = 使用须知
compare-not-causes = 名次只反映评价对象在本指标体系中的位置，不说明原因，也不说明如何改变。
compare-not-calibrated = 权重、标尺和汇总方法均为人为判断，改变选择，排名就会不同。
compare-not-missing = 未考察指标之间的相关性。
compare-not-driven = 未考察各项变动的影响大小；可用 `--drivers` 考察。
compare-not-varied = 未作任何变动，因此未考察排名的可靠程度；可用 `--vary` 考察。

## 调用有误

compare-mixed = 评估文件（`{ $assessment }`）和表格（`{ $table }`）不能在同一次命令中比较
compare-needs-rubric = `{ $rubric }` 是比较指标体系，只能比较表格中的评价对象，不能为评估打分
compare-needs-rubric-help = 请改用表格并加 `--mapping`，或改用以 `[rubric]` 开头的指标体系
compare-needs-mapping = 表格需要映射文件说明各列的含义
compare-needs-mapping-help = 请用 `--mapping FILE` 指定，内容见 `docs/file-formats.md`
compare-only-tables = `{ $option }` 只用于表格
compare-unit-twice = `{ $id }` 重复给出
compare-folder = 无法读取文件夹 `{ $folder }`：{ $reason }
compare-folder-empty = 文件夹 `{ $folder }` 中没有 TOML 文件
compare-changes-nothing = 该项变动不会改变任何结果：{ $what }
compare-varied-twice = 该项变动重复给出：{ $what }
compare-negative = 得分低于0时，不能用指数{ $exponent }汇总
compare-too-few = 参加排名的评价对象不足两个，无法变动名次
compare-no-spread = 无法比较：每项指标上各评价对象数值都相同，或只有一个有数值
compare-not-positive = 指标 `{ $indicator }` 不能按{ $method }计分：`{ $unit }` 的数值不大于0
compare-too-many = 名次过多，无法保存：{ $units }个评价对象抽样{ $draws }次（上限共{ $ranks }个）
compare-too-many-help = 请把抽样次数减到{ $draws }次：`--draws { $draws }`
compare-too-many-pairs = 成对比较过多：{ $units }个评价对象（上限{ $most }个）
compare-too-many-pairs-help = 请去掉 `--pairs`；相邻比较和分档不受影响
compare-own-method = 原定标尺

## 表格的行

table-not-mapped = 映射文件 `{ $mapping }` 未说明这个表格
table-unreadable = 无法读取表格：{ $reason }
table-no-column = `{ $file }` 没有 `{ $column }` 列
table-column-twice = `{ $file }` 有两个 `{ $column }` 列
table-no-units = { $rows }行中没有一行可以采用
table-first-rejected = 第{ $line }行未采用：{ $reason }
table-row-length = 应有{ $wanted }个单元格，实有{ $found }个
table-ask = `{ $file }` { $place }“{ $what }”：{ $reason }
table-ask-marks = 无法判断 `{ $found }` 中的符号是千位分隔符还是小数点
table-ask-points-help = 请在 `[[table]]` 中写明：`decimal = "point"` 或 `thousands = "point"`
table-ask-commas-help = 请在 `[[table]]` 中写明：`decimal = "comma"`、`thousands = "comma"` 或 `thousands = "indian"`（12,34,567）
table-ask-brackets = 无法判断 `{ $found }` 的括号的含义
table-ask-brackets-help = 请在 `[[table]]` 中写明：`brackets = "negative"`（会计写法，表示负数）或 `brackets = "remark"`（括号只是标注，数值不变）
table-ask-percent = 无法判断百分数 `{ $found }` 按该指标的单位应为多少
table-ask-percent-help = 请在 `[[table.column]]` 中写明：`percent = "hundred"`（45%读作45）或 `percent = "share"`（45%读作0.45）
table-no-code = 标识评价对象的单元格为空
table-no-years = `{ $file }` 中没有以年份为列名的数字列
table-not-a-power = `{ $found }` 不是10的幂
table-not-an-answer = `{ $found }` 不在答案集中
table-not-an-answer-near = `{ $found }` 不在答案集中，最接近的是 `{ $near }`
table-nothing-passes = `{ $file }` 的“{ $column }”列中没有这个值
table-nothing-passes-help = 该列的值有：{ $values }
table-unfit = { $place } { $unit }“{ $what }”：{ $reason }
table-year-several = `{ $file }` 有多个{ $year }年的列：{ $columns }
table-year-several-help = 请选定一列：`keep = "{ $first }"`
table-not-a-year = `{ $found }` 不是年份
table-not-a-number = `{ $found }` 既不是数字，也不是缺失标记
table-outside = { $found }超出可能的范围（{ $least }至{ $greatest }）
table-denominator = { $found }不能作分母，必须大于0
table-place-line = 第{ $line }行
table-place-cell = 单元格 { $cell }
table-rows-differ = `{ $code }` 的“{ $what }”有两个数值：{ $first }为 `{ $one }`，{ $second }为 `{ $other }`
table-rows-differ-more = 另有{ $count }个评价对象的多行数据不一致
table-rows-differ-where = “{ $column }”列可以区分这些行，请在 `[[table]]` 中写明采用哪些行：`where = {"{"} { $key } = { $value } {"}"}`
table-rows-differ-year = 这些行属于一年中的不同时段，请选定一个：`keep = { $year }`
table-rows-differ-same = 表格中没有能区分这些行的列，请删除其中一行
table-said-otherwise = { $line }中 `{ $code }` 的“{ $what }”与 `{ $other }` { $other_line }不一致
table-said-otherwise-help = 该列只从其中一个表格读取，或更正其中一个表格
table-note = 这一行是注释，不是评价对象
table-stray = “{ $code }”这一行几乎没有数值，不像本表的评价对象；如确属评价对象，请在映射文件的 `keep` 中列出
table-error = `{ $found }` 是公式出错的结果
table-no-sheet = `{ $file }` 没有这个工作表
table-no-headings = 表格没有可作列名的第{ $row }行
table-not-encoded = 表格编码与映射文件所写不符（`{ $encoding }`，从第{ $line }行起不符）
table-not-encoded-help = 请写明编码：`encoding = "gb18030"`、`"windows-1252"` 或 `"utf-16"`；`gradus import` 会作推测
table-too-wide = 表格有{ $found }列，上限为{ $most }列
table-too-large = 表格的单元格超过上限{ $most }个
table-merged-cell = 该单元格属于合并单元格 { $cells }，数值只在 { $first } 中
table-no-stored-value = 该单元格的公式没有保存计算结果，请用电子表格软件打开工作簿后重新保存
table-merged = 工作表“{ $sheet }”的列名行有合并单元格（{ $cells }），每一列都需要自己的名称
table-old-workbook = 这是旧格式的工作簿，或带有密码的工作簿
table-old-workbook-help = 请打开后另存为不带密码的 `.xlsx`，或另存为 CSV
table-broken-workbook = 工作簿已损坏
table-too-many-parts = 工作簿的部件超过上限{ $most }个
table-unpacks = 工作簿解压后超过上限{ $most }兆字节

## 与可比对象比较

peers-heading = { $unit }与可比对象
peers-rank = 第{ $rank }名，共{ $of }个。
peers-rank-range = 第{ $rank }名，共{ $of }个；十次抽样有九次的名次：{ $range }。
peers-column-distance = 差距
peers-column-standing = 与该对象相比
peers-above = 高于（{ $share }）
peers-below = 低于（{ $share }）
peers-same = 差异不显著（高于该对象的抽样占{ $share }）
peers-apart = 与{ $all }个可比对象的差异中，有{ $apart }个显著：至少{ $share }的抽样中先后次序不变。
peers-not-varied = 未作任何变动，因此未考察与可比对象的差异是否显著；可用 `--vary` 考察。
peers-indicator = { $title }（{ $unit }）
peers-column-own = 本对象
peers-column-median = 可比对象中位数
peers-column-least = 最低
peers-column-greatest = 最高
peers-column-below = 低于本对象
peers-of = { $known }个中{ $below }个
peers-read-distance = 差距：在双方均已知的指标上，得分差的平方加权平均后开方；0为完全相同，1为每个标尺都处于两端。
peers-read-by = { $title }占其中{ $share }，按对数计（{ $basis }）。
peers-too-little = 有{ $count }个参加排名的评价对象未列入，因为双方均已知的权重不足{ $needed }。
compare-no-unit = 没有名为 `{ $unit }` 的评价对象
compare-peers-unranked = `{ $unit }` 的数值太少，没有名次，因此没有可比对象
compare-peers-nobody = 没有与 `{ $unit }` 有足够多共同数值的评价对象
