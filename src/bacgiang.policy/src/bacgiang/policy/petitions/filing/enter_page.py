"""`@@enter-petition`: what came by letter, by telephone or on a visit (11.1).

The receipt is printed or sent to whoever wrote, who follows it as everybody does.
"""

from ...base.act_page.act_page import ActPage
from ...base.acts.recording import record_act
from ...base.dates import read_day
from ...base.dates import WrongDay
from ...base.refusal import Refused
from ...citizen.attachments.sent import files_in_form
from ...citizen.submissions.writing import server_clock
from ...units.sites.belonging import unit_code_of
from ..act_kinds import PETITION_ENTER
from ..cases.catching_up import refresh
from .accepting import enter_petition
from .page import PetitionPage
from .reasons import WRONG_ARRIVAL
from .sent import sent_by_form
from bacgiang.policy import _
from dataclasses import replace
from secrets import token_urlsafe
from typing import Any


class EnterPetition(ActPage, PetitionPage):
    """For the board of the unit whose site it is, to which it is sent."""

    is_entered = True
    heading = _("heading_enter_petition", default="Enter a petition or question")

    @property
    def is_chosen(self) -> bool:
        """All of it is asked on one page."""
        return True

    def prefilled(self) -> None:
        """What a provider knows of whoever uses this browser is not of the sender."""

    def act(self) -> Any:
        sent = sent_by_form(self.request.form)
        self.sent = replace(sent, channel=self.form_value("channel"))
        try:
            arrived = read_day(self.form_value("arrived"))
        except WrongDay:
            raise Refused(WRONG_ARRIVAL) from None
        files = files_in_form(self.request.form)
        unit = unit_code_of(self.context)
        entered = replace(self.sent, arrived=arrived)
        taken = enter_petition(unit, entered, files, server_clock())
        found = taken.submission
        if taken.is_new:
            refresh([found.code])
            details = {"receipt": found.entries[0].digest}
            record_act(PETITION_ENTER, unit=unit, uid=found.subject, details=details)
        return self.receipt(taken)

    def protection(self) -> str:
        """No proof is asked of a board; the key makes a form sent twice one."""
        key = self.sent.key or token_urlsafe(24)
        return f'<input name="idempotency_key" type="hidden" value="{key}" />'
