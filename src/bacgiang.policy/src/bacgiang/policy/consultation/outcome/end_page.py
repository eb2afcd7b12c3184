"""`@@end-consultation`: the draft was adopted, or goes no further.

`?document=…` shows beside the draft the document that it became, to be confirmed. Every
act answers with a redirect to the draft.
"""

from ...base.act_page.asking_again import AsksAgain
from ...base.act_page.asking_again import Question
from ...base.dates import read_day
from ...base.dates import WrongDay
from ...base.english.days import shown_day
from ...base.frame_language import frame_language
from ...base.refusal import Refused
from ...editorial.visibility.seen import is_public
from ...legal.documents.by_uid import record_with
from ...legal.documents.official_document import OfficialDocument
from ...legal.vocabularies.tables import table
from ...units.people.accounts import name_of
from ..timing.consultation import Outcome
from ..timing.deciding import decided_on
from ..timing.deciding import ENDED
from ..timing.deciding import LONGEST_SAID
from ..timing.decision_page import DecisionPage
from ..timing.decision_page import TAKEN_BACK
from ..timing.second_person import ADOPTION
from ..timing.second_person import decision_proposals
from ..timing.second_person import DecisionProposal
from ..timing.second_person import DROP
from ..timing.second_person import require_declared
from ..timing.second_person import take_back
from ..versions.provisions import last_version
from ..versions.rows import Row
from ..versions.rows import rows_of
from ..versions.runs_shown import RunsShown
from .adopting import document_by_two
from .adopting import named_by_two
from .adopting import recorded_by_two
from .choosing import chosen_document
from .dropping import drop_by_two
from .ending import LONGEST_NAME
from .identity_transfer import Succession
from .identity_transfer import succession_of
from .recording import facts_from
from .recording import FIELDS
from .recording import record_in_words
from .refusals import NO_DAY
from .refusals import UNREADABLE
from bacgiang.policy import _
from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import UTC
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


TO_DROP = Question(
    _("heading_outcome_sure", default="Drop this draft for good?"),
    _(
        "text_outcome_sure",
        default="Once two have agreed, the consultation ends at once: no more "
        "opinions are taken, everybody reads the reason, and those who follow the "
        "draft are told. Nobody can undo it.",
    ),
    _("button_outcome_drop", default="Drop the draft"),
)
TO_ADOPT = Question(
    _("heading_adopted_sure", default="Is this what the draft became?"),
    _(
        "text_adopted_sure",
        default="Once two have agreed, everybody reads on the draft that it was "
        "adopted, as what and on which day, and those who follow it are told. Nobody "
        "can undo it.",
    ),
    _("button_adopted_sure", default="Yes, it was adopted so"),
)
RECORD_MADE = _(
    "message_record_made",
    default="The record is made, and the draft says so. The record is not public yet: "
    "complete it and submit it, so that your board approves and publishes it.",
)


PROPOSED = _(
    "message_drop_proposed",
    default="Proposed. The draft is dropped when a second person agrees on this page.",
)


ADOPTION_PROPOSED = _(
    "message_adoption_proposed",
    default="Proposed. It is announced when a second person agrees on this page.",
)


