package dev.slipway.cli.engine;

import java.util.List;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The words that narrow a list. */
final class Words {
    private Words() {}

    static PositionalParamSpec filter() {
        return PositionalParamSpec.builder()
                .paramLabel("WORD")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Only names that have this in them; of several words, all.")
                .build();
    }
}
