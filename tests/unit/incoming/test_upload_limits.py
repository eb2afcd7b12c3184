"""Upload limits are data, the same in seed and profile."""

from bacgiang.policy.base.uploads.limits import FileKind
from bacgiang.policy.base.uploads.limits import limits_of
from bacgiang.policy.base.uploads.limits import MEGABYTE
from bacgiang.policy.base.uploads.limits import record_of
import bacgiang.policy.ops as ops
import json
from lxml import etree
from pathlib import Path


PROFILE = Path(ops.__file__).parents[1] / "profiles" / "default"


def test_the_profile_holds_what_the_seed_says(rows):
    root = etree.parse(PROFILE / "registry" / "uploads.xml")
    assert json.loads(root.findtext(".//value")) == json.loads(record_of(rows))


def test_video_has_its_own_limit_and_asks_for_more(limits):
    video, image = limits.by_kind[FileKind.VIDEO], limits.by_kind[FileKind.IMAGE]
    assert video.max_bytes > image.max_bytes
    assert set(video.requires) == {"poster", "captions", "transcript"}
    assert limits.largest == video.max_bytes


def test_formats_are_found_by_extension_and_media_type(limits):
    limit, found = limits.of_extension("docx")
    assert (limit.kind, found.extension) == (FileKind.DOCUMENT, "docx")
    assert limits.of_media_type("video/webm").kind is FileKind.VIDEO
    assert limits.of_extension("exe") is None
    assert limits.of_media_type("text/html") is None


def test_a_limit_may_be_less_than_a_megabyte():
    row = {"kind": "image", "max_megabytes": 0.5, "requires": [], "formats": []}
    assert limits_of([row]).by_kind[FileKind.IMAGE].max_bytes == MEGABYTE // 2
