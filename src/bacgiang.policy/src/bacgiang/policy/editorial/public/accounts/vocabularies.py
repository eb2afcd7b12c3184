"""Vocabularies of accounts and groups are for those who manage them.

Plone guards some of them; the others are everybody's, and ids of groups tell the boards
of every unit.
"""

from ...incoming.queries.batch_size import batch_asked
from plone import api
from plone.restapi.services.vocabularies.get import VocabulariesGet
from typing import Any


LIST_MEMBERS = "List portal members"
OF_ACCOUNTS = frozenset(
    {
        "plone.app.users.group_ids",
        "plone.app.users.user_registration_fields",
        "plone.app.vocabularies.Groups",
        "plone.app.vocabularies.Principals",
        "plone.app.vocabularies.Roles",
        "plone.app.vocabularies.Users",
    }
)


def may_read(vocabulary: str) -> bool:
    """Whether whoever asks may know what is in it, as far as accounts matter."""
    return vocabulary not in OF_ACCOUNTS or api.user.has_permission(LIST_MEMBERS)


class KeptVocabularies(VocabulariesGet):
    """`@vocabularies/<name>`: 401 and 403 in the stock service's words; no batch has
    everything (`b_size=-1`).
    """

    def reply(self) -> Any:
        batch_asked(self.request)
        return super().reply()

    def _has_permission_to_access_vocabulary(self, vocabulary_name: str) -> bool:
        allowed = super()._has_permission_to_access_vocabulary(vocabulary_name)
        return bool(allowed) and may_read(vocabulary_name)
