"""Plone's page that parts translations, asked without saying which."""

from plone.app.multilingual.browser.modify import DisconnectTranslation
from typing import Any


SAID = ("came_from", "language")


class DisconnectPage(DisconnectTranslation):
    """The stock one; without an item and a language it leads to the list of them."""

    def __call__(self) -> Any:
        if all(isinstance(self.request.form.get(name), str) for name in SAID):
            return super().__call__()
        address = f"{self.context.absolute_url()}/modify_translations"
        return self.request.response.redirect(address)
