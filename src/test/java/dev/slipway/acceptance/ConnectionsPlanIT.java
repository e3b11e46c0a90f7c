package dev.slipway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code connections plan} on a small project. */
final class ConnectionsPlanIT {
    private static final String SERVERLESS = """
            service: shop
            provider:
              name: aws
              environment:
                DATABASE_URL: postgresql://shop:s3cret@db/shop?connection_limit=1
            functions:
              api:
                handler: src/api.handler
              worker: { handler: src/worker.handler, reservedConcurrency: 500 }
            """;

    @AutoClose
    private final Bench bench;

    ConnectionsPlanIT(@TempDir Path scratch) {
        bench = Bench.in(scratch);
    }

    @BeforeEach
    void layOutAProject() {
        bench.write("serverless.yml", SERVERLESS);
    }

    @Test
    void whatDoesNotFitIsSaidShownAndPutRight() throws Exception {
        Path file = bench.folder().resolve("serverless.yml");

        Ran plan = bench.slipway("connections", "plan", "--instance", "m5.large");
        Ran dry = bench.slipway("connections", "plan", "--instance", "m5.large", "--dry-run");
        assertThat(file).hasContent(SERVERLESS);
        Ran written = bench.done("connections", "plan", "--instance", "m5.large", "--write");
        Ran again = bench.done("connections", "plan", "--instance", "m5.large", "--write");

        assertThat(plan.exitCode()).as(plan.toString()).isEqualTo(1);
        assertThat(plan.output()).contains("500 x 1 x 2 (worker) = 1000").contains("serverless.yml:9");
        assertThat(dry.exitCode()).isEqualTo(1);
        assertThat(dry.output()).contains("+    reservedConcurrency: 203").doesNotContain("s3cret");
        assertThat(written.output()).startsWith("fits: 812 connections at the peak, 813 in the budget");
        assertThat(again.output()).doesNotContain("written");
        assertThat(Files.readString(file))
                .isEqualTo(SERVERLESS
                        .replace("reservedConcurrency: 500", "reservedConcurrency: 203")
                        .replace("src/api.handler\n", "src/api.handler\n    reservedConcurrency: 203\n"));
    }

    @Test
    void aChartIsDrawn() throws Exception {
        Path chart = bench.folder().resolve("plan.svg");

        bench.slipway("connections", "plan", "--instance", "m5.large", "--chart", "plan.svg");

        assertThat(Files.readString(chart)).startsWith("<?xml").contains("budget: 813");
    }
}
