"""The measurement script in the head of pages, and the policy they are sent with."""

from .content_policy import content_policy
from .measurement import measurement_script
from plone import api
from plone.app.layout.viewlets import ViewletBase


HEADER = "Content-Security-Policy"


class OutsideViewlet(ViewletBase):
    """For visitors only: whoever is signed in is not counted."""

    script = ""

    def update(self) -> None:
        super().update()
        if not api.user.is_anonymous():
            return
        self.script = measurement_script()
        response = self.request.response
        if not response.getHeader(HEADER):
            response.setHeader(HEADER, content_policy())
