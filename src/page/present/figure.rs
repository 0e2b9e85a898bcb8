//! A chart as large as a slide: how it is drawn in a room, and in which parts where one slide does not hold it.

use crate::chart::scene::{Bars, Group, Kinds, Mark, Periods, Places};
use crate::chart::{self, Drawing, Line, MarkBox, Room};
use crate::page::by_year;
use crate::page::chart::{px, rect, shape};
use crate::page::derived::Counted;
use crate::page::node::{Element, el, of};
use crate::page::plot::{PLOTS, Plot, Scene, marks};
use crate::page::view::View;
use crate::query::{Chart, Dimension, MarkKey, Panel, Query, View as QueryView, ViewKind};

/// From this width on the panels of the map stand side by side: slides are wide and low.
const LOW_MAP_PX: u32 = 400;

/// What can be seen of a drawn chart at once.
pub struct Part {
    picture: Drawing,
    marks: Vec<(Dimension, Mark)>,
    /// The first and the last height of the drawing that is seen.
    top: f64,
    end: f64,
}

/// Points at a mark of a picture, or at nothing if it is pointed at already.
pub fn point(state: &mut Query, picture: Chart, step: Option<u32>, key: &MarkKey) {
    let was = state.view.as_ref().and_then(|it| it.highlight.clone());
    let highlight = Some(key.code()).filter(|it| was.as_ref() != Some(it));
    let activity = QueryView { chart: Some(picture), step, highlight, ..QueryView::new(ViewKind::Present) };
    state.view = Some(Box::new(activity));
    state.meeting = None;
}

/// The chart of a picture, counted and not yet drawn for its room.
pub fn plot(view: &View<'_>, picture: Chart) -> Plot {
    let has_map = !view.model.outlines.panels.is_empty();
    let id = match picture {
        Chart::Years => "years",
        Chart::Areas | Chart::AreasByYear => "areas",
        Chart::Chairs => "chairs",
        Chart::Kinds => "kinds",
        Chart::Places if has_map => "map",
        Chart::Places => "places",
        Chart::Periods => "periods",
    };
    let kind = PLOTS.iter().find(|it| it.id == id).expect("it is one of the charts");
    let mut state = view.state.clone();
    for panel in [Panel::Kinds, Panel::Places, Panel::Periods] {
        state.show.insert(panel);
    }
    let counted = Counted { state: &state, ..view.counted() };
    let mut plot = Plot::empty(kind);
    if picture == Chart::AreasByYear {
        let scene = Scene::Kinds(by_year::scene(&counted));
        plot.marks = marks(&scene, Dimension::Area, &state);
        plot.scene = Some(scene);
    } else {
        plot.refresh(&counted, chart::NARROWEST_PX, true);
    }
    plot
}

/// The parts that a chart takes in a room; one at the least.
pub fn parts(plot: Plot, room: &Room) -> Vec<Part> {
    let dimension = plot.kind.dimension;
    plot.scene.map_or_else(Vec::new, |scene| parts_of(scene, dimension, room))
}

