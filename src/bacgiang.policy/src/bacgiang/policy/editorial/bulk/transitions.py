"""`fc-workflow`: one step of the workflow for many items."""

from ..items import IContentHolder
from ..items import IEditorialItem
from ..workflow.page import TITLES
from ..workflow.parameters import Parameters
from ..workflow.parameters import Transition
from ..workflow.rules import open_transitions
from ..workflow.rules import refusals
from ..workflow.statements import parameters_of
from ..workflow.statements import UnreadableStatement
from .act import BulkAct
from .asked import chosen_uids
from .asked import seen_by_uid
from .reasons import NO_SUCH_STEP
from .reasons import NotDone
from collections.abc import Iterator
from dataclasses import asdict
from plone import api
from Products.CMFCore.interfaces import IFolderish
from typing import Any
from zope.i18n import translate
from zope.i18nmessageid import Message


class BulkTransition(BulkAct):
    """States the comment and nothing else: a declaration is made on an item alone."""

    def __call__(self) -> str:
        if self.request.form.get("render") == "yes":
            return self.json({"transitions": self._offered()})
        return super().__call__()

    def prepare(self) -> None:
        self.transition = self.sent("transition")
        try:
            self.stated: Parameters = parameters_of({"comment": self.sent("comments")})
        except UnreadableStatement as error:
            raise NotDone(error.refusal) from error

    def targets(self, obj: Any) -> Iterator[Any]:
        """Of a folder whose contents are meant too, what has steps of its own.

        Pictures and files inside an item follow it.
        """
        if not self.recurses:
            yield obj
            return
        if IEditorialItem.providedBy(obj) or self._has_step(obj):
            yield obj
        if IFolderish.providedBy(obj) and not IContentHolder.providedBy(obj):
            for child in list(obj.objectValues()):
                if api.user.has_permission("View", obj=child):
                    yield from self.targets(child)

    def act(self, obj: Any) -> None:
        if IEditorialItem.providedBy(obj):
            self._act_on_item(obj)
        elif self._has_step(obj):
            tool = api.portal.get_tool("portal_workflow")
            tool.doActionFor(obj, self.transition, comment=self.stated.comment)
        else:
            raise NotDone(NO_SUCH_STEP)

    def _act_on_item(self, item: Any) -> None:
        if self.transition not in {one.value for one in Transition}:
            raise NotDone(NO_SUCH_STEP)
        reasons = refusals(item, Transition(self.transition), self.stated)
        if reasons:
            raise NotDone(*reasons)
        tool = api.portal.get_tool("portal_workflow")
        tool.doActionFor(item, self.transition, **asdict(self.stated))

    def _has_step(self, obj: Any) -> bool:
        tool = api.portal.get_tool("portal_workflow")
        return self.transition in {one["id"] for one in tool.getTransitionsFor(obj)}

    def _offered(self) -> list[dict[str, str]]:
        """Every step that can be tried on one of the chosen objects, once."""
        found: dict[str, Message | str] = {}
        try:
            uids = chosen_uids(self.request)
        except NotDone:
            uids = []
        for uid in uids:
            obj = seen_by_uid(uid)
            for name, title in self._steps_of(obj) if obj is not None else ():
                found.setdefault(name, title)
        return [
            {"id": name, "title": translate(title, context=self.request)}
            for name, title in found.items()
        ]

    def _steps_of(self, obj: Any) -> Iterator[tuple[str, Message | str]]:
        if IEditorialItem.providedBy(obj):
            for transition in open_transitions(obj):
                yield transition.value, TITLES[transition]
            return
        tool = api.portal.get_tool("portal_workflow")
        for step in tool.getTransitionsFor(obj):
            yield step["id"], step["name"]
