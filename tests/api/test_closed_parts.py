"""A file or picture of what was withdrawn for a secret is shut wherever a copy of it has
come to since, with its item or without (4.2a, 7.2e).
"""

from .closing_steps import STATED
from .sent_forms import HTML
from .test_public_preview_http import PIXEL
from bacgiang.policy.testing_people import make_item
from collections.abc import Callable
from plone import api
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
from plone.uuid.interfaces import IUUID
import pytest
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("4.2a", "7.2e")
SECTION = "/++api++/vi/don-vi/so-y-te/tin-tuc"
FILE = "/mat.txt/@@download/file"
LEVELS = ("update", "review", "publish")
Go = Callable[..., Any]


@pytest.fixture
def go(client: Any) -> Go:
    """What a member of a board asks of an address; its answer."""

    def ask(who: str, way: str, stated: dict[str, Any] | None = None) -> Any:
        answer = client(who).post(way, json=stated or {})
        assert answer.status_code < 300, (way, answer.text)
        return answer.json()

    return ask


@pytest.fixture
def take(go: Go) -> Callable[[str], None]:
    def publish(way: str) -> None:
        board = "ubnd" if "/vi/tin-tuc/" in way else "so-y-te"
        steps = zip(LEVELS, ("submit", "approve", "publish"), strict=True)
        for level, step in steps:
            go(f"{board}-{level}", f"{way}/@workflow/{step}", STATED[step])

    return publish


def with_file(section: Any, data: bytes, **fields: Any) -> Any:
    holder = make_item(section, "so-y-te", **fields)
    with api.env.adopt_roles(["Manager"]):
        file = NamedBlobFile(data, "text/plain", filename="mat.txt")
        api.content.create(holder, "File", "mat.txt", file=file)
    return holder


@pytest.fixture
def secret(site: Any, boards: None, take: Callable[[str], None]) -> str:
    """Address of a public item with a file that nobody should have seen."""
    transaction.begin()
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = with_file(section, b"mat", title="Tin có tệp mật")
    picture = NamedBlobImage(PIXEL, "image/png", "hinh.png")
    with api.env.adopt_roles(["Manager"]):
        made = api.content.create(item, "Image", "hinh.png", image=picture)
        made.alt_text = made.title = "Zqanh"
        made.reindexObject()
    transaction.commit()
    take(f"{SECTION}/{item.getId()}")
    return f"{SECTION}/{item.getId()}"


def plain(way: str) -> str:
    return way.replace("/++api++", "")


def copied_of(answer: list[dict[str, str]]) -> str:
    return "/++api++/vi/" + answer[0]["target"].partition("/vi/")[2]


@pytest.fixture
def holder(secret: str, site: Any, go: Go, take: Callable[[str], None]) -> str:
    """A public item into which the file was copied."""
    transaction.begin()
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    way = f"{SECTION}/{make_item(section, 'so-y-te', title='Bài giữ tệp').getId()}"
    transaction.commit()
    go("so-y-te-update", f"{way}/@copy", {"source": plain(f"{secret}/mat.txt")})
    take(way)
    return way


def copied_whole(secret: str, holder: str, go: Go) -> str:
    source = {"source": plain(holder)}
    return copied_of(go("so-y-te-update", f"{SECTION}/@copy", source))


def copied_twice(secret: str, holder: str, go: Go) -> str:
    return copied_whole(secret, copied_whole(secret, holder, go), go)


def copied_of_working_copy(secret: str, holder: str, go: Go) -> str:
    made = go("so-y-te-update", f"{holder}/@workingcopy")["@id"]
    own = "/++api++/vi/" + made.partition("/vi/")[2]
    return copied_whole(secret, own, go)


def file_copied_on(secret: str, holder: str, go: Go) -> str:
    between = copied_whole(secret, holder, go)
    new = {"@type": "News Item", "title": "Bài nhận tệp", "description": "x"}
    new |= {"source": "Sở Y tế", "byline": "Người viết"}
    made = go("so-y-te-update", SECTION, new)["@id"]
    way = "/++api++/vi/" + made.partition("/vi/")[2]
    go("so-y-te-update", f"{way}/@copy", {"source": plain(f"{between}/mat.txt")})
    return way


