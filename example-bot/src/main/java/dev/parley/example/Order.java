package dev.parley.example;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The pizzas of one caller. Plain Java: a bot needs nothing special around it. */
final class Order {

    private final Map<Pizza, Integer> pizzas = new EnumMap<>(Pizza.class);

    boolean isEmpty() {
        return pizzas.isEmpty();
    }

    void add(int count, Pizza kind) {
        pizzas.merge(kind, count, Integer::sum);
    }

    /** All of it, such as "2 margherita and 1 funghi". */
    String summary() {
        return pizzas.isEmpty()
                ? "nothing"
                : pizzas.entrySet().stream()
                        .map(pizza -> pizza.getValue() + " " + pizza.getKey())
                        .collect(Collectors.joining(" and "));
    }
}
