"""What a harvester asks for: a verb and its arguments, as the protocol allows them."""

from .faults import bad_argument
from .faults import OaiFault
from collections.abc import Mapping
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from datetime import UTC
import re
from urllib.parse import parse_qsl


VERB, TOKEN, PREFIX, SET = "verb", "resumptionToken", "metadataPrefix", "set"
LISTED = frozenset({"from", "until", SET})
# By verb, the arguments it must and may have.
ARGUMENTS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "Identify": (frozenset(), frozenset()),
    "ListMetadataFormats": (frozenset(), frozenset({"identifier"})),
    "ListSets": (frozenset(), frozenset({TOKEN})),
    "ListIdentifiers": (frozenset({PREFIX}), LISTED),
    "ListRecords": (frozenset({PREFIX}), LISTED),
    "GetRecord": (frozenset({"identifier", PREFIX}), frozenset()),
}
RESUMED = ("ListIdentifiers", "ListRecords")
MOMENT = "%Y-%m-%dT%H:%M:%SZ"
DAY = "%Y-%m-%d"
ALWAYS = datetime.max.replace(tzinfo=UTC)
_UNRESERVED = r"[A-Za-z0-9\-_.!~*'()]+"
_PREFIX = re.compile(_UNRESERVED)
_SET = re.compile(rf"{_UNRESERVED}(:{_UNRESERVED})*")
"""What the answer repeats has to be of the protocol's schema."""
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Asked:
    """`said` are the arguments besides the verb, each said once."""

    verb: str
    said: Mapping[str, str]


def read(sent: str) -> Asked:
    """Read a query or the body of a form. Raises OaiFault."""
    pairs = parse_qsl(sent, keep_blank_values=True)
    names = [name for name, _value in pairs]
    said = dict(pairs)
    verb = said.pop(VERB, "")
    if verb not in ARGUMENTS or names.count(VERB) != 1:
        raise OaiFault("badVerb", "One “verb” of the protocol is asked for.")
    _check(verb, names, said)
    return Asked(verb, said)


def _check(verb: str, names: Sequence[str], said: Mapping[str, str]) -> None:
    if len(set(names)) != len(names):
        raise bad_argument("An argument is repeated.")
    # The answer repeats what was asked.
    if any(map(NOT_IN_XML.search, (*said, *said.values()))):
        raise bad_argument("A character that XML cannot have is in an argument.")
    if verb in RESUMED and TOKEN in said:
        if len(said) > 1:
            raise bad_argument("A resumptionToken stands alone.")
        return
    if not _PREFIX.fullmatch(said.get(PREFIX, "x")):
        raise bad_argument("A metadataPrefix has no such characters.")
    if not _SET.fullmatch(said.get(SET, "x")):
        raise bad_argument("A set has no such name.")
    must, may = ARGUMENTS[verb]
    unknown, missing = set(said) - must - may, must - set(said)
    if unknown or missing:
        wrong = ", ".join(sorted(unknown | missing))
        raise bad_argument(f"Missing or not known to {verb}: {wrong}.")


def moment_from(said: str) -> datetime:
    """The first moment meant; aware, UTC. Raises OaiFault."""
    return _moment(said)[0]


def moment_until(said: str) -> datetime:
    """The first moment that is not meant any more."""
    begin, length = _moment(said)
    # Harvesters that mean no end name the last day there is.
    return begin + min(length, ALWAYS - begin)


def same_granularity(first: str, last: str) -> bool:
    return len(first) == len(last)


def _moment(said: str) -> tuple[datetime, timedelta]:
    for form, length in ((MOMENT, timedelta(seconds=1)), (DAY, timedelta(days=1))):
        try:
            found = datetime.strptime(said, form).replace(tzinfo=UTC)
            return found, length
        except (ValueError, OverflowError):
            continue
    raise bad_argument("Days are written 2026-01-31, moments 2026-01-31T08:00:00Z.")
