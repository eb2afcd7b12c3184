"""What Plone knows of languages, told to each page in dictionaries of its own.

The stock switch writes into them which one is chosen. All threads share them: of two
pages made at once, one could lose a language, and from memory everybody would. And for
each of two hundred languages stock reads the setting of those that are spoken.
"""

from plone.i18n.locales.interfaces import IContentLanguageAvailability
from typing import Any
from zope.component import getUtility


def languages_known(self: Any) -> dict[str, dict[str, Any]]:
    """`plone.i18n.utility.LanguageUtility.getAvailableLanguageInformation`."""
    languages = getUtility(IContentLanguageAvailability)
    known = languages.getLanguages(combined=bool(self.use_combined_language_codes))
    spoken = frozenset(self.supported_langs)
    return {
        code: {**said, "code": code, "selected": code in spoken}
        for code, said in known.items()
    }
