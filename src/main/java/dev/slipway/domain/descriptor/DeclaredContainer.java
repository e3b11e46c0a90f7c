package dev.slipway.domain.descriptor;

import dev.slipway.domain.document.Document;
import dev.slipway.domain.document.Mapping;

/**
 * What a workload runs: a service of compose, with its variables filled in, or a container of a pod that uses the database.
 *
 * @param pod whether {@code command} takes the place of the image's ENTRYPOINT, as in Kubernetes
 */
public record DeclaredContainer(Document document, Mapping settings, boolean pod) {}
