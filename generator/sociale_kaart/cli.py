"""`sociale-kaart`: one command line, one module per command in `commands`.

Exit codes: 0 ok, 1 wrong content, 2 wrong use, 3 a mistake in this program, 4 files or lock.
"""

import argparse
import gc
import io
import os
import pkgutil
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from sociale_kaart import commands, dutch_argparse
from sociale_kaart.errors import FileError, MapError
from sociale_kaart.reporting.text import harmless

INTERRUPTED = 130
"""What shells give for Ctrl+C."""


def main(argv: Sequence[str] | None = None) -> int:
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # Names of files can hold bytes that no encoding knows.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    # A command ends soon, and among all objects of a map hardly one is garbage: looking for it
    # takes a fifth of a build.
    gc.disable()
    try:
        given = sys.argv[1:] if argv is None else argv
        arguments = _parser(given[:1]).parse_args(given)
        code = int(arguments.run(arguments))
        # Here and not at the exit, where nobody can catch that the reader has left.
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has seen enough; Python must not try to flush the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except MapError as error:
        return _failed(str(error), error.exit_code)
    except OSError as error:
        name = f" «{error.filename}»" if error.filename else ""
        return _failed(f"Lezen of schrijven lukt niet{name}: {error.strerror}", FileError.exit_code)
    except Exception as error:  # noqa: BLE001 - whatever it is, an editor gets no traceback
        return _failed(_our_mistake(error), MapError.exit_code)
    finally:
        gc.enable()


def _parser(chosen: Sequence[str]) -> argparse.ArgumentParser:
    """Knows the chosen command alone where there is one: `check` need not wait for the booklet."""
    dutch_argparse.install()
    parser = argparse.ArgumentParser(
        prog="sociale-kaart",
        description="Maakt van de map content de sociale kaart van een gemeente.",
    )
    subparsers = parser.add_subparsers(
        title="opdrachten", metavar="OPDRACHT", dest="command", required=True
    )
    names = sorted(module.name for module in pkgutil.iter_modules(commands.__path__))
    for name in [name for name in names if name in chosen] or names:
        import_module(f"{commands.__name__}.{name}").add_parser(subparsers)
    return parser


def _failed(message: str, exit_code: int) -> int:
    for line in message.splitlines():
        print(harmless(line), file=sys.stderr)
    return exit_code


def _our_mistake(error: Exception) -> str:
    """Enough to find the place, without pages of code that say nothing to an editor."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return (
        "Er ging iets mis in het programma zelf. Dat ligt niet aan u.\n"
        f"Meld dit aan de beheerder: {type(error).__name__}: {error} "
        f"({Path(frame.filename).name}, regel {frame.lineno})"
    )
