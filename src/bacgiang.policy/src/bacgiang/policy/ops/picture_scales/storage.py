"""Where scales are kept: written when a picture is saved, only read by readers.

The stock storage notes a scale when a page first names it and stores its data when a
browser first asks for it, so that the first visitors of an item write to the database.
Here a reading request finds what is stored or computes what is missing for itself.
"""

from .wanted import wanted_scales
from Acquisition import aq_base
from collections import ChainMap
from collections.abc import Callable
from collections.abc import MutableMapping
from functools import partial
from plone.dexterity.content import DexterityContent
from plone.dexterity.interfaces import IDexterityContent
from plone.namedfile.scaling import ImageScaling
from plone.scale.storage import AnnotationStorage
from plone.scale.storage import IImageScaleStorage
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.component import adapter
from zope.globalrequest import getRequest
from zope.interface import implementer
from zope.interface import Interface


KEY = "plone.scale"
READING = frozenset({"GET", "HEAD"})


def is_reading() -> bool:
    """Whether this happens in a request that only reads."""
    request = getRequest()
    return request is not None and request.get("REQUEST_METHOD") in READING


@implementer(IImageScaleStorage)
@adapter(IDexterityContent, Interface)
class ScaleStorage(AnnotationStorage):
    """The stock storage; what it writes in a reading request is forgotten after it."""

    def __init__(
        self, context: DexterityContent, modified: Callable[[], int] | None = None
    ) -> None:
        super().__init__(context, modified)
        self._passing: ChainMap[str, dict[str, Any]] | None = None

    @property
    def storage(self) -> MutableMapping[str, dict[str, Any]]:
        if not is_reading():
            return super().storage
        if self._passing is None:
            stored = IAnnotations(self.context).get(KEY, {})
            self._passing = ChainMap({}, stored)
        return self._passing

    def _cleanup(self, fieldname: str | None = None) -> None:
        if not is_reading():
            super()._cleanup(fieldname=fieldname)

    def pre_scale(self, **parameters: Any) -> dict[str, Any] | None:
        """The stock method writes all it knows of a scale out for the log, wanted or
        not, for each scale that a page or the API names.
        """
        known: dict[str, Any] | None = self.get(self.hash_key(**parameters))
        if known is not None and not self._modified_since(known["modified"]):
            return known
        found: dict[str, Any] | None = super().pre_scale(**parameters)
        return found

    def get_or_generate(self, name: str) -> dict[str, Any] | None:
        """A stored scale, or the wanted one of that identifier, computed now.

        Of the present picture alone: one that was replaced or taken out is not read any
        more by the addresses of its scales, nor one that nobody has reviewed.
        """
        field_name = name.partition("-")[0]
        picture = getattr(aq_base(self.context), field_name, None)
        if not hasattr(picture, "getImageSize"):
            return None
        view = ImageScaling(self.context, None)
        storage = ScaleStorage(self.context, partial(view.modified, field_name))
        known = self.get(name)
        if known is not None and storage.hash_key(**dict(known["key"])) == name:
            return super().get_or_generate(name)
        for parameters in wanted_scales(field_name, picture):
            if storage.hash_key(**parameters) == name:
                return storage.scale(**parameters)
        return None
