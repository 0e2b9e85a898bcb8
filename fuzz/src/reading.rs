//! What is read of articles: any text, in any language.

use dialogue_explorer::data::edtf::Date;
use dialogue_explorer::data::{Field, Value};
use dialogue_explorer::reading::{self, Input};

use crate::bundled::vocabulary;

/// The headline and the text stand before and after a byte of this value.
const BETWEEN: u8 = 0;

/// Reads an article, whose first byte chooses its language.
///
/// # Panics
/// If words of a value do not stand in the text, or a meeting has not one kind and one status.
pub fn run(bytes: &[u8]) {
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let language = [None, Some("en"), Some("vi"), Some("ru"), Some("id")][usize::from(*first) % 5];
    let mut parts = rest.splitn(2, |it| *it == BETWEEN).map(crate::text);
    let (title, text) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let input = Input { title: &title, text: &text, published: Date::parse("2023-05-02"), language };
    for meeting in reading::read(&input, vocabulary()).meetings {
        for found in &meeting.values {
            let quote = text.get(found.span.start..found.span.end);
            assert!(quote.is_some_and(|it| !it.is_empty()), "{found:?} of {text:?}");
        }
        for field in [Field::Kind, Field::Status] {
            let mut values: Vec<&Value> =
                meeting.values.iter().map(|it| &it.value).filter(|it| it.field() == field).collect();
            values.dedup();
            assert_eq!(values.len(), 1, "{field:?} of {text:?}");
        }
    }
}

/// Sentences with everything in them.
#[must_use]
pub fn seeds() -> Vec<Vec<u8>> {
    [
        "\u{1}ASEAN-Russia Summit\0HANOI, May 4 (VNA) - The 19th ASEAN-Russia Senior Officials’ Meeting (ARSOM) was held in Siem Reap, Cambodia, on April 27 and 28, 2023. It was co-chaired by Secretary of State Kung Phoak and Russian Deputy Minister Andrei Rudenko. They agreed on energy, trade and U.S.-ASEAN ties.",
        "\u{2}\0Hội nghị Bộ trưởng Ngoại giao ASEAN - Nga lần thứ 15 diễn ra ngày 17-18/5 tại Gia-các-ta, dưới sự đồng chủ trì của Lào và Nga. Hai bên nhất trí về an ninh mạng, từ ngày 30-6 đến 1-7.",
        "\u{3}\u{0}14 апреля с.г. в Джакарте под сопредседательством России и Малайзии состоялось двадцать первое заседание Совместного комитета сотрудничества Россия–АСЕАН.",
        "\u{4}\0Pertemuan Menteri Pertanian ASEAN-Jepang ke-5 digelar di Bali, Kamis (12/10), dipimpin bersama oleh Indonesia dan Jepang.",
        "\0Call\0Tuesday, 02/05/2023\nHe spoke by phone yesterday with the ASEAN Secretary-General; the previous round table was in 2019.\nRelated news\nThe ASEAN+3 Summit",
    ]
    .map(|it| it.as_bytes().to_vec())
    .to_vec()
}
