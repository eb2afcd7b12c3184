"""`@@proposals` of a record: what its owner proposes beside what it says now."""

from ...base.act_page.parts import Button
from ...base.act_page.parts import Part
from ...base.act_page.parts import Said
from ...base.act_page.parts import SECOND
from ...base.act_page.parts import vi
from ...base.act_page.parts_page import PartsPage
from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.scheduler.interfaces import IScheduledJob
from ...base.scheduler.intervals import is_interval_over
from ...base.tasks.acting import settle
from ...base.tasks.task import TaskState
from ...editorial.intake.intake import NOT_YOUR_UNIT
from ...editorial.intake.outcome import Outcome
from ...editorial.stamps.as_seen import CHANGED_SINCE_SEEN
from ...editorial.stamps.as_seen import SEEN
from ...editorial.workflow.item_roles import roles_on_item
from ...editorial.working_copy.rules import working_copy_of
from ..collections.fields import fields_of
from ..collections.fields import in_words
from ..collections.fields import stored
from ..collections.intake.accepting import intake_of
from ..collections.record import ICollectionRecord
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
from hashlib import sha256
from plone.uuid.interfaces import IUUID
from Products.CMFPlone.Portal import PloneSite
from typing import Any
from zope.i18n import translate
from zope.interface import implementer
from zope.publisher.interfaces import NotFound


LONGEST_REASON = 2000
HOUR = timedelta(hours=1)


class ProposalsPage(PartsPage):
    """What is confirmed is a change by whoever confirms it, with all its rules."""

    heading = _("heading_proposals", default="Changes that the owner proposes")

    @property
    def lead(self) -> Said:  # type: ignore[override]
        return vi(self.context.title, self.context.absolute_url())

    @property
    def _uid(self) -> str:
        return str(IUUID(self.context))

    def parts(self) -> Iterator[Part]:
        found = list(proposals().open_on(self._uid))
        if not found:
            yield Part(nothing=_("text_no_proposals", default="Nothing is proposed."))
        yield from map(self._part, found)

    def _part(self, one: Proposal) -> Part:
        name = reason_of(one)
        why = self.field(name, WHY_NOT, kind="textarea", rows=3, most=LONGEST_REASON)
        return Part(
            id=f"proposal-{one.token}",
            heading=self.stamp(one.at),
            columns=COLUMNS,
            rows=[
                (title, vi(now), vi(proposed))
                for title, now, proposed in self.changes(one)
            ],
            fields=[why],
            buttons=[
                Button("1", CONFIRM, name="confirm"),
                Button("1", REFUSE, SECOND, name="refuse"),
            ],
            hidden=[("proposal", one.token), (SEEN, self.seen_of(one))],
        )

    def changes(self, proposal: Proposal) -> Iterator[tuple[Any, str, str]]:
        """Titles, what the record says now, what is proposed; in words. Of a record
        that is being changed, what its working copy says: that is written over.
        """
        fields = fields_of(self.context.collection)
        record = working_copy_of(self.context) or self.context
        for name, value in proposal.changes.items():
            one = fields[name]
            now = in_words(one, stored(record, name), "vi")
            yield one.title, now, in_words(one, value, "vi")

    def seen_of(self, proposal: Proposal) -> str:
        """What is shown beside it."""
        told = "\n".join(now for _title, now, _new in self.changes(proposal))
        return sha256(told.encode()).hexdigest()

    def act(self) -> None:
        found = proposals().get(self.form_value("proposal"))
        if found is None or found.uid != self._uid or found.outcome:
            raise NotFound(self.context, self.__name__, self.request)
        if not roles_on_item(self.context).on_board:
            raise Refused(NOT_YOUR_UNIT, status=403)
        if "confirm" in self.request.form:
            if self.form_value(SEEN) != self.seen_of(found):
                raise Refused(CHANGED_SINCE_SEEN)
            address = self._take(found)
            _settle(found, TaskState.DONE, "")
            return self.redirect(address, CONFIRMED)
        name = reason_of(found)
        reason = normalize(self.form_value(name)).strip()
        is_given = 0 < len(reason) <= LONGEST_REASON
        Refused.raise_for(None if is_given else NO_REASON.at(name))
        _settle(found, TaskState.REFUSED, reason)
        return self.redirect(self.action, REFUSED)

    def _take(self, proposal: Proposal) -> str:
        """Address of what was changed. Raises Refused."""
        item = {"code": self.context.code, **proposal.changes}
        result = intake_of(self.context.collection).take(item, self.context.owning_unit)
        if result.outcome is Outcome.REFUSED:
            raise Refused(*result.refusals)
        return result.url


def reason_of(proposal: Proposal) -> str:
    """Name of the field for the reason: each form of the page has its own."""
    return f"reason-{proposal.token}"


def _settle(proposal: Proposal, state: TaskState, reason: str) -> None:
    settle(proposal.task, state, reason)
    proposals().put(replace(proposal, outcome=state.value, reason=reason))
    tell(proposal.token, now_utc())


def let_go(record: ICollectionRecord, event: object) -> None:
    """Nobody decides any more on what is proposed of a record that is taken out."""
    reason = translate(GONE, target_language="vi")
    for one in list(proposals().open_on(IUUID(record))):
        _settle(replace(one, title=record.title), TaskState.REFUSED, reason)


@implementer(IScheduledJob)
class TidyProposers:
    """Erases what nobody confirmed in time."""

    def due(self, site: PloneSite, last_run: datetime | None, now: datetime) -> bool:
        return is_interval_over(last_run, now, HOUR)

    def run(self, site: PloneSite, now: datetime) -> None:
        proposers(site).tidy(now)


COLUMNS = (
    _("column_field", default="Field"),
    _("column_value_now", default="Now"),
    _("column_value_proposed", default="Proposed"),
)
CONFIRM = _("button_proposal_confirm", default="Confirm and take over")
REFUSE = _("button_proposal_refuse", default="Refuse")
WHY_NOT = _("label_proposal_reason", default="Or why not")
GONE = _("proposal_record_gone", default="The record is no longer on the portal.")
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
