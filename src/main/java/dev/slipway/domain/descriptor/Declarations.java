package dev.slipway.domain.descriptor;

import java.util.ArrayList;
import java.util.List;

/**
 * What files declare.
 *
 * @param unread parts that cannot be read without a deploy, each with its reason
 * @param uncounted parts that are left out, each with its reason
 * @param quoted URLs with quotation marks around them
 * @param supplied URLs that processes are given
 * @param otherStages functions as they are in other stages than the one that is read
 */
public record Declarations(
        List<Declared> declared,
        List<String> unread,
        List<String> uncounted,
        List<QuotedUrl> quoted,
        List<Supplied> supplied,
        List<OtherStage> otherStages) {
    /**
     * Adds what is declared where another stage is deployed.
     *
     * @param judged the one that is, in the same words
     */
    void addStage(String stage, String judged, Declarations other) {
        other.declared().forEach(each -> otherStages.add(new OtherStage(stage, judged, each)));
        other.supplied().forEach(each -> supplied.add(each.at(stage)));
        quoted.addAll(other.quoted());
    }

    static Declarations empty() {
        return new Declarations(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }
}
