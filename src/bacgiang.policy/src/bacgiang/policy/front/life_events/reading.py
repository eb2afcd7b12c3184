"""Read life events and tasks as they were sent, by the page or over the API."""

from ...base.one_line import one_line
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...text.folding import fold
from ...units.register.called import codes_by_name
from ...units.register.called import not_a_unit
from ...units.register.directory import directory
from ..outside_address import is_plain
from . import reasons
from .icons import ICONS
from .store import tasks
from .values import LifeEvent
from .values import TaskLink
from .values import Tasks
from bacgiang.policy import _
from collections.abc import Iterator
import re
from typing import Any


BETWEEN = "|"
FIELD_TITLES = {
    "title": _("label_event_title", default="Title"),
    "title_en": _("label_event_title_en", default="Title in English"),
    "lead": _("label_event_lead", default="One sentence"),
    "lead_en": _("label_event_lead_en", default="One sentence in English"),
    "icon": _("label_event_icon", default="Pictogram"),
    "procedures": _("label_event_procedures", default="Procedures"),
    "units": _("label_event_units", default="Units that answer for it"),
    "documents": _("label_event_documents", default="Legal documents"),
    "pages": _("label_event_pages", default="Pages of the portal"),
}
_LETTERS = re.compile("[^a-z0-9]+")
_SCHEME = re.compile(r"\A[a-z][a-z0-9+.-]*:|\A//", re.IGNORECASE)


def read(body: Any) -> Tasks:
    """`examples` and `links` are lists of lines, `events` of objects.

    Raises Refused with every reason.
    """
    parts = [body.get(name) for name in ("examples", "links", "events")]
    if not all(isinstance(part, list) for part in parts):
        raise Refused(reasons.NOT_TASKS)
    examples, links, events = parts
    if len(events) > reasons.MOST_EVENTS:
        raise Refused(reasons.TOO_MANY)
    reader = _Reader()
    found = Tasks(
        reader.lines(examples),
        tuple(reader.links(reader.lines(links))),
        tuple(reader.event(row, number) for number, row in enumerate(events, 1)),
    )
    Refused.raise_for(*reader.wrong, *_repeated(found))
    return found


def link_line(link: TaskLink) -> str:
    """A task as the board writes it."""
    parts = (link.title, link.title_en, link.to, link.to_en)
    return f" {BETWEEN} ".join(parts).removesuffix(f" {BETWEEN} ")


def _repeated(found: Tasks) -> Iterator[Refusal]:
    seen: set[str] = set()
    for number, one in enumerate(found.events, 1):
        if one.id in seen:
            yield reasons.TWICE.at(f"events.{number}.title", number=number)
        seen.add(one.id)


class _Reader:
    """Gathers what is wrong while it reads."""

    def __init__(self) -> None:
        self.wrong: list[Refusal] = []

    def lines(self, said: Any) -> tuple[str, ...]:
        """Lines that say something, each once."""
        if not isinstance(said, list) or len(said) > reasons.MOST_LINES:
            self.wrong.append(reasons.TOO_MANY)
            return ()
        read = [one_line(one, reasons.LONGEST_LINE) for one in said]
        if None in read:
            self.wrong.append(reasons.NOT_TASKS)
        return tuple(dict.fromkeys(one for one in read if one))

    def links(self, lines: tuple[str, ...]) -> Iterator[TaskLink]:
        for number, line in enumerate(lines, 1):
            parts = [part.strip() for part in line.split(BETWEEN)]
            # A browser would run what an address of another scheme says.
            bad = any(_SCHEME.match(to) and not is_plain(to) for to in parts[2:])
            if len(parts) in (3, 4) and all(parts[:3]) and not bad:
                yield TaskLink(*parts)
            else:
                self.wrong.append(reasons.WRONG_TASK.at(number=number))

    def event(self, row: Any, number: int) -> LifeEvent:
        row = row if isinstance(row, dict) else {}
        title = self._text(row, "title", number)
        name = str(row.get("id") or "") or _LETTERS.sub("-", fold(title)).strip("-")
        is_name = _LETTERS.sub("-", name).strip("-") == name
        if not name or not is_name or len(name) > reasons.LONGEST_TITLE:
            self._is_wrong("title", number)
        units = self.lines(row.get("units", []))
        codes = [_unit_code(one) for one in units]
        for said, code in zip(units, codes, strict=True):
            if not code:
                at, facts = f"events.{number}.units", {"why": not_a_unit(said)}
                self.wrong.append(reasons.WRONG_UNIT.at(at, number=number, **facts))
        icon = row.get("icon")
        if not isinstance(icon, str) or icon not in ICONS:
            self._is_wrong("icon", number)
        return LifeEvent(
            id=name,
            title=title,
            title_en=self._text(row, "title_en", number),
            lead=self._text(row, "lead", number, reasons.LONGEST_LEAD),
            lead_en=self._text(row, "lead_en", number, reasons.LONGEST_LEAD),
            icon=str(row.get("icon")),
            procedures=self.lines(row.get("procedures", [])),
            units=tuple(codes),
            documents=self.lines(row.get("documents", [])),
            pages=self.lines(row.get("pages", [])),
        )

    def _text(self, row: dict[str, Any], name: str, number: int, most: int = 0) -> str:
        said = one_line(row.get(name), most or reasons.LONGEST_TITLE)
        if not said:
            self._is_wrong(name, number)
        return said or ""

    def _is_wrong(self, name: str, number: int) -> None:
        at, title = f"events.{number}.{name}", FIELD_TITLES[name]
        self.wrong.append(reasons.WRONG_EVENT.at(at, number=number, field=title))


def _unit_code(said: str) -> str:
    """Of the unit with this code or name; "" for none. What was kept may stay."""
    if any(said in event.units for event in tasks().events):
        return said
    is_code = directory().get(said) is not None
    return said if is_code else codes_by_name().get(fold(said), "")
