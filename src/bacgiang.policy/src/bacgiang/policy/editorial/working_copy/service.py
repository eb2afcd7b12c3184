"""`POST @workingcopy` on an item: check it out, or say in words why not."""

from ...base.refusal import Refused
from .rules import check_out_refuses
from plone import api
from plone.restapi.services.workingcopy.create import CreateWorkingCopy
from typing import Any


class CheckOut(CreateWorkingCopy):
    """403 where the rules refuse it."""

    def reply(self) -> dict[str, Any]:
        refusal = check_out_refuses(self.context)
        if refusal is not None and not api.user.is_anonymous():
            raise Refused(refusal, status=403)
        return super().reply()
