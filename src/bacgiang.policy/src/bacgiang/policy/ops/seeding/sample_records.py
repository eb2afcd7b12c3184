"""Sample records of collections, made and published as their boards would (2.2b)."""

from ...base.refusal import Refused
from ...thematic.collections.collection import collection_of
from ...thematic.collections.intake.accepting import accept_record
from .sample_steps import acting_as
from .sample_steps import take_steps
from collections.abc import Mapping
from collections.abc import Sequence
from plone import api
from typing import Any


def create_records(rows: Mapping[str, Sequence[dict[str, Any]]]) -> None:
    """Create the records of `records.yaml`, by the type of each collection."""
    main = api.portal.get_registry_record("bacgiang.main_unit")
    for portal_type, items in rows.items():
        collection = collection_of(portal_type)
        if collection is None:
            raise LookupError(portal_type)
        for item in items:
            with acting_as(main, "update"):
                result = accept_record(collection, item, main)
            if result.refusals:
                raise Refused(*result.refusals)
            take_steps(api.content.get(UID=result.uid), main)
