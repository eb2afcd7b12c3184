"""What is said with an act, or asked: as it was sent, and judged."""

from ...base.dates import day_in
from ...base.dates import moment_in
from ...base.dates import today
from ...base.form_values import number_in
from ...base.refusal import Refusal
from ...editorial.secrecy.check import check_texts
from ...text.files.full.blocks import text_blocks
from ...text.unicode_form import normalize
from . import reasons
from .offices import askable_units
from .offices import units_of_register
from .parts import Act
from .parts import Fact
from .parts import Kind
from .parts import Part
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date


MOST_YEARS = 10
MOST_DIGITS = 15
FACTS_WRONG = {
    "date": reasons.DAY_WRONG,
    "moment": reasons.DAY_WRONG,
    "number": reasons.NUMBER_WRONG,
    "amount": reasons.AMOUNT_WRONG,
}
"""By the kind of a field."""


def clean(text: str) -> str:
    """Composed and trimmed, as texts are kept."""
    return normalize(text).strip()


def is_secret(*texts: str) -> bool:
    """Whether one holds a mark of secrecy (4.2a)."""
    return bool(check_texts(text_blocks("\n\n".join(texts), "office-task")).marks)


@dataclass(frozen=True)
class Said:
    """With an act; `day`, `amount` as they were sent, `items` are addresses."""

    words: str = ""
    ground: str = ""
    number: str = ""
    day: str = ""
    items: tuple[str, ...] = ()
    amount: str = ""
    file_name: str = ""
    file: bytes = field(repr=False, default=b"")

    def has(self, part: Part) -> bool:
        """Whether something is said of it."""
        said = getattr(self, part.value)
        return any(one.strip() for one in said) if part is Part.ITEMS else bool(said)


@dataclass(frozen=True)
class Asked:
    """A new task; `due` as it was sent, `about` an address or UID."""

    title: str
    words: str = ""
    due: str = ""
    units: tuple[str, ...] = ()
    about: str = ""
    authority: str = ""
    ground: str = ""
    group: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


def units_for(fact: Fact) -> list[tuple[str, str]]:
    """Codes and names of those that a field offers."""
    return askable_units() if fact.kind == "unit" else units_of_register()


def is_ahead(day: date) -> bool:
    """Whether something can be due then: a day that is not over, in ten years at most.

    Calendars and reminders reckon from it, and no calendar goes on for ever.
    """
    return today() <= day and day.year <= today().year + MOST_YEARS


def asked_refusals(kind: Kind, asked: Asked) -> Iterator[Refusal]:
    """What is missing or wrong in what is asked, wherever it leads."""
    if not 0 < len(asked.title) <= reasons.MOST_TITLE:
        yield reasons.TITLE_MISSING
    if len(asked.words) > reasons.MOST_WORDS:
        yield _too_long(Part.WORDS)
    due = day_in(asked.due)
    if kind.days is not None and (due is None or not is_ahead(due)):
        yield reasons.DUE_WRONG
    if kind.asks_ground and asked.ground not in kind.grounds:
        yield reasons.GROUND_WRONG
    for fact in kind.facts:
        yield from _fact_refusals(fact, asked.facts.get(fact.name, ""))
    if is_secret(asked.title, asked.words, *asked.facts.values()):
        yield reasons.SECRET


def _fact_refusals(fact: Fact, value: str) -> Iterator[Refusal]:
    if fact.is_required and not value:
        yield reasons.PART_MISSING.at(fact.name, name=fact.title)
    elif value and not _is_one(fact, value):
        wrong = FACTS_WRONG.get(fact.kind, reasons.FACT_WRONG)
        yield wrong.at(fact.name, name=fact.title)
    if len(value) > reasons.MOST_WORDS:
        facts = {"name": fact.title, "most": reasons.MOST_WORDS}
        yield reasons.TOO_LONG.at(fact.name, **facts)


def _is_one(fact: Fact, value: str) -> bool:
    """Whether a value is of the field's kind."""
    match fact.kind:
        case "date":
            return day_in(value) is not None
        case "number":
            return number_in(value, 4) is not None
        case "amount":
            return number_in(value, MOST_DIGITS) is not None
        case "moment":
            return moment_in(value) is not None
        case "unit" | "unit_of_register":
            return value in dict(units_for(fact))
    return not fact.options or value in fact.options


def said_refusals(kind: Kind, act: Act, said: Said) -> Iterator[Refusal]:
    """What is missing or wrong in what is said with an act."""
    for part in act.needs:
        if not said.has(part):
            name = part.title_message
            yield reasons.PART_MISSING.at(part.value, name=name)
    if len(said.words) > reasons.MOST_WORDS:
        yield _too_long(Part.WORDS)
    if len(said.number) > reasons.MOST_LINE:
        yield _too_long(Part.NUMBER, reasons.MOST_LINE)
    if said.ground and said.ground not in kind.grounds:
        yield reasons.GROUND_WRONG
    day = day_in(said.day)
    if said.day and (day is None or (act.sets_due and not is_ahead(day))):
        yield reasons.DAY_WRONG
    if said.amount and number_in(said.amount, MOST_DIGITS) is None:
        yield reasons.AMOUNT_WRONG
    if is_secret(said.words, said.number):
        yield reasons.SECRET


def _too_long(part: Part, most: int = reasons.MOST_WORDS) -> Refusal:
    facts = {"name": part.title_message, "most": most}
    return reasons.TOO_LONG.at(part.value, **facts)
