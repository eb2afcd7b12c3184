"""After a right password the session waits for the second factor, where one is due."""

from ..sessions.step import ISignInStep
from ..sessions.step import IWayIn
from .half_signed_in import begin_half
from .half_signed_in import has_begun
from .requirement import needs_second_factor
from plone import api
from plone.base.interfaces import IRedirectAfterLogin
from plone.dexterity.content import DexterityContent
from Products.statusmessages.interfaces import IStatusMessage
from zope.interface import implementer
from ZPublisher.HTTPRequest import HTTPRequest


@implementer(ISignInStep)
class SecondStep:
    """Holds a sign-in back and remembers in the browser that it has begun."""

    def needs_more(self, user_id: str, request: HTTPRequest) -> bool:
        if not needs_second_factor(user_id):
            return False
        came_from = request.form.get("came_from", "")
        wanted = came_from if isinstance(came_from, str) else ""
        begin_half(request, user_id, wanted)
        return True

    def is_done(self, user_id: str, request: HTTPRequest) -> bool:
        """A password by itself is no proof: pages of the second factor begin sessions
        of their own.
        """
        return False

    def lets_on(self, way_in: IWayIn) -> bool:
        """What began before the requirement, or the factor, ends with it."""
        return way_in.second_factor or not needs_second_factor(way_in.user_id)


second_step = SecondStep()


@implementer(IRedirectAfterLogin)
class ToSecondStep:
    """Where the form of signing in leads on."""

    def __init__(self, context: DexterityContent, request: HTTPRequest) -> None:
        self.context, self.request = context, request

    def __call__(self, came_from: str | None, is_initial_login: bool) -> str | None:
        if not has_begun(self.request):
            return came_from
        # That one is signed in, as the form says, is not true yet.
        IStatusMessage(self.request).show()
        root = api.portal.get_navigation_root(self.context)
        return f"{root.absolute_url()}/@@second-factor"
