package dev.slipway.adapter.lockfile;

import dev.slipway.domain.problem.ProblemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tells from a lock file where its package manager will put a package. */
public final class LockedPlaces {
    private final Ancestry ancestry;
    private final InstallMemory memory;

    LockedPlaces(Path project, InstallMemory memory) {
        this.ancestry = memory.ancestry(project);
        this.memory = memory;
    }

    /** The place of a package that the project depends on. */
    public LockedPlace of(String name) throws ProblemException {
        Path top = ancestry.folders().get(ancestry.folders().size() - 1);
        boolean member = ancestry.folders().size() > 1 && ManagerSettings.hasWorkspaces(top);
        LockedPlace unlocked = member
                ? new LockedPlace.Untold(
                        "no lock file says where " + name + " of this workspace will be",
                        LockKind.managerAt(top) + " install")
                : new LockedPlace.Own();
        try {
            Optional<LockFile> found = lock();
            return found.isEmpty() ? unlocked : of(name, found.get());
        } catch (ProblemException damaged) {
            // Whoever reads it for a version says so; one whose user names the version need not be in the way.
            return unlocked;
        }
    }

    private LockedPlace of(String name, LockFile lock) throws ProblemException {
        boolean own = lock.folder().equals(ancestry.project());
        Optional<PackageNode> node = lock.node(name);
        if (node.isEmpty() && !lock.kind().isBinary()) {
            return own ? new LockedPlace.Own() : untold(lock, lock.name() + " locks no " + name);
        }
        return switch (lock.kind()) {
            case NPM_SHRINKWRAP, PACKAGE_LOCK -> npm(lock, node.orElseThrow());
            case PNPM_LOCK -> pnpm(lock, node.orElseThrow(), name);
            case YARN_LOCK -> yarn(lock, name, own);
            case BUN_LOCK -> bun(lock, node.orElseThrow());
            case BUN_LOCKB -> own ? new LockedPlace.Own() : untold(lock, lock.name() + " is binary");
        };
    }

    private Optional<LockFile> lock() throws ProblemException {
        GatheredEvidence unsaid = new GatheredEvidence();
        return new LockFiles(ancestry, new ManifestEvidence(ancestry, unsaid, memory).own(), unsaid, memory).find();
    }

    private static LockedPlace npm(LockFile lock, PackageNode node) throws ProblemException {
        Optional<String> strategy = new ManagerSettings(lock.folder()).npm("install-strategy");
        return strategy.filter("linked"::equals).isPresent()
                ? untold(lock, "npm's install-strategy is " + strategy.get())
                : at(lock, node.key());
    }

    private static LockedPlace pnpm(LockFile lock, PackageNode node, String name) throws ProblemException {
        ManagerSettings settings = new ManagerSettings(lock.folder());
        for (String key : List.of("node-linker", "virtual-store-dir", "enable-global-virtual-store")) {
            Optional<String> value =
                    settings.pnpm(key).filter(text -> !text.equals("isolated") && !text.equals("false"));
            if (value.isPresent()) {
                return untold(lock, "pnpm's " + key + " is " + value.get());
            }
        }
        Optional<String> folder = PnpmStore.folder(node.key());
        return folder.isPresent()
                ? at(lock, "node_modules/.pnpm/" + folder.get() + "/node_modules/" + name)
                : untold(lock, "pnpm shortens the name " + node.key() + " in its store");
    }

    /** A yarn.lock has no folders: what has one version goes to the top, several are spread by rules of the linker. */
    private static LockedPlace yarn(LockFile lock, String name, boolean own) throws ProblemException {
        ManagerSettings settings = new ManagerSettings(lock.folder());
        boolean berry = lock.graph() instanceof YarnLock yarn && yarn.isBerry();
        String linker = berry ? settings.yarn("nodeLinker").orElse("pnp") : "node-modules";
        if (!linker.equals("node-modules")) {
            return untold(lock, "yarn's nodeLinker is " + linker);
        }
        if (settings.yarn("nmHoistingLimits")
                        .filter(limit -> !limit.equals("none"))
                        .isPresent()
                || PackageJson.in(lock.folder()).hasNohoist()) {
            return untold(lock, "yarn's hoisting is limited");
        }
        long versions = lock.graph().all().stream()
                .filter(node -> node.name().equals(name))
                .map(PackageNode::version)
                .distinct()
                .count();
        return own || versions == 1
                ? at(lock, "node_modules/" + name)
                : untold(lock, lock.name() + " locks " + versions + " versions of " + name + " and no folders");
    }

    private static LockedPlace bun(LockFile lock, PackageNode node) throws ProblemException {
        Optional<String> linker = new ManagerSettings(lock.folder()).bun("linker");
        BunLock bun = (BunLock) lock.graph();
        boolean store = linker.map("isolated"::equals).orElse(bun.usesStore());
        return store ? untold(lock, "bun installs into a store of its own") : at(lock, bun.folderOf(node));
    }

    private static LockedPlace at(LockFile lock, String path) {
        return new LockedPlace.At(lock.folder().resolve(path).normalize(), lock.name());
    }

    private static LockedPlace untold(LockFile lock, String why) {
        return new LockedPlace.Untold(why, lock.kind().install());
    }
}
