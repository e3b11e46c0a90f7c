package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import java.util.List;

/** Reads descriptors by what is in them, whatever their names are. */
public final class Descriptors {
    private Descriptors() {}

    /** Whether it is a file of functions of Lambda. */
    public static boolean declaresFunctions(Document document) {
        return Template.is(document) || ServerlessFile.is(document);
    }

    /** Whether it is such a file, and some that it declares stand in parts that are not read. */
    public static boolean declaresMore(Document document) {
        return Template.is(document) && Template.hasMore(document);
    }

    /** What the documents declare, in their order; Kubernetes objects come last. */
    public static Declarations read(List<Document> documents, Neighbours neighbours) {
        Declarations reading = Declarations.empty();
        Cluster cluster = new Cluster();
        for (Document document : documents) {
            if (Template.is(document)) {
                Template.read(document, neighbours, reading);
            } else if (ServerlessFile.is(document)) {
                ServerlessFile.read(document, neighbours, reading);
            } else if (Cluster.is(document)) {
                cluster.add(document, neighbours);
            } else if (ComposeFile.is(document)) {
                ComposeFile.read(document, neighbours, reading);
            } else {
                reading.uncounted()
                        .add(document.name() + ":" + document.line(document.root())
                                + ": it is no serverless.yml, template, compose file or Kubernetes"
                                + " manifest that declares anything");
            }
        }
        cluster.read(reading);
        return reading;
    }
}
