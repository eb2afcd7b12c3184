"""Texts are stored in NFC and clean, whatever way they come in (10.3)."""

from bacgiang.policy.base.refusal import RefusedInput
from bacgiang.policy.editorial.incoming.cleaning.content import clean_content
from plone import api
from plone.app.textfield.value import RichTextValue
from plone.namedfile.file import NamedBlobFile
import pytest
import unicodedata
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


NFC = "Hội nghị y tế xã Hoà Bình"
NFD = unicodedata.normalize("NFD", NFC)
HIDDEN = "Hội\u200b nghị\ufeff y tế"
TCVN3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc"


def rich(html: str) -> RichTextValue:
    return RichTextValue(html, "text/html", "text/x-html-safe")


@pytest.mark.regulation("10.3")
def test_every_text_of_a_new_item_is_composed(portal, people, news_section, make_news):
    item = make_news(
        news_section,
        "so-y-te-update",
        title=NFD,
        description=NFD,
        source=HIDDEN,
        text=rich(f'<p title="{NFD}">{NFD}</p>'),
        subject=(NFD, "khác"),
    )
    assert item.title == item.description == NFC
    assert item.source == "Hội nghị y tế"
    assert item.text.raw == f'<p title="{NFC}">{NFC}</p>'
    assert item.Subject() == (NFC, "khác")
    assert [b.Title for b in api.content.find(UID=item.UID())] in ([], [NFC])


@pytest.mark.regulation("10.3")
def test_a_change_is_cleaned_and_a_clean_item_is_not_written(
    portal, people, news_section, make_news
):
    item = make_news(news_section, "so-y-te-update")
    item.title = NFD
    item.text = rich(f"<p>{NFD}</p>")
    with api.env.adopt_user(username="so-y-te-update"):
        notify(ObjectModifiedEvent(item))
    assert (item.title, item.text.raw) == (NFC, f"<p>{NFC}</p>")
    kept = (item.text, item.title, item.subject)
    assert clean_content(item) == ()
    assert all(
        a is b for a, b in zip(kept, (item.text, item.title, item.subject), strict=True)
    )


@pytest.mark.regulation("10.3")
def test_file_names_are_composed_and_lose_folders(portal, people, news_section):
    with api.env.adopt_user(username="so-y-te-update"):
        news = api.content.create(news_section, "News Item", title="Tin")
        name = unicodedata.normalize("NFD", "C:\\tệp\\báo cáo.txt")
        file = NamedBlobFile(b"Van ban", "text/plain", name)
        made = api.content.create(news, "File", title="Tệp", file=file)
    assert made.file.filename == "báo cáo.txt"


@pytest.mark.regulation("10.3")
def test_legacy_text_is_left_for_the_editor(portal, people, news_section, make_news):
    item = make_news(
        news_section, "so-y-te-update", title=TCVN3, text=rich(f"<p>{TCVN3}</p>")
    )
    assert item.title == TCVN3
    assert item.text.raw == f"<p>{TCVN3}</p>"


@pytest.mark.parametrize(
    ("field", "most", "code"),
    [("title", 300, "title_too_long"), ("description", 2000, "description_too_long")],
)
def test_too_long_a_text_is_refused(
    portal, people, news_section, make_news, field, most, code
):
    make_news(news_section, "so-y-te-update", **{field: "a" * most})
    with pytest.raises(RefusedInput) as error:
        make_news(news_section, "so-y-te-update", **{field: "a" * (most + 1)})
    assert [one.code for one in error.value.refusals] == [code]


def test_too_long_a_short_name_is_refused(portal, people, news_section, make_news):
    with pytest.raises(RefusedInput) as error:
        make_news(news_section, "so-y-te-update", id="a" * 321)
    assert [one.code for one in error.value.refusals] == ["id_too_long"]
