"""`@opinion-cases` of a draft, for the board: what lies in the queue, and its acts.

GET lists, by the filters of the page (`shelf`, `provision`, …), `b_start`, `b_size`.
POST carries an act out: `act`, `items` (`id`, `entries` as seen), `reason`, `note`;
or masks one point.
"""

from ....base.api_services import MembersService
from ....base.api_services import sent_body
from ....base.paging import page_asked
from ....citizen.codes.board_names import board_name
from ..moderating import require_moderator
from ..moderating import Result
from .acts import carry_out
from .body import items_in
from .body import text_in
from .mask_acts import MASK_ACTS
from .mask_acts import mask_by
from .query import read_query
from .selecting import Selection
from .serializing import as_json
from .showing import Showing
from typing import Any


PAGE = 25
LARGEST_PAGE = 100


class CasesService(MembersService):
    """What both methods share: nobody else learns anything."""

    sign_in = "Sign in to moderate opinions."

    def require(self) -> None:
        require_moderator(self.context)


class GetCases(CasesService):
    """A page of the queue."""

    def answer(self) -> dict[str, Any]:
        form = self.request.form
        start, size = page_asked(form, PAGE, LARGEST_PAGE)
        question = read_query(form).replace(start=start)
        selection = Selection(self.context.UID(), question)
        rows, more = selection.page(size)
        showing = Showing(self.context, selection.late, self.request)
        url = f"{self.context.absolute_url()}/@opinion-cases"
        answer: dict[str, Any] = {
            "@id": f"{url}?{question.address()}",
            "items_total": selection.total,
            "items": [
                as_json(one, self.context.absolute_url(), self.request)
                for one in showing.cases(rows)
            ],
        }
        if more:
            address = question.replace().address()
            following = f"{url}?{address}&b_start={start + size}&b_size={size}"
            answer["batching"] = {"next": following}
        return answer


class PostCases(CasesService):
    """Carries an act out, with a result for each opinion."""

    def answer(self) -> dict[str, Any]:
        body = sent_body(self.request)
        name = text_in(body, "act")
        if name in MASK_ACTS:
            return mask_by(self.context, name, body)
        results = carry_out(
            self.context,
            name,
            items_in(body),
            text_in(body, "reason"),
            text_in(body, "note"),
        )
        return {
            "done": sum(one.is_done for one in results),
            "items": [self._result(one) for one in results],
        }

    def _result(self, result: Result) -> dict[str, Any]:
        told: dict[str, Any] = {"id": board_name(result.code), "outcome": "done"}
        if result.refusal is not None:
            reasons = [result.refusal.as_data(self.request)]
            told |= {"outcome": "refused", "reasons": reasons}
        return told
