"""Preview links over HTTP: one item, read-only, for whoever has the link."""

from .sent_forms import form_token
from bacgiang.policy.base.dates import today
from bacgiang.policy.testing_people import STATEMENTS
from bacgiang.policy.units.life_cycle.life_cycle import merge_unit
from bacgiang.policy.units.register.lookup import get_unit
import base64
from lxml import html
from made_once import made_once
from plone import api
from plone.app.textfield import RichTextValue
from plone.namedfile.file import NamedBlobImage
import pytest
from tiers import in_turn
import transaction
from typing import Any


HTML = {"Accept": "text/html"}
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAA"
    "AABJRU5ErkJggg=="
)


@pytest.fixture
@made_once
def draft(site: Any, boards: None, publish: Any) -> Any:
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = publish(section, "so-y-te", "draft", title="Bản thảo", description="Dẫn")
    with api.env.adopt_user(username="so-y-te-update"):
        picture = api.content.create(
            item,
            "Image",
            id="anh.png",
            title="Ảnh",
            image=NamedBlobImage(PIXEL, "image/png", "anh.png"),
            decorative=True,
        )
    drawing = NamedBlobImage(b"<svg/>", "image/svg+xml", "x.svg")
    item.image = drawing
    item.decorative = True
    item.text = RichTextValue(
        f'<p>Thân bài <img src="resolveuid/{picture.UID()}/@@images/image/large"></p>'
        "<script>alert(1)</script>",
        "text/html",
        "text/x-html-safe",
    )
    transaction.commit()
    return item


def send(session: Any, item: Any, **values: str) -> Any:
    address = f"{item.absolute_url()}/@@preview-links"
    data = {"_authenticator": form_token(session), **values}
    return session.post(address, data=data, headers=HTML)


def make(session: Any, item: Any) -> str:
    made = send(session, item, recipient="Chủ tịch", make="1")
    assert made.status_code == 200
    return html.fromstring(made.text).get_element_by_id("preview-address").get("value")


def advance(item: Any, *steps: tuple[str, str]) -> None:
    tool = api.portal.get_tool("portal_workflow")
    for level, transition in steps:
        with api.env.adopt_user(username=f"so-y-te-{level}"):
            tool.doActionFor(item, transition, **STATEMENTS.get(transition, {}))
    transaction.commit()


def test_leader_reads_the_draft_without_an_account(client, draft):
    address = make(client("so-y-te-update"), draft)
    answer = client().get(address, headers=HTML)
    assert answer.status_code == 200
    page = html.fromstring(answer.text)
    assert page.xpath("//h1")[0].text == "Bản thảo"
    assert "Dẫn" in answer.text
    assert "Thân bài" in answer.text
    assert "<script" not in answer.text
    (source,) = page.xpath("//img/@src")
    picture = client().get(source)
    assert picture.content == PIXEL
    assert picture.headers["Content-Type"] == "image/png"
    assert client().get(draft.absolute_url()).status_code == 404


@pytest.mark.parametrize("part", ["", "/picture"])
def test_answer_is_neither_indexed_cached_nor_passed_on(client, draft, part):
    address = make(client("so-y-te-head"), draft)
    uid = draft["anh.png"].UID()
    answer = client().get(f"{address}/{uid}" if part else address, headers=HTML)
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "Set-Cookie" not in answer.headers


@pytest.mark.regulation("14.2", "15.2")
@pytest.mark.parametrize("way", ["level", "account", "unit"])
def test_a_link_ends_with_its_makers_right(client, draft, way):
    """Asked at the request: no job is waited for."""
    head, maker = client("so-y-te-head"), "so-y-te-update"
    address = make(client(maker), draft)
    kept = make(head, draft)
    board = f"/++api++/{'/'.join(draft.getPhysicalPath()[2:5])}/@board"
    if way == "level":
        rows = head.get(board).json()["members"]
        (held,) = next(one for one in rows if one["user_id"] == maker)["memberships"]
        by_head = {"successor": "*board*"}
        assert head.delete(f"{board}/{held['id']}", json=by_head).status_code == 204
    elif way == "account":
        with api.env.adopt_roles(["Manager"]):
            api.user.delete(username=maker)
        transaction.commit()
    else:
        with api.env.adopt_roles(["Manager"]):
            merge_unit(get_unit("so-y-te"), "huyen-hiep-hoa", today(), "Sáp nhập")
        transaction.commit()
    assert client().get(address, headers=HTML).status_code == 404
    assert client().get(kept, headers=HTML).status_code == (
        404 if way == "unit" else 200
    )
    if way == "level":
        page = head.get(f"{draft.absolute_url()}/@@preview-links", headers=HTML).text
        assert len(html.fromstring(page).xpath('//button[@name="revoke"]')) == 1


