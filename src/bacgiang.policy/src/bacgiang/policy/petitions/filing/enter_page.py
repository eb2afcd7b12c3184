"""`@@enter-petition`: what came by letter, by telephone or on a visit (11.1).

The receipt is printed or sent to whoever wrote, who follows it as everybody does. A
letter of the mail box is opened here: what it says fills the form, for a person to
judge. Its receipt goes to the address that wrote it, and is not shown: with the key in
it one person of the board would erase alone what came.
"""

from ...base.act_page.act_page import ActPage
from ...base.act_page.field import Field
from ...base.acts.recording import record_act
from ...base.dates import day_of
from ...base.dates import read_day
from ...base.dates import WrongDay
from ...base.refusal import Refused
from ...citizen.codes.board_names import board_name
from ...citizen.contacts.sent import SentIdentity
from ...citizen.mailbox.entering import EntersLetter
from ...citizen.mailbox.opened import OpenLetter
from ...citizen.mailbox.originals import original_store
from ...citizen.sent_again import Taken
from ...citizen.submissions.submission import Submission
from ...citizen.submissions.writing import server_clock
from ...units.sites.belonging import unit_code_of
from ..act_kinds import PETITION_ENTER
from ..cases.catching_up import refresh
from ..content.content import Channel
from ..rules.subjects import proposed_subject
from .accepting import enter_petition
from .form_fields import entered_fields
from .page import PetitionPage
from .reasons import WRONG_ARRIVAL
from .sent import sent_by_form
from .sent import SentPetition
from bacgiang.policy import _
from dataclasses import replace
from secrets import token_urlsafe
from typing import Any


LETTER_ENTERED = _(
    "petition_letter_entered",
    default="Entered. The receipt goes to the address from which the letter came.",
)


class EnterPetition(EntersLetter, ActPage, PetitionPage):
    """For the board of the unit whose site it is, to which it is sent."""

    is_entered = True
    is_proven = True
    # It is that of the board.
    is_unit_asked = False
    heading = _("heading_enter_petition", default="Enter a petition or question")
    letter_file_page = "petition-letter-file"

    @property
    def is_chosen(self) -> bool:
        """All of it is asked on one page."""
        return True

    def may_leave_files(self) -> bool:
        """The token was asked for before, and a board shows no proof."""
        return True

    def prefilled(self) -> None:
        """What a provider knows of whoever uses this browser is not of the sender."""

    def enter(self, key: str) -> tuple[Submission, Any]:
        sent = sent_by_form(self.request.form)
        channel = self.form_value("channel")
        self.sent = replace(sent, channel=channel, key=key or sent.key)
        try:
            arrived = read_day(self.form_value("arrived"))
        except WrongDay:
            raise Refused(WRONG_ARRIVAL) from None
        files = [*self.files_sent(), *self.letter_files()]
        if self.letter is not None:
            whose, email = self.sent.identity, self.letter.letter.sender
            identity = replace(whose, email=email, use_of_data=True)
            self.sent = replace(self.sent, identity=identity)
        unit = unit_code_of(self.context)
        entered = replace(self.sent, arrived=arrived)
        taken = enter_petition(unit, entered, files, server_clock())
        found = taken.submission
        if taken.is_new:
            refresh([found.code])
            details = {"receipt": found.entries[0].digest}
            record_act(PETITION_ENTER, unit=unit, uid=found.subject, details=details)
        return found, self._told(taken)

    def _told(self, taken: Taken) -> Any:
        code = taken.submission.code
        # The same form may come again, without its letter.
        if self.letter is None and not original_store().had(code):
            return self.receipt(taken)
        case = f"@@petition-case?case={board_name(code)}"
        return self.redirect(f"{self.context.absolute_url()}/{case}", LETTER_ENTERED)

    def fill_in(self, letter: OpenLetter) -> None:
        said = letter.letter
        identity = SentIdentity(name=said.name, email=said.sender)
        self.sent = SentPetition(
            subject=proposed_subject(letter.words),
            text=letter.words,
            channel=Channel.EMAIL.value,
            identity=identity,
        )

    def entered(self) -> list[Field]:
        arrived = self.form_value("arrived")
        if self.letter is not None:
            arrived = arrived or f"{day_of(self.letter.kept.received):%d/%m/%Y}"
        return entered_fields(self.sent, arrived)

    def what(self) -> list[Field]:
        return [*super().what(), *self.letter_fields()]

    def protection(self) -> str:
        """No proof is asked of a board; the key makes a form sent twice one."""
        key = self.sent.key or token_urlsafe(24)
        return f'<input name="idempotency_key" type="hidden" value="{key}" />'
