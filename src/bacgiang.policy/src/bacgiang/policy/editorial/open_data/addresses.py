"""Where the page stands in each language."""

from ...base.english.addresses import address_maker
from plone import api
from zope.globalrequest import getRequest


VIEWS = {"vi": "du-lieu", "en": "open-data"}


def page_url(language: str) -> str:
    """Address of the page in a language, of those of `VIEWS`."""
    root = api.portal.get()[language].getPhysicalPath()
    return f"{address_maker(getRequest())(root)}/{VIEWS[language]}"
