"""What an object said before the change that is under way.

The texts of sections, sites and leaders are public at once: whoever reads the record
sees what was there (4.2b, 15.3). Items keep versions instead.
"""

from Acquisition import aq_base
from collections.abc import Iterable
from plone.app.textfield.interfaces import IRichTextValue
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import iterSchemata
from plone.namedfile.interfaces import INamed
from typing import Any
from ZODB.utils import z64
from zope.schema import getFieldNames


LONGEST = 2000


def changed_fields(obj: DexterityContent) -> dict[str, Any]:
    """Values as they were, by name, of the fields that say something else now."""
    base = aq_base(obj)
    if base._p_jar is None or base._p_serial == z64:
        return {}
    old = state_kept(base)
    names = (name for schema in iterSchemata(obj) for name in getFieldNames(schema))
    return {
        name: old.get(name)
        for name in names
        if name in base.__dict__ and in_words(old.get(name)) != _now(base, name)
    }


def changed_attributes(obj: DexterityContent, names: Iterable[str]) -> set[str]:
    """Those attributes that say something else now, whatever fields show them."""
    base = aq_base(obj)
    if base._p_jar is None or base._p_serial == z64:
        return set()
    old = state_kept(base)
    return {
        name
        for name in names
        if in_words(old.get(name) or None) != in_words(base.__dict__.get(name) or None)
    }


def state_kept(base: Any) -> dict[str, Any]:
    """As the last transaction left it. `oldstate` knows nothing of savepoints."""
    jar = base._p_jar
    kept = jar._normal_storage.loadSerial(base._p_oid, base._p_serial)
    state: dict[str, Any] = jar._reader.getState(kept)
    return state


def _now(base: DexterityContent, name: str) -> str:
    return in_words(base.__dict__[name])


def in_words(value: Any) -> str:
    if value is None:
        return ""
    if IRichTextValue.providedBy(value):
        return str(value.raw or "")
    if INamed.providedBy(value):
        return f"{value.filename} ({value.getSize()})"
    return value if isinstance(value, str) else repr(value)


def told_before(obj: DexterityContent) -> dict[str, str]:
    """Details for the record, none where no field says anything else."""
    changed = changed_fields(obj)
    if not changed:
        return {}
    said = (f"{name}: {in_words(value)[:LONGEST]}" for name, value in changed.items())
    return {"fields": ", ".join(changed), "before": "; ".join(said)}
