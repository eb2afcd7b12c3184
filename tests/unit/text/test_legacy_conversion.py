"""Recognising and converting pasted TCVN3 and VNI text."""

from bacgiang.policy.text.legacy import convert
from bacgiang.policy.text.legacy import Encoding
from bacgiang.policy.text.legacy import FontSpan
from bacgiang.policy.text.legacy import legacy_font
from bacgiang.policy.text.legacy import LegacyFont
from bacgiang.policy.text.letters import Tone
from bacgiang.policy.text.letters import WITH_TONE
from bacgiang.policy.text.syllable import is_syllable
from bacgiang.policy.text.syllable import ONSETS
from bacgiang.policy.text.syllable import RHYMES
from bacgiang.policy.text.syllable import tone_positions
from collections.abc import Callable
from hypothesis import given
from hypothesis import HealthCheck
from hypothesis import settings
from hypothesis import strategies as st
import pytest
from tiers import examples


pytestmark = pytest.mark.regulation("10.3")

Write = Callable[[str], str]


def _syllable(onset: str, rhyme: str, tone: Tone) -> str:
    position = tone_positions(rhyme)[0]
    letter = WITH_TONE[rhyme[position], tone]
    return f"{onset}{rhyme[:position]}{letter}{rhyme[position + 1 :]}"


SYLLABLES = st.builds(
    _syllable,
    st.sampled_from(ONSETS),
    st.sampled_from(sorted(RHYMES)),
    st.sampled_from(Tone),
).filter(is_syllable)
SENTENCES = st.lists(SYLLABLES, min_size=12, max_size=30).map(" ".join)


def _has_marks(sentence: str) -> bool:
    """As Vietnamese has them: an encoding shows in words with marks, and one of twelve
    may be a foreign one.
    """
    words = sentence.split()
    return sum(not word.isascii() for word in words) * 3 >= len(words)


WRITTEN = SENTENCES.filter(_has_marks)


@pytest.mark.parametrize(
    ("pasted", "meant"),
    [
        ("QuyÕt ®Þnh", "Quyết định"),
        ("Bé Tµi chÝnh", "Bộ Tài chính"),
        ("n¨m 2007", "năm 2007"),
        ("76/2007/Q§-UBND", "76/2007/QĐ-UBND"),
        ("Uû ban nh©n d©n tØnh B¾c Giang", "Uỷ ban nhân dân tỉnh Bắc Giang"),
        ("nhµ n\u00adíc, tr\u00adêng häc", "nhà nước, trường học"),
        ("MôC LôC", "MỤC LỤC"),
    ],
)
def test_tcvn3_is_recognised_and_converted(pasted: str, meant: str) -> None:
    conversion = convert(pasted)
    assert conversion.text == meant
    assert conversion.encoding is Encoding.TCVN3
    assert conversion.source == pasted


@pytest.mark.parametrize(
    ("pasted", "meant"),
    [
        ("Quyeát ñònh", "Quyết định"),
        ("UÛY BAN NHAÂN DAÂN TÆNH BAÉC GIANG", "ỦY BAN NHÂN DÂN TỈNH BẮC GIANG"),
        ("saün coù ñaúng caáp, ÑAÚNG CAÁP", "sẵn có đẳng cấp, ĐẲNG CẤP"),
        ("Chöông trình phaùt trieån kyõ thuaät", "Chương trình phát triển kỹ thuật"),
        ("aán Ñoä, Aán Ñoä", "ấn Độ, Ấn Độ"),
        ("Chöông I", "Chương I"),
        ("chi phí vì moâi tröôøng", "chi phí vì môi trường"),
    ],
)
def test_vni_is_recognised_and_converted(pasted: str, meant: str) -> None:
    conversion = convert(pasted)
    assert conversion.text == meant
    assert conversion.encoding is Encoding.VNI


def test_runs_say_where_what_was_found() -> None:
    text = "Ngày 5 tháng 8: QuyÕt ®Þnh cña Bé\nÔng nói: Quyeát ñònh naøy\nHết."
    conversion = convert(text)
    found = [(text[r.start : r.end], r.encoding, r.text) for r in conversion.runs]
    assert found == [
        ("QuyÕt ®Þnh cña Bé", Encoding.TCVN3, "Quyết định của Bộ"),
        ("Quyeát ñònh naøy", Encoding.VNI, "Quyết định này"),
    ]
    assert conversion.text == (
        "Ngày 5 tháng 8: Quyết định của Bộ\nÔng nói: Quyết định này\nHết."
    )


def test_words_good_either_way_follow_the_nearer_side() -> None:
    assert convert("Em bé ở nhà. Bé Tµi chÝnh").text == "Em bé ở nhà. Bộ Tài chính"
    assert convert("n¨m 2026 cã bé nhiều").text == "năm 2026 có bé nhiều"


def test_confidence_grows_with_evidence_and_falls_with_doubt() -> None:
    few = convert("n¨m 2007").confidence
    many = convert("QuyÕt ®Þnh cña Uû ban nh©n d©n tØnh").confidence
    mixed = convert("QuyÕt ®Þnh cña Uû ban nh©n d©n xçx ®®® tØnh").confidence
    assert 0 < few < many <= 1
    assert mixed < many
    assert convert("Quyết định").confidence == 1


def test_capitals_tcvn3_cannot_write_are_told_from_the_words_around() -> None:
    pasted = "QUYÕT §ÞNH VÒ KINH TÕ - X· HéI\nTÕ bµo. Uû ban UBND tØnh ë UBND"
    assert convert(pasted).text == (
        "QUYẾT ĐỊNH VỀ KINH TẾ - XÃ HỘI\nTế bào. Uỷ ban UBND tỉnh ở UBND"
    )


