/** What the use cases of all platforms' config files share: how a file is written, and which Prisma a project uses. */
@NullMarked
package dev.slipway.usecase.configfile;

import org.jspecify.annotations.NullMarked;
