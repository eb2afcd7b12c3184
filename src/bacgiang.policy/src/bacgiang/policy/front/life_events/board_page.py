"""`@@tasks`: the main board says what people come for most."""

from ...base.act_page.act_page import ActPage
from ...base.english.tongue import tongue
from ...base.frame_language import frame_language
from ...base.languages import reads_english
from ...base.refusal import Refusal
from ...units.register.directory import directory
from .arranging import arrange
from .gathering import shown_events
from .icons import ICONS
from .reading import FIELD_TITLES
from .reading import link_line
from .reading import read
from .reasons import MOST_EVENTS
from .store import stamp
from .store import tasks
from .values import LifeEvent
from bacgiang.policy import _
from functools import cached_property
from plone import api
from typing import Any


KEPT = _("message_tasks_kept", default="The tasks are kept; visitors see them now.")
TEXTS = ("id", "title", "title_en", "lead", "lead_en", "icon")
LISTS = ("procedures", "units", "documents", "pages")


class TasksPage(ActPage):
    """Fields are `title-1`, `procedures-1` …: a row for each life event, and an empty
    one. A row without titles is left out; rows come in the order of their numbers.
    """

    reasons_heading = _("text_tasks_not_kept", default="Nothing was changed.")
    icons = ICONS
    labels = FIELD_TITLES
    tongue = staticmethod(tongue)

    def act(self) -> None:
        said = read(self._sent())
        declared = bool(self.form_value("declaration"))
        arrange(self.context, said, self.form_value("stamp"), is_declared=declared)
        self.redirect(self.action, KEPT)

    def field_id(self, reason: Refusal) -> str:
        """Rows of the page have the numbers that the reasons name."""
        of_event, _dot, field = reason.field.partition(".")
        number, _dot, name = field.partition(".")
        if name:
            return f"{name}-{number}"
        return f"tasks-{of_event}" if of_event in ("declaration", "links") else ""

    def is_open(self, number: int) -> bool:
        """Whether a reason leads into the row."""
        return any(one.field.startswith(f"events.{number}.") for one in self.reasons)

    def heading(self, row: dict[str, Any]) -> str:
        """The title of a row, in English on an English page where it has one."""
        first, second = row["title"], row["title_en"]
        if reads_english(frame_language()):
            first, second = second, first
        return str(first or second)

    def stamp_now(self) -> str:
        return stamp()

    def examples(self) -> str:
        sent = self.is_submitted()
        return "\n".join(self._lines("examples") if sent else tasks().examples)

    def links(self) -> str:
        kept = (link_line(one) for one in tasks().links)
        return "\n".join(self._lines("links") if self.is_submitted() else kept)

    @cached_property
    def rows(self) -> list[dict[str, Any]]:
        """What was sent, else what there is; an empty one at the end."""
        kept = [_row(event) for event in tasks().events]
        found = self._sent()["events"] if self.is_submitted() else kept
        with api.env.adopt_roles(["Anonymous"]):
            shown = {event.id for event in shown_events()}
        rows = [{**row, "is_shown": row["id"] in shown} for row in found]
        return [*rows, {**dict.fromkeys(TEXTS, ""), **dict.fromkeys(LISTS, ())}]

    def _sent(self) -> dict[str, Any]:
        numbers = range(1, MOST_EVENTS + 2)
        rows = sorted((self._sent_row(number) for number in numbers), key=_place)
        return {
            "examples": self._lines("examples"),
            "links": self._lines("links"),
            "events": [row for row in rows if row["title"] or row["title_en"]],
        }

    def _sent_row(self, number: int) -> dict[str, Any]:
        row: dict[str, Any] = {
            name: self.form_value(f"{name}-{number}").strip() for name in TEXTS
        }
        place = self.form_value(f"place-{number}")
        is_place = place.isascii() and place.isdigit() and len(place) < 4
        # Before the one that stands there.
        moved = is_place and int(place) != number
        row["place"] = (int(place), 0) if moved else (number, 1)
        return row | {name: self._lines(f"{name}-{number}") for name in LISTS}

    def _lines(self, name: str) -> list[str]:
        lines = (one.strip() for one in self.form_value(name).splitlines())
        return [one for one in lines if one]


def _place(row: dict[str, Any]) -> tuple[int, int]:
    at: tuple[int, int] = row["place"]
    return at


def _row(event: LifeEvent) -> dict[str, Any]:
    units = directory().entries
    named = [units[code].name if code in units else code for code in event.units]
    return {name: getattr(event, name) for name in (*TEXTS, *LISTS)} | {"units": named}
