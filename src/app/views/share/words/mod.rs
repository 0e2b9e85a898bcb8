//! What the page says where a view is passed on: the panel, the code, a chart within another page, editions of the
//! data. A language is a file, as in [`text`](crate::text).

mod en;
mod ru;
mod vi;

use crate::data::vocabulary::Lang;
use crate::text::Text;

/// What has changed between two editions under one state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// Meetings that were shown, and that are.
    pub meetings: (u32, u32),
    /// Figures by their labels, as they were and are, what changed most first.
    pub figures: Vec<(String, u32, u32)>,
    /// How many more have changed.
    pub more: u32,
}

impl Changed {
    /// The parts of the sentence: the meetings, if their number is another, and the figures.
    fn parts(&self, meetings: &str, one: fn(&str, u32, u32) -> String) -> Vec<String> {
        let (before, after) = self.meetings;
        let all = (before != after).then(|| one(meetings, before, after));
        all.into_iter().chain(self.figures.iter().map(|it| one(&it.0, it.1, it.2))).collect()
    }
}

/// How wide a chart within another page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// As wide as its place.
    Full,
    Px(u32),
}

/// Of what the figures are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sources<'a> {
    pub articles: u32,
    /// Pages that the record cites; 0 where it is not looked at.
    pub pages: u32,
    /// Empty where the build named none.
    pub edition: &'a str,
}

/// Every message of sharing.
pub struct ShareWords {
    // The panel. One of its tabs is called by `cite_label`.
    /// The name of the row of tabs.
    pub tabs: Text,
    pub link: Text,
    pub picture: Text,
    pub figures: Text,
    pub more: Text,
    /// Before what the present view is.
    pub this_view: Text,

    // Its tabs.
    pub link_to_view: Text,
    pub copied: Text,
    /// A choice: whether the link keeps to today's figures; and what follows where it does not.
    pub freeze: Text,
    pub freeze_how: Text,
    /// Makes the code for a camera large, and says that a link has none.
    pub large: Text,
    pub too_long: Text,
    /// Hands the link to the device's own sheet.
    pub system: Text,
    /// Said where that sheet refused the link.
    pub not_handed: Text,
    /// The part of a chart that is cited.
    pub part: Text,
    /// The heading of files about meetings.
    pub meetings: Text,
    pub files: Text,
    /// Meetings as JSON-LD, and what that is for.
    pub json_ld: (Text, Text),
    pub print: Text,
    /// What a handout has on it.
    pub print_how: Text,
    /// The heading of the link with a preview.
    pub preview: Text,
    /// The small page that shows a picture of the view where its link is posted, and leads to the view.
    pub with_picture: Text,

