"""Units by what people call them: a name or short name that one alone has."""

from ...text.folding import fold
from .directory import directory
from bacgiang.policy import _
from collections import defaultdict
from difflib import get_close_matches
from zope.i18nmessageid import Message


NEAREST = 3
NOT_A_UNIT = _("error_not_a_unit", default="No unit is called “${value}”.")
NEAR_UNITS = _(
    "error_near_units",
    default="No unit is called “${value}”. Near to it: ${names}.",
)


def codes_by_name() -> dict[str, str]:
    """Codes of the units that exist, by their names in folded letters."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in directory():
        if one.exists:
            for name in filter(None, (one.name, one.short_name)):
                found[fold(name)].add(one.code)
    return {name: codes.pop() for name, codes in found.items() if len(codes) == 1}


def not_a_unit(said: str) -> Message:
    """That nobody is called so, and who is called nearly so."""
    names = {fold(one.name): one.name for one in directory() if one.exists}
    wanted = fold(said)
    within = [name for name in names if wanted and wanted in name]
    near = (within or get_close_matches(wanted, names, NEAREST))[:NEAREST]
    if not near:
        return Message(NOT_A_UNIT, mapping={"value": said})
    told = "; ".join(names[one] for one in near)
    return Message(NEAR_UNITS, mapping={"value": said, "names": told})
