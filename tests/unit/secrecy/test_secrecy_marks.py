"""Marks of secrecy are found, the everyday word is not."""

from bacgiang.policy.editorial.secrecy.findings import Finding
from bacgiang.policy.editorial.secrecy.findings import FindingKind
from bacgiang.policy.editorial.secrecy.findings import MAX_EXCERPT
from bacgiang.policy.editorial.secrecy.findings import SecrecyLevel
from bacgiang.policy.editorial.secrecy.words_marked import mark_among_words
from bacgiang.policy.text.files.full.blocks import Block
from bacgiang.policy.text.files.full.blocks import Place
from bacgiang.policy.text.files.full.blocks import PlaceKind
from hypothesis import given
from hypothesis import strategies as st
from of_all import of_all
import pytest
from secrecy_found import find_marks
from secrecy_found import highest_level
from secrecy_found import STAMPS
import unicodedata


pytestmark = pytest.mark.regulation("4.2a")

LETTERHEAD = (
    "ỦY BAN NHÂN DÂN TỈNH MẪU\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "Độc lập - Tự do - Hạnh phúc\nSố: 12/BC-UBND\n"
)
BODY = "\nCăn cứ văn bản mẫu;\n" + "Đoạn văn mẫu về việc làm đường.\n" * 30
C, S, T = SecrecyLevel


def marks_in(text: str, kind: PlaceKind = PlaceKind.TEXT) -> tuple[Finding, ...]:
    return find_marks([Block(text, Place(kind, 0, "field"))])


@of_all(
    ("words", "level"),
    [
        ("MẬT", C),
        ("TỐI MẬT", S),
        ("TUYỆT MẬT", T),
        ("TUỴÊT MẬT", T),
        ("TÔÍ MẬT", S),
        ("M Ậ T", C),
        ("T U Y Ệ T   M Ậ T", T),
        ("TUYỆT\nMẬT", T),
        ("M\nẬ\nT", C),
        ("[MẬT]", C),
        ("**MẬT**", C),
        ("— MẬT —", C),
        ("| TỐI MẬT | Số: 12/BC |", S),
        ("┌──────┐\n│ MẬT │\n└──────┘", C),
        ("ĐƠN VỊ MẪU\t\tMẬT", C),
        ("MẬT - HỎA TỐC", C),
        ("THƯỢNG KHẨN / TỐI MẬT", S),
        ("DỰ THẢO (MẬT)", C),
        ("PHỤ LỤC II (Tối mật)\n", S),
        ("TÀI LIỆU MẬT", C),
        ("Số: 05/BC-UBND (MẬT)", C),
        ("МẬТ", C),
        ("ＭẬＴ", C),
        ("M\u00adẬ\u200bT", C),
        ("MÂT", C),
        ("TUYET MAT", T),
        ("MËT", C),
        ("TUYÖT MËT", T),
        ("MAÄT", C),
        ("TOÁI MAÄT", S),
        ("MÂòT", C),
        ("T Ố I  M Ậ T", S),
        ("T.Ố.I. M.Ậ.T.", S),
        ("T. Ố. I.  M. Ậ. T.", S),
        ("M/Ậ/T", C),
        ("T|Ố|I|M|Ậ|T", S),
        ("(T)(Ố)(I) (M)(Ậ)(T)", S),
        ("T•Ố•I M⋅Ậ・T", S),
        ("T\u2800Ố\u2800I M\u115fẬ\u2800T", S),
        ("M     Ậ                    T", C),
        ("TỐІ ᎷẬꓔ", S),
        ("ᴛốɪ ᴍậᴛ", S),
        ("TỐ1 MẬT", S),
        ("ŢỐİ MẬŢ", S),
        ("🆃Ố🅸 🅼Ậ🆃", S),
        ("M̲Ậ̲T̲", C),
        ("T̶Ố̶I̶ M̶Ậ̶T̶", S),
        ("TUYỆT/MẬT", T),
    ],
)
@of_all("form", ["NFC", "NFD"])
def test_a_stamp_is_found_with_its_level(words: str, level: int, form: str) -> None:
    text = unicodedata.normalize(form, f"{LETTERHEAD}{words}\nMẫu, ngày 1{BODY}")
    marks = marks_in(text)
    assert highest_level(marks) == level
    assert {mark.kind for mark in marks} == {FindingKind.STAMP}


