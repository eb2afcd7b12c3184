"""What Plone knows of languages, told to each page in dictionaries of its own.

The stock switch writes into them which one is chosen. All threads share them: of two
pages made at once, one could lose a language, and from memory everybody would.
"""

from typing import Any


def languages_known(self: Any) -> dict[str, dict[str, Any]]:
    """`plone.i18n.utility.LanguageUtility.getAvailableLanguageInformation`."""
    known = self._old_getAvailableLanguageInformation()
    return {code: dict(said) for code, said in known.items()}
