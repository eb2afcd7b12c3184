"""The measurement script in the head of pages."""

from .measurement import measurement_script
from plone import api
from plone.app.layout.viewlets import ViewletBase


class OutsideViewlet(ViewletBase):
    """For visitors only: whoever is signed in is not counted."""

    script = ""

    def update(self) -> None:
        super().update()
        if api.user.is_anonymous():
            self.script = measurement_script()
