"""A correction in the API's JSON."""

from ...base.date_labels import local_iso
from .store import Correction


def correction_as_json(correction: Correction) -> dict[str, str]:
    return {
        "id": correction.identifier,
        "at": local_iso(correction.at),
        "what": correction.what,
        "why": correction.why,
        "unit": correction.unit,
    }
