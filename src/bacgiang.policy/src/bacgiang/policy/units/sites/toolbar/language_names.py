"""Forms of translation call languages as the person who translates does (10.3).

Plone calls each in its own words.
"""

from ....base.frame_language import frame_language
from pathlib import Path
from plone.app.multilingual import browser
from plone.app.multilingual.browser.utils import BabelUtils
from plone.app.multilingual.browser.viewlets import AddFormIsATranslationViewlet
from plone.base.interfaces import ILanguage
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from zope.i18n.locales import locales


def language_name(code: str) -> str:
    """A language as the page's own words call it; its code where they have no name."""
    names = locales.getLocale(frame_language()).displayNames.languages
    return str(names.get(code, code))


class NamedUtils(BabelUtils):
    """`babel_utils`, which heads the form."""

    def current_language_name(self) -> str:
        return language_name(ILanguage(self.context).get_language())


class TranslationNotice(AddFormIsATranslationViewlet):
    """Says what a new item will be a translation of."""

    index = ViewPageTemplateFile(
        str(
            Path(browser.__file__).with_name("templates") / "add-form-is-translation.pt"
        )
    )

    def language_name(self, lang_code: str) -> str:
        return language_name(lang_code)
