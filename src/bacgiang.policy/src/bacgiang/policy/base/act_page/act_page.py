"""A page on which somebody who is signed in does an act."""

from .form_page import FormPage
from plone.protect import CheckAuthenticator


class ActPage(FormPage):
    """Its form carries plone.protect's token; without it the answer is 403."""

    def protect(self) -> None:
        CheckAuthenticator(self.request)
