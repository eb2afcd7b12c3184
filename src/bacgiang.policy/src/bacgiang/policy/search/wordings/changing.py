"""Change the ways to say things: the one function of the page and the service.

Whoever calls has checked the permission `bacgiang.policy: Edit search words`.
"""

from ...base.one_line import one_line
from ...base.refusal import Refused
from ...editorial.workflow.structure_rules import refuse_secret_texts
from . import reasons
from .known import BETWEEN
from .known import lines
from .known import RECORD
from .known import ways
from .recording import record_wordings
from collections.abc import Iterable
from hashlib import sha256
from itertools import chain
from plone import api
from plone.dexterity.content import DexterityContent
from typing import Any


LEAST_WAYS = 2


def stamp() -> str:
    """Tells the lines of now from any others."""
    return sha256("\n".join(lines()).encode()).hexdigest()[:16]


def change(site: DexterityContent, said: Any, seen: str | None = None) -> None:
    """Keep these lines in place of all others; empty ones are passed over.

    `seen`: the stamp of those that the person saw, None for any. Raises Refused with
    every reason.
    """
    if not isinstance(said, list) or not all(isinstance(one, str) for one in said):
        raise Refused(reasons.NOT_LINES)
    if len(said) > reasons.MOST_LINES:
        raise Refused(reasons.TOO_MANY)
    if seen is not None and seen != stamp():
        raise Refused(reasons.CHANGED_MEANWHILE)
    kept = [(number, one) for number, one in enumerate(said, 1) if one.strip()]
    Refused.raise_for(*_refusals(kept))
    before = lines()
    after = tuple(dict.fromkeys(_written(one) for _, one in kept))
    if after != before:
        # Whoever searches reads them at once.
        refuse_secret_texts({"lines": "\n".join(chain(*map(ways, after)))})
        api.portal.set_registry_record(RECORD, list(after))
        record_wordings(site, before, after)


def _refusals(numbered: Iterable[tuple[int, str]]) -> Iterable[Any]:
    for number, said in numbered:
        line = one_line(said, reasons.LONGEST_LINE)
        if line is None or len(set(ways(line))) < LEAST_WAYS:
            yield reasons.bad_line(number)


def _written(line: str) -> str:
    return f"{BETWEEN} ".join(dict.fromkeys(ways(line)))
