"""`@@my-second-factor`: what an account has, and what may be taken away."""

from ....base.act_page.act_page import ActPage
from ....base.act_page.form_page import PRIVATE_UNLISTED
from ....base.refusal import Refused
from .codes_block import CodesBlock
from .confirming import confirm_password
from .factors import AccountFactors
from .keeping import make_codes
from .keeping import NONE_THERE
from .keeping import remove_app
from .keeping import remove_passkey
from .person import Person
from .person import person_of
from .reasons import BEGIN_AGAIN
from .requirement import must_have
from .store import second_factor_store
from bacgiang.policy import _
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


REMOVED = _("message_second_factor_removed", default="It is removed.")
APP, CODES = "app", "codes"
"""What may be chosen besides a passkey, which is named by its identifier."""


class OwnPage(CodesBlock, ActPage):
    """Each change asks for the password once more."""

    template = ViewPageTemplateFile("own.pt")
    headers = PRIVATE_UNLISTED
    person: Person | None = None

    def prepare(self) -> None:
        person = person_of(self.request)
        if person is None or person.half:
            raise Refused(BEGIN_AGAIN)
        self.person = person

    def act(self) -> Any:
        person, chosen = self.person, self.form_value("change")
        assert person is not None
        confirm_password(person, self.form_value("password"), self.request)
        if chosen == CODES:
            self.codes = make_codes(person.user_id)
            return self.template()
        if chosen == APP:
            remove_app(person.user_id)
        else:
            remove_passkey(person.user_id, _identifier(chosen))
        return self.redirect(self.action, REMOVED)

    @property
    def way_on(self) -> str:
        return self.action

    @property
    def factors(self) -> AccountFactors | None:
        found = second_factor_store().of(self.person.user_id) if self.person else None
        return found if found is not None and found.is_enrolled else None

    @property
    def is_required(self) -> bool:
        return self.person is not None and must_have(self.person.user_id)


def _identifier(sent: str) -> bytes:
    try:
        return bytes.fromhex(sent)
    except ValueError:
        raise Refused(NONE_THERE) from None
