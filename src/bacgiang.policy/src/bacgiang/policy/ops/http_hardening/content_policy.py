"""What a page may load, run, send and be framed by: one policy for visitors, one for
whoever is signed in (15.2).

Scripts and style sheets are files of the portal; nothing runs that stands in a page.
"""

from collections.abc import Iterable


HEADER = "Content-Security-Policy"
SELF, NONE = "'self'", "'none'"
INLINE = "'unsafe-inline'"
Directives = dict[str, tuple[str, ...]]


def visitors_policy(
    hosts: Iterable[str] = (),
    players: Iterable[str] = (),
    measured: str = "",
    ground: str = "",
) -> str:
    """`hosts` are the portal's other ones, `players` play films of other sites in a
    frame, `measured` is where the measurement script comes from and reports to,
    `ground` gives pictures below maps.
    """
    shown, counted = (SELF, *hosts), tuple(filter(None, [measured]))
    drawn = tuple(filter(None, [ground]))
    return written(
        {
            **_common(shown, players),
            "script-src": (SELF, *counted),
            "style-src": (SELF,),
            # Texts are laid out so, within what `editorial/incoming/markup` lets pass.
            "style-src-attr": (INLINE,),
            "img-src": (*shown, "data:", *counted, *drawn),
            "connect-src": (SELF, *counted),
        }
    )


def members_policy(
    hosts: Iterable[str],
    players: Iterable[str],
    runs_inline: bool = False,
    ground: str = "",
) -> str:
    """Plone's folder contents compile templates in the browser, and its editor writes
    style sheets into pages and shows pictures before they are uploaded. `runs_inline`
    is for pages whose scripts stand in them.
    """
    shown = (SELF, *hosts)
    return written(
        {
            **_common(shown, players),
            "script-src": (SELF, "'unsafe-eval'", *([INLINE] if runs_inline else [])),
            "style-src": (SELF, INLINE),
            "img-src": (*shown, "data:", "blob:", *filter(None, [ground])),
            "connect-src": (SELF,),
        }
    )


def _common(shown: tuple[str, ...], players: Iterable[str]) -> Directives:
    return {
        "default-src": (SELF,),
        "media-src": shown,
        "frame-src": (SELF, *players),
        "object-src": (NONE,),
        # Zope writes one into pages that are shown below another address.
        "base-uri": (SELF,),
        "form-action": shown,
        "frame-ancestors": (SELF,),
    }


def written(directives: Directives) -> str:
    """The value of the header."""
    return "; ".join(f"{name} {' '.join(of)}" for name, of in directives.items())


# Zope's management pages are scripts and frames throughout; managers alone see them.
MANAGEMENT = written(
    {"object-src": (NONE,), "base-uri": (SELF,), "frame-ancestors": (SELF,)}
)
# Of what is no page of the portal: feeds, drawings, errors before Zope is asked.
INERT = written(
    {
        "default-src": (NONE,),
        # That of the browser's own view of XML, and of drawings.
        "style-src": (INLINE,),
        "base-uri": (NONE,),
        "form-action": (NONE,),
        "frame-ancestors": (NONE,),
    }
)
