//! Vietnamese, where a view is passed on.

use super::Share;

/// The messages in Vietnamese.
pub static SHARE: Share = Share {
    link: "Liên kết đến phần đang xem",
    copy: "Sao chép liên kết",
    copied: "Đã sao chép liên kết.",
    by_hand: "Trình duyệt không cho phép trang này sao chép. Liên kết đã được bôi đen sẵn: bạn hãy tự sao chép.",
};
