package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.ProblemException;
import java.util.List;
import java.util.Optional;

/**
 * Reads from a pnpm-lock.yaml or a yarn.lock which packages for platforms are locked. Both lock what is for
 * other platforms too, unless somebody has edited them.
 */
final class BlockNatives {
    private final LockedNatives natives;
    private String key = "";
    private Optional<LockedNatives.Draft> draft = Optional.empty();

    private BlockNatives(LockedNatives natives) {
        this.natives = natives;
    }

    static void readPnpm(SourceFile file, LockedNatives natives) throws ProblemException {
        BlockNatives reader = new BlockNatives(natives);
        BlockLines.readYaml(file, reader::pnpm);
    }

    static void readYarn(SourceFile file, LockedNatives natives) throws ProblemException {
        BlockNatives reader = new BlockNatives(natives);
        BlockLines.readYarn(file, reader::yarn);
    }

    private void pnpm(List<String> path, String value) {
        boolean packages = path.get(0).equals("packages") || path.get(0).equals("snapshots");
        if (!packages || path.size() < 2) {
            return;
        }
        if (!path.get(1).equals(key)) {
            Optional<PnpmKey> read = PnpmKey.any(path.get(1));
            begin(path.get(1), read.map(PnpmKey::name), read.map(PnpmKey::version));
        }
        if (path.size() == 4 && path.get(2).equals("optionalDependencies")) {
            draft.ifPresent(each -> each.asksFor(path.get(3)));
        } else if (path.size() == 3 && path.get(2).equals("dev") && value.equals("true")) {
            draft.ifPresent(LockedNatives.Draft::forDevelopment);
        }
    }

    private void yarn(List<String> path, String value) {
        String head = Scalars.unquoted(path.get(0).split(",", 2)[0].strip());
        int at = head.indexOf('@', 1);
        begin(path.get(0), at < 0 ? Optional.empty() : Optional.of(head.substring(0, at)), Optional.empty());
        if (path.size() == 2 && path.get(1).equals("version")) {
            draft.ifPresent(each -> each.version(value));
        } else if (path.size() == 3
                && (path.get(1).equals("optionalDependencies") || path.get(1).equals("dependencies"))) {
            draft.ifPresent(each -> each.asksFor(path.get(2)));
        }
    }

    private void begin(String next, Optional<String> name, Optional<String> version) {
        if (!next.equals(key)) {
            key = next;
            draft = name.map(each -> natives.at(next, each, 0));
            version.ifPresent(text -> draft.ifPresent(each -> each.version(text)));
        }
    }
}
