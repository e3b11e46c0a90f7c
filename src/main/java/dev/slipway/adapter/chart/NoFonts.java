package dev.slipway.adapter.chart;

import dev.slipway.domain.problem.Kind;
import dev.slipway.domain.problem.Problem;

/** Java cannot measure text on this machine. */
record NoFonts(String reason) implements Problem {
    @Override
    public Kind kind() {
        return Kind.ENVIRONMENT;
    }

    @Override
    public String message() {
        return "The chart cannot be drawn, as Java finds no fonts here: " + reason + ".";
    }

    @Override
    public String remedy() {
        return "Install fontconfig and a font, for example: apt-get install fontconfig fonts-dejavu-core; on Alpine: apk"
                + " add fontconfig ttf-dejavu. Or leave --chart out.";
    }
}
