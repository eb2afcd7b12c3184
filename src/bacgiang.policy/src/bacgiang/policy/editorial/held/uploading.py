"""`@@fileUpload`: files that are dropped into an item, each with the form's token."""

from plone.app.content.browser.file import FileUploadView
from plone.protect import CheckAuthenticator
from typing import Any


class UploadWithToken(FileUploadView):
    """Plone's keeps nothing without the token, and yet answers as if it had."""

    def __call__(self) -> Any:
        CheckAuthenticator(self.request)
        return super().__call__()
