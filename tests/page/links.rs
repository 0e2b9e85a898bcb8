//! Every link of a page leads to what it promises.

use std::collections::BTreeMap;

use super::html::Element;
use super::open::open;

#[test]
fn every_link_leads_where_it_says() {
    let links = [
        "",
        "?years=2021&area=health&chair=RU&show=years,areas,chairs,left-out,filters&q=russia",
        "?meeting=arsom-17&read=arsom-17-vna&fact=chair.RU&lang=vi",
        "?collection=both&meeting=arsom-15&place=RU",
        "?between=&status=&show=left-out&read=lavrov-lim-tgvn&statement=lavrov-lim-tgvn.12",
    ];
    let mut seen: BTreeMap<String, Element> = BTreeMap::new();
    for from in links {
        let page = open(from);
        for link in page.tagged("a") {
            let href = link.get("href").expect("a link leads somewhere");
            if !(href == "./" || href.starts_with('?')) {
                continue;
            }
            let there = seen.entry(href.to_owned()).or_insert_with(|| open(href));
            assert!(there.of("notice").is_empty(), "{from} leads to {href}, which is not understood");
            if let Some(id) = link.get("data-focus") {
                assert!(
                    there.id(id).is_some(),
                    "{from}: {href} moves the focus to #{id}, which is not there"
                );
            }
        }
    }
}

#[test]
fn a_link_shows_the_collection_that_it_is_read_as() {
    for (link, shown, is_noticed) in [
        ("?collection=RECORD", "99", false),
        ("?collection= record ", "99", false),
        ("?collection=&collection=record", "99", false),
        ("?collection=record&collection=both", "99", true),
        ("?collection=everything&collection=record", "99", true),
        ("?collection=articles&collection=record", "99", false),
        ("?collection=record,both", "9", true),
        ("?collection=articles", "9", false),
    ] {
        let page = open(link);
        assert_eq!(page.the("meetings").of("n")[0].text(), shown, "{link}");
        assert_eq!(!page.of("notice").is_empty(), is_noticed, "{link}");
        let current = if shown == "99" { "collection-record" } else { "collection-articles" };
        assert!(page.id(current).is_some_and(|it| it.get("aria-current").is_some()), "{link}");
    }
}
