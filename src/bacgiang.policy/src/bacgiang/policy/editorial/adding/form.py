"""What `…/++add++<type>` opens: the form, or why the type is not added here."""

from ..incoming.refused import RefusedInput
from .places import takes
from .rules import adding_refuses
from Products.CMFCore.namespace import AddViewTraverser
from Products.Five import BrowserView
from typing import Any
from zope.component import getMultiAdapter


NOT_ADDED_HERE = "not-added-here"


class AddingTraverser(AddViewTraverser):
    """Leads to the form only where the type stands; who asks is not known yet."""

    def traverse(self, name: str, ignored: Any) -> Any:
        form = super().traverse(name, ignored)
        if takes(self.context, name):
            return form
        refusing = getMultiAdapter((self.context, self.request), name=NOT_ADDED_HERE)
        refusing.asked_type = name
        return refusing


class NotAddedHere(BrowserView):
    """Answers 400 and says where the type is added."""

    asked_type = ""

    def __call__(self) -> str:
        refusal = adding_refuses(self.context, self.asked_type)
        if refusal is not None:
            raise RefusedInput(refusal)
        return ""
