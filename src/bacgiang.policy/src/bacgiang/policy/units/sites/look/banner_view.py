"""`@@site-banner`: the banner picture, by the permission to see the site; and
`@@proposed-banner`, for those who propose and confirm one.
"""

from ....base.keeping import Keeping
from ....base.keeping import say
from .store import look_of
from Products.Five import BrowserView
from zope.publisher.interfaces import NotFound


class BannerView(BrowserView):
    """With `v`, the digest, it may be kept for long: another picture has another."""

    def __call__(self) -> bytes:
        look = look_of(self.context.unit_code)
        if look.banner is None:
            raise NotFound(self.context, "site-banner", self.request)
        response = self.request.response
        response.setHeader("Content-Type", "image/jpeg")
        if self.request.form.get("v") == look.digest:
            say(response, Keeping.FOR_GOOD)
        return look.banner.data


class ProposedBannerView(BrowserView):
    def __call__(self) -> bytes:
        proposal = look_of(self.context.unit_code).proposal
        if proposal is None or proposal.banner is None:
            raise NotFound(self.context, "proposed-banner", self.request)
        self.request.response.setHeader("Content-Type", "image/jpeg")
        return proposal.banner.data
