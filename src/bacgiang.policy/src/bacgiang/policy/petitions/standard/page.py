"""`@@standard-answers`: what the unit's board keeps to answer with."""

from ...base.act_page.act_page import ActPage
from ...base.act_page.field import Field
from ...base.act_page.form_page import UNLISTED
from ...base.refusal import Refusal
from ...citizen.standard_answers import MOST_TITLE
from ...citizen.standard_answers import StandardAnswer
from ...units.sites.belonging import unit_code_of
from .store import keep
from .store import remove
from .store import standard_store
from bacgiang.policy import _


class StandardAnswersPage(ActPage):
    headers = UNLISTED

    def act(self) -> None:
        key = self.form_value("remove")
        if key:
            remove(self.context, key)
        else:
            keep(self.context, self.form_value("title"), self.form_value("words"))
        done = (
            _("standard_answer_removed", default="Removed.")
            if key
            else _(
                "standard_answer_kept",
                default="Kept. It is offered with each petition.",
            )
        )
        self.redirect(self.action, done)

    def answers(self) -> dict[str, StandardAnswer]:
        return standard_store().of(unit_code_of(self.context))

    def fields(self) -> list[Field]:
        return [
            Field(
                name="title",
                title=_("label_standard_answer_title", default="What it is for"),
                value=self.form_value("title"),
                most=MOST_TITLE,
            ),
            Field(
                name="words",
                title=_("label_standard_answer_words", default="Words of the answer"),
                kind="textarea",
                value=self.form_value("words"),
            ),
        ]

    def field_id(self, reason: Refusal) -> str:
        return reason.field
