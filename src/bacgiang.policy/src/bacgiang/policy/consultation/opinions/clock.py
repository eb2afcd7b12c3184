"""The server's clock, asked once a request: that moment decides, and is sealed."""

from datetime import datetime
from datetime import UTC


def server_now() -> datetime:
    return datetime.now(UTC)
