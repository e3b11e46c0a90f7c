package dev.slipway.domain.urlsource;

import dev.slipway.domain.judgement.Severity;

/**
 * Something wrong with the variables that a URL is taken from or put together from.
 *
 * @param at where the variable is set, or asked for
 * @param message one or two sentences
 * @param remedy what to do, in the imperative
 * @param incomplete whether a part of the URL is missing here, so that its value is not the one that was meant
 */
public record UrlDoubt(
        String rule, Severity severity, FilePlace at, String message, String remedy, boolean incomplete) {}
