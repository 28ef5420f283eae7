//! A page of the documentation as a list of commands, output and files.
//!
//! Comments before a block, invisible to readers, say how it runs:
//!
//! - `<!-- docs: skip: REASON -->`, `<!-- docs: skip 3,5: REASON -->`: the block, or these of its commands, cannot run
//! - `<!-- docs: slow -->`, `<!-- docs: slow 2 -->`: only where `GRADUS_DOCS=all`
//! - `<!-- docs: exit 1,0 -->`: the exit codes of its commands; 0 where nothing is said
//! - `<!-- docs: file NAME -->`: the block is the file NAME
//! - `<!-- docs: have NAME from PATH -->`, `<!-- docs: folder NAME -->`: what the commands find
//! - `<!-- docs: holds COMMAND => CODE: WORDS -->`: what the text beside it claims; the output has these words
//! - `<!-- docs: skip page: REASON -->`: nothing of the page can run

/// An item of a page.
#[derive(Debug)]
pub enum Item {
    /// A file needed by later items.
    Have { name: String, from: String },
    /// A folder needed by later items.
    Folder(String),
    /// A command with its exit code.
    Command { words: Vec<String>, exit: i32, slow: bool, line: usize },
    /// Lines of output.
    Output { lines: Vec<String>, line: usize },
    /// A TOML block, with the name of its file, if any.
    Toml { name: Option<String>, text: String, line: usize },
    /// A claim.
    Claim { words: Vec<String>, exit: i32, says: String, line: usize },
}

/// The marks above a block.
#[derive(Default)]
struct Marks {
    skip: Vec<usize>,
    skip_all: bool,
    slow: Vec<usize>,
    slow_all: bool,
    exits: Vec<i32>,
    file: Option<String>,
}

/// The items of a page. An invalid mark is a fault of the page.
pub fn items(page: &str) -> Vec<Item> {
    let (mut items, mut marks) = (Vec::new(), Marks::default());
    let mut lines = page.lines().enumerate();
    while let Some((at, line)) = lines.next() {
        let number = at + 1;
        if let Some(mark) = line.trim().strip_prefix("<!-- docs: ") {
            let mark = mark.strip_suffix(" -->").unwrap_or_else(|| panic!("line {number}: a mark ends with -->"));
            if mark.starts_with("skip page: ") {
                return Vec::new();
            }
            read(mark, number, &mut marks, &mut items);
            continue;
        }
        let Some(kind) = line.strip_prefix("```") else { continue };
        let block: Vec<&str> = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").collect();
        let marks = std::mem::take(&mut marks);
        match kind {
            _ if marks.skip_all => {}
            "math" => {}
            "sh" => commands(&block, &marks, number, &mut items),
            "text" if number > 1 => {
                items.push(Item::Output {
                    lines: block.iter().map(|line| line.trim_end().to_owned()).collect(),
                    line: number,
                });
            }
            "toml" => items.push(Item::Toml { name: marks.file, text: block.join("\n") + "\n", line: number }),
            other => panic!("line {number}: a block of `{other}` that nothing is said of"),
        }
    }
    items
}

/// A mark.
fn read(mark: &str, number: usize, marks: &mut Marks, items: &mut Vec<Item>) {
    let (word, rest) = mark.split_once([' ', ':']).unwrap_or((mark, ""));
    let numbers = |list: &str| -> Vec<usize> { list.split(',').map(|one| one.trim().parse().unwrap()).collect() };
    match (word, rest.trim()) {
        ("skip", reason) => match reason.split_once(':') {
            Some((list, _)) if mark.starts_with("skip ") => marks.skip = numbers(list),
            _ => {
                assert!(!reason.is_empty(), "line {number}: why can it not run?");
                marks.skip_all = true;
            }
        },
        ("slow", "") => marks.slow_all = true,
        ("slow", list) => marks.slow = numbers(list),
        ("exit", list) => marks.exits = list.split(',').map(|code| code.trim().parse().unwrap()).collect(),
        ("file", name) => marks.file = Some(name.to_owned()),
        ("folder", name) => items.push(Item::Folder(name.to_owned())),
        ("have", both) => {
            let (name, from) = both.split_once(" from ").unwrap();
            items.push(Item::Have { name: name.to_owned(), from: from.to_owned() });
        }
        ("holds", claim) => {
            let (command, answer) = claim.split_once(" => ").unwrap();
            let (exit, says) = answer.split_once(": ").unwrap();
            let words = words(command);
            items.push(Item::Claim { words, exit: exit.parse().unwrap(), says: says.to_owned(), line: number });
        }
        _ => panic!("line {number}: no mark is called `{word}`"),
    }
}

/// The commands of a block, one per line; a backslash at the end continues a line. Marks count commands.
fn commands(block: &[&str], marks: &Marks, number: usize, items: &mut Vec<Item>) {
    let mut joined: Vec<(usize, String)> = Vec::new();
    let mut goes_on = false;
    for (at, line) in block.iter().enumerate() {
        let (line, more) = line.strip_suffix('\\').map_or((*line, false), |line| (line, true));
        match joined.last_mut().filter(|_| goes_on) {
            Some((_, command)) => command.push_str(line),
            None => joined.push((number + at + 1, line.to_owned())),
        }
        goes_on = more;
    }
    for (at, (line, command)) in joined.into_iter().enumerate().filter(|(at, _)| !marks.skip.contains(&(at + 1))) {
        let exit = marks.exits.get(at).copied().unwrap_or(0);
        let slow = marks.slow_all || marks.slow.contains(&(at + 1));
        items.push(Item::Command { words: words(&command), exit, slow, line });
    }
}

/// The words of a command, without a trailing comment. `cargo run --` means `gradus`, as in the README.
fn words(command: &str) -> Vec<String> {
    let command = command.split(" #").next().unwrap_or_default().trim();
    let command = command.strip_prefix("cargo run -- ").map_or(command.to_owned(), |rest| format!("gradus {rest}"));
    command.split_whitespace().map(str::to_owned).collect()
}

/// The commands in a page's text: `gradus …` between single backticks.
pub fn named(page: &str) -> Vec<Vec<String>> {
    let mut named = Vec::new();
    let mut fenced = false;
    for line in page.lines() {
        fenced ^= line.starts_with("```");
        if fenced {
            continue;
        }
        let inline = line.split('`').skip(1).step_by(2).filter(|code| code.starts_with("gradus "));
        named.extend(inline.map(words));
    }
    named
}
