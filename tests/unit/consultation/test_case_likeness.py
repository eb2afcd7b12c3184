"""Form letters are found, and only they."""

from bacgiang.policy.consultation.cases.likeness import ALIKE
from bacgiang.policy.consultation.cases.likeness import are_alike
from bacgiang.policy.consultation.cases.likeness import likeness
from bacgiang.policy.consultation.cases.likeness import Sketch
from bacgiang.policy.consultation.cases.likeness import sketch_of
from bacgiang.policy.consultation.cases.likeness_index import LikenessIndex
from bacgiang.policy.consultation.cases.likeness_index import MOST_COMPARED
from bacgiang.policy.consultation.cases.likeness_index import MOST_OF_KEY
from bacgiang.policy.consultation.opinions.content import Content
from bacgiang.policy.consultation.opinions.content import Point
from bacgiang.policy.consultation.opinions.content import Stance
import random


SECRET = b"bi mat"
LETTER = (
    "Tôi đề nghị giữ nguyên thời hạn nộp hồ sơ là mười lăm ngày làm việc, vì người dân "
    "ở các xã vùng cao phải đi xa và nhiều giấy tờ chỉ được cấp ở huyện một lần trong "
    "tuần. Rút ngắn thời hạn sẽ làm nhiều hộ không kịp bổ sung giấy tờ còn thiếu."
)
OTHER = (
    "Quy định về kiểm tra mỗi năm một lần là quá ít so với số hồ sơ phát sinh; nên kiểm "
    "tra theo quý, công khai kết quả tại trụ sở và trên trang thông tin điện tử để mọi "
    "người cùng theo dõi, tránh để sai sót kéo dài từ năm này sang năm khác."
)


def sketch(
    text: str, provision: str = "art_1", stance: Stance = Stance.DISAGREE
) -> Sketch:
    found = sketch_of(Content((Point(provision, 1, stance, text),)), SECRET)
    assert found is not None
    return found


def test_the_same_letter_with_a_name_below_is_alike() -> None:
    one, other = sketch(LETTER), sketch(f"{LETTER.upper()} Trần Văn Mẫu")
    assert are_alike(one, other)
    assert set(one.keys) & set(other.keys)


def test_the_provision_of_a_letter_does_not_matter() -> None:
    assert are_alike(sketch(LETTER), sketch(LETTER, "art_2"))


def test_another_letter_is_not_alike() -> None:
    one, other = sketch(LETTER), sketch(OTHER)
    assert likeness(one, other) < 0.2
    assert not set(one.keys) & set(other.keys)


def test_another_stance_is_another_opinion() -> None:
    assert not are_alike(sketch(LETTER), sketch(LETTER, stance=Stance.AGREE))


def test_several_stances_are_the_same_on_the_same_provisions_alone() -> None:
    def both(*stances: Stance) -> Sketch:
        points = (Point(f"art_{at}", 1, one, LETTER) for at, one in enumerate(stances))
        found = sketch_of(Content(tuple(points)), SECRET)
        assert found is not None
        return found

    one = both(Stance.AGREE, Stance.DISAGREE)
    assert are_alike(one, both(Stance.AGREE, Stance.DISAGREE))
    assert not are_alike(one, both(Stance.DISAGREE, Stance.AGREE))


def test_short_texts_have_to_be_the_same_on_the_same_provision() -> None:
    assert are_alike(sketch("Đồng ý."), sketch("đồng ý"))
    assert not are_alike(sketch("Đồng ý."), sketch("Không đồng ý."))
    assert not are_alike(sketch("Đồng ý."), sketch("Đồng ý.", "art_2"))
    assert not are_alike(sketch("Đồng ý."), sketch(LETTER))


def test_nothing_said_is_like_nothing() -> None:
    assert sketch_of(Content(()), SECRET) is None


def test_alike_texts_share_a_key() -> None:
    """What the keys miss is never compared: it has to be rare."""
    chance = random.Random(7)  # noqa: S311
    words = [f"từ{number}" for number in range(400)]
    missed = 0
    for _try in range(300):
        said = chance.choices(words, k=80)
        changed = list(said)
        for place in chance.sample(range(80), 3):
            changed[place] = chance.choice(words)
        one, other = sketch(" ".join(said)), sketch(" ".join(changed))
        assert likeness(one, other) >= ALIKE - 0.05
        missed += not set(one.keys) & set(other.keys)
    assert missed <= 6


def test_nobody_knows_which_texts_share_a_key() -> None:
    content = Content((Point("art_1", 1, Stance.AGREE, LETTER),))
    one, other = (sketch_of(content, LikenessIndex().secret) for _index in range(2))
    assert one is not None and other is not None
    assert not set(one.keys) & set(other.keys)


def test_texts_made_to_share_a_key_are_not_compared_each_with_all() -> None:
    index = LikenessIndex()
    for number in range(600):
        shared, own = 7, 1_000 + number
        assert len(index.candidates((shared, own))) <= MOST_OF_KEY
        index.keep(f"code-{number}", 0, (shared, own))
    # Others of their keys tell something still.
    assert index.candidates((shared, own)) == ["code-599"]
    assert index.drop("code-3") and index.drop("code-599")
    assert index.candidates((own,)) == []
    for number in range(100):
        index.keep(f"far-{number}", 0, (2_000 + number,))
    assert len(index.candidates(range(2_000, 2_100))) == MOST_COMPARED
