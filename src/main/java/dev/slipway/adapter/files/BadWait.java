package dev.slipway.adapter.files;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** The environment asks for a time, a speed or a number of attempts that is none. */
record BadWait(WaitSetting setting, String text) implements Problem {
    @Override
    public Kind kind() {
        return Kind.USAGE;
    }

    @Override
    public String message() {
        return "\"" + text + "\" (" + setting.variable() + ") is no number of " + setting.unit() + " between "
                + setting.least() + " and " + setting.most() + ".";
    }

    @Override
    public String remedy() {
        return "Unset " + setting.variable() + " for the usual " + setting.usual() + " " + setting.unit() + ".";
    }
}
