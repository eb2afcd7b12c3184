"""What ranking needs to know of documents, read from their catalog."""

from ...base.sites import ISites
from ..query.numbers import NumberParts
from collections.abc import Iterator
from Products.CMFPlone.CatalogTool import CatalogTool
from typing import Any
from zope.component import queryUtility


TITLE = "Title"
NUMBERS = "number_keys"
KIND = "portal_type"
ISSUED = "issue_date"
EFFECTIVE = "effective"
UNIT = "unit_code"
PLACES = frozenset(
    (
        "DocumentRegister",
        "DraftRegister",
        "FormRegister",
        "ProcedureRegister",
        "RecordCollection",
        "Section",
        "UnitRegister",
    )
)
"""The types of places that every site has, mostly under one name."""
UNITS = ("UnitSite", "Unit")
"""The types of a unit: its site, and what the register tells of it; the latter says how
it is reached."""


class CatalogFacts:
    """Reads titles, numbers and dates from a catalog; what it lacks is empty.

    ``catalog`` is the inner catalog (``Products.ZCatalog.Catalog``).
    """

    def __init__(self, catalog: CatalogTool) -> None:
        self._catalog = catalog
        self._title_column = catalog.schema.get(TITLE)

    def title(self, document: int) -> str:
        if self._title_column is None:
            return ""
        title = self._catalog.data[document][self._title_column]
        return title if isinstance(title, str) else ""

    def kind(self, document: int) -> str:
        """The type of a record, "" where the catalog does not say."""
        return str(self._entry(KIND, document) or "")

    def code_of_unit(self, document: int) -> str:
        """Of a unit's record or site, the code of the unit; "" for anything else."""
        match self.kind(document):
            case "Unit":
                return str(self._catalog.paths[document]).rpartition("/")[2]
            case "UnitSite":
                return str(self._entry(UNIT, document) or "")
        return ""

    def units(self) -> Any:
        """The units of the register."""
        index = self._catalog.indexes.get(KIND)
        found = index._index.get("Unit", ()) if index is not None else ()
        return (found,) if isinstance(found, int) else found

    def is_of_main_site(self, document: int) -> bool:
        """Whether it stands on the main site, as far as there is a portal."""
        known = queryUtility(ISites)
        code = self.code_of_unit(document) or self._entry(UNIT, document)
        return known is not None and code == (known.main_unit_code() or None)

    def number_keys(self, document: int) -> tuple[str, ...]:
        """Keys of the document's own number, the exact one first."""
        entry = self._entry(NUMBERS, document)
        return tuple(sorted(entry, key=len, reverse=True)) if entry else ()

    def with_number(self, key: str) -> Any:
        """The documents that bear a number, by its key; None for none."""
        index = self._catalog.indexes.get(NUMBERS)
        found = index._index.get(key) if index is not None else None
        return (found,) if isinstance(found, int) else found

    def with_parts(self, asked: NumberParts) -> Iterator[int]:
        """The documents that bear a number with these parts."""
        index = self._catalog.indexes.get(NUMBERS)
        keys = () if index is None else index._index.keys(*_keys_of_serial(asked))
        for key in keys:
            if asked.fits(key):
                yield from self.with_number(key) or ()

    def day(self, document: int) -> int:
        """A number that grows with the day of issue, else of publication; 0: no day."""
        issued = self._entry(ISSUED, document)
        if issued:
            year, month, day = issued // 10000, issued // 100 % 100, issued % 100
            return (year * 12 + month) * 31 + day
        # Minutes, in years of twelve months of 31 days (``DateIndex``).
        return (self._entry(EFFECTIVE, document) or 0) // 1440

    def _entry(self, index_name: str, document: int) -> Any:
        index = self._catalog.indexes.get(index_name)
        return index._unindex.get(document) if index is not None else None


def _keys_of_serial(asked: NumberParts) -> tuple[str, str]:
    """The least key that begins with the serial number, and what is above the last."""
    return f"{asked.serial}/", f"{asked.serial}0"
