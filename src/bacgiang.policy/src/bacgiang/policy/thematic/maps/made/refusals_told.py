"""Refusals on their way from the process that reads to the one that asked."""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....base.refusal import RefusedInput
from ....base.uploads.reasons import PICTURE_BOMB
from .. import reasons
from typing import Any
from zope.i18nmessageid import Message


Told = list[tuple[str, str, dict[str, Any]]]
"""Code, field, and the facts of each message: words of ours by their name."""
_REFUSALS = {
    one.code: one
    for one in (*vars(reasons).values(), PICTURE_BOMB)
    if isinstance(one, Refusal)
}
_WORDS = {str(one): one for one in vars(reasons).values() if isinstance(one, Message)}


def as_told(error: Refused) -> Told:
    return [
        (one.code, one.field, _facts(getattr(one.message, "mapping", None) or {}))
        for one in error.refusals
    ]


def refused_by(told: Told) -> RefusedInput:
    """The refusal again. The file may have had its reader write this: nothing but what
    it may say is said.
    """
    return RefusedInput(
        *(_REFUSALS[code].at(field, **_said(facts)) for code, field, facts in told)
    )


def _facts(mapping: dict[str, Any]) -> dict[str, Any]:
    return {
        name: {"word": str(one)} if isinstance(one, Message) else one
        for name, one in mapping.items()
    }


def _said(facts: dict[str, Any]) -> dict[str, Any]:
    return {
        name: _WORDS[one["word"]] if isinstance(one, dict) else one
        for name, one in facts.items()
    }
