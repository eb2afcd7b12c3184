"""`@@draft_register_view`: drafts by state, unit and field (4.1e)."""

from ...base.date_labels import day_label
from ...base.page_facts import IPages
from ...base.state_titles import state_title
from ...search.page.facet_links import Facet
from ...search.page.facet_links import linked_values
from ...search.searching import Found
from ...units.register.lookup import main_unit_code
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from ..timing.consultation import ConsultationState
from ..timing.states import STATE_TITLES
from ..timing.store import consultation_store
from .asked import Asked
from .asked import asked
from .finding import find
from bacgiang.policy import _
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from datetime import UTC
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from typing import Any
from zope.interface import implementer


PAGE = 20
SHOWN_VALUES = 30
ADD = "bacgiang.policy: Add draft"


@dataclass(frozen=True)
class Row:
    """One draft in the list; `state` is "" before it was public."""

    title: str
    description: str
    url: str
    unit: str
    state: str
    state_title: Any
    last_day: str
    days_left: int | None
    work: Any


@implementer(IPages)
class DraftRegisterView(BrowserView):
    """The list is a live query; its address can be kept and shared."""

    paging_name = "start"
    page_size = PAGE

    @cached_property
    def asked(self) -> Asked:
        return asked(self.request.form)

    @cached_property
    def now(self) -> datetime:
        return datetime.now(UTC)

    @cached_property
    def unit(self) -> str:
        """The unit whose share is shown: that of the site the register stands on."""
        code = unit_code_of(self.context)
        return "" if code == main_unit_code() else code

    @cached_property
    def found(self) -> Found:
        return find(self._question)

    @property
    def total(self) -> int:
        return self.found.total

    def rows(self) -> Iterator[Row]:
        for brain in self.found.brains(self.asked.start, PAGE):
            yield self._row(brain)

    def states(self) -> list[tuple[Any, str, bool]]:
        """Every state with its address, and whether it is chosen."""
        return [
            (
                title,
                self.url_of(self.asked.but(state="" if chosen else state)),
                chosen,
            )
            for state, title in STATE_TITLES.items()
            for chosen in (self.asked.state == state,)
        ]

    def facets(self) -> Iterator[Facet]:
        if self.unit:
            return
        counted = self.found.facets(("unit_code",), SHOWN_VALUES)
        values = linked_values(
            counted["unit_code"],
            self.asked.unit_code,
            unit_name,
            lambda value: self.url_of(self.asked.but(unit_code=value)),
        )
        if values:
            yield Facet("unit_code", _("label_draft_unit", default="Unit"), values)

    def chosen(self) -> list[tuple[str, str]]:
        """Hidden fields of the search form: what else is narrowed down."""
        names = ("state", "unit_code", "legal_fields", "issue_year")
        return [(n, getattr(self.asked, n)) for n in names if getattr(self.asked, n)]

    def url_of(self, question: Asked) -> str:
        address = question.address()
        base = self.context.absolute_url()
        return f"{base}?{address}" if address else base

    def start(self) -> int:
        return self.asked.start

    def previous_url(self) -> str:
        if not self.asked.start:
            return ""
        return self.url_of(self.asked.but(start=max(0, self.asked.start - PAGE)))

    def next_url(self) -> str:
        start = self.asked.start + PAGE
        return self.url_of(self.asked.but(start=start)) if start < self.total else ""

    def add_url(self) -> str:
        if not api.user.has_permission(ADD, obj=self.context):
            return ""
        return f"{self.context.absolute_url()}/++add++LegalDraft"

    @property
    def _question(self) -> Asked:
        if not self.unit:
            return self.asked
        return self.asked.but(unit_code=self.unit, start=self.asked.start)

    def _row(self, brain: Any) -> Row:
        consultation = consultation_store().get(brain.UID)
        state = consultation.state(self.now) if consultation else None
        published = brain.review_state == "published"
        return Row(
            title=brain.Title,
            description=brain.Description,
            url=brain.getURL(),
            unit=unit_name(brain.unit_code),
            state=state.value if state else "",
            state_title=STATE_TITLES[state] if state else "",
            last_day=day_label(consultation.last_day) if consultation else "",
            days_left=(consultation.end - self.now).days
            if consultation and state is ConsultationState.OPEN
            else None,
            work="" if published else state_title(brain.review_state),
        )
