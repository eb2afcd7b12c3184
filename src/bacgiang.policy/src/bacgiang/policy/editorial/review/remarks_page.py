"""`@@remarks`: the text by paragraphs with what was remarked on them, for the board."""

from ...base.act_page.act_page import ActPage
from ...base.form_values import number_in
from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...text.line_ends import tidy
from ...text.unicode_form import normalize
from ..acts.people import full_name
from ..offers.item_text import snapshot_of
from ..remarks import acting
from ..remarks.passages import find
from ..remarks.passages import passage_in
from ..remarks.store import Answer
from ..remarks.store import Remark
from ..remarks.store import remark_store
from ..secrecy.own_texts import IOwnTexts
from ..workflow.actor_rules import NOT_YOUR_LEVEL
from ..workflow.item_roles import roles_on_item
from ..workflow.parameters import Transition
from ..workflow.rules import refusals
from ..workflow.titles import TRANSITION_TITLES
from bacgiang.policy import _
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


# A longer text is marked by its words; its paragraphs are not all to choose from.
MOST_PARAGRAPHS = 2000
OTHER_WORDS = Refusal(
    "other_words",
    _(
        "refusal_remark_other_words",
        default="You wrote at another place of this page, too. Send one after the "
        "other; nothing you wrote is lost.",
    ),
)


@dataclass(frozen=True)
class Shown:
    """A remark at its passage, or where that was edited since (`is_kept`)."""

    remark: Remark
    answers: tuple[Answer, ...]
    is_open: bool
    is_kept: bool


class RemarksPage(ActPage):
    """One form: the button says what is sent, and to which remark."""

    longest = acting.LONGEST_WORDS
    on_board = False
    remark = ViewPageTemplateFile("remark.pt")

    @property
    def ways_on(self) -> list[dict[str, Any]]:
        """The steps that whoever has remarked can take next."""
        return [
            {
                "url": f"{self.context.absolute_url()}/@@act/{step.value}",
                "title": TRANSITION_TITLES[step],
            }
            for step in (Transition.APPROVE, Transition.PUBLISH, Transition.RETURN)
            if not refusals(self.context, step)
        ]

    def prepare(self) -> None:
        if not roles_on_item(self.context).on_board:
            raise Refused(NOT_YOUR_LEVEL, status=403)
        self.on_board = True

    def act(self) -> None:
        remark, reply, done = map(self.form_value, ("remark", "reply", "done"))
        sent = f"words-{reply or done}" if reply or done else "words"
        self._refuse_other(sent)
        words = self._words(sent)
        if sent == "words":
            place = number_in(self.form_value("place"))
            quote = normalize(self.form_value("quote"))
            at = -1 if place is None else place
            found = passage_in(self.paragraphs, at, quote) if remark else None
            acting.add_remark(self.context, found, words)
        else:
            acting.answer_remark(self.context, reply or done, words, settles=bool(done))
        self.redirect(self.action, _("message_remark_kept", default="Kept."))

    def _words(self, name: str) -> str:
        return tidy(self.form_value(name))

    def _refuse_other(self, sent: str) -> None:
        """Words at a place of their own would be dropped."""
        fields = [name for name in self.request.form if name.startswith("words")]
        if any(name != sent and self._words(name) for name in fields):
            raise Refused(OTHER_WORDS)

    @cached_property
    def paragraphs(self) -> list[str]:
        """Title, summary and text, a line for each, as they are compared elsewhere."""
        item = self.context
        now = snapshot_of(item)
        lines = [now.title, now.lead, *now.body]
        if IOwnTexts.providedBy(item):
            lines += [line for text in item.own_texts() for line in text.splitlines()]
        folded = (" ".join(line.split()) for line in lines)
        return [line for line in folded if line][:MOST_PARAGRAPHS]

    @cached_property
    def by_place(self) -> dict[int | None, list[Shown]]:
        """Remarks by the paragraph they are shown at; None: the passage is gone."""
        store, found = remark_store(), defaultdict(list)
        for one in acting.remarks_on(self.context):
            at = find(one.passage, self.paragraphs)
            shown = Shown(
                one, store.answers(one.identifier), store.is_open(one), at.is_kept
            )
            found[at.place].append(shown)
        return found

    def at(self, place: int | None) -> list[Shown]:
        return self.by_place.get(place, [])

    @cached_property
    def may_remark(self) -> bool:
        return acting.why_not(self.context, answers=False) is None

    @cached_property
    def may_answer(self) -> bool:
        return acting.why_not(self.context, answers=True) is None

    @property
    def remark_macro(self) -> Any:
        return self.remark.macros["remark"]

    who = staticmethod(full_name)
