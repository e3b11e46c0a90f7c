package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each process of the app that one instance starts has a pool of its own, wherever it stands that there are several. */
class StartedProcessesTest {
    private static final String ENV = "DATABASE_URL: 'postgresql://u:p@db.example.com/d?connection_limit=5'";
    private static final String POD = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web}
            spec:
              strategy: {type: Recreate}
              template:
                spec:
                  containers:
                    - name: web
                      image: web
                      env: [{name: DATABASE_URL, value: 'postgresql://u:p@db.example.com/d?connection_limit=5'}]
            """;

    private final CommandsInProcess slipway;

    StartedProcessesTest(@TempDir Path folder) throws IOException {
        slipway = new CommandsInProcess(folder);
        slipway.write("package.json", """
                {"dependencies": {"@prisma/client": "6.19.3"},
                 "scripts": {"start": "npx pm2-runtime d.js --instances 4", "fork": "node fork.js"}}
                """);
        slipway.write("fork.js", "const cluster = require('cluster');\nfor (;;) cluster.fork();\n");
        slipway.write("run.sh", "#!/bin/sh\nset -e\nexec \"$@\"\n");
        slipway.write("four.config.js", "module.exports = { apps: [{ script: 'd.js', instances: 4 }] };\n");
        slipway.write("cpus.config.js", "module.exports = { apps: [{ script: 'd.js', instances: -1 }] };\n");
        slipway.write(
                "env.config.cjs", "module.exports = { apps: [{ script: 'd.js', instances: process.env.N || 2 }] };\n");
        slipway.write("made.config.js", "module.exports = make();\n");
        slipway.write(
                "two.json",
                "{\"apps\": [{\"name\": \"a\", \"instances\": 2}, {\"name\": \"b\", \"script\": \"b.js\"}]}");
        slipway.write("two.yml", "apps:\n  - {name: a, instances: 2}\n  - {name: b, script: b.js}\n");
    }

    /** The pool of one is 5; null where it cannot be told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CMD ["pm2-runtime", "start", "d.js", "-i", "4"]         |                              | 20
            CMD pm2-runtime start d.js -i4                          |                              | 20
            CMD pm2-runtime d.js -- -i 4                            |                              | 5
            CMD ["npm", "start"]                                    |                              | 20
            CMD ["npm", "start"]                                    | command: node d.js           | 5
            ENTRYPOINT ["pm2-runtime"]                              | command: [d.js, -i, '3']     | 15
            ENTRYPOINT ["./run.sh"] ;; CMD ["pm2-runtime", "d.js", "-i", "4"] |                     | 20
            FROM node:22 AS dev ;; CMD pm2-runtime d.js -i 9 ;; FROM node:22 ;; CMD node d.js |         | 5
            CMD pm2 start d.js -i 2 && pm2 start b.js && pm2 logs   |                              | 15
            CMD pm2-runtime four.config.js                          |                              | 20
            CMD pm2-runtime /app/two.json                           |                              | 15
            CMD pm2-runtime start two.yml --only a                  |                              | 10
            CMD pm2-runtime cpus.config.js                          |                              | null
            CMD pm2-runtime env.config.cjs                          |                              | null
            CMD pm2-runtime made.config.js                          |                              | null
            CMD pm2-runtime ecosystem.config.js                     |                              | null
            CMD npm run fork                                        |                              | null
            """)
    void ofTheImageThatAServiceRuns(String image, String command, String pool) throws IOException {
        slipway.write("Dockerfile", "FROM node:22\n" + image.replace(" ;; ", "\n") + "\n");
        slipway.write(
                "compose.yaml",
                "services:\n  web:\n    build: .\n    environment: {" + ENV + "}\n"
                        + (command == null ? "" : "    " + command + "\n"));

        assertThat(pool()).isEqualTo(pool);
    }

    /** The pool of one is 5; null where it cannot be told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ecosystem.config.js  | module.exports = [{ script: 'd.js', instances: 4 }, { script: 'e.js' }]                     | 25
            ecosystem.config.js  | module.exports = { script: 'd.js', instances: 4 }                                           | 20
            ecosystem.config.js  | module.exports = { apps: { script: 'd.js', instances: 4 } }                                 | 20
            ecosystem.config.js  | module.exports = { pm2: [{ script: 'd.js', instances: 4 }] }                                | 20
            ecosystem.config.js  | const apps = [{ script: 'd.js', instances: 4 }]; module.exports = { apps };                 | 20
            ecosystem.config.js  | const all = [{ script: 'd.js', instances: 4 }]; module.exports = { apps: all };             | 20
            ecosystem.config.js  | const all = [{ script: 'd.js', instances: 4 }]; module.exports = all;                       | 20
            ecosystem.config.js  | const a = { script: 'd.js', instances: 4 }; module.exports = { apps: [a, { script: 'e' }] } | 25
            ecosystem.config.js  | const config = { apps: [{ script: 'd.js', instances: 4, }, ], }; module.exports = config    | 20
            ecosystem.config.js  | const apps = [{ script: 'd.js' }]; apps.push({}); module.exports = { apps };                | null
            ecosystem.config.js  | const apps = names.map(n => ({ script: n })); module.exports = { apps };                    | null
            ecosystem.config.js  | module.exports = { apps: [{ script: 'd.js' }, ...more] }                                    | null
            ecosystem.config.js  | module.exports = { apps: [make()] }                                                         | null
            ecosystem.config.js  | module.exports = { ...base }                                                                | null
            ecosystem.config.js  | module.exports = { apps: [{ script: 'd.js' }], ...base }                                    | null
            ecosystem.config.cjs | export default { apps: [{ script: 'd.js', instances: 4 }] }                                 | 20
            ecosystem.config.mjs | export default [{ script: 'd.js', instances: 4 }]                                           | 20
            ecosystem.json       | [{"script": "d.js", "instances": 4}]                                                        | 20
            ecosystem.json       | {"pm2": {"script": "d.js", "instances": 4}}                                                 | 20
            ecosystem.yaml       | [{script: d.js, instances: 4}]                                                              | 20
            ecosystem.yaml       | apps: &all                                                                                  | null
            """)
    void ofAFileThatSaysWhatPm2Starts(String file, String text, String pool) throws IOException {
        slipway.write(file, text + "\n");
        slipway.write("Dockerfile", "FROM node:22\nCMD pm2-runtime " + file + "\n");
        slipway.write("compose.yaml", "services:\n  web:\n    build: .\n    environment: {" + ENV + "}\n");

        assertThat(pool()).isEqualTo(pool);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ./api                                                                     | 20
            {context: api, dockerfile: ../Other}                                      | 10
            {dockerfile_inline: "FROM node:22 ;; CMD pm2-runtime d.js -i 3"}           | 15
            """)
    void ofTheImageThatComposeBuildsElsewhere(String build, String pool) throws IOException {
        slipway.write("api/Dockerfile", "FROM node:22\nCMD [\"npm\", \"run\", \"go\"]\n");
        slipway.write("api/package.json", "{\"scripts\": {\"go\": \"pm2-runtime d.js -i 4\"}}");
        slipway.write("Other", "FROM node:22\nCMD pm2-runtime d.js -i 2\n");
        slipway.write(
                "compose.yaml",
                "services:\n  web:\n    build: " + build.replace(" ;; ", "\\n") + "\n    environment: {" + ENV + "}\n");

        assertThat(pool()).isEqualTo(pool);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CMD ["pm2-runtime", "d.js", "-i", "4"] |                            | 20
            ENTRYPOINT ["pm2-runtime"]             | args: [d.js, -i, '2']      | 10
            CMD ["pm2-runtime", "d.js", "-i", "4"] | command: [node, d.js]      | 5
            CMD ["node", "d.js"]                   | command: [npm, start]      | 20
            """)
    void ofAPod(String image, String command, String pool) throws IOException {
        slipway.write("Dockerfile", "FROM node:22\n" + image + "\n");
        slipway.write("k8s.yaml", POD + (command == null ? "" : "          " + command + "\n"));

        assertThat(pool()).isEqualTo(pool);
    }

    /** In the sum of check as in the plan, with the place that says it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fly.toml   | [processes] ;; web = "pm2-runtime d.js -i 3" ;; job = "node j.js" | 30 | fly.toml:2
            Procfile   | release: x ;; web: pm2-runtime d.js -i 3                         | 30 | Procfile:2
            Dockerfile | FROM node:22 ;; CMD pm2-runtime d.js -i 3                        | 30 | Dockerfile:2
            a.txt      |                                                                | 40 | package.json:2
            """)
    void ofAServiceThatIsOnlyNamed(String file, String text, String sum, String place) throws IOException {
        slipway.write(file, text == null ? "" : text.replace(" ;; ", "\n") + "\n");
        slipway.write(
                "prisma/schema.prisma",
                "datasource db {\n  provider = \"postgresql\"\n  url = env(\"DATABASE_URL\")\n}\n");

        JsonNode report = slipway.json(
                "check", "--service", "web,replicas=2", "--connection-limit", "5", "--max-connections", "25");

        assertThat(report.path("findings").toString()).contains("CON001", "= " + sum + " connections");
        assertThat(report.toString()).contains(place);
    }

    private String pool() throws IOException {
        JsonNode plan = slipway.json("connections", "plan", "--max-connections", "100");
        return plan.at("/workloads/0/pool/value").asText();
    }
}
