package dev.slipway.domain.container;

import dev.slipway.domain.dockerfile.Instruction;
import dev.slipway.domain.dockerfile.Paths;
import dev.slipway.domain.judgement.Place;
import java.util.List;

/** What COPY brings from an image that is no stage, and ADD from elsewhere or out of an archive; nobody looks into them. */
record ForeignCopy(StageState state, Instruction.Copy copy, Place place) {
    /** What a file may be that Prisma needs, by its name. */
    private static final List<String> PARTS = List.of(".prisma", ".node", "engine", "prisma.config.");

    static boolean is(Instruction.Copy copy) {
        return copy.from().isPresent()
                || (isAdd(copy)
                        && copy.sources().stream().anyMatch(each -> isRemote(each) || CopiedLibraries.isArchive(each)));
    }

    void note() {
        String target = Paths.resolve(state.folder, copy.target());
        boolean ofProject = state.folder.equals("/")
                ? !new CopiedLibraries(copy, state.folder, target, place).isOfSystem()
                : Paths.isIn(target, state.folder) || Paths.isIn(state.folder, target);
        if (ofProject && copy.sources().stream().anyMatch(this::mayHaveParts)) {
            state.doubts.add(new Doubt("what it brings from " + shown() + " is not followed", place, false));
        }
    }

    private String shown() {
        return copy.from().orElse("elsewhere");
    }

    private boolean mayHaveParts(String source) {
        if (isRemote(source) && !source.contains(".git")) {
            return PARTS.stream().anyMatch(source::contains);
        }
        return copy.from().isPresent() || isRemote(source) || CopiedLibraries.isArchive(source);
    }

    private static boolean isAdd(Instruction.Copy copy) {
        return copy.text().regionMatches(true, 0, "ADD", 0, 3);
    }

    static boolean isRemote(String source) {
        return source.contains("://") || source.startsWith("git@");
    }
}
