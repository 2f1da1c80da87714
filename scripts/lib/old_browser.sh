# shellcheck shell=bash
# Gets a Chromium of 2018, to see pages as an old phone shows them. Read by scripts/test, after setup.sh.
#
# find_old_browser sets YOUSAID_OLD_BROWSER to its path; it fails where there is no npm to get it with, or where it
# does not run: it is for Linux on a PC processor.

# Chromium 70 of August 2018, without a window, as a package of its own (MIT licence) holds it.
OLD_BROWSER_PACKAGE="chrome-aws-lambda@1.7.0"
OLD_BROWSER_FILE="chromium-70.0.3508.0.br"

find_old_browser() {
  local folder="$VENV/browser-2018"
  if [ -z "${YOUSAID_OLD_BROWSER:-}" ]; then
    if [ ! -x "$folder/chromium" ]; then
      # One attempt for each set-up, as for the other browser.
      if [ -f "$VENV/no-old-browser" ]; then return 1; fi
      if ! get_old_browser "$folder" >/dev/null 2>&1; then
        : >"$VENV/no-old-browser"
        return 1
      fi
    fi
    YOUSAID_OLD_BROWSER="$folder/chromium"
  fi
  export YOUSAID_OLD_BROWSER
}

get_old_browser() {
  local folder="$1"
  npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --no-save --silent "$OLD_BROWSER_PACKAGE" &&
    node -e '
      const fs = require("fs"), [from, to] = process.argv.slice(1);
      fs.writeFileSync(to, require("zlib").brotliDecompressSync(fs.readFileSync(from)), { mode: 0o755 });
    ' "$folder/node_modules/chrome-aws-lambda/bin/$OLD_BROWSER_FILE" "$folder/chromium.part" &&
    "$folder/chromium.part" --headless --no-sandbox --disable-gpu --dump-dom about:blank &&
    rm -r "$folder/node_modules" &&
    mv "$folder/chromium.part" "$folder/chromium"
}
