"""Error pages are drawn around what the person may see.

Plone draws them in the context of the object nearest to the address, title and all, so
that any wrong address below a scheduled item would tell its title.
"""

from ...base.error_reasons import status_of
from ...base.keeping import Keeping
from ...base.keeping import say
from ...base.refused_view import RefusedView
from ...units.hosts.sign_in_links import sign_in_and_return
from ...units.register.lookup import main_unit_code
from ...units.register.names import unit_name
from ...units.sites.belonging import unit_code_of
from ..approvals.marked_results import marked
from ..traversed import steps_to
from .below_hidden import forget_below_hidden
from .hidden import hidden_on_the_way
from .hidden import is_told_missing
from .hidden import outside_hidden
from .hidden import seen_place
from .member_refused import lead_to_reasons
from .missing import MISSING
from .missing import tell_missing
from .old_addresses import lead_on
from .old_addresses import SeenErrors
from .old_addresses import SeenOnes
from .who_asks import signed_in
from .who_asks import speak_as_asked
from Acquisition import aq_base
from plone import api
from plone.app.redirector.browser import FourOhFourView
from plone.rest.interfaces import IAPIRequest
from Products.CMFPlone.browser.exceptions import ExceptionView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from Products.ZCTextIndex.ParseTree import ParseError
from Products.ZCTextIndex.ParseTree import QueryError
import re
from typing import Any


class SeenRefusedView(RefusedView):
    """As error pages are: the frame tells title and description of its place."""

    def __call__(self) -> Any:
        if is_told_missing(self.context, self.request):
            forget_below_hidden(self.request)
            return tell_missing(self.context, self.request)
        return super().__call__()

    def place(self) -> Any:
        return seen_place(self.request, self.request["PARENTS"][0])


MOST = 6
WORD = re.compile(r"\w+")


def told_with_unit(about: str | None, code: str | None) -> str:
    """A description led by its unit's name: sections of all units are called alike."""
    told = [about] if about else []
    if code and code != main_unit_code():
        told.insert(0, unit_name(code, unknown=""))
    return " · ".join(part for part in told if part)


class SeenExceptionView(ExceptionView):
    """The page of an error, drawn outside of items that are hidden."""

    __parent__: Any
    index = ViewPageTemplateFile("error_page.pt")

    def __call__(self) -> Any:
        is_missing = is_told_missing(self.context, self.request)
        speak_as_asked(self.request)
        forget_below_hidden(self.request)
        if IAPIRequest.providedBy(self.request):
            # The policy's layer outranks the API's marker when views are looked up.
            return SeenErrors(self.context, self.request)()
        if is_missing:
            return lead_to_reasons(self.request) or tell_missing(
                self.context, self.request
            )
        self.__parent__ = seen_place(self.request, self.__parent__)
        user = signed_in(self.request) if status_of(self.context) == MISSING else None
        if user is None:
            return super().__call__()
        # Traversal that came to nothing asked nobody's name: the cookies still say it,
        # and the page around what is told has the person's own bar.
        say(self.request.response, Keeping.NEVER)
        with api.env.adopt_user(user=user):
            return super().__call__()

    @property
    def kind(self) -> str:
        """`missing`, `fault` of the portal, or `refused`: what a visitor is told."""
        status = self.request.response.getStatus()
        if status == 404:
            return "missing"
        return "fault" if status >= 500 else "refused"

    @property
    def root(self) -> str:
        """Address of the first page of the site that was asked."""
        return str(api.portal.get_navigation_root(self.context).absolute_url())

    @property
    def sign_in(self) -> str | None:
        """Where a visitor signs in and comes back; None for whoever has signed in."""
        if not api.user.is_anonymous():
            return None
        root = api.portal.get_navigation_root(self.context)
        try:
            return sign_in_and_return(root.getPhysicalPath(), self.request)
        except ValueError:
            # No address of this portal.
            return None

    @property
    def suggested(self) -> list[dict[str, str]]:
        """What the visitor may have meant: title, description and address of each."""
        suggestions = self.plone_redirector_view
        found = []
        parent = suggestions.find_first_parent()
        if parent is not None and parent.absolute_url() != self.root:
            about = told_with_unit(parent.Description(), unit_code_of(parent))
            found.append((parent.Title(), about, parent.absolute_url()))
        for brain in suggestions.search_for_similar():
            about = told_with_unit(brain.Description, brain.unit_code)
            found.append((brain.Title, about, brain.getURL()))
        return [
            {"title": title, "about": about, "url": url}
            for title, about, url in dict.fromkeys(found)
        ]


class SeenSuggestions(FourOhFourView):
    """What the page that was not found offers instead."""

    def attempt_redirect(self) -> bool:
        def further(asked: list[str], seen: SeenOnes) -> str | None:
            """Views first, then the template that ends an address."""
            found = self.find_redirect_if_view(asked, seen)
            url = self.request.get("ACTUAL_URL", "")
            return found or self.find_redirect_if_template(url, asked, seen)

        return lead_on(self.request, further)

    def search_for_similar(self) -> list[Any]:
        """Items that hold the words of the last name on the address."""
        names = self._path_elements() or [""]
        words = " ".join(WORD.findall(names[-1]))
        if not words:
            return []
        catalog = api.portal.get_tool("portal_catalog")
        root = api.portal.get_navigation_root(self.context)
        try:
            brains = catalog(
                SearchableText=words,
                path="/".join(root.getPhysicalPath()),
                portal_type=api.portal.get_tool("plone_utils").getUserFriendlyTypes(),
                sort_limit=MOST,
            )[:MOST]
        except (QueryError, ParseError):
            return []
        return marked(brains, self.request)

    def find_first_parent(self) -> Any:
        """The nearest object on the asked way that nothing hidden is on the way to.

        By that way alone: what it met may stand elsewhere (`base/english`).
        """
        names, hidden = self._path_elements() or [], hidden_on_the_way(self.request)
        end = steps_to(self.request, hidden[-1], names) if hidden else len(names)
        portal, shown = api.portal.get(), self._shown_types()
        for last in range((end or 1) - 1, 0, -1):
            found = portal.restrictedTraverse("/".join(names[:last]), None)
            if getattr(aq_base(found), "portal_type", None) in shown:
                return outside_hidden(found)
        return None

    def _shown_types(self) -> list[str]:
        """Stock suggests nothing else."""
        state = api.content.get_view("plone_portal_state", self.context, self.request)
        types: list[str] = state.friendly_types()
        return types
