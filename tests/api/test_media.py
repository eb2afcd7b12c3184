"""Pictures, drawings, films and sound reach readers with their words (4.1f)."""

from bacgiang.policy.units.sites.frame.outside.videos import film_at
from bacgiang.policy.units.sites.frame.outside.videos import STREAMS
from base64 import b64encode
from lxml.html import fromstring
from plone import api
import pytest
from small_files import picture
import transaction
from typing import Any


pytestmark = [pytest.mark.regulation("4.1f"), pytest.mark.usefixtures("boards")]
SECTION = "/vi/don-vi/so-y-te/tai-lieu"
PAGE = {"Accept": "text/html"}
SAID = {"source": "Sở Y tế", "byline": "Sở Y tế"}
STREAM = "https://truyenhinh.example.vn/truc-tiep/"


def file(data: bytes, name: str, kind: str) -> dict[str, str]:
    said = b64encode(data).decode()
    return {"data": said, "encoding": "base64", "filename": name, "content-type": kind}


def add(session: Any, place: str, **facts: Any) -> str:
    made = session.post(f"/++api++{place}", json=facts)
    assert made.status_code == 201, made.text
    return str(made.json()["@id"].replace(session.base, ""))


def step(session: Any, path: str, name: str, **stated: Any) -> Any:
    return session.post(f"/++api++{path}/@workflow/{name}", json=stated)


def publish(client: Any, path: str) -> None:
    steps = (("update", "submit", {}), ("review", "approve", {"declaration": True}))
    for level, name, stated in (*steps, ("publish", "publish", {})):
        taken = step(client(f"so-y-te-{level}"), path, name, **stated)
        assert taken.status_code == 200, taken.text


def test_pictures_and_drawings_are_public_with_their_words_alone(client: Any) -> None:
    editor = client("so-y-te-update")
    lead = {"data": "<p>Lời dẫn mẫu</p>", "content-type": "text/html"}
    kind = {"@type": "Album", "text": lead}
    album = add(editor, SECTION, **kind, title="Album mẫu", **SAID)
    assert "chưa có ảnh" in step(editor, album, "submit").text
    image = file(picture(), "a.png", "image/png")
    shown = {"@type": "Image", "title": "Chú thích mẫu", "image": image, **SAID}
    add(editor, album, **shown, alt_text="Mô tả mẫu")
    desk = fromstring(editor.get(f"{album}/edit", headers=PAGE).text)
    captions = desk.cssselect("#held-files input[data-field=title]")
    assert [one.get("value") for one in captions] == ["Chú thích mẫu"]
    publish(client, album)
    page = fromstring(client().get(album, headers=PAGE).text)
    (one,) = page.cssselect(".album figure")
    (tag,) = one.cssselect("a img")
    assert (tag.get("alt"), tag.get("loading")) == ("Mô tả mẫu", "lazy")
    assert "Chú thích mẫu" in one.cssselect("figcaption")[0].text_content()
    assert not page.cssselect("#attachments")
    # On paper and in a file, too, the pictures are the matter.
    for way, begins in (("@@print", "http://"), ("@@save", "data:image/")):
        sheet = fromstring(client().get(f"{album}/{way}", headers=PAGE).content)
        assert "Lời dẫn mẫu" in sheet.text_content(), way
        (tag,) = sheet.cssselect(".album img")
        assert tag.get("src").startswith(begins) and tag.get("loading") is None

    drawing = add(
        editor,
        SECTION,
        **{"@type": "Infographic"},
        title="Hình mẫu",
        image=image,
        alt_text="Bốn bước nộp hồ sơ",
        **SAID,
    )
    assert "toàn bộ nội dung của hình" in step(editor, drawing, "submit").text
    text = {"data": "<p>" + "một hai ba bốn " * 4 + "</p>", "content-type": "text/html"}
    changed = editor.patch(f"/++api++{drawing}", json={"text": text})
    assert changed.status_code == 204
    publish(client, drawing)
    said = client().get(drawing, headers=PAGE).text
    assert "Bốn bước nộp hồ sơ" in said and "một hai ba bốn" in said
    (inside,) = fromstring(client().get(album, headers=PAGE).text).xpath(
        "//figure/a/@href"
    )
    for address in (drawing, inside.removesuffix("/view")):
        sheet = client().get(
            f"{address}/view" if address != drawing else drawing, headers=PAGE
        )
        (ways,) = fromstring(sheet.text).cssselect(".picture-ways")
        assert "PNG, 8 × 6" in ways.text_content()
        whole, download = ways.xpath(".//a/@href")
        for way in (whole, download):
            assert client().get(way).content == picture()
    listed = fromstring(client().get(SECTION, headers=PAGE).text)
    assert {"Album mẫu", "Hình mẫu"} <= {
        one.text_content().strip() for one in listed.cssselect(".item-title")
    }
    # An album has its first picture for a cover; one kind alone can be listed.
    kinds = {
        one.cssselect(".item-kind")[0].text: one.cssselect(".item-picture img")
        for one in listed.cssselect(".item-list-entry")
    }
    assert kinds["Album ảnh"] and kinds["Infographic"]
    (only,) = listed.xpath("//nav//a[normalize-space()='Album ảnh']/@href")
    albums = fromstring(client().get(only, headers=PAGE).text)
    assert [one.text for one in albums.cssselect(".item-kind")] == ["Album ảnh"]


def test_a_stream_plays_after_a_click_where_a_setting_says_so(
    client: Any, site: Any
) -> None:
    address = f"{STREAM}kenh-1?q=1"
    assert film_at(address) is None
    api.portal.set_registry_record(STREAMS, (STREAM,))
    transaction.commit()
    film = film_at(address)
    assert film is not None and film.frame == address
    for other in (
        "https://truyenhinh.example.vn/khac",
        f"{STREAM}../khac",
        f"{STREAM}%2E%2e/khac",
        f"{STREAM}a'onload=x",
        "https://truyenhinh.example.vn.evil.example/truc-tiep/",
    ):
        assert film_at(other) is None, other
    policy = client().get("/vi", headers=PAGE).headers["Content-Security-Policy"]
    frames = next(one for one in policy.split("; ") if one.startswith("frame-src"))
    assert STREAM in frames.split()
    editor = client("so-y-te-update")
    text = {
        "data": f'<p><a href="{address}">Họp trực tuyến</a></p>',
        "content-type": "text/html",
    }
    item = add(
        editor,
        "/vi/don-vi/so-y-te/gioi-thieu",
        **{"@type": "Document"},
        title="Trực tiếp",
        text=text,
        **SAID,
    )
    publish(client, item)
    page = fromstring(client().get(item, headers=PAGE).text)
    (place,) = page.cssselect(".outside-video")
    assert place.get("data-frame") == address and not page.cssselect("iframe")
