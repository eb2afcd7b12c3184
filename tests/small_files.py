"""Small files of every kind, made where they are needed: for tests of every layer."""

from io import BytesIO
from PIL import Image
import struct
import zipfile
import zlib


OPEN_XML = "application/vnd.openxmlformats-officedocument."


def picture(kind: str = "PNG", size: tuple[int, int] = (8, 6)) -> bytes:
    stream = BytesIO()
    Image.new("RGB", size, "red").save(stream, kind)
    return stream.getvalue()


def telling(kind: str) -> bytes:
    """A picture with its owner and place, in itself and behind its end."""
    exif, data = Image.Exif(), BytesIO()
    exif[0x013B] = "Nguyễn Văn A".encode()
    exif.get_ifd(0x8825)[1] = "N"
    exif[0x0112] = 6
    drawn = Image.new("RGB", (8, 6), "red")
    more = {"xmp": "Nguyễn".encode()} if kind == "WEBP" else {}
    drawn.save(data, kind, exif=exif, comment="nhà Nguyễn".encode(), **more)
    return data.getvalue() + b"<Nguy>"


def package(members: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def open_xml(part: str = "wordprocessingml.document", **more: bytes) -> bytes:
    types = f'<Types><Override ContentType="{OPEN_XML}{part}.main+xml"/></Types>'
    members = {"[Content_Types].xml": types.encode(), "body.xml": b"<a/>"}
    return package({**members, **more})


def open_document(kind: str = "text") -> bytes:
    media_type = f"application/vnd.oasis.opendocument.{kind}"
    return package({"mimetype": media_type.encode(), "content.xml": b"<a/>"})


def box(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), name) + content


def mp4(handler: bytes = b"vide", brand: bytes = b"isom", first: bytes = b"") -> bytes:
    track = box(b"hdlr", bytes(8) + handler + bytes(12))
    movie = box(b"moov", box(b"trak", box(b"mdia", track)))
    return box(b"ftyp", brand + bytes(4)) + first + movie


def compound(stream_name: str, position: int = 1) -> bytes:
    """A compound file whose directory has an entry of that name."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<H", header, 30, 9)
    struct.pack_into("<I", header, 48, 1)
    struct.pack_into("<109I", header, 76, 0, *([0xFFFFFFFF] * 108))
    chain = [0xFFFFFFFD, *range(2, 5), 0xFFFFFFFE]
    table = struct.pack("<5I", *chain).ljust(512, b"\xff")
    entries = bytearray(4 * 512)
    for number, name in ((0, "Root Entry"), (position, stream_name)):
        raw = name.encode("utf-16-le")
        entries[number * 128 : number * 128 + len(raw)] = raw
        struct.pack_into("<H", entries, number * 128 + 64, len(raw) + 2)
    return bytes(header) + table + bytes(entries)


def captions(words: str = "Xin chào") -> bytes:
    return f"WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n{words}\n".encode()


def bomb() -> bytes:
    """A Word document of a few kilobytes that unpacks to 64 MB."""
    more = {"body.xml": bytes(64 * 1024 * 1024)}
    return open_xml("wordprocessingml.document", **more)


def png_of(width: int, height: int) -> bytes:
    """A PNG file that states a size; its picture data are those of a small one."""
    small = bytearray(picture())
    struct.pack_into(">II", small, 16, width, height)
    checksum = zlib.crc32(bytes(small[12:29]))
    struct.pack_into(">I", small, 29, checksum)
    return bytes(small)
