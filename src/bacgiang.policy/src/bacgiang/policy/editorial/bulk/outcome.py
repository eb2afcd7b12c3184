"""What became of each chosen item, and how the answer says it."""

from ...base.refusal import Refusal
from bacgiang.policy import _
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


MOST_TOLD = 20
STATED_IN_FORM = frozenset(
    {
        "",
        "comment",
        "declaration",
        "confirmation",
        "confirmed_by",
        "ground",
        "relations_undecided",
    }
)
DONE = _("bulk_done", default="Done. Items: ${count}.")
REFUSED = _("bulk_refused", default="Not done: ${refused} of ${count} chosen.")
ITEM_REFUSED = _("bulk_item_refused", default="“${title}”: ${reasons}")
MORE_REFUSED = _("bulk_more_refused", default="Likewise for ${count} more.")
OPEN_ITEM = _(
    "bulk_open_item",
    default="What is asked for here can be stated on the item alone: open it and do it "
    "there.",
)


@dataclass(frozen=True)
class Outcome:
    """`refusals` is empty for what was done; `title` is shown to whoever asked.

    `turn` says in words whose turn it is now, None where it is nobody's.
    """

    uid: str
    title: str
    refusals: tuple[Refusal, ...] = ()
    turn: str | None = None

    def as_record(self, request: HTTPRequest) -> dict[str, Any]:
        return {
            "UID": self.uid,
            "title": self.title,
            "done": not self.refusals,
            "next": self.turn,
            "reasons": [one.as_data(request) for one in self.refusals],
        }


def answer_of(outcomes: Sequence[Outcome], request: HTTPRequest) -> dict[str, Any]:
    """`status` and `msg` are what folder contents shows; `items` tells of each."""
    refused = [one for one in outcomes if one.refusals]
    return {
        "status": "warning" if refused or not outcomes else "success",
        "msg": "\n".join([_message(len(outcomes), refused, request), *turns(outcomes)]),
        "items": [one.as_record(request) for one in outcomes],
    }


def turns(outcomes: Sequence[Outcome]) -> list[str]:
    """Whose turn it is, each once; of how many items where others have the rest."""
    counted = Counter(one.turn for one in outcomes if one.turn)
    of_all = counted.total() == len(outcomes) and len(counted) == 1
    lines = [said if of_all else f"{said} ({n})" for said, n in counted.most_common()]
    return lines[:MOST_TOLD]


def _message(count: int, refused: list[Outcome], request: HTTPRequest) -> str:
    if not refused:
        return _said(DONE, request, count=count)
    parts = [_said(REFUSED, request, refused=len(refused), count=count)]
    parts += [_line(one, request) for one in refused[:MOST_TOLD]]
    if len(refused) > MOST_TOLD:
        parts.append(_said(MORE_REFUSED, request, count=len(refused) - MOST_TOLD))
    if any(one.field not in STATED_IN_FORM for o in refused for one in o.refusals):
        parts.append(_said(OPEN_ITEM, request))
    return "\n".join(parts)


def _line(outcome: Outcome, request: HTTPRequest) -> str:
    words = " ".join(one.in_words(request) for one in outcome.refusals)
    return _said(ITEM_REFUSED, request, title=outcome.title, reasons=words)


def _said(message: Message, request: HTTPRequest, **facts: Any) -> str:
    return translate(Message(message, mapping=facts), context=request)
