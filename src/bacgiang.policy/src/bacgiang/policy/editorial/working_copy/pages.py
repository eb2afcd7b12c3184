"""Plone's pages of working copies, which say why not instead of failing."""

from ...base.refusal import Refused
from .merging import MERGE_BY_PUBLISHING
from .rules import check_out_refuses
from .rules import is_working_copy
from .rules import NOT_A_COPY
from plone.app.iterate.browser.cancel import Cancel
from plone.app.iterate.browser.checkin import Checkin
from plone.app.iterate.browser.checkout import Checkout
from typing import Any


class CheckOutPage(Checkout):
    """Raises Forbidden with the reason where a check-out is sent that may not be."""

    def __call__(self) -> Any:
        refusal = check_out_refuses(self.context)
        if "form.button.Checkout" in self.request.form and refusal is not None:
            raise Refused(refusal, status=403)
        return super().__call__()


class CheckInPage(Checkin):
    """Raises Forbidden: a copy is merged by publishing it."""

    def __call__(self) -> Any:
        raise Refused(MERGE_BY_PUBLISHING, status=403)


class CancelPage(Cancel):
    """Raises Forbidden for what is no working copy."""

    def __call__(self) -> Any:
        if not is_working_copy(self.context):
            raise Refused(NOT_A_COPY, status=403)
        return super().__call__()
