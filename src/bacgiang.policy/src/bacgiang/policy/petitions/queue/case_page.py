"""`@@petition-case?case=…`: one petition, and what is done with it."""

from ...base.act_page.field import Field
from ...base.form_values import listed_texts
from ...base.refusal import Refusal
from ...citizen.asked import Part
from ...citizen.attachments.sent import files_in_form
from ...citizen.board_pages.act_form import ActForm
from ...citizen.board_pages.erasing import erasing_forms
from ...citizen.handling.erasing import done_words
from ...citizen.handling.handled import other_units
from ...citizen.handling.seen import may
from ...citizen.handling.seen import seen_in
from ...citizen.receipts_page.titles import EVENTS
from ...citizen.submissions.entry import Entry
from ...text.line_ends import tidy
from ...units.people.accounts import name_of
from ...units.register.names import unit_name
from ..answered.finding import open_alike
from ..cases.assigned import assigned_store
from ..content.content import Delivery
from ..content.content import Matter
from ..content.course import Step
from ..handling.proposals import ANSWER_FILES
from ..handling.proposals import stamp_on
from ..handling.publishing import is_taken_off
from ..handling.seen import APPROVE
from ..handling.seen import PETITIONS
from ..handling.stores import asked_store
from ..rules.subjects import proposed_unit
from ..rules.subjects import refusals_of
from .carrying_out import Asked
from .carrying_out import carry_out
from .carrying_out import DONE
from .case_fields import case_fields
from .offers import Offer
from .offers import offers_on
from .one_petition import OnePetition
from .showing import opening_of
from .showing import proposal_shown
from .showing import row_shown
from .showing import ShownProposal
from .showing import ShownRow
from .showing import steps
from .showing import value_of
from bacgiang.policy import _
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18nmessageid import Message


MOST_ALIKE = 20
ALIKE = _("heading_petition_alike", default="The same goes for these, too")
SAME = _("label_petition_same_proposed", default="The same words are proposed")


class CasePage(OnePetition):
    """A refusal shows the page again, with what was typed."""

    template = ViewPageTemplateFile("case.pt")
    steps = staticmethod(steps)
    value_of = staticmethod(value_of)

    def act(self) -> None:
        name = self.form_value("do")
        asked = Asked(
            unit=self.form_value("unit"),
            reason=self.form_value("reason"),
            words=self.form_value("words"),
            ground=self.form_value("ground"),
            until=self.form_value("until"),
            is_public=self.form_value("publish") == "1",
            officer=self.form_value("officer"),
            amount=self.form_value("amount"),
            why=self.form_value("why"),
            files=files_in_form(self.request.form),
            units=tuple(listed_texts(self.request.form, "units")),
            also=tuple(map(seen_in, listed_texts(self.request.form, "also"))),
        )
        carry_out(self.context, name, seen_in(self.form_value("seen")), asked)
        is_gone = name == "hand-over"
        done = DONE[name] if name in DONE else done_words(self.code)
        self.redirect(self.queue_url if is_gone else self.action, done)

    def erasing(self) -> list[ActForm]:
        typed = self.form_value("why")
        return erasing_forms(PETITIONS, self.context, self.submission, typed)

    @cached_property
    def shown(self) -> ShownRow | None:
        return row_shown(self.submission.code)

    @cached_property
    def proposal(self) -> ShownProposal | None:
        user = api.user.get_current().getId() or ""
        return proposal_shown(self.submission.code, user)

    @property
    def is_as_it_came(self) -> bool:
        """Whether the words are those of the letter."""
        letter, content = self.letter, self.content
        return bool(letter and content and tidy(letter.words) == content.text)

    @property
    def may_confirm(self) -> bool:
        is_other = self.proposal is not None and not self.proposal.is_own
        return is_other and may(APPROVE, self.context)

    @property
    def may_publish(self) -> bool:
        """Whether its sender agrees, so that it can be asked for."""
        is_private = self.course.is_kept_private
        return self.content is not None and self.content.publish and not is_private

    @property
    def may_take_off(self) -> bool:
        return self.course.is_published and may(APPROVE, self.context)

    @property
    def may_publish_again(self) -> bool:
        return is_taken_off(self.submission) and may(APPROVE, self.context)

    @cached_property
    def parts(self) -> list[tuple[Part, str]]:
        """What other units were asked and told, each with the unit's name."""
        found = asked_store().parts(self.submission.code)
        return [(one, unit_name(one.unit)) for one in found]

    def fields(self, *names: str) -> list[Field]:
        return [self._fields[one] for one in names]

    @cached_property
    def _fields(self) -> dict[str, Field]:
        return case_fields(
            self.form_value,
            self.words,
            self.grounds(),
            other_units(self.course.unit),
            [(one, name_of(one)) for one in PETITIONS.officers(self.course.unit)],
            assigned_store().get(self.submission.code) or "",
            proposed_unit(self.content.text) if self.content is not None else "",
        )

    @property
    def may_pause(self) -> bool:
        return may(APPROVE, self.context)

    def step_title(self, entry: Entry) -> Any:
        is_step = entry.reason in tuple(Step)
        return Step(entry.reason).title_message if is_step else EVENTS[entry.event]

    def alike(self) -> list[Field]:
        """Others to which the same can be answered, each as it was seen."""
        if not self.course.is_open:
            return []
        own = stamp_on(self.submission.code)
        options = [
            (
                value_of(one),
                opening_of(one.code),
                SAME if own and stamp_on(one.code) == own else "",
            )
            for one in open_alike(self.submission, self.course.unit, MOST_ALIKE)
        ]
        chosen = listed_texts(self.request.form, "also")
        field = Field(
            name="also", title=ALIKE, kind="checks", options=options, value=chosen
        )
        return [field] if options else []

    @cached_property
    def offers(self) -> list[tuple[str, Message, list[Offer]]]:
        """Words to answer with: id and heading of a list, and what stands in it."""
        content = self.content if self.course.is_open else None
        return offers_on(content, self.course.unit) if content is not None else []

    def url_with(self, number: str) -> str:
        """Of this page with offered words in the field, to be looked over."""
        return f"{self.action}&from={number}#words"

    @property
    def words(self) -> str:
        chosen = self.form_value("from")
        offered = (one for _id, _heading, found in self.offers for one in found)
        found = (one.words for one in offered if one.number == chosen)
        return self.form_value("words") or next(found, "")

    def grounds(self) -> list[tuple[str, str]]:
        language = str(api.portal.get_current_language())
        matter = self.content.matter if self.content is not None else ""
        found = refusals_of(matter).items()
        return [(token, one.title(language)) for token, one in found]

    @property
    def is_information(self) -> bool:
        content = self.content
        return content is not None and content.matter is Matter.INFORMATION

    @property
    def delivery(self) -> Any:
        return Delivery(self.content.delivery).title_message if self.content else ""

    def answer_files(self) -> list[tuple[str, str]]:
        """Address and name of each that went out or is proposed."""
        rounds = ANSWER_FILES.known(self.submission)
        url = self.url_of("petition-file")
        return [
            (f"{url}&n={number}&answer={round}", one.name)
            for round, files in enumerate(rounds)
            for number, one in enumerate(files)
        ]

    def field_id(self, reason: Refusal) -> str:
        return reason.field
