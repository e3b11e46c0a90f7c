package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prisma copies the engines of each generator into the clients of all, and a check says what a fetch does. */
class SeveralGeneratorsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rhel-openssl-3.0.x | native             | nodejs22.x | false
            native             | rhel-openssl-3.0.x | nodejs22.x | false
            native             | native             | nodejs22.x | true
            native             | debian-openssl-3.0.x | nodejs22.x | true
            """)
    void eachHasTheEnginesOfAll(String one, String two, String runtime, boolean told) throws IOException {
        CommandsInProcess app = project(one, two);
        app.write("serverless.yml", """
                service: s
                provider: {name: aws, runtime: %s}
                functions:
                  api: {handler: src/h.handler}
                """.formatted(runtime));

        assertThat(app.run("check").out().contains("PLT001  The target")).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            linux-musl-openssl-3.0.x | debian-openssl-3.0.x | false
            rhel-openssl-3.0.x       | debian-openssl-1.1.x | true
            """)
    void inAnImageToo(String one, String two, boolean told) throws IOException {
        CommandsInProcess app = project(one, two);
        app.write("Dockerfile", """
                FROM node:22-alpine
                RUN apk add openssl
                WORKDIR /app
                COPY . .
                RUN npm ci && npx prisma generate
                CMD node h.js
                """);

        assertThat(app.run("check").out().contains("PLT001  The target")).isEqualTo(told);
    }

    /** The others are not run then. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            prisma generate                                     | false
            prisma generate --generator zod                     | true
            prisma generate --generator zod --generator=client  | false
            prisma generate --generator zod && npx prisma generate | false
            """)
    void whoNamesGeneratorsRunsNoOther(String command, boolean told) throws IOException {
        CommandsInProcess app = project("debian-openssl-3.0.x", "native");
        app.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"prisma\": \"6.19.3\"}}");
        app.write(
                "Dockerfile",
                "FROM node:22-bookworm\nWORKDIR /app\nCOPY package.json .\nRUN npm install --ignore-scripts\nCOPY . .\n"
                        + "RUN npx " + command + "\nCMD [\"node\", \"h.js\"]\n");
        app.writeSchema("debian-openssl-3.0.x");
        app.write("h.js", "const { PrismaClient } = require('@prisma/client');\n");

        assertThat(app.run("check").out().contains("GEN001  The client")).isEqualTo(told);
    }

    /** Whether the other is needed nobody can tell who reads the Dockerfile alone. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            prisma generate --generator client                                            | two
            prisma generate --generator=two                                               | node_modules/.prisma/client
            prisma generate --generator client --generator two                            |
            prisma generate --generator client && npx prisma generate --generator two     |
            prisma generate                                                               |
            """)
    void theClientOfAGeneratorThatNoCallNamesIsNotChecked(String command, String open) throws IOException {
        CommandsInProcess app = project("debian-openssl-3.0.x", "debian-openssl-3.0.x");
        app.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\", \"prisma\": \"6.19.3\"}}");
        app.write("Dockerfile", """
                FROM node:22-bookworm
                WORKDIR /app
                COPY package.json .
                RUN npm install --ignore-scripts
                COPY . .
                RUN npx %s
                CMD ["node", "h.js"]
                """.formatted(command));

        String why = app.json("check").path("notChecked").toString();

        assertThat(why.contains("needs the client in " + open + ": Dockerfile:6"))
                .isEqualTo(open != null);
    }

    private CommandsInProcess project(String one, String two) throws IOException {
        CommandsInProcess app = new CommandsInProcess(folder);
        app.write("package.json", "{\"dependencies\": {\"@prisma/client\": \"6.19.3\"}}");
        app.write(
                "prisma/schema.prisma",
                CommandsInProcess.schema(one)
                        + CommandsInProcess.schema(two)
                                .split("datasource")[0]
                                .replace("generator client {", "generator two {\n  output = \"../two\""));
        return app;
    }
}