class EndConsultation(DecisionPage, AsksAgain, RunsShown):
    """Says why not where nothing can be decided."""

    template = ViewPageTemplateFile("end.pt")
    document: OfficialDocument | None = None
    longest_reason = LONGEST_SAID
    longest_name = LONGEST_NAME

    def show(self) -> Any:
        decided_on(self.context, datetime.now(UTC))
        if self.is_final:
            raise Refused(ENDED)
        if self.form_value("document"):
            self.document = chosen_document(self.context, self.form_value("document"))
        return super().show()

    @property
    def is_final(self) -> bool:
        """Whether nothing is left to decide. A document only named can be given yet."""
        outcome = self.consultation.outcome if self.consultation is not None else None
        return outcome is not None and (not outcome.adopted or bool(outcome.document))

    @property
    def can_end(self) -> bool:
        return self.consultation is not None and not self.is_final

    @property
    def can_drop(self) -> bool:
        found = self.consultation
        return found is not None and found.outcome is None

    @property
    def proposal(self) -> DecisionProposal | None:
        """That somebody proposed to drop it."""
        uid = self.context.UID()
        return decision_proposals().of(uid, DROP) if self.can_drop else None

    @property
    def proposed_by(self) -> str:
        return name_of(self.proposal.by) if self.proposal is not None else ""

    @property
    def adoption(self) -> DecisionProposal | None:
        """What somebody proposed that the draft became."""
        uid = self.context.UID()
        return decision_proposals().of(uid, ADOPTION) if self.can_adopt else None

    @property
    def adoption_by(self) -> str:
        return name_of(self.adoption.by) if self.adoption is not None else ""

    @property
    def can_adopt(self) -> bool:
        found = self.consultation
        is_reported = found is not None and found.report_issued is not None
        return self.can_end and is_reported

    @property
    def tells_unpublished(self) -> bool:
        """Whether name and day of the document come out before it does."""
        return self.document is not None and not is_public(self.document)

    @cached_property
    def succession(self) -> Succession | None:
        if self.document is None:
            return None
        return succession_of(last_version(self.context), self.document)

    @cached_property
    def rows(self) -> list[Row]:
        found = self.succession
        return rows_of(found.old, found.new, found.pairing.origins) if found else []

    @property
    def old_name(self) -> str:
        last = last_version(self.context)
        return self.version_name(last.version.number) if last is not None else ""

    @property
    def old_address(self) -> str:
        return str(self.context.absolute_url())

    @property
    def new_name(self) -> str:
        found = self.document
        return (found.number or found.title) if found is not None else ""

    @property
    def new_address(self) -> str:
        return str(self.document.absolute_url()) if self.document is not None else ""

    def types(self) -> list[tuple[str, str]]:
        language = frame_language()
        known = table("bacgiang.document_types").items()
        return [(token, entry.title(language)) for token, entry in known]

    def fact(self, name: str) -> str:
        """What the form of a new record holds."""
        is_sent = self.form_value("how") == "record"
        return self.form_value(name) if is_sent else facts_from(self.context)[name]

    def _issued(self) -> date:
        """Raises Refused: here the day is asked for."""
        try:
            day = read_day(self.form_value("issued"))
        except WrongDay as error:
            raise Refused(NO_DAY) from error
        if day is None:
            raise Refused(NO_DAY)
        return day

    def act(self) -> Any:
        draft, said = self.context, self.form_value
        if said("withdraw"):
            self._withdraw(said("withdraw"))
            return self.redirect(self.action, TAKEN_BACK)
        question = None if self.is_sure else self._question(said("how"))
        declared, ended = bool(said("declaration")), None
        if question is not None:
            # What could not be done is not asked about.
            require_declared(declared)
            return self.ask_again(question)
        match said("how"):
            case "document":
                given = said("document"), said("digest")
                ended = document_by_two(draft, *given, is_declared=declared)
            case "named":
                name, day = said("name"), self._issued()
                ended = named_by_two(draft, name, day, is_declared=declared)
            case "record":
                facts = {name: said(name) for name in FIELDS}
                ended = recorded_by_two(draft, facts, is_declared=declared)
                if ended is not None:
                    return self.redirect(_address_of(ended), RECORD_MADE)
            case "dropped":
                ended = drop_by_two(draft, said("reason"), is_declared=declared)
                if ended is None:
                    return self.redirect(self.action, PROPOSED)
            case _:
                raise Refused(UNREADABLE)
        if ended is None:
            return self.redirect(self.action, ADOPTION_PROPOSED)
        kept = _("message_ended", default="Kept. Those who follow the draft are told.")
        return self.redirect(self.context.absolute_url(), kept)

    def _withdraw(self, what: str) -> None:
        if what == "drop":
            others_wait = self.adoption is not None
            take_back(self.context, DROP, others_wait=others_wait)
        else:
            others_wait = self.proposal is not None
            take_back(self.context, ADOPTION, others_wait=others_wait)

    def _question(self, how: str) -> Question | None:
        """What is asked before that; None where nothing can come of it, and where the
        document was looked at beside the draft."""
        said = self.form_value
        match how:
            case "dropped" if said("reason").strip():
                return replace(TO_DROP, quoted=said("reason"))
            case "named" if said("name").strip():
                day = shown_day(self._issued())
                return replace(TO_ADOPT, quoted=f"{said('name')}, {day}")
            case "record" if said("issue_date"):
                facts = {name: said(name) for name in FIELDS}
                return replace(TO_ADOPT, quoted=record_in_words(facts))
        return None


def _address_of(outcome: Outcome) -> str:
    """Of the record that was made."""
    made: Any = record_with(outcome.document)
    return str(made.absolute_url())
