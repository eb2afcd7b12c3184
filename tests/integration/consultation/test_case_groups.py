"""Form letters lie together; each keeps its receipt and is counted by itself."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.citizen.submissions.submissions import submissions
from bacgiang.policy.consultation.cases.catching_up import catch_up
from bacgiang.policy.consultation.cases.group_acts import put_together
from bacgiang.policy.consultation.cases.group_acts import take_out
from bacgiang.policy.consultation.cases.store import case_store
from bacgiang.policy.consultation.opinions.content import Point
from bacgiang.policy.consultation.opinions.content import Stance
from bacgiang.policy.consultation.opinions.content import to_payload
from case_samples import Content
from case_samples import point
from case_samples import send
from plone import api
import pytest
from typing import Any


pytestmark = pytest.mark.regulation("4.1e")
LETTER = (
    "Tôi đề nghị giữ nguyên thời hạn nộp hồ sơ là mười lăm ngày làm việc, vì người dân "
    "ở các xã vùng cao phải đi xa và nhiều giấy tờ chỉ được cấp ở huyện mỗi tuần."
)
OTHER = "Quy định kiểm tra mỗi năm một lần là quá ít so với số hồ sơ phát sinh ở tỉnh."


def groups(draft: Any, *codes: str) -> list[str]:
    index = case_store().of(draft.UID())
    rows = [index.get(code) for code in codes]
    return [row.group if row is not None else "?" for row in rows]


@pytest.fixture
def letters(published: Any) -> tuple[Any, list[str]]:
    """Three of a kind and another one, with their rows."""
    draft = published()
    said = (LETTER, OTHER, f"{LETTER} Nguyễn Mẫu A", f"{LETTER} Trần Mẫu B")
    codes = [send(draft, one) for one in said]
    catch_up(api.portal.get())
    return draft, codes


def test_what_is_alike_is_named_after_its_first(
    letters: tuple[Any, list[str]],
) -> None:
    draft, (first, other, second, third) = letters
    assert groups(draft, first, second, third) == [first] * 3
    assert groups(draft, other) == [""]
    assert case_store().of(draft.UID()).group_size(first) == 3
    assert submissions().balance(draft.UID()).received == 4


def test_what_comes_later_joins(letters: tuple[Any, list[str]]) -> None:
    draft, (first, *_rest) = letters
    late = send(draft, LETTER.lower())
    catch_up(api.portal.get())
    assert groups(draft, late) == groups(draft, first)


def test_one_is_taken_out_for_good(letters: tuple[Any, list[str]]) -> None:
    draft, codes = letters
    (group,) = set(groups(draft, codes[0]))
    with api.env.adopt_user(username="so-y-te-review"):
        take_out(draft, [group])
    index = case_store().of(draft.UID())
    assert groups(draft, group) == [""]
    assert index.group_size(group) == 2
    new = send(draft, LETTER)
    catch_up(api.portal.get())
    assert groups(draft, new) == [group], "the others go on under the name"
    assert groups(draft, group) == [""]


def test_only_what_is_alike_is_put_together(letters: tuple[Any, list[str]]) -> None:
    draft, (first, other, second, third) = letters
    against = send(draft, Point("", 1, Stance.AGREE, LETTER))
    catch_up(api.portal.get())
    with api.env.adopt_user(username="so-y-te-publish"):
        take_out(draft, [third])
        results = put_together(draft, [other, first, against, third])
        alone = put_together(draft, [other, against])
    told = {one.code: one.refusal and one.refusal.code for one in results}
    assert told == {
        first: None,
        third: None,
        other: "not_alike",
        against: "not_alike",
    }
    assert [one.refusal and one.refusal.code for one in alone] == ["not_alike"] * 2
    assert groups(draft, first, second, third) == [first] * 3
    assert groups(draft, other, against) == ["", ""]


def test_a_corrected_text_is_compared_anew(letters: tuple[Any, list[str]]) -> None:
    draft, (first, other, second, third) = letters
    (group,) = groups(draft, first)
    submissions().correct(group, to_payload(Content((point(OTHER),))))
    catch_up(api.portal.get())
    assert groups(draft, group, other) == [other, other]
    rest = [one for one in (first, second, third) if one != group]
    assert groups(draft, *rest) == [group, group]


def test_others_group_nothing(letters: tuple[Any, list[str]]) -> None:
    draft, codes = letters
    for act in (take_out, put_together):
        for user in ("so-y-te-update", "ubnd-publish"):
            with api.env.adopt_user(username=user), pytest.raises(Refused):
                act(draft, codes)
