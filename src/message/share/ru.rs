//! Russian, where a view is passed on.

use super::Share;

/// The messages in Russian.
pub static SHARE: Share = Share {
    link: "Ссылка на страницу в этом виде",
    copy: "Копировать ссылку",
    copied: "Ссылка скопирована.",
    by_hand: "Браузер не разрешает странице копировать. Ссылка выделена: скопируйте её вручную.",
};