fn parts_of(scene: Scene, dimension: Dimension, room: &Room) -> Vec<Part> {
    let whole = |picture: Drawing, scene: &Scene| Part {
        top: 0.0,
        end: picture.height,
        picture,
        marks: marks(scene, dimension, &Query::default()),
    };
    if let Scene::Years(years) = &scene {
        // Few bars are drawn narrower, and grow.
        let bars = years.years.len() + usize::from(years.untold.is_some());
        let width = room.widest().min((bars as u32 * 90).max(chart::NARROWEST_PX));
        let scale = (room.width / f64::from(width)).min(room.scale * 1.5).max(room.scale);
        let (width, height) = ((room.width / scale) as u32, (room.height / scale) as u32);
        let picture = chart::years::drawing_in(years, width.max(chart::NARROWEST_PX), height);
        return vec![whole(picture, &scene)];
    }
    let draw = |scene: Scene, width: u32| whole(drawn(&scene, width), &scene);
    if let Some(width) = chart::fit(room, &|width| height(&scene, width)) {
        return vec![draw(scene, width)];
    }
    match &scene {
        Scene::Bars(_) => {
            let part = draw(scene, room.widest());
            let lines: Vec<Line> = part.picture.marks.iter().zip(&part.marks).map(line).collect();
            let cut = |it: std::ops::Range<usize>| Part {
                top: lines[it.start].top,
                end: lines[it.end - 1].end,
                picture: part.picture.clone(),
                marks: part.marks.clone(),
            };
            chart::parts(&lines, room.highest()).into_iter().map(cut).collect()
        }
        Scene::Kinds(kinds) => {
            let of = |from: usize, to: usize| {
                Scene::Kinds(Kinds { rows: kinds.rows[from..to].to_vec(), columns: kinds.columns.clone() })
            };
            split(kinds.rows.len(), room, &of, &draw)
        }
        Scene::Periods(periods) => {
            let of = |from: usize, to: usize| {
                Scene::Periods(Periods { lanes: periods.lanes[from..to].to_vec(), ..periods.clone() })
            };
            split(periods.lanes.len(), room, &of, &draw)
        }
        Scene::Map(places, model) => {
            // The map, and in a part of its own the same as bars, which tell of every place.
            let mut marks: Vec<Mark> = places.spots.iter().map(|it| it.mark.clone()).collect();
            marks.extend(places.aside.iter().cloned());
            sort(&mut marks);
            let map = Scene::Map(Places { aside: Vec::new(), ..places.clone() }, model.clone());
            let bars = Scene::Bars(Bars { groups: vec![Group { heading: None, marks }] });
            let width = chart::fit(room, &|width| height(&map, width)).unwrap_or(room.widest());
            let map = draw(map, width);
            let bars = parts_of(bars, dimension, room);
            std::iter::once(map).chain(bars).collect()
        }
        _ => vec![draw(scene, room.widest())],
    }
}

/// By the count without choices, so that bars keep their place while one chooses; what is not told last.
fn sort(marks: &mut [Mark]) {
    let key = |it: &Mark| (it.key.is_missing(), std::cmp::Reverse(it.total));
    marks.sort_by(|a, b| key(a).cmp(&key(b)).then_with(|| a.label.cmp(&b.label)));
}

/// Rows shared out evenly over as few parts as hold them.
fn split(
    rows: usize,
    room: &Room,
    of: &dyn Fn(usize, usize) -> Scene,
    draw: &dyn Fn(Scene, u32) -> Part,
) -> Vec<Part> {
    let share = |parts: usize| -> Vec<(Scene, Option<u32>)> {
        let part = |at: usize| {
            let scene = of(rows * at / parts, rows * (at + 1) / parts);
            let width = chart::fit(room, &|width| height(&scene, width));
            (scene, width)
        };
        (0..parts).map(part).collect()
    };
    let fits = |it: &Vec<(Scene, Option<u32>)>| it.iter().all(|it| it.1.is_some());
    let shares = (2..rows).map(share).find(fits).unwrap_or_else(|| share(rows.max(1)));
    shares.into_iter().map(|(scene, width)| draw(scene, width.unwrap_or(room.widest()))).collect()
}

/// The first marks of a chart, as many as stand in a small room, and how many they are but for what is not told:
/// that always stands there, since it may be the most.
pub fn glance(plot: Plot, room: &Room) -> (Option<Part>, usize) {
    let dimension = plot.kind.dimension;
    let scene = match plot.scene {
        Some(Scene::Bars(bars)) => bars,
        _ => return (parts(plot, room).into_iter().next(), 0),
    };
    let mut all: Vec<Mark> = scene.groups.into_iter().flat_map(|it| it.marks).collect();
    sort(&mut all);
    let named = all.iter().position(|it| it.key.is_missing()).unwrap_or(all.len());
    let untold = all.split_off(named);
    let first = |count: usize| {
        let marks = [&all[..count], &untold].concat();
        Scene::Bars(Bars { groups: vec![Group { heading: None, marks }] })
    };
    let fits = |count: &usize| chart::fit(room, &|width| height(&first(*count), width)).is_some();
    // Sixteen rows are more than any room for a third of a slide holds.
    let count = (1..=all.len().min(16)).rev().find(fits).unwrap_or(all.len().min(1));
    let scene = first(count);
    let width = chart::fit(room, &|width| height(&scene, width)).unwrap_or(room.widest());
    let picture = drawn(&scene, width);
    let end = picture.height;
    (Some(Part { picture, marks: marks(&scene, dimension, &Query::default()), top: 0.0, end }), count)
}

