//! What a spreadsheet makes of the files: LibreOffice opens the workbook that the page has saved, and shows what we wrote.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

use browser_tests::{Browser, Downloads, Options, Site};
use oracle::DataFiles;
use serde_json::Value;

use crate::page::{drawn, open};

/// Words that spreadsheets take for something else, in the place of the first articles' titles.
const TRAPS: [&str; 3] = ["=1+1", "November 2018", "2018-11"];

/// All sheets as CSV: comma, quotation mark, UTF-8, from the first line; words in quotation marks, and numbers without.
const AS_CSV: &str = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1";

/// The sheets of a workbook as LibreOffice shows them to a reader of a language, by their names.
fn shown(workbook: &[u8], locale: &str) -> BTreeMap<String, String> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let directory =
        std::env::temp_dir().join(format!("dialogue-explorer-office-{}-{number}", std::process::id()));
    let profile = directory.join("profile");
    let settings = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
         <oor:items xmlns:oor=\"http://openoffice.org/2001/registry\">\
         <item oor:path=\"/org.openoffice.Setup/L10N\"><prop oor:name=\"ooSetupSystemLocale\" oor:op=\"fuse\">\
         <value>{locale}</value></prop></item></oor:items>"
    );
    fs::create_dir_all(profile.join("user")).expect("the system's temporary directory can be written");
    fs::write(profile.join("user/registrymodifications.xcu"), settings).expect("it can be written");
    fs::write(directory.join("saved.xlsx"), workbook).expect("it can be written");
    let program = std::env::var_os("DIALOGUE_EXPLORER_OFFICE").unwrap_or_else(|| "soffice".into());
    let converted = Command::new(&program)
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", AS_CSV, "--outdir"])
        .arg(directory.join("out"))
        .arg(directory.join("saved.xlsx"))
        .output()
        .unwrap_or_else(|error| panic!("{program:?}: {error}; `cargo xtask test` gets it"));
    assert!(converted.status.success(), "{}", String::from_utf8_lossy(&converted.stderr));
    let sheets = sheets(&directory.join("out"));
    fs::remove_dir_all(&directory).expect("it is ours");
    sheets
}

/// What was converted: `saved-Figures.csv` is the sheet "Figures".
fn sheets(directory: &Path) -> BTreeMap<String, String> {
    let files = fs::read_dir(directory).expect("LibreOffice has written something").flatten();
    let sheet = |path: PathBuf| {
        let name = path.file_stem()?.to_str()?.strip_prefix("saved-")?.to_owned();
        Some((name, fs::read_to_string(&path).ok()?))
    };
    files.filter_map(|file| sheet(file.path())).collect()
}

/// A cell as a table has it: its text, and whether it is written as words.
type Cell = (String, bool);

/// Cells of a CSV, which need not be guarded here.
fn cells(csv: &str) -> Vec<Vec<Cell>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), (String::new(), false));
    let mut letters = csv.trim_start_matches('\u{feff}').chars().peekable();
    let mut is_quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' if is_quoted && letters.peek() == Some(&'"') => cell.0.extend(letters.next()),
            '"' => (is_quoted, cell.1) = (!is_quoted, true),
            ',' if !is_quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !is_quoted => {}
            '\n' if !is_quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            letter => cell.0.push(letter),
        }
    }
    rows
}

/// The columns of numbers.
const COUNTED: [&str; 7] =
    ["meetings", "not_held", "of_meetings", "start_byte", "end_byte", "start_char", "end_char"];

/// Asserts that a sheet shows what the CSV of the site says, words as words and counts as numbers.
fn same(sheet: &str, csv: &str, what: &str) {
    let (sheet, csv) = (cells(sheet), cells(csv));
    assert_eq!(sheet.len(), csv.len(), "{what}");
    let names: Vec<&str> = csv[0].iter().map(|cell| cell.0.as_str()).collect();
    for (row, expected) in sheet.iter().zip(&csv) {
        for (column, (text, _)) in expected.iter().enumerate() {
            // The apostrophe is CSV's alone.
            let expected = text.strip_prefix('\'').unwrap_or(text);
            let (shown, is_text) = &row[column];
            assert_eq!(shown, expected, "{} in {what}", names[column]);
            let is_count = COUNTED.contains(&names[column]) && row != &sheet[0];
            assert!(
                expected.is_empty() || *is_text != is_count,
                "{expected:?} of {} in {what}",
                names[column]
            );
        }
    }
}

/// The site's own data, but for the first articles, which are called what spreadsheets take for something else.
fn with_traps() -> DataFiles {
    let files = DataFiles::bundled();
    let mut articles: Value = serde_json::from_slice(files.bytes("articles")).expect("JSON");
    for (article, trap) in TRAPS.into_iter().enumerate() {
        articles[article]["title"] = trap.into();
    }
    files.with("articles", articles.to_string().as_bytes())
}

async fn saved(browser: &Browser, downloads: &Downloads, button: &str, name: &str) -> Vec<u8> {
    browser.click(button).await;
    browser.wait_text(".share-said", name).await;
    downloads.file(name).await
}

#[tokio::test]
async fn a_spreadsheet_shows_what_was_written() {
    let site = Site::start_with(with_traps());
    for (lang, locale, figures, quotes, about, columns) in [
        ("en", "en-US", "Figures", "Meetings and quotes", "About this file", "Columns"),
        ("vi", "vi-VN", "Số liệu", "Cuộc họp và câu trích", "Về tệp này", "Các cột"),
        ("ru", "ru-RU", "Числа", "Встречи и цитаты", "Об этом файле", "Столбцы"),
    ] {
        let browser = open(&site, &format!("?lang={lang}"), Options::default()).await;
        let downloads = Downloads::of(&browser).await;
        browser.click("#ask-share").await;
        browser.wait_for("#share-figures").await;
        browser.click("#share-figures").await;
        browser.wait_for("#take-years-xlsx").await;
        drawn(&browser).await;
        for (id, stem, sheet) in
            [("years", "meetings-per-year", figures), ("meetings-quotes", "meetings", quotes)]
        {
            let file = |ending: &str| format!("{stem}_all_{lang}.{ending}");
            let workbook = saved(&browser, &downloads, &format!("#take-{id}-xlsx"), &file("xlsx")).await;
            let csv = saved(&browser, &downloads, &format!("#take-{id}-csv"), &file("csv")).await;
            let csv = String::from_utf8(csv).expect("UTF-8");
            let sheets = shown(&workbook, locale);
            assert_eq!(sheets.len(), 3, "{:?}", sheets.keys());
            let explained: Vec<String> =
                cells(&sheets[columns]).into_iter().skip(1).map(|row| row[0].0.clone()).collect();
            let names: Vec<String> = cells(&csv)[0].iter().map(|cell| cell.0.clone()).collect();
            assert_eq!(explained, names, "{columns}");
            same(&sheets[sheet], &csv, &format!("{sheet} for {locale}"));
            assert!(sheets[about].contains(&site.url("?")), "{}", sheets[about]);
            if id == "years" {
                continue;
            }
            let written: Vec<String> = cells(&csv).into_iter().flatten().map(|cell| cell.0).collect();
            for trap in ["January 26", "November 2018", "2018-11", "'=1+1"] {
                assert!(written.iter().any(|cell| cell == trap), "{trap} is not among what is tried");
            }
        }
        browser.assert_clean().await;
    }
}
