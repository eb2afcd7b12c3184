"""Where the page stands in each language."""

from ...base.english.addresses import address_maker
from ...base.languages import words_language
from plone import api
from zope.globalrequest import getRequest


VIEWS = {"vi": "du-lieu", "en": "open-data"}


def page_url(language: str) -> str:
    """Address of the page as readers of a language have it."""
    language = words_language(language)
    root = api.portal.get()[language].getPhysicalPath()
    return f"{address_maker(getRequest())(root)}/{VIEWS[language]}"
