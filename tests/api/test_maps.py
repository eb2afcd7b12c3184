"""Maps: from a file in the province's coordinates to readers, viewers and programs."""

from .collection_records import PAGE
from .legal_records import make_record as make_document
from .procedure_records import publish
from bacgiang.policy.thematic.maps.made import tiles
from bacgiang.policy.thematic.maps.made.making import made_of
from bacgiang.policy.thematic.maps.made.store import map_store
from base64 import b64encode
from datetime import datetime
from datetime import UTC
from io import BytesIO
import json
from lxml.html import fromstring
from pathlib import Path
from PIL import Image
from PIL.TiffImagePlugin import ImageFileDirectory_v2
import pytest
import shapefile
import transaction
from typing import Any
from unittest.mock import Mock
from zipfile import ZIP_DEFLATED
from zipfile import ZipFile


pytestmark = [pytest.mark.regulation("2.2b"), pytest.mark.usefixtures("boards")]

MAPS = "/vi/chuyen-de/ban-do"
API = f"/++api++{MAPS}"
SQUARE = [(423276, 2366519), (423276, 2366627), (423407, 2366658), (423389, 2366522)]
RING = [list(one) for one in (*SQUARE, SQUARE[0])]
LAYER = {
    "@type": "MapLayer",
    "code": "QH.01",
    "title": "Quy hoạch mẫu",
    "title_en": "Sample plan",
    "kind": "land-use",
    "made_on": "2025-12-31",
    "scale": 5000,
    "legal_basis": "Quyết định số 76/2007/QĐ-UBND\nVăn bản khác",
    "data_source": "Sở mẫu",
    "system": "vn2000-107",
    "name_column": "THUA",
    "class_column": "LOAI",
    "legend": "ONT | Đất ở nông thôn | #ffd0ff | Rural housing\nTMD | Khác | #fed0ff",
    "column_titles": "LOAI | Loại đất | | Land use\nDT | Diện tích | m² | Area",
    "name_pattern_en": "Parcel {SO}",
}


def collection(*features: tuple[Any, Any]) -> bytes:
    every = [
        {"type": "Feature", "properties": facts, "geometry": shape}
        for facts, shape in features
    ]
    return json.dumps({"type": "FeatureCollection", "features": every}).encode()


PARCEL = (
    {"THUA": "Thửa 12", "LOAI": "ONT", "SO": 12, "DT": 12906.5},
    {"type": "Polygon", "coordinates": [RING]},
)
POST = ({"THUA": "Mốc 3", "LOAI": "MOC"}, {"type": "Point", "coordinates": SQUARE[0]})
PARCELS = collection(PARCEL, POST)


def as_file(data: bytes, name: str) -> dict[str, Any]:
    return {"data": b64encode(data).decode(), "encoding": "base64", "filename": name}


def added(session: Any, data: bytes, name: str, **facts: Any) -> Any:
    return session.post(API, json={**LAYER, **facts, "file": as_file(data, name)})


def a_shapefile(**others: bytes) -> bytes:
    parts = {one: BytesIO() for one in ("shp", "shx", "dbf")}
    with shapefile.Writer(**parts) as writer:
        writer.field("THUA", "C", 40)
        writer.field("LOAI", "C", 10)
        writer.poly([RING[::-1]])
        writer.record("Thửa 12", "ONT")
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as archive:
        for name, data in {
            **{n: p.getvalue() for n, p in parts.items()},
            **others,
        }.items():
            archive.writestr(f"lop/lop.{name}", data)
    return target.getvalue()


def a_scan() -> bytes:
    tags = ImageFileDirectory_v2()
    tags[33550], tags[33922] = (10.0, 10.0, 0.0), (0.0, 0.0, 0.0, *SQUARE[0], 0.0)
    tags.tagtype.update({33550: 12, 33922: 12})
    target = BytesIO()
    Image.new("RGB", (60, 40), "#88aa66").save(target, "TIFF", tiffinfo=tags)
    return target.getvalue()


