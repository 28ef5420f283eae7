# 导入表格：报告和所写文件中的推测。

import-title = 初步映射：{ $rubric }
import-tables-heading = 表格
import-column-file = 文件
import-column-rows = 行数
import-column-form = 形式
import-column-code = 区分单位的列
import-column-years = 年份
import-form-sheet = 工作簿，工作表“{ $sheet }”
import-form-comma = 以逗号作小数点
import-form-thousands = 千位之间用{ $mark }
import-form-unsure = 数字也可能有别的读法
import-form-headings = 列名在第 { $row } 行
import-form-long = 每行一个序列和数值
import-form-one = 每行一个数值
import-form-across = 每年一列
import-form-wide = 每项一列
import-graded = { $name }（{ $sure }）
delimiter-comma = 逗号分隔
delimiter-semicolon = 分号分隔
delimiter-tab = 制表符分隔
delimiter-bar = 竖线分隔
thousands-comma = 逗号
thousands-point = 点号
thousands-blank = 空格
thousands-apostrophe = 撇号
thousands-indian = 逗号（印度分节法）

import-columns-heading = 采用的内容
import-column-from = 列或序列
import-column-to = 作为
import-column-sure = 把握
import-certain = 确定
import-likely = 很可能
import-guess = 猜测
import-aside = 有 { $count } 个列或序列未采用，文件中以注释列出。

import-trial-heading = 试读
import-units = 读到 { $units } 个单位。
import-year = 采用的年份：{ $year }。
import-obstacle = 目前还不能这样比较各单位：{ $reason }。
import-next = 下一步：检查映射文件，然后运行 `{ $call }`。

## 文件中

import-file-head = 这些表格的各列对评估标准“{ $rubric }”的含义，由 `gradus import` 推测。请先检查再使用。
import-file-sure = 确定：名称已经说明。很可能：有所依据。猜测：也可能不是这样。
import-file-sums = 这些行是若干单位的合计。
import-file-missing = 未找到：{ $indicators }。
import-file-years = 数值从 { $first } 年到 { $last } 年。
import-file-nothing = { $file } 中没有可采用的内容；请不要在调用中给出它，或指明一列：
import-file-aside = 未采用；去掉注释号即可采用：
import-file-more = ……另有 { $count } 个。
import-perhaps = 也许
import-constant = 该年各单位数值相同
import-words = 是文字，不是数字

import-rubric-head = 用表格各列写成的初步评估标准：权重相等，从最差值到最好值。
import-rubric-ask = 对每个指标请想一想：它与要比较的事情有关吗？是否越大越好？权重应是多少？
import-rubric-unit = 计量单位
import-rubric-direction = 越大越好吗？否则写 `"descending"`

## 不能导入的情况

import-one-column = 只找到一列，至少需要两列：一列区分单位，一列是数值
import-no-rows = 列名之下没有任何行
import-no-code = 没有一列能区分各单位
import-no-sheet = 工作簿中没有工作表
import-no-encoding = 文字不是任何已知的编码
import-no-match = 在评估标准 `{ $rubric }` 中找不到任何一列
import-no-match-help = 请用 `--rubric` 指定含有这些指标的评估标准，或在其中补充名称（`also`），或用 `--rubric-out` 由各列生成
import-nothing-differs = 找到的内容对各单位都是同一数值，没有可比较的
import-nothing-measured = 没有一列含有可以写成评估标准的数字
