package dev.slipway.port;

import dev.slipway.domain.judgement.Catalogue;
import dev.slipway.domain.judgement.Rule;
import dev.slipway.domain.problem.ProblemException;

/** The rules and their pages. */
public interface RuleCatalogue {
    /** The rules, without their pages. */
    Catalogue load() throws ProblemException;

    /** The page of a rule that is judged, in Markdown. */
    String page(Rule rule) throws ProblemException;
}
