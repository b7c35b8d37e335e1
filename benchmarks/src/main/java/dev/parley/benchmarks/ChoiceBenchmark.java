package dev.parley.benchmarks;

import dev.parley.speech.Condition;
import dev.parley.speech.Heard;
import dev.parley.speech.SpeechChoice;
import dev.parley.speech.SpeechPattern;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
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
import org.openjdk.jmh.infra.Blackhole;

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
     * What generated code does, from the text of the event to the number of the handler and the text of its group.
     *
     * @param hole takes both
     */
    @Benchmark
    public void parley(Blackhole hole) {
        Heard heard = choice.hear(transcript);
        hole.consume(heard.choice());
        if (heard.choice() >= 0) {
            hole.consume(heard.text("count"));
        }
    }

    /**
     * The same work: blanks and closing punctuation are cut off, then one precompiled pattern after the other is asked.
     *
     * @param hole takes the number of the pattern and the text of its group
     */
    @Benchmark
    public void chainOfPatterns(Blackhole hole) {
        String sentence = withoutClosing(transcript);
        for (int number = 0; number < chain.size(); number++) {
            Matcher matcher = chain.get(number).matcher(sentence);
            if (matcher.matches()) {
                hole.consume(number);
                hole.consume(matcher.group("count"));
                return;
            }
        }
        hole.consume(-1);
    }

    private static String withoutClosing(String text) {
        int end = text.length();
        while (end > 0 && ".!?,;: ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end).strip();
    }
}
