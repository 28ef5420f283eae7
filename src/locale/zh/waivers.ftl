# Waivers, baselines and settings: what is wrong with their files, and how a report tells of them.

## Faults of their files

input-kind-settings = 设置文件
input-kind-waivers = 豁免文件
input-kind-baseline = 基线文件
input-use-settings = 设置取自规划所在目录或其上级目录中的 `gradus.toml`，也可用 `--settings FILE` 指定
input-use-waivers = 豁免文件放在规划旁边即可自动读取，也可用 `--waivers FILE` 指定
input-use-baseline = 基线用 `--baseline FILE` 指定
input-asks-fingerprint = 64位十六进制的摘要（重复出现的后面带序号）
input-nothing-waived = 改正之前，任何豁免都不生效
input-help-nothing-waived = { $help }；改正之前，任何豁免都不生效
input-waivers-other-plan = 这是规划 `{ $found }` 的豁免，而本规划是 `{ $plan }`
input-waiver-blank = `{ $key }` 为空，豁免必须填写此项
input-waiver-place = `{ $place }` 不是 `{ $id }` 中的位置
input-waiver-place-help = 请写举措的标识，或其中的键，例如 `initiative.portal.cost`；针对整个规划的写 `plan`
input-waiver-no-rule = 没有规则 `{ $rule }`
input-waiver-no-rule-help = `gradus list rules` 列出规则的名称和编号
input-waiver-twice = 该规则在此处已有豁免
input-baseline-other-plan = 这是规划 `{ $found }` 的基线，而本规划是 `{ $plan }`
input-settings-no-reason = 改动 `{ $name }` 没有写明理由
check-one-plan = `{ $option }` 只针对一份规划，而给出了{ $count }份
check-one-plan-help = 请逐份审查

## Words of rules

rule-waiver-covered = { $count ->
    [0] 所豁免的问题已不存在
   *[other] 所豁免的{ $count }项问题重新计入
}
rule-waiver-left = { $count ->
    [0] 该规则在此处没有问题
   *[other] 该规则在此处的{ $count }项问题照常计入
}
rule-page-not-waivable = 不得豁免
rule-page-waivable = 可以豁免
rules-column-waivable = 可豁免
rules-waivable-yes = 是
rules-waivable-no = 否

## The first page

audit-as-of = 截至 { $date }
audit-as-of-today = 截至 { $date }，即今天（协调世界时）；用 `--as-of { $date }` 可得到同样的报告
audit-waivers-plan = 规划中的豁免：{ $count }项
audit-waivers-beside = { $file } 中的豁免（{ $found ->
    [yes] 在规划旁边找到
   *[no] 由命令指定
}）：{ $count }项
audit-baseline-used = 基线：{ $file }
audit-settings-used = 项目设置：{ $file }

terms-waivers-heading = 豁免
terms-waivers-count = { $waived ->
    [0] 没有问题被豁免。
   *[other] 有{ $waived }项问题已豁免，列于后文：不计入结论和退出码，但照常计入服务导向得分。
}
terms-column-rule = 规则
terms-column-place = 位置
terms-column-expires = 到期
terms-column-standing = 状态
terms-column-silences = 问题数
waiver-holds = 有效
waiver-not-allowed = 不得豁免
waiver-own-approval = 自行批准
waiver-no-reason = 没有理由
waiver-too-long = 期限过长
waiver-expired = 已到期
waiver-stale = 无对应问题

terms-settings-heading = 项目调整的阈值
terms-loosens = `{ $name }` 由{ $default }改为{ $value }（{ $unit }），属于放宽。理由：“{ $reason }”。{ $silenced ->
    [0] 本规划没有因此减少问题。
   *[other] 因此减少{ $silenced }项问题：{ $findings }。
}
terms-tightens = `{ $name }` 由{ $default }改为{ $value }（{ $unit }），属于收紧。理由：“{ $reason }”。{ $added ->
    [0] 本规划没有因此增加问题。
   *[other] 因此增加{ $added }项问题。
}
terms-tightens-and-silences = 虽属收紧，也有问题因此消失：{ $findings }。
terms-untold = `{ $name }` 由{ $default }改为{ $value }（{ $unit }）。理由：“{ $reason }”。{ $silenced ->
    [0] 本规划没有因此减少问题
   *[other] 因此减少{ $silenced }项问题（{ $findings }）
}，增加{ $added }项。
terms-unchanged = `{ $name }` 设为{ $value }（{ $unit }），与规则文件相同。理由：“{ $reason }”。
terms-silenced-finding = { $severity } { $rule }（{ $place }）
terms-silenced-together = { $count ->
    [0] 以上调整合计没有使本规划的问题减少。
   *[other] 以上调整合计减少{ $count }项问题：{ $findings }。
}

terms-baseline-heading = 基线
terms-baseline-count = 已知且未变（不计入）{ $known }项；已有变化（计入）{ $changed }项；新增{ $new }项。
terms-baseline-refused = 基线中有{ $count }项问题属于不得豁免的规则，照常计入。
terms-baseline-gone = 基线中有{ $count }项已没有对应的问题，重新写出基线即可去除：{ $entries }。

## Further down

audit-waived-heading = 已豁免
audit-waived-meaning = 以下问题确实存在，已有人在所列日期之前予以接受。
audit-waived-label = 豁免
audit-waived-reason = 理由
audit-waived-evidence = 依据
audit-waived-by = 有效至 { $expires }，由 { $approver } 批准，{ $owner } 负责
audit-known-heading = 基线已记录的问题
audit-known-meaning = 以下问题确实存在，与写出基线时相同。
audit-known-rule = { $rule }：{ $places }
audit-baseline-changed = 基线
audit-baseline-changed-words = 基线中已有，但数字或级别已经变化，因此计入
audit-no-findings-count = 没有计入的问题。
verdict-aside = 未计入：已豁免{ $waived }项，基线中已知{ $known }项。

baseline-written = 基线已写入 { $file }，记录{ $count }项问题。{ $left ->
    [0] {""}
   *[other] 有{ $left }项未记录，因为不得豁免或已经豁免。
}
baseline-comment = 规划在写出之日已有的问题；使用本基线时，只计新增的和有变化的：{ $call }。由 { $write } 写出；可以手工删去条目。

## Programs

junit-waived = { $count }项问题，已豁免：{ $reasons }
junit-known = { $count }项问题，基线中已知
github-waived = { $plan }：{ $count }项问题已豁免（{ $rules }）
github-known = { $plan }：{ $count }项问题基线中已知（{ $rules }）
