package dev.slipway.usecase.connectionplan;

import dev.slipway.domain.problem.Problem;
import dev.slipway.domain.problem.ProblemException;
import java.util.List;

/** Recognises a file of a Helm chart that was not rendered: it is no YAML yet. */
final class HelmTemplate {
    private static final List<String> ITS_OWN =
            List.of(".Values", ".Release", ".Chart", ".Capabilities", "include ", "template ");

    private HelmTemplate() {}

    static void refuse(String name, String text) throws ProblemException {
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", open + 2)) {
            int close = text.indexOf("}}", open);
            String inside = close < 0 ? "" : text.substring(open + 2, close);
            if (ITS_OWN.stream().anyMatch(inside::contains)) {
                throw Problem.input(name + " is a template of Helm: what it declares is known when it is rendered.")
                        .remedy(
                                "Render it first: helm template CHART > rendered.yaml; then slipway connections plan --file"
                                        + " rendered.yaml.");
            }
        }
    }
}
