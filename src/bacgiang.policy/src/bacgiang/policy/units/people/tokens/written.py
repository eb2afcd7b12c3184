"""What is written down of tokens: the day of their last use."""

from ..sessions.writing import WrittenLater
from .life import tokens_seen
from .store import token_store


tokens_written = WrittenLater(token_store.key, tokens_seen)
