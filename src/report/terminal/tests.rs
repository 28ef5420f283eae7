//! The rendering of each kind of block, in English and Chinese, at 80 columns.

use insta::assert_snapshot;

use super::*;
use crate::report::document::{Column, Diagnostic, Gantt, GanttRow, Mark, Place, Severity, Table};

fn page(blocks: Vec<Block>) -> String {
    render(&Document { blocks }, Layout::PAGE)
}

/// Checks that no line is wider than the page.
fn assert_fits(text: &str, width: usize) {
    for line in text.lines() {
        assert!(wrap::width(line) <= width, "{} columns: {line}", wrap::width(line));
    }
}

fn words(en: bool) -> Vec<Block> {
    let (title, heading, text, first, second) = if en {
        (
            "Readiness of Qingshui county",
            "What binds the next stage",
            "A gate says that conditions were or were not shown on this evidence at this date; it neither approves nor \
             predicts.",
            "internet users: 31 %, needs 45 %",
            "processes that are mapped and whose map is signed by those who do the work: 12 %, needs 60 %",
        )
    } else {
        (
            "清水县的就绪程度",
            "下一阶段的约束条件",
            "关口只说明在该日期、依据现有证据，各项条件是否已经得到证明；它既不表示批准，也不构成预测，更不能代替负责人的判断。",
            "互联网用户：31 %，需要 45 %",
            "已经梳理并由经办人员签字确认的业务流程：12 %，需要 60 %；其余流程仍按旧有方式办理，尚不宜直接搬上网络",
        )
    };
    vec![
        Block::Title(title.into()),
        Block::Heading(heading.into()),
        Block::Paragraph(vec![text.into()]),
        Block::Items(vec![vec![first.into()], vec![second.into()]]),
    ]
}

