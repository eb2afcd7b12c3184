"""The districts of the province, for records that say where something is.

They are the units of that kind in the register, which keeps those that ended.
"""

from ..kinds import UnitKind
from .directory import UnitEntry
from .vocabularies import UnitVocabulary
from collections.abc import Iterator
from zope.interface import provider
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm


_BODY_EN = "People's Committee of "
_BODY_VI = "Ủy ban nhân dân "


class DistrictVocabulary(UnitVocabulary):
    """By the code of their unit; called as places, not as the bodies that run them."""

    def _term(self, entry: UnitEntry) -> SimpleTerm:
        return SimpleTerm(entry.code, title=place_name(entry, "vi"))

    def _is_district(self, entry: UnitEntry | None) -> bool:
        return entry is not None and entry.kind == UnitKind.DISTRICT

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
    if language == "en" and entry.name_en:
        return entry.name_en.replace("\u2019", "'").removeprefix(_BODY_EN)
    if entry.short_name:
        return entry.short_name
    bare = entry.name.removeprefix(_BODY_VI)
    return f"{bare[:1].upper()}{bare[1:]}"


@provider(IVocabularyFactory)
def districts(context: object) -> DistrictVocabulary:
    """The vocabulary `bacgiang.Districts`."""
    return DistrictVocabulary()
