"""How a unit is reached, as pages tell it: one list for all of them (4.1a)."""

from ...base.languages import reads_english
from ..contact_facts.hours import hours_in_words
from ..contact_facts.position import position_of
from ..contact_facts.telephone import telephones
from .unit import Unit
from bacgiang.policy import _
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


TYPED = "vi"
"""The language in which boards write."""
ON_THE_MAP = _("link_on_the_map", default="On the map (opens OpenStreetMap)")


@dataclass(frozen=True)
class Piece:
    """A line of a fact; `url` is "" where there is nothing to call or write to.
    `is_outside`: it leads to another site. `is_typed`: somebody's words, in Vietnamese.
    """

    text: str
    url: str = ""
    is_outside: bool = False
    is_typed: bool = False


@dataclass(frozen=True)
class ContactFact:
    """What a fact is called, and its lines."""

    name: str
    label: Message
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Answer:
    """A subject, and who is asked about it, in the language of a page; where it has no
    words in that, in `language`. `about`: the subject in Vietnamese.
    """

    subject: str
    who: str
    pieces: tuple[Piece, ...]
    about: str
    language: str | None = None


_Pieces = tuple[Piece, ...]


def _typed(text: str | None) -> _Pieces:
    return (Piece(text, is_typed=True),) if text else ()


def _in(language: str, text: str | None, english: str | None) -> _Pieces:
    """The English words on an English page, where there are any."""
    return _told((english,)) if reads_english(language) and english else _typed(text)


def called(text: str | None) -> _Pieces:
    return tuple(Piece(one.text, one.url) for one in telephones(text))


def _read_out(text: str | None) -> _Pieces:
    """A fax is not called."""
    return tuple(Piece(one.text) for one in telephones(text))


def written_to(address: str | None) -> _Pieces:
    return (Piece(address, f"mailto:{address}"),) if address else ()


def _told(lines: tuple[str, ...]) -> _Pieces:
    return tuple(Piece(line) for line in lines)


def _place(unit: Unit, language: str) -> _Pieces:
    where = _typed(unit.address)
    position = position_of(unit.position)
    if position is None:
        return where
    link = str(translate(ON_THE_MAP, target_language=language))
    return (*where, Piece(link, position.map_url, is_outside=True))


def contact_of(unit: Unit, language: str) -> list[ContactFact]:
    """The facts that the unit tells of itself, in the order of pages."""
    return [one for one in _facts(unit, language) if one.pieces]


def _facts(unit: Unit, language: str) -> Iterator[ContactFact]:
    def fact(name: str, label: Message, *pieces: _Pieces) -> ContactFact:
        return ContactFact(name, label, sum(pieces, ()))

    yield fact("address", _("label_address", default="Address"), _place(unit, language))
    yield fact("phone", _("label_phone", default="Telephone"), called(unit.phone))
    yield fact("hotline", _("label_hotline", default="Hotline"), called(unit.hotline))
    yield fact("fax", _("label_fax", default="Fax"), _read_out(unit.fax))
    yield fact("email", _("label_email", default="E-mail"), written_to(unit.email))
    yield fact(
        "hours",
        _("label_hours", default="Opening hours"),
        _told(hours_in_words(unit.hours, language)),
    )
    yield fact(
        "desk",
        _("label_desk", default="One-stop desk"),
        _in(language, unit.desk_place, unit.desk_place_en),
        called(unit.desk_phone),
        _told(hours_in_words(unit.desk_hours, language)),
    )
    yield fact(
        "spokesperson",
        _("label_spokesperson", default="Spokesperson"),
        _typed(unit.spokesperson),
        called(unit.spokesperson_phone),
        written_to(unit.spokesperson_email),
    )
    yield fact(
        "focal_point",
        _("label_focal_point", default="Focal point"),
        _typed(unit.focal_point),
        written_to(unit.focal_point_email),
    )


def answers_of(unit: Unit, language: str) -> list[Answer]:
    """Who answers what, in the order of the unit."""
    return [_answer(row, language) for row in unit.answers or ()]


def _answer(row: Mapping[str, Any], language: str) -> Answer:
    """Rows of before have no English words."""
    ways = (*called(row["phone"]), *written_to(row["email"]))
    subject, who = row.get("subject_en"), row.get("who_en")
    if reads_english(language) and subject and who:
        return Answer(subject, who, ways, row["subject"])
    foreign = None if language == "vi" else "vi"
    return Answer(row["subject"], row["who"], ways, row["subject"], foreign)


def note_in(unit: Unit, language: str) -> tuple[str, str | None]:
    """The note on the contact; and its language, where the page's is another."""
    if reads_english(language) and unit.contact_note_en:
        return str(unit.contact_note_en), None
    return unit.contact_note or "", None if language == "vi" else "vi"


def can_be_reached(unit: Unit) -> bool:
    """Whether the public is told a number, an address to write to, or a desk."""
    return bool(
        unit.phone
        or unit.hotline
        or unit.email
        or unit.desk_phone
        or (unit.address and unit.hours)
    )
