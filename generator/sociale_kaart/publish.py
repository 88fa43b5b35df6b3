"""The one place that writes a site: all of it, or nothing.

A build writes beside the target on the same file system and is then swapped in with one rename.
Whatever happens before that, the previous site stands untouched, and whatever was left behind
is cleared by the next build. A lock keeps two builds of one target apart. A folder that is no site
of ours is never replaced.
"""

import ctypes
import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from sociale_kaart.errors import FileError, MapError
from sociale_kaart.output import WORKER, OutputFile

RENAME_EXCHANGE = 2
AT_FDCWD = -100

CANNOT_WRITE = {
    errno.EACCES: "u mag daar niet schrijven",
    errno.EDQUOT: "uw ruimte op de schijf is op",
    errno.EIO: "de schijf geeft een fout",
    errno.ENOSPC: "de schijf is vol",
    errno.EPERM: "u mag daar niet schrijven",
    errno.EROFS: "daar kan alleen gelezen worden",
}
"""What a disk can refuse; any other `OSError` in a build is about something else than writing."""


def write(folder: Path, files: Iterable[OutputFile]) -> int:
    """Writes below `folder` and returns how many files that were. Two of one path are refused:
    one of them would be gone from the site, and nobody would know."""
    written: set[PurePosixPath] = set()
    known: set[Path] = set()
    for file in files:
        if file.path in written:
            raise MapError(
                f"Twee delen van de kaart heten allebei «{file.path}». Dat is een fout in de "
                "software: meld het aan de makers, met deze melding erbij."
            )
        written.add(file.path)
        target = folder / file.path
        if target.parent not in known:
            target.parent.mkdir(parents=True, exist_ok=True)
            known.add(target.parent)
        target.write_bytes(file.content)
    return len(written)


@contextmanager
def staged(target: Path, made_from: Iterable[Path]) -> Iterator[Path]:
    """A folder to build in. It becomes `target` when the block ends without an exception."""
    try:
        _refuse(target, made_from)
        target = target.resolve()
        target.parent.mkdir(parents=True, exist_ok=True)
        with _lock(target):
            _recover(target)
            staging = Path(tempfile.mkdtemp(prefix=_new(target), dir=target.parent))
            try:
                yield staging
                staging.chmod(0o755)
                _swap(staging, target)
            finally:
                shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        if error.errno not in CANNOT_WRITE:
            raise
        raise FileError(
            f"De site kan niet geschreven worden in {target.parent}: {CANNOT_WRITE[error.errno]}. "
            "De vorige site staat er nog."
        ) from error


def _refuse(target: Path, made_from: Iterable[Path]) -> None:
    """A site takes the place of a whole folder, so that folder must have nothing else to lose."""
    choose = "Kies een andere map, met --site of met site_dir in mkdocs.yml"
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise FileError(f"«{target}» is geen gewone map. {choose}.")
    place = target.resolve()
    for source in made_from:
        needed = source.resolve()
        if needed.is_relative_to(place) or place.is_relative_to(needed):
            raise FileError(
                f"De site kan niet in «{target}» komen: «{source}» is nodig om de kaart te maken, "
                f"en de site komt daar niet in en niet voor in de plaats. {choose}."
            )
    if place.exists() and any(place.iterdir()) and not _is_a_site(place):
        raise FileError(
            f"«{target}» wordt niet vervangen: er staat iets in wat niet van een eerdere site is. "
            f"{choose}, of haal «{target}» zelf weg als u er niets van wilt bewaren."
        )


def _is_a_site(folder: Path) -> bool:
    """Every site of ours has this file, and none is a repository."""
    return (folder / WORKER).is_file() and not (folder / ".git").exists()


def _new(target: Path) -> str:
    return f".{target.name}.nieuw-"


def _old(target: Path) -> str:
    return f".{target.name}.oud-"


@contextmanager
def _lock(target: Path) -> Iterator[None]:
    lock = target.parent / f".{target.name}.slot"
    with lock.open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise FileError(
                f"Er wordt al een site gemaakt in {target.name}. Wacht tot die klaar is."
            ) from None
        yield


def _recover(target: Path) -> None:
    """Clears what a build that was cut off left behind, and puts back a site it had moved away."""
    for previous in sorted(target.parent.glob(f"{_old(target)}*")):
        if target.exists() or not any(previous.iterdir()):
            shutil.rmtree(previous)
        else:
            previous.rename(target)
    for unfinished in target.parent.glob(f"{_new(target)}*"):
        shutil.rmtree(unfinished)


def _swap(staging: Path, target: Path) -> None:
    """Afterwards `staging` holds the previous site, if there was one."""
    if not target.exists():
        staging.rename(target)
    elif not _exchange(staging, target):
        previous = Path(tempfile.mkdtemp(prefix=_old(target), dir=target.parent))
        target.rename(previous)
        staging.rename(target)
        shutil.rmtree(previous)  # a cut before this line is mended by `_recover`


def _exchange(one: Path, other: Path) -> bool:
    """Swaps two folders in one step, where the system can: no moment without a site."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except AttributeError:
        return False
    failed = renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE)
    if not failed:
        return True
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        return False
    raise OSError(code, os.strerror(code), str(other))
