"""`@@passwordreset/<token>`: where a letter leads whoever sets a password anew."""

from ...base.act_page.form_page import PRIVATE_UNLISTED
from ...base.keeping import NeverKept
from ...base.request_language import language_in
from .passwords.strength import FEWEST_CHARACTERS
from .reset_links import HOURS
from Products.CMFPlone.browser.login.password_reset import PasswordResetView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class ResetView(NeverKept, PasswordResetView):
    """Plone's steps, with pages that say the rule and, after a link's end, a way on."""

    form = ViewPageTemplateFile("reset.pt")
    invalid = expired = ViewPageTemplateFile("reset_ended.pt")
    fewest = FEWEST_CHARACTERS
    hours = HOURS

    def __call__(self) -> Any:
        for name, value in PRIVATE_UNLISTED.items():
            self.request.response.setHeader(name, value)
        return super().__call__()

    def publishTraverse(self, request: Any, name: str) -> "ResetView":  # noqa: N802
        """Plone finds no language in an address that goes on behind a page."""
        language = language_in(request.environ.get("PATH_INFO", ""))
        if language and "LANGUAGE_TOOL" in request:
            request["LANGUAGE"] = request["LANGUAGE_TOOL"].LANGUAGE = language
        super().publishTraverse(request, name)
        return self
