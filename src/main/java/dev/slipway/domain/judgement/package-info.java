/** The one mechanism of judging: rules in a catalogue, checks with verdicts, findings with places, one outcome. */
@NullMarked
package dev.slipway.domain.judgement;

import org.jspecify.annotations.NullMarked;
