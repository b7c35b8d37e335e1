package dev.parley.benchmarks;

import dev.parley.speech.Condition;
import dev.parley.speech.SpeechChoice;
import dev.parley.speech.SpeechPattern;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Finding the handler of one transcript among many patterns, with Parley and with the obvious chain. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ChoiceBenchmark {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    @Param({"10", "100", "1000"})
    int patterns;

    /** Whether the last pattern takes the transcript, or none does. */
    @Param({"last", "none"})
    String taker;

    private String transcript = "";
    private List<Pattern> chain = List.of();
    private SpeechChoice choice = SpeechChoice.of();

    /** Made by JMH. */
    public ChoiceBenchmark() {}

    /** Prepares patterns as bots have them: each with a word of its own. */
    @Setup
    public void prepare() {
        List<String> written = IntStream.range(0, patterns)
                .mapToObj(number -> "(i would like |i want )?(?<count>\\d+) " + word(number) + "s?( please)?")
                .toList();
        transcript = "I would like 2 " + (taker.equals("last") ? word(patterns - 1) : "nothing") + " please.";
        chain = written.stream().map(pattern -> Pattern.compile(pattern, FLAGS)).toList();
        choice = SpeechChoice.of(written.stream().map(SpeechPattern::of).toArray(Condition[]::new));
    }

    private static String word(int number) {
        return "pizza" + (char) ('a' + number % 26) + (char) ('a' + number / 26 % 26) + (char) ('a' + number / 676);
    }

    /**
     * What generated code does, from the text of the event to the number of the handler.
     *
     * @return the number
     */
    @Benchmark
    public int parley() {
        return choice.hear(transcript).choice();
    }

    /**
     * One precompiled pattern after the other, with the closing punctuation cut off first.
     *
     * @return the number
     */
    @Benchmark
    public int chainOfPatterns() {
        String sentence = transcript.substring(0, transcript.length() - 1);
        for (int number = 0; number < chain.size(); number++) {
            if (chain.get(number).matcher(sentence).matches()) {
                return number;
            }
        }
        return -1;
    }
}
