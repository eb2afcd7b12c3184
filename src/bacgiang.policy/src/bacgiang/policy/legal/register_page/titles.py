"""What values of the register's indexes are called."""

from ..effect.labels import STATUS_TITLES
from ..vocabularies import tables
from ..vocabularies.issuers import issuers
from zope.i18n import translate
from ZPublisher.HTTPRequest import HTTPRequest


TABLES = {
    "document_type": tables.DOCUMENT_TYPES,
    "legal_fields": tables.LEGAL_FIELDS,
    "territorial_scope": tables.TERRITORIAL_SCOPES,
}


def titles(language: str, request: HTTPRequest) -> dict[str, dict[str, str]]:
    """Titles by index and value, in a language."""
    found = {
        name: tables.titles_in(record, language) for name, record in TABLES.items()
    }
    bodies = issuers().items()
    # The index holds a body's token, or its name where a document names it otherwise.
    found["issuer"] = {one.vi: one.title(language) for _token, one in bodies}
    found["issuer"] |= {token: one.title(language) for token, one in bodies}
    found["effect_today"] = {
        status.value: translate(title, context=request, target_language=language)
        for status, title in STATUS_TITLES.items()
    }
    return found
