/** What serverless.yml, CloudFormation templates, compose files and Kubernetes manifests say of concurrency and pools. */
@NullMarked
package dev.slipway.domain.descriptor;

import org.jspecify.annotations.NullMarked;
