"""Settings that the seed fills: limits of uploads, topics of news, and the tables that
the registers of documents and drafts rest on (4.1b, 4.1d, 4.1e).
"""

from ...base.seed_files import host_here
from ...base.seed_files import load_seed
from ...base.uploads import limits
from ...editorial.topics import topic
from plone import api
from typing import Any


TABLES = ("document_types", "legal_fields", "procedure_fields", "territorial_scopes")
PERIOD_COLUMNS: tuple[str, ...] = (
    "token",
    "vi",
    "en",
    "kinds",
    "types",
    "issuer",
    "from",
    "until",
)
PERIOD_COLUMNS += ("days", "basis", "verified")
ISSUER_COLUMNS = ("token", "vi", "en", "marks", "from", "to", "successor", "unit")


def seed_settings() -> None:
    """Write the lists, and fill the tables that are still empty: what an administrator
    wrote there stays.
    """
    rows = load_seed("vocabularies.yaml")
    uploads = limits.record_of(rows["upload_limits"])
    api.portal.set_registry_record(limits.RECORD, uploads)
    topics = topic.record_of(rows["news_topics"])
    api.portal.set_registry_record(topic.RECORD, topics)
    for name in TABLES:
        _fill(name, [_line(row, ("token", "vi", "en")) for row in rows[name]])
    issuers = load_seed("issuers.yaml")["issuers"]
    _fill("issuers", [_line(row, ISSUER_COLUMNS) for row in issuers])
    periods = load_seed("least_periods.yaml")["least_periods"]
    _fill("least_periods", [_period(row) for row in periods])
    _fill(
        "part_hosts",
        [_hosted(row) for row in load_seed("site_map.yaml").get("hosts", ())],
    )
    seed_royalties()


def _hosted(row: dict[str, Any]) -> str:
    return _line({**row, "host": host_here(row["host"])}, ("host", "vi", "en"))


def seed_royalties(setup: object = None) -> None:
    """Decrees and base salaries, where there are none. Handler of the step to data
    1101, too.
    """
    rows = load_seed("royalties.yaml")
    _fill("royalty_regimes", rows["regimes"])
    _fill("base_salaries", rows["base_salaries"])


def _fill(name: str, lines: list[str]) -> None:
    record = f"bacgiang.{name}"
    if not api.portal.get_registry_record(record):
        api.portal.set_registry_record(record, lines)


def _line(row: dict[str, Any], columns: tuple[str, ...]) -> str:
    values = (row.get(column) or "" for column in columns)
    said = (" ".join(one) if isinstance(one, list) else str(one) for one in values)
    return "|".join(said).rstrip("|")


def _period(row: dict[str, Any]) -> str:
    """Lists by commas: what stands in them may be two words."""
    plain = {
        name: ", ".join(value) if isinstance(value, list) else value
        for name, value in row.items()
    }
    return _line(
        plain | {"verified": "yes" if row["verified"] else "no"}, PERIOD_COLUMNS
    )
