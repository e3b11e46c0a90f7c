package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.ElfSymbol;
import dev.slipway.domain.binary.loader.Loading.Cause;

/** Words for a symbol that nobody defines. */
final class UndefinedSymbol {
    private UndefinedSymbol() {}

    static Refused of(ElfSymbol symbol, LoadedLibrary user) {
        String version = symbol.version().map(name -> ", version " + name).orElse("");
        String needed = user.loader().isEmpty() ? "" : ", which " + user.path() + " needs,";
        if (NodeApi.mayProvide(symbol.name())) {
            return Refused.inDoubt("it takes " + symbol.name()
                    + " from the Node that opens it, and has to be built for that" + " Node's version");
        }
        return Refused.because(
                Cause.UNDEFINED_SYMBOL,
                "symbol " + symbol.name() + version + needed + " is defined by no library that is loaded",
                user.path() + ": undefined symbol: " + symbol.name() + version);
    }
}
