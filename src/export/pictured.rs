//! What a picture shows, before it is drawn: its marks are counted and cited without a drawing.

use super::Export;
use super::picture::{Picture, Sheet};
use crate::chart::scene::{Bars, Heat, Kinds, Mark, Pairs, Periods, Places, Years};
use crate::chart::{self, Drawing, Scenes};
use crate::data::outline::Outlines;

/// The scene of a picture.
pub enum Pictured<'a> {
    Years(Years),
    Bars(Bars),
    Kinds(Kinds),
    /// Areas by year, in as many columns as a sheet has room for.
    Heat(Heat),
    Map(Places, &'a Outlines),
    Periods(Periods),
    /// The marks stand beside the rows: choosing one chooses its value on this side.
    Pairs(Pairs, Vec<Mark>),
}

impl<'a> Pictured<'a> {
    /// What a picture shows of `export`, and of the `other` side of a comparison; `None` where there is nothing.
    #[must_use]
    pub fn new(picture: Picture, export: &Export<'a>, other: Option<&Export<'_>>) -> Option<Self> {
        if !picture.is_there(export) {
            return None;
        }
        let scenes = scenes(export);
        let dimension = picture.chart().spec().dimension;
        Some(match picture {
            Picture::Years => Self::Years(scenes.years()),
            Picture::Areas => Self::Bars(scenes.areas()),
            Picture::Chairs | Picture::Places => Self::Bars(scenes.bars(dimension)),
            Picture::Kinds => Self::Kinds(scenes.kinds()),
            Picture::AreasByYear => {
                let all = scenes.areas_by_year();
                Self::Heat(chart::heat::fitted(&all, Sheet::chart_px(), chart::heat::READABLE_PX))
            }
            Picture::Map => Self::Map(scenes.places(), export.dataset.outlines()),
            Picture::Periods => Self::Periods(scenes.periods()),
            Picture::PairedAreas | Picture::PairedChairs | Picture::PairedKinds => {
                let pairs = scenes.pairs(&self::scenes(other?), dimension);
                let chosen = scenes.chosen(dimension);
                let marks = pairs.rows.iter().map(|pair| pair.mark(chosen, scenes.lang)).collect();
                Self::Pairs(pairs, marks)
            }
        })
    }

    /// Its marks in reading order. What each is counted by stands in its key.
    #[must_use]
    pub fn marks(&self) -> Vec<Mark> {
        match self {
            Self::Years(scene) => scene.years.iter().chain(&scene.untold).cloned().collect(),
            Self::Bars(scene) => {
                let marks = scene.groups.iter().flat_map(|group| group.heading.iter().chain(&group.marks));
                marks.cloned().collect()
            }
            Self::Kinds(scene) => scene.marks().cloned().collect(),
            Self::Heat(scene) => scene.marks().cloned().collect(),
            Self::Map(scene, _) => {
                scene.spots.iter().map(|spot| &spot.mark).chain(&scene.aside).cloned().collect()
            }
            Self::Periods(scene) => scene.marks().into_iter().cloned().collect(),
            Self::Pairs(_, marks) => marks.clone(),
        }
    }

    /// The chart, as wide as a sheet has it.
    #[must_use]
    pub fn drawing(&self) -> Drawing {
        let width_px = Sheet::chart_px();
        match self {
            Self::Years(scene) => chart::years::drawing(scene, width_px),
            Self::Bars(scene) => chart::bars::drawing(scene, width_px),
            Self::Kinds(scene) => chart::dots::drawing(scene, width_px),
            Self::Heat(scene) => chart::heat::drawing(scene, width_px),
            Self::Map(scene, outlines) => chart::map::drawing(scene, outlines, width_px),
            Self::Periods(scene) => chart::periods::drawing(scene, width_px),
            Self::Pairs(scene, _) => chart::pairs::drawing(scene, width_px),
        }
    }
}

