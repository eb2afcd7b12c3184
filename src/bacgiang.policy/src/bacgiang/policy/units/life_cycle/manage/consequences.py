"""What an act will do, in words, before it is done."""

from ....base.date_labels import day_label
from ...register.directory import directory
from ...register.unit import Unit
from ...sites.finding import sites_of
from ..closing import open_work_on
from ..succession import Concerned
from ..succession import concerned_by_end
from .acts import LifeAct
from .acts import Stated
from bacgiang.policy import _
from collections.abc import Callable
from zope.i18nmessageid import Message


def _name_of(code: str | None) -> str:
    entry = directory().get(code)
    return entry.name if entry is not None else ""


def _rename(unit: Unit, stated: Stated) -> list[Message]:
    return [
        _(
            "will_rename",
            default="“${old}” will be called “${new}”.",
            mapping={"old": unit.title, "new": stated.facts["title"]},
        ),
        _(
            "will_keep_code",
            default="The code “${code}” and every address stay as they are. What was "
            "published keeps its byline and source.",
            mapping={"code": unit.code},
        ),
    ]


def _host(unit: Unit, stated: Stated) -> list[Message]:
    new = stated.facts["host"]
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


def _move(unit: Unit, stated: Stated) -> list[Message]:
    parent = stated.facts["parent_unit"]
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


def _open(unit: Unit, stated: Stated) -> list[Message]:
    return [
        _(
            "will_open",
            default="The public will see the unit's site, in Vietnamese and in "
            "English, with everything that is published there.",
        )
    ]


def _open_desk(unit: Unit, stated: Stated) -> list[Message]:
    return [
        _(
            "will_open_desk",
            default="The unit will get a desk with its sections. Only its board, the "
            "standing office and the administrators see it.",
        )
    ]


def _desk(unit: Unit, stated: Stated) -> list[Message]:
    return [
        _(
            "will_hide",
            default="The public will no longer find the unit's site at its address. "
            "Nothing is deleted; open work (${count} items) stays with its board.",
            mapping={"count": open_work_on(sites_of(unit.code))},
        )
    ]


def _end(unit: Unit, stated: Stated) -> list[Message]:
    concerned = concerned_by_end(unit.code)
    told = [
        _(
            "will_end",
            default="“${name}” will end on ${day}. Its code and its addresses stay; "
            "its site closes and bears a notice.",
            mapping={"name": unit.title, "day": day_label(stated.on)},
        ),
        _(
            "will_end_memberships",
            default="${count} memberships of its board end at once. Those people can "
            "still read the site, drafts included, and change nothing.",
            mapping={"count": concerned.memberships},
        ),
    ]
    return told + (
        _taken_over(concerned, stated.successor)
        if stated.successor
        else _left(concerned)
    )


def _taken_over(concerned: Concerned, successor: str) -> list[Message]:
    name = _name_of(successor)
    told = [
        _(
            "will_pass_work",
            default="The board of “${name}” gets its levels on the closed site: it "
            "finishes ${count} open items and corrects what is published.",
            mapping={"name": name, "count": concerned.open_work},
        )
    ]
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


def _left(concerned: Concerned) -> list[Message]:
    return [
        _(
            "will_leave_work",
            default="No board writes on its site any more; ${count} open items stay as "
            "they are.",
            mapping={"count": concerned.open_work},
        )
    ]


TELLS: dict[str, Callable[[Unit, Stated], list[Message]]] = {
    "rename": _rename,
    "host": _host,
    "move": _move,
    "open": _open,
    "open-desk": _open_desk,
    "desk": _desk,
    "merge": _end,
    "close": _end,
}


def consequences(act: LifeAct, unit: Unit, stated: Stated) -> list[Message]:
    """Sentences about what the act will do, for the confirmation."""
    return TELLS[act.name](unit, stated)
