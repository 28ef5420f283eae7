# 导入表格：报告和所写文件中的推测。

import-title = 初步映射：{ $rubric }
import-tables-heading = 表格
import-column-file = 文件
import-column-rows = 行数
import-column-form = 形式
import-column-code = 标识列
import-column-years = 年份
import-form-sheet = 工作簿，工作表“{ $sheet }”
import-form-comma = 以逗号作小数点
import-form-thousands = 以{ $mark }作千位分隔符
import-form-unsure = 数字格式不确定
import-form-headings = 列名在第{ $row }行
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

import-columns-heading = 采用的列
import-column-from = 列或序列
import-column-to = 用作
import-column-sure = 确定程度
import-column-why = 依据
import-columns-more = ……另有{ $count }列，见映射文件。
import-certain = 确定
import-likely = 很可能
import-guess = 猜测
import-more = 另有{ $count }项
import-quoted = “{ $name }”
import-aside = 有{ $count }个列或序列未采用，文件中以注释列出。

## 需要人工核对的内容

import-look-heading = 请先核对
import-look-more = ……另有{ $count }项，见所写文件。
import-look-notation = { $files } 中的数字可能有其他读法（小数逗号或千位分隔符），请抽几个数与原表核对。
import-look-key = { $file }：以“{ $column }”列标识评价对象（{ $sure }）；没有列名像代码或名称的列。
import-look-filter = { $file }：一个评价对象有多行，只采用{ $rows }的行（{ $sure }）。
import-look-apart = 有{ $count }个评价对象只出现在一个表格中：{ $units }。如其他表格中写法不同，可用 `[alias]` 对应。
import-look-shipped = 表格含有“{ $title }”的全部指标，可用 `--rubric { $path }`。
import-look-direction = 有{ $count }列按“越大越好”处理，但没有依据：{ $columns }。越小越好的，请在指标体系中改为 `descending`。
import-look-less = 按“越小越好”处理：{ $columns }。
import-look-taken = “{ $column }”用作 `{ $id }`，但{ $why }。
import-look-likely = 仅凭名称匹配：{ $columns }。
import-look-ranks = 属于名次，未采用：{ $columns }。
import-look-made = { $count ->
    [one] 未采用：{ $columns }（{ $role }）。
   *[other] 由其他列算出，为避免重复计算未采用：{ $columns }。
}
import-look-copies = { $count ->
    [one] 未采用：{ $columns }（{ $role }）。
   *[other] 与其他列重复，为避免重复计算未采用：{ $columns }。
}
import-look-older = 其他列的较早年份，未采用：{ $columns }。
import-look-sizes = 反映评价对象规模（或可作分母），未采用：{ $columns }。
import-look-others = { $count ->
    [one] 未采用：{ $columns }（{ $role }）。
   *[other] 常数、序号、年份、备注等，未采用：{ $columns }。
}
import-look-unused = { $files } 中没有采用的列，命令中未列入。
import-look-sums = 有{ $count }行像是多个评价对象的合计，已排除：{ $rows }。
import-look-refused = 有{ $count }行无法读取，第一行是 { $file }:{ $line }：{ $reason }。
import-look-year = 数据为{ $first }至{ $last }年，采用{ $keep }年；可用 `--year` 另选。

import-trial-heading = 试读
import-units = 读到{ $units }个评价对象。
import-year = 采用的年份：{ $year }。
import-obstacle = 目前还不能比较：{ $reason }。
import-next = 下一步：核对所写文件，然后运行：

## 文件中

import-file-head = 这些表格的各列对指标体系“{ $rubric }”的含义，由 `gradus import` 推测。请核对后使用。
import-file-sure = 未加标注：确定，名称已说明，数值也相符。很可能：有一定依据。猜测：没有依据。
import-file-reason = { $sure }：{ $why }
import-file-sums = 这些行是多个评价对象的合计。
import-file-missing = 未找到：{ $indicators }。
import-file-years = 数值为{ $first }年至{ $last }年。
import-file-nothing = { $file } 中没有采用的列；请从命令中去掉，或指明一列：
import-file-aside = 未采用；去掉注释号即可采用：
import-file-more = ……另有{ $count }个。
import-perhaps = 也许
import-constant = 该年各评价对象数值相同
import-words = 是文字，不是数字

import-rubric-head = 由表格各列写成的初步指标体系：权重相等，标尺为最差值到最佳值。
import-rubric-ask = 请逐项核对指标：是否属于比较的内容？越大越好（`"ascending"`）还是越小越好（`"descending"`）？权重多少？
import-rubric-unit = 计量单位
import-rubric-aside = 以下数字列未采用：
import-rubric-aside-line = “{ $name }”：{ $why }

## 越大越好还是越小越好，依据是什么

import-direction-rank = “{ $rank }”中的名次与它一致
import-direction-known = 与 { $rubric } 中的 `{ $id }` 相同
import-direction-part = “{ $whole }”有名次，由它算出
import-direction-name = 列名已说明
import-direction-guess = 没有依据说明越大越好

## 不是指标的列

import-suspicion = { $role }（{ $sure }，{ $by }）
import-by-name = 据列名
import-by-values = 据数值
import-by-both = 据列名和数值
import-role-rank = 名次，第1名最好
import-role-constant = 各评价对象数值相同
import-role-identifier = 行号或评价对象编号
import-role-year = 年份
import-role-note = 对数据的说明
import-role-coordinate = 评价对象的坐标
import-role-size = 评价对象的规模，或可作分母
import-role-mean = { $columns }的平均值
import-role-sum = { $columns }之和
import-role-weighted = { $columns }的加权和
import-role-geometric = { $columns }的几何平均值
import-role-same = 与“{ $column }”数值相同
import-role-rounded = “{ $column }”的四舍五入
import-role-rescaled = “{ $column }”换了标度
import-role-reversed = “{ $column }”换了标度且方向相反
import-role-older = “{ $column }”的较早年份

## 采用某列的依据

import-ground-domain = 名称相同，数值均在取值范围内
import-ground-same = 名称相同
import-ground-near = 名称相近
import-ground-file = 文件名含此名称
import-ground-outside = 有{ $count }个数值超出取值范围
import-ground-but = 其数值像是{ $role }
import-ground-known = 内置指标体系有此名称，数值也相近
import-ground-number = 是数字列

## 不能导入的情况

import-one-column = 只找到一列，至少需要两列：一列标识评价对象，一列是数值
import-no-rows = 列名之下没有数据行
import-no-code = 没有能标识评价对象的列
import-no-sheet = 工作簿中没有工作表
import-no-encoding = 无法识别文字编码
import-no-match = 没有与指标体系 `{ $rubric }` 的指标相符的列
import-no-match-help = 请用 `--rubric` 指定含有这些指标的指标体系，或在其中补充名称（`also`），或用 `--rubric-out` 由各列生成
import-no-match-shipped = 各列属于“{ $title }”，请用 `--rubric { $path }`
import-nothing-differs = 找到的各列对所有评价对象数值都相同，无法比较
import-nothing-measured = 没有可用于指标体系的数字列
import-nothing-measured-but = 没有剩下可用于指标体系的列：{ $columns }
