"""The districts of the province, for records that say where something is.

They are the units of that kind in the register, which keeps those that ended; the
communes in a province that never had districts.
"""

from ...base.languages import reads_english
from ..kinds import UnitKind
from .directory import UnitEntry
from .vocabularies import UnitVocabulary
from collections.abc import Iterator
from functools import cached_property
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm


_BODY_EN = "People's Committee of "
_BODY_VI = "Ủy ban nhân dân "


class DistrictVocabulary(UnitVocabulary):
    """By the code of their unit; called as places, not as the bodies that run them."""

    def _term(self, entry: UnitEntry) -> SimpleTerm:
        return SimpleTerm(entry.code, title=place_name(entry, "vi"))

    @cached_property
    def _kind(self) -> UnitKind:
        has_districts = any(one.kind == UnitKind.DISTRICT for one in self._units)
        return UnitKind.DISTRICT if has_districts else UnitKind.COMMUNE

    def _is_district(self, entry: UnitEntry | None) -> bool:
        return entry is not None and entry.kind == self._kind

    def __contains__(self, value: object) -> bool:
        return isinstance(value, str) and self._is_district(self._units.get(value))

    def __iter__(self) -> Iterator[SimpleTerm]:
        return (self._term(one) for one in self._units if self._is_district(one))

    def __len__(self) -> int:
        return sum(map(self._is_district, self._units))

    def name_in(self, code: str, language: str) -> str:
        """What a place is called in a language; its code where there is none."""
        entry = self._units.get(code)
        return place_name(entry, language) if entry is not None else code


def place_name(entry: UnitEntry, language: str) -> str:
    """Huyện Lạng Giang, in English Lang Giang District."""
    if reads_english(language) and entry.name_en:
        return entry.name_en.replace("\u2019", "'").removeprefix(_BODY_EN)
    if entry.short_name:
        return entry.short_name
    bare = entry.name.removeprefix(_BODY_VI)
    return f"{bare[:1].upper()}{bare[1:]}"


@provider(IVocabularyFactory)
def districts(context: object) -> DistrictVocabulary:
    """The vocabulary `bacgiang.Districts`."""
    return DistrictVocabulary()
