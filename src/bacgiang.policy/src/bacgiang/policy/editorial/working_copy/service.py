"""`POST @workingcopy` on an item: check it out, or say in words why not."""

from .rules import check_out_refuses
from plone import api
from plone.restapi.services.workingcopy.create import CreateWorkingCopy
from typing import Any


class CheckOut(CreateWorkingCopy):
    """Answers 403 with `{"error": {"type", "message"}}` where the rules refuse it."""

    def reply(self) -> dict[str, Any]:
        refusal = check_out_refuses(self.context)
        if refusal is None or api.user.is_anonymous():
            return super().reply()
        return self._error(403, refusal.code, refusal.in_words(self.request))
