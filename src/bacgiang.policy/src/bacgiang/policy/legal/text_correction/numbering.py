"""Numbers given anew: to one provision, to all from it on, or to the clauses of one."""

from ...base.refusal import Refusal
from ...base.refusal import Refused
from ...law import tree
from ...law.parsing.markers import heading_marker
from ...law.parsing.markers import item_markers
from ...law.parsing.markers import Marker
from ...law.parsing.markers import POINT_LETTERS
from ...text.files.number_styles import roman
from bacgiang.policy import _
from collections.abc import Iterator
import re


HIGHEST = 9999
_VALUE = re.compile(r"\d{1,4}[a-zđ]?|[ivxlc]{1,7}|[a-zđ]", re.IGNORECASE)


def one_number(provision: tree.Provision, value: str) -> dict[int, str]:
    """The new number of one provision, by its id(). Raises Refused."""
    value = value.strip()
    if not _VALUE.fullmatch(value):
        raise Refused(NO_NUMBER)
    return {id(provision): _with_value(provision, value)}


def numbers_from(
    text: tree.LegalText, first: tree.Provision, value: str
) -> dict[int, str]:
    """Numbers of a provision and all of its level that follow it, by id().

    Articles are counted through the whole document, or attachment; others below their
    parent. Raises Refused.
    """
    value = value.strip()
    if not value.isdecimal() or not 0 < int(value) <= HIGHEST:
        raise Refused(NO_NUMBER)
    row = list(_row(text, first))
    begin = next(index for index, one in enumerate(row) if one is first)
    return _counted(row[begin:], int(value))


def numbers_inside(article: tree.Provision) -> dict[int, str]:
    """Numbers of the clauses (or points) of an article from 1 on, by id()."""
    level = next((one.level for one in article.children if one.num), None)
    row = [one for one in article.children if one.level is level and one.num]
    if not row:
        raise Refused(NOTHING_TO_NUMBER)
    return _counted(row, 1)


def _counted(row: list[tree.Provision], first: int) -> dict[int, str]:
    return {
        id(one): _with_value(one, _in_style(_marker(one), count))
        for count, one in enumerate(row, first)
    }


def _row(text: tree.LegalText, first: tree.Provision) -> Iterator[tree.Provision]:
    for part in (text, *text.attachments):
        found = list(tree.walk(part.body))
        if not any(one is first for one in found):
            continue
        if first.level is tree.Level.ARTICLE:
            return (one for one in found if one.level is tree.Level.ARTICLE)
        for parent in (part.body, *(one.children for one in found)):
            if any(one is first for one in parent):
                return (one for one in parent if one.level is first.level and one.num)
    return iter((first,))


def _marker(provision: tree.Provision) -> Marker:
    found = heading_marker(provision.num)
    if found is not None:
        return found
    for one in item_markers(f"{provision.num} …"):
        if one.level is provision.level:
            return one
    raise Refused(NOTHING_TO_NUMBER)


def _with_value(provision: tree.Provision, value: str) -> str:
    printed, old = provision.num, _marker(provision).value
    at = printed.lower().rindex(old.lower())
    return f"{printed[:at]}{value}{printed[at + len(old) :]}"


def _in_style(marker: Marker, count: int) -> str:
    value = marker.value
    if value[:1].isdecimal():
        return str(count)
    if marker.level is tree.Level.POINT or set(value.lower()) - set("ivxlc"):
        if len(value) > 1 or count > len(POINT_LETTERS):
            raise Refused(NOTHING_TO_NUMBER)
        letter = POINT_LETTERS[count - 1]
        return letter.upper() if value.isupper() else letter
    return roman(count) if value.isupper() else roman(count).lower()


NO_NUMBER = Refusal(
    "no_number",
    _(
        "refusal_no_new_number",
        default="Give the number alone, for example 6 or 5a. To number all that follow "
        "it has to be a whole number.",
    ),
    "number",
)
NOTHING_TO_NUMBER = Refusal(
    "nothing_to_number",
    _(
        "refusal_nothing_to_number",
        default="Nothing here bears a number that could be counted on.",
    ),
    "number",
)
