//! The words of each chart in Vietnamese.

use super::ChartWords;
use crate::query::Chart;
use crate::text::grammar::vi::{labels, meetings, names, number};
use crate::text::{Leaders, RichText, Text, Words};

pub const CHARTS: ChartWords = ChartWords { title, name, how, still_how, leading };

/// The question that it answers.
fn title(chart: Chart) -> Text {
    match chart {
        Chart::Years => "Các bên họp khi nào?",
        Chart::Areas => "Các bên bàn những gì?",
        Chart::Chairs => "Ai chủ trì?",
        Chart::Kinds => "Những loại cuộc họp nào, họp khi nào?",
        Chart::Places => "Các bên họp ở đâu?",
        Chart::Periods => "Ai thay mặt ASEAN, và văn kiện nào được thông qua?",
        Chart::AreasByYear => "Mỗi năm các bên bàn những gì?",
    }
}

/// What it is called in few words; those that are always there are called by their question.
fn name(chart: Chart) -> Text {
    match chart {
        Chart::Kinds => "Loại cuộc họp",
        Chart::Places => "Bản đồ",
        Chart::AreasByYear => "Lĩnh vực theo năm",
        Chart::Periods => "Nước điều phối và kế hoạch",
        Chart::Years | Chart::Areas | Chart::Chairs => title(chart),
    }
}

/// How it is read on the page, where a mark can be chosen.
fn how(words: &Words, chart: Chart, shown: u32) -> String {
    match chart {
        Chart::Kinds => "Mỗi chấm là một cuộc họp, mỗi hàng là một loại cuộc họp, từ cấp cao nhất trở xuống. Chọn một chấm để lọc theo loại và năm, chọn tên để lọc cả hàng.".to_owned(),
        Chart::Periods => "Mỗi thời kỳ có một nước ASEAN điều phối quan hệ với Nga. Chọn một dải để xem các cuộc họp trong những năm đó. Đầu dải vát chéo nghĩa là nguồn chỉ cho biết năm.".to_owned(),
        _ => still_how(words, chart, shown),
    }
}

/// How it is read where there is nothing to choose: on paper and in files. `shown` meetings are counted in it.
fn still_how(words: &Words, chart: Chart, shown: u32) -> String {
    match chart {
        Chart::Years => words.years_how.to_owned(),
        Chart::Areas => (words.areas_how)(shown),
        Chart::Chairs => words.chairs_how.to_owned(),
        Chart::Kinds => "Mỗi chấm là một cuộc họp, mỗi hàng là một loại cuộc họp, từ cấp cao nhất trở xuống.".to_owned(),
        Chart::Places => "Diện tích vòng tròn là số cuộc họp tại nước đó. Các cuộc họp trực tuyến và các cuộc họp không rõ địa điểm nằm bên cạnh bản đồ.".to_owned(),
        Chart::Periods => "Mỗi thời kỳ có một nước ASEAN điều phối quan hệ với Nga. Đầu dải vát chéo nghĩa là nguồn chỉ cho biết năm.".to_owned(),
        Chart::AreasByYear => "Số cuộc họp bàn về từng lĩnh vực trong mỗi năm. Màu càng đậm, cuộc họp càng nhiều.".to_owned(),
    }
}

/// "4/9", "mỗi năm 4/9".
fn each(it: &Leaders, of_what: &str) -> String {
    let each = if it.names.len() > 1 { format!("mỗi {of_what} ") } else { String::new() };
    format!("{each}{}/{}", number(it.each), number(it.of))
}

/// What stands out in it at first sight.
fn leading(chart: Chart, it: &Leaders) -> RichText {
    let shown = |of_what| format!(" ({}).", each(it, of_what));
    match chart {
        Chart::Years => {
            RichText::from("Năm ").then(&names(&it.names)).text(" có nhiều cuộc họp nhất").text(shown("năm"))
        }
        Chart::Areas => {
            RichText::from("Được bàn nhiều nhất: ").then(&labels(&it.names)).text(shown("lĩnh vực"))
        }
        Chart::Chairs => RichText::from("Chủ trì nhiều nhất: ").then(&names(&it.names)).text(shown("nước")),
        Chart::Kinds => RichText::from("Nhiều nhất: ").then(&labels(&it.names)).text(shown("loại")),
        Chart::Places => RichText::from("Họp nhiều nhất: ").then(&names(&it.names)).text(shown("nơi")),
        Chart::AreasByYear => {
            let lead = RichText::from("Nhiều nhất trong một năm: ").strong(it.names.join(", "));
            let of_year = if it.is_chosen { "đang xem của năm đó" } else { "của năm đó" };
            lead.text(format!(" ({}/{} {of_year}).", number(it.each), meetings(it.of)))
        }
        Chart::Periods => RichText::from("Nước điều phối hiện nay: ").then(&names(&it.names)).text("."),
    }
}
