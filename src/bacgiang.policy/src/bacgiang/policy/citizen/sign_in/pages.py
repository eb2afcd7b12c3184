"""`@@citizen-sign-in` sends to the provider, `@@citizen-signed-in` takes back from it.

Whatever goes wrong, the citizen comes back to the form, and fills it in by hand.
"""

from ...base.act_page.form_page import PRIVATE_UNLISTED
from ...base.client_address import address_of
from ...base.form_values import form_value
from ...base.keeping import NeverKept
from ...base.rate_headers import say_when_again
from ...base.rates import RateMeter
from ...units.hosts.public_address import public_url
from . import sealed
from .errors import SignInError
from .flow import address_to_ask
from .flow import begin
from .flow import Begun
from .flow import claims_for
from .known import keep
from .known import known_by
from .provider import providers
from .settings import sign_in_settings
from bacgiang.policy import _
from dataclasses import asdict
from hmac import compare_digest
import logging
from plone import api
from Products.Five import BrowserView
from typing import Any
from zope.publisher.interfaces import NotFound


logger = logging.getLogger(__name__)

BEGUN = "bacgiang_citizen_begun"
SECONDS = 600
"""How long somebody may be with the provider."""
LONGEST = 2000
FAILED = _(
    "message_citizen_sign_in_failed",
    default="${title} could not fill in your contact data. You can write them "
    "yourself; nothing else depends on it.",
)
DONE = _(
    "message_citizen_signed_in",
    default="Your contact data were filled in by ${title}. You can change them.",
)


class SignInPage(NeverKept, BrowserView):
    """What both pages share: they are there only while a provider is named."""

    # Requests of one address, both pages together, in the window of the meter.
    meter = RateMeter(name="citizens signing in", said="sign-in")
    most = 40

    def __call__(self) -> Any:
        for name, value in PRIVATE_UNLISTED.items():
            self.request.response.setHeader(name, value)
        self.settings = sign_in_settings()
        if not self.settings.is_on:
            raise NotFound(self.context, self.__name__, self.request)
        if not self.meter.allow(address_of(self.request), self.most):
            self.request.response.setStatus(429, lock=1)
            say_when_again(self.request)
            return ""
        return self.go()

    def go(self) -> Any:
        raise NotImplementedError

    @property
    def redirect_uri(self) -> str:
        """Registered with the provider; the same whatever host a request names."""
        base = public_url() or api.portal.get().absolute_url()
        return f"{base}/@@citizen-signed-in"

    def back(self, came_from: str, words: Any = None) -> None:
        """To a page of the portal, whatever was asked for."""
        if words is not None:
            said = _(
                words, default=words.default, mapping={"title": self.settings.title}
            )
            api.portal.show_message(said, request=self.request)
        is_ours = api.portal.get_tool("portal_url").isURLInPortal(came_from)
        place = came_from if came_from and is_ours else api.portal.get().absolute_url()
        self.request.response.redirect(place, status=303)

    def failed(self, came_from: str, why: str) -> None:
        logger.warning("Sign-in of a citizen: %s", why)
        self.back(came_from, FAILED)


class BeginPage(SignInPage):
    def go(self) -> None:
        came_from = form_value(self.request.form, "came_from")[:LONGEST]
        begun = begin(came_from)
        try:
            provider = providers.provider(self.settings)
            # A provider that nobody can be taken back from is not asked.
            self.settings.secret()
        except SignInError as error:
            return self.failed(came_from, str(error))
        if not sealed.put(self.request, BEGUN, asdict(begun)):
            return self.failed("", "an address that is too long")
        there = address_to_ask(begun, self.settings, provider, self.redirect_uri)
        self.request.response.redirect(there, status=303)
        return None


class BackPage(SignInPage):
    """Once for each sign-in that was begun in this browser."""

    def go(self) -> None:
        kept = sealed.get(self.request, BEGUN, SECONDS)
        sealed.forget(self.request, BEGUN)
        if kept is None:
            return self.failed("", "nothing was begun in this browser")
        begun = Begun(**kept)
        form = self.request.form
        state, code = form_value(form, "state"), form_value(form, "code")
        if not compare_digest(state.encode(), begun.state.encode()):
            return self.failed("", "another sign-in was begun in this browser")
        issuer = form.get("iss", self.settings.issuer)
        try:
            if issuer != self.settings.issuer or not code:
                raise SignInError("no code of this provider came back")
            claims = claims_for(
                code[:LONGEST], begun, self.settings, self.redirect_uri, providers
            )
            citizen = known_by(claims, self.settings)
            if not keep(self.request, citizen):
                raise SignInError("too much was told")
        except SignInError as error:
            return self.failed(begun.came_from, str(error))
        return self.back(begun.came_from, DONE)
