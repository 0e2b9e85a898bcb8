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
