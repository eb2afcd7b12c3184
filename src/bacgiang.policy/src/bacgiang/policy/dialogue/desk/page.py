"""`@@dialogue-desk` on a dialogue: what waits; with `case` one question and its acts.

For members of the boards of its place and of the units that answer; for anybody else it
is not there.
"""

from ...base.act_page.act_page import ActPage
from ...base.act_page.field import Field
from ...base.act_page.form_page import UNLISTED
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...citizen.board_refusals import UNKNOWN_ACT
from ...citizen.codes.board_names import board_name
from ...citizen.codes.board_names import code_named
from ...citizen.handling.fields import CHOOSE
from ...citizen.handling.fields import reason_field
from ...citizen.handling.fields import unit_field
from ...citizen.handling.seen import seen_in
from ...citizen.handling.seen import value_of
from ...citizen.submissions.submission import Submission
from ...units.register.names import unit_name
from ..behavior import key_of
from ..behavior import Phase
from ..behavior import units_of
from ..content import course_of
from ..content import GROUNDS
from ..content import Standing
from ..content import text_of
from ..public_ones import phase_for_acts
from ..store import dialogue_store
from ..store import Question
from . import acts
from .reasons import OVER
from .signs import signs_in
from .waiting import TO_SCREEN
from .waiting import to_screen
from bacgiang.policy import _
from collections.abc import Iterator
from functools import cached_property
from typing import Any
from zope.i18nmessageid import Message
from zope.publisher.interfaces import NotFound


OFF = Standing.OFF.title_message
DONE: dict[str, Message] = {
    "take": _("dialogue_done_take", default="Taken: readers see the question."),
    "refuse": _("dialogue_done_refuse", default="Refused: whoever asked is told."),
    "answer": _("dialogue_done_answer", default="Readers see the answer."),
    "take-off": _("petition_done_take_off", default="Taken off the page."),
    "put-back": _("dialogue_done_put_back", default="Readers see it again."),
}


