package dev.slipway.usecase.deploycheck.natives;

import java.util.List;

/** Tells what packages ship for their own tests: files that nothing loads, and that often are broken on purpose. */
final class FixtureFolders {
    private static final List<String> NAMES =
            List.of("/test/", "/tests/", "/__tests__/", "/fixtures/", "/__fixtures__/");

    private FixtureFolders() {}

    static boolean isIn(String path) {
        int modules = path.lastIndexOf("/node_modules/");
        return modules >= 0 && NAMES.stream().anyMatch(name -> path.indexOf(name, modules + 14) >= 0);
    }
}