def text_of(page: Any) -> str:
    return " ".join(fromstring(page.text).text_content().split())


def test_a_layer_is_uploaded_approved_listed_asked_and_downloaded(
    client: Any, site: Any, tmp_path: Path, monkeypatch: Any
) -> None:
    sent = added(client("ubnd-update"), PARCELS, "thua.geojson")
    assert sent.status_code == 201, sent.text
    anybody, page = client(), f"{MAPS}/qh-01"
    assert anybody.get(f"{page}/@@map-features?feature=1").status_code in (401, 404)
    transaction.begin()
    layer = site.vi["chuyen-de"]["ban-do"]["qh-01"]
    publish(layer, "ubnd")

    seen = anybody.get(page, headers=PAGE)
    said = text_of(seen)
    assert all(
        one in said for one in ("Thửa 12", "Đất ở nông thôn", "MOC", "31/12/2025")
    )
    tree = fromstring(seen.text)
    (viewer,) = tree.cssselect(".map-place")
    west, south, east, north = json.loads(viewer.get("data-box"))
    assert 106.26 < west < east < 106.27 and 21.39 < south < north < 21.40
    assert not tree.cssselect("script[src*=leaflet], link[href*=leaflet]")
    english = text_of(anybody.get("/en/topics/maps/qh-01", headers=PAGE))
    assert "Rural housing" in english and "Sample plan" in english
    assert "Parcel 12" in english and "Thửa 12" not in english
    # Asked for by what the page calls it, and by its own name.
    for name in ("parcel 12", "Thửa 12", "thua 12"):
        found = anybody.get(f"/en/topics/maps/qh-01?find={name}", headers=PAGE)
        assert "Parcel 12" in text_of(found) and "Mốc 3" not in text_of(found), name
    assert "Tỷ lệ 1:5.000" in said and "Scale 1:5,000" in english
    # A class without features leads nowhere; one of a like colour is hatched.
    named = {
        one.text_content().split()[0]: one for one in tree.cssselect(".map-legend li")
    }
    assert named["Đất"].cssselect("a") and not named["Khác"].cssselect("a")
    assert named["Khác"].cssselect("pattern") and not named["Đất"].cssselect("pattern")
    named = text_of(anybody.get(f"{page}?find=thua+12", headers=PAGE))
    assert "Thửa 12" in named and "Mốc 3" not in named
    # By the coordinates that a red book has: Y, X in metres.
    asked = text_of(anybody.get(f"{page}?long=423340&lat=2366560", headers=PAGE))
    assert "Thửa 12" in asked and "Mốc 3" not in asked and "LOAI" not in asked
    assert "Loại đất Đất ở nông thôn" in asked and "Diện tích 12.906,5 m²" in asked
    for long, lat, why in (
        ("abc", "", "Không đọc được"),
        ("105,0", "20,0", "nằm ngoài lớp bản đồ"),
        ("2366560", "423340", "đổi chỗ"),
        ("423400", "2366525", "không có đối tượng nào"),
    ):
        answer = anybody.get(f"{page}?long={long}&lat={lat}", headers=PAGE)
        refused = fromstring(answer.text)
        assert why in refused.cssselect(".register-total")[0].text_content(), why
        assert refused.cssselect("details.map-questions-more[open]")
        typed = [
            refused.get_element_by_id(f"map-{x}").get("value") for x in ("long", "lat")
        ]
        assert typed == [long, lat] and not refused.cssselect(".map-features li")
    assert "Quy hoạch mẫu" in text_of(
        anybody.get(f"{MAPS}?record_kind=land-use", headers=PAGE)
    )

    ask = f"{page}/@@map-features"
    middle = {"long": (west + east) / 2, "lat": (south + north) / 2}
    (item,) = anybody.get(ask, params=middle).json()["items"]
    assert item["name"] == "Thửa 12"
    assert item["facts"] == [
        *(["Loại đất", "Đất ở nông thôn"], ["Diện tích", "12.906,5 m²"])
    ]
    drawn = anybody.get(ask, params={"box": "106,21,107,22"}).json()
    assert drawn["all"] and len(drawn["features"]) == 2
    assert anybody.get(ask, params={"box": "100,21,101,22"}).json()["features"] == []
    whole = anybody.get(ask, params={"feature": item["id"]}).json()
    assert whole["geometry"]["type"] == "Polygon" and len(whole["bbox"]) == 4
    for odd in ({"feature": 99}, {"box": "x"}, {"long": "nan", "lat": "1e999"}):
        assert anybody.get(ask, params=odd).status_code in (200, 404), odd
    data = anybody.get(f"{page}/@@map-data.geojson").json()
    assert [one["properties"]["THUA"] for one in data["features"]] == [
        "Thửa 12",
        "Mốc 3",
    ]
    assert anybody.get(f"{page}/@@download/file").content == PARCELS
    address = f"{page}/@@map.pmtiles"
    assert anybody.get(address).status_code == 404
    # Few features with many points are cut into tiles, too; not as few as these.
    worth = Mock()
    monkeypatch.setattr(tiles, "cut", worth)
    for least, times in ((tiles.MANY, 0), (6, 1)):
        monkeypatch.setattr(tiles, "MANY", least)
        transaction.begin()
        map_store()._waiting.insert(made_of(layer).key)
        tiles.CutTiles().run(site, datetime.now(UTC))
        assert worth.call_count == times
        transaction.commit()
    cut = tmp_path / "map.pmtiles"
    cut.write_bytes(b"PMTiles and more")
    transaction.begin()
    made_of(layer).keep_tiles(cut)
    transaction.commit()
    part = anybody.get(address, headers={"Range": "bytes=0-6"})
    assert (part.status_code, part.content) == (206, b"PMTiles")
    assert address in anybody.get(page, headers=PAGE).text


