"""A place of each kind that stands in the paths of the API's description."""

from .consultation_records import make_open_draft
from .legal_records import make_record
from .procedure_records import make_form
from .procedure_records import make_procedure
from datetime import datetime
from made_once import make_item
from pytz import timezone
import transaction
from typing import Any


LOCAL = timezone("Asia/Ho_Chi_Minh")


def paths_of_places(site: Any) -> dict[str, str]:
    """Their paths by the names of parameters; what was made for them is committed."""
    section = site["vi"]["don-vi"]["so-y-te"]["tin-tuc"]
    made = {
        "record": make_record(site),
        "draft": make_open_draft(site),
        "procedure": make_procedure(),
        "form": make_form(),
        "item": make_item(section, "so-y-te", "published", title="Tin"),
        "unit": site["vi"]["to-chuc"]["so-y-te"],
        "unit_site": section.__parent__,
        "board_site": section.__parent__,
        "section": section,
        "folder": section,
        "event": make_item(
            section.__parent__["su-kien"],
            "so-y-te",
            "published",
            portal_type="Event",
            title="Đối thoại",
            start=LOCAL.localize(datetime(2026, 12, 6, 8)),
            end=LOCAL.localize(datetime(2027, 12, 6, 12)),
            answering_units=["so-y-te"],
        ),
        "path": section,
        "register": site["vi"]["du-thao"],
        "collection": site["vi"]["chuyen-de"]["du-an-dau-tu"],
    }
    transaction.commit()
    paths = {name: "/".join(one.getPhysicalPath()[2:]) for name, one in made.items()}
    return {"language": "vi", "site": "vi", **paths}
