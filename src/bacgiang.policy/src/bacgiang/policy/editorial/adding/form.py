"""What `…/++add++<type>` opens: the form, or why the type is not added here."""

from ...base.refusal import RefusedInput
from .places import takes
from .rules import adding_refuses
from plone import api
from Products.CMFCore.namespace import AddViewTraverser
from Products.Five import BrowserView
from typing import Any
from zope.component import getMultiAdapter
from zope.component import queryMultiAdapter
from zope.location.interfaces import LocationError
from zope.publisher.interfaces.browser import IBrowserPage


NOT_ADDED_HERE = "not-added-here"


class AddingTraverser(AddViewTraverser):
    """Leads to the form only where the type stands; who asks is not known yet."""

    def traverse(self, name: str, ignored: Any) -> Any:
        """Raises LocationError for a type that does not exist, or has no form."""
        form = self._form(name)
        if takes(self.context, name):
            return form
        refusing = getMultiAdapter((self.context, self.request), name=NOT_ADDED_HERE)
        refusing.asked_type = name
        return refusing

    def _form(self, name: str) -> Any:
        """By the interface of pages: other rooms adapt the same three objects, too."""
        information = api.portal.get_tool("portal_types").getTypeInfo(name)
        if information is not None:
            asked = (self.context, self.request, information)
            for registered in (information.factory, ""):
                form = queryMultiAdapter(asked, IBrowserPage, name=registered)
                if form is not None:
                    form.__name__ = information.factory
                    return form
        raise LocationError(self.context, name)


class NotAddedHere(BrowserView):
    """Answers 400 and says where the type is added."""

    asked_type = ""

    def __call__(self) -> str:
        refusal = adding_refuses(self.context, self.asked_type)
        if refusal is not None:
            raise RefusedInput(refusal)
        return ""
