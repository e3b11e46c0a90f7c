package dev.slipway.domain.binary;

import dev.slipway.domain.binary.NativeFile.Damaged;
import dev.slipway.domain.binary.NativeFile.Elf;
import dev.slipway.domain.binary.NativeFile.Linking;
import dev.slipway.domain.binary.NativeFile.Truncated;
import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads elf(5), as far as a loader does. */
final class ElfReader {
    static final String FORMAT = "ELF";
    private static final byte[] MAGIC = {0x7f, 'E', 'L', 'F'};
    private static final int LONGEST_PATH = 4096;

    private ElfReader() {}

    static boolean claims(byte[] start) {
        return start.length >= 4 && Arrays.equals(start, 0, 4, MAGIC, 0, 4);
    }

    /** Everything; what it can say before a table fails it is in the answer. */
    static NativeFile read(BoundedBytes bytes) throws IOException {
        Optional<Elf> known = Optional.empty();
        OptionalLong end = OptionalLong.empty();
        try {
            Elf header = header(bytes);
            known = Optional.of(header);
            if (header.type() == Elf.Type.CORE) {
                return header;
            }
            ElfImage image = ElfImage.of(bytes, header);
            end = image.end();
            return linked(header, image);
        } catch (BadFile bad) {
            Optional<Cpu> cpu = known.flatMap(Elf::cpu);
            boolean segmentsLack = end.isPresent() && end.getAsLong() > bytes.size();
            return bad.cut() && (end.isEmpty() || segmentsLack)
                    ? new Truncated(FORMAT, cpu, bad.why(), segmentsLack)
                    : new Damaged(FORMAT, cpu, bad.why());
        }
    }

    /** What the first bytes alone say; nothing of what it is linked to. */
    static NativeFile readHeader(BoundedBytes bytes) throws IOException {
        try {
            return header(bytes);
        } catch (BadFile bad) {
            return bad.cut()
                    ? new Truncated(FORMAT, Optional.empty(), bad.why(), false)
                    : new Damaged(FORMAT, Optional.empty(), bad.why());
        }
    }

    static Elf header(BoundedBytes bytes) throws BadFile, IOException {
        int width = bytes.u8(4);
        int order = bytes.u8(5);
        if (width < 1 || width > 2 || order < 1 || order > 2) {
            throw BadFile.damaged("its class is " + width + " and its byte order " + order);
        }
        bytes.order(order == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        // The last field of the header: all of it must be there.
        bytes.u16(width == 2 ? 0x3e : 0x32);
        int machine = bytes.u16(18);
        return new Elf(
                Cpu.ofElf(machine),
                machine,
                width == 2 ? 64 : 32,
                bytes.order(),
                bytes.u8(7),
                bytes.u8(8),
                type(bytes.u16(16)),
                Optional.empty(),
                Linking.NONE,
                Optional.empty());
    }

    private static Elf.Type type(int type) {
        return switch (type) {
            case 1 -> Elf.Type.RELOCATABLE;
            case 2 -> Elf.Type.EXECUTABLE;
            case 3 -> Elf.Type.SHARED;
            case 4 -> Elf.Type.CORE;
            default -> Elf.Type.OTHER;
        };
    }

    private static Elf linked(Elf header, ElfImage image) throws BadFile, IOException {
        Optional<String> interpreter = Optional.empty();
        Optional<ElfImage.Segment> named = image.last(ElfImage.PT_INTERP);
        if (named.isPresent()) {
            interpreter = Optional.of(image.bytes().text(named.get().offset(), LONGEST_PATH));
        }
        return new Elf(
                header.cpu(),
                header.machine(),
                header.bits(),
                header.order(),
                header.osAbi(),
                header.abiVersion(),
                header.type(),
                interpreter,
                linking(image),
                refusal(image.bytes()).or(image::refusal));
    }

    /** What glibc refuses of the header, in its words (elf/dl-load.c). */
    private static Optional<String> refusal(BoundedBytes bytes) throws BadFile, IOException {
        if (bytes.u8(6) != 1) {
            return Optional.of("ELF file version ident does not match current one");
        }
        for (int padding = 9; padding < 16; padding++) {
            if (bytes.u8(padding) != 0) {
                return Optional.of("nonzero padding in e_ident");
            }
        }
        return bytes.i32(20) == 1 ? Optional.empty() : Optional.of("ELF file version does not match current one");
    }

    private static Linking linking(ElfImage image) throws BadFile, IOException {
        ElfDynamic dynamic = ElfDynamic.of(image);
        ElfVersions versions = ElfVersions.of(dynamic);
        Optional<ElfImage.Segment> stack = image.last(ElfImage.PT_GNU_STACK);
        Optional<ElfImage.Segment> tls = image.last(ElfImage.PT_TLS);
        return new Linking(
                dynamic.present(),
                dynamic.text(ElfDynamic.SONAME),
                dynamic.needed(),
                dynamic.text(ElfDynamic.RPATH),
                dynamic.text(ElfDynamic.RUNPATH),
                dynamic.value(ElfDynamic.FLAGS),
                dynamic.value(ElfDynamic.FLAGS_1),
                stack.isPresent() ? OptionalInt.of(stack.get().flags()) : OptionalInt.empty(),
                tls.isPresent() ? OptionalLong.of(tls.get().memorySize()) : OptionalLong.empty(),
                image.end().orElseThrow(() -> BadFile.damaged("its segments end before they begin")),
                versions.needed(),
                versions.defined(),
                dynamic.has(ElfDynamic.VERDEF));
    }
}
