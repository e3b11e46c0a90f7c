package dev.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.cli.CommandsInProcess.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --output} and {@code --chart} may name. */
class OutputTest {
    private static final String PLAN = "connections plan --max-connections 100 --function api --connection-limit 1 ";

    @TempDir
    private Path folder;

    private Ran ran = Ran.NOT_YET;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --output svg=x                         | these are: text, json, sarif, github, gitlab, junit, html
            --output JSON=x                        | --output json=x
            --output Text=x                        | --output text=x
            --output yaml=x                        | these are: text, json
            --output =x                            | names no format
            --output json=                         | names no file
            --output report.json                   | --output json=report.json
            --output text=report.json              | --output json=report.json
            --output report.JSON                   | called .json
            --output report.sarif                  | called .sarif
            --output report.xml --format json      | called .xml
            --output json=report.html              | called .html
            --output report.htm                    | called .htm
            --output json=a/b.pdf                  | --output json=a/b.json
            --output report.png                    | called .png
            --output report.csv                    | --output report.txt
            --output report.zip                    | called .zip
            --output report.yaml                   | --output json=report.yaml
            --output report.svg                    | called .svg
            --output json=a --output text=a        | another --output
            --output a --output ./a                | another --output
            --output json=- --output /dev/stdout   | another --output
            --output .env                          | projects are made of
            --output text=.env.production          | projects are made of
            --output json=a/package.json           | projects are made of
            --output json=Serverless.yml           | projects are made of
            --output text=prisma.config.ts         | projects are made of
            --output text=next.config.mjs          | projects are made of
            --output json=engines.lock             | projects are made of
            --output markdown=README.md            | projects are made of
            --output json=serverless.yml           | projects are made of
            --output Dockerfile                    | projects are made of
            --baseline package.json --update-baseline | projects are made of
            --chart plan.png                       | --chart plan.svg
            --chart plan.PNG                       | called .png
            --chart plan.pdf                       | would put SVG into a file that is called .pdf
            --chart plan.jpg                       | called .jpg
            --chart plan.jpeg                      | called .jpeg
            --chart plan.html                      | called .html
            --chart plan.json                      | called .json
            --chart plan.svgz                      | called .svgz
            """)
    void whatCannotBeMeantIsAUsageErrorAndNothingIsWritten(String options, String said) {
        int code = run(PLAN + options);

        assertThat(code).as(ran.err()).isEqualTo(2);
        assertThat(ran.err()).startsWith("error: ").contains("hint: ").contains(said);
        assertThat(ran.out()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoReportsDoNotGoIntoOneFileThroughALink(boolean there) throws IOException {
        Path file = folder.resolve("report.json");
        if (there) {
            Files.writeString(file, "old");
        }
        Files.createSymbolicLink(folder.resolve("link"), Path.of("report.json"));

        int code = run(PLAN + "--output json=report.json --output text=link");

        assertThat(code).isEqualTo(2);
        assertThat(ran.err()).contains("another --output");
        assertThat(Files.exists(file) ? Files.readString(file) : "none").isEqualTo(there ? "old" : "none");
    }

    @ParameterizedTest
    @CsvSource({
        "report.txt,report.txt",
        "report,report",
        "text=report.log,report.log",
        "report.md,report.md",
        "json=report.json,report.json",
        "json=report.txt,report.txt",
        "json=a=b,a=b",
        "./a=b,a=b",
        "a.b=c,a.b=c",
        "png,png"
    })
    void theRestIsWritten(String output, String file) {
        int code = run(PLAN + "--output " + output);

        assertThat(code).as(ran.err()).isIn(0, 1);
        assertThat(ran.out()).isEmpty();
        assertThat(folder.resolve(file)).isNotEmptyFile();
        assertThat(Files.isRegularFile(folder.resolve(file))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"none/report.txt,there is no folder", ".,is a directory"})
    void whatCannotBeWrittenIsOfTheEnvironment(String output, String said) {
        int code = run(PLAN + "--output " + output);

        assertThat(code).isEqualTo(5);
        assertThat(ran.err()).contains(said).contains("hint: ");
        assertThat(folder).isEmptyDirectory();
    }

    private int run(String line) {
        ran = new CommandsInProcess(folder).run(line.split(" +"));
        return ran.code();
    }
}
