package dev.slipway.domain.nodeproject;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The generators that a call of {@code prisma generate} names, which then runs no other (Prisma, CLI, generate, 2026-12-01). */
public final class NamedGenerators {
    private static final Pattern NAMED = Pattern.compile("--generator[=\\s\"',]+(\\w+)");

    private NamedGenerators() {}

    /**
     * Those of some generators of clients that a call leaves out.
     *
     * @param clients by their names; where none are known, it is taken for one that generates
     * @param command its text, in any case
     */
    public static List<String> left(List<String> clients, String command) {
        List<String> named = NAMED.matcher(command)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        return named.isEmpty()
                ? List.of()
                : clients.stream()
                        .filter(client -> named.stream().noneMatch(client::equalsIgnoreCase))
                        .toList();
    }
}
