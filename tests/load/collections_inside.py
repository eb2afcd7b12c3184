"""Fill the collections of a stopped portal, and import into one, while it stands.

    zconsole run zope.conf collections_inside.py SITE enterprises COUNT
    zconsole run zope.conf collections_inside.py SITE values COUNT
    zconsole run zope.conf collections_inside.py SITE layer MEGABYTES
    zconsole run zope.conf collections_inside.py SITE import ROWS

The last line printed is what was found, as JSON. Records are made published at once: no
visitor sees how they came to be so. `import` takes a sheet in as its page and its job do,
a fault in 3 of 100 rows, and the same sheet again.
"""

from AccessControl.SecurityManagement import newSecurityManager
from AccessControl.users import system
from bacgiang.policy.base.spreadsheets.sheet import Sheet
from bacgiang.policy.base.spreadsheets.sheet import SheetRow
from bacgiang.policy.editorial.importing.choosing import guessed
from bacgiang.policy.editorial.importing.kind import kind_named
from bacgiang.policy.editorial.importing.run import ImportRun
from bacgiang.policy.editorial.importing.run import State
from bacgiang.policy.editorial.importing.store import import_store
from bacgiang.policy.editorial.importing.working import EACH_TIME
from bacgiang.policy.editorial.importing.working import work_on
from bacgiang.policy.editorial.registers.placing import plain_name
from bacgiang.policy.thematic.collections.collection import collection_of
from bacgiang.policy.thematic.collections.register import find_register
from bacgiang.policy.thematic.enterprises.choices import SECTIONS
from bacgiang.policy.thematic.maps.made.making import follow_file
from bacgiang.policy.thematic.maps.made.making import made_of
from bacgiang.policy.thematic.maps.made.tiles import CutTiles
from bacgiang.policy.units.owning import apply_owner
from bacgiang.policy.units.register.districts import DistrictVocabulary
from collections.abc import Iterator
from DateTime import DateTime
from datetime import date
import json
from plone import api
from plone.dexterity.utils import createContent
from plone.namedfile.file import NamedBlobFile
from plone.uuid.handlers import addAttributeUUID
from random import Random
from register_board import WRITER
import sys
import time
import transaction
from typing import Any
from zope.component.hooks import setSite
from zope.i18n import translate


app: Any = globals().get("app")
"""The root of the database; the console puts it here."""
AT_ONCE = 500
UNIT = "ubnd"
WORKFLOW = "bacgiang_editorial_workflow"
WORDS = ("An Bình", "Phú Thịnh", "Đồi Mơ", "Sông Thương", "Kim Sơn", "Thành Công")
TRADES = ("cơ khí", "chế biến nông sản", "may mặc", "vận tải", "xây dựng", "điện tử")
FAULTS_OF_100 = 3
MONTHS = 240
OF_INDICATOR = 2_400


def districts() -> list[str]:
    return [one.value for one in DistrictVocabulary()]


def put(portal_type: str, **facts: Any) -> Any:
    """A published record of the main board's."""
    collection = collection_of(portal_type)
    assert collection is not None
    register = find_register(collection, api.portal.get())
    record = createContent(portal_type, **facts)
    record.id, record.language = plain_name(facts["code"]), "vi"
    record.owner_unit = UNIT
    addAttributeUUID(record, None)
    register._setOb(record.id, record)
    record = register[record.id]
    tool = api.portal.get_tool("portal_workflow")
    state = {"review_state": "published", "action": "publish", "actor": WRITER}
    state |= {"comments": "", "time": DateTime()}
    tool.setStatusOf(WORKFLOW, record, state)
    apply_owner(record)
    tool[WORKFLOW].updateRoleMappingsFor(record)
    record.effective_date = DateTime() - 1
    record.indexObject()
    return record


def enterprise(number: int, random: Random) -> dict[str, Any]:
    trade = random.choice(TRADES)
    return {
        "code": f"24{number:08d}",
        "title": f"Công ty {trade} {random.choice(WORDS)} {number}",
        "section": random.choice(list(SECTIONS)),
        "district": random.choice(districts()),
        "address": f"Số {random.randrange(1, 900)} phố Mẫu",
        "size": random.choice(("micro", "small", "medium", "large")),
        "status": "active",
        "founded": random.randrange(1990, 2025),
        "products": f"Sản phẩm {trade}",
    }


def enterprises(count: str) -> dict[str, Any]:
    random, start = Random(1), time.perf_counter()  # noqa: S311
    for number in range(int(count)):
        put("Enterprise", **enterprise(number, random))
        if number % AT_ONCE == 0:
            transaction.commit()
            app._p_jar.cacheGC()
            print(number, file=sys.stderr, flush=True)
    transaction.commit()
    return {"count": int(count), "seconds": time.perf_counter() - start}


