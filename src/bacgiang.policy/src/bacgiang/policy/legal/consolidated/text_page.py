"""`@@text-on?day=2026-03-02`: the text of a record as it reads on a day (4.1d)."""

from ...base.dates import today
from ...base.english.days import shown_day
from ...base.english.tongue import marked
from ...base.refusal import Refused
from ...law.citations.relation_kinds import RelationKind
from ...law.consolidation import Consolidation
from ...law.tree import all_provisions
from ...law.tree import LegalText
from ...search.passages import Unit
from ...search.passages import units_of
from ..comparison.marking import MarkedPair
from ..comparison.marking import Marker
from ..document_page.reading_view import ReadingView
from ..document_page.rendering import render
from ..document_page.rendering import Style
from ..relations.describing import confirmed_of
from ..relations.describing import Other
from .asked_day import day_named
from .asked_day import text_day
from .collecting import text_on
from .naming import described_changes
from .naming import described_failures
from .naming import DescribedChange
from .notes import ChangeNotes
from .standing import StandingDifference
from .standing import StandingNotes
from .two_days import two_days
from .two_days import TwoDays
from bacgiang.policy import _
from datetime import date
from functools import cached_property
from zope.i18nmessageid import Message
from zope.publisher.interfaces import NotFound


NOT_APPLIED = _("heading_not_applied", default="Amendments that are not worked in")


class TextOnPage(ReadingView):
    """The text with its changes; with `from` another day, what differs between both."""

    heading_class = ""

    marked = staticmethod(marked)

    def __call__(self) -> str:
        if self.context.structure is None:
            raise NotFound(self.context, self.__name__, self.request)
        return super().__call__()

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

    @property
    def here(self) -> str:
        return f"{self.context.absolute_url()}/@@text-on"

    def asked(self) -> list[tuple[str, str]]:
        days = {"day": self.on, "from": self.compared}
        return [(name, day.isoformat()) for name, day in days.items() if day]

    def jumps(self) -> list[tuple[str, Message]]:
        jumps = [
            ("#text-day", _("link_another_day", default="Another day, comparison")),
            (
                "#text-changes",
                _("heading_text_changes", default="Changes since it was issued"),
            ),
        ]
        if self.read.not_applied:
            jumps.append(("#text-not-applied", NOT_APPLIED))
        return jumps

    @property
    def tree(self) -> LegalText:
        return self.read.text

    def units(self) -> tuple[Unit, ...]:
        return units_of(self.read.text)

    @cached_property
    def read(self) -> Consolidation:
        return text_on(self.context, self.on)

    @property
    def text_heading(self) -> Message:
        """Of what day the text is; a printed sheet says it, too."""
        days = {"day": shown_day(self.on)}
        return _("heading_text_on", default="Text on ${day}", mapping=days)

    @property
    def heading(self) -> Message:
        """What the page shows."""
        if self.compared is None:
            return self.text_heading
        first, second = sorted((self.compared, self.on))
        return _(
            "heading_text_compared",
            default="The text on ${first} compared with ${second}",
            mapping={"first": shown_day(first), "second": shown_day(second)},
        )

    def changes(self) -> list[DescribedChange]:
        return described_changes(self.read)

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
        links = self.links(one.eid for one in all_provisions(self.read.text))
        style = Style(
            links,
            links.quoted,
            notes=lambda eid: self._notes(eid) + standing(eid),
            state=standing.state,
            behind=standing.behind,
        )
        return render(self.read.text, style)

    @cached_property
    def _two_days(self) -> TwoDays | None:
        day = self.compared
        return two_days(self.context, self.on, day) if day else None

    def differences(self) -> list[MarkedPair]:
        """What differs between the two days, the earlier one first."""
        if self._two_days is None:
            return []
        marker = Marker(self.request, self._two_days.attached)
        return [marker.marked(pair) for pair in self._two_days.pairs]

    def standing_differences(self) -> tuple[StandingDifference, ...]:
        """Provisions that hold on one of the two days, and not on the other."""
        return self._two_days.standing if self._two_days else ()
