"""Pages and services that nobody is meant to call by their address answer 404.

They would answer with an error. `tests/access/test_stock_pages.py` calls every page
that is registered and finds those that do.
"""

from typing import Any
from zExceptions import NotFound
from ZPublisher.HTTPRequest import HTTPRequest
from ZPublisher.interfaces import IPubAfterTraversal


UNUSED = frozenset(
    {
        # Forms and pages with another place here, and pages for developers.
        "accessibility-info",
        "gtranslation_service",
        "images-test",
        "member-search",
        "pas_info",
        "pas_member",
        "pas_search",
        "placeful-workflow-configuration",
        "sendto_form",
        # One person would take from readers the feed of a public section.
        "synPropertiesForm",
        "test-rendering",
        "test-rendering-cheatsheet",
        "test-rendering-icons",
        "test_rendering",
        "unit-presentation",
        "updateSharingInfo",
        "update_version_before_edit",
        "update_version_on_edit",
        "version_file_view",
        "workflow-policies-controlpanel",
        # Everybody's own page is "my-work"; these keep what they show on being opened.
        "dashboard",
        "manage-dashboard",
        "manage-group-dashboard",
        # Parts of other pages, letters, and what only code asks for.
        "author-feedback-template",
        "contact-info-email",
        "contentlisting",
        "display_query_results",
        "item-list",
        "mail_password_template",
        "manage-portlets-macros",
        "offer-history",
        "plone.outputfilters_captioned_image",
        "ploneform-macros",
        "registered_notify_template",
        # Steps of an address that say nothing without the next one.
        "site-logo",
        "text-transform",
    }
)
# They send letters with a sender and words of whoever asks; feedback has its form.
UNUSED_SERVICES = frozenset({"@email-notification", "@email-send"})
# It tells what else is in the database, and what could be made there.
UNUSED_SERVICES |= {"@sites"}
# It gives fields as an item has them, of whatever day they are.
UNUSED_SERVICES |= {"@inherit"}


# What Plone's own service of the name writes passes by the rules of the object it is
# written to; that of documents keeps them.
NO_WRITES = "plone.restapi.services.relations"


def refuse_unused(event: IPubAfterTraversal) -> None:
    """Raise NotFound for such a page or service; an item may bear a page's name."""
    request: HTTPRequest = event.request
    name = request.steps[-1] if request.steps else ""
    is_unused = name.removeprefix("@@") in UNUSED
    writes = request.method not in ("GET", "HEAD", "OPTIONS")
    # A service's name may be followed by what it is asked for.
    if (
        not UNUSED_SERVICES.isdisjoint(request.steps)
        or (writes and _comes_from(request["PUBLISHED"], NO_WRITES))
        or (is_unused and _id_of(request["PARENTS"][0]) != name)
    ):
        raise NotFound(name)


def _comes_from(published: Any, package: str) -> bool:
    """Whether the class of a service, or one it is made of, stands in a package."""
    service = getattr(published, "__self__", published)
    return any(one.__module__.startswith(package) for one in type(service).__mro__)


def _id_of(place: Any) -> str:
    return str(place.getId()) if hasattr(place, "getId") else ""
