"""The form in which words to look for are typed; without scripts it is a plain GET."""

from ...base.sites import sites
from ..query_values import LONGEST_WORDS
from ..query_values import says_yes
from ..query_values import words_asked_for
from collections.abc import Iterable
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from urllib.parse import urlsplit


HEAD, PAGE = "searchGadget", "search-words"
"""Ids of the field, in the head of a page and in the search page."""
ONLY = "only_site"
"""Parameter: the visitor looks on the unit's own site alone."""
SERVICE = "@search-suggestions"


class SearchFormView(BrowserView):
    """Renders the form for a viewlet or page: a part of one, and none itself."""

    template = ViewPageTemplateFile("search_form.pt")

    def __call__(
        self, field_id: str = HEAD, kept: Iterable[tuple[str, str]] = ()
    ) -> str:
        """`kept` are hidden fields of what else is asked for."""
        return str(self.template(form=self._form(field_id) | {"kept": tuple(kept)}))

    def _form(self, field_id: str) -> dict[str, Any]:
        """`action` is the search page of the site one is on; `site` names that site
        where it is a unit's, "" on the main one.
        """
        identity, said = sites().identity_of(self.context), self.request.form
        parts = urlsplit(identity.url)
        service = f"/++api++{parts.path}/{SERVICE}"
        return {
            "field_id": field_id,
            "is_of_page": field_id == PAGE,
            "action": f"{identity.url}/@@search",
            "words": words_asked_for(said),
            "longest": LONGEST_WORDS,
            "site": "" if identity.is_main else identity.name,
            "is_narrowed": says_yes(said, ONLY),
            # On the host on which the site stands.
            "suggestions": f"{parts.scheme}://{parts.netloc}{service}",
        }
