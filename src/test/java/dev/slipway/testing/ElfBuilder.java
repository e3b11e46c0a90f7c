package dev.slipway.testing;

import dev.slipway.domain.binary.Cpu;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Writes an ELF file of one segment, as small as a real loader takes it: a library for x64 unless told otherwise. */
public final class ElfBuilder {
    private static final long BASE = 0;

    private final int machine;
    private final boolean wide;
    private final ByteOrder order;
    private int type = 3;
    private int osAbi;
    private int abiVersion;
    private int alignment = 0x1000;
    private boolean linked = true;
    private String interpreter = "";
    private final List<String> needed = new ArrayList<>();
    private final Map<Long, String> texts = new LinkedHashMap<>();
    private final Map<Long, Long> numbers = new LinkedHashMap<>();
    private OptionalInt stack = OptionalInt.of(6);
    private OptionalLong tls = OptionalLong.empty();
    private boolean gnuHash;
    private byte[] content = {};
    private final ElfTables tables = new ElfTables();

    private ElfBuilder(int machine, int bits, ByteOrder order) {
        this.machine = machine;
        this.wide = bits == 64;
        this.order = order;
    }

    public static ElfBuilder x64() {
        return of(Cpu.X64);
    }

    /** With the word size and the byte order that Linux has on that CPU. */
    public static ElfBuilder of(Cpu cpu) {
        int machine = switch (cpu) {
            case X64 -> 62;
            case ARM64 -> 183;
            case ARM -> 40;
            case IA32 -> 3;
            case S390X -> 22;
            case PPC64 -> 21;
            case RISCV64 -> 243;
            case LOONG64 -> 258;
        };
        boolean narrow = cpu == Cpu.ARM || cpu == Cpu.IA32;
        return of(machine, narrow ? 32 : 64, cpu == Cpu.S390X ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    public static ElfBuilder of(int machine, int bits, ByteOrder order) {
        return new ElfBuilder(machine, bits, order);
    }

    /** {@code e_type}: 1 object file, 2 program at a fixed place, 3 library or program, 4 core. */
    public ElfBuilder type(int number) {
        type = number;
        return this;
    }

    public ElfBuilder osAbi(int number, int version) {
        osAbi = number;
        abiVersion = version;
        return this;
    }

    /** Without a dynamic section. */
    public ElfBuilder withoutDynamicSection() {
        linked = false;
        return this;
    }

    public ElfBuilder interpreter(String path) {
        interpreter = path;
        return this;
    }

    public ElfBuilder needed(String... libraries) {
        needed.addAll(List.of(libraries));
        return this;
    }

    public ElfBuilder soname(String name) {
        texts.put(14L, name);
        return this;
    }

    public ElfBuilder rpath(String path) {
        texts.put(15L, path);
        return this;
    }

    public ElfBuilder runpath(String path) {
        texts.put(29L, path);
        return this;
    }

    /** {@code DT_FLAGS}. */
    public ElfBuilder flags(long bits) {
        numbers.put(30L, bits);
        return this;
    }

    /** {@code DT_FLAGS_1}. */
    public ElfBuilder flags1(long bits) {
        numbers.put(0x6fff_fffbL, bits);
        return this;
    }

    /** Any other entry of the dynamic section. */
    public ElfBuilder dynamic(long tag, long value) {
        numbers.put(tag, value);
        return this;
    }

    /** {@code p_align} of what is mapped. */
    public ElfBuilder alignment(int bytes) {
        alignment = bytes;
        return this;
    }

    /** {@code p_flags} of {@code PT_GNU_STACK}: 6 as usual, 7 executable. */
    public ElfBuilder stack(int flags) {
        stack = OptionalInt.of(flags);
        return this;
    }

    public ElfBuilder withoutStackHeader() {
        stack = OptionalInt.empty();
        return this;
    }

    public ElfBuilder tls(long bytes) {
        tls = OptionalLong.of(bytes);
        return this;
    }

    public ElfBuilder needsVersion(String library, String version) {
        tables.needs(library, version, 0);
        return this;
    }

    /** With {@code VER_FLG_WEAK}. */
    public ElfBuilder needsVersionWeakly(String library, String version) {
        tables.needs(library, version, 2);
        return this;
    }

    public ElfBuilder definesVersion(String version) {
        tables.defines(version);
        return this;
    }

    /** A function that a relocation of the global offset table names. */
    public ElfBuilder undefined(String name) {
        return symbol(name, "", ElfTables.GLOBAL_FUNCTION, false, ElfTables.NOW);
    }

    /** Likewise, of a version that {@link #needsVersion} has named. */
    public ElfBuilder undefined(String name, String version) {
        return symbol(name, version, ElfTables.GLOBAL_FUNCTION, false, ElfTables.NOW);
    }

    /** A function that is looked for at its first call. */
    public ElfBuilder called(String name) {
        return symbol(name, "", ElfTables.GLOBAL_FUNCTION, false, ElfTables.AT_CALL);
    }

    public ElfBuilder weaklyUndefined(String name) {
        return symbol(name, "", ElfTables.WEAK_FUNCTION, false, ElfTables.NOW);
    }

    public ElfBuilder defined(String name) {
        return symbol(name, "", ElfTables.GLOBAL_FUNCTION, true, ElfTables.NEVER);
    }

    /** Of a version that {@link #definesVersion} has named. */
    public ElfBuilder defined(String name, String version) {
        return symbol(name, version, ElfTables.GLOBAL_FUNCTION, true, ElfTables.NEVER);
    }

    /**
     * Any symbol.
     *
     * @param version empty for none
     * @param info {@code st_info}
     * @param use 0 never, 1 at once, 2 at a call; above that the number of a kind of relocation
     */
    public ElfBuilder symbol(String name, String version, int info, boolean defined, int use) {
        tables.symbols().add(new ElfTables.Symbol(name, version, info, defined, use));
        return this;
    }

    /** With {@code DT_GNU_HASH} in place of {@code DT_HASH}. */
    public ElfBuilder gnuHash() {
        gnuHash = true;
        return this;
    }

    /** Bytes that a segment maps and nothing refers to. */
    public ElfBuilder content(byte[] bytes) {
        content = bytes.clone();
        return this;
    }

    public ElfBuilder content(String text) {
        return content(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The file. */
    public byte[] bytes() {
        int headers = 1
                + (interpreter.isEmpty() ? 0 : 1)
                + (linked ? 1 : 0)
                + (stack.isPresent() ? 1 : 0)
                + (tls.isPresent() ? 1 : 0);
        ElfOutput out = new ElfOutput(wide, order);
        int program = wide ? 64 : 52;
        out.skipTo(program + headers * (wide ? 56 : 32));
        int name = out.at();
        out.text(interpreter);
        int[] dynamic = linked ? dynamic(out) : new int[] {0, 0};
        out.align();
        out.raw(content);
        int end = out.at();
        header(out, program, headers);
        out.moveTo(program);
        out.segment(1, 6, 0, end, end, alignment);
        if (!interpreter.isEmpty()) {
            out.segment(3, 4, name, interpreter.length() + 1, interpreter.length() + 1, 1);
        }
        if (linked) {
            out.segment(2, 6, dynamic[0], dynamic[1], dynamic[1], 8);
        }
        stack.ifPresent(flags -> out.segment(0x6474_e551, flags, 0, 0, 0, 16));
        tls.ifPresent(bytes -> out.segment(7, 4, end, 0, bytes, 16));
        return out.bytes(end);
    }

    private void header(ElfOutput out, int program, int headers) {
        out.moveTo(0);
        out.raw(new byte[] {
            0x7f,
            'E',
            'L',
            'F',
            (byte) (wide ? 2 : 1),
            (byte) (order.equals(ByteOrder.BIG_ENDIAN) ? 2 : 1),
            1,
            (byte) osAbi,
            (byte) abiVersion,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        });
        out.half(type).half(machine).word(1).address(BASE).address(program).address(0);
        out.word(0)
                .half(wide ? 64 : 52)
                .half(wide ? 56 : 32)
                .half(headers)
                .half(wide ? 64 : 40)
                .half(0)
                .half(0);
    }

    /** Where the dynamic section begins, and its length. */
    private int[] dynamic(ElfOutput out) {
        Map<Long, Long> entries = new LinkedHashMap<>(numbers);
        ElfStrings strings = new ElfStrings();
        List<Integer> libraries = needed.stream().map(strings::place).toList();
        texts.forEach((tag, text) -> entries.put(tag, (long) strings.place(text)));
        tables.write(out, strings, entries, machine, gnuHash);
        out.align();
        entries.put(5L, (long) out.at());
        entries.put(10L, (long) strings.bytes().length);
        out.raw(strings.bytes());
        out.align();
        int start = out.at();
        libraries.forEach(place -> out.address(1).address(place));
        entries.forEach((tag, value) -> out.address(tag).address(value));
        out.address(0).address(0);
        return new int[] {start, out.at() - start};
    }
}
