"""The heading of a record's page, in each language that it has words in."""

from .words import english_words
from html import escape
from typing import Any


def heading(record: Any, request: Any, title: str) -> str:
    """HTML: on an English page its English title first, where its board gave one, and
    under it the Vietnamese one, which is the record's own.
    """
    words = english_words(record, request)
    own = escape(title or "")
    if words is None or not words.title:
        return f'<h1 lang="vi">{own}</h1>'
    return f'<h1>{escape(words.title)}</h1><p class="lead" lang="vi">{own}</p>'
