"""The widget of a long choice that stands in each row of a form.

Plone's draws every choice anew in every row: thirty papers beside three thousand forms
of a register were ninety thousand options, each through a template. They are put
together once a request here.
"""

from html import escape
from plone.app.z3cform.widgets.select import SelectWidget
from typing import Any
from z3c.form.interfaces import IFieldWidget
from z3c.form.interfaces import INPUT_MODE
from z3c.form.widget import FieldWidget
from zope.annotation.interfaces import IAnnotations
from zope.i18n import translate
from zope.interface import implementer
from zope.schema.interfaces import IField
from ZPublisher.HTTPRequest import HTTPRequest


KEY = "bacgiang.shared_options"


class SharedOptionsWidget(SelectWidget):
    """Terms of which the vocabulary is the same object in each row."""

    def render(self) -> str:
        if self.mode != INPUT_MODE:
            return str(super().render())
        drawn, known = self._drawn()
        for token in self.value or ():
            if token in known:
                was = _option(token, known[token])
                drawn = drawn.replace(was, _option(token, known[token], True), 1)
            elif token != self.noValueToken:
                drawn += self._gone(token)
        said = "".join(
            f' {name}="{escape(str(value))}"' for name, value in self.attributes.items()
        )
        none = ""
        if not self.required:
            message = translate(self.noValueMessage, context=self.request)
            none = _option(self.noValueToken, message)
        name = escape(self.name)
        return (
            f'<select{said} name="{name}:list">{none}{drawn}</select>'
            f'<input name="{name}-empty-marker" type="hidden" value="1" />'
        )

    def _drawn(self) -> tuple[str, dict[str, str]]:
        """All of them, and what each is called, by token."""
        terms: Any = getattr(self.terms, "terms", self.terms)
        kept = IAnnotations(self.request).setdefault(KEY, {})
        if id(terms) not in kept:
            titles = {one.token: str(one.title or one.token) for one in terms}
            drawn = "".join(_option(*one) for one in titles.items())
            # With the terms, so that nothing else gets their place in memory.
            kept[id(terms)] = (drawn, titles, terms)
        drawn, titles, _terms = kept[id(terms)]
        return drawn, titles

    def _gone(self, token: str) -> str:
        """One that the choices have no longer."""
        try:
            term = self.terms.getTermByToken(token)
        except LookupError:
            return ""
        return _option(token, str(term.title or token), True)


def _option(token: str, title: str, is_selected: bool = False) -> str:
    chosen = ' selected="selected"' if is_selected else ""
    return f'<option value="{escape(token)}"{chosen}>{escape(title)}</option>'


@implementer(IFieldWidget)
def SharedOptionsFieldWidget(  # noqa: N802
    field: IField, request: HTTPRequest, extra: Any = None
) -> SharedOptionsWidget:
    return FieldWidget(field, SharedOptionsWidget(extra or request))
