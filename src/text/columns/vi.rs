//! Vietnamese, on the columns of tables.

use crate::text::Text;

pub fn column(name: &str) -> Text {
    match name {
        "dimension" => {
            "Dòng này đếm theo: {years} (năm), {area} (lĩnh vực), {pillar} (trụ cột, đề mục của các lĩnh vực), {chair} (nước chủ trì), {kind} (loại cuộc họp), {place} (địa điểm); hai mục cách nhau bằng dấu chấm đối với ô giao nhau, như {area.years}."
        }
        "key" => {
            "Giá trị như trong liên kết: một hay nhiều năm, mã, hoặc hàng.cột đối với một ô; “{none}” và “{untold}” khi không nguồn nào nêu."
        }
        "label" => "Giá trị, hoặc nội dung của dòng, bằng lời, theo ngôn ngữ của tệp này.",
        "meetings" => {
            "Số cuộc họp được đếm, theo bộ lọc. Cuộc họp có nhiều giá trị được tính ở dòng của từng giá trị."
        }
        "meetings_here" => "Số cuộc họp của phần A.",
        "meetings_there" => "Số cuộc họp của phần B.",
        "not_held" | "not_held_in_years" => "Trong đó, số cuộc họp mới chỉ dự kiến hoặc đề xuất.",
        "not_held_here" => "Trong số của phần A, số cuộc họp mới chỉ dự kiến hoặc đề xuất.",
        "not_held_there" => "Trong số của phần B, số cuộc họp mới chỉ dự kiến hoặc đề xuất.",
        "entry" => {
            "Dòng này nói về điều gì: {coordinator} (nước điều phối quan hệ của ASEAN với Nga), {plan} (kế hoạch và các năm của kế hoạch), {document} (văn kiện đã thông qua)."
        }
        "country" => "Nước điều phối, ISO 3166-1 alpha-2; để trống đối với kế hoạch hoặc văn kiện.",
        "from" => "Thời điểm bắt đầu hoặc thông qua, chính xác đến mức các trang nêu (EDTF).",
        "to" => {
            "Thời điểm kết thúc, chính xác đến mức các trang nêu (EDTF); để trống đối với văn kiện và nhiệm kỳ đang tiếp tục."
        }
        "years" => {
            "Các năm dương lịch liên quan, từ năm đầu đến năm cuối; với nhiệm kỳ đang tiếp tục là đến năm cuối cùng có cuộc họp."
        }
        "meetings_in_years" => {
            "Số cuộc họp trong các năm này, theo bộ lọc. Đếm trọn năm, kể cả khi nhiệm kỳ bắt đầu hay kết thúc giữa năm: năm đó được tính cho cả hai nước."
        }
        "of_meetings_in_years" => {
            "Số cuộc họp trong các năm này khi không lọc; nếu có chọn năm thì là khi bỏ lựa chọn đó."
        }
        "pages" => "Các trang nêu thông tin này, cách nhau bằng “|”.",
        "of_meetings" => {
            "Phần vẽ mờ phía sau trong biểu đồ: số cuộc họp khi không lọc; nếu có chọn ngay trong biểu đồ này thì là số cuộc họp khi bỏ lựa chọn đó."
        }
        "ids" | "ids_here" => "Mã của các cuộc họp được đếm, cách nhau bằng dấu cách.",
        "ids_there" => "Mã của các cuộc họp phần B, cách nhau bằng dấu cách.",
        "meeting" => "Mã cuộc họp, như trong liên kết ({meeting}=…).",
        "name" => "Tên cuộc họp, theo ngôn ngữ của tệp này.",
        "field" => {
            "Giá trị cho biết điều gì về cuộc họp: {kind} (loại), {ordinal} (lần thứ mấy), {special} (đặc biệt), {start} (ngày bắt đầu), {end} (ngày kết thúc), {city} (thành phố), {country} (nước), {mode} (hình thức), {status} (tình trạng), {party} (bên tham gia), {chair} (nước chủ trì), {area} (lĩnh vực)."
        }
        "value" => {
            "Giá trị dành cho chương trình: ngày theo EDTF (ISO 8601-2), nước theo ISO 3166-1 alpha-2, lĩnh vực và loại cuộc họp theo mã của trang; còn lại như trong nguồn."
        }
        "person" => "Người chủ trì, nếu nguồn nêu tên.",
        "role" => "Chức vụ của người đó, nếu nguồn có nêu.",
        "preferred" => {
            "“{true}” nếu số liệu dùng giá trị này; “{false}” nếu các nguồn khác nhau và giá trị khác được dùng."
        }
        "article" => "Mã bài báo nêu giá trị; để trống nếu do tư liệu công khai nêu.",
        "title" => "Tiêu đề bài báo.",
        "publisher" => "Nơi đăng bài báo.",
        "published" => "Ngày đăng (EDTF).",
        "language" => "Ngôn ngữ của bài báo (BCP 47).",
        "url" => "Địa chỉ của bài báo.",
        "place" => {
            "Câu trích nằm ở phần nào của bài báo: “{text}” là phần chính, “{related.0}” là đoạn giới thiệu đầu tiên bên cạnh."
        }
        "start_byte" => "Vị trí bắt đầu của câu trích, tính bằng byte UTF-8 từ 0.",
        "end_byte" => "Vị trí kết thúc, tính bằng byte UTF-8.",
        "start_char" => "Vị trí bắt đầu của câu trích, tính bằng ký tự Unicode từ 0.",
        "end_char" => "Vị trí kết thúc, tính bằng ký tự Unicode.",
        "quote" => "Nguyên văn câu chữ nêu giá trị.",
        "record" => "Mã mục của tư liệu công khai nêu giá trị.",
        "citations" => {
            "Các trang nêu giá trị này, cách nhau bằng “|”; nếu chưa rõ trang nào của mục nêu điều đó thì ghi tất cả và nói rõ."
        }
        _ => "",
    }
}
