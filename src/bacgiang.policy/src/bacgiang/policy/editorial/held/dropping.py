"""Below the form of an item: several files at once, dropped or chosen, come into it.

Plone's own upload does it, one file a request, by the rules for every file: the place
takes it, its content is what its name says, it is inspected.
"""

from functools import cached_property
import json
from plone import api
from plone.app.layout.viewlets import ViewletBase


ADD = "Add portal content"
MOST = 20
"""Files at once."""


class DropViewlet(ViewletBase):
    """Only where whoever edits may add files; an item not saved yet has no place."""

    @cached_property
    def available(self) -> bool:
        allowed = {kind.getId() for kind in self.context.allowedContentTypes()}
        return "File" in allowed and api.user.has_permission(ADD, obj=self.context)

    def options(self) -> str:
        return json.dumps(
            {
                "baseUrl": self.context.absolute_url(),
                "relativePath": "@@fileUpload",
                "allowPathSelection": False,
                "showTitle": False,
                "maxFiles": MOST,
            }
        )
