package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts of a workspace's packages, which a build at its root names. */
class WorkspaceScriptsTest {
    private final CommandsInProcess slipway;

    WorkspaceScriptsTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder, Map.of());
        slipway.write("package.json", "{\"workspaces\": [\"packages/*\"]}");
        slipway.write(
                "packages/a/package.json",
                "{\"name\": \"@shop/db\", \"dependencies\": {\"@prisma/client\": \"6.19.3\"}, \"scripts\": {\"make\":"
                        + " \"prisma generate\"}}");
        slipway.write("packages/a/prisma/schema.prisma", CommandsInProcess.schema());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "npm -w @shop/db run make",
                "npm --prefix packages/a run make",
                "cd packages/a && npm run make",
                "pnpm --filter @shop/db make",
                "yarn workspace @shop/db make"
            })
    void aBuildThatRunsTheScriptOfThePackageGenerates(String build) throws IOException {
        slipway.write("vercel.json", "{\"buildCommand\": \"" + build + "\"}");

        assertThat(slipway.json("check").at("/passed").toString()).contains("GEN004");
    }

    @Test
    void oneThatGoesOutOfTheProjectIsNotFollowed() throws IOException {
        slipway.write("vercel.json", "{\"buildCommand\": \"cd ../../.. && npm run make\"}");

        assertThat(slipway.json("check").at("/notChecked").toString()).contains("GEN004");
    }
}
