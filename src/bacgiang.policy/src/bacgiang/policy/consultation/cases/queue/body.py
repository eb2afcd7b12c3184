"""Read what a client of the API sent; anything odd is refused, nothing is guessed."""

from ....base.refusal import Refusal
from ....base.refusal import Refused
from ....citizen.codes.board_names import code_named
from ....editorial.secrecy.text_masks import Stretch
from ..moderating import Seen
from bacgiang.policy import _
from collections.abc import Mapping
from plone.dexterity.content import DexterityContent
from typing import Any


UNREADABLE = Refusal(
    "unreadable",
    _(
        "case_refusal_unreadable",
        default="The body is an object with “act”, and “items” with “id” and "
        "“entries” each, as the list gave them; to confirm also with “seen”.",
    ),
)
LONGEST = 50_000


def text_in(body: Mapping[str, Any], name: str) -> str:
    """A text, "" where there is none. Raises Refused."""
    value = body.get(name) or ""
    if not isinstance(value, str) or len(value) > LONGEST:
        raise Refused(UNREADABLE)
    return value


def number_in(body: Mapping[str, Any], name: str) -> int:
    """A whole number from 0. Raises Refused."""
    value = body.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise Refused(UNREADABLE)
    return value


def seen_in(item: DexterityContent) -> Seen:
    """One opinion as it was seen. Raises Refused."""
    if not isinstance(item, Mapping):
        raise Refused(UNREADABLE)
    proposal = text_in(item, "seen") if "seen" in item else None
    return Seen(code_named(text_in(item, "id")), number_in(item, "entries"), proposal)


def items_in(body: Mapping[str, Any]) -> list[Seen]:
    """The opinions an act is on. Raises Refused."""
    items = body.get("items")
    if not isinstance(items, list):
        raise Refused(UNREADABLE)
    return [seen_in(one) for one in items]


def stretches_in(value: Any) -> tuple[Stretch, ...]:
    """Pairs of begin and end. Raises Refused."""
    if not isinstance(value, list):
        raise Refused(UNREADABLE)
    found: list[Stretch] = []
    for pair in value:
        sound = isinstance(pair, list) and len(pair) == 2
        if not sound or any(type(one) is not int for one in pair):
            raise Refused(UNREADABLE)
        found.append((pair[0], pair[1]))
    return tuple(found)
