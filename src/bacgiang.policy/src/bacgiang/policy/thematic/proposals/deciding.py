"""`@@proposals` of a record: what its owner proposes beside what it says now."""

from ...base.act_page.act_page import ActPage
from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from ...base.tasks.acting import settle
from ...base.tasks.task import TaskState
from ...editorial.intake.outcome import Outcome
from ..collections.fields import fields_of
from ..collections.fields import in_words
from ..collections.fields import stored
from ..collections.intake.accepting import intake_of
from .letters import tell
from .store import Proposal
from .store import proposals
from .store import proposers
from bacgiang.policy import _
from bacgiang.policy.text.unicode_form import normalize
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from datetime import timedelta
from plone.uuid.interfaces import IUUID
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope.interface import implementer
from zope.publisher.interfaces import NotFound


LONGEST_REASON = 2000
HOUR = timedelta(hours=1)


class ProposalsPage(ActPage):
    """What is confirmed is a change by whoever confirms it, with all its rules."""

    longest_reason = LONGEST_REASON

    @property
    def _uid(self) -> str:
        return str(IUUID(self.context))

    def open(self) -> list[Proposal]:
        return list(proposals().open_on(self._uid))

    def changes(self, proposal: Proposal) -> Iterator[tuple[Any, str, str]]:
        """Titles, what the record says now, what is proposed; in words."""
        fields = fields_of(self.context.collection)
        for name, value in proposal.changes.items():
            one = fields[name]
            now = in_words(one, stored(self.context, name), "vi")
            yield one.title, now, in_words(one, value, "vi")

    def act(self) -> None:
        found = proposals().get(self.form_value("proposal"))
        if found is None or found.uid != self._uid or found.outcome:
            raise NotFound(self.context, self.__name__, self.request)
        if "confirm" in self.request.form:
            address = self._take(found)
            self._settle(found, TaskState.DONE, "")
            return self.redirect(address, CONFIRMED)
        reason = normalize(self.form_value("reason")).strip()
        Refused.raise_for(None if 0 < len(reason) <= LONGEST_REASON else NO_REASON)
        self._settle(found, TaskState.REFUSED, reason)
        return self.redirect(self.action, REFUSED)

    def _take(self, proposal: Proposal) -> str:
        """Address of what was changed. Raises Refused."""
        item = {"code": self.context.code, **proposal.changes}
        result = intake_of(self.context.collection).take(item, self.context.owning_unit)
        if result.outcome is Outcome.REFUSED:
            raise Refused(*result.refusals)
        return result.url

    def _settle(self, proposal: Proposal, state: TaskState, reason: str) -> None:
        settle(proposal.task, state, reason)
        proposals().put(replace(proposal, outcome=state.value, reason=reason))
        tell(proposal.token, now_utc())


@implementer(IScheduledJob)
class TidyProposers:
    """Erases what nobody confirmed in time."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_interval_over(last_run, now, HOUR)

    def run(self, site: PloneSite, now: datetime) -> None:
        proposers(site).tidy(now)


CONFIRMED = _(
    "message_proposal_taken",
    default="The changes are taken over. Look at the record, and submit it for review.",
)
REFUSED = _("message_proposal_refused", default="The reason is sent to the proposer.")
NO_REASON = Refusal(
    "reason_missing",
    _(
        "refusal_proposal_reason",
        default="Say why, in at most 2,000 characters: the proposer reads it.",
    ),
    "reason",
)
