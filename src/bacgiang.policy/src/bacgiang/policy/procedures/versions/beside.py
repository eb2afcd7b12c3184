"""What is published with a record and is no part of it: the English words, the form by
which one applies.

No decision says it, and it has no day of its own: it holds as long as the version that
it was published with. What is published again with the same record takes its place.
"""

from ...base.english.fields import IInEnglish
from .held import version_today
from .version import Version
from Acquisition import aq_base
from collections.abc import Mapping
from functools import lru_cache
import json
from plone.dexterity.content import DexterityContent
from plone.dexterity.utils import iterSchemata
from types import MappingProxyType
from zope.interface.interface import InterfaceClass
from zope.schema import getFieldNames


BESIDE = "bacgiang.kept_with_versions"


def keep_with_versions(schema: InterfaceClass) -> None:
    """What stands in the fields of the schema, all of them texts, readers are told of
    the version it was published with.
    """
    schema.setTaggedValue(BESIDE, True)


keep_with_versions(IInEnglish)


def beside_now(item: DexterityContent) -> dict[str, str]:
    """By name, as the fields have it: of a draft, or to be published."""
    schemas = (one for one in iterSchemata(item) if one.queryTaggedValue(BESIDE))
    names = (name for schema in schemas for name in getFieldNames(schema))
    return {name: getattr(aq_base(item), name, None) or "" for name in names}


def as_kept(said: Mapping[str, str]) -> str:
    """For ``Version.beside``."""
    return json.dumps(dict(said), ensure_ascii=False, sort_keys=True)


def beside_in(version: Version | None, item: DexterityContent) -> Mapping[str, str]:
    """What the version of an item was published with. Without a version, or where none
    of it was kept with versions yet, as the fields have it.
    """
    if version is None or version.beside is None:
        return beside_now(item)
    return _read(version.beside)


def beside_today(item: DexterityContent) -> Mapping[str, str]:
    """For lists and search."""
    return beside_in(version_today(item), item)


@lru_cache(maxsize=512)
def _read(kept: str) -> Mapping[str, str]:
    return MappingProxyType(json.loads(kept))