    // A chart within another page.
    pub embed: Text,
    pub embed_picture: Text,
    pub all_three: Text,
    pub embed_width: Text,
    pub width: fn(Width) -> String,
    pub code: Text,
    pub code_copied: Text,
    /// Shows the chart as it will be.
    pub embed_preview: Text,
    /// Below the chart: leads to the whole page.
    pub open: Text,
    pub source: fn(Sources<'_>) -> String,

    // Editions of the data.
    pub edition: fn(edition: &str) -> String,
    /// The link names this edition, and it is shown.
    pub edition_shown: fn(edition: &str) -> String,
    pub see_today: Text,
    /// The edition that the link names is still today's.
    pub edition_is_today: fn(edition: &str) -> String,
    /// Lets the link follow the newest figures.
    pub let_go: Text,
    pub edition_not_kept: fn(edition: &str) -> String,
    /// What the link was made from is not kept, so what has changed cannot be told.
    pub made_not_kept: fn(edition: &str) -> String,
    pub since: fn(&Changed) -> String,
}

/// What stands at a value, a meeting and an article that may be wrong.
///
/// No field of [`ShareWords`]: the evidence, which belongs to a first visit, would bring along all of its words.
#[must_use]
pub const fn wrong_label(lang: Lang) -> Text {
    match lang {
        Lang::En => en::WRONG,
        Lang::Vi => vi::WRONG,
        Lang::Ru => ru::WRONG,
    }
}

/// The name of what cites: a button of the evidence, and a tab of the panel.
#[must_use]
pub const fn cite_label(lang: Lang) -> Text {
    match lang {
        Lang::En => en::CITE,
        Lang::Vi => vi::CITE,
        Lang::Ru => ru::CITE,
    }
}

/// The words of a language.
#[must_use]
pub fn share_words(lang: Lang) -> &'static ShareWords {
    match lang {
        Lang::En => &en::SHARE,
        Lang::Vi => &vi::SHARE,
        Lang::Ru => &ru::SHARE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(meetings: (u32, u32), figures: &[(&str, u32, u32)], more: u32, expected: [&str; 3]) {
        let figures = figures.iter().map(|it| (it.0.to_owned(), it.1, it.2)).collect();
        let changed = Changed { meetings, figures, more };
        for (lang, expected) in [Lang::En, Lang::Vi, Lang::Ru].into_iter().zip(expected) {
            assert_eq!((share_words(lang).since)(&changed), expected);
        }
    }

    #[test]
    fn what_has_changed_is_told_in_every_language() {
        check(
            (9, 10),
            &[("2021", 4, 5), ("Energy", 3, 2)],
            0,
            [
                "Since this link was made: meetings from 9 to 10; 2021 from 4 to 5; Energy from 3 to 2.",
                "Từ khi liên kết này được tạo: số cuộc họp từ 9 lên 10; 2021 từ 4 lên 5; Energy từ 3 xuống 2.",
                "С тех пор как создана эта ссылка: встречи — было 9, стало 10; 2021 — было 4, стало 5; Energy — было 3, стало 2.",
            ],
        );
        check(
            (4, 4),
            &[("2021", 4, 5)],
            21,
            [
                "Since this link was made: 2021 from 4 to 5; and 21 more.",
                "Từ khi liên kết này được tạo: 2021 từ 4 lên 5; và 21 con số khác.",
                "С тех пор как создана эта ссылка: 2021 — было 4, стало 5; и ещё 21 показатель.",
            ],
        );
    }

    #[test]
    fn the_same_figures_are_told_as_such() {
        check(
            (4, 4),
            &[],
            0,
            [
                "The data has changed since this link was made; these figures are the same.",
                "Dữ liệu đã thay đổi từ khi liên kết này được tạo; các con số ở đây vẫn như cũ.",
                "С тех пор как создана эта ссылка, данные изменились, но эти цифры остались прежними.",
            ],
        );
    }

    #[test]
    fn sources_are_told_with_their_number() {
        let sources = |articles, pages| Sources { articles, pages, edition: "0a1b2c3d" };
        for (articles, pages, expected) in [
            (
                5,
                0,
                [
                    "Source: 5 news articles · edition 0a1b2c3d of the data",
                    "Nguồn: 5 bài báo · dữ liệu phiên bản 0a1b2c3d",
                    "Источник: 5 новостных статей · данные, редакция 0a1b2c3d",
                ],
            ),
            (
                1,
                22,
                [
                    "Source: 1 news article and 22 other pages of the public record · edition 0a1b2c3d of the data",
                    "Nguồn: 1 bài báo và 22 trang tư liệu công khai khác · dữ liệu phiên bản 0a1b2c3d",
                    "Источник: 1 новостная статья и 22 другие страницы открытых источников · данные, редакция 0a1b2c3d",
                ],
            ),
            (
                0,
                1,
                [
                    "Source: 1 page of the public record · edition 0a1b2c3d of the data",
                    "Nguồn: 1 trang tư liệu công khai · dữ liệu phiên bản 0a1b2c3d",
                    "Источник: 1 страница открытых источников · данные, редакция 0a1b2c3d",
                ],
            ),
        ] {
            for (lang, expected) in [Lang::En, Lang::Vi, Lang::Ru].into_iter().zip(expected) {
                assert_eq!((share_words(lang).source)(sources(articles, pages)), expected);
            }
        }
        assert_eq!(
            (share_words(Lang::En).source)(Sources { articles: 2, pages: 0, edition: "" }),
            "Source: 2 news articles"
        );
    }
}
