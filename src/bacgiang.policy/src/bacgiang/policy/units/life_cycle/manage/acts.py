"""The acts of a unit's life as forms: what each asks, refuses and does."""

from ....base.refusal import Refusal
from ...kinds import Presence
from ...register.unit import Unit
from .. import life_cycle
from .. import refusing
from ..statements import FIELD_OF
from ..statements import read_facts
from ..statements import read_stated
from ..undoing import undo_end
from ..undoing import why_not_undo
from . import consequences
from bacgiang.policy import _
from collections.abc import Callable
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from typing import Literal
from zope.i18nmessageid import Message


Refusals = tuple[Refusal, ...]


# Kinds of question: of an input, a list of units, a text area.
Asks = Literal["text", "date", "unit", "units", "language", "long_text"]


@dataclass(frozen=True)
class Question:
    """One field of a form; `of_unit` begins with what the register holds."""

    name: str
    label: Message
    asks: Asks = "text"
    required: bool = False
    of_unit: bool = False
    help: Message | str = ""


ON = Question("on", _("label_takes_effect", default="Takes effect on"), "date", True)
REASON = Question(
    "reason",
    _("label_reason", default="Reason"),
    "long_text",
    True,
    help=_(
        "help_register_reason",
        default="The reason stays in the record of acts, for example the number and "
        "date of the decision.",
    ),
)
WHY = Question("reason", _("label_reason", default="Reason"), "long_text")
SUCCESSOR = Question(
    "successor", _("label_unit_successor", default="Successor"), "unit", True
)


@dataclass(frozen=True)
class LifeAct:
    """An act of a unit's life.

    `perform` and `why_not` take the unit and, by name, what was stated; `tells` gives
    sentences about what will happen. `unavailable` says what speaks against the act
    whatever is stated.
    """

    name: str
    title: Message
    does: Message
    perform: Callable[..., None]
    why_not: Callable[..., Refusals]
    unavailable: Callable[[Unit], Refusals]
    tells: Callable[[Unit, Mapping[str, Any]], list[Message]]
    questions: tuple[Question, ...] = ()

    def read(self, form: Mapping[str, Any], unit: Unit) -> dict[str, Any]:
        """What the form states; raises Refused for values that cannot be read."""
        asked = [one.name for one in self.questions]
        facts = {name: form.get(name) for name in asked if name in FIELD_OF}
        stated = {"facts": read_facts(facts, unit)} if facts else {}
        return stated | read_stated(form, [name for name in asked if name not in facts])


