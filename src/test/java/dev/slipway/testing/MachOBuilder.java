package dev.slipway.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes a Mach-O image of load commands and one segment: a 64-bit library for arm64 unless told otherwise. */
public final class MachOBuilder {
    private static final int SEGMENT = 0x1;
    private static final int SEGMENT_64 = 0x19;

    private final int cpuType;
    private final boolean wide;
    private final ByteOrder order;
    private final ByteArrayOutputStream commands = new ByteArrayOutputStream();
    private int count;

    private MachOBuilder(int cpuType, boolean wide, ByteOrder order) {
        this.cpuType = cpuType;
        this.wide = wide;
        this.order = order;
    }

    public static MachOBuilder arm64() {
        return of(0x0100_000c, true, ByteOrder.LITTLE_ENDIAN);
    }

    public static MachOBuilder x64() {
        return of(0x0100_0007, true, ByteOrder.LITTLE_ENDIAN);
    }

    public static MachOBuilder of(int cpuType, boolean wide, ByteOrder order) {
        return new MachOBuilder(cpuType, wide, order);
    }

    public MachOBuilder needed(String name) {
        return dylib(0xc, name);
    }

    public MachOBuilder weak(String name) {
        return dylib(0x8000_0018, name);
    }

    public MachOBuilder reexported(String name) {
        return dylib(0x8000_001f, name);
    }

    public MachOBuilder rpath(String path) {
        return command(0x8000_001c, text(12, path));
    }

    /** {@code LC_VERSION_MIN_MACOSX}. */
    public MachOBuilder minimumOs(int major, int minor, int patch) {
        return command(0x24, numbers(major << 16 | minor << 8 | patch, 0));
    }

    /** {@code LC_BUILD_VERSION}; platform 1 is macOS. */
    public MachOBuilder builtFor(int platform, int major, int minor) {
        return command(0x32, numbers(platform, major << 16 | minor << 8, 0, 0));
    }

    /** A segment of so many bytes from the beginning of the file. */
    public MachOBuilder segment(int fileSize) {
        ByteBuffer body = ByteBuffer.allocate(wide ? 64 : 48).order(order);
        if (wide) {
            body.putLong(40, fileSize);
        } else {
            body.putInt(28, fileSize);
        }
        return command(wide ? SEGMENT_64 : SEGMENT, body.array());
    }

    private MachOBuilder dylib(int command, String name) {
        byte[] body = text(24, name);
        return command(command, body);
    }

    /** The place of a name, the numbers between, the name. */
    private byte[] text(int place, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        int length = (place + bytes.length + 8) & ~7;
        ByteBuffer body = ByteBuffer.allocate(length - 8).order(order).putInt(place);
        body.position(place - 8);
        return body.put(bytes).array();
    }

    private byte[] numbers(int... numbers) {
        ByteBuffer body = ByteBuffer.allocate(4 * numbers.length).order(order);
        for (int number : numbers) {
            body.putInt(number);
        }
        return body.array();
    }

    private MachOBuilder command(int number, byte[] body) {
        commands.writeBytes(numbers(number, body.length + 8));
        commands.writeBytes(body);
        count++;
        return this;
    }

    /** The file. */
    public byte[] bytes() {
        ByteBuffer header = ByteBuffer.allocate(wide ? 32 : 28).order(order);
        header.putInt(wide ? 0xfeed_facf : 0xfeed_face)
                .putInt(cpuType)
                .putInt(0)
                .putInt(6);
        header.putInt(count).putInt(commands.size());
        return ByteBuffer.allocate(header.capacity() + commands.size())
                .put(header.array())
                .put(commands.toByteArray())
                .array();
    }

    /** A universal file of these images. */
    public static byte[] universal(MachOBuilder... images) {
        int start = 8 + 20 * images.length;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteBuffer header = ByteBuffer.allocate(start).putInt(0xcafe_babe).putInt(images.length);
        for (MachOBuilder image : images) {
            byte[] bytes = image.bytes();
            header.putInt(image.cpuType)
                    .putInt(0)
                    .putInt(start + out.size())
                    .putInt(bytes.length)
                    .putInt(0);
            out.writeBytes(bytes);
        }
        return ByteBuffer.allocate(start + out.size())
                .put(header.array())
                .put(out.toByteArray())
                .array();
    }
}
