//! Pages of a packed collection, of which no shard has come.

use scraper::Html;

use super::words::packed_words;
use crate::app::render;
use crate::app::testing::{all, attributes, has, text, texts};
use crate::counts::to_u32;
use crate::data::vocabulary::Lang;
use crate::dataset::{Selection, packed_sample, sample};
use crate::query::{Query, ViewKind};

fn packed_page(link: &str, lang: Lang) -> Html {
    Html::parse_document(&render(&format!("?collection=packed&{link}"), packed_sample(), lang))
}

#[test]
fn the_charts_are_those_of_the_whole_collection() {
    let whole = Html::parse_document(&render("", sample("articles"), Lang::En));
    let page = packed_page("", Lang::En);
    for css in ["#years .table", "#summary .figure", "#charts svg [id]"] {
        assert_eq!(texts(&page, css).len(), texts(&whole, css).len(), "{css}");
    }
    assert_eq!(
        attributes(&page, "#charts a[aria-label]", "aria-label"),
        attributes(&whole, "#charts a[aria-label]", "aria-label")
    );
    let count = Selection::new(packed_sample(), &Query::default()).count();
    assert!(text(&page, "#summary").starts_with(&format!("{count} meetings")), "{}", text(&page, "#summary"));
}

#[test]
fn a_list_says_what_the_columns_have_until_its_shard_is_here() {
    for lang in Lang::ALL.iter().copied() {
        let page = packed_page("", lang);
        let count = Selection::new(packed_sample(), &Query::default()).count();
        assert_eq!(all(&page, ".meeting-list > li").len(), count, "{lang:?}");
        assert_eq!(all(&page, ".meeting-unread[aria-busy=true]").len(), count);
        assert!(text(&page, ".list-pages").contains(&(packed_words(lang).shown)(
            1,
            to_u32(count),
            to_u32(count)
        )));
        assert!(!has(&page, "#page-next"), "there is one page");
        assert!(text(&page, ".collection-note").contains(packed_words(lang).about));
    }
}

/// What a sentence lists is not here, so it is not begun.
#[test]
fn no_sentence_stops_before_a_list_that_is_elsewhere() {
    for lang in Lang::ALL.iter().copied() {
        let page = text(&packed_page("", lang), "main");
        assert!(!page.contains(": .") && !page.contains(":."), "{page}");
    }
}

#[test]
fn what_needs_all_evidence_is_not_offered() {
    let page = packed_page("", Lang::En);
    for css in ["input[type=search]", "#more-title", "#to-left-out", ".article-list"] {
        assert!(!has(&page, css), "{css}");
    }
}

#[test]
fn every_view_of_a_packed_collection_shows_its_charts_and_says_so() {
    for kind in ViewKind::ALL.iter().copied() {
        let page = packed_page(&format!("view={}", kind.code()), Lang::En);
        assert!(has(&page, "#charts") && !has(&page, ".collection-note + p[hidden]"), "{kind:?}");
        assert!(text(&page, "main").contains(packed_words(Lang::En).charts_only), "{kind:?}");
    }
    assert!(has(&packed_page("", Lang::En), ".collection-note + p[hidden]"));
}

#[test]
fn a_meeting_of_a_link_is_awaited_and_leads_back() {
    for link in ["meeting=arsom-19", "meeting=arsom-19&read=arsom-19-cpv&fact=start"] {
        let page = packed_page(link, Lang::En);
        assert!(has(&page, ".evidence .loading") && !has(&page, ".notice"), "{link}");
        let back = attributes(&page, "#evidence-back", "href");
        let expected =
            if link.contains("read") { "?collection=packed&meeting=arsom-19" } else { "?collection=packed" };
        assert_eq!(back, [expected], "{link}");
    }
}