class DialogueDesk(ActPage):
    headers = UNLISTED
    address_fields = ("case",)
    found: Submission | None = None

    def prepare(self) -> None:
        item = self.context
        self.phase = phase_for_acts(item)
        self.may_screen, self.own_units = acts.may_screen(item), acts.answers_for(item)
        if self.phase is None or not (self.may_screen or self.own_units):
            raise NotFound(item, self.__name__, self.request)
        if "case" in self.request.form:
            try:
                code = code_named(self.form_value("case"))
                self.found = acts.question_at(item, code)
            except Refused:
                raise NotFound(item, self.__name__, self.request) from None

    def act(self) -> None:
        name, value = self.form_value("do"), self.form_value
        seen = seen_in(value("seen"))
        match name:
            case "take":
                acts.take(self.context, seen, value("words"), value("unit"))
            case "refuse":
                acts.refuse(self.context, seen, value("ground"))
            case "answer":
                acts.answer(self.context, seen, value("answer"), value("by"))
            case "take-off":
                acts.take_off(self.context, seen, value("reason"))
            case "put-back":
                acts.put_back(self.context, seen)
            case _:
                raise Refused(UNKNOWN_ACT)
        self.redirect(super().action, DONE[name])

    @property
    def action(self) -> str:
        case = f"?case={board_name(self.found.code)}" if self.found else ""
        return f"{super().action}{case}"

    @cached_property
    def questions(self) -> dict[str, Question]:
        return dialogue_store().questions(key_of(self.context))

    @cached_property
    def taken_off(self) -> dict[str, Question]:
        return dialogue_store().taken_off(key_of(self.context))

    def lists(self) -> Iterator[tuple[str, Message, list[tuple[str, str, Any]]]]:
        """Id and heading of each; name, text, unit or standing of what is in it."""
        if self.may_screen:
            new = [
                (board_name(one.code), text_of(one), "" if is_new else OFF)
                for one, is_new in to_screen(key_of(self.context))
            ]
            title = _("heading_dialogue_waiting", default="To be looked at")
            yield "waiting", title, new
        mine = units_of(self.context) if self.may_screen else self.own_units
        found = [pair for pair in self.questions.items() if pair[1].unit in mine]
        found.sort(key=lambda pair: pair[1].answered or pair[1].taken)
        for name, title in (
            ("to-answer", _("heading_dialogue_to_answer", default="To be answered")),
            ("answered", _("petition_step_answered", default="Answered")),
        ):
            told = [
                (board_name(code), one.text, unit_name(one.unit))
                for code, one in found
                if bool(one.answer) == (name == "answered")
            ]
            yield name, title, told

    # One question.

    @property
    def text(self) -> str:
        """As it was sent: for who screens; else as it was taken."""
        if self.may_screen and self.found:
            return text_of(self.found)
        return self.questions[self.found.code].text if self.found else ""

    @cached_property
    def signs(self) -> str:
        """What is to be taken out of a question before it is shown."""
        if not (self.may_screen and self.found and self.standing in TO_SCREEN):
            return ""
        return signs_in(self.found, self.text)

    @property
    def seen(self) -> str:
        return value_of(self.found) if self.found else ""

    @property
    def over(self) -> Message | str | None:
        """Why words cannot be put in any more."""
        return OVER.message if self.phase is Phase.OVER else None

    @property
    def standing(self) -> Standing | None:
        return course_of(self.found).phase if self.found else None

    def parts(self) -> Iterator[tuple[str, Message, list[Field]]]:
        """Name of each act that can be done, its button and its fields."""
        question = self.questions.get(self.found.code) if self.found else None
        # What was typed before it ended is still there to be read.
        is_over = self.phase is Phase.OVER and not self.reasons
        if question is not None and question.unit in self.own_units and not is_over:
            button = _("button_dialogue_answer", default="Show this answer")
            yield "answer", button, self._answering(question)
        if not self.may_screen:
            return
        if self.standing in (*TO_SCREEN, Standing.TAKEN) and not is_over:
            button = _(
                "button_dialogue_take",
                default="Show the question and hand it to this unit",
            )
            yield "take", button, self._screening(question)
        if self.standing is Standing.WAITING:
            ground = Field(
                name="ground",
                title=_("label_dialogue_ground", default="Why it is refused"),
                kind="select",
                options=[(one.value, one.title_message) for one in GROUNDS],
                unchosen=CHOOSE,
                value=self.form_value("ground"),
            )
            button = _("button_dialogue_refuse", default="Refuse")
            yield "refuse", button, [ground]
        elif self.found and self.found.code in self.taken_off:
            button = _("button_dialogue_put_back", default="Show it again as it stood")
            yield "put-back", button, []
        elif question is not None:
            title = _("label_dialogue_off", default="Why it is taken off the page")
            button = _("button_petition_take_off", default="Take off the page")
            why = reason_field(title, self.form_value("reason"))
            yield "take-off", button, [why]

    def _screening(self, question: Question | None) -> list[Field]:
        text = text_of(self.found) if self.found else ""
        words = question.text if question is not None else text
        codes = units_of(self.context)
        unit = question.unit if question is not None else codes[0]
        title = _("label_petition_to_unit", default="Unit that answers")
        units = [(one, unit_name(one)) for one in codes]
        return [
            Field(
                name="words",
                title=_("label_dialogue_words", default="The question, as it is shown"),
                help=_(
                    "help_dialogue_words",
                    default="Put […] in the place of personal data and insults; change "
                    "nothing else.",
                ),
                kind="textarea",
                value=self.form_value("words") or words,
            ),
            unit_field(title, units, self.form_value("unit") or unit),
        ]

    def _answering(self, question: Question) -> list[Field]:
        people = acts.may_answer(self.context, question.unit)
        return [
            Field(
                name="answer",
                title=_("label_dialogue_answer", default="Answer"),
                kind="textarea",
                value=self.form_value("answer") or question.answer,
            ),
            Field(
                name="by",
                title=_("label_dialogue_by", default="Who answers"),
                kind="select",
                options=[(one, one) for one in people],
                value=self.form_value("by") or question.by or people[0],
            ),
        ]

    def field_id(self, reason: Refusal) -> Any:
        return reason.field