ACTS = (
    LifeAct(
        "rename",
        _("title_unit_rename", default="Rename"),
        _(
            "about_unit_rename",
            default="The unit gets another name; the former one stays in its history.",
        ),
        perform=life_cycle.change_unit,
        why_not=refusing.why_not_rename,
        unavailable=refusing.why_not_touch,
        tells=consequences.rename,
        questions=(
            Question(
                "name", _("label_name", default="Name"), required=True, of_unit=True
            ),
            Question(
                "name_en", _("label_name_en", default="Name in English"), of_unit=True
            ),
            Question(
                "short_name", _("label_short_name", default="Short name"), of_unit=True
            ),
            ON,
            WHY,
        ),
    ),
    LifeAct(
        "host",
        _("title_unit_host", default="Change the host name"),
        _(
            "about_unit_host",
            default="The unit's site answers under another host name; the former one "
            "leads there.",
        ),
        perform=life_cycle.change_unit,
        why_not=refusing.why_not_change,
        unavailable=refusing.why_not_touch,
        tells=consequences.change_host,
        questions=(
            Question("host", _("label_host", default="Host name"), of_unit=True),
            WHY,
        ),
    ),
    LifeAct(
        "move",
        _("title_unit_move", default="Move below another unit"),
        _(
            "about_unit_move",
            default="The unit takes another place in the tree of the organisation.",
        ),
        perform=life_cycle.change_unit,
        why_not=refusing.why_not_change,
        unavailable=refusing.why_not_touch,
        tells=consequences.move,
        questions=(
            Question(
                "parent",
                _("label_parent", default="Belongs to"),
                "unit",
                of_unit=True,
            ),
            WHY,
        ),
    ),
    LifeAct(
        "open",
        _("title_unit_open", default="Open the site"),
        _(
            "about_unit_open",
            default="The unit gets a public site in both languages; a desk becomes "
            "one.",
        ),
        perform=partial(life_cycle.open_unit, presence=Presence.OPEN),
        why_not=partial(refusing.why_not_open, presence=Presence.OPEN),
        unavailable=partial(refusing.why_not_open, presence=Presence.OPEN),
        tells=consequences.open_site,
    ),
    LifeAct(
        "open-desk",
        _("title_unit_open_desk", default="Open a desk"),
        _(
            "about_unit_open_desk",
            default="The unit gets a place only its board sees, from which it supplies "
            "items to other sites.",
        ),
        perform=partial(life_cycle.open_unit, presence=Presence.DESK),
        why_not=partial(refusing.why_not_open, presence=Presence.DESK),
        unavailable=partial(refusing.why_not_open, presence=Presence.DESK),
        tells=consequences.open_desk,
    ),
    LifeAct(
        "open-language",
        _("title_unit_open_language", default="Open the site in another language"),
        _(
            "about_unit_open_language",
            default="The unit gets a public site in a language besides Vietnamese and "
            "English, with the same sections.",
        ),
        perform=life_cycle.open_unit_in,
        why_not=refusing.why_not_open_in,
        unavailable=refusing.why_not_open_in,
        tells=consequences.open_language,
        questions=(
            Question(
                "language", _("label_language", default="Language"), "language", True
            ),
        ),
    ),
    LifeAct(
        "desk",
        _("title_unit_desk", default="Take the site back to a desk"),
        _(
            "about_unit_desk",
            default="The public no longer sees the unit's site; its board goes on "
            "working there.",
        ),
        perform=life_cycle.take_to_desk,
        why_not=refusing.why_not_desk,
        unavailable=refusing.why_not_desk,
        tells=consequences.take_to_desk,
        questions=(WHY,),
    ),
    LifeAct(
        "merge",
        _("title_unit_merge", default="Merge into another unit"),
        _(
            "about_unit_merge",
            default="The unit ends. Its site closes, with a notice; the successor's "
            "board corrects what stands there and finishes what is open.",
        ),
        perform=life_cycle.merge_unit,
        why_not=refusing.why_not_merge,
        unavailable=refusing.why_not_end,
        tells=consequences.end,
        questions=(SUCCESSOR, ON, REASON),
    ),
    LifeAct(
        "take-in",
        _("title_unit_take_in", default="Take other units in"),
        _(
            "about_unit_take_in",
            default="Several units are merged into this one at once: all of them or "
            "none.",
        ),
        perform=life_cycle.take_in,
        why_not=refusing.why_not_take_in,
        unavailable=refusing.why_not_touch,
        tells=consequences.take_in,
        questions=(
            Question(
                "units",
                _("label_units_taken_in", default="Units that are merged"),
                "units",
                True,
            ),
            ON,
            REASON,
        ),
    ),
    LifeAct(
        "undo-end",
        _("title_unit_undo_end", default="Take the end back"),
        _(
            "about_unit_undo_end",
            default="The unit stands again as it did, with its site, its board and its "
            "records, as long as nothing else followed.",
        ),
        perform=undo_end,
        why_not=why_not_undo,
        unavailable=why_not_undo,
        tells=consequences.undo_end,
        questions=(WHY,),
    ),
    LifeAct(
        "close",
        _("title_unit_close", default="Close"),
        _(
            "about_unit_close",
            default="The unit ends. Its site closes, with a notice, and stays "
            "readable. Without a successor only once nothing that citizens sent to it "
            "waits there.",
        ),
        perform=life_cycle.close_unit,
        why_not=refusing.why_not_close,
        unavailable=refusing.why_not_close_at_all,
        tells=consequences.end,
        questions=(
            Question(
                "successor",
                _("label_successor_if_any", default="Successor, if there is one"),
                "unit",
            ),
            ON,
            REASON,
        ),
    ),
)
ACT_OF = {act.name: act for act in ACTS}
