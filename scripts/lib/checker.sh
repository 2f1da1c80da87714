# shellcheck shell=bash
# Finds the Nu HTML checker, or gets it. Read by scripts/test, after setup.sh.
#
# find_checker sets YOUSAID_VNU to the path of vnu.jar; it fails where there is no Java, or no npm to get it with.

VNU_VERSION="26.9.27"

find_checker() {
  local folder="$VENV/checker-$VNU_VERSION"
  java -version >/dev/null 2>&1 || return 1
  if [ -n "${YOUSAID_VNU:-}" ]; then return 0; fi
  if [ ! -f "$folder/node_modules/vnu-jar/build/dist/vnu.jar" ]; then
    # One attempt for each set-up, as for the browser.
    if [ -f "$VENV/no-checker" ]; then return 1; fi
    # Its own steps after an install would get a whole Java: the one here does.
    if ! { command -v npm && npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --no-save --silent \
      "vnu-jar@$VNU_VERSION"; } >/dev/null 2>&1; then
      : >"$VENV/no-checker"
      return 1
    fi
  fi
  export YOUSAID_VNU="$folder/node_modules/vnu-jar/build/dist/vnu.jar"
}