fn scenes<'a>(export: &Export<'a>) -> Scenes<'a> {
    let Export { dataset, selection, lang, .. } = *export;
    Scenes { dataset, selection, lang }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::{select, subsequence};

    use super::*;
    use crate::data::edtf::Date;
    use crate::data::vocabulary::Lang;
    use crate::dataset::{Selection, sample};
    use crate::export::FileKind;
    use crate::query::{Dimension, Query};

    const CHOICES: &[&str] = &[
        "years=2021",
        "years=2018-2021",
        "years=2004,2020-2026",
        "years=untold",
        "area=energy,health",
        "pillar=economic",
        "chair=KH,none",
        "kind=summit,other,working-group",
        "place=VN,virtual",
        "mode=virtual",
        "status=held,planned",
        "status=",
        "between=",
        "lang=en",
        "q=energy",
    ];

    /// What a chart draws pale: all in scope, or where something of its own is chosen, what there is without that.
    fn base(picture: Picture, query: &Query) -> (Query, bool) {
        let mut own: Vec<Dimension> = picture.chart().spec().dimensions().collect();
        if own.contains(&Dimension::Area) {
            own.push(Dimension::Pillar);
        }
        if own.iter().any(|it| query.chosen(*it).is_some_and(|values| !values.is_empty())) {
            return (own.into_iter().fold(query.clone(), |query, it| query.without(it)), true);
        }
        let is_scope = |it: &Dimension| matches!(it, Dimension::Status | Dimension::Between);
        let beyond = Dimension::ALL.iter().filter(|it| !is_scope(it));
        (beyond.fold(query.clone(), |query, it| query.without(*it)), false)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn every_mark_says_what_a_recount_gives(
            chosen in subsequence(CHOICES.to_vec(), 0..4),
            collection in select(vec!["articles", "record", "both"]),
        ) {
            let dataset = sample(collection);
            let query = Query::from_search(&format!("?{}", chosen.join("&")), &dataset.known).0;
            let selection = Selection::new(dataset, &query);
            let today = Date::parse("2026-11-24").expect("a date");
            let export =
                Export { dataset, selection: &selection, query: &query, lang: Lang::En, site: "", today };
            for picture in Picture::ALL.iter().filter(|it| it.paired().is_none()) {
                let Some(pictured) = Pictured::new(*picture, &export, None) else { continue };
                let (base, has_words) = base(*picture, &query);
                let words = selection.matches.as_deref();
                for mark in pictured.marks() {
                    let count = |query: &Query, words| {
                        let meetings = dataset.count_index.meetings_of_mark(&mark.key, query, words);
                        u32::try_from(meetings.len()).expect("a few")
                    };
                    let n = count(&query, words);
                    let m = count(&base, words.filter(|_| has_words));
                    prop_assert_eq!((mark.count(), mark.total), (n, m), "{:?} of {:?}", mark.key, picture);
                }
            }
        }
    }

    #[test]
    fn a_picture_says_that_a_bar_is_cut_short() {
        let dataset = sample("both");
        let today = Date::parse("2026-11-24").expect("a date");
        for (picture, lang, said) in [
            (Picture::Chairs, Lang::En, Some("The last bar is cut short")),
            (Picture::Chairs, Lang::Vi, Some("Thanh cuối bị cắt ngắn")),
            (Picture::Chairs, Lang::Ru, Some("Последняя полоса обрезана")),
            (Picture::Years, Lang::En, None),
        ] {
            let query = Query::default();
            let selection = Selection::new(dataset, &query);
            let export = Export { dataset, selection: &selection, query: &query, lang, site: "", today };
            let file = FileKind::Svg(picture).make(&export, None, &[]).expect("a picture");
            let document = roxmltree::Document::parse(file.text().expect("a text")).expect("XML");
            for tag in ["desc", "text"] {
                let nodes = document.descendants().filter(|node| node.has_tag_name(tag));
                let text: String = nodes.filter_map(|node| node.text()).collect();
                assert_eq!(text.contains("cut short"), said == Some("The last bar is cut short"), "{text}");
                assert!(said.is_none_or(|said| text.contains(said)), "{text}");
            }
        }
    }
}
