# Runs the command and passes its exit code on. No class-data archive is made: that takes longer than it saves here.
set -uo pipefail
set -f
# Splitting is what is wanted: the command is one line of words.
# shellcheck disable=SC2086
set -- $SLIPWAY_COMMAND
code=0
sh "$SLIPWAY_HOME/bin/slipway" "$@" || code=$?
echo "exit-code=$code" >> "$GITHUB_OUTPUT"
exit "$code"
