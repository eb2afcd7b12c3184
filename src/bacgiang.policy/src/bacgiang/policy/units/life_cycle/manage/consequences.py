"""What an act will do, in words, before it is done.

Each function takes the unit and what was stated, by name.
"""

from ....base.english.days import shown_day
from ...register.directory import directory
from ...register.lookup import require_unit
from ...register.unit import Unit
from ...sites.finding import sites_of
from ..closing import open_work_on
from ..succession import Concerned
from ..succession import concerned_by_end
from bacgiang.policy import _
from collections.abc import Mapping
from typing import Any
from zope.i18nmessageid import Message


Stated = Mapping[str, Any]


def _name_of(code: str | None) -> str:
    entry = directory().get(code)
    return entry.name if entry is not None else ""


def rename(unit: Unit, stated: Stated) -> list[Message]:
    return [
        _(
            "will_rename",
            default="“${old}” will be called “${new}”.",
            mapping={"old": unit.title, "new": stated["facts"]["title"]},
        ),
        _(
            "will_keep_code",
            default="The code “${code}” and every address stay as they are. What was "
            "published keeps its byline and source.",
            mapping={"code": unit.code},
        ),
    ]


def change_host(unit: Unit, stated: Stated) -> list[Message]:
    new = stated["facts"]["host"]
    told = [
        _(
            "will_host",
            default="The unit's site will answer under “${host}”.",
            mapping={"host": new},
        )
        if new
        else _(
            "will_have_no_host",
            default="The unit's site will answer on the host of the main site only.",
        )
    ]
    if unit.host and new:
        told.append(
            _(
                "will_lead_on",
                default="“${host}” will lead to the same pages there.",
                mapping={"host": unit.host},
            )
        )
    return told


def move(unit: Unit, stated: Stated) -> list[Message]:
    parent = stated["facts"]["parent_unit"]
    if not parent:
        return [
            _(
                "will_be_root",
                default="“${name}” will belong to no other unit.",
                mapping={"name": unit.title},
            )
        ]
    return [
        _(
            "will_belong",
            default="“${name}” will belong to “${parent}”, with everything below it.",
            mapping={"name": unit.title, "parent": _name_of(parent)},
        )
    ]


def open_site(unit: Unit, stated: Stated) -> list[Message]:
    return [
        _(
            "will_open",
            default="The public will see the unit's site, in Vietnamese and in "
            "English, with everything that is published there.",
        )
    ]


def open_language(unit: Unit, stated: Stated) -> list[Message]:
    return [
        _(
            "will_open_language",
            default="The public will see the unit's site in that language, too, with "
            "what its board writes there. Labels without words in it are in English.",
        )
    ]


def open_desk(unit: Unit, stated: Stated) -> list[Message]:
    return [
        _(
            "will_open_desk",
            default="The unit will get a desk with its sections. Only its board, the "
            "standing office and the administrators see it.",
        )
    ]


def take_to_desk(unit: Unit, stated: Stated) -> list[Message]:
    return [
        _(
            "will_hide",
            default="The public will no longer find the unit's site at its address. "
            "Nothing is deleted; open work (${count} items) stays with its board.",
            mapping={"count": open_work_on(sites_of(unit.code))},
        )
    ]


def end(unit: Unit, stated: Stated) -> list[Message]:
    concerned = concerned_by_end(unit.code)
    told = [
        _(
            "will_end",
            default="“${name}” will end on ${day}. Its code and its addresses stay.",
            mapping={"name": unit.title, "day": shown_day(stated["on"])},
        )
    ]
    sites = sites_of(unit.code)
    if sites:
        closes = _("will_close_site", default="Its site closes and bears a notice.")
        told.append(closes)
    if concerned.memberships:
        memberships = _(
            "will_end_memberships",
            default="${count} memberships of its board end at once. Those people no "
            "longer read its drafts and its record, and change nothing.",
            mapping={"count": concerned.memberships},
        )
        told.append(memberships)
    successor = stated["successor"]
    if successor:
        return told + _taken_over(concerned, successor, has_site=bool(sites))
    if not sites:
        return told
    left = _(
        "will_leave_work",
        default="No board writes on its site any more; ${count} open items stay as "
        "they are.",
        mapping={"count": concerned.open_work},
    )
    return [*told, left]


def take_in(unit: Unit, stated: Stated) -> list[Message]:
    return [
        sentence
        for code in stated["units"]
        for sentence in end(require_unit(code), {**stated, "successor": unit.code})
    ]


def undo_end(unit: Unit, stated: Stated) -> list[Message]:
    return [
        _(
            "will_undo_end",
            default="“${name}” stands again: its site reopens, its board has its "
            "levels back, its records and subordinate units belong to it again.",
            mapping={"name": unit.title},
        )
    ]


def _taken_over(
    concerned: Concerned, successor: str, *, has_site: bool
) -> list[Message]:
    name = _name_of(successor)
    told: list[Message] = []
    if has_site:
        work = _(
            "will_pass_work",
            default="The board of “${name}” gets its levels on the closed site: it "
            "finishes ${count} open items and corrects what is published.",
            mapping={"name": name, "count": concerned.open_work},
        )
        site = _(
            "will_pass_site",
            default="The board of “${name}” gets its levels on the closed site and "
            "corrects what is published.",
            mapping={"name": name},
        )
        told.append(work if concerned.open_work else site)
    if concerned.members:
        told.append(
            _(
                "will_pass_members",
                default="${count} units that belong to it will belong to “${name}”.",
                mapping={"name": name, "count": len(concerned.members)},
            )
        )
    if concerned.predecessors:
        told.append(
            _(
                "will_pass_predecessors",
                default="“${name}” also answers for ${count} units that were merged "
                "before.",
                mapping={"name": name, "count": len(concerned.predecessors)},
            )
        )
    return told
