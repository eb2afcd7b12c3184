"""What Plone's patterns are told of our forms, on the body of every page."""

from ...base.state_titles import state_title
from ...interfaces import IPolicyLayer
from ..workflow.parameters import State
from bacgiang.policy import _
from functools import partial
import json
from plone import api
from plone.base.interfaces import IPatternsSettings
from plone.dexterity.content import DexterityContent
from zope.component import adapter
from zope.i18n import translate
from zope.interface import implementer
from zope.interface import Interface
from ZPublisher.HTTPRequest import HTTPRequest


# A button that is off says nothing. Whoever saves is told what is missing, and where:
# `form-errors.js` of the theme.
SEARCH = _("label_search_titles", default="Search the portal by words of titles")
# As `plone.app.z3cform` sends them, untranslated.
PLACES = ("Current Content", "Start Page")
NO_BUTTON = "disable-selector: .never-disabled"


@implementer(IPatternsSettings)
@adapter(Interface, IPolicyLayer, Interface)
class FormPatterns:
    """Fields are still marked as one goes; no button is switched off. The chooser of
    addresses is told what states are called, for members: `form-choices.js`.
    """

    def __init__(
        self, context: DexterityContent, request: HTTPRequest, field: object
    ) -> None:
        self._request = request

    def __call__(self) -> dict[str, str]:
        told = {"data-pat-validation": NO_BUTTON}
        if api.user.is_anonymous():
            return told
        return told | {"data-chooser": json.dumps(self._words())}

    def _words(self) -> dict[str, object]:
        say = partial(translate, context=self._request)
        states = {one.value: say(state_title(one.value)) for one in State}
        places = {one: say(one, domain="plone") for one in PLACES}
        return {"search": say(SEARCH), "states": states, "places": places}
