"""The fields of protection for a form, and the proof of work that they ask for."""

from ...base.client_address import address_of
from ...base.dates import now_utc
from ...base.keeping import Keeping
from ...base.keeping import NeverKept
from ...base.keeping import say
from ...base.languages import words_language
from ...base.rates import RateMeter
from ..keys.store import key_store
from .challenges import make_challenge
from .challenges import MOST_FACTOR
from .form_token import form_token
from .form_token import time_taken
from .screening import PROOF
from .screening import SHOWN
from .screening import TRAP
from .settings import protection_settings
from datetime import timedelta
from plone import api
from plone.restapi.services import Service
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from uuid import uuid4
from ZPublisher.HTTPRequest import HTTPRequest


STATIC = "++plone++bacgiang.theme/altcha"


class ProtectionFields(BrowserView):
    """Renders the fields for the form of another view: a part of a page, and none
    itself.

    Without JavaScript only the trap and the moment are sent along, and a sentence says
    that what is sent waits in moderation.
    """

    template = ViewPageTemplateFile("fields.pt")
    proof = PROOF
    trap = TRAP
    token_name = SHOWN

    def __call__(self, sent_key: str, sent_token: str) -> str:
        portal_url = api.portal.get().absolute_url()
        language = api.portal.get_current_language()
        secret, now = key_store().secret, now_utc()
        # What is printed here is of this visitor alone, and so is the page around it.
        say(self.request.response, Keeping.NEVER)
        still_good = time_taken(secret, sent_token, now) is not None
        self.settings = protection_settings()
        self.token = sent_token if still_good else form_token(secret, now)
        # An idempotency key: for this showing of the form, or as it was sent.
        self.new_key = sent_key or uuid4().hex
        self.challenge = f"{portal_url}/++api++/@challenge"
        self.static = f"{portal_url}/{STATIC}"
        self.language = words_language(language)
        return self.template()


def protection_fields(
    context: Any, request: HTTPRequest, sent_key: str = "", sent_token: str = ""
) -> str:
    """HTML for inside a form; a template writes it with `structure`.

    `sent_key` and `sent_token` are those a form was sent with that is shown again.
    """
    return ProtectionFields(context, request)(sent_key, sent_token)


def harder_by(count: int, free: int, most: int) -> int:
    """Factor of difficulty: 1 up to `free` requests, then doubled each time their
    number doubles, `most` at most.
    """
    factor = 1
    while factor < most and count > free * factor:
        factor *= 2
    return min(factor, most)


class ChallengeGet(NeverKept, Service):
    """`GET @challenge`: a proof of work to be solved before something is sent in.

    The answer is what the ALTCHA widget reads (`parameters`, `signature`); 404 while
    the proof of work is switched off. Nothing is written; the more an address asks, the
    harder it becomes, and it is never refused.
    """

    meter = RateMeter(name="challenges")

    def reply(self) -> dict[str, Any] | None:
        settings = protection_settings()
        if not settings.proof_of_work:
            return self.reply_no_content(status=404)
        count = self.meter.count(address_of(self.request))
        return make_challenge(
            key_store().secret,
            now_utc(),
            timedelta(minutes=settings.proof_minutes),
            settings.proof_steps,
            harder_by(count, settings.free_requests, MOST_FACTOR),
        )
