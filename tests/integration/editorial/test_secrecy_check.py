"""Marks of secrecy stop an item; only a head with a ground lets it go on (4.2a)."""

from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.workflow.rules import RefusedTransition
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile
import pytest


MARKED = "<p>UBND TỈNH</p><p>TỐI MẬT</p><p>Nội dung</p>"
EVERYDAY = "<p>Mật ong Lục Ngạn, bí mật nhà nước và an ninh mạng.</p>"


def body(html):
    return RichTextValue(html, "text/html", "text/x-html-safe")


@pytest.mark.regulation("4.2a")
def test_a_mark_in_the_body_stops_submission_and_says_where(
    portal, people, news_section, make_news, act
):
    item = make_news(news_section, "so-y-te-update", text=body(MARKED))
    with pytest.raises(RefusedTransition) as error:
        act("so-y-te-update", item, "submit")
    assert [one.code for one in error.value.refusals] == ["secrecy_mark"]
    assert "TỐI MẬT" in str(error.value)


@pytest.mark.regulation("4.2a")
def test_a_mark_in_an_attached_file_stops_submission(
    portal, people, news_section, make_news, act
):
    item = make_news(news_section, "so-y-te-update")
    with api.env.adopt_user(username="so-y-te-update"):
        file = NamedBlobFile("UBND TỈNH\nMẬT\n\nKế hoạch".encode(), filename="kh.txt")
        api.content.create(item, "File", title="Kế hoạch", file=file)
    with pytest.raises(RefusedTransition) as error:
        act("so-y-te-update", item, "submit")
    assert [one.code for one in error.value.refusals] == ["secrecy_mark"]
    assert "kh.txt" in str(error.value)


@pytest.mark.regulation("4.2a")
def test_the_everyday_word_does_not(portal, people, news_section, make_news, act):
    item = make_news(news_section, "so-y-te-update", text=body(EVERYDAY))
    act("so-y-te-update", item, "submit")
    assert api.content.get_state(item) == "pending"


@pytest.mark.regulation("4.2a")
def test_head_goes_on_with_a_ground_which_is_recorded(
    portal, people, news_section, make_news, act
):
    item = make_news(news_section, "so-y-te-update", text=body(MARKED))
    with pytest.raises(RefusedTransition) as error:
        act("so-y-te-update", item, "submit", secrecy_ground="shows_mark")
    assert [o.code for o in error.value.refusals] == ["secrecy_ground_not_head"]
    with pytest.raises(RefusedTransition) as error:
        act("so-y-te-head", item, "submit", secrecy_ground="declassified")
    assert [o.code for o in error.value.refusals] == ["secrecy_document_missing"]
    document = "12/QĐ-UBND ngày 01/02/2026"
    act(
        "so-y-te-head",
        item,
        "submit",
        secrecy_ground="declassified",
        secrecy_document=document,
    )
    acts = list(act_store(portal).of_item(item.UID()))
    assert acts[-1].details["secrecy_document"] == document


@pytest.mark.regulation("4.2a")
def test_approval_needs_the_declaration_and_keeps_it(
    portal, people, news_section, make_news, act
):
    item = make_news(news_section, "so-y-te-update")
    act("so-y-te-update", item, "submit")
    stated = {"confirmation": "confirmed", "confirmed_by": "Sở Y tế"}
    with pytest.raises(RefusedTransition) as error:
        act("so-y-te-review", item, "approve", **stated)
    assert [one.code for one in error.value.refusals] == ["declaration_missing"]
    act("so-y-te-review", item, "approve", declaration=True, **stated)
    tool = api.portal.get_tool("portal_workflow")
    with api.env.adopt_user(username="so-y-te-review"):
        history = tool.getInfoFor(item, "review_history")
    assert history[-1]["details"]["declaration"] is True
