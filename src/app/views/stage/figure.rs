//! A chart as large as a slide: how it is drawn in a room, and in which parts where one slide does not hold it.
//!
//! Comes in: what a chart shows, and the room. Goes out: plots, each with the piece of it that is seen. Never here: the
//! link, elements.

use std::ops::Range;
use std::sync::Arc;

use super::part::Part;
use super::scene::Scene;
use crate::app::chart::PlotMark;
use crate::chart::scene::{Bars, Group, Kinds, Mark, Periods, Places};
use crate::chart::{self, Line, Room};
use crate::data::outline::Outlines;

/// The parts that a chart takes in a room; one at the least.
#[must_use]
pub fn parts(scene: Scene, outlines: &Outlines, room: &Room) -> Vec<Part> {
    let scene = scene.fitted(room);
    if let Scene::Years(years) = &scene {
        // Few bars are drawn narrower, and grow.
        let bars = years.years.len() + usize::from(years.untold.is_some());
        let width = room.widest().min((bars as u32 * 90).max(chart::NARROWEST_PX));
        let scale = (room.width / f64::from(width)).min(room.scale * 1.5).max(room.scale);
        let (width, height) = ((room.width / scale) as u32, (room.height / scale) as u32);
        let drawing = chart::years::drawing_in(years, width.max(chart::NARROWEST_PX), height);
        return vec![Part::whole(scene.marks(), drawing)];
    }
    if let Some(width) = scene.fit(outlines, room) {
        return vec![scene.part(outlines, width)];
    }
    match scene {
        Scene::Bars(_) => {
            let whole = scene.part(outlines, room.widest());
            let line = |mark: &Arc<PlotMark>| Line {
                top: mark.hit.y,
                end: mark.hit.y + mark.hit.h,
                is_heading: mark.is_heading,
            };
            let lines: Vec<Line> = whole.plot.marks.iter().map(line).collect();
            let rows = chart::parts(&lines, room.highest());
            rows.into_iter().map(|rows| whole.cut(lines[rows.start].top, lines[rows.end - 1].end)).collect()
        }
        Scene::Kinds(kinds) => split(kinds.rows.len(), outlines, room, &|rows| {
            Scene::Kinds(Kinds { rows: kinds.rows[rows].to_vec(), columns: kinds.columns.clone() })
        }),
        Scene::Heat(heat) => split(heat.rows(), outlines, room, &|rows| Scene::Heat(heat.part(&rows))),
        Scene::Periods(periods) => split(periods.lanes.len(), outlines, room, &|lanes| {
            Scene::Periods(Periods { lanes: periods.lanes[lanes].to_vec(), ..periods.clone() })
        }),
        Scene::Map(places) => {
            // The map, and in a part of its own the same as bars, which tell of every place.
            let mut marks: Vec<Mark> = places.spots.iter().map(|spot| spot.mark.clone()).collect();
            marks.extend(places.aside.iter().cloned());
            sort(&mut marks);
            let map = Scene::Map(Places { aside: Vec::new(), ..places });
            let width = map.fit(outlines, room).unwrap_or(room.widest());
            let bars = Scene::Bars(Bars { groups: vec![Group { heading: None, marks }] });
            std::iter::once(map.part(outlines, width)).chain(parts(bars, outlines, room)).collect()
        }
        Scene::Years(_) => Vec::new(),
    }
}

/// The first marks of a chart, as many as stand in a small room, and how many they are but for what is missing: that
/// always stands there, since it may be the most.
#[must_use]
pub fn glance(scene: Scene, outlines: &Outlines, room: &Room) -> (Option<Part>, usize) {
    // The narrowest phones have no room for the least size of a chart in letters of theirs.
    let scale = room.scale.min(room.width / f64::from(chart::NARROWEST_PX));
    let room = &Room { scale, ..*room };
    let Scene::Bars(bars) = scene else {
        let shown = scene.marks().iter().filter(|mark| !mark.key.is_missing()).count();
        return (parts(scene, outlines, room).into_iter().next(), shown);
    };
    let mut named: Vec<Mark> = bars.groups.into_iter().flat_map(|group| group.marks).collect();
    sort(&mut named);
    let missing = named.split_off(named.iter().position(|mark| mark.key.is_missing()).unwrap_or(named.len()));
    let first = |count: usize| {
        let marks = [&named[..count], &missing].concat();
        Scene::Bars(Bars { groups: vec![Group { heading: None, marks }] })
    };
    let fits = |count: &usize| first(*count).fit(outlines, room).is_some();
    // Sixteen rows are more than any room for a third of a slide holds.
    let count = (1..=named.len().min(16)).rev().find(fits).unwrap_or(named.len().min(1));
    let scene = first(count);
    let width = scene.fit(outlines, room).unwrap_or(room.widest());
    (Some(scene.part(outlines, width)), count)
}

