"""Relations that come with a document: stated of it, as `POST @relations` does."""

from ...base.known_fields import unknown_fields
from ...base.refusal import Refused
from ..documents.official_document import OfficialDocument
from ..relations.deciding import said_already
from ..relations.deciding import state
from ..relations.statement import relation_from
from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any


FIELDS = ("kind", "target", "provisions", "except", "day", "until", "words", "reason")


def state_all(
    document: OfficialDocument, relations: Iterable[Mapping[str, Any]]
) -> bool:
    """Whether any of them is new; raises Refused with the place of what is wrong."""
    is_new = False
    for number, said in enumerate(relations):
        try:
            Refused.raise_for(*unknown_fields(one for one in said if one not in FIELDS))
            relation = relation_from(document, said)
            if said_already(document, relation) is None:
                state(document, relation)
                is_new = True
        except Refused as error:
            at = f"relations.{number}"
            raise Refused(
                *(
                    one.at(f"{at}.{one.field}" if one.field else at)
                    for one in error.refusals
                )
            ) from error
    return is_new
