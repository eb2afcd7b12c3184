"""A masked text is the original with stretches left out, and nothing else."""

from bacgiang.policy.editorial.secrecy.mask_share import adds_numbers_alone
from bacgiang.policy.editorial.secrecy.mask_share import cuts_sentences
from bacgiang.policy.editorial.secrecy.mask_share import is_too_much
from bacgiang.policy.editorial.secrecy.mask_share import turns_about
from bacgiang.policy.editorial.secrecy.text_masks import MARK
from bacgiang.policy.editorial.secrecy.text_masks import masked_by
from bacgiang.policy.editorial.secrecy.text_masks import NotMasked
from bacgiang.policy.editorial.secrecy.text_masks import stretches_of
from hypothesis import given
from hypothesis import strategies as st
import pytest
import re


TEXT = "Gọi tôi, Trần Mẫu, số 0912 345 678.\nTôi không đồng ý với khoản 2."
MANY = 100_000


@pytest.mark.parametrize(
    ("masked", "shown"),
    [
        (TEXT.replace("Trần Mẫu", "[…]"), TEXT.replace("Trần Mẫu", MARK)),
        (TEXT.replace("0912 345 678", "█████"), TEXT.replace("0912 345 678", MARK)),
        (TEXT.replace("Trần Mẫu", "[...]").replace("\n", "\r\n"), None),
        ("[…]", MARK),
        (f"[…]{TEXT[4:]}", f"{MARK}{TEXT[4:]}"),
    ],
)
def test_words_are_replaced(masked: str, shown: str | None) -> None:
    made = masked_by(TEXT, stretches_of(TEXT, masked))
    assert made == (shown or TEXT.replace("Trần Mẫu", MARK))


@pytest.mark.parametrize(
    "masked",
    [
        TEXT.replace("không ", ""),
        TEXT.replace("không", "[…] rất"),
        TEXT.replace("Trần Mẫu", "[…]").replace("không", "hoàn toàn"),
        f"{TEXT} […]",
        f"[…]{TEXT}",
        "[…] Tôi đồng ý.",
        TEXT.replace("Trần Mẫu", "Trần Mẫu[…]"),
        "",
    ],
)
def test_nobody_puts_words_into_a_mouth(masked: str) -> None:
    with pytest.raises(NotMasked):
        stretches_of(TEXT, masked)


def test_the_text_itself_hides_nothing() -> None:
    assert stretches_of(TEXT, TEXT) == ()


@pytest.mark.parametrize("stretch", [(-1, 3), (3, 3), (5, 2), (0, len(TEXT) + 1)])
def test_a_stretch_lies_in_the_text(stretch: tuple[int, int]) -> None:
    with pytest.raises(NotMasked):
        masked_by(TEXT, [stretch])


@given(
    st.text(alphabet="ab \n", min_size=1, max_size=30),
    st.lists(st.tuples(st.integers(0, 29), st.integers(1, 9)), max_size=3),
)
def test_what_stretches_make_is_taken(text: str, drawn: list[tuple[int, int]]) -> None:
    stretches = [
        (begin, min(begin + length, len(text)))
        for begin, length in drawn
        if begin < len(text)
    ]
    masked = masked_by(text, stretches)
    assert masked_by(text, stretches_of(text, masked)) == masked


def test_numbers_that_stay_hide_nothing_else() -> None:
    """Whoever writes two telephone numbers loses no more words for it."""
    text = "Gọi 0912 345 678 hoặc 0987 654 321 để tôi phản đối dự thảo này ngay"
    without_numbers = f"Gọi {MARK} hoặc {MARK} để tôi phản đối dự thảo này ngay"
    without_words = f"Gọi 0912 345 678 hoặc 0987 654 321 để {MARK}"
    for shown, is_refused in ((without_numbers, False), (without_words, True)):
        assert is_too_much([text], [(text, shown)]) is is_refused, shown


