package dev.parley.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The fields of a raw action and of a raw tts. */
class RawFieldsTest {

    private static final String KINDS = " must be a string, a finite number, a boolean, a list or a map, but is ";

    @Test
    void aRawActionHasATypeAndLeavesTwoFieldsToParley() {
        assertEquals(
                "The type of an action must not be blank, but is \"\".", Refusal.of(() -> Action.raw("", Map.of())));
        assertEquals(
                "A raw action must not set type, because Parley writes it. Remove the field.",
                Refusal.of(() -> Action.raw("x", Map.of("type", "y"))));
        assertEquals(
                "A raw action must not set session_id, because Parley writes it. Remove the field.",
                Refusal.of(() -> Action.raw("x", Map.of("session_id", "y"))));
    }

    @Test
    void aRawVoiceNamesItsProvider() {
        String remedy = "Add \"provider\".";

        assertEquals(
                "A raw tts must name its provider, but has only []. " + remedy, Refusal.of(() -> Tts.raw(Map.of())));
        assertEquals(
                "A raw tts must name its provider, but has only [voice]. " + remedy,
                Refusal.of(() -> Tts.raw(Map.of("voice", "x"))));
        assertEquals(
                "A raw tts must name its provider, but has only [provider]. " + remedy,
                Refusal.of(() -> Tts.raw(Map.of("provider", " "))));
    }

    @Test
    void whatJsonCannotCarryIsNamedWithItsPath() {
        assertEquals("x.at" + KINDS + "a Instant.", refused(Instant.EPOCH));
        assertEquals("x.at" + KINDS + "null.", refused(null));
        assertEquals("x.at" + KINDS + "NaN.", refused(Double.NaN));
        assertEquals("x.at" + KINDS + "-Infinity.", refused(Float.NEGATIVE_INFINITY));
        assertEquals("x.at" + KINDS + "a Character.", refused('c'));
        assertEquals("x.at" + KINDS + "a AtomicInteger.", refused(new AtomicInteger()));
        assertEquals("x.at[1]" + KINDS + "null.", refused(Arrays.asList("a", null)));
        assertEquals("x.at.b[0].c" + KINDS + "a Thread.", refused(Map.of("b", List.of(Map.of("c", new Thread())))));
    }

    @Test
    void aNameIsAString() {
        assertEquals("The names in x.at must be strings, but one is a Integer.", refused(Map.of(1, "a")));
        assertEquals("The names in x.at must be strings, but one is null.", refused(Collections.singletonMap(null, 1)));
        assertEquals(
                "The names in x must be strings, but one is null.",
                Refusal.of(() -> Action.raw("x", Collections.singletonMap(null, 1))));
    }

    @Test
    void numbersOfAnySizeAreKept() {
        Map<String, Object> numbers = Map.of(
                "a", new BigDecimal("1E+400"), "b", BigInteger.TEN.pow(400), "c", (byte) 1, "d", (short) 2, "e", 3L);

        assertEquals(numbers, Action.raw("x", numbers).fields());
    }

    @Test
    void aMapWithinItselfIsRefused() {
        Map<String, Object> endless = new LinkedHashMap<>();
        endless.put("me", endless);
        List<Object> list = new ArrayList<>();
        list.add(list);

        String message = "A raw field must not be deeper than 32 levels, but ";
        assertEquals(
                message + "x.me.me.me.me.me.me.me.me.me.me.me.me.me... is. Does it contain itself?",
                Refusal.of(() -> Action.raw("x", endless)));
        assertEquals(
                message + "x.at[0][0][0][0][0][0][0][0][0][0][0][0]... is. Does it contain itself?", refused(list));
    }

    @Test
    void fieldsAreCopiedInOrderAndCannotBeChanged() {
        List<Object> marks = new ArrayList<>(List.of(1));
        Map<String, Object> inner = new LinkedHashMap<>(Map.of("marks", marks));
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("z", 1);
        fields.put("a", inner);
        RawAction action = Action.raw("x", fields);
        marks.add(2);
        inner.clear();
        fields.clear();

        assertEquals("{z=1, a={marks=[1]}}", action.fields().toString());
        assertThrows(UnsupportedOperationException.class, () -> action.fields().clear());
        assertThrows(
                UnsupportedOperationException.class,
                () -> ((Map<?, ?>) action.fields().get("a")).clear());
    }

    private static String refused(@Nullable Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", value);
        return Refusal.of(() -> Action.raw("x", fields));
    }
}
