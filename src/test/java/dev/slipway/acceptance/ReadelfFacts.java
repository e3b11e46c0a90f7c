package dev.slipway.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what {@code readelf -hldVW --dyn-syms} writes. */
final class ReadelfFacts {
    private static final Pattern SEGMENT =
            Pattern.compile(" +([A-Z_]+) +0x(\\w+) 0x\\w+ 0x\\w+ 0x(\\w+) 0x(\\w+) ([R ][W ][E ]) .*");
    private static final Pattern DYNAMIC = Pattern.compile(" 0x\\w+ \\(([A-Z_0-9]+)\\) +(.*)");
    private static final Pattern SYMBOL = Pattern.compile(
            " +\\d+: \\w+ +\\w+ (<.*>: \\d+|\\w+) +(<.*>: \\d+|\\w+) +\\w+ +(?:\\[.*] +)?(\\w+)(?: (.*))?");
    private static final Pattern NEEDED = Pattern.compile(" +0x\\w+: +Name: (.*)  Flags: (.*)  Version: \\d+");
    private static final Pattern FILE = Pattern.compile(" +\\w+: Version: 1  File: (.*)  Cnt: \\d+");
    private static final Pattern DEFINED =
            Pattern.compile(" +\\w+: Rev: 1  Flags: (.*) Index: \\d+ +Cnt: \\d+ +Name: (.*)");
    private static final Map<String, String> CPUS = Map.of(
            "Advanced Micro Devices X86-64", "x86-64",
            "AArch64", "arm64",
            "ARM", "32-bit ARM",
            "Intel 80386", "32-bit x86",
            "IBM S/390", "IBM Z",
            "PowerPC64", "PowerPC 64",
            "RISC-V", "RISC-V",
            "LoongArch", "LoongArch");
    private static final Map<String, String> TYPES =
            Map.of("REL", "RELOCATABLE", "EXEC", "EXECUTABLE", "DYN", "SHARED", "CORE", "CORE");
    private static final Map<String, String> SYMBOL_TYPES = Map.of(
            "NOTYPE",
            "NONE",
            "OBJECT",
            "OBJECT",
            "FUNC",
            "FUNCTION",
            "TLS",
            "TLS",
            "IFUNC",
            "IFUNC",
            "<OS specific>: 10",
            "IFUNC");

    private final List<String> facts = new ArrayList<>();
    private long end;
    private String library = "";

    List<String> of(Stream<String> lines) {
        lines.forEach(this::read);
        facts.add("end " + end);
        return facts;
    }

    private void read(String line) {
        Matcher symbol = SYMBOL.matcher(line);
        if (symbol.matches()) {
            symbol(symbol);
            return;
        }
        Matcher segment = SEGMENT.matcher(line);
        if (segment.matches()) {
            segment(segment);
            return;
        }
        Matcher dynamic = DYNAMIC.matcher(line);
        if (dynamic.matches()) {
            dynamic(dynamic.group(1), dynamic.group(2));
        }
        header(line.strip());
        versions(line);
    }

    private void header(String line) {
        if (line.startsWith("Magic: ")) {
            String[] bytes = line.substring(7).strip().split(" ", -1);
            facts.add("bits " + (bytes[4].equals("02") ? 64 : 32));
            facts.add("order " + (bytes[5].equals("02") ? "BIG_ENDIAN" : "LITTLE_ENDIAN"));
            facts.add("abi " + Integer.parseInt(bytes[7], 16) + "." + Integer.parseInt(bytes[8], 16));
        } else if (line.startsWith("Type: ")) {
            facts.add("type " + TYPES.get(line.substring(5).strip().split(" ", -1)[0]));
        } else if (line.startsWith("Machine: ")) {
            facts.add("cpu " + CPUS.getOrDefault(line.substring(8).strip(), "unknown"));
        } else if (line.startsWith("[Requesting program interpreter: ")) {
            facts.add("interpreter " + between(line, ": ", "]"));
        }
    }

    private static String between(String text, String start, String end) {
        return text.substring(text.indexOf(start) + start.length(), text.lastIndexOf(end));
    }

    private void segment(Matcher segment) {
        String type = segment.group(1);
        if (type.equals("LOAD")) {
            end = Math.max(end, Long.parseLong(segment.group(2), 16) + Long.parseLong(segment.group(3), 16));
        } else if (type.equals("TLS")) {
            facts.add("tls " + Long.parseLong(segment.group(4), 16));
        } else if (type.equals("GNU_STACK")) {
            String flags = segment.group(5);
            facts.add("stack "
                    + ((flags.contains("R") ? 4 : 0) + (flags.contains("W") ? 2 : 0) + (flags.contains("E") ? 1 : 0)));
        }
    }

    private void dynamic(String tag, String value) {
        switch (tag) {
            case "NEEDED" -> facts.add("needed " + between(value, "[", "]"));
            case "SONAME" -> facts.add("soname " + between(value, "[", "]"));
            case "RPATH" -> facts.add("rpath " + between(value, "[", "]"));
            case "RUNPATH" -> facts.add("runpath " + between(value, "[", "]"));
            case "FLAGS" -> flags("flag", value, List.of("BIND_NOW", "STATIC_TLS"));
            case "FLAGS_1" -> flags("flag1", value, List.of("NOW", "NOOPEN", "NODEFLIB", "PIE"));
            default -> {
                // Another fact, which we do not read.
            }
        }
    }

    private void flags(String what, String value, List<String> known) {
        for (String flag : value.split(" ", -1)) {
            if (known.contains(flag)) {
                facts.add(what + " " + flag);
            }
        }
    }

    private void versions(String line) {
        Matcher file = FILE.matcher(line);
        if (file.matches()) {
            library = file.group(1);
        }
        Matcher needed = NEEDED.matcher(line);
        if (needed.matches()) {
            facts.add("needs " + library + " " + needed.group(1)
                    + (needed.group(2).contains("WEAK") ? " weak" : ""));
        }
        Matcher defined = DEFINED.matcher(line);
        if (defined.matches() && !defined.group(1).contains("BASE")) {
            facts.add("defines " + defined.group(2));
        }
    }

    private void symbol(Matcher symbol) {
        String type = SYMBOL_TYPES.getOrDefault(symbol.group(1), "OTHER");
        String binding = symbol.group(2).equals("<OS specific>: 10") ? "UNIQUE" : symbol.group(2);
        // Readelf names a section's symbol after the section, which has no name of its own.
        String name = symbol.group(4) == null || symbol.group(1).equals("SECTION") ? "" : symbol.group(4);
        int number = name.lastIndexOf(" (");
        name = number < 0 ? name : name.substring(0, number);
        if (!name.isEmpty() || type.equals("OTHER")) {
            facts.add((symbol.group(3).equals("UND") ? "undefined " : "defined ") + binding + " " + type + " " + name);
        }
    }
}