def test_what_a_map_rests_on_is_linked_to_the_register(client: Any, site: Any) -> None:
    record = make_document(site)
    assert added(client("ubnd-update"), PARCELS, "thua.geojson").status_code == 201
    shown = client("ubnd-update").get(f"{MAPS}/qh-01", headers=PAGE)
    links = fromstring(shown.text).xpath("//dd//a[contains(., '76/2007')]/@href")
    assert links == [record.absolute_url()]


def test_shapes_kml_and_scans_are_read_and_a_changed_file_is_made_anew(
    client: Any, site: Any
) -> None:
    editor = client("ubnd-update")
    kml = (
        '<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>Trường mẫu</name>'
        "<Point><coordinates>106.2,21.3,0</coordinates></Point></Placemark></kml>"
    )
    plain = {"system": "wgs84", "name_column": "", "class_column": ""}
    sent = added(editor, kml.encode(), "truong.kml", **plain)
    assert sent.status_code == 201, sent.text
    transaction.begin()
    layer = site.vi["chuyen-de"]["ban-do"]["qh-01"]
    with made_of(layer).features() as features:
        assert [one.name for one in features.every()] == ["Trường mẫu"]
    changed = {"file": as_file(a_shapefile(), "lop.zip"), "system": "vn2000-107"}
    answer = editor.patch(f"{API}/qh-01", json=changed)
    assert answer.status_code == 204, answer.text
    transaction.begin()
    with made_of(layer).features() as features:
        (one,) = features.every()
        assert one.name == "Thửa 12" and 106.26 < one.box[0] < 106.27
    answer = editor.patch(f"{API}/qh-01", json={"file": as_file(a_scan(), "qh.tif")})
    assert answer.status_code == 204, answer.text
    overview = editor.get(f"{MAPS}/qh-01/@@map-overview.webp")
    assert Image.open(BytesIO(overview.content)).format == "WEBP"
    assert editor.delete(f"{API}/qh-01").status_code == 204
    transaction.begin()
    assert not map_store()._made and not map_store()._key_of


