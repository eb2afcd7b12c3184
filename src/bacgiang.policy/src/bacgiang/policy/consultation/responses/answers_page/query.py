"""What the board asks its desk for, read from an address."""

from ....citizen.codes.board_names import code_named
from ....citizen.codes.board_names import LONGEST
from ....search.page_query import PageQuery
from ....search.query_values import MAX_TOKEN
from ....search.query_values import start_value
from ....search.query_values import text_value
from ..progress import AnswerProgress
from ..progress import Status
from bacgiang.policy import _
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any
from typing import Self


class Show(StrEnum):
    """Which points are listed; `unanswered`: without a published answer."""

    ALL = "all"
    UNANSWERED = "unanswered"
    MINE = "mine"
    UNTOUCHED = "untouched"
    DRAFTED = "drafted"
    RETURNED = "returned"
    APPROVED = "approved"
    PUBLISHED = "published"
    LATE = "late"


SHOW_TITLES = {
    Show.ALL: _("answers_show_all", default="All"),
    Show.UNANSWERED: _("answers_show_unanswered", default="Without a published answer"),
    Show.MINE: _("answers_show_mine", default="Assigned to me"),
    Show.UNTOUCHED: _("answers_show_untouched", default="Nothing written yet"),
    Show.DRAFTED: _("answers_show_drafted", default="Waiting for approval"),
    Show.RETURNED: _("answers_show_returned", default="Sent back"),
    Show.APPROVED: _("answers_show_approved", default="Approved, not published"),
    Show.PUBLISHED: _("answers_show_published", default="Answered"),
    Show.LATE: _("answers_show_late", default="Received late"),
}
STATUS_TITLES = {
    Status.UNTOUCHED: _("answer_status_untouched", default="Unanswered"),
    Status.DRAFTED: SHOW_TITLES[Show.DRAFTED],
    Status.RETURNED: SHOW_TITLES[Show.RETURNED],
    Status.APPROVED: SHOW_TITLES[Show.APPROVED],
    Status.PUBLISHED: SHOW_TITLES[Show.PUBLISHED],
}


@dataclass(frozen=True)
class AnswersQuery(PageQuery):
    """`provision`: identity, None for all; `group`: show each
    one of a group, by the name of its first, apart."""

    show: str = ""
    provision: str | None = None
    group: str = ""
    edit: str = ""

    def address(self) -> str:
        query = super().address()
        if self.provision == "":
            # The whole draft has the empty identity.
            return f"{query}&provision=" if query else "provision="
        return query

    def replace(self, **changes: Any) -> Self:
        return super().replace(**{"edit": "", **changes})

    @cached_property
    def _group_code(self) -> str:
        """Of the first of the group, for all points that are asked about."""
        return code_named(self.group)

    def wants(self, one: AnswerProgress, user: str) -> bool:
        if self.provision is not None and one.provision != self.provision:
            return False
        if self.group and self._group_code not in (one.row.group, one.code):
            return False
        match self.show:
            case Show.UNANSWERED:
                return one.is_left
            case Show.MINE:
                return one.assigned == user
            case Show.LATE:
                return one.is_late
        return self.show not in tuple(Status) or one.status == self.show


def read_query(form: Mapping[str, Any]) -> AnswersQuery:
    show = text_value(form, "show", MAX_TOKEN)
    return AnswersQuery(
        show=show if show in tuple(Show) and show != Show.ALL else "",
        provision=text_value(form, "provision", 300) if "provision" in form else None,
        group=text_value(form, "group", LONGEST),
        edit=text_value(form, "edit", 400),
        start=start_value(form, "start"),
    )
