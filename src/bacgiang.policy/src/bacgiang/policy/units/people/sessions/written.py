"""What is written down of sessions: when they were used."""

from .last_seen import sessions_seen
from .store import session_store
from .writing import WrittenLater


sessions_written = WrittenLater(session_store.key, sessions_seen)
