"""`@@second-factor`: after the password comes the proof."""

from ....base.act_page.form_page import FormPage
from ....base.act_page.form_page import PRIVATE_UNLISTED
from ....base.refusal import Refused
from .factors import AccountFactors
from .finishing import sign_in
from .finishing import way_on
from .form_state import FormState
from .form_state import new_state
from .form_state import read_state
from .passkeys import options_to_ask
from .passkeys import passkeys_of
from .person import Person
from .person import person_of
from .proving import prove_by_code
from .proving import prove_by_passkey
from .reasons import BEGIN_AGAIN
from .relying_party import relying_party
from .store import second_factor_store
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.interface import alsoProvides


USE = "prove"


class SignInPage(FormPage):
    """Asks whoever is half signed in for a passkey, a code of the app or of paper."""

    template = ViewPageTemplateFile("sign_in.pt")
    headers = PRIVATE_UNLISTED
    person: Person | None = None
    factors: AccountFactors | None = None

    def prepare(self) -> None:
        person = person_of(self.request)
        if person is None or person.half is None:
            raise Refused(BEGIN_AGAIN)
        self.person, self.party = person, relying_party(self.request)
        self.factors = second_factor_store().of(person.user_id)

    def show(self) -> Any:
        if self.factors is None or not self.factors.is_enrolled:
            address = f"{self.context.absolute_url()}/@@second-factor-set-up"
            return self.redirect(address)
        return self.template()

    def protect(self) -> None:
        assert self.person is not None
        sent = self.form_value("state")
        self.sent_state = read_state(USE, sent, self.person.whose)
        alsoProvides(self.request, IDisableCSRFProtection)

    def act(self) -> None:
        person = self.person
        assert person is not None
        passkey = self.form_value("passkey")
        if passkey:
            challenge = self.sent_state.challenge
            prove_by_passkey(person.user_id, passkey, challenge, self.party)
        else:
            code = self.form_value("code") or self.form_value("recovery")
            prove_by_code(person.user_id, code)
        sign_in(self.request, person)
        self.redirect(way_on(person.half, self.home))

    @property
    def home(self) -> str:
        return str(self.context.absolute_url())

    @property
    def login_url(self) -> str:
        return f"{api.portal.get_navigation_root(self.context).absolute_url()}/login"

    def new_state(self) -> FormState:
        assert self.person is not None
        return new_state(self.person.whose)

    def signed(self, state: FormState) -> str:
        return state.signed_for(USE)

    def passkey_options(self, state: FormState) -> str:
        """What the browser is asked, as JSON; "" where no passkey is of this host."""
        if self.party is None:
            return ""
        found = passkeys_of(self.factors, self.party)
        return options_to_ask(found, self.party, state.challenge) if found else ""
