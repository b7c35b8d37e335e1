package dev.parley.speech.pattern;

/** A pattern cannot be used: its syntax is wrong, or it asks for more than linear time. */
public final class PatternFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int index;
    private final String found;
    private final String remedy;

    private PatternFault(int index, String found, String remedy) {
        super(found + " at index " + index + (remedy.isEmpty() ? "" : ". " + remedy));
        this.index = index;
        this.found = found;
        this.remedy = remedy;
    }

    static PatternFault syntax(int index, String found) {
        return new PatternFault(index, found, "");
    }

    static PatternFault refused(int index, String found, String remedy) {
        return new PatternFault(index, found, remedy);
    }

    /**
     * Where the fault is.
     *
     * @return the index of the character in the pattern
     */
    public int index() {
        return index;
    }

    /**
     * What is wrong, without its place.
     *
     * @return for instance "unclosed group", or "a look-ahead"
     */
    public String found() {
        return found;
    }

    /**
     * What to write instead, for a construct that the engine leaves out on purpose.
     *
     * @return a sentence, or nothing for an error of syntax
     */
    public String remedy() {
        return remedy;
    }
}
