"""What an act can change about an item and its surroundings, to compare."""

from bacgiang.policy.editorial.corrections.store import correction_store
from bacgiang.policy.editorial.offers.store import offer_store
from bacgiang.policy.units.boards.store import board_store
from bacgiang.policy.units.sites.home.store import home_store
from dataclasses import dataclass
from dataclasses import fields
from plone import api
from typing import Any


@dataclass(frozen=True)
class Facts:
    """As stored; `children` and `siblings` are ids, `levels` those in force."""

    siblings: tuple[str, ...]
    sections: tuple[str, ...]
    levels: int
    site_roles: str
    home: str
    title: str = ""
    record: str = ""
    text: str = ""
    state: str = ""
    steps: int = 0
    roles: str = ""
    children: tuple[str, ...] = ()
    dates: tuple[str, str] = ("", "")
    offer: str = ""
    corrections: int = 0
    layout: str = ""
    allowed: str = ""

    def differing(self, other: "Facts") -> list[str]:
        return [
            one.name
            for one in fields(self)
            if getattr(self, one.name) != getattr(other, one.name)
        ]


def facts_of(site: Any, section: Any, name: str) -> Facts:
    """Facts of the item `name` of a section; of the rest when it is gone."""
    portal = api.portal.get()
    around = {
        "siblings": tuple(section.objectIds()),
        "sections": tuple(site.objectIds()),
        "levels": sum(
            len(board_store(portal).active_of_unit(code))
            for code in ("so-y-te", "huyen-hiep-hoa", "ubnd")
        ),
        "site_roles": _roles(site) + _roles(section),
        "home": repr(home_store().get(site.UID())),
    }
    item = section.get(name)
    return Facts(**around) if item is None else Facts(**around, **_of_item(item))


def _roles(obj: Any) -> str:
    blocked = getattr(obj, "__ac_local_roles_block__", None)
    return f"{sorted(obj.get_local_roles())} {blocked}"


def _record(item: Any) -> str:
    """Fields of records of registers."""
    structure = getattr(item, "structure", None)
    names = ("steps", "docx", "reasons", "questions", "opens", "closes")
    said = [str(getattr(item, name, "")) for name in names]
    return " ".join([*said, structure.digest if structure is not None else ""])


def _of_item(item: Any) -> dict[str, Any]:
    portal, uid = api.portal.get(), item.UID()
    text = getattr(item, "text", None)
    history = getattr(item, "workflow_history", {})
    offer = offer_store(portal).current(uid)
    inside = item.objectIds() if hasattr(item, "objectIds") else ()
    return {
        "title": f"{item.title} {item.description} {item.subject}",
        "record": _record(item),
        "text": text.raw if text is not None else "",
        "state": api.content.get_state(item, default=""),
        "steps": sum(len(steps) for steps in history.values()),
        "roles": f"{_roles(item)} {item.getOwner()}",
        "children": tuple(inside),
        "dates": (str(item.effective_date), str(item.expiration_date)),
        "offer": repr(offer.state) if offer is not None else "",
        "corrections": len(correction_store(portal).of_item(uid)),
        "layout": f"{item.getLayout()} {item.getDefaultPage()}",
        "allowed": repr(getattr(item, "_View_Permission", None)),
    }
