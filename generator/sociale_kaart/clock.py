"""The day on which a map is built. Only commands and the MkDocs plugin ask; stages are told."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """`SOURCE_DATE_EPOCH` (seconds since 1970, UTC) makes a build repeatable:
    https://reproducible-builds.org/specs/source-date-epoch/"""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return (
        datetime.fromtimestamp(int(epoch), UTC).date()
        if epoch
        else datetime.now().astimezone().date()
    )
