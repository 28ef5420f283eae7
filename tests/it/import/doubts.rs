//! Doubts of `gradus import`: columns that are not indicators, and the direction of indicators.

use super::*;

/// A call in a new folder with some files, whose paths are relative to it.
fn in_folder(files: &[(&str, &str)], args: &[&str]) -> (Option<i32>, String, String, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let (code, stdout, stderr) = called(&folder, args);
    (code, stdout, stderr, folder)
}

fn called(folder: &tempfile::TempDir, args: &[&str]) -> (Option<i32>, String, String) {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_gradus"))
        .args(args)
        .current_dir(folder.path())
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

/// A report without line breaks, which depend on the width.
fn unwrapped(report: &str) -> String {
    report.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A first rubric and mapping of one table, the report, and the output of the call that it suggests.
struct First {
    rubric: String,
    mapping: String,
    report: String,
    compared: String,
}

fn first(name: &str, table: &str) -> First {
    let call = ["import", name, "--rubric-out", "r.toml", "--out", "m.toml"];
    let (code, report, stderr, folder) = in_folder(&[(name, table)], &call);
    assert_eq!(code, Some(0), "{stderr}");
    let next = report.lines().find(|line| line.trim_start().starts_with("gradus compare")).unwrap_or_else(|| {
        panic!("no call is suggested:\n{report}");
    });
    let words = shell_words(next);
    let words: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
    let (code, compared, stderr) = called(&folder, &words);
    assert_eq!(code, Some(0), "{next}\n{stderr}");
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    First { rubric: read("r.toml"), mapping: read("m.toml"), report, compared }
}

/// The words of a call, split like a shell, including quotes.
fn shell_words(call: &str) -> Vec<String> {
    let (mut words, mut quoted) = (vec![String::new()], false);
    for c in call.trim().chars() {
        match c {
            '\'' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().unwrap().push(c),
        }
    }
    words
}

/// The units of a ranking, best first.
fn ranked(compared: &str) -> Vec<&str> {
    let table = compared.lines().skip_while(|line| !line.starts_with("Rank ")).skip(2);
    let lines = table.take_while(|line| !line.trim().is_empty());
    lines.filter_map(|line| line.split_whitespace().nth(1)).collect()
}

/// A published index: ranks, the index itself (the mean of the next three columns), and a figure outside it.
const PUBLISHED: &str = "No.,Country,Survey Year,Index Rank,Services,Skills,Lines,The Index,Queues\n\
    1,Aland,2022,4,0.31,0.52,0.29,0.3733,0.4\n2,Beland,2022,1,0.91,0.83,0.95,0.8967,0.5\n\
    3,Celand,2022,2,0.72,0.94,0.61,0.7567,0.6\n4,Deland,2022,6,0.12,0.33,0.08,0.1767,0.3\n\
    5,Eland,2022,3,0.55,0.41,0.66,0.5400,0.1\n6,Feland,2022,5,0.22,0.47,0.35,0.3467,0.7\n\
    7,Geland,2022,7,0.05,0.11,0.17,0.1100,0.2\n";

#[test]
fn ranks_and_the_published_index_are_left_aside() {
    let first = first("published.csv", PUBLISHED);
    insta::assert_snapshot!("published_rubric", first.rubric);
    insta::assert_snapshot!("published_mapping", first.mapping);
    // Queues are one of four indicators and must not reverse the order of the others.
    assert_eq!(ranked(&first.compared)[..2], ["Beland", "Celand"], "{}", first.compared);
    assert_eq!(*ranked(&first.compared).last().unwrap(), "Geland", "{}", first.compared);
    for words in ["Ranks, not used: “Index Rank”", "“The Index” (the mean of Services, Skills, Lines)"] {
        assert!(unwrapped(&first.report).contains(words), "{words}\n{}", first.report);
    }
}

#[test]
fn ranks_show_the_direction_of_their_column_and_its_parts() {
    let rubric = first("published.csv", PUBLISHED).rubric;
    assert!(rubric.contains("“The Index”, which has ranks, is calculated from it"), "{rubric}");
    // The first rank has the least value.
    let table = "country,rank,hours lost\nA,1,2.5\nB,3,9.5\nC,2,3.5\nD,5,70\nE,4,20\n";
    let first = first("t.csv", table);
    assert!(first.rubric.contains("min_max = \"descending\" # certain"), "{}", first.rubric);
    assert_eq!(ranked(&first.compared), ["A", "C", "B", "E", "D"]);
}

#[test]
fn ranks_are_known_without_a_name_for_them() {
    // Some ranks are missing, because the table contains only part of the ranked units.
    let table = "unit,Pos,share\nA,3,0.91\nB,12,0.84\nC,40,0.66\nD,41,0.61\nE,77,0.34\nF,98,0.22\nG,160,0.07\n";
    let first = first("t.csv", table);
    assert!(!first.rubric.contains("id = \"pos\""), "{}", first.rubric);
    assert_eq!(ranked(&first.compared)[0], "A");
    let chinese = "地区,排名,网办率\n甲,3,61\n乙,1,90\n丙,2,75\n";
    let first = self::first("县.csv", chinese);
    assert!(first.mapping.contains("# from = \"排名\""), "{}", first.mapping);
    assert_eq!(ranked(&first.compared), ["乙", "丙", "甲"]);
}

#[test]
fn series_of_ranks_are_known_by_either_of_their_names() {
    let mut table = "Country Code,Series Code,Series Name,Value\n".to_owned();
    for (unit, rank, online) in [("AAA", 4, 0.2), ("BBB", 9, 0.1), ("CCC", 2, 0.7), ("DDD", 1, 0.9), ("EEE", 3, 0.4)] {
        table.push_str(&format!("{unit},X.1,World ranking,{rank}\n{unit},X.2,People online,{online}\n"));
    }
    let first = first("long.csv", &table);
    assert!(first.mapping.contains("# from = \"X.1\""), "{}", first.mapping);
    assert!(first.rubric.contains("# certain: the ranks in “X.1” follow it"), "{}", first.rubric);
    assert_eq!(ranked(&first.compared)[0], "DDD");
}

#[test]
fn a_condition_is_reported_and_its_rows_give_the_figures() {
    // The ranks are for everybody; rows for women come first.
    let mut table = "REF_AREA,Country,SEX,Rank,online\n".to_owned();
    for (code, unit, rank, women, all) in [
        ("AA", "Aland", 3, 9, 40),
        ("BB", "Beland", 1, 2, 90),
        ("CC", "Celand", 4, 8, 30),
        ("DD", "Deland", 2, 1, 80),
        ("EE", "Eland", 5, 7, 20),
    ] {
        table.push_str(&format!("{code},{unit},F,{rank},{women}\n{code},{unit},_T,{rank},{all}\n"));
    }
    let first = first("sdmx.csv", &table);
    assert!(unwrapped(&first.report).contains("only those with “SEX = _T” are used (likely)"), "{}", first.report);
    assert!(first.rubric.contains("# certain: the ranks in “Rank” follow it"), "{}", first.rubric);
    assert_eq!(ranked(&first.compared)[0], "Beland");
}

#[test]
fn foot_rows_are_no_units_and_spoil_neither_keys_nor_ranks() {
    let rows = "Kenya,KEN,2,0.5,0.8\nGhana,GHA,4,0.4,0.3\nEgypt,EGY,3,0.2,0.6\nTogo,TGO,5,0.1,0.2\nMali,MLI,6,0.3,0.1\n\
        Rwanda,RWA,1,0.9,0.7\n";
    let plain = first("t.csv", &format!("Country,Code,Position,A score,B score\n{rows}"));
    let foot = "CUTOFF,,5,,\nSource: WDI,,,,\n注：2019年为预计数,,,,\n";
    let junk = first("t.csv", &format!("Country,Code,Position,A score,B score\n{rows}{foot}"));
    assert_eq!((&plain.mapping, &plain.rubric), (&junk.mapping, &junk.rubric));
    assert!(junk.mapping.contains("code = \"Code\""), "{}", junk.mapping);
    assert_eq!(ranked(&plain.compared), ranked(&junk.compared));
    assert!(unwrapped(&junk.report).contains("3 rows could not be read; the first is t.csv:8"), "{}", junk.report);
}

#[test]
fn unmatched_units_are_reported_on_the_first_screen() {
    let files = [
        ("a.csv", "unit,online\nAland,1\nBeland,2\nCeland,3\n"),
        ("b.csv", "unit,users\nAland,4\nBe-land,6\nCeland,5\n"),
    ];
    let call = ["import", "a.csv", "b.csv", "--rubric-out", "r.toml", "--out", "m.toml"];
    let (code, stdout, stderr, _folder) = in_folder(&files, &call);
    assert_eq!(code, Some(0), "{stderr}");
    let first: String = stdout.lines().take(20).collect::<Vec<_>>().join(" ");
    assert!(unwrapped(&first).contains("2 units are in one table only: “Beland”, “Be-land”"), "{stdout}");
}

#[test]
fn copies_constants_sizes_and_older_years_are_set_aside_with_the_reason() {
    let table = "unit,share,share rounded,share per mille,year,population,same,lat,online_2019,online_2021,status\n\
        A,12.34,12,123.4,2020,5000,1,10.5,11,15,1\nB,56.78,57,567.8,2020,800000,1,11.5,25,22,2\n\
        C,90.12,90,901.2,2020,120,1,9.25,38,31,1\nD,33.33,33,333.3,2020,64000,1,-8.5,44,40,1\n\
        E,71.25,71,712.5,2020,990,1,0.5,59,58,2\nF,8.51,9,85.1,2020,7700,1,3.5,63,67,1\n";
    let first = first("t.csv", table);
    insta::assert_snapshot!("set_aside", first.mapping);
    let kept: Vec<&str> = first.rubric.lines().filter(|line| line.starts_with("id = ")).skip(1).collect();
    assert_eq!(kept, ["id = \"share\"", "id = \"online_2021\""]);
}

#[test]
fn sizes_are_a_last_resort_and_ranks_never_used() {
    let kept = first("t.csv", "unit,population\nA,5\nB,9\nC,7\n").rubric;
    assert!(kept.contains("id = \"population\""), "{kept}");
    let call = ["import", "t.csv", "--rubric-out", "r.toml", "--out", "m.toml"];
    let (code, _, stderr, folder) = in_folder(&[("t.csv", "unit,rank\nA,2\nB,1\nC,3\n")], &call);
    assert_eq!(code, Some(2));
    assert!(unwrapped(&stderr).contains("“rank”: ranks, with 1 as the best"), "{stderr}");
    assert!(!folder.path().join("r.toml").exists() && !folder.path().join("m.toml").exists());
}

#[test]
fn certainty_needs_a_check() {
    let first = first("t.csv", "unit,online,queues\nA,1,9\nB,3,5\nC,2,7\n");
    assert!(first.mapping.contains("indicator = \"queues\" # guess"), "{}", first.mapping);
    assert!(first.rubric.contains("min_max = \"ascending\" # guess: no evidence that more is better"));
    let looked: Vec<&str> =
        first.report.lines().skip_while(|line| !line.starts_with("Please check these first")).collect();
    assert!(looked.iter().take(6).any(|line| line.contains("“queues”")), "{}", first.report);
    assert!(!looked.iter().take(6).any(|line| line.contains("“online”")), "{}", first.report);
    // With a given rubric, the values must lie in its domains.
    let given = |table: &str| {
        let call = ["import", "t.csv", "--rubric", "given.toml", "--format", "json"];
        let (code, stdout, stderr, _folder) = in_folder(&[("t.csv", table), ("given.toml", RUBRIC)], &call);
        assert_eq!(code, Some(0), "{stderr}");
        serde_json::from_str::<serde_json::Value>(&stdout).unwrap()["tables"][0]["columns"].clone()
    };
    let columns = given("code,fixed,mobile\nA,1,3\nB,30,40\n");
    assert_eq!((&columns[0]["sure"], &columns[1]["sure"]), (&"certain".into(), &"likely".into()));
    assert_eq!(given("code,fixed\nA,1\nB,30\nC,900\n")[0]["sure"], "guess");
}

#[test]
fn ranks_of_an_index_are_not_taken_for_the_index() {
    let index = "[comparison]\nid = \"i\"\nversion = \"1\"\ntitle = \"I\"\ncoverage_needed = 0.5\n[[indicator]]\n\
        id = \"n\"\ntitle = \"Network Readiness Rang\"\nunit = \"\"\nscale.min_max = \"ascending\"\n";
    let table = "code,Network Readiness Rank\nA,1\nB,2\nC,3\n";
    let seen = read(import::look_at("t.csv", "t.csv", table.as_bytes()).map(|table| vec![table]));
    let refused = import::draft(&seen, &read(composite(index)), "x", None, Origin::Given);
    assert_eq!(refused.unwrap_err().ids(), ["import-no-match"]);
}

#[test]
fn newer_headings_of_a_known_index_are_known() {
    let table = "Country,Rank,Online_Service,Human_Capital,Telecommunication_Infrastructure,E_Participation\n\
        Aland,2,0.6,0.7,0.5,0.1\nBeland,1,0.9,0.8,0.9,0.2\nCeland,3,0.2,0.4,0.3,0.9\n";
    let first = first("egdi new.csv", table);
    for id in ["osi", "hci", "tii"] {
        assert!(first.rubric.contains(&format!("id = \"{id}\"")), "{}", first.rubric);
    }
    assert!(unwrapped(&first.report).contains("--rubric assessments/rubrics/egdi.toml"), "{}", first.report);
    // Without a rubric, the report names the matching shipped one.
    let (code, _, stderr, _folder) = in_folder(&[("t.csv", table)], &["import", "t.csv"]);
    assert!(code == Some(2) && stderr.contains("assessments/rubrics/egdi.toml"), "{stderr}");
}

#[test]
fn repeated_values_do_not_identify_units() {
    // In a list of indicators with units of measurement, the identifier is the column without repetitions.
    let table = "Unit,Parent,Short,Weight\nPercent,p,a,1\nPercent,p,b,3\nScore,q,c,2\nScore,q,d,4\nPercent,q,e,5\n";
    let first = first("t.csv", table);
    assert!(first.mapping.contains("code = \"Short\" # guess"), "{}", first.mapping);
}

#[test]
fn the_first_screen_lists_points_to_check_and_the_rest_follows() {
    let wide = |columns: usize| {
        let headings: String = (0..columns).map(|i| format!(",q{i}x")).collect();
        let row =
            |unit: usize| (0..columns).map(move |i| format!(",{}", (unit * 37 + i * i * 11 + unit * unit * i) % 101));
        let rows: String = (0..9).map(|unit| format!("U{unit}{}\n", row(unit).collect::<String>())).collect();
        format!("unit{headings}\n{rows}")
    };
    let first = first("wide.csv", &wide(60));
    let place = |word: &str| first.report.lines().position(|line| line.contains(word)).unwrap_or(usize::MAX);
    assert!(place("Please check these first") < 6 && place("gradus compare") < 30, "{}", first.report);
    assert!(first.report.contains("… and 45 more, in the mapping."), "{}", first.report);
}
