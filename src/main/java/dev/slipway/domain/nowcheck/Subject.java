package dev.slipway.domain.nowcheck;

import dev.slipway.domain.configcheck.Violation;
import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Node;
import dev.slipway.domain.document.Part;
import dev.slipway.domain.document.Scalar;
import dev.slipway.domain.document.ScalarKind;
import dev.slipway.domain.webproject.ClientNeed;
import dev.slipway.domain.webproject.Framework;
import dev.slipway.domain.webproject.Framework.Functions;
import dev.slipway.domain.webproject.FunctionFiles;
import dev.slipway.domain.webproject.ProjectFiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is looked at.
 *
 * @param violations what the era's schema has against the file
 * @param project the folder that the file is for
 * @param need what the project's Prisma needs of a deployment; empty when that could not be told
 */
public record Subject(
        Document document, Era era, List<Violation> violations, ProjectFiles project, Optional<ClientNeed> need) {
    public Subject {
        violations = List.copyOf(violations);
    }

    boolean today() {
        return era == Era.TODAY;
    }

    Part root() {
        return Part.of(document);
    }

    /** The items of a list at the top; none when there is no such list. */
    List<Part> items(String key) {
        return root().get(key).map(Part::items).orElse(List.of());
    }

    /** The entries of functions, by the rules of today. */
    List<Part> functions() {
        return today() ? root().get("functions").map(Part::values).orElse(List.of()) : List.of();
    }

    /** The pattern of an entry of functions. */
    Part pattern(Part entry) {
        return root().get("functions").flatMap(all -> all.key(entry.name())).orElse(entry);
    }

    /** Whether the platform of today finds functions by itself, in files that are all known. */
    boolean findsFunctions() {
        return today()
                && project.whole()
                && Stream.of("builds", "services", "experimentalServices", "experimentalServicesV2")
                        .noneMatch(this::has);
    }

    /** Whether a key at the top has a value. */
    boolean has(String key) {
        return document.at(key)
                .filter(node -> !(node instanceof Scalar scalar && scalar.kind() == ScalarKind.NULL))
                .isPresent();
    }

    /** The framework that the file names, else the project's; null in the file is none. */
    Optional<Framework> framework() {
        return root().has("framework") && !has("framework")
                ? Optional.empty()
                : project.framework(document.at("framework").flatMap(Node::asText));
    }

    /** Which files may be functions. */
    Functions kind() {
        return framework().map(Framework::functions).orElse(Functions.API);
    }

    /** Whether a file is a function: in api/, or middleware in the root, unless a framework or a proxy takes its place. */
    boolean isFunction(String file, boolean runtime) {
        return file.equals("middleware.js") || file.equals("middleware.ts")
                ? kind() != Functions.NEXT && !has("proxy")
                : FunctionFiles.isFunction(file, kind(), runtime)
                        && !ProxyRule.file(this).equals(Optional.of(file));
    }
}
