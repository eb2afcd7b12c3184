"""Texts show the portal's own pictures alone (2.2a, 15.2)."""

from lxml.html import fromstring
from plone.app.textfield.value import RichTextValue
import pytest
import transaction


pytestmark = pytest.mark.regulation("2.2a", "15.2")

SECTION = "/vi/don-vi/so-y-te/tin-tuc"
PAGE = {"Accept": "text/html"}
SPY = '<p>Chữ</p><img src="https://elsewhere.test/nhin.gif" alt="">'
OUTSIDE = (
    SPY,
    '<IMG SRC="//elsewhere.test/nhin.gif">',
    '<img src="/\\elsewhere.test/nhin.gif">',
    '<img src="htt&#9;ps://elsewhere.test/nhin.gif">',
    '<img src="a.png" srcset="a.png 1x, https://elsewhere.test/b.png 2x">',
    '<picture><source srcset="https://elsewhere.test/b.png"><img src="a.png"></picture>',
    '<video src="https://elsewhere.test/phim.mp4"></video>',
    '<video poster="http://elsewhere.test/a.png"><source src="a.mp4"></video>',
    '<audio><source src="https://elsewhere.test/a.mp3"></audio>',
)
OWN = (
    '<img src="resolveuid/0123456789abcdef0123456789abcdef/@@images/image">',
    '<img src="../anh.png"><img src="/vi/anh.png">',
    '<img src="data:image/png;base64,iVBORw0KGgo=">',
    '<a href="https://elsewhere.test/nhin.gif">Ảnh</a>',
    '<img src="http://[bad">',
)


def test_a_text_that_shows_pictures_of_other_sites_is_refused(editor, publish, site):
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    publish(section, "so-y-te", "draft", id="cu", title="Tin")
    for text in OUTSIDE:
        values = {"@type": "News Item", "title": "Tin", "text": text}
        for answer in (
            editor.post(SECTION, json=values),
            editor.patch(f"{SECTION}/cu", json={"text": text}),
        ):
            assert answer.status_code == 400, text
            (reason,) = answer.json()["error"]["reasons"]
            assert (reason["type"], reason["field"]) == ("outside_picture", "text")
            assert "elsewhere.test" in reason["message"]


def test_its_own_pictures_stay(editor):
    own = f'<img src="{editor.base}/vi/anh.png">'
    for text in (*OWN, own):
        values = {"@type": "News Item", "title": "Tin", "text": text}
        assert editor.post(SECTION, json=values).status_code == 201, text


def test_the_form_says_it_beside_the_field(editor):
    address = f"{SECTION}/++add++News Item"
    page = fromstring(editor.get(address, headers=PAGE).text)
    form = next(one for one in page.forms if one.method.upper() == "POST")
    name = next(one for one in form.fields if one.endswith(".text"))
    values = {**dict(form.form_values()), name: SPY, "form.buttons.save": "1"}
    title = next(one for one in form.fields if one.endswith(".title"))
    answer = editor.post(address, data={**values, title: "Tin"}, headers=PAGE)
    assert answer.status_code == 200
    said = fromstring(answer.text).xpath(f"//*[@data-fieldname='{name}']")
    assert "https://elsewhere.test/nhin.gif" in said[0].text_content()


@pytest.mark.parametrize("kind", ["lines", "tokens", "list", "tuple"])
def test_a_form_whose_text_is_a_list_comes_back(editor, kind):
    address = f"{SECTION}/++add++News Item"
    page = fromstring(editor.get(address, headers=PAGE).text)
    form = next(one for one in page.forms if one.method.upper() == "POST")
    name = next(one for one in form.fields if one.endswith(".text"))
    values = {**dict(form.form_values()), "form.buttons.save": "1"}
    values.pop(name, None)
    sent = {**values, f"{name}:{kind}": "x"}
    answer = editor.post(address, data=sent, headers=PAGE)
    assert answer.status_code in (200, 400), answer.text


def test_a_text_from_before_stays(editor, publish, site):
    """It is changed in other fields, submitted and copied; nothing is asked for it."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = publish(section, "so-y-te", "draft", id="cu", title="Tin")
    item.text = RichTextValue(SPY, "text/html", "text/x-html-safe")
    transaction.commit()
    assert editor.patch(f"{SECTION}/cu", json={"title": "Khác"}).status_code == 204
    copied = editor.post(f"{SECTION}/@copy", json={"source": f"{SECTION}/cu"})
    assert copied.status_code == 200
    steps = editor.post(f"{SECTION}/cu/@workflow/submit", json={})
    assert "outside_picture" not in steps.text
