# shellcheck shell=bash
# What every script here has in common: where the tree is, how it speaks, how it fails. Sourced, not run.

# Messages of the toolchain and of Debian's tools in one language, whatever the reader's terminal says.
export LC_ALL=C.UTF-8

# The tree, whatever folder the script was called from. Everything built lands in this one scratch folder.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# One configuration for everything: what is tested is what is run and shipped (Shared/Decisions/0009).
configuration=release

# Prints a line for the reader.
say() { printf '%s\n' "$*"; }

# Prints the name of a part that takes a while.
heading() { printf '\n== %s\n' "$*"; }

# Says what is wrong and what to do about it, and ends the script.
fail() {
    printf '%s: %s\n' "$0" "$1" >&2
    shift
    local line
    for line in "$@"; do printf '    %s\n' "$line" >&2; done
    exit 1
}

# Refuses an argument nobody knows; a wrong command line ends with 2, as everywhere in Genklang.
refuse_argument() {
    printf '%s: unknown argument %s (--help tells which there are)\n' "$0" "$1" >&2
    exit 2
}