/// Most meetings first, then most without the choice; what is missing last.
fn sort(marks: &mut [Mark]) {
    use std::cmp::Reverse;
    marks.sort_by(|a, b| {
        let key = |mark: &Mark| (mark.key.is_missing(), Reverse(mark.count()), Reverse(mark.total));
        key(a).cmp(&key(b)).then_with(|| a.label.cmp(&b.label))
    });
}

/// Rows shared out evenly over as few parts as hold them.
fn split(
    rows: usize,
    outlines: &Outlines,
    room: &Room,
    of_rows: &dyn Fn(Range<usize>) -> Scene,
) -> Vec<Part> {
    let share =
        |parts: usize| (0..parts).map(move |part| of_rows(rows * part / parts..rows * (part + 1) / parts));
    // The first part that does not fit ends the try.
    let fitted = |parts: usize| -> Option<Vec<Part>> {
        let widths: Vec<(Scene, u32)> = share(parts)
            .map(|scene| scene.fit(outlines, room).map(|width| (scene, width)))
            .collect::<Option<_>>()?;
        Some(widths.into_iter().map(|(scene, width)| scene.part(outlines, width)).collect())
    };
    let as_wide_as_can_be = |scene: Scene| {
        let width = scene.fit(outlines, room).unwrap_or(room.widest());
        scene.part(outlines, width)
    };
    (2..rows).find_map(fitted).unwrap_or_else(|| share(rows.max(1)).map(as_wide_as_can_be).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::stage::scene::testing::{scene, scene_in};
    use crate::chart::Form;
    use crate::data::vocabulary::Lang;
    use crate::query::Chart;

    /// The height of a card of a glance on a phone: `stage.css` has it in sizes of the text, which are 16 px there.
    const GLANCE_PX: f64 = 240.0;

    /// A projector of 1280 × 720 with texts of 24 px, and a phone.
    const ROOMS: [Room; 2] = [
        Room { width: 1203.0, height: 450.0, scale: 2.0 },
        Room { width: 358.0, height: 300.0, scale: 1.34 },
    ];

    #[test]
    fn the_parts_of_a_chart_show_each_of_its_marks() {
        for (chart, collection) in
            Chart::ALL.iter().flat_map(|chart| [(*chart, "articles"), (*chart, "both")])
        {
            let (scene, outlines) = scene(chart, collection, "");
            for room in ROOMS {
                let fitted = scene.clone().fitted(&room);
                let mut keys: Vec<String> = fitted.marks().iter().map(|mark| mark.key.code()).collect();
                let parts = parts(scene.clone(), outlines, &room);
                let marks = parts.iter().flat_map(|part| &part.plot.marks);
                let mut seen: Vec<String> = marks.map(|mark| mark.key.code()).collect();
                for all in [&mut keys, &mut seen] {
                    all.sort_unstable();
                    all.dedup();
                }
                assert_eq!(seen, keys, "{} of {collection}", chart.code());
            }
        }
    }

    /// A card on phones of 320 to 390 px, as `stage.css` has it.
    #[test]
    fn on_a_phone_a_glance_has_three_rows_at_the_least() {
        for width in [288.0, 328.0, 358.0] {
            let room = Room { width, height: GLANCE_PX, scale: 16.0 / 12.0 };
            for collection in ["articles", "both"] {
                for lang in [Lang::En, Lang::Vi, Lang::Ru] {
                    for chart in [Chart::Chairs, Chart::Areas] {
                        let (scene, outlines) = scene_in(chart, collection, "", lang);
                        let named = scene
                            .marks()
                            .iter()
                            .filter(|it| !it.key.is_missing() && !it.key.code().contains("-c"))
                            .count();
                        let (_, shown) = glance(scene, outlines, &room);
                        assert!(
                            shown >= named.min(3),
                            "{} of {collection} at {width}, {lang:?}: {shown}",
                            chart.code()
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn nothing_of_the_next_part_is_seen() {
        let (scene, outlines) = scene(Chart::Areas, "both", "");
        let parts = parts(scene, outlines, &ROOMS[0]);
        assert!(parts.len() > 1);
        for part in &parts {
            for shape in &part.plot.ground {
                if let Form::Line { y1, y2, .. } = shape.form {
                    assert!(part.top <= y1.min(y2) && y1.max(y2) <= part.end, "{shape:?}");
                }
            }
            assert!(part.end - part.top <= ROOMS[0].highest() + 0.5);
        }
    }

    #[test]
    fn at_a_glance_what_no_source_names_is_there_too() {
        for collection in ["articles", "record", "both"] {
            for chart in [Chart::Areas, Chart::Chairs] {
                let (scene, outlines) = scene(chart, collection, "");
                let is_missing = scene.marks().iter().any(|mark| mark.key.is_missing());
                let small = Room { width: 582.0, height: 182.0, scale: 2.0 };
                let (part, shown) = glance(scene, outlines, &small);
                let part = part.expect("there are meetings");
                let last = part.plot.marks.last().expect("there are marks");
                assert_eq!(last.key.is_missing(), is_missing, "{} of {collection}", chart.code());
                assert_eq!(part.plot.marks.len(), shown + usize::from(is_missing));
            }
        }
    }
}
