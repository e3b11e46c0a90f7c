# Finds or downloads the distribution and tells where it is.
set -euo pipefail

fail() {
  echo "::error::$1"
  exit 5
}

use() {
  [ -f "$1/bin/slipway" ] || fail "There is no bin/slipway in $1. Name a built distribution with \"home\", such as target/slipway."
  echo "home=$(cd "$1" && pwd)" >> "$GITHUB_OUTPUT"
  exit 0
}

if [ -n "${SLIPWAY_HOME:-}" ]; then
  use "$SLIPWAY_HOME"
fi

version=${SLIPWAY_VERSION#v}
if [ -z "$version" ]; then
  case ${ACTION_REF:-} in
    v[0-9]*.[0-9]*.[0-9]*) version=${ACTION_REF#v} ;;
    *) fail "Which release? Set \"version\", for example 0.1.0, or use the action at a tag such as v0.1.0." ;;
  esac
fi
case $version in
  *[!0-9A-Za-z.-]*) fail "\"$version\" is not a version." ;;
esac

folder=$RUNNER_TEMP/slipway-$version
if [ -f "$folder/bin/slipway" ]; then
  use "$folder"
fi

base=${GITHUB_SERVER_URL:-https://github.com}/${ACTION_REPOSITORY:-$GITHUB_REPOSITORY}/releases/download/v$version
archive=slipway-$version.tar.gz
work=$(mktemp -d "$RUNNER_TEMP/slipway.XXXXXX")
trap 'rm -rf "$work"' EXIT

download() {
  curl --fail --silent --show-error --location --retry 3 --connect-timeout 20 --output "$work/$1" "$base/$1" \
    || fail "$base/$1 could not be downloaded."
}

download "$archive"
expected=${SLIPWAY_SHA256:-}
if [ -z "$expected" ]; then
  download SHA256SUMS
  expected=$(awk -v name="$archive" '$2 == name || $2 == "*" name { print $1 }' "$work/SHA256SUMS")
  [ -n "$expected" ] || fail "SHA256SUMS of release $version does not name $archive."
fi
# macOS has shasum and not sha256sum.
if command -v sha256sum > /dev/null; then
  actual=$(sha256sum "$work/$archive")
else
  actual=$(shasum -a 256 "$work/$archive")
fi
actual=${actual%% *}
if [ "$actual" != "$(echo "$expected" | tr 'A-F' 'a-f')" ]; then
  echo "::error::$archive has SHA-256 $actual where $expected was expected."
  exit 6
fi
tar -xzf "$work/$archive" -C "$work"
mv "$work/slipway-$version" "$folder"
use "$folder"
