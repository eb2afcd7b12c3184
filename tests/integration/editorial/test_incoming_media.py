"""A video needs poster and captions before it is submitted."""

from bacgiang.policy.base.refusal import RefusedInput
from bacgiang.policy.base.uploads.limits import RECORD
from bacgiang.policy.editorial.incoming.media.refusals import media_refusals
from bacgiang.policy.ops.seeding.settings import seed_settings
import json
from plone import api
from plone.namedfile.file import NamedBlobFile
from plone.namedfile.file import NamedBlobImage
import pytest
from small_files import captions
from small_files import mp4
from small_files import picture
from small_files import png_of
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


@pytest.fixture
def news(portal, people, news_section, make_news):
    return make_news(news_section, "so-y-te-update")


@pytest.fixture
def add_file(news):
    def add(data: bytes, name: str, **fields):
        file = NamedBlobFile(data, filename=name)
        with api.env.adopt_user(username="so-y-te-update"):
            return api.content.create(news, "File", title="Tệp", file=file, **fields)

    return add


def codes(refusals) -> list[str]:
    return [one.code for one in refusals]


def test_a_video_without_poster_and_captions_is_told(news, add_file):
    video = add_file(mp4(), "hop.mp4")
    lacking = ["poster_missing", "captions_missing", "transcript_missing"]
    assert codes(media_refusals(video)) == codes(media_refusals(news)) == lacking


def test_sound_without_a_transcript_is_told(add_file):
    sound = add_file(mp4(b"soun", b"M4A "), "hop.m4a")
    assert codes(media_refusals(sound)) == ["transcript_missing"]
    sound.transcript = "Xin chào"
    assert media_refusals(sound) == ()


def test_a_video_with_all_goes_on(news, add_file):
    add_file(
        mp4(),
        "hop.mp4",
        poster=NamedBlobImage(picture(), filename="bia.png"),
        captions=NamedBlobFile(captions(), filename="loi.vtt"),
        transcript="Xin chào",
    )
    assert media_refusals(news) == ()


def test_a_document_needs_neither(news, add_file):
    document = add_file(b"%PDF-1.4", "a.pdf")
    assert media_refusals(document) == ()


def test_captions_must_be_webvtt(add_file):
    with pytest.raises(RefusedInput) as error:
        add_file(mp4(), "a.mp4", captions=NamedBlobFile(b"x", filename="a.vtt"))
    assert codes(error.value.refusals) == ["not_captions"]
    assert error.value.refusals[0].field == "captions"


def test_a_disguised_file_is_refused_by_scripts_too(add_file):
    with pytest.raises(RefusedInput) as error:
        add_file(b"MZ" + bytes(80), "anh.jpg")
    assert codes(error.value.refusals) == ["content_mismatch"]


def test_what_a_file_is_is_written_to_it(add_file):
    made = add_file(b"%PDF-1.4", "a.pdf")
    assert made.file.contentType == "application/pdf"


def test_a_replaced_file_is_inspected_again(add_file):
    made = add_file(b"%PDF-1.4", "a.pdf")
    made.file = NamedBlobFile(b"", filename="a.pdf")
    with pytest.raises(RefusedInput) as error:
        notify(ObjectModifiedEvent(made))
    assert codes(error.value.refusals) == ["empty_file"]


def test_picture_bombs_are_refused_in_every_picture_field(news):
    bomb = NamedBlobImage(png_of(30_000, 30_000), filename="a.png")
    with (
        api.env.adopt_user(username="so-y-te-update"),
        pytest.raises(RefusedInput) as error,
    ):
        api.content.create(news, "Image", title="Ảnh", image=bomb)
    assert codes(error.value.refusals) == ["picture_too_many_pixels"]


def test_limits_come_from_the_registry(add_file):
    rows = json.loads(api.portal.get_registry_record(RECORD))
    for row in rows:
        row["max_megabytes"] = 0.0001
    api.portal.set_registry_record(RECORD, json.dumps(rows))
    with pytest.raises(RefusedInput) as error:
        add_file(b"%PDF-1.4" + bytes(200), "a.pdf")
    assert codes(error.value.refusals) == ["file_too_large"]


@pytest.mark.parametrize("record", ["{", "[7]", '[{"kind": "x"}]', "7"])
def test_limits_that_cannot_be_read_are_told(add_file, record):
    api.portal.set_registry_record(RECORD, record)
    with pytest.raises(RefusedInput) as error:
        add_file(b"%PDF-1.4", "a.pdf")
    assert codes(error.value.refusals) == ["upload_limits_unreadable"]


def test_the_seed_sets_the_limits(portal):
    api.portal.set_registry_record(RECORD, "[]")
    seed_settings()
    kinds = [row["kind"] for row in json.loads(api.portal.get_registry_record(RECORD))]
    assert kinds == ["image", "document", "video", "audio"]
