"""`…/@@change`: one click from a published item to the form that changes it."""

from ...base.refusal import Refused
from .rules import check_out_refuses
from .rules import working_copy_of
from Acquisition import aq_inner
from Acquisition import aq_parent
from plone import api
from plone.app.iterate.interfaces import ICheckinCheckoutPolicy
from plone.protect import CheckAuthenticator
from plone.protect.utils import addTokenToUrl
from Products.Five import BrowserView
from typing import Any


class ChangePage(BrowserView):
    """Leads to the working copy's form; makes the copy, beside the item, where there is
    none. Raises Refused, and Forbidden without the token of a menu of this site.
    """

    context: Any

    def offered(self) -> bool:
        """Whether it will lead there for whoever asks."""
        copy = working_copy_of(self.context)
        if copy is None:
            return check_out_refuses(self.context) is None
        return bool(api.user.has_permission("Modify portal content", obj=copy))

    def address(self) -> str:
        """With the token."""
        return str(addTokenToUrl(f"{self.context.absolute_url()}/@@change"))

    def __call__(self) -> None:
        copy = working_copy_of(self.context)
        if copy is None:
            CheckAuthenticator(self.request)
            Refused.raise_for(check_out_refuses(self.context), status=403)
            place = aq_parent(aq_inner(self.context))
            copy = ICheckinCheckoutPolicy(self.context).checkout(place)
            # As Plone's own page does: what lists show of a lock.
            self.context.reindexObject(idxs=["review_state"])
        self.request.response.redirect(f"{copy.absolute_url()}/edit")