def taken_over(secret: str, holder: str, go: Go) -> str:
    go(
        "so-y-te-publish",
        f"{holder}/@offer",
        {"act": "offer", "reason": "Kính đề nghị"},
    )
    into = api.portal.get()["vi"]["tin-tuc"].UID()
    stated = {"act": "accept", "derive_into": into}
    offers = go("ubnd-review", f"{holder}/@offer", stated)["offers"]
    return "/++api++/vi/" + offers[-1]["derived"].partition("/vi/")[2]


@pytest.mark.parametrize(
    "made",
    [
        copied_whole,
        copied_twice,
        copied_of_working_copy,
        file_copied_on,
        taken_over,
    ],
)
def test_it_is_shut_in_what_was_made_of_its_holder(
    secret: str,
    holder: str,
    client: Any,
    go: Go,
    take: Callable[[str], None],
    made: Callable[[str, str, Go], str],
) -> None:
    way = made(secret, holder, go)
    take(way)
    head = "ubnd-head" if "/vi/tin-tuc/" in way else "so-y-te-head"
    clerk = head.replace("head", "update")
    assert client().get(plain(way) + FILE).status_code == 200
    go("so-y-te-head", f"{secret}/@workflow/withdraw", STATED["withdraw"])
    for who in (None, clerk, "van-phong"):
        assert client(who).get(plain(way) + FILE).status_code == 404, who
    assert client(head).get(plain(way) + FILE).status_code == 200
    # The rest of the item says nothing of it.
    assert client().get(way).status_code == 200


def test_it_is_shut_where_it_took_the_place_of_another(
    secret: str, site: Any, client: Any, go: Go, take: Callable[[str], None]
) -> None:
    """The item's own file became what was copied into its working copy."""
    transaction.begin()
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    way = f"{SECTION}/{with_file(section, b'thuong', title='Bài cũ').getId()}"
    transaction.commit()
    take(way)
    clerk, made = "so-y-te-update", go("so-y-te-update", f"{way}/@workingcopy")
    copy = "/++api++/vi/" + made["@id"].partition("/vi/")[2]
    assert client(clerk).delete(f"{copy}/mat.txt").status_code == 204
    go(clerk, f"{copy}/@copy", {"source": plain(f"{secret}/mat.txt")})
    take(copy)
    assert client().get(plain(way) + FILE).content == b"mat"
    go("so-y-te-head", f"{secret}/@workflow/withdraw", STATED["withdraw"])
    for who in (None, clerk):
        assert client(who).get(plain(way) + FILE).status_code == 404, who


def test_it_stays_shut_where_its_item_comes_back(
    secret: str, site: Any, client: Any, go: Go
) -> None:
    """That the item was in the bin meanwhile makes nothing public."""
    transaction.begin()
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = make_item(section, "so-y-te", title="Bài giữ bản chép")
    uid, way = IUUID(item), f"{SECTION}/{item.getId()}"
    transaction.commit()
    clerk, reviewer = client("so-y-te-update"), client("so-y-te-review")
    go("so-y-te-update", f"{way}/@copy", {"source": plain(f"{secret}/mat.txt")})
    assert reviewer.get(plain(way) + FILE).status_code == 200
    assert clerk.delete(way).status_code == 204
    go("so-y-te-head", f"{secret}/@workflow/withdraw", STATED["withdraw"])
    go("so-y-te-update", f"/++api++/vi/don-vi/so-y-te/@deleted/{uid}")
    for reader in (clerk, reviewer, client("van-phong"), client()):
        assert reader.get(plain(way) + FILE).status_code == 404
    assert client("so-y-te-head").get(plain(way) + FILE).status_code == 200


