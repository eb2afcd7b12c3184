"""Addresses and words for letters."""

from ...base.languages import words_language
from ...units.people.mail import filled
from collections.abc import Mapping
from plone import api
from typing import Any
from urllib.parse import urlencode
from zope.i18n import translate
from zope.i18nmessageid import Message


def known_language(language: str) -> str:
    """The one in which letters are written to who reads a page in a language."""
    return words_language(language)


def page_url(language: str, page: str, **query: str) -> str:
    """Address of a page of the portal in a language."""
    root = api.portal.get()
    base = root.get(language, root)
    return f"{base.absolute_url()}/@@{page}?{urlencode(query)}"


def said(message: Message, language: str, facts: Mapping[str, Any]) -> str:
    """The message in a language, with its places filled in."""
    words = {
        name: translate(value, target_language=language)
        if isinstance(value, Message)
        else str(value)
        for name, value in facts.items()
    }
    return translate(filled(message, words), target_language=language)
