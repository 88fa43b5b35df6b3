"""Every component of the theme with its examples, each component on a page of its own.

`<name>.yaml` holds a Jinja template that calls the component as the pages do, and examples: the
words it is given; `wide` when it reaches from edge to edge. Tests look at these pages, and
`make components` photographs them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from markupsafe import Markup

from sociale_kaart import resources
from sociale_kaart.pages.theme import Theme

HERE = Path(__file__).parent

PAGE = """\
<!doctype html>
<html lang="nl" data-started>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{ component }}</title>
<link rel="icon" type="image/svg+xml" href="{{ asset("icons.svg") }}">
<link rel="stylesheet" href="{{ asset("kaart.css") }}">
</head>
<body>
<main class="sk-main">
<h1 class="sk-wrap">{{ component }}</h1>
{% for example in examples %}
<section class="sk-section" id="{{ example.id }}">
<h2 class="sk-wrap sk-hint">{{ example.name }}</h2>
{% if example.wide %}
{{ example.html }}
{% else %}
<div class="sk-wrap">
{{ example.html }}
</div>
{% endif %}
</section>
{% endfor %}
</main>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class Example:
    name: str
    html: Markup
    wide: bool

    @property
    def id(self) -> str:
        return "voorbeeld-" + self.name.replace(" ", "-")


def components() -> set[str]:
    """Every component that can be seen; some only behave."""
    files = (resources.theme_folder() / "components").rglob("*")
    return {file.parent.name for file in files if file.suffix in (".html", ".css")}


def with_examples() -> list[str]:
    return sorted(file.stem for file in HERE.glob("*.yaml"))


def examples(theme: Theme, component: str) -> Iterator[Example]:
    told: dict[str, Any] = yaml.safe_load((HERE / f"{component}.yaml").read_text("utf-8"))
    template = theme.environment.from_string(told["template"])
    for name, words in told["examples"].items():
        html = Markup(template.render(**(words or {})))
        yield Example(name, html, told.get("wide", False))


def page(theme: Theme, component: str, shown: list[Example]) -> str:
    html = theme.environment.from_string(PAGE).render(component=component, examples=shown)
    return html.replace('="~/', '="./')


def write(folder: Path) -> list[str]:
    """A page for each component with examples; their names."""
    theme = Theme((resources.theme_folder(),))
    for file in theme.files():
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    names = with_examples()
    for name in names:
        html = page(theme, name, list(examples(theme, name)))
        (folder / f"{name}.html").write_text(html, "utf-8")
    return names
