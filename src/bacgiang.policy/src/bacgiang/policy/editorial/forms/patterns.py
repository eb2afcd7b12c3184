"""What Plone's patterns are told of our forms, on the body of every page."""

from ...interfaces import IPolicyLayer
from plone.base.interfaces import IPatternsSettings
from plone.dexterity.content import DexterityContent
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface
from ZPublisher.HTTPRequest import HTTPRequest


# A button that is off says nothing. Whoever saves is told what is missing, and where:
# `form-errors.js` of the theme.
NO_BUTTON = "disable-selector: .never-disabled"


@implementer(IPatternsSettings)
@adapter(Interface, IPolicyLayer, Interface)
class FormPatterns:
    """Fields are still marked as one goes; no button is switched off."""

    def __init__(
        self, context: DexterityContent, request: HTTPRequest, field: object
    ) -> None:
        pass

    def __call__(self) -> dict[str, str]:
        return {"data-pat-validation": NO_BUTTON}
