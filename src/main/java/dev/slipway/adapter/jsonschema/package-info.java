/** JSON Schema by networknt's validator; loaded by the commands that check a config file, and by no other. */
@NullMarked
package dev.slipway.adapter.jsonschema;

import org.jspecify.annotations.NullMarked;
