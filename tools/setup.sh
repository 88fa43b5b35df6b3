#!/bin/sh
# Makes .venv fit for its purpose: `setup.sh site` to build and serve the map, `setup.sh test` for
# every check. What is there and still right is left alone, without asking anything of the network.
set -eu
cd "$(dirname "$0")/.."
purpose=$1

stop() {
    printf '%s\n' '' "$@" >&2
    exit 1
}

recent_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    for candidate in "${PYTHON:-python3}" python3.13 python3.12 python3.11 python3.14; do
        if recent_enough "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    stop 'Er is Python 3.11 of nieuwer nodig en dat is hier niet gevonden.' \
        'Op Debian of Ubuntu:  sudo apt install python3 python3-venv' \
        'Op Ubuntu 22.04:      sudo apt install python3.11 python3.11-venv' \
        'Is Python er wel, onder een andere naam? Typ dan bijvoorbeeld:  make site PYTHON=/opt/python/bin/python3'
}

# Debian and Ubuntu keep a part of Python apart, and without it no environment can be made.
need_venv_module() {
    "$1" -c 'import ensurepip, venv' 2>/dev/null && return
    package=$("$1" -c 'import sys; print("python3.%d-venv" % sys.version_info[1])')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        echo "Ik installeer $package ..."
        apt-get update -qq && apt-get install -qq -y "$package" && return
    fi
    stop "Python mist het onderdeel venv." "Op Debian of Ubuntu:  sudo apt install $package"
}

# Everything that, once changed, makes an installed environment out of date.
state() {
    cat pyproject.toml constraints.txt | cksum
    pwd
    .venv/bin/python -VV
}

up_to_date() {
    [ -f ".venv/$purpose.stamp" ] && [ "$(state 2>/dev/null)" = "$(cat ".venv/$purpose.stamp")" ]
}

# Without a stamp an environment was left half-made or was never ours; elsewhere its commands point
# at the folder it was made in.
usable() {
    grep -qsxF "$(pwd)" .venv/*.stamp && .venv/bin/python -c 'import pip' 2>/dev/null
}

# The builder comes first and from the same list, so that nothing is fetched behind our back.
install() {
    .venv/bin/python -m pip install -qq --disable-pip-version-check --constraint constraints.txt "$@"
}

install_all() {
    install hatchling editables || return
    if [ "$purpose" = test ]; then
        install --no-build-isolation --editable '.[test]'
    else
        install --no-build-isolation --editable .
    fi
}

if ! up_to_date; then
    if ! usable; then
        python=$(find_python)
        need_venv_module "$python"
        echo 'Ik maak een eigen werkomgeving in de map .venv ...'
        rm -rf .venv
        "$python" -m venv .venv
    fi
    rm -f .venv/*.stamp
    echo 'Ik installeer wat nodig is. De eerste keer duurt dat een paar minuten ...'
    install_all || stop 'Het installeren lukte niet. Hierboven staat waarom.' \
        'Is er internet? Werkt u achter een proxy of met een eigen pakketserver?' \
        'Stel die dan eerst in met «pip config», en probeer het opnieuw.'
    state >.venv/site.stamp
    [ "$purpose" != test ] || cp .venv/site.stamp .venv/test.stamp
fi

[ "$purpose" != test ] || .venv/bin/python tests/browser/chromium.py
