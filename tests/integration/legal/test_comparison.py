"""Two documents side by side, by provision (4.1d)."""

from bacgiang.policy.base.refusal import Refused
from bacgiang.policy.interfaces import IPolicyLayer
from bacgiang.policy.legal.comparison.comparing import compare
from bacgiang.policy.legal.comparison.other_document import NotComparable
from bacgiang.policy.legal.comparison.other_document import other_document
from bacgiang.policy.legal.comparison.service import GetComparison
from datetime import date
from plone import api
import pytest
import re
from zope.interface import alsoProvides


pytestmark = pytest.mark.regulation("4.1d")

OLD = """Điều 1. Phạm vi
1. Quy định này áp dụng với hồ sơ <giấy> của các sở và các huyện.
2. Hồ sơ điện tử theo quy định riêng của Chủ tịch Ủy ban nhân dân tỉnh.
Điều 2. Thời hạn
Thời hạn giải quyết hồ sơ là 15 ngày làm việc kể từ ngày nhận đủ hồ sơ.
Điều 3. Lệ phí
Lệ phí nộp một lần tại bộ phận một cửa của cơ quan tiếp nhận.
"""
NEW = OLD.replace("15 ngày", "10 ngày").partition("Điều 3.")[0]
LATER = {
    "number": "40/2025/QĐ-UBND",
    "title": "Sửa đổi quy định mẫu",
    "issue_date": date(2025, 6, 2),
}


@pytest.fixture
def both(people, published):
    return published(text=OLD), published(text=NEW, **LATER)


@pytest.fixture
def page(portal):
    """The page of a record, as a visitor or somebody else sees it."""

    def show(document, asked="", user=None):
        request = portal.REQUEST
        alsoProvides(request, IPolicyLayer)
        request.form.clear()
        request.form.update({"with": asked} if asked else {})
        request.response.setStatus(200)
        with (
            api.env.adopt_roles(["Anonymous"])
            if user is None
            else api.env.adopt_user(username=user)
        ):
            return api.content.get_view("compare", document, request)()

    return show


def refused(document, asked, user="ubnd-update"):
    with api.env.adopt_user(username=user), pytest.raises(NotComparable) as caught:
        other_document(document, asked)
    return caught.value


def test_what_changed_is_marked_and_said(both, page):
    first, second = both
    html = page(first, "40/2025/qd-ubnd")
    assert html.index("12/2024/QĐ-UBND</a>") < html.index("40/2025/QĐ-UBND</a>")
    deleted, _, rest = html.partition("<del>")[2].partition("</del>")
    assert "visually-hidden" in deleted and "15" in deleted
    assert "10" in rest.partition("<ins>")[2].partition("</ins>")[0]
    assert "compare-removed" in html and "Lệ phí nộp một lần" in html
    assert "hồ sơ &lt;giấy&gt;" in html


def test_what_is_the_same_is_folded_without_scripts(both, page):
    html = page(both[1], both[0].UID())
    assert "<details" in html and "Quy định không thay đổi: 3" in html
    assert (
        html.index("<details") < html.index("Hồ sơ điện tử") < html.index("</details")
    )


def test_without_the_other_the_page_asks_for_it(both, page):
    html = page(both[0])
    assert 'name="with"' in html and "compare-refusal" not in html


NOT_COMPARED = [
    ("12/2024/QĐ-UBND", "same_document"),
    ("99/2099/QĐ-UBND", "document_not_found"),
    ("f" * 32, "document_not_found"),
    ("không phải số", "not_a_number"),
    ("1" * 500, "not_a_number"),
    ("", "not_a_number"),
]


def test_what_cannot_be_compared_is_said_in_words(both, page):
    for asked, code in NOT_COMPARED:
        error = refused(both[0], asked)
        assert error.refusals[0].code == code, asked
        if asked:
            html = page(both[0], asked)
            assert 'id="compare-refusal"' in html
            assert both[0].REQUEST.response.getStatus() == 400


def test_a_short_number_finds_its_document(both):
    with api.env.adopt_user(username="ubnd-update"):
        assert other_document(both[0], "số 40/2025") == both[1]


def test_of_several_the_reader_chooses(both, published, page):
    third = published(text=NEW, **{**LATER, "issuer": "UBND tỉnh Bắc Ninh"})
    error = refused(both[0], "40/2025/QĐ-UBND")
    assert error.refusals[0].code == "several_documents"
    assert set(error.choices) == {both[1], third}
    assert third.UID() in page(both[0], "40/2025/QĐ-UBND")


@pytest.mark.regulation("14.2")
def test_a_draft_is_not_there_for_who_may_not_see_it(people, published, record, page):
    first = published(text=OLD)
    draft = record(text=NEW, **LATER)
    for asked in (draft.UID(), "40/2025/QĐ-UBND"):
        html = page(first, asked)
        assert 'id="compare-refusal"' in html and LATER["title"] not in html
    assert "<del>" in page(first, draft.UID(), "ubnd-update")


def test_a_record_without_text_is_refused(people, published, page):
    first, second = published(text=OLD), published(**LATER)
    assert refused(first, second.UID()).refusals[0].code == "without_text"


def test_the_older_stands_first_whoever_is_asked(both):
    with api.env.adopt_user(username="ubnd-update"):
        for one, other in (both, reversed(both)):
            found = compare(one, other)
            assert (found.old, found.new) == both


def test_what_moved_says_where_it_stood(people, published, page):
    first = published(text=OLD)
    inserted = "Điều 2. Thời hiệu\nThời hiệu khiếu nại theo quy định của luật.\n"
    moved = OLD.replace("Điều 3.", "Điều 4.").replace("Điều 2.", "Điều 3.")
    second = published(text=moved.replace("Điều 3.", f"{inserted}Điều 3."), **LATER)
    html = page(first, second.UID())
    notes = re.findall(r"compare-kind.*?</p>", html, re.DOTALL)
    told = [re.search(r"\([^)]*Điều 2\)", one) is not None for one in notes]
    assert told == [False, True, False]
    assert "Điều 3" in notes[2] and "${" not in html


def test_the_service_answers_with_pairs(portal, both):
    request = portal.REQUEST
    request.form.update({"with": "40/2025/QĐ-UBND", "same": "0"})
    service = GetComparison()
    service.context, service.request = both[0], request
    answer = service.reply()
    assert answer["counts"] == {"same": 3, "changed": 1, "removed": 1}
    changed, removed = answer["items"]
    assert (changed["old"]["eId"], removed["new"]) == ("art_2", None)
    inserted = [
        one["text"] for one in changed["differences"] if one["kind"] == "inserted"
    ]
    assert [one.strip() for one in inserted] == ["10"]
    request.form["with"] = "9"
    with pytest.raises(Refused) as refused:
        service.reply()
    assert refused.value.refusals[0].code == "document_not_found"
