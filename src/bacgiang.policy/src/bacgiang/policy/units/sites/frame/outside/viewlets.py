"""The measurement script in the head of pages, and the policy they are sent with."""

from .measurement import measurement_origin
from .measurement import measurement_script
from .videos import ORIGINS
from plone import api
from plone.app.layout.viewlets import ViewletBase


HEADER = "Content-Security-Policy"


def content_policy() -> str:
    """Scripts of this host alone. Editors go without it: Plone's editor needs more."""
    scripts = " ".join(filter(None, ("'self'", measurement_origin())))
    frames = " ".join(("'self'", *ORIGINS))
    return f"script-src {scripts}; object-src 'none'; frame-src {frames}"


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
