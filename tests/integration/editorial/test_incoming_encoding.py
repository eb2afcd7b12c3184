"""TCVN3 and VNI: found, shown, converted once the editor confirms (10.3)."""

from bacgiang.policy.base.refusal import RefusedInput
from bacgiang.policy.editorial.acts.kinds import MODIFY
from bacgiang.policy.editorial.acts.store import act_store
from bacgiang.policy.editorial.incoming.encoding.deciding import decide
from bacgiang.policy.editorial.incoming.encoding.deciding import Decisions
from bacgiang.policy.editorial.incoming.encoding.deciding import encoding_refusal
from bacgiang.policy.editorial.incoming.encoding.report import legacy_fields
from lxml.html import fromstring
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile
import pytest
from zope.globalrequest import getRequest


TCVN3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc"
UNICODE = "Cộng hoà xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc"
VNI = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc"
# The ư of TCVN3 is the soft hyphen, which many programs take away.
LOSSY = "§¶ng bé tr­êng ®¹i häc th­¬ng m¹i".replace("\xad", "")


def rich(html: str) -> RichTextValue:
    return RichTextValue(html, "text/html", "text/x-html-safe")


@pytest.fixture
def item(portal, people, news_section, make_news):
    return make_news(
        news_section,
        "so-y-te-update",
        title=TCVN3,
        description="Tóm tắt sạch",
        text=rich(f"<p>Mở đầu.</p><p><strong>{VNI}</strong></p>"),
        subject=(TCVN3, "y tế"),
    )


def names(item) -> set[str]:
    return {one.name for one in legacy_fields(item)}


@pytest.mark.regulation("10.3")
def test_every_field_with_legacy_text_is_found(item):
    found = {
        one.name: one.finding.conversion.encoding.value for one in legacy_fields(item)
    }
    assert found == {"title": "tcvn3", "text": "vni", "subjects": "tcvn3"}


@pytest.mark.regulation("10.3")
def test_only_confirmed_fields_are_converted(item):
    with api.env.adopt_user(username="so-y-te-update"):
        assert decide(item, Decisions(convert=("text",))) == ("text",)
    assert "Cộng hòa xã hội" in item.text.raw
    assert "<strong>" in item.text.raw
    assert item.title == TCVN3
    with api.env.adopt_user(username="so-y-te-update"):
        decide(item, Decisions(convert=("title", "subjects")))
    assert item.title == UNICODE
    assert item.Subject() == (UNICODE, "y tế")
    assert names(item) == set()


@pytest.mark.regulation("10.3", "15.3")
def test_a_conversion_is_recorded_as_a_change(item):
    store = act_store(api.portal.get())
    with api.env.adopt_user(username="so-y-te-update"):
        before = len(list(store.of_item(item.UID())))
        decide(item, Decisions(convert=("title", "text", "subjects")))
    acts = list(store.of_item(item.UID()))[before:]
    assert [(one.kind, one.actor) for one in acts] == [(MODIFY, "so-y-te-update")]


@pytest.mark.regulation("10.3")
def test_submission_waits_for_a_decision(item):
    assert encoding_refusal(item).code == "legacy_encoding"
    with api.env.adopt_user(username="so-y-te-update"):
        decide(item, Decisions(convert=("text",), leave=("title",)))
    assert encoding_refusal(item) is None
    assert item.title == TCVN3


@pytest.mark.regulation("10.3")
def test_left_as_it_is_holds_for_that_text_alone(item):
    with api.env.adopt_user(username="so-y-te-update"):
        decide(item, Decisions(convert=("text",), leave=("title",)))
    item.title = TCVN3 + " Sö Y tÕ"
    assert encoding_refusal(item).code == "legacy_encoding"


def test_a_field_without_legacy_text_is_refused(item):
    with pytest.raises(RefusedInput) as error:
        decide(item, Decisions(convert=("description",)))
    assert error.value.refusals[0].code == "nothing_to_convert"


def test_a_text_other_than_the_one_shown_is_refused(item):
    with pytest.raises(RefusedInput) as error:
        decide(item, Decisions(convert=("title",), digests={"title": "0" * 64}))
    assert error.value.refusals[0].code == "text_changed"
    assert item.title == TCVN3


@pytest.mark.regulation("10.3")
def test_a_text_file_is_converted_to_utf_8(portal, people, news_section, make_news):
    news = make_news(news_section, "so-y-te-update")
    data = TCVN3.encode("cp1252")
    with api.env.adopt_user(username="so-y-te-update"):
        file = NamedBlobFile(data, "text/plain", "nghi-quyet.txt")
        made = api.content.create(news, "File", title="Tệp", file=file)
        assert names(made) == {"file"}
        decide(made, Decisions(convert=("file",)))
    assert made.file.data.decode("utf-8-sig") == UNICODE
    assert (made.file.contentType, made.file.filename) == (
        "text/plain",
        "nghi-quyet.txt",
    )


@pytest.mark.regulation("10.3")
def test_the_page_shows_before_and_after_with_the_difference_marked(item):
    with api.env.adopt_user(username="so-y-te-update"):
        page = api.content.get_view("convert-encoding", item, getRequest())()
    marked = fromstring(page).xpath("//fieldset[@id='field-title']//mark")
    assert [one.text for one in marked] == [TCVN3, UNICODE]
    assert "Mở đầu." in page
    assert 'id="field-description"' not in page


@pytest.mark.regulation("10.3")
def test_lost_letters_are_told(portal, people, news_section, make_news):
    item = make_news(news_section, "so-y-te-update", text=rich(f"<p>{LOSSY}</p>"))
    (found,) = legacy_fields(item)
    assert found.finding.conversion.lossy
    with api.env.adopt_user(username="so-y-te-update"):
        page = api.content.get_view("convert-encoding", item, getRequest())()
    assert "alert-warning" in page


def test_clean_text_needs_no_decision(portal, people, news_section, make_news):
    item = make_news(news_section, "so-y-te-update", text=rich(f"<p>{UNICODE}</p>"))
    assert legacy_fields(item) == ()
    assert encoding_refusal(item) is None


@pytest.mark.regulation("10.3")
def test_the_address_is_made_of_what_a_legacy_title_says(item):
    assert item.getId().startswith("cong-hoa-xa-hoi")
    assert item.title == TCVN3
