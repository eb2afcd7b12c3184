"""`POST` of new content: what the place does not take is refused in words."""

from ...base.refusal import RefusedInput
from .rules import adding_refuses
from plone.restapi.deserializer import json_body
from plone.restapi.services.content.add import FolderPost
from typing import Any


class AddContent(FolderPost):
    """Raises RefusedInput, so that program and page are told the same."""

    def reply(self) -> Any:
        type_id = json_body(self.request).get("@type")
        if isinstance(type_id, str) and type_id:
            refusal = adding_refuses(self.context, type_id)
            if refusal is not None:
                raise RefusedInput(refusal)
        return super().reply()
