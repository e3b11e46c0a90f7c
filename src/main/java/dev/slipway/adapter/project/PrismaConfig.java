package dev.slipway.adapter.project;

import dev.slipway.adapter.files.BoundedFile;
import dev.slipway.adapter.files.DeadLinks;
import dev.slipway.domain.nodeproject.PackageManifest;
import dev.slipway.domain.problem.ProblemException;
import dev.slipway.domain.script.Lexer;
import dev.slipway.domain.script.ScriptObject;
import dev.slipway.domain.script.Token;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A prisma.config file, as far as it can be read without running it.
 *
 * @param schema its {@code schema}, relative to the file's folder, where that is written as plain text
 * @param byCode where and how {@code schema} may be set in a way that only running it would tell, for people
 * @param tokens the whole script
 */
record PrismaConfig(Path file, Optional<String> schema, Optional<String> byCode, List<Token> tokens) {
    private static final int LONGEST = 80;
    private static final List<String> EXTENSIONS = List.of("js", "ts", "mjs", "cjs", "mts", "cts");

    /** The config file that Prisma takes in one of some folders, the first folder first. */
    static Optional<PrismaConfig> find(List<Path> folders) throws ProblemException {
        List<Path> candidates = new ArrayList<>();
        for (Path folder : folders) {
            EXTENSIONS.forEach(extension -> candidates.add(folder.resolve("prisma.config." + extension)));
            if (Files.isDirectory(folder.resolve(".config"))) {
                EXTENSIONS.forEach(extension -> candidates.add(folder.resolve(".config/prisma." + extension)));
            }
        }
        Optional<Path> file = candidates.stream().filter(Files::isRegularFile).findFirst();
        if (file.isEmpty()) {
            DeadLinks.refuse(candidates);
            return Optional.empty();
        }
        return Optional.of(read(file.get()));
    }

    /** The one that Prisma finds in a project, or the only one that its commands name. */
    static Optional<PrismaConfig> of(Path root, PackageManifest manifest) throws ProblemException {
        Optional<PrismaConfig> found = find(List.of(root));
        List<Path> named =
                found.isPresent() ? List.of() : NamedConfigs.of(root, manifest).files();
        return named.size() == 1 ? Optional.of(read(named.get(0))) : found;
    }

    static PrismaConfig read(Path file) throws ProblemException {
        List<Token> tokens = Lexer.tokens(BoundedFile.text(file, 1 << 20));
        ScriptObject object = ScriptObject.exported(tokens);
        Optional<String> schema = object.path("schema");
        return new PrismaConfig(file, schema, schema.isEmpty() ? byCode(object) : Optional.empty(), tokens);
    }

    /** Its {@code migrations.path}, relative to the file's folder, where that is written as plain text. */
    Optional<String> migrations() {
        return ScriptObject.exported(tokens)
                .value("migrations")
                .flatMap(migrations -> ScriptObject.of(migrations).path("path"));
    }

    /** Whether a path of migrations may be set in a way that only running it would tell. */
    boolean hidesMigrations() {
        ScriptObject object = ScriptObject.exported(tokens);
        return object.value("migrations")
                .map(value -> ScriptObject.of(value).mayHave("path"))
                .orElseGet(() -> object.mayHave("migrations"));
    }

    /** Whether the script imports a package, or a module of it. */
    boolean mentions(String packageName) {
        return tokens.stream()
                .filter(token -> token.kind() == Token.Kind.TEXT)
                .anyMatch(token ->
                        token.text().equals(packageName) || token.text().startsWith(packageName + "/"));
    }

    /** What a user should know of a config that hides its schema. */
    Optional<String> note() {
        return byCode.map(how ->
                file.getFileName() + " sets `schema` by code" + how + ", which is not run; name it with --schema.");
    }

    private static Optional<String> byCode(ScriptObject object) {
        if (!object.mayHave("schema")) {
            return Optional.empty();
        }
        return Optional.of(object.value("schema")
                .filter(value -> !value.isEmpty())
                .map(value -> " (line " + value.get(0).line() + ": " + shown(value) + ")")
                .orElse(""));
    }

    /** An expression on one short line. */
    private static String shown(List<Token> expression) {
        StringBuilder text = new StringBuilder();
        for (Token token : expression) {
            text.append(token.kind() == Token.Kind.TEXT ? '"' + token.text() + '"' : token.text());
        }
        for (int i = 0; i < text.length(); i++) {
            text.setCharAt(i, Character.isISOControl(text.charAt(i)) ? ' ' : text.charAt(i));
        }
        return text.length() <= LONGEST ? text.toString() : text.substring(0, LONGEST) + "…";
    }
}
