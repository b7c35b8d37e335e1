package dev.parley.speech.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Reads a pattern, and refuses what could not be matched in linear time. */
final class PatternReader {

    private static final int DEEPEST = 100;

    private final PatternText text;
    private final EscapeReader escapes;
    private final SetReader sets;
    private final Set<String> names = new HashSet<>();
    private int depth;

    PatternReader(String pattern) {
        text = new PatternText(pattern);
        escapes = new EscapeReader(text);
        sets = new SetReader(text, escapes);
    }

    Node read() {
        Node node = alternatives();
        if (!text.isAtEnd()) {
            throw PatternFault.syntax(text.index(), "a closing bracket without an opening one");
        }
        return node;
    }

    private Node alternatives() {
        List<Node> branches = new ArrayList<>();
        do {
            branches.add(sequence());
        } while (text.skip("|"));
        return branches.size() == 1 ? branches.get(0) : new Node.Alternatives(List.copyOf(branches));
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (!text.isAtEnd() && text.peek() != '|' && text.peek() != ')') {
            if (text.skip("\\Q")) {
                text.untilOrRest("\\E").codePoints().mapToObj(Node.Letter::new).forEach(parts::add);
                repeatLast(parts);
            } else {
                parts.add(repeated(single()));
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Sequence(List.copyOf(parts));
    }

    private void repeatLast(List<Node> parts) {
        if (!parts.isEmpty()) {
            int last = parts.size() - 1;
            parts.set(last, repeated(parts.get(last)));
        }
    }

    private Node repeated(Node part) {
        int start = text.index();
        Node.Repeat repeat = new RepeatReader(text).read(part);
        if (repeat == null) {
            return part;
        }
        if (text.startsWith("+")) {
            throw PatternFault.refused(
                    start,
                    "a possessive quantifier",
                    "Leave the last + out: Parley never backtracks, so it would save nothing.");
        }
        if (!text.isAtEnd() && "*+?{".indexOf(text.peek()) >= 0) {
            throw PatternFault.syntax(text.index(), "a quantifier behind a quantifier");
        }
        return repeat;
    }

    private Node single() {
        int start = text.index();
        int character = text.next();
        return switch (character) {
            case '(' -> group(start);
            case '[' -> new Node.OneOf(sets.read(start));
            case '.' -> new Node.OneOf(CharacterSet.ALL);
            case '^' -> Node.Place.START;
            case '$' -> Node.Place.END;
            case '\\' -> escaped(start);
            case '*', '+', '?' -> throw PatternFault.syntax(start, "a quantifier without anything to repeat");
            case '{' -> throw PatternFault.syntax(start, "a counted repetition without anything to repeat");
            default -> new Node.Letter(character);
        };
    }

    private Node escaped(int start) {
        Node place = place();
        if (place != null) {
            return place;
        }
        IntPredicate known = escapes.readClass(start);
        return known == null ? new Node.Letter(escapes.readCharacter(start)) : new Node.OneOf(CharacterSet.of(known));
    }

    private @Nullable Node place() {
        if (text.skip("b")) {
            return Node.Place.WORD_BOUNDARY;
        }
        if (text.skip("B")) {
            return Node.Place.NO_WORD_BOUNDARY;
        }
        if (text.skip("A")) {
            return Node.Place.START;
        }
        return text.skip("z") || text.skip("Z") ? Node.Place.END : null;
    }

    private Node group(int start) {
        String name = text.skip("?") ? special(start) : null;
        if (text.skip(")") && name == null) {
            return new Node.Sequence(List.of());
        }
        if (++depth > DEEPEST) {
            throw PatternFault.refused(start, "more than " + DEEPEST + " brackets in each other", "Write fewer.");
        }
        Node inner = alternatives();
        depth--;
        if (!text.skip(")")) {
            throw PatternFault.syntax(start, "unclosed group");
        }
        return new Node.Group(name, inner);
    }

    /** What follows an opening bracket and a question mark: a name, nothing, or what is refused. */
    private @Nullable String special(int start) {
        if (text.skip(":")) {
            return null;
        }
        Refused.check(text, start);
        if (text.skip("<")) {
            return name(start);
        }
        if (text.skip("i") || text.skip("u") || text.skip("s") || text.skip("U")) {
            return flag(start);
        }
        throw PatternFault.syntax(start, "an unknown kind of group");
    }

    /** Flags that hold anyway are accepted. */
    private @Nullable String flag(int start) {
        if (!text.startsWith(")") && !text.startsWith(":")) {
            throw PatternFault.syntax(start, "an unknown kind of group");
        }
        text.skip(":");
        return null;
    }

    private String name(int start) {
        String name = text.until(">", "unclosed group name");
        if (name.isEmpty() || !name.codePoints().allMatch(Character::isJavaIdentifierPart)) {
            throw PatternFault.syntax(start, "'" + name + "' is no name of a parameter");
        }
        if (!names.add(name)) {
            throw PatternFault.syntax(start, "a second group named '" + name + "'");
        }
        return name;
    }
}
