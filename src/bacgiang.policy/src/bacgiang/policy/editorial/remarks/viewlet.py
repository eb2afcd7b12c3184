"""Open remarks at the head of an item's pages, above all of its form; for its board."""

from ...units.people.own_language.parts import ToldToMembers
from ..workflow.item_roles import roles_on_item
from .acting import open_remarks
from .store import Remark
from functools import cached_property
from plone.app.layout.viewlets import ViewletBase


SHOWN = 5


class RemarksViewlet(ToldToMembers, ViewletBase):
    """Not on the page of the remarks itself."""

    @cached_property
    def open(self) -> tuple[Remark, ...]:
        elsewhere = getattr(self.view, "__name__", "") != "remarks"
        on_board = elsewhere and roles_on_item(self.context).on_board
        return open_remarks(self.context) if on_board else ()

    @property
    def first(self) -> tuple[Remark, ...]:
        return self.open[:SHOWN]
