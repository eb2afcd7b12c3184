"""What pages, packages and rooms around an item tell of what a secret closed (4.2a)."""

from .closing_steps import STATED
from .legal_records import act
from .legal_records import LATER
from .legal_records import make_record
from .legal_records import path_of
from .sent_forms import form_token
from .sent_forms import HTML
from .test_archive import API
from .test_archive import days
from .test_archive import people
from .test_archive import tick
from .test_closed_parts import FILE
from .test_closed_parts import Go
from .test_closed_parts import go
from .test_closed_parts import plain
from .test_closed_parts import secret
from .test_closed_parts import SECTION
from .test_closed_parts import take
from .test_public_preview_http import make
from .test_public_preview_http import PIXEL
from bacgiang.policy.archive.formats.ocfl import name_of
from bacgiang.policy.legal.scans.scan import Scan
from bacgiang.policy.legal.scans.scan import ScanState
from bacgiang.policy.legal.scans.store import scan_store
from bacgiang.policy.testing_people import make_item
from collections.abc import Callable
from io import BytesIO
from lxml import html
from plone import api
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.textfield import RichTextValue
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from plone.uuid.interfaces import IUUID
import pytest
import transaction
from typing import Any
from zipfile import ZipFile


pytestmark = pytest.mark.regulation("4.2a", "7.2e")
__all__ = ["days", "go", "people", "secret", "take", "tick"]


def add(site: Any, **fields: Any) -> Any:
    transaction.begin()
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = make_item(section, "so-y-te", **fields)
    transaction.commit()
    return item


def test_no_preview_shows_a_picture_of_it(
    secret: str, site: Any, client: Any, go: Go
) -> None:
    item = add(site, title="Bài giữ ảnh")
    way = f"{SECTION}/{item.getId()}"
    transaction.begin()
    holder = api.content.get(path=plain(secret))
    with api.env.adopt_roles(["Manager"]):
        picture = NamedBlobImage(PIXEL, "image/png", "anh.png")
        api.content.create(
            holder, "Image", "anh.png", title="Zqten", image=picture, decorative=True
        )
    transaction.commit()
    go("so-y-te-update", f"{way}/@copy", {"source": plain(f"{secret}/anh.png")})
    transaction.begin()
    writer = client("so-y-te-update")
    link = make(writer, item)
    shown = f"{link}/{IUUID(item['anh.png'])}"
    assert client().get(shown).status_code == 200
    acts = "/vi/don-vi/so-y-te/@@acts"
    pages = {f"{plain(way)}/edit": writer, acts: client("van-phong")}

    def telling() -> list[str]:
        answers = {page: who.get(page, headers=HTML) for page, who in pages.items()}
        assert {one.status_code for one in answers.values()} == {200}
        return [page for page, one in answers.items() if "Zqten" in one.text]

    assert telling() == [*pages]
    go("so-y-te-head", f"{secret}/@workflow/withdraw", STATED["withdraw"])
    assert client().get(link, headers=HTML).status_code == 200
    assert client().get(shown).status_code == 404
    assert telling() == []
    assert "Zqten" in client("so-y-te-head").get(acts, headers=HTML).text


def test_remarks_do_not_quote_it(
    site: Any, client: Any, go: Go, boards: None, take: Callable[[str], None]
) -> None:
    words = "Đoạn Zqbimat phải giữ kín."
    text = RichTextValue(f"<p>{words}</p>", "text/html", "text/x-html-safe")
    item = add(site, title="Tin có đoạn mật", text=text)
    way = f"{SECTION}/{item.getId()}"
    go("so-y-te-update", f"{way}/@workflow/submit")
    page = f"{plain(way)}/@@remarks"
    reviewer = client("so-y-te-review")
    sent = {"remark": "1", "place": "0", "quote": words, "words": "Xem lại."}
    form = {"_authenticator": form_token(reviewer), **sent}
    assert reviewer.post(page, data=form, headers=HTML).status_code == 303
    for level, step in (
        ("review", "approve"),
        ("publish", "publish"),
        ("head", "withdraw"),
        ("head", "restore"),
    ):
        go(f"so-y-te-{level}", f"{way}/@workflow/{step}", STATED[step])
    answer = client("so-y-te-head").patch(way, json={"text": "<p>Sạch.</p>"})
    assert answer.status_code == 204, answer.text
    go("so-y-te-head", f"{way}/@workflow/submit")
    for who in ("so-y-te-update", "so-y-te-review"):
        answer = client(who).get(page, headers=HTML)
        assert answer.status_code == 200
        assert "Zqbimat" not in answer.text, who


