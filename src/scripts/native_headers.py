"""Native headers by hand: small ELF, PE and Mach-O files that say what they are built for and link to."""

import struct
from typing import NamedTuple


class Target(NamedTuple):
    """What a binary target is built for."""

    form: str  # elf, pe or macho
    cpu: str  # x64 or arm64
    libc: str  # glibc, musl, static or none
    ssl: str  # the suffix of libssl.so, or nothing


TARGETS = {
    "darwin": Target("macho", "x64", "none", ""),
    "darwin-arm64": Target("macho", "arm64", "none", ""),
    "windows": Target("pe", "x64", "none", ""),
    "debian-openssl-1.0.x": Target("elf", "x64", "glibc", "1.0.0"),
    "debian-openssl-1.1.x": Target("elf", "x64", "glibc", "1.1"),
    "debian-openssl-3.0.x": Target("elf", "x64", "glibc", "3"),
    "rhel-openssl-1.0.x": Target("elf", "x64", "glibc", "10"),
    "rhel-openssl-1.1.x": Target("elf", "x64", "glibc", "1.1"),
    "rhel-openssl-3.0.x": Target("elf", "x64", "glibc", "3"),
    "linux-arm64-openssl-1.0.x": Target("elf", "arm64", "glibc", "1.0.0"),
    "linux-arm64-openssl-1.1.x": Target("elf", "arm64", "glibc", "1.1"),
    "linux-arm64-openssl-3.0.x": Target("elf", "arm64", "glibc", "3"),
    "linux-musl": Target("elf", "x64", "musl", "1.1"),
    "linux-musl-openssl-3.0.x": Target("elf", "x64", "musl", "3"),
    "linux-musl-arm64-openssl-1.1.x": Target("elf", "arm64", "musl", "1.1"),
    "linux-musl-arm64-openssl-3.0.x": Target("elf", "arm64", "musl", "3"),
    "linux-static-x64": Target("elf", "x64", "static", ""),
    "linux-static-arm64": Target("elf", "arm64", "static", ""),
}
TRIPLES = {"x64": "x86_64", "arm64": "aarch64"}


def aligned(data, boundary):
    return data + bytes(-len(data) % boundary)


def needed_libraries(target):
    if target.libc == "static":
        return []
    cpu = TRIPLES[target.cpu]
    libc = ["libc.so.6"] if target.libc == "glibc" else [f"libc.musl-{cpu}.so.1"]
    return [f"libssl.so.{target.ssl}", f"libcrypto.so.{target.ssl}"] + libc


def loader(target):
    cpu = TRIPLES[target.cpu]
    if target.libc == "musl":
        return f"/lib/ld-musl-{cpu}.so.1"
    return "/lib64/ld-linux-x86-64.so.2" if target.cpu == "x64" else "/lib/ld-linux-aarch64.so.1"


