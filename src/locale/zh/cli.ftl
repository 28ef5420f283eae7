# 命令行：帮助、调用错误、写文件、建立工作区。

cli-about = 评估一个地区的电子政务就绪度，据此审查建设规划，并生成资金和人力能够承受的路线图。
cli-examples = 请先用 `gradus init` 建立工作区；`gradus help` 加命令名可查看该命令的说明。退出码：0表示完成；1表示存在达到所选级别的问题，或目标无法达到；2表示输入或命令有误；3表示程序自身故障。

cli-usage = 用法：{ $usage }
cli-usage-options = [选项]
cli-usage-command = <命令>
cli-heading-commands = 命令：
cli-heading-arguments = 参数：
cli-heading-options = 选项：
cli-heading-general = 通用选项：
cli-possible-values = 〔可选：{ $values }〕
cli-default = 〔默认：{ $value }〕

cli-assess-about = 为评估打分：各维度得分及上下限、所处阶段、下一阶段的制约因素、各渠道触达率。
cli-roadmap-about = 根据评估生成路线图：在资金、人员和一线时间允许的范围内选择举措，循序渐进安排时间。
cli-check-about = 审查规划：列出每个问题在文件中的位置、原因和整改办法。
cli-compare-about = 为评估或表格中的评价对象排名，并说明哪些差距是显著的。
cli-import-about = 读取外来表格，写出说明各列含义的初步映射文件，供您核对修改。
cli-why-about = 说明规划中的举措为何不能提前一个季度，或某项举措为何未列入规划。
cli-explain-about = 说明一条规则、一项指标、一项举措、一个阶段、一套指标体系或一个举措库。
cli-list-about = 列出全部规则、指标、举措、阶段、指标体系、举措库或格式。
cli-init-about = 建立工作区：一份待填写的评估文件和一份后续步骤说明。不覆盖任何文件。
cli-schema-about = 输出某类文件的 JSON 模式。
cli-template-about = 输出内置的举措库、指标体系或规则集，供修改成自己的文件。
cli-help-about = 显示本页，或某个命令的说明。

