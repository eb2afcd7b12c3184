"""The form of a line of `event.log`: what happened and where, never to whom.

Zope, Plone and libraries log addresses they were asked for, mail addresses they sent to
and what an error said, which may quote what somebody wrote. All of that is left out
here, whoever logs it: network and mail addresses, queries, tokens and tracking codes,
and the messages of errors. Their kinds and places stay; the site's own log of errors
(`error_log`, in memory, for administrators) has the rest.
"""

from ..citizen.codes.tracking_code import ALPHABET
from ..citizen.codes.tracking_code import is_sound
from ipaddress import ip_address
import logging
import re


LEFT_OUT = "…"
# Names, addresses and codes are shorter, and what follows reads a word again from each
# of its letters: whoever asks for a long address would hold all threads.
LONG = re.compile(r"[^\s/]{129,}")
TRACEBACK = re.compile(r"^[^\S\n]*Traceback \(", re.MULTILINE)
# What of a traceback is no message: places, code, what led to what, and blank lines.
PLACE = re.compile(
    r"^((?!\s*- __traceback_info__)\s.*|\s*Traceback \(.*"
    r"|(The|During handling of the) above exception.*:|)$"
)
KIND = re.compile(r"^\s*([A-Za-z_][\w.]*)(:.*)?$")
MAIL = re.compile(r"(?<![\w.+%'-])[\w.+%'-]++@[\w-]+(\.[\w-]+)+")
NETWORK = re.compile(r"(?<![\w.:])[0-9A-Fa-f:]*[.:][0-9A-Fa-f.:]+(?![\w.:])")
QUERY = re.compile(r"(?<=[\w/])\?[^\s\"'<>]+")
TOKEN = re.compile(
    r"(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[A-Za-z])"
    r"([0-9a-f]{20,}|(?=[\w-]*[A-Z])[A-Za-z0-9_-]{20,})(?![\w-])"
)
GROUP = f"[{ALPHABET}]{{4}}"
CODE = re.compile(rf"(?<![\w-]){GROUP}-?{GROUP}-?{GROUP}(?![\w-])", re.IGNORECASE)


class DiscreetFormatter(logging.Formatter):
    """As logging's own, less what could tell of a person."""

    def format(self, record: logging.LogRecord) -> str:
        return discreet(super().format(record))


def discreet(text: str) -> str:
    """A line as it may be written."""
    before, *after = _parted(LONG.sub(LEFT_OUT, text))
    return "".join([_without_names(before), *map(_places_alone, after)])


def _parted(text: str) -> list[str]:
    found = TRACEBACK.search(text)
    return [text] if found is None else [text[: found.start()], text[found.start() :]]


def _places_alone(traceback: str) -> str:
    lines = map(_place, traceback.split("\n"))
    return _without_names("\n".join(line for line in lines if line is not None))


def _place(line: str) -> str | None:
    """A line of a traceback: as it is, the kind of an error, or nothing."""
    if PLACE.match(line):
        return line
    kind = KIND.match(line)
    if kind is None:
        return None
    return f"{kind.group(1)}: {LEFT_OUT}" if kind.group(2) else kind.group(1)


def _without_names(text: str) -> str:
    text = MAIL.sub(LEFT_OUT, text)
    text = NETWORK.sub(_unless_here, text)
    text = QUERY.sub(f"?{LEFT_OUT}", text)
    text = TOKEN.sub(LEFT_OUT, text)
    return CODE.sub(_unless_other, text)


def _unless_here(found: re.Match[str]) -> str:
    try:
        is_here = ip_address(found.group()).is_loopback
    except ValueError:
        is_here = True
    return found.group() if is_here else LEFT_OUT


def _unless_other(found: re.Match[str]) -> str:
    code = found.group().replace("-", "").upper()
    return LEFT_OUT if is_sound(code) else found.group()
