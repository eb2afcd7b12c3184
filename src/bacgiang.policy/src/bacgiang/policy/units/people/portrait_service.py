"""`@portrait`: a picture by the name of an account, for those who have one."""

from plone import api
from plone.restapi.services.users.get import PortraitGet
from typing import Any
from zExceptions import Unauthorized
from zope.publisher.interfaces import NotFound
from ZPublisher.HTTPRequest import HTTPRequest


class MembersPortrait(PortraitGet):
    """Visitors would find out which accounts there are."""

    def publishTraverse(self, request: HTTPRequest, name: str) -> "MembersPortrait":  # noqa: N802
        if self.params:
            raise NotFound(self.context, name, request)
        super().publishTraverse(request, name)
        return self

    def render(self) -> Any:
        if api.user.is_anonymous():
            raise Unauthorized("Portraits are for people with an account.")
        return super().render()
