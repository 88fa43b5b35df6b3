"""Run as a process of its own: sets what lies in one folder and writes the result there.

Typst keeps about a megabyte for every page; a process that ends gives it all back. Nothing of the
package is imported here, so that it starts at once.

    python typesetter.py FOLDER     (reads request.json there; see `typeset.py`)
"""

import json
import sys
from pathlib import Path
from typing import Any

import typst


def main(folder: Path) -> None:
    request = json.loads((folder / "request.json").read_text())
    compiler = typst.Compiler(
        input=folder / request["template"],
        root=folder,
        font_paths=request["fonts"],
        ignore_system_fonts=True,
    )
    parts, warnings = _made(compiler, request)
    (folder / "warnings").write_text("; ".join(warnings), "utf-8")
    for number, part in enumerate(parts, 1):
        (folder / f"made-{number}").write_bytes(part)


def _made(compiler: typst.Compiler, request: dict[str, Any]) -> tuple[list[bytes], list[str]]:
    if "selector" in request:
        return [compiler.query(request["selector"], field="value").encode()], []
    made, warnings = compiler.compile_with_warnings(**request["output"])
    pages = made if isinstance(made, list) else [made]
    return [page for page in pages if page is not None], [str(warning) for warning in warnings]


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except typst.TypstError as error:
        sys.exit(str(error))