@pytest.mark.parametrize(
    "stretches",
    [
        [(1, 3), (5, 8), (10, 12), (14, 18), (20, 23)],
        # A letter in the middle of each.
        [(1, 2), (5, 6), (10, 11), (14, 15), (20, 21)],
    ],
)
def test_what_is_left_of_a_word_is_no_word(stretches: list[tuple[int, int]]) -> None:
    text = "Nên hoãn việc thông qua dự thảo này thêm một năm"
    shown = masked_by(text, stretches)
    assert is_too_much([text], [(text, shown)])


def test_words_without_blanks_are_words() -> None:
    text = "Một,hai,ba,bốn,năm,sáu bảy tám chín mười"
    shown = text.replace("Một,hai,ba,bốn,năm", MARK)
    assert is_too_much([text], [(text, shown)])


def test_part_of_a_number_pays_for_no_word() -> None:
    text = "Gọi 0912 345 678 để tôi phản đối dự thảo này"
    shown = f"Gọi 0912 345 {MARK} để {MARK} dự thảo này"
    assert not is_too_much([text], [(text, shown)])
    shown = f"Gọi 0912 345 {MARK} để tôi {MARK}"
    assert is_too_much([text], [(text, shown)])


@pytest.mark.parametrize(
    ("hidden", "stays"),
    [
        ("Tôi không đồng ý mức 5", ".000 đồng theo dự thảo và đề nghị ban hành"),
        ("Tôi không đồng ý với ThS. An", " và đề nghị ban hành"),
        ("Tôi không đồng ý điểm a;", " đề nghị ban hành"),
        ("Tôi không đồng ý", "\nban hành sớm"),
    ],
)
def test_a_dot_is_not_the_end_of_a_sentence(hidden: str, stays: str) -> None:
    assert turns_about([(hidden + stays, f"[…]{stays}")])


def test_a_whole_sentence_that_denies_may_go() -> None:
    stays = " Tôi đề nghị ban hành."
    assert not turns_about([(f"Tôi không quen ông Tư nhà bên.{stays}", f"[…]{stays}")])


@pytest.mark.parametrize(
    ("said", "is_cut"),
    [
        ("Ông <Trần Mẫu> ở <số> 12", True),
        ("Ông <Trần Mẫu>, số <0912 345 678>, thư <tran.mau@example.org>", False),
        ("Năm <2025> tỉnh chi <500> triệu đồng", True),
        ("<Trần Mẫu> nói sai", False),
        ("<Nên> hoãn việc này", True),
        ("Ông Mẫu nên <hoãn> việc này", True),
        ("I <dis>agree with Article 5", True),
        ("Tôi <K> đồng ý với dự thảo", True),
        ("Tôi <KHÔNG> đồng ý với dự thảo", True),
        ("<Ông ấy nên hoãn việc này.> Tôi hỏi thế", False),
    ],
)
def test_of_a_sentence_names_and_personal_numbers_go(said: str, is_cut: bool) -> None:
    original = said.replace("<", "").replace(">", "")
    shown = re.sub("<[^>]*>", MARK, said)
    assert cuts_sentences([(original, shown)]) is is_cut


@pytest.mark.parametrize(
    ("before", "after", "is_so"),
    [
        (TEXT, TEXT.replace("0912 345 678", MARK), True),
        (TEXT, TEXT.replace("số 0912 345 678", MARK), False),
        (TEXT, TEXT.replace("0912 345 678", MARK).replace("2.", MARK), False),
        (TEXT.replace("0912 345 678", MARK), TEXT, False),
        (TEXT.replace("Mẫu", MARK), TEXT.replace("Mẫu, số 0912 345 678", MARK), False),
        (
            TEXT.replace("Mẫu", MARK),
            TEXT.replace("Mẫu", MARK).replace("0912 345 678", MARK),
            True,
        ),
    ],
)
def test_personal_numbers_are_added(before: str, after: str, is_so: bool) -> None:
    assert adds_numbers_alone(TEXT, before, after) is is_so


@pytest.mark.parametrize("text", ["." * MANY, f"! {'!' * MANY}", ". _" * MANY])
def test_hostile_text_is_read_as_fast_as_any_other(text: str) -> None:
    assert not turns_about([(f"Dở. {text}", f"[…]. {text}")])
