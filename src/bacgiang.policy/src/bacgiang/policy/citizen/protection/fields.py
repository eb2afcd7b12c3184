"""The fields of protection for a form: what `screening.sent_of` reads again."""

from ...base.dates import now_utc
from ..keys.store import key_store
from .form_token import form_token
from .form_token import time_taken
from .screening import PROOF
from .screening import SHOWN
from .screening import TRAP
from .settings import protection_settings
from plone import api
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from uuid import uuid4


STATIC = "++plone++bacgiang.theme/altcha"
LANGUAGES = ("vi", "en")


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
        still_good = time_taken(secret, sent_token, now) is not None
        self.settings = protection_settings()
        self.token = sent_token if still_good else form_token(secret, now)
        # An idempotency key: for this showing of the form, or as it was sent.
        self.new_key = sent_key or uuid4().hex
        self.challenge = f"{portal_url}/++api++/@challenge"
        self.static = f"{portal_url}/{STATIC}"
        self.language = language if language in LANGUAGES else LANGUAGES[0]
        return self.template()


def protection_fields(
    context: Any, request: Any, sent_key: str = "", sent_token: str = ""
) -> str:
    """HTML for inside a form; a template writes it with `structure`.

    `sent_key` and `sent_token` are those a form was sent with that is shown again.
    """
    return ProtectionFields(context, request)(sent_key, sent_token)
