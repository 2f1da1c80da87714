# shellcheck shell=bash
# Finds Pango, which draws the letters of files for print, or gets it. Read by scripts/test, after setup.sh.

can_print() { "$VENV_BIN/python" -c 'from yousaid.formats.pdf import Printer; Printer()' >/dev/null 2>&1; }

# Fails where it is not to be had.
find_pango() {
  if can_print; then return 0; fi
  # One attempt for each set-up, as for the browser.
  if [ -f "$VENV/no-pango" ]; then return 1; fi
  if apt_install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 && can_print; then return 0; fi
  : >"$VENV/no-pango"
  return 1
}
