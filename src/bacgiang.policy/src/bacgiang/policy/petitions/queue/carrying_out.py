"""The acts by name, for the page and the service alike."""

from ...base.dates import read_day
from ...base.dates import WrongDay
from ...base.refusal import Refused
from ...citizen.attachments.files import SentFile
from ...citizen.board_refusals import UNKNOWN_ACT
from ...citizen.handling.erasing import erase
from ...citizen.handling.erasing import turn_down
from ...citizen.handling.erasing import TURNED_DOWN
from ...citizen.handling.seen import Seen
from ..handling import acts
from ..handling import reasons
from ..handling.asking import ask
from ..handling.information import gather
from ..handling.information import tell_fee
from ..handling.seen import PETITIONS
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from plone.dexterity.content import DexterityContent
from zope.i18nmessageid import Message


@dataclass(frozen=True)
class Asked:
    """What was sent with an act; "" for what was not. `also`: others to which the same
    is answered. `files`: of the answer.
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
    amount: str = ""
    why: str = ""
    files: Sequence[SentFile] = ()


def _extend(place: DexterityContent, seen: Seen, asked: Asked) -> None:
    try:
        until = read_day(asked.until)
    except WrongDay:
        raise Refused(reasons.WRONG_DAY) from None
    acts.extend(place, seen, until, asked.reason)


def _refuse(place: DexterityContent, seen: Seen, asked: Asked) -> None:
    if not asked.ground:
        raise Refused(reasons.UNKNOWN_GROUND)
    all_seen = (seen, *asked.also)
    acts.propose_for_all(place, all_seen, asked.words, asked.ground)


def _confirm(place: DexterityContent, seen: Seen, asked: Asked) -> None:
    acts.confirm(place, (seen, *asked.also), is_public=asked.is_public)


ACTS: Mapping[str, Callable[[DexterityContent, Seen, Asked], object]] = {
    "hand-over": lambda at, seen, asked: acts.hand_over(
        at, seen, asked.unit, asked.reason
    ),
    "extend": _extend,
    "answer": lambda at, seen, asked: acts.propose_for_all(
        at, (seen, *asked.also), asked.words, files=asked.files
    ),
    "refuse": _refuse,
    "send-back": lambda at, seen, asked: acts.send_back(at, seen, asked.reason),
    "confirm": _confirm,
    "take-off": lambda at, seen, asked: acts.unpublish(at, seen, asked.reason),
    "publish-again": lambda at, seen, asked: acts.publish_again(at, seen),
    "ask": lambda at, seen, asked: ask(at, seen, asked.units, asked.reason),
    "assign": lambda at, seen, asked: acts.assign(at, seen, asked.officer),
    "for-head": lambda at, seen, asked: acts.put_before_head(at, seen),
    "pause": lambda at, seen, asked: acts.pause(at, seen, asked.reason),
    "resume": lambda at, seen, asked: acts.resume(at, seen),
    "gather": lambda at, seen, asked: gather(at, seen),
    "fee": lambda at, seen, asked: tell_fee(at, seen, asked.amount, asked.words),
    "erase": lambda at, seen, asked: erase(PETITIONS, at, seen, asked.why),
    "turn-down": lambda at, seen, asked: turn_down(PETITIONS, at, seen),
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
    "gather": _("information_done_gather", default="The longer term was told."),
    "fee": _("information_done_fee", default="What it costs was told."),
    "confirm": _(
        "petition_done_confirm",
        default="Done. Whoever sent it finds it by the tracking code, and is told by "
        "e-mail if they asked for it.",
    ),
    "take-off": _("petition_done_take_off", default="Taken off the page."),
    "publish-again": _("dialogue_done_put_back", default="Readers see it again."),
    "turn-down": TURNED_DOWN,
}


def carry_out(place: DexterityContent, name: str, seen: Seen, asked: Asked) -> None:
    """Raises Refused."""
    act = ACTS.get(name)
    if act is None:
        raise Refused(UNKNOWN_ACT)
    act(place, seen, asked)
