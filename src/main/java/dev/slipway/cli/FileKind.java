package dev.slipway.cli;

import dev.slipway.domain.descriptor.PlatformFiles;
import dev.slipway.domain.descriptor.SlipwayFile;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.text.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What the ending of a file's name says of its content. */
final class FileKind {
    /** By ending, the formats that may be in such a file. An ending that is not here, as .txt, says nothing. */
    private static final Map<String, Set<String>> FORMATS = Map.ofEntries(
            Map.entry("json", Set.of("json", "sarif", "gitlab")),
            Map.entry("sarif", Set.of("sarif")),
            Map.entry("xml", Set.of("junit", "svg")),
            Map.entry("html", Set.of("html")),
            Map.entry("htm", Set.of("html")),
            Map.entry("yaml", Set.of("json")),
            Map.entry("yml", Set.of("json")),
            Map.entry("svg", Set.of("svg")));

    /** Of a format that is not called like the files that hold it. */
    private static final Map<String, String> ENDINGS =
            Map.of("text", "txt", "github", "txt", "gitlab", "json", "junit", "xml", "markdown", "md");

    private static final Set<String> NEVER = Set.of(
            "png", "jpg", "jpeg", "gif", "webp", "avif", "bmp", "ico", "tif", "tiff", "pdf", "ps", "eps", "svgz", "csv",
            "tsv", "toml", "xls", "xlsx", "doc", "docx", "zip", "gz", "tgz", "xz", "bz2", "zst", "tar", "jar", "exe",
            "so", "node", "prisma");

    /** Of programs and package managers: no report is called so, and most projects would not survive one there. */
    private static final Set<String> SOURCES = Set.of(
            "js", "cjs", "mjs", "jsx", "ts", "cts", "mts", "tsx", "vue", "svelte", "py", "rb", "go", "rs", "java", "sh",
            "bash", "sql", "css", "lock", "lockb");

    /** Of a project, whatever their ending allows; those of platforms have a list of their own. */
    private static final Set<String> OF_PROJECTS = Vocabulary.of("""
            package.json package-lock.json npm-shrinkwrap.json tsconfig.json turbo.json nx.json vercel.json
            now.json pnpm-lock.yaml pnpm-workspace.yaml dockerfile containerfile makefile procfile readme.md
            .dockerignore .gitignore .npmrc .nvmrc .node-version""");

    private FileKind() {}

    /**
     * Refuses a file whose name promises something else.
     *
     * @param option as it was written, with its value
     * @param format what would be written to it
     * @param formats what else there is
     */
    static void require(String option, String file, String format, List<String> formats) throws ProblemException {
        String ending = ending(file);
        boolean contradicts = NEVER.contains(ending)
                || (FORMATS.containsKey(ending) && !FORMATS.get(ending).contains(format));
        requireOther(option, file);
        if (contradicts) {
            throw BadOutput.of(
                    option,
                    "would put " + (format.equals("text") ? "text" : format.toUpperCase(Locale.ROOT))
                            + " into a file that is called ." + ending,
                    remedy(option, ending, format, formats, file));
        }
    }

    private static String remedy(String option, String ending, String format, List<String> formats, String file) {
        for (String other : formats) {
            if (FORMATS.getOrDefault(ending, Set.of()).contains(other)) {
                return "Write --output " + other + "=" + file + ", or name another file.";
            }
        }
        String stem = file.substring(0, file.length() - ending.length());
        String word = option.substring(0, option.indexOf(' '));
        String better = stem + ENDINGS.getOrDefault(format, format);
        return "Name a file such as " + word + " " + (option.contains("=") ? format + "=" : "") + better;
    }

    /** Refuses a file that projects are made of, and that a report would take the place of. */
    static void requireOther(String option, String file) throws ProblemException {
        String name = name(file).toLowerCase(Locale.ROOT);
        boolean ofPlatform = Stream.of(
                        PlatformFiles.FUNCTIONS, PlatformFiles.COMPOSE, PlatformFiles.FLY, SlipwayFile.NAMES)
                .anyMatch(names -> names.contains(name));
        boolean ofSecrets = name.equals(".env") || name.startsWith(".env.");
        if (ofPlatform || ofSecrets || OF_PROJECTS.contains(name) || SOURCES.contains(ending(file))) {
            throw BadOutput.of(
                    option, "would put a report into a file that projects are made of", "Name another file.");
        }
    }

    private static String name(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    private static String ending(String file) {
        String name = name(file);
        int point = name.lastIndexOf('.');
        return point < 0 ? "" : name.substring(point + 1).toLowerCase(Locale.ROOT);
    }
}
