"""Read the statements of an act out of what a form, a body or a script sent."""

from ...base.dates import now_utc
from ...base.dates import with_zone
from ...base.refusal import Refusal
from ...base.refusal import Refused
from .parameters import Confirmation
from .parameters import Parameters
from .parameters import SecrecyGround
from .parameters import WithdrawalGround
from bacgiang.policy import _
from bacgiang.policy.text.unicode_form import normalize
from collections.abc import Callable
from collections.abc import Mapping
from datetime import datetime
from datetime import timedelta
from enum import StrEnum
from typing import Any


TRUE_WORDS = frozenset({"1", "true", "on", "yes"})
FALSE_WORDS = frozenset({"0", "false", "off", "no"})
TEXTS = (
    "comment",
    "confirmed_by",
    "correction",
    "secrecy_document",
    "on_behalf_of",
    "on_behalf_capacity",
    "on_behalf_document",
)
CHOICES: dict[str, type[StrEnum]] = {
    "confirmation": Confirmation,
    "ground": WithdrawalGround,
    "secrecy_ground": SecrecyGround,
}
FLAGS = ("declaration", "emergency", "relations_undecided")
FIRST_YEAR, LAST_YEAR = 1970, 2499


def unreadable(field: str) -> Refusal:
    return Refusal(
        "unreadable",
        _(
            "refusal_unreadable",
            default="The value of “${field}” cannot be read. Correct it.",
            mapping={"field": field},
        ),
        field,
    )


def stated_text(field: str, value: Any) -> str:
    """A text in NFC, "" for None. Raises Refused."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Refused(unreadable(field))
    return normalize(value).strip()


def is_ticked(field: str, value: Any) -> bool:
    """Whether a box was ticked. Raises Refused for what is neither."""
    if isinstance(value, bool):
        return value
    if value in (None, ""):
        return False
    word = value.strip().lower() if isinstance(value, str) else None
    if word not in TRUE_WORDS | FALSE_WORDS:
        raise Refused(unreadable(field))
    return word in TRUE_WORDS


def _choice(field: str, value: Any) -> StrEnum | None:
    if value in (None, ""):
        return None
    try:
        return CHOICES[field](value)
    except ValueError as error:
        raise Refused(unreadable(field)) from error


def _date(field: str, value: Any) -> datetime | None:
    if value in (None, ""):
        return None
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else value
        aware = with_zone(moment)
    except (AttributeError, ValueError) as error:
        raise Refused(unreadable(field)) from error
    # Beyond these Zope's dates, and calendars, cannot follow.
    if not FIRST_YEAR <= aware.year <= LAST_YEAR:
        raise Refused(unreadable(field))
    return aware


def _beginning(field: str, value: Any) -> datetime | None:
    """In whole minutes where it is ahead: lists, which count so, would tell sooner."""
    stated = _date(field, value)
    if stated is None or stated <= now_utc():
        return stated
    whole = stated.replace(second=0, microsecond=0)
    return whole if whole == stated else whole + timedelta(minutes=1)


def _ending(field: str, value: Any) -> datetime | None:
    stated = _date(field, value)
    return None if stated is None else stated.replace(second=0, microsecond=0)


READERS: dict[str, Callable[[str, Any], Any]] = {
    **dict.fromkeys(TEXTS, stated_text),
    **dict.fromkeys(FLAGS, is_ticked),
    **dict.fromkeys(CHOICES, _choice),
    "effective": _beginning,
    "expires": _ending,
}


def read_statements(
    sent: Mapping[str, Any],
) -> tuple[Parameters, tuple[Refusal, ...]]:
    """What can be read of a mapping, and why the rest cannot; unknown keys are ignored.

    Texts are normalised to NFC, a date without zone is local time.
    """
    values: dict[str, Any] = {}
    wrong: list[Refusal] = []
    for name, read in READERS.items():
        try:
            values[name] = read(name, sent.get(name))
        except Refused as refused:
            wrong += refused.refusals
    return Parameters(**values), tuple(wrong)


def parameters_of(sent: Mapping[str, Any]) -> Parameters:
    """The same where all of it is needed. Raises Refused."""
    stated, wrong = read_statements(sent)
    Refused.raise_for(*wrong)
    return stated
