# 各处通用的词语。

severity-error = 错误
severity-warning = 警告
severity-note = 提示
note-help = 建议

error-ours =
    程序自身出现故障：{ $cause }
    这不是您的过错。请连同所用的命令和文件一并报告。

reason-permission = 没有权限
reason-not-found = 不存在
reason-exists = 已经存在
reason-read-only = 文件系统为只读
reason-full = 磁盘已满
reason-not-a-folder = 路径中有一部分不是文件夹
