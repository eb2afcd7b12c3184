"""The first tables of petitions, out of the seed: administrators go on from there."""

from ...base.seed_files import load_seed
from ...legal.vocabularies.tables import COLUMN
from .regimes import REGIMES
from .subjects import ELSEWHERE
from .subjects import REFUSALS
from .subjects import SUBJECTS
from collections.abc import Sequence
from datetime import date
from plone import api
from typing import Any


NAMED = ("token", "vi", "en")
COLUMNS: dict[str, tuple[str, ...]] = {
    SUBJECTS: (*NAMED, "unit", "words"),
    REFUSALS: NAMED,
    ELSEWHERE: (*NAMED, "where_vi", "where_en", "address"),
    REGIMES: (
        *(*NAMED, "kinds", "from", "until", "days", "several", "most", "hand_over"),
        *("asks", "basis", "verified"),
    ),
}


def seed_rules(setup: object = None) -> None:
    """Fill the tables that are empty. A step of an upgrade, too, as which it gets the
    setup tool.
    """
    seed = load_seed("petitions.yaml")
    for record, columns in COLUMNS.items():
        if not api.portal.get_registry_record(record):
            rows = seed[record.removeprefix("bacgiang.petition_")]
            api.portal.set_registry_record(
                record, [_line(row, columns) for row in rows]
            )


def _line(row: dict[str, Any], columns: Sequence[str]) -> str:
    return COLUMN.join(_said(row.get(one)) for one in columns)


def _said(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return ", ".join(value)
        case date():
            return value.isoformat()
    return str(value)
