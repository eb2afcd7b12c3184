"""`@@second-factor-set-up`: set up an app or a passkey, and get recovery codes."""

from ....base.act_page.form_page import FormPage
from ....base.act_page.form_page import PRIVATE_UNLISTED
from ....base.refusal import Refused
from ..accounts import name_of
from .app_codes import address_of
from .app_codes import in_groups
from .app_codes import new_secret
from .app_codes import picture_of
from .codes_block import CodesBlock
from .confirming import confirm_password
from .finishing import sign_in
from .finishing import way_on
from .form_state import FormState
from .form_state import new_state
from .form_state import read_state
from .keeping import add_app
from .keeping import add_passkey
from .passkeys import options_to_make
from .passkeys import passkeys_of
from .person import Person
from .person import person_of
from .reasons import BEGIN_AGAIN
from .relying_party import relying_party
from .shown import has_shown_both
from .store import is_enrolled
from .store import second_factor_store
from bacgiang.policy import _
from plone import api
from plone.protect.interfaces import IDisableCSRFProtection
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from zope.interface import alsoProvides


USE = "set up"
ADDED = _("message_second_factor_added", default="It is set up.")


class SetUpPage(CodesBlock, FormPage):
    """For whoever is signed in, or must set up a factor before anything else."""

    template = ViewPageTemplateFile("set_up.pt")
    headers = PRIVATE_UNLISTED
    person: Person | None = None

    def prepare(self) -> None:
        person = person_of(self.request)
        if person is None or (person.half and is_enrolled(person.user_id)):
            raise Refused(BEGIN_AGAIN)
        self.person, self.party = person, relying_party(self.request)

    def protect(self) -> None:
        assert self.person is not None
        self.sent_state = read_state(USE, self.form_value("state"), self.person.whose)
        alsoProvides(self.request, IDisableCSRFProtection)

    def act(self) -> Any:
        person = self.person
        assert person is not None
        if person.half is None:
            confirm_password(person, self.form_value("password"), self.request)
        self.codes = self._add(person.user_id)
        if person.half is not None or not has_shown_both(self.request, person.user_id):
            sign_in(self.request, person)
        if self.codes:
            return self.template()
        return self.redirect(f"{self.home}/@@my-second-factor", ADDED)

    def _add(self, user_id: str) -> tuple[str, ...]:
        state, passkey = self.sent_state, self.form_value("passkey")
        if not passkey:
            return add_app(user_id, state.secret, self.form_value("code"))
        name = self.form_value("name")
        return add_passkey(user_id, passkey, state.challenge, self.party, name)

    @property
    def home(self) -> str:
        return str(self.context.absolute_url())

    @property
    def login_url(self) -> str:
        return f"{self.home}/login"

    @property
    def asks_password(self) -> bool:
        return self.person is not None and self.person.half is None

    @property
    def way_on(self) -> str:
        return way_on(self.person.half if self.person else None, self.home)

    def new_state(self) -> FormState:
        """With the key that was shown, where the form comes back."""
        assert self.person is not None
        before = getattr(self, "sent_state", None)
        return new_state(self.person.whose, before.secret if before else new_secret())

    def signed(self, state: FormState) -> str:
        return state.signed_for(USE)

    def key(self, state: FormState) -> str:
        return in_groups(state.secret)

    def address(self, state: FormState) -> str:
        assert self.person is not None
        title = api.portal.get().title
        return address_of(state.secret, self.person.login, title)

    def picture(self, state: FormState) -> str:
        return picture_of(self.address(state))

    def passkey_options(self, state: FormState) -> str:
        """What the browser is asked, as JSON; "" where this host has no passkeys."""
        if self.person is None or self.party is None:
            return ""
        person, store = self.person, second_factor_store()
        return options_to_make(
            store.handle_of(person.user_id),
            person.login,
            name_of(person.user_id),
            passkeys_of(store.of(person.user_id), self.party),
            self.party,
            state.challenge,
        )
