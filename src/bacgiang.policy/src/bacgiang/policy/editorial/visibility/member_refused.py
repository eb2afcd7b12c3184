"""A member who is refused a page of something that he or she sees is told why.

Whoever may not call a page counts as a visitor when the refusal is answered: to them
what is not public yet is not there.
"""

from ...base.keeping import Keeping
from ...base.keeping import say
from ...base.request_language import language_in
from .hidden import is_hidden_on_the_way
from .who_asks import signed_in
from plone import api
from urllib.parse import urlencode
from ZPublisher.HTTPRequest import HTTPRequest


def lead_to_reasons(request: HTTPRequest) -> str:
    """Redirect to the page that says why, where the person sees what was asked; "" and
    nothing done otherwise. Returns the body of the answer.
    """
    user = signed_in(request) if request.method in ("GET", "HEAD") else None
    if user is None:
        return ""
    with api.env.adopt_user(user=user):
        if is_hidden_on_the_way(request):
            return ""
    asked = request["ACTUAL_URL"]
    query = urlencode({"came_from": asked})
    language = language_in(asked) or api.portal.get_current_language()
    root = f"{api.portal.get().absolute_url()}/{language}"
    response = request.response
    # Keeps the sign-in page away: PAS believes that it has challenged already.
    response._has_challenged = True
    response.redirect(f"{root}/insufficient-privileges?{query}", lock=1)
    say(response, Keeping.NEVER)
    return " "
