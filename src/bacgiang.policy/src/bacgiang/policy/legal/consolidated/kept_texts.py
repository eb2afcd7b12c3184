"""Texts of public records on days, kept for the process as long as nothing changes.

Every decision about a relation, every change of a record and of who may read it
changes the catalog (`effect/following`), and with its state what is kept is another.
Who asks makes no difference: only what the public reads acts on a text.
"""

from ...base.kept import Kept
from ...law.consolidation import Consolidation
from ...search.catalog_version import catalog_version
from ..documents.official_document import OfficialDocument
from ..effect.rules import DETAILS
from ..effect.rules import rules_of
from ..relations.finding import is_public
from collections.abc import Callable
from collections.abc import Hashable
from datetime import date
from plone import api
from Products.CMFCore.indexing import processQueue


KEPT = 60
"""Texts; a long law takes some megabytes."""

_kept: Kept[Consolidation] = Kept(KEPT)


def kept_text(
    document: OfficialDocument, day: date, make: Callable[[], Consolidation]
) -> Consolidation:
    """The text of a record on a day, made where none is kept; drafts keep none."""
    key = _key(document, day)
    return make() if key is None else _kept.of(key, make)


def _key(document: OfficialDocument, day: date) -> Hashable | None:
    structure = document.structure
    if structure is None or not is_public(document):
        return None
    processQueue()
    version = catalog_version(api.portal.get_tool("portal_catalog"))
    if version is None:
        return None
    return (version, document.UID(), structure.digest, day, rules_of(DETAILS))
