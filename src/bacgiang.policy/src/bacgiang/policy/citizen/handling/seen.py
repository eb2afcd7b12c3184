"""Something as somebody on a board saw it, and came back to act on."""

from ..codes.board_names import board_name
from ..codes.board_names import code_named
from ..submissions.submission import Submission
from dataclasses import dataclass
from plone import api
from plone.dexterity.content import DexterityContent


@dataclass(frozen=True)
class Seen:
    """`entries` of its log and `stamp` of what was proposed then."""

    code: str
    entries: int
    stamp: str = ""


def may(permission: str, place: DexterityContent) -> bool:
    """`place`: the unit's site, or a language root for the main board."""
    return bool(api.user.has_permission(permission, obj=place))


def value_of(found: Submission, stamp: str = "") -> str:
    """What a form sends back of what was read: name, entries and stamp."""
    return f"{board_name(found.code)}:{len(found.entries)}:{stamp}"


def seen_in(value: str) -> Seen:
    """What `value_of` made, as it came back; odd parts fit nothing."""
    name, _colon, rest = value.partition(":")
    entries, _colon, stamp = rest.partition(":")
    is_number = entries.isascii() and entries.isdigit() and len(entries) < 6
    return Seen(code_named(name), int(entries) if is_number else 0, stamp)
