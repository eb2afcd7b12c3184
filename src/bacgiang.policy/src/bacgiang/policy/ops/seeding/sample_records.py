"""Sample records of collections, made and published as their boards would (2.2b)."""

from ...base.refusal import Refused
from ...base.seed_files import seed_folder
from ...thematic.collections.collection import collection_of
from ...thematic.collections.intake.accepting import accept_record
from .sample_steps import acting_as
from .sample_steps import take_steps
from collections.abc import Mapping
from collections.abc import Sequence
from plone import api
from plone.namedfile.file import NamedBlobFile
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


FILE = "file"
"""Of an item: a file beside `records.yaml`."""


def create_records(rows: Mapping[str, Sequence[dict[str, Any]]]) -> None:
    """Create the records of `records.yaml`, by the type of each collection."""
    main = api.portal.get_registry_record("bacgiang.main_unit")
    for portal_type, items in rows.items():
        collection = collection_of(portal_type)
        if collection is None:
            raise LookupError(portal_type)
        for item in items:
            facts = {name: value for name, value in item.items() if name != FILE}
            with acting_as(main, "update"):
                result = accept_record(collection, facts, main)
                Refused.raise_for(*result.refusals)
                record = api.content.get(UID=result.uid)
                if FILE in item:
                    _add_file(record, item[FILE])
            take_steps(record, main)


def _add_file(record: Any, name: str) -> None:
    """A file of the samples, as its board would upload it."""
    path = seed_folder() / "sample" / name
    record.file = NamedBlobFile(path.read_bytes(), filename=path.name)
    notify(ObjectModifiedEvent(record))
