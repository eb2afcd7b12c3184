"""The language switch: what its links hold, and where a unit's page leads to.

Records and units stand in their registers but once.
"""

from ...base.english.addresses import addresses_of
from ..register.addresses import page_address
from plone.app.multilingual.browser.selector import addQuery
from plone.app.multilingual.browser.selector import getPostPath
from plone.app.multilingual.browser.selector import LanguageSelectorViewlet
from typing import Any
from urllib.parse import parse_qsl
from urllib.parse import urlencode
from urllib.parse import urlsplit


OWN = frozenset({"set_language", "post_path"})


class LanguageSwitch(LanguageSelectorViewlet):
    """Stock puts the whole request into its links: text, token and all of a form that
    comes back, for browsers' histories and the logs.
    """

    def languages(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = super().languages()
        shown = addresses_of(self.context)
        if shown:
            rest = getPostPath(self.context, self.request)
            for language in found:
                address = f"{shown[language['code']]}{rest}"
                language["url"] = addQuery(self.request, address)
        if self.request.method == "POST":
            for language in found:
                language["url"] = without_what_was_sent(language["url"])
        return found


def without_what_was_sent(address: str) -> str:
    parts = urlsplit(address)
    asked = [one for one in parse_qsl(parts.query) if one[0] in OWN]
    return parts._replace(query=urlencode(asked)).geturl()


class UnitLanguageSwitch(LanguageSwitch):
    """Leads to the unit's page in the other language."""

    def languages(self) -> list[dict[str, Any]]:
        found = super().languages()
        for language in found:
            language["url"] = page_address(
                self.context.code, language["code"], self.request
            )
        return found
