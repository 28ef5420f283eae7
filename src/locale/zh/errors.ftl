# 文件有什么问题、该怎么办。键名、标识和命令写在反引号里。

## 文件

input-missing-file = 文件 `{ $file }` 不存在
input-missing-file-help = 请核对文件名和当前所在的文件夹
input-directory = `{ $file }` 是文件夹，这里需要的是文件
input-directory-help = 请指定其中的文件
input-not-a-file = `{ $file }` 是管道、设备或套接字，这里需要的是普通文件
input-not-a-file-help = 请先将其内容存为文件，再指定该文件
input-no-permission = 没有读取 `{ $file }` 的权限
input-unreadable = 无法读取 `{ $file }`：{ $reason }
input-too-large = `{ $file }` 超过{ $limit }兆字节的上限
input-not-utf8 = `{ $file }` 不是 UTF-8 文本：第{ $line }行，文件的第{ $byte }个字节
input-not-utf8-help = 请在编辑器中另存为 UTF-8 编码
input-empty = `{ $file }` 是空文件
input-more-faults = 另有{ $count }处错误未列出
input-path-not-relative = `{ $path }` 须写成相对于本文件所在文件夹的路径
input-path-outside = `{ $path }` 指向本文件所在文件夹和当前文件夹之外，不予读取
input-found-outside = `{ $file }` 是链接，指向其所在文件夹和当前文件夹之外，不予读取
input-found-outside-help = 请将文件本身放在此处，或在命令中直接指定
input-named-file-missing = 本文件旁边没有文件 `{ $path }`
input-named-file-missing-help = 路径从本文件所在文件夹算起；也可用 `--assessment` 指定

## 语法

input-syntax-unquoted = 这里既不是数字、日期，也不是 `true` 或 `false`；文字须加引号
input-syntax-unquoted-help = 请写成 `"…"`
input-syntax-no-value = 等号后面缺少值
input-syntax-duplicate-key = 这个键或表写了两次
input-syntax-duplicate-key-help = 只保留一个；如为列表中的又一项，标题要用双方括号：`[[…]]`
input-syntax-extend = 这个键已有值，不能再包含其他内容
input-syntax-header = 这个标题没有写完
input-syntax-header-help = 请写成 `[table]`，列表中的一项写成 `[[list]]`
input-syntax-unclosed-array = 这个列表没有结束
input-syntax-unclosed-array-help = 请在最后一项之后加上 `]`
input-syntax-unclosed-inline = 这个表没有结束，请加上 `{"}"}`
input-syntax-comma = 这里少了或多了一个逗号
input-syntax-assignment = 这一行不是 `key = value` 的形式
input-syntax-assignment-help = 每行写一个键、一个等号、一个值
input-syntax-string = 这段文字没有结束，前后引号须一致
input-syntax-escape = 反斜杠后面的写法无效
input-syntax-escape-help = 反斜杠本身写作 `\\`，或改用单引号
input-syntax-key = 这不是有效的键名
input-syntax-key-help = 键名由字母、数字、`_` 和 `-` 组成，其他写法须加引号
input-syntax-number = 数字写法不符合 TOML 规定
input-syntax-other = 这里不是有效的 TOML
input-too-deep = 嵌套层次过深

## 文件类别

input-kind-assessment = 评估文件
input-kind-catalogue = 举措库
input-kind-comparison = 比较指标体系
input-kind-mapping = 映射文件
input-kind-plan = 规划文件
input-kind-rubric = 指标体系
input-kind-rules = 规则文件
input-other-kind = 这是{ $found }，这里需要的是{ $expected }
input-use-assessment = `gradus assess FILE` 为评估打分，`gradus roadmap FILE` 据此生成路线图
input-use-catalogue = 举措库用 `--catalogue FILE` 指定
input-use-comparison = `gradus compare TABLE --rubric FILE --mapping FILE` 比较表格中的评价对象；比较指标体系不能为单个地区打分
input-use-mapping = `gradus compare TABLE --mapping FILE` 按映射文件读取表格
input-use-plan = `gradus check FILE` 审查规划
input-use-rubric = 指标体系用 `--rubric FILE` 指定
input-use-rules = 规则文件用 `--rules FILE` 指定
input-no-kind = 这不是{ $expected }：缺少标题表
input-no-kind-help = 请在文件开头写上 `[{ $heading }]`
input-rename-key = 是否要把 `{ $from }` 改为 `{ $to }`？

