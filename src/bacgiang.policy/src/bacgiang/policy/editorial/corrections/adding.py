"""Add a correction to a published item."""

from ...base.acts.recording import record_act
from ...base.dates import now_utc
from ...base.refusal import Refused
from ...units.sites.belonging import unit_code_of
from ..acts.kinds import CORRECT
from ..workflow.statements import is_ticked
from .rules import alone_refuses
from .rules import NUMBERS_SEEN
from .rules import text_refuses
from .store import Correction
from .store import correction_store
from bacgiang.policy.text.unicode_form import normalize
from collections.abc import Mapping
from DateTime import DateTime
from plone.dexterity.content import DexterityContent
from plone.uuid.interfaces import IUUID
from typing import Any
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


def correct_alone(item: DexterityContent, said: Mapping[str, Any]) -> Correction:
    """Add a correction that stands by itself, as one publisher says it.

    `said`: what, why, `declaration` that no secret is told, `numbers_seen` where
    numbers of persons in it are meant to be public. A second person is not waited for:
    while the wrong words stand, readers act on them, and the words of the item itself
    change by two persons only. Raises Refused with everything that is missing.
    """
    what, why = clean(said.get("what")), clean(said.get("why"))
    ticked = (is_ticked(name, said.get(name)) for name in ("declaration", NUMBERS_SEEN))
    Refused.raise_for(*text_refuses(what, why), *alone_refuses(what, why, *ticked))
    return add_correction(item, what, why)


def _make_known(item: DexterityContent) -> None:
    """A changed date makes feeds, searches and caches take the item up again."""
    item.setModificationDate(DateTime())
    item.reindexObject(idxs=["modified"])
    notify(Purge(item))
