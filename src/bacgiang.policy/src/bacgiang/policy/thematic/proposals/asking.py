"""`@@propose-changes` of a record, and `@@confirm-proposal`, which its letter opens."""

from ...base.act_page.field import Field
from ...base.dates import now_utc
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.tasks.acting import ask
from ...base.tasks.stored import StoredTasks
from ...citizen.following.asking import ask_to_be_told
from ...citizen.following.pages import AskingPage
from ...citizen.following.pages import ConfirmingPage
from ...editorial.incoming.readable_text import refusals_of_words
from ...editorial.visibility.seen import may_see
from ...editorial.workflow.parameters import State
from ...units.life_cycle.left_open import LeftOpen
from ...units.people.answering import why_not_sent_to
from ..collections.collection import Collection
from ..collections.collection import collection_of
from ..collections.fields import as_json
from ..collections.fields import choice_title
from ..collections.fields import fields_of
from ..collections.fields import in_words
from ..collections.fields import Kind
from ..collections.fields import RecordField
from ..collections.fields import stored
from ..collections.intake.reading import lacking
from ..collections.intake.reading import read_record
from .letters import CONFIRM
from .store import Proposal
from .store import proposals
from .store import proposers
from .store import read_topic
from .store import topic_of
from bacgiang.policy import _
from collections.abc import Mapping
import json
from plone import api
from plone.app.uuid.utils import uuidToObject
from plone.uuid.interfaces import IUUID
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate
from zope.publisher.interfaces import NotFound


NEW = "new_"
"""Before the names of fields: a record may have an e-mail address, too."""
DAYS = 10
TASKS = StoredTasks(
    "proposal",
    _("matter_proposal", default="Changes of records that their owners propose"),
    "@@proposals",
)
LEFT_OPEN = LeftOpen(
    "proposals", TASKS.title, lambda units: len(list(TASKS.open_tasks(units)))
)
_INPUTS = {Kind.TEXT: "textarea", Kind.CHOICE: "select", Kind.ADDRESS: "url"}


class ProposePage(AskingPage):
    """The fields as they are, to be written over; what stays is not proposed."""

    template = ViewPageTemplateFile("propose.pt")
    days = DAYS
    consent = _(
        "label_proposal_consent",
        default="I agree that the portal keeps this address to confirm and answer this "
        "proposal, and for nothing else. It is erased once I was told the decision, "
        "and after 48 hours where I do not confirm. It is shown to nobody.",
    )

    def prepare(self) -> None:
        if not self._collection.proposed or not is_open_to_proposals(self.context):
            raise NotFound(self.context, self.__name__, self.request)

    @property
    def _collection(self) -> Collection:
        found: Collection = self.context.collection
        return found

    def _proposed(self) -> Mapping[str, RecordField]:
        fields = fields_of(self._collection)
        return {name: fields[name] for name in self._collection.proposed}

    def fields(self) -> list[Field]:
        return [self._field(one) for one in self._proposed().values()]

    def _field(self, one: RecordField) -> Field:
        present = stored(self.context, one.name)
        name = f"{NEW}{one.name}"
        typed = self.request.form.get(name, "" if present is None else present)
        options = []
        if one.kind is Kind.CHOICE:
            tokens = [term.value for term in one.vocabulary]
            options = [(x, choice_title(one, x, self.language)) for x in tokens]
        return Field(
            name=name,
            title=one.title,
            kind=_INPUTS.get(one.kind, "text"),
            value=str(typed),
            options=options,
            unchosen="" if one.field.required else "–",
            help=one.field.description or "",
            is_asked=one.field.required,
            most=getattr(one.field, "max_length", None),
        )

    def show(self) -> Any:
        """Before anybody writes what nobody would read."""
        nobody = why_not_sent_to(self.context.owning_unit)
        self.reasons = () if nobody is None or self.is_sent else (nobody,)
        return super().show()

    def act(self) -> None:
        Refused.raise_for(why_not_sent_to(self.context.owning_unit))
        values = self._changes()
        topic = topic_of(IUUID(self.context), values)
        form, language = self.request.form, self.language
        ask_to_be_told(proposers(), CONFIRM, topic, form, language, now_utc())
        self.redirect(f"{self.action}?sent=1")

    def field_id(self, reason: Refusal) -> str:
        is_new = reason.field.startswith(NEW)
        return reason.field if is_new else super().field_id(reason)

    def _changes(self) -> dict[str, Any]:
        """What is to be another value, judged as an editor's is. Raises Refused."""
        given: dict[str, Any] = {}
        for name, one in self._proposed().items():
            said = self.form_value(f"{NEW}{name}").strip().replace("\r\n", "\n")
            Refused.raise_for(*refusals_of_words(f"{NEW}{name}", said))
            if said != str(stored(self.context, name) or ""):
                given[name] = _number(said) if one.kind is Kind.COUNT else said or None
        Refused.raise_for(None if given else NOTHING)
        try:
            values = read_record(self._collection, given)
            missing = lacking(self._collection, {**self._present(), **values})
            Refused.raise_for(*missing)
        except Refused as error:
            told = (one.at(f"{NEW}{one.field}") for one in error.refusals)
            raise Refused(*told) from error
        fields = self._proposed()
        return {name: as_json(fields[name], one) for name, one in values.items()}

    def _present(self) -> dict[str, Any]:
        names = fields_of(self._collection)
        return {name: stored(self.context, name) for name in names}


def _number(said: str) -> Any:
    return int(said) if said.isascii() and said.isdigit() else said


def is_open_to_proposals(record: Any) -> bool:
    is_public = api.content.get_state(record, default="") == State.PUBLISHED.value
    return is_public and may_see(record)


def record_of(topic: str) -> Any | None:
    """The record that something is proposed of, as long as the public sees it."""
    found = uuidToObject(read_topic(topic)[0], unrestricted=True)
    is_one = found is not None and collection_of(found.portal_type) is not None
    return found if is_one and is_open_to_proposals(found) else None


class ConfirmProposalPage(ConfirmingPage):
    """Now the board is asked."""

    store = proposers
    heading = _("heading_confirm_proposal", default="Confirm what you propose")
    question = _("text_confirm_proposal", default="You propose changes of:")
    done = _(
        "message_proposal_confirmed",
        default="The board in charge looks at it and answers you by e-mail.",
    )

    def title_of(self, topic: str) -> str:
        """The record, and what is proposed: the letter may be of another's doing."""
        record = record_of(topic)
        if record is None:
            return ""
        fields = fields_of(record.collection)
        said = (
            f"{translate(fields[name].title, context=self.request)}: "
            f"{in_words(fields[name], value, self.language)}"
            for name, value in json.loads(read_topic(topic)[1]).items()
        )
        return f"{record.title} ({'; '.join(said)})"

    def act(self) -> Any:
        found = proposers().asked(self.token, now_utc())
        if found is not None and proposals().get(self.token) is None:
            self._ask_board(found.topic)
        return super().act()

    def _ask_board(self, topic: str) -> None:
        record, (uid, values) = record_of(topic), read_topic(topic)
        if record is None:
            raise Refused(self.unknown)
        Refused.raise_for(why_not_sent_to(record.owning_unit))
        task = ask(TASKS.code, uid, record.owning_unit, days=DAYS)
        one = Proposal(self.token, uid, values, now_utc(), task.identifier)
        proposals().put(one)


NOTHING = Refusal(
    "nothing_proposed",
    _(
        "refusal_nothing_proposed",
        default="Nothing differs from what the portal shows. Change what is wrong.",
    ),
)
