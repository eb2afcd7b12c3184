"""Legal force of a document in the terms of schema.org and ELI."""

from ....law.effect.answers import PARTLY
from ....law.effect.answers import Status


FORCES = {
    Status.IN_FORCE: "InForce",
    **dict.fromkeys(PARTLY, "PartiallyInForce"),
    Status.NOT_YET_EFFECTIVE: "NotInForce",
    Status.SUSPENDED: "NotInForce",
    Status.NO_LONGER_IN_FORCE: "NotInForce",
}
ELI_FORCES = {
    "InForce": "eli:InForce-inForce",
    "PartiallyInForce": "eli:InForce-partiallyInForce",
    "NotInForce": "eli:InForce-notInForce",
}


def force_of(status: Status) -> dict[str, object]:
    """The properties that tell it; none where the force is unknown or in conflict."""
    force = FORCES.get(status)
    if force is None:
        return {}
    return {
        "legislationLegalForce": f"https://schema.org/{force}",
        "eli:in_force": {"@id": ELI_FORCES[force]},
    }
