"""`…/@@picture-focus`: choose the focal point by a click or by numbers.

The picture is a button that sends where it was clicked; it needs no script.
"""

from ...base.act_page.act_page import ActPage
from ...base.form_values import number_in
from ...base.refusal import Refusal
from ...base.refusal import Refused
from .behavior import CENTRE
from .scales import focus_of
from Acquisition import aq_base
from bacgiang.policy import _
from Products.Five import BrowserView
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


SHOWN = "large"
NO_POINT = Refusal(
    "no_point", _("error_focus", default="Give two whole numbers from 0 to 100.")
)


NO_PICTURE = _("error_no_picture", default="There is no picture to choose a point in.")


class FocusPage(ActPage):
    """Shows the picture and how it is cut; takes the point."""

    def show(self) -> Any:
        if getattr(aq_base(self.context), "image", None) is None:
            return self.redirect(f"{self.context.absolute_url()}/view", NO_PICTURE)
        return super().show()

    def act(self) -> None:
        if getattr(aq_base(self.context), "image", None) is None:
            raise Refused(Refusal("no_picture", NO_PICTURE))
        point = self._clicked() or self._typed()
        if point is None:
            raise Refused(NO_POINT)
        self.context.focus_x, self.context.focus_y = point
        notify(ObjectModifiedEvent(self.context))
        saved = _("message_focus_saved", default="The focal point has been saved.")
        self.redirect(self.action, saved)

    @property
    def scale(self) -> Any:
        """The picture as it is shown here: `url`, `width`, `height`."""
        return self.context.restrictedTraverse("@@images").scale("image", scale=SHOWN)

    @property
    def focus(self) -> list[int]:
        return focus_of(self.context)

    def _clicked(self) -> tuple[int, int] | None:
        """Where the picture was clicked, None when another button was pressed."""
        scale = self.scale
        pixels = _whole(self.request.form, "point.x", "point.y", 100_000)
        if pixels is None or scale is None:
            return None
        x, y = pixels
        return (
            min(100, round(100 * x / max(scale.width, 1))),
            min(100, round(100 * y / max(scale.height, 1))),
        )

    def _typed(self) -> tuple[int, int] | None:
        if "centre" in self.request.form:
            return (CENTRE, CENTRE)
        return _whole(self.request.form, "focus_x", "focus_y", 100)


def _whole(form: Any, x: str, y: str, most: int) -> tuple[int, int] | None:
    across, down = number_in(form.get(x), 6), number_in(form.get(y), 6)
    if across is None or down is None or max(across, down) > most:
        return None
    return across, down


class FocusPossible(BrowserView):
    """Whether there is a picture to choose a point in (condition of an action)."""

    def __call__(self) -> bool:
        return bool(getattr(self.context, "image", None))
