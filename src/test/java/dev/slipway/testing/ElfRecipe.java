package dev.slipway.testing;

import dev.slipway.domain.binary.Cpu;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;

/**
 * A native file described by lines of text, so that none has to be kept: a word for what {@code readelf -d} would show, and its
 * values. {@code first N} keeps the first N bytes alone, {@code mode rw-------} is the file's, {@code size N} makes it so large.
 */
public final class ElfRecipe {
    /** What a file is called that holds a recipe for the file of the rest of its name. */
    public static final String SUFFIX = ".elf.txt";

    private ElfRecipe() {}

    /** Makes the file that the lines describe. */
    public static void make(String lines, Path file) throws IOException {
        byte[] bytes = bytes(lines);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, bytes);
        for (String line : lines.split("\n")) {
            if (line.startsWith("size ")) {
                enlarge(file, Long.parseLong(line.substring(5)));
            } else if (line.startsWith("mode ")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(line.substring(5)));
            }
        }
    }

    /** A hole behind the content takes no room on a disk. */
    private static void enlarge(Path file, long size) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(size);
        }
    }

    /** The bytes of that file. */
    public static byte[] bytes(String lines) {
        ElfBuilder elf = ElfBuilder.x64();
        int length = Integer.MAX_VALUE;
        for (String line : lines.split("\n")) {
            String[] words = line.strip().split(" ", 2);
            String rest = words.length > 1 ? words[1] : "";
            String[] values = rest.split(" ");
            switch (words[0]) {
                case "cpu" -> elf = ElfBuilder.of(Cpu.named(rest).orElseThrow());
                case "needed" -> elf.needed(values);
                case "soname" -> elf.soname(rest);
                case "runpath" -> elf.runpath(rest);
                case "interpreter" -> elf.interpreter(rest).flags1(0x800_0000);
                case "needs-version" -> elf.needsVersion(values[0], values[1]);
                case "defines-version" -> Arrays.stream(values).forEach(elf::definesVersion);
                case "undefined" -> Arrays.stream(values).forEach(elf::undefined);
                case "defined" -> Arrays.stream(values).forEach(elf::defined);
                case "text" -> elf.content(rest.replace("\\0", "\0").getBytes(StandardCharsets.UTF_8));
                case "first" -> length = Integer.parseInt(rest);
                case "mode", "size", "" -> {
                    // Not of the content.
                }
                default -> throw new IllegalArgumentException("no word of a recipe: " + line);
            }
        }
        byte[] bytes = elf.bytes();
        return Arrays.copyOf(bytes, Math.min(length, bytes.length));
    }
}