cli-value-file = 文件
cli-value-input = 输入文件
cli-value-table = 表格
cli-value-unit = 评价对象
cli-value-vary = 变动项
cli-value-folder = 文件夹
cli-value-assessment = 评估文件
cli-value-plan = 规划文件
cli-value-name = 名称
cli-value-kept = 范围
cli-value-kind = 类别
cli-value-command = 命令
cli-value-quarter = 季度
cli-value-number = 数字
cli-value-seconds = 秒
cli-value-section = 部分
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
cli-arg-batch = 每个文件只显示一行；文件夹代表其中的各个文件；有错误的文件单独列出，其余照常处理
cli-arg-section = 只显示报告的这些部分
cli-arg-detail-all = 显示完整报告，而不只是首屏
cli-arg-detail = 列出每项指标及其数值的计算过程
cli-arg-rubric = 用该文件代替内置的指标体系
cli-arg-catalogue = 用该文件代替内置的举措库
cli-arg-rules = 用该文件代替内置的规则阈值
cli-arg-assessment-of-roadmap = 该地区的评估文件
cli-arg-start = 首个季度，如 2027Q1；默认为评估之后的季度
cli-arg-years = 路线图的财政年度数；默认与所给规划相同，否则为5
cli-arg-from = 将该规划改成可以实施的路线图
cli-arg-target = 要达到的阶段，与 --by 同时使用；路线图达不到时退出码为1
cli-arg-by = 最迟在该季度末达到目标
cli-arg-with = 要求列入的举措；可重复给出，也可用逗号分隔
cli-arg-must = 规定任务，各须在某季度末或规划期末前完成；可重复给出，也可用逗号分隔
cli-arg-fix = 已签合同的举措，须在该季度开始；可重复给出，也可用逗号分隔
cli-arg-out = 把路线图写成规划文件
cli-arg-force = 输出文件已存在时予以替换
cli-arg-seed = 随机种子；种子相同，路线图就相同
cli-arg-objective = 目标，按优先顺序用逗号分隔：`benefit`（效益）、`stages`（各阶段均尽早达到）、`readiness`（同上，余下的资金和人员再用于提高就绪度）、`stage=阶段`（尽早达到）、`cost=阶段`（以最低费用达到）、`cost`（在不影响前面目标的前提下费用最低）。默认 `benefit,stages,cost`；用 --target 时为 `stages,benefit,cost`，因为指定的阶段优先
cli-arg-work = 每个目标最多试排的举措序列数，也可用逗号逐个目标给出；数目相同，路线图就相同
cli-arg-threads = 线程数，只影响用时；默认用机器的全部线程
cli-arg-time-limit = 搜索时间上限（秒）；结果因机器而异
cli-arg-keep-all = 保留所给规划的全部举措，不增不减，只调整开始时间，求出人员、一线时间、资金和依赖关系允许的最早完成时间
cli-arg-prices = 逐项重新求解，说明每种技能、每项资金来源、每个部门的一线时间增加一点的效益
cli-arg-plans = 规划文件
cli-arg-plan = 规划文件
cli-arg-why = 规划或举措库中的举措（点号后可加流程或部门，不加则为全部）
cli-arg-assessment = 用该文件代替规划中写明的评估
cli-arg-fail-on = 问题达到该级别时退出码为1；默认按设置，没有设置则为错误级
cli-arg-settings = 用该文件代替所在目录或上级目录中的设置文件
cli-arg-waivers = 用该文件代替规划旁边的豁免文件
cli-arg-as-of = 审查日期，用于判断豁免是否到期；有豁免时默认为今天
cli-arg-baseline = 不计入该基线已记录的问题
cli-arg-write-baseline = 把现有问题写成基线
cli-arg-no-advice = 不查找冲突和有益的改动
cli-arg-advice-work = 查找整改办法和有益改动时最多审查的举措数；每审查一次，按规划的举措总数计入
cli-arg-apply = 套用建议改动中的前几项（1至3），把规划写入 --out
cli-arg-out-applied = 与 --apply 同用，输出的文件
cli-arg-inputs = 评估文件及其文件夹，或表格（CSV 或工作簿）
cli-arg-comparison-rubric = 用该指标体系或比较指标体系代替内置的指标体系
cli-arg-mapping = 说明表格各列含义的映射文件
cli-arg-year = 采用表格中的这一年，代替映射文件指定的年份
cli-arg-steps = 把从原始数值到得分的各步表格以 CSV 写入这个新文件夹
cli-arg-vary = 每次抽样变动的内容：`observations`、`weights=0.25`、`weights=dirichlet:100`、`normalisation=z_score+borda`、`exponent=0+minimum`、`imputation=none+nearest:5`、`treatment=none+log`、`removal`；可重复给出，也可用逗号分隔
cli-arg-draws = 抽样次数
cli-arg-draws-seed = 抽样的种子；种子相同，结果相同
cli-arg-drivers = 同时说明哪项变动对名次影响最大，数字为设计的行数（默认2000）
cli-arg-tables = 表格：CSV 或类似文本，或工作簿
cli-arg-rubric-out = 由各列写出初步的比较指标体系，并按它寻找指标
cli-arg-mapping-out = 把映射文件写到这里；默认直接显示
cli-arg-sheet = 读取工作簿的哪个工作表；默认为映射文件指定的工作表，未指定则取最可能的一个
cli-arg-keep = 采用表格的哪一年；默认为数值足够的最近一年
cli-arg-pairs = 在 JSON 中给出每两个评价对象之间排在前面的抽样比例；默认只在不超过200个时给出
cli-arg-peers = 显示该评价对象（标识或名称）与最相近的可比对象
cli-arg-nearest = 显示多少个可比对象
cli-arg-name = 要说明的规则、指标、举措、阶段、指标体系或举措库
cli-arg-kind-of-list = 要列出的类别
cli-arg-as-of-init = 评估日期；默认为今天
cli-arg-core = 只写含核心指标的简版评估
cli-arg-migrate = 改为把旧版本的文件转换为现行格式；原文件不动
cli-arg-migrate-out = 新文件；默认放在原文件旁，另取新名
cli-arg-folder = 工作区所在的文件夹；默认为当前文件夹
cli-arg-kind-of-file = 文件类别
cli-arg-command = 要说明的命令
cli-arg-format = 输出格式
cli-arg-lang = 语言；默认依系统区域设置
cli-arg-color = 何时使用颜色
cli-arg-quiet = 不显示进度条
cli-arg-help = 显示帮助
cli-arg-version = 显示版本

