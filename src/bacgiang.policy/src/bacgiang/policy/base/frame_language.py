"""The language of a page's own words: labels, notices, how days are written.

It is that of the address, but at the desk of a member who chose one
(`units/people/own_language`). What is decided by language (which site and translation,
what new content is in) goes by the address alone: `api.portal.get_current_language`.
"""

from .languages import words_language
from .request_language import language_of
from collections.abc import Iterator
from contextlib import contextmanager
from plone import api
from plone.i18n.negotiate.ptsnegotiator import PTSLanguages
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest
from zope.i18n.interfaces import IUserPreferredLanguages
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


KEY = "bacgiang.policy.frame_language"


def frame_language() -> str:
    """The language in which words of the page are said now."""
    request = getRequest()
    chosen = "" if request is None else IAnnotations(request).get(KEY, "")
    return chosen or str(api.portal.get_current_language())


def spoken_to(request: HTTPRequest) -> str:
    """The same for an answer that may be made before the site is reached."""
    return str(IAnnotations(request).get(KEY, "")) or language_of(request)


def frame_in(request: HTTPRequest, language: str) -> None:
    """Say what follows in a language; "": in that of the address."""
    IAnnotations(request)[KEY] = language


@contextmanager
def framed_in(request: HTTPRequest, language: str) -> Iterator[None]:
    """The same for the time of a block."""
    before = IAnnotations(request).get(KEY, "")
    frame_in(request, language)
    try:
        yield
    finally:
        frame_in(request, before)


@implementer(IUserPreferredLanguages)
class FrameLanguages(PTSLanguages):
    """What translations ask; the tool of languages, which says what content is in, does
    not.
    """

    def getPreferredLanguages(self) -> list[str]:  # noqa: N802
        """A page in a third language says in English what has no words in its own."""
        found = [one for one in super().getPreferredLanguages() if one]
        if found:
            found.insert(1, words_language(found[0]))
        chosen = IAnnotations(self.context).get(KEY, "")
        return [chosen, *found] if chosen else found