#[test]
fn words_in_english() {
    let text = page(words(true));
    assert_fits(&text, 80);
    assert_snapshot!(text, @r#"
    Readiness of Qingshui county
    ════════════════════════════

    What binds the next stage
    ─────────────────────────
    A gate says that conditions were or were not shown on this evidence at this
    date; it neither approves nor predicts.

    - internet users: 31 %, needs 45 %
    - processes that are mapped and whose map is signed by those who do the work:
      12 %, needs 60 %
    "#);
}

#[test]
fn words_in_chinese() {
    let text = page(words(false));
    assert_fits(&text, 80);
    assert_snapshot!(text, @r#"
    清水县的就绪程度
    ════════════════

    下一阶段的约束条件
    ──────────────────
    关口只说明在该日期、依据现有证据，各项条件是否已经得到证明；它既不表示批准，也不
    构成预测，更不能代替负责人的判断。

    - 互联网用户：31 %，需要 45 %
    - 已经梳理并由经办人员签字确认的业务流程：12 %，需要 60 %；其余流程仍按旧有方式
      办理，尚不宜直接搬上网络
    "#);
}

fn table(headings: [&str; 4], rows: &[[&str; 4]]) -> Vec<Block> {
    let [name, low, high, why] = headings;
    let columns = vec![Column::left(name), Column::right(low), Column::right(high), Column::left(why)];
    let rows = rows.iter().map(|row| row.iter().map(|cell| Span::plain(*cell)).collect()).collect();
    vec![Block::Table(Table { columns, rows })]
}

#[test]
fn a_table_in_english() {
    let text = page(table(
        ["Dimension", "Low", "High", "What it rests on"],
        &[
            ["Channel penetration", "10.1 %", "45.3 %", "official statistics; subscriptions are not people"],
            ["Front-line participation", "0", "100", "nothing was observed, so a baseline survey comes first"],
        ],
    ));
    assert_fits(&text, 80);
    assert_snapshot!(text, @r#"
    Dimension                    Low    High  What it rests on
    ────────────────────────────────────────────────────────────────────────────────
    Channel penetration       10.1 %  45.3 %  official statistics; subscriptions are
                                              not people
    Front-line participation       0     100  nothing was observed, so a baseline
                                              survey comes first
    "#);
}

#[test]
fn a_table_in_chinese() {
    let text = page(table(
        ["维度", "下限", "上限", "依据"],
        &[
            [
                "渠道普及",
                "10.1 %",
                "45.3 %",
                "官方统计；电话用户数不等于人数，因此只能视为上限，并且须注明换算系数的来源与日期",
            ],
            ["一线人员参与", "0", "100", "没有观测值，须先开展基线调查"],
        ],
    ));
    assert_fits(&text, 80);
    assert_snapshot!(text, @r#"
    维度            下限    上限  依据
    ────────────────────────────────────────────────────────────────────────────────
    渠道普及      10.1 %  45.3 %  官方统计；电话用户数不等于人数，因此只能视为上限，
                                  并且须注明换算系数的来源与日期
    一线人员参与       0     100  没有观测值，须先开展基线调查
    "#);
}

#[test]
fn a_table_with_many_columns_is_cut_rather_than_overflowing() {
    let columns = (0..12).map(|i| Column::left(format!("heading-{i}"))).collect();
    let rows = vec![vec![Span::plain("incomprehensibilities"); 12]];
    assert_fits(&page(vec![Block::Table(Table { columns, rows })]), 80);
}

fn gantt(first_year: i32, years: i32, labels: [&str; 3], legend: &str) -> Vec<Block> {
    let quarters: Vec<String> =
        (0..years).flat_map(|year| (1..=4).map(move |q| format!("{}Q{q}", first_year + year))).collect();
    let row = |label: &str, from: usize, to: usize, after: Mark| GanttRow {
        label: label.into(),
        marks: (0..quarters.len())
            .map(|i| match i {
                i if i < from => Mark::None,
                i if i < to => Mark::Work,
                _ => after,
            })
            .collect(),
    };
    let [one, two, three] = labels;
    let mut gate = row(three, quarters.len(), quarters.len(), Mark::None);
    gate.marks[8] = Mark::Gate;
    let rows = vec![row(one, 0, 3, Mark::Service), gate, row(two, 9, 14, Mark::Service)];
    vec![Block::Gantt(Gantt { quarters, rows, legend: legend.into() })]
}

#[test]
fn a_gantt_chart_in_english() {
    let labels = ["Telephone hotline", "Re-engineering of building permits and land use", "Gate: interactive"];
    let text = page(gantt(2027, 5, labels, "█ work  ░ in service  ◆ gate"));
    assert_fits(&text, 80);
    assert_snapshot!(text, @r#"
                                        2027     2028     2029     2030     2031
                                        1 2 3 4  1 2 3 4  1 2 3 4  1 2 3 4  1 2 3 4
    Telephone hotline                   ██████░░ ░░░░░░░░ ░░░░░░░░ ░░░░░░░░ ░░░░░░░░
    Gate: interactive                                     ◆
    Re-engineering of building                              ██████ ████░░░░ ░░░░░░░░
      permits and land use

    █ work  ░ in service  ◆ gate
    "#);
}

#[test]
fn a_gantt_chart_in_chinese() {
    let labels = ["电话热线", "建设许可与土地使用审批流程的再造以及相关法规的修订", "关口：互动阶段"];
    let text = page(gantt(2027, 5, labels, "█ 实施  ░ 运行  ◆ 关口"));
    assert_fits(&text, 80);
    assert_snapshot!(text, @r#"
                                        2027     2028     2029     2030     2031
                                        1 2 3 4  1 2 3 4  1 2 3 4  1 2 3 4  1 2 3 4
    电话热线                            ██████░░ ░░░░░░░░ ░░░░░░░░ ░░░░░░░░ ░░░░░░░░
    关口：互动阶段                                        ◆
    建设许可与土地使用审批流程的再造                        ██████ ████░░░░ ░░░░░░░░
      以及相关法规的修订

    █ 实施  ░ 运行  ◆ 关口
    "#);
}

#[test]
fn a_wide_gantt_chart_is_cut_at_years() {
    let text = page(gantt(2027, 15, ["Hotline", "Re-engineering of building permits", "Gate"], ""));
    assert_fits(&text, 80);
    assert_snapshot!(text, @r#"
                                  2027 2028 2029 2030 2031 2032 2033 2034 2035 2036
                                  1234 1234 1234 1234 1234 1234 1234 1234 1234 1234
    Hotline                       ███░ ░░░░ ░░░░ ░░░░ ░░░░ ░░░░ ░░░░ ░░░░ ░░░░ ░░░░
    Gate                                    ◆
    Re-engineering of building               ███ ██░░ ░░░░ ░░░░ ░░░░ ░░░░ ░░░░ ░░░░
      permits

                                  2037 2038 2039 2040 2041
                                  1234 1234 1234 1234 1234
    Hotline                       ░░░░ ░░░░ ░░░░ ░░░░ ░░░░
    Gate
    Re-engineering of building    ░░░░ ░░░░ ░░░░ ░░░░ ░░░░
      permits
    "#);
}

fn diagnostic(en: bool) -> Block {
    let source = "[plan]\nid = \"vanity\"\n\n[[initiative]]\nid = \"portal\"\nstart = \"2027Q1\"\nquarters = 4\n\n\
                  [[initiative]]\nid = \"training\"\nstart = \"2029Q1\"\n";
    let place = |needle: &str, label: &str| {
        let start = source.find(needle).unwrap();
        let bytes = start..start + needle.len();
        Place { file: "roadmaps/vanity.toml".into(), source: source.into(), bytes, label: Some(label.into()) }
    };
    let (severity_word, title, first, second, notes) = if en {
        (
            "error",
            "the portal goes live before anybody is trained",
            "starts here",
            "training comes two years later",
            [
                ("help", "start `training` by 2026Q3, or move `portal` to 2029Q3 or later"),
                ("why", "people who were not trained go back to paper"),
            ],
        )
    } else {
        (
            "错误",
            "门户上线时尚无人接受培训",
            "由此开始",
            "培训晚了两年",
            [
                (
                    "建议",
                    "将培训提前到 2026Q3 之前，或者把门户推迟到 2029Q3 以后；在此期间先用电话热线和办事窗口提供服务",
                ),
                ("原因", "未经培训的人员会重新用纸办事"),
            ],
        )
    };
    Block::Diagnostic(Diagnostic {
        severity: Severity::Error,
        severity_word: severity_word.into(),
        rule: Some("training-before-launch".into()),
        title: title.into(),
        places: vec![place("\"2027Q1\"", first), place("\"2029Q1\"", second)],
        notes: notes.map(|(label, text)| (label.into(), text.into())).into(),
    })
}

#[test]
fn a_diagnostic_in_english() {
    let text = page(vec![diagnostic(true)]);
    assert_fits(&text, 80);
    assert_snapshot!(text, @r#"
    error[training-before-launch]: the portal goes live before anybody is trained
      --> roadmaps/vanity.toml:6:9
       |
     6 | start = "2027Q1"
       |         ^^^^^^^^ starts here
    ...
    11 | start = "2029Q1"
       |         -------- training comes two years later
       |
       = help: start `training` by 2026Q3, or move `portal` to 2029Q3 or later
       = why: people who were not trained go back to paper
    "#);
}

#[test]
fn a_diagnostic_in_chinese() {
    let text = page(vec![diagnostic(false)]);
    assert_fits(&text, 80);
    assert_snapshot!(text, @r#"
    错误[training-before-launch]: 门户上线时尚无人接受培训
      --> roadmaps/vanity.toml:6:9
       |
     6 | start = "2027Q1"
       |         ^^^^^^^^ 由此开始
    ...
    11 | start = "2029Q1"
       |         -------- 培训晚了两年
       |
       = 建议: 将培训提前到 2026Q3 之前，或者把门户推迟到 2029Q3 以后；在此期间先用
               电话热线和办事窗口提供服务
       = 原因: 未经培训的人员会重新用纸办事
    "#);
}

#[test]
fn a_diagnostic_without_a_place() {
    let diagnostic = Diagnostic {
        severity: Severity::Warning,
        severity_word: "warning".into(),
        rule: None,
        title: "no file was read".into(),
        places: vec![],
        notes: vec![("help".into(), "name one".into())],
    };
    assert_snapshot!(page(vec![Block::Diagnostic(diagnostic)]), @r#"
    warning: no file was read
    help: name one
    "#);
}

#[test]
fn long_titles_and_long_lines_fit() {
    let Block::Diagnostic(mut diagnostic) = diagnostic(false) else { panic!("not a diagnostic") };
    diagnostic.title = "计划在流程再造完成之前就把它们搬上网络，而且没有安排试运行，也没有征求一线人员的意见".into();
    let source = format!("note = \"{}\"\nstart = \"2027Q1\" # {}\n", "很长".repeat(100), "long ".repeat(50));
    let start = source.find("2027Q1").unwrap();
    let place = Place { file: "a.toml".into(), source: source.into(), bytes: start..start + 6, label: None };
    diagnostic.places = vec![place];
    let text = page(vec![Block::Diagnostic(diagnostic)]);
    assert_fits(&text, 80);
    assert_snapshot!(text, @r#"
    错误[training-before-launch]: 计划在流程再造完成之前就把它们搬上网络，而且没有安
    排试运行，也没有征求一线人员的意见
     --> a.toml:2:10
      |
    2 | start = "2027Q1" # long long long long long long long long long long long...
      |          ^^^^^^
      |
      = 建议: 将培训提前到 2026Q3 之前，或者把门户推迟到 2029Q3 以后；在此期间先用电
              话热线和办事窗口提供服务
      = 原因: 未经培训的人员会重新用纸办事
    "#);
}

#[test]
fn a_place_beyond_the_file_is_moved_into_it() {
    let place = |bytes| Place { file: "a.toml".into(), source: "名 = 1\n".into(), bytes, label: None };
    for bytes in [0..0, 1..2, 7..7, 9..9, 50..90, 0..900] {
        let diagnostic = Diagnostic {
            severity: Severity::Note,
            severity_word: "note".into(),
            rule: None,
            title: "somewhere".into(),
            places: vec![place(bytes)],
            notes: vec![],
        };
        assert!(page(vec![Block::Diagnostic(diagnostic)]).contains("a.toml:"));
    }
    let empty = Place { file: "e.toml".into(), source: "".into(), bytes: 0..0, label: Some("empty".into()) };
    let Block::Diagnostic(mut diagnostic) = diagnostic(true) else { panic!("not a diagnostic") };
    diagnostic.places = vec![empty];
    assert!(page(vec![Block::Diagnostic(diagnostic)]).contains("e.toml:1:1"));
}

#[test]
fn colour_comes_only_when_it_is_wanted() {
    let blocks = || {
        let mut blocks = words(true);
        blocks.push(Block::Paragraph(vec![Span::new("wrong", Tone::Bad)]));
        blocks.extend(table(["a", "b", "c", "d"], &[["1", "2", "3", "4"]]));
        blocks.extend(gantt(2027, 5, ["a", "b", "c"], "legend"));
        blocks.push(diagnostic(true));
        Document { blocks }
    };
    assert!(!render(&blocks(), Layout::PAGE).contains('\u{1b}'));
    let coloured = render(&blocks(), Layout { width: 80, colour: true });
    assert!(coloured.contains("\u{1b}[1m\u{1b}[31mwrong\u{1b}[0m"), "{coloured:?}");
    let stripped = anstream::adapter::strip_str(&coloured).to_string();
    let trimmed: Vec<&str> = stripped.lines().map(str::trim_end).collect();
    assert_eq!(trimmed.join("\n") + "\n", render(&blocks(), Layout::PAGE), "colour changes no character");
}
