"""`@@site-banner`: the banner picture, by the permission to see the site; and
`@@proposed-banner`, for those who propose and confirm one.
"""

from .store import look_of
from Products.Five import BrowserView
from zope.publisher.interfaces import NotFound


A_YEAR = "public, max-age=31536000, immutable"


class BannerView(BrowserView):
    """With `v`, the digest, it may be kept for long: another picture has another."""

    def __call__(self) -> bytes:
        look = look_of(self.context.unit_code)
        if look.banner is None:
            raise NotFound(self.context, "site-banner", self.request)
        response = self.request.response
        response.setHeader("Content-Type", "image/jpeg")
        if self.request.form.get("v") == look.digest:
            response.setHeader("Cache-Control", A_YEAR)
        return look.banner.data


class ProposedBannerView(BrowserView):
    """Kept by nobody on the way."""

    def __call__(self) -> bytes:
        proposal = look_of(self.context.unit_code).proposal
        if proposal is None or proposal.banner is None:
            raise NotFound(self.context, "proposed-banner", self.request)
        self.request.response.setHeader("Content-Type", "image/jpeg")
        self.request.response.setHeader("Cache-Control", "private, no-store")
        return proposal.banner.data
