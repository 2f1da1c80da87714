# shellcheck shell=bash
# Sets up the repository's own Python environment, .venv. Read by the scripts beside this folder; not run on its own.
#
#   set_up run    what a site needs
#   set_up test   that, and what the tests need
#
# Afterwards VENV_BIN holds the folder of the environment's commands. Works with the bash 3.2 of macOS.

ROOT="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)"
VENV="$ROOT/.venv"
MINIMUM="3.11"

# Settings of a person's own pip that would put packages outside .venv.
export PIP_USER=0 PIP_DISABLE_PIP_VERSION_CHECK=1
unset PIP_TARGET PIP_PREFIX PYTHONHOME

say() { printf '%s\n' "$*"; }

stop() {
  printf '%s\n' "$@" >&2
  exit 2
}

# Runs a command as the administrator, only where that needs no password.
as_administrator() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    sudo -n "$@"
  else
    return 1
  fi
}

# Installs Debian or Ubuntu packages. Fails, without a word, where we may not or they are not to be had.
apt_install() {
  command -v apt-get >/dev/null 2>&1 || return 1
  as_administrator true || return 1
  say "Installing with apt-get: $* (this may take some minutes)."
  as_administrator apt-get update -qq >/dev/null 2>&1 || true
  as_administrator env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1
}

python_is_new_enough() {
  "$1" -c "import sys; sys.exit(sys.version_info < tuple(map(int, '$MINIMUM'.split('.'))))" >/dev/null 2>&1
}

# Prints each Python here that is new enough, one a line. A name that exists may still not run (pyenv, Windows).
pythons() {
  local name
  for name in python3 python3.14 python3.13 python3.12 python3.11 python /usr/bin/python3; do
    if python_is_new_enough "$name"; then command -v "$name"; fi
  done
}

# Makes an empty .venv with the first Python that can. Debian's Python has no `venv` until its package is there.
try_environments() {
  local python
  while IFS= read -r python; do
    if "$python" -m venv --clear "$VENV" </dev/null >/dev/null 2>&1; then return 0; fi
  done <<EOS
$(pythons)
EOS
  rm -rf "$VENV"
  return 1
}

make_environment() {
  local first package
  say "Making a Python environment in .venv."
  first="$(pythons | head -n 1)"
  if [ -z "$first" ] && apt_install python3 python3-venv; then first="$(pythons | head -n 1)"; fi
  if [ -z "$first" ]; then
    stop "This needs Python $MINIMUM or newer, and there is none here. Install it, then run this again:" \
      "  Debian or Ubuntu:  sudo apt-get install python3 python3-venv" \
      "  Fedora:            sudo dnf install python3" \
      "  macOS:             brew install python" \
      "  Windows:           winget install Python.Python.3.13"
  fi
  if try_environments; then return 0; fi
  package="$("$first" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
  if apt_install "$package" && try_environments; then return 0; fi
  stop "$first cannot make an environment: its part for that, $package, is missing." \
    "Install it, then run this again:" \
    "  sudo apt-get install $package"
}

# Sets VENV_BIN; fails where .venv is absent, broken, too old, or was made in another folder (its paths are absolute).
find_environment() {
  VENV_BIN="$VENV/bin"
  if [ -d "$VENV/Scripts" ]; then VENV_BIN="$VENV/Scripts"; fi
  python_is_new_enough "$VENV_BIN/python" || return 1
  "$VENV_BIN/python" -c 'import pip' 2>/dev/null || return 1
  [ ! -f "$VENV/made-in" ] || [ "$(cat "$VENV/made-in")" = "$ROOT" ]
}

# Prints what an installation depends on, as one hash: it changes when there is something to install.
fingerprint() {
  "$VENV_BIN/python" - "$ROOT/requirements/$1.txt" "$ROOT/pyproject.toml" <<'EOS'
import hashlib, sys
from pathlib import Path

parts = [sys.version.encode(), *(Path(name).read_bytes() for name in sys.argv[1:])]
print(hashlib.sha256(b"\0".join(parts)).hexdigest())
EOS
}

# Reads what pip says and shows how far it is: one line that counts on a terminal, else a line every ten packages.
show_progress() {
  local total="$1" seen=0 line
  while IFS= read -r line; do
    case "$line" in
      Collecting\ * | Processing\ * | Requirement\ already\ satisfied:\ *) seen=$((seen + 1)) ;;
      *) continue ;;
    esac
    if [ -t 1 ]; then
      printf '\r  %d of %d' "$seen" "$total"
    elif [ $((seen % 10)) = 0 ] || [ "$seen" = "$total" ]; then
      printf '  %d of %d\n' "$seen" "$total"
    fi
  done
  if [ -t 1 ]; then printf '\n'; fi
}

# What pip says on the side is kept, and shown when it fails.
pip_install() {
  (cd "$ROOT" && exec "$VENV_BIN/python" -m pip install --progress-bar off "$@" 2>"$VENV/pip-says")
}

install_lock() {
  local lock="requirements/$1.txt" total
  total="$(grep -c '^[A-Za-z0-9].*==' "$ROOT/$lock")"
  say "Installing the $total packages in $lock (about a minute the first time)."
  pip_install --require-hashes -r "$lock" | show_progress "$total" || return 1
  pip_install --quiet --no-deps --no-build-isolation -e .
}

set_up() {
  local kind="$1"
  find_environment || { make_environment && find_environment; }
  if [ "$(cat "$VENV/installed-$kind" 2>/dev/null)" = "$(fingerprint "$kind")" ]; then return 0; fi
  if ! install_lock "$kind"; then
    grep -v '^WARNING: Location' "$VENV/pip-says" | tail -n 5 | cut -c 1-300 >&2
    stop "The packages could not be installed: see above. Is this computer on line? Then run this again."
  fi
  printf '%s\n' "$ROOT" >"$VENV/made-in"
  rm -f "$VENV/no-browser" "$VENV/no-checker" "$VENV/no-pango"
  # The test lock holds all of the other one.
  if [ "$kind" = test ]; then fingerprint run >"$VENV/installed-run"; fi
  fingerprint "$kind" >"$VENV/installed-$kind"
}
