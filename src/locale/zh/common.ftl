# 各处通用的词语。

severity-error = 错误
severity-warning = 警告
severity-note = 提示
note-help = 建议

error-ours =
    程序自身出现故障：{ $cause }
    这不是您的操作问题。请连同所用命令和输入文件一并反馈。

reason-permission = 没有权限
reason-not-found = 不存在
reason-exists = 已存在
reason-read-only = 文件系统为只读
reason-full = 磁盘已满
reason-folder = 这是文件夹
reason-name = 文件名无效
reason-too-large = 文件过大
reason-busy = 正被其他程序占用
reason-memory = 内存不足
reason-timed-out = 操作超时
reason-system = 系统提示“{ $words }”
reason-parser = 读取此类文件的程序提示“{ $words }”
reason-not-utf8 = 编码不是 UTF-8
reason-password = 设有密码
reason-no-workbook = 文件已损坏，或不是工作簿
reason-not-a-folder = 路径中的某一级不是文件夹

## 术语

centre-mean = 平均值
centre-median = 中位数
relative-min-max = 极差标准化
relative-z-score = 标准分
relative-rank = 名次
relative-percentile-rank = 百分位名次
relative-distance-to-leader = 与最优值之比
relative-borda = 博尔达计分
combine-highest = 取最高的单一占比
combine-union = 至少一个渠道触达的占比

evidence-official-statistics = 官方统计
evidence-audit = 审计
evidence-survey = 抽样调查
evidence-administrative-record = 行政记录
evidence-expert-judgement = 专家判断
evidence-self-declared = 自行申报

letter-A = 贪大求全
letter-H = 重硬轻软
letter-C = 重网络轻其他渠道
letter-P = 忽视公众需求
letter-F = 忽视一线工作人员
letter-R = 照搬原有流程

itposmo-information = 信息
itposmo-technology = 技术
itposmo-processes = 流程
itposmo-objectives = 目标与价值观
itposmo-staffing = 人员与技能
itposmo-management = 管理体制与机构
itposmo-other-resources = 其他资源（时间和资金）

level-nation = 国家
level-province = 省级
level-prefecture = 地市级
level-city = 市级
level-county = 县级
level-township = 乡镇级

fund-capital = 建设资金
fund-operating = 运行资金

state-as-is = 维持原状
state-mapped = 已梳理
state-reengineered = 已再造
state-automated = 已上线系统

counts-persons = 人数
counts-households = 家庭户数
counts-subscriptions = 用户数
counts-coverage = 信号覆盖

assumed-intro = 以下资金系假定，尚未批准：
assumed-same = { $source }：自{ $from }年起每年金额不变。理由：{ $reason }
assumed-more = { $source }：自{ $from }年起每年增加{ $percent }%。理由：{ $reason }
assumed-less = { $source }：自{ $from }年起每年减少{ $percent }%。理由：{ $reason }
shared-platform = 政务服务平台
shared-hotline = 热线
shared-identity = 身份认证
shared-payment = 缴费服务
shared-hosting = 托管服务
shared-exchange = 数据交换
channel-web = 网站
channel-app = 手机应用
channel-mini-program = 小程序
channel-messaging = 即时通讯
channel-ussd = 手机按键菜单
channel-mobile = 手机
channel-telephone = 电话
channel-television = 电视
channel-interactive-television = 双向电视
channel-radio = 广播
channel-counter = 窗口
channel-agent = 代办点

ability-inform = 了解
ability-interact = 咨询
ability-transact = 办理

per-jurisdiction = 全辖区
per-department = 每个部门
per-process = 每项流程

role-research = 需求调研
role-measure = 测评
role-map = 流程梳理
role-reengineer = 流程再造
role-consult = 征求一线意见
role-build = 软件建设
role-automate = 流程系统化
role-trial = 系统试运行
role-train = 培训
role-roll-out = 全面推广
role-open-channel = 开通渠道
role-feedback = 听取使用者意见
role-arrange = 按服务对象和“一件事”组织
role-install = 设备配备
role-connect = 网络接入
role-host = 租用托管
role-data-centre = 自建数据中心
role-replace = 设备更新
role-digitise = 档案数字化
role-exchange = 数据交换
role-prepare-partner = 协同单位准备
role-share-record = 各渠道共用办件记录
role-govern = 制度、预算或考核
role-pilot = 小范围试点


category-hardware = 硬件
category-software = 软件
category-network = 网络
category-services = 服务
category-training = 培训
category-process = 流程工作
category-research = 调研
category-operations = 运维
category-contingency = 预备费

## 数字

value-level = { $value }级
value-items = { $value }项（共{ $items }项）
value-unit = { $value }{ $unit }
indent = { "– " }
list-separator = ；
sentence-separator = {""}
bounds = { $low }至{ $high }

stage-title = 第{ $number }阶段（{ $title }）
stage-of = 第{ $number }阶段（{ $title }，共{ $of }个阶段）
stage-none = 尚未达到任何阶段
mean-arithmetic = 算术平均
mean-geometric = 几何平均
mean-harmonic = 调和平均
mean-minimum = 取最小值
mean-power = 指数为{ $power }的幂平均
scale-goalposts = { $worst }计0分，{ $best }计1分
scale-log-goalposts = { $worst }计0分，{ $best }计1分，按对数刻度
scale-bands = 分档：{ $bands }
scale-band = { $from }起计{ $score }
scale-levels = 0至{ $last }级，按0至1等分计分
scale-checklist = { $items }项中已落实的项数
provenance-heading = 输入文件与版本
provenance-versions = 版本：{ $versions }
value-plain = { $value }
value-percent = { $value } %
threshold-at-least = 不低于{ $figure }
threshold-at-most = 不高于{ $figure }
letters = 字母含义：{ $letters }
letter-means = { $letter } { $means }
amount-fixed = { $amount }
amount-per-office = 每个服务场所 { $amount }
amount-per-village = 每村（社区） { $amount }
amount-per-department = 每个部门 { $amount }
amount-per-process = 每项流程 { $amount }
amount-per-head = 每名一线工作人员 { $amount }
amount-per-people = 每千人 { $amount }
amount-per-cases = 每千件年办件 { $amount }
sum-of = { $sum } + { $part }
