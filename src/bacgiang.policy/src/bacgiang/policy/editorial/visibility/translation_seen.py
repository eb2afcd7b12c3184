"""The language selector, and the list of translations, know those alone that whoever
asks may see.
"""

from ...base.chain import chain_of
from .hidden import is_within_hidden
from .seen import may_see
from pathlib import Path
from plone import api
from plone.app.multilingual import browser
from plone.app.multilingual.browser.helper_views import selector_view
from plone.app.multilingual.browser.modify import ModifyTranslationsForm
from plone.app.multilingual.interfaces import ILanguageRootFolder
from plone.app.multilingual.interfaces import ITranslationManager
from plone.app.multilingual.manager import TranslationManager
from Products.CMFCore.interfaces import ISiteRoot
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


TEMPLATES = Path(browser.__file__).with_name("templates")


class SeenTranslations(ModifyTranslationsForm):
    """`@@modify_translations`: Plone's tells title and address of what is closed."""

    template = ViewPageTemplateFile(str(TEMPLATES / "modify_translations.pt"))

    def __call__(self) -> str:
        return str(self.template())

    def get_translation(self, language: str) -> Any | None:
        found = super().get_translation(language)
        return found if found is not None and may_see(found) else None


class SeenSelector(selector_view):
    """`@@multilingual-selector/<group>/<language>`.

    A hidden translation is none: the nearest translated place above is where it leads.
    Stock asks for View alone, which dates do not take away.
    """

    def getClosestDestination(self) -> str:  # noqa: N802
        found = TranslationManager(self.tg).get_translations()
        preferred = api.portal.get_current_language()
        start = found.get(preferred) or next(iter(found.values()), None)
        places = (_translated(one, self.lang) for one in chain_of(start))
        leads = next((one for one in places if one is not None), api.portal.get())
        return str(self.wrapDestination(leads.absolute_url(), postpath=False))

    def wrapDestination(self, url: str, postpath: bool = True) -> str:  # noqa: N802
        """`post_path` of the address stands behind that of the page where it is a path:
        behind the root of a host anything else becomes part of its name.
        """
        behind = self.request.form.get("post_path", "")
        is_path = isinstance(behind, str) and behind.startswith("/")
        return str(super().wrapDestination(url, postpath and is_path))


def _translated(place: Any, language: str) -> Any | None:
    if ISiteRoot.providedBy(place) and not ILanguageRootFolder.providedBy(place):
        return None
    try:
        translation = ITranslationManager(place).get_translation(language)
    except TypeError:
        # No content that has translations.
        return None
    if translation is None or is_within_hidden(translation):
        return None
    return translation
