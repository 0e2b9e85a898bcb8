//! The query strings of links, which every messenger and every hand bends.

use dialogue_explorer::query::Query;

use crate::bundled::KNOWN;

/// Reads a link and writes what was understood.
///
/// # Panics
/// If the link that is written does not open the same, or names something that is not understood.
pub fn run(bytes: &[u8]) {
    let (query, unknown) = Query::from_search(&crate::text(bytes), &KNOWN);
    assert!(unknown.len() < 100, "{} notices", unknown.len());
    let written = query.to_search();
    let (again, left) = Query::from_search(&written, &KNOWN);
    assert!(left.is_empty(), "{written}: {left:?}");
    assert_eq!(again, query, "{written}");
}

/// Links to views of each kind.
#[must_use]
pub fn seeds() -> Vec<Vec<u8>> {
    [
        "?years=2018-2021&area=energy,health&lang=ru",
        "?q=Vi%E1%BB%87t+Nam&meeting=arsom-19&fact=start",
        "?view=present&picture=areas&pin=energy&step=2",
        "?view=predict&pin=2021&step=2",
        "?view=questions&count=10&seed=7f3k&with=quoted",
        "?view=story&story=pandemic&step=3",
        "?view=play&step=7&collection=both",
        "?vs.years=2019&vs.collection=record&years=2021-",
        "?amp;years=2021&amp;lang=vi&fbclid=1&utm_source=x",
        "?show=coordinators&sort=count&chair=RU&status=held,planned",
        "?view=embed&picture=years&edition=1a2b3c4d&made=1.1a2b3c4d",
        "?read=lavrov-lim-tgvn&statement=c1&view=teach&lesson=20.2",
    ]
    .map(|link| link.as_bytes().to_vec())
    .to_vec()
}
