# 命令行：帮助、调用错误、写文件、建立工作区。

cli-about = 评估一个地区的电子政务就绪程度，据此审查建设计划，并生成资金和人力都承受得起的路线图。
cli-examples = 请先用 `gradus init` 建立工作区；`gradus help` 后接命令名可查看该命令的说明。退出码：0 表示完成，1 表示有达到所选级别的问题或所求目标不能达到，2 表示输入或调用有误，3 表示程序自身故障。

cli-usage = 用法：{ $usage }
cli-usage-options = [选项]
cli-usage-command = <命令>
cli-heading-commands = 命令：
cli-heading-arguments = 参数：
cli-heading-options = 选项：
cli-heading-general = 通用选项：
cli-possible-values = 〔可选：{ $values }〕
cli-default = 〔默认：{ $value }〕

cli-assess-about = 为评估文件打分：各维度的得分及上下限、所处阶段、进入下一阶段的约束条件、各渠道能覆盖的人群。
cli-roadmap-about = 根据评估生成路线图：选择并安排各项举措，循序渐进，使资金、人员和一线都能承受。
cli-check-about = 审查计划：指出每个问题在文件中的位置、原因和改正办法。
cli-compare-about = 为评估文件或表格中的单位排名，并说明其中哪些差距是真实的。
cli-import-about = 查看外来表格，写出说明各列含义的初步映射文件，供您修改。
cli-why-about = 说明计划中的一项举措为何不能提前一个季度，或某项举措为何不在计划中。
cli-explain-about = 说明一条规则、一个指标、一项举措、一个阶段、一套标准或一份举措目录。
cli-list-about = 列出某一类的全部内容。
cli-init-about = 建立工作区：一份待填写的评估文件和一份后续步骤说明。不会覆盖任何文件。
cli-schema-about = 输出某类文件的 JSON 模式。
cli-help-about = 显示本页，或某个命令的说明。

cli-value-file = 文件
cli-value-input = 输入文件
cli-value-table = 表格
cli-value-unit = 单位
cli-value-vary = 变动项
cli-value-folder = 文件夹
cli-value-assessment = 评估文件
cli-value-plan = 计划文件
cli-value-name = 名称
cli-value-kept = 范围
cli-value-kind = 类别
cli-value-command = 命令
cli-value-quarter = 季度
cli-value-number = 数字
cli-value-seconds = 秒
cli-value-stage = 阶段
cli-value-objective = 目标
cli-value-initiative = 举措
cli-value-must = 名称[=季度]
cli-value-fix = 名称=季度
cli-value-severity = 级别
cli-value-date = 日期
cli-value-format = 格式
cli-value-language = 语言
cli-value-when = 时机

cli-arg-assessments = 评估文件
cli-arg-batch = 每个文件只占一行：文件夹代表其中的各个文件；有误的文件会被列出，其余照常处理
cli-arg-detail = 列出每个指标及其数值的由来
cli-arg-rubric = 用该文件代替内置的评估标准
cli-arg-catalogue = 用该文件代替内置的举措目录
cli-arg-rules = 用该文件代替内置的规则阈值
cli-arg-assessment-of-roadmap = 该地区的评估文件
cli-arg-start = 首个季度，如 2027Q1；省略时为评估之后的季度
cli-arg-years = 路线图跨越的财政年度数；不写则与所给规划相同，否则为 5
cli-arg-from = 要改成能够实施的路线图的规划
cli-arg-target = 要达到的阶段，须与 --by 同时给出
cli-arg-by = 最迟在该季度末达到目标
cli-arg-with = 点名要求的目录举措；可重复给出，也可用逗号分隔
cli-arg-must = 必办举措，各须在某季度底前或规划期内完成；可重复给出，也可用逗号分隔
cli-arg-fix = 已签合同的举措，恰在该季度开工；可重复给出，也可用逗号分隔
cli-arg-out = 把路线图写成计划文件
cli-arg-force = 允许替换已有的同名文件
cli-arg-seed = 随机种子；种子相同，路线图就相同
cli-arg-objective = 力求做到最好的目标，依次用逗号分隔：`benefit`（效益）、`stage=阶段`（尽早达到）、`cost=阶段`（以最少的钱达到）、`cost`（在前面目标不受损的前提下花钱最少）
cli-arg-work = 每个目标搜索最多试排的份数，也可用逗号逐个给出；份数相同，路线图就相同
cli-arg-threads = 线程数，只影响用时；不写则用机器的全部
cli-arg-time-limit = 搜索的时间上限（秒）；能搜到哪一步取决于机器
cli-arg-keep-all = 保留所给规划的全部举措，不增不减，只调整开工时间，求出人员、一线工时、资金和依赖许可下的最早完成时间
cli-arg-prices = 逐项重新求解，说明每种技能、每笔资金、每个部门的一线时间多一点能带来什么
cli-arg-plans = 计划文件
cli-arg-plan = 计划文件
cli-arg-why = 计划中的举措，或目录中的举措（点号后可加事项或部门，不加则为全部）
cli-arg-assessment = 用该文件代替计划中注明的评估
cli-arg-fail-on = 问题达到该级别时，退出码为 1；不写则按设置，设置也没有则为错误级
cli-arg-settings = 用该文件代替所在目录或上级目录中的设置文件
cli-arg-waivers = 用该文件代替规划旁边的豁免文件
cli-arg-as-of = 审查之日；有豁免时须判断是否到期，默认为今天
cli-arg-baseline = 已知而不计入的发现
cli-arg-write-baseline = 把现有的发现写成基线
cli-arg-no-advice = 不查找冲突，也不查找有帮助的改动
cli-arg-advice-work = 查找化解办法和有益改动时最多审查的举措数；每审查一次，按规划的举措总数计入
cli-arg-apply = 套用建议改动中的前几项（1至3），把规划写入 --out
cli-arg-out-applied = 与 --apply 合用，写入的文件
cli-arg-inputs = 评估文件及其文件夹，或表格（CSV 或工作簿）
cli-arg-comparison-rubric = 代替内置评估标准的评估标准或比较标准
cli-arg-mapping = 说明表格各列含义的映射文件
cli-arg-year = 取表格中的这一年，代替映射文件所定的年份
cli-arg-steps = 把从原始数值到得分的各步表格以 CSV 写入这个新文件夹
cli-arg-vary = 每次抽样变动的内容：`observations`、`weights=0.25`、`weights=dirichlet:100`、`normalisation=z_score+borda`、`exponent=0+minimum`、`imputation=none+nearest:5`、`treatment=none+log`、`removal`；可多次给出，也可用逗号分隔
cli-arg-draws = 抽样次数
cli-arg-draws-seed = 抽样的种子；种子相同，结果相同
cli-arg-drivers = 同时说明哪一项变动对名次影响最大，设计的行数由此给定（不写数字则为 2000）
cli-arg-tables = 表格：CSV 或类似文本，或工作簿
cli-arg-rubric-out = 用各列写出初步的比较标准，并按它寻找指标
cli-arg-mapping-out = 把映射文件写到这里；省略时直接打印
cli-arg-sheet = 读取工作簿的哪个工作表；省略时读取映射文件指定的，未指定则取最可能的一个
cli-arg-keep = 采用表格的哪一年；省略时采用数值足够的最近一年
cli-arg-pairs = 在 JSON 中给出任意两个单位之间分出高下的比例；不加此项时，只在单位不超过 200 个时给出
cli-arg-peers = 显示这个单位（标识或名称）与最相近的单位
cli-arg-nearest = 显示多少个同类单位
cli-arg-name = 要说明的对象
cli-arg-kind-of-list = 要列出的类别
cli-arg-as-of-init = 评估所指的日期；省略时为今天
cli-arg-folder = 工作区所在的文件夹；省略时为当前文件夹
cli-arg-kind-of-file = 文件类别
cli-arg-command = 要进一步说明的命令
cli-arg-format = 输出格式
cli-arg-lang = 语言；省略时依系统区域设置而定
cli-arg-color = 何时使用颜色
cli-arg-quiet = 不显示进度条
cli-arg-help = 显示帮助
cli-arg-version = 显示版本

