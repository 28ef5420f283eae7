# 群众办事负担：办事花费群众多少时间，规划能节省多少。

burden-heading = 为群众节省的时间
burden-year = 目前各项服务每年花费群众{ $today }小时；到 { $last }，预计每年节省约{ $likely }小时（下限{ $low }）。
burden-year-more = 到 { $last }，与没有本规划时相比，群众每年反而要多花约{ $likely }小时（按下限计多花{ $low }小时）。目前各项服务每年花费群众{ $today }小时。
burden-also = 每年少跑{ $trips }次（下限{ $low_trips }），少交材料{ $documents }份（下限{ $low_documents }），少花路费 { $fares }（下限 { $low_fares }）。
burden-sum = 整个规划期（{ $first } 至 { $last }）累计节省{ $likely }小时（下限{ $low }），未折现。
burden-money = 按每小时 { $hour } 计，每年节省的时间折合 { $likely }（下限 { $low }）。
burden-assumed = 以下为假设，并非实地计数：{ $all }项服务中有{ $count }项（{ $services }）的部分数字由举措库代填。
burden-basis = 假设的理由：{ $basis }
burden-all-told = 各项服务的办事负担数字均取自评估。
burden-untold = 无人提供、按零计的数字涉及{ $count }项服务（{ $services }）。
burden-method = 节省的时间与没有本规划时的同一季度相比。下限取各项效果的下限和最低触达率。
burden-column-service = 服务
burden-column-today = 目前每年小时
burden-column-hours = 每年省时（小时）
burden-column-low = 下限
burden-column-trips = 少跑（次）
burden-column-documents = 少交材料（份）
burden-read-me = *表示评估未提供、由举措库代填的数字。
burden-more = 另有{ $count }项服务见数据格式的输出。
burden-today-heading = 目前办事花费群众多少时间
burden-today = 每年{ $hours }小时，跑{ $trips }次，交材料{ $documents }份，花路费 { $fares }（按目前渠道触达率的最可能值计）。
burden-today-money = 按每小时 { $hour } 计，折合每年 { $amount }。
burden-column-cases = 年办件量
burden-column-visits = 到场
burden-column-enquiries = 咨询
burden-column-papers = 材料
burden-column-case-hours = 每件小时
burden-column-year-hours = 每年小时

burden-figure-visits = 到场次数
burden-figure-enquiries = 咨询次数
burden-figure-documents = 材料份数
burden-figure-hours_per_visit = 每次到场耗时
burden-figure-hours_per_document = 每份材料耗时