def values(count: str) -> dict[str, Any]:
    """Indicators by district and month."""
    random, start = Random(2), time.perf_counter()  # noqa: S311
    for number in range(int(count) // OF_INDICATOR):
        lines = [
            f"{2005 + month // 12}-{month % 12 + 1:02d}|{place}|{random.randrange(9999) / 10}|"
            for month in range(MONTHS)
            for place in districts()[: OF_INDICATOR // MONTHS]
        ]
        facts = {"code": f"CT.{number:03d}", "title": f"Chỉ tiêu mẫu {number}"}
        facts |= {"topic": "industry", "measure": "tỷ đồng", "data_source": "Mẫu"}
        figures = "\n".join(lines)
        put("Indicator", breakdown="district", chart="line", figures=figures, **facts)
    transaction.commit()
    return {"seconds": time.perf_counter() - start}


def parcels(megabytes: int) -> Iterator[str]:
    """Features of some 340 bytes, beside one another."""
    random = Random(3)  # noqa: S311
    side = int((megabytes * 1_000_000 / 342) ** 0.5)
    step = 0.5 / side
    for number in range(side * side):
        x, y = 106.0 + number % side * step, 21.15 + number // side * step
        ring = [
            [round(x + dx * step, 7), round(y + dy * step, 7)]
            for dx, dy in ((0, 0), (0.5, 0), (1, 0), (1, 0.5), (1, 1), (0, 1), (0, 0))
        ]
        facts = {"thua": f"Thửa {number}", "loai": random.choice(("LUA", "ONT", "CLN"))}
        shape = {"type": "Polygon", "coordinates": [ring]}
        one = {"type": "Feature", "properties": facts, "geometry": shape}
        yield json.dumps(one, ensure_ascii=False)


def layer(megabytes: str) -> dict[str, Any]:
    said = ",".join(parcels(int(megabytes)))
    data = f'{{"type":"FeatureCollection","features":[{said}]}}'.encode()
    facts = {"code": "LOP.01", "title": "Lớp mẫu", "kind": "land-use"}
    record = put("MapLayer", made_on=date(2025, 1, 1), data_source="Mẫu", **facts)
    record.name_column, record.class_column = "thua", "loai"
    record.file = NamedBlobFile(data, "application/geo+json", "lop.geojson")
    transaction.commit()
    start = time.perf_counter()
    follow_file(record)
    transaction.commit()
    read, start = time.perf_counter() - start, time.perf_counter()
    CutTiles().run(api.portal.get(), None)
    transaction.commit()
    made = made_of(record)
    assert made is not None
    return {
        "megabytes": len(data) / 1e6,
        "features": made.count,
        "read": read,
        "cut": time.perf_counter() - start,
        "tiles": made.tiles_size / 1e6,
        "kept": _size(made.data) / 1e6,
        "uid": record.UID(),
    }


def _size(blob: Any) -> int:
    with blob.open("r") as data:
        return data.seek(0, 2)


def sheet(rows: int) -> Sheet:
    """Enterprises that are not there yet; of a hundred rows three are wrong."""
    random, names = Random(4), None  # noqa: S311
    found = []
    for number in range(rows):
        facts = enterprise(50_000_000 + number, random)
        names = names or tuple(facts)
        wrong = number % 100
        if wrong < FAULTS_OF_100:
            facts |= ({"section": "Z"}, {"code": "24"}, {"founded": "năm ngoái"})[wrong]
        found.append(SheetRow(number + 2, tuple(facts.values())))
    assert names is not None
    return Sheet("doanh-nghiep", (SheetRow(1, names), *found))


def import_twice(rows: str) -> dict[str, Any]:
    """Counts and seconds of both, faults without a place or in another language."""
    users = api.portal.get_tool("acl_users")
    newSecurityManager(None, users.getUserById(WRITER).__of__(users))
    kind, table = kind_named("enterprises"), sheet(int(rows))
    register = find_register(collection_of("Enterprise"), api.portal.get())
    found: dict[str, Any] = {}
    for name in ("first", "again"):
        before, start = len(register), time.perf_counter()
        run = ImportRun([table], "mau.xlsx", "enterprises", UNIT, "")
        run.choose(guessed(kind, [table], {}))
        run.begin(State.TAKING, len(run.read().rows))
        import_store().keep(run)
        while run.is_working:
            work_on(run, EACH_TIME, 60.0)
            transaction.commit()
        told = [one for one in run.results.values() if one.outcome == "refused"]
        unplaced = [
            one.number
            for one in told
            for column, message in one.reasons
            if not column or translate(message, target_language="vi") == message.default
        ]
        found[name] = {
            "seconds": time.perf_counter() - start,
            "added": len(register) - before,
            "unplaced": unplaced,
            **run.counts,
        }
    return found


ACTS = {
    "enterprises": enterprises,
    "values": values,
    "layer": layer,
    "import": import_twice,
}


def main(site: str, act: str, *arguments: str) -> None:
    setSite(app[site])
    newSecurityManager(None, system)
    print(json.dumps(ACTS[act](*arguments)), flush=True)


if __name__ == "__main__":
    main(*sys.argv[sys.argv.index("run") + 3 :])
