"""What is the matter with a file, for officials: of an import, who read its report."""

from ....text.files import Fault
from ....text.files import Remark
from ..words import language


_TO_ORIGINALS = (
    "Ghi tệp này vào cột “originals” và để trống cột “file”: cổng tự nhận dạng chữ "
    "(OCR) để người có trách nhiệm đối chiếu; hoặc dùng tệp đã in ra bản này."
)
_SAVE_AGAIN = "mở bằng phần mềm văn phòng rồi lưu lại."
WORDS = {
    Fault.EMPTY: "Tệp không có chữ nào: kiểm tra xem có đúng tệp không.",
    Fault.NO_TEXT_LAYER: "Tệp là ảnh hoặc bản quét, không có lớp chữ.",
    Fault.GARBLED_TEXT: "Lớp chữ của tệp không đọc được.",
    Fault.ENCRYPTED: "Tệp được bảo vệ bằng mật khẩu: lưu lại không có mật khẩu.",
    Fault.BROKEN: f"Tệp bị hỏng, không đọc được hết: lấy lại tệp, hoặc {_SAVE_AGAIN}",
    Fault.HOSTILE: f"Tệp có cấu trúc bất thường nên không được mở: {_SAVE_AGAIN}",
    Fault.BOMB: "Tệp giải nén ra quá lớn nên không được mở: lấy lại tệp từ nơi tạo ra.",
    Fault.TOO_LARGE: "Tệp vượt quá giới hạn kích thước: chia nhỏ tệp.",
    Fault.TOO_SLOW: "Đọc tệp quá lâu nên phải dừng: chia nhỏ tệp, hoặc lưu thành DOCX.",
    Fault.UNKNOWN_FORMAT: "Tệp không thuộc các định dạng TXT, HTML, DOCX, ODT, PDF, "
    "DOC, RTF: lưu lại thành DOCX.",
    Fault.EMBEDDED_CONTENT: "Tệp có tệp khác đính kèm bên trong, chưa được đọc.",
    Fault.HIDDEN_TEXT: "Tệp có chữ ẩn khi xem và khi in; phần đó bị bỏ qua.",
    Fault.LETTERS_LOST: "Tệp mất chữ do bảng mã cũ; chữ suy ra được từ chính tả đã "
    "được khôi phục: kiểm tra lại nội dung.",
    Fault.DAMAGED_LETTERS: "Một số byte không ứng với chữ nào: tìm ký tự \ufffd trong "
    "nội dung.",
}
_OF_AN_IMPORT = {
    Fault.NO_TEXT_LAYER: _TO_ORIGINALS,
    Fault.GARBLED_TEXT: _TO_ORIGINALS,
    Fault.UNKNOWN_FORMAT: "Ảnh chụp thì ghi vào cột “originals”.",
}
_MOST_PAGES = 20


def remark_words(remark: Remark) -> str:
    """A fault of a file of an import, with the pages concerned and what to do."""
    return " ".join(
        filter(None, (_vietnamese(remark), _OF_AN_IMPORT.get(remark.fault)))
    )


def fault_words(remark: Remark) -> str:
    """The same of any file, in the language of the terminal."""
    return _vietnamese(remark) if language() == "vi" else str(remark)


def _vietnamese(remark: Remark) -> str:
    if not remark.pages:
        return WORDS[remark.fault]
    shown = ", ".join(map(str, remark.pages[:_MOST_PAGES]))
    more = ", …" if len(remark.pages) > _MOST_PAGES else ""
    return f"Trang {shown}{more}: {WORDS[remark.fault]}"
