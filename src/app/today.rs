//! The day on which the page is read.

use crate::data::edtf::Date;

/// Today, where the reader is; `None` where the clock tells no year of four digits.
#[cfg(target_arch = "wasm32")]
#[must_use]
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    Date::parse(&format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date()))
}

/// Natively always the same day.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn today() -> Option<Date> {
    Date::parse("1970-01-01")
}
