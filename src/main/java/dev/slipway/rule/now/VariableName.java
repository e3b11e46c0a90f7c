package dev.slipway.rule.now;

import dev.slipway.domain.configcheck.Findings;
import dev.slipway.domain.configcheck.Look;

/** NOW014: the name of a variable of the environment. */
final class VariableName implements Look<NowFile> {
    @Override
    public void look(NowFile subject, Findings findings) {
        subject.variables().stream()
                .filter(variable -> !variable.isNamed())
                .forEach(variable -> findings.add(
                        variable.key(),
                        "The name begins with a letter, and goes on with letters, digits and _.",
                        "Choose another name."));
    }
}
