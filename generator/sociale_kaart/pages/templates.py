"""Jinja as the theme uses it: a component is known by its name, and everything is escaped.

A page calls a dozen components and shows a hundred pieces of text, and a map has thousands of
pages. What Jinja does around each of those weighs more than the page itself, so what no template
of a theme needs is left out here.
"""

from collections.abc import Callable, MutableMapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateNotFound
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
from jinja2.utils import missing
from markupsafe import Markup, escape


def text(value: object) -> str:
    """A value as a page shows it: `escape`, but what holds nothing to escape is not copied."""
    if type(value) is str:
        unsafe = "&" in value or "<" in value or ">" in value or '"' in value or "'" in value
        return escape(value) if unsafe else value
    return value if type(value) is Markup else escape(value)


class Templates(Environment):
    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__(
            loader=FileSystemLoader(folders),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.component = cache(self._component)
        self.text = text

    def _component(self, name: str) -> Any:
        """The macro that gives a component its name: `card` of `components/card/card.html`."""
        folder = name.replace("_", "-")
        try:
            template = self.get_template(f"components/{folder}/{folder}.html")
        except TemplateNotFound:
            return missing
        return getattr(template.module, name, missing)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The same for all, so that no template needs a view of its own on them."""
        return self.globals if d is None else super().make_globals(d)


class Names(Context):
    """What a name in a template stands for: what the page was given, or else a component."""

    environment: Templates

    def resolve_or_missing(self, key: str) -> Any:
        found = super().resolve_or_missing(key)
        return self.environment.component(key) if found is missing else found

    def call(
        self,
        function: Callable[..., Any],
        /,
        *given: Any,
        _loop_vars: Any = None,
        _block_vars: Any = None,
        **named: Any,
    ) -> Any:
        """Without asking whether the function wants to know the context: none in a theme does."""
        return function(*given, **named)


class Escaping(CodeGenerator):
    """`{{ value }}` is `text(value)`, and no template can switch that off."""

    def _output_child_pre(self, *_: Any) -> None:
        self.write("environment.text(")


Templates.context_class = Names
Templates.code_generator_class = Escaping