def test_hyphens_left_of_soft_hyphens_are_read_as_the_letter() -> None:
    pasted = "Thñ t-íng nhµ n-íc, tr-êng ®¹i häc, nh- vËy, kinh tÕ-x· héi, Q§-UB"
    conversion = convert(pasted)
    assert conversion.text == (
        "Thủ tướng nhà nước, trường đại học, như vậy, kinh tế-xã hội, QĐ-UB"
    )
    assert not conversion.lossy


def test_hyphens_stay_where_soft_hyphens_are_there() -> None:
    assert convert("c\u00adêng ®é nh- vËy").text == "cường độ nh- vậy"


def test_lost_soft_hyphens_are_reported_and_put_back_where_that_is_sure() -> None:
    conversion = convert("Nhµ níc ®îc hëng quyÒn lîi cña ngêi d©n nh vËy")
    assert conversion.lossy
    assert conversion.text == "Nhà nước được hưởng quyền lợi của ngời dân nh vậy"
    assert not convert("Nhµ n\u00adíc ®\u00adîc").lossy


def test_characters_pdf_files_put_in_place_of_tcvn3_are_read() -> None:
    assert convert("nh\u03bc n\u2212íc x\u2219 héi").text == "nhà nước xã hội"


def test_a_corrected_d_does_not_hide_a_legacy_word() -> None:
    assert convert("Trung t©m ĐiÒu hµnh ®Çu t\u00ad").text == (
        "Trung tâm Điều hành đầu tư"
    )


def test_the_encoding_can_be_told() -> None:
    assert convert("MôC").runs == ()
    assert convert("MôC", encoding=Encoding.TCVN3).text == "MỤC"
    assert convert("laø", encoding=Encoding.VNI).text == "là"
    assert convert("QuyÕt ®Þnh", encoding=Encoding.UNICODE).runs == ()
    assert convert("ASCII", encoding=Encoding.VNI).runs == ()


@pytest.mark.parametrize(
    ("name", "font"),
    [
        (".VnTime", LegacyFont(Encoding.TCVN3)),
        ("'.VnTimeH'", LegacyFont(Encoding.TCVN3, capitals=True)),
        (".vnArial NarrowH", LegacyFont(Encoding.TCVN3, capitals=True)),
        ("VNI-Times", LegacyFont(Encoding.VNI)),
        ("Times New Roman", None),
        ("", None),
    ],
)
def test_fonts_tell_their_encoding(name: str, font: LegacyFont | None) -> None:
    assert legacy_font(name) == font


def test_a_font_decides_what_a_word_alone_leaves_open() -> None:
    font = LegacyFont(Encoding.TCVN3)
    assert convert("Hµ").text == "Hµ"
    assert convert("Hµ", fonts=[FontSpan(0, 2, font)]).text == "Hà"
    assert convert("sè", fonts=[FontSpan(0, 2, font)]).text == "số"


def test_a_font_left_on_unicode_text_changes_nothing() -> None:
    text = "Ủy ban nhân dân tỉnh Bắc Giang có số liệu"
    span = FontSpan(0, len(text), LegacyFont(Encoding.VNI))
    assert convert(text, fonts=[span]).text == text


def test_a_capitals_font_makes_capitals() -> None:
    text = "quy chÕ ho¹t ®éng\nChương 1, §iÒu 1"
    span = FontSpan(0, 17, LegacyFont(Encoding.TCVN3, capitals=True))
    assert convert(text, fonts=[span]).text == ("QUY CHẾ HOẠT ĐỘNG\nChương 1, Điều 1")


@given(SENTENCES)
@settings(max_examples=examples(80), deadline=None)
def test_no_unicode_sentence_is_taken_for_legacy(sentence: str) -> None:
    assert convert(sentence).runs == ()


@given(WRITTEN)
@settings(
    max_examples=examples(80),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_sentence_written_in_tcvn3_comes_back(
    as_tcvn3: Write, sentence: str
) -> None:
    assert convert(as_tcvn3(sentence)).text == sentence


@given(WRITTEN)
@settings(
    max_examples=examples(80),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_any_sentence_written_in_vni_comes_back(as_vni: Write, sentence: str) -> None:
    assert convert(as_vni(sentence)).text == sentence
    assert convert(as_vni(sentence.upper())).text == sentence.upper()


FONTS = [
    None,
    LegacyFont(Encoding.TCVN3),
    LegacyFont(Encoding.TCVN3, capitals=True),
    LegacyFont(Encoding.VNI),
]
CHUNKS = st.lists(
    st.tuples(
        st.one_of(
            st.sampled_from(["bé sè ", "n¨m ", "Quyeát ", "và ở ", "quy ", "\n", "-"]),
            st.text(max_size=4),
        ),
        st.sampled_from(FONTS),
    ),
    max_size=12,
)


@given(CHUNKS)
@settings(max_examples=examples(200), deadline=None)
def test_runs_are_apart_and_rebuild_the_text(
    chunks: list[tuple[str, LegacyFont | None]],
) -> None:
    text, fonts = "", []
    for chunk, font in chunks:
        if font:
            fonts.append(FontSpan(len(text), len(text) + len(chunk), font))
        text += chunk
    conversion = convert(text, fonts=fonts)
    rebuilt, position = "", 0
    for run in conversion.runs:
        assert position <= run.start < run.end <= len(text)
        rebuilt += text[position : run.start] + run.text
        position = run.end
    assert rebuilt + text[position:] == conversion.text
