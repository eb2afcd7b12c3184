"""The form in which words to look for are typed; without scripts it is a plain GET."""

from ...base.sites import sites
from ..query_values import LONGEST_WORDS
from ..query_values import says_yes
from ..query_values import words_asked_for
from collections.abc import Iterable
from dataclasses import dataclass
from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from urllib.parse import urlsplit


HEAD, PAGE = "searchGadget", "search-words"
"""Ids of the field, in the head of a page and in the search page."""
ONLY = "only_site"
"""Parameter: the visitor looks on the unit's own site alone."""
SERVICE = "@search-suggestions"


@dataclass(frozen=True)
class SearchForm:
    """What the template is told.

    `action` is the search page of the site one is on; `site` names that site where it
    is a unit's, "" on the main one; `kept` are hidden fields of what else is asked for.
    """

    field_id: str
    action: str
    words: str
    site: str
    is_narrowed: bool
    suggestions: str
    kept: tuple[tuple[str, str], ...]
    longest: int = LONGEST_WORDS

    @property
    def is_of_page(self) -> bool:
        return self.field_id == PAGE


class SearchFormView(BrowserView):
    """Renders the form for a viewlet or page: a part of one, and none itself."""

    template = ViewPageTemplateFile("search_form.pt")

    def __call__(
        self, field_id: str = HEAD, kept: Iterable[tuple[str, str]] = ()
    ) -> str:
        return str(self.template(form=self._form(field_id, tuple(kept))))

    def _form(self, field_id: str, kept: tuple[tuple[str, str], ...]) -> SearchForm:
        identity, said = sites().identity_of(self.context), self.request.form
        return SearchForm(
            field_id=field_id,
            action=f"{identity.url}/@@search",
            words=words_asked_for(said),
            site="" if identity.is_main else identity.name,
            is_narrowed=says_yes(said, ONLY),
            suggestions=_api_address(identity.url),
            kept=kept,
        )


def _api_address(site_url: str) -> str:
    """The service of a site, on the host on which the site stands."""
    parts = urlsplit(site_url)
    path = f"/++api++{parts.path}/{SERVICE}"
    return f"{parts.scheme}://{parts.netloc}{path}"