@pytest.mark.parametrize("words", ["Mật", "mật", "Tối mật", "(Tuyệt mật)", "tuyöt mËt"])
def test_small_letters_count_in_a_letterhead_only(words: str) -> None:
    assert marks_in(f"{LETTERHEAD}{words}\nMẫu, ngày 1{BODY}")
    assert not marks_in(f"{LETTERHEAD}Mẫu, ngày 1{BODY}\n{words}\n{BODY}")


def test_capitals_count_deep_in_the_text_as_on_an_annex() -> None:
    marks = marks_in(f"{LETTERHEAD}{BODY}\nTỐI MẬT\n{BODY}")
    assert [mark.level for mark in marks] == [S]


def test_an_annex_and_a_second_letterhead_have_heads_of_their_own() -> None:
    assert marks_in(f"{LETTERHEAD}{BODY}\nPHỤ LỤC II\nMật\n{BODY}")
    assert marks_in(f"{LETTERHEAD}{BODY}\nMật\n{LETTERHEAD}{BODY}")


@of_all(
    ("field", "level"),
    [
        ("Độ mật: Mật", C),
        ("ĐỘ MẬT : TỐI MẬT", S),
        ("Mức độ mật: Tuyệt mật", T),
        ("Dấu chỉ độ mật: M Ậ T", C),
        ("Số: 1/BC; Độ mật: Mật; Độ khẩn: Hỏa tốc", C),
        ("Độ mật: Tối mật, độ khẩn: Khẩn", S),
        ("Độ mật\nTối mật", S),
        ("Độ mật:\tMật", C),
        ("Độ mật: ☐ Tuyệt mật ☒ Tối mật ☐ Mật", S),
        ("Độ mật: [ ] Tuyệt mật [ ] Tối mật [x] Mật", C),
        ("§é mËt: TèI MËT", S),
        ("Độ mật: Tối mật (trước khi giải mật: Tuyệt mật)", S),
        ("Độ mật: T.Ố.I M.Ậ.T", S),
        ("Độ mật: T Ố I  M Ậ T; Độ khẩn: Khẩn", S),
    ],
)
@of_all("form", ["NFC", "NFD"])
def test_a_classification_field_is_read(field: str, level: int, form: str) -> None:
    marks = marks_in(unicodedata.normalize(form, f"Phiếu mẫu{BODY}\n{field}\n{BODY}"))
    assert highest_level(marks) == level
    assert FindingKind.LABELLED in {mark.kind for mark in marks}


@of_all(
    "text",
    [
        "Mật ong rừng là đặc sản của địa phương.",
        "MẬT ONG",
        "SẢN PHẨM TIÊU BIỂU\nMẬT\nONG RỪNG",
        "Thay đổi MẬT\nKHẨU",
        "KẾ HOẠCH\nBẢO VỆ BÍ MẬT NHÀ NƯỚC NĂM 2023",
        "CÔNG TÁC BẢO VỆ BÍ\nMẬT\nNHÀ NƯỚC",
        "B Ả O   M Ậ T",
        "B Í   M Ậ T",
        "GIẢI MẬT",
        "GIẢI\nMẬT",
        "Bảo vệ bí mật",
        "Độ mật",
        "Độ mật: Thường",
        "Độ mật: Không",
        "Độ mật: □ Tuyệt mật □ Tối mật □ Mật",
        "Độ mật: Tuyệt mật, Tối mật, Mật",
        "Độ mật: Mật/Tối mật/Tuyệt mật",
        "Bí mật nhà nước được phân loại thành 03 độ mật: Tuyệt mật, Tối mật và Mật.",
        "Tuyệt mật\nTối mật\nMật",
        "- Mật;\n- Tối mật;",
        "a) Tuyệt mật\nb) Tối mật",
        "Đồng chí Nguyễn Văn Mật",
        "MẶT",
        "MẤT",
        "TÀI LIỆU MẤT",
        "Hồ sơ mật",
        "Mật, ngọt",
        "a) Mật;",
        "a. MẬT",
        "Độ mật: Không; mật độ: cao",
        "M2 / Ậ / T",
        "Họ và tên | Nguyễn Mật",
        "MAT",
        "Chuyển cho người nhận tài liệu theo đúng quy định về chế độ tài liệu\nmật",
    ],
)
@of_all("form", ["NFC", "NFD"])
def test_the_everyday_word_is_no_mark(text: str, form: str) -> None:
    assert marks_in(unicodedata.normalize(form, f"{LETTERHEAD}{text}{BODY}")) == ()


