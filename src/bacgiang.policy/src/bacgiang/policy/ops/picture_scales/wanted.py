"""Which scales of a picture pages and the API can ask for."""

from collections.abc import Iterator
from plone.namedfile.interfaces import IAvailableSizes
from plone.namedfile.utils import getHighPixelDensityScales
from typing import Any
from zope.component import queryUtility


MODE = "scale"


def wanted_scales(field_name: str, picture: Any) -> Iterator[dict[str, Any]]:
    """Parameters of IImageScaleStorage's methods, one dict a scale.

    The named sizes of the image settings, their high-density variants where these are
    switched on, and the original size, which the API names too.
    """
    utility = queryUtility(IAvailableSizes)
    sizes = (utility() if utility is not None else None) or {}
    densities = getHighPixelDensityScales()
    for name, (width, height) in sizes.items():
        size = {"fieldname": field_name, "mode": MODE}
        yield size | {"width": width, "height": height, "scale": name}
        for density in densities:
            factor = density["scale"]
            yield size | {
                "width": width * factor,
                "height": height * factor,
                "quality": density["quality"],
            }
    width, height = picture.getImageSize()
    yield {
        "fieldname": field_name,
        "mode": MODE,
        "width": width,
        "height": height,
        "scale": None,
    }
