"""The form asks for the words beside the picture, not on a page of errors."""

from ...interfaces import IPolicyLayer
from ..forms.wrong_at import WrongAt
from .behavior import IPictureInWords
from bacgiang.policy import _
from plone.app.contenttypes.interfaces import IImage
from typing import Any
from z3c.form.interfaces import IManagerValidator
from z3c.form.util import getSpecification
from z3c.form.validator import InvariantsValidator
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


LEAD_PICTURE = "form.widgets.ILeadImageBehavior.image"
KEPT = "nochange"
WORDS_MISSING = _(
    "error_alt_text",
    default="Say what the picture shows (alternative text), or mark it as decorative.",
)


@implementer(IManagerValidator)
@adapter(
    Interface,
    IPolicyLayer,
    Interface,
    getSpecification(IPictureInWords, force=True),
    Interface,
)
class WordsValidator(InvariantsValidator):
    """Invariants of the words, and that there are some where there is a picture."""

    def validate(self, data: Any) -> tuple[Any, ...]:
        errors = super().validate(data)
        words = (data.get("alt_text") or "").strip()
        if words or data.get("decorative") or not self._has_picture():
            return tuple(errors)
        return (*errors, WrongAt(WORDS_MISSING, "alt_text"))

    def _has_picture(self) -> bool:
        """Programs are asked when the object is there (`api_check`)."""
        form = getattr(self.view, "parentForm", self.view) if self.view else None
        if form is None:
            return False
        adds_image = getattr(form, "portal_type", None) == "Image"
        if IImage.providedBy(self.context) or adds_image:
            return True
        if self.request.form.get(f"{LEAD_PICTURE}.action") == KEPT:
            return bool(getattr(self.context, "image", None))
        return bool(getattr(self.request.form.get(LEAD_PICTURE), "filename", ""))
