"""Give an object of a package what it says, by the rules of every other way in.

A signature says who made a package. It lets nothing in that its portal may not have
looked at either: texts are cleaned, files judged by their content, fields hold what
they are for.
"""

from ...base.json_text import parse_json
from ...base.refusal import RefusedInput
from ...editorial.acts.store import act_store
from ...editorial.incoming.cleaning.fields import storages
from ...editorial.incoming.cleaning.outside_pictures import outside_picture
from ...editorial.incoming.cleaning.subscribers import clean_stored_texts
from ...editorial.incoming.uploads.fields import inspect_stored
from ...editorial.items import IPartOfItem
from ...units.owning import apply_owner
from ...units.owning import IOwnedRecord
from ..contents.state import set_state
from ..contents.state import STATE
from collections.abc import Mapping
from plone.dexterity.content import DexterityContent
from plone.namedfile.interfaces import INamed
from plone.namedfile.interfaces import INamedField
from plone.uuid.interfaces import IUUID
from typing import Any
from zope.schema import getFieldsInOrder


def fill(item: DexterityContent, files: Mapping[str, bytes]) -> None:
    """With the fields and dates of `item.json`. Raises NotWritten and Refused."""
    set_state(item, said_in(files), files.__getitem__)
    made = actors_on(item)
    named = getattr(item, "creators", ()) or ()
    item.creators = tuple(one for one in named if one in made)
    clean_stored_texts(item)
    for schema, storage in storages(item):
        for name, field in getFieldsInOrder(schema):
            value = getattr(storage, name, None)
            RefusedInput.raise_for(outside_picture(value))
            if INamedField.providedBy(field) and INamed.providedBy(value):
                inspect_stored(value, field)
    if IOwnedRecord.providedBy(item):
        apply_owner(item)


def actors_on(item: Any) -> frozenset[str]:
    """Who did something to it, or to what it is part of, by the record of this portal:
    accounts of another one are not those that bear their names here.
    """
    found = frozenset(act.actor for act in act_store().of_item(IUUID(item)))
    if IPartOfItem.providedBy(item):
        found |= actors_on(item.__parent__)
    return found


def said_in(files: Mapping[str, bytes]) -> dict[str, Any]:
    said: dict[str, Any] = parse_json(files[STATE])
    return said
