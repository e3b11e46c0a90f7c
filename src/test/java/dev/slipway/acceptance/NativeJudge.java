package dev.slipway.acceptance;

import dev.slipway.domain.binary.NativeFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What readelf, llvm-objdump and llvm-readobj read of a file, a line for each fact. */
final class NativeJudge {
    private static final Map<String, String> CPUS = Map.ofEntries(
            Map.entry("IMAGE_FILE_MACHINE_AMD64", "x86-64"),
            Map.entry("IMAGE_FILE_MACHINE_ARM64", "arm64"),
            Map.entry("IMAGE_FILE_MACHINE_ARMNT", "32-bit ARM"),
            Map.entry("IMAGE_FILE_MACHINE_I386", "32-bit x86"),
            Map.entry("X86_64", "x86-64"),
            Map.entry("ARM64", "arm64"),
            Map.entry("I386", "32-bit x86"),
            Map.entry("ARM", "32-bit ARM"));
    private static final Map<String, Integer> MACH_O_TYPES = Map.of("EXECUTE", 2, "DYLIB", 6, "BUNDLE", 8);

    private NativeJudge() {}

    static List<String> of(NativeFile file, Path path) throws IOException, InterruptedException {
        if (file instanceof NativeFile.Elf) {
            return new ReadelfFacts().of(output("readelf", "-hldVW", "--dyn-syms", path.toString()));
        }
        return file instanceof NativeFile.MachO
                ? machO(output("llvm-objdump", "-p", "--macho", "--arch=all", path.toString()))
                : pe(output("llvm-readobj", "--file-headers", "--coff-imports", path.toString()));
    }

    private static Stream<String> output(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(Arrays.toString(command) + " ended with " + process.exitValue());
            }
            return text.lines();
        }
    }

    private static List<String> pe(Stream<String> lines) {
        List<String> facts = new ArrayList<>();
        boolean imports = false;
        for (String line : lines.map(String::strip).toList()) {
            String[] words = line.split(" ", -1);
            if (words[0].equals("Machine:")) {
                facts.add("cpu " + CPUS.get(words[1]));
            }
            imports |= line.equals("Import {") || line.equals("DelayImport {");
            if (imports && words[0].equals("Name:")) {
                facts.add("needed " + words[1]);
            }
        }
        return facts;
    }

    private static List<String> machO(Stream<String> lines) {
        List<String> facts = new ArrayList<>();
        String cpu = "";
        String command = "";
        String platform = "";
        for (String line : lines.map(String::strip).toList()) {
            List<String> words = Arrays.asList(line.split(" +"));
            if (words.get(0).startsWith("MH_MAGIC")) {
                cpu = CPUS.get(words.get(1)) + " ";
                facts.add("slice " + cpu + MACH_O_TYPES.get(words.get(4)));
            }
            command = words.get(0).equals("cmd") ? words.get(1) : command;
            String value = words.size() > 1 ? words.get(1) : "";
            platform = words.get(0).equals("platform") ? value : platform;
            switch (words.get(0) + " " + command) {
                case "name LC_LOAD_DYLIB", "name LC_REEXPORT_DYLIB", "name LC_LOAD_UPWARD_DYLIB" ->
                    facts.add("needed " + cpu + value);
                case "name LC_LOAD_WEAK_DYLIB" -> facts.add("weak " + cpu + value);
                case "path LC_RPATH" -> facts.add("rpath " + cpu + value);
                case "version LC_VERSION_MIN_MACOSX" -> facts.add("minimum " + cpu + value);
                case "minos LC_BUILD_VERSION" ->
                    facts.addAll(platform.equals("macos") ? List.of("minimum " + cpu + value) : List.of());
                default -> {
                    // Another fact, which we do not read.
                }
            }
        }
        return facts;
    }
}
