"""Whoever names something hidden in what they send learns as little as of nothing (14.2)."""

from .items import item_of
from .items import section_of
from .outsiders import OTHER_HEAD
from .outsiders import VISITOR
from .person import path_of
from .person import Person
from .test_not_there import told
from bacgiang.policy.testing_people import make_item
from difflib import unified_diff
from itertools import product
import pytest
import re
from requests import Response
from tiers import share
import transaction
from typing import Any


pytestmark = pytest.mark.regulation("14.2", "4.2a")

HIDDEN = (
    ("News Item", "draft"),
    ("News Item", "scheduled"),
    ("News Item", "expired"),
    ("picture", "scheduled"),
)
# Links to what is done have one of their own.
TOKEN = re.compile(r'_authenticator=[0-9a-f]+|data-token="[0-9a-f]+"')
OWN, LINK = "ten-rieng", "lien-ket-rieng"


@pytest.fixture
def portal(access_functional: Any) -> Any:
    return access_functional["portal"]


def asked(
    who: Person, portal: Any, own: Any, named: str, path: str
) -> list[tuple[str, Response]]:
    """Every way in which an address is sent: `named` is it, `path` the portal's."""
    here, section = path_of(own), path_of(own.__parent__)
    added = {"@type": "News Item", "title": "x", "translation_of": named}
    below = "/".join(portal.getPhysicalPath())
    return [
        ("copy", who.ask("POST", f"{section}/@copy", {"source": named})),
        ("move", who.ask("POST", f"{section}/@move", {"source": named})),
        ("relation", who.ask("PATCH", here, {"relatedItems": [named]})),
        ("told relation", who.ask("PATCH", here, {"relatedItems": [{"@id": named}]})),
        ("translation", who.ask("POST", f"{here}/@translations", {"id": named})),
        ("added", who.ask("POST", section, {**added, "language": "en"})),
        ("upload", who.read(f"{section}/allow_upload?path={below}{path}")),
        *(
            (view, who.post(f"{section}/@@{view}", {"selection": "[]", "folder": path}))
            for view in ("fc-cut", "fc-copy", "fc-paste")
        ),
    ]


def test_by_address_and_path(portal: Any) -> None:
    who = OTHER_HEAD.person(portal)
    section = section_of(portal, OTHER_HEAD.board, "News Item")
    own = make_item(section, OTHER_HEAD.board, id=OWN)
    transaction.commit()
    wrong = []
    bases = ("", portal.absolute_url())
    for (kind, state), base in share(product(HIDDEN, bases), of=16):
        item = item_of(portal, OTHER_HEAD.site, kind, state)
        path, name = path_of(item), item.getId()
        none = f"{name[:-1]}z"
        answers = [
            asked(who, portal, own, base + one, one)
            for one in (path, path.replace(name, none))
        ]
        for (way, here), (_way, nowhere) in zip(*answers, strict=True):
            said = [
                TOKEN.sub("", str(told(*one)))
                for one in ((here, name), (nowhere, none))
            ]
            if said[0] != said[1] or here.status_code >= 500:
                lines = [one.replace("\\n", "\n").splitlines() for one in said]
                told_apart = "\n".join(unified_diff(*lines, n=0))
                wrong.append(f"{way} {kind} {state} {here}: {told_apart}")
    assert not wrong, "\n".join(wrong)


def test_the_target_of_a_link(portal: Any) -> None:
    """Kept, told and shown in the form as it was sent; a public one leads there."""
    who = OTHER_HEAD.person(portal)
    section = section_of(portal, OTHER_HEAD.board, "Link")
    link = make_item(
        section, OTHER_HEAD.board, id=LINK, portal_type="Link", remoteUrl="/x"
    )
    transaction.commit()
    here = path_of(link)
    for kind, state in HIDDEN:
        item = item_of(portal, OTHER_HEAD.site, kind, state)
        path = path_of(item)
        for sent in (path, f"{item.absolute_url()}#a", f"${{portal_url}}{path}"):
            kept = who.ask("PATCH", here, {"remoteUrl": sent})
            assert kept.status_code == 204, kept.text
            said = who.ask("GET", here).json()["remoteUrl"]
            assert said == sent.replace("${portal_url}", "")
            assert item.UID() not in who.read(f"{here}/edit").text
            who.ask("DELETE", f"{here}/@lock", {"force": True})
    public = item_of(portal, OTHER_HEAD.site, "News Item", "published")
    who.ask("PATCH", here, {"remoteUrl": path_of(public)})
    assert who.ask("GET", here).json()["remoteUrl"] == public.absolute_url()
    transaction.begin()
    assert link.remoteUrl.endswith(f"resolveuid/{public.UID()}")
    link.remoteUrl = (
        f"${{portal_url}}/resolveuid/{item_of(portal, 'so-y-te', *HIDDEN[1]).UID()}"
    )
    transaction.commit()
    assert "khoivi" not in f"{who.read(here).text}{who.read(f'{here}/edit').text}"


def test_paths_of_a_question(portal: Any) -> None:
    """Those of what is hidden find what those of nothing find."""
    visitor, head = VISITOR.person(portal), OTHER_HEAD.person(portal)
    operations = ("absolutePath", "relativePath")
    wrong = []

    def found(who: Person, here: str, operation: str, named: str) -> tuple[int, str]:
        row = {
            "i": "path",
            "o": f"plone.app.querystring.operation.string.{operation}",
            "v": named,
        }
        answer = who.ask("POST", f"{here}/@querystring-search", {"query": [row]})
        told_items = [one["@id"] for one in answer.json().get("items", ())]
        return answer.status_code, str(told_items)

    for kind, state in share(HIDDEN, of=4):
        item = item_of(portal, OTHER_HEAD.site, kind, state)
        here, name, uid = path_of(item.__parent__), item.getId(), item.UID()
        pairs = (("", uid, "0" * 32), (here, name, f"{name[:-1]}z"))
        for who, operation, depth, (place, one, none) in product(
            (visitor, head), operations, ("", "::1"), pairs
        ):
            said = [found(who, place, operation, f"{x}{depth}") for x in (one, none)]
            if said[0] != said[1] or said[0][0] not in (200, 404):
                wrong.append((kind, state, operation, depth, place, said))
    assert not wrong, wrong[:5]
    public = item_of(portal, OTHER_HEAD.site, "News Item", "published")
    for named in (public.UID(), f"{public.UID()}::0"):
        assert public.getId() in found(visitor, "", "absolutePath", named)[1]
    section = path_of(public.__parent__)
    named = f"../{public.__parent__.getId()}/{public.getId()}"
    assert public.getId() in found(visitor, section, "relativePath", named)[1]
