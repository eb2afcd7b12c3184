"""Published questions and answers on the search page, behind the best hit."""

from ...search.page.place import IOtherPages
from ...search.page.place import OtherPage
from .finding import Answered
from .finding import public_on
from bacgiang.policy import _
from plone import api
from textwrap import shorten
from zope.interface import implementer


KIND = _("heading_petitions_answered", default="Questions and answers")
MOST = 2
LEAD = 240


@implementer(IOtherPages)
class AnsweredOnWords:
    """Utility of the search page."""

    def about(self, words: str, language: str) -> list[OtherPage]:
        root = api.portal.get()[language].absolute_url()
        return [_page(one, root) for one in public_on(words, language, MOST)]


def url_of(one: Answered, root: str) -> str:
    """`root`: address of a navigation root."""
    return f"{root}/@@answered-petitions?id={one.number}"


def _page(one: Answered, root: str) -> OtherPage:
    title, lead = shorten(one.text, LEAD // 2), shorten(one.answer, LEAD)
    return OtherPage(title, url_of(one, root), lead, KIND, is_named=False)
