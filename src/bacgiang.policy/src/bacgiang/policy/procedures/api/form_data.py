"""A form as data, with its files to download."""

from ...base.dates import today
from ..form.versions import unpublished
from ..record.fields import DECISION
from ..record.json_form import row_to_json
from ..versions.held import shown
from .procedure_data import effect_data
from .procedure_data import versions_data
from datetime import date
from typing import Any


def form_data(form: Any, day: date | None = None) -> dict[str, Any]:
    """Number, title, language, decision, and each file with size and SHA-256."""
    found = shown(form, day)
    version = found.version if found else unpublished(form)
    said = version.data
    base = form.absolute_url()
    return {
        **{name: said[name] for name in ("number", "title", "field", "language")},
        "unit": form.owning_unit,
        "decision": row_to_json(version.decision, DECISION),
        "files": [
            {
                **facts,
                "@id": f"{base}/@@form-file/{version.number}/{name}"
                if found
                else f"{base}/@@download/{name}",
            }
            for name, facts in said["files"].items()
        ],
        "effect": effect_data(found, day or today()),
        "versions": versions_data(form),
    }
