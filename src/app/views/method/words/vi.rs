//! Vietnamese, on how a number was made.

use super::MethodWords;
use crate::text::grammar::vi::{articles, meetings, reports};

/// The messages in Vietnamese.
pub static METHOD: MethodWords = MethodWords {
    title: "Con số này từ đâu mà có?",
    how: "Từ nguồn tin đến con số, từng bước một. Mỗi tên dẫn đến nguyên văn làm căn cứ.",
    keys: "Phím mũi tên để tiến và lùi, phím Home và End để đến bước đầu và bước cuối.",
    counted_of: |_| "cuộc họp được đếm",
    steps: ["Nguồn", "Lượt đưa tin", "Cuộc họp", "Không tính", "Lọc bớt", "Kết quả"],
    step_of: |at, of| format!("Bước {at}/{of}"),
    previous: "Lùi",
    next: "Tiếp",
    one_by_one: "Từng bước một",
    all_steps: "Xem mọi bước",
    back: "Quay lại biểu đồ",
    articles: |n| format!("Đã đọc {}.", articles(n)),
    entries: |n, pages, of_articles| {
        let articles = match of_articles {
            0 => String::new(),
            n => format!("; {n} trang trong số đó là bài báo được đọc ở đây"),
        };
        format!("Tư liệu công khai có {n} mục, do {pages} trang nêu{articles}.")
    },
    entries_each: |n| format!("{n} mục"),
    reports: |n| {
        format!(
            "Các nguồn này nói về những cuộc họp trong {}. Một lượt đưa tin là điều một nguồn nói về một cuộc họp.",
            reports(n)
        )
    },
    reports_of: reports,
    merged: |n, into| {
        format!(
            "{} gộp thành {}: các lượt đưa tin cùng loại cuộc họp, cùng các bên và cùng số thứ tự hoặc cùng ngày được coi là một cuộc họp, trừ khi có điều mâu thuẫn; một mục tư liệu và bài báo mà mục đó dẫn cũng là một cuộc họp.",
            reports(n),
            meetings(into)
        )
    },
    alone: |n| format!("{} chỉ có một lượt đưa tin.", meetings(n)),
    joined: |n, of| format!("{} gộp từ {}:", meetings(n), reports(of)),
    scope: "Mặc định chỉ tính những cuộc họp đã diễn ra mà các bên gồm cả ASEAN và Nga; có thể chọn tính cả các cuộc họp khác.",
    less: |all, out, stay| format!("{} trừ {out} còn {stay}.", meetings(all)),
    nothing_chosen: |n| format!("Không lọc gì thêm: giữ cả {}.", meetings(n)),
    sieve: |stay, of| format!("giữ lại {stay}/{}", meetings(of)),
    fallen: "Không nằm trong số đó",
    counted: |n| {
        if n == 0 {
            "Không đếm cuộc họp nào.".to_owned()
        } else {
            format!("Đếm được {}:", meetings(n))
        }
    },
    bars: |chart| format!("Trong biểu đồ “{chart}”"),
    bars_overlap: |sum, n| {
        format!(
            "Các thanh cộng lại là {sum}, nhiều hơn {n}: một cuộc họp được tính ở mỗi thanh mà nó thuộc về."
        )
    },
    this_bar: |bar| format!("{bar}: con số này từ đâu mà có"),
    meetings,
};
