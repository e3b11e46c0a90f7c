"""Makes root directories of Debian's packages, each with its own way of having libraries, or of not having them."""

import pathlib
import shutil
import subprocess

TRIPLE = "usr/lib/x86_64-linux-gnu"
FIRST = "lib/x86_64-linux-gnu"
BASE = ["libc6", "libc-bin", "libgcc-s1", "libstdc++6", "zlib1g"]
LAYOUT = ["bin", "sbin", "lib", "lib64"]


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, **options)


class Roots:
    """The folder that they are in. Files are shared between roots: what changes in one is made anew."""

    def __init__(self, inputs, folder):
        self.inputs = inputs
        self.folder = folder
        folder.mkdir(parents=True)

    def unpack(self, name, suite, packages):
        root = self.folder / name
        root.mkdir(exist_ok=True)
        for package in packages:
            (deb,) = (self.inputs / f"debian-{suite}").glob(f"{package}_*.deb")
            run("dpkg-deb", "--extract", deb, root)
        shutil.rmtree(root / "usr/share", ignore_errors=True)
        for link in LAYOUT:  # Debian 13 leaves these to base-files.
            (root / "usr" / link).mkdir(parents=True, exist_ok=True)
            if not (root / link).exists():
                (root / link).symlink_to("usr/" + link)
        return root

    def copy(self, of, name):
        run("cp", "-al", self.folder / of, self.folder / name)
        return self.folder / name

    def ssl11(self, root, folder):
        (root / folder).mkdir(parents=True, exist_ok=True)
        for library in ("libssl.so.1.1", "libcrypto.so.1.1"):
            shutil.copy(self.inputs / "ssl11" / TRIPLE / library, root / folder / library)
        return root

    def fresh(self, name):
        """Debian 12 without a libssl and without a cache."""
        return self.copy("debian12-bare", name)

    def with_ssl(self, name, folder):
        return self.ssl11(self.fresh(name), folder)

    def configured(self, name):
        """With OpenSSL 1.1 in /opt, which only a configuration file names."""
        root = self.with_ssl(name, "opt/ssl")
        (root / "etc/ld.so.conf.d/ssl.conf").write_text("/opt/ssl\n")
        return root


def cache(root):
    run("chroot", root, "/sbin/ldconfig", stderr=subprocess.DEVNULL)


