"""Plone's pages and service of working copies, which say why not instead of failing."""

from ...base.refusal import Refused
from .merging import MERGE_BY_PUBLISHING
from .rules import check_out_refuses
from .rules import is_working_copy
from .rules import NOT_A_COPY
from .rules import working_copy_of
from plone import api
from plone.app.iterate.browser.cancel import Cancel
from plone.app.iterate.browser.checkin import Checkin
from plone.app.iterate.browser.checkout import Checkout
from plone.app.iterate.browser.control import Control
from plone.restapi.services.workingcopy.create import CreateWorkingCopy
from Products.Five import BrowserView
from typing import Any


class EditorialControl(Control):
    """Check-out by the rules; check-in never by hand, only by publishing the copy."""

    def checkout_allowed(self) -> bool:
        return check_out_refuses(self.context) is None

    def checkin_allowed(self) -> bool:
        return False

    def cancel_allowed(self) -> bool:
        return is_working_copy(self.context) and bool(
            api.user.has_permission("Modify portal content", obj=self.context)
        )


class CheckOutPage(Checkout):
    """Raises Forbidden with the reason where a check-out is sent that may not be."""

    def __call__(self) -> Any:
        if "form.button.Checkout" in self.request.form:
            Refused.raise_for(check_out_refuses(self.context), status=403)
        return super().__call__()


class CheckInPage(Checkin):
    """Raises Forbidden: a copy is merged by publishing it, and all else has nothing to
    merge.
    """

    def __call__(self) -> Any:
        why = MERGE_BY_PUBLISHING if is_working_copy(self.context) else NOT_A_COPY
        raise Refused(why, status=403)


class CancelPage(Cancel):
    """Raises Forbidden for what is no working copy."""

    def __call__(self) -> Any:
        if not is_working_copy(self.context):
            raise Refused(NOT_A_COPY, status=403)
        return super().__call__()


class ChangesPage(BrowserView):
    """`iterate_diff` leads to the page that shows what rooms know of, too.

    Plone's own compares some kinds of fields, and says that nothing else changed.
    """

    def __call__(self) -> None:
        changed = working_copy_of(self.context) or self.context
        self.request.response.redirect(f"{changed.absolute_url()}/@@differences")


class CheckOut(CreateWorkingCopy):
    """`POST @workingcopy` on an item: 403 where the rules refuse it."""

    def reply(self) -> dict[str, Any]:
        if not api.user.is_anonymous():
            Refused.raise_for(check_out_refuses(self.context), status=403)
        return super().reply()
