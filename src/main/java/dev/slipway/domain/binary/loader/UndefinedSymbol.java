package dev.slipway.domain.binary.loader;

import dev.slipway.domain.binary.ElfSymbol;
import dev.slipway.domain.binary.loader.Loading.Cause;

/** Words for a symbol that nobody defines. */
final class UndefinedSymbol {
    private UndefinedSymbol() {}

    static Refused of(ElfSymbol symbol, LoadedLibrary user) {
        if (NodeApi.mayProvide(symbol.name())) {
            return ofNode(symbol);
        }
        String asked = symbol.name()
                + symbol.version().map(name -> ", version " + name).orElse("");
        return Refused.because(Cause.UNDEFINED_SYMBOL, why(asked, user), user.path() + ": undefined symbol: " + asked);
    }

    static Refused ofNode(ElfSymbol symbol) {
        return Refused.inDoubt("it takes " + symbol.name()
                + " from the Node that opens it, and has to be built for that Node's version");
    }

    static String why(String asked, LoadedLibrary user) {
        String needed = user.loader().isEmpty() ? "" : ", which " + user.path() + " needs,";
        return "symbol " + asked + needed + " is defined by no library that is loaded";
    }
}
