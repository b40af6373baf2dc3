# Sourced by ./hearsay and ./hearsay-bench.

# build_if_older ROOT PROGRAM COMMAND...: builds PROGRAM by COMMAND, quietly, when it is missing or older than a source.
build_if_older() {
  local root="$1" program="$2"
  shift 2
  if ! command -v dotnet > /dev/null; then
    echo "hearsay: needs the .NET SDK $(sed -n 's/.*"version": *"\([0-9]*\)\..*/\1/p' "$root/global.json") (the command \`dotnet\`)." >&2
    exit 2
  fi

  if [[ -f "$program" ]] && [[ -z "$(find "$root/src" "$root/web/src" "$root/models" "$root/bench" "$root"/Directory.*.props "$root/global.json" \
      -newer "$program" -type f -not -name '*.md' -not -path "$root/bench/*.tsv" -print -quit 2> /dev/null)" ]]; then
    return
  fi

  echo "Building (this happens once, and after changes) ..." >&2
  local log
  log="$(mktemp)"
  # Analyzers belong to `dotnet build`; here they would only make the wait longer.
  if ! "$@" --configuration Release --nologo --verbosity quiet -p:RunAnalyzers=false > "$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    echo "hearsay: the build failed." >&2
    exit 2
  fi

  rm -f "$log"
  touch "$program"
}
