package dev.parley.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads call scripts: text in, steps or all that is wrong out. */
final class ScriptReader {

    private final Source source;
    private final List<ScriptStep> steps = new ArrayList<>();

    /** By text, because a file that is included twice is wrong once. */
    private final Map<String, ScriptProblem> problems = new LinkedHashMap<>();

    private final ArrayDeque<Path> open = new ArrayDeque<>();

    /** Where files come from. */
    @FunctionalInterface
    interface Source {

        /** Reads a file, or throws if it cannot be read. */
        byte[] read(Path file) throws IOException;
    }

    private ScriptReader(Source source) {
        this.source = source;
    }

    static List<ScriptStep> read(Path file) throws IOException {
        return read(file, Files.readAllBytes(file), Files::readAllBytes);
    }

    static List<ScriptStep> read(Path file, byte[] text, Source included) {
        ScriptReader reader = new ScriptReader(included);
        Place first = new Place(file.toString(), 1, 1, null);
        reader.readFile(file, text, first);
        if (reader.problems.isEmpty()) {
            reader.checkEnd(first);
        }
        if (!reader.problems.isEmpty()) {
            throw new MalformedScriptException(List.copyOf(reader.problems.values()));
        }
        return List.copyOf(reader.steps);
    }

    private void readFile(Path file, byte[] text, Place first) {
        open.addLast(file.normalize());
        ScriptLines read = ScriptLines.read(text, first);
        if (read.faults().isEmpty()) {
            for (int at = 0; at < read.lines().size(); at++) {
                Place line = new Place(first.file(), at + 1, 1, first.includedAt());
                collecting(read.lines().get(at), line, file);
            }
        } else {
            // Whatever else is wrong in it follows from that.
            read.faults().forEach(this::report);
        }
        open.removeLast();
    }

    private void collecting(String line, Place place, Path file) {
        try {
            readLine(line, place, file);
        } catch (ScriptFault fault) {
            report(fault);
        }
    }

    private void readLine(String line, Place place, Path file) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#")) {
            return;
        }
        Argument argument = ScriptLine.of(text, place.column(1 + columns(line, line.indexOf(text))))
                .argument();
        Optional<ScriptStep> step = argument.form().read(argument);
        if (step.isPresent()) {
            steps.add(step.get());
        } else {
            include(argument, file);
        }
    }

    private void include(Argument argument, Path file) {
        Place place = argument.step().column(argument.column());
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        Path included = sibling(folder, argument.text());
        if (included != null && open.contains(included)) {
            String circle = Stream.concat(open.stream().dropWhile(each -> !each.equals(included)), Stream.of(included))
                    .map(Path::toString)
                    .collect(Collectors.joining(" -> "));
            throw ScriptProblems.fileMustNotIncludeItself(place, circle);
        }
        byte[] text = textOf(included);
        if (included == null || text == null) {
            String shown = folder.toString().isEmpty() ? "the working directory" : folder.toString();
            throw ScriptProblems.fileMustExist(place, argument.text(), shown);
        }
        readFile(included, text, new Place(included.toString(), 1, 1, argument.step()));
    }

    private static @Nullable Path sibling(Path folder, String name) {
        try {
            return folder.resolve(name).normalize();
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private byte @Nullable [] textOf(@Nullable Path file) {
        try {
            return file == null ? null : source.read(file);
        } catch (IOException e) {
            return null;
        }
    }

    private void checkEnd(Place first) {
        if (steps.isEmpty()) {
            report(ScriptProblems.scriptMustHaveStep(first));
        }
        for (int at = 1; at < steps.size(); at++) {
            ScriptStep before = steps.get(at - 1);
            if (before.endsCall()) {
                report(ScriptProblems.nothingMustFollowTheEnd(steps.get(at), before));
            }
        }
    }

    private void report(ScriptFault fault) {
        problems.putIfAbsent(fault.problem().toString(), fault.problem());
    }

    /** Columns are characters as a human counts them. */
    private static int columns(String line, int offset) {
        return line.codePointCount(0, offset);
    }
}
