"""Where life events and tasks stand, in each language."""

from ...base.english.addresses import address_maker
from ...base.languages import words_language
from .values import TaskLink
from plone import api
from urllib.parse import urlencode
from zope.globalrequest import getRequest


VIEWS = {"vi": "viec", "en": "life-events"}
"""The view of life events, as its address says it in each language."""
OUTSIDE = ("https://", "http://")


def root_url(language: str) -> str:
    """Of the main site in a language."""
    root = api.portal.get()[words_language(language)].getPhysicalPath()
    return str(address_maker(getRequest())(root))


def event_url(identifier: str, language: str) -> str:
    """Of a life event's page; of the list of all where there is no identifier."""
    base = f"{root_url(language)}/{VIEWS[words_language(language)]}"
    return f"{base}/{identifier}" if identifier else base


def task_url(task: TaskLink, language: str) -> str:
    """Where a task leads: an address as it is, words to the search."""
    said = task.to_in(language)
    if said.startswith(OUTSIDE):
        return said
    if said.startswith("/"):
        return f"{root_url(language)}{said}"
    return search_url(said, language)


def search_url(words: str, language: str) -> str:
    query = urlencode({"SearchableText": words})
    return f"{root_url(language)}/@@search?{query}"
