"""Who did what for an item, as the item and the record of acts tell it (7.2f, 12).

The byline names authors. Among those who took part, a line each, “Ảnh: Lê Văn C” names
who took the photographs, “Dịch”, “Biên tập” and “Sưu tầm” whom they say. Who changed it
after it was handed on edited it, too; who approved it reviewed it.
"""

from ...base.dates import day_of
from ...base.dates import end_of_day
from ...editorial.acts.kinds import APPROVE
from ...editorial.acts.kinds import CREATE
from ...editorial.acts.kinds import MODIFY
from ...editorial.acts.kinds import SUBMIT
from ...editorial.acts.store import act_store
from ...text.folding import fold
from ..collaborators.register import account_key
from .genres import Part
from .genres import Role
from collections.abc import Callable
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from DateTime import DateTime
from datetime import date
from datetime import timedelta
from plone import api
import re


PAID_TYPES = ("News Item",)
_BETWEEN = re.compile(r"\s*[,;&]\s*|\s+(?:và|and)\s+|\s+[-–—]\s+")
PHOTO = "photo"
# As people begin a line with, folded.
_DONE = {
    **dict.fromkeys(("anh", "chup anh", "photo", "photos"), PHOTO),
    **dict.fromkeys(
        ("dich", "nguoi dich", "bien dich", "translation"), Role.TRANSLATOR.value
    ),
    **dict.fromkeys(("bien tap", "editing"), Role.EDITING.value),
    **dict.fromkeys(("suu tam", "collecting"), Role.COLLECTING.value),
}


@dataclass(frozen=True)
class Contribution:
    """`who`: a name as it is signed, or `account_key` of an account."""

    part: str
    role: str
    who: str


@dataclass(frozen=True)
class PaidItem:
    """An item that came out, and who contributed as it is `signed`."""

    uid: str
    title: str
    url: str
    day: date
    signed: tuple[Contribution, ...]

    @property
    def contributions(self) -> tuple[Contribution, ...]:
        """With who edited and reviewed it."""
        return tuple(dict.fromkeys((*self.signed, *_recorded(self.uid))))


def items_of(
    unit: str, first: date, last: date, is_asked: Callable[[str], bool]
) -> Iterator[PaidItem]:
    """Published items of a unit that came out in these days, the earliest first.
    `is_asked`: by UID; the others are not woken.
    """
    begin, second = end_of_day(first - timedelta(days=1)), timedelta(seconds=1)
    days = [DateTime(x.isoformat()) for x in (begin, end_of_day(last) - second)]
    found = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(
        portal_type=PAID_TYPES,
        unit_code=unit,
        review_state="published",
        effective={"query": days, "range": "min:max"},
        sort_on="effective",
    )
    for brain in found:
        if not is_asked(brain.UID):
            continue
        item = brain._unrestrictedGetObject()
        byline = getattr(item, "byline", None) or ""
        yield PaidItem(
            uid=brain.UID,
            title=brain.Title,
            url=brain.getURL(),
            day=day_of(brain.effective.asdatetime()),
            signed=(*told_by(byline, getattr(item, "contributors", None) or ()),),
        )


def names_in(text: str) -> list[str]:
    """Names in a byline, or after a colon."""
    return [one for one in _BETWEEN.split(" ".join(text.split())) if one.strip()]


def told_by(byline: str, lines: Iterable[str]) -> Iterator[Contribution]:
    """Of the byline, and of lines on those who took part. Where there are translators
    the text is theirs.
    """
    said = [(role, name) for line in lines for role, name in _line(line)]
    translators = [name for role, name in said if role == Role.TRANSLATOR]
    role = Role.TRANSLATOR if translators else Role.AUTHOR
    for name in translators or names_in(byline):
        yield Contribution(Part.TEXT, role, name)
    for done, name in said:
        if done == PHOTO:
            yield Contribution(Part.PHOTO, Role.AUTHOR, name)
        elif done != Role.TRANSLATOR:
            yield Contribution(Part.TEXT, done, name)


def _line(line: str) -> Iterator[tuple[str, str]]:
    done, colon, names = line.partition(":")
    role = _DONE.get(fold(done).strip()) if colon else None
    if role is not None:
        for name in names_in(names):
            yield role, name


def _recorded(uid: str) -> Iterator[Contribution]:
    began, handed_on = set(), False
    for act in act_store().of_item(uid):
        if act.kind == SUBMIT:
            handed_on = True
        elif act.kind == CREATE or (act.kind == MODIFY and not handed_on):
            began.add(act.actor)
        elif act.kind == MODIFY and act.actor not in began:
            yield Contribution(Part.TEXT, Role.EDITING, account_key(act.actor))
        elif act.kind == APPROVE:
            yield Contribution(Part.TEXT, Role.REVIEWING, account_key(act.actor))
