"""The acts by name, for the page and the service alike."""

from ...base.dates import read_day
from ...base.dates import WrongDay
from ...base.refusal import Refused
from ...citizen.codes.board_names import code_named
from ..handling import acts
from ..handling import reasons
from ..handling.asking import ask
from ..handling.assigned import assign
from ..handling.seen import Seen
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class Asked:
    """What was sent with an act; "" for what was not. `also`: others to which the same
    is answered.
    """

    unit: str = ""
    reason: str = ""
    words: str = ""
    ground: str = ""
    until: str = ""
    is_public: bool = False
    units: tuple[str, ...] = ()
    also: tuple[Seen, ...] = ()
    officer: str = ""


def _hand_over(place: DexterityContent, seen: Seen, asked: Asked) -> None:
    acts.hand_over(place, seen, asked.unit, asked.reason)


def _extend(place: DexterityContent, seen: Seen, asked: Asked) -> None:
    try:
        until = read_day(asked.until)
    except WrongDay:
        raise Refused(reasons.WRONG_DAY) from None
    acts.extend(place, seen, until, asked.reason)


def _answer(place: DexterityContent, seen: Seen, asked: Asked) -> None:
    acts.propose_for_all(place, (seen, *asked.also), asked.words)


def _refuse(place: DexterityContent, seen: Seen, asked: Asked) -> None:
    if not asked.ground:
        raise Refused(reasons.UNKNOWN_GROUND)
    acts.propose_for_all(place, (seen, *asked.also), asked.words, asked.ground)


def _send_back(place: DexterityContent, seen: Seen, asked: Asked) -> None:
    acts.send_back(place, seen, asked.reason)


def _ask(place: DexterityContent, seen: Seen, asked: Asked) -> None:
    ask(place, seen, asked.units, asked.reason)


def _assign(place: DexterityContent, seen: Seen, asked: Asked) -> None:
    assign(place, seen, asked.officer)


def _put_before_head(place: DexterityContent, seen: Seen, asked: Asked) -> None:
    acts.put_before_head(place, seen)


def _pause(place: DexterityContent, seen: Seen, asked: Asked) -> None:
    acts.pause(place, seen, asked.reason)


def _resume(place: DexterityContent, seen: Seen, asked: Asked) -> None:
    acts.resume(place, seen)


def _confirm(place: DexterityContent, seen: Seen, asked: Asked) -> None:
    acts.confirm(place, (seen, *asked.also), is_public=asked.is_public)


def _take_off(place: DexterityContent, seen: Seen, asked: Asked) -> None:
    acts.unpublish(place, seen, asked.reason)


ACTS: Mapping[str, Callable[[DexterityContent, Seen, Asked], None]] = {
    "hand-over": _hand_over,
    "extend": _extend,
    "answer": _answer,
    "refuse": _refuse,
    "send-back": _send_back,
    "confirm": _confirm,
    "take-off": _take_off,
    "ask": _ask,
    "assign": _assign,
    "for-head": _put_before_head,
    "pause": _pause,
    "resume": _resume,
}
DONE: dict[str, Message] = {
    "hand-over": _("petition_done_hand_over", default="Handed over."),
    "extend": _("petition_done_extend", default="The deadline was extended."),
    "answer": _(
        "petition_done_propose", default="Kept. Another person confirms the words."
    ),
    "refuse": _(
        "petition_done_propose", default="Kept. Another person confirms the words."
    ),
    "send-back": _("petition_done_send_back", default="Sent back."),
    "ask": _("petition_done_ask", default="The units were asked."),
    "assign": _("petition_done_assign", default="Kept who works on it."),
    "for-head": _("petition_done_for_head", default="It is before the head now."),
    "pause": _("petition_done_pause", default="Paused."),
    "resume": _("petition_done_resume", default="Days count again."),
    "confirm": _("petition_done_confirm", default="Done: whoever sent it is told."),
    "take-off": _("petition_done_take_off", default="Taken off the page."),
}


def carry_out(place: DexterityContent, name: str, seen: Seen, asked: Asked) -> None:
    """Raises Refused."""
    act = ACTS.get(name)
    if act is None:
        raise Refused(reasons.UNKNOWN_ACT)
    act(place, seen, asked)


def seen_in(value: str) -> Seen:
    """What `showing.value_of` made, as it came back; odd parts fit nothing."""
    name, _colon, rest = value.partition(":")
    entries, _colon, stamp = rest.partition(":")
    is_number = entries.isascii() and entries.isdigit() and len(entries) < 6
    return Seen(code_named(name), int(entries) if is_number else 0, stamp)