## 键和值

input-did-you-mean = 是否要写 `{ $name }`？
input-known-are = 可选的值：{ $names }
input-unknown-key = 未知的键 `{ $key }`
input-missing-key = 这里缺少 `{ $key }`
input-missing-key-help = 请补上 `{ $key }`：{ $expected }
input-missing-translation-help = 请同时写明 `{ $name }.en` 和 `{ $name }.zh`；两种语言相同的，只写一项：`{ $name } = "…"`
input-wrong-type = `{ $key }` 应为{ $expected }，而不是{ $found }
input-type-words = 下列之一：{ $words }
input-type-one-key = 含有下列任一键的表：{ $keys }
input-type-money = 金额，写成整数或加引号的小数，如 `"1250.50"`
input-type-date = 不加引号的日期，如 `2026-01-31`
input-type-quarter = 加引号的季度，如 `"2027Q2"`
input-type-text = 加引号的文字
input-type-translated = 加引号的文字，或含 `en` 和 `zh` 的表
input-type-text-or-table = 加引号的文字，或一个表
input-type-integer = 整数
input-type-number = 数字
input-type-boolean = `true` 或 `false`
input-type-array = 列表
input-type-table = 表
input-found-text = 文字
input-found-integer = 整数
input-found-float = 小数
input-found-boolean = `true` 或 `false`
input-found-date = 日期或时间
input-found-array = 列表
input-found-table = 表
input-mend-unquote = 请去掉引号
input-mend-quote = 请加上引号
input-mend-date = 请去掉引号，按年月日书写：`2026-01-31`
input-mend-whole = 请去掉小数点
input-mend-list = 请放进方括号：`[…]`
input-mend-double-brackets = 标题要用双方括号：`[[{ $key }]]`
input-mend-single-brackets = 标题要用单方括号：`[{ $key }]`
input-unknown-word = `{ $key }` 不能是 `{ $word }`
input-pattern = `{ $key }` 不能是 `{ $text }`：应为{ $expected }
input-asks-currency = 三个大写字母的国际标准货币代码，如 `CNY`
input-asks-id = 由小写字母、数字、`_` 和 `-` 组成的标识
input-asks-dotted-id = 由小写字母、数字、`_`、`-` 和 `.` 组成的标识
input-asks-power = 请写数值，或用 `minimum` 表示取下级最小值
input-asks-plan-id = 由小写字母、数字、`_`、`-`、`.` 和 `@` 组成的标识
input-asks-key = 以小写字母开头，由小写字母、数字和 `_` 组成的标识
input-asks-rate = 小数点前后各不超过九位的小数，如 `"7.25"`
input-asks-money = 不带正负号、最多两位小数的数，如 `"1250.50"`
input-asks-quarter = 财政季度，如 `2027Q2`
input-asks-sha256 = 64位十六进制的 SHA-256 值
input-money-float = `{ $key }`：金额应写成整数（以元等主单位计）或加引号的小数，不能直接写小数
input-money-float-help = 请写成 { $quoted }，或去掉小数部分
input-money-negative = `{ $key }`：这里的金额不能是负数
input-money-together = 到此处为止，本文件各项金额合计已超过{ $most }
input-money-together-help = 金额应以元等主单位填写，不要以分填写；如数额无误，请拆分文件
input-date-time = `{ $key }` 是日期，请去掉时间
input-not-finite = `{ $key }` 必须是有限的数，不能是 `nan` 或 `inf`
input-integer-too-large = `{ $key }` 数值过大
input-number-too-large = `{ $name }` 为{ $found }，绝对值不能超过{ $most }
input-number-too-small = `{ $name }` 为{ $found }，比{ $least }更接近0；如为0，请写0
input-below = `{ $key }` 为{ $found }，不能小于{ $least }
input-above = `{ $key }` 为{ $found }，不能大于{ $most }
input-outside = `{ $key }` 为{ $found }，应在{ $least }到{ $most }之间
input-array-length = `{ $key }` 应有{ $wanted }项，现有{ $found }项
input-one-key = `{ $key }` 只能有一个键，现有{ $found }个
input-too-few = 这里至少要有{ $least }项，现有{ $found }项
input-too-many = `{ $key }` 有{ $found }项，上限为{ $most }项
input-too-many-help = 请拆分文件，或删去不需要的内容；各项上限见 `docs/file-formats.md`
input-unfit = 这个值无法读取
input-unfit-because = 这个值无法读取：{ $reason }
input-not-a-quarter = `{ $text }` 不是财政季度，应写成 `2027Q2` 的形式

