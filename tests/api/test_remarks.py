"""Remarks on passages: who makes, reads and answers them, and what becomes of them."""

from __future__ import annotations

from .sent_forms import form_token
from bacgiang.policy.editorial.remarks import acting
from lxml import html
from made_once import made_once
from plone import api
from plone.app.textfield.value import RichTextValue
import pytest
import transaction
from typing import Any


SECOND = "Người dân mang theo thẻ bảo hiểm."
TEXT = f"<p>Trạm khám vào thứ hai.</p><p>{SECOND}</p>"
REMARK = "Ghi rõ loại thẻ."
PAGE = "@@remarks"
ACTS = "/vi/don-vi/so-y-te/@@acts"


def rich(text: str) -> RichTextValue:
    return RichTextValue(text, "text/html", "text/x-html-safe")


@pytest.fixture
@made_once
def item(site: Any, boards: None, publish: Any) -> Any:
    section = site["en"]["units"]["so-y-te"]["news"]
    return publish(section, "so-y-te", "pending", text=rich(TEXT))


def read(session: Any, item: Any, page: str = PAGE) -> Any:
    answer = session.get(
        f"{item.absolute_url()}/{page}", headers={"Accept": "text/html"}
    )
    return answer, html.fromstring(answer.text)


def send(session: Any, item: Any, **fields: str) -> Any:
    answer = session.post(
        f"{item.absolute_url()}/{PAGE}",
        data={"_authenticator": form_token(session), **fields},
        headers={"Accept": "text/html"},
    )
    transaction.begin()
    return answer


def remarked(client: Any, item: Any) -> str:
    """The identifier of a remark on the second paragraph of the text."""
    sent = send(client("so-y-te-review"), item, remark="1", place="3", words=REMARK)
    assert sent.status_code == 303
    (one,) = acting.remarks_on(item)
    assert one.passage.quote == SECOND
    return one.identifier


@pytest.mark.regulation("9.1")
def test_a_remark_is_answered_and_done_at_its_passage(client, item):
    writer, reviewer = client("so-y-te-update"), client("so-y-te-review")
    assert "remark-words" not in read(writer, item)[0].text
    refused = send(writer, item, remark="1", place="3", words=REMARK)
    assert refused.status_code == 400
    one = remarked(client, item)
    for page in ("view", "@@act/return"):
        assert REMARK in read(reviewer, item, page)[0].text
    words = {f"words-{one}": "Đã ghi: thẻ bảo hiểm y tế."}
    assert send(writer, item, reply=one, **words).status_code == 303
    tree = read(reviewer, item)[1]
    ways = [one.rpartition("/")[2] for one in tree.xpath("//*[@id='ways-on']//@href")]
    assert ways == ["approve", "return"]
    (shown,) = tree.xpath(f"//*[@id='remark-{one}']")
    assert "thẻ bảo hiểm y tế" in shown.text_content()
    assert send(writer, item, done=one).status_code == 303
    assert acting.open_remarks(item) == ()
    assert REMARK not in read(reviewer, item, "view")[0].text
    assert REMARK in read(reviewer, item)[0].text
    record = client("so-y-te-head").get(ACTS, headers={"Accept": "text/html"}).text
    for deed in ("remarked", "answered", "settled"):
        assert f": {deed}" not in record, deed
    assert "đánh dấu đã xong" in record


def test_what_is_refused_is_kept_in_the_form(client, item):
    one = remarked(client, item)
    reviewer = client("so-y-te-review")
    fields = {"remark": "1", "words": "Một ý", "quote": "không có trong bài"}
    for more in ({}, {"place": "3", "quote": "", f"words-{one}": "Ý khác"}):
        answer = send(reviewer, item, **(fields | more))
        assert answer.status_code == 400
        assert "Một ý" in answer.text
    assert len(acting.remarks_on(item)) == 1
    wrong = send(reviewer, item, done="khong-co")
    assert wrong.status_code == 404


@pytest.mark.parametrize("user", [None, "huyen-hiep-hoa-head", "ubnd-head"])
def test_nobody_else_reads_or_makes_remarks(client, item, user):
    one = remarked(client, item)
    session = client(user)
    answer, _tree = read(session, item)
    assert answer.status_code in (302, 401, 403, 404)
    assert REMARK not in answer.text
    with api.env.adopt_user(username="so-y-te-update"):
        assert acting.why_not(item, answers=False) is not None
    assert send(session, item, done=one).status_code in (302, 401, 403, 404)
    assert len(acting.open_remarks(item)) == 1


def test_it_follows_the_text_and_goes_into_the_letter(client, item):
    remarked(client, item)
    assert f"“{SECOND}”: {REMARK}" in acting.in_letter(item)
    item.text = rich("<p>Trạm khám vào thứ hai.</p>")
    transaction.commit()
    tree = read(client("so-y-te-review"), item)[1]
    gone = tree.get_element_by_id("remarks-gone").text_content()
    assert SECOND in gone
    secret = {"remark": "1", "place": "2", "words": "CCCD số 024085001234?"}
    assert send(client("so-y-te-review"), item, **secret).status_code == 303
    assert "024085001234" not in acting.in_letter(item)


def test_a_published_item_shows_visitors_none_and_takes_none(client, item, publish):
    remarked(client, item)
    with api.env.adopt_user(username="so-y-te-review"):
        tool = api.portal.get_tool("portal_workflow")
        tool.doActionFor(item, "approve", declaration=True, confirmation="unconfirmed")
    with api.env.adopt_user(username="so-y-te-publish"):
        tool.doActionFor(item, "publish")
    transaction.commit()
    page = client().get(f"{item.absolute_url()}", headers={"Accept": "text/html"})
    assert page.status_code == 200
    assert REMARK not in page.text
    refused = send(client("so-y-te-review"), item, remark="1", place="2", words="Nữa")
    assert refused.status_code == 400


@pytest.mark.regulation("9.1", "14.2")
@pytest.mark.parametrize("user", ["van-phong", "admin"])
def test_who_is_not_on_the_board_is_told_no_remark(client, item, user):
    remarked(client, item)
    answer, page = read(client(user), item)
    assert answer.status_code == 403
    assert REMARK not in answer.text
    assert SECOND not in answer.text
    assert page.xpath("//*[@id='reasons']")
