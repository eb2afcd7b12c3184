"""What the pages of procedures and forms share: the version of a day."""

from ...law.document_identity import DocumentIdentity
from ...legal.effect import labels
from ...legal.effect.day_view import DayView
from ..versions.effect import effective_day
from ..versions.held import shown
from ..versions.holding import Held
from ..versions.speaker import speaker_of
from ..versions.store import version_store
from ..versions.version import Version
from ..vocabularies.form_name import form_name
from .basis import shown_document
from .basis import ShownDocument
from datetime import date
from functools import cached_property
from typing import Any


class HeldView(DayView):
    """A record of which versions were published."""

    @cached_property
    def held(self) -> Held | None:
        """The published version of the day; None for a draft or working copy."""
        return shown(self.context, self.on)

    @cached_property
    def speaker(self) -> DocumentIdentity:
        """Who cites documents here."""
        return speaker_of(self.context.owning_unit)

    def status(self) -> tuple[str, Any, Any] | None:
        """Code, title and reason of the status on the day."""
        if self.held is None:
            return None
        answer = self.held.answer
        code = answer.status.value
        return (
            code,
            labels.STATUS_TITLES[answer.status],
            labels.REASONS[answer.reason.code],
        )

    def versions(self) -> list[Version]:
        """Published versions, newest first."""
        return list(reversed(version_store().of(self.context.UID())))

    form_name = staticmethod(form_name)
    version_day = staticmethod(effective_day)

    def next_day(self) -> date | None:
        """From when another version will hold."""
        following = self.held.next if self.held else None
        return effective_day(following) if following else None

    @property
    def is_abolished_next(self) -> bool:
        """Whether what comes on the `next_day` ends it, with no text of its own."""
        following = self.held.next if self.held else None
        return following is not None and following.abolishes

    def shown_decision(self, decision: Any) -> ShownDocument | None:
        """A decision by which a version came, None where no number is known."""
        if decision is None or not decision.number:
            return None
        return shown_document(decision, "", self.on, self.speaker)