def test_a_given_name_in_a_table_is_no_mark() -> None:
    cells = ["STT", "Họ và tên đệm", "Tên", "1", "Nguyễn Văn", "Mật", "2"]
    blocks = [
        Block(cell, Place(PlaceKind.TABLE_CELL, number, "danh-sach.docx"))
        for number, cell in enumerate(cells, start=1)
    ]
    assert find_marks(blocks) == ()


@pytest.mark.parametrize(
    "kind",
    [PlaceKind.HEADER, PlaceKind.FOOTER, PlaceKind.TEXT_BOX, PlaceKind.ANNOTATION],
)
def test_places_for_stamps_need_no_capitals(kind: PlaceKind) -> None:
    assert [mark.place.kind for mark in marks_in("Mật", kind)] == [kind]


def test_a_struck_word_counts_in_capitals_only() -> None:
    assert marks_in("MẬT", PlaceKind.DELETED)
    assert not marks_in("mật", PlaceKind.DELETED)


def test_line_and_place_lead_back_to_the_mark() -> None:
    blocks = [
        Block("Trang một", Place(PlaceKind.PAGE, 1, "a.pdf")),
        Block("Đầu trang\n\nTỐI MẬT\ncuối", Place(PlaceKind.PAGE, 2, "a.pdf")),
    ]
    (mark,) = find_marks(blocks)
    assert (mark.line, mark.place.number, mark.place.source) == (3, 2, "a.pdf")
    assert str(mark.place) == "a.pdf, page 2"


def test_one_document_does_not_run_on_into_the_next() -> None:
    blocks = [
        Block("CÔNG TÁC BẢO VỆ BÍ", Place(PlaceKind.TEXT, 0, "title")),
        Block("MẬT", Place(PlaceKind.TEXT, 0, "body")),
    ]
    assert [mark.place.source for mark in find_marks(blocks)] == ["body"]


def test_every_level_of_a_text_is_found() -> None:
    assert highest_level(marks_in(f"MẬT\n{BODY}\nTUYỆT MẬT\n{BODY}\nTỐI MẬT")) is T
    assert highest_level(marks_in(BODY)) is None


@of_all(
    "said",
    [
        "Kế hoạch TỐI MẬT về biên giới",
        "Kế hoạch T Ố I  M Ậ T về biên giới",
        "Gửi T.U.Y.Ệ.T M.Ậ.T ngay",
        "Hồ sơ TỐI M-Ậ-T",
        "Hồ sơ ТỐІ МẬТ",
        "MẬT: phương án",
    ],
)
@of_all("form", ["NFC", "NFD"])
def test_words_in_a_form_are_no_place_for_a_mark(said: str, form: str) -> None:
    assert mark_among_words(unicodedata.normalize(form, said))


@pytest.mark.parametrize(
    "said",
    ["BUỔI TỐI, MẬT ONG", "Mật ong", "Tối mật", "BẢO MẬT", "TỐI M2 T", "T, Ố và I"],
)
def test_other_words_in_a_form_pass(said: str) -> None:
    assert mark_among_words(said) == ""


LINE = st.text(
    st.sampled_from("abcdghilnouvyàáâĂĐđêôơư 0123.,"), min_size=4, max_size=60
).filter(lambda line: line.strip())


@given(
    st.lists(LINE, max_size=40),
    st.lists(LINE, max_size=40),
    st.sampled_from(list(SecrecyLevel)),
    st.sampled_from(["NFC", "NFD", "NFKD"]),
    st.sampled_from(["", " ", "\t", "  "]),
)
def test_a_stamp_is_found_wherever_it_stands(
    before: list[str], after: list[str], level: SecrecyLevel, form: str, margin: str
) -> None:
    lines = [*before, f"{margin}{STAMPS[level]}{margin}", *after]
    marks = marks_in(unicodedata.normalize(form, "\n\n".join(lines)))
    assert [(mark.level, mark.line) for mark in marks] == [(level, 2 * len(before) + 1)]


@given(st.text(st.characters(exclude_categories=["Lu"])))
def test_text_without_capitals_never_makes_a_mark_far_from_a_head(text: str) -> None:
    assert not marks_in("Điều 1. Mở đầu\n" + text.replace("m", "n").replace("М", "n"))


@given(st.text(st.sampled_from("MẬTmậtuyệốiĐộ:\n \t|□☒[]x/,-ËÄ12")))
def test_excerpts_are_short_and_on_one_line(text: str) -> None:
    for mark in marks_in(text):
        assert 0 < len(mark.excerpt) <= MAX_EXCERPT
        assert "\n" not in mark.excerpt
        assert mark.level is not None
        assert 1 <= mark.line <= text.count("\n") + 1
