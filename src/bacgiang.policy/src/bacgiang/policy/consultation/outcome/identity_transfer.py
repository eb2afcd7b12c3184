"""The adopted document takes the identities of the draft over; no word changes."""

from ...base.refusal import Refused
from ...law.tree import all_provisions
from ...law.tree import LegalText
from ...law.tree import pieces
from ...legal.api.changes.following import touch
from ...legal.documents.official_document import OfficialDocument
from ...legal.documents.structured_text import structured
from ...legal.relations.finding import is_published
from ..versions.carrying import carry_as
from ..versions.links import ProvisionLink
from ..versions.pairing import Pairing
from ..versions.pairing import propose
from ..versions.store import KeptVersion
from . import refusals
from dataclasses import dataclass


@dataclass(frozen=True)
class Succession:
    """How the text of a document follows from the last version of a draft."""

    old: LegalText
    new: LegalText
    digest: str
    pairing: Pairing


def succession_of(
    last: KeptVersion | None, document: OfficialDocument
) -> Succession | None:
    """None where one of them has no text."""
    if last is None or last.text is None or document.structure is None:
        return None
    old, new = last.text.tree, document.structure.tree
    return Succession(old, new, document.structure.digest, propose(old, new))


def take_over(
    document: OfficialDocument, succession: Succession, digest: str
) -> tuple[ProvisionLink, ...]:
    """Write the identities into the document, published or not: it says the same.

    `digest` is that of the text as it was looked at. Raises Refused.
    """
    if digest != succession.digest:
        raise Refused(refusals.LOOK_FIRST)
    tree, links = carry_as(succession.old, succession.new, succession.pairing)
    text = structured(tree)
    before = document.structure
    if before is None or not _says_the_same(before.tree, text.tree):
        raise Refused(refusals.WORDS_DIFFER)
    if text != document.structure:
        # No event of a change: nothing is indexed, proposed or reviewed anew for it.
        document.structure = text
        if is_published(document):
            touch(document)
    return links


def _says_the_same(before: LegalText, after: LegalText) -> bool:
    """Every word, and every place (eId)."""
    places = [[one.eid for one in all_provisions(text)] for text in (before, after)]
    words = [list(pieces(text)) for text in (before, after)]
    return places[0] == places[1] and words[0] == words[1]
