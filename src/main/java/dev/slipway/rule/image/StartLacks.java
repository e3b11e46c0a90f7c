package dev.slipway.rule.image;

import dev.slipway.domain.container.Container;
import dev.slipway.domain.container.ContainerCheck;
import dev.slipway.domain.container.ImageContents;
import dev.slipway.domain.container.Recipe;
import dev.slipway.domain.judgement.Finding;
import dev.slipway.domain.judgement.Place;
import dev.slipway.domain.judgement.Verdict;
import dev.slipway.domain.judgement.Verdict.NotApplicable;
import dev.slipway.domain.judgement.Verdict.NotChecked;
import dev.slipway.domain.startup.PrismaCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** IMG005: what is started needs something of Prisma that the image does not have. */
record StartLacks(String rule) implements ContainerCheck {
    @Override
    public Verdict judgeThere(Container container) {
        Map<List<Object>, Finding> findings = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (PrismaCall call : container.calls()) {
            Needs.Lack lack = container.contents().isPresent()
                    ? ImageNeeds.of(call, container.contents().get(), container)
                    : RecipeNeeds.of(call, container.recipe().get(), container);
            if (!lack.missing().isEmpty()) {
                // What several calls lack alike is told once.
                findings.putIfAbsent(List.of(call.command(), lack.missing()), found(call, lack.missing(), container));
            }
            lack.open().ifPresent(open::add);
        }
        if (findings.isEmpty() && !open.isEmpty()) {
            return new NotChecked(open.get(0));
        }
        if (findings.isEmpty() && container.unreadWhy().isPresent()) {
            return new NotChecked(container.unreadWhy().get());
        }
        return container.calls().isEmpty()
                ? new NotApplicable("nothing that it starts calls Prisma's command line")
                : Verdict.of(List.copyOf(findings.values()));
    }

    private Finding found(PrismaCall call, List<Needs.Missing> missing, Container container) {
        List<Place> evidence = new ArrayList<>(List.of(Container.of(call)));
        missing.forEach(each -> evidence.add(each.place()));
        String what = missing.stream().map(each -> each.what().words()).collect(Collectors.joining(", "));
        return error(
                "It starts \"prisma " + call.command() + "\", and the image lacks " + what + ".",
                evidence.stream().distinct().toList(),
                missing.stream().map(each -> remedy(each, container)).distinct().collect(Collectors.joining(" ")));
    }

    private static String remedy(Needs.Missing missing, Container container) {
        Optional<Recipe> recipe = container.recipe();
        return switch (missing.what()) {
            case CLI -> "Move prisma from devDependencies to dependencies, or install it in the last stage.";
            case SCHEMA, MIGRATIONS ->
                schema(
                        recipe.flatMap(each -> each.project().schema()).orElse("prisma/schema.prisma"),
                        recipe.flatMap(each -> each.project().migrations()));
            case CONFIG ->
                "Copy " + recipe.flatMap(each -> each.project().config()).orElse("prisma.config.ts")
                        + " into the last stage.";
            case MODULES, CLIENT, BUILT, SECRETS -> "Copy it into the last stage.";
        };
    }

    private static String schema(String schema, Optional<String> migrations) {
        String folder = schema.substring(0, schema.lastIndexOf('/') + 1);
        return folder.isEmpty()
                ? "Copy " + schema + migrations.map(each -> " and " + each).orElse("") + " into the last stage."
                : "Copy " + folder + " into the last stage, with the migrations in it.";
    }

    /** Whether it is an image whose files were looked at. */
    static Place place(ImageContents contents, String path, String text) {
        return contents.shipped().place(path, text);
    }
}
