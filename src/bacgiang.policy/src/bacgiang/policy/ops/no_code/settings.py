"""Settings that are code are a Manager's, whatever page or service writes them.

Bundles and themes name scripts and hold expressions, the editor's settings name its
plugins, the filter's say which elements pass, markup's name modules. So is how a page
finds its language: visitors would lose the choice, or be answered in another one.
"""

from ...base.manages_portal import manages_portal
from ...base.policy_sites import on_policy_sites
from ...base.refusal import Refusal
from ...base.refusal import Refused
from bacgiang.policy import _
from plone.base.interfaces import IFilterSchema
from plone.base.interfaces import IMarkupSchema
from plone.base.interfaces import ITinyMCESchema
from plone.i18n.interfaces import ILanguageSchema
from plone.registry.interfaces import IRecordAddedEvent
from plone.registry.interfaces import IRecordModifiedEvent
from plone.registry.interfaces import IRecordRemovedEvent
from zope.globalrequest import getRequest
from zope.schema import getFieldNames


MEASURING = ("webstats_head_js", "webstats_js")
"""Plone's fields for scripts of measurement; `units/sites/frame/outside` has ours."""
PREFIXES = (
    "plone.bundles/",
    "plone.resources",
    "plone.app.theming.interfaces.IThemeSettings.",
)
NAMES = frozenset(
    f"plone.{name}"
    for name in (
        *MEASURING,
        *getFieldNames(IFilterSchema),
        *getFieldNames(IMarkupSchema),
        *getFieldNames(ITinyMCESchema),
    )
)
CODE_OF_MANAGERS = Refusal(
    "code_of_managers",
    _(
        "refusal_code_of_managers",
        default="This setting is code that runs for everybody who comes by: only a "
        "Manager of the portal changes it.",
    ),
    status=403,
)
NEGOTIATION = frozenset(
    f"plone.{name}"
    for name in getFieldNames(ILanguageSchema)
    if name not in ("available_languages", "default_language")
)
"""Which languages there are has rules of its own (`units/sites/language_settings`)."""
LANGUAGE_OF_MANAGERS = Refusal(
    "language_of_managers",
    _(
        "refusal_language_of_managers",
        default="How pages find the language they answer in is set up with the portal: "
        "only a Manager of the portal changes it.",
    ),
    status=403,
)


def is_code(name: str) -> bool:
    return name in NAMES or name.startswith(PREFIXES)


@on_policy_sites
def refuse_code(
    event: IRecordModifiedEvent | IRecordAddedEvent | IRecordRemovedEvent,
) -> None:
    """Raise Refused where somebody else changes one by a page or a service."""
    name = event.record.__name__
    same = IRecordModifiedEvent.providedBy(event) and event.oldValue == event.newValue
    request = getRequest()
    refusal = LANGUAGE_OF_MANAGERS if name in NEGOTIATION else CODE_OF_MANAGERS
    theirs = is_code(name) or name in NEGOTIATION
    if same or not theirs or request is None or not request.get("PUBLISHED"):
        return
    if not manages_portal():
        raise Refused(refusal.at(name))