cli-value-unknown = 无法识别
cli-value-vary-form = 应为 `observations`、`weights=`比例（0至1）、`weights=dirichlet:`集中度、`normalisation=`方法`+`…、`exponent=`数字`+`…、`imputation=`做法`+`…（`none`、`mean`、`median`、`nearest:N`）、`treatment=`做法`+`…（`none`、`winsorise`、`winsorise_log`、`log`）、`removal` 之一
cli-value-goal = 可用的目标有 `benefit`、`stages`、`readiness`、`stage=阶段`、`cost=阶段` 和 `cost`
cli-value-goal-benefit = `benefit` 后面不写阶段
cli-value-goal-stage = `stage` 须写明阶段，如 `stage=enhanced`
cli-value-quarter-form = 季度应写成 2027Q2 的形式
cli-value-date-form = 日期应写成 2026-01-31 的形式
cli-value-fix-form = 合同应写成“名称=2027Q2”的形式
cli-value-between = 必须是{ $least }到{ $most }之间的整数

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
cli-error-other = 命令无效
cli-error-meant = 是否要写 { $suggestions }？
cli-error-possible = 可选的值：{ $values }
cli-error-format = `--format { $format }`：`gradus { $command }` 没有这种格式
cli-error-sections = 格式 { $format } 不分部分
cli-error-sections-help = 去掉 `--section`，或使用 `--format text`、`--format markdown`
cli-error-formats = `gradus { $command }` 可用的格式：{ $formats }
cli-error-usage = 用法：`{ $usage }`；--help 显示详细说明

terminal-closed = 标准输出已关闭，无法显示报告
terminal-write = 无法写入标准输出：{ $reason }

write-exists = `{ $file }` 已经存在，未予覆盖
write-is-input = `{ $file }` 是本次要读取的文件，未予覆盖
write-is-input-help = 请为输出文件另起名称
write-is-folder = `{ $file }` 是一个文件夹
write-not-a-file = `{ $file }` 不是普通文件
write-not-a-folder = `{ $folder }` 不是文件夹
write-no-folder = 无法写入 `{ $file }`：文件夹 `{ $folder }` 不存在
write-make-folder = 请先建立文件夹 `{ $folder }`
write-failed = 无法写入 `{ $file }`：{ $reason }
write-folder-failed = 无法建立文件夹 `{ $folder }`：{ $reason }

migrate-nothing = `{ $file }` 已是现行格式，无须修改。
migrate-written = `{ $file }` 已转换为现行格式：`{ $new }`（{ $count }处改动）。
migrate-open = 以下各行的新数值只能由编制人确定，未作改动：
migrate-proposed = 以下为建议值（按占量程的同等份额换算），请逐项确认或修改：
migrate-sure = 以下含义不变：
migrate-change = 第{ $line }行：{ $was } → { $now }
migrate-change-open = 第{ $line }行：{ $was }
migrate-error-kind = `{ $file }` 没有可识别的开头表
init-written = 已写入：{ $files }
init-next = 下一步：进入 `{ $folder }`，在 `{ $assessment }` 中填写有依据的内容，再运行 `gradus assess { $assessment }`；未填写时也能运行。
init-next-here = 下一步：在 `{ $assessment }` 中填写有依据的内容，再运行 `gradus assess { $assessment }`；未填写时也能运行。
