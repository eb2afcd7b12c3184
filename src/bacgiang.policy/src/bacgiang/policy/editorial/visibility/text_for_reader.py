"""A text as its reader may see it, also where somebody else has read it before.

Links and pictures in a text depend on who reads (`in_text.py`); Plone keeps what it has
rendered for an hour, whoever it was for. Kept is what visitors get, as long as nothing
in the catalog changes; for whoever has signed in it is rendered anew.
"""

from plone import api
from plone.app.textfield.interfaces import ITransformer
from plone.app.textfield.transform import PortalTransformsTransformer
from plone.app.textfield.value import RichTextValue
from plone.dexterity.interfaces import IDexterityContent
from Products.PortalTransforms.cache import Cache
from zope.component import adapter
from zope.interface import implementer


SEEN = "_v_catalog_of_text"


@implementer(ITransformer)
@adapter(IDexterityContent)
class ReadersText(PortalTransformsTransformer):
    """In place of Plone's own for content of every kind."""

    def __call__(self, value: RichTextValue, mimeType: str) -> str:  # noqa: N803
        if value.raw is not None:
            if api.user.is_anonymous():
                self._forget_what_changed(value)
            else:
                value = RichTextValue(
                    value.raw, value.mimeType, value.outputMimeType, value.encoding
                )
        text: str = super().__call__(value, mimeType)
        return text

    def _forget_what_changed(self, value: RichTextValue) -> None:
        holder, counter = value._raw_holder, self.catalog.getCounter()
        if getattr(holder, SEEN, None) != counter:
            Cache(holder, context=self.context).purgeCache()
            setattr(holder, SEEN, counter)
