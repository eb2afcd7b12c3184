"""`@@supply-rules`: the head says how the board takes news in."""

from ....base.act_page.field import Field
from ....units.levels import Level
from ....units.sites.belonging import unit_code_of
from ...pages.form_of_fields import Button
from ...pages.form_of_fields import FormOfFields
from ...tasks.offices import acts_for
from ..register import register_at
from ..store import collaborator_store
from ..tray import say_rules
from .register import HEADING
from bacgiang.policy import _
from collections.abc import Iterator
from typing import Any


SAID = _("rules_message_said", default="It holds from now on; earlier ones stay.")


class RulesPage(FormOfFields):
    """Begins with what holds now."""

    form_id = "supply-rules"
    heading = _("heading_supply_rules", default="How the board takes news in")

    def find(self) -> None:
        register_at(self.context)

    @property
    def back(self) -> tuple[str, Any]:
        return f"{self.context.absolute_url()}/@@collaborators", HEADING

    def act(self) -> Any:
        words, number = self.form_value("words"), self.form_value("number")
        say_rules(self.context, words, number, self.form_value("day"))
        self.redirect(self.back[0], SAID)

    def buttons(self) -> Iterator[Button]:
        if acts_for(unit_code_of(self.context), Level.HEAD):
            yield Button(
                "say", _("button_rules_say", default="Let it hold from now on")
            )

    def fields(self) -> Iterator[Field]:
        kept = collaborator_store().rules(unit_code_of(self.context))
        words = kept[-1].words if kept else ""
        yield Field(
            name="words",
            title=_("rules_field_words", default="Rules for supplying news"),
            kind="textarea",
            rows=12,
            value=self.form_value("words") or words,
            is_asked=True,
        )
        yield Field(
            name="number",
            title=_("office_part_number", default="Number of the decision"),
            value=self.form_value("number"),
            most=200,
        )
        yield Field(
            name="day",
            title=_("office_part_day", default="Day"),
            kind="date",
            value=self.form_value("day"),
        )
