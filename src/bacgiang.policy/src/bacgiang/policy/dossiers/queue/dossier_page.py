"""`@@dossier?case=…`: one dossier, and what is done with it."""

from ...base.act_page.field import Field
from ...base.act_page.form_page import UNLISTED
from ...base.english.days import shown_day
from ...base.english.days import shown_moment
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.tasks.working_days import calendar
from ...citizen.attachments.field import files_field
from ...citizen.attachments.sent import files_in_form
from ...citizen.contacts.looking_up import look_up
from ...citizen.receipts_page.titles import EVENTS
from ...citizen.submissions.entry import Entry
from ..content.answers_shown import Answered
from ..content.course import Step
from ..content.signed import signatures_said
from ..content.told import procedure_title
from ..content.told import step_words
from ..content.whole import answered_in
from ..content.whole import paper_title
from ..content.whole import rounds_of
from ..handling.acts import Act
from ..handling.acts import ACTS
from ..handling.acts import acts_open
from ..handling.acts import carry_out
from ..handling.acts import Said
from ..handling.parts import ask
from ..handling.reasons import MOST_WORDS
from ..handling.reasons import UNKNOWN_PAPER
from ..handling.seen import seen_in
from ..handling.seen import value_of
from ..handling.steps import TAKEN_UP
from ..papers.facts import facts_of
from ..papers.kinds import Offered
from ..papers.kinds import offered_as
from ..papers.kinds import papers_offered
from ..papers.made import answer_paper
from .one_dossier import OneDossier
from .parts_shown import ASKED
from .parts_shown import asking_in
from .parts_shown import parts_shown
from .parts_shown import ShownPart
from .parts_shown import unit_fields
from bacgiang.policy import _
from datetime import date
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate


DECISIVE = {"finish": "btn-success", "refuse": "btn-outline-danger"}


class DossierPage(OneDossier):
    """A refusal shows the page again, with what was typed."""

    template = ViewPageTemplateFile("dossier.pt")
    headers = UNLISTED
    day = staticmethod(shown_day)
    moment = staticmethod(shown_moment)

    is_ours = True
    """Whether the unit of this site has it, and is not asked for its part alone."""

    def act(self) -> Any:
        name = self.form_value("do")
        if name.partition("-")[0] == "mau":
            return self.paper(name)
        seen, words = seen_in(self.form_value("seen")), self.form_value("words")
        if name == "ask-units":
            ask(self.context, seen, asking_in(self.request.form))
            return self.redirect(self.action, ASKED)
        files, until = files_in_form(self.request.form), self.form_value("until")
        carry_out(self.context, name, seen, Said(words, files, until))
        return self.redirect(self.action, ACTS[name].done)

    def paper(self, asked: str) -> bytes:
        """One of the law's, which names who applies: whoever makes it is recorded as
        having seen that.
        """
        name, _point, form = asked.rpartition(".")
        offered = offered_as(self.submission, name, for_board=True)
        if offered is None:
            raise Refused(UNKNOWN_PAPER)
        why = translate(offered.kind.title_message)
        facts = facts_of(self.submission, offered, look_up(self.submission.code, why))
        unit = self.course.unit
        return answer_paper(self.request, unit, offered.kind, facts, form)

    def law_papers(self) -> list[Offered]:
        return list(papers_offered(self.submission, for_board=True))

    @property
    def queue_url(self) -> str:
        return f"{self.context.absolute_url()}/@@dossiers"

    @property
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @property
    def title(self) -> str:
        return procedure_title(self.submission)

    @property
    def seen(self) -> str:
        return value_of(self.submission)

    @property
    def due(self) -> date | None:
        return self.course.due(calendar())

    @cached_property
    def answered(self) -> list[Answered]:
        return answered_in(self.submission, self.language)

    def papers(self) -> list[tuple[str, str, str, str]]:
        """Title, name of the file, address of each, and what its signatures are."""
        entries = self.submission.entries
        return [
            (
                paper_title(self.submission, one, paper, self.language),
                paper.file.name,
                f"{self.url_of('dossier-file')}&round={one.entry}&n={number}",
                signatures_said(entries[one.entry], number, self.language),
            )
            for one in rounds_of(self.submission)
            for number, paper in enumerate(one.papers)
        ]

    def parts(self) -> list[ShownPart]:
        return parts_shown(self.submission, self.course, self.url_of("dossier-file"))

    def unit_fields(self) -> list[Field]:
        """To ask other units; [] where none can be asked."""
        can_ask = self.course.phase in TAKEN_UP
        return unit_fields(self.request.form, self.course.unit) if can_ask else []

    def steps(self) -> list[tuple[Any, Entry, str]]:
        """Title, entry and words of what happened since it was sent."""
        return [
            (
                Step(one.reason).title_message
                if one.reason in tuple(Step)
                else EVENTS[one.event],
                one,
                step_words(one, self.language),
            )
            for one in self.submission.entries[1:]
        ]

    @cached_property
    def acts(self) -> dict[str, Act]:
        return acts_open(self.context, self.course)

    def buttons(self) -> list[tuple[str, Any, str]]:
        """Name, title and look of what can be done."""
        return [
            (name, act.button, DECISIVE.get(name, "btn-secondary"))
            for name, act in self.acts.items()
        ]

    def fields(self) -> list[Field]:
        """Asked where what can be done needs them."""
        words = Field(
            name="words",
            title=_("label_dossier_words", default="Words to the applicant"),
            kind="textarea",
            value=self.form_value("words"),
            most=MOST_WORDS,
        )
        until = Field(
            name="until",
            title=_(
                "label_dossier_until",
                default="New day for the result (day/month/year; with an apology)",
            ),
            value=self.form_value("until"),
        )
        files = files_field(
            self.request.form,
            _("label_dossier_result", default="Files of the result (optional)"),
            _(
                "help_dossier_result",
                default="The applicant fetches them with code and key. They go with "
                "the result or the refusal alone.",
            ),
        )
        found = self.acts.values()
        return [
            *([words] if any(act.has_words for act in found) else []),
            *([until] if any(act.takes_day for act in found) else []),
            *([files] if any(act.takes_files for act in found) else []),
        ]

    def field_id(self, reason: Refusal) -> str:
        return reason.field
