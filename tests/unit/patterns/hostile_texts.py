"""Texts that a pattern may take long for, read from the pattern itself.

Each is a beginning and what is repeated after it: characters it knows, what it matches
and the beginnings of that, and inside of each repetition what may be repeated there.
"""

from collections.abc import Iterator
import re
from typing import Any


MOST = 32
FEW = 4
"""Characters of a set, and inside of one repetition."""
ENDLESS = 50
"""A repetition of so many is taken for one without an end."""
CATEGORIES = {
    "CATEGORY_DIGIT": "1",
    "CATEGORY_SPACE": " ",
    "CATEGORY_WORD": "a",
    "CATEGORY_NOT_DIGIT": "a",
    "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_NOT_WORD": " ",
}
ORDINARY = "a 1<\n"
REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")


def parser_of_re() -> Any:
    return re._parser  # type: ignore[attr-defined]


def hostile(pattern: re.Pattern[Any]) -> list[tuple[str, str]]:
    parsed = parser_of_re().parse(pattern.pattern, pattern.flags)
    characters = list(dict.fromkeys(_characters(parsed)))
    sample = _sample(parsed)
    wholes = [sample[:end] for end in range(len(sample), 0, -1)][:8]
    pairs = [a + b for a, b in zip(characters, characters[1:], strict=False)]
    alone = [*characters[:8], *wholes, *pairs[:4]]
    texts = [*_inside(parsed, ""), *(("", one) for one in alone)]
    return [one for one in dict.fromkeys(texts) if one[1]][:MOST]


def _inside(parsed: Any, before: str) -> Iterator[tuple[str, str]]:
    """What may be repeated, after what leads there."""
    for op, value in parsed:
        if str(op) in REPEATS and value[1] >= ENDLESS:
            yield before, _sample(value[2])
            for one in list(dict.fromkeys(_characters(value[2])))[:FEW]:
                yield before, one
        for inner in _parts(op, value):
            yield from _inside(inner, before)
        before += _sample([(op, value)])


def _of_set(members: Any) -> Iterator[str]:
    is_not = any(str(op) == "NEGATE" for op, _value in members)
    taken = set()
    for op, value in members:
        match str(op):
            case "LITERAL":
                taken.add(chr(value))
            case "RANGE":
                taken.add(chr(value[0]))
            case "CATEGORY":
                taken.add(CATEGORIES[str(value)])
    if not is_not:
        yield from sorted(taken)[:FEW]
    else:
        yield from [one for one in ORDINARY if one not in taken][:2]


def _characters(parsed: Any) -> Iterator[str]:
    for op, value in parsed:
        match str(op):
            case "LITERAL":
                yield chr(value)
            case "NOT_LITERAL":
                yield "a" if value != ord("a") else "b"
            case "ANY":
                yield "a"
            case "IN":
                yield from _of_set(value)
            case _:
                for inner in _parts(op, value):
                    yield from _characters(inner)


def _parts(op: Any, value: Any) -> list[Any]:
    match str(op):
        case "SUBPATTERN":
            return [value[-1]]
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return [value[2]]
        case "BRANCH":
            return list(value[1])
        case "ASSERT":
            return [value[1]]
        case "ATOMIC_GROUP":
            return [value]
        case "GROUPREF_EXISTS":
            return [one for one in value[1:] if one]
    return []


def _sample(parsed: Any) -> str:
    """Something short that it matches, or nearly."""
    found = ""
    for op, value in parsed:
        match str(op):
            case "LITERAL" | "NOT_LITERAL" | "ANY" | "IN":
                found += next(_characters([(op, value)]), "")
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                found += _sample(value[2]) * min(max(value[0], 1), 8)
            case "BRANCH":
                found += _sample(value[1][0])
            case "SUBPATTERN" | "ATOMIC_GROUP":
                found += "".join(map(_sample, _parts(op, value)))
    return found


def begins_endlessly(pattern: re.Pattern[Any]) -> bool:
    """Whether it begins with what repeats without end, and asks for something behind.

    Looked for anywhere in a run of that, it reads the run to its end from each place.
    """
    parsed = parser_of_re().parse(pattern.pattern, pattern.flags)
    return _begins(list(parsed), is_asked=False)


def _begins(parsed: list[Any], *, is_asked: bool) -> bool:
    """`is_asked`: whether more has to follow it."""
    for place, (op, value) in enumerate(parsed):
        rest = parsed[place + 1 :]
        is_more = is_asked or any(_is_needed(*one) for one in rest)
        match str(op):
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                inner = list(value[2])
                is_held = inner and str(inner[0][0]) == "AT"
                if value[1] is parser_of_re().MAXREPEAT and is_more and not is_held:
                    return True
            case "AT" | "ASSERT_NOT":
                # It holds at few places, or says what does not stand before.
                return False
            case "ASSERT" if value[0] < 0:
                return False
        if any(_begins(list(one), is_asked=is_more) for one in _parts(op, value)):
            return True
        if _is_needed(op, value):
            return False
    return False


def _is_needed(op: Any, value: Any) -> bool:
    """Whether it may fail, whatever stands there."""
    match str(op):
        case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
            return value[0] > 0 and any(_is_needed(*one) for one in value[2])
        case "BRANCH":
            return all(any(_is_needed(*one) for one in way) for way in value[1])
        case "SUBPATTERN" | "ATOMIC_GROUP":
            (inner,) = _parts(op, value)
            return any(_is_needed(*one) for one in inner)
    return True
