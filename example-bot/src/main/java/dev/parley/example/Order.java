package dev.parley.example;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pizzas of one caller. Plain Java: a bot needs nothing special around it. */
final class Order {

    private final Map<String, Integer> pizzas = new TreeMap<>();

    boolean isEmpty() {
        return pizzas.isEmpty();
    }

    /**
     * Takes what the caller wants, such as "two funghi please".
     *
     * @return what was understood, such as "2 funghi"
     */
    String add(String wish) {
        String lowerCase = wish.toLowerCase(Locale.ROOT);
        String kind = lowerCase.contains("funghi") ? "funghi" : "margherita";
        int count = count(lowerCase);
        pizzas.merge(kind, count, Integer::sum);
        return count + " " + kind;
    }

    /** All of it, such as "1 funghi and 2 margherita". */
    String summary() {
        return pizzas.isEmpty()
                ? "nothing"
                : pizzas.entrySet().stream()
                        .map(pizza -> pizza.getValue() + " " + pizza.getKey())
                        .collect(Collectors.joining(" and "));
    }

    private static int count(String wish) {
        if (wish.contains("two") || wish.contains("2")) {
            return 2;
        }
        return wish.contains("three") || wish.contains("3") ? 3 : 1;
    }
}
