//! Which file holds what: from a view to the text of a file and its name.

use super::super::by_year;
use super::super::derived::Counted;
use super::super::nav::address;
use super::super::plot::Plot;
use super::super::view::View;
use super::{title, undated};
use crate::chart::scene::{Hue, Mark};
use crate::chart::{Drawing, dots};
use crate::counts::changes::FORMAT;
use crate::data::edtf::Date;
use crate::data::vocabulary::codes;
use crate::export::{Export, Face, Sheet, calendar, figures_csv, file_name, quotes_csv, quotes_json, sheet};
use crate::query::{Dimension, Panel, Query};
use crate::text::{more_words, take_words};

codes! {
    /// A kind of file.
    What {
        Svg = "svg",
        Png = "png",
        Figures = "csv",
        QuotesCsv = "quotes-csv",
        QuotesJson = "json",
        Calendar = "ics",
    }
}

/// A picture that can be taken along.
pub struct Pictured {
    /// The id of its chart; `by-year` is a table on the page.
    pub id: &'static str,
    /// How its files are called.
    file: &'static str,
}

/// All of them.
pub const PICTURES: [Pictured; 11] = [
    Pictured { id: "years", file: "meetings-per-year" },
    Pictured { id: "chairs", file: "meetings-per-chair" },
    Pictured { id: "areas", file: "meetings-per-area" },
    Pictured { id: "kinds", file: "kinds-by-year" },
    Pictured { id: "map", file: "meetings-on-a-map" },
    Pictured { id: "places", file: "meetings-per-place" },
    Pictured { id: "periods", file: "coordinators-and-documents" },
    Pictured { id: "by-year", file: "areas-by-year" },
    Pictured { id: "pair-areas", file: "areas-compared" },
    Pictured { id: "pair-chairs", file: "chairs-compared" },
    Pictured { id: "pair-kinds", file: "kinds-compared" },
];

/// A file, ready to be saved; a PNG as the SVG that it is a picture of.
pub struct File {
    pub name: String,
    pub media_type: &'static str,
    pub text: String,
    /// What is to be said of it beside that it was saved.
    pub note: String,
}

/// Makes a file of what a view shows. `asked` is the name of a picture, or `meetings`, a dot and the kind of file,
/// as the list has it. `None` where there is no such file, or its picture is not there.
pub fn file(view: &View<'_>, asked: &str, faces: &[Face], today: Date) -> Option<File> {
    let (of, kind) = asked.split_once('.')?;
    let kind = What::from_code(kind)?;
    let edition = view.now.edition.as_str();
    let site = address("");
    let state = plain(view.state, of, edition);
    let export = Export {
        dataset: view.model,
        selection: view.selection,
        query: &state,
        lang: view.words.lang,
        site: &site,
        today,
    };
    let there = view.other.map(|it| (it, plain(&it.state, "", edition)));
    let other = there.as_ref().map(|(it, query)| Export {
        dataset: &it.model,
        selection: &it.selection,
        query,
        ..export
    });
    let picture = PICTURES.iter().find(|it| it.id == of);
    let name = |extension| file_name(picture.map_or("meetings", |it| it.file), &export, extension);
    let (name, media_type, text) = match kind {
        What::Svg | What::Png | What::Figures => {
            let picture = picture?;
            let drawn = drawn(view, picture.id)?;
            // Pairs alone have another side.
            let other = other.as_ref().filter(|_| picture.id.starts_with("pair-"));
            let extension = kind.code();
            if kind == What::Figures {
                (name(extension), "text/csv", figures_csv(&export, &drawn.marks, other))
            } else {
                let it = Sheet {
                    name: picture.id,
                    title: &title(view, picture.id),
                    how: &drawn.how,
                    picture: &drawn.picture,
                    marks: &drawn.marks,
                    hues: &drawn.hues,
                    other,
                };
                (name(extension), "image/svg+xml", sheet(&export, &it, faces))
            }
        }
        What::QuotesCsv => (name("csv"), "text/csv", quotes_csv(&export)),
        What::QuotesJson => (name("json"), "application/json", quotes_json(&export)),
        What::Calendar => {
            let made = calendar(&export);
            let note = undated(view.now, made.undated.len());
            return Some(File { name: name("ics"), media_type: "text/calendar", text: made.text, note });
        }
    };
    Some(File { name, media_type, text, note: String::new() })
}

/// What a file's link opens: what is counted, as of which edition, and of what can be unfolded the picture itself.
fn plain(state: &Query, of: &str, edition: &str) -> Query {
    let panel = match of {
        "kinds" => Some(Panel::Kinds),
        "map" | "places" => Some(Panel::Places),
        "periods" => Some(Panel::Periods),
        "by-year" => Some(Panel::AreasByYear),
        _ => None,
    };
    let show = panel.into_iter().collect();
    let made = (!edition.is_empty()).then(|| format!("{FORMAT}.{edition}"));
    let created_with = made;
    Query {
        meeting: None,
        read: None,
        fact: None,
        statement: None,
        view: None,
        show,
        created_with,
        ..state.clone()
    }
}

/// A picture as wide as a sheet has it, its marks, and how it is read.
struct Drawn {
    picture: Drawing,
    marks: Vec<(Dimension, Mark)>,
    how: String,
    hues: Vec<(Hue, String)>,
}

fn drawn(view: &View<'_>, id: &str) -> Option<Drawn> {
    let width = Sheet::chart_px();
    let how = how(view, id);
    if id == "by-year" {
        let counted: Counted<'_> = view.counted();
        let scene = by_year::scene(&counted);
        let marks = scene.marks().map(|it| (Dimension::Area, it.clone())).collect();
        return Some(Drawn {
            picture: dots::drawing(&scene, width),
            marks,
            how,
            hues: by_year::hues(&counted),
        });
    }
    let plot: &Plot = view.plots.iter().find(|it| it.kind.id == id)?;
    Some(Drawn { picture: plot.drawn(width)?, marks: plot.marks.clone(), how, hues: Vec::new() })
}

/// How a picture is read.
fn how(view: &View<'_>, id: &str) -> String {
    let (words, take) = (view.words, take_words(view.words.lang));
    match id {
        "years" => super::super::charts::years_how(view),
        "chairs" => words.chairs_how.to_owned(),
        "areas" => (words.areas_how)(view.counts.total),
        "kinds" => take.kinds_how.to_owned(),
        "map" | "places" => more_words(words.lang).places_how.to_owned(),
        "periods" => take.periods_how.to_owned(),
        "by-year" => take.by_year_how.to_owned(),
        _ => take.compare_how.to_owned(),
    }
}
