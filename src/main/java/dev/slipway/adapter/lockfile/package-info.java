/** Which Prisma a project uses: installed packages, lock files, generated clients, manifests. */
@NullMarked
package dev.slipway.adapter.lockfile;

import org.jspecify.annotations.NullMarked;
