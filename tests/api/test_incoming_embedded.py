"""Texts of editors and API clients show; they embed, submit and cover nothing (17)."""

from lxml.html import fromstring
from lxml.html import tostring
import pytest


SITE = "/vi/don-vi/so-y-te"
SECTIONS = {"News Item": f"{SITE}/tin-tuc", "Event": f"{SITE}/su-kien"}
SECTIONS["Link"] = f"{SITE}/gioi-thieu"
PAGE = {"Accept": "text/html"}
HOSTILE = """
<p id="kept" style="text-align: center; position: fixed; top: 0">Giữ lại</p>
<p style="background-image: url(https://evil.example/a.png)">Nền</p>
<p class="pat-inject callout">Lớp</p>
<iframe src="https://evil.example/"></iframe>
<object data="https://evil.example/a"><param name="a" value="evil"></object>
<embed src="https://evil.example/a"><applet code="evil"></applet>
<form action="https://evil.example/"><label>Mật khẩu</label>
<input type="password" name="evil"><textarea>evil</textarea>
<select><option>evil</option></select><button formaction="//evil">Gửi</button></form>
<svg><a xlink:href="javascript:evil()"><text>evil</text></a></svg>
<math><maction actiontype="statusline" xlink:href="javascript:evil()">evil</maction>
</math><base href="https://evil.example/"><link rel="stylesheet" href="//evil">
<meta http-equiv="refresh" content="0;url=https://evil.example/">
<style>p { position: fixed } /* evil */</style>
<title><a title="</title><img src=x onerror=evil()>"></a></title>
<noscript><p title="</noscript><img src=x onerror=evil()>"></p></noscript>
<template><img src=x onerror=evil()></template><dialog open>evil</dialog>
<a href="javascript:evil()" onmouseover="evil()">a</a>
<a href="data:text/html,evil">b</a><img src="data:image/svg+xml,evil">
<video autoplay src="phim.mp4" onplay="evil()"></video>
"""
GOOD = (
    '<h2>Đề mục</h2><p style="text-align: right">TM. Uỷ ban nhân dân</p>'
    '<table class="table"><tbody><tr><th scope="row">A</th><td colspan="2">B</td></tr>'
    '</tbody></table><ul><li><a href="https://example.org/x" title="Xem">x</a></li></ul>'
)
ELEMENTS = ("iframe", "object", "embed", "applet", "param", "form", "input", "svg")
ELEMENTS += ("textarea", "select", "option", "button", "math", "base", "link", "meta")
ELEMENTS += ("style", "title", "noscript", "template", "dialog", "script")


def assert_clean(markup: str) -> None:
    """Only what shows text is left, and the harmless part of it."""
    tree = fromstring(f"<div>{markup}</div>")
    found = [one.tag for one in tree.iter() if one.tag in ELEMENTS]
    assert found == []
    for element in tree.iter():
        assert not [name for name in element.attrib if name.startswith("on")]
        for name, value in element.attrib.items():
            assert "evil" not in value, (element.tag, name, value)
    assert "autoplay" not in markup
    (kept,) = tree.xpath("//p[@id='kept']")
    assert kept.get("style") == "text-align: center"
    assert kept.text == "Giữ lại"
    (dressed,) = tree.xpath("//p[text()='Lớp']")
    assert dressed.get("class") == "callout"
    assert tree.xpath("//label[text()='Mật khẩu']") == []


def body_of(page: str) -> str:
    """The part of an item's page that holds its text."""
    tree = fromstring(page)
    (kept,) = tree.xpath("//p[@id='kept']/..")
    return tostring(kept, encoding="unicode")


@pytest.mark.regulation("15.2")
@pytest.mark.parametrize("method", ["post", "patch"])
@pytest.mark.parametrize("kind", ["News Item", "Event"])
def test_what_is_shown_is_clean(editor, method, kind):
    section = SECTIONS[kind]
    text = {"data": HOSTILE, "content-type": "text/html"}
    values = {"@type": kind, "title": "Tin", "id": "tin"}
    if method == "post":
        values["text"] = text
    made = editor.post(section, json=values)
    assert made.status_code == 201, made.text
    if method == "patch":
        answer = editor.patch(f"{section}/tin", json={"text": text})
        assert answer.status_code == 204
    assert_clean(editor.get(f"{section}/tin").json()["text"]["data"])
    page = editor.get(f"{section}/tin/view", headers=PAGE)
    assert_clean(body_of(page.text))


def test_a_good_text_stays_as_it_is(editor):
    values = {"@type": "News Item", "title": "Tin", "text": GOOD}
    made = editor.post(SECTIONS["News Item"], json=values).json()
    assert made["text"]["data"] == GOOD


EVIL = ("javascript:evil()", " JavaScript:evil()", "java\tscript:evil()")
EVIL += ("data:text/html,x", "vbscript:evil()", "file:///etc/passwd")


@pytest.mark.parametrize("kind,field", [("Link", "remoteUrl"), ("Event", "event_url")])
def test_no_link_of_an_item_runs_a_script(editor, kind, field):
    values = {"@type": kind, "title": "x", "id": "x"}
    for address in EVIL:
        refused = editor.post(SECTIONS[kind], json={**values, field: address})
        assert refused.status_code == 400, (address, refused.text)
        told = refused.json()["error"]["type"]
        assert told in ("address_not_public", "wrong_values"), address
    values[field] = "https://example.org/"
    made = editor.post(SECTIONS[kind], json=values)
    assert made.status_code == 201, made.text
    for address in EVIL:
        changed = editor.patch(f"{SECTIONS[kind]}/x", json={field: address})
        assert changed.status_code == 400, address


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("benhvien.example.org/x", "https://benhvien.example.org/x"),
        ("www.example.org", "https://www.example.org"),
        ("http://example.org/", "http://example.org/"),
        ("/vi/tin-tuc", "/vi/tin-tuc"),
        ("../bai", "../bai"),
    ],
)
def test_an_address_as_people_say_it_leads_there(editor, typed, kept):
    values = {"@type": "Link", "title": "x", "id": "x", "remoteUrl": typed}
    made = editor.post(SECTIONS["Link"], json=values)
    assert made.status_code == 201, made.text
    assert made.json()["remoteUrl"].endswith(kept)
