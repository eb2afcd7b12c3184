"""Control words of RTF by what they do to the text (RTF 1.9.1)."""

from collections.abc import Mapping


_SKIPPED = """
    aftncn aftnsep aftnsepc annotation atnauthor atnid author buptim colortbl
    comment company creatim data datafield do filetbl footer footerf footerl footerr
    ftncn ftnsep ftnsepc header headerf headerl headerr info keywords
    listoverridetable listtable manager mmath nonesttables objclass objdata objname
    operator pict printim private revtbl revtim rsidtbl rxe shprslt sn stylesheet
    subject sv tc tcn template themedata title txe xe
"""
SKIPPED = frozenset(_SKIPPED.split())
"""Words that open a group whose text is not shown in the body, or shown twice."""

READ_THOUGH_STARRED = frozenset(("shpinst", "shptxt", "footnote", "pntext", "listtext"))
"""Words whose group is read although it is marked as one that may be passed over."""

CHARACTERS: Mapping[str, str] = {
    "line": "\n",
    "page": "\n",
    "lbr": "\n",
    "~": "\u00a0",
    "_": "-",
    "emdash": "\u2014",
    "endash": "\u2013",
    "lquote": "\u2018",
    "rquote": "\u2019",
    "ldblquote": "\u201c",
    "rdblquote": "\u201d",
    "bullet": "\u2022",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
}
"""Words that stand for characters."""
