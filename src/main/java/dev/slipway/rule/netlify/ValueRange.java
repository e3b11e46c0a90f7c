package dev.slipway.rule.netlify;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.SchemaCheck;
import dev.slipway.rule.netlify.FunctionsConfig.Placed;

/** NTL009: values that are not among those allowed, by the schema, and vcpu. */
final class ValueRange extends SchemaCheck<NetlifyFile> {
    ValueRange() {
        super(Kind.COUNT, Kind.LENGTH, Kind.RANGE);
    }

    @Override
    public void look(NetlifyFile file, Findings found) {
        super.look(file, found);
        for (Placed setting : file.functions().settings()) {
            if (setting.isKnown() && setting.key().equals("vcpu") && !isShare(setting)) {
                found.add(setting.at(), setting.value(), "It must be a number from 0.5 to 2.", "Write: vcpu = 1");
            }
        }
    }

    private static boolean isShare(Placed setting) {
        String text = setting.isNumber() ? setting.value().asText().orElse("") : "";
        double number = text.matches("\\+?\\d{1,9}(\\.\\d{1,9})?") ? Double.parseDouble(text) : 0;
        return number >= 0.5 && number <= 2;
    }
}
