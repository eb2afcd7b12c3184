"""Below the text of an item: what is attached to it."""

from .attached import Attachment
from .attached import attachments_of
from functools import cached_property
from plone.app.layout.viewlets import ViewletBase


class AttachmentsViewlet(ViewletBase):
    """In every state: who reviews an item sees what readers will see."""

    @cached_property
    def attachments(self) -> tuple[Attachment, ...]:
        return attachments_of(self.context)
