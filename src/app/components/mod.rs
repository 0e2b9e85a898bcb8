//! Small parts that views are made of. Each has its look beside it, needs no data, and is tested natively.

mod button;
mod chips;
mod clipboard;
mod copy_button;
mod copy_field;
mod dialog;
mod disclosure;
mod file_button;
mod keyed;
mod live_region;
mod live_text;
mod long_list;
mod menu;
mod qr_code;
mod rich_text;
mod roving;
mod select;
mod tabs;
mod words;

pub use button::{Button, ButtonKind};
pub use chips::{Chip, Chips};
pub use clipboard::{CopyStatus, copy_text, select_contents};
pub use copy_button::CopyButton;
pub use copy_field::CopyField;
pub use dialog::{Dialog, DialogKind};
pub use disclosure::Disclosure;
pub use file_button::FileButton;
pub use keyed::keyed;
pub use live_region::{Announcer, LiveRegion};
pub use live_text::LiveText;
pub use long_list::LongList;
pub use menu::{Menu, MenuButton, MenuLink};
pub use qr_code::{QrCode, has_code};
pub use rich_text::rich_text;
pub use select::{Choice, Select};
pub use tabs::{Tab, TabPanel, Tabs};
