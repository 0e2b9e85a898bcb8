//! A box for the words that are sought.

use leptos::html::Input;
use leptos::prelude::*;

use crate::query::Query;

/// The box, whose content follows the words `q`. While one types "viet nam", the link has "viet" between the
/// words: the box keeps what was typed.
pub fn search_input(q: Memo<String>) -> NodeRef<Input> {
    let input = NodeRef::<Input>::new();
    Effect::new(move || {
        let (q, Some(input)) = (q.get(), input.get()) else { return };
        if Query::default().with_words(&input.value()).q != q {
            input.set_value(&q);
        }
    });
    input
}
