"""What `…/++add++<type>` opens and `POST` adds, or why it is not added there."""

from ...base.refusal import RefusedInput
from ..incoming.kept_names import name_refuses
from ..translating import translated_one
from .places import adding_refuses
from .places import takes
from plone import api
from plone.dexterity.content import DexterityContent
from plone.restapi.deserializer import json_body
from plone.restapi.services.content.add import FolderPost
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
        RefusedInput.raise_for(adding_refuses(self.context, self.asked_type))
        return ""


class AddContent(FolderPost):
    """`POST` of new content: what the place does not take is refused in words.

    Raises RefusedInput, so that program and page are told the same.
    """

    def reply(self) -> Any:
        sent = json_body(self.request)
        type_id, name = sent.get("@type"), sent.get("id")
        if isinstance(type_id, str) and type_id:
            RefusedInput.raise_for(adding_refuses(self.context, type_id))
        if isinstance(name, str) and name:
            RefusedInput.raise_for(name_refuses(self.context, name))
        return super().reply()

    def get_object(self, key: object) -> DexterityContent:
        """What it is sent as a translation of."""
        return translated_one(key, "translation_of")
