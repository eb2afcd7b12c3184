"""`@sessions`: one's sessions; who manages accounts names another's by `user_id`."""

from ....base.api_services import MembersService
from ....base.api_services import NamedService
from ....base.api_services import WritingService
from . import own
from typing import Any


class SessionsGet(MembersService):
    """GET: what is open."""

    def answer(self) -> dict[str, Any]:
        person = own.person_asked_about(self.request)
        return {"items": own.as_data(self.request, person)}


class SessionsDelete(NamedService, WritingService, MembersService):
    """DELETE: the session that is named, or all but the one that asks."""

    def answer(self) -> None:
        person = own.person_asked_about(self.request)
        if self.named:
            own.end_one(self.request, person, self.named)
        else:
            own.end_others(self.request, person)
        return self.reply_no_content()
