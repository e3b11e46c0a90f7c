package dev.slipway.domain.document;

/** The way from a document's root to one of its parts, as a JSON pointer (RFC 6901). */
public record Pointer(String text) {
    public static final Pointer ROOT = new Pointer("");

    public Pointer child(String key) {
        return new Pointer(text + "/" + key.replace("~", "~0").replace("/", "~1"));
    }

    public Pointer child(int index) {
        return new Pointer(text + "/" + index);
    }

    @Override
    public String toString() {
        return text;
    }
}