def test_it_is_told_on_no_page_on_which_its_holder_is_judged(
    secret: str, site: Any, client: Any, go: Go
) -> None:
    transaction.begin()
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    item = make_item(section, "so-y-te", title="Bài giữ bản chép")
    way = f"{SECTION}/{item.getId()}"
    with api.env.adopt_roles(["Manager"]):
        number = NamedBlobFile(
            "Căn cước công dân số 024099012345".encode(), "text/plain", "zqso.txt"
        )
        api.content.create(
            api.content.get(path=plain(secret)), "File", "so", file=number
        )
    transaction.commit()
    for name in ("mat.txt", "hinh.png", "so"):
        source = plain(f"{secret}/{name}")
        go("so-y-te-update", f"{way}/@copy", {"source": source})
    go("so-y-te-update", f"{way}/@workflow/submit")
    review = f"{plain(way)}/@@act/approve"
    told = client("so-y-te-review").get(review, headers=HTML)
    assert "mat.txt" in told.text and "Zqanh" in told.text
    # What the check found in it is told, too.
    assert "******345” (zqso.txt" in told.text
    go("so-y-te-review", f"{way}/@workflow/approve", STATED["approve"])
    go("so-y-te-publish", f"{way}/@offer", {"act": "offer", "reason": "x"})
    board, decide = client("ubnd-review"), f"/vi/@@decide-offer/{IUUID(item)}"
    told = board.get(decide, headers=HTML)
    assert "mat.txt" in told.text and "Zqanh" in told.text
    for name in ("mat.txt", "hinh.png"):
        assert board.get(f"{decide}/part/{name}", headers=HTML).status_code == 200
    go("so-y-te-head", f"{secret}/@workflow/withdraw", STATED["withdraw"])
    told = board.get(decide, headers=HTML)
    assert told.status_code == 200 and item.title in told.text
    assert "mat.txt" not in told.text and "Zqanh" not in told.text
    for name in ("mat.txt", "hinh.png"):
        assert board.get(f"{decide}/part/{name}", headers=HTML).status_code == 404
    go("so-y-te-review", f"{way}/@workflow/return", STATED["return"])
    go("so-y-te-update", f"{way}/@workflow/submit")
    told = client("so-y-te-review").get(review, headers=HTML)
    assert told.status_code == 200
    for one in ("mat.txt", "Zqanh", "zqso", "******345"):
        assert one not in told.text


def test_what_the_main_board_accepted_does_not_tell_of_it(
    secret: str, holder: str, client: Any, go: Go
) -> None:
    """It sees what differs from what it had before it; files are named there."""
    go("so-y-te-publish", f"{holder}/@offer", {"act": "offer", "reason": "x"})
    go("ubnd-review", f"{holder}/@offer", {"act": "accept"})
    transaction.begin()
    item = api.content.get(path=plain(holder))
    decide = f"/vi/@@decide-offer/{IUUID(item)}"
    board = client("ubnd-review")
    go("so-y-te-head", f"{secret}/@workflow/withdraw", STATED["withdraw"])
    transaction.begin()
    for is_left in (True, False):
        if not is_left:
            item._delObject("mat.txt")
            transaction.commit()
        told = board.get(decide, headers=HTML)
        assert told.status_code == 200 and item.title in told.text
        assert "mat.txt" not in told.text


def test_where_it_came_from_and_its_other_copies_are_named(
    secret: str,
    holder: str,
    site: Any,
    client: Any,
    go: Go,
    take: Callable[[str], None],
) -> None:
    """What holds the secret is the copy; nobody closes the others unseen."""
    transaction.begin()
    elsewhere = site["vi"]["don-vi"]["huyen-hiep-hoa"]["tin-tuc"]
    abroad = make_item(elsewhere, "huyen-hiep-hoa", title="Bài nơi khác")
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    sibling = make_item(section, "so-y-te", title="Bài anh em")
    changed = make_item(section, "so-y-te", title="Bài có tệp đã thay")
    ways = {
        one.Title(): "/++api++/" + "/".join(one.getPhysicalPath()[2:])
        for one in (sibling, changed, abroad)
    }
    transaction.commit()
    for way in ways.values():
        go("admin", f"{way}/@copy", {"source": plain(f"{secret}/mat.txt")})
    transaction.begin()
    changed["mat.txt"].file = NamedBlobFile(b"tam", "text/plain", filename="mat.txt")
    transaction.commit()
    head = client("so-y-te-head")
    page = head.get(f"{plain(holder)}/@@act/withdraw", headers={"Accept": "text/html"})
    assert "Tin có tệp mật" in page.text
    assert "Bài anh em" in page.text
    assert "Bài có tệp đã thay" not in page.text
    left = go("so-y-te-head", f"{holder}/@workflow/withdraw", STATED["withdraw"])
    named = [one["title"] for one in left["alike"]]
    # Of the other board's draft its head is told, who may see it.
    assert named == ["Tin có tệp mật", "Bài anh em"]
    assert client().get(plain(secret) + FILE).status_code == 200
    told = client("huyen-hiep-hoa-head").get("/++api++/@my-work").json()["items"]
    assert [one["title"] for one in told] == ["Bài nơi khác"]
