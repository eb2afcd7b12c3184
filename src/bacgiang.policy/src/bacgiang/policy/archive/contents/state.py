"""All that is stored in an item's fields, as JSON and files, and back into an item."""

from ...base.uploads.clean_names import clean_file_name
from ...editorial.stamps.version import NOT_KEPT
from ..formats.ocfl import digest_of
from ..formats.ocfl import Source
from .fitting import fits
from .values import Give
from .values import NotWritten
from .values import read
from .values import written
from Acquisition import aq_base
from collections.abc import Iterator
from collections.abc import Mapping
from DateTime import DateTime
import json
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import iterSchemata
from plone.uuid.interfaces import IUUID
import re
from typing import Any
from zope.schema import getFieldsInOrder


STATE = "item.json"
FILES = "files"
GENERATED = "plone.dexterity.schema.generated."
CALLED = ("title", "description", "language")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z]{2,4})?", re.ASCII)
DATES = ("creation_date", "modification_date", "effective_date", "expiration_date")


def state_of(item: DexterityContent) -> dict[str, Source]:
    """Files by path: `item.json`, and those of its fields. Raises NotWritten.

    An item, or a version of it in its place.
    """
    files: dict[str, Source] = {}

    def keep(name: str, content: Source) -> str:
        path = f"{FILES}/{_free(name, files)}"
        files[path] = content
        return path

    said = {
        "type": item.portal_type,
        "name": item.getId(),
        "UID": IUUID(item),
        # Of places, which have no field for it.
        "called": {name: getattr(item, name, None) for name in CALLED},
        "dates": {name: _date(item, name) for name in DATES},
        "fields": {name: written(value, keep) for name, value in stored_fields(item)},
    }
    text = json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True)
    return {STATE: f"{text}\n".encode(), **files}


def said_by(state: Mapping[str, Source]) -> tuple[Any, Mapping[str, str]]:
    """What an item says by its files, whenever it was touched: to compare it."""
    text = state[STATE]
    assert isinstance(text, bytes)
    said = json.loads(text)
    del said["dates"]["modification_date"]
    return said, {path: digest_of(state[path]) for path in state if path != STATE}


def stored_fields(item: DexterityContent) -> Iterator[tuple[str, Any]]:
    """Values by names of fields."""
    for path, field, kept in fields_of(item):
        yield path, getattr(kept, field.__name__, None)


def fields_of(item: DexterityContent) -> Iterator[tuple[str, Any, Any]]:
    """Names that are the same on every portal, with the fields and what holds them.

    A type's own schema is called by the type: one that was made of a file has a name
    with the site's id and the moment in it.
    """
    for schema in iterSchemata(item):
        kept = schema(item, None)
        own = schema.__identifier__.startswith(GENERATED)
        place = item.portal_type if own else schema.__identifier__
        for name, field in getFieldsInOrder(schema):
            if kept is not None and name not in NOT_KEPT:
                yield f"{place}.{name}", field, kept


def set_state(item: DexterityContent, said: dict[str, Any], give: Give) -> None:
    """Give an item the fields and dates that `state_of` wrote. Raises NotWritten.

    Fields that the type has no more are left out; those that are read only are the
    portal's. Nothing else is set, whatever is said.
    """
    for path, field, kept in fields_of(item):
        name = field.__name__
        if path not in said["fields"] or field.readonly or name == "id":
            continue
        value = read(said["fields"][path], give)
        if not fits(field, value):
            raise NotWritten(path)
        if getattr(kept, name, None) != value:
            setattr(kept, name, value)
    base = aq_base(item)
    for name in CALLED:
        value = said["called"].get(name)
        if not isinstance(value, str | None):
            raise NotWritten(name)
        if name == "language" and value and not LANGUAGE.fullmatch(value):
            raise NotWritten(name)
        if getattr(base, name, None) != value:
            setattr(base, name, value)
    set_dates(item, said)


def set_dates(item: DexterityContent, said: dict[str, Any]) -> None:
    """Those of `state_of`."""
    base = aq_base(item)
    for name in DATES:
        moment = said["dates"].get(name)
        if moment is not None:
            setattr(base, name, DateTime(moment))
        elif name in base.__dict__:
            setattr(base, name, None)


def _date(item: DexterityContent, name: str) -> str | None:
    moment = getattr(aq_base(item), name, None)
    return moment.ISO8601() if isinstance(moment, DateTime) else None


def plain_name(name: str) -> str:
    """A file's name that says no path, and that file systems take."""
    return clean_file_name(name).strip(". ") or "file"


def _free(name: str, taken: Mapping[str, Source]) -> str:
    """One that is not taken."""
    found = path = plain_name(name)
    number = 1
    while f"{FILES}/{found}" in taken:
        number += 1
        found = plain_name(f"{number}-{path}")
    return found
