"""Words of the other language on a page that is in one.

What a reader sees or a screen reader says is cut into pieces, each with the language its
nearest `lang` names. Vietnamese is written in syllables of a known shape, so a word of
ASCII letters that is none is foreign; English words never carry Vietnamese marks.
"""

from __future__ import annotations

from .page import SitePage
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from lxml import html
from pathlib import Path
import re
import unicodedata
import yaml


SPOKEN = ("aria-label", "aria-description", "alt", "placeholder", "title", "label")
BUTTONS = ("submit", "button", "reset")
SILENT = ("script", "style", "template", "noscript", "code", "kbd", "samp", "svg")
# Lists of languages call each by its own name; Plone does not mark titles in others.
NAMES_OF_LANGUAGES = ("-language", "trans-selector")
IN_ANOTHER = ("translationTitle", "accent-swatch")
# Names of fields in the catalog, for tables of columns that sections here do not have.
IN_ANOTHER_LIST = "form-widgets-ICollection-customViewFields-from"
# Names of things, not words: identifiers, addresses, file names, numbers of documents.
NAMES = re.compile(
    r"\b(?=[a-f]*\d)[0-9a-f]{8,64}\b"
    r"|\w+://\S+|\S+@\S+|\bwww\.\S+|[/#?&@+]\S*[/=]\S*|[\w./-]+\.\w{2,4}\b(?=\W|$)"
    r"|\b(?:audio|image|text|video)/[\w*]+|\b[A-Z][a-z]+/[A-Z]\w+|\d[\w./-]*|\w+[-_]\w+(?:[-_]\w+)*|%\S+"
)
WORD = re.compile(r"[^\W\d_]+")
SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|th|tr|ch|ph|kh|gh|gi|qu|[bcdghklmnprstvx])?"
    r"(?:uye|uya|uyu|ieu|yeu|uoi|uou|oai|oay|oao|oeo|uay|uya|ie|ye|uo|ua|ia|ya|oa|oe|oo"
    r"|uy|ue|ui|uu|iu|ai|ao|au|ay|eo|eu|oi|[aeiouy])(?:ng|nh|ch|[cmnpt])?"
)
# English words that have the shape of a syllable, and that no Vietnamese text without
# marks is made of.
SHORT = frozenset(("the", "to", "no", "on", "up", "top", "and", "not", "me", "my"))
MARKED = re.compile(
    r"[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]"
)

SHARED_WORDS = Path(__file__).parent / "shared_words.yaml"
# Names of people and places in English texts: two or more words with capitals; those of
# sample people say that they are.
PROPER = re.compile(r"\b[A-ZĐÀ-Ỵ]\w*(?: [A-ZĐÀ-Ỵ]\w*)+(?: \(mẫu\))?")


@dataclass(frozen=True)
class Piece:
    """`where`: the element it is in, and the attribute where it is in one."""

    text: str
    language: str
    where: str


def pieces(page: SitePage) -> Iterator[Piece]:
    yield from _pieces(page.tree, page.language)


def _pieces(element: html.HtmlElement, language: str) -> Iterator[Piece]:
    if not isinstance(element.tag, str) or element.tag in SILENT:
        return
    own = element.get("id") or ""
    if own.endswith(NAMES_OF_LANGUAGES) or own == IN_ANOTHER_LIST:
        return
    if set((element.get("class") or "").split()) & set(IN_ANOTHER):
        return
    language = (element.get("lang") or language).partition("-")[0]
    where = place(element)
    for text, said in _said(element):
        yield Piece(text, language, where + said)
    for child in element:
        yield from _pieces(child, language)
        if (child.tail or "").strip():
            yield Piece(child.tail, language, where)


def _said(element: html.HtmlElement) -> Iterator[tuple[str, str]]:
    if (element.text or "").strip() and element.tag != "textarea":
        yield element.text, ""
    names = list(SPOKEN)
    if element.tag == "input" and element.get("type", "text") in BUTTONS:
        names.append("value")
    if element.tag == "meta" and element.get("name") == "description":
        names.append("content")
    for name in names:
        if (element.get(name) or "").strip():
            yield element.get(name), f" {name}"


def place(element: html.HtmlElement) -> str:
    """A short name for where an element stands."""
    named = element
    while named is not None and not (named.get("id") or named.get("class")):
        named = named.getparent()
    own = element.tag
    if named is None:
        return own
    name = (
        f"#{named.get('id')}"
        if named.get("id")
        else f".{named.get('class').split()[0]}"
    )
    return f"{own}{name}" if named is element else f"{name} {own}"


def is_syllable(word: str) -> bool:
    return bool(SYLLABLE.fullmatch(word))


def foreign_in_vietnamese(text: str) -> list[str]:
    """Words that are not Vietnamese."""
    words = WORD.findall(NAMES.sub(" ", unicodedata.normalize("NFC", text)))
    plain = [w for w in words if w.isascii() and not (w.isupper() and len(w) > 1)]
    found = [w for w in plain if len(w) > 1 and not known(w.lower())]
    if not found and words and all(w.isascii() for w in words):
        found = [w for w in plain if w.lower() in SHORT]
    return found


@cache
def shared() -> frozenset[str]:
    """Words written the same in Vietnamese."""
    groups = yaml.safe_load(SHARED_WORDS.read_text(encoding="utf-8"))
    return frozenset(word for group in groups for word in group["words"].split())


def known(word: str) -> bool:
    return is_syllable(word) or word in shared()


def foreign_in_english(text: str) -> list[str]:
    """Words with Vietnamese marks, but for proper names."""
    text = PROPER.sub(" ", unicodedata.normalize("NFC", text))
    return [w for w in WORD.findall(NAMES.sub(" ", text)) if MARKED.search(w.lower())]


FOREIGN = {"vi": foreign_in_vietnamese, "en": foreign_in_english}


QUOTED_SAMPLE = re.compile(r"“\[(?:Mẫu|Sample)\][^”]*”")
"""The title of a sample in a sentence about it."""


def is_sample(text: str) -> bool:
    """Titles of sample content are marked, and shown to editors of either language."""
    return text.lstrip().startswith(("[Mẫu]", "[Sample]"))


def faults(pages: Iterable[SitePage], samples: bool = True) -> list[str]:
    """Each piece in the wrong language once, with the first page that shows it."""
    found: dict[tuple[str, str], str] = {}
    for page in pages:
        for piece in pieces(page):
            if piece.language not in FOREIGN or is_sample(piece.text) > samples:
                continue
            about = piece.text if samples else QUOTED_SAMPLE.sub("“”", piece.text)
            words = FOREIGN[piece.language](about)
            said = " ".join(piece.text.split())
            if words and (said, piece.language) not in found:
                told = f"{page.path}: [{piece.where}] {said[:160]!r} ({', '.join(words[:6])})"
                found[said, piece.language] = told
    return list(found.values())
