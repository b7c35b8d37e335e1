package dev.parley.processor.analysis;

import dev.parley.processor.analysis.SsmlFault.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out what is wrong with SSML that a parser has refused. A parser tells where it noticed, which is often far from
 * the tag that was forgotten. What this does not understand it leaves to the words of the parser.
 */
final class SsmlFaultFinder {

    private static final String NAME = "[\\p{L}_:][\\p{L}\\p{N}_:.-]*+";
    private static final Pattern START =
            Pattern.compile("<(" + NAME + ")(?:\\s++" + NAME + "\\s*+=\\s*+(?:\"[^\"<]*+\"|'[^'<]*+'))*+\\s*+(/?)>");
    private static final Pattern END = Pattern.compile("</(" + NAME + ")\\s*+>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d++|#x[0-9a-fA-F]++|(" + NAME + "));");
    private static final Set<String> ENTITIES = Set.of("amp", "lt", "gt", "quot", "apos");

    /** A start tag that waits for its end. */
    private record Open(String name, String tag, int offset) {}

    private final Place start;
    private final String ssml;
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean hasRoot;
    private boolean isLost;
    private int next;

    SsmlFaultFinder(Place start) {
        this.start = start;
        this.ssml = start.ssml();
    }

    Optional<SsmlFault> find() {
        if (ssml.isBlank()) {
            return Optional.of(SsmlProblems.blank(start));
        }
        while (next < ssml.length() && !isLost) {
            Optional<SsmlFault> fault = step();
            if (fault.isPresent()) {
                return fault;
            }
        }
        return isLost || open.isEmpty() ? Optional.empty() : Optional.of(neverClosed());
    }

    private Optional<SsmlFault> step() {
        char character = ssml.charAt(next);
        if (character == '<') {
            return markup();
        }
        if (open.isEmpty() && !Character.isWhitespace(character)) {
            return Optional.of(outside());
        }
        Optional<SsmlFault> fault = character == '&' ? entity(next) : Optional.empty();
        next++;
        return fault;
    }

    private SsmlFault outside() {
        boolean hasTags = START.matcher(ssml).find() || END.matcher(ssml).find();
        return hasTags ? SsmlProblems.outsideRoot(start.at(next)) : SsmlProblems.noElement(start.at(next));
    }

    private Optional<SsmlFault> markup() {
        if (ssml.startsWith("<!DOCTYPE", next)) {
            return Optional.of(SsmlProblems.docType(start.at(next)));
        }
        if (ssml.startsWith("<!--", next)) {
            return skipTo("-->");
        }
        if (ssml.startsWith("<![CDATA[", next)) {
            return skipTo("]]>");
        }
        return ssml.startsWith("<?", next) ? skipTo("?>") : tag();
    }

    private Optional<SsmlFault> skipTo(String end) {
        int found = ssml.indexOf(end, next);
        isLost = found < 0;
        next = found + end.length();
        return Optional.empty();
    }

    private Optional<SsmlFault> tag() {
        Matcher begin = START.matcher(ssml).region(next, ssml.length());
        if (begin.lookingAt()) {
            return begin(begin);
        }
        Matcher end = END.matcher(ssml).region(next, ssml.length());
        if (end.lookingAt()) {
            return end(end);
        }
        String rest = ssml.substring(next + 1);
        isLost = rest.startsWith("/") || rest.startsWith("!") || rest.matches("(?s)" + NAME + ".*");
        return isLost ? Optional.empty() : Optional.of(SsmlProblems.bareLessThan(start.at(next)));
    }

    private Optional<SsmlFault> begin(Matcher tag) {
        String name = tag.group(1);
        if (open.isEmpty() && hasRoot) {
            return Optional.of(SsmlProblems.outsideRoot(start.at(next)));
        }
        if (open.isEmpty() && !SsmlParser.isSpeak(name)) {
            return Optional.of(SsmlProblems.otherRoot(start.at(next), name));
        }
        hasRoot = true;
        if (tag.group(2).isEmpty()) {
            open.push(new Open(name, tag.group(), next));
        }
        next = tag.end();
        for (int at = ssml.indexOf('&', tag.start()); at >= 0 && at < next; at = ssml.indexOf('&', at + 1)) {
            Optional<SsmlFault> fault = entity(at);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<SsmlFault> end(Matcher tag) {
        String name = tag.group(1);
        if (open.stream().noneMatch(begun -> begun.name().equals(name))) {
            return Optional.of(SsmlProblems.closesNothing(start.at(next), name));
        }
        String inner = open.element().name();
        if (!inner.equals(name)) {
            boolean comesLater = Pattern.compile("</" + Pattern.quote(inner) + "\\s*+>")
                    .matcher(ssml)
                    .find(next);
            return Optional.of(comesLater ? SsmlProblems.closedTooEarly(start.at(next), name, inner) : neverClosed());
        }
        open.pop();
        next = tag.end();
        return Optional.empty();
    }

    private SsmlFault neverClosed() {
        Open begun = open.element();
        return SsmlProblems.neverClosed(start.at(begun.offset()), begun.tag(), begun.name());
    }

    private Optional<SsmlFault> entity(int at) {
        Matcher entity = ENTITY.matcher(ssml).region(at, ssml.length());
        if (!entity.lookingAt()) {
            return Optional.of(SsmlProblems.bareAmpersand(start.at(at)));
        }
        boolean isKnown = entity.group(1) == null || ENTITIES.contains(entity.group(1));
        return isKnown ? Optional.empty() : Optional.of(SsmlProblems.unknownEntity(start.at(at), entity.group()));
    }
}
