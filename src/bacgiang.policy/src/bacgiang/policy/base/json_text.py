"""JSON that somebody else wrote.

Of what is nested too deeply `json` raises RecursionError, which is no ValueError: read
here, one expectation is enough.
"""

import json
from typing import Any


def parse_json(text: str | bytes, **hooks: Any) -> Any:
    """Raises ValueError for whatever cannot be read; `hooks`: those of `json.loads`."""
    try:
        return json.loads(text, **hooks)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error


def json_object(text: str | bytes) -> dict[str, Any]:
    """{} for anything else."""
    try:
        found = parse_json(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