cli-value-unknown = 无法识别
cli-value-vary-form = 应为 `observations`、`weights=`比例（0 至 1）、`weights=dirichlet:`集中度、`normalisation=`方法`+`…、`exponent=`数字`+`…、`imputation=`做法`+`…（`none`、`mean`、`median`、`nearest:N`）、`treatment=`做法`+`…（`none`、`winsorise`、`winsorise_log`、`log`）、`removal` 之一
cli-value-goal = 可用的目标有 `benefit`、`stage=阶段`、`cost=阶段` 和 `cost`
cli-value-goal-benefit = `benefit` 之后不写阶段
cli-value-goal-stage = `stage` 须写明阶段，如 `stage=enhanced`
cli-value-quarter-form = 季度应写成 2027Q2 的形式
cli-value-date-form = 日期应写成 2026-01-31 的形式
cli-value-fix-form = 合同应写成“名称=2027Q2”的形式
cli-value-between = 必须是 { $least } 到 { $most } 之间的整数

cli-error-unknown-argument = 无法识别的参数 `{ $argument }`
cli-error-unknown-command = 没有 `{ $command }` 这个命令
cli-error-no-command = 缺少命令
cli-error-missing-argument = 缺少必需的参数：{ $arguments }
cli-error-no-value = `{ $argument }` 需要一个值
cli-error-value = `{ $value }` 不能作为 `{ $argument }` 的值
cli-error-value-because = `{ $value }` 不能作为 `{ $argument }` 的值：{ $reason }
cli-error-twice = `{ $argument }` 只能给出一次
cli-error-conflict = `{ $argument }` 不能与 { $other } 同时使用
cli-error-too-many = `{ $argument }` 不接受多余的值 `{ $value }`
cli-error-utf8 = 有一个参数的字符编码无效
cli-error-other = 无法理解这次调用
cli-error-meant = 您要找的是否为 { $suggestions }？
cli-error-possible = 可选的值：{ $values }
cli-error-format = `--format { $format }`：`gradus { $command }` 没有这种格式
cli-error-formats = `gradus { $command }` 可用的格式：{ $formats }
cli-error-usage = 正确的用法是 `{ $usage }`；用 --help 可查看详细说明

terminal-closed = 标准输出已关闭，报告无处可写
terminal-write = 无法写入标准输出：{ $reason }

write-exists = `{ $file }` 已经存在，未予覆盖
write-is-input = `{ $file }` 是本次要读取的文件，未予覆盖
write-is-input-help = 请为要写的文件另起名称
write-is-folder = `{ $file }` 是一个文件夹
write-not-a-file = `{ $file }` 不是普通文件
write-not-a-folder = `{ $folder }` 不是文件夹
write-no-folder = 无法写入 `{ $file }`：文件夹 `{ $folder }` 不存在
write-make-folder = 请先建立文件夹 `{ $folder }`
write-failed = 无法写入 `{ $file }`：{ $reason }
write-folder-failed = 无法建立文件夹 `{ $folder }`：{ $reason }

init-written = 已写入：{ $files }
init-next = 下一步：进入 `{ $folder }`，在 `{ $assessment }` 中填写有依据的内容，再运行 `gradus assess { $assessment }`；文件留空时也能运行。
init-next-here = 下一步：在 `{ $assessment }` 中填写有依据的内容，再运行 `gradus assess { $assessment }`；文件留空时也能运行。
