//! Every view is valid HTML, as the Nu checker reads it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use dialogue_explorer::app;
use dialogue_explorer::data::vocabulary::Lang;

use crate::page::BUNDLED;

/// A link to each view, and to what unfolds in it.
const LINKS: [&str; 33] = [
    "",
    "?years=2021",
    "?years=2021&area=tourism&show=years,areas,chairs",
    "?collection=record",
    "?collection=both&status=&between=",
    "?collection=both&show=left-out,filters",
    "?collection=record&show=coordinators,coordinators-table",
    "?show=kinds,kinds-table",
    "?show=places,places-table",
    "?show=areas-by-year",
    "?meeting=arsom-17",
    "?meeting=arsom-17&fact=start",
    "?meeting=arsom-17&read=arsom-17-vna",
    "?read=arsom-19-cpv&statement=arsom-19-cpv.3",
    "?q=vaccine",
    "?q=nothing+fits+this",
    "?area=unknown&color=red",
    "?vs.years=2021&years=2023",
    "?vs=&years=2018",
    "?view=teach",
    "?view=story",
    "?view=story&story=pandemic",
    "?view=story&story=pandemic&step=2",
    "?view=compose",
    "?view=questions&seed=2345",
    "?view=worksheet&seed=2345&count=10",
    "?view=handout&years=2021",
    "?view=handout&years=2018&vs.years=2021",
    "?view=method&step=2",
    "?view=present",
    "?view=present&picture=kinds",
    "?view=predict&step=2",
    "?view=embed&picture=years",
];

/// The checker reads HTML as browsers do, and knows which element may stand where.
#[test]
#[ignore = "needs Java and the Nu checker, which `cargo xtask test markup` gets"]
fn every_view_is_valid_html() {
    let checker =
        std::env::var_os("DIALOGUE_EXPLORER_VNU").expect("`cargo xtask test markup` says where it is");
    let directory = std::env::temp_dir().join(format!("dialogue-explorer-markup-{}", std::process::id()));
    fs::create_dir_all(&directory).expect("the system's temporary directory can be written");
    let mut files: Vec<(PathBuf, String)> = Vec::new();
    for lang in Lang::ALL.iter().copied() {
        for link in LINKS {
            let file = directory.join(format!("{:03}.html", files.len()));
            // Leptos marks places by comments that are none; a browser's elements have no such thing.
            let view = app::render_among(link, &BUNDLED.datasets, lang).replace("<!>", "");
            let page = format!(
                "<!doctype html>\n<html lang=\"{}\">\n<head><meta charset=\"utf-8\"><title>{}</title></head>\n\
                 <body>{view}</body>\n</html>\n",
                lang.code(),
                lang.endonym()
            );
            fs::write(&file, page).expect("it can be written");
            files.push((file, format!("{link} in {}", lang.code())));
        }
    }
    let checked = Command::new("java")
        .arg("-jar")
        .arg(checker)
        .args(["--format", "gnu", "--exit-zero-always", "--stdout"])
        .arg(&directory)
        .output()
        .unwrap_or_else(|error| panic!("java: {error}"));
    assert!(checked.status.success(), "the checker failed: {}", String::from_utf8_lossy(&checked.stderr));
    let mut found = String::from_utf8_lossy(&checked.stdout).into_owned();
    for (file, link) in &files {
        found = found.replace(&format!("file:{}", file.display()), link);
    }
    fs::remove_dir_all(&directory).expect("it is ours");
    let errors: Vec<&str> = found.lines().filter(|line| line.contains(" error: ")).collect();
    assert!(errors.is_empty(), "{} faults:\n{}", errors.len(), errors.join("\n"));
}
