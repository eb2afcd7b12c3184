"""In whose name a procedure cites documents: whose place a bare "UBND tỉnh" is of."""

from ...law.document_identity import DocumentIdentity
from ...units.register.lookup import get_unit
from ...units.register.lookup import main_unit_code
from collections.abc import Iterator


def speaker_of(code: str) -> DocumentIdentity:
    """The unit in charge, by its name and those of the units above it.

    A department is named without its province, which the units above it name.
    """
    names = dict.fromkeys((*_names(code), *_names(main_unit_code())))
    return DocumentIdentity(issuer=" ".join(names))


def _names(code: str) -> Iterator[str]:
    seen: set[str] = set()
    unit = get_unit(code)
    while unit is not None and unit.code not in seen:
        seen.add(unit.code)
        yield str(unit.name_in("vi"))
        unit = get_unit(unit.parent_unit or "")
