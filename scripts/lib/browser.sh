# shellcheck shell=bash
# Finds a Chromium for the browser tests, or gets one. Read by scripts/test, after setup.sh.
#
# find_browser sets YOUSAID_BROWSER to its path; it fails where none is to be had.

# A name that exists may not be a browser: Ubuntu's `chromium-browser` only tells you to install something else.
browser_runs() { "$1" --version >/dev/null 2>&1; }

system_browser() {
  local name
  for name in chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
    "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
    if browser_runs "$name"; then
      command -v "$name"
      return 0
    fi
  done
  return 1
}

playwright_browser() {
  local path
  path="$("$VENV_BIN/python" - <<'EOS'
from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
EOS
  )" 2>/dev/null || return 1
  browser_runs "$path" && printf '%s\n' "$path"
}

get_browser() {
  # One attempt for each set-up: where it cannot be had, asking again at each run would only be slow.
  if [ -f "$VENV/no-browser" ]; then return 1; fi
  if [ "$(id -u)" = 0 ] && grep -qs '^ID=debian' /etc/os-release && apt_install chromium >&2 &&
    system_browser; then
    return 0
  fi
  say "Getting Chromium for the browser tests." >&2
  if "$VENV_BIN/python" -m playwright install chromium >/dev/null 2>&1 && playwright_browser; then return 0; fi
  : >"$VENV/no-browser"
  return 1
}

find_browser() {
  export PLAYWRIGHT_BROWSERS_PATH="$VENV/browsers" PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT=10000
  if [ -z "${YOUSAID_BROWSER:-}" ]; then
    YOUSAID_BROWSER="$(system_browser || { [ -d "$VENV/browsers" ] && playwright_browser; } || get_browser)" || {
      unset YOUSAID_BROWSER
      return 1
    }
  fi
  export YOUSAID_BROWSER
}
