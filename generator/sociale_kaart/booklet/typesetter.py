"""Run as a process of its own: sets what lies in one folder and writes the result there.

Typst keeps about a megabyte for every page; a process that ends gives it all back. Nothing of the
package is imported here, so that it starts at once.

    python typesetter.py FOLDER     (reads request.json there; see `typeset.py`)
"""

import json
import sys
from pathlib import Path

import typst


def main(folder: Path) -> None:
    request = json.loads((folder / "request.json").read_text())
    compiler = typst.Compiler(
        input=folder / request["template"],
        root=folder,
        font_paths=request["fonts"],
        ignore_system_fonts=True,
    )
    if "selector" in request:
        found = compiler.query(request["selector"], field="value")
        (folder / "found.json").write_text(found)
        return
    made, warnings = compiler.compile_with_warnings(**request["output"])
    (folder / "warnings.json").write_text(json.dumps([str(warning) for warning in warnings]))
    pages = made if isinstance(made, list) else [made]
    (folder / "count.json").write_text(json.dumps(len(pages)))
    for number, page in enumerate(pages, 1):
        if page is not None:
            (folder / f"made-{number}").write_bytes(page)


if __name__ == "__main__":
    try:
        main(Path(sys.argv[1]))
    except typst.TypstError as error:
        sys.exit(str(error))
