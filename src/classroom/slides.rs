//! The order of slides: which pictures a presentation goes through, and how it turns.
//!
//! A picture that is too large for one slide has several parts; turning back comes to its last.

use crate::query::Chart;

/// Where a presentation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slide {
    /// `None`: the three charts at a glance.
    pub picture: Option<Chart>,
    /// Which part of the picture, from 1.
    pub part: u32,
}

/// The pictures in their order, the glance first. `has_periods`: whether any source tells who coordinated.
#[must_use]
pub fn pictures(has_periods: bool) -> Vec<Option<Chart>> {
    let is_there = |it: &&Chart| has_periods || **it != Chart::Periods;
    std::iter::once(None).chain(Chart::ALL.iter().filter(is_there).copied().map(Some)).collect()
}

impl Slide {
    /// The slide that a link names: its `step` is the part, and one beyond the last means the last. `parts` is how many
    /// parts the picture has here, which depends on the screen.
    #[must_use]
    pub fn of(picture: Option<Chart>, step: Option<u32>, parts: u32) -> Self {
        Self { picture, part: step.unwrap_or(1).clamp(1, parts.max(1)) }
    }

    /// The slide after this one, if there is one.
    #[must_use]
    pub fn next(self, all: &[Option<Chart>], parts: u32) -> Option<Self> {
        if self.part < parts {
            return Some(Self { part: self.part + 1, ..self });
        }
        let at = all.iter().position(|it| *it == self.picture)?;
        Some(Self { picture: *all.get(at + 1)?, part: 1 })
    }

    /// The slide before this one, if there is one. `parts_of` tells how many parts a picture has.
    #[must_use]
    pub fn previous(self, all: &[Option<Chart>], parts_of: &dyn Fn(Option<Chart>) -> u32) -> Option<Self> {
        if self.part > 1 {
            return Some(Self { part: self.part - 1, ..self });
        }
        let at = all.iter().position(|it| *it == self.picture)?;
        let picture = *all.get(at.checked_sub(1)?)?;
        Some(Self { picture, part: parts_of(picture).max(1) })
    }

    /// Which slide it is, from 1, and how many there are, parts counted one by one.
    #[must_use]
    pub fn place(self, all: &[Option<Chart>], parts_of: &dyn Fn(Option<Chart>) -> u32) -> (u32, u32) {
        let slides = |pictures: &[Option<Chart>]| pictures.iter().map(|it| parts_of(*it).max(1)).sum::<u32>();
        let before = all.iter().position(|it| *it == self.picture).unwrap_or_default();
        (slides(&all[..before]) + self.part, slides(all))
    }

    /// Its `step` in a link: none for a first part.
    #[must_use]
    pub fn step(self) -> Option<u32> {
        (self.part > 1).then_some(self.part)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_source_tells_is_no_slide() {
        assert_eq!(pictures(true).len(), Chart::ALL.len() + 1);
        assert!(!pictures(false).contains(&Some(Chart::Periods)));
        assert_eq!(pictures(false)[0], None);
    }

    #[test]
    fn forward_and_back_meet_the_same_slides() {
        let all = pictures(true);
        let parts_of = |it| if it == Some(Chart::Areas) { 4 } else { 1 };
        let mut forward = vec![Slide::of(None, None, 1)];
        while let Some(next) = forward.last().and_then(|it| it.next(&all, parts_of(it.picture))) {
            forward.push(next);
        }
        let mut back = vec![*forward.last().expect("one at the least")];
        while let Some(before) = back.last().and_then(|it| it.previous(&all, &parts_of)) {
            back.push(before);
        }
        back.reverse();
        assert_eq!(forward, back);
        assert_eq!(forward.len(), all.len() + 3);
        let places: Vec<(u32, u32)> = forward.iter().map(|it| it.place(&all, &parts_of)).collect();
        let count = forward.len() as u32;
        assert_eq!(places, (1..=count).map(|at| (at, count)).collect::<Vec<_>>());
    }

    #[test]
    fn a_part_that_this_screen_does_not_have_is_the_last() {
        assert_eq!(Slide::of(Some(Chart::Areas), Some(9), 3).part, 3);
        assert_eq!(Slide::of(None, None, 0).part, 1);
        assert_eq!(Slide::of(None, Some(2), 2).step(), Some(2));
        assert_eq!(Slide::of(None, None, 2).step(), None);
    }
}
