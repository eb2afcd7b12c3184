"""Where to go on when nothing was found."""

from ..query.text_query import ClauseKind
from ..query.text_query import TextQuery
from ..question.scope import REGISTERS
from ..question.scope import REGISTERS_ROOT
from collections.abc import Iterator
from plone import api


def ways_on() -> Iterator[tuple[str, str]]:
    """Titles and addresses of the registers."""
    root = api.portal.get().get(REGISTERS_ROOT)
    for name in REGISTERS:
        if root is not None and name in root:
            yield root[name].title, root[name].absolute_url()


def without_signs(query: TextQuery) -> str:
    """The words of a question that quotes or leaves out; "" for one that does not."""
    kinds = {one.kind for one in query.clauses}
    has_signs = query.excluded or ClauseKind.PHRASE in kinds
    return query.typed if has_signs else ""
