"""Where to go on when nothing was found."""

from ...base.english.counterparts import shows
from ...base.languages import reads_english
from ...base.languages import words_language
from ..query.text_query import ClauseKind
from ..query.text_query import TextQuery
from ..question.scope import REGISTERS
from ..question.scope import REGISTERS_ROOT
from ..question.scope import UNITS
from ..question.search_query import NEWEST
from ..searching import find
from collections.abc import Iterator
from plone import api
from plone.dexterity.content import DexterityContent


CONTACT = {"vi": "lien-he", "en": "contact"}
DOCUMENTS = "LegalDocument"


def ways_on(language: str) -> Iterator[tuple[str, str]]:
    """Titles and addresses of the registers, as the page's language calls them."""
    root = api.portal.get().get(REGISTERS_ROOT)
    for name in REGISTERS:
        if root is not None and name in root:
            yield _place(root[name], language)


def people(language: str) -> Iterator[tuple[str, str]]:
    """Titles and addresses of where people are named who can be asked."""
    portal = api.portal.get()
    spoken = words_language(language)
    root, name = portal.get(spoken), CONTACT[spoken]
    if root is not None and name in root:
        yield root[name].title, root[name].absolute_url()
    if REGISTERS_ROOT in portal and UNITS in portal[REGISTERS_ROOT]:
        yield _place(portal[REGISTERS_ROOT][UNITS], language)


def newest_number() -> str:
    """The number of a document that is here for whoever asks; "" where none is."""
    tool = api.portal.get_tool("portal_catalog")
    asked = {"portal_type": DOCUMENTS, "sort_on": NEWEST, "sort_order": "descending"}
    numbers = (one.document_number for one in find(tool, asked).brains(0, 1))
    return next((str(one) for one in numbers if one), "")


def without_signs(query: TextQuery) -> str:
    """The words of a question that quotes or leaves out; "" for one that does not."""
    kinds = {one.kind for one in query.clauses}
    has_signs = query.excluded or ClauseKind.PHRASE in kinds
    return query.typed if has_signs else ""


def _place(place: DexterityContent, language: str) -> tuple[str, str]:
    """A Vietnamese place, called as its English counterpart on an English page."""
    shown = (shows(place) if reads_english(language) else None) or place
    return shown.title, shown.absolute_url()
