"""`@@text-on?day=2026-03-02`: the text of a record as it reads on a day (4.1d)."""

from ...base.date_labels import day_label
from ...base.dates import today
from ...base.refusal import Refused
from ...law.citations.relation_kinds import RelationKind
from ...law.consolidation import Consolidation
from ..comparison.marking import MarkedPair
from ..comparison.marking import Marker
from ..document_page.effect_view import EffectView
from ..document_page.linking import CitationLinks
from ..document_page.rendering import contents
from ..document_page.rendering import render
from ..document_page.rendering import Style
from ..relations.describing import confirmed_of
from ..relations.describing import Other
from .asked_day import day_named
from .asked_day import text_day
from .collecting import text_on
from .comparing import differences
from .naming import described
from .naming import described_failures
from .naming import DescribedChange
from .notes import ChangeNotes
from .standing import StandingNotes
from datetime import date
from functools import cached_property
from zope.publisher.interfaces import NotFound


class TextOnPage(EffectView):
    """The text with its changes; with `from` another day, what differs between both."""

    def __call__(self) -> str:
        if self.context.structure is None:
            raise NotFound(self.context, self.__name__, self.request)
        return str(self.index())

    day_label = staticmethod(day_label)

    @cached_property
    def on(self) -> date:
        """The day asked for; today where none, or no day, is asked."""
        try:
            return text_day(self.request.form)
        except Refused:
            return today()

    @cached_property
    def compared(self) -> date | None:
        """The day to compare with, if one is asked for."""
        try:
            return day_named(self.request.form, "from")
        except Refused:
            return None

    @property
    def history_address(self) -> str:  # type: ignore[override]
        return f"{self.context.absolute_url()}#legal-history"

    def address(self, day: date | None = None) -> str:
        base = f"{self.context.absolute_url()}/@@text-on"
        return f"{base}?day={day.isoformat()}" if day else base

    @cached_property
    def read(self) -> Consolidation:
        return text_on(self.context, self.on)

    def changes(self) -> list[DescribedChange]:
        return [described(one) for one in self.read.changes]

    def not_applied(self) -> list[DescribedChange]:
        return described_failures(self.read)

    def official_texts(self) -> list[Other]:
        """Official consolidations of the record that the register knows of."""
        return [
            one.other
            for one in confirmed_of(self.context)
            if one.kind is RelationKind.CONSOLIDATED_BY
        ]

    def line(self, change: DescribedChange) -> str:
        return self._notes.line(change)

    @cached_property
    def _notes(self) -> ChangeNotes:
        issued = self.context.structure.tree
        return ChangeNotes(issued, self.read, self.language, self.request)

    def text(self) -> str:
        standing = StandingNotes(self.context, self.read, self.on, self.request)
        style = Style(
            words=CitationLinks(self.context),
            notes=lambda eid: self._notes(eid) + standing(eid),
            state=standing.state,
        )
        return render(self.read.text, style)

    def contents(self) -> list[tuple[int, str, str]]:
        return list(contents(self.read.text))

    def differences(self) -> list[MarkedPair]:
        """What differs between the two days, the earlier one first."""
        if self.compared is None:
            return []
        first, second = sorted((self.compared, self.on))
        old, new = (text_on(self.context, day).text for day in (first, second))
        marker = Marker(self.request)
        return [marker.marked(pair) for pair in differences(old, new)]
