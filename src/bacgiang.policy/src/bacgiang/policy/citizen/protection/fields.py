"""The fields of protection for a form: what `screening.sent_of` reads again."""

from ..keys.store import key_store
from .form_token import form_token
from .form_token import time_taken
from .screening import PROOF
from .screening import SHOWN
from .screening import TRAP
from .settings import protection_settings
from datetime import datetime
from datetime import UTC
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
    sent_key = ""
    sent_token = ""

    def __call__(self) -> str:
        self.settings = protection_settings()
        return self.template()

    @property
    def token(self) -> str:
        secret, now = key_store().secret, datetime.now(UTC)
        if time_taken(secret, self.sent_token, now) is not None:
            return self.sent_token
        return form_token(secret, now)

    @property
    def new_key(self) -> str:
        """An idempotency key: for this showing of the form, or as it was sent."""
        return self.sent_key or uuid4().hex

    @property
    def challenge(self) -> str:
        return f"{api.portal.get().absolute_url()}/++api++/@challenge"

    @property
    def static(self) -> str:
        return f"{api.portal.get().absolute_url()}/{STATIC}"

    @property
    def language(self) -> str:
        language = api.portal.get_current_language()
        return language if language in LANGUAGES else LANGUAGES[0]


def protection_fields(
    context: Any, request: Any, sent_key: str = "", sent_token: str = ""
) -> str:
    """HTML for inside a form; a template writes it with `structure`.

    `sent_key` and `sent_token` are those a form was sent with that is shown again.
    """
    fields = ProtectionFields(context, request)
    fields.sent_key, fields.sent_token = sent_key, sent_token
    return fields()
