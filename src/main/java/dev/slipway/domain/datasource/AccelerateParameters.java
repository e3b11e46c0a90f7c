package dev.slipway.domain.datasource;

import java.util.List;

/** What URLs of Accelerate hold. */
final class AccelerateParameters {
    static final List<ParameterMeaning> ALL =
            List.of(ParameterRow.secret("api_key", "the key of the project, whose pool is set in the Prisma Console"));

    private AccelerateParameters() {}
}
