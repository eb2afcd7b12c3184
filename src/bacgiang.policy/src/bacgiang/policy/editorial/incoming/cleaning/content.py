"""Clean the texts of a content object in place."""

from ....base.uploads.clean_names import clean_file_name
from .fields import written_fields
from .values import clean_value
from plone.dexterity.interfaces import IDexterityContent
from plone.namedfile.interfaces import INamed
from typing import Any


def clean_content(obj: IDexterityContent) -> tuple[str, ...]:
    """Clean what is not clean; names of the fields that changed.

    Writes nothing where nothing changes. The title is written to the object itself, as
    some types keep it out of their schemata.
    """
    changed = [
        field.__name__
        for _schema, field, storage in written_fields(obj)
        if _clean_field(storage, field.__name__)
    ]
    changed += [
        name
        for name in ("title", "description")
        if isinstance(obj.__dict__.get(name), str) and _clean_field(obj, name)
    ]
    return tuple(changed)


def _clean_field(storage: Any, name: str) -> bool:
    value = getattr(storage, name, None)
    if value is not None and INamed.providedBy(value):
        storage, name, value = value, "filename", value.filename
        clean = clean_file_name(value) if value else value
    else:
        clean = clean_value(value)
    if clean is value or clean == value:
        return False
    setattr(storage, name, clean)
    return True
