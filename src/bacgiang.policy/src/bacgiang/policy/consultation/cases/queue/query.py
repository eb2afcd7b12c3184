"""Which opinions a member of the board wants to see, read from an address."""

from ....citizen.codes.board_names import LONGEST
from ....citizen.protection.screening import Mark
from ....citizen.submissions.states import State
from ....search.page_query import PageQuery
from ....search.query_values import MAX_TOKEN
from ....search.query_values import start_value
from ....search.query_values import text_value
from ...opinions.content import Author
from ...opinions.content import Channel
from bacgiang.policy import _
from collections.abc import Container
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from zope.i18nmessageid import Message


class Shelf(StrEnum):
    """What lies together. Late ones lie apart, whatever became of them."""

    WAITING = State.WAITING.value
    PROPOSED = "proposed"
    PUBLISHED = State.PUBLISHED.value
    WITHHELD = State.WITHHELD.value
    WITHDRAWN = State.WITHDRAWN.value
    LATE = "late"
    ALL = "all"


SHELF_TITLES = {
    Shelf.WAITING: _("shelf_waiting", default="Waiting"),
    Shelf.PROPOSED: _("shelf_proposed", default="Proposed to withhold"),
    Shelf.PUBLISHED: _("shelf_published", default="Published"),
    Shelf.WITHHELD: _("shelf_withheld", default="Withheld"),
    Shelf.WITHDRAWN: _("shelf_withdrawn", default="Withdrawn"),
    Shelf.LATE: _("shelf_late", default="Late"),
    Shelf.ALL: _("shelf_all", default="All"),
}
WHOLE_TOKEN = "-"  # noqa: S105
"""The whole draft in an address, where nothing means: on whatever it is."""
PERSONAL = "personal"
"""Beside the marks of protection: personal data were found in the text."""
MARK_TITLES: dict[str, Message] = {
    Mark.NO_PROOF: _("case_mark_no_proof", default="No proof that no machine sent it"),
    Mark.TOO_FAST: _("case_mark_too_fast", default="Sent too fast"),
    PERSONAL: _("case_mark_personal", default="Personal data in the text"),
}


@dataclass(frozen=True)
class CaseQuery(PageQuery):
    """One question to the queue. `group`: the name of its first opinion."""

    shelf: str = Shelf.WAITING.value
    provision: str = ""
    author: str = ""
    channel: str = ""
    mark: str = ""
    group: str = ""
    text: str = ""

    @property
    def is_narrowed(self) -> bool:
        names = ("provision", "author", "channel", "mark", "group", "text")
        return any(getattr(self, name) for name in names)


def read_query(form: Mapping[str, Any]) -> CaseQuery:
    """The question in a form or address; what is odd is as if it were not there."""
    shelf = _one_of(form, "shelf", tuple(Shelf))
    return CaseQuery(
        shelf=shelf or Shelf.WAITING.value,
        provision=text_value(form, "provision", MAX_TOKEN),
        author=_one_of(form, "author", tuple(Author)),
        channel=_one_of(form, "channel", tuple(Channel)),
        mark=_one_of(form, "mark", MARK_TITLES),
        group=text_value(form, "group", LONGEST),
        text=text_value(form, "text"),
        start=start_value(form, "start"),
    )


def _one_of(form: Mapping[str, Any], name: str, known: Container[str]) -> str:
    value = text_value(form, name, MAX_TOKEN)
    return value if value in known else ""