def elf(target, is_library, line, pad):
    """An ELF64 file by hand: one loadable segment, and a dynamic section that names the needed libraries."""
    libraries = needed_libraries(target)
    has_loader = bool(libraries) and not is_library
    program_headers = 1 + bool(libraries) + has_loader
    base = 0 if libraries else 0x400000
    text = aligned(line + b"\0", 8)

    names, offsets = b"\0", []
    for name in libraries:
        offsets.append(len(names))
        names += name.encode() + b"\0"
    interpreter = loader(target).encode() + b"\0" if has_loader else b""

    at_names = 64 + 56 * program_headers
    at_interpreter = at_names + len(names)
    head_end = at_interpreter + len(interpreter)
    at_symbols = head_end + -head_end % 8
    at_hash = at_symbols + 24
    at_dynamic = at_hash + 24
    entries = [(1, offset) for offset in offsets]
    entries += [(4, at_hash), (5, at_names), (6, at_symbols), (10, len(names)), (11, 24), (0, 0)]
    dynamic = b"".join(struct.pack("<QQ", tag, value) for tag, value in entries) if libraries else b""
    at_text = at_dynamic + len(dynamic)
    body = names + interpreter
    body += bytes(at_symbols - head_end) + bytes(24) + struct.pack("<IIIIII", 1, 1, 0, 0, 0, 0)
    body += dynamic + text + pad
    size = at_names + len(body)

    section_names = b"\0.dynstr\0.dynamic\0.rodata\0.shstrtab\0"
    at_section_names = size
    sections_start = size + len(section_names)
    sections_start += -sections_start % 8

    def section(name, kind, flags, offset, length, link=0, align=1, entry=0):
        index = section_names.index(name + b"\0") if name else 0
        address = base + offset if flags else 0
        return struct.pack("<IIQQQQIIQQ", index, kind, flags, address, offset, length, link, 0, align, entry)

    sections = [section(b"", 0, 0, 0, 0)]
    if libraries:
        sections.append(section(b".dynstr", 3, 2, at_names, len(names)))
        sections.append(section(b".dynamic", 6, 3, at_dynamic, len(dynamic), 1, 8, 16))
    sections.append(section(b".rodata", 1, 2, at_text, size - at_text))
    sections.append(section(b".shstrtab", 3, 0, at_section_names, len(section_names)))

    def segment(kind, offset, length, align):
        return struct.pack("<IIQQQQQQ", kind, 5, offset, base + offset, base + offset, length, length, align)

    segments = segment(3, at_interpreter, len(interpreter), 1) if has_loader else b""
    segments += segment(1, 0, size, 0x1000)
    segments += segment(2, at_dynamic, len(dynamic), 8) if libraries else b""
    ident = b"\x7fELF" + bytes([2, 1, 1, 0]) + bytes(8)
    machine = {"x64": 62, "arm64": 183}[target.cpu]
    header = ident + struct.pack(
        "<HHIQQQIHHHHHH", 3 if libraries else 2, machine, 1, 0 if is_library else base + at_text, 64,
        sections_start, 0, 64, 56, program_headers, 64, len(sections), len(sections) - 1,
    )
    image = header + segments + body + section_names
    return aligned(image, 8) + b"".join(sections)


def pe(is_library, line, pad):
    """A PE32+ file by hand: MZ stub, COFF and optional header, one section."""
    file_alignment, page = 512, 0x1000
    content = line + b"\0" + pad
    raw = aligned(content, file_alignment)
    virtual = len(content) + -len(content) % page
    coff = struct.pack("<HHIIIHH", 0x8664, 1, 0, 0, 0, 240, 0x2022 if is_library else 0x22)
    optional = struct.pack("<HBBIII", 0x20B, 14, 0, 0, len(raw), 0)
    optional += struct.pack("<IIQII", page, page, 0x180000000, page, file_alignment)
    optional += struct.pack("<HHHHHHI", 6, 0, 0, 0, 6, 0, 0)
    optional += struct.pack("<IIIHH", page + virtual, file_alignment, 0, 3, 0x160)
    optional += struct.pack("<QQQQII", 1 << 20, page, 1 << 20, page, 0, 16) + bytes(16 * 8)
    section = b".rdata\0\0" + struct.pack("<IIIIIIHHI", len(content), page, len(raw), file_alignment, 0, 0, 0, 0, 0x40000040)
    stub = b"MZ" + bytes(58) + struct.pack("<I", 64)
    return aligned(stub + b"PE\0\0" + coff + optional + section, file_alignment) + raw


def macho(target, is_library, line, pad):
    """A 64-bit Mach-O file by hand: one segment, the platform it is built for, the system library."""
    arm = target.cpu == "arm64"

    def dylib(command, name):
        path = aligned(name + b"\0", 8)
        return struct.pack("<IIIIII", command, 24 + len(path), 24, 2, 0x10000, 0x10000) + path

    def commands(start, length):
        address = 0 if is_library else 1 << 32
        segment = struct.pack("<II16sQQQQiiII", 0x19, 72, b"__TEXT", address, -(-length // 16384) * 16384, 0, length, 5, 5, 0, 0)
        built_for = struct.pack("<IIIIII", 0x32, 24, 1, (11 if arm else 10) << 16 | (0 if arm else 15 << 8), 12 << 16, 0)
        found = [segment, built_for, dylib(0xC, b"/usr/lib/libSystem.B.dylib")]
        found.append(dylib(0xD, b"libquery_engine.dylib") if is_library else struct.pack("<IIQQ", 0x80000028, 24, start, 0))
        return found

    content = line + b"\0" + pad
    start = 32 + sum(map(len, commands(0, 0)))
    found = commands(start, start + len(content))
    cpu, subtype = (0x0100000C, 0) if arm else (0x01000007, 3)
    header = struct.pack("<IIIIIIII", 0xFEEDFACF, cpu, subtype, 6 if is_library else 2, len(found), start - 32, 0x85, 0)
    return header + b"".join(found) + content
