"""The language switch: what its links hold, and where a unit's page leads to.

Records and units stand in their registers but once.
"""

from ...base.english.addresses import address_maker
from ...base.english.addresses import addresses_of
from ...base.english.counterparts import shown_by
from ...base.english.counterparts import shows
from ...base.languages import LANGUAGES
from ...base.page_facts import IPageOfItsOwn
from ..register.addresses import page_address
from ..register.directory import directory
from ..sites.belonging import site_of
from plone.app.multilingual.browser.selector import addQuery
from plone.app.multilingual.browser.selector import getPostPath
from plone.app.multilingual.browser.selector import LanguageSelectorViewlet
from typing import Any


MOST_VALUES = 100
OWN = frozenset({"set_language", "post_path"})


class LanguageSwitch(LanguageSelectorViewlet):
    """Stock puts the whole request into its links: text, token and all of a form that
    comes back, for browsers' histories and the logs.
    """

    def languages(self) -> list[dict[str, Any]]:
        sent = self.request.form
        self.request.form = self._of_the_address(sent)
        try:
            found: list[dict[str, Any]] = super().languages()
            shown = self._own_addresses()
            for language in found:
                if language["code"] in shown:
                    language["url"] = addQuery(self.request, shown[language["code"]])
        finally:
            self.request.form = sent
        return [one for one in found if self._is_spoken(one["code"])]

    def _is_spoken(self, language: str) -> bool:
        """The portal's two everywhere; others on the site of a unit that has them."""
        site = None if language in LANGUAGES else site_of(self.context)
        entry = directory().get(site.unit_code) if site is not None else None
        spoken = entry is not None and entry.public_site(language) is not None
        return language in LANGUAGES or spoken

    def _of_the_address(self, sent: dict[str, Any]) -> dict[str, Any]:
        """Of a form that was sent what the page is about, as far as it says so; and of
        no address more values than pages write.
        """
        if self.request.method != "POST":
            lists = {name for name, value in sent.items() if isinstance(value, list)}
            many = {name for name in lists if len(sent[name]) > MOST_VALUES}
            return {name: value for name, value in sent.items() if name not in many}
        view = self.request.get("PUBLISHED")
        kept = OWN.union(getattr(view, "address_fields", ()))
        return {
            name: value
            for name, value in sent.items()
            if name in kept and isinstance(value, str)
        }

    def _own_addresses(self) -> dict[str, str]:
        """By language, where the page is that is shown; empty where content has a
        translation of its own, to which stock leads.
        """
        view = self.request.get("PUBLISHED")
        if IPageOfItsOwn.providedBy(view) and hasattr(view, "alternates"):
            return {one: url for one, url in view.alternates() if one in LANGUAGES}
        rest = getPostPath(self.context, self.request)
        other = shows(self.context) or shown_by(self.context)
        if other is not None:
            made = address_maker(self.request)
            places = (self.context, other)
            return {
                one.Language(): f"{made(one.getPhysicalPath())}{rest}" for one in places
            }
        shown = addresses_of(self.context)
        return {one: f"{url}{rest}" for one, url in shown.items()}


class UnitLanguageSwitch(LanguageSwitch):
    """Leads to the unit's page in the other language."""

    def languages(self) -> list[dict[str, Any]]:
        found = super().languages()
        for language in found:
            language["url"] = page_address(
                self.context.code, language["code"], self.request
            )
        return found
