"""Find the other document of a relation, and its provisions, instead of typing them."""

from ...base.date_labels import day_label
from ...base.frame_language import frame_language
from ...editorial.visibility.seen import may_see
from ...law.provision_titles import provision_title
from ...search.suggestions.suggesting import suggestions
from ..documents.official_document import IOfficialDocument
from ..documents.official_document import OfficialDocument
from .describing import other_at
from .naming_others import name_and_title_of
from dataclasses import dataclass
from itertools import islice
from plone import api
from plone.app.iterate.interfaces import IWorkingCopy
from plone.app.uuid.utils import uuidToObject


MOST_FOUND = 12
LONGEST = 200


@dataclass(frozen=True)
class Choice:
    """What can be chosen: its value and how it is called."""

    value: str
    title: str


def found_by(text: str, own: OfficialDocument) -> list[Choice]:
    """Documents whose number, title or text holds the words, without `own`."""
    words = " ".join(text[:LONGEST].split())
    if not words:
        return []
    language = str(api.portal.get_current_language())
    catalog = api.portal.get_tool("portal_catalog")
    named = suggestions(words, api.portal.get(), language, False)
    kind = IOfficialDocument.__identifier__
    by_text = catalog(object_provides=kind, SearchableText=words, sort_limit=MOST_FOUND)
    brains = {brain.UID: brain for brain in (*named.values(), *by_text)}
    records = (record_at(uid) for uid in brains if uid != own.UID())
    seen = (Choice(one.UID(), called(one)) for one in records if one is not None)
    return list(islice(seen, MOST_FOUND))


def called(document: OfficialDocument) -> str:
    """Type, number, title and day of issue: many documents share a title."""
    other, language = other_at(document), frame_language()
    day = day_label(document.issue_date, language)
    return f"{name_and_title_of(other, language)}, {day}"


def record_at(uid: str) -> OfficialDocument | None:
    """A document that whoever asks sees, and that can be named in a relation."""
    found = uuidToObject(uid, unrestricted=True) if uid else None
    known = isinstance(found, OfficialDocument) and not IWorkingCopy.providedBy(found)
    return found if known and may_see(found) else None


def provisions_in(document: OfficialDocument) -> list[Choice]:
    """Every provision of its text, in the order of the text; none without one."""
    text = document.structure
    eids = text.eids if text is not None else ()
    return [Choice(eid, provision_title(eid)) for eid in eids]
