"""VPS and VIQR: recognised for a text as a whole, converted, and left alone elsewhere."""

from bacgiang.policy.text.legacy import convert
from bacgiang.policy.text.legacy import convert_html
from bacgiang.policy.text.legacy import decode
from bacgiang.policy.text.legacy import Encoding
from bacgiang.policy.text.legacy import NotText
from bacgiang.policy.text.legacy.vps import vps_table
import pytest


pytestmark = pytest.mark.regulation("10.3")

TEXT = (
    "ỦY BAN NHÂN DÂN TỈNH MẪU\nQUYẾT ĐỊNH\nVề việc quản lý các tổ chức, đơn vị sự nghiệp\n"
    "Điều 1. Sở Nội vụ chịu trách nhiệm hướng dẫn, kiểm tra việc thực hiện.\n"
)
VIQR = (
    "U?Y BAN NHA^N DA^N TI?NH MA^~U\nQUYE^'T DDI.NH\nVe^` vie^.c qua?n ly' ca'c to^? "
    "chu+'c, ddo+n vi. su+. nghie^.p\nDDie^`u 1. So+? No^.i vu. chi.u tra'ch nhie^.m "
    "hu+o+'ng da^~n, kie^?m tra vie^.c thu+.c hie^.n.\n"
)
_BYTES = {letter: code for code, letter in vps_table().items() if ord(code) < 256}


def _vps(text: str) -> str:
    return "".join(_BYTES.get(letter, letter) for letter in text)


def test_bytes_in_vps_control_characters_and_all() -> None:
    decoded = decode(_vps(TEXT).encode("latin-1"))
    assert decoded.text == TEXT
    assert decoded.conversion.encoding is Encoding.VPS
    assert decoded.conversion.confidence > 0.9


@pytest.mark.parametrize("charset", ["latin-1", "cp1252"])
def test_vps_as_it_is_pasted(charset: str) -> None:
    # Small letters: none of them stands where control characters do.
    small = "\n".join(line for line in TEXT.lower().splitlines())
    shown = _vps(small).encode("latin-1").decode(charset, "replace")
    converted = convert(shown)
    assert (converted.encoding, converted.text) == (Encoding.VPS, small)


def test_viqr_is_read() -> None:
    converted = convert(VIQR)
    assert (converted.encoding, converted.text) == (Encoding.VIQR, TEXT)
    assert convert_html(f"<p>{VIQR}</p>").html == f"<p>{TEXT}</p>"


def test_signs_that_are_no_marks_are_kept_in_viqr() -> None:
    text = "ca'c ddo+n vi. su+. nghie^.p co^ng la^.p ddo'\\. Nghi. ddi.nh kho^ng qua?n ly'."
    assert convert(text).text == (
        "các đơn vị sự nghiệp công lập đó. Nghị định không quản lý."
    )


def test_what_a_person_says_is_believed() -> None:
    assert convert("Quye^'t ddi.nh", encoding=Encoding.VIQR).text == "Quyết định"
    assert convert(_vps("Quyết định"), encoding=Encoding.VPS).text == "Quyết định"


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "Don't say that we'll add o'clock; they'd do it. Would you? She couldn't.",
        "def f(a): return a^b + c if (a(b)) else add(o+1, u+2) # a^2 e^x o^2 i? a.b\n"
        * 9,
        "https://a.example/c?d=e+f&o=a^b (u+1) ddos o+1 a.b e.g. i.e. address odd\n"
        * 9,
        "École créée à Nîmes où l’élève âgé fut reçu : déjà vu, été, août, forêt, Noël.",
        "Größe, Maß und Öl: für Äpfel, schöne Höfe, Übung macht müde Füße und Länder.",
        "UBND T+ 5% (a+b) 2^3 o.k. a~z"[:80],
        "",
    ],
)
def test_other_texts_are_left_alone(text: str) -> None:
    assert not convert(text).is_legacy


def test_bytes_with_control_characters_are_still_no_text() -> None:
    with pytest.raises(NotText):
        decode(bytes(range(32)) * 9 + "Quyết định".encode())


def test_a_font_set_in_a_style_sheet_counts() -> None:
    html = (
        '<style>p.Head, h1 {color:red; font-family:".VnTimeH"} .x{font-family:VNI-Times}'
        "h1.own{font-family:Arial}</style>"
        '<p class="Head big">quy chÕ lµm viÖc</p><h1>quyÕt ®Þnh</h1>'
        "<p class=x>Quyeát ñònh</p><h1 class='own'>Điều</h1><p>Hµ Néi</p>"
    )
    converted = convert_html(html).html
    assert converted.partition("</style>")[2] == (
        '<p class="Head big">QUY CHẾ LÀM VIỆC</p><h1>QUYẾT ĐỊNH</h1>'
        "<p class=x>Quyết định</p><h1 class='own'>Điều</h1><p>Hà Nội</p>"
    )
    assert ".VnTimeH" not in converted
