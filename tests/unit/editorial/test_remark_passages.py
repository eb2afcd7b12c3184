"""A passage is found again by its words, wherever the text was edited."""

from __future__ import annotations

from bacgiang.policy.editorial.remarks.passages import find
from bacgiang.policy.editorial.remarks.passages import Found
from bacgiang.policy.editorial.remarks.passages import passage_in
import pytest


TEXT = [
    "Lịch khám của trạm",
    "Trạm khám vào thứ hai và thứ tư hằng tuần.",
    "Người dân mang theo thẻ bảo hiểm.",
    "Trạm khám vào thứ hai.",
]


def test_the_words_that_were_marked_are_nearest_to_the_place() -> None:
    assert passage_in(TEXT, 3, "khám  vào\nthứ hai").place == 3
    assert passage_in(TEXT, 0, "khám vào thứ hai").place == 1
    assert passage_in(TEXT, 2, "").quote == TEXT[2]
    assert passage_in(TEXT, 2, "chữ không có trong bài") is None
    assert passage_in(TEXT, -1, "") is None
    assert passage_in(TEXT, 4, "") is None


@pytest.mark.parametrize(
    ("now", "found"),
    [
        (TEXT, Found(2)),
        (["Mở đầu", "Thêm một đoạn", *TEXT], Found(4)),
        ([TEXT[0], "Người dân nhớ mang theo thẻ bảo hiểm y tế."], Found(1, False)),
        ([TEXT[0], TEXT[1]], Found(None, False)),
        ([], Found(None, False)),
    ],
)
def test_it_is_found_again_or_said_to_be_gone(now: list[str], found: Found) -> None:
    passage = passage_in(TEXT, 2, "")
    assert passage is not None
    assert find(passage, now) == found
