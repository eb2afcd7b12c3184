"""No text keeps a thread busy or breaks its page, however it is built (15.2, 15.5).

Without bounds each of these takes the stock parsers from twenty seconds to minutes.
"""

from .sent_forms import form_token
from bacgiang.policy.editorial.incoming.cleaning.lengths import MAX_LINKS
from bacgiang.policy.editorial.incoming.markup.sound import is_sound
from bacgiang.policy.editorial.incoming.markup.sound import MOST_CHARACTERS
from bacgiang.policy.editorial.incoming.markup.sound import MOST_TAGS
from plone.app.textfield.value import RichTextValue
import pytest
import transaction


pytestmark = pytest.mark.regulation("15.2", "15.5")

PAGE = {"Accept": "text/html"}
OPEN = ("<a ", "<!--", '<p title="a"', "<script x>", "<", "<!DOCTYPE ", "/*a")
# Of links a text has fewer than of anything else.
TIMES = {"<a ": MAX_LINKS}
HOSTILE = "".join(
    f"<p>Đoạn {at}</p>" + one * TIMES.get(one, 6_000) for at, one in enumerate(OPEN)
)
# Numbers that are no character, addresses that are none, a list of pictures without one.
ODD = r"""<p title="&amp;#99999999999;">Số \20250101123 &#99999999999;</p>
<a href="http://[bad">a</a><a href>b</a><a href="//[">c</a><img srcset="," src>
<img srcset=" " src="resolveuid/x"><a href="http://a:x/">d</a>
<img src="http://[bad" data-linktype="image"><a href="resolveuid">e</a>
<iframe src="http://[bad"></iframe><video src="//["><source srcset="," src="//["></video>
<a href="..%2f..%2f&#0;">f</a><a href="http://a.vn:99999999/">g</a>"""

# Characters XML cannot have, before an element, between and at an end, as numbers.
NOT_IN_XML = ("&#4;abc", "abc &#x1F; <p>&#4;y</p>", "abc&#xFFFE;", "abc&#x4")


def read(editor, item) -> str:
    answer = editor.get(item, headers=PAGE)
    assert answer.status_code == 200
    return answer.text


def test_a_text_over_the_api(editor, item, site):
    for text in (HOSTILE, ODD):
        answer = editor.patch(item, json={"text": text})
        assert answer.status_code == 204, answer.text
        page = read(editor, item)
        assert "Đoạn 0" in page or "20250101123" in page
        transaction.begin()
        stored = site.unrestrictedTraverse(item.removeprefix("/")).text.raw
        assert is_sound(stored)
        assert editor.get(f"/++api++{item}").status_code == 200
    for text in NOT_IN_XML:
        assert editor.patch(item, json={"text": text}).status_code == 204
        assert "abc" in read(editor, item)
        assert "\\u0004" not in editor.get(f"/++api++{item}").text
    assert editor.patch(item, json={"text": ODD}).status_code == 204
    found = editor.get("/++api++/@search?SearchableText=20250101123").json()
    assert found["items_total"] == 1


def test_a_text_by_the_form(editor, item):
    token = form_token(editor)
    for text in (HOSTILE, ODD, *NOT_IN_XML):
        sent = {
            "form.widgets.IDublinCore.title": "Tin",
            "form.widgets.IRichTextBehavior.text": text,
            "form.widgets.ILeadImageBehavior.image.action": "nochange",
            "form.buttons.save": "Lưu",
            "_authenticator": token,
        }
        answer = editor.post(f"{item}/edit", data=sent, headers=PAGE)
        assert answer.status_code == 302, answer.text
        read(editor, item)


def test_a_text_from_before(editor, item, site):
    transaction.begin()
    obj = site.unrestrictedTraverse(item.removeprefix("/"))
    for text in (HOSTILE, ODD):
        obj.text = RichTextValue(text, "text/html", "text/x-html-safe")
        transaction.commit()
        read(editor, item)


@pytest.mark.parametrize("text", ["a" * (MOST_CHARACTERS + 1), "<b>" * (MOST_TAGS + 1)])
def test_a_text_without_end_is_refused(editor, item, text):
    answer = editor.patch(item, json={"text": text})
    assert answer.status_code == 400
    assert answer.json()["error"]["type"] == "markup_too_long"