## 标识和引用

input-noun-answers = 答案集
input-noun-assessment = 评估
input-noun-audience = 人群
input-noun-catalogue = 举措库
input-noun-channel = 渠道
input-noun-denominator = 分母
input-noun-department = 部门
input-noun-entry = 举措库条目
input-noun-evidence = 证据
input-noun-fund = 资金来源
input-noun-group = 分组
input-noun-indicator = 指标
input-noun-initiative = 举措
input-noun-measure = 节点、指标或派生指标
input-noun-mode = 实施方式
input-noun-node = 节点
input-noun-partner = 协同单位
input-noun-process = 流程
input-noun-rubric = 指标体系
input-noun-stage = 阶段
input-duplicate-id = `{ $id }` 重复使用
input-first-here = 首次出现在这里
input-continues-nothing = 没有列出任何年度的资金来源无法延续：至少列出一年
input-have-both = `process` 与 `department` 只能填一项：一项举措要么按流程实施，要么按部门实施
input-have-not-per-process = `{ $id }` 不按流程分别实施：请去掉 `process`
input-have-not-per-department = `{ $id }` 不按部门分别实施：请去掉 `department`
input-repeated = `{ $id }` 重复列出
input-unknown-reference = 未知的{ $what } `{ $id }`
input-nothing-known = 本文件没有可引用的{ $what }
input-indicators-listed = `gradus explain { $rubric }` 列出全部指标
input-other-reference = 本文件是为{ $what } `{ $id }` 编制的，而载入的是 `{ $loaded }`
input-other-reference-help = 请指定对应的{ $what }，或修改此处的引用
input-cycle = 以下各项相互依赖，形成循环：{ $cycle }
input-cycle-help = 请去掉循环中的一项依赖
input-tree-cycle-help = 节点不能位于自身之下；维度不写 `parent`

## 指标体系

input-node-without-children = `{ $id }` 之下既没有节点也没有指标
input-weightless = `{ $id }` 之下各项权重之和为零
input-weightless-help = 至少要有一项权重大于零
input-goalposts-equal = 两个端点都是{ $found }，最差值与最佳值不能相同
input-log-not-positive = 对数标尺的端点须大于零，现为{ $found }
input-bands-not-ascending = 各档须递增：{ $found }排在{ $before }之后
input-domain-empty = 取值范围须递增：{ $least }不小于{ $greatest }
input-domain-beyond-scale = 标尺为0到{ $top }，取值范围不能超出
input-not-a-share = `{ $id }` 不是0到100%的比例，不能与其他指标合并
input-threshold-outside = `{ $id }` 不可能为{ $found }：取值范围是{ $least }到{ $greatest }
input-threshold-of-node = 节点的门槛是0到1的得分

## 评估

