/** What the commands of all platforms' config files share. */
@NullMarked
package dev.slipway.cli.configfile;

import org.jspecify.annotations.NullMarked;
