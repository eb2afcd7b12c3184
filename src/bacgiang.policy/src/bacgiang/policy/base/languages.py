"""The portal's two languages, and which of them a page in a third one is read in.

Names, words and registers are kept in Vietnamese and English (2.1). Sites of units may
stand in others, too (10.3): those are data, `plone.available_languages`, and read what
is kept in English.
"""

DEFAULT_LANGUAGE = "vi"
ENGLISH = "en"
LANGUAGES = (DEFAULT_LANGUAGE, ENGLISH)


def words_language(language: str) -> str:
    """The one of the two whose words a page in a language shows."""
    is_vietnamese = not language or language.partition("-")[0] == DEFAULT_LANGUAGE
    return DEFAULT_LANGUAGE if is_vietnamese else ENGLISH


def reads_english(language: str) -> bool:
    """Whether a page in a language shows English words, where there are any."""
    return words_language(language) == ENGLISH