input-presumed-outside = `{ $id }` 不能预设为{ $found }：取值范围是{ $least }到{ $most }
input-presumed-of-node = 节点按得分预设，取值为0到1
input-bands-begin = 第一档从{ $found }开始，应从0开始
input-bands-ascend = 各档须递增：{ $found }不大于{ $before }
input-outside-domain = `{ $id }` 不能为{ $found }：取值范围是{ $least }到{ $most }（{ $unit }）
input-not-whole = `{ $id }` 以级数或项数计，{ $found }应为整数
input-low-above = `low` 为{ $low }，高于数值{ $value }
input-low-above-key = `low` 为{ $low }，高于 `{ $key }`（{ $value }）
input-follows-percent = `{ $id }` 跟随人口或办件的比例，取值范围须为 `[0, 100]`
input-effect-follows = `{ $id }` 由服务预测推算，不能另设效果
input-effect-follows-help = 请删去该效果：开通渠道写 `delivers`，扩大渠道触达写 `reach`
input-two-trends = 渠道 `{ $channel }` 与指标 `{ $id }` 是同一个数字，却有两种趋势
input-two-trends-help = 趋势只需在其中一处给出
input-reach-per = `reach` 写在了按 { $per } 展开的举措里
input-reach-per-help = 渠道触达率属于全辖区：请写入 `per = "jurisdiction"` 的举措
input-high-below = `high` 为{ $high }，低于数值{ $value }
input-neither-value-nor-interval = 缺少数值或区间
input-neither-value-nor-interval-help = 请补上 `value`，或同时补上 `low` 和 `high`
input-known-twice = `{ $id }` 重复：一项指标只能是观测值、假设值或不适用三者之一
input-year-later = 观测年份{ $found }晚于评估日期 { $date }
input-evidence-later = 证据日期 { $found } 晚于评估日期 { $date }
input-evidence-later-help = 评估以当日已知情况为准；请推后评估日期，或改用其他证据
input-fte-decimals = 全时当量最多三位小数
input-fte-range = 全时当量应在0到{ $most }之间
input-fund-year-twice = { $year }年重复
input-match-itself = 资金来源不能为自己配套
input-commitment-year = 资金来源 `{ $id }` 在{ $year }年没有额度
input-commitment-over = 已承诺支出 { $bound } 超过 `{ $id }` 在{ $year }年的额度 { $amount }
input-conversion-own = `{ $currency }` 就是评估所用的货币，无须换算
input-rate-zero = 汇率须大于零
input-reach-over = 触达率{ $found }%过高：只有用户数可以超过100，而 `counts` 是 `{ $counts }`
input-coverage-informs = 信号覆盖只能用于了解，不能 `{ $can }`
input-coverage-informs-help = 请写 `can = "inform"`，或改为统计能够双向互动的用户
input-persons-per-unit = `persons_per_unit` 只用于户数和用户数，而 `counts` 是 `{ $counts }`
input-overlap-twice = `{ $a }` 与 `{ $b }` 的重叠重复填写
input-overlap-impossible = `{ $a }` 与 `{ $b }` 不可能重叠{ $found }%的人口：可能的范围是{ $least }到{ $most }

## 举措库

input-excludes-itself = 举措不能与自己互斥（`{ $id }`）
input-needs-both = `{ $id }` 无法选用：它同时需要 `{ $one }` 和 `{ $other }`，而两者互斥
input-requires-itself = `{ $id }` 不能以自己为前提
input-per-jurisdiction = 面向整个辖区
input-per-department = 每个部门一项
input-per-process = 每项流程一项
input-scope = { $own }的举措不能以 `{ $id }` 为前提，因为后者是{ $other }
input-scope-help = 无法判断指的是哪一项；请改用范围相同或更大的前提
input-effect-one-of = 一项效果只能写 `closes`、`counts`、`raise_to` 之一
input-effect-one-of-help = `closes`：补上差距的百分之几；`counts`：该事项或部门按百分之几计为完成；`raise_to`：把等级或项数至少提高到该值
input-effect-levels = `{ $id }` 分等级或为清单，不能使用 `{ $key }`
input-effect-levels-help = 请改用 `raise_to`
input-effect-low = `low` 为{ $low }，不应大于 `{ $key }`（{ $likely }）
input-effect-mixed = 对 `{ $id }` 的效果，有的写 `closes`，有的写 `counts`
input-effect-mixed-label = 此处用的是另一种；同一指标的效果只能用一种
input-counts-per = `counts` 只用于按流程或按部门设置的举措
input-counts-per-help = 请改用 `closes`，写补上差距的百分之几
input-low-without-share = `low` 与 `closes` 或 `counts` 同用，不能与 `raise_to` 同用
input-raise-to = `{ $id }` 既不分等级也不是清单，不能使用 `raise_to`
input-raise-to-help = 请改用 `closes` 或 `counts`
input-stage-any = `any` 在举措库和规划中表示有益无悔的工作，不能用作阶段的标识
input-spacing-count = `stage_spacing_quarters` 有{ $found }个数，而阶段有{ $stages }个
input-gone-key = `{ $key }` 已不再使用
input-gone-add = 请改写 `closes`，即补上与标尺最佳一端差距的百分之几；指标按流程或部门计数的，写 `counts`
input-gone-divided-by = 请删去：单个流程或部门的效果按其在全部办件或全部部门中所占份额加权
input-cases-below = 全部服务每年办件{ $found }件，而所列服务合计{ $listed }件
input-cases-below-help = `cases_per_year` 计全部服务的办件量，不论是否列出
input-departments-below = 共有{ $found }个部门，而列出了{ $listed }个
input-departments-below-help = `departments` 计全部设有一线岗位的部门，不论是否列出

