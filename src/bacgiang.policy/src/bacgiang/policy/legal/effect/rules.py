"""Rules of law by regime, which administrators keep as settings."""

from ...law.effect.rules import read_rule
from ...law.effect.rules import Rule
from collections.abc import Iterator
from functools import lru_cache
import logging
from plone import api


logger = logging.getLogger(__name__)

DETAILS = "bacgiang.detail_rules"
"""What becomes of documents that set out in detail what has ended."""

RETROACTIVE = "bacgiang.retroactive_rules"
"""Whether documents of local authorities may have effect before their day of issue."""


def rules_of(record: str) -> tuple[Rule, ...]:
    """The rules that a setting holds; a line that cannot be read is left out."""
    lines = api.portal.get_registry_record(record, default=None) or ()
    return _read(record, tuple(lines))


@lru_cache(maxsize=8)
def _read(record: str, lines: tuple[str, ...]) -> tuple[Rule, ...]:
    return tuple(_readable(record, lines))


def _readable(record: str, lines: tuple[str, ...]) -> Iterator[Rule]:
    for line in lines:
        try:
            yield read_rule(line)
        except ValueError:
            logger.warning("%s: %r is no rule", record, line)
