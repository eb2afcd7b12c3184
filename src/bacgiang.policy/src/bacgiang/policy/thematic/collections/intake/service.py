"""`POST @records` of a collection: many records, a result for each (7.2b)."""

from ....base.refusal import Refused
from ....editorial.intake.bulk_service import BulkIntake
from ....editorial.intake.intake import Intake
from ..collection import Collection
from ..register import NO_REGISTER
from .accepting import intake_of


class PostRecords(BulkIntake):
    """Takes records in for the unit that runs the collection."""

    @property
    def intake(self) -> Intake:  # type: ignore[override]
        collection: Collection | None = self.context.collection
        if collection is None:
            raise Refused(NO_REGISTER)
        return intake_of(collection)

    def unit_meant(self) -> str:
        return str(self.context.owning_unit)