def test_page_leads_nowhere_into_the_site(site, client, draft):
    address = make(client("so-y-te-head"), draft)
    page = html.fromstring(client().get(address, headers=HTML).text)
    assert page.xpath("//a/@href") == []
    assert not page.xpath("//script | //link | //form")
    assert "so-y-te-head" not in html.tostring(page, encoding="unicode")


def test_only_pictures_of_the_item_that_browsers_never_run(client, site, draft):
    address = make(client("so-y-te-head"), draft)
    for part in ("lead", site["vi"].UID(), "0" * 32, "anh.png", "..", "lead/x"):
        assert client().get(f"{address}/{part}").status_code == 404, part


def test_wrong_revoked_and_bare_links_answer_404(client, draft):
    head = client("so-y-te-head")
    address = make(head, draft)
    for wrong in (address[:-1], address + "x", address.rpartition("/")[0]):
        assert client().get(wrong, headers=HTML).status_code == 404
    page = html.fromstring(
        head.get(f"{draft.absolute_url()}/@@preview-links", headers=HTML).text
    )
    (identifier,) = page.xpath('//button[@name="revoke"]/@value')
    assert send(head, draft, revoke=identifier).status_code == 303
    assert client().get(address, headers=HTML).status_code == 404


def test_link_follows_the_item_through_the_workflow(client, draft):
    address = make(client("so-y-te-head"), draft)
    advance(draft, ("update", "submit"), ("review", "approve"))
    assert client().get(address, headers=HTML).status_code == 200
    advance(draft, ("publish", "publish"))
    public = client().get(address, headers=HTML)
    assert public.status_code == 302
    assert public.headers["Location"] == draft.absolute_url()
    advance(draft, ("publish", "withdraw"))
    assert client().get(address, headers=HTML).status_code == 404


@pytest.mark.parametrize(
    "user", in_turn([None, "ubnd-head", "huyen-hiep-hoa-update"], of=3)
)
def test_other_boards_do_not_reach_the_links(client, draft, user):
    address = f"{draft.absolute_url()}/@@preview-links"
    assert client(user).get(address, headers=HTML).status_code == 404


def test_standing_office_makes_no_links(client, draft):
    address = f"{draft.absolute_url()}/@@preview-links"
    answer = client("van-phong").get(address, headers=HTML)
    assert answer.status_code == 403
    assert "preview-form" not in answer.text


def test_making_a_link_needs_a_token_and_a_recipient(client, draft):
    head = client("so-y-te-head")
    address = f"{draft.absolute_url()}/@@preview-links"
    assert head.post(address, data={"recipient": "x"}).status_code == 403
    assert send(head, draft, recipient=" ", make="1").status_code == 400


def test_no_published_item_gets_a_link(client, draft):
    advance(draft, ("update", "submit"), ("review", "approve"), ("publish", "publish"))
    address = f"{draft.absolute_url()}/@@preview-links"
    page = client("so-y-te-head").get(address, headers=HTML)
    assert page.status_code == 200
    assert "preview-form" not in page.text


@pytest.mark.regulation("4.2a")
def test_a_link_ends_when_the_text_gets_a_mark_of_secrecy(client, draft):
    address = make(client("so-y-te-head"), draft)
    picture = html.fromstring(client().get(address, headers=HTML).text).xpath("//img")
    addresses = (address, picture[0].get("src"))
    draft.text = RichTextValue("<p>TUYỆT MẬT</p>", "text/html", "text/x-html-safe")
    transaction.commit()
    for one in addresses:
        assert client().get(one, headers=HTML).status_code == 404
    draft.text = RichTextValue("<p>Thân bài</p>", "text/html", "text/x-html-safe")
    transaction.commit()
    assert client().get(address, headers=HTML).status_code == 200
