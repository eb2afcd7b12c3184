"""Add a correction to a published item."""

from ...base.acts.recording import record_act
from ...base.dates import now_utc
from ...base.refusal import Refused
from ...units.sites.belonging import unit_code_of
from ..acts.kinds import CORRECT
from .rules import text_refuses
from .store import Correction
from .store import correction_store
from bacgiang.policy.text.unicode_form import normalize
from DateTime import DateTime
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from uuid import uuid4
from z3c.caching.purge import Purge
from zope.event import notify


def clean(text: object) -> str:
    """Text as it is stored: NFC, trimmed; "" for what is no text."""
    return normalize(text).strip() if isinstance(text, str) else ""


def add_correction(item: DexterityContent, what: str, why: str) -> Correction:
    """Tell the public what was corrected in `item` and why, from now on.

    The caller has checked that the person may. Raises Refused for texts that
    are missing, too long or marked secret.
    """
    what, why = clean(what), clean(why)
    Refused.raise_for(*text_refuses(what, why))
    correction = Correction(
        identifier=uuid4().hex,
        at=now_utc(),
        what=what,
        why=why,
        unit=unit_code_of(item),
    )
    correction_store().add(IUUID(item), correction)
    details = {"correction": correction.identifier, "what": what}
    record_act(CORRECT, item, reason=why, details=details)
    _make_known(item)
    return correction


def _make_known(item: DexterityContent) -> None:
    """A changed date makes feeds, searches and caches take the item up again."""
    item.setModificationDate(DateTime())
    item.reindexObject(idxs=["modified"])
    notify(Purge(item))
