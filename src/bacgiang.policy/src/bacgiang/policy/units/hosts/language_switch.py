"""The language switch on a unit's page, which stands in the register but once."""

from ..register.addresses import page_address
from plone.app.multilingual.browser.selector import LanguageSelectorViewlet
from typing import Any


class UnitLanguageSwitch(LanguageSelectorViewlet):
    """Leads to the unit's page in the other language."""

    def languages(self) -> list[dict[str, Any]]:
        found = super().languages()
        for language in found:
            language["url"] = page_address(
                self.context.code, language["code"], self.request
            )
        return found
