"""`@@dossier?case=…`: one dossier, and what is done with it."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...base.tasks.working_days import calendar
from ...citizen.attachments.holding import HoldsFiles
from ...citizen.attachments.holding import name_of_member
from ...citizen.board_pages.erasing import erasing_forms
from ...citizen.contacts.looking_up import look_up
from ...citizen.forms.answers_shown import Answered
from ...citizen.forms.asking_page import ShowsAnswers
from ...citizen.handling.erasing import done_words
from ...citizen.handling.erasing import erase
from ...citizen.handling.erasing import turn_down
from ...citizen.handling.seen import may
from ...citizen.handling.seen import seen_in
from ...citizen.notes import Note
from ...citizen.receipts_page.titles import EVENTS
from ...citizen.submissions.entry import Entry
from ...units.people.accounts import name_of
from ..cases.assigned import assigned_store
from ..content.course import Phase
from ..content.course import Step
from ..content.signed import signatures_said
from ..content.told import procedure_title
from ..content.told import step_words
from ..content.whole import answered_in
from ..content.whole import paper_title
from ..content.whole import rounds_of
from ..handling.acts import ACTS
from ..handling.acts import acts_open
from ..handling.acts import carry_out
from ..handling.acts import Said
from ..handling.desk import assign
from ..handling.desk import hand_over
from ..handling.desk import note
from ..handling.parts import ask
from ..handling.parts import take_back
from ..handling.reasons import UNKNOWN_PAPER
from ..handling.seen import DECIDE
from ..handling.seen import DOSSIERS
from ..handling.stores import asked_store
from ..handling.stores import note_store
from ..handling.stores import who_did
from ..numbers.numbering import NOBODY
from ..papers.facts import facts_of
from ..papers.kinds import Offered
from ..papers.kinds import offered_as
from ..papers.kinds import papers_offered
from ..papers.made import answer_paper
from ..receipt import DUE
from ..receipt import NUMBER
from .desk_parts import act_part
from .desk_parts import asking_in
from .desk_parts import DONE
from .desk_parts import Part
from .desk_parts import parts_of
from .one_dossier import OneDossier
from .parts_shown import parts_shown
from .parts_shown import ShownPart
from bacgiang.policy import _
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


STATE = _("label_citizen_state", default="State")
UNIT_CODE = _("label_dossier_unit_code", default="Code of the unit")
NO_CODE = _(
    "text_dossier_no_code",
    default="Setting “Codes of units in the numbers of dossiers” has none yet: the "
    "number is provisional.",
)


class DossierPage(HoldsFiles, ShowsAnswers, OneDossier):
    """A refusal shows the page again, with what was typed."""

    address = "dossier"
    template = ViewPageTemplateFile("dossier.pt")
    is_ours = True
    """Whether the unit of this site has it, and is not asked for its part alone."""

    def act(self) -> Any:
        name = self.form_value("do")
        if name.partition("-")[0] == "mau":
            return self.paper(name)
        seen, form = seen_in(self.form_value("seen")), self.form_value
        place = self.context
        match name:
            case "ask-units":
                ask(place, seen, asking_in(self.request.form))
            case "take-back":
                take_back(place, seen, form("part"))
            case "assign":
                assign(place, seen, form("officer"))
            case "note":
                note(place, self.code, form("note"))
            case "hand-over":
                hand_over(place, seen, form("unit"), form("reason"))
            case "erase":
                erase(DOSSIERS, place, seen, form("why"))
                return self.redirect(self.action, done_words(self.code))
            case "turn-down":
                turn_down(DOSSIERS, place, seen)
            case _:
                said = Said(form("words"), self.files_sent(), form("until"))
                carry_out(place, name, seen, said)
        done = DONE[name] if name in DONE else ACTS[name].done
        url = self.queue_url if name == "hand-over" else self.action
        return self.redirect(url, done)

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
    def language(self) -> str:
        return str(api.portal.get_current_language())

    @property
    def title(self) -> str:
        return procedure_title(self.submission)

    @property
    def seen(self) -> str:
        return DOSSIERS.value_of(self.submission)

    @property
    def held_as(self) -> str:  # type: ignore[override]
        return name_of_member(self.address, self.code)

    def facts(self) -> list[tuple[str, Message, Any]]:
        """Name, title and what is so."""
        course = self.course
        due, is_unnamed = course.due(calendar()), course.number.startswith(NOBODY)
        told = [
            ("phase", STATE, course.phase.title_message),
            ("number", NUMBER, course.number),
            ("code", UNIT_CODE, NO_CODE if is_unnamed else ""),
            ("sent", Phase.SUBMITTED.title_message, self.moment(course.received)),
            ("due", DUE, self.day(due) if due is not None else ""),
        ]
        return [one for one in told if one[-1]]

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

    def notes(self) -> list[tuple[Note, str]]:
        """Of the board that has it, each with who took it."""
        found = note_store().of(self.code) if self.is_ours else ()
        return [(one, name_of(one.by)) for one in found]

    def steps(self) -> list[tuple[Any, Entry, str, str]]:
        """Title, entry and words of what happened since it was sent; for the board
        that has it, who did it.
        """
        done_by = who_did(self.code) if self.is_ours else {}
        return [
            (
                Step(one.reason).title_message
                if one.reason in tuple(Step)
                else EVENTS[one.event],
                one,
                step_words(one, self.language),
                done_by.get(str(one.number), ""),
            )
            for one in self.submission.entries[1:]
        ]

    def forms(self) -> list[Part]:
        form, place, course = self.request.form, self.context, self.course
        acts = acts_open(place, course)
        # A day that was told is the matter of who decides.
        is_free = course.accepted is None or may(DECIDE, place)
        officer, asked = assigned_store().get(self.code), asked_store().parts(self.code)
        more = parts_of(
            form, course, officer, asked, may_hand_over=course.is_open and is_free
        )
        is_erased = self.submission.is_erased
        return [
            *([act_part(form, course, acts, self.files_fields)] if acts else []),
            *(() if is_erased else more),
            *erasing_forms(DOSSIERS, place, self.submission, self.form_value("why")),
        ]

    def field_id(self, reason: Refusal) -> str:
        return reason.field