def test_a_translation_that_took_it_over(
    secret: str, site: Any, client: Any, go: Go, take: Callable[[str], None]
) -> None:
    item = add(site, title="Bài giữ tệp")
    way = f"{SECTION}/{item.getId()}"
    go("so-y-te-update", f"{way}/@copy", {"source": plain(f"{secret}/mat.txt")})
    take(way)
    transaction.begin()
    writer = client("so-y-te-update")
    opened = writer.get(
        f"{plain(way)}/@@create_translation?language=en", headers=HTML, follow=True
    )
    (form,) = html.fromstring(opened.text).cssselect("form#form")
    given = {"form.widgets.IDublinCore.title": "Plan", "form.buttons.save": "1"}
    part = IUUID(item["mat.txt"])
    sent = [*form.form_values(), *given.items(), ("taken_over", part)]
    made = writer.post(form.get("action"), data=sent, headers=HTML)
    assert made.status_code == 302, made.text[:2000]
    english = "/++api++/en/" + made.headers["Location"].partition("/en/")[2]
    english = english.removesuffix("/view")
    facts = {"source": "S", "byline": "B", "description": "x", "text": "<p>x</p>"}
    answer = writer.patch(english, json=facts)
    assert answer.status_code == 204, answer.text
    take(english)
    transaction.begin()
    made = ITranslationManager(item).get_translation("en")
    assert made.portal_type == "News Item"
    assert client().get(plain(english) + FILE).content == b"mat"
    go("so-y-te-head", f"{secret}/@workflow/withdraw", STATED["withdraw"])
    assert client().get(plain(way) + FILE).status_code == 404
    assert client().get(plain(english) + FILE).status_code == 404


def test_no_package_has_a_file_of_it(
    people: Any,
    days: Any,
    tick: Callable[[], None],
    secret: str,
    site: Any,
    go: Go,
) -> None:
    item = add(site, title="Bài giữ tệp")
    go(
        "so-y-te-update",
        f"{SECTION}/{item.getId()}/@copy",
        {"source": plain(f"{secret}/mat.txt")},
    )
    head = people["so-y-te-head"]

    def package() -> Any:
        assert head.post(API, json=days).status_code == 202
        tick()
        return head.get(API).json()["items"][0]

    def held(one: Any) -> list[str]:
        transaction.begin()
        packed = ZipFile(BytesIO(head.get(one["download"]).content))
        own = [name for name in packed.namelist() if name_of(IUUID(item)) in name]
        assert own
        return [name for name in own if "mat.txt" in name]

    first = package()
    assert held(first)
    withdrawn = head.post(f"{secret}/@workflow/withdraw", json=STATED["withdraw"])
    assert withdrawn.status_code == 200
    assert head.get(first["download"]).status_code == 404
    assert held(package()) == []


def test_a_document_tells_nothing_of_an_original_of_it(
    site: Any, boards: None, client: Any, go: Go
) -> None:
    withdrawn = make_record(site, file=None)
    other = make_record(site, "draft", file=None, text=None, **LATER)
    source, way = (f"/{path_of(one)}" for one in (withdrawn, other))
    transaction.begin()
    with api.env.adopt_roles(["Manager"]):
        file = NamedBlobFile(b"Zqbimat", "text/plain", filename="zqten.txt")
        api.content.create(withdrawn, "Original", "goc", title="Zqtieude", file=file)
    transaction.commit()
    go("ubnd-update", f"/++api++{way}/@copy", {"source": f"{source}/goc"})
    transaction.begin()
    for level, step in (("update", "submit"), ("review", "approve")):
        act(other, "ubnd", level, step)
    act(other, "ubnd", "publish", "publish")
    read = scan_store().get(IUUID(other["goc"])) or Scan(other["goc"].sha256, 1)
    read.pages, read.state = ("Zqbimat",), ScanState.PROPOSED
    scan_store().put(IUUID(other["goc"]), read)
    transaction.commit()

    scan = f"{way}/@@recognised-text"
    assert "Zqbimat" in client("ubnd-update").get(scan, headers=HTML).text

    def told(who: str | None) -> str:
        session = client(who)
        answers = (
            session.get(scan, headers=HTML),
            session.get(f"{way}/view", headers=HTML),
            session.get(f"/++api++{way}"),
            session.get("/++api++/@search?SearchableText=Zqbimat"),
        )
        return " ".join(one.text for one in answers)

    assert all(one in told(None) for one in ("zqten", "Zqtieude", other.title))
    go("ubnd-head", f"/++api++{source}/@workflow/withdraw", STATED["withdraw"])
    for who in (None, "ubnd-update"):
        assert not [
            one for one in ("zqten", "Zqtieude", ">Zqbimat") if one in told(who)
        ]
        found = client(who).get("/++api++/@search?SearchableText=Zqbimat").json()
        assert found["items"] == []
    # A copy of the original withdrawn is its head's to judge.
    found = client("ubnd-head").get(f"/++api++{way}").json()
    assert [one["title"] for one in found["originals"]] == ["Zqtieude"]
