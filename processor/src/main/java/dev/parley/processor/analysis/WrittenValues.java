package dev.parley.processor.analysis;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationValue;

/** Reads values that several annotations have, and reports those that are none. */
record WrittenValues(Written annotation, Consumer<Problem> problems) {

    /** A positive duration; empty if there is none. */
    Optional<Duration> duration(String member) {
        Optional<AnnotationValue> written = annotation.value(member);
        Optional<Duration> read = written.map(Mirrors::asText).flatMap(DurationText::read);
        if (read.isEmpty()) {
            written.map(value -> ValueProblems.noDuration(annotation, member, value))
                    .ifPresent(problems);
        }
        return read;
    }

    /** A number from 1 on; empty if there is none. */
    Optional<Integer> number(String member) {
        Optional<Integer> number = annotation.number(member);
        number.filter(read -> read < 1)
                .flatMap(read -> annotation.value(member))
                .map(value -> ValueProblems.belowOne(annotation, member, value))
                .ifPresent(problems);
        return number;
    }

    /** Looks for blank texts in a member. */
    void checkTexts(String member) {
        annotation.elements(member).stream()
                .filter(value -> Mirrors.asText(value).isBlank())
                .map(value -> ValueProblems.blankText(annotation, member, value))
                .forEach(problems);
    }
}
