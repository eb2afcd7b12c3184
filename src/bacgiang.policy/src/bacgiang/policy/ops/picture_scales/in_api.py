"""A picture over the API: names of its scales, worked out together.

As plone.restapi tells them. There each of the dozen scales had its own storage and view
made, and asked when the picture changed, twice.
"""

from ...interfaces import IPolicyLayer
from .storage import ScaleStorage
from .wanted import wanted_scales
from plone.dexterity.interfaces import IDexterityContent
from plone.namedfile.interfaces import INamedImageField
from plone.namedfile.scaling import ImageScaling
from plone.restapi.interfaces import IFieldSerializer
from plone.restapi.serializer.dxfields import DefaultFieldSerializer
from typing import Any
from zope.component import adapter
from zope.interface import implementer


SVG = "image/svg+xml"


@implementer(IFieldSerializer)
@adapter(INamedImageField, IDexterityContent, IPolicyLayer)
class PictureToJson(DefaultFieldSerializer):
    """Nothing is stored, and nothing computed: a scale is named by what it is."""

    def __call__(self) -> dict[str, Any] | None:
        name = self.field.__name__
        picture = self.field.get(self.context)
        if not picture:
            return None
        width, height = picture.getImageSize()
        modified = ImageScaling(self.context, self.request).modified(name)
        storage = ScaleStorage(self.context, lambda: modified)
        base = f"{self.context.absolute_url()}/@@images/"
        scales, original = {}, None
        for asked in wanted_scales(name, picture):
            if "quality" in asked:
                # For screens of many dots; pages alone name them.
                continue
            info = storage.pre_scale(**asked)
            if info is None:
                continue
            url = f"{base}{info['uid']}.{_ending(info['data'] or picture)}"
            if asked["scale"] is None:
                original = url
            elif width != -1 and height != -1:
                scales[asked["scale"]] = {
                    "download": url,
                    "width": info["width"],
                    "height": info["height"],
                }
        return {
            "filename": picture.filename,
            "content-type": picture.contentType,
            "size": picture.getSize(),
            "download": original,
            "width": width,
            "height": height,
            "scales": scales,
        }


def _ending(picture: Any) -> str:
    kind = str(picture.contentType)
    return "svg" if kind == SVG else kind.split("/")[-1].lower()
