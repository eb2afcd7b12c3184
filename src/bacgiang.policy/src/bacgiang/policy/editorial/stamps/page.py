"""A page on which something is decided on what it shows, and on nothing else."""

from ...base.act_page.act_page import ActPage
from ...base.refusal import Refused
from .as_seen import CHANGED_SINCE_SEEN
from .as_seen import SEEN
from .as_seen import stamp_of
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


class StampedPage(ActPage):
    """Its forms carry `seen_macro`; without it, or with an old one, it answers 412."""

    seen_template = ViewPageTemplateFile("seen.pt")

    @property
    def seen(self) -> str:
        """The stamp of what is shown."""
        return stamp_of(self.context)

    @property
    def seen_macro(self) -> Any:
        """The stamp as a field of a form."""
        return self.seen_template.macros["seen"]

    def protect(self) -> None:
        super().protect()
        self.require_seen()

    def require_seen(self) -> None:
        """Raises Refused."""
        is_seen = self.form_value(SEEN) == self.seen
        Refused.raise_for(None if is_seen else CHANGED_SINCE_SEEN)