fn line((placed, (dimension, _)): (&MarkBox, &(Dimension, Mark))) -> Line {
    let rect = placed.rect;
    Line { top: rect.y, end: rect.y + rect.h, is_heading: *dimension == Dimension::Pillar }
}

fn height(scene: &Scene, width: u32) -> u32 {
    match scene {
        Scene::Years(it) => chart::years::height_px(it, width),
        Scene::Bars(it) => chart::bars::height_px(it, width),
        Scene::Kinds(it) => chart::dots::height_px(it, width),
        Scene::Map(it, model) if width >= LOW_MAP_PX => chart::map::low_height_px(it, &model.outlines, width),
        Scene::Map(it, model) => chart::map::height_px(it, &model.outlines, width),
        Scene::Periods(it) => chart::periods::height_px(it, width),
        Scene::Pairs(it) => chart::pairs::height_px(it, width),
    }
}

fn drawn(scene: &Scene, width: u32) -> Drawing {
    match scene {
        Scene::Years(it) => chart::years::drawing(it, width),
        Scene::Bars(it) => chart::bars::drawing(it, width),
        Scene::Kinds(it) => chart::dots::drawing(it, width),
        Scene::Map(it, model) if width >= LOW_MAP_PX => chart::map::low_drawing(it, &model.outlines, width),
        Scene::Map(it, model) => chart::map::drawing(it, &model.outlines, width),
        Scene::Periods(it) => chart::periods::drawing(it, width),
        Scene::Pairs(it) => chart::pairs::drawing(it, width),
    }
}

impl Part {
    /// The drawing: a list box of which one mark can be pointed at. `label` is the id of what names it.
    pub fn drawn(&self, view: &View<'_>, picture: Chart, step: Option<u32>, label: &str) -> Element {
        let pin = view.state.view.as_ref().and_then(|it| it.highlight.as_deref()).unwrap_or_default();
        let is_seen = |it: &MarkBox| it.rect.y < self.end - 0.5 && it.rect.y + it.rect.h > self.top + 0.5;
        let seen = || self.picture.marks.iter().zip(&self.marks).enumerate().filter(|it| is_seen(it.1.0));
        // A heading is no bar to begin with.
        let is_bar = |it: &(usize, (&MarkBox, &(Dimension, Mark)))| it.1.1.0 != Dimension::Pillar;
        let pinned = seen().find(|it| it.1.1.1.key.code() == pin);
        let stop = pinned.or_else(|| seen().find(is_bar)).or_else(|| seen().next()).map(|it| it.0);
        let mut groups = Vec::new();
        for (at, (placed, (_, mark))) in seen() {
            let is_pinned = mark.key.code() == pin;
            let mut option = el("a")
                .at("id", format!("mark-{}-{}", picture.code(), mark.key))
                .at("role", "option")
                .at("data-mark", at.to_string())
                .at("tabindex", if Some(at) == stop { "0" } else { "-1" })
                .at("href", view.href(|it| point(it, picture, step, &mark.key)))
                .at("aria-selected", is_pinned.to_string())
                .at("aria-label", mark.name.as_str())
                .put(rect("hit", &placed.rect));
            let mut words = Vec::new();
            for it in self.picture.shapes_of(Some(at)) {
                match it.form {
                    chart::Form::Text { .. } => words.push(shape(it)),
                    _ => option = option.put(shape(it)),
                }
            }
            let class = placed.class() + super::stand(&mark.key.code(), pin);
            groups.push(of("g", &class).put(option).all(words));
        }
        let (width, height) = (self.picture.width, self.end - self.top);
        let flat = matches!(picture, Chart::Years | Chart::Places | Chart::Periods);
        of("svg", "chart large")
            .at("role", "listbox")
            .at("aria-orientation", if flat { "horizontal" } else { "vertical" })
            .at("aria-labelledby", label)
            .at_some("aria-describedby", (label == "slide-title").then_some("marks-keys"))
            .at("viewBox", format!("0 {} {} {}", px(self.top), px(width), px(height)))
            .all(self.picture.shapes_of(None).map(shape).collect())
            .all(groups)
    }
}
