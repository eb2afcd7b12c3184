"""`GET <draft>/@akn`: the text of the last version that was public.

Of a draft that never was, its text as it stands, for those who may see the draft.
"""

from ...legal.api.text.service import GetAkn
from ...legal.documents.structured_text import StructuredText
from ..versions.taken import last_public
from plone import api


class GetDraftAkn(GetAkn):
    """Not the text somebody is working on."""

    @property
    def structure(self) -> StructuredText | None:
        if api.content.get_state(self.context, default="") == "published":
            last = last_public(self.context)
            if last is not None:
                return last.text
        return self.context.structure

    def akn(self, structure: StructuredText) -> bytes:
        """As it is kept: a draft does nothing to others, nor they to it."""
        return structure.akn
