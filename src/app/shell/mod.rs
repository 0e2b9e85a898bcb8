//! What stands around every view: header, notices, footer.

mod footer;
mod header;
mod more_menu;
mod notices;
mod page_title;
mod places;
mod reasons;
mod told;
mod words;

pub use footer::Footer;
pub use header::Header;
pub use more_menu::ENTRIES as MORE_ENTRIES;
pub use notices::Notices;
pub use page_title::PAGE_TITLE;
