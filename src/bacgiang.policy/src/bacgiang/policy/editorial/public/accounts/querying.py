"""Nobody without a right to see work finds, filters or sorts items by account."""

from ....base.form_values import form_value
from ....base.form_values import listed_texts
from ...approvals.marked_results import marked
from ...incoming.queries.batch_size import batch_asked
from ...visibility.state_now import title_of_state
from .names import ACCOUNT_COLUMNS
from .names import asks_for_accounts
from .names import RUNNING_NUMBER
from .names import sees_accounts
from .vocabularies import may_read
from contextlib import suppress
from DateTime import DateTime
import json
from plone import api
from plone.app.content.browser.vocabulary import _parseJSON
from plone.app.content.browser.vocabulary import MAX_BATCH_SIZE
from plone.app.content.browser.vocabulary import VocabLookupException
from plone.app.content.browser.vocabulary import VocabularyView
from plone.app.querystring.querybuilder import QueryBuilder
from plone.restapi.batching import HypermediaBatch
from plone.restapi.search.utils import unflatten_dotted_dict
from plone.restapi.services.search.get import SearchGet
from Products.CMFPlone.browser.search import AjaxSearch
from typing import Any
from zExceptions import BadRequest
from zope.i18n import translate
from zope.i18nmessageid import Message
from ZPublisher.HTTPRequest import HTTPRequest


STATE_TITLE = "state_title"
TOLD_IN = "told_in"
"""What names the language of the page that asks for a vocabulary."""
MOST_SORTS = 3
BESIDE_COLUMNS = 10
"""What lists read of a row that is no column: its address, its icon."""
REFUSED = "Items cannot be searched or sorted by account. Leave out: "


def _refuse(names: Any) -> None:
    """Raise BadRequest where accounts are asked for by somebody who may not."""
    if asks_for_accounts(names) and not sees_accounts():
        raise BadRequest(REFUSED + ", ".join(sorted(ACCOUNT_COLUMNS)))


class PublicSearch(SearchGet):
    """`@search`."""

    def reply(self) -> dict[str, Any]:
        batch_asked(self.request)
        # Whoever asks would find what is scheduled or expired; the catalog decides.
        self.request.form.pop("show_inactive", None)
        query = unflatten_dotted_dict(self.request.form.copy())
        _refuse(query)
        sorts = query.get("sort_on")
        _refuse(sorts)
        if isinstance(sorts, list):
            # The catalog sorts anew for each that is named.
            self.request.form["sort_on"] = sorts[:MOST_SORTS]
        # A bare list is what Plone finds without words.
        return self.found() or self._nothing()

    def found(self) -> dict[str, Any]:
        """What the handler of plone.restapi answers; nothing for no words."""
        found: dict[str, Any] = super().reply()
        return found

    def _nothing(self) -> dict[str, Any]:
        address = HypermediaBatch(self.request, []).canonical_url
        return {"@id": address, "items": [], "items_total": 0}


class PublicQueryBuilder(QueryBuilder):
    """Stored and sent queries of plone.app.querystring, `@querystring-search` too."""

    def _makequery(self, query: Any = None, **options: Any) -> Any:
        rows = query if isinstance(query, list | tuple) else []
        _refuse([row.get("i") for row in rows if hasattr(row, "get")])
        _refuse(options.get("sort_on"))
        return super()._makequery(query=query, **options)


class LiveSearch(AjaxSearch):
    """Results while one types; the title of reference news bears its mark (9.1)."""

    request: HTTPRequest

    def _filter_query(self, query: dict[str, Any]) -> dict[str, Any] | None:
        form = self.request.form
        if not isinstance(form.get("SearchableText", ""), str):
            del form["SearchableText"]
        for name in ("path", "portal_type"):
            # What is no text is as if it were not asked.
            if name in form and not listed_texts(form, name):
                del form[name]
        filtered = super()._filter_query(query)
        if filtered is None or sees_accounts():
            return filtered
        if asks_for_accounts(filtered.get("sort_on")):
            del filtered["sort_on"]
        return {
            name: value
            for name, value in filtered.items()
            if not asks_for_accounts(name)
        }

    def results(self, *args: Any, **options: Any) -> list[Any]:
        return marked(super().results(*args, **options), self.request)


class MembersVocabulary(VocabularyView):
    """Vocabularies are for forms, and forms for people who are signed in."""

    def get_vocabulary(self) -> Any:
        if api.user.is_anonymous() or not may_read(str(self.request.get("name"))):
            raise VocabLookupException("Vocabulary lookup not allowed")
        return super().get_vocabulary()

    def __call__(self) -> str:
        """Rows of items that ask for it get the name of their state in words.

        Raises BadRequest for more attributes than the list of a folder asks for, which
        are all columns: each is read, and translated, for each row; and for more rows
        than Plone gives.
        """
        asked = str(self.request.get("attributes", ""))
        most = len(api.portal.get_tool("portal_catalog").schema()) + BESIDE_COLUMNS
        if asked.count(",") >= most:
            raise BadRequest(f"At most {most} attributes.")
        if RUNNING_NUMBER in asked:
            raise BadRequest(f"No list tells {RUNNING_NUMBER}.")
        batch = _parseJSON(self.request.get("batch", ""))
        if isinstance(batch, dict) and _is_more(batch.get("size")):
            raise BadRequest(f"At most {MAX_BATCH_SIZE} rows.")
        answer: str = super().__call__()
        if STATE_TITLE not in asked:
            return answer
        told = json.loads(answer)
        language = form_value(self.request.form, TOLD_IN) or None
        for row in told.get("results", ()):
            if STATE_TITLE in row:
                row[STATE_TITLE] = translate(
                    _title_in_row(row), context=self.request, target_language=language
                )
        return json.dumps(told)


def _is_more(size: Any) -> bool:
    """Than Plone gives. What is no number Plone refuses by itself."""
    with suppress(TypeError, ValueError, OverflowError):
        return int(size) > MAX_BATCH_SIZE
    return False


def _title_in_row(row: dict[str, Any]) -> Message | str:
    """Days without an end are told as the word None."""
    sent = (row.get(name) for name in ("EffectiveDate", "ExpirationDate"))
    dates = (DateTime(one) if one and one != "None" else None for one in sent)
    return title_of_state(row.get("review_state") or "", *dates)
