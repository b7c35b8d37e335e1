package dev.parley.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the first of several conditions that holds. One pass over the transcript finds the few conditions whose words
 * are in it, whatever their number; only these are looked at, in their order.
 */
public final class SpeechChoice {

    private static final String NO_STATE = "";

    private final Condition[] conditions;
    private final List<Set<String>> states;
    private final long[] always;
    private final WordFinder inText;
    private final WordFinder inWords;

    private SpeechChoice(Condition[] conditions) {
        this.conditions = Stream.of(conditions).map(SpeechChoice::inAnyState).toArray(Condition[]::new);
        this.states = Stream.of(conditions).map(SpeechChoice::statesOf).toList();
        BitSet inAnyCase = new BitSet();
        List<WordFinder.Word> ofPatterns = new ArrayList<>();
        List<WordFinder.Word> ofPhrases = new ArrayList<>();
        for (int index = 0; index < conditions.length; index++) {
            int number = index;
            Condition condition = this.conditions[index];
            if (condition instanceof Phrases phrases) {
                phrases.words().forEach(words -> ofPhrases.add(new WordFinder.Word(words, number)));
            } else if (condition instanceof SpeechPattern pattern) {
                Set<String> required = pattern.required();
                required.forEach(word -> ofPatterns.add(new WordFinder.Word(word, number)));
                inAnyCase.set(number, required.isEmpty());
            } else {
                inAnyCase.set(number);
            }
        }
        always = Arrays.copyOf(inAnyCase.toLongArray(), (conditions.length + Long.SIZE - 1) / Long.SIZE);
        inText = new WordFinder(ofPatterns);
        inWords = new WordFinder(ofPhrases);
    }

    /**
     * Prepares a choice.
     *
     * @param conditions the conditions in the order in which they are asked
     * @return the choice
     */
    public static SpeechChoice of(Condition... conditions) {
        return new SpeechChoice(conditions.clone());
    }

    /**
     * Chooses.
     *
     * @param text the text of the event
     * @return the first condition that holds
     */
    public Heard hear(String text) {
        return hear(Transcript.of(text));
    }

    /**
     * Chooses.
     *
     * @param transcript what the caller said
     * @return the first condition that holds
     */
    public Heard hear(Transcript transcript) {
        return hear(transcript, NO_STATE);
    }

    /**
     * Chooses among the conditions that apply in a dialog state.
     *
     * @param transcript what the caller said
     * @param state the state of the call
     * @return the first condition that holds
     */
    public Heard hear(Transcript transcript, String state) {
        long[] candidates = always.clone();
        inText.mark(transcript.characters(), candidates);
        if (!inWords.isEmpty()) {
            inWords.mark(transcript.words().codePoints().toArray(), candidates);
        }
        for (int word = 0; word < candidates.length; word++) {
            Heard heard = firstOf(candidates[word], word * Long.SIZE, transcript, state);
            if (heard != null) {
                return heard;
            }
        }
        return Heard.NOTHING;
    }

    /** The first condition that holds among those whose bits are set; the lowest bit is the condition {@code from}. */
    private @Nullable Heard firstOf(long candidates, int from, Transcript transcript, String state) {
        for (long rest = candidates; rest != 0; rest &= rest - 1) {
            int next = from + Long.numberOfTrailingZeros(rest);
            Heard heard = appliesIn(state, next) ? holds(next, transcript) : null;
            if (heard != null) {
                return heard;
            }
        }
        return null;
    }

    private static Condition inAnyState(Condition condition) {
        return condition instanceof InState inState ? inState.condition() : condition;
    }

    private static Set<String> statesOf(Condition condition) {
        return condition instanceof InState inState ? inState.states() : Set.of();
    }

    private boolean appliesIn(String state, int index) {
        return states.get(index).isEmpty() || states.get(index).contains(state);
    }

    /** Of a candidate it is known that its words are there: of phrases that is all there is to know. */
    private @Nullable Heard holds(int index, Transcript transcript) {
        if (conditions[index] instanceof SpeechPattern pattern) {
            @Nullable Object[] values = pattern.valuesIn(transcript);
            return values == null ? null : new Heard(index, pattern.groups(), values);
        }
        return new Heard(index, List.of(), new Object[0]);
    }
}
