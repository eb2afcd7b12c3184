"""Answers of the API are written by the encoder in C, which does not indent.

Indented ones are put together by Python, a tenth of what an item costs over the API,
and are half as large again.
"""

import json
from plone.restapi.services import _no_content_marker as NOTHING  # noqa: N812
from plone.restapi.services import Service


def written(self: Service) -> str | None:
    """`plone.restapi.services.Service.render`; names in order, in UTF-8."""
    self.check_permission()
    content = self.reply()
    if content is NOTHING:
        return None
    self.request.response.setHeader("Content-Type", self.content_type)
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    try:
        text.encode()
    except UnicodeEncodeError:
        # Half a pair, as it may stand in what was taken in long ago.
        return json.dumps(content, sort_keys=True)
    return text