def put(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_bytes(content)


def releases(roots):
    roots.unpack("debian12-bare", "bookworm-amd64", BASE)
    for name, suite, ssl in (
        ("debian11", "bullseye-amd64", "libssl1.1"),
        ("debian12", "bookworm-amd64", "libssl3"),
        ("debian13", "trixie-amd64", "libssl3t64"),
    ):
        cache(roots.unpack(name, suite, BASE + [ssl]))
    roots.unpack("debian12-libc", "bookworm-amd64", ["libc6"])
    roots.unpack("debian12-dev", "bookworm-amd64", BASE + ["libssl3", "libc6-dev"])
    cache(roots.ssl11(roots.copy("debian12", "debian12-both"), TRIPLE))
    cache(roots.ssl11(roots.copy("debian13", "debian13-both"), TRIPLE))
    roots.unpack("debian12-arm64", "bookworm-arm64", BASE + ["libssl3"])


def caches(roots):
    roots.configured("no-cache")
    stale = roots.copy("debian12-bare", "stale-cache")
    cache(stale)
    roots.ssl11(stale, "opt/ssl")
    put(stale / "etc/ld.so.conf.d/ssl.conf", b"/opt/ssl\n")
    gone = roots.configured("cache-without-conf")
    cache(gone)
    (gone / "etc/ld.so.conf.d/ssl.conf").unlink()
    deleted = roots.configured("cache-of-deleted")
    cache(deleted)
    shutil.rmtree(deleted / "opt/ssl")
    roots.ssl11(deleted, TRIPLE)
    spoilt = roots.configured("cache-of-spoilt")
    cache(spoilt)
    put(spoilt / "opt/ssl/libssl.so.1.1", b"spoilt\n" * 20)
    roots.ssl11(spoilt, TRIPLE)
    put(roots.with_ssl("corrupt-cache", TRIPLE) / "etc/ld.so.cache", bytes(range(256)) * 12)


def folders(roots):
    for name, folder in (("usr-lib", "usr/lib"), ("usr-lib64", "usr/lib64"), ("usr-local-lib", "usr/local/lib")):
        roots.with_ssl(name, folder)
    roots.with_ssl("levels", f"{TRIPLE}/glibc-hwcaps/x86-64-v2")
    roots.ssl11(roots.copy("debian13-without", "levels-debian13"), f"{TRIPLE}/x86_64")
    (roots.with_ssl("preload", "opt/ssl") / "etc/ld.so.preload").write_text(
        "/opt/ssl/libcrypto.so.1.1 /opt/ssl/libssl.so.1.1\n"
    )
    first = f"{FIRST}/libssl.so.1.1"
    (roots.with_ssl("first-dangles", TRIPLE) / first).symlink_to("/nowhere")
    (roots.with_ssl("first-loops", TRIPLE) / first).symlink_to("libssl.so.1.1")
    (roots.with_ssl("first-is-a-folder", TRIPLE) / first).mkdir()
    put(roots.with_ssl("first-is-empty", TRIPLE) / first, b"")
    put(roots.with_ssl("first-is-text", TRIPLE) / first, b"text\n" * 50)
    foreign = roots.with_ssl("first-is-foreign", TRIPLE)
    library = bytearray((foreign / TRIPLE / "libssl.so.1.1").read_bytes())
    library[18] = 183  # e_machine of arm64
    put(foreign / first, library)
    links = roots.with_ssl("links", "opt/ssl")
    (links / TRIPLE / "libssl.so.1.1").symlink_to("/opt/ssl/libssl.so.1.1")
    (links / TRIPLE / "libcrypto.so.1.1").symlink_to("../" * 9 + "opt/ssl/libcrypto.so.1.1")
    wrong = roots.copy("debian12", "link-to-openssl-3")
    for library in ("ssl", "crypto"):
        (wrong / TRIPLE / f"lib{library}.so.1.1").symlink_to(f"lib{library}.so.3")


def mixtures(roots):
    roots.unpack("debian13-without", "trixie-amd64", BASE)
    newer = roots.unpack("debian11-newer-libstdcxx", "bullseye-amd64", [name for name in BASE if "stdc" not in name])
    roots.unpack(newer.name, "bookworm-amd64", ["libstdc++6"])
    stubless = roots.copy("debian13-both", "debian13-without-stubs")
    for library in ("libdl.so.2", "libpthread.so.0", "librt.so.1"):
        (stubless / TRIPLE / library).unlink()
    old = roots.copy("debian12-both", "debian12-old-libpthread")
    pthread = (roots.folder / "debian11" / FIRST / "libpthread.so.0").read_bytes()
    put(old / FIRST / "libpthread.so.0", pthread)


def musls(roots):
    for name, suite in (("musl-debian12", "bookworm-amd64"), ("musl-debian13", "trixie-amd64")):
        roots.unpack(name, suite, ["musl"])
    for name, of in (("alpine-123", "musl-debian12"), ("alpine-125", "musl-debian13")):
        root = roots.folder / name
        (root / "lib").mkdir(parents=True)
        (root / "usr/lib").mkdir(parents=True)
        shutil.copy(next((roots.folder / of / "usr/lib").rglob("libc.so"), roots.folder / of / "lib/x86_64-linux-musl/libc.so"),
                    root / "lib/ld-musl-x86_64.so.1")
        (root / "lib/libc.musl-x86_64.so.1").symlink_to("ld-musl-x86_64.so.1")
    libraries = roots.copy("alpine-125", "alpine-with-glibcs-libraries")
    for folder, library in ((FIRST, "libgcc_s.so.1"), (FIRST, "libz.so.1"), (TRIPLE, "libstdc++.so.6"),
                            (TRIPLE, "libssl.so.1.1"), (TRIPLE, "libcrypto.so.1.1")):
        shutil.copy(roots.folder / "debian11" / folder / library, libraries / "usr/lib")
    compatible = roots.copy(libraries.name, "alpine-with-glibcs-name")
    (compatible / "lib64").mkdir()
    (compatible / "lib64/ld-linux-x86-64.so.2").symlink_to("/lib/ld-musl-x86_64.so.1")
    (compatible / "lib/ld-linux-x86-64.so.2").symlink_to("/lib/ld-musl-x86_64.so.1")
    moved = roots.copy(libraries.name, "alpine-with-path-file")
    (moved / "usr/lib").rename(moved / "libraries")
    put(moved / "etc/ld-musl-x86_64.path", b"/lib\n/libraries\n")


def make(inputs, folder):
    """All roots, by name."""
    roots = Roots(pathlib.Path(inputs), folder)
    releases(roots)
    mixtures(roots)
    caches(roots)
    folders(roots)
    musls(roots)
    (folder / "nothing/etc").mkdir(parents=True)
    return sorted(folder.iterdir())
