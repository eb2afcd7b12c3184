"""The part of a list that a program asks for: `b_start`, `b_size`, `limit`.

What is no such number is refused and named, by every list alike: a first page in its
place would be taken for the one that was asked for, and a shorter one for all there is.
Pages for people pass over what is odd (`form_values.batch_start`).
"""

from .form_values import number_in
from .refusal import Refusal
from .refusal import Refused
from bacgiang.policy import _
from collections.abc import Iterable
from collections.abc import Mapping
from itertools import islice
from typing import Any
from typing import TypeVar


START, SIZE, LIMIT = "b_start", "b_size", "limit"
FURTHEST = 10_000_000
_DIGITS = 9
Entry = TypeVar("Entry")


def page_asked(form: Mapping[str, Any], usual: int, most: int) -> tuple[int, int]:
    """How many entries are passed over, and how many, at most `most`, are given;
    `usual` where nothing is said of it. Raises Refused.
    """
    return start_asked(form), size_asked(form, usual, most)


def part_asked(
    found: Iterable[Entry], form: Mapping[str, Any], usual: int, most: int
) -> tuple[list[Entry], bool]:
    """Of a list what is asked for, and whether more of it follows. Raises Refused."""
    start, size = page_asked(form, usual, most)
    part = [*islice(found, start, start + size + 1)]
    return part[:size], len(part) > size


def start_asked(form: Mapping[str, Any]) -> int:
    """How many entries are passed over, none without `b_start`. Raises Refused."""
    return number_asked(form, START, 0, range(FURTHEST + 1))


def size_asked(form: Mapping[str, Any], usual: int, most: int, name: str = SIZE) -> int:
    """How many entries are given. Raises Refused."""
    return number_asked(form, name, usual, range(1, most + 1))


def said_once(form: Mapping[str, Any], name: str) -> str:
    """From where, or up to where, a list is asked for; "" where nothing is said.

    Raises Refused where it is said without a value or several times.
    """
    if name not in form:
        return ""
    said = form[name]
    if not isinstance(said, str) or not said.strip():
        raise Refused(NO_ONE_VALUE.at(name, name=name))
    return said.strip()


def number_asked(form: Mapping[str, Any], name: str, usual: int, known: range) -> int:
    """A whole number of these, `usual` where nothing is said. Raises Refused."""
    if name not in form:
        return usual
    said = form[name]
    # A body of JSON has numbers, and so has an address that says `:int`.
    is_number = isinstance(said, int) and not isinstance(said, bool)
    number = said if is_number else number_in(said, _DIGITS)
    if number is None or number not in known:
        facts = {"name": name, "first": known[0], "last": known[-1]}
        raise Refused(WRONG_NUMBER.at(name, **facts))
    return number


WRONG_NUMBER = Refusal(
    "wrong_number",
    _(
        "refusal_paging_number",
        default="“${name}” is one whole number from ${first} to ${last}.",
    ),
)
NO_ONE_VALUE = Refusal(
    "no_value",
    _(
        "refusal_paging_no_value",
        default="“${name}” is said once and with a value, or left out.",
    ),
)
