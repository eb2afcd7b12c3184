"""What the public is told of a unit: functions, leaders, contact, members (4.1a)."""

from ...base.date_labels import day_label
from ...base.default_language import with_default
from ...base.languages import reads_english
from .addresses import page_address
from .addresses import site_address
from .contact import Answer
from .contact import answers_of
from .contact import called
from .contact import contact_of
from .contact import ContactFact
from .contact import note_in
from .contact import Piece
from .contact import TYPED
from .contact import written_to
from .directory import directory
from .directory import UnitEntry
from .instead import reached_instead
from .leader import Leader
from .unit import Unit
from dataclasses import dataclass
from DateTime import DateTime
from functools import cached_property
from plone import api
from ZPublisher.HTTPRequest import HTTPRequest


FIRST_WAYS = frozenset(("phone", "hotline", "desk", "email"))
"""Facts of a contact that answer "whom do I call?"."""


def _is_told(leader: Leader) -> bool:
    """In office, and published: neither a draft nor a working copy."""
    published = api.content.get_state(leader, default="") == "published"
    dated = leader.effective() <= DateTime() < leader.expires()
    return published and dated and leader.in_office_until is None


def leaders_of(unit: Unit) -> list[Leader]:
    """Those of whom the public is told, the head first."""
    return [
        one for one in unit.objectValues() if isinstance(one, Leader) and _is_told(one)
    ]


@dataclass(frozen=True)
class Named:
    """A name with its address."""

    name: str
    url: str


@dataclass(frozen=True)
class ShownLeader:
    """A leader as lists show one; `portrait` is the address of a picture."""

    name: str
    url: str
    position: str
    portrait: str
    office: str
    phone: str
    email: str

    @property
    def pieces(self) -> tuple[Piece, ...]:
        return (*called(self.phone), *written_to(self.email))


class UnitPresentation:
    """A unit as pages show it, in one language; `at_home` on its own site."""

    def __init__(
        self, unit: Unit, language: str, request: HTTPRequest, at_home: bool = False
    ) -> None:
        self.at_home = at_home
        self.unit = unit
        self.language = language
        self.request = request
        self.units = directory()

    @cached_property
    def entry(self) -> UnitEntry:
        return self.units.entries[self.unit.code]

    @property
    def code(self) -> str:
        return self.unit.code

    @property
    def name(self) -> str:
        return self.unit.name_in(self.language)

    @property
    def name_language(self) -> str | None:
        """That of the name, None where it is the page's."""
        is_other = reads_english(self.language) and not self.unit.title_en
        return "vi" if is_other else None

    @property
    def functions(self) -> list[str]:
        """Functions and duties, one string a paragraph."""
        text = self.unit.functions_in(self.language)
        return [line for line in text.splitlines() if line.strip()]

    @cached_property
    def leaders(self) -> list[ShownLeader]:
        return [self.leader(one) for one in leaders_of(self.unit)]

    def leader(self, leader: Leader) -> ShownLeader:
        english = leader.job_title_en if reads_english(self.language) else None
        url = leader.absolute_url()
        return ShownLeader(
            leader.title,
            url,
            english or leader.job_title,
            f"{url}/@@images/portrait/mini" if leader.portrait else "",
            leader.office or "",
            leader.phone or "",
            leader.email or "",
        )

    @cached_property
    def contact(self) -> list[ContactFact]:
        return contact_of(self.unit, self.language)

    @cached_property
    def answers(self) -> list[Answer]:
        return answers_of(self.unit, self.language)

    @cached_property
    def note(self) -> tuple[str, str | None]:
        """What stands above the contact; its language where the page has another."""
        return note_in(self.unit, self.language)

    @property
    def has_contact(self) -> bool:
        return bool(self.contact or self.answers)

    @cached_property
    def instead(self) -> "UnitPresentation | None":
        """Whom to call of a unit that nobody can reach, None where it tells itself."""
        if self.has_contact or self.leaders or self.ended_on:
            return None
        other = reached_instead(self.unit.code)
        if other is None:
            return None
        return UnitPresentation(other, self.language, self.request)

    @property
    def called_by(self) -> list[Piece]:
        """Numbers and addresses that come first, without what they are called."""
        return [
            piece
            for fact in self.contact
            if fact.name in FIRST_WAYS
            for piece in fact.pieces
            if piece.url
        ]

    @property
    def typed_language(self) -> str:
        """That of words somebody typed, "" where it is the page's."""
        return "" if self.language == TYPED else TYPED

    @property
    def parent(self) -> Named | None:
        return self._named(self.entry.parent)

    @property
    def successor(self) -> Named | None:
        return self._named(self.entry.successor)

    @property
    def ended_on(self) -> str:
        """The day the unit ended, in words; "" while it exists."""
        day = self.entry.valid_to
        return day_label(day, self.language) if day is not None else ""

    @property
    def members(self) -> list[Named]:
        return [self._link(one) for one in self.units.members_of(self.unit.code)]

    @property
    def former_names(self) -> list[str]:
        """Names it bore before, the latest first, with the day each ended."""
        return [
            f"{(reads_english(self.language) and one.name_en) or one.name} "
            f"({day_label(one.until, self.language)})"
            for one in reversed(self.unit.former_names)
        ]

    @property
    def site_url(self) -> str | None:
        """Address of the unit's site when the public can see it and is not there."""
        if self.at_home:
            return None
        return site_address(self.entry, self.language, self.request)

    @property
    def page_url(self) -> str:
        return page_address(self.code, self.language, self.request)

    def alternates(self) -> list[tuple[str, str]]:
        """Language and address of the unit's page in every language."""
        return with_default(
            {one: page_address(self.code, one, self.request) for one in ("vi", "en")}
        )

    def _named(self, code: str | None) -> Named | None:
        entry = self.units.get(code)
        return self._link(entry) if entry is not None else None

    def _link(self, entry: UnitEntry) -> Named:
        address = page_address(entry.code, self.language, self.request)
        return Named(entry.name_in(self.language), address)
