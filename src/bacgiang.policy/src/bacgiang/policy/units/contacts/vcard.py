"""vCard 4.0 (RFC 6350) of units and people. icalendar writes and folds the lines, which
are those of iCalendar."""

from ...base.languages import LANGUAGES
from ...base.languages import reads_english
from ...base.languages import words_language
from ..contact_facts.position import position_of
from ..register.presentation import ShownLeader
from ..register.presentation import UnitPresentation
from collections.abc import Iterator
from icalendar.parser import Contentline
from icalendar.parser import Parameters
from icalendar.prop import vAdr
from icalendar.prop import vOrg
from icalendar.prop import vText
from icalendar.prop import vUri
from typing import Any


COUNTRY = "Việt Nam"


def unit_card(unit: UnitPresentation) -> bytes:
    return _card(_of_unit(unit))


def leader_card(leader: ShownLeader, unit: UnitPresentation) -> bytes:
    return _card(_of_leader(leader, unit))


def cards(unit: UnitPresentation) -> Iterator[bytes]:
    """Of a unit that can be reached and of its people, one after another."""
    yield unit_card(unit)
    for leader in unit.leaders:
        yield leader_card(leader, unit)


Lines = Iterator[tuple[str, Any, dict[str, Any]]]


def _card(lines: Lines) -> bytes:
    written = [b"BEGIN:VCARD", b"VERSION:4.0"]
    for name, value, parameters in lines:
        if value:
            line = Contentline.from_parts(name, Parameters(parameters), value)
            written.append(line.to_ical())
    return b"".join(line + b"\r\n" for line in (*written, b"END:VCARD"))


def _of_unit(shown: UnitPresentation) -> Lines:
    unit, uri, work = shown.unit, {"VALUE": "uri"}, {"TYPE": "work"}
    yield "KIND", vText("org"), {}
    yield "UID", vUri(shown.page_url), uri
    for language in dict.fromkeys((words_language(shown.language), *LANGUAGES)):
        name = shown.entry.name_en if reads_english(language) else shown.entry.name
        yield "FN", vText(name), {"LANGUAGE": language}
    yield "ORG", vOrg((shown.name,)), {}
    for fact in shown.contact:
        if fact.name not in ("phone", "hotline", "fax"):
            continue
        kind = "fax" if fact.name == "fax" else "voice"
        for number in fact.pieces:
            yield "TEL", vText(number.text), {"TYPE": ["work", kind]}
    yield "EMAIL", vText(unit.email or ""), work
    if unit.address:
        yield "ADR", vAdr(("", "", unit.address, "", "", "", COUNTRY)), work
    position = position_of(unit.position)
    if position is not None:
        at = f"geo:{position.latitude},{position.longitude}"
        yield "GEO", vUri(at), uri
    yield "URL", vUri(shown.page_url), uri
    hours = [one.text for one in _pieces(shown, "hours")]
    yield "NOTE", vText("\n".join(filter(None, (shown.note[0], *hours)))), {}


def _of_leader(leader: ShownLeader, unit: UnitPresentation) -> Lines:
    yield "KIND", vText("individual"), {}
    yield "UID", vUri(leader.url), {"VALUE": "uri"}
    yield "FN", vText(leader.name), {}
    yield "TITLE", vText(leader.position), {}
    yield "ORG", vOrg((unit.name,)), {}
    for piece in leader.pieces:
        is_mail = piece.url.startswith("mailto:")
        yield "EMAIL" if is_mail else "TEL", vText(piece.text), {"TYPE": "work"}
    yield "URL", vUri(leader.url), {"VALUE": "uri"}
    said = (unit.note[0], leader.office)
    yield "NOTE", vText("\n".join(filter(None, said))), {}


def _pieces(shown: UnitPresentation, name: str) -> tuple[Any, ...]:
    found = (one.pieces for one in shown.contact if one.name == name)
    return next(found, ())
