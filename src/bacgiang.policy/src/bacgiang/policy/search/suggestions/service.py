"""`GET @search-suggestions?text=…`: at most eight items whose titles or numbers begin
to say what is typed (10.3).

`only_site=1` on a unit's site: of that unit alone. Less than two letters suggest
nothing.
"""

from ...base.content_kinds import kind_title
from ...base.english.addresses import address_on
from ...base.entries.entries import viewed_url
from ...editorial.approvals.marked_results import MARK_REFERENCE
from ..box.search_form import ONLY
from ..query_values import says_yes
from ..query_values import text_value
from ..question.kinds import language_of
from .suggesting import suggestions
from plone import api
from plone.restapi.services import Service
from typing import Any
from zope.i18n import translate


LONGEST = 100


class GetSuggestions(Service):
    """Titles, addresses and kinds, best first."""

    def reply(self) -> dict[str, Any]:
        form = self.request.form
        text = text_value(form, "text", LONGEST)
        language = str(api.portal.get_current_language())
        found = suggestions(text, self.context, language, says_yes(form, ONLY))
        mark = str(translate(MARK_REFERENCE, context=self.request))
        return {
            "@id": f"{self.context.absolute_url()}/@search-suggestions",
            "items": [
                {
                    "@id": address_on(language, brain.getPath(), viewed_url(brain)),
                    "@type": brain.portal_type,
                    "title": title,
                    "kind": kind_title(brain.portal_type, self.request),
                    "language": language_of(brain) or language,
                    # Reference news bears its mark wherever it is listed (9.1).
                    "mark": mark if brain.is_reference is True else "",
                }
                for title, brain in found.items()
            ],
        }