## 规划

input-horizon = 规划期的结束 { $last } 早于开始 { $first }
input-mode-without-like = 实施方式属于举措库条目，请用 `like` 写明是哪一条
input-depends-on-itself = `{ $id }` 不能依赖自己
input-profile-length = 支出分布有{ $found }份，而工期是{ $wanted }个季度
input-profile-length-help = 每个季度写一份；若平均支出，可以不写
input-profile-zero = 支出分布各份之和为零
input-plan-currency = 规划以 { $plan } 计价，评估以 { $assessment } 计价
input-plan-currency-help = 请换算规划中的金额；两种货币不能相加
input-plan-price-year = 规划按{ $plan }年价格计算，评估按{ $assessment }年价格计算
input-plan-price-year-help = 请把规划中的金额换算成评估所用的价格年份
input-outside-horizon = { $quarter } 在规划期之外（{ $first } 至 { $last }）
input-outside-horizon-help = 请调整时间，或延长规划期
input-plan-total = 申报总额为 { $declared }，而各项费用合计 { $sum }
input-plan-total-help = 请更正总额，或删去

## 比较指标体系和映射文件

input-floor-outside = 下限{ $found }超出范围（{ $least }到{ $greatest }）
input-power-negative = 该指数要求得分不低于0，而 `{ $id }` 之下 `{ $indicator }` 的得分可能低于0
input-power-negative-help = 请用指数1或 `"minimum"`，或改用两端都在0以上范围内的标尺
input-classes-alike = 等级 `{ $id }` 与等级 `{ $before }` 的起点得分相同
input-mapping-answers-and-values = 一列只能写 `answers` 或 `values` 其中之一
input-mapping-commas = 逗号不能既作分隔符又作小数点
input-mapping-commas-help = 以逗号作小数点的表格多用分号分隔：`delimiter = "semicolon"`
input-mapping-factor = 系数为{ $found }会使所有数值相同
input-mapping-no-condition = 条件中没有写列名，会排除所有行
input-mapping-one-target = `indicator`、`denominator`、`group` 必须且只能写一个，现有{ $found }个
input-impute-both = 插补值或取自同组，或取自最相近的评价对象，不能兼取：请删去 `within` 或 `nearest`。
input-mapping-thousands = 同一符号不能既作小数点又作千位分隔符
input-mapping-year = 年份在某一列时写 `column`，年份是列名时写 `across = true`，应写且只写一个
input-mapping-words-alike = `{ $word }` 与 `{ $first }` 视为同一文字，却对应不同数值
input-mapping-words-of-group = 分组列的内容是名称，不能对应数值
input-mapping-value = 年份在某一列时必须写 `value`，年份是列名时不能写
input-mapping-heading-rows = `heading_rows` 应自上而下列出行号，从1起，不重复，并且不与 `heading_row` 同时使用
input-mapping-across = 以年份为列名的表格只含一个序列，这里写了{ $found }个
input-mapping-across-help = 请写明序列所在的列：`long = {"{"} series = "…" {"}"}`
