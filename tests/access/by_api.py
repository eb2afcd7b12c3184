"""Every act of the matrix as a request to the API."""

from .accounts import MEMBER
from .person import path_of
from .person import Person
from bacgiang.policy.units.boards.store import board_store
from bacgiang.policy.units.sites.home.home_site import HomeSite
from bacgiang.policy.units.sites.home.placed_section import stamp_of
from bacgiang.policy.units.sites.home.plans import arrangement_of
import base64
from collections.abc import Callable
from plone import api
from requests import Response
from small_files import picture
from typing import Any


Way = Callable[[Person, Any], Response]

REASON = {"comment": "Lý do thử"}
APPROVAL = {
    **REASON,
    "declaration": True,
    "confirmation": "confirmed",
    "confirmed_by": "Cơ quan thử",
}


def section(item: Any) -> str:
    return path_of(item.__parent__)


def site(item: Any) -> str:
    return path_of(item.__parent__.__parent__)


def membership() -> str:
    """Id of a membership of the board, of a person who acts in no cell of the site's."""
    store = board_store(api.portal.get())
    return next(
        key
        for key, one in store.active_of_unit("so-y-te")
        if one.user_id == "so-y-te-colleague"
    )


def stamp() -> str:
    """That of the first page of Sở Y tế as it is."""
    portal = api.portal.get()
    home = HomeSite(portal["vi"]["don-vi"]["so-y-te"], portal.REQUEST)
    return stamp_of(arrangement_of(home))


def _image() -> dict[str, str]:
    data = base64.b64encode(picture()).decode()
    return {"data": data, "encoding": "base64", "filename": "moi.png"}


def _transition(name: str, **stated: Any) -> Way:
    def way(person: Person, item: Any) -> Response:
        return person.ask("POST", f"{path_of(item)}/@workflow/{name}", stated)

    return way


def listed(person: Person, item: Any) -> Response:
    return person.ask(
        "GET", f"{section(item)}/@search", UID=item.UID(), metadata_fields="_all"
    )


def add_inside(person: Person, item: Any) -> Response:
    body = {"@type": "Image", "title": "Ảnh mới", "image": _image(), "decorative": True}
    return person.ask("POST", path_of(item), body)


def move(person: Person, item: Any) -> Response:
    """To another section of the site that takes news."""
    target = f"{site(item)}/tin-tham-khao/@move"
    return person.ask("POST", target, {"source": item.absolute_url()})


def copy(person: Person, item: Any) -> Response:
    return person.ask("POST", f"{section(item)}/@copy", {"source": item.absolute_url()})


def share(person: Person, item: Any) -> Response:
    entries = [{"id": MEMBER, "type": "user", "roles": {"Reader": True}}]
    return person.ask("POST", f"{path_of(item)}/@sharing", {"entries": entries})


def add(person: Person, item: Any) -> Response:
    return person.ask("POST", section(item), {"@type": "News Item", "title": "Tin mới"})


def add_section(person: Person, item: Any) -> Response:
    body = {"@type": "Section", "title": "Mục mới", "query": []}
    return person.ask("POST", site(item), body)


WAYS: dict[str, Way] = {
    "view": lambda who, item: who.ask("GET", path_of(item)),
    "list": listed,
    "history": lambda who, item: who.ask("GET", f"{path_of(item)}/@history"),
    "modify": lambda who, item: who.ask("PATCH", path_of(item), {"title": "Sửa"}),
    "add_inside": add_inside,
    "delete": lambda who, item: who.ask("DELETE", path_of(item)),
    "move": move,
    "copy": copy,
    "share": share,
    "submit": _transition("submit"),
    "retract": _transition("retract"),
    "return": _transition("return", **REASON),
    "approve": _transition("approve", **APPROVAL),
    "publish": _transition("publish", **APPROVAL),
    "emergency_publish": _transition("publish", **APPROVAL, emergency=True),
    "withdraw": _transition("withdraw", **REASON, ground="inaccurate"),
    "restore": _transition("restore", **REASON),
    "check_out": lambda who, item: who.ask("POST", f"{path_of(item)}/@workingcopy"),
    "offer": lambda who, item: who.ask(
        "POST", f"{path_of(item)}/@offer", {"act": "offer"}
    ),
    "correct": lambda who, item: who.ask(
        "POST",
        f"{path_of(item)}/@corrections",
        {"what": "Sai", "why": "Nhầm", "declaration": True},
    ),
    "add": add,
    "view_acts": lambda who, item: who.ask("GET", f"{site(item)}/@acts"),
    "manage_board": lambda who, item: who.ask(
        "DELETE", f"{site(item)}/@board/{membership()}"
    ),
    "arrange_home": lambda who, item: who.ask(
        "PATCH", f"{site(item)}/@home-sections", {"sections": [{"kind": "news"}]}
    ),
    "add_section": add_section,
    "rename_section": lambda who, item: who.ask(
        "PATCH", f"{site(item)}/su-kien", {"id": "ten-moi"}
    ),
    "delete_section": lambda who, item: who.ask("DELETE", f"{site(item)}/thong-bao"),
}
