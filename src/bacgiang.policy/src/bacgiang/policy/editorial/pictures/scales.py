"""What lists are told of a picture: its sizes, and where its focal point is."""

from ...interfaces import IPolicyLayer
from .behavior import CENTRE
from .behavior import IPictureInWords
from plone.dexterity.content import DexterityContent
from plone.namedfile.adapters import ImageFieldScales
from plone.namedfile.interfaces import INamedImageField
from typing import Any
from zope.component import adapter


@adapter(INamedImageField, IPictureInWords, IPolicyLayer)
class FocusedScales(ImageFieldScales):
    """Plone's data with `focus`, per cent from the left and from the top."""

    def __call__(self) -> list[dict[str, Any]] | None:
        found: list[dict[str, Any]] | None = super().__call__()
        for image in found or ():
            image["focus"] = focus_of(self.context)
        return found


def focus_of(content: DexterityContent) -> list[int]:
    """The focal point; the centre where nobody has chosen one."""
    chosen = [getattr(content, name, None) for name in ("focus_x", "focus_y")]
    return [CENTRE if one is None else one for one in chosen]
