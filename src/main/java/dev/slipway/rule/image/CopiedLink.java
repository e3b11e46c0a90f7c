package dev.slipway.rule.image;

import dev.slipway.domain.artefact.TreeEntry;
import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.ContainerCheck;
import dev.slipway.domain.container.ImageContents;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.startup.PrismaCall;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** IMG008: the link to the command line became a copy of its file, which does not find what lies beside the original. */
record CopiedLink(String rule) implements ContainerCheck {
    private static final int HEAD = 256;
    private static final String LINK = ".bin/prisma";

    @Override
    public Verdict judgeThere(Container container) {
        if (!container.isOf(4, 7)) {
            return new NotApplicable(container.shownVersion() + " has no such file");
        }
        List<PrismaCall> calls =
                container.calls().stream().filter(CopiedLink::usesLink).toList();
        if (calls.isEmpty()) {
            return new NotApplicable("nothing that it starts goes through " + LINK);
        }
        List<Finding> findings = new ArrayList<>();
        if (container.contents().isPresent()) {
            ImageContents contents = container.contents().get();
            calls.forEach(call -> contents.inModules(call.step().folder(), LINK)
                    .flatMap(path -> contents.shipped().tree().entry(path))
                    .filter(entry -> isCopy(entry, contents))
                    .ifPresent(entry -> findings.add(found(List.of(
                            contents.shipped().place(entry, "a file of " + entry.size() + " bytes, and no link"),
                            Container.of(call))))));
        } else {
            Recipe recipe = container.recipe().orElseThrow();
            copied(recipe)
                    .ifPresent(copy ->
                            findings.add(found(List.of(recipe.file().place(copy), Container.of(calls.get(0))))));
        }
        return Verdict.of(findings.stream().limit(1).toList());
    }

    private static boolean usesLink(PrismaCall call) {
        return call.step().words().stream().noneMatch(word -> word.endsWith("build/index.js"))
                && call.how() != PrismaCall.How.FETCHED
                && !call.step().program().startsWith("python");
    }

    /** COPY follows a link that is its source. */
    private static Optional<Instruction.Copy> copied(Recipe recipe) {
        return recipe.file().lineage(recipe.last()).stream()
                .flatMap(stage -> stage.instructions().stream())
                .flatMap(each -> each instanceof Instruction.Copy copy
                        ? Optional.of(copy).stream()
                        : Optional.<Instruction.Copy>empty().stream())
                .filter(copy -> copy.sources().stream().anyMatch(source -> source.endsWith("/" + LINK)))
                .filter(copy -> copy.target().contains(".bin"))
                .findFirst();
    }

    /** A script of Node; those that pnpm and Windows write are for a shell. */
    private static boolean isCopy(TreeEntry entry, ImageContents contents) {
        if (entry.kind() != TreeEntry.Kind.FILE) {
            return false;
        }
        String beside = entry.path().substring(0, entry.path().lastIndexOf('/'));
        boolean wasm = contents.shipped().tree().names(beside).orElse(List.of()).stream()
                .anyMatch(name -> name.endsWith(".wasm") && name.startsWith("prisma"));
        try {
            String head = new String(
                    contents.shipped().tree().open(entry).read(0, (int) Math.min(HEAD, entry.size())),
                    StandardCharsets.UTF_8);
            return !wasm
                    && head.lines()
                            .findFirst()
                            .filter(line -> line.startsWith("#!") && line.contains("node"))
                            .isPresent();
        } catch (IOException unreadable) {
            return false;
        }
    }

    private Finding found(List<Place> evidence) {
        return error(
                "node_modules/" + LINK
                        + " is a copy of the command line's file and no link to it: it looks for its .wasm files"
                        + " beside itself, where there are none.",
                evidence,
                "Copy node_modules as a whole, which keeps links, or start it by its own path:"
                        + " node node_modules/prisma/build/index.js");
    }
}