@pytest.mark.regulation("15.2")
def test_no_file_does_harm_and_each_fault_is_told(client: Any, site: Any) -> None:
    editor = client("ubnd-update")
    point = {"type": "Point", "coordinates": [106.2, 21.3]}
    bomb = a_shapefile(prj=b"0" * 60_000_000)
    nested = b'{"type":"FeatureCollection","features":' + b"[" * 200_000
    degrees = {"system": "wgs84", "name_column": "", "class_column": ""}
    faults = {
        "map_elsewhere": (PARCELS, "a.geojson", {"system": "vn2000-105"}),
        "map_no_column": (PARCELS, "a.geojson", {"class_column": "MAU"}),
        "map_personal_columns": (
            collection(({"TEN_CHU": "x"}, point)),
            "a.json",
            degrees,
        ),
        "map_empty": (collection(), "a.geojson", degrees),
        "map_unreadable": (nested, "a.geojson", degrees),
        "content_mismatch": (b"<svg/>", "a.geojson", degrees),
        "archive_bomb": (bomb, "a.zip", degrees),
        "map_no_place": (_without_place(), "a.tif", degrees),
        "empty_file": (b"", "a.kml", degrees),
    }
    for code, (data, name, facts) in faults.items():
        answer = added(editor, data, name, **facts)
        assert answer.status_code == 400, (code, answer.text)
        assert code in answer.text, (code, answer.text)
    entity = (
        b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>'
        b"<kml><Placemark><name>&b;</name></Placemark></kml>"
    )
    assert "map_unreadable" in added(editor, entity, "a.kml", **degrees).text
    # Names of persons anywhere in what is downloaded; shapes that only say how large.
    many = {f"C{number}": 1 for number in range(60)}
    table = (
        b"<kml><Placemark><description>&lt;td&gt;H\xe1\xbb\x8d v\xc3\xa0 t\xc3\xaan"
        b"</description><Point><coordinates>106.2,21.3</coordinates></Point>"
        b"</Placemark></kml>"
    )
    shp = ZipFile(BytesIO(a_shapefile())).read("lop/lop.shp")
    huge = shp[:148] + (2_000_000).to_bytes(4, "little") + shp[152:]
    for data, name, code in (
        (collection(({**many, "TEN_CHU": "x"}, point)), "a.json", "personal_columns"),
        (
            collection(({"TEN_CHU": "x"}, None), ({}, point)),
            "a.json",
            "personal_columns",
        ),
        (table, "a.kml", "map_personal_columns"),
        (a_shapefile(csv=b"Chu,CMND"), "a.zip", "map_unreadable"),
        (a_shapefile(shp=huge), "a.zip", "map_too_much"),
    ):
        assert code in added(editor, data, name, **degrees).text, (name, code)
    transaction.begin()
    assert list(site.vi["chuyen-de"]["ban-do"]) == []
    # Without a file the facts may come first, and go nowhere.
    facts = {key: value for key, value in LAYER.items() if not key.startswith("@")}
    taken = editor.post(f"{API}/@records", json={"items": [facts]}).json()
    assert [one["outcome"] for one in taken["items"]] == ["made"]
    said = {"declaration": True}
    refused = editor.post(f"{API}/qh-01/@workflow/submit", json=said)
    assert refused.status_code == 400 and "map_without_file" in refused.text
    # Nowhere else are such files taken in.
    other = {"@type": "File", "title": "x", "file": as_file(PARCELS, "a.geojson")}
    assert editor.post(API, json=other).status_code == 400


def _without_place() -> bytes:
    target = BytesIO()
    Image.new("RGB", (9, 9)).save(target, "TIFF")
    return target.getvalue()
